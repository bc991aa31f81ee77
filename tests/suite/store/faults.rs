//! Every step that the store makes towards the disk goes wrong once, in every way that it can.
//!
//! A scenario runs once on a disk that writes down its steps. For each of them, and each fault that it can have, the
//! scenario runs again with just that fault: what was confirmed is there, what failed is told at once, work goes on, and
//! when the disk is back everything is saved.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::*;

mod disk;
mod fault;
mod run;
mod scenarios;

use disk::Faulty;
use fault::{Fault, Op, Step};
use run::Run;
use scenarios::{SCENARIOS, Scenario};

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
