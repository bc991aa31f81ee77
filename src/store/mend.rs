//! Files that somebody took away or swapped while they are open: what is ours is put back, what is not is kept beside.
//!
//! - The **folder** is gone or another one (renamed, unmounted): nothing is written until it is back, or until a folder
//!   with this session stands in its place.
//! - The **lock** is gone: it is taken anew; where another program took it meanwhile, nothing is written any more.
//! - The **journal** is gone or not ours: one is put together from what was done since opening, and a backup to start from.
//! - The **session file** is gone, or an older one of ours: written anew. A foreign one is asked about, not touched.

use std::io::ErrorKind;
use std::path::PathBuf;

use super::append::Appender;
use super::disk;
use super::document;
use super::error::{Problem, StoreError};
use super::files::Stamp;
use super::journal::{self, Entry, Mark};
use super::keeper::Store;
use super::lock::Asked;
use super::notice::Notice;
use super::reconcile::{self, Whole};
use crate::session::{Edit, Session};

/// From this a journal that was taken away is put together again: a session, and every edit since.
pub(super) struct Kept {
    session: Session,
    last_edit: u64,
    edits: Vec<Edit>,
}

impl Kept {
    /// What is known on opening.
    pub(super) fn of(whole: &Whole, file: Option<&document::Read>) -> Self {
        match file.filter(|_| !whole.outside) {
            Some(file) => {
                Self { session: file.session.clone(), last_edit: file.last_edit, edits: whole.recent.clone() }
            }
            None => Self { session: whole.session.clone(), last_edit: whole.last_edit, edits: vec![] },
        }
    }

    /// Takes notice of edits that are on the disk.
    pub(super) fn note(&mut self, edits: &[Edit]) {
        self.edits.extend_from_slice(edits);
    }

    /// The session with all edits, and the number of the last.
    fn whole(&self) -> Option<(Session, u64)> {
        let whole = reconcile::replay(self.session.clone(), self.last_edit, &self.edits).ok()?;
        Some((whole.session, whole.last_edit))
    }
}

impl Store {
    /// Looks whether everything is still in its place and puts right what is not; cheap while nobody touched it.
    ///
    /// # Errors
    /// Why it cannot be put right now. What was saved is then in memory, and the next call tries again.
    pub fn mend(&mut self) -> Result<(), StoreError> {
        self.be_home()?;
        if !self.journal.untouched(&*self.disk)? {
            self.renew()?;
        }
        if !self.undecided() && self.missing()? {
            self.put_back()?;
            self.notices.push(Notice::PutBack);
        }
        Ok(())
    }

    /// What was put right since this was asked last.
    pub fn notices(&mut self) -> Vec<Notice> {
        std::mem::take(&mut self.notices)
    }

    /// Lines for the journal, in our own folder, under our own lock, behind what we wrote before.
    pub(super) fn enter(&mut self, lines: &str) -> Result<(), StoreError> {
        self.be_home()?;
        match self.journal.append(&*self.disk, lines) {
            Err(error) if error.problem == Problem::JournalTouched => {
                self.renew()?;
                self.journal.append(&*self.disk, lines)
            }
            other => other,
        }
    }

    fn be_home(&mut self) -> Result<(), StoreError> {
        let home = disk::identity(&*self.disk, self.names.folder())?;
        if home != self.home {
            self.recognise()?;
            self.home = home;
        }
        let path = self.names.lock();
        if self.lock.holds().map_err(|error| StoreError::io(&path, &error))? {
            return Ok(());
        }
        match self.lock.ask_again() {
            Asked::Ours(lock) => self.lock = lock,
            Asked::Held(_) => return Err(StoreError::new(&path, Problem::TakenOver)),
            Asked::Refused(error) => return Err(StoreError::io(&path, &error)),
        }
        Ok(())
    }

    /// Another folder has the name of ours. With our session in it, it is ours moved: a stick that was plugged in again,
    /// a copy put back. Anything else may be what lies below a disk that is not there.
    fn recognise(&self) -> Result<(), StoreError> {
        let gone = || StoreError::new(self.names.folder(), Problem::Gone);
        let bytes = self.present()?.ok_or_else(gone)?;
        let known = self.known.contains(&journal::hash(&bytes));
        let same = || document::read(&bytes).is_ok_and(|read| read.session.id() == self.base.id());
        if known || same() { Ok(()) } else { Err(gone()) }
    }

    /// A journal in place of one that is gone or not ours any more.
    ///
    /// The backup comes first: with it and the edits behind it, ours can be put together whatever stands in the file.
    fn renew(&mut self) -> Result<(), StoreError> {
        let (path, backup) = (self.names.journal(), self.names.backup());
        let kept = self.keep_touched()?;
        let start = self.text(&self.kept.session, self.kept.last_edit)?;
        disk::replace(&*self.disk, &backup, start.as_bytes()).map_err(|error| StoreError::io(&backup, &error))?;
        let lines = self.lines(journal::hash(start.as_bytes())).map_err(|error| self.unwritable(&error))?;
        disk::replace(&*self.disk, &path, lines.as_bytes()).map_err(|error| StoreError::io(&path, &error))?;
        self.known.insert(journal::hash(start.as_bytes()));
        self.journal = Appender::new(path, lines.as_bytes());
        self.notices.push(Notice::Renewed(kept));
        let ours = self.present()?.is_none_or(|bytes| self.known.contains(&journal::hash(&bytes)));
        if ours { self.put_back() } else { Ok(()) }
    }

    /// The whole of the new journal; the file as it stands now is still ours.
    fn lines(&self, start: u64) -> Result<String, ron::Error> {
        let mut lines = journal::header(self.base.id())?;
        lines += &journal::line(&Entry::Checkpoint(Mark { last_edit: self.kept.last_edit, hash: start }))?;
        for edit in &self.kept.edits {
            lines += &journal::line(&Entry::Edit(edit.clone()))?;
        }
        if let Some(mark) = self.current {
            lines += &journal::line(&Entry::Checkpoint(mark))?;
        }
        Ok(lines)
    }

    /// What stands in the journal now, kept beside; `None` where nothing does.
    fn keep_touched(&self) -> Result<Option<PathBuf>, StoreError> {
        let (path, beside) = (self.names.journal(), self.names.touched());
        let bytes = match self.disk.read(&path, u64::MAX) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            other => other.map_err(|error| StoreError::io(&path, &error))?,
        };
        let kept = disk::keep(&*self.disk, &beside, &bytes).map_err(|error| StoreError::io(&beside, &error))?;
        Ok(Some(kept))
    }

    /// Whether the session file is gone, or is an older one of ours.
    fn missing(&self) -> Result<bool, StoreError> {
        if self.seen.is_some() && Stamp::of(&*self.disk, &self.names.session) == self.seen {
            return Ok(false);
        }
        let Some(bytes) = self.present()? else { return Ok(true) };
        let sum = journal::hash(&bytes);
        Ok(self.known.contains(&sum) && self.current.is_some_and(|mark| mark.hash != sum))
    }

    /// Everything that is on the disk, into the session file.
    fn put_back(&mut self) -> Result<(), StoreError> {
        let Some((session, last_edit)) = self.kept.whole() else { return Ok(()) };
        let present = self.present()?;
        self.write(&session, last_edit, present.as_deref())
    }
}
