//! Findings: the cards of the strength/weakness analysis.

use serde::{Deserialize, Serialize};

use super::{Evidence, Id, Rank};

/// The four kinds of the audit. *Herausforderung* is not "risk", *Entwicklungspotenzial* is not "chance".
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum FindingKind {
    /// Stärke
    Strength,
    /// Schwäche
    Weakness,
    /// Herausforderung
    Challenge,
    /// Entwicklungspotenzial
    Potential,
}

impl FindingKind {
    /// In the order of the columns.
    pub const ALL: [Self; 4] = [Self::Strength, Self::Weakness, Self::Challenge, Self::Potential];

    /// The letter before a card's number, the same in both languages because it is spoken in the room: `W5`.
    pub fn letter(self) -> char {
        ['S', 'W', 'H', 'P'][self as usize]
    }

    /// The sign that starts a line of this kind: `+ - ! *`.
    pub fn sign(self) -> char {
        ['+', '-', '!', '*'][self as usize]
    }
}

/// How urgent something is, 1 before 3.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Priority {
    /// `!1`
    High,
    /// `!2`
    Medium,
    /// `!3`
    Low,
}

impl Priority {
    /// In order.
    pub const ALL: [Self; 3] = [Self::High, Self::Medium, Self::Low];

    /// 1, 2 or 3.
    pub fn digit(self) -> u8 {
        self as u8 + 1
    }
}

/// A card of the analysis.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// Identity.
    pub id: Id,
    /// Strength, weakness, challenge or potential.
    pub kind: FindingKind,
    /// The spoken number within its kind: 5 in `W5`.
    pub number: u32,
    /// Area of action; a raw card may have none yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Id>,
    /// What it says.
    pub text: String,
    /// Place in its column.
    pub rank: Rank,
    /// Points from dot votes.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub dots: u32,
    /// Urgency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<Priority>,
    /// The stakeholder group it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Id>,
    /// The facts behind it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
}

fn is_zero(number: &u32) -> bool {
    *number == 0
}
