//! All tests from outside, in one binary: one file a subject.

mod commands;
mod data;
mod house;
mod journeys;
#[cfg(unix)]
mod pty;
mod stage;
mod store;
mod support;
