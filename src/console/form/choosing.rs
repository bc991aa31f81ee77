//! A field in which one of several is chosen.

use super::list::{List, Pick};
use crate::console::Field;
use crate::keys::{Chord, Key};

/// A choice while it is made.
#[derive(Clone, Debug)]
pub struct Choosing {
    /// Which one is chosen.
    pub at: usize,
    /// What is typed to find another.
    pub typed: Field,
    pub(super) list: List,
}

impl Choosing {
    /// The choice stands at one of these.
    pub fn new(picks: Vec<Pick>, at: usize) -> Self {
        let at = at.min(picks.len().saturating_sub(1));
        Self { at, typed: Field::default(), list: List::new(picks) }
    }

    /// What is chosen; `None` where there is nothing to choose from.
    pub fn chosen(&self) -> Option<&Pick> {
        self.list.picks().get(self.at)
    }

    pub(super) fn key(&mut self, chord: Chord) {
        let idle = !self.list.is_open() && self.typed.text().is_empty();
        match (chord.text(), chord.key) {
            (_, Key::Left) if idle => self.cycle(-1),
            (_, Key::Right) if idle => self.cycle(1),
            (Some(' '), _) if idle => self.cycle(1),
            _ if self.typed.key(chord) => self.look(),
            _ => {}
        }
    }

    pub(super) fn look(&mut self) {
        self.list.find(self.typed.text(), true, |_| false);
    }

    fn cycle(&mut self, by: isize) {
        let count = self.list.picks().len().max(1) as isize;
        self.at = (self.at as isize + by).rem_euclid(count) as usize;
    }

    pub(super) fn open(&mut self) {
        self.list.open_at(Some(self.at), |_| false);
    }

    /// Takes what the mark stands on; what was typed and fits nothing stays, and is told as a fault.
    pub(super) fn take(&mut self) {
        if let Some(at) = self.list.marked() {
            self.at = at;
            self.typed = Field::default();
        }
        self.list.close();
    }

    /// Closes the list and chooses nothing; false where it was closed.
    pub(super) fn close(&mut self) -> bool {
        let typed = !self.typed.text().is_empty();
        self.typed = Field::default();
        self.list.close() || typed
    }
}
