//! A field that holds several: links picked by typing, or names.

use std::rc::Rc;

use super::list::{List, Pick};
use crate::capture::fold;
use crate::console::Field;
use crate::keys::{Chord, Key};

/// Several things in one field, and the line in which the next one is typed.
#[derive(Clone, Debug)]
pub struct Chips {
    /// What the field holds.
    pub chosen: Vec<Pick>,
    /// What is typed to add one.
    pub typed: Field,
    /// Whether any name can be added, or only what is in the list.
    pub free: bool,
    /// Whether a comma ends a name.
    commas: bool,
    pub(super) list: List,
}

impl Chips {
    /// A field that holds these.
    pub fn new(chosen: Vec<Pick>, picks: impl Into<Rc<[Pick]>>, free: bool) -> Self {
        Self { chosen, typed: Field::default(), free, commas: free, list: List::new(picks) }
    }

    /// Names in which a comma can stand: only Enter ends one.
    pub(super) fn with_commas_inside(self) -> Self {
        Self { commas: false, ..self }
    }

    pub(super) fn key(&mut self, chord: Chord) {
        let empty = self.typed.text().is_empty();
        match chord {
            Chord { key: Key::Backspace, .. } if empty => self.take_back(),
            Chord { key: Key::Char(','), ctrl: false, .. } if self.commas && !self.goes_on() => self.add_typed(),
            _ if self.typed.key(chord) => self.look(),
            _ => {}
        }
    }

    pub(super) fn look(&mut self) {
        let chosen = &self.chosen;
        self.list.find(self.typed.text(), !self.free, |pick| holds(chosen, pick));
        if self.typed.text().trim().is_empty() {
            self.list.close();
        }
    }

    /// Removes the last one; a name comes back as text, so that it can be corrected.
    fn take_back(&mut self) {
        let last = self.chosen.pop();
        if let (true, Some(name)) = (self.free, last) {
            self.typed.set(name.label);
        }
        self.list.close();
    }

    /// Whether a known name goes on with a comma here: "FB 2 Jugend, Familie, Soziales".
    fn goes_on(&self) -> bool {
        let begun = fold(&format!("{},", self.typed.text().trim_start()));
        self.list.picks().iter().any(|pick| fold(&pick.label).starts_with(&begun))
    }

    pub(super) fn open(&mut self) {
        let chosen = &self.chosen;
        self.list.open_at(None, |pick| holds(chosen, pick));
    }

    /// Adds what the mark stands on, else what is typed where that is free; false where there is nothing to add.
    pub(super) fn take(&mut self) -> bool {
        match self.list.marked().map(|at| self.list.picks()[at].clone()) {
            Some(pick) => self.add(pick),
            None if self.free => self.add_typed(),
            None => return false,
        }
        true
    }

    fn add_typed(&mut self) {
        let name = self.typed.text().trim().to_owned();
        if !name.is_empty() {
            self.add(Pick::new(None, name));
        }
    }

    fn add(&mut self, pick: Pick) {
        if !holds(&self.chosen, &pick) {
            self.chosen.push(pick);
        }
        self.close();
    }

    /// Closes the list and forgets what was typed; false where there was neither.
    pub(super) fn close(&mut self) -> bool {
        let typed = !self.typed.text().is_empty();
        self.typed = Field::default();
        self.list.close() || typed
    }
}

fn holds(chosen: &[Pick], pick: &Pick) -> bool {
    chosen.iter().any(|other| (other.to, &other.label) == (pick.to, &pick.label))
}
