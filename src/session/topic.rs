//! The parking lot (Themenspeicher).

use serde::{Deserialize, Serialize};

use super::{Id, Rank, Ref};

/// What became of a parked topic.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub enum TopicState {
    /// Still parked.
    #[default]
    Open,
    /// Became a card or a measure.
    Adopted(Ref),
    /// Given to somebody; an office or a body.
    Assigned(String),
    /// Kept for the next workshop.
    Kept,
    /// Dropped.
    Dropped,
}

/// A topic that was parked so that the room could go on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// Identity.
    pub id: Id,
    /// The spoken number: 3 in `T3`.
    pub number: u32,
    /// What it is about.
    pub text: String,
    /// Area of action.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Id>,
    /// The workshop in which it came up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workshop: Option<Id>,
    /// The stakeholder groups from which it came; what it is adopted as takes them over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub origins: Vec<Id>,
    /// What became of it.
    #[serde(default)]
    pub state: TopicState,
    /// What is to be known of that, such as why it was dropped.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remark: String,
    /// Place in the list.
    pub rank: Rank,
}
