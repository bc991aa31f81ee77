//! A workshop: who is in the room, and its agenda.

use super::{Group, Parts, field, group, notes};
use crate::console::form::choices::{Choice, Flag};
use crate::console::form::input::{Line, Needed};
use crate::console::form::parts::Repeated;
use crate::console::form::remark::unnamed;
use crate::console::form::sheet::Table;
use crate::session::{Method, Workshop, WorkshopKind};
use crate::words::Word;

type W = Workshop;

pub(super) static WORKSHOP: Table<Workshop> = Table {
    groups: &[
        group(
            "form-group-workshop",
            &[
                field("form-workshop-title", &Needed(|w: &mut W, _| &mut w.title)),
                field("form-workshop-kind", &Choice(&WorkshopKind::ALL, |w: &mut W, _| &mut w.kind)),
                field("form-workshop-date", &Line(|w: &mut W, _| &mut w.date)),
                field("form-workshop-start", &Line(|w: &mut W, _| &mut w.start)),
                field("form-place", &Line(|w: &mut W, _| &mut w.place)),
                field("form-tables", &Line(|w: &mut W, _| &mut w.tables)),
                field("form-workshop-remark", &Line(|w: &mut W, _| &mut w.remark)),
            ],
        ),
        Group {
            heading: Word("form-group-people"),
            parts: Some(Parts {
                many: &Repeated::new(|w: &mut W| &mut w.people),
                more: Word("form-more-people"),
                least: 0,
                folds: true,
            }),
            fields: &[
                field("form-people-group", &Line(|w: &mut W, at| &mut w.people[at].group)),
                field("form-people-count", &Line(|w: &mut W, at| &mut w.people[at].count)),
            ],
        },
        Group {
            heading: Word("form-group-agenda"),
            parts: Some(Parts {
                many: &Repeated::new(|w: &mut W| &mut w.agenda),
                more: Word("form-more-steps"),
                least: 0,
                folds: true,
            }),
            fields: &[
                field("form-step-title", &Line(|w: &mut W, at| &mut w.agenda[at].title)),
                field("form-step-method", &Choice(&Method::ALL, |w: &mut W, at| &mut w.agenda[at].method)),
                field("form-step-planned", &Line(|w: &mut W, at| &mut w.agenda[at].planned)),
                field("form-step-actual", &Line(|w: &mut W, at| &mut w.agenda[at].actual)),
                field("form-step-least", &Line(|w: &mut W, at| &mut w.agenda[at].least)),
                field("form-step-granted", &Line(|w: &mut W, at| &mut w.agenda[at].granted)),
                field("form-step-internal", &Flag(|w: &mut W, at| &mut w.agenda[at].internal)),
                field("form-step-note", &Line(|w: &mut W, at| &mut w.agenda[at].note)),
            ],
        },
        notes(),
    ],
    checks: |w, known| {
        let mut found = unnamed(w.people.iter().map(|count| count.group.as_str()), "form-people-group", known);
        found.extend(unnamed(w.agenda.iter().map(|step| step.title.as_str()), "form-step-title", known));
        found
    },
    settle: |_, _, _| {},
};
