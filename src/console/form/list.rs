//! The list that opens under a field: what can be picked, narrowed by what is typed.

use std::rc::Rc;

use crate::capture::{fold, matches};
use crate::session::{Id, Ref};

/// Something that can be picked.
#[derive(Clone, PartialEq, Debug)]
pub struct Pick {
    /// The record that it stands for; `None` for a mere name, or for "none".
    pub to: Option<Ref>,
    /// What is shown of it.
    pub label: String,
    folded: String,
}

impl Pick {
    /// A pick with its label.
    pub fn new(to: Option<Ref>, label: impl Into<String>) -> Self {
        let label = label.into();
        Self { to, folded: fold(&label), label }
    }

    /// The id of the record that it stands for.
    pub fn id(&self) -> Option<Id> {
        self.to.and_then(Ref::id)
    }
}

/// What can be picked in a field, and what of it is on view.
#[derive(Clone, Debug)]
pub struct List {
    picks: Rc<[Pick]>,
    found: Vec<usize>,
    mark: Option<usize>,
    open: bool,
}

impl List {
    /// A closed list.
    pub fn new(picks: impl Into<Rc<[Pick]>>) -> Self {
        Self { picks: picks.into(), found: vec![], mark: None, open: false }
    }

    /// Everything that there is to pick.
    pub fn picks(&self) -> &[Pick] {
        &self.picks
    }

    /// Whether it is on view.
    pub fn is_open(&self) -> bool {
        self.open
    }

    /// What fits what is typed, the likeliest first.
    pub fn found(&self) -> impl ExactSizeIterator<Item = &Pick> {
        self.found.iter().map(|at| &self.picks[*at])
    }

    /// The row on which the mark stands.
    pub fn mark(&self) -> Option<usize> {
        self.mark
    }

    /// The pick on which the mark stands, by its place among all.
    pub fn marked(&self) -> Option<usize> {
        self.open.then_some(self.mark).flatten().and_then(|row| self.found.get(row)).copied()
    }

    /// Opens with what fits; `marks` the first, else none, so that a new name is not taken for a known one.
    pub fn find(&mut self, typed: &str, marks: bool, except: impl Fn(&Pick) -> bool) {
        let key = fold(typed.trim());
        let fits = |begins: bool| {
            let (picks, key, except) = (&self.picks, &key, &except);
            (0..picks.len()).filter(move |at| {
                let pick = &picks[*at];
                matches(&pick.folded, key) && pick.folded.starts_with(key.as_str()) == begins && !except(pick)
            })
        };
        self.found = fits(true).chain(fits(false)).collect();
        self.open = !self.found.is_empty();
        self.mark = (self.open && marks).then_some(0);
    }

    /// Opens with everything, the mark on one of them.
    pub fn open_at(&mut self, at: Option<usize>, except: impl Fn(&Pick) -> bool) {
        self.find("", true, except);
        self.mark = at.and_then(|at| self.found.iter().position(|pick| *pick == at)).or(self.mark);
    }

    /// Closes; false where it was not open.
    pub fn close(&mut self) -> bool {
        self.mark = None;
        std::mem::take(&mut self.open)
    }

    /// Moves the mark; false where the list is closed.
    pub fn step(&mut self, by: isize) -> bool {
        let last = self.found.len().saturating_sub(1);
        self.mark = match self.mark {
            None if by < 0 => None,
            None => Some(0),
            Some(row) => Some(row.saturating_add_signed(by).min(last)),
        };
        self.open
    }
}
