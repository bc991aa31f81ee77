//! When a workshop really was held: from its first beginning to its last end.

use std::collections::HashSet;

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};

use super::{Cause, Edit, Id, Record, Session, Workshop};

/// The time of a workshop as a whole; what its steps took stays private.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Held {
    /// When it was begun.
    pub began: DateTime<FixedOffset>,
    /// When it was ended; `None` while it runs, or where nobody ended it.
    pub ended: Option<DateTime<FixedOffset>>,
}

impl Session {
    /// When a workshop was begun and ended, by the edits; else by its steps. `None` where nothing says so.
    pub fn held(&self, edits: &[Edit], workshop: Id) -> Option<Held> {
        let workshop = self.workshops().get(workshop)?;
        of_edits(edits, workshop).or_else(|| of_steps(workshop))
    }
}

/// A beginning or an end that was taken back is none. A rehearsal on another day, or one that was over before the
/// workshop was to begin, does not count beside the workshop itself.
fn of_edits(edits: &[Edit], workshop: &Workshop) -> Option<Held> {
    let mut all: Vec<Held> = vec![];
    for edit in standing(edits) {
        for change in &edit.changes {
            match (runs(change.before(), workshop.id), runs(change.after(), workshop.id)) {
                (false, true) => all.push(Held { began: edit.time, ended: None }),
                (true, false) => all.last_mut().into_iter().for_each(|held| held.ended = Some(edit.time)),
                _ => {}
            }
        }
    }
    let day = |held: &Held| held.began.date_naive();
    let planned = workshop.date.map(super::Day::date).filter(|date| all.iter().any(|held| day(held) == *date));
    let on: NaiveDate = planned.or(all.last().map(day))?;
    all.retain(|held| day(held) == on);
    let early = |held: &Held| match (workshop.start, held.ended) {
        (Some(start), Some(ended)) => ended.date_naive() == on && ended.time() <= start,
        _ => false,
    };
    if !all.iter().all(early) {
        all.retain(|held| !early(held));
    }
    let opened = all.first()?.began;
    // Who starts it while the tables are set up has not begun: the first step does.
    let first = workshop.agenda.iter().filter_map(|step| step.began).min();
    let first = first.filter(|first| *first > opened && first.date_naive() == on);
    Some(Held { began: first.unwrap_or(opened), ended: all.last()?.ended })
}

/// The edits that were neither taken back nor only take back.
fn standing(edits: &[Edit]) -> Vec<&Edit> {
    let mut undone = HashSet::new();
    for edit in edits {
        match edit.cause {
            Cause::Undo(of) => _ = undone.insert(of),
            Cause::Redo(of) => _ = undone.remove(&of),
            _ => {}
        }
    }
    let stands =
        |edit: &&Edit| !matches!(edit.cause, Cause::Undo(_) | Cause::Redo(_)) && !undone.contains(&edit.number);
    edits.iter().filter(stands).collect()
}

fn runs(record: Option<&Record>, workshop: Id) -> bool {
    matches!(record, Some(Record::Municipality(town)) if town.running_workshop == Some(workshop))
}

/// From when the first step began to when the last one was over.
fn of_steps(workshop: &Workshop) -> Option<Held> {
    let began = workshop.agenda.iter().filter_map(|step| step.began).min()?;
    let over = |step: &super::Step| {
        let took = TimeDelta::minutes(step.actual?.into());
        step.began?.checked_add_signed(took)
    };
    let ended = workshop.agenda.iter().filter_map(over).max().filter(|_| workshop.current().is_none());
    Some(Held { began, ended })
}

#[cfg(test)]
mod tests;
