//! The start page: sessions of last time, a new one, the sample.

mod making;

pub use making::{Details, Line, Making};

use std::path::PathBuf;

use chrono::{DateTime, FixedOffset};

use crate::keys::{Chord, Key};
use crate::words::{Language, Word, Words};

/// A session that was opened before.
#[derive(Clone, PartialEq, Debug)]
pub struct Recent {
    /// Its file.
    pub path: PathBuf,
    /// The town.
    pub name: String,
    /// When it was opened last.
    pub opened: DateTime<FixedOffset>,
    /// Whether the file is not where it was.
    pub missing: bool,
}

/// What was chosen on the start page.
#[derive(Clone, PartialEq, Debug)]
pub enum Chosen {
    /// A session of last time.
    Open(PathBuf),
    /// A new one.
    New(Details),
    /// The sample.
    Sample,
    /// To leave.
    Quit,
}

/// What stands on the page, to be chosen from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Row {
    /// The session of last time at this position.
    Recent(usize),
    /// A new session.
    New,
    /// The sample.
    Sample,
}

/// What a key does on the page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Act {
    Up,
    Down,
    First,
    Last,
    Enter,
    New,
    Sample,
    Quit,
}

/// A key of the page: its chords, what it does, and its word where the last line shows it.
type Binding = (&'static str, Act, Option<Word>);

const KEYS: &[Binding] = &[
    ("Up k Shift+Tab", Act::Up, None),
    ("Down j Tab", Act::Down, Some(Word("start-do-choose"))),
    ("Home PgUp", Act::First, None),
    ("End PgDn", Act::Last, None),
    ("Enter", Act::Enter, Some(Word("start-do-open"))),
    ("n Ins", Act::New, None), // these two stand before their rows
    ("d", Act::Sample, None),
    ("q Esc Ctrl+q Ctrl+c", Act::Quit, Some(Word("start-do-quit"))),
];

/// The keys of the form, as the last line shows them on each of its lines.
fn form_keys(line: Line) -> &'static [(&'static str, Word)] {
    const BACK: (&str, Word) = ("Esc", Word("start-do-back"));
    const NEXT: (&str, Word) = ("Enter", Word("start-do-next"));
    const MAKE: (&str, Word) = ("Ctrl+s", Word("start-do-make"));
    match line {
        Line::Name | Line::Date => &[NEXT, MAKE, BACK],
        Line::Form => &[("Space", Word("start-do-choose")), NEXT, MAKE, BACK],
        Line::File => &[("Enter", Word("start-do-make")), BACK],
    }
}

/// The start page.
#[derive(Debug)]
pub struct Start {
    words: Words,
    recent: Vec<Recent>,
    at: usize,
    making: Option<Making>,
    told: Option<String>,
}

impl Start {
    /// The page with these sessions of last time, the newest first.
    pub fn new(recent: Vec<Recent>, language: Language) -> Self {
        Self { words: Words::new(language), recent, at: 0, making: None, told: None }
    }

    /// The words of the page.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// The sessions of last time.
    pub fn recent(&self) -> &[Recent] {
        &self.recent
    }

    /// Everything that can be chosen, from top to bottom.
    pub fn rows(&self) -> Vec<Row> {
        (0..self.recent.len()).map(Row::Recent).chain([Row::New, Row::Sample]).collect()
    }

    /// The position of the row on which one stands.
    pub fn at(&self) -> usize {
        self.at
    }

    /// The form of a new session, where it is open.
    pub fn making(&self) -> Option<&Making> {
        self.making.as_ref()
    }

    /// What there is to tell: why something did not go.
    pub fn told(&self) -> Option<&str> {
        self.told.as_deref()
    }

    /// Tells why what was chosen did not go.
    pub fn tell(&mut self, text: String) {
        self.told = Some(text);
    }

    /// What the last line shows: keys as they are printed, and what they do.
    pub fn hints(&self) -> Vec<(String, &str)> {
        let label = |chord: &str| Chord::read(chord).map(|chord| chord.label(&self.words)).unwrap_or_default();
        if let Some(making) = &self.making {
            return form_keys(making.line())
                .iter()
                .map(|(chord, word)| (label(chord), self.words.get(*word)))
                .collect();
        }
        let shown = KEYS.iter().filter_map(|(chords, act, word)| Some((chords.split(' ').next()?, *act, (*word)?)));
        let arrows =
            |chord, act| if act == Act::Down { format!("{}{}", label("Up"), label(chord)) } else { label(chord) };
        shown.map(|(chord, act, word)| (arrows(chord, act), self.words.get(word))).collect()
    }

    /// Takes a key; what was chosen by it, where it was.
    pub fn key(&mut self, chord: Chord) -> Option<Chosen> {
        self.told = None;
        if self.making.is_some() {
            return self.form_key(chord);
        }
        if let Key::Char(digit @ '1'..='9') = chord.key {
            return self.open(digit as usize - '1' as usize);
        }
        let named = |row: &&Binding| row.0.split(' ').filter_map(Chord::read).any(|known| known == chord);
        self.act(KEYS.iter().find(named)?.1)
    }

    /// Takes text that was pasted.
    pub fn paste(&mut self, text: &str) {
        self.making.iter_mut().for_each(|making| making.paste(text));
    }

    fn act(&mut self, act: Act) -> Option<Chosen> {
        let last = self.rows().len() - 1;
        match act {
            Act::Up => self.at = self.at.saturating_sub(1),
            Act::Down => self.at = (self.at + 1).min(last),
            Act::First => self.at = 0,
            Act::Last => self.at = last,
            Act::Enter => return self.enter(),
            Act::New => self.begin(),
            Act::Sample => return Some(Chosen::Sample),
            Act::Quit => return Some(Chosen::Quit),
        }
        None
    }

    fn enter(&mut self) -> Option<Chosen> {
        match *self.rows().get(self.at)? {
            Row::Recent(at) => self.open(at),
            Row::New => {
                self.begin();
                None
            }
            Row::Sample => Some(Chosen::Sample),
        }
    }

    fn open(&mut self, at: usize) -> Option<Chosen> {
        let recent = self.recent.get(at)?;
        self.at = at;
        if recent.missing {
            self.told = Some(self.words.get(Word("start-missing")).to_owned());
            return None;
        }
        Some(Chosen::Open(recent.path.clone()))
    }

    fn begin(&mut self) {
        self.at = self.recent.len();
        self.making = Some(Making::default());
    }

    fn form_key(&mut self, chord: Chord) -> Option<Chosen> {
        let making = self.making.as_mut()?;
        match (chord.ctrl, chord.key) {
            (true, Key::Char('c' | 'q')) => return Some(Chosen::Quit),
            (_, Key::Esc) => self.making = None,
            (_, Key::Enter) if making.line() == Line::File || chord.ctrl => return self.make(),
            (true, Key::Char('s')) => return self.make(),
            _ => making.key(chord),
        }
        None
    }

    /// The form stays open until the session is there: a name that is taken can be changed.
    fn make(&mut self) -> Option<Chosen> {
        let making = self.making.as_mut()?;
        match making.details(&self.words) {
            Ok(details) => Some(Chosen::New(details)),
            Err((line, word)) => {
                making.go(line);
                self.told = Some(self.words.get(word).to_owned());
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{Day, Form};

    fn start() -> Start {
        let recent = |name: &str, missing| Recent {
            path: format!("{name}.ron").into(),
            name: name.into(),
            opened: "2026-11-28T18:04:07+01:00".parse().unwrap(),
            missing,
        };
        Start::new(vec![recent("a", false), recent("b", true)], Language::German)
    }

    fn press(start: &mut Start, keys: &str) -> Option<Chosen> {
        keys.split(' ').filter_map(|key| start.key(Chord::read(key).unwrap())).last()
    }

    fn type_in(start: &mut Start, text: &str) {
        text.chars().for_each(|letter| assert_eq!(start.key(Chord::plain(Key::Char(letter))), None));
    }

    #[test]
    fn every_chord_of_the_table_is_one() {
        assert!(KEYS.iter().flat_map(|row| row.0.split(' ')).all(|chord| Chord::read(chord).is_some()));
    }

    #[test]
    fn digits_and_enter_open_what_is_there() {
        assert_eq!(press(&mut start(), "Enter"), Some(Chosen::Open("a.ron".into())));
        let mut page = start();
        assert_eq!(press(&mut page, "2"), None, "the file is gone");
        assert!(page.told().is_some());
        assert_eq!(press(&mut page, "9"), None);
        assert_eq!(press(&mut page, "Down Down Enter"), Some(Chosen::Sample));
        assert_eq!(press(&mut page, "q"), Some(Chosen::Quit));
    }

    #[test]
    fn a_new_session_needs_a_name_and_a_day_that_is_one() {
        let mut page = start();
        assert_eq!(press(&mut page, "n Ctrl+s"), None);
        assert!(page.told().is_some());
        type_in(&mut page, "Stadt Müßig-Löhne");
        press(&mut page, "Tab Right Tab");
        type_in(&mut page, "31.2.2026");
        assert_eq!(press(&mut page, "Ctrl+s"), None);
        press(&mut page, "Ctrl+u");
        type_in(&mut page, "11.12.2025");
        let details = Details {
            file: "stadt-muessig-loehne.ron".into(),
            name: "Stadt Müßig-Löhne".into(),
            form: Form::County,
            anchor: Day::of(2025, 12, 11),
        };
        assert_eq!(press(&mut page, "Enter Enter"), Some(Chosen::New(details)));
        assert!(page.making().is_some(), "open until it is there");
    }
}
