//! The one door: an edit is what one act of the user did, and a session takes it whole or not at all.

use std::collections::HashSet;

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::record::Fault;
use super::{Id, Record, Ref, Session};

/// One record before and after.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Change {
    /// It was not there before.
    Added(Record),
    /// It was there before and is there after.
    Changed {
        /// As it was.
        before: Record,
        /// As it is.
        after: Record,
    },
    /// It is not there after.
    Removed(Record),
}

impl Change {
    /// The record that changes.
    pub fn reference(&self) -> Ref {
        match self {
            Self::Added(record) | Self::Removed(record) | Self::Changed { before: record, .. } => record.reference(),
        }
    }

    /// As it was; `None` where it was not there.
    pub fn before(&self) -> Option<&Record> {
        match self {
            Self::Added(_) => None,
            Self::Removed(before) | Self::Changed { before, .. } => Some(before),
        }
    }

    /// As it is; `None` where it is gone.
    pub fn after(&self) -> Option<&Record> {
        match self {
            Self::Removed(_) => None,
            Self::Added(after) | Self::Changed { after, .. } => Some(after),
        }
    }

    /// The change read backwards.
    pub fn inverse(&self) -> Self {
        match self {
            Self::Added(record) => Self::Removed(record.clone()),
            Self::Removed(record) => Self::Added(record.clone()),
            Self::Changed { before, after } => Self::Changed { before: after.clone(), after: before.clone() },
        }
    }
}

/// Which act of the user it was; from it the log takes its verb, and undo knows what was undone.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Cause {
    /// The session was made.
    Created,
    /// Records were added.
    Added,
    /// Fields were changed.
    Changed,
    /// Records were moved: rank, column, area, date.
    Moved,
    /// Records were deleted.
    Deleted,
    /// Lines were pasted.
    Pasted,
    /// A record was copied.
    Copied,
    /// The file was changed outside of the program.
    Outside,
    /// The edit of this number was undone.
    Undo(u64),
    /// The edit of this number was done again.
    Redo(u64),
    /// Records were brought back as they stood after the edit of this number.
    Restored(u64),
}

/// What one act of the user did. Needs neither clock nor dice to be applied: both are inside.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edit {
    /// Position in the journal, from 1.
    pub number: u64,
    /// When, with the offset of the place.
    pub time: DateTime<FixedOffset>,
    /// The workshop that was running.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workshop: Option<Id>,
    /// Which act it was.
    pub cause: Cause,
    /// What it did, in order.
    pub changes: Vec<Change>,
}

impl Edit {
    /// Its changes read backwards: what takes it back.
    pub fn backwards(&self) -> Vec<Change> {
        self.changes.iter().rev().map(Change::inverse).collect()
    }
}

/// Why a session does not take an edit; it is then as it was.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// What stands there is not what the edit found there.
    Stale(Ref),
    /// A link would lead nowhere.
    Dangling {
        /// The record that points.
        from: Ref,
        /// What would not be there.
        to: Ref,
    },
    /// The one municipality, the one strategy: they can be changed, neither added nor removed.
    Single(Ref),
    /// A change that would make one record into another.
    Identity(Ref),
}

impl Session {
    /// Does all of the edit or nothing: the only way a session changes.
    ///
    /// # Errors
    /// Where `before` is not what stands there, or a link would dangle.
    pub fn apply(&mut self, edit: &Edit) -> Result<(), Refusal> {
        self.steps(&edit.changes)?;
        self.check(&edit.changes).inspect_err(|_| self.take_back(&edit.changes))
    }

    /// Does all of these changes where each finds what it expects, or nothing; links are not looked at.
    pub(super) fn steps(&mut self, changes: &[Change]) -> Result<(), Refusal> {
        for (done, change) in changes.iter().enumerate() {
            if let Err(refusal) = self.step(change) {
                self.take_back(&changes[..done]);
                return Err(refusal);
            }
        }
        Ok(())
    }

    fn step(&mut self, change: &Change) -> Result<(), Refusal> {
        let at = change.reference();
        if at.id().is_none() && !matches!(change, Change::Changed { .. }) {
            return Err(Refusal::Single(at));
        }
        if self.get(at).as_ref() != change.before() {
            return Err(Refusal::Stale(at));
        }
        match change.after() {
            Some(after) if after.reference() != at => return Err(Refusal::Identity(at)),
            Some(after) => self.put(after.clone()),
            None => self.take(at),
        }
        Ok(())
    }

    fn take_back(&mut self, done: &[Change]) {
        for change in done.iter().rev() {
            match change.before() {
                Some(before) => self.put(before.clone()),
                None => self.take(change.reference()),
            }
        }
    }

    fn check(&self, changes: &[Change]) -> Result<(), Refusal> {
        let mut faults = vec![];
        for record in changes.iter().filter_map(Change::after).filter(|r| self.has(r.reference())) {
            self.dangling(record, &mut faults);
        }
        let gone: HashSet<Ref> = changes.iter().map(Change::reference).filter(|at| !self.has(*at)).collect();
        if !gone.is_empty() {
            self.each(|record| {
                record.links(&mut |to| {
                    if gone.contains(&to) {
                        faults.push(Fault::Dangling { from: record.reference(), to });
                    }
                })
            });
        }
        faults
            .into_iter()
            .find_map(|fault| match fault {
                Fault::Dangling { from, to } => Some(Refusal::Dangling { from, to }),
                Fault::Twice(_) => None,
            })
            .map_or(Ok(()), Err)
    }
}
