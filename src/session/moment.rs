//! The session as it was after so many edits: derived from the edits, never kept.

use super::{Edit, Session};

/// A state of the session between two edits; goes to and fro along the edits that it is told.
#[derive(Clone, Debug)]
pub struct Moment {
    after: usize,
    session: Session,
}

impl Moment {
    /// The state as it stands after this many edits.
    pub fn new(after: usize, session: Session) -> Self {
        Self { after, session }
    }

    /// How many of the edits it holds.
    pub fn after(&self) -> usize {
        self.after
    }

    /// The session then.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Goes to the state after so many of these edits, which must be all since the first; false where it cannot get
    /// there, because the file once went on without its journal: it then stands as near as it came.
    ///
    /// The edits were checked when they were made: taking one back or doing it again looks at its own records only,
    /// so that ten thousand of them are gone through at once.
    pub fn go(&mut self, edits: &[Edit], after: usize) -> bool {
        let after = after.min(edits.len());
        while self.after > after {
            if gap(edits, self.after - 1) || self.session.steps(&edits[self.after - 1].backwards()).is_err() {
                return false;
            }
            self.after -= 1;
        }
        while self.after < after {
            if gap(edits, self.after) || self.session.steps(&edits[self.after].changes).is_err() {
                return false;
            }
            self.after += 1;
        }
        true
    }
}

/// Whether edits are missing before this one: the state before it is then not the one after the edit that precedes it.
fn gap(edits: &[Edit], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| edits[before].number + 1 != edits[at].number)
}
