//! What goals and measures say.

use super::Facets;
use super::tell::{Tell, many, may, one, parts};
use crate::session::{Goal, Implementation, Measure, Ref, Replacement, Report, Status};

pub(super) const GOAL: &Facets<Goal> = &[
    ("facets-text", |g, _| one(&g.text)),
    ("facets-area", |g, t| one(t.link(Ref::Area(g.area)))),
    ("facets-number", |g, t| one(t.session.goal_number(g))),
    ("facets-findings", |g, t| t.links(&g.findings, Ref::Finding)),
    ("facets-indicators", |g, t| many(&g.indicators, |indicator| t.indicator(indicator))),
];

pub(super) const MEASURE: &Facets<Measure> = &[
    ("facets-title", |m, _| one(&m.title)),
    ("facets-goal", |m, t| one(t.link(Ref::Goal(m.goal)))),
    ("facets-number", |m, t| one(t.session.measure_number(m))),
    ("facets-lead", |m, _| one(&m.lead)),
    ("facets-partners", |m, _| many(&m.partners, String::clone)),
    ("facets-start", |m, t| t.day(m.start)),
    ("facets-due", |m, t| t.day(m.due)),
    ("facets-once", |m, t| t.money(m.once)),
    ("facets-yearly", |m, t| t.money(m.yearly)),
    ("facets-cost-kind", |m, t| may(m.cost_kind.map(|kind| t.named(&kind)))),
    ("facets-reservation", |m, t| t.yes(m.budget_reservation)),
    ("facets-preventive", |m, t| t.yes(m.preventive)),
    ("facets-modules", |m, t| t.links(&m.modules, Ref::Module)),
    ("facets-indicator", |m, t| may(m.indicator.as_ref().map(|indicator| t.indicator(indicator)))),
    ("facets-status", |m, t| one(status(&m.status, t))),
    ("facets-priority", |m, _| may(m.priority.map(|priority| priority.digit()))),
    ("facets-origin", |m, t| t.may_link(m.origin, Ref::Stakeholder)),
    ("facets-reports", |m, t| many(&m.reports, |of| report(of, t))),
    ("facets-remark", |m, _| one(&m.remark)),
];

fn status(status: &Status, tell: &Tell<'_>) -> String {
    let name = tell.named(status);
    match status {
        Status::Disputed { reason } if !reason.is_empty() => format!("{name} ({reason})"),
        _ => name,
    }
}

/// `1. Jahresbericht 30.11.2027 · begonnen · 12 · Bemerkung`
fn report(report: &Report, tell: &Tell<'_>) -> String {
    let name = tell.words.say(crate::words::Word("facets-report"), &[("year", report.year.into())]);
    parts([
        format!("{name} {}", tell.date(report.date)),
        implementation(&report.state, tell),
        report.value.map(|value| tell.words.value(value)).unwrap_or_default(),
        report.remark.clone(),
    ])
}

fn implementation(state: &Implementation, tell: &Tell<'_>) -> String {
    let Implementation::Dropped { reason, replacement } = state else { return tell.named(state) };
    let instead = match replacement {
        Replacement::Nothing => String::new(),
        Replacement::Measure(id) => format!("→ {}", tell.link(Ref::Measure(*id))),
        Replacement::Other(text) => format!("→ {text}"),
    };
    parts([tell.named(state), reason.clone(), instead])
}
