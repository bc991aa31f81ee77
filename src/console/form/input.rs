//! The kinds of input: each says how a part of a record becomes something that is edited, and how that comes back.
//!
//! A field names its part by one function from the record to the part, for reading and writing alike. Its second
//! argument is the part's number in groups that stand several times; others ignore it.

use super::chips::Chips;
use super::choosing::Choosing;
use super::entry::Entry;
use super::list::Pick;
use super::typing::Typing;
use super::written::Written;
use crate::capture::Context;
use crate::session::{Change, Id, Ref, Session};
use crate::words::{Word, Words};

/// What a form knows besides its record.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// The record that is open.
    pub at: Ref,
    /// The session around it.
    pub session: &'a Session,
    /// The words of the interface.
    pub words: &'a Words,
    /// Today, and the names that the session knows.
    pub context: &'a Context,
}

impl Known<'_> {
    fn names(&self) -> Vec<Pick> {
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

    /// What the field changes in other records; a new one gets this id.
    fn beside(&self, _entry: &Entry, _known: &Known<'_>, _id: Id) -> Vec<Change> {
        vec![]
    }
}

/// From the record to the part that a field edits.
pub type Part<T, V> = fn(&mut T, usize) -> &mut V;
/// What can be picked in this session.
pub type Picks = fn(&Known<'_>) -> Vec<Pick>;

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

/// Yes or no.
pub struct Flag<T>(pub Part<T, bool>);

impl<T> Input<T> for Flag<T> {
    fn entry(&self, record: &mut T, part: usize, known: &Known<'_>) -> Entry {
        let picks = [Word("form-no"), Word("form-yes")].map(|word| Pick::new(None, known.words.get(word)));
        Entry::Choosing(Choosing::new(picks.into(), usize::from(*self.0(record, part))))
    }

    fn write(&self, record: &mut T, part: usize, entry: &Entry, _known: &Known<'_>) -> Result<(), Word> {
        chosen(entry, |choosing| *self.0(record, part) = choosing.at == 1)
    }
}

/// One of a fixed list: its names, where the record stands in it, and how it is put elsewhere.
pub struct OneOf<T> {
    /// The names, in order.
    pub names: fn(&Words) -> Vec<String>,
    /// The place of what the record holds.
    pub at: fn(&T) -> usize,
    /// Puts the record to another place.
    pub put: fn(&mut T, usize),
}

impl<T> Input<T> for OneOf<T> {
    fn entry(&self, record: &mut T, _part: usize, known: &Known<'_>) -> Entry {
        let picks = (self.names)(known.words).into_iter().map(|name| Pick::new(None, name)).collect();
        Entry::Choosing(Choosing::new(picks, (self.at)(record)))
    }

    fn write(&self, record: &mut T, _part: usize, entry: &Entry, _known: &Known<'_>) -> Result<(), Word> {
        chosen(entry, |choosing| (self.put)(record, choosing.at))
    }
}

/// A link that must lead somewhere.
pub struct Link<T>(pub Picks, pub Part<T, Id>);

impl<T> Input<T> for Link<T> {
    fn entry(&self, record: &mut T, part: usize, known: &Known<'_>) -> Entry {
        linked((self.0)(known), Some(*self.1(record, part)))
    }

    fn write(&self, record: &mut T, part: usize, entry: &Entry, _known: &Known<'_>) -> Result<(), Word> {
        chosen(entry, |choosing| {
            if let Some(id) = choosing.chosen().and_then(|pick| pick.id) {
                *self.1(record, part) = id;
            }
        })
    }
}

/// A link that may lead nowhere.
pub struct MaybeLink<T>(pub Picks, pub Part<T, Option<Id>>);

impl<T> Input<T> for MaybeLink<T> {
    fn entry(&self, record: &mut T, part: usize, known: &Known<'_>) -> Entry {
        let none = Pick::new(None, known.words.get(Word("form-none")));
        linked(std::iter::once(none).chain((self.0)(known)).collect(), *self.1(record, part))
    }

    fn write(&self, record: &mut T, part: usize, entry: &Entry, _known: &Known<'_>) -> Result<(), Word> {
        chosen(entry, |choosing| *self.1(record, part) = choosing.chosen().and_then(|pick| pick.id))
    }
}

/// Several links.
pub struct Links<T>(pub Picks, pub Part<T, Vec<Id>>);

impl<T> Input<T> for Links<T> {
    fn entry(&self, record: &mut T, part: usize, known: &Known<'_>) -> Entry {
        several((self.0)(known), self.1(record, part))
    }

    fn write(&self, record: &mut T, part: usize, entry: &Entry, _known: &Known<'_>) -> Result<(), Word> {
        *self.1(record, part) = several_ids(entry)?;
        Ok(())
    }
}

/// Lines that are only shown.
pub struct Shown<T>(pub fn(&T, &Known<'_>) -> Vec<String>);

impl<T> Input<T> for Shown<T> {
    fn entry(&self, record: &mut T, _part: usize, known: &Known<'_>) -> Entry {
        Entry::Shown((self.0)(record, known))
    }

    fn write(&self, _record: &mut T, _part: usize, _entry: &Entry, _known: &Known<'_>) -> Result<(), Word> {
        Ok(())
    }
}

/// Does something with a choice that was made.
fn chosen(entry: &Entry, put: impl FnOnce(&Choosing)) -> Result<(), Word> {
    entry.rest()?;
    if let Entry::Choosing(choosing) = entry {
        put(choosing);
    }
    Ok(())
}

/// A choice that stands at a link.
fn linked(picks: Vec<Pick>, id: Option<Id>) -> Entry {
    let at = picks.iter().position(|pick| pick.id == id).unwrap_or(0);
    Entry::Choosing(Choosing::new(picks, at))
}

/// A field that holds these links.
pub(super) fn several(picks: Vec<Pick>, ids: &[Id]) -> Entry {
    let chosen = ids.iter().filter_map(|id| picks.iter().find(|pick| pick.id == Some(*id)).cloned()).collect();
    Entry::Chips(Chips::new(chosen, picks, false))
}

/// The links that a field holds.
pub(super) fn several_ids(entry: &Entry) -> Result<Vec<Id>, Word> {
    entry.rest()?;
    match entry {
        Entry::Chips(chips) => Ok(chips.chosen.iter().filter_map(|pick| pick.id).collect()),
        _ => Ok(vec![]),
    }
}
