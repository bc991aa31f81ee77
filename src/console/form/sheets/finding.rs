//! A card of the analysis, and what says one thing together.

use super::{Group, Parts, apart, evidence, field, group, notes, nothing};
use crate::console::form::beside::AnsweringGoals;
use crate::console::form::choices::{Choice, Flag, MaybeChoice};
use crate::console::form::comparison::Comparisons;
use crate::console::form::input::{Line, Needed};
use crate::console::form::links::{Links, MaybeLink};
use crate::console::form::parts::Repeated;
use crate::console::form::sheet::Table;
use crate::session::{Cluster, Finding, FindingKind, Kind, Priority, Session};
use crate::words::Word;

type C = Cluster;
type F = Finding;

pub(super) static FINDING: Table<Finding> = Table {
    groups: &[
        group(
            "form-group-card",
            &[
                field("form-text", &Needed(|card: &mut F, _| &mut card.text)),
                field("form-kind", &Choice(&FindingKind::ALL, |card: &mut F, _| &mut card.kind)),
                field("form-area", &MaybeLink(Kind::Area, |card: &mut F, _| &mut card.area)),
                field("form-priority", &MaybeChoice(&Priority::ALL, |card: &mut F, _| &mut card.priority)),
                field("form-dots", &Line(|card: &mut F, _| &mut card.dots)),
                field("form-origin", &Links(Kind::Stakeholder, |card: &mut F, _| &mut card.origins)),
                field("form-answered", &AnsweringGoals),
                field("form-query", &MaybeLink(Kind::Poll, |card: &mut F, _| &mut card.query)),
                field("form-unread", &Flag(|card: &mut F, _| &mut card.unread)),
            ],
        ),
        evidence!(F, evidence, "form-group-evidence", 0, false),
        notes(),
    ],
    checks: |card, known| apart(&card.evidence, known),
    settle,
};

pub(super) static CLUSTER: Table<Cluster> = Table {
    groups: &[
        group(
            "form-group-cluster",
            &[
                field("form-heading", &Needed(|cluster: &mut C, _| &mut cluster.title)),
                field("form-area", &MaybeLink(Kind::Area, |cluster: &mut C, _| &mut cluster.area)),
                field("form-cards", &Links(Kind::Finding, |cluster: &mut C, _| &mut cluster.findings)),
            ],
        ),
        notes(),
    ],
    checks: nothing,
    settle: |_, _, _| {},
};

/// In another column the card is the last one there and gets the next number.
fn settle(card: &mut Finding, before: &Finding, session: &Session) {
    if card.kind != before.kind {
        (card.number, card.rank) = session.next_finding(card.kind);
    }
}
