//! Older versions of the session file.
//!
//! Each version has a file of its own with its types as they were, frozen: they never change again, and nothing but
//! the step to the next version uses them. A version n is read into its own types and carried on, n → n+1, until it
//! is the present one. When the present format changes incompatibly:
//!
//! 1. copy the types of `session` that differ into `v1.rs`, with `From<v1::Document> for Document`;
//! 2. let `v0` end in `v1` instead of in the present;
//! 3. raise [`VERSION`](super::document::VERSION), add the line below, and a fixture beside the tests.

mod v0;

use ron::error::SpannedResult;
use serde::de::DeserializeOwned;

use super::document::{Document, RON};

/// Reads a document of an older version; `None` where this program never knew that version.
pub fn migrate(version: u32, text: &str) -> Option<SpannedResult<Document>> {
    match version {
        0 => Some(carry::<v0::Document>(text)),
        _ => None,
    }
}

fn carry<Old: DeserializeOwned + Into<Document>>(text: &str) -> SpannedResult<Document> {
    RON.from_str::<Old>(text).map(Into::into)
}
