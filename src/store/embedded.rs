//! Sessions that come with the program: sample and template.

use super::document;
use crate::session::{Id, Session};

/// The session of this text under an identity of its own; `None` where the text is none.
pub fn embedded(text: &str, id: Id) -> Option<Session> {
    let read = document::read(text.as_bytes()).ok()?;
    Session::from_records(id, read.session.to_records()).ok()
}
