//! A session's files while it is open for writing.

use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};

use super::append::Appender;
use super::disk::{self, Disk, Identity};
use super::document;
use super::error::{Problem, StoreError};
use super::files::{self, Stamp};
use super::journal::{self, Entry, Mark};
use super::lock::Lock;
use super::mend::Kept;
use super::names::Names;
use super::notice::Notice;
use super::reconcile;
use crate::session::{Change, Edit, Session, difference};

/// The files of one session, locked. Every step comes back when the disk has it; [`Writer`](super::Writer) makes a
/// thread of it.
pub struct Store {
    pub(super) disk: Arc<dyn Disk>,
    pub(super) names: Names,
    pub(super) journal: Appender,
    /// What the journal holds since opening.
    pub(super) kept: Kept,
    /// The folder in which they lie.
    pub(super) home: Identity,
    /// The session file that we wrote last.
    pub(super) current: Option<Mark>,
    /// What was put right and not told yet.
    pub(super) notices: Vec<Notice>,
    /// Sums of the session files that we wrote, or took over.
    pub(super) known: HashSet<u64>,
    /// The session file as we last saw it.
    pub(super) seen: Option<Stamp>,
    /// The session that stands in the file as far as we know.
    pub(super) base: Session,
    /// The sum of the version from outside that was told and not decided about.
    pub(super) told: Option<u64>,
    /// Given back last of all.
    pub(super) lock: Lock,
}

/// Somebody else wrote the session file while it is open.
#[derive(Clone, PartialEq, Debug)]
pub struct Foreign {
    /// What stands in it now.
    pub session: Session,
    /// What they changed: from the file as we knew it to theirs. Applied to the present session it gives both.
    pub changes: Vec<Change>,
}

/// What came of a checkpoint.
#[derive(Clone, PartialEq, Debug)]
pub enum Checkpoint {
    /// The file holds this session.
    Done,
    /// The file is not ours any more and was not touched: theirs, or why it cannot be read.
    Outside(Result<Box<Foreign>, StoreError>),
}

impl Store {
    /// The files.
    pub fn names(&self) -> &Names {
        &self.names
    }

    /// Comes back when the journal has these edits on the disk, all of them.
    ///
    /// # Errors
    /// None of them count then; they can be given again.
    pub fn append(&mut self, edits: &[Edit]) -> Result<(), StoreError> {
        let mut lines = String::new();
        for edit in edits {
            lines += &self.line(&Entry::Edit(edit.clone()))?;
        }
        self.enter(&lines)?;
        self.kept.note(edits);
        Ok(())
    }

    pub(super) fn line(&self, entry: &Entry) -> Result<String, StoreError> {
        journal::line(entry).map_err(|error| self.unwritable(&error))
    }

    pub(super) fn unwritable(&self, error: &ron::Error) -> StoreError {
        StoreError::new(&self.names.given, Problem::System(error.to_string()))
    }

    /// Puts the session into its file, if the file is still ours.
    ///
    /// # Errors
    /// The file is then as it was.
    pub fn checkpoint(&mut self, session: &Session, last_edit: u64) -> Result<Checkpoint, StoreError> {
        self.if_ours(|store, present| store.write(session, last_edit, present))
    }

    /// The same without a line in the journal, where the journal fails. The next start takes the file for one that
    /// was changed outside, and takes over what the journal lacks.
    ///
    /// # Errors
    /// The file is then as it was.
    pub fn rescue(&mut self, session: &Session, last_edit: u64) -> Result<Checkpoint, StoreError> {
        self.if_ours(|store, present| {
            let text = store.text(session, last_edit)?;
            store.put(&text, present)
        })
    }

    fn if_ours(
        &mut self,
        write: impl FnOnce(&mut Self, Option<&[u8]>) -> Result<(), StoreError>,
    ) -> Result<Checkpoint, StoreError> {
        let present = self.present()?;
        match present.as_deref().map(|bytes| (bytes, journal::hash(bytes))) {
            Some((bytes, sum)) if !self.known.contains(&sum) => Ok(Checkpoint::Outside(self.foreign(bytes, sum))),
            _ => write(self, present.as_deref()).map(|()| Checkpoint::Done),
        }
    }

    /// Whether a version from outside waits for a decision.
    pub fn undecided(&self) -> bool {
        self.told.is_some()
    }

    pub(super) fn present(&self) -> Result<Option<Vec<u8>>, StoreError> {
        match files::bytes(&*self.disk, &self.names) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.problem == Problem::Missing => Ok(None),
            Err(error) => Err(error),
        }
    }

    pub(super) fn text(&self, session: &Session, last_edit: u64) -> Result<String, StoreError> {
        document::write(session, last_edit).map_err(|error| self.unwritable(&error))
    }

    /// The mark comes before the file, so that a file of ours is never taken for a stranger's.
    pub(super) fn write(&mut self, session: &Session, last_edit: u64, old: Option<&[u8]>) -> Result<(), StoreError> {
        let text = self.text(session, last_edit)?;
        let mark = Mark { last_edit, hash: journal::hash(text.as_bytes()) };
        if !self.known.contains(&mark.hash) {
            self.enter(&self.line(&Entry::Checkpoint(mark))?)?;
            self.known.insert(mark.hash);
        }
        if old.is_some_and(|old| journal::hash(old) == mark.hash) {
            let folder = self.names.folder();
            self.disk.sync_folder(folder).map_err(|error| StoreError::io(folder, &error))?; // it may have failed before
        } else {
            self.put(&text, old)?;
        }
        self.current = Some(mark);
        self.seen = Stamp::of(&*self.disk, &self.names.session);
        self.base = session.clone();
        self.told = None;
        Ok(())
    }

    /// Only a file of ours becomes the backup: from it, ours can be put together again.
    fn put(&self, text: &str, old: Option<&[u8]>) -> Result<(), StoreError> {
        let backup = self.names.backup();
        if let Some(old) = old.filter(|old| self.known.contains(&journal::hash(old))) {
            disk::replace(&*self.disk, &backup, old).map_err(|error| StoreError::io(&backup, &error))?;
        }
        disk::replace(&*self.disk, &self.names.session, text.as_bytes())
            .map_err(|error| StoreError::io(&self.names.given, &error))
    }

    /// Looks whether somebody else wrote the file: cheap while nothing changed, and tells each version once.
    ///
    /// # Errors
    /// Where it cannot be read.
    pub fn look(&mut self) -> Result<Option<Result<Box<Foreign>, StoreError>>, StoreError> {
        let now = Stamp::of(&*self.disk, &self.names.session);
        if now == self.seen {
            return Ok(None);
        }
        let Some(bytes) = self.present()? else { return Ok(None) };
        self.seen = now;
        let sum = journal::hash(&bytes);
        if self.known.contains(&sum) {
            self.told = None; // taken back
        }
        let new = !self.known.contains(&sum) && self.told != Some(sum);
        Ok(new.then(|| self.foreign(&bytes, sum)))
    }

    fn foreign(&mut self, bytes: &[u8], sum: u64) -> Result<Box<Foreign>, StoreError> {
        self.told = Some(sum);
        let read = files::session(&self.names, bytes).map_err(|errors| self.one(errors))?;
        if read.session.id() != self.base.id() {
            let (journal, session) = (self.base.id(), read.session.id());
            return Err(StoreError::new(&self.names.given, Problem::Stranger { journal, session }));
        }
        let changes = difference(&self.base, &read.session);
        Ok(Box::new(Foreign { session: read.session, changes }))
    }

    fn one(&self, errors: Vec<StoreError>) -> StoreError {
        StoreError::first(errors).unwrap_or_else(|| StoreError::new(&self.names.given, Problem::Conflict))
    }

    /// The version from outside that was told last is contained in this session: writes it over that version. A still
    /// newer one is not touched.
    ///
    /// # Errors
    /// The file is then as it was.
    pub fn accept(&mut self, session: &Session, last_edit: u64) -> Result<Checkpoint, StoreError> {
        let present = self.present()?;
        match present.as_deref().map(journal::hash) {
            Some(sum) if self.told == Some(sum) => {
                self.write(session, last_edit, present.as_deref()).map(|()| Checkpoint::Done)
            }
            _ => self.checkpoint(session, last_edit),
        }
    }

    /// Writes this session in place of whatever stands in the file, which is kept beside it; where, if so.
    ///
    /// # Errors
    /// The file is then as it was.
    pub fn keep(
        &mut self,
        session: &Session,
        last_edit: u64,
        time: DateTime<FixedOffset>,
    ) -> Result<Option<PathBuf>, StoreError> {
        let present = self.present()?;
        let foreign = present.as_deref().filter(|bytes| !self.known.contains(&journal::hash(bytes)));
        let kept = foreign.map(|bytes| self.put_aside(bytes, time)).transpose()?;
        self.write(session, last_edit, present.as_deref())?;
        Ok(kept)
    }

    fn put_aside(&self, bytes: &[u8], time: DateTime<FixedOffset>) -> Result<PathBuf, StoreError> {
        let path = self.names.outside(time);
        disk::keep(&*self.disk, &path, bytes).map_err(|error| StoreError::io(&path, &error))
    }
}

impl Foreign {
    /// What of theirs this session does not have yet: the changes of the edit that takes them over.
    pub fn missing(&self, session: &Session) -> Vec<Change> {
        reconcile::missing(session, self.changes.clone())
    }

    /// The changes that make this session into theirs, whatever ours was.
    pub fn whole(&self, session: &Session) -> Vec<Change> {
        difference(session, &self.session)
    }
}
