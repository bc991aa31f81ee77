//! A seeded monkey at the console: keys out of the table and out of nowhere, pastes, clicks, sizes, a disk with moods.
//!
//! It drives `update`, drawing and the real store on a folder of its own. Afterwards journal, file and memory are the same
//! session; undoing everything gives the one at the beginning, doing it again the one at the end. What fails is told with
//! its seed and the shortest list of moves that still fails.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use fastrand::Rng;
use tafelrunde::keys::Action;
use tafelrunde::session::Cause;

mod body;
mod whim;

use body::Body;
use whim::{Move, next};

/// What a run has done, so that a monkey that only makes faces is noticed.
#[derive(Default, Debug)]
pub struct Tally {
    moves: usize,
    /// Edits by their cause and by the kinds of their records.
    edits: BTreeMap<String, usize>,
    places: BTreeMap<String, usize>,
    failures: usize,
    outside: usize,
}

impl Tally {
    fn add(&mut self, other: Self) {
        self.moves += other.moves;
        self.failures += other.failures;
        self.outside += other.outside;
        for (sum, part) in [(&mut self.edits, other.edits), (&mut self.places, other.places)] {
            part.into_iter().for_each(|(name, count)| *sum.entry(name).or_default() += count);
        }
    }

    fn at_least(&self, name: &str, least: usize) {
        let count = self.edits.get(name).copied().unwrap_or(0);
        assert!(count >= least, "only {count} edits of {name}: {self:?}");
    }
}

/// The word of a cause without the number of the edit that it undoes.
fn name_of(cause: Cause) -> String {
    format!("{cause:?}").split('(').next().unwrap_or_default().to_owned()
}

/// Makes up so many moves as it goes, and looks afterwards whether everything is as it should be.
fn play(seed: u64, count: usize, played: &mut Vec<Move>) -> Tally {
    let (mut dice, mut body) = (Rng::with_seed(seed), Body::new(seed));
    while played.len() < count {
        for made in next(&mut dice, &body.console) {
            played.push(made.clone());
            body.make(&made);
        }
        body.draw();
    }
    body.end()
}

/// Plays a list of moves again; why it fails, if it does.
fn replay(seed: u64, moves: &[Move]) -> Result<(), String> {
    let run = || {
        let mut body = Body::new(seed);
        for made in moves {
            body.make(made);
            body.draw();
        }
        body.end();
    };
    catch_unwind(AssertUnwindSafe(run)).map_err(|panic| message(&*panic))
}

fn message(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str).or(panic.downcast_ref::<&str>().copied());
    text.unwrap_or("a panic").to_owned()
}

/// Leaves out ever smaller parts of the list while it still fails.
fn shrink(seed: u64, mut moves: Vec<Move>) -> Vec<Move> {
    let until = Instant::now() + Duration::from_secs(60);
    let mut part = moves.len().div_ceil(2);
    while part > 0 && Instant::now() < until {
        let mut at = 0;
        while at < moves.len() && Instant::now() < until {
            let less = [&moves[..at], &moves[(at + part).min(moves.len())..]].concat();
            if replay(seed, &less).is_err() { moves = less } else { at += part }
        }
        part /= 2;
    }
    moves
}

fn run(seed: u64, count: usize) -> Tally {
    let mut played = vec![];
    match catch_unwind(AssertUnwindSafe(|| play(seed, count, &mut played))) {
        Ok(tally) => tally,
        Err(panic) => {
            let why = message(&*panic);
            let number = played.len();
            let few = shrink(seed, played);
            let why = replay(seed, &few).err().unwrap_or(why);
            panic!("SEED={seed}: {why}\n{} of {number} moves are enough: {few:#?}", few.len());
        }
    }
}

fn runs(seeds: impl Iterator<Item = u64>, count: usize) -> Tally {
    let mut tally = Tally::default();
    seeds.for_each(|seed| tally.add(run(seed, count)));
    tally
}

#[test]
fn a_monkey_at_the_keys_loses_nothing_and_breaks_nothing() {
    let tally = runs(1..=6, 1500);
    for (name, least) in [("Added", 20), ("Changed", 8), ("Moved", 15), ("Deleted", 10), ("Copied", 2)] {
        tally.at_least(name, least);
    }
    for (name, least) in [("Pasted", 2), ("Undo", 20), ("Redo", 10), ("Outside", 1)] {
        tally.at_least(name, least);
    }
    for (name, least) in [("Finding", 80), ("Goal", 10), ("Measure", 20), ("Event", 10), ("Topic", 3)] {
        tally.at_least(name, least);
    }
    assert!(tally.failures > 3 && tally.outside > 3 && tally.places.len() >= 9, "{tally:?}");
}

/// `MINUTES=60 SEED=7 cargo test --release --test suite -- --ignored --nocapture a_monkey_at_the_keys_for_an_hour`
#[test]
#[ignore = "an hour"]
fn a_monkey_at_the_keys_for_an_hour() {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let (minutes, first) = (number("MINUTES").unwrap_or(60), number("SEED").unwrap_or(1000));
    let (began, mut tally, mut seed) = (Instant::now(), Tally::default(), first);
    while began.elapsed() < Duration::from_secs(minutes * 60) {
        tally.add(run(seed, 2000));
        seed += 1;
    }
    println!("seeds {first}..{seed} in {:.0?}: {tally:#?}", began.elapsed());
}

/// Whether leaving is what an action means: the monkey stays.
fn leaves(action: Action) -> bool {
    action == Action::Quit
}
