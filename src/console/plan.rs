//! The *Zeitplan*: its rows, read off the session once a change, and what is looked at of them.

#[cfg(test)]
pub(crate) mod sample;
mod shift;
mod view;

pub use shift::{Shift, moved};
pub use view::{Fold, PlanView, Zoom, shown};

use std::collections::HashMap;

use crate::session::{Day, Event, EventKind, Id, Phase, Ref, Session, Span};

/// One row of the plan: a phase, or one of its events beneath it.
#[derive(Clone, PartialEq, Debug)]
pub struct PlanRow {
    /// The phase or event.
    pub at: Ref,
    /// Its name; a phase's begins with its number.
    pub label: String,
    /// What is drawn on the scale.
    pub mark: Mark,
}

/// What a row shows on the scale.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mark {
    /// A phase, its plan and what became of it.
    Phase {
        /// As it was planned.
        planned: Span,
        /// When it really began.
        started: Option<Day>,
        /// When it really ended.
        ended: Option<Day>,
        /// How many of the rows that follow are its events.
        events: usize,
    },
    /// An event.
    Event {
        /// Its kind.
        kind: EventKind,
        /// As it was planned.
        planned: Day,
        /// When it really was.
        actual: Option<Day>,
        /// Another event is on the same day, and not both are over.
        clash: bool,
    },
}

impl PlanRow {
    /// The day for which it stands: an event's own, a phase's beginning.
    pub fn day(&self) -> Day {
        match self.mark {
            Mark::Phase { planned, started, .. } => started.unwrap_or(planned.start),
            Mark::Event { planned, actual, .. } => actual.unwrap_or(planned),
        }
    }

    /// Whether it should be over, or begun, and is not.
    pub fn overdue(&self, today: Day) -> bool {
        match self.mark {
            Mark::Phase { planned, started, ended, .. } => {
                ended.is_none() && (planned.end < today || (started.is_none() && planned.start < today))
            }
            Mark::Event { planned, actual, .. } => actual.is_none() && planned < today,
        }
    }

    /// How many of the rows that follow are its events.
    pub fn events(&self) -> usize {
        match self.mark {
            Mark::Phase { events, .. } => events,
            Mark::Event { .. } => 0,
        }
    }

    /// Whether it is an event that is still to come.
    pub fn open(&self) -> bool {
        matches!(self.mark, Mark::Event { actual: None, .. })
    }

    fn days(&self) -> impl Iterator<Item = Day> {
        let days = match self.mark {
            Mark::Phase { planned, started, ended, .. } => [Some(planned.start), Some(planned.end), started, ended],
            Mark::Event { planned, actual, .. } => [Some(planned), actual, None, None],
        };
        days.into_iter().flatten()
    }
}

/// The rows of the plan in the order of the phases and dates. Derive them once a change, not once a frame.
///
/// `keep` is the filter: an event stands there if it is kept, a phase if it or one of its events is. Events that
/// belong to no phase follow at the end.
pub fn rows(session: &Session, keep: impl Fn(Ref) -> bool) -> Vec<PlanRow> {
    let clashes = clashes(session);
    let mut phases: Vec<&Phase> = session.phases().iter().collect();
    phases.sort_by_key(|phase| (phase.number, phase.planned.start, phase.id));
    let mut rows = vec![];
    for phase in phases {
        let events = events(session, Some(phase.id), &clashes, &keep);
        if !events.is_empty() || keep(Ref::Phase(phase.id)) {
            rows.push(phase_row(phase, events.len()));
            rows.extend(events);
        }
    }
    rows.extend(events(session, None, &clashes, &keep));
    rows
}

fn phase_row(phase: &Phase, events: usize) -> PlanRow {
    let &Phase { planned, started, ended, .. } = phase;
    let label = format!("{} {}", phase.number, phase.name);
    PlanRow { at: Ref::Phase(phase.id), label, mark: Mark::Phase { planned, started, ended, events } }
}

fn events(
    session: &Session,
    phase: Option<Id>,
    clashes: &HashMap<Day, usize>,
    keep: &impl Fn(Ref) -> bool,
) -> Vec<PlanRow> {
    let all = session.events().iter().filter(|event| event.phase == phase);
    let mut events: Vec<&Event> = all.filter(|event| keep(Ref::Event(event.id))).collect();
    events.sort_by_key(|event| (event.day(), event.id));
    let row = |event: &&Event| {
        let clash = clashes.get(&event.day()).is_some_and(|events| *events > 1);
        let mark = Mark::Event { kind: event.kind, planned: event.planned, actual: event.actual, clash };
        PlanRow { at: Ref::Event(event.id), label: event.title.clone(), mark }
    };
    events.iter().map(row).collect()
}

/// How many events each day has, of the days on which something is still to come: what is over clashes no more.
fn clashes(session: &Session) -> HashMap<Day, usize> {
    let mut days = HashMap::new();
    for event in session.events().iter().filter(|event| event.actual.is_none()) {
        days.insert(event.day(), 0);
    }
    for event in session.events().iter() {
        days.entry(event.day()).and_modify(|events| *events += 1);
    }
    days
}

/// From the first to the last day of all rows, in whole months; `None` where there is no row.
pub fn extent(rows: &[PlanRow]) -> Option<Span> {
    let first = rows.iter().flat_map(PlanRow::days).min()?;
    let last = rows.iter().flat_map(PlanRow::days).max()?;
    Some(Span { start: month_of(first), end: month_of(last).plus_months(1).plus_days(-1) })
}

/// The first day of its month.
pub(crate) fn month_of(day: Day) -> Day {
    use chrono::Datelike;
    day.plus_days(1 - i64::from(day.day()))
}

#[cfg(test)]
#[path = "plan/tests.rs"]
mod tests;
