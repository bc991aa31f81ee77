//! Straw polls (Meinungsbilder): counted in the room, never a resolution.

use serde::{Deserialize, Serialize};

use super::{Id, Rank};

/// How was asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum PollKind {
    /// Mehrpunktabfrage: dots per person, at most so many on one option
    Dots {
        /// Dots per person.
        each: u16,
        /// At most on one option.
        at_most: u16,
    },
    /// Einpunktabfrage: marks on a scale, one option per mark
    Scale,
    /// Ampelabfrage: green, amber, red
    TrafficLight,
    /// Handzeichen: yes, no, abstention, biased
    ShowOfHands,
    /// Widerstandsabfrage: sums of 0–10 per option
    Resistance,
    /// Kartenabfrage: one statement a card; the cards point to it
    Cards,
    /// Blitzlicht: one core sentence of each person, an option each
    FlashRound,
    /// Berichte: one core sentence of each table, an option each
    Reports,
}

impl PollKind {
    /// Whether sentences are said in turn: they are heard by everybody, so the room sees them at once.
    pub fn is_spoken(self) -> bool {
        matches!(self, Self::FlashRound | Self::Reports)
    }
}

/// One thing that could be chosen, and what was counted.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PollOption {
    /// The finding that stands for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finding: Option<Id>,
    /// Its words where it is no finding.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// What was counted; `None` while it is not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
    /// The table that said it, where tables speak; nobody else is told apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<u16>,
}

/// One straw poll.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Poll {
    /// Identity.
    pub id: Id,
    /// The workshop it was held in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workshop: Option<Id>,
    /// How was asked.
    pub kind: PollKind,
    /// What was asked.
    pub question: String,
    /// How many people took part.
    pub people: u32,
    /// Whether counting is over; until then the room sees nothing.
    pub closed: bool,
    /// The options.
    pub options: Vec<PollOption>,
    /// Place in the list.
    pub rank: Rank,
}
