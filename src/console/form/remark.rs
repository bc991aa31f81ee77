//! What is to be said at a field: why it cannot be saved so, or what is odd about it.

use super::input::Known;
use crate::words::{Arg, Word};

/// What is said at a field.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Remark {
    /// Which sentence it is.
    pub word: Word,
    /// The sentence; it says what to do.
    pub said: String,
    /// Whether it stands in the way of saving.
    pub stops: bool,
}

impl Remark {
    /// What cannot be understood.
    pub(super) fn fault(word: Word, known: &Known<'_>) -> Self {
        Self { word, said: known.words.get(word).to_owned(), stops: true }
    }
}

/// What a look at the whole record finds, and at which field.
#[derive(Clone, Debug)]
pub struct Found {
    pub(super) label: Word,
    /// The part among those that are left, where there are several.
    pub(super) part: usize,
    pub(super) remark: Remark,
}

impl Found {
    /// Something that stands in the way of saving.
    pub fn stop(label: &'static str, part: usize, word: Word, args: &[Arg<'_>], known: &Known<'_>) -> Self {
        Self { label: Word(label), part, remark: Remark { word, said: known.words.say(word, args), stops: true } }
    }

    /// Something odd that may be right all the same.
    pub fn odd(label: &'static str, part: usize, word: Word, args: &[Arg<'_>], known: &Known<'_>) -> Self {
        let found = Self::stop(label, part, word, args, known);
        Self { remark: Remark { stops: false, ..found.remark }, ..found }
    }
}

/// The parts whose name is missing.
pub fn unnamed<'a>(names: impl Iterator<Item = &'a str>, label: &'static str, known: &Known<'_>) -> Vec<Found> {
    let empty = names.enumerate().filter(|(_, name)| name.trim().is_empty());
    empty.map(|(part, _)| Found::stop(label, part, Word("form-needs-text"), &[], known)).collect()
}
