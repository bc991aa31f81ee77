//! A field in which one of several is chosen.

use std::rc::Rc;

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
    /// Whether it is yes or no.
    pub yes_or_no: bool,
    pub(super) list: List,
}

impl Choosing {
    /// The choice stands at one of these.
    pub fn new(picks: impl Into<Rc<[Pick]>>, at: usize) -> Self {
        let list = List::new(picks);
        let at = at.min(list.picks().len().saturating_sub(1));
        Self { at, typed: Field::default(), yes_or_no: false, list }
    }

    pub(super) fn of_yes_and_no(self) -> Self {
        Self { yes_or_no: true, ..self }
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
