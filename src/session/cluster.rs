//! Clusters: cards that say one thing together.

use serde::{Deserialize, Serialize};

use super::{Id, Rank};

/// A titled group of findings. A disputed card stands in two clusters and is still one card.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cluster {
    /// Identity.
    pub id: Id,
    /// Heading.
    pub title: String,
    /// Area of action.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Id>,
    /// Its cards, in order.
    pub findings: Vec<Id>,
    /// Place among the clusters.
    pub rank: Rank,
}
