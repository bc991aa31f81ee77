//! Every step that the store makes towards the disk goes wrong once, in every way that it can.
//!
//! A scenario runs once on a disk that writes down its steps. For each of them, and each fault that it can have, the
//! scenario runs again with just that fault: what was confirmed is there, what failed is told at once, work goes on, and
//! when the disk is back everything is saved.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use super::*;

mod disk;

use disk::{Fault, Faulty, Op, Step};

/// One act of the evening.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Act {
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
struct Scenario {
    name: &'static str,
    folder: fn() -> Bench,
    mode: Mode,
    acts: &'static [Act],
    /// The least number of steps: a list that is suspiciously short proves nothing.
    steps: usize,
    /// What must be found in some file whatever happens.
    treasures: &'static [&'static str],
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
    fs::write(&bench.path, include_str!("version-0.ron")).unwrap();
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

const SCENARIOS: &[Scenario] = &[
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

/// The disk of this machine, which takes its time for syncing only where somebody pulls the plug.
pub struct Quick;

impl Disk for Quick {
    fn sync(&self, _: &fs::File) -> std::io::Result<()> {
        Ok(())
    }

    fn sync_folder(&self, _: &Path) -> std::io::Result<()> {
        Ok(())
    }
}

/// Where files cost least.
pub fn memory() -> PathBuf {
    let shared = PathBuf::from("/dev/shm");
    if shared.is_dir() { shared } else { std::env::temp_dir() }
}

/// A folder with the same files.
fn copy(from: &Bench) -> Bench {
    let folder = tempfile::tempdir_in(memory()).unwrap();
    for (path, bytes) in from.files() {
        fs::write(folder.path().join(path.file_name().unwrap()), bytes).unwrap();
    }
    let path = folder.path().join(from.path.file_name().unwrap());
    Bench { folder, path }
}

/// One run of a scenario.
struct Run {
    bench: Bench,
    disk: Arc<Faulty>,
    /// The session after each number of edits that were made since opening.
    states: Vec<Session>,
    last: u64,
    /// How many of the edits were called saved.
    confirmed: usize,
    /// Whether something was told and is not well again.
    failing: bool,
    failures: Vec<StoreError>,
    foreign: Option<Box<Foreign>>,
    treasures: Vec<&'static str>,
    /// How many edits the session file holds.
    written: usize,
    /// How many of them are on the disk while the journal is gone and nobody looked.
    gone: Option<usize>,
}

/// What became of opening.
enum Begin {
    Writer(Writer, Receiver<StoreEvent>),
    /// It was told that it cannot be written now, or not opened.
    Refused,
}

impl Run {
    fn new(scenario: &Scenario, folder: &Bench, plan: Option<(usize, Fault)>) -> Self {
        let bench = copy(folder);
        let disk = Faulty::new(&bench.path, plan);
        let (states, failures) = (vec![], vec![]);
        let (written, gone) = (0, None);
        Self {
            written,
            gone,
            bench,
            disk,
            states,
            last: 0,
            confirmed: 0,
            failing: false,
            failures,
            foreign: None,
            treasures: scenario.treasures.to_vec(),
        }
    }

    fn begin(&mut self, mode: Mode) -> Begin {
        let opened = match open_on(self.disk.clone(), &self.bench.path, &who(), mode) {
            Ok(opened) => opened,
            Err(error) => {
                self.failures.push(error);
                return Begin::Refused;
            }
        };
        match opened.access {
            Access::Read(ReadOnly::Refused(problem)) => {
                self.failures.push(StoreError::new(&self.bench.path, problem));
                Begin::Refused
            }
            Access::Read(why) => panic!("{why:?}"),
            Access::Write(store) => {
                (self.last, self.states) = (opened.last_edit, vec![opened.session]);
                let (told, events) = channel();
                let writer = Writer::start(*store, move |event| told.send(event).unwrap_or_default());
                Begin::Writer(writer, events)
            }
        }
    }

    fn session(&self) -> &Session {
        self.states.last().unwrap()
    }

    fn take(&mut self, event: StoreEvent) {
        match event {
            StoreEvent::Saved { number } => {
                let before = self.last + 1 - self.states.len() as u64;
                self.confirmed = self.confirmed.max(number.saturating_sub(before) as usize);
                self.failing = false;
            }
            StoreEvent::Failed { error, .. } => {
                self.failing = true;
                self.failures.push(error);
            }
            StoreEvent::Outside(foreign) => self.foreign = Some(foreign.unwrap()),
            StoreEvent::Checkpointed { .. } => self.written = self.states.len() - 1,
            StoreEvent::Noticed(Notice::Renewed(_)) => self.gone = None,
            StoreEvent::Kept(_) | StoreEvent::Noticed(_) => {}
        }
    }

    /// Everything was tried; takes notice of what was told.
    fn tried(&mut self, writer: &Writer, events: &Receiver<StoreEvent>) {
        writer.tried();
        events.try_iter().for_each(|event| self.take(event));
        let lost = self.states.len() - 1 - self.confirmed;
        assert!(lost == 0 || self.failing, "{lost} edits wait, and nothing is told");
    }

    /// An edit, and what is told of it.
    fn make(&mut self, changes: Vec<Change>, writer: &Writer, events: &Receiver<StoreEvent>) {
        self.last += 1;
        let edit = edit(self.last, changes);
        let mut session = self.session().clone();
        session.apply(&edit).unwrap();
        self.states.push(session);
        writer.save(edit);
        self.tried(writer, events);
    }

    fn edit(&mut self, writer: &Writer, events: &Receiver<StoreEvent>) {
        let own = format!("n{}", self.last + 1);
        let card = card(&own, self.last as u32 + 1, "Kein Bus am Abend");
        self.make(vec![Change::Added(card.into())], writer, events);
    }

    fn act(&mut self, act: Act, writer: &Writer, events: &Receiver<StoreEvent>) {
        let session = self.session().clone();
        match act {
            Act::Edit => self.edit(writer, events),
            Act::Checkpoint => writer.checkpoint(session, self.last),
            Act::ByHand => {
                self.bench.edit_by_hand("Kein Bus", "Kein Schiff");
                self.treasures.push("Kein Schiff");
                writer.look();
            }
            Act::JournalGone => {
                fs::remove_file(self.bench.beside(".journal")).unwrap();
                self.gone = Some(self.written); // no more than that can be there until it is noticed
            }
            Act::FileGone => fs::remove_file(&self.bench.path).unwrap(),
            Act::Accept | Act::Keep if !self.is_asked(writer, events) => return,
            Act::Accept => {
                let foreign = self.foreign.clone().unwrap();
                self.make(foreign.missing(self.session()), writer, events);
                writer.accept(self.session().clone(), self.last);
            }
            Act::Keep => writer.keep(self.session().clone(), self.last, who().since),
        }
        if matches!(act, Act::ByHand | Act::JournalGone | Act::FileGone) {
            self.disk.sync_all();
        }
        self.tried(writer, events);
    }

    /// Where the look at the file failed, the question comes with a later one.
    fn is_asked(&mut self, writer: &Writer, events: &Receiver<StoreEvent>) -> bool {
        for _ in 0..3 {
            if self.failing && !self.disk.dead() {
                self.recover(writer, events);
            }
            if self.foreign.is_none() {
                writer.look();
                self.tried(writer, events);
            }
        }
        assert!(self.foreign.is_some() || self.disk.dead(), "nobody is asked");
        self.foreign.is_some()
    }

    /// The evening; `None` for what comes of leaving where the process has ended.
    fn play(&mut self, scenario: &Scenario) -> Option<Result<(), Box<Unsaved>>> {
        let Begin::Writer(writer, events) = self.begin(scenario.mode) else { return None };
        for act in scenario.acts {
            self.act(*act, &writer, &events);
            if self.disk.dead() {
                break;
            }
            if self.failing && !self.disk.healed() {
                self.recover(&writer, &events);
            }
        }
        writer.checkpoint(self.session().clone(), self.last);
        self.tried(&writer, &events);
        let left = writer.finish(Duration::ZERO);
        events.try_iter().for_each(|event| self.take(event));
        (!self.disk.dead()).then_some(left)
    }

    /// Work goes on in memory, and when the disk is back everything is saved and told.
    fn recover(&mut self, writer: &Writer, events: &Receiver<StoreEvent>) {
        self.edit(writer, events);
        self.disk.heal();
        writer.retry();
        self.tried(writer, events);
        assert!(!self.failing && self.confirmed == self.states.len() - 1, "all is well, and that is told");
    }

    /// What is found after the evening.
    fn check(&self, scenario: &Scenario, first: &Session, left: Option<Result<(), Box<Unsaved>>>) {
        for error in &self.failures {
            for words in Language::ALL.map(Words::new) {
                let text = error.tell(&words);
                assert!(text.len() > 20 && !text.contains("store-"), "{text}");
            }
        }
        self.look_for_treasures();
        let mode = if exists(&self.bench.path) { scenario.mode } else { Mode::Ours };
        let again = self.open(mode);
        assert!(matches!(again.access, Access::Write(_)), "it can be worked on");
        let (session, last) = (again.session.clone(), again.last_edit);
        drop(again);
        if self.states.is_empty() {
            assert_eq!(session, *first, "as if nothing had been tried");
        } else {
            let found = self.states.iter().rposition(|state| *state == session || self.both(state) == session);
            let found = found.unwrap_or_else(|| panic!("no state of the evening: {:?}", texts(&session)));
            let confirmed = self.gone.filter(|_| self.disk.dead()).unwrap_or(self.confirmed);
            assert!(found >= confirmed, "{confirmed} were called saved, {found} are there");
            if let Some(left) = left {
                assert_eq!((found, left.is_ok()), (self.states.len() - 1, true), "everything is there: {left:?}");
            }
        }
        self.in_order(&session, last);
        self.look_for_treasures();
    }

    /// What comes of a state where the process ended before it was decided about a version from outside.
    fn both(&self, state: &Session) -> Session {
        let mut both = state.clone();
        if let Some(foreign) = self.foreign.as_ref().filter(|_| self.disk.dead()) {
            both.apply(&edit(self.last, foreign.missing(state))).unwrap();
        }
        both
    }

    /// File, backup and journal say the same, and nothing strange lies about.
    fn in_order(&self, session: &Session, last: u64) {
        let again = self.open(Mode::Write);
        assert_eq!((&again.session, again.last_edit), (session, last), "opening changes nothing");
        let wrong = |notice: &&Notice| !matches!(notice, Notice::Recovered(_) | Notice::Migrated { .. });
        assert_eq!(again.notices.iter().find(wrong), None);
        assert_eq!(read(&self.bench.path).unwrap().0, *session);
        let (mut open, edits) = (store(again), edits(&self.bench.path).unwrap());
        if edits.first().is_some_and(|edit| edit.cause == Cause::Created) {
            let mut replayed = Session::new(session.id());
            edits.iter().for_each(|edit| replayed.apply(edit).unwrap());
            assert_eq!(replayed, *session, "the journal tells the whole story");
        }
        assert_eq!(open.checkpoint(session, last).unwrap(), Checkpoint::Done);
        drop(open);
        for (path, _) in self.bench.files() {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            assert!(!name.ends_with(".tmp") && !name.ends_with(".lock"), "{name} is left behind");
        }
    }

    fn open(&self, mode: Mode) -> Opened {
        open_on(Arc::new(Quick), &self.bench.path, &who(), mode).unwrap()
    }

    fn look_for_treasures(&self) {
        for treasure in &self.treasures {
            let holds = |(_, bytes): &(PathBuf, Vec<u8>)| String::from_utf8_lossy(bytes).contains(treasure);
            assert!(self.bench.files().iter().any(holds), "{treasure} is lost");
        }
    }
}

/// The steps of a scenario on a good disk.
fn steps(scenario: &Scenario, folder: &Bench) -> (Vec<Step>, Session) {
    let mut run = Run::new(scenario, folder, None);
    let left = run.play(scenario);
    assert_eq!((run.failures.len(), run.confirmed), (0, run.states.len() - 1), "{:?}", run.failures);
    let (steps, first) = (run.disk.steps(), run.states[0].clone());
    run.check(scenario, &first, left);
    assert!(steps.len() >= scenario.steps, "{}: only {} steps: {steps:?}", scenario.name, steps.len());
    (steps, first)
}

/// How often each kind of step went wrong, and in which way.
type Tally = BTreeMap<(Op, String), usize>;

fn go_wrong(scenario: &Scenario, chosen: impl Fn(usize, usize, usize) -> bool, tally: &mut Tally) -> usize {
    let folder = (scenario.folder)();
    let (steps, first) = steps(scenario, &folder);
    let mut runs = 0;
    for (at, step) in steps.iter().enumerate() {
        let faults = Fault::of(step.op);
        let count = faults.len();
        for (_, fault) in faults.into_iter().enumerate().filter(|(index, _)| chosen(at, *index, count)) {
            let mut run = Run::new(scenario, &folder, Some((at, fault)));
            let what = format!("{}: step {at}, {:?} of {:?}: {fault:?}", scenario.name, step.op, step.role);
            let told = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
                let left = run.play(scenario);
                assert_eq!(run.disk.steps().get(at), Some(step), "the same steps until then");
                assert!(run.disk.struck());
                if fault == Fault::PowerCut {
                    run.disk.leave_what_is_synced();
                }
                run.check(scenario, &first, left);
            }));
            if let Err(panic) = told {
                eprintln!("{what}");
                for (path, bytes) in run.bench.files().into_iter().filter(|_| std::env::var_os("SHOW").is_some()) {
                    eprintln!("--- {}\n{}", path.display(), String::from_utf8_lossy(&bytes));
                }
                std::panic::resume_unwind(panic);
            }
            *tally.entry((step.op, format!("{fault:?}"))).or_default() += 1;
            runs += 1;
        }
    }
    runs
}

fn scenario(name: &str) -> &'static Scenario {
    SCENARIOS.iter().find(|scenario| scenario.name == name).unwrap()
}

/// Every step goes wrong; in which ways takes turns, so that the suite stays quick.
fn in_turns(name: &str) {
    let mut tally = Tally::new();
    let turn = |at: usize, index: usize, of: usize| (0..of.div_ceil(4)).any(|more| (at + 3 * more) % of == index);
    let runs = go_wrong(scenario(name), turn, &mut tally);
    assert!(tally.len() > 20 && runs > 80, "{name}: {runs} runs, {tally:?}");
}

/// `cargo test --test suite -- --ignored --nocapture every_step_goes_wrong_in_every_way`
#[test]
#[ignore = "half a minute: some five thousand evenings"]
fn every_step_goes_wrong_in_every_way() {
    let (mut tally, mut runs) = (Tally::new(), 0);
    for scenario in SCENARIOS {
        let these = go_wrong(scenario, |_, _, _| true, &mut tally);
        println!("{these:5} evenings: {}", scenario.name);
        runs += these;
    }
    for ((op, fault), count) in &tally {
        println!("{count:5} × {op:?} {fault}");
    }
    println!("{runs} evenings, nothing confirmed was lost");
    assert!(runs > 4000, "{runs}");
    for op in Op::ALL {
        assert!(tally.keys().any(|(tried, _)| tried == op), "{op:?} never went wrong");
    }
}

#[test]
fn making_a_session_may_fail_at_every_step_and_be_tried_again() {
    let session = Bench::new().open().session;
    let make = |disk: Arc<Faulty>, path: &Path| create_on(disk, path, &session, &who()).map(drop);
    let start = || {
        let folder = tempfile::tempdir_in(memory()).unwrap();
        let path = folder.path().join("lindbrück.ron");
        (folder, path)
    };
    let (_folder, path) = start();
    let disk = Faulty::new(&path, None);
    make(disk.clone(), &path).unwrap();
    let steps = disk.steps();
    assert!(steps.len() > 25, "{steps:?}");
    for (at, step) in steps.iter().enumerate() {
        for fault in Fault::of(step.op) {
            let (_folder, path) = start();
            let disk = Faulty::new(&path, Some((at, fault)));
            let made = make(disk.clone(), &path);
            if fault == Fault::PowerCut {
                disk.leave_what_is_synced();
            }
            let what = format!("step {at}, {step:?}: {fault:?}: {made:?}");
            if !exists(&path) {
                assert!(made.is_err(), "{what}");
                create_on(Arc::new(Quick), &path, &session, &who()).unwrap_or_else(|error| panic!("{what} {error:?}"));
            }
            let opened = open_on(Arc::new(Quick), &path, &who(), Mode::Write).unwrap();
            assert_eq!(opened.session, session, "{what}");
            assert!(matches!(opened.access, Access::Write(_)), "{what}");
        }
    }
}

#[test]
fn every_step_may_fail_in_an_evening() {
    in_turns("an evening");
}

#[test]
fn every_step_may_fail_in_the_first_opening_of_an_old_file() {
    in_turns("the first opening of an old file");
}

#[test]
fn every_step_may_fail_in_a_torn_journal() {
    in_turns("a torn journal");
}

#[test]
fn every_step_may_fail_in_a_file_changed_between_two_evenings() {
    in_turns("a file changed between two evenings");
}

#[test]
fn every_step_may_fail_in_a_conflict_theirs() {
    in_turns("a conflict, theirs");
}

#[test]
fn every_step_may_fail_in_a_conflict_ours() {
    in_turns("a conflict, ours");
}

#[test]
fn every_step_may_fail_in_changed_while_it_is_open_both() {
    in_turns("changed while it is open, both");
}

#[test]
fn every_step_may_fail_in_changed_while_it_is_open_ours() {
    in_turns("changed while it is open, ours");
}

#[test]
fn every_step_may_fail_in_the_journal_taken_away() {
    in_turns("the journal taken away");
}

#[test]
fn every_step_may_fail_in_the_session_file_taken_away() {
    in_turns("the session file taken away");
}
