//! A sheet declares the form of one kind of record: groups of fields, one line a field.
//!
//! Adding a form for another kind is one [`Table`] and its line in [`super::sheets::of`].

use std::sync::Arc;

use super::entry::{Button, Entry};
use super::input::{Input, Known};
use super::parts::Many;
use super::remark::Found;
use super::slot::{Place, Slot};
use crate::session::*;
use crate::words::Word;

/// The form of one kind of record.
pub struct Table<T: 'static> {
    /// Its groups, in the order in which one reads.
    pub groups: &'static [Group<T>],
    /// What a look at the whole record finds: dates the wrong way round, sums that do not come out.
    pub checks: fn(&T, &Known<'_>) -> Vec<Found>,
    /// What follows from a change: new numbers, empty parts that go. Takes the record as it was.
    pub settle: fn(&mut T, &T, &Session),
}

/// Fields that belong together.
pub struct Group<T: 'static> {
    /// Its heading.
    pub heading: Word,
    /// Where the group stands once for each of several parts.
    pub parts: Option<Parts<T>>,
    /// Its fields.
    pub fields: &'static [Field<T>],
}

/// The parts for each of which a group stands.
pub struct Parts<T: 'static> {
    /// Where they are kept.
    pub many: &'static dyn Many<T>,
    /// The button that adds one.
    pub more: Word,
    /// How many stand there even where the record has none.
    pub least: usize,
    /// Whether a part is one line while one is not in it.
    pub folds: bool,
}

/// One field.
pub struct Field<T: 'static> {
    /// What it is called; `…-help` says in one sentence what belongs there. Once a sheet.
    pub label: Word,
    /// How it is read from the record, edited, and written back.
    pub input: &'static dyn Input<T>,
    /// It is there only while a choice stands so.
    pub only: Option<Only>,
}

/// While which choice a field is there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Only {
    /// What the choice is called; where nothing is said, the one before the field.
    pub of: Option<Word>,
    /// The places at which it stands then, the first and the last.
    pub at: (usize, usize),
}

/// A group that stands once.
pub const fn group<T>(heading: &'static str, fields: &'static [Field<T>]) -> Group<T> {
    Group { heading: Word(heading), parts: None, fields }
}

/// A field.
pub const fn field<T>(label: &'static str, input: &'static dyn Input<T>) -> Field<T> {
    Field { label: Word(label), input, only: None }
}

/// A field that is there only while the choice before it stands at this place.
pub const fn only<T>(at: usize, label: &'static str, input: &'static dyn Input<T>) -> Field<T> {
    Field { label: Word(label), input, only: Some(Only { of: None, at: (at, at) }) }
}

/// A field that is there only while the choice of this name, wherever it is, stands from here to there.
pub const fn while_at<T>(
    of: &'static str,
    at: (usize, usize),
    label: &'static str,
    input: &'static dyn Input<T>,
) -> Field<T> {
    Field { label: Word(label), input, only: Some(Only { of: Some(Word(of)), at }) }
}

/// A sheet, whatever kind of record it is for.
pub trait Sheet: Sync {
    /// Every field of a record, filled.
    fn slots(&self, record: &Record, known: &Known<'_>) -> Vec<Slot>;
    /// The fields of one part of a group.
    fn part(&self, record: &Record, group: usize, part: usize, known: &Known<'_>) -> Vec<Slot>;
    /// What stands in one field.
    fn entry(&self, record: &Record, place: Place, known: &Known<'_>) -> Option<Entry>;
    /// Writes one field.
    ///
    /// # Errors
    /// The sentence that says what was expected.
    fn write(&self, record: &mut Record, place: Place, entry: &Entry, known: &Known<'_>) -> Result<(), Word>;
    /// What one field changes in other records.
    fn beside(&self, place: Place, entry: &Entry, known: &Known<'_>, id: &mut dyn FnMut() -> Id) -> Vec<Change>;
    /// The groups that stand several times.
    fn several(&self) -> Vec<usize>;
    /// Whether a part of the group is one line while one is not in it.
    fn folds(&self, group: usize) -> bool;
    /// Leaves these parts of a group in this order; returns those that are not empty.
    fn arrange(&self, record: &mut Record, group: usize, order: &[usize]) -> Vec<usize>;
    /// What becomes of other records where only these parts of a group are left.
    fn gone(&self, group: usize, order: &[usize], known: &Known<'_>) -> Vec<Change>;
    /// What a look at the whole record finds.
    fn checks(&self, record: &Record, known: &Known<'_>) -> Vec<Found>;
    /// What follows from a change.
    fn settle(&self, record: &mut Record, before: &Record, session: &Session);
}

/// A kind of record that can have a sheet.
pub trait Kept: Clone + 'static {
    /// The record as its own type, to be changed; `None` where it is of another kind.
    fn of(record: &mut Record) -> Option<&mut Self>;
}

impl<T: Kept> Sheet for Table<T> {
    fn slots(&self, record: &Record, known: &Known<'_>) -> Vec<Slot> {
        let mut scratch = record.clone();
        let Some(own) = T::of(&mut scratch) else { return vec![] };
        let mut slots = vec![];
        for (at, group) in self.groups.iter().enumerate() {
            let count = group.parts.as_ref().map_or(1, |parts| parts.many.count(own, known).max(parts.least));
            slots.extend((0..count).flat_map(|part| self.part(record, at, part, known)));
            if let Some(parts) = &group.parts {
                let place = Place { group: at, part: count, field: usize::MAX };
                // A group of which nothing is there has no button either.
                let only = group.fields.first().and_then(|field| field.only).filter(|only| only.of.is_some());
                slots.push(Slot::new(place, group.heading, parts.more, only, Entry::Button(Button::More)));
            }
        }
        slots
    }

    fn part(&self, record: &Record, group: usize, part: usize, known: &Known<'_>) -> Vec<Slot> {
        let fields = self.groups[group].fields.iter().enumerate();
        let slot = |(at, field): (usize, &Field<T>)| {
            let place = Place { group, part, field: at };
            let entry = self.entry(record, place, known)?;
            Some(Slot::new(place, self.groups[group].heading, field.label, field.only, entry))
        };
        fields.filter_map(slot).collect()
    }

    fn entry(&self, record: &Record, place: Place, known: &Known<'_>) -> Option<Entry> {
        let mut scratch = record.clone(); // reading goes through the same door as writing
        let own = T::of(&mut scratch)?;
        Some(self.field(own, place, known)?.input.entry(own, place.part, known))
    }

    fn write(&self, record: &mut Record, place: Place, entry: &Entry, known: &Known<'_>) -> Result<(), Word> {
        let Some(own) = T::of(record) else { return Ok(()) };
        self.field(own, place, known).map_or(Ok(()), |field| field.input.write(own, place.part, entry, known))
    }

    fn beside(&self, place: Place, entry: &Entry, known: &Known<'_>, id: &mut dyn FnMut() -> Id) -> Vec<Change> {
        let field = self.groups.get(place.group).and_then(|group| group.fields.get(place.field));
        field.map(|field| field.input.beside(entry, place.part, known, id)).unwrap_or_default()
    }

    fn several(&self) -> Vec<usize> {
        (0..self.groups.len()).filter(|at| self.groups[*at].parts.is_some()).collect()
    }

    fn folds(&self, group: usize) -> bool {
        self.parts(group).is_some_and(|parts| parts.folds)
    }

    fn arrange(&self, record: &mut Record, group: usize, order: &[usize]) -> Vec<usize> {
        match (self.parts(group), T::of(record)) {
            (Some(parts), Some(own)) => parts.many.arrange(own, order),
            _ => vec![],
        }
    }

    fn gone(&self, group: usize, order: &[usize], known: &Known<'_>) -> Vec<Change> {
        self.parts(group).map(|parts| parts.many.gone(order, known)).unwrap_or_default()
    }

    fn checks(&self, record: &Record, known: &Known<'_>) -> Vec<Found> {
        let mut scratch = record.clone();
        T::of(&mut scratch).map(|own| (self.checks)(own, known)).unwrap_or_default()
    }

    fn settle(&self, record: &mut Record, before: &Record, session: &Session) {
        let mut before = before.clone();
        if let (Some(own), Some(before)) = (T::of(record), T::of(&mut before)) {
            (self.settle)(own, before, session);
        }
    }
}

impl<T> Table<T> {
    /// A field of the record; the part to which it belongs is there afterwards.
    fn field(&self, own: &mut T, place: Place, known: &Known<'_>) -> Option<&Field<T>> {
        let group = self.groups.get(place.group)?;
        let field = group.fields.get(place.field)?;
        if let Some(parts) = &group.parts {
            parts.many.grow(own, place.part, known);
        }
        Some(field)
    }

    fn parts(&self, group: usize) -> Option<&Parts<T>> {
        self.groups.get(group)?.parts.as_ref()
    }
}

macro_rules! kept {
    ($($Kind:ident)*) => {
        $(impl Kept for $Kind {
            fn of(record: &mut Record) -> Option<&mut Self> {
                match record {
                    Record::$Kind(own) => Some(Arc::make_mut(own)),
                    _ => None,
                }
            }
        })*
    };
}

kept! {
    Municipality Strategy Area Module Finding Cluster Offer Goal Measure Phase Event Stakeholder Workshop Poll
    Resolution Topic Note
}
