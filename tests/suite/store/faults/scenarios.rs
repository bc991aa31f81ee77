//! Evenings on which every step to the disk may fail.

use super::super::*;

/// One act of the evening.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Act {
    /// An edit is made.
    Edit,
    /// The session file is written.
    Checkpoint,
    /// Somebody else writes the session file.
    ByHand,
    /// The journal is taken away.
    JournalGone,
    /// The session file is taken away.
    FileGone,
    /// The answer: both.
    Accept,
    /// The answer: ours.
    Keep,
}

use Act::{Accept, ByHand, Checkpoint as Written, Edit as Edited, FileGone, JournalGone, Keep};

/// What stands in the folder before, how it is opened, and what is done then.
pub struct Scenario {
    pub name: &'static str,
    pub folder: fn() -> Bench,
    pub mode: Mode,
    pub acts: &'static [Act],
    /// The least number of steps: a list that is suspiciously short proves nothing.
    pub steps: usize,
    /// What must be found in some file whatever happens.
    pub treasures: &'static [&'static str],
}

fn torn() -> Bench {
    let bench = Bench::new();
    store(bench.open()).append(&[added(2, "w2")]).unwrap();
    let mut journal = fs::read(bench.beside(".journal")).unwrap();
    journal.extend(b"Edit((number:3,time:\"2026-1");
    fs::write(bench.beside(".journal"), journal).unwrap();
    bench
}

fn first_draft() -> Bench {
    let bench = Bench::new();
    fs::remove_file(bench.beside(".journal")).unwrap();
    fs::write(&bench.path, include_str!("../version-0.ron")).unwrap();
    bench
}

fn changed_between(from: &str, to: &str) -> Bench {
    let bench = Bench::new();
    let opened = bench.open();
    let edit = changed(2, &opened.session, "w1", "Kein Zug");
    store(opened).append(&[edit]).unwrap();
    bench.edit_by_hand(from, to);
    bench
}

fn name_changed() -> Bench {
    changed_between("name: \"\"", "name: \"Lindbrück\"")
}

fn card_changed() -> Bench {
    changed_between("Kein Bus", "Kein Schiff")
}

pub const SCENARIOS: &[Scenario] = &[
    Scenario {
        name: "an evening",
        folder: Bench::new,
        mode: Mode::Write,
        acts: &[Edited, Edited, Written, Edited, Written, Edited],
        steps: 90,
        treasures: &["Kein Bus"],
    },
    Scenario {
        name: "the first opening of an old file",
        folder: first_draft,
        mode: Mode::Write,
        acts: &[Edited, Written, Edited],
        steps: 70,
        treasures: &["version: 0"],
    },
    Scenario {
        name: "a torn journal",
        folder: torn,
        mode: Mode::Write,
        acts: &[Edited, Written],
        steps: 50,
        treasures: &["Edit((number:3,time:\"2026-1"],
    },
    Scenario {
        name: "a file changed between two evenings",
        folder: name_changed,
        mode: Mode::Write,
        acts: &[Edited],
        steps: 50,
        treasures: &["Kein Zug", "name: \"Lindbrück\""],
    },
    Scenario {
        name: "a conflict, theirs",
        folder: card_changed,
        mode: Mode::Theirs,
        acts: &[Edited],
        steps: 50,
        treasures: &["Kein Zug", "Kein Schiff"],
    },
    Scenario {
        name: "a conflict, ours",
        folder: card_changed,
        mode: Mode::Ours,
        acts: &[Edited],
        steps: 50,
        treasures: &["Kein Zug", "Kein Schiff"],
    },
    Scenario {
        name: "changed while it is open, both",
        folder: Bench::new,
        mode: Mode::Write,
        acts: &[Edited, ByHand, Accept, Edited],
        steps: 60,
        treasures: &["Kein Bus"],
    },
    Scenario {
        name: "changed while it is open, ours",
        folder: Bench::new,
        mode: Mode::Write,
        acts: &[Edited, ByHand, Keep, Edited],
        steps: 60,
        treasures: &["Kein Bus"],
    },
    Scenario {
        name: "the journal taken away",
        folder: Bench::new,
        mode: Mode::Write,
        acts: &[Edited, Written, Edited, JournalGone, Edited],
        steps: 90,
        treasures: &[],
    },
    Scenario {
        name: "the session file taken away",
        folder: Bench::new,
        mode: Mode::Write,
        acts: &[Edited, Written, Edited, FileGone, Edited],
        steps: 80,
        treasures: &[],
    },
];
