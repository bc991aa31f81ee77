//! The form: every field of one record.

use super::{Console, Mode, Now};
use crate::keys::{Action, Chord};

/// The form while it is open.
#[derive(Debug)]
pub struct Form {}

impl Form {
    /// Pasted text goes into the field under the cursor.
    pub fn paste(&mut self, text: &str) {
        let _ = text;
    }
}

impl Console {
    pub(super) fn open_selected(&mut self) {
        self.mode = Mode::Form(Box::new(Form {}));
    }

    pub(super) fn form_key(&mut self, chord: Chord, action: Option<Action>, now: Now) {
        let _ = (chord, action, now);
        self.mode = Mode::Board;
    }
}
