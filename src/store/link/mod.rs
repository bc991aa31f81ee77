//! The way from the console to the screens: files beside the session, nothing else.
//!
//! ```text
//! sheet      what stands in the scene file: whose picture, the how-manieth, and a sum over all of it
//! sender     the console's end: a thread that writes pictures and knows who follows
//! follower   the screen's end: a thread that reads them, and keeps to the last good one
//! presence   a screen says that it is there, and how large
//! screens    the console looks who is there
//! watch      hears of changes in a folder
//! ```
//!
//! The console replaces `lindbrueck.scene` by a rename; every screen sees either the old picture or the new one. A
//! picture is absolute, so whoever comes late has all of it. A screen lays an empty file under a lock beside it, whose
//! name says its size. Both ends may start, end and be killed in any order: nothing in a file outlives its meaning.
//!
//! Pictures are no data: they are not synced to the disk, and losing one costs nothing.

mod follower;
mod presence;
mod screens;
mod sender;
mod sheet;
mod watch;

pub use follower::{Followed, follow};
pub use presence::Presence;
pub use sender::{Link, Report};
pub use sheet::Doubt;

/// Columns and rows of a screen.
pub type Size = (u16, u16);
