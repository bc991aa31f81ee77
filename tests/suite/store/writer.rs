//! The thread that saves: what it acknowledged is on the disk, what it could not write it keeps and tells.

use super::*;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// Far longer than anything here takes.
const PATIENCE: Duration = Duration::from_secs(20);

fn start(store: Store) -> (Writer, Receiver<StoreEvent>) {
    let (told, events) = channel();
    (Writer::start(store, move |event| told.send(event).unwrap_or_default()), events)
}

fn next(events: &Receiver<StoreEvent>) -> StoreEvent {
    events.recv_timeout(PATIENCE).unwrap()
}

/// A disk that is full or broken as long as somebody wants, and counts how often it synced.
#[derive(Default)]
struct Moody {
    full: AtomicBool,
    torn: AtomicBool,
    synced: AtomicUsize,
}

impl Disk for Moody {
    fn append(&self, file: &mut fs::File, bytes: &[u8]) -> io::Result<()> {
        let full = self.full.load(Ordering::SeqCst);
        RealDisk.append(file, if full { &bytes[..bytes.len() / 2] } else { bytes })?;
        if full { Err(io::ErrorKind::StorageFull.into()) } else { Ok(()) }
    }

    fn sync(&self, file: &fs::File) -> io::Result<()> {
        self.synced.fetch_add(1, Ordering::SeqCst);
        if self.torn.load(Ordering::SeqCst) { Err(io::ErrorKind::TimedOut.into()) } else { RealDisk.sync(file) }
    }
}

fn moody(bench: &Bench) -> (Arc<Moody>, Writer, Receiver<StoreEvent>) {
    let disk = Arc::new(Moody::default());
    let (writer, events) = start(store(open_on(disk.clone(), &bench.path, &who(), Mode::Write).unwrap()));
    (disk, writer, events)
}

#[test]
fn what_was_acknowledged_is_there_even_without_a_goodbye() {
    let bench = Bench::new();
    let (writer, events) = start(store(bench.open()));
    for number in 2..=50 {
        writer.save(added(number, &format!("w{number}")));
    }
    let mut last = 1;
    while last < 50 {
        let StoreEvent::Saved { number } = next(&events) else { panic!("only good news") };
        assert!(number > last, "each is told once, in order");
        last = number;
        assert!(edits(&bench.path).unwrap().iter().any(|edit| edit.number == number), "on the disk before it is told");
    }
    assert_eq!(read(&bench.path).unwrap().0.findings().len(), 50);
}

#[test]
fn a_full_disk_is_told_once_and_everything_is_written_when_there_is_room() {
    for torn in [false, true] {
        let bench = Bench::new();
        let (disk, writer, events) = moody(&bench);
        let before = fs::read(bench.beside(".journal")).unwrap();
        if torn { &disk.torn } else { &disk.full }.store(true, Ordering::SeqCst);
        writer.save(added(2, "w2"));
        let StoreEvent::Failed { error, pending: 1 } = next(&events) else { panic!("must be told") };
        assert!(error.path.ends_with("lindbrück.journal"));
        writer.retry();
        writer.save(added(3, "w3"));
        assert!(matches!(next(&events), StoreEvent::Failed { pending: 2, .. }));
        assert_eq!(fs::read(bench.beside(".journal")).unwrap(), before, "no half line stays");
        disk.full.store(false, Ordering::SeqCst);
        disk.torn.store(false, Ordering::SeqCst);
        writer.retry();
        assert!(matches!(next(&events), StoreEvent::Saved { number: 3 }));
        writer.finish(PATIENCE).unwrap();
        assert_eq!(bench.open().session.findings().len(), 3);
    }
}

#[test]
fn what_cannot_be_saved_in_the_end_is_given_back() {
    let bench = Bench::new();
    let (disk, writer, _events) = moody(&bench);
    disk.full.store(true, Ordering::SeqCst);
    writer.save(added(2, "w2"));
    writer.save(added(3, "w3"));
    let unsaved = writer.finish(Duration::ZERO).unwrap_err();
    assert_eq!((unsaved.error.problem, unsaved.pending.len()), (Problem::Full, 2));
    assert_eq!(bench.open().last_edit, 1);
}

#[test]
fn where_only_the_journal_fails_the_session_file_takes_it_all() {
    let bench = Bench::new();
    let mut session = bench.open().session;
    session.apply(&added(2, "w2")).unwrap();
    let (disk, writer, events) = moody(&bench);
    disk.full.store(true, Ordering::SeqCst);
    writer.save(added(2, "w2"));
    let StoreEvent::Failed { error, .. } = next(&events) else { panic!("must be told") };
    assert_eq!(error.problem, Problem::Full);
    writer.checkpoint(session.clone(), 2);
    writer.finish(Duration::ZERO).unwrap();
    assert!(matches!(next(&events), StoreEvent::Checkpointed { last_edit: 2 }));
    assert_eq!(bench.open().session, session);
}

#[test]
fn leaving_writes_the_session_and_frees_the_lock() {
    let bench = Bench::new();
    let mut opened = bench.open();
    opened.session.apply(&added(2, "w2")).unwrap();
    let session = opened.session.clone();
    let (writer, events) = start(store(opened));
    writer.save(added(2, "w2"));
    writer.checkpoint(session.clone(), 2);
    writer.finish(PATIENCE).unwrap();
    let told: Vec<StoreEvent> = events.iter().collect();
    assert!(
        matches!(told[..], [StoreEvent::Saved { number: 2 }, StoreEvent::Checkpointed { last_edit: 2 }]),
        "{told:?}"
    );
    let again = bench.open();
    assert_eq!((again.session, again.recent.len(), again.notices.len()), (session, 0, 0));
    assert!(matches!(again.access, Access::Write(_)));
}

#[test]
fn a_change_outside_is_told_while_saving_and_edits_go_on() {
    let bench = Bench::new();
    let mut opened = bench.open();
    opened.session.apply(&added(2, "w2")).unwrap();
    let session = opened.session.clone();
    let (writer, events) = start(store(opened));
    bench.edit_by_hand("Kein Bus", "Kein Schiff");
    writer.save(added(2, "w2"));
    assert!(matches!(next(&events), StoreEvent::Saved { number: 2 }));
    let StoreEvent::Outside(Ok(foreign)) = next(&events) else { panic!("must be told") };
    writer.checkpoint(session.clone(), 2);
    writer.look();
    let mut both = session.clone();
    let third = edit(3, foreign.missing(&session));
    both.apply(&third).unwrap();
    writer.save(third);
    assert!(matches!(next(&events), StoreEvent::Saved { number: 3 }), "and the file was not touched unasked");
    assert!(fs::read_to_string(&bench.path).unwrap().contains("last_edit: 1"));
    writer.accept(both.clone(), 3);
    assert!(matches!(next(&events), StoreEvent::Checkpointed { last_edit: 3 }));
    writer.finish(PATIENCE).unwrap();
    assert_eq!(bench.open().session, both);
}

#[test]
fn edits_that_come_together_are_synced_together() {
    let bench = Bench::new();
    let (disk, writer, events) = moody(&bench);
    disk.full.store(true, Ordering::SeqCst);
    (2..=200).for_each(|number| writer.save(added(number, &format!("w{number}"))));
    while !matches!(next(&events), StoreEvent::Failed { pending: 199, .. }) {}
    disk.full.store(false, Ordering::SeqCst);
    let before = disk.synced.load(Ordering::SeqCst);
    writer.retry();
    assert!(matches!(next(&events), StoreEvent::Saved { number: 200 }));
    assert_eq!(disk.synced.load(Ordering::SeqCst) - before, 1);
    writer.finish(PATIENCE).unwrap();
}
