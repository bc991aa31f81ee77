//! All tests from outside, in one binary: one file a subject.

mod commands;
mod data;
