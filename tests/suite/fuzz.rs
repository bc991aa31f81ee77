//! Bytes that nobody would write: session files, journals, lines. Each target says what has to hold for any of them.
//!
//! Inputs are changed at random; one that brings about an outcome not seen before is kept and changed further. It needs
//! no special compiler. The corpus in `tests/fuzz/corpus` is tried in every run of the suite; what is found is put there.

use std::collections::HashSet;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use fastrand::Rng;

mod mutate;
mod targets;

use mutate::mutate;
use targets::{TARGETS, Target};

fn corpus(target: &Target) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus").join(target.name)
}

/// The corpus in the order of its names, so that a seed means the same everywhere.
fn inputs(target: &Target) -> Vec<Vec<u8>> {
    let mut names: Vec<PathBuf> = fs::read_dir(corpus(target)).expect("a corpus").flatten().map(|e| e.path()).collect();
    names.sort();
    assert!(names.len() >= 8, "{}: {} files", target.name, names.len());
    names.iter().map(|name| fs::read(name).expect("a file")).collect()
}

/// Tries one input; what came of it in one word, by which outcomes are told apart.
fn attempt(target: &Target, input: &[u8]) -> String {
    catch_unwind(AssertUnwindSafe(|| (target.run)(input))).unwrap_or_else(|panic| {
        let path = corpus(target).join(format!("found-{:016x}", fastrand::Rng::new().u64(..)));
        fs::write(&path, input).expect("a finding");
        eprintln!("{}: found, kept in {}", target.name, path.display());
        std::panic::resume_unwind(panic)
    })
}

/// Changes inputs for so long; how many were tried, and how many outcomes there were.
fn fuzz(target: &Target, seed: u64, goes_on: impl Fn(usize) -> bool) -> (usize, usize) {
    let (mut dice, mut kept, mut seen) = (Rng::with_seed(seed), inputs(target), HashSet::new());
    for input in &kept {
        seen.insert(attempt(target, input));
    }
    let mut tried = 0;
    while goes_on(tried) {
        let mut input = kept[dice.usize(..kept.len())].clone();
        let other = &kept[dice.usize(..kept.len())];
        for _ in 0..1 << dice.u32(..4) {
            mutate(&mut dice, &mut input, other);
        }
        input.truncate(20_000);
        if seen.insert(attempt(target, &input)) {
            kept.push(input);
        }
        tried += 1;
    }
    (tried, seen.len())
}

#[test]
fn nothing_in_the_corpus_and_a_little_around_it_breaks_a_target() {
    for target in TARGETS {
        let (tried, outcomes) = fuzz(target, 1, |tried| tried < target.few);
        assert!(tried == target.few && outcomes >= target.outcomes, "{}: {outcomes} outcomes", target.name);
    }
}

/// `MINUTES=10 TARGET=journal SEED=7 cargo test --release --test suite -- --ignored --nocapture fuzz_for_a_while`
#[test]
#[ignore = "minutes: as long as one likes"]
fn fuzz_for_a_while() {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let (minutes, seed) = (number("MINUTES").unwrap_or(3), number("SEED").unwrap_or(7));
    let wanted = std::env::var("TARGET").ok();
    for target in TARGETS.iter().filter(|target| wanted.as_ref().is_none_or(|wanted| target.name == wanted)) {
        let began = Instant::now();
        let (tried, outcomes) = fuzz(target, seed, |_| began.elapsed() < Duration::from_secs(minutes * 60));
        println!("{}: {tried} inputs in {:.0?}, {outcomes} outcomes, nothing found", target.name, began.elapsed());
    }
}
