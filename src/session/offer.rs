//! Existing offers: what the town already has, to be bundled rather than invented again.

use serde::{Deserialize, Serialize};

use super::{Id, Rank};

/// An existing activity of the town or of others in it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offer {
    /// Identity.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// Who provides it; an organisation.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub provider: String,
    /// Area of action.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Id>,
    /// Whom it is for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub target_group: String,
    /// The stakeholder group that runs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stakeholder: Option<Id>,
    /// Findings that speak of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Id>,
    /// Measures that build on it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<Id>,
    /// Place in the list.
    pub rank: Rank,
}
