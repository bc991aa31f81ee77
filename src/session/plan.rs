//! Phases and events of the audit, each planned and actual, and the plan that follows from one date.

mod flaw;
mod found;
mod outline;
mod shift;

pub use flaw::{Flaw, Flaws, flaws};
pub use found::found;
pub use outline::{Milestone, PlanOutline, plan_from, workday};
pub use shift::{Reach, along, in_weeks, shifted, usual_reach};

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

impl Phase {
    /// Whether it should be over, or begun, and is not. It has `begun` also where one of its events has happened.
    pub fn overdue(&self, begun: bool, today: Day) -> bool {
        let begun = begun || self.started.is_some();
        self.ended.is_none() && (self.planned.end < today || (!begun && self.planned.start < today))
    }

    /// By how many days it began later than planned; earlier where negative, `None` before it began.
    pub fn start_slip(&self) -> Option<i64> {
        self.started.map(|started| started.days_after(self.planned.start))
    }

    /// By how many days it ended later than planned; earlier where negative, `None` before it ended.
    pub fn end_slip(&self) -> Option<i64> {
        self.ended.map(|ended| ended.days_after(self.planned.end))
    }
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

    /// By how many days it was later than planned; earlier where negative, `None` while it is to come.
    pub fn slip(&self) -> Option<i64> {
        self.actual.map(|actual| actual.days_after(self.planned))
    }

    /// Whether it should have happened before `today` and has not.
    pub fn overdue(&self, today: Day) -> bool {
        self.actual.is_none() && self.planned < today
    }
}
