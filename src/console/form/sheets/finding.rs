//! A card of the analysis.

use super::{field, group, note, part, place};
use crate::console::form::beside::AnsweringGoals;
use crate::console::form::comparison::Comparisons;
use crate::console::form::input::{Line, Links, MaybeLink, Needed, OneOf};
use crate::console::form::picks::{areas, stakeholders};
use crate::console::form::sheet::{Group, Parts, Table};
use crate::session::{Evidence, Finding, FindingKind, Priority, Session};
use crate::words::{Named, Word, Words};

type F = Finding;

pub(super) static FINDING: Table<Finding> = Table {
    groups: &[
        group(
            "form-group-card",
            &[
                field("form-text", &Needed(|card: &mut F, _| &mut card.text)),
                field("form-kind", &KIND),
                field("form-area", &MaybeLink(areas, |card: &mut F, _| &mut card.area)),
                field("form-priority", &PRIORITY),
                field("form-dots", &Line(|card: &mut F, _| &mut card.dots)),
                field("form-origin", &Links(stakeholders, |card: &mut F, _| &mut card.origins)),
                field("form-answered", &AnsweringGoals),
            ],
        ),
        Group {
            heading: Word("form-group-evidence"),
            parts: Some(Parts { count: |card| card.evidence.len(), more: Word("form-more-evidence") }),
            fields: &[
                field("form-indicator", &Line(|card: &mut F, at| &mut evidence(card, at).indicator)),
                field("form-value", &Line(|card: &mut F, at| &mut evidence(card, at).value)),
                field("form-unit", &Line(|card: &mut F, at| &mut evidence(card, at).unit)),
                field("form-as-of", &Line(|card: &mut F, at| &mut evidence(card, at).as_of)),
                field("form-definition", &Line(|card: &mut F, at| &mut evidence(card, at).definition)),
                field("form-comparisons", &Comparisons(|card: &mut F, at| &mut evidence(card, at).comparisons)),
                field("form-source", &Line(|card: &mut F, at| &mut evidence(card, at).source)),
            ],
        },
        note(),
    ],
    settle,
};

const KIND: OneOf<F> = OneOf {
    names: |words| FindingKind::ALL.map(|kind| words.get(kind.word()).to_owned()).into(),
    at: |card| card.kind as usize,
    put: |card, at| card.kind = FindingKind::ALL.get(at).copied().unwrap_or(card.kind),
};

const PRIORITY: OneOf<F> =
    OneOf { names: priorities, at: |card| priority_place(card.priority), put: |card, at| card.priority = priority(at) };

pub(super) fn priorities(words: &Words) -> Vec<String> {
    let names = ["form-none", "form-priority-high", "form-priority-medium", "form-priority-low"];
    names.map(|name| words.get(Word(name)).to_owned()).into()
}

pub(super) fn priority_place(priority: Option<Priority>) -> usize {
    priority.map_or(0, |priority| 1 + place(&Priority::ALL, &priority))
}

pub(super) fn priority(at: usize) -> Option<Priority> {
    at.checked_sub(1).and_then(|at| Priority::ALL.get(at)).copied()
}

fn evidence(card: &mut Finding, at: usize) -> &mut Evidence {
    part(&mut card.evidence, at)
}

/// Empty evidence goes; in another column the card is the last one there and gets the next number.
fn settle(card: &mut Finding, before: &Finding, session: &Session) {
    card.evidence.retain(|evidence| *evidence != Evidence::default());
    if card.kind != before.kind {
        (card.number, card.rank) = session.next_finding(card.kind);
    }
}
