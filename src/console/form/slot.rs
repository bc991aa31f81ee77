//! One field of an open form.

use super::entry::Entry;
use crate::words::Word;

/// Where a field stands in its sheet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Place {
    /// The group.
    pub group: usize,
    /// Which of its parts, where there are several.
    pub part: usize,
    /// The field in the group; beyond its fields for the button that adds a part.
    pub field: usize,
}

/// One field of an open form.
#[derive(Clone, Debug)]
pub struct Slot {
    /// Where it stands.
    pub place: Place,
    /// The heading of its group.
    pub heading: Word,
    /// What it is called.
    pub label: Word,
    /// What stands in it.
    pub entry: Entry,
    /// Why that cannot be understood.
    pub fault: Option<Word>,
    pub(super) opened: Entry,
    pub(super) only: Option<usize>,
}

impl Slot {
    pub(super) fn new(place: Place, heading: Word, label: Word, only: Option<usize>, entry: Entry) -> Self {
        Self { place, heading, label, opened: entry.clone(), entry, fault: None, only }
    }

    /// What stood in it when the form was opened.
    pub fn opened(&self) -> &Entry {
        &self.opened
    }

    /// Whether one can go there.
    pub fn takes_keys(&self) -> bool {
        !matches!(self.entry, Entry::Shown(_))
    }

    /// Whether something else stands in it than when the form was opened.
    pub fn is_changed(&self) -> bool {
        !self.entry.same(&self.opened)
    }
}
