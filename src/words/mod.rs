//! Every text that people see, German and English, and the habits of each language for dates, money and numbers.
//!
//! The words themselves are data: one folder of Fluent files a language under `data/words/`. A message's id begins
//! with the name of its file (`console-saved` stands in `console.ftl`), so a file is read only when one of its words
//! is wanted.

pub mod account;
pub mod altered;
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
    files: Vec<OnceCell<Loaded>>,
}

struct Loaded {
    bundle: FluentBundle<FluentResource>,
    /// Messages without arguments, resolved once, so that drawing costs a look-up.
    plain: HashMap<&'static str, Box<str>>,
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
        self.loaded(word).and_then(|file| file.plain.get(word.0)).map_or(word.0, Box::as_ref)
    }

    /// The short form of a text, for the hint line; the whole text where there is none.
    pub fn short(&self, word: Word) -> &str {
        let short = self.loaded(word).and_then(|file| file.plain.get(format!("{}-short", word.0).as_str()));
        short.map_or_else(|| self.get(word), Box::as_ref)
    }

    /// The sentence that explains a text in place: `…-help`; empty where there is none.
    pub fn help(&self, word: Word) -> &str {
        let help = self.loaded(word).and_then(|file| file.plain.get(format!("{}-help", word.0).as_str()));
        help.map_or("", |text| text)
    }

    /// How what belongs there may look: `…-example`; empty where there is none.
    pub fn example(&self, word: Word) -> &str {
        let example = self.loaded(word).and_then(|file| file.plain.get(format!("{}-example", word.0).as_str()));
        example.map_or("", |text| text)
    }

    /// A text with its places filled; numbers choose the plural form.
    pub fn say(&self, word: Word, args: &[Arg<'_>]) -> String {
        let Some(file) = self.loaded(word) else { return word.0.to_owned() };
        let pattern = file.bundle.get_message(word.0).and_then(|message| message.value());
        let args: FluentArgs<'_> = args.iter().cloned().collect();
        let mut missing = vec![];
        pattern.map_or_else(
            || word.0.to_owned(),
            |pattern| file.bundle.format_pattern(pattern, Some(&args), &mut missing).into_owned(),
        )
    }

    fn loaded(&self, word: Word) -> Option<&Loaded> {
        let at = FILES.iter().position(|(name, ..)| word.is_in(name))?;
        Some(self.files[at].get_or_init(|| self.load(at)))
    }

    fn load(&self, at: usize) -> Loaded {
        let (_, german, english) = FILES[at];
        let text = match self.language {
            Language::German => german,
            Language::English => english,
        };
        let tag: LanguageIdentifier = self.language.code().parse().unwrap_or_default();
        // A faulty message is left out and the rest stands: a test holds that there is none.
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        let mut bundle = FluentBundle::new(vec![tag]);
        bundle.set_use_isolating(false); // the marks would be cells on the screen
        bundle.add_resource_overriding(resource);
        let plain = ids(text).filter_map(|id| Some((id, plain(&bundle, id)?))).collect();
        Loaded { bundle, plain }
    }
}

fn plain(bundle: &FluentBundle<FluentResource>, id: &str) -> Option<Box<str>> {
    let pattern = bundle.get_message(id)?.value()?;
    let mut missing = vec![];
    let text = bundle.format_pattern(pattern, None, &mut missing).into();
    missing.is_empty().then_some(text)
}

/// The ids of the messages in a word file.
pub fn ids(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| Some(line.split_once('=')?.0.trim()))
}
