//! What is wrong in the settings, and how it is told.

use std::io;

use super::bindings::name;
use crate::keys::{self, Why};
use crate::store::{Flawed, Problem, harmless};
use crate::words::{Word, Words};

/// Something in the settings that does not count.
#[derive(Clone, PartialEq, Debug)]
pub enum Trouble {
    /// The file cannot be read.
    Unreadable(io::ErrorKind),
    /// It is no RON, or a value is not one of its kind: nothing of it counts.
    Flawed(Flawed),
    /// There is no such setting.
    Unknown {
        /// Its line, from 1.
        line: usize,
        /// What stands there.
        name: String,
    },
    /// There is no such command.
    NoCommand {
        /// Its line, from 1.
        line: usize,
        /// What stands there.
        name: String,
    },
    /// That is no key.
    NoChord {
        /// Its line, from 1.
        line: usize,
        /// What stands there.
        chord: String,
    },
    /// A command got keys before.
    Twice {
        /// Its line, from 1.
        line: usize,
        /// What stands there.
        name: String,
    },
    /// A key cannot be bound so.
    Binding(keys::Trouble),
}

impl Trouble {
    /// The line, from 1; 0 where it is the whole file.
    pub fn line(&self) -> usize {
        match self {
            Self::Unreadable(_) => 0,
            Self::Flawed(flawed) => flawed.at.map_or(0, |spot| spot.line),
            Self::Unknown { line, .. }
            | Self::NoCommand { line, .. }
            | Self::NoChord { line, .. }
            | Self::Twice { line, .. } => *line,
            Self::Binding(trouble) => trouble.line,
        }
    }

    /// The line, what is wrong, and what counts instead.
    pub fn tell(&self, words: &Words) -> String {
        let what = match self {
            Self::Unreadable(kind) => return Problem::of(&io::Error::from(*kind)).tell(words),
            Self::Flawed(flawed) => flawed.flaw.tell(words),
            Self::Unknown { name, .. } => words.say(Word("settings-unknown"), &[("name", harmless(name).into())]),
            Self::NoCommand { name, .. } => words.say(Word("settings-no-command"), &[("name", harmless(name).into())]),
            Self::NoChord { chord, .. } => words.say(Word("settings-no-chord"), &[("chord", harmless(chord).into())]),
            Self::Twice { name, .. } => words.say(Word("settings-twice"), &[("name", harmless(name).into())]),
            Self::Binding(trouble) => why(&trouble.why, words),
        };
        let column = match self {
            Self::Flawed(Flawed { at: Some(spot), .. }) => spot.column,
            _ => 0,
        };
        let place = [("line", self.line().into()), ("column", column.into()), ("what", what.into())];
        words.say(if column > 0 { Word("settings-line-column") } else { Word("settings-line") }, &place)
    }
}

fn why(why: &Why, words: &Words) -> String {
    match why {
        Why::Taken { chord, by } => {
            let chord = chord.label(words);
            let args = [
                ("chord", chord.into()),
                ("does", words.get(by.word).into()),
                ("name", name(by.place, by.action).into()),
            ];
            words.say(Word("settings-taken"), &args)
        }
        Why::Letter(chord) => words.say(Word("settings-letter"), &[("chord", chord.label(words).into())]),
        Why::Needed => words.get(Word("settings-needed")).to_owned(),
        Why::Fixed => words.get(Word("settings-fixed")).to_owned(),
    }
}
