//! `tafelrunde check FILE…`: is everything right with these files?

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::failure::Told;
use super::{Context, session_file};
use crate::session::Session;
use crate::store;
use crate::words::{Word, Words};

pub fn run(files: &[PathBuf], context: &Context) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    let mut wrong = false;
    for file in files {
        let (fine, lines) = check(&session_file(file), &context.words);
        wrong |= !fine;
        lines.iter().try_for_each(|line| writeln!(out, "{line}"))?;
    }
    if wrong { Err(Told.into()) } else { Ok(()) }
}

/// Whether a file is right, and what is to be said of it.
fn check(path: &Path, words: &Words) -> (bool, Vec<String>) {
    let shown = store::harmless(&path.display().to_string());
    match store::read(path) {
        Ok((session, notices)) => {
            let fine = format!("{shown}: {}", contents(&session, words));
            let notices = notices.iter().map(|notice| format!("{shown}: {}", notice.tell(words)));
            (true, std::iter::once(fine).chain(notices).collect())
        }
        Err(mut errors) => {
            errors.sort_by_key(|error| error.at);
            (false, errors.iter().map(|error| error.line(words)).collect())
        }
    }
}

fn contents(session: &Session, words: &Words) -> String {
    let counts = [
        ("cards", session.findings().len()),
        ("goals", session.goals().len()),
        ("measures", session.measures().len()),
        ("events", session.events().len()),
    ];
    words.say(Word("commands-check-fine"), &counts.map(|(name, count)| (name, count.into())))
}
