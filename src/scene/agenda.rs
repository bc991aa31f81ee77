//! The agenda as the room sees it: planned times and titles, what is over and what is on. Never a note, an internal
//! step, or what a step really took.

use chrono::{DateTime, FixedOffset, TimeDelta, Timelike};

use super::subject::Act;
use super::{Block, Body, Entry, Sign, Stage};
use crate::session::{Id, Step, Workshop};
use crate::words::Word;

/// The handle of a step on the wall: the time for which it is planned, else its place.
pub fn step_number(workshop: &Workshop, at: usize) -> String {
    match workshop.timetable().and_then(|times| times.get(at).copied()) {
        Some(time) => time.format("%H:%M").to_string(),
        None => (workshop.agenda[..at].iter().filter(|step| !step.internal).count() + 1).to_string(),
    }
}

impl Stage<'_> {
    pub(super) fn agenda(&self, workshop: Id) -> Option<Act> {
        let workshop = self.session.workshops().get(workshop)?;
        let steps = workshop.agenda.iter().enumerate().filter(|(_, step)| !step.internal);
        let mut blocks: Vec<Block> = steps.map(|(at, step)| self.step(workshop, at, step)).collect();
        if blocks.is_empty() {
            blocks.push(self.sentence(self.words.get(Word("scene-nothing")).to_owned()));
        } else {
            blocks.extend(self.end(workshop));
        }
        Some(Act::new(workshop.title.clone(), Body::Sheet(blocks)))
    }

    fn step(&self, workshop: &Workshop, at: usize, step: &Step) -> Block {
        let sign = match () {
            () if step.is_over() => Sign::Done,
            () if step.is_on() => Sign::On,
            () => Sign::Open,
        };
        let minutes = self.words.say(Word("agenda-minutes"), &[("count", step.planned.into())]);
        Block::Entry(Entry { number: step_number(workshop, at), sign, text: step.title.clone(), asides: vec![minutes] })
    }

    /// When all of it is planned to be over.
    fn end(&self, workshop: &Workshop) -> Option<Block> {
        let minutes = workshop.agenda.iter().map(|step| TimeDelta::minutes(step.planned.into())).sum();
        let end = workshop.start?.overflowing_add_signed(minutes).0.format("%H:%M").to_string();
        let text = self.words.get(Word("agenda-end")).to_owned();
        Some(Block::Entry(Entry { number: end, sign: Sign::Open, text, asides: vec![] }))
    }

    /// The break: what it is called and when it goes on, to the full minute.
    pub(super) fn pause(&self, label: &str, until: DateTime<FixedOffset>) -> Act {
        let begun = until.second() > 0;
        let back = if begun { until.checked_add_signed(TimeDelta::minutes(1)).unwrap_or(until) } else { until };
        let (lead, back) = (self.words.get(Word("agenda-back-at")).to_owned(), back.format("%H:%M").to_string());
        Act::new("", Body::Break { label: label.to_owned(), lead, back })
    }

    /// What is left, with a calm sentence beneath it as the end comes near.
    pub(super) fn countdown(&self, label: &str, until: DateTime<FixedOffset>, early: bool) -> Act {
        let over = self.words.get(Word("agenda-soft-end")).to_owned();
        let signs = [Word("agenda-sign-five"), Word("agenda-sign-two"), Word("agenda-sign-one")];
        let mut signs = signs.map(|sign| self.words.get(sign).to_owned());
        if !early {
            signs[0].clear();
        }
        Act::new("", Body::Countdown { label: label.to_owned(), until, over, signs: signs.into() })
    }
}
