//! Moving a part of the plan, and what moves along. Nothing is linked for it: what hangs on what follows from phases,
//! kinds and the order of the planned days.
//!
//! - What has happened never moves. What is moved along keeps its length and its distance: all move by the same days.
//! - A phase takes its events that are still to come with it. Of a phase that runs only the planned
//!   end moves, never before its beginning.
//! - On resolutions and the certificate hangs everything that is planned after them: phases, events, reports. On the
//!   resolution to take part hangs the whole plan. The last phase is the end: on a resolution there hangs nothing.
//! - To the council's resolution belongs the way there: papers due and committees in the eight weeks before it.
//! - All other events move alone.

use super::{Event, EventKind, Phase};
use crate::session::{
    Change, Consultation, Day, Municipality, Record, Ref, Resolution, ResolutionState, Session, Span, Workshop,
};

/// How far a move reaches.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reach {
    /// Only this one; of a phase, its events too.
    Alone,
    /// And all that is planned after it.
    Following,
}

/// How long before a council meeting its papers and committees belong to it.
const WAY: i64 = 8 * 7;

/// Days to the same weekday that lies so many months and weeks off: who meets on Wednesdays meets on a Wednesday.
pub fn in_weeks(day: Day, months: i32, weeks: i64) -> i64 {
    let days = day.plus_months(months).days_after(day);
    (days + 3).div_euclid(7) * 7 + 7 * weeks
}

/// How far a move of this reaches where nobody says otherwise.
pub fn usual_reach(session: &Session, at: Ref) -> Reach {
    let Some(event) = at.id().and_then(|id| session.events().get(id)).filter(|event| Ref::Event(event.id) == at) else {
        return Reach::Following;
    };
    let hinge = matches!(event.kind, EventKind::Resolution | EventKind::Certificate);
    let last = session.phases().iter().map(|phase| phase.number).max();
    let ends = number(session, event).is_some_and(|number| Some(number) == last);
    if event.actual.is_some() || (hinge && !ends) { Reach::Following } else { Reach::Alone }
}

/// The changes that move this by so many days, with all that moves along; none where something would leave the
/// calendar or there is nothing to move.
pub fn shifted(session: &Session, at: Ref, days: i64, reach: Reach) -> Vec<Change> {
    let mover = Hinge::of(session, at).map(|hinge| Mover { session, hinge, days, reach });
    mover.filter(|_| days != 0).and_then(|mover| mover.changes()).unwrap_or_default()
}

/// What was taken hold of.
#[derive(Clone, Copy)]
enum Hinge<'a> {
    Phase(&'a Phase),
    /// An event; on the resolution to take part hangs everything.
    Event(&'a Event, Hanging),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Hanging {
    Everything,
    Later,
}

impl<'a> Hinge<'a> {
    fn of(session: &'a Session, at: Ref) -> Option<Self> {
        match at {
            Ref::Phase(id) => session.phases().get(id).map(Self::Phase),
            Ref::Event(id) => {
                let event = session.events().get(id)?;
                let first = session.phases().iter().map(|phase| phase.number).min();
                let begins = event.kind == EventKind::Resolution && number(session, event).is_some();
                let all = begins && number(session, event) == first;
                Some(Self::Event(event, if all { Hanging::Everything } else { Hanging::Later }))
            }
            _ => None,
        }
    }
}

fn number(session: &Session, event: &Event) -> Option<u8> {
    event.phase.and_then(|id| session.phases().get(id)).map(|phase| phase.number)
}

/// Which part of a phase moves.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Nothing,
    End,
    Whole,
}

struct Mover<'a> {
    session: &'a Session,
    hinge: Hinge<'a>,
    days: i64,
    reach: Reach,
}

impl Mover<'_> {
    fn changes(&self) -> Option<Vec<Change>> {
        let mut changes = vec![];
        for phase in self.session.phases().iter() {
            let planned = match self.part(phase) {
                Part::Nothing => continue,
                Part::End => {
                    let least = phase.started.unwrap_or(phase.planned.start).max(phase.planned.start);
                    Span { end: self.moved(phase.planned.end)?.max(least), ..phase.planned }
                }
                Part::Whole => Span { start: self.moved(phase.planned.start)?, end: self.moved(phase.planned.end)? },
            };
            if planned != phase.planned {
                changes.push(changed(phase.clone().into(), Phase { planned, ..phase.clone() }.into()));
            }
        }
        let mut events = vec![];
        for event in self.session.events().iter().filter(|event| event.actual.is_none() && self.moves(event)) {
            events.push((event, Event { planned: self.moved(event.planned)?, ..event.clone() }));
        }
        changes.extend(along(self.session, &events));
        changes.extend(self.anchor(&events));
        changes.extend(events.into_iter().map(|(before, after)| changed(before.clone().into(), after.into())));
        Some(changes)
    }

    /// So many days on; `None` outside of the calendar.
    fn moved(&self, day: Day) -> Option<Day> {
        let moved = day.plus_days(self.days);
        (moved.days_after(day) == self.days).then_some(moved)
    }

    fn part(&self, phase: &Phase) -> Part {
        let whole = if phase.started.is_some() { Part::End } else { Part::Whole };
        let along = self.reach == Reach::Following;
        match self.hinge {
            _ if phase.ended.is_some() => Part::Nothing,
            Hinge::Phase(moved) if moved.id == phase.id || (along && follows(phase, moved)) => whole,
            Hinge::Event(_, Hanging::Everything) if along => whole,
            Hinge::Event(event, Hanging::Later) if along => match () {
                () if event.phase != Some(phase.id) && phase.planned.start >= event.planned => whole,
                () if phase.planned.end >= event.planned => Part::End,
                () => Part::Nothing,
            },
            _ => Part::Nothing,
        }
    }

    fn moves(&self, event: &Event) -> bool {
        let along = self.reach == Reach::Following;
        let phase = event.phase.and_then(|id| self.session.phases().get(id));
        match self.hinge {
            Hinge::Event(moved, _) if moved.id == event.id => true,
            Hinge::Event(_, Hanging::Everything) => along,
            Hinge::Event(moved, Hanging::Later) => along && (event.planned > moved.planned || leads_to(event, moved)),
            Hinge::Phase(moved) => match phase {
                Some(phase) => phase.ended.is_none() && (phase.id == moved.id || (along && follows(phase, moved))),
                None => along && event.planned >= moved.planned.start,
            },
        }
    }

    /// The anchor of the plan is the day of the council's resolution, so it moves with it.
    fn anchor(&self, events: &[(&Event, Event)]) -> Option<Change> {
        let Hinge::Event(resolution, Hanging::Everything) = self.hinge else { return None };
        let town = self.session.municipality();
        let after = events.iter().find(|(before, _)| before.id == resolution.id).map(|(_, after)| after.planned);
        let anchor = after.filter(|_| town.anchor == Some(resolution.planned))?;
        Some(changed(town.clone().into(), Municipality { anchor: Some(anchor), ..town.clone() }.into()))
    }
}

fn follows(phase: &Phase, other: &Phase) -> bool {
    (phase.number, phase.planned.start) > (other.number, other.planned.start)
}

/// Whether an event is on the way to the council's resolution: due or in a committee not long before it.
fn leads_to(event: &Event, council: &Event) -> bool {
    let papers = event.resolution.is_none() || event.resolution == council.resolution;
    council.kind == EventKind::Resolution
        && council.actual.is_none()
        && matches!(event.kind, EventKind::Meeting | EventKind::Deadline)
        && (event.phase == council.phase && papers)
        && (0..=WAY).contains(&council.planned.days_after(event.planned))
}

/// What moved events do to what hangs on their days: where a paper that is still to be decided, or a workshop, names the
/// day of its event, it names the new one.
pub fn along(session: &Session, events: &[(&Event, Event)]) -> Vec<Change> {
    let open = session.resolutions().iter().filter(|paper| paper.state == ResolutionState::Planned);
    let papers = open.map(|paper| {
        let new = |day| new_day(day, events, |event| event.resolution == Some(paper.id));
        let stop = |stop: &Consultation| Consultation { date: stop.date.map(new), ..stop.clone() };
        let consultations = paper.consultations.iter().map(stop).collect();
        (paper, Resolution { date: paper.date.map(new), consultations, ..paper.clone() })
    });
    let workshops = session.workshops().iter().map(|workshop| {
        let new = |day| new_day(day, events, |event| event.workshop == Some(workshop.id));
        (workshop, Workshop { date: workshop.date.map(new), ..workshop.clone() })
    });
    let papers = papers.filter(|(before, after)| *before != after);
    let papers = papers.map(|(before, after)| changed(before.clone().into(), after.into()));
    let workshops = workshops.filter(|(before, after)| *before != after);
    papers.chain(workshops.map(|(before, after)| changed(before.clone().into(), after.into()))).collect()
}

/// The day to which the event of this day moved, of those that are meant.
fn new_day(day: Day, events: &[(&Event, Event)], meant: impl Fn(&Event) -> bool) -> Day {
    let moved = events.iter().find(|(before, _)| before.planned == day && meant(before));
    moved.map_or(day, |(_, after)| after.planned)
}

fn changed(before: Record, after: Record) -> Change {
    Change::Changed { before, after }
}
