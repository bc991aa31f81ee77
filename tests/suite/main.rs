//! All tests from outside, in one binary: one file a subject.

mod commands;
mod data;
mod house;
mod journeys;
mod scene;
mod stage;
mod store;
mod support;
