//! Phases and events of the plan.

use super::{field, group, note, place};
use crate::console::form::input::{Line, MaybeLink, Needed, OneOf};
use crate::console::form::picks::{phases, resolutions, workshops};
use crate::console::form::sheet::Table;
use crate::session::{Event, EventKind, Phase};
use crate::words::Named;

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
        note(),
    ],
    settle: |_, _, _| {},
};

pub(super) static EVENT: Table<Event> = Table {
    groups: &[
        group(
            "form-group-event",
            &[
                field("form-event-title", &Needed(|event: &mut E, _| &mut event.title)),
                field("form-event-kind", &KIND),
                field("form-planned", &Line(|event: &mut E, _| &mut event.planned)),
                field("form-actual", &Line(|event: &mut E, _| &mut event.actual)),
                field("form-phase", &MaybeLink(phases, |event: &mut E, _| &mut event.phase)),
                field("form-workshop", &MaybeLink(workshops, |event: &mut E, _| &mut event.workshop)),
                field("form-resolution", &MaybeLink(resolutions, |event: &mut E, _| &mut event.resolution)),
            ],
        ),
        note(),
    ],
    settle: |_, _, _| {},
};

const KIND: OneOf<E> = OneOf {
    names: |words| EventKind::ALL.map(|kind| words.get(kind.word()).to_owned()).into(),
    at: |event| place(&EventKind::ALL, &event.kind),
    put: |event, at| event.kind = EventKind::ALL.get(at).copied().unwrap_or(event.kind),
};
