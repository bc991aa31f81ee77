//! Opening, making and reading sessions.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};

use super::disk::{self, Disk, RealDisk};
use super::document;
use super::error::{Problem, StoreError};
use super::files::{self, Beside, Stamp};
use super::journal::{self, Entry, Mark};
use super::keeper::Store;
use super::lock::{self, Asked, Holder, Lock};
use super::names::Names;
use super::notice::{Notice, ReadOnly};
use super::reconcile::{self, Choice, Whole};
use crate::session::{Cause, Edit, Session, difference};

/// How a session is to be opened.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// To work on it.
    Write,
    /// Only to look at it: no lock, nothing written.
    Read,
    /// To work on it after a conflict: what stands in the file counts.
    Theirs,
    /// To work on it after a conflict, or when the file is broken: what journal and backup say counts, and the file
    /// is kept beside.
    Ours,
}

impl Mode {
    fn choice(self) -> Choice {
        match self {
            Self::Write | Self::Read => Choice::Both,
            Self::Theirs => Choice::Theirs,
            Self::Ours => Choice::Ours,
        }
    }
}

/// A session that was opened.
pub struct Opened {
    /// The session, with everything that was ever called saved.
    pub session: Session,
    /// The number of the last edit in it.
    pub last_edit: u64,
    /// The edits that came after the session file; all of them are in the journal.
    pub recent: Vec<Edit>,
    /// Whether it can be written.
    pub access: Access,
    /// What the user should be told.
    pub notices: Vec<Notice>,
}

/// Whether a session can be written.
pub enum Access {
    /// It can, and nobody else can.
    Write(Box<Store>),
    /// It cannot, and why.
    Read(ReadOnly),
}

/// Opens a session.
///
/// # Errors
/// Where the file is none, or is broken, or contradicts its journal. No file is changed then.
pub fn open(path: &Path, who: &Holder, mode: Mode) -> Result<Opened, StoreError> {
    open_on(Arc::new(RealDisk), path, who, mode)
}

/// Opens a session on that disk.
///
/// # Errors
/// As [`open`].
pub fn open_on(disk: Arc<dyn Disk>, path: &Path, who: &Holder, mode: Mode) -> Result<Opened, StoreError> {
    let names = Names::of(path);
    let protected = match files::look(&*disk, &names) {
        Err(error) if error.problem == Problem::Missing && mode == Mode::Ours => false, // journal and backup may be there
        data => data?.permissions().readonly(),
    };
    let reading = match mode {
        Mode::Read => ReadOnly::Wanted,
        _ if protected => ReadOnly::Protected,
        _ => match lock::ask(&disk, &names.lock(), who) {
            Asked::Ours(lock) => return Opening { disk, names, who, mode }.write(lock),
            Asked::Held(holder) => ReadOnly::Held(holder),
            Asked::Refused(error) => ReadOnly::Refused(Problem::of(&error)),
        },
    };
    let opening = Opening { disk, names, who, mode };
    Ok(opening.load()?.opened(Access::Read(reading), vec![]))
}

/// Makes a new session file with its journal, and opens it. Its first edit is the one that made everything in it.
///
/// # Errors
/// `Taken` where there is such a file already, or a journal of this name; neither is touched.
pub fn create(path: &Path, session: &Session, who: &Holder) -> Result<Opened, StoreError> {
    create_on(Arc::new(RealDisk), path, session, who)
}

/// Makes a new session on that disk.
///
/// # Errors
/// As [`create`].
pub fn create_on(disk: Arc<dyn Disk>, path: &Path, session: &Session, who: &Holder) -> Result<Opened, StoreError> {
    let names = Names::of(path);
    let unwritable = |error: ron::Error| StoreError::new(path, Problem::System(error.to_string()));
    if disk.stat(&names.journal()).is_ok() {
        return Err(StoreError::new(&names.journal(), Problem::Taken));
    }
    let text = document::write(session, 1).map_err(unwritable)?;
    let lines = first_lines(session, who, &text).map_err(unwritable)?;
    disk::make(&*disk, path, text.as_bytes()).map_err(|error| StoreError::io(path, &error))?;
    let names = Names::of(path); // a link can only be followed now
    if let Err(error) = disk::make(&*disk, &names.journal(), lines.as_bytes()) {
        let _ = disk.remove(path); // else the name would be taken when it is tried again
        return Err(StoreError::io(&names.journal(), &error));
    }
    open_on(disk, path, who, Mode::Write)
}

/// The journal of a new session whose file has this text.
fn first_lines(session: &Session, who: &Holder, text: &str) -> Result<String, ron::Error> {
    let changes = difference(&Session::new(session.id()), session);
    let edit = Edit { number: 1, time: who.since, workshop: None, cause: Cause::Created, changes };
    let mark = Mark { last_edit: 1, hash: journal::hash(text.as_bytes()) };
    Ok(journal::header(session.id())? + &journal::line(&Entry::Edit(edit))? + &journal::line(&Entry::Checkpoint(mark))?)
}

/// Puts a session that could not be saved in its own place into another folder, as a file beside which nothing stands;
/// its path.
///
/// # Errors
/// Where it does not go there either.
pub fn shelter(
    folder: &Path,
    path: &Path,
    session: &Session,
    last_edit: u64,
    time: DateTime<FixedOffset>,
) -> Result<PathBuf, StoreError> {
    let to = folder.join(path.file_name().unwrap_or_default());
    let to = Names::of(&to).rescued(time);
    let text = document::write(session, last_edit)
        .map_err(|error| StoreError::new(&to, Problem::System(error.to_string())))?;
    let kept = RealDisk.make_folder(folder).and_then(|()| disk::keep(&RealDisk, &to, text.as_bytes()));
    kept.map_err(|error| StoreError::io(&to, &error))
}

/// Reads a session without locking or writing anything, for `show` and `check`.
///
/// # Errors
/// Everything that is wrong with it, never empty.
pub fn read(path: &Path) -> Result<(Session, Vec<Notice>), Vec<StoreError>> {
    let names = Names::of(path);
    let bytes = files::bytes(&RealDisk, &names).map_err(|error| vec![error])?;
    let file = files::session(&names, &bytes)?;
    let loaded = Loaded::of(&RealDisk, &names, file, bytes, Choice::Both, DateTime::UNIX_EPOCH.fixed_offset());
    loaded.map(|loaded| (loaded.whole.session.clone(), loaded.notices())).map_err(|error| vec![error])
}

/// Every edit that was ever made, for undo across restarts and for the log.
///
/// # Errors
/// Where the journal cannot be read; none at all is an empty list.
pub fn edits(path: &Path) -> Result<Vec<Edit>, StoreError> {
    let beside = files::journal(&RealDisk, &Names::of(path), 0)?;
    Ok(beside.journal.map(|journal| journal.edits).unwrap_or_default())
}

/// A session on its way to being opened.
pub(super) struct Opening<'a> {
    pub(super) disk: Arc<dyn Disk>,
    pub(super) names: Names,
    pub(super) who: &'a Holder,
    pub(super) mode: Mode,
}

/// File and journal, put together.
pub(super) struct Loaded {
    pub(super) bytes: Vec<u8>,
    pub(super) hash: u64,
    pub(super) beside: Beside,
    pub(super) whole: Whole,
    pub(super) seen: Option<Stamp>,
    /// What the file itself was like; `None` where ours was put together without it.
    pub(super) file: Option<document::Read>,
}

impl Loaded {
    fn of(
        disk: &dyn Disk,
        names: &Names,
        file: document::Read,
        bytes: Vec<u8>,
        choice: Choice,
        time: DateTime<FixedOffset>,
    ) -> Result<Self, StoreError> {
        let (hash, seen) = (journal::hash(&bytes), Stamp::of(disk, &names.session));
        let beside = files::journal(disk, names, file.last_edit)?;
        if let Some(journal) = beside.journal.as_ref().filter(|journal| journal.session != file.session.id()) {
            let problem = Problem::Stranger { journal: journal.session, session: file.session.id() };
            return Err(StoreError::new(&names.journal(), problem));
        }
        let whole = reconcile::whole(disk, names, &file, hash, beside.journal.as_ref(), choice, time)?;
        let put_aside = choice == Choice::Ours && whole.outside;
        Ok(Self { bytes, hash, beside, whole, seen, file: (!put_aside).then_some(file) })
    }

    /// Ours without a look at what stands in the file, which may be anything.
    fn ours(disk: &dyn Disk, names: &Names, bytes: Vec<u8>) -> Result<Self, StoreError> {
        let (hash, seen) = (journal::hash(&bytes), Stamp::of(disk, &names.session));
        let beside = files::journal(disk, names, 0)?;
        let none = || StoreError::new(&names.given, Problem::NoBase);
        let (ours, _) = reconcile::ours(disk, names, beside.journal.as_ref().ok_or_else(none)?)?;
        Ok(Self { bytes, hash, beside, whole: Whole { outside: true, ..ours }, seen, file: None })
    }

    /// The file as one of ours; `None` where somebody else wrote it.
    pub(super) fn mark(&self) -> Option<Mark> {
        let file = self.file.as_ref().filter(|_| !self.whole.outside)?;
        Some(Mark { last_edit: file.last_edit, hash: self.hash })
    }

    fn opened(self, access: Access, mut notices: Vec<Notice>) -> Opened {
        notices.extend(self.notices());
        let Whole { session, last_edit, recent, .. } = self.whole;
        Opened { session, last_edit, recent, access, notices }
    }

    fn notices(&self) -> Vec<Notice> {
        let mut notices = vec![];
        let Some(file) = &self.file else { return notices };
        let own = self.whole.recent.len() - usize::from(self.whole.edit.is_some());
        if file.mark {
            notices.push(Notice::Mark);
        }
        if self.whole.outside {
            notices.push(Notice::Outside(self.whole.taken));
        } else if own > 0 {
            notices.push(Notice::Recovered(own));
        }
        notices
    }
}

impl Opening<'_> {
    fn load(&self) -> Result<Loaded, StoreError> {
        let bytes = match files::bytes(&*self.disk, &self.names) {
            Err(error) if error.problem == Problem::Missing && self.mode == Mode::Ours => vec![],
            bytes => bytes?,
        };
        match files::session(&self.names, &bytes) {
            Ok(file) => Loaded::of(&*self.disk, &self.names, file, bytes, self.mode.choice(), self.who.since),
            Err(_) if self.mode == Mode::Ours => Loaded::ours(&*self.disk, &self.names, bytes),
            Err(errors) => {
                let none = || StoreError::new(&self.names.given, Problem::Conflict);
                Err(StoreError::first(errors).unwrap_or_else(none))
            }
        }
    }

    /// A folder that takes no files is no reason not to show the session.
    fn write(self, lock: Lock) -> Result<Opened, StoreError> {
        let loaded = self.load()?;
        let mut notices = vec![];
        let access = match self.prepare(&loaded, lock, &mut notices) {
            Ok(store) => Access::Write(Box::new(store)),
            Err(error) => Access::Read(ReadOnly::Refused(error.problem)),
        };
        Ok(loaded.opened(access, notices))
    }
}
