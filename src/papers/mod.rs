//! Papers made of the session: a typed [`Document`] in ready words, and the ways to write it.
//!
//! What is private has no way into a document: the minutes read no notes, no names of people, no minutes that a step
//! took, no votes that are still being counted.

mod document;
mod markdown;
pub mod minutes;

pub use document::{Block, Document};
pub use markdown::markdown;
