//! All tests from outside, in one binary: one file a subject.

mod clusters;
mod commands;
mod data;
mod edits;
mod facets;
mod forms;
mod fuzz;
mod hostile;
mod house;
mod journeys;
mod kanban;
mod launch;
mod log;
mod many;
mod methods;
mod monkey;
mod palette;
mod paper;
mod plan;
#[cfg(unix)]
mod pty;
mod scene;
mod screens;
mod stage;
mod store;
mod sums;
mod support;
mod thread;
mod votes;
