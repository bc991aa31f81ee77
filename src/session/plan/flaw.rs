//! What is wrong with a plan, derived from it and from what day it is.
//!
//! Phases may overlap: participation begins while the strategy is still being written, and the award ends one phase
//! and begins the next. So that is no flaw. Nor is what has happened ever one: it can no longer be changed.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{Event, EventKind, Milestone, Phase, found, plan_from};
use crate::session::{Competence, Day, Id, Ref, ResolutionState, Session};

/// One thing that is wrong with a phase or an event; in the order of their weight.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Flaw {
    /// It should have happened, begun or ended, and has not.
    Overdue,
    /// A paper is due or in a committee after the council has met on it.
    PaperLate,
    /// Another event is on the same day, and not both are over.
    SameDay,
    /// A report before the year is over on which it reports.
    ReportEarly,
    /// An event outside of its phase.
    Outside,
}

/// What is wrong with each phase and event, the weightiest first.
pub type Flaws = BTreeMap<Ref, BTreeSet<Flaw>>;

/// The third report is the balance as well: it is due a month or two before the certificate ends.
const BALANCE: i32 = 2;
/// A report may come a few days early: a weekend lies there, or the council's last meeting of the year.
const EARLY: i64 = 7;

/// Everything that is wrong with the plan today.
pub fn flaws(session: &Session, today: Day) -> Flaws {
    let mut flaws = Flaws::new();
    let mut note = |at: Ref, flaw: Flaw| {
        flaws.entry(at).or_default().insert(flaw);
    };
    let begun: BTreeSet<Id> = session.events().iter().filter(|e| e.actual.is_some()).filter_map(|e| e.phase).collect();
    for phase in session.phases().iter().filter(|phase| phase.overdue(begun.contains(&phase.id), today)) {
        note(Ref::Phase(phase.id), Flaw::Overdue);
    }
    for event in session.events().iter().filter(|event| event.actual.is_none()) {
        let outside = event.phase.and_then(|id| session.phases().get(id)).is_some_and(|phase| outside(event, phase));
        let overdue = event.overdue(today).then_some(Flaw::Overdue);
        let found = overdue.into_iter().chain(outside.then_some(Flaw::Outside));
        found.for_each(|flaw| note(Ref::Event(event.id), flaw));
    }
    same_day(session).for_each(|event| note(event, Flaw::SameDay));
    late_papers(session).chain(late_ways(session)).for_each(|event| note(event, Flaw::PaperLate));
    early_reports(session).into_iter().for_each(|event| note(event, Flaw::ReportEarly));
    flaws
}

fn outside(event: &Event, phase: &Phase) -> bool {
    let start = phase.started.map_or(phase.planned.start, |started| started.min(phase.planned.start));
    event.planned < start || event.planned > phase.ended.unwrap_or(phase.planned.end)
}

/// Events on a day on which something is still to come and something else is, or was.
fn same_day(session: &Session) -> impl Iterator<Item = Ref> {
    let mut days: HashMap<Day, (usize, bool)> = HashMap::new();
    for event in session.events().iter() {
        let (events, open) = days.entry(event.day()).or_default();
        *events += 1;
        *open |= event.actual.is_none();
    }
    let clashes = move |event: &&Event| days.get(&event.day()).is_some_and(|(events, open)| *events > 1 && *open);
    session.events().iter().filter(clashes).map(|event| Ref::Event(event.id))
}

/// Papers that are due, or go to a committee, after the council's meeting on them; at the council's event where only
/// the paper itself says so.
fn late_papers(session: &Session) -> impl Iterator<Item = Ref> {
    let mut councils: HashMap<Id, Day> = HashMap::new();
    for event in session.events().iter().filter(|event| event.kind == EventKind::Resolution) {
        if let Some(paper) = event.resolution {
            councils.entry(paper).and_modify(|day| *day = event.day().max(*day)).or_insert(event.day());
        }
    }
    let late = move |event: &&Event| {
        let paper = event.resolution.and_then(|id| session.resolutions().get(id));
        let Some(paper) = paper.filter(|paper| paper.state == ResolutionState::Planned) else { return false };
        let Some(council) = councils.get(&paper.id).copied().or(paper.date) else { return false };
        match event.kind {
            EventKind::Resolution => last_before_council(&paper.consultations).is_some_and(|last| last > council),
            _ => event.planned > council,
        }
    };
    session.events().iter().filter(|event| event.actual.is_none()).filter(late).map(|event| Ref::Event(event.id))
}

/// The same in a plan that was computed and has no papers yet: what should come before the council and does not.
fn late_ways(session: &Session) -> impl Iterator<Item = Ref> {
    use Milestone::{Agreement, Committee, MainCommittee, Paper};
    let found = session.municipality().anchor.map(|anchor| found(session, &plan_from(anchor))).unwrap_or_default();
    let event = |what| found.get(&what).and_then(|id| session.events().get(*id)).filter(|e| e.resolution.is_none());
    let way = [Paper, Committee, MainCommittee].map(event);
    let council = event(Agreement).filter(|_| way.iter().all(Option::is_some)).map(Event::day);
    let late = move |event: &&Event| event.actual.is_none() && council.is_some_and(|council| event.planned > council);
    way.into_iter().flatten().filter(late).map(|event| Ref::Event(event.id))
}

fn last_before_council(stops: &[crate::session::Consultation]) -> Option<Day> {
    let before = |competence| matches!(competence, Competence::Hearing | Competence::Preliminary);
    stops.iter().filter(|stop| before(stop.competence)).filter_map(|stop| stop.date).max()
}

/// The n-th report before n years with the certificate are over.
fn early_reports(session: &Session) -> Vec<Ref> {
    let certificates = session.events().iter().filter(|event| event.kind == EventKind::Certificate);
    let Some(awarded) = certificates.map(Event::day).min() else { return vec![] };
    let mut reports: Vec<&Event> = session.events().iter().filter(|event| event.kind == EventKind::Report).collect();
    reports.sort_by_key(|event| (event.day(), event.id));
    let due = |year: i32| {
        let over = awarded.plus_months(12 * year).plus_days(-EARLY);
        if year % 3 == 0 { over.plus_months(-BALANCE) } else { over }
    };
    let early = (1..).zip(reports).filter(|(year, event)| event.actual.is_none() && event.planned < due(*year));
    early.map(|(_, event)| Ref::Event(event.id)).collect()
}
