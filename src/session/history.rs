//! Undo and redo without end, derived from the edits themselves: both are edits, so both survive a restart.

use super::{Cause, Change, Edit};

/// What can be undone and done again, read off the edits in the order in which they happened.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: Vec<Past>,
    undone: Vec<Past>,
}

#[derive(Clone, Debug)]
struct Past {
    number: u64,
    cause: Cause,
    changes: Vec<Change>,
}

impl History {
    /// The history of these edits.
    pub fn of<'a>(edits: impl IntoIterator<Item = &'a Edit>) -> Self {
        let mut history = Self::default();
        edits.into_iter().for_each(|edit| history.note(edit));
        history
    }

    /// Takes notice of an edit that the session took.
    ///
    /// Undone edits are forgotten for redo as soon as something new happens; they stay in the journal.
    pub fn note(&mut self, edit: &Edit) {
        match edit.cause {
            Cause::Undo(of) => Self::carry(&mut self.done, &mut self.undone, of),
            Cause::Redo(of) => Self::carry(&mut self.undone, &mut self.done, of),
            cause => {
                self.undone.clear();
                self.done.push(Past { number: edit.number, cause, changes: edit.changes.clone() });
            }
        }
    }

    /// Puts what happened before in front of what is known; what is known must be what happened since.
    ///
    /// Once something new was done, what was undone before it cannot be done again.
    pub fn begin_with<'a>(&mut self, before: impl IntoIterator<Item = &'a Edit>) {
        let mut whole = Self::of(before);
        if !(self.done.is_empty() && self.undone.is_empty()) {
            whole.done.append(&mut self.done);
            whole.undone = std::mem::take(&mut self.undone);
        }
        *self = whole;
    }

    fn carry(from: &mut Vec<Past>, to: &mut Vec<Past>, number: u64) {
        if from.last().is_some_and(|past| past.number == number) {
            to.extend(from.pop());
        }
    }

    /// The next undo: what it undoes, and its changes. `None` at the beginning of what is known.
    pub fn undo(&self) -> Option<(Cause, Cause, Vec<Change>)> {
        let past = self.done.last().filter(|past| past.cause != Cause::Created)?;
        let changes = past.changes.iter().rev().map(Change::inverse).collect();
        Some((Cause::Undo(past.number), past.cause, changes))
    }

    /// The next redo: what it does again, and its changes.
    pub fn redo(&self) -> Option<(Cause, Cause, Vec<Change>)> {
        let past = self.undone.last()?;
        Some((Cause::Redo(past.number), past.cause, past.changes.clone()))
    }
}
