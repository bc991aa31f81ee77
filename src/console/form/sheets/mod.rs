//! The sheets: one line a field.

mod area;
mod finding;
mod goal;
mod measure;
mod plan;
mod poll;
mod report;
mod resolution;
mod stakeholder;
mod topic;
mod town;
mod workshop;

use super::beside::PrivateNotes;
use super::input::Known;
use super::remark::Found;
use super::sheet::{Field, Group, Parts, Sheet, field, group, only};
use crate::session::{Evidence, Indicator, Kind};
use crate::words::Word;

/// The sheet for a kind of record.
pub fn of(kind: Kind) -> &'static dyn Sheet {
    match kind {
        Kind::Municipality => &town::MUNICIPALITY,
        Kind::Strategy => &town::STRATEGY,
        Kind::Area => &area::AREA,
        Kind::Module => &area::MODULE,
        Kind::Finding => &finding::FINDING,
        Kind::Cluster => &finding::CLUSTER,
        Kind::Offer => &stakeholder::OFFER,
        Kind::Goal => &goal::GOAL,
        Kind::Measure => &measure::MEASURE,
        Kind::Phase => &plan::PHASE,
        Kind::Event => &plan::EVENT,
        Kind::Stakeholder => &stakeholder::STAKEHOLDER,
        Kind::Workshop => &workshop::WORKSHOP,
        Kind::Poll => &poll::POLL,
        Kind::Resolution => &resolution::RESOLUTION,
        Kind::Topic => &topic::TOPIC,
        Kind::Note => &topic::NOTE,
    }
}

/// The group that ends every sheet: the private notes about the record.
const fn notes<T>() -> Group<T> {
    Group {
        heading: Word("form-group-note"),
        parts: Some(Parts { many: &PrivateNotes, more: Word("form-more-notes"), least: 1, folds: false }),
        fields: &[Field { label: Word("form-note"), input: &PrivateNotes, only: None }],
    }
}

/// The pieces of evidence in a list of the record.
macro_rules! evidence {
    ($Record:ty, $list:ident, $heading:literal, $least:literal, $folds:literal) => {
        Group {
            heading: Word($heading),
            parts: Some(Parts {
                many: &Repeated::new(|record: &mut $Record| &mut record.$list),
                more: Word("form-more-evidence"),
                least: $least,
                folds: $folds,
            }),
            fields: &[
                field("form-indicator", &Line(|record: &mut $Record, at| &mut record.$list[at].indicator)),
                field("form-value", &Line(|record: &mut $Record, at| &mut record.$list[at].value)),
                field("form-unit", &Line(|record: &mut $Record, at| &mut record.$list[at].unit)),
                field("form-as-of", &Line(|record: &mut $Record, at| &mut record.$list[at].as_of)),
                field("form-definition", &Line(|record: &mut $Record, at| &mut record.$list[at].definition)),
                field("form-comparisons", &Comparisons(|record: &mut $Record, at| &mut record.$list[at].comparisons)),
                field("form-source", &Line(|record: &mut $Record, at| &mut record.$list[at].source)),
            ],
        }
    };
}
use evidence;

/// Nothing to be found.
fn nothing<T>(_: &T, _: &Known<'_>) -> Vec<Found> {
    vec![]
}

/// Comparisons whose reference date is more than a year away from that of the figure.
fn apart(all: &[Evidence], known: &Known<'_>) -> Vec<Found> {
    let far = |one: &Evidence| {
        let of = one.as_of.as_ref().and_then(|when| when.end());
        let ends = one.comparisons.iter().filter_map(|other| other.as_of.as_ref()?.end());
        of.is_some_and(|of| ends.into_iter().any(|end| end.max(of) > end.min(of).plus_months(12)))
    };
    let far = all.iter().enumerate().filter(|(_, one)| far(one)).map(|(part, _)| part);
    far.map(|part| Found::odd("form-comparisons", part, Word("form-odd-comparison"), &[], known)).collect()
}

fn is_blank(indicator: &Indicator) -> bool {
    *indicator == Indicator::default()
}
