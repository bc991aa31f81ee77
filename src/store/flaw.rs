//! What can be wrong inside a file, and how it is told: ron's error codes become sentences.

use ron::error::{Error, Position, SpannedError};

use super::locate::{self, Spot};
use crate::session::Ref;
use crate::words::{Named, Word, Words};

/// What is wrong inside a file.
#[derive(Clone, PartialEq, Debug)]
pub enum Flaw {
    /// There is nothing in it.
    Empty,
    /// The bytes are no text in UTF-8.
    NotText,
    /// A newer program wrote it.
    Newer {
        /// Its version.
        version: u32,
    },
    /// No program ever wrote this version.
    Unknown {
        /// Its version.
        version: u32,
    },
    /// There is no such field.
    Field {
        /// What stands there.
        found: String,
        /// The fields that there are.
        known: &'static [&'static str],
    },
    /// There is no such choice.
    Choice {
        /// What stands there.
        found: String,
        /// The choices that there are.
        known: &'static [&'static str],
    },
    /// A field is not there that has to be.
    Missing(&'static str),
    /// A field is there two times.
    Repeated(&'static str),
    /// Something else has to stand here.
    Expected(Word),
    /// Something else has to stand here, in the words of the reader.
    ExpectedKind(String),
    /// It is of the right type, and makes no sense: which sense, and what stands there.
    Value(Word, String),
    /// The brackets are nested deeper than any session.
    Deep,
    /// Anything else, in the words of the reader.
    Other(String),
    /// Two records of one kind call themselves the same.
    Twice(Ref),
    /// A record points to one that is not there.
    Dangling {
        /// The record that points.
        from: Ref,
        /// What is not there.
        to: Ref,
    },
}

/// A flaw and its place.
#[derive(Clone, PartialEq, Debug)]
pub struct Flawed {
    /// What is wrong.
    pub flaw: Flaw,
    /// Where; `None` where it is the whole.
    pub at: Option<Spot>,
}

impl From<Flaw> for Flawed {
    fn from(flaw: Flaw) -> Self {
        Self { flaw, at: None }
    }
}

impl Flaw {
    /// The flaw at this place.
    pub fn at(self, spot: Spot) -> Flawed {
        Flawed { flaw: self, at: Some(spot) }
    }
}

/// Values that our own types refuse: the beginning of their message, and the sentence for it.
const VALUES: [(&str, Word); 5] = [
    ("bad-date ", Word("store-bad-date")),
    ("bad-id ", Word("store-bad-id")),
    ("bad-number ", Word("store-bad-number")),
    ("bad-rank ", Word("store-bad-rank")),
    ("bad-level ", Word("store-bad-level")),
];

impl Flawed {
    /// What ron found wrong in this text.
    pub fn of(error: SpannedError, text: &str) -> Self {
        let end = error.span.end;
        let flaw = Flaw::of(error.code);
        let at = match &flaw {
            Flaw::Value(_, found) | Flaw::Field { found, .. } | Flaw::Choice { found, .. } => before(text, end, found),
            _ => None,
        };
        flaw.at(at.unwrap_or_else(|| towards(text, error.span.start)))
    }
}

/// The byte of a place as ron counts.
fn byte(text: &str, at: Position) -> usize {
    let line: usize = text.split_inclusive('\n').take(at.line - 1).map(str::len).sum();
    let rest = text.get(line..).unwrap_or_default();
    line + rest.char_indices().nth(at.col - 1).map_or(rest.len(), |(byte, _)| byte)
}

/// ron points behind what it understood last: the eye wants what comes next, sign included.
fn towards(text: &str, at: Position) -> Spot {
    let byte = byte(text, at);
    let (known, next) = text.split_at(byte);
    let blank = next.len() - next.trim_start().len();
    let onward = if blank < next.len() { blank } else { 0 };
    locate::spot(text, known.strip_suffix('-').map_or(byte + onward, str::len))
}

/// Where the text `found` begins that ends on the line of `end`, at the latest there.
fn before(text: &str, end: Position, found: &str) -> Option<Spot> {
    let known = &text[..byte(text, end)];
    let line = known.rfind('\n').map_or(0, |newline| newline + 1);
    known[line..].rfind(found).map(|byte| locate::spot(text, line + byte))
}

impl Flaw {
    fn of(code: Error) -> Self {
        match code {
            Error::NoSuchStructField { expected, found, .. } => Self::Field { found, known: expected },
            Error::NoSuchEnumVariant { expected, found, .. } => Self::Choice { found, known: expected },
            Error::MissingStructField { field, .. } => Self::Missing(field),
            Error::DuplicateStructField { field, .. } => Self::Repeated(field),
            Error::InvalidValueForType { expected, .. } => Self::kind(expected),
            Error::ExceededRecursionLimit => Self::Deep,
            Error::Message(text) => Self::value(text),
            Error::Utf8Error(_) => Self::NotText,
            code => expected(&code).map_or_else(|| Self::Other(code.to_string()), Self::Expected),
        }
    }

    fn value(text: String) -> Self {
        let known = VALUES.iter().find_map(|(start, word)| Some((*word, text.strip_prefix(start)?)));
        known.map_or_else(|| Self::Other(text.clone()), |(word, found)| Self::Value(word, found.to_owned()))
    }

    /// serde says in English what it wants; the few things that a session is made of have words of ours.
    fn kind(expected: String) -> Self {
        let word = match expected.as_str() {
            "text" | "a string" => Word("store-expected-text"),
            "a boolean" => Word("store-expected-truth"),
            "a sequence" => Word("store-expected-list"),
            kind if kind.starts_with("struct ") => Word("store-expected-block"),
            kind if kind.starts_with(['u', 'i']) && kind[1..].parse::<u8>().is_ok() => Word("store-expected-number"),
            _ => return Self::ExpectedKind(expected),
        };
        Self::Expected(word)
    }
}

fn expected(code: &Error) -> Option<Word> {
    Some(match code {
        Error::Eof => Word("store-expected-more"),
        Error::ExpectedString => Word("store-expected-text"),
        Error::ExpectedStringEnd => Word("store-expected-quote"),
        Error::ExpectedInteger | Error::UnderscoreAtBeginning | Error::InvalidIntegerDigit { .. } => {
            Word("store-expected-number")
        }
        Error::IntegerOutOfBounds => Word("store-expected-range"),
        Error::ExpectedBoolean => Word("store-expected-truth"),
        Error::ExpectedArray => Word("store-expected-list"),
        Error::ExpectedArrayEnd => Word("store-expected-list-end"),
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) | Error::ExpectedDifferentStructName { .. } => {
            Word("store-expected-block")
        }
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => Word("store-expected-block-end"),
        Error::ExpectedComma => Word("store-expected-comma"),
        Error::ExpectedMapColon => Word("store-expected-colon"),
        Error::ExpectedIdentifier | Error::InvalidIdentifier(_) | Error::SuggestRawIdentifier(_) => {
            Word("store-expected-name")
        }
        Error::TrailingCharacters => Word("store-expected-end"),
        Error::InvalidEscape(_) => Word("store-expected-escape"),
        Error::UnclosedBlockComment => Word("store-expected-comment-end"),
        _ => return None,
    })
}

impl Flaw {
    /// What is wrong, as a sentence.
    pub fn tell(&self, words: &Words) -> String {
        let say = |word, name, value: String| words.say(word, &[(name, value.into())]);
        match self {
            Self::Empty => words.get(Word("store-empty")).into(),
            Self::NotText => words.get(Word("store-not-text")).into(),
            Self::Newer { version } => say(Word("store-newer"), "version", version.to_string()),
            Self::Unknown { version } => say(Word("store-unknown-version"), "version", version.to_string()),
            Self::Field { found, known } => choose(words, Word("store-unknown-field"), found, known),
            Self::Choice { found, known } => choose(words, Word("store-unknown-choice"), found, known),
            Self::Missing(field) => say(Word("store-missing-field"), "field", (*field).into()),
            Self::Repeated(field) => say(Word("store-repeated-field"), "field", (*field).into()),
            Self::Expected(what) => say(Word("store-expected"), "what", words.get(*what).into()),
            Self::ExpectedKind(what) => say(Word("store-expected"), "what", plain(what)),
            Self::Value(word, found) => say(*word, "found", plain(found)),
            Self::Deep => words.get(Word("store-deep")).into(),
            Self::Other(detail) => say(Word("store-other"), "detail", plain(detail)),
            Self::Twice(at) => words
                .say(Word("store-twice"), &[("kind", words.get(at.kind().word()).into()), ("id", name(*at).into())]),
            Self::Dangling { from, to } => dangling(words, *from, *to),
        }
    }
}

fn choose(words: &Words, word: Word, found: &str, known: &[&str]) -> String {
    words.say(word, &[("found", plain(found).into()), ("known", known.join(", ").into())])
}

fn dangling(words: &Words, from: Ref, to: Ref) -> String {
    let kind = |at: Ref| words.get(at.kind().word()).to_owned();
    words.say(
        Word("store-dangling"),
        &[("kind", kind(from).into()), ("id", name(from).into()), ("tokind", kind(to).into()), ("to", name(to).into())],
    )
}

fn name(at: Ref) -> String {
    at.id().map(|id| id.to_string()).unwrap_or_default()
}

/// Text of a file as it may stand in a message: harmless, and no novel.
pub fn plain(text: &str) -> String {
    let mut short: String = text.chars().take(60).collect();
    if text.chars().nth(60).is_some() {
        short.push('…');
    }
    harmless(&short)
}

/// The text without what moves a terminal or turns a line around.
pub fn harmless(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for letter in text.chars() {
        let turns = matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if letter.is_control() || turns { shown.extend(letter.escape_unicode()) } else { shown.push(letter) }
    }
    shown
}
