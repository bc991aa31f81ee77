//! The form: every field of one record, edited on a copy; done makes one edit.
//!
//! ```text
//! sheets  which fields a kind of record has: one line a field
//! input   how a part of a record becomes an entry, and how that comes back
//! entry   what is edited in a field: typing, choosing, chips; with a list under it
//! keys    what a key does in the form
//! saving  from the fields to the changes of one edit
//! ```

mod beside;
mod chips;
mod choosing;
mod comparison;
mod entry;
mod input;
mod keys;
mod list;
mod picks;
mod saving;
mod sheet;
mod sheets;
mod slot;
#[cfg(test)]
pub(crate) mod tests;
mod typing;
mod written;

pub use chips::Chips;
pub use choosing::Choosing;
pub use entry::{Button, Entry};
pub use list::{List, Pick};
pub use slot::{Place, Slot};
pub use typing::Typing;

use super::{Console, Mode};
use crate::session::{Record, Ref};
use crate::words::Word;
use input::Known;
use sheet::Sheet;

/// The form while it is open.
pub struct Form {
    sheet: &'static dyn Sheet,
    opened: Record,
    slots: Vec<Slot>,
    focus: usize,
    /// Esc was pressed once, and something would be lost.
    leaving: bool,
}

impl std::fmt::Debug for Form {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Form").field("at", &self.at()).field("focus", &self.focus).finish_non_exhaustive()
    }
}

impl Form {
    /// The form of a record; `None` where its kind has none.
    fn new(record: Record, known: &Known<'_>) -> Option<Self> {
        let sheet = sheets::of(record.reference().kind())?;
        let mut slots = sheet.slots(&record, known);
        let place = Place { group: usize::MAX, part: 0, field: 0 };
        slots.push(Slot::new(place, Word("form-done"), Word("form-done"), None, Entry::Button(Button::Done)));
        Some(Self { sheet, opened: record, slots, focus: 0, leaving: false })
    }

    /// The record that is open.
    pub fn at(&self) -> Ref {
        self.opened.reference()
    }

    /// The fields that are there now, each with its number.
    pub fn slots(&self) -> impl Iterator<Item = (usize, &Slot)> {
        self.slots.iter().enumerate().filter(|(at, _)| self.is_there(*at))
    }

    /// The number of the field that takes the keys.
    pub fn focus(&self) -> usize {
        self.focus
    }

    /// The field that takes the keys.
    pub fn focused(&self) -> &Slot {
        &self.slots[self.focus]
    }

    /// Whether something would be lost by leaving.
    pub fn is_changed(&self) -> bool {
        self.slots().any(|(_, slot)| slot.is_changed())
    }

    /// A field that hangs on a choice is there only while the choice stands so.
    fn is_there(&self, at: usize) -> bool {
        let choice = at.checked_sub(1).and_then(|before| self.slots.get(before)).map(|slot| &slot.entry);
        self.slots[at].only.is_none_or(|only| matches!(choice, Some(Entry::Choosing(c)) if c.at == only))
    }

    /// Pasted text goes into the field under the cursor.
    pub fn paste(&mut self, text: &str) {
        self.leaving = false;
        self.slots[self.focus].entry.insert(text);
    }
}

impl Console {
    pub(super) fn open_selected(&mut self) {
        let Some(record) = self.selected().and_then(|at| self.session.get(at)) else { return };
        let at = record.reference();
        let known = Known { at, session: &self.session, words: &self.words, context: &self.known };
        match Form::new(record, &known) {
            Some(form) => self.mode = Mode::Form(Box::new(form)),
            None => self.tell(self.words.get(Word("form-no-form")).to_owned()),
        }
    }
}
