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
use super::sheet::{Field, Group, Parts, Sheet, field, group, only, while_at};
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

/// Comparisons whose reference date is more than a year away from that of the figure, and names defined twice.
fn apart(all: &[Evidence], known: &Known<'_>) -> Vec<Found> {
    let far = |one: &Evidence| one.comparisons.iter().any(|other| other.is_far(one.as_of.as_ref()));
    let far = all.iter().enumerate().filter(|(_, one)| far(one)).map(|(part, _)| part);
    let mut found: Vec<Found> =
        far.map(|part| Found::odd("form-comparisons", part, Word("form-odd-comparison"), &[], known)).collect();
    let defined = all.iter().map(|one| [one.indicator.as_str(), one.definition.as_str(), one.unit.as_str()]);
    found.extend(defined_twice(defined, known));
    found
}

/// Names under which the session has another definition or unit elsewhere: those figures are never compared.
fn defined_twice<'a>(all: impl Iterator<Item = [&'a str; 3]>, known: &Known<'_>) -> Vec<Found> {
    let told = |(part, [name, definition, unit]): (usize, [&str; 3])| {
        let others = known.session.other_definitions(name, definition, unit, known.at);
        let args = [("others", known.words.definitions(&others).into())];
        let word = Word("indicator-other-definition");
        (!others.is_empty()).then(|| Found::odd("form-indicator", part, word, &args, known))
    };
    all.enumerate().filter_map(told).collect()
}

fn defined(indicator: &Indicator) -> [&str; 3] {
    [&indicator.name, &indicator.definition, &indicator.unit]
}

fn is_blank(indicator: &Indicator) -> bool {
    *indicator == Indicator::default()
}
