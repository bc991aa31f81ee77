//! Tafelrunde: the facilitator's instrument for the *Audit Familiengerechte Kommune*.
//!
//! The folders are the architecture; an arrow means "may name":
//!
//! ```text
//! commands ─▶ everything        one file a subcommand: wiring
//! terminal ─▶ console draw scene store   raw mode, events, the loop that carries out effects
//! settings ─▶ console keys scene store words   one file a person writes: looks, keys of one's own
//! draw     ─▶ console scene session keys words   drawing only, reading only
//! console  ─▶ session scene capture keys words   the facilitator's program: state and update
//! store    ─▶ session scene words   files on disk: format, journal, lock, backup, migration; the link to the screen
//! keys     ─▶ words             the one table of keys
//! papers   ─▶ session words     documents made of the session, in ready words
//! scene    ─▶ session words     what the audience may see: a type without private fields
//! capture  ─▶ session           one typed line → what it means
//! words    ─▶ session           every text that people see, German and English
//! session  ─▶ nothing of ours   the audit itself: records, edits, rules; no disk, clock, language, terminal
//! ```
//!
//! Three ideas carry the rest: a change is a record before and after ([`session::Edit`]); a key press becomes
//! an edit and effects, never a side effect; drawing only reads.

#![warn(clippy::unwrap_used, clippy::expect_used)]

pub mod capture;
pub mod commands;
pub mod console;
pub mod draw;
pub mod keys;
pub mod papers;
pub mod scene;
pub mod session;
pub mod settings;
pub mod store;
pub mod terminal;
pub mod words;
