//! A sheet declares the form of one kind of record: groups of fields, one line a field.
//!
//! Adding a form for another kind is one [`Table`], its line in [`super::sheets::of`] and in the list at the end.

use std::sync::Arc;

use super::entry::{Button, Entry};
use super::input::{Input, Known};
use super::slot::{Place, Slot};
use crate::session::{Area, Change, Event, Finding, Goal, Id, Measure, Phase, Record, Session};
use crate::words::Word;

/// The form of one kind of record.
pub struct Table<T: 'static> {
    /// Its groups, in the order in which one reads.
    pub groups: &'static [Group<T>],
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
pub struct Parts<T> {
    /// How many there are.
    pub count: fn(&T) -> usize,
    /// The button that adds one.
    pub more: Word,
}

/// One field.
pub struct Field<T: 'static> {
    /// What it is called; `…-help` says in one sentence what belongs there.
    pub label: Word,
    /// How it is read from the record, edited, and written back.
    pub input: &'static dyn Input<T>,
    /// It is there only while the choice before it stands at this place.
    pub only: Option<usize>,
}

/// A group that stands once.
pub const fn group<T>(heading: &'static str, fields: &'static [Field<T>]) -> Group<T> {
    Group { heading: Word(heading), parts: None, fields }
}

/// A field.
pub const fn field<T>(label: &'static str, input: &'static dyn Input<T>) -> Field<T> {
    Field { label: Word(label), input, only: None }
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
    fn beside(&self, place: Place, entry: &Entry, known: &Known<'_>, id: Id) -> Vec<Change>;
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
            let count = group.parts.as_ref().map_or(1, |parts| (parts.count)(own));
            slots.extend((0..count).flat_map(|part| self.part(record, at, part, known)));
            if let Some(parts) = &group.parts {
                let place = Place { group: at, part: count, field: usize::MAX };
                slots.push(Slot::new(place, group.heading, parts.more, None, Entry::Button(Button::More)));
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
        Some(self.field(place)?.input.entry(T::of(&mut scratch)?, place.part, known))
    }

    fn write(&self, record: &mut Record, place: Place, entry: &Entry, known: &Known<'_>) -> Result<(), Word> {
        match (self.field(place), T::of(record)) {
            (Some(field), Some(own)) => field.input.write(own, place.part, entry, known),
            _ => Ok(()),
        }
    }

    fn beside(&self, place: Place, entry: &Entry, known: &Known<'_>, id: Id) -> Vec<Change> {
        self.field(place).map(|field| field.input.beside(entry, known, id)).unwrap_or_default()
    }

    fn settle(&self, record: &mut Record, before: &Record, session: &Session) {
        let mut before = before.clone();
        if let (Some(own), Some(before)) = (T::of(record), T::of(&mut before)) {
            (self.settle)(own, before, session);
        }
    }
}

impl<T> Table<T> {
    fn field(&self, place: Place) -> Option<&Field<T>> {
        self.groups.get(place.group)?.fields.get(place.field)
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

kept! { Area Finding Goal Measure Phase Event }
