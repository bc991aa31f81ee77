//! One field of an open form.

use super::entry::Entry;
use super::remark::Remark;
use super::sheet::Only;
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
    /// What is to be said of it: why it cannot be saved so, or what is odd.
    pub remark: Option<Remark>,
    /// How it was understood, where that looks different from what is typed.
    pub meant: Option<String>,
    pub(super) opened: Entry,
    pub(super) only: Option<Only>,
}

impl Slot {
    pub(super) fn new(place: Place, heading: Word, label: Word, only: Option<Only>, entry: Entry) -> Self {
        Self { place, heading, label, opened: entry.clone(), entry, remark: None, meant: None, only }
    }

    /// What stood in it when the form was opened.
    pub fn opened(&self) -> &Entry {
        &self.opened
    }

    /// Whether what stands in it cannot be saved.
    pub fn is_wrong(&self) -> bool {
        self.remark.as_ref().is_some_and(|remark| remark.stops)
    }

    /// Whether something else stands in it than when the form was opened.
    pub fn is_changed(&self) -> bool {
        !self.entry.same(&self.opened)
    }
}
