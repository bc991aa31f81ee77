//! The plan on the wall: all phases on one scale, or what is near.

use chrono::Datelike;

use super::subject::Act;
use super::{Bar, Block, Body, Chart, Entry, Sign, Stage, Tick};
use crate::session::{Day, Event, Phase, Span};
use crate::words::Word;

/// How far "near" looks back and ahead.
const NEAR: (i64, i32) = (-21, 6);
/// More events than a room looks ahead.
const AHEAD: usize = 21;

impl Stage<'_> {
    /// All phases on one scale, then the events that are to come.
    pub(super) fn plan(&self) -> Act {
        let mut blocks: Vec<Block> = self.chart().map(Block::Chart).into_iter().collect();
        blocks.push(self.heading(Word("scene-next")));
        blocks.extend(self.coming(self.today, None));
        Act::new(self.words.get(Word("scene-plan")), Body::Sheet(blocks))
    }

    /// What is late, what is on, what comes within half a year.
    pub(super) fn near(&self) -> Act {
        let from = self.today.plus_days(NEAR.0);
        let blocks = self.coming(from, Some(self.today.plus_months(NEAR.1)));
        Act::new(self.words.get(Word("scene-plan-near")), Body::Sheet(blocks))
    }

    /// Events from a day on, by date, and before them what is late.
    fn coming(&self, from: Day, to: Option<Day>) -> Vec<Block> {
        let within = |event: &&Event| event.day() >= from && to.is_none_or(|to| event.day() <= to);
        let mut events: Vec<_> = self.session.events().iter().filter(|e| within(e) || e.overdue(self.today)).collect();
        events.sort_by_key(|event| (event.day(), event.id));
        if events.is_empty() {
            return vec![self.sentence(self.words.get(Word("scene-nothing")).to_owned())];
        }
        events.into_iter().take(AHEAD).map(|event| Block::Entry(self.event(event))).collect()
    }

    pub(super) fn event(&self, event: &Event) -> Entry {
        let late = event.overdue(self.today);
        let sign = match event.actual {
            Some(_) => Sign::Done,
            None if late => Sign::Late,
            None => Sign::Open,
        };
        let asides = late.then(|| self.words.get(Word("scene-late")).to_owned()).into_iter().collect();
        Entry { number: self.words.date(event.day().date()), sign, text: event.title.clone(), asides }
    }

    /// The phases on a scale of whole years; `None` where there is none.
    fn chart(&self) -> Option<Chart> {
        let mut phases: Vec<_> = self.session.phases().iter().collect();
        phases.sort_by_key(|phase| (phase.number, phase.planned.start, phase.id));
        let days = || phases.iter().flat_map(|phase| days(phase));
        let window = Span { start: days().min()?, end: days().max()? };
        let years = window.start.year() + 1..=window.end.year();
        let tick = |year: i32| Some(Tick { day: Day::of(year, 1, 1)?, label: year.to_string() });
        let today = Tick { day: self.today, label: self.words.get(Word("scene-today")).to_owned() };
        let bars = phases.iter().map(|phase| self.bar(phase)).collect();
        Some(Chart { window, ticks: years.filter_map(tick).collect(), today, bars })
    }

    fn bar(&self, phase: &Phase) -> Bar {
        let end = phase.ended.unwrap_or(self.today);
        let marks = self.session.events().iter().filter(|event| event.phase == Some(phase.id));
        let mut marks: Vec<_> = marks.map(|event| (event.day(), event.actual.is_some())).collect();
        marks.sort_unstable();
        let begun = phase.started.is_some() || marks.iter().any(|(_, happened)| *happened);
        let word = match phase.ended {
            Some(_) => Word("scene-phase-over"),
            None if begun => Word("scene-phase-on"),
            None if phase.planned.start < self.today => Word("scene-late"),
            None => Word("scene-phase-coming"),
        };
        Bar {
            label: format!("{} {}", phase.number, phase.name),
            planned: phase.planned,
            actual: phase.started.map(|start| Span { start, end: end.max(start) }),
            state: self.words.say(word, &[("date", self.words.month(phase.planned.start.date()).into())]),
            marks,
        }
    }
}

fn days(phase: &Phase) -> impl Iterator<Item = Day> {
    [Some(phase.planned.start), Some(phase.planned.end), phase.started, phase.ended].into_iter().flatten()
}
