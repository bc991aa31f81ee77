//! The form: every field of one record, edited on a copy; done makes one edit.
//!
//! ```text
//! sheets   which fields a kind of record has: one line a field
//! input    how a part of a record becomes an entry, and how that comes back; choices and links likewise
//! entry    what is edited in a field: typing, choosing, chips; with a list under it
//! parts    what stands several times: added, removed, moved
//! keys     what a key does in the form
//! judging  what is to be said at the fields while one types
//! steps    undo and redo inside the form
//! saving   from the fields to the changes of one edit
//! opening  any record's form from anywhere; blank: the record that a new one begins as
//! ```

mod beside;
pub(super) mod blank;
mod chips;
mod choices;
mod choosing;
mod comparison;
mod entry;
mod input;
mod judging;
mod keys;
mod links;
mod list;
mod opening;
mod parts;
mod picks;
mod remark;
mod saving;
mod sheet;
mod sheets;
mod slot;
mod steps;
#[cfg(test)]
pub(crate) mod tests;
mod typing;
#[cfg(test)]
mod walk_tests;
mod written;

pub use chips::Chips;
pub use choosing::Choosing;
pub use entry::{Button, Entry};
pub use list::{List, Pick};
pub use opening::Dropped;
pub use remark::Remark;
pub use slot::{Place, Slot};
pub use typing::Typing;

use std::rc::Rc;

use super::{Console, Mode};
use crate::session::{Kind, Record, Ref};
use crate::words::Word;
use input::Known;
use picks::Picks;
use sheet::Sheet;
use steps::Moment;

/// The form while it is open.
pub struct Form {
    sheet: &'static dyn Sheet,
    opened: Record,
    /// Whether the record is not in the session yet.
    is_new: bool,
    slots: Vec<Slot>,
    /// The parts that stood there when it was opened, group by group.
    parts: Vec<(usize, Vec<usize>)>,
    focus: usize,
    /// Whether undo brought it back: left again, it does not stand between undo and what was done before.
    brought_back: bool,
    /// Whether saving was tried: from then on every field tells what it lacks.
    tried: bool,
    before: Vec<Moment>,
    after: Vec<Moment>,
    /// Whether what is typed goes on with the newest step.
    typing: bool,
    picks: Rc<Picks>,
}

impl std::fmt::Debug for Form {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Form").field("at", &self.at()).field("focus", &self.focus).finish_non_exhaustive()
    }
}

impl Form {
    fn new(record: Record, is_new: bool, known: &Known<'_>) -> Self {
        let sheet = sheets::of(record.reference().kind());
        let mut slots = sheet.slots(&record, known);
        let place = Place { group: usize::MAX, part: 0, field: 0 };
        slots.push(Slot::new(place, Word("form-done"), Word("form-done"), None, Entry::Button(Button::Done)));
        let mut form = Self {
            sheet,
            opened: record,
            is_new,
            brought_back: false,
            slots,
            parts: vec![],
            focus: 0,
            tried: false,
            before: vec![],
            after: vec![],
            typing: false,
            picks: known.picks.clone(),
        };
        form.parts = sheet.several().into_iter().map(|group| (group, form.order(group))).collect();
        form.judge(known);
        form
    }

    /// The record that is open.
    pub fn at(&self) -> Ref {
        self.opened.reference()
    }

    /// Its kind.
    pub fn kind(&self) -> Kind {
        self.at().kind()
    }

    /// The record as it was when it was opened.
    pub fn opened(&self) -> &Record {
        &self.opened
    }

    /// Whether the record is only now being made.
    pub fn is_new(&self) -> bool {
        self.is_new
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

    /// Whether something is being typed right now: it may be only half written.
    pub fn is_typing(&self) -> bool {
        self.typing
    }

    /// Whether something would be lost by leaving.
    pub fn is_changed(&self) -> bool {
        self.slots().any(|(_, slot)| slot.is_changed()) || self.is_rearranged()
    }

    fn is_rearranged(&self) -> bool {
        self.parts.iter().any(|(group, order)| self.order(*group) != *order)
    }

    /// A field that hangs on a choice is there only while the choice stands so.
    fn is_there(&self, at: usize) -> bool {
        let on = self.slots[at].only.map(|only| (only, self.hangs_on(at).map(|slot| &slot.entry)));
        on.is_none_or(|(only, choice)| matches!(choice, Some(Entry::Choosing(choice)) if (only.at.0..=only.at.1).contains(&choice.at)))
    }

    /// The choice on which a field hangs.
    fn hangs_on(&self, at: usize) -> Option<&Slot> {
        let only = self.slots[at].only?;
        match only.of {
            Some(label) => self.slots.iter().find(|slot| slot.label == label),
            None => self.slots[..at].iter().rev().find(|slot| slot.only.is_none()),
        }
    }

    /// Whether what stands in a field is to be written: it was changed, or what it hangs on was.
    fn is_touched(&self, at: usize) -> bool {
        self.is_new || self.slots[at].is_changed() || self.hangs_on(at).is_some_and(Slot::is_changed)
    }
}

impl Console {
    /// Does something with the open form and what it knows of the session.
    fn in_form<R>(&mut self, act: impl FnOnce(&mut Form, &Known<'_>) -> R) -> Option<R> {
        let Mode::Form(form) = &mut self.mode else { return None };
        let (session, words, context) = (&self.session, &self.words, &self.known);
        let known = Known { at: form.at(), session, words, context, picks: form.picks.clone() };
        Some(act(form, &known))
    }

    /// Pasted text goes into the field under the cursor.
    pub(super) fn paste_into_form(&mut self, text: &str) {
        self.in_form(|form, known| {
            form.touch(|entry| entry.insert(text));
            form.judge(known);
        });
    }
}
