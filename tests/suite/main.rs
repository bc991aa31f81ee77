//! All tests from outside, in one binary: one file a subject.

mod agenda;
mod asked;
mod clusters;
mod commands;
mod course;
mod data;
mod edits;
#[cfg(unix)]
mod evening;
mod facets;
mod filter;
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
mod minutes;
mod monkey;
mod overview;
mod palette;
mod paper;
mod papers;
mod parking;
mod participation;
mod plan;
#[cfg(unix)]
mod pty;
mod scene;
mod screens;
mod show;
mod stage;
mod store;
mod sums;
mod support;
mod thread;
mod unread;
mod voices;
mod votes;
