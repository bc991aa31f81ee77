//! Phases and events of the plan.

use super::{field, group, notes};
use crate::console::form::choices::Choice;
use crate::console::form::input::{Known, Line, Needed};
use crate::console::form::links::MaybeLink;
use crate::console::form::remark::Found;
use crate::console::form::sheet::Table;
use crate::session::{Day, Event, EventKind, Kind, Phase};
use crate::words::Word;

type E = Event;
type P = Phase;

pub(super) static PHASE: Table<Phase> = Table {
    groups: &[
        group(
            "form-group-phase",
            &[
                field("form-name", &Needed(|phase: &mut P, _| &mut phase.name)),
                field("form-planned-start", &Line(|phase: &mut P, _| &mut phase.planned.start)),
                field("form-planned-end", &Line(|phase: &mut P, _| &mut phase.planned.end)),
                field("form-started", &Line(|phase: &mut P, _| &mut phase.started)),
                field("form-ended", &Line(|phase: &mut P, _| &mut phase.ended)),
            ],
        ),
        notes(),
    ],
    checks: |phase, known| {
        let mut found = future(&[("form-started", phase.started), ("form-ended", phase.ended)], known);
        if phase.planned.end < phase.planned.start {
            found.push(Found::stop("form-planned-end", 0, Word("form-end-before-start"), &[], known));
        }
        if phase.started.zip(phase.ended).is_some_and(|(started, ended)| ended < started) {
            found.push(Found::stop("form-ended", 0, Word("form-end-before-start"), &[], known));
        }
        found
    },
    settle: |_, _, _| {},
};

pub(super) static EVENT: Table<Event> = Table {
    groups: &[
        group(
            "form-group-event",
            &[
                field("form-event-title", &Needed(|event: &mut E, _| &mut event.title)),
                field("form-event-kind", &Choice(&EventKind::ALL, |event: &mut E, _| &mut event.kind)),
                field("form-planned", &Line(|event: &mut E, _| &mut event.planned)),
                field("form-actual", &Line(|event: &mut E, _| &mut event.actual)),
                field("form-phase", &MaybeLink(Kind::Phase, |event: &mut E, _| &mut event.phase)),
                field("form-workshop", &MaybeLink(Kind::Workshop, |event: &mut E, _| &mut event.workshop)),
                field("form-resolution", &MaybeLink(Kind::Resolution, |event: &mut E, _| &mut event.resolution)),
            ],
        ),
        notes(),
    ],
    checks: |event, known| future(&[("form-actual", event.actual)], known),
    settle: |_, _, _| {},
};

/// Days on which something is said to have happened and that are still to come.
fn future(days: &[(&'static str, Option<Day>)], known: &Known<'_>) -> Vec<Found> {
    let late = days.iter().filter(|(_, day)| day.is_some_and(|day| day > known.context.today));
    late.map(|(label, _)| Found::odd(label, 0, Word("form-odd-future"), &[], known)).collect()
}
