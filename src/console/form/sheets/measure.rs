//! A measure.

use super::report::REPORTS;
use super::{field, group, is_blank, notes, only};
use crate::console::form::choices::{Flag, Ladder, MaybeChoice};
use crate::console::form::entry::Entry;
use crate::console::form::input::{Input, Known, Line, Name, Names, Needed};
use crate::console::form::links::{Link, Links, MaybeLink};
use crate::console::form::remark::Found;
use crate::console::form::sheet::Table;
use crate::console::form::typing::Typing;
use crate::session::{CostKind, Indicator, Kind, Measure, Priority, Session, Status};
use crate::words::{Named, Word};

type M = Measure;

pub(super) static MEASURE: Table<Measure> = Table {
    groups: &[
        group(
            "form-group-measure",
            &[
                field("form-title", &Needed(|m: &mut M, _| &mut m.title)),
                field("form-goal", &Link(Kind::Goal, |m: &mut M, _| &mut m.goal)),
                field("form-lead", &Name(|m: &mut M, _| &mut m.lead)),
                field("form-partners", &Names(|m: &mut M, _| &mut m.partners)),
                field("form-start", &Line(|m: &mut M, _| &mut m.start)),
                field("form-due", &Line(|m: &mut M, _| &mut m.due)),
            ],
        ),
        group(
            "form-group-status",
            &[
                field("form-status", &STATUS),
                only(2, "form-reason", &Reason),
                field("form-priority", &MaybeChoice(&Priority::ALL, |m: &mut M, _| &mut m.priority)),
                field("form-origin", &MaybeLink(Kind::Stakeholder, |m: &mut M, _| &mut m.origin)),
                field("form-remark", &Line(|m: &mut M, _| &mut m.remark)),
            ],
        ),
        group(
            "form-group-cost",
            &[
                field("form-once", &Line(|m: &mut M, _| &mut m.once)),
                field("form-yearly", &Line(|m: &mut M, _| &mut m.yearly)),
                field("form-cost-kind", &MaybeChoice(&CostKind::ALL, |m: &mut M, _| &mut m.cost_kind)),
                field("form-reservation", &Flag(|m: &mut M, _| &mut m.budget_reservation)),
            ],
        ),
        group(
            "form-group-effect",
            &[
                field("form-indicator", &Line(|m: &mut M, _| &mut indicator(m).name)),
                field("form-unit", &Line(|m: &mut M, _| &mut indicator(m).unit)),
                field("form-baseline", &Line(|m: &mut M, _| &mut indicator(m).baseline)),
                field("form-target", &Line(|m: &mut M, _| &mut indicator(m).target)),
                field("form-definition", &Line(|m: &mut M, _| &mut indicator(m).definition)),
                field("form-preventive", &Flag(|m: &mut M, _| &mut m.preventive)),
                field("form-modules", &Links(Kind::Module, |m: &mut M, _| &mut m.modules)),
            ],
        ),
        REPORTS,
        notes(),
    ],
    checks,
    settle,
};

const STATUS: Ladder<M> = Ladder {
    names: |words| Status::LADDER.map(|status| words.get(status.word()).to_owned()).into(),
    at: |m, _| m.status.rung(),
    put: |m, _, at| m.status = Status::LADDER.into_iter().nth(at).unwrap_or_default(),
};

/// What is in dispute; the field is there only while the status says so.
struct Reason;

impl Input<M> for Reason {
    fn entry(&self, measure: &mut M, _part: usize, _known: &Known<'_>) -> Entry {
        let reason = if let Status::Disputed { reason } = &measure.status { reason.as_str() } else { "" };
        Entry::Typing(Typing::new(reason))
    }

    fn write(&self, measure: &mut M, _part: usize, entry: &Entry, _known: &Known<'_>) -> Result<(), Word> {
        if let Entry::Typing(typing) = entry {
            measure.status = Status::Disputed { reason: typing.field.text().trim().to_owned() };
        }
        Ok(())
    }
}

fn indicator(measure: &mut Measure) -> &mut Indicator {
    measure.indicator.get_or_insert_default()
}

fn checks(measure: &Measure, known: &Known<'_>) -> Vec<Found> {
    let mut found = super::report::checks(measure, known);
    found.extend(super::defined_twice(measure.indicator.iter().map(super::defined), known));
    if measure.start.zip(measure.due).is_some_and(|(start, due)| due < start) {
        found.push(Found::stop("form-due", 0, Word("form-due-before-start"), &[], known));
    }
    found
}

/// An empty indicator goes; under another goal the measure is the last one there and gets the next number.
fn settle(measure: &mut Measure, before: &Measure, session: &Session) {
    measure.indicator.take_if(|indicator| is_blank(indicator));
    if measure.goal != before.goal {
        (measure.number, measure.rank) = session.next_measure(measure.goal);
    }
}
