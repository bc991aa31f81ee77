//! Strategic goals.

use serde::{Deserialize, Serialize};

use super::{Id, Indicator, Rank};

/// A strategic goal of one area; the committee calls it by number, "Ziel 2.1".
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// Identity.
    pub id: Id,
    /// Area of action.
    pub area: Id,
    /// The spoken number within the area: 1 in `2.1`.
    pub number: u32,
    /// What shall be so.
    pub text: String,
    /// Place within the area.
    pub rank: Rank,
    /// The findings it answers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Id>,
    /// By what one will see it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub indicators: Vec<Indicator>,
}
