//! What the annual reports say of a measure.

use super::{Group, Parts, field, only};
use crate::console::form::choices::Ladder;
use crate::console::form::entry::Entry;
use crate::console::form::input::{Input, Known, Line};
use crate::console::form::parts::Repeated;
use crate::console::form::remark::Found;
use crate::console::form::typing::Typing;
use crate::session::{EventKind, Id, Implementation, Kind, Measure, Replacement, Report};
use crate::words::{Named, Word};

type M = Measure;

pub(super) const REPORTS: Group<Measure> = Group {
    heading: Word("form-group-reports"),
    parts: Some(Parts {
        many: &Repeated { list: |m: &mut M| &mut m.reports, blank, empty: |_| false },
        more: Word("form-more-reports"),
        least: 0,
        folds: false,
    }),
    fields: &[
        field("form-report-year", &Line(|m: &mut M, at| &mut m.reports[at].year)),
        field("form-report-date", &Line(|m: &mut M, at| &mut m.reports[at].date)),
        field("form-report-state", &STATE),
        only(DROPPED, "form-report-reason", &Why),
        only(DROPPED, "form-report-instead", &Instead),
        field("form-report-value", &Line(|m: &mut M, at| &mut m.reports[at].value)),
        field("form-report-remark", &Line(|m: &mut M, at| &mut m.reports[at].remark)),
    ],
};

/// Where *entfallen* stands among the states.
const DROPPED: usize = 5;

const STATE: Ladder<M> = Ladder {
    names: |words| Implementation::ladder().map(|state| words.get(state.word()).to_owned()).into(),
    at: |m, part| m.reports[part].state.rung(),
    put: |m, part, at| m.reports[part].state = Implementation::ladder().into_iter().nth(at).unwrap_or_default(),
};

/// The next report: on the day on which the plan has it, else today.
fn blank(at: usize, known: &Known<'_>) -> Report {
    let events = known.session.events().iter().filter(|event| event.kind == EventKind::Report);
    let mut days: Vec<_> = events.map(|event| event.day()).collect();
    days.sort();
    let date = days.get(at).copied().unwrap_or(known.context.today);
    let year = u8::try_from(at + 1).unwrap_or(u8::MAX);
    Report { year, date, state: Implementation::NotStarted, value: None, remark: String::new() }
}

/// Why the measure was dropped.
struct Why;

impl Input<M> for Why {
    fn entry(&self, measure: &mut M, part: usize, _known: &Known<'_>) -> Entry {
        let reason = dropped(measure, part).map(|(reason, _)| reason.as_str()).unwrap_or_default();
        Entry::Typing(Typing::new(reason))
    }

    fn write(&self, measure: &mut M, part: usize, entry: &Entry, _known: &Known<'_>) -> Result<(), Word> {
        if let (Entry::Typing(typing), Some((reason, _))) = (entry, dropped(measure, part)) {
            *reason = typing.field.text().trim().to_owned();
        }
        Ok(())
    }
}

/// What stands in its place: another measure by its number, or words.
struct Instead;

impl Input<M> for Instead {
    fn entry(&self, measure: &mut M, part: usize, known: &Known<'_>) -> Entry {
        let picks = known.picks(Kind::Measure);
        let label = |id: Id| picks.iter().find(|pick| pick.id() == Some(id)).map(|pick| pick.label.clone());
        let text = match dropped(measure, part) {
            Some((_, Replacement::Measure(id))) => label(*id).unwrap_or_default(),
            Some((_, Replacement::Other(text))) => text.clone(),
            _ => String::new(),
        };
        Entry::Typing(Typing::whole(text, picks.clone()))
    }

    fn write(&self, measure: &mut M, part: usize, entry: &Entry, known: &Known<'_>) -> Result<(), Word> {
        if let (Entry::Typing(typing), Some((_, replacement))) = (entry, dropped(measure, part)) {
            *replacement = instead(typing.field.text().trim(), known);
        }
        Ok(())
    }
}

fn instead(text: &str, known: &Known<'_>) -> Replacement {
    let picks = known.picks(Kind::Measure);
    let called = |label: &str| label == text || label.split(' ').next() == Some(text);
    match picks.iter().find(|pick| called(&pick.label)).and_then(|pick| pick.id()) {
        _ if text.is_empty() => Replacement::Nothing,
        Some(id) => Replacement::Measure(id),
        None => Replacement::Other(text.to_owned()),
    }
}

fn dropped(measure: &mut M, part: usize) -> Option<(&mut String, &mut Replacement)> {
    match &mut measure.reports.get_mut(part)?.state {
        Implementation::Dropped { reason, replacement } => Some((reason, replacement)),
        _ => None,
    }
}

/// *Entfallen* needs its reason; a report belongs to one of three years.
pub(super) fn checks(measure: &Measure, known: &Known<'_>) -> Vec<Found> {
    let mut found = vec![];
    for (part, report) in measure.reports.iter().enumerate() {
        if matches!(&report.state, Implementation::Dropped { reason, .. } if reason.is_empty()) {
            found.push(Found::stop("form-report-reason", part, Word("form-needs-reason"), &[], known));
        }
        if !(1..=3).contains(&report.year) {
            found.push(Found::odd("form-report-year", part, Word("form-odd-year"), &[], known));
        }
    }
    found
}
