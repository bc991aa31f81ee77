//! Moving a phase or an event in time.

use crate::session::{Day, Event, Phase, Record, Ref, Session, Span};

/// How far something is moved; back where negative.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shift {
    /// So many days.
    Days(i64),
    /// So many months, to the same day of the month or its last.
    Months(i32),
}

impl Shift {
    fn of(self, day: Day) -> Day {
        match self {
            Self::Days(days) => day.plus_days(days),
            Self::Months(months) => day.plus_months(months),
        }
    }
}

/// The phase or event as it is when it is moved; `None` where it cannot be, or nothing is changed.
///
/// What has happened moves where it really was, what is to come moves in the plan, and keeps its length. Of a phase
/// that runs, the beginning is a fact: its planned end moves, never before its planned beginning.
pub fn moved(session: &Session, at: Ref, by: Shift) -> Option<Record> {
    let after: Record = match at {
        Ref::Event(id) => event(session.events().get(id)?.clone(), by).into(),
        Ref::Phase(id) => phase(session.phases().get(id)?.clone(), by)?.into(),
        _ => return None,
    };
    (session.get(at).as_ref() != Some(&after)).then_some(after)
}

fn event(event: Event, by: Shift) -> Event {
    match event.actual {
        Some(actual) => Event { actual: Some(by.of(actual)), ..event },
        None => Event { planned: by.of(event.planned), ..event },
    }
}

fn phase(phase: Phase, by: Shift) -> Option<Phase> {
    Some(match (phase.started, phase.ended) {
        (None, None) => Phase { planned: whole(phase.planned, by)?, ..phase },
        (Some(_), None) => {
            let end = by.of(phase.planned.end).max(phase.planned.start);
            Phase { planned: Span { end, ..phase.planned }, ..phase }
        }
        (Some(start), Some(end)) => {
            let actual = whole(Span { start, end }, by)?;
            Phase { started: Some(actual.start), ended: Some(actual.end), ..phase }
        }
        (None, Some(end)) => Phase { ended: Some(by.of(end)), ..phase },
    })
}

/// The span with its length kept; `None` where it would leave the calendar.
fn whole(span: Span, by: Shift) -> Option<Span> {
    let length = (*span.end - *span.start).num_days();
    let start = by.of(span.start);
    let end = start.plus_days(length);
    ((*end - *start).num_days() == length && start != span.start).then_some(Span { start, end })
}
