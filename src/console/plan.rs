//! The *Zeitplan*: its rows, read off the session once a change, and what is looked at of them.

mod anew;
mod proposal;
#[cfg(test)]
pub(crate) mod sample;
mod view;

pub use anew::anew;
pub use proposal::{Proposal, Wish};
pub use view::{Fold, PlanView, Zoom, shown};

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::session::{Day, Event, EventKind, Flaw, Flaws, Id, Milestone, Phase, Ref, Session, Span, flaws, plan_from};

/// One row of the plan: a phase, or one of its events beneath it.
#[derive(Clone, PartialEq, Debug)]
pub struct PlanRow {
    /// The phase or event.
    pub at: Ref,
    /// Its name; a phase's begins with its number.
    pub label: String,
    /// What is drawn on the scale.
    pub mark: Mark,
    /// What is wrong with it today, the weightiest first.
    pub flaws: Vec<Flaw>,
    /// Whether its day is the one that the anchor gives, and nobody has said anything else yet.
    pub computed: bool,
    /// What it was before what is proposed; `None` where it is as it was.
    pub ghost: Option<Ghost>,
}

/// What a row was before a proposal.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ghost {
    /// It was not there.
    New,
    /// It stood elsewhere.
    Was(Mark),
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
    },
}

impl Mark {
    /// The day for which it stands: an event's own, a phase's beginning.
    pub fn day(self) -> Day {
        match self {
            Self::Phase { planned, started, .. } => started.unwrap_or(planned.start),
            Self::Event { planned, actual, .. } => actual.unwrap_or(planned),
        }
    }

    fn days(self) -> impl Iterator<Item = Day> {
        let days = match self {
            Self::Phase { planned, started, ended, .. } => [Some(planned.start), Some(planned.end), started, ended],
            Self::Event { planned, actual, .. } => [Some(planned), actual, None, None],
        };
        days.into_iter().flatten()
    }
}

impl PlanRow {
    /// The day for which it stands: an event's own, a phase's beginning.
    pub fn day(&self) -> Day {
        self.mark.day()
    }

    /// Whether it should be over, or begun, and is not.
    pub fn overdue(&self) -> bool {
        self.flaws.contains(&Flaw::Overdue)
    }

    /// How many of the rows that follow are its events.
    pub fn events(&self) -> usize {
        match self.mark {
            Mark::Phase { events, .. } => events,
            Mark::Event { .. } => 0,
        }
    }

    /// The same with so many of its events.
    fn with_events(&self, count: usize) -> Self {
        let mut row = self.clone();
        if let Mark::Phase { events, .. } = &mut row.mark {
            *events = count;
        }
        row
    }

    /// The days on which it has a sign: its own, and the one on which it stood before.
    pub fn signs(&self) -> impl Iterator<Item = Day> {
        let before = if let Some(Ghost::Was(mark)) = self.ghost { Some(mark.day()) } else { None };
        [Some(self.day()), before].into_iter().flatten()
    }

    /// Which way it moves in what is proposed, as a sign; `+` where it is new.
    pub fn way(&self) -> Option<char> {
        Some(match (self.ghost?, self.mark) {
            (Ghost::New, _) => '+',
            (Ghost::Was(Mark::Phase { planned: before, .. }), Mark::Phase { planned, .. }) => {
                if planned.end < before.end { '‹' } else { '›' }
            }
            (Ghost::Was(before), after) => {
                if after.day() < before.day() {
                    '‹'
                } else {
                    '›'
                }
            }
        })
    }

    /// Whether it is an event that is still to come.
    pub fn open(&self) -> bool {
        matches!(self.mark, Mark::Event { actual: None, .. })
    }

    /// Every day that it shows: of what it is and of what it was.
    pub fn days(&self) -> impl Iterator<Item = Day> {
        let ghost = if let Some(Ghost::Was(mark)) = self.ghost { Some(mark) } else { None };
        [Some(self.mark), ghost].into_iter().flatten().flat_map(Mark::days)
    }
}

/// The rows of the plan in the order of the phases and dates. Derive them once a change, not once a frame.
/// Events that belong to no phase follow at the end.
pub fn rows(session: &Session, today: Day) -> Vec<PlanRow> {
    let derived = Derived { flaws: flaws(session, today), computed: computed(session) };
    let mut phases: Vec<&Phase> = session.phases().iter().collect();
    phases.sort_by_key(|phase| (phase.number, phase.planned.start, phase.id));
    let mut rows = vec![];
    for phase in phases {
        let events = events(session, Some(phase.id), &derived);
        rows.push(phase_row(phase, events.len(), &derived));
        rows.extend(events);
    }
    rows.extend(events(session, None, &derived));
    rows
}

/// The rows that the filter keeps, by their position: an event if it is kept, a phase if it or one of its events is.
pub fn kept(rows: &[PlanRow], keep: impl Fn(usize) -> bool) -> Vec<PlanRow> {
    let (mut kept, mut at) = (vec![], 0);
    while let Some(row) = rows.get(at) {
        let next = at + 1 + row.events();
        let events: Vec<PlanRow> = (at + 1..next).filter(|at| keep(*at)).map(|at| rows[at].clone()).collect();
        if !events.is_empty() || keep(at) {
            kept.push(row.with_events(events.len()));
            kept.extend(events);
        }
        at = next;
    }
    kept
}

/// What is derived for all rows at once.
struct Derived {
    flaws: Flaws,
    computed: HashSet<(Id, EventKind, Day)>,
}

/// Where the anchor puts what, but for the anchor itself, which is given.
fn computed(session: &Session) -> HashSet<(Id, EventKind, Day)> {
    let Some(outline) = session.municipality().anchor.map(plan_from) else { return HashSet::new() };
    let phases: HashMap<u8, Id> = session.phases().iter().map(|phase| (phase.number, phase.id)).collect();
    let given = Milestone::ALL.into_iter().filter(|what| *what != Milestone::Anchor);
    given.filter_map(|what| Some((*phases.get(&what.phase())?, what.kind(), outline.day(what)))).collect()
}

fn phase_row(phase: &Phase, events: usize, derived: &Derived) -> PlanRow {
    let &Phase { planned, started, ended, .. } = phase;
    let label = format!("{} {}", phase.number, phase.name);
    let mark = Mark::Phase { planned, started, ended, events };
    derived.row(Ref::Phase(phase.id), label, mark, false)
}

impl Derived {
    fn row(&self, at: Ref, label: String, mark: Mark, computed: bool) -> PlanRow {
        let flaws = self.flaws.get(&at).into_iter().flatten().copied().collect();
        PlanRow { at, label, mark, flaws, computed, ghost: None }
    }

    fn event(&self, event: &Event) -> PlanRow {
        let place = event.phase.map(|phase| (phase, event.kind, event.planned));
        let untouched = event.actual.is_none() && event.resolution.is_none();
        let computed = untouched && place.is_some_and(|place| self.computed.contains(&place));
        let mark = Mark::Event { kind: event.kind, planned: event.planned, actual: event.actual };
        self.row(Ref::Event(event.id), event.title.clone(), mark, computed)
    }
}

fn events(session: &Session, phase: Option<Id>, derived: &Derived) -> Vec<PlanRow> {
    let mut events: Vec<&Event> = session.events().iter().filter(|event| event.phase == phase).collect();
    events.sort_by_key(|event| (event.day(), event.id));
    events.into_iter().map(|event| derived.event(event)).collect()
}

/// How many rows are overdue, and how many conflicts there are: two events on one day are one conflict.
pub fn troubles(rows: &[PlanRow]) -> (usize, usize) {
    let overdue = rows.iter().filter(|row| row.overdue()).count();
    let others = |row: &&PlanRow| row.flaws.iter().any(|flaw| !matches!(flaw, Flaw::Overdue | Flaw::SameDay));
    let shared = rows.iter().filter(|row| row.flaws.contains(&Flaw::SameDay)).map(PlanRow::day);
    (overdue, rows.iter().filter(others).count() + shared.collect::<BTreeSet<_>>().len())
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
