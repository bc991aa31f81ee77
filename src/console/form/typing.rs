//! A field into which text is typed: words, a date, money, a figure.

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
}

impl Typing {
    /// Typing begins with this text.
    pub fn new(text: impl Into<String>, names: Vec<Pick>) -> Self {
        Self { field: Field::new(text), list: List::new(names) }
    }

    pub(super) fn key(&mut self, chord: Chord) {
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
        let marked = self.list.marked();
        if let Some(at) = marked {
            self.field.set(self.list.picks()[at].label.clone());
        }
        self.list.close();
        marked.is_some()
    }
}
