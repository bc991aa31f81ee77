//! The yearly report on the wall: how many measures stand where, what moved since the last one, then area by area.
//! A report counts from its day on; measures stand in the order of the walk, never by how far they are.

use super::subject::Act;
use super::{Block, Body, Entry, Figure, Stage};
use crate::session::{Id, Implementation, Progress, ProgressRow, Ref, Replacement};
use crate::words::{Named, Word};

impl Stage<'_> {
    /// The report of a year; `None` for an area that is not there.
    pub(super) fn yearly_report(&self, year: u8, area: Option<Id>) -> Option<Act> {
        let title = self.words.say(Word("report-title"), &[("year", year.into())]);
        let head = match area {
            Some(area) => format!("{} · {title}", self.short_area(area)?),
            None => title,
        };
        let progress = Progress::of(self.session, year, area, Some(self.today));
        let body = if progress.missing() == progress.rows.len() {
            vec![self.sentence(self.words.get(Word("report-not-given")).to_owned())]
        } else {
            self.progress(&progress, year)
        };
        Some(Act::new(head, Body::Sheet(body)))
    }

    fn progress(&self, progress: &Progress, year: u8) -> Vec<Block> {
        let figure = |label: &str, count: usize| {
            Block::Figure(Figure { label: label.to_owned(), value: count.to_string(), ..Figure::default() })
        };
        let states = Implementation::ladder();
        let mut blocks: Vec<Block> =
            states.iter().map(|state| figure(self.words.get(state.word()), progress.on_rung(state.rung()))).collect();
        if progress.missing() > 0 {
            blocks.push(figure(self.words.get(Word("report-missing")), progress.missing()));
        }
        let moved: Vec<&ProgressRow> = progress.rows.iter().filter(|row| year > 1 && row.moved.is_move()).collect();
        if !moved.is_empty() {
            blocks.push(self.heading(Word("report-what-moved")));
            blocks.extend(moved.iter().filter_map(|row| self.progress_entry(row, true)).map(Block::Entry));
        }
        self.by_area(progress, &mut blocks);
        blocks
    }

    fn by_area(&self, progress: &Progress, blocks: &mut Vec<Block>) {
        let of = |row: &ProgressRow| {
            let measure = self.session.measures().get(row.measure)?;
            self.session.goals().get(measure.goal).map(|goal| goal.area)
        };
        for area in self.areas() {
            let rows = progress.rows.iter().filter(|row| of(row) == Some(area.id));
            let mut entries = rows.filter_map(|row| self.progress_entry(row, false)).map(Block::Entry).peekable();
            if entries.peek().is_some() {
                blocks.push(Block::Heading(format!("{} {}", area.number, area.name)));
                blocks.extend(entries);
            }
        }
    }

    /// A measure with its state; where it `moved`, from where.
    fn progress_entry(&self, row: &ProgressRow, moved: bool) -> Option<Entry> {
        let measure = self.session.measures().get(row.measure)?;
        let state = row.state.as_ref();
        let name = state.map_or(Word("report-missing"), Named::word);
        let before = row.before.as_ref().filter(|_| moved).map(|before| self.words.get(before.word()));
        let now = match before {
            Some(before) => format!("{before} → {}", self.words.get(name)),
            None => self.words.get(name).to_owned(),
        };
        let unit = measure.indicator.as_ref().map_or("", |indicator| indicator.unit.as_str());
        let value = row.value.map(|value| self.figure(value, unit));
        let asides =
            std::iter::once(now).chain(state.map(|state| self.dropped(state)).unwrap_or_default()).chain(value);
        let number = self.number(Ref::Measure(measure.id));
        Some(Entry { number, text: measure.title.clone(), asides: asides.collect(), ..Entry::default() })
    }

    /// Why it was dropped, and what stands in its place.
    fn dropped(&self, state: &Implementation) -> Vec<String> {
        let Implementation::Dropped { reason, replacement } = state else { return vec![] };
        let instead = match replacement {
            Replacement::Nothing => None,
            Replacement::Measure(id) => Some(self.number(Ref::Measure(*id))),
            Replacement::Other(text) => Some(text.clone()),
        };
        let instead = instead.map(|what| self.words.say(Word("report-instead"), &[("what", what.into())]));
        Some(reason.clone()).filter(|reason| !reason.is_empty()).into_iter().chain(instead).collect()
    }
}
