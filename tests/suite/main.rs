//! All tests from outside, in one binary: one file a subject.

mod commands;
mod data;
mod edits;
mod hostile;
mod house;
mod journeys;
mod launch;
mod palette;
mod paper;
#[cfg(unix)]
mod pty;
mod scene;
mod screens;
mod stage;
mod store;
mod support;
