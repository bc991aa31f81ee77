//! What somebody does to the files while a console has them open: README's table "When the disk misbehaves", line by line.

use super::*;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// A console's store, and what it tells.
struct Open {
    writer: Writer,
    events: Receiver<StoreEvent>,
    session: Session,
    last: u64,
}

impl Open {
    fn new(bench: &Bench) -> Self {
        let opened = bench.open();
        let (session, last) = (opened.session.clone(), opened.last_edit);
        let (told, events) = channel();
        let writer = Writer::start(store(opened), move |event| told.send(event).unwrap_or_default());
        Self { writer, events, session, last }
    }

    /// One more card; what is told of it.
    fn edit(&mut self) -> Vec<StoreEvent> {
        self.last += 1;
        let edit = added(self.last, &format!("n{}", self.last));
        self.session.apply(&edit).unwrap();
        self.writer.save(edit);
        self.told()
    }

    fn checkpoint(&self) -> Vec<StoreEvent> {
        self.writer.checkpoint(self.session.clone(), self.last);
        self.told()
    }

    fn look(&self) -> Vec<StoreEvent> {
        self.writer.look();
        self.told()
    }

    fn told(&self) -> Vec<StoreEvent> {
        self.writer.tried();
        self.events.try_iter().collect()
    }

    fn leave(self) -> Session {
        self.writer.checkpoint(self.session.clone(), self.last);
        self.writer.finish(Duration::ZERO).unwrap();
        self.session
    }
}

fn saved(told: &[StoreEvent], last: u64) -> bool {
    told.iter().any(|event| matches!(event, StoreEvent::Saved { number } if *number == last))
}

fn failed(told: &[StoreEvent]) -> Option<&Problem> {
    told.iter().find_map(|event| match event {
        StoreEvent::Failed { error, .. } => Some(&error.problem),
        _ => None,
    })
}

fn noticed(told: &[StoreEvent]) -> Vec<&Notice> {
    let notices = told.iter().map(|event| match event {
        StoreEvent::Noticed(notice) => Some(notice),
        _ => None,
    });
    notices.flatten().collect()
}

/// After leaving, the next start has everything and nothing to tell.
fn all_is_there(bench: &Bench, session: &Session) {
    let again = bench.open();
    assert_eq!(again.session, *session);
    assert_eq!(again.notices, []);
    assert!(matches!(again.access, Access::Write(_)));
    drop(again);
    assert!(bench.files().iter().all(|(path, _)| !path.to_string_lossy().ends_with(".lock")), "no lock stays");
}

#[test]
fn a_second_console_reads_and_says_who_writes() {
    let bench = Bench::new();
    let first = Open::new(&bench);
    let second = bench.open();
    assert!(matches!(&second.access, Access::Read(ReadOnly::Held(Some(holder))) if *holder == who()));
    drop(second);
    assert!(exists(&bench.beside(".lock")), "who only reads takes no lock away");
    first.leave();
    assert!(matches!(bench.open().access, Access::Write(_)), "free as soon as the first has left");
}

#[test]
fn a_lock_whose_holder_died_locks_nobody_out() {
    let bench = Bench::new();
    fs::write(bench.beside(".lock"), "(user:\"gone\",host:\"x\",pid:1,since:\"2026-11-28T18:04:07+01:00\")").unwrap();
    let open = Open::new(&bench);
    let session = open.leave();
    all_is_there(&bench, &session);
}

#[cfg(unix)]
#[test]
fn in_a_renamed_folder_edits_wait_until_it_is_back() {
    let above = tempfile::tempdir().unwrap();
    let mut bench = Bench::new();
    let (home, away) = (above.path().join("abend"), above.path().join("umbenannt"));
    fs::rename(bench.folder.path(), &home).unwrap();
    bench.path = home.join("lindbrück.ron");
    let mut open = Open::new(&bench);
    assert!(saved(&open.edit(), 2));
    fs::rename(&home, &away).unwrap();
    assert_eq!(failed(&open.edit()), Some(&Problem::Gone));
    assert!(!exists(&home), "nothing is begun anew there");
    assert_eq!(failed(&open.edit()), Some(&Problem::Gone), "one more waits");
    fs::rename(&away, &home).unwrap();
    open.writer.retry();
    assert!(saved(&open.told(), 4));
    let session = open.leave();
    assert_eq!(bench.open().session, session);
}

#[cfg(unix)]
#[test]
fn into_the_empty_folder_below_an_unmounted_disk_nothing_is_written() {
    let above = tempfile::tempdir().unwrap();
    let mut bench = Bench::new();
    let (home, away) = (above.path().join("stick"), above.path().join("unmounted"));
    fs::rename(bench.folder.path(), &home).unwrap();
    bench.path = home.join("lindbrück.ron");
    let mut open = Open::new(&bench);
    assert!(saved(&open.edit(), 2));
    fs::rename(&home, &away).unwrap();
    fs::create_dir(&home).unwrap();
    assert_eq!(failed(&open.edit()), Some(&Problem::Gone));
    assert_eq!(fs::read_dir(&home).unwrap().count(), 0);
    fs::remove_dir(&home).unwrap();
    // Plugged in again, it is another device with the same files.
    fs::create_dir(&home).unwrap();
    for entry in fs::read_dir(&away).unwrap().flatten() {
        fs::copy(entry.path(), home.join(entry.file_name())).unwrap();
    }
    open.writer.retry();
    assert!(saved(&open.told(), 3));
    let session = open.leave();
    assert_eq!(bench.open().session, session);
}

#[cfg(unix)]
#[test]
fn everything_in_the_folder_deleted_is_written_again() {
    let bench = Bench::new();
    let mut open = Open::new(&bench);
    assert!(saved(&open.edit(), 2));
    for (path, _) in bench.files() {
        fs::remove_file(path).unwrap();
    }
    let told = open.edit();
    assert!(saved(&told, 3), "{told:?}");
    assert!(noticed(&told).contains(&&Notice::Renewed(None)), "{told:?}");
    assert_eq!(read(&bench.path).unwrap().0, open.session, "at once, not only on leaving");
    let session = open.leave();
    all_is_there(&bench, &session);
}

#[test]
fn a_deleted_journal_is_noticed_and_made_anew_with_all_that_was_saved() {
    for touch in [false, true] {
        let bench = Bench::new();
        let mut open = Open::new(&bench);
        assert!(saved(&open.edit(), 2));
        fs::remove_file(bench.beside(".journal")).unwrap();
        let told = if touch { open.edit() } else { open.look() };
        assert!(noticed(&told).contains(&&Notice::Renewed(None)), "{told:?}");
        assert_eq!(failed(&told), None);
        assert_eq!(read(&bench.path).unwrap().0, open.session, "without a goodbye");
        let edits = edits(&bench.path).unwrap();
        assert_eq!(edits.last().map(|edit| edit.number), Some(open.last), "what was done since opening can be undone");
        let session = open.leave();
        all_is_there(&bench, &session);
    }
}

#[test]
fn a_journal_in_which_somebody_wrote_is_kept_beside_and_made_anew() {
    let other = Bench::new();
    let touches: [fn(Vec<u8>) -> Vec<u8>; 4] = [
        |journal| journal[..journal.len() / 2].to_vec(),
        |journal| [&journal[..], b"Edit((number:7"].concat(),
        |journal| String::from_utf8_lossy(&journal).replace("Kein", "Mein").into_bytes(),
        |_| vec![],
    ];
    for (at, touch) in touches.into_iter().enumerate() {
        let bench = Bench::new();
        let mut open = Open::new(&bench);
        assert!(saved(&open.edit(), 2));
        let touched = touch(fs::read(bench.beside(".journal")).unwrap());
        fs::write(bench.beside(".journal"), &touched).unwrap();
        let told = open.edit();
        assert!(saved(&told, 3), "{at}: {told:?}");
        let [Notice::Renewed(Some(kept))] = noticed(&told)[..] else { panic!("{at}: {told:?}") };
        assert_eq!(fs::read(kept).unwrap(), touched, "{at}: nothing is thrown away");
        assert_eq!(read(&bench.path).unwrap().0, open.session);
        fs::write(bench.beside(".journal"), fs::read(other.beside(".journal")).unwrap()).unwrap();
        let told = open.look();
        assert!(matches!(noticed(&told)[..], [Notice::Renewed(Some(again))] if again != kept), "{at}: {told:?}");
        let session = open.leave();
        all_is_there(&bench, &session);
    }
}

#[test]
fn with_a_new_journal_a_file_changed_by_hand_is_still_told_from_ours() {
    let bench = Bench::new();
    let mut open = Open::new(&bench);
    open.edit();
    open.checkpoint();
    open.edit();
    fs::remove_file(bench.beside(".journal")).unwrap();
    open.edit();
    drop(open); // without a goodbye
    bench.edit_by_hand("Kein Bus\"", "Kein Schiff\"");
    let both = bench.open();
    assert_eq!(both.notices, [Notice::Outside(Some(1))]);
    assert_eq!(texts(&both.session).len(), 4);
    assert!(texts(&both.session).contains(&"Kein Schiff".to_owned()));
}

#[test]
fn a_deleted_session_file_is_written_again() {
    let bench = Bench::new();
    let mut open = Open::new(&bench);
    open.edit();
    fs::remove_file(&bench.path).unwrap();
    let told = open.look();
    assert_eq!(noticed(&told), [&Notice::PutBack]);
    assert_eq!(read(&bench.path).unwrap().0, open.session);
    let session = open.leave();
    all_is_there(&bench, &session);
}

#[test]
fn a_session_file_deleted_before_leaving_is_there_afterwards() {
    let bench = Bench::new();
    let mut open = Open::new(&bench);
    open.edit();
    open.checkpoint();
    fs::remove_file(&bench.path).unwrap();
    fs::remove_file(bench.beside(".journal")).unwrap();
    let session = open.session.clone();
    open.writer.finish(Duration::ZERO).unwrap(); // nothing to save, and all the same
    all_is_there(&bench, &session);
}

#[test]
fn a_session_file_that_is_missing_is_put_together_on_demand() {
    let bench = Bench::new();
    let mut open = Open::new(&bench);
    open.edit();
    let session = open.leave();
    fs::remove_file(&bench.path).unwrap();
    let before = bench.files();
    assert_eq!(bench.open_as(Mode::Write).map(drop).unwrap_err().problem, Problem::Missing);
    assert_eq!(bench.files(), before);
    assert_eq!(bench.open_as(Mode::Ours).unwrap().session, session);
    all_is_there(&bench, &session);
}

#[test]
fn an_older_version_of_ours_is_replaced_by_the_present_one() {
    let bench = Bench::new();
    let first = fs::read(&bench.path).unwrap();
    let mut open = Open::new(&bench);
    open.edit();
    open.checkpoint();
    fs::write(&bench.path, &first).unwrap();
    let told = open.look();
    assert_eq!(noticed(&told), [&Notice::PutBack]);
    assert_eq!(read(&bench.path).unwrap().0, open.session);
    assert_eq!(fs::read(bench.beside(".ron.bak")).unwrap(), first, "and that one is the backup");
    let session = open.leave();
    all_is_there(&bench, &session);
}

#[test]
fn the_file_of_another_session_or_rubbish_is_asked_about_and_kept() {
    let other = Bench::new();
    let text = fs::read_to_string(&other.path).unwrap().replace("lindbrueck1", "lindbrueck2");
    for foreign in [text.as_bytes(), b"half a fi", b"\xff\xfe\0"] {
        let bench = Bench::new();
        let mut open = Open::new(&bench);
        open.edit();
        fs::write(&bench.path, foreign).unwrap();
        let told = open.look();
        assert!(matches!(told[..], [StoreEvent::Outside(Err(_))]), "{told:?}");
        assert!(saved(&open.edit(), 3), "edits are saved meanwhile");
        open.checkpoint();
        assert_eq!(fs::read(&bench.path).unwrap(), foreign, "and it is not touched unasked");
        open.writer.keep(open.session.clone(), open.last, who().since);
        let told = open.told();
        let [StoreEvent::Kept(kept), StoreEvent::Checkpointed { .. }] = &told[..] else { panic!("{told:?}") };
        assert_eq!(fs::read(kept).unwrap(), foreign);
        let session = open.leave();
        all_is_there(&bench, &session);
    }
}

#[test]
fn two_versions_kept_in_the_same_second_are_both_kept() {
    let bench = Bench::new();
    let open = Open::new(&bench);
    let mut kept = vec![];
    for foreign in ["one", "two", "one"] {
        fs::write(&bench.path, foreign).unwrap();
        open.look();
        open.writer.keep(open.session.clone(), open.last, who().since);
        let path = open.told().into_iter().find_map(|event| match event {
            StoreEvent::Kept(path) => Some(path),
            _ => None,
        });
        assert_eq!(fs::read_to_string(path.clone().unwrap()).unwrap(), foreign);
        kept.extend(path);
    }
    assert!(kept[0] == kept[2] && kept[0] != kept[1], "{kept:?}");
}

#[cfg(unix)]
#[test]
fn a_deleted_lock_is_taken_anew() {
    let bench = Bench::new();
    let mut open = Open::new(&bench);
    fs::remove_file(bench.beside(".lock")).unwrap();
    assert!(saved(&open.edit(), 2));
    assert!(matches!(bench.open().access, Access::Read(ReadOnly::Held(Some(_)))), "it is held again");
    let session = open.leave();
    all_is_there(&bench, &session);
}

#[cfg(unix)]
#[test]
fn where_another_program_took_the_lock_nothing_is_written_until_it_has_left() {
    let bench = Bench::new();
    let mut open = Open::new(&bench);
    open.edit();
    fs::remove_file(bench.beside(".lock")).unwrap();
    let second = Open::new(&bench);
    let before = bench.files();
    assert_eq!(failed(&open.edit()), Some(&Problem::TakenOver));
    assert_eq!(bench.files(), before, "two never write at once");
    second.writer.finish(Duration::ZERO).unwrap();
    open.writer.retry();
    assert!(saved(&open.told(), 3));
    let session = open.leave();
    all_is_there(&bench, &session);
}

#[test]
fn where_the_clock_goes_backwards_edits_keep_their_order() {
    let bench = Bench::new();
    let mut open = Open::new(&bench);
    let times = ["2026-11-28T18:04:07+01:00", "2019-01-01T00:00:00+01:00", "2026-11-28T17:59:00+00:00"];
    for time in times {
        open.last += 1;
        let edit = Edit { time: time.parse().unwrap(), ..added(open.last, &format!("n{}", open.last)) };
        open.session.apply(&edit).unwrap();
        open.writer.save(edit);
        assert!(saved(&open.told(), open.last));
    }
    drop(open.checkpoint());
    let session = open.leave();
    let numbers: Vec<u64> = edits(&bench.path).unwrap().iter().map(|edit| edit.number).collect();
    assert_eq!(numbers, [1, 2, 3, 4], "by number, whatever the clock says");
    let opened = open_as_of(&bench, "1999-01-01T00:00:00+01:00");
    assert_eq!(opened.session, session);
    drop(opened);
    all_is_there(&bench, &session);
}

fn open_as_of(bench: &Bench, time: &str) -> Opened {
    open(&bench.path, &Holder { since: time.parse().unwrap(), ..who() }, Mode::Write).unwrap()
}
