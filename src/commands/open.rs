//! `tafelrunde open FILE`: the console.

use std::path::Path;

use super::arguments::OpenArguments;
use super::{Context, failure, launch, recent, session_file};
use crate::store::{self, Mode, Opened, Problem, StoreError};
use crate::words::Word;

pub fn run(arguments: OpenArguments, context: &Context) -> anyhow::Result<()> {
    failure::needs_terminal(&context.words)?;
    let reading = arguments.read_only.then_some(Mode::Read);
    let path = session_file(&arguments.file);
    let opened = open(&path, reading.or(arguments.take).unwrap_or(Mode::Write), context)?;
    launch::console(&path, opened, context)
}

/// Opens a session and remembers it for the start page.
pub fn open(path: &Path, mode: Mode, context: &Context) -> anyhow::Result<Opened> {
    let opened = store::open(path, &context.holder(), mode).map_err(|error| told(&error, path, context))?;
    recent::remember(path, &opened.session, &context.environment);
    Ok(opened)
}

/// Where one of two versions has to be chosen, the message says how.
fn told(error: &StoreError, path: &Path, context: &Context) -> anyhow::Error {
    let path = store::harmless(&path.display().to_string());
    let how = matches!(error.problem, Problem::Conflict)
        .then(|| context.words.say(Word("commands-open-choose"), &[("file", path.into())]));
    let parts = std::iter::once(error.tell(&context.words)).chain(how);
    anyhow::Error::msg(parts.collect::<Vec<_>>().join("\n"))
}
