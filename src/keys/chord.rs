//! One press: a key and what was held with it, told apart the same way on every terminal.

use std::fmt;

use crate::words::{Word, Words};

/// A key, without what is held with it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Key {
    /// A character; its shift is in it.
    Char(char),
    /// A function key, 1–12.
    F(u8),
    /// Up
    Up,
    /// Down
    Down,
    /// Left
    Left,
    /// Right
    Right,
    /// Home
    Home,
    /// End
    End,
    /// Page up
    PageUp,
    /// Page down
    PageDown,
    /// Enter
    Enter,
    /// Escape
    Esc,
    /// Tab
    Tab,
    /// Backspace
    Backspace,
    /// Insert
    Ins,
    /// Delete
    Del,
}

const NAMED: &[(&str, Key, &str)] = &[
    ("Up", Key::Up, "keys-up"),
    ("Down", Key::Down, "keys-down"),
    ("Left", Key::Left, "keys-left"),
    ("Right", Key::Right, "keys-right"),
    ("Home", Key::Home, "keys-home"),
    ("End", Key::End, "keys-end"),
    ("PgUp", Key::PageUp, "keys-page-up"),
    ("PgDn", Key::PageDown, "keys-page-down"),
    ("Enter", Key::Enter, "keys-enter"),
    ("Esc", Key::Esc, "keys-esc"),
    ("Tab", Key::Tab, "keys-tab"),
    ("Backspace", Key::Backspace, "keys-backspace"),
    ("Ins", Key::Ins, "keys-ins"),
    ("Del", Key::Del, "keys-del"),
    ("Space", Key::Char(' '), "keys-space"),
];

/// A key with what is held with it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Chord {
    /// The key.
    pub key: Key,
    /// Whether Ctrl is held.
    pub ctrl: bool,
    /// Whether Shift is held; never with a character, which already carries it.
    pub shift: bool,
}

impl Chord {
    /// The key alone.
    pub const fn plain(key: Key) -> Self {
        Self { key, ctrl: false, shift: false }
    }

    /// Reads `Ctrl+Z`, `Shift+Up`, `n`, `F2`; `None` where it is no chord.
    pub fn read(text: &str) -> Option<Self> {
        let (ctrl, rest) = text.strip_prefix("Ctrl+").map_or((false, text), |rest| (true, rest));
        let (shift, name) = rest.strip_prefix("Shift+").map_or((false, rest), |rest| (true, rest));
        let mut letters = name.chars();
        let key = match (letters.next(), letters.as_str()) {
            (Some(letter), "") if ctrl => Key::Char(letter.to_ascii_lowercase()), // as terminals send it
            (Some(letter), "") => Key::Char(letter),
            (Some('F'), digits) if digits.parse::<u8>().is_ok() => Key::F(digits.parse().ok()?),
            _ => NAMED.iter().find(|(known, ..)| *known == name)?.1,
        };
        Some(Self { key, ctrl, shift })
    }

    /// The character that it writes into a text; `None` for everything that is no text.
    pub fn text(self) -> Option<char> {
        match self {
            Self { key: Key::Char(letter), ctrl: false, .. } => Some(letter),
            _ => None,
        }
    }

    /// As it is printed on a keyboard of this language: `Strg+Z`, `Umschalt+↑`.
    pub fn label(self, words: &Words) -> String {
        let mut label = String::new();
        if self.ctrl {
            label.push_str(words.get(Word("keys-ctrl")));
            label.push('+');
        }
        if self.shift {
            label.push_str(words.get(Word("keys-shift")));
            label.push('+');
        }
        let named = NAMED.iter().find(|(_, key, _)| *key == self.key);
        match (named, self.key) {
            (Some((.., id)), _) => label.push_str(words.get(Word(id))),
            (None, Key::F(number)) => label.push_str(&format!("F{number}")),
            (None, Key::Char(letter)) if self.ctrl => label.extend(letter.to_uppercase()),
            (None, Key::Char(letter)) => label.push(letter),
            (None, _) => {}
        }
        label
    }
}

impl fmt::Display for Chord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let held = |held: bool, name: &'static str| if held { name } else { "" };
        write!(f, "{}{}", held(self.ctrl, "Ctrl+"), held(self.shift, "Shift+"))?;
        match (NAMED.iter().find(|(_, key, _)| *key == self.key), self.key) {
            (Some((name, ..)), _) => f.write_str(name),
            (None, Key::Char(letter)) => write!(f, "{letter}"),
            (None, Key::F(number)) => write!(f, "F{number}"),
            (None, other) => write!(f, "{other:?}"),
        }
    }
}
