//! What stands in a field and is edited there, whatever kind of field it is.

use super::chips::Chips;
use super::choosing::Choosing;
use super::list::List;
use super::typing::Typing;
use crate::keys::Chord;
use crate::words::Word;

/// What stands in a field.
#[derive(Clone, Debug)]
pub enum Entry {
    /// Text.
    Typing(Typing),
    /// One of several.
    Choosing(Choosing),
    /// Several.
    Chips(Chips),
    /// Something to press.
    Button(Button),
}

/// What a button does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Button {
    /// Adds one more part, such as a piece of evidence.
    More,
    /// Saves and closes.
    Done,
}

/// What Enter did.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Accepted {
    /// Something in the field.
    Here,
    /// Nothing here: on to the next field.
    Next,
    /// A button was pressed.
    Pressed(Button),
}

impl Entry {
    /// The list under the field while it is open.
    pub fn list(&self) -> Option<&List> {
        let list = match self {
            Self::Typing(typing) => &typing.list,
            Self::Choosing(choosing) => &choosing.list,
            Self::Chips(chips) => &chips.list,
            Self::Button(_) => return None,
        };
        list.is_open().then_some(list)
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Typing(typing) => typing.field.text().is_empty(),
            Self::Choosing(choosing) => choosing.chosen().is_none_or(|pick| pick.to.is_none()),
            Self::Chips(chips) => chips.chosen.is_empty() && chips.typed.text().is_empty(),
            Self::Button(_) => true,
        }
    }

    /// Whether it says the same as another.
    pub fn same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Typing(one), Self::Typing(two)) => one.field.text() == two.field.text(),
            (Self::Choosing(one), Self::Choosing(two)) => (one.at, one.typed.text()) == (two.at, two.typed.text()),
            (Self::Chips(one), Self::Chips(two)) => {
                (&one.chosen, one.typed.text().trim()) == (&two.chosen, two.typed.text().trim())
            }
            _ => true,
        }
    }

    /// What is typed and fits nothing that could be picked.
    pub(super) fn rest(&self) -> Result<(), Word> {
        let typed = match self {
            Self::Choosing(choosing) => &choosing.typed,
            Self::Chips(chips) => &chips.typed,
            _ => return Ok(()),
        };
        if typed.text().trim().is_empty() { Ok(()) } else { Err(Word("form-no-match")) }
    }

    pub(super) fn key(&mut self, chord: Chord) {
        match self {
            Self::Typing(typing) => typing.key(chord),
            Self::Choosing(choosing) => choosing.key(chord),
            Self::Chips(chips) => chips.key(chord),
            Self::Button(_) => {}
        }
    }

    pub(super) fn insert(&mut self, text: &str) {
        match self {
            Self::Typing(typing) => {
                typing.replace();
                typing.field.insert(text);
                typing.list.close();
            }
            Self::Choosing(choosing) => {
                choosing.typed.insert(text);
                choosing.look();
            }
            Self::Chips(chips) => {
                chips.typed.insert(text);
                chips.look();
            }
            Self::Button(_) => {}
        }
    }

    /// The keys come here.
    pub(super) fn enter(&mut self) {
        if let Self::Typing(typing) = self {
            typing.enter();
        }
    }

    /// Enter.
    pub(super) fn accept(&mut self) -> Accepted {
        match self {
            Self::Typing(typing) => {
                if typing.take() {
                    Accepted::Here
                } else {
                    Accepted::Next
                }
            }
            Self::Choosing(choosing) if choosing.list.is_open() => {
                choosing.take();
                Accepted::Here
            }
            Self::Choosing(choosing) => {
                choosing.open();
                Accepted::Here
            }
            Self::Chips(chips) => {
                if chips.typed.text().trim().is_empty() && !chips.list.is_open() {
                    chips.open();
                } else {
                    chips.take();
                }
                Accepted::Here
            }
            Self::Button(button) => Accepted::Pressed(*button),
        }
    }

    /// The field is left: what is marked or typed counts.
    pub(super) fn leave(&mut self) {
        match self {
            Self::Typing(typing) => {
                typing.take();
            }
            Self::Choosing(choosing) => choosing.take(),
            Self::Chips(chips) => {
                if !chips.typed.text().trim().is_empty() {
                    chips.take();
                }
                chips.list.close();
            }
            Self::Button(_) => {}
        }
    }

    /// Esc; false where there was nothing to close.
    pub(super) fn close(&mut self) -> bool {
        match self {
            Self::Typing(typing) => typing.list.close(),
            Self::Choosing(choosing) => choosing.close(),
            Self::Chips(chips) => chips.close(),
            Self::Button(_) => false,
        }
    }

    /// Moves the mark of the open list; false where it is closed.
    pub(super) fn step(&mut self, by: isize) -> bool {
        match self {
            Self::Typing(typing) => typing.list.is_open() && typing.list.step(by),
            Self::Choosing(choosing) => choosing.list.is_open() && choosing.list.step(by),
            Self::Chips(chips) => chips.list.is_open() && chips.list.step(by),
            Self::Button(_) => false,
        }
    }
}
