//! The plug is pulled: whatever was acknowledged is there, a torn end is set aside, nothing else is touched.

use super::*;
use std::io;
use std::sync::Arc;

#[test]
fn every_torn_prefix_opens_with_exactly_its_whole_lines() {
    let bench = Bench::new();
    let mut open = store(bench.open());
    for (number, own) in [(2, "w2"), (3, "w3"), (4, "w4")] {
        open.append(&[added(number, own)]).unwrap();
    }
    drop(open);
    let journal = fs::read(bench.beside(".journal")).unwrap();
    let ends: Vec<usize> = (0..journal.len()).filter(|at| journal[*at] == b'\n').map(|at| at + 1).collect();
    for cut in 0..=journal.len() {
        fs::write(bench.beside(".journal"), &journal[..cut]).unwrap();
        let _ = fs::remove_file(bench.beside(".journal.torn"));
        let opened = bench.open();
        let whole = ends.iter().filter(|end| **end <= cut).count();
        assert_eq!(opened.session.findings().len(), 1 + whole.saturating_sub(3), "{cut}");
        let torn = ends.iter().rev().find(|end| **end <= cut).map_or(0, |end| *end);
        let told = opened.notices.iter().any(|notice| matches!(notice, Notice::Torn { .. }));
        assert_eq!(told, torn < cut, "{cut}");
        if told {
            let kept = fs::read(bench.beside(".journal.torn")).unwrap();
            assert_eq!(kept, [&journal[torn..cut], b"\n"].concat(), "nothing is thrown away");
        }
        assert_eq!(fs::read(bench.beside(".journal")).unwrap()[..torn], journal[..torn], "nothing else is touched");
    }
}

#[test]
fn the_line_after_a_torn_one_is_whole() {
    let bench = Bench::new();
    let mut journal = fs::read(bench.beside(".journal")).unwrap();
    journal.extend(b"Edit((number:2,time:\"2026-1");
    fs::write(bench.beside(".journal"), journal).unwrap();
    let mut open = store(bench.open());
    open.append(&[added(2, "w2")]).unwrap();
    drop(open);
    let again = bench.open();
    assert_eq!((again.last_edit, again.recent.len()), (2, 1));
    assert_eq!(again.notices, [Notice::Recovered(1)]);
    assert_eq!(edits(&bench.path).unwrap().len(), 2, "and undo knows both");
}

#[test]
fn what_a_killed_process_left_half_written_is_taken_away_and_nothing_else() {
    let bench = Bench::new();
    for name in [".lindbrück.ron.a1B2c3.tmp", ".lindbrück.ron.bak.a1B2c3.tmp", ".lindbrück.ron.other.x.tmp", "x.tmp"]
    {
        fs::write(bench.folder.path().join(name), "half").unwrap();
    }
    drop(bench.open());
    let names: Vec<String> =
        bench.files().iter().map(|file| file.0.file_name().unwrap().display().to_string()).collect();
    assert_eq!(names, [".lindbrück.ron.other.x.tmp", "lindbrück.journal", "lindbrück.ron", "x.tmp"]);
}

#[test]
fn only_looking_touches_nothing() {
    let bench = Bench::new();
    let mut journal = fs::read(bench.beside(".journal")).unwrap();
    journal.extend(b"Edit((number:2,time:\"2026-1");
    fs::write(bench.beside(".journal"), journal).unwrap();
    let before = bench.files();
    let opened = bench.open_as(Mode::Read).unwrap();
    assert!(matches!(opened.access, Access::Read(ReadOnly::Wanted)));
    assert_eq!(read(&bench.path).unwrap().0, opened.session);
    assert_eq!(bench.files(), before);
}

/// A disk on which one step fails, as if the plug were pulled there.
struct Plug(&'static str);

impl Plug {
    fn at(&self, step: &str) -> io::Result<()> {
        if self.0 == step { Err(io::ErrorKind::StorageFull.into()) } else { Ok(()) }
    }
}

impl Disk for Plug {
    fn sync(&self, file: &fs::File) -> io::Result<()> {
        self.at("sync").and_then(|()| RealDisk.sync(file))
    }
    fn append(&self, file: &mut fs::File, bytes: &[u8]) -> io::Result<()> {
        self.at("append").and_then(|()| RealDisk.append(file, bytes))
    }
    fn stage(&self, to: &Path, bytes: &[u8]) -> io::Result<tempfile::NamedTempFile> {
        self.at("stage").and_then(|()| RealDisk.stage(to, bytes))
    }
    fn rename(&self, staged: tempfile::NamedTempFile, to: &Path) -> io::Result<()> {
        self.at(if to.extension().is_some_and(|end| end == "bak") { "backup" } else { "rename" })?;
        RealDisk.rename(staged, to)
    }
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.at("folder").and_then(|()| RealDisk.sync_folder(folder))
    }
}

#[test]
fn a_checkpoint_that_breaks_off_anywhere_loses_nothing() {
    for step in ["append", "sync", "stage", "backup", "rename", "folder"] {
        let bench = Bench::new();
        let mut opened = bench.open();
        opened.session.apply(&added(2, "w2")).unwrap();
        let session = opened.session.clone();
        let mut open = store(opened);
        open.append(&[added(2, "w2")]).unwrap();
        drop(open);
        let mut open = store(open_on(Arc::new(Plug(step)), &bench.path, &who(), Mode::Write).unwrap());
        assert_eq!(open.checkpoint(&session, 2).unwrap_err().problem, Problem::Full, "{step}");
        drop(open);
        let again = bench.open();
        assert_eq!(again.session, session, "{step}");
        assert!(again.notices.iter().all(|n| matches!(n, Notice::Recovered(1))), "{step}: {:?}", again.notices);
        assert!(!bench.files().iter().any(|(path, _)| path.display().to_string().ends_with(".tmp")), "{step}");
    }
}

#[test]
fn a_checkpoint_keeps_the_one_before_and_the_way_of_a_link() {
    let bench = Bench::new();
    let mut opened = bench.open();
    opened.session.apply(&added(2, "w2")).unwrap();
    let session = opened.session.clone();
    let first = fs::read(&bench.path).unwrap();
    assert_eq!(store(opened).checkpoint(&session, 2).unwrap(), Checkpoint::Done);
    assert_eq!(fs::read(bench.beside(".ron.bak")).unwrap(), first);
    let again = bench.open();
    assert_eq!((&again.session, again.last_edit, again.recent.len()), (&session, 2, 0));
    assert_eq!(again.notices, []);
}

#[cfg(unix)]
#[test]
fn two_ways_to_one_file_meet_at_one_lock() {
    let bench = Bench::new();
    let link = bench.folder.path().join("link.ron");
    std::os::unix::fs::symlink(&bench.path, &link).unwrap();
    let opened = open(&link, &who(), Mode::Write).unwrap();
    let second = bench.open();
    assert!(matches!(&second.access, Access::Read(ReadOnly::Held(Some(holder))) if *holder == who()));
    let session = opened.session.clone();
    store(opened).checkpoint(&session, 5).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(bench.open().last_edit, 5);
    assert!(!exists(&bench.beside(".lock")), "nothing confusing stays behind");
}

/// A folder that takes no files.
struct Closed;

impl Disk for Closed {
    fn open(&self, _: &Path, _: bool) -> io::Result<fs::File> {
        Err(io::ErrorKind::ReadOnlyFilesystem.into())
    }
}

#[test]
fn where_nothing_can_be_written_it_opens_for_reading_and_says_why() {
    let bench = Bench::new();
    let opened = open_on(Arc::new(Closed), &bench.path, &who(), Mode::Write).unwrap();
    let Access::Read(why) = opened.access else { panic!("not for writing") };
    assert!(why.tell(&Words::new(Language::German)).contains("Auf diesen Datenträger kann nicht geschrieben werden"));
    let mut mode = fs::metadata(&bench.path).unwrap().permissions();
    mode.set_readonly(true);
    fs::set_permissions(&bench.path, mode).unwrap();
    assert!(matches!(bench.open().access, Access::Read(ReadOnly::Protected)));
    let full = open_on(Arc::new(Plug("stage")), &bench.path, &who(), Mode::Write).unwrap();
    assert_eq!(full.session, opened.session);
}
