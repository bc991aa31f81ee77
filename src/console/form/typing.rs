//! A field into which text is typed: words, a date, money, a figure.

use std::rc::Rc;

use super::list::{List, Pick};
use crate::console::Field;
use crate::keys::{Chord, Key};

/// The text of a field while it is edited.
#[derive(Clone, Debug)]
pub struct Typing {
    /// What is typed.
    pub field: Field,
    /// Names that are known, offered and never forced.
    pub(super) list: List,
    /// Whether it is one thing, such as a date, that is rather typed anew than changed.
    whole: bool,
    selected: bool,
}

impl Typing {
    /// Typing begins with this text.
    pub fn new(text: impl Into<String>) -> Self {
        Self { field: Field::new(text), list: List::new(vec![]), whole: false, selected: false }
    }

    /// The same for one thing, such as a date: what is typed first stands in its place.
    pub fn whole(text: impl Into<String>, names: impl Into<Rc<[Pick]>>) -> Self {
        Self { list: List::new(names), whole: true, ..Self::new(text) }
    }

    /// Whether the whole text is selected: the next letter replaces it.
    pub fn is_selected(&self) -> bool {
        self.selected
    }

    pub(super) fn enter(&mut self) {
        self.selected = self.whole && !self.field.text().is_empty();
    }

    /// Makes room for what comes in the place of what is selected.
    pub(super) fn replace(&mut self) {
        if std::mem::take(&mut self.selected) {
            self.field.set("");
        }
    }

    pub(super) fn key(&mut self, chord: Chord) {
        if self.selected && matches!(chord.key, Key::Backspace | Key::Del) {
            return self.replace();
        }
        if chord.text().is_some() {
            self.replace();
        }
        self.selected = false;
        if self.field.key(chord) {
            self.offer();
        } else if matches!(chord.key, Key::Left | Key::Right | Key::Home | Key::End) {
            self.list.close();
        }
    }

    pub(super) fn offer(&mut self) {
        let typed = self.field.text().trim().to_owned();
        self.list.find(&typed, false, |pick| pick.label == typed);
        if typed.is_empty() {
            self.list.close();
        }
    }

    /// Takes the name on which the mark stands.
    pub(super) fn take(&mut self) -> bool {
        self.selected = false;
        let marked = self.list.marked();
        if let Some(at) = marked {
            self.field.set(self.list.picks()[at].label.clone());
        }
        self.list.close();
        marked.is_some()
    }
}
