//! Every text that people see, German and English, and the habits of each language for dates, money and numbers.
//!
//! The words themselves are data: one folder of Fluent files a language under `data/words/`. A message's id begins
//! with the name of its file (`console-saved` stands in `console.ftl`), so a file is read only when one of its words
//! is wanted.

pub mod account;
mod council;
mod course;
pub mod facets;
mod format;
mod plan;
mod poll;
mod record;

pub use record::{Named, plural};

use std::cell::OnceCell;
use std::collections::HashMap;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// A language of the interface.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, serde::Deserialize)]
pub enum Language {
    /// The default: the procedure, its papers and its people speak it.
    #[default]
    German,
    /// For visitors and for the next reader of this code.
    English,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::German, Self::English];

    /// `de` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Self::German => "de",
            Self::English => "en",
        }
    }

    /// The language of a locale such as `en_GB.UTF-8`; `None` for one that says nothing (`C`, empty).
    pub fn of_locale(locale: &str) -> Option<Self> {
        let code = locale.split(['_', '.', '-', '@']).next().unwrap_or_default().to_ascii_lowercase();
        match code.as_str() {
            "en" => Some(Self::English),
            "de" => Some(Self::German),
            _ => None,
        }
    }
}

/// Names one text. Every `Word("…")` in the code stands in every language: a test reads both and holds it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Word(pub &'static str);

impl Word {
    /// Whether it stands in the file of this name.
    fn is_in(self, file: &str) -> bool {
        self.0.strip_prefix(file).is_some_and(|rest| rest.starts_with('-'))
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish()
    }
}

macro_rules! files {
    ($($name:literal)*) => {
        /// The word files: name, German text, English text.
        pub const FILES: &[(&str, &str, &str)] = &[$((
            $name,
            include_str!(concat!("../../data/words/de/", $name, ".ftl")),
            include_str!(concat!("../../data/words/en/", $name, ".ftl")),
        ),)*];
    };
}

files! {
    "agenda" "capture" "commands" "console" "facets" "form" "indicator" "keys" "log" "method" "minutes" "overview"
    "participation" "plan" "poll" "record" "report" "resolutions" "scene" "screen" "settings" "start" "store" "sums" "thread"
}

/// The words of one language.
pub struct Words {
    language: Language,
    files: Vec<OnceCell<HashMap<&'static str, Message>>>,
}

/// A message, understood no further than it has to be.
enum Message {
    /// One line without places: it is read as it stands in its file.
    Plain(&'static str),
    /// What only Fluent understands, and what it understood when the message was wanted first.
    Placed(&'static str, OnceCell<Box<Understood>>),
}

/// A message as Fluent understands it.
struct Understood {
    bundle: FluentBundle<FluentResource>,
    /// The text where it has no places that somebody has to fill.
    alone: Option<Box<str>>,
}

/// Fills a place in a message: the name of the place, and what stands there.
pub type Arg<'a> = (&'static str, FluentValue<'a>);

impl Words {
    /// The words of a language; nothing is read before it is wanted.
    pub fn new(language: Language) -> Self {
        Self { language, files: FILES.iter().map(|_| OnceCell::new()).collect() }
    }

    /// The language they are of.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A text without places. A missing one shows its id: ugly, never a panic (and a test that fails).
    pub fn get(&self, word: Word) -> &str {
        self.plain(word, word.0).unwrap_or(word.0)
    }

    /// The short form of a text, for the hint line; the whole text where there is none.
    pub fn short(&self, word: Word) -> &str {
        self.plain(word, &format!("{}-short", word.0)).unwrap_or_else(|| self.get(word))
    }

    /// The sentence that explains a text in place: `…-help`; empty where there is none.
    pub fn help(&self, word: Word) -> &str {
        self.plain(word, &format!("{}-help", word.0)).unwrap_or_default()
    }

    /// How what belongs there may look: `…-example`; empty where there is none.
    pub fn example(&self, word: Word) -> &str {
        self.plain(word, &format!("{}-example", word.0)).unwrap_or_default()
    }

    /// A text with its places filled; numbers choose the plural form.
    pub fn say(&self, word: Word, args: &[Arg<'_>]) -> String {
        match self.file(word).and_then(|file| file.get(word.0)) {
            None => word.0.to_owned(),
            Some(Message::Plain(text)) => (*text).to_owned(),
            Some(Message::Placed(source, message)) => {
                let args: FluentArgs<'_> = args.iter().cloned().collect();
                let message = message.get_or_init(|| Understood::of(word.0, source, self.language));
                let (text, _) = message.say(word.0, Some(&args)).unwrap_or_else(|| (word.0.to_owned(), false));
                text
            }
        }
    }

    /// The text without places of this id, which stands in the file of the word.
    fn plain(&self, word: Word, id: &str) -> Option<&str> {
        let (id, message) = self.file(word)?.get_key_value(id)?;
        match message {
            Message::Plain(text) => Some(text),
            Message::Placed(source, message) => {
                message.get_or_init(|| Understood::of(id, source, self.language)).alone.as_deref()
            }
        }
    }

    fn file(&self, word: Word) -> Option<&HashMap<&'static str, Message>> {
        let at = FILES.iter().position(|(name, ..)| word.is_in(name))?;
        let (_, german, english) = FILES[at];
        let text = match self.language {
            Language::German => german,
            Language::English => english,
        };
        let read = || messages(text).map(|(id, source)| (id, Message::of(source))).collect::<Vec<_>>();
        Some(self.files[at].get_or_init(|| read().into_iter().collect()))
    }
}

impl Message {
    fn of(source: &'static str) -> Self {
        match source.split_once('=') {
            Some((_, text)) if !text.contains('{') && !text.contains('\n') => Self::Plain(text.trim()),
            _ => Self::Placed(source, OnceCell::new()),
        }
    }
}

impl Understood {
    fn of(id: &str, source: &str, language: Language) -> Box<Self> {
        let tag: LanguageIdentifier = language.code().parse().unwrap_or_default();
        // A faulty message is left out: a test holds that there is none.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
        let mut bundle = FluentBundle::new(vec![tag]);
        bundle.set_use_isolating(false); // the marks would be cells on the screen
        bundle.add_resource_overriding(resource);
        let mut understood = Self { bundle, alone: None };
        let alone = understood.say(id, None).filter(|(_, whole)| *whole);
        understood.alone = alone.map(|(text, _)| text.into());
        Box::new(understood)
    }

    /// The text with its places filled, and whether all of them were.
    fn say(&self, id: &str, args: Option<&FluentArgs<'_>>) -> Option<(String, bool)> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut missing = vec![];
        let text = self.bundle.format_pattern(pattern, args, &mut missing).into_owned();
        Some((text, missing.is_empty()))
    }
}

/// The messages of a word file, each with its id, as they stand there; none speaks of another.
fn messages(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let lines = text.split_inclusive('\n').scan(0, |end, line| {
        *end += line.len();
        Some((*end - line.len(), line))
    });
    let heads = lines.filter(|(_, line)| line.starts_with(|c: char| c.is_ascii_lowercase() || c == '#'));
    let begins = heads.map(|(begin, _)| begin);
    let sources =
        begins.clone().zip(begins.skip(1).chain([text.len()])).map(|(begin, end)| text[begin..end].trim_end());
    let messages = sources.filter(|source| !source.starts_with('#'));
    messages.filter_map(|source| Some((source.split_once('=')?.0.trim(), source)))
}

/// The ids of the messages in a word file.
pub fn ids(text: &str) -> impl Iterator<Item = &str> {
    messages(text).map(|(id, _)| id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_message_is_read_as_fluent_reads_its_whole_file() {
        for (language, (_, german, english)) in
            Language::ALL.into_iter().flat_map(|one| FILES.iter().map(move |file| (one, file)))
        {
            let text = if language == Language::German { german } else { english };
            let words = Words::new(language);
            let resource = FluentResource::try_new((*text).to_owned()).expect("no faults");
            let mut bundle = FluentBundle::new(vec![language.code().parse().expect("a tag")]);
            bundle.set_use_isolating(false);
            bundle.add_resource(resource).expect("each once");
            let args: FluentArgs<'_> = [("count", FluentValue::from(2)), ("file", "x".into())].into_iter().collect();
            for id in ids(text) {
                let pattern = bundle.get_message(id).and_then(|message| message.value()).expect(id);
                let read = |args| {
                    let mut missing = vec![];
                    (bundle.format_pattern(pattern, args, &mut missing).into_owned(), missing.is_empty())
                };
                let (alone, whole) = read(None);
                assert_eq!(words.get(Word(id)), if whole { alone.as_str() } else { id });
                assert_eq!(words.say(Word(id), &[("count", 2.into()), ("file", "x".into())]), read(Some(&args)).0);
            }
        }
    }
}
