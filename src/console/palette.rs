//! The palette: every command by its name, every record by its number or words, found while one types.

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32String};

use super::field::Field;
use super::{Console, Mode, Now};
use crate::capture::fold;
use crate::keys::{Action, Chord, Key, Row};
use crate::session::{Id, Kind, Record, Ref};
use crate::words::{Named, Word};

/// More than anybody looks through; who wants another types another letter.
const MOST: usize = 200;
/// Rows that a page takes.
const PAGE: isize = 10;

/// What an entry of the palette leads to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wanted {
    /// A command.
    Do(Action),
    /// Only this area on the board.
    Area(Id),
    /// A record, wherever it stands.
    Go(Ref),
}

/// One line of the palette.
#[derive(Clone, PartialEq, Debug)]
pub struct Entry {
    /// The command in words, or the record's number and text.
    pub label: String,
    /// Its key, or what kind of record it is.
    pub beside: String,
    /// What it leads to.
    pub wanted: Wanted,
    /// Why it is not possible here.
    pub refusal: Option<Word>,
    /// The spoken number, folded; empty for a command.
    number: String,
    /// What is searched, folded.
    hay: Utf32String,
}

/// The palette while it is open.
#[derive(Debug)]
pub struct Palette {
    /// What is typed.
    pub field: Field,
    entries: Vec<Entry>,
    hits: Vec<usize>,
    at: usize,
    matcher: Matcher,
}

/// What the fingers know; nobody looks for it by name.
const STEPS: [Action; 8] = {
    use Action::*;
    [Up, Down, Left, Right, First, Last, PageUp, PageDown]
};

impl Entry {
    /// Its place where nothing is typed.
    fn rank(&self) -> u8 {
        match self.wanted {
            Wanted::Do(action) if STEPS.contains(&action) => 2,
            _ => self.refusal.is_some().into(),
        }
    }
}

impl Palette {
    fn new(entries: Vec<Entry>) -> Self {
        let matcher = Matcher::new(Config::DEFAULT);
        let mut palette = Self { field: Field::default(), entries, hits: vec![], at: 0, matcher };
        palette.search();
        palette
    }

    /// The entries that fit what is typed, the best first.
    pub fn hits(&self) -> impl ExactSizeIterator<Item = &Entry> {
        self.hits.iter().map(|at| &self.entries[*at])
    }

    /// The place among them that is chosen.
    pub fn at(&self) -> usize {
        self.at
    }

    fn chosen(&self) -> Option<&Entry> {
        self.hits.get(self.at).map(|at| &self.entries[*at])
    }

    fn step(&mut self, by: isize) {
        self.at = self.at.saturating_add_signed(by).min(self.hits.len().saturating_sub(1));
    }

    /// Nothing typed: the commands, those that are possible first, steps last. Else whatever fits; a number that is typed whole leads.
    fn search(&mut self) {
        self.at = 0;
        let typed = fold(self.field.text().trim());
        if typed.is_empty() {
            let commands = (0..self.entries.len()).filter(|at| !matches!(self.entries[*at].wanted, Wanted::Go(_)));
            self.hits = commands.collect();
            return self.hits.sort_by_key(|at| self.entries[*at].rank());
        }
        let pattern = Pattern::new(&typed, CaseMatching::Ignore, Normalization::Smart, AtomKind::Fuzzy);
        let (entries, matcher) = (&self.entries, &mut self.matcher);
        let score = |entry: &Entry, matcher: &mut Matcher| {
            let whole = !entry.number.is_empty() && entry.number == typed;
            let score = pattern.score(entry.hay.slice(..), matcher);
            if whole { Some(u32::MAX) } else { score.map(|score| score + bonus(entry)) }
        };
        let mut found: Vec<(u32, usize)> =
            entries.iter().enumerate().filter_map(|(at, entry)| Some((score(entry, matcher)?, at))).collect();
        found.sort_by_key(|(score, at)| (std::cmp::Reverse(*score), *at));
        self.hits = found.into_iter().take(MOST).map(|(_, at)| at).collect();
    }
}

/// Commands are few and cards are many: as good as a card, a command comes first, one that is possible before others.
fn bonus(entry: &Entry) -> u32 {
    match (entry.wanted, entry.refusal) {
        (Wanted::Go(_), _) => 0,
        (_, Some(_)) => 4,
        (_, None) => 8,
    }
}

impl Console {
    pub(super) fn open_palette(&mut self) {
        let mut entries = self.commands();
        entries.extend(self.areas_to_choose());
        self.session.each(|record| entries.extend(self.place_of(&record)));
        self.mode = Mode::Palette(Box::new(Palette::new(entries)));
    }

    /// The commands of this place, each once.
    fn commands(&self) -> Vec<Entry> {
        let mut seen = std::collections::HashSet::from([Action::OnlyArea, Action::Commands]);
        let rows = self.keys.reach(self.place());
        rows.into_iter().filter(|row| seen.insert(row.binding.action)).map(|row| self.command(row)).collect()
    }

    fn command(&self, row: &Row) -> Entry {
        let label = self.words.get(row.binding.word).to_owned();
        Entry {
            hay: fold(&label).into(),
            label,
            beside: row.label(&self.words),
            wanted: Wanted::Do(row.binding.action),
            refusal: self.possible(row.binding.action).err(),
            number: String::new(),
        }
    }

    fn areas_to_choose(&self) -> Vec<Entry> {
        let mut areas: Vec<_> = self.session.areas().iter().collect();
        areas.sort_by_key(|area| area.number);
        let entry = |area: &crate::session::Area| {
            let args = [("number", area.number.to_string().into()), ("name", area.name.as_str().into())];
            let label = self.words.say(Word("console-palette-area"), &args);
            Entry {
                hay: fold(&label).into(),
                label,
                beside: area.number.to_string(),
                wanted: Wanted::Area(area.id),
                refusal: None,
                number: String::new(),
            }
        };
        areas.into_iter().map(entry).collect()
    }

    /// A record that can be gone to.
    fn place_of(&self, record: &Record) -> Option<Entry> {
        let at = record.reference();
        let text = text_of(record)?;
        let number = self.session.number_of(record).map(|number| number.to_string()).unwrap_or_default();
        let label = if number.is_empty() { text.to_owned() } else { format!("{number} {text}") };
        Some(Entry {
            hay: fold(&label).into(),
            label,
            beside: self.words.get(at.kind().word()).to_owned(),
            wanted: Wanted::Go(at),
            refusal: None,
            number: fold(&number),
        })
    }

    pub(super) fn palette_key(&mut self, chord: Chord, action: Option<Action>, now: Now) {
        let Mode::Palette(palette) = &mut self.mode else { return };
        match action {
            Some(Action::Back) => self.mode = Mode::Board,
            Some(Action::Accept) => self.take_command(now),
            Some(Action::Up) => palette.step(-1),
            Some(Action::Down) => palette.step(1),
            Some(Action::PageUp) => palette.step(-PAGE),
            Some(Action::PageDown) => palette.step(PAGE),
            _ if palette.field.key(chord) => palette.search(),
            _ => {}
        }
    }

    pub(super) fn palette_paste(&mut self, text: &str) {
        if let Mode::Palette(palette) = &mut self.mode {
            palette.field.insert(text);
            palette.search();
        }
    }

    pub(super) fn palette_wheel(&mut self, by: isize) {
        if let Mode::Palette(palette) = &mut self.mode {
            palette.step(by);
        }
    }

    fn take_command(&mut self, now: Now) {
        let Mode::Palette(palette) = &self.mode else { return };
        let Some(wanted) = palette.chosen().map(|entry| entry.wanted) else {
            return self.tell(self.words.get(Word("console-palette-nothing")).to_owned());
        };
        self.mode = Mode::Board;
        match wanted {
            Wanted::Do(action) => {
                if super::view::goes(action) {
                    self.leave_views();
                }
                self.act(action, Chord::plain(Key::Enter), now);
            }
            Wanted::Area(id) => {
                self.leave_views();
                self.choice.area = Some(id);
                self.derive();
            }
            Wanted::Go(at) if stands_on_the_board(at) => {
                self.leave_views();
                self.show(at);
            }
            Wanted::Go(Ref::Poll(id)) if self.show_poll(id) => {}
            Wanted::Go(at) => self.open(at),
        }
    }
}

/// Whether a record has a row or a card on the board; any other is its form.
fn stands_on_the_board(at: Ref) -> bool {
    matches!(at.kind(), Kind::Area | Kind::Finding | Kind::Goal | Kind::Measure | Kind::Phase | Kind::Event)
}

/// What a record is found by; `None` for what is opened by its command, and for notes, which are found at their record.
fn text_of(record: &Record) -> Option<&str> {
    Some(match record {
        Record::Area(area) => &area.name,
        Record::Module(module) => &module.name,
        Record::Finding(finding) => &finding.text,
        Record::Cluster(cluster) => &cluster.title,
        Record::Offer(offer) => &offer.name,
        Record::Goal(goal) => &goal.text,
        Record::Measure(measure) => &measure.title,
        Record::Phase(phase) => &phase.name,
        Record::Event(event) => &event.title,
        Record::Stakeholder(group) => &group.name,
        Record::Workshop(workshop) => &workshop.title,
        Record::Poll(poll) => &poll.question,
        Record::Resolution(paper) => &paper.title,
        Record::Topic(topic) => &topic.text,
        Record::Municipality(_) | Record::Strategy(_) | Record::Note(_) => return None,
    })
}
