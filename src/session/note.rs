//! Private notes of the facilitator; nothing that the audience sees has a place for them.

use serde::{Deserialize, Serialize};

use super::{Id, Ref};

/// A private note, about one record or about nothing in particular.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// Identity.
    pub id: Id,
    /// The record it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Ref>,
    /// The note.
    pub text: String,
}
