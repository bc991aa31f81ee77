//! Two sides changed the same session: what comes of them for every record, out of edits of every kind.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::faults::{Quick, memory};
use super::*;
use crate::edits::{Maker, begin};

/// Pairs of evenings that are tried.
const PAIRS: u64 = 16;

/// Some edits on that session, from that number on; which records they touch is left to chance.
fn some(seed: u64, count: u64, session: &mut Session) -> Vec<Edit> {
    let (mut maker, mut edits) = (Maker::new(seed), vec![]);
    while (edits.len() as u64) < count {
        let (_, _, mut edit) = maker.any(session);
        edit.number = edits.len() as u64 + 2;
        if session.apply(&edit).is_ok() {
            edits.push(edit);
        }
    }
    edits
}

/// The sample with our edits in the journal, and a file that somebody else went on with from the same beginning.
struct Pair {
    bench: Bench,
    base: Session,
    ours: Session,
    theirs: Session,
}

impl Pair {
    fn new(seed: u64) -> Self {
        let folder = tempfile::tempdir_in(memory()).unwrap();
        let path = folder.path().join("lindbrück.ron");
        let base = begin();
        let (mut ours, mut theirs) = (base.clone(), base.clone());
        let opened = create_on(Arc::new(Quick), &path, &base, &who()).unwrap();
        let many = if seed < PAIRS / 2 { 2 } else { 16 }; // few agree, many contradict each other
        store(opened).append(&some(2 * seed, many, &mut ours)).unwrap();
        some(2 * seed + 1, many, &mut theirs);
        let beside = folder.path().join("theirs.ron");
        drop(create_on(Arc::new(Quick), &beside, &theirs, &who()).unwrap());
        fs::rename(&beside, &path).unwrap();
        let bench = Bench { folder, path };
        Self { bench, base, ours, theirs }
    }

    fn open(&self, mode: Mode) -> Result<Session, StoreError> {
        let opened = open_on(Arc::new(Quick), &self.bench.path, &who(), mode)?;
        assert!(matches!(opened.access, Access::Write(_)));
        Ok(opened.session)
    }

    fn replayed(&self) -> Session {
        let mut session = Session::new(self.base.id());
        edits(&self.bench.path).unwrap().iter().for_each(|edit| session.apply(edit).unwrap());
        session
    }

    /// Every record that one of the three has.
    fn records(&self) -> Vec<Ref> {
        let mut all = vec![];
        for session in [&self.base, &self.ours, &self.theirs] {
            session.each(|record| all.push(record.reference()));
        }
        all.sort();
        all.dedup();
        all
    }

    /// Whether both sides did something else to the same record.
    fn contradict(&self) -> bool {
        self.records().into_iter().any(|at| {
            let [base, ours, theirs] = [&self.base, &self.ours, &self.theirs].map(|session| session.get(at));
            ours != base && theirs != base && ours != theirs
        })
    }

    fn is_both(&self, merged: &Session) {
        for at in self.records() {
            let [base, ours, theirs] = [&self.base, &self.ours, &self.theirs].map(|session| session.get(at));
            let expected = if theirs == base { ours } else { theirs };
            assert_eq!(merged.get(at), expected, "{at:?}");
        }
    }
}

#[test]
fn what_two_sides_did_is_put_together_or_told_and_never_lost() {
    let mut tally = BTreeMap::new();
    for seed in 0..PAIRS {
        let pair = Pair::new(seed);
        let before = pair.bench.files();
        match pair.open(Mode::Write) {
            Ok(merged) => {
                assert!(!pair.contradict(), "seed {seed}: a contradiction was taken over silently");
                pair.is_both(&merged);
                assert!(pair.replayed() == merged, "the journal tells the whole story");
                *tally.entry("both").or_insert(0) += 1;
            }
            Err(error) => {
                assert_eq!(error.problem, Problem::Conflict, "seed {seed}");
                assert_eq!(pair.bench.files(), before);
                let choice = if seed % 2 == 0 { Mode::Ours } else { Mode::Theirs };
                let chosen = pair.open(choice).unwrap();
                assert!(chosen == *if seed % 2 == 0 { &pair.ours } else { &pair.theirs }, "seed {seed}");
                assert!(pair.replayed() == chosen, "the journal tells the whole story");
                let name = if pair.contradict() { "contradiction" } else { "a link that would lead nowhere" };
                *tally.entry(name).or_insert(0) += 1;
            }
        }
    }
    let count = |name: &str| tally.get(name).copied().unwrap_or(0);
    assert!(count("both") >= 5 && count("contradiction") >= 5, "{tally:?}");
}
