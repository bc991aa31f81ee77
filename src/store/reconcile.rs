//! Which session it is: the file and the journal beside it put together, also when somebody changed the file between
//! two runs.
//!
//! - The file is one that we wrote: the journal's later edits are applied to it.
//! - The file is not ours (an editor, a sync folder): *ours* is put together from the backup or the whole journal,
//!   wound back to the state that the other one started from; what lies between the two is what was changed outside,
//!   and becomes an edit on top of ours. Where both changed the same record it is a conflict, and nobody's is lost.

use std::io::ErrorKind;

use chrono::{DateTime, FixedOffset};

use super::disk::Disk;
use super::document;
use super::error::{Problem, StoreError};
use super::files;
use super::journal::{self, Journal};
use super::names::Names;
use crate::session::{Cause, Change, Edit, Refusal, Session, difference};

/// The session that file and journal make together.
#[derive(Clone, PartialEq, Debug)]
pub struct Whole {
    /// The session.
    pub session: Session,
    /// The number of the last edit in it.
    pub last_edit: u64,
    /// The edits after the file, in order, the one from outside last.
    pub recent: Vec<Edit>,
    /// Whether the file was changed outside.
    pub outside: bool,
    /// How many records were changed outside, where that can be said.
    pub taken: Option<usize>,
    /// The edit that takes them over.
    pub edit: Option<Edit>,
}

/// What to do with a file that was changed outside.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Choice {
    /// Both, where they do not contradict each other.
    Both,
    /// What stands in the file.
    Theirs,
    /// What journal and backup say.
    Ours,
}

/// Puts file and journal together.
///
/// # Errors
/// `Conflict` where both changed the same; `Unfitting` where the journal does not fit a file that is ours;
/// `NoBase` where ours is chosen and is no more.
pub fn whole(
    disk: &dyn Disk,
    names: &Names,
    file: &document::Read,
    hash: u64,
    journal: Option<&Journal>,
    choice: Choice,
    time: DateTime<FixedOffset>,
) -> Result<Whole, StoreError> {
    let Some(journal) = journal else { return Ok(Whole::of(file.session.clone(), file.last_edit)) };
    if journal.knows(hash) {
        let (session, last_edit) = (file.session.clone(), file.last_edit);
        return replay(session, last_edit, &journal.edits)
            .map_err(|(problem, _)| StoreError::new(&names.journal(), problem));
    }
    let conflict = || StoreError::new(&names.given, Problem::Conflict);
    let ours = match ours(disk, names, journal) {
        Err(error) if error.problem != Problem::NoBase => return Err(error), // it is there and cannot be read now
        other => other,
    };
    match (ours, choice) {
        (Ok((ours, _)), Choice::Ours) => Ok(Whole { outside: true, ..ours }.after(file.last_edit)),
        (Err(error), Choice::Ours) => Err(error),
        (Ok((ours, edits)), _) => {
            let changes = match choice {
                Choice::Both => outside(&ours, &edits, file, journal).ok_or_else(conflict)?,
                _ => difference(&ours.session, &file.session),
            };
            ours.after(file.last_edit).with(changes, file.last_edit, time).map_err(|_| conflict())
        }
        (Err(_), Choice::Theirs) => {
            Ok(Whole { outside: true, ..Whole::of(file.session.clone(), file.last_edit.max(journal.last)) })
        }
        (Err(_), _) => {
            let whole = replay(file.session.clone(), file.last_edit, &journal.edits).map_err(|_| conflict())?;
            Ok(Whole { outside: true, ..whole })
        }
    }
}

impl Whole {
    fn of(session: Session, last_edit: u64) -> Self {
        Self { session, last_edit, recent: vec![], outside: false, taken: None, edit: None }
    }

    /// Only edits after that one are recent.
    fn after(mut self, number: u64) -> Self {
        self.recent.retain(|edit| edit.number > number);
        self
    }

    /// Takes what was changed outside as one more edit.
    fn with(mut self, changes: Vec<Change>, theirs: u64, time: DateTime<FixedOffset>) -> Result<Self, Refusal> {
        (self.outside, self.taken) = (true, Some(changes.len()));
        if changes.is_empty() {
            return Ok(self);
        }
        let number = self.last_edit.max(theirs) + 1;
        let edit = Edit { number, time, workshop: None, cause: Cause::Outside, changes };
        self.session.apply(&edit)?;
        self.last_edit = number;
        self.recent.push(edit.clone());
        self.edit = Some(edit);
        Ok(self)
    }
}

/// Applies the edits that come after that number; on failure the problem, and why.
pub fn replay(mut session: Session, mut last_edit: u64, edits: &[Edit]) -> Result<Whole, (Problem, Refusal)> {
    let mut recent = vec![];
    for edit in edits.iter().filter(|edit| edit.number > last_edit) {
        session.apply(edit).map_err(|refusal| (Problem::Unfitting(edit.number), refusal))?;
        recent.push(edit.clone());
    }
    last_edit = recent.last().map_or(last_edit, |edit| edit.number);
    Ok(Whole { recent, ..Whole::of(session, last_edit) })
}

/// Our own version: the backup that we know with the edits after it, else all edits since the session was made. With
/// it, all edits that the journal holds.
///
/// # Errors
/// `NoBase` where neither is there, else the system's.
pub fn ours(disk: &dyn Disk, names: &Names, journal: &Journal) -> Result<(Whole, Vec<Edit>), StoreError> {
    let edits = files::journal(disk, names, 0)?.journal.map(|all| all.edits).unwrap_or_default();
    let ours = from_backup(disk, names, journal, &edits)?.or_else(|| from_nothing(journal, &edits));
    ours.map(|ours| (ours, edits)).ok_or_else(|| StoreError::new(&names.given, Problem::NoBase))
}

fn from_backup(disk: &dyn Disk, names: &Names, journal: &Journal, edits: &[Edit]) -> Result<Option<Whole>, StoreError> {
    let path = names.backup();
    let bytes = match disk.read(&path, files::LARGEST) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        other => other.map_err(|error| StoreError::io(&path, &error))?,
    };
    let known = journal.knows(journal::hash(&bytes));
    let backup = known.then(|| document::read(&bytes).ok()).flatten();
    Ok(backup.and_then(|backup| replay(backup.session, backup.last_edit, edits).ok()))
}

fn from_nothing(journal: &Journal, edits: &[Edit]) -> Option<Whole> {
    let complete = edits.first().is_some_and(|edit| edit.number == 1 && edit.cause == Cause::Created);
    complete.then(|| replay(Session::new(journal.session), 0, edits).ok()).flatten()
}

/// What was changed outside and is not in ours yet; `None` where that cannot be said.
///
/// The other one started from the edit that their file names, or from the last file that we wrote if they counted on
/// by themselves.
fn outside(ours: &Whole, edits: &[Edit], file: &document::Read, journal: &Journal) -> Option<Vec<Change>> {
    let written = journal.marks.last().map_or(0, |mark| mark.last_edit);
    let base = rewind(ours, edits, file.last_edit.min(written))?;
    Some(missing(&ours.session, difference(&base, &file.session)))
}

/// Those of the changes that the session does not have yet.
pub fn missing(session: &Session, changes: Vec<Change>) -> Vec<Change> {
    changes.into_iter().filter(|change| session.get(change.reference()).as_ref() != change.after()).collect()
}

/// The session as it was after that edit; `None` where the edits do not reach back so far.
fn rewind(whole: &Whole, edits: &[Edit], to: u64) -> Option<Session> {
    let mut session = whole.session.clone();
    for edit in edits.iter().rev().filter(|edit| edit.number > to) {
        let changes = edit.changes.iter().rev().map(Change::inverse).collect();
        session.apply(&Edit { changes, ..edit.clone() }).ok()?;
    }
    let reached = edits.first().map_or(whole.last_edit, |edit| edit.number.saturating_sub(1));
    (reached <= to).then_some(session)
}
