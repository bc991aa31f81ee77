//! Journeys through the real program in a real pseudo-terminal: what is seen there is there, and what is left is clean.

use std::fs;
use std::path::{Path, PathBuf};

use tafelrunde::session::{Edit, Finding, Session};
use tafelrunde::store;
use tempfile::TempDir;

mod clean;
mod clock;
mod crash;
mod hostile;
mod link;
mod outside;
mod saving;
mod screen;
pub mod terminal;

use terminal::*;

/// A folder of its own with a copy of the sample.
pub struct Folder {
    folder: TempDir,
    pub file: PathBuf,
}

impl Folder {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("lindbrueck.ron");
        let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/lindbrueck.ron");
        fs::copy(sample, &file).expect("the sample");
        Self { folder, file }
    }

    /// The session as it stands on the disk, journal and all.
    pub fn session(&self) -> Session {
        store::read(&self.file).unwrap_or_else(|errors| panic!("{errors:?}")).0
    }

    pub fn edits(&self) -> Vec<Edit> {
        store::edits(&self.file).expect("a journal")
    }

    pub fn text(&self) -> String {
        fs::read_to_string(&self.file).expect("the session file")
    }

    /// The names of all files, sorted.
    pub fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).expect("a folder").flatten();
        let mut names: Vec<_> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

pub fn card<'a>(session: &'a Session, text: &str) -> Option<&'a Finding> {
    session.findings().iter().find(|finding| finding.text == text)
}

/// The texts of the cards that the edits added, in the order of the journal.
pub fn added(edits: &[Edit]) -> Vec<String> {
    use tafelrunde::session::{Change, Record};
    let changes = edits.iter().flat_map(|edit| &edit.changes);
    let texts = changes.filter_map(|change| match change {
        Change::Added(Record::Finding(finding)) => Some(finding.text.clone()),
        _ => None,
    });
    texts.collect()
}
