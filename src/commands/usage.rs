//! A command line that was not understood, told in a sentence.

use std::error::Error as _;

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use super::{arguments, help};
use crate::store::harmless;
use crate::words::{Language, Word, Words};

/// What is wrong with the command line, and where to read on.
pub fn tell(error: &Error, words: &Words) -> String {
    let what = match error.kind() {
        ErrorKind::UnknownArgument => unknown(error, words),
        ErrorKind::InvalidSubcommand => said(error, words, Word("commands-unknown-command")),
        ErrorKind::MissingRequiredArgument => said(error, words, Word("commands-missing")),
        ErrorKind::InvalidValue if value(error, ContextKind::InvalidValue).is_empty() => valueless(error, words),
        ErrorKind::InvalidValue => said(error, words, Word("commands-invalid-value")),
        ErrorKind::ValueValidation => validation(error, words),
        ErrorKind::TooManyValues => said(error, words, Word("commands-too-many")),
        ErrorKind::ArgumentConflict => said(error, words, Word("commands-conflict")),
        ErrorKind::InvalidUtf8 => words.get(Word("commands-not-text")).to_owned(),
        _ => words.get(Word("commands-not-understood")).to_owned(),
    };
    let hint = words.get(Word("commands-see-help"));
    [what, suggestion(error, words), hint.to_owned()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// An option that there is not, or one file too many.
fn unknown(error: &Error, words: &Words) -> String {
    let option = value(error, ContextKind::InvalidArg).starts_with('-');
    said(error, words, if option { Word("commands-unknown-option") } else { Word("commands-too-many") })
}

fn valueless(error: &Error, words: &Words) -> String {
    let any = value(error, ContextKind::ValidValue).is_empty();
    said(error, words, if any { Word("commands-missing-any-value") } else { Word("commands-missing-value") })
}

/// The reason stands in the error's source: the id of a word.
fn validation(error: &Error, words: &Words) -> String {
    let why = error.source().map(|source| help::text(words, &source.to_string())).unwrap_or_default();
    format!("{} {why}", said(error, words, Word("commands-bad-value")))
}

fn suggestion(error: &Error, words: &Words) -> String {
    let kinds = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let meant = kinds.into_iter().map(|kind| value(error, kind)).find(|meant| !meant.is_empty());
    meant.map_or_else(String::new, |meant| words.say(Word("commands-suggestion"), &[("meant", meant.into())]))
}

/// A sentence with what the error knows.
fn said(error: &Error, words: &Words, word: Word) -> String {
    let argument = [ContextKind::InvalidArg, ContextKind::InvalidSubcommand].map(|kind| value(error, kind)).concat();
    let places = [
        ("argument", argument),
        ("value", value(error, ContextKind::InvalidValue)),
        ("known", known(error, words)),
        ("prior", value(error, ContextKind::PriorArg)),
    ];
    words.say(word, &places.map(|(name, value)| (name, value.into())))
}

/// The choices that there are, by their names in the language.
fn known(error: &Error, words: &Words) -> String {
    let known = value(error, ContextKind::ValidValue);
    match words.language() {
        Language::German => known.split(", ").map(arguments::german).collect::<Vec<_>>().join(", "),
        Language::English => known,
    }
}

fn value(error: &Error, kind: ContextKind) -> String {
    let text = match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    harmless(&bare(&text))
}

/// clap writes `<DATEI>...` and `--size <BREITExHÖHE>`; the name alone reads better in a sentence.
fn bare(text: &str) -> String {
    text.replace("...", "").replace(['<', '>'], "")
}
