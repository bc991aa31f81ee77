//! Workshops and their agenda (Ablauf).

use chrono::{DateTime, FixedOffset, NaiveTime};
use serde::{Deserialize, Serialize};

use super::{Day, Id, PollKind};

/// What kind of gathering it is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum WorkshopKind {
    /// Informationstermin with all council members
    Information,
    /// Strategieworkshop
    Strategy,
    /// Beteiligung
    Participation,
    /// Zielvereinbarungsworkshop
    GoalAgreement,
    /// Ratsworkshop
    Council,
    /// Anything else
    Other,
}

impl WorkshopKind {
    /// In the order of the choices.
    pub const ALL: [Self; 6] =
        [Self::Information, Self::Strategy, Self::Participation, Self::GoalAgreement, Self::Council, Self::Other];
}

/// What is done in a step.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
pub enum Method {
    /// Talk, presentation, welcome
    #[default]
    Talk,
    /// Kartenabfrage
    CardQuery,
    /// Clustern
    Clustering,
    /// Mehrpunktabfrage
    DotVote,
    /// Einpunktabfrage
    Scale,
    /// Ampelabfrage
    TrafficLight,
    /// Handzeichen
    ShowOfHands,
    /// Widerstandsabfrage
    Resistance,
    /// Blitzlicht
    FlashRound,
    /// Work or reports of the tables
    Tables,
    /// Themenspeicher
    ParkingLot,
    /// Pause
    Break,
}

impl Method {
    /// In the order of the choices.
    pub const ALL: [Self; 12] = [
        Self::Talk,
        Self::CardQuery,
        Self::Clustering,
        Self::DotVote,
        Self::Scale,
        Self::TrafficLight,
        Self::ShowOfHands,
        Self::Resistance,
        Self::FlashRound,
        Self::Tables,
        Self::ParkingLot,
        Self::Break,
    ];

    /// The question that it puts to the room, the numbers of which are still open; `None` where it asks nothing.
    pub fn asks(self) -> Option<PollKind> {
        Some(match self {
            Self::CardQuery => PollKind::Cards,
            Self::DotVote => PollKind::Dots { each: 0, at_most: 0 },
            Self::Scale => PollKind::Scale,
            Self::TrafficLight => PollKind::TrafficLight,
            Self::ShowOfHands => PollKind::ShowOfHands,
            Self::Resistance => PollKind::Resistance,
            Self::FlashRound => PollKind::FlashRound,
            Self::Tables => PollKind::Reports,
            Self::Talk | Self::Clustering | Self::ParkingLot | Self::Break => return None,
        })
    }
}

/// People of one group in the room; numbers, never names.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupCount {
    /// The group.
    pub group: String,
    /// How many.
    pub count: u32,
}

/// One step of an agenda.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Step {
    /// What it is called on the wall.
    pub title: String,
    /// How it is done.
    pub method: Method,
    /// Planned minutes.
    pub planned: u16,
    /// Minutes that it gets now, where that is not what was planned; private.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub granted: Option<u16>,
    /// Minutes below which it must not be shortened; where nothing is said, its method decides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub least: Option<u16>,
    /// When it began last. It is on as long as `actual` is empty; private.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub began: Option<DateTime<FixedOffset>>,
    /// Minutes that it took; private.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actual: Option<u16>,
    /// Never shown to the room.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub internal: bool,
    /// The facilitator's note; private.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// One workshop of the audit.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Workshop {
    /// Identity.
    pub id: Id,
    /// What kind of gathering.
    pub kind: WorkshopKind,
    /// Title for the wall.
    pub title: String,
    /// The day; `None` where only the month is agreed, which then stands in the title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    /// When it begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<NaiveTime>,
    /// Where.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// Who is in the room.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<GroupCount>,
    /// Theme tables.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tables: Option<u16>,
    /// The agenda.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agenda: Vec<Step>,
    /// What the workshop left behind in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remark: String,
}
