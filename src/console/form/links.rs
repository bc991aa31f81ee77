//! Fields that lead to other records: picked by number or by words, out of what there is.

use super::chips::Chips;
use super::choices::chosen;
use super::choosing::Choosing;
use super::entry::Entry;
use super::input::{Input, Known, Part};
use crate::session::{Id, Kind, Ref};
use crate::words::Word;

/// A link that must lead somewhere.
pub struct Link<T>(pub Kind, pub Part<T, Id>);

impl<T> Input<T> for Link<T> {
    fn entry(&self, record: &mut T, part: usize, known: &Known<'_>) -> Entry {
        let id = *self.1(record, part);
        let picks = known.picks(self.0);
        let at = picks.iter().position(|pick| pick.id() == Some(id)).unwrap_or(0);
        Entry::Choosing(Choosing::new(picks, at))
    }

    fn write(&self, record: &mut T, part: usize, entry: &Entry, _known: &Known<'_>) -> Result<(), Word> {
        chosen(entry, |choosing| {
            if let Some(id) = choosing.chosen().and_then(|pick| pick.id()) {
                *self.1(record, part) = id;
            }
        })
    }
}

/// A link that may lead nowhere.
pub struct MaybeLink<T>(pub Kind, pub Part<T, Option<Id>>);

impl<T> Input<T> for MaybeLink<T> {
    fn entry(&self, record: &mut T, part: usize, known: &Known<'_>) -> Entry {
        let id = *self.1(record, part);
        let picks = known.picks_or_none(&[self.0]);
        let at = picks.iter().position(|pick| pick.id() == id).unwrap_or(0);
        Entry::Choosing(Choosing::new(picks, at))
    }

    fn write(&self, record: &mut T, part: usize, entry: &Entry, _known: &Known<'_>) -> Result<(), Word> {
        chosen(entry, |choosing| *self.1(record, part) = choosing.chosen().and_then(|pick| pick.id()))
    }
}

/// Several links.
pub struct Links<T>(pub Kind, pub Part<T, Vec<Id>>);

impl<T> Input<T> for Links<T> {
    fn entry(&self, record: &mut T, part: usize, known: &Known<'_>) -> Entry {
        several(self.0, self.1(record, part), known)
    }

    fn write(&self, record: &mut T, part: usize, entry: &Entry, _known: &Known<'_>) -> Result<(), Word> {
        *self.1(record, part) = several_ids(entry)?;
        Ok(())
    }
}

/// A link to a record of one of several kinds.
pub struct AnyLink<T> {
    /// The kinds.
    pub kinds: &'static [Kind],
    /// To what it leads.
    pub read: fn(&mut T, usize) -> Option<Ref>,
    /// Leads it elsewhere.
    pub write: fn(&mut T, usize, Option<Ref>),
    /// What is said where it leads nowhere and must not.
    pub needed: Option<Word>,
}

impl<T> Input<T> for AnyLink<T> {
    fn entry(&self, record: &mut T, part: usize, known: &Known<'_>) -> Entry {
        let to = (self.read)(record, part);
        let picks = known.picks_or_none(self.kinds);
        let at = picks.iter().position(|pick| pick.to == to).unwrap_or(0);
        Entry::Choosing(Choosing::new(picks, at))
    }

    fn write(&self, record: &mut T, part: usize, entry: &Entry, _known: &Known<'_>) -> Result<(), Word> {
        entry.rest()?;
        let Entry::Choosing(choosing) = entry else { return Ok(()) };
        let to = choosing.chosen().and_then(|pick| pick.to);
        match self.needed {
            Some(why) if to.is_none() => return Err(why),
            _ => (self.write)(record, part, to),
        }
        Ok(())
    }
}

/// A field that holds these links.
pub(super) fn several(kind: Kind, ids: &[Id], known: &Known<'_>) -> Entry {
    let picks = known.picks(kind);
    let found = |id: &Id| picks.iter().find(|pick| pick.id() == Some(*id)).cloned();
    Entry::Chips(Chips::new(ids.iter().filter_map(found).collect(), picks.clone(), false))
}

/// The links that a field holds.
pub(super) fn several_ids(entry: &Entry) -> Result<Vec<Id>, Word> {
    entry.rest()?;
    match entry {
        Entry::Chips(chips) => Ok(chips.chosen.iter().filter_map(|pick| pick.id()).collect()),
        _ => Ok(vec![]),
    }
}
