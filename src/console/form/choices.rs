//! Fields in which one of a fixed list is chosen.

use super::choosing::Choosing;
use super::entry::Entry;
use super::input::{Input, Known, Part};
use super::list::Pick;
use crate::words::{Named, Word, Words};

/// Yes or no.
pub struct Flag<T>(pub Part<T, bool>);

impl<T> Input<T> for Flag<T> {
    fn entry(&self, record: &mut T, part: usize, known: &Known<'_>) -> Entry {
        let picks = [Word("form-no"), Word("form-yes")].map(|word| Pick::new(None, known.words.get(word)));
        Entry::Choosing(Choosing::new(picks.to_vec(), usize::from(*self.0(record, part))).of_yes_and_no())
    }

    fn write(&self, record: &mut T, part: usize, entry: &Entry, _known: &Known<'_>) -> Result<(), Word> {
        chosen(entry, |choosing| *self.0(record, part) = choosing.at == 1)
    }
}

/// One of these values.
pub struct Choice<T, V: 'static>(pub &'static [V], pub Part<T, V>);

impl<T, V: Named + Copy + PartialEq + Sync> Input<T> for Choice<T, V> {
    fn entry(&self, record: &mut T, part: usize, known: &Known<'_>) -> Entry {
        let at = place(self.0, self.1(record, part)).unwrap_or(0);
        Entry::Choosing(Choosing::new(names(self.0, known).collect::<Vec<_>>(), at))
    }

    fn write(&self, record: &mut T, part: usize, entry: &Entry, _known: &Known<'_>) -> Result<(), Word> {
        chosen(entry, |choosing| {
            if let Some(value) = self.0.get(choosing.at) {
                *self.1(record, part) = *value;
            }
        })
    }
}

/// One of these values, or none.
pub struct MaybeChoice<T, V: 'static>(pub &'static [V], pub Part<T, Option<V>>);

impl<T, V: Named + Copy + PartialEq + Sync> Input<T> for MaybeChoice<T, V> {
    fn entry(&self, record: &mut T, part: usize, known: &Known<'_>) -> Entry {
        let at = self.1(record, part).as_ref().and_then(|value| place(self.0, value)).map_or(0, |at| at + 1);
        let none = Pick::new(None, known.words.get(Word("form-none")));
        Entry::Choosing(Choosing::new(std::iter::once(none).chain(names(self.0, known)).collect::<Vec<_>>(), at))
    }

    fn write(&self, record: &mut T, part: usize, entry: &Entry, _known: &Known<'_>) -> Result<(), Word> {
        chosen(entry, |choosing| {
            *self.1(record, part) = choosing.at.checked_sub(1).and_then(|at| self.0.get(at)).copied();
        })
    }
}

/// One of several states of which some carry more: their names, where the record stands, how it is put elsewhere.
pub struct Ladder<T> {
    /// The names, in order.
    pub names: fn(&Words) -> Vec<String>,
    /// The place of what a part of the record holds.
    pub at: fn(&mut T, usize) -> usize,
    /// Puts a part of the record to another place.
    pub put: fn(&mut T, usize, usize),
}

impl<T> Input<T> for Ladder<T> {
    fn entry(&self, record: &mut T, part: usize, known: &Known<'_>) -> Entry {
        let picks: Vec<Pick> = (self.names)(known.words).into_iter().map(|name| Pick::new(None, name)).collect();
        Entry::Choosing(Choosing::new(picks, (self.at)(record, part)))
    }

    /// What the rung carries stays where it is the same one.
    fn write(&self, record: &mut T, part: usize, entry: &Entry, _known: &Known<'_>) -> Result<(), Word> {
        chosen(entry, |choosing| {
            if choosing.at != (self.at)(record, part) {
                (self.put)(record, part, choosing.at);
            }
        })
    }
}

/// Does something with a choice that was made.
pub(super) fn chosen(entry: &Entry, put: impl FnOnce(&Choosing)) -> Result<(), Word> {
    entry.rest()?;
    if let Entry::Choosing(choosing) = entry {
        put(choosing);
    }
    Ok(())
}

fn names<V: Named>(all: &[V], known: &Known<'_>) -> impl Iterator<Item = Pick> {
    all.iter().map(|value| Pick::new(None, known.words.get(value.word())))
}

fn place<V: PartialEq>(all: &[V], value: &V) -> Option<usize> {
    all.iter().position(|other| other == value)
}
