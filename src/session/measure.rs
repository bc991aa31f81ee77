//! Measures: what is done towards a goal, by whom, until when, for how much.

use serde::{Deserialize, Serialize};

use super::{Day, Id, Indicator, Money, Priority, Rank, Value};

/// A measure's way to the council.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub enum Status {
    /// Entwurf
    #[default]
    Draft,
    /// abgestimmt: coordinated among the offices
    Coordinated,
    /// strittig, with what is in dispute
    Disputed {
        /// What is in dispute.
        reason: String,
    },
    /// vereinbart in the goal agreement's draft
    Agreed,
    /// beschlossen by the council; only it binds
    Resolved,
}

impl Status {
    /// The ladder to the council, in order; the disputed one without its reason.
    pub const LADDER: [Self; 5] =
        [Self::Draft, Self::Coordinated, Self::Disputed { reason: String::new() }, Self::Agreed, Self::Resolved];

    /// The rung on the ladder, 0–4.
    pub fn rung(&self) -> usize {
        match self {
            Self::Draft => 0,
            Self::Coordinated => 1,
            Self::Disputed { .. } => 2,
            Self::Agreed => 3,
            Self::Resolved => 4,
        }
    }
}

/// What stands in the place of a measure that was dropped.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub enum Replacement {
    /// Nothing does.
    #[default]
    Nothing,
    /// Another measure of this session.
    Measure(Id),
    /// Something outside the agreement.
    Other(String),
}

/// Umsetzungsstand: where the implementation stands.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub enum Implementation {
    /// nicht begonnen
    #[default]
    NotStarted,
    /// in Vorbereitung
    InPreparation,
    /// begonnen
    Started,
    /// fortlaufend
    Ongoing,
    /// abgeschlossen: done, which is not yet "effective"
    Completed,
    /// entfallen: needs its reason, and the replacement where there is one
    Dropped {
        /// Why.
        reason: String,
        /// What replaces it.
        replacement: Replacement,
    },
}

impl Implementation {
    /// Every state in its order; the dropped one without its reason.
    pub fn ladder() -> [Self; 6] {
        let dropped = Self::Dropped { reason: String::new(), replacement: Replacement::Nothing };
        [Self::NotStarted, Self::InPreparation, Self::Started, Self::Ongoing, Self::Completed, dropped]
    }

    /// The rung on the ladder, 0–5.
    pub fn rung(&self) -> usize {
        match self {
            Self::NotStarted => 0,
            Self::InPreparation => 1,
            Self::Started => 2,
            Self::Ongoing => 3,
            Self::Completed => 4,
            Self::Dropped { .. } => 5,
        }
    }
}

/// What an annual report says of a measure.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// Report year, 1–3.
    pub year: u8,
    /// Date of the report.
    pub date: Day,
    /// How far it is.
    pub state: Implementation,
    /// The indicator's value then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Value>,
    /// Remark in the report.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remark: String,
}

/// Kostenart.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum CostKind {
    /// konsumtiv
    Operating,
    /// investiv
    Capital,
    /// ohne Mittel
    Unfunded,
    /// Dritte
    ThirdParty,
}

impl CostKind {
    /// In the order of the tables.
    pub const ALL: [Self; 4] = [Self::Operating, Self::Capital, Self::Unfunded, Self::ThirdParty];
}

/// One measure.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Identity.
    pub id: Id,
    /// The goal it serves.
    pub goal: Id,
    /// The spoken number under its goal: 3 in `2.1.3`.
    pub number: u32,
    /// What is done.
    pub title: String,
    /// Place under its goal.
    pub rank: Rank,
    /// Federführung: exactly one office, not a person; empty until named.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lead: String,
    /// Beteiligte.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub partners: Vec<String>,
    /// Beginn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Day>,
    /// Frist: the last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Day>,
    /// Cost once; `None` is unknown, which is not nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub once: Option<Money>,
    /// Cost per year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub yearly: Option<Money>,
    /// Kostenart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_kind: Option<CostKind>,
    /// Haushaltsvorbehalt.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub budget_reservation: bool,
    /// Whether it works preventively.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub preventive: bool,
    /// Modules it serves.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub modules: Vec<Id>,
    /// By what one will see that it works.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indicator: Option<Indicator>,
    /// The way to the council.
    #[serde(default)]
    pub status: Status,
    /// Urgency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<Priority>,
    /// The stakeholder group it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Id>,
    /// What the annual reports say, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reports: Vec<Report>,
    /// Remark for the table.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remark: String,
}

impl Measure {
    /// The implementation as of `today`: the newest report that is not in the future.
    pub fn implementation(&self, today: Day) -> Option<&Implementation> {
        self.reports.iter().filter(|r| r.date <= today).max_by_key(|r| r.date).map(|r| &r.state)
    }
}
