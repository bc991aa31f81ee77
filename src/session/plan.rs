//! Phases and events of the audit, each planned and actual, and the plan that follows from one date.

use serde::{Deserialize, Serialize};

use super::{Day, Id, Span};

/// One phase of the audit.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    /// Identity.
    pub id: Id,
    /// The phase's number in the sequence, from 0 (preparation).
    pub number: u8,
    /// Its name.
    pub name: String,
    /// As it was planned.
    pub planned: Span,
    /// When it really began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started: Option<Day>,
    /// When it really ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<Day>,
}

/// What kind of event it is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum EventKind {
    /// Beschluss of the council
    Resolution,
    /// Vertrag
    Contract,
    /// Sitzung of a body
    Meeting,
    /// Frist
    Deadline,
    /// Workshop
    Workshop,
    /// Beteiligung
    Participation,
    /// Befragung
    Survey,
    /// Zertifikat
    Certificate,
    /// Netzwerktreffen
    Network,
    /// Jahresbericht
    Report,
}

impl EventKind {
    /// In the order of the choices.
    pub const ALL: [Self; 10] = [
        Self::Resolution,
        Self::Contract,
        Self::Meeting,
        Self::Deadline,
        Self::Workshop,
        Self::Participation,
        Self::Survey,
        Self::Certificate,
        Self::Network,
        Self::Report,
    ];
}

/// One day that matters.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Identity.
    pub id: Id,
    /// The phase it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phase: Option<Id>,
    /// What kind.
    pub kind: EventKind,
    /// What happens.
    pub title: String,
    /// As it was planned.
    pub planned: Day,
    /// When it really was; `None` while it is to come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actual: Option<Day>,
    /// The workshop that is held then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workshop: Option<Id>,
    /// The paper that is dealt with then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolution: Option<Id>,
}

impl Event {
    /// The day that counts: the actual one, else the planned one.
    pub fn day(&self) -> Day {
        self.actual.unwrap_or(self.planned)
    }

    /// Whether it should have happened before `today` and has not.
    pub fn overdue(&self, today: Day) -> bool {
        self.actual.is_none() && self.planned < today
    }
}

/// The plan that follows from the council's resolution to take part, by the rhythm that the procedure publishes:
/// stocktaking and strategy in the first four months, participation in the next five (four to six), goals and
/// agreement in the next three, review and certificate after about a year, then three years with a report each.
///
/// Phases are numbered 0–5 and unnamed; the caller gives names, ids and a rank of reports in its language.
pub fn plan_from(anchor: Day) -> PlanOutline {
    let after = |months: i32| anchor.plus_months(months);
    let span = |from: i32, to: i32| Span { start: after(from), end: after(to).plus_days(-1) };
    let certificate = after(14);
    PlanOutline {
        phases: [
            Span { start: anchor, end: after(1).plus_days(-1) },
            span(1, 5),
            span(5, 10),
            span(10, 13),
            span(13, 14),
            Span { start: certificate, end: certificate.plus_months(36).plus_days(-1) },
        ],
        agreement: after(13).plus_days(-1),
        certificate,
        reports: [1, 2, 3].map(|year| certificate.plus_months(12 * year - i32::from(year == 3))),
    }
}

/// Dates of a whole audit, without words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PlanOutline {
    /// Preparation, stocktaking, participation, goals, review, implementation.
    pub phases: [Span; 6],
    /// The council resolves the goal agreement.
    pub agreement: Day,
    /// The certificate is awarded.
    pub certificate: Day,
    /// The three annual reports; the last one a month before the certificate ends.
    pub reports: [Day; 3],
}
