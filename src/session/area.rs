//! Areas of action (Handlungsfelder) and the audit's optional modules.

use serde::{Deserialize, Serialize};

use super::{Id, Rank};

/// One of the areas in which the audit works; six by rule, their names are data because older names are in use.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// Identity.
    pub id: Id,
    /// The digit by which it is called, 1–9.
    pub number: u8,
    /// Full name.
    pub name: String,
    /// Short name for narrow places.
    pub short: String,
    /// The area's own guiding sentence in the strategy.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub guiding_sentence: String,
}

/// An optional module of the audit, such as Prävention or Familienzeitpolitik.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Module {
    /// Identity.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Whether the municipality takes it.
    pub taken: bool,
    /// Place among the modules.
    pub rank: Rank,
}
