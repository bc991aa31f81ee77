//! The plan computed anew from the council's resolution: for a new session, and over a plan that stands.
//!
//! What has happened stays; what corresponds gets the new date; what corresponds to nothing moves with its phase; what
//! is missing is added, but not to a phase that is over. Nothing is deleted.

use std::collections::HashMap;

use crate::session::{
    Change, Day, Event, Id, Milestone, Municipality, Phase, PlanOutline, Record, Session, Span, along, found,
    plan_from, workday,
};
use crate::words::{Named, Word, Words};

const PHASES: [Word; 6] = [
    Word("plan-phase-preparation"),
    Word("plan-phase-stocktaking"),
    Word("plan-phase-participation"),
    Word("plan-phase-goals"),
    Word("plan-phase-review"),
    Word("plan-phase-implementation"),
];

/// The changes that make the plan of this session follow from the council's resolution on `anchor`.
pub fn anew(session: &Session, anchor: Day, today: Day, words: &Words, id: &mut dyn FnMut() -> Id) -> Vec<Change> {
    let town = session.municipality();
    let standing = plan_from(town.anchor.unwrap_or(anchor));
    let plan = Anew { session, today, words, anchor, outline: plan_from(anchor), found: found(session, &standing) };
    let mut changes = vec![];
    changes.extend(changed(town, Municipality { anchor: Some(anchor), ..town.clone() }));
    let phases = plan.phases(id, &mut changes);
    plan.events(&phases, id, &mut changes);
    changes
}

struct Anew<'a> {
    session: &'a Session,
    today: Day,
    words: &'a Words,
    anchor: Day,
    outline: PlanOutline,
    found: HashMap<Milestone, Id>,
}

impl Anew<'_> {
    /// The phases, and by their numbers what they are from now on.
    fn phases(&self, id: &mut dyn FnMut() -> Id, changes: &mut Vec<Change>) -> HashMap<u8, Phase> {
        let mut phases = HashMap::new();
        for (number, (span, name)) in (0u8..).zip(self.outline.phases.into_iter().zip(PHASES)) {
            let phase = match self.session.phases().iter().find(|phase| phase.number == number) {
                Some(before) => {
                    let after = Phase { planned: planned(before, span), ..before.clone() };
                    changes.extend(changed(before, after.clone()));
                    after
                }
                None => {
                    let name = self.words.get(name).to_owned();
                    let phase = Phase { id: id(), number, name, planned: span, started: None, ended: None };
                    changes.push(Change::Added(phase.clone().into()));
                    phase
                }
            };
            phases.insert(number, phase);
        }
        phases
    }

    fn events(&self, phases: &HashMap<u8, Phase>, id: &mut dyn FnMut() -> Id, changes: &mut Vec<Change>) {
        let days: HashMap<Id, Day> = self.found.iter().map(|(what, id)| (*id, self.outline.day(*what))).collect();
        let open = self.session.events().iter().filter(|event| event.actual.is_none());
        let moved = open.map(|event| {
            let planned = days.get(&event.id).copied().unwrap_or_else(|| self.with_phase(event, phases));
            (event, Event { planned, ..event.clone() })
        });
        let moved: Vec<_> = moved.filter(|(before, after)| *before != after).collect();
        changes.extend(along(self.session, &moved));
        changes.extend(moved.into_iter().flat_map(|(before, after)| changed(before, after)));
        let missing = Milestone::ALL.into_iter().filter(|what| !self.found.contains_key(what));
        for (what, phase) in missing.filter_map(|what| Some((what, phases.get(&what.phase())?))) {
            let day = self.outline.day(what);
            let came_before = day < self.anchor && self.anchor <= self.today;
            if phase.ended.is_none() && !came_before {
                changes.push(Change::Added(self.event(what, day, phase.id, id()).into()));
            }
        }
    }

    /// Where an event comes to stand to which nothing corresponds: as far from its phase's beginning as it was.
    fn with_phase(&self, event: &Event, phases: &HashMap<u8, Phase>) -> Day {
        let before = event.phase.and_then(|id| self.session.phases().get(id));
        let after = before.and_then(|phase| phases.get(&phase.number)).filter(|after| Some(after.id) == event.phase);
        let Some((before, after)) = before.zip(after) else { return event.planned };
        let days = match before.started {
            Some(_) => after.planned.end.days_after(before.planned.end),
            None => after.planned.start.days_after(before.planned.start),
        };
        if days == 0 { event.planned } else { workday(event.planned.plus_days(days)) }
    }

    fn event(&self, what: Milestone, planned: Day, phase: Id, id: Id) -> Event {
        let council = self.words.council(self.session.municipality()).to_owned();
        let year = if let Milestone::Report(year) = what { year } else { 0 };
        let title = self.words.say(what.word(), &[("council", council.into()), ("year", year.into())]);
        let actual = (what == Milestone::Anchor && planned <= self.today).then_some(planned);
        let resolution = self.paper(what);
        Event { id, phase: Some(phase), kind: what.kind(), title, planned, actual, workshop: None, resolution }
    }

    /// The paper of the goal agreement, where there is one, for what is on its way to the council.
    fn paper(&self, what: Milestone) -> Option<Id> {
        let way = matches!(what, Milestone::Paper | Milestone::Committee | Milestone::MainCommittee);
        let council = self.found.get(&Milestone::Agreement).filter(|_| way)?;
        self.session.events().get(*council)?.resolution
    }
}

/// What is over stays; of what runs the end is planned anew.
fn planned(phase: &Phase, span: Span) -> Span {
    match (phase.started, phase.ended) {
        (_, Some(_)) => phase.planned,
        (Some(started), None) => Span { end: span.end.max(started).max(phase.planned.start), ..phase.planned },
        (None, None) => span,
    }
}

fn changed<T: Clone + PartialEq + Into<Record>>(before: &T, after: T) -> Option<Change> {
    (*before != after).then(|| Change::Changed { before: before.clone().into(), after: after.into() })
}
