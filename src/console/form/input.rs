//! The kinds of input: each says how a part of a record becomes something that is edited, and how that comes back.
//!
//! A field names its part by one function from the record to the part, for reading and writing alike. Its second
//! argument is the part's number in groups that stand several times; others ignore it.

use std::rc::Rc;

use super::chips::Chips;
use super::entry::Entry;
use super::list::Pick;
use super::picks::Picks;
use super::typing::Typing;
use super::written::Written;
use crate::capture::Context;
use crate::session::{Change, Id, Ref, Session};
use crate::words::{Word, Words};

/// What a form knows besides its record.
#[derive(Clone, Debug)]
pub struct Known<'a> {
    /// The record that is open.
    pub at: Ref,
    /// The session around it.
    pub session: &'a Session,
    /// The words of the interface.
    pub words: &'a Words,
    /// Today, and the names that the session knows.
    pub context: &'a Context,
    /// What links can lead to.
    pub picks: Rc<Picks>,
}

impl Known<'_> {
    pub(super) fn names(&self) -> Vec<Pick> {
        self.context.names().map(|name| Pick::new(None, name)).collect()
    }
}

/// A kind of input for records of one kind.
pub trait Input<T>: Sync {
    /// What stands in the field.
    fn entry(&self, record: &mut T, part: usize, known: &Known<'_>) -> Entry;

    /// Writes what stands in the field into the record.
    ///
    /// # Errors
    /// The sentence that says what was expected.
    fn write(&self, record: &mut T, part: usize, entry: &Entry, known: &Known<'_>) -> Result<(), Word>;

    /// What the field changes in other records; new ones get such ids.
    fn beside(&self, _entry: &Entry, _part: usize, _known: &Known<'_>, _id: &mut dyn FnMut() -> Id) -> Vec<Change> {
        vec![]
    }
}

/// From the record to the part that a field edits.
pub type Part<T, V> = fn(&mut T, usize) -> &mut V;

/// One line of text that says a value: words, a day, money, a figure.
pub struct Line<T, V>(pub Part<T, V>);

impl<T, V: Written> Input<T> for Line<T, V> {
    fn entry(&self, record: &mut T, part: usize, known: &Known<'_>) -> Entry {
        let text = self.0(record, part).show(known);
        Entry::Typing(if V::WHOLE { Typing::whole(text, vec![]) } else { Typing::new(text) })
    }

    fn write(&self, record: &mut T, part: usize, entry: &Entry, known: &Known<'_>) -> Result<(), Word> {
        let Entry::Typing(typing) = entry else { return Ok(()) };
        *self.0(record, part) = V::read(typing.field.text().trim(), known)?;
        Ok(())
    }
}

/// A text that must not be empty.
pub struct Needed<T>(pub Part<T, String>);

impl<T> Input<T> for Needed<T> {
    fn entry(&self, record: &mut T, part: usize, known: &Known<'_>) -> Entry {
        Line(self.0).entry(record, part, known)
    }

    fn write(&self, record: &mut T, part: usize, entry: &Entry, known: &Known<'_>) -> Result<(), Word> {
        match entry {
            Entry::Typing(typing) if typing.field.text().trim().is_empty() => Err(Word("form-needs-text")),
            _ => Line(self.0).write(record, part, entry, known),
        }
    }
}

/// A text that must keep to a rule.
pub struct Checked<T>(pub Part<T, String>, pub fn(&str) -> Result<(), Word>);

impl<T> Input<T> for Checked<T> {
    fn entry(&self, record: &mut T, part: usize, known: &Known<'_>) -> Entry {
        Line(self.0).entry(record, part, known)
    }

    fn write(&self, record: &mut T, part: usize, entry: &Entry, known: &Known<'_>) -> Result<(), Word> {
        if let Entry::Typing(typing) = entry {
            self.1(typing.field.text().trim())?;
        }
        Line(self.0).write(record, part, entry, known)
    }
}

/// A name; those that the session knows are offered.
pub struct Name<T>(pub Part<T, String>);

impl<T> Input<T> for Name<T> {
    fn entry(&self, record: &mut T, part: usize, known: &Known<'_>) -> Entry {
        Entry::Typing(Typing::whole(self.0(record, part).as_str(), known.names()))
    }

    fn write(&self, record: &mut T, part: usize, entry: &Entry, known: &Known<'_>) -> Result<(), Word> {
        Line(self.0).write(record, part, entry, known)
    }
}

/// Several names; those that the session knows are offered.
pub struct Names<T>(pub Part<T, Vec<String>>);

impl<T> Input<T> for Names<T> {
    fn entry(&self, record: &mut T, part: usize, known: &Known<'_>) -> Entry {
        let chosen = self.0(record, part).iter().map(|name| Pick::new(None, name.as_str())).collect();
        Entry::Chips(Chips::new(chosen, known.names(), true))
    }

    fn write(&self, record: &mut T, part: usize, entry: &Entry, _known: &Known<'_>) -> Result<(), Word> {
        entry.rest()?;
        if let Entry::Chips(chips) = entry {
            *self.0(record, part) = chips.chosen.iter().map(|pick| pick.label.clone()).collect();
        }
        Ok(())
    }
}

/// Several texts, each ended by Enter.
pub struct Texts<T>(pub Part<T, Vec<String>>);

impl<T> Input<T> for Texts<T> {
    fn entry(&self, record: &mut T, part: usize, _known: &Known<'_>) -> Entry {
        let chosen = self.0(record, part).iter().map(|text| Pick::new(None, text.as_str())).collect();
        Entry::Chips(Chips::new(chosen, vec![], true).with_commas_inside())
    }

    fn write(&self, record: &mut T, part: usize, entry: &Entry, known: &Known<'_>) -> Result<(), Word> {
        Names(self.0).write(record, part, entry, known)
    }
}
