use std::io::Write;

use super::super::sheet::write;
use super::*;

/// A folder with a scene file, and a reader that looks at it as the thread does.
struct Bench {
    folder: tempfile::TempDir,
    reader: Reader,
}

fn id(text: &str) -> Id {
    text.parse().unwrap()
}

fn sheet(console: &str, number: u64, scene: &str) -> Vec<u8> {
    write(&Sheet { session: id("town"), console: id(console), number, scene: scene.to_owned() }).unwrap()
}

impl Bench {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let names = Names::of(&folder.path().join("x.ron"));
        Self { folder, reader: Reader::new(names, Some(id("town"))) }
    }

    fn put(&self, bytes: &[u8]) {
        let mut file = tempfile::NamedTempFile::new_in(self.folder.path()).unwrap();
        file.write_all(bytes).unwrap();
        file.persist(self.reader.names.scene()).unwrap();
    }

    /// What a change that was told brings, else the slow looks after it.
    fn look(&mut self) -> Option<Followed<String>> {
        let path = self.reader.names.scene();
        [true, false, false].into_iter().find_map(|told| self.reader.look(&path, told))
    }

    fn see(&mut self, bytes: &[u8]) -> Option<Followed<String>> {
        self.put(bytes);
        self.look()
    }
}

fn scene(text: &str) -> Option<Followed<String>> {
    Some(Followed::Scene(text.to_owned()))
}

#[test]
fn the_newest_picture_counts_and_an_old_one_does_not() {
    let mut bench = Bench::new();
    assert_eq!(bench.look(), None, "nothing there yet");
    assert_eq!(bench.see(&sheet("a", 5, "five")), scene("five"));
    assert_eq!(bench.look(), None, "nothing new");
    assert_eq!(bench.see(&sheet("a", 4, "four")), None, "synced late");
    assert_eq!(bench.see(&sheet("a", 6, "six")), scene("six"));
    assert_eq!(bench.see(&sheet("b", 1, "one")), scene("one"), "a console that was started again");
}

#[test]
fn torn_at_every_byte_the_last_good_one_stays_with_one_sign() {
    let (bytes, mut bench) = (sheet("a", 2, "two"), Bench::new());
    assert_eq!(bench.see(&sheet("a", 1, "one")), scene("one"));
    assert_eq!(bench.see(&bytes[..0]), Some(Followed::Doubt(Doubt::Damaged)));
    for end in 1..bytes.len() {
        assert_eq!(bench.see(&bytes[..end]), None, "{end}: was said already");
    }
    assert_eq!(bench.see(&bytes), scene("two"), "and the sign goes");
}

#[test]
fn what_is_torn_only_for_a_moment_gives_no_sign() {
    let mut bench = Bench::new();
    let path = bench.reader.names.scene();
    bench.put(b"half");
    assert_eq!(bench.reader.look::<String>(&path, true), None);
    bench.put(&sheet("a", 1, "whole"));
    assert_eq!(bench.look(), scene("whole"));
}

#[test]
fn the_sign_goes_when_the_same_picture_is_back() {
    let mut bench = Bench::new();
    assert_eq!(bench.see(&sheet("a", 1, "one")), scene("one"));
    assert_eq!(bench.see(b"what?"), Some(Followed::Doubt(Doubt::Damaged)));
    assert_eq!(bench.see(&sheet("a", 1, "one")), scene("one"));
}

#[test]
fn foreign_newer_huge_and_odd_files_are_not_shown() {
    let mut bench = Bench::new();
    let (path, names) = (bench.reader.names.scene(), bench.reader.names.clone());
    let stranger = Sheet { session: id("other"), console: id("a"), number: 9, scene: "other".to_owned() };
    assert_eq!(bench.see(&write(&stranger).unwrap()), Some(Followed::Doubt(Doubt::Foreign)));
    assert_eq!(bench.see(b"tafelrunde-scene 2 x\n"), Some(Followed::Doubt(Doubt::Newer)));
    fs::File::options().write(true).open(&path).unwrap().set_len(LARGEST + 1).unwrap();
    assert_eq!(bench.look(), Some(Followed::Doubt(Doubt::Unreadable)));
    bench.put(b"");
    assert_eq!(bench.look(), Some(Followed::Doubt(Doubt::Damaged)));
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    assert_eq!(bench.look(), Some(Followed::Doubt(Doubt::Unreadable)));
    fs::remove_dir(&path).unwrap();
    assert_eq!(bench.look(), None, "gone: the last picture stays");
    assert_eq!(bench.see(&sheet("a", 1, "one")), scene("one"));
    assert!(!names.session.exists());
}

#[test]
fn without_a_session_file_the_first_picture_says_whose_screen_this_is() {
    let mut bench = Bench::new();
    bench.reader.session = None;
    assert_eq!(bench.see(&sheet("a", 1, "one")), scene("one"));
    let stranger = Sheet { session: id("other"), console: id("b"), number: 9, scene: "other".to_owned() };
    assert_eq!(bench.see(&write(&stranger).unwrap()), Some(Followed::Doubt(Doubt::Foreign)));
}

#[test]
fn a_session_that_was_made_anew_is_followed() {
    let mut bench = Bench::new();
    assert_eq!(bench.see(&sheet("a", 1, "one")), scene("one"));
    let text = include_str!("../../../data/lindbrueck.ron");
    fs::write(&bench.reader.names.session, text).unwrap();
    let session = identity(&bench.reader.names).unwrap();
    let anew = Sheet { session, console: id("b"), number: 1, scene: "anew".to_owned() };
    assert_eq!(bench.see(&write(&anew).unwrap()), scene("anew"));
}

#[test]
fn unheard_changes_are_found_by_looking_even_within_one_tick_of_the_clock() {
    let mut bench = Bench::new();
    let path = bench.reader.names.scene();
    bench.put(&sheet("a", 1, "one"));
    assert_eq!(bench.reader.look::<String>(&path, false), scene("one"));
    // Same length, same time, same inode: nothing but the content tells.
    let modified = fs::metadata(&path).unwrap().modified().unwrap();
    fs::write(&path, sheet("a", 2, "two")).unwrap();
    fs::File::options().write(true).open(&path).unwrap().set_modified(modified).unwrap();
    assert_eq!(bench.reader.look::<String>(&path, false), scene("two"));
    assert_eq!(bench.reader.look::<String>(&path, false), None);
}
