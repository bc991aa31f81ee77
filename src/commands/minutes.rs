//! `tafelrunde minutes FILE`: the results minutes of one workshop as Markdown.

use std::fs::File;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use super::arguments::MinutesArguments;
use super::failure::Usage;
use super::{Context, named, with_journal};
use crate::papers::{markdown, minutes};
use crate::session::{Day, Edit, Id, Session};
use crate::store::harmless;
use crate::words::{Word, Words};

pub fn run(arguments: &MinutesArguments, context: &Context) -> anyhow::Result<()> {
    let words = &context.words;
    let (session, edits) = with_journal(&arguments.file, context)?;
    let today = context.environment.now().today();
    let workshop = wanted(arguments.workshop.as_deref(), &session, &edits, today, words)?;
    let Some(document) = minutes::of(&session, &edits, workshop, words) else { return Ok(()) };
    let text = markdown(&document);
    match &arguments.out {
        Some(out) => write_new(out, &text, words),
        None => Ok(io::stdout().lock().write_all(text.as_bytes())?),
    }
}

/// Writes a file that must not be there yet: what the office changed in it is not overwritten.
fn write_new(path: &Path, text: &str, words: &Words) -> anyhow::Result<()> {
    let mut file = File::create_new(path).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => {
            let args = [("file", harmless(&path.display().to_string()).into())];
            anyhow::Error::msg(words.say(Word("commands-minutes-there"), &args))
        }
        _ => error.into(),
    })?;
    Ok(file.write_all(text.as_bytes())?)
}

/// The workshop that is named; else the running one, else the only one in which something was changed.
fn wanted(which: Option<&str>, session: &Session, edits: &[Edit], today: Day, words: &Words) -> Result<Id, Usage> {
    if let Some(which) = which {
        let found = named::workshop_until(session, which, today);
        let why = words.say(Word("commands-no-workshop"), &[("value", harmless(which).into())]);
        return found.ok_or_else(|| Usage(format!("{why}\n{}", all(session, words))));
    }
    let mut changed: Vec<Id> = edits.iter().filter_map(|edit| edit.workshop).collect();
    changed.sort();
    changed.dedup();
    changed.retain(|id| session.workshops().get(*id).is_some());
    let only = if let [only] = changed[..] { Some(only) } else { None };
    session
        .municipality()
        .running_workshop
        .or(only)
        .ok_or_else(|| Usage(format!("{}\n{}", words.get(Word("commands-minutes-which")), all(session, words))))
}

/// `  2  25.04.2026  Strategieworkshop`, one line each.
fn all(session: &Session, words: &Words) -> String {
    let records = session.to_records();
    let line = |(at, workshop): (usize, &std::sync::Arc<crate::session::Workshop>)| {
        let day = workshop.date.map_or_else(|| "–".to_owned(), |day| words.date(day.date()));
        format!("  {}  {day}  {}", at + 1, harmless(&workshop.title))
    };
    records.workshops.iter().enumerate().map(line).collect::<Vec<_>>().join("\n")
}
