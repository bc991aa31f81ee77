//! Session files: what is saved stays saved, what is broken is told, what others wrote is not overwritten.

use std::fs;
use std::path::{Path, PathBuf};

use tafelrunde::session::*;
use tafelrunde::store::*;
use tafelrunde::words::{Language, Words};
use tempfile::TempDir;

mod bad_files;
mod crash;
#[cfg(unix)]
mod faults;
mod meanwhile;
#[cfg(unix)]
mod merge;
mod outside;
mod round_trip;
mod writer;

pub fn id(text: &str) -> Id {
    text.parse().unwrap()
}

pub fn who() -> Holder {
    let since = "2026-11-28T18:04:07+01:00".parse().unwrap();
    Holder { user: "anna".into(), host: "rathaus".into(), pid: 4711, since }
}

pub fn card(own: &str, number: u32, text: &str) -> Finding {
    let kind = FindingKind::Weakness;
    let (text, rank) = (text.to_owned(), Rank::first());
    Finding {
        id: id(own),
        kind,
        number,
        area: None,
        text,
        rank,
        dots: 0,
        priority: None,
        origins: vec![],
        evidence: vec![],
        query: None,
        unread: false,
    }
}

pub fn area(own: &str) -> Area {
    Area { id: id(own), number: 2, name: "Bürger".into(), short: "B".into(), guiding_sentence: String::new() }
}

pub fn edit(number: u64, changes: Vec<Change>) -> Edit {
    Edit { number, time: who().since, workshop: None, cause: Cause::Changed, changes }
}

pub fn added(number: u64, own: &str) -> Edit {
    edit(number, vec![Change::Added(card(own, number as u32, "Kein Bus am Abend").into())])
}

pub fn changed(number: u64, session: &Session, own: &str, text: &str) -> Edit {
    let before = session.findings().get(id(own)).unwrap().clone();
    let after = Finding { text: text.into(), ..before.clone() };
    edit(number, vec![Change::Changed { before: before.into(), after: after.into() }])
}

/// A folder with one session of two cards, closed.
pub struct Bench {
    pub folder: TempDir,
    pub path: PathBuf,
}

impl Bench {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lindbrück.ron");
        let mut session = Session::new(id("lindbrueck1"));
        let first = [Change::Added(area("a2").into()), Change::Added(card("w1", 1, "Kein Bus").into())];
        session.apply(&edit(1, first.to_vec())).unwrap();
        drop(create(&path, &session, &who()).unwrap());
        Self { folder, path }
    }

    pub fn beside(&self, end: &str) -> PathBuf {
        self.folder.path().join(format!("lindbrück{end}"))
    }

    pub fn open(&self) -> Opened {
        self.open_as(Mode::Write).unwrap()
    }

    pub fn open_as(&self, mode: Mode) -> Result<Opened, StoreError> {
        open(&self.path, &who(), mode)
    }

    /// Every file of the folder with its content.
    pub fn files(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let entries = fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().path());
        let mut files: Vec<_> = entries.map(|path| (path.clone(), fs::read(&path).unwrap_or_default())).collect();
        files.sort();
        files
    }

    pub fn edit_by_hand(&self, from: &str, to: &str) {
        let text = fs::read_to_string(&self.path).unwrap();
        assert!(text.contains(from), "{text}");
        let beside = self.path.with_extension("by-hand");
        fs::write(&beside, text.replace(from, to)).unwrap();
        fs::rename(beside, &self.path).unwrap(); // as editors do it
    }
}

pub fn store(opened: Opened) -> Store {
    match opened.access {
        Access::Write(store) => *store,
        Access::Read(why) => panic!("{}", why.tell(&Words::new(Language::English))),
    }
}

pub fn texts(session: &Session) -> Vec<String> {
    session.findings().iter().map(|finding| finding.text.clone()).collect()
}

pub fn exists(path: &Path) -> bool {
    path.try_exists().unwrap()
}
