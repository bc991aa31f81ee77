//! The sheets: one file a kind of record, one line a field.

mod finding;
mod goal;
mod measure;
mod plan;

use super::beside::PrivateNote;
use super::sheet::{Field, Group, Sheet, field, group};
use crate::session::{Indicator, Kind};

/// The sheet for a kind of record; `None` where it has none.
pub fn of(kind: Kind) -> Option<&'static dyn Sheet> {
    Some(match kind {
        Kind::Area => &goal::AREA,
        Kind::Finding => &finding::FINDING,
        Kind::Goal => &goal::GOAL,
        Kind::Measure => &measure::MEASURE,
        Kind::Phase => &plan::PHASE,
        Kind::Event => &plan::EVENT,
        _ => return None,
    })
}

/// The group that ends every sheet.
const fn note<T>() -> Group<T> {
    group("form-group-note", &[Field { label: crate::words::Word("form-note"), input: &PrivateNote, only: None }])
}

/// One part of a list; a part that is not there yet begins empty.
fn part<V: Default>(all: &mut Vec<V>, at: usize) -> &mut V {
    if all.len() <= at {
        all.resize_with(at + 1, V::default);
    }
    &mut all[at]
}

fn is_blank(indicator: &Indicator) -> bool {
    *indicator == Indicator::default()
}

/// The place of a value in a list.
fn place<V: PartialEq>(all: &[V], value: &V) -> usize {
    all.iter().position(|other| other == value).unwrap_or(0)
}
