//! A measure.

use super::finding::{priorities, priority, priority_place};
use super::{field, group, is_blank, note, place};
use crate::console::form::entry::Entry;
use crate::console::form::input::{
    Flag, Input, Known, Line, Link, Links, MaybeLink, Name, Names, Needed, OneOf, Shown,
};
use crate::console::form::picks::{goals, modules, stakeholders};
use crate::console::form::sheet::{Field, Table};
use crate::console::form::typing::Typing;

use crate::session::{CostKind, Implementation, Indicator, Measure, Ref, Replacement, Session, Status};
use crate::words::{Named, Word};

type M = Measure;

pub(super) static MEASURE: Table<Measure> = Table {
    groups: &[
        group(
            "form-group-measure",
            &[
                field("form-title", &Needed(|m: &mut M, _| &mut m.title)),
                field("form-goal", &Link(goals, |m: &mut M, _| &mut m.goal)),
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
                Field { label: Word("form-reason"), input: &Reason, only: Some(2) },
                field("form-priority", &PRIORITY),
                field("form-origin", &MaybeLink(stakeholders, |m: &mut M, _| &mut m.origin)),
                field("form-remark", &Line(|m: &mut M, _| &mut m.remark)),
            ],
        ),
        group(
            "form-group-cost",
            &[
                field("form-once", &Line(|m: &mut M, _| &mut m.once)),
                field("form-yearly", &Line(|m: &mut M, _| &mut m.yearly)),
                field("form-cost-kind", &COST_KIND),
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
                field("form-modules", &Links(modules, |m: &mut M, _| &mut m.modules)),
            ],
        ),
        group("form-group-reports", &[field("form-reports", &Shown(reports))]),
        note(),
    ],
    settle,
};

const STATUS: OneOf<M> = OneOf {
    names: |words| Status::LADDER.map(|status| words.get(status.word()).to_owned()).into(),
    at: |m| m.status.rung(),
    put: |m, at| {
        if at != m.status.rung() {
            m.status = Status::LADDER.into_iter().nth(at).unwrap_or_default();
        }
    },
};

const COST_KIND: OneOf<M> = OneOf {
    names: |words| {
        let kinds = CostKind::ALL.map(|kind| words.get(kind.word()).to_owned());
        std::iter::once(words.get(Word("form-none")).to_owned()).chain(kinds).collect()
    },
    at: |m| m.cost_kind.map_or(0, |kind| 1 + place(&CostKind::ALL, &kind)),
    put: |m, at| m.cost_kind = at.checked_sub(1).and_then(|at| CostKind::ALL.get(at)).copied(),
};

const PRIORITY: OneOf<M> =
    OneOf { names: priorities, at: |m| priority_place(m.priority), put: |m, at| m.priority = priority(at) };

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

/// One line a report: `1. 31.12.2027 begonnen · Remark`.
fn reports(measure: &Measure, known: &Known<'_>) -> Vec<String> {
    let line = |report: &crate::session::Report| {
        let state = known.words.get(report.state.word());
        let value = report.value.map(|value| known.words.value(value));
        let more = [dropped(&report.state, known), value, Some(report.remark.clone())];
        let more: String =
            more.into_iter().flatten().filter(|text| !text.is_empty()).map(|text| format!(" · {text}")).collect();
        format!("{}. {} {state}{more}", report.year, known.words.date(report.date.date()))
    };
    measure.reports.iter().map(line).collect()
}

/// Why it was dropped, and what stands in its place.
fn dropped(state: &Implementation, known: &Known<'_>) -> Option<String> {
    let Implementation::Dropped { reason, replacement } = state else { return None };
    let instead = match replacement {
        Replacement::Nothing => return Some(reason.clone()),
        Replacement::Measure(id) => known.session.number(Ref::Measure(*id)).map(|number| number.to_string()),
        Replacement::Other(text) => Some(text.clone()),
    };
    let args = [("reason", reason.as_str().into()), ("instead", instead.unwrap_or_default().into())];
    Some(known.words.say(Word("form-dropped"), &args))
}

/// An empty indicator goes; under another goal the measure is the last one there and gets the next number.
fn settle(measure: &mut Measure, before: &Measure, session: &Session) {
    measure.indicator.take_if(|indicator| is_blank(indicator));
    if measure.goal != before.goal {
        (measure.number, measure.rank) = session.next_measure(measure.goal);
    }
}
