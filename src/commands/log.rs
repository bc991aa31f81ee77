//! `tafelrunde log FILE`: what was changed, when, in which workshop; one line an edit, the newest last.

use std::collections::HashMap;
use std::io::{self, Write};
use std::path::Path;

use super::{Context, facets, failure, session_file};
use crate::session::{Cause, Change, Edit, Ref, Session};
use crate::store::{self, StoreError, harmless};
use crate::words::{Named, Word, Words};

/// So many records are named in one line; of more it is told how many.
const NAMED: usize = 3;

pub fn run(file: &Path, context: &Context) -> anyhow::Result<()> {
    let words = &context.words;
    let path = session_file(file);
    let told = |error: StoreError| failure::file(&error, words);
    let (session, _) =
        store::read(&path).map_err(|errors| StoreError::first(errors).map_or(failure::Told.into(), told))?;
    let edits = store::edits(&path).map_err(told)?;
    let mut out = io::stdout().lock();
    if edits.is_empty() {
        writeln!(out, "{}", words.get(Word("commands-log-empty")))?;
    }
    Ok(lines(session, &edits, words).iter().try_for_each(|line| writeln!(out, "{line}"))?)
}

/// Goes back from the session as it is, so that every edit is told with the numbers of its time.
fn lines(mut session: Session, edits: &[Edit], words: &Words) -> Vec<String> {
    let verbs: HashMap<u64, Cause> = edits.iter().map(|edit| (edit.number, edit.cause)).collect();
    let mut lines = vec![];
    for edit in edits.iter().rev() {
        let after = session.clone();
        // Where the file went on without its journal, an edit does not fit any more; it is told all the same.
        let _ = session.apply(&backwards(edit));
        lines.push(Telling { words, before: &session, after: &after, verbs: &verbs }.line(edit));
    }
    lines.reverse();
    lines
}

fn backwards(edit: &Edit) -> Edit {
    Edit { changes: edit.changes.iter().rev().map(Change::inverse).collect(), ..edit.clone() }
}

struct Telling<'a> {
    words: &'a Words,
    before: &'a Session,
    after: &'a Session,
    verbs: &'a HashMap<u64, Cause>,
}

impl Telling<'_> {
    fn line(&self, edit: &Edit) -> String {
        let time = format!("{} {}", self.words.date(edit.time.date_naive()), edit.time.format("%H:%M:%S"));
        let line = format!("{time}  {}: {}{}", self.verb(edit.cause), self.what(edit), self.workshop(edit));
        harmless(&line)
    }

    fn verb(&self, cause: Cause) -> String {
        let undone = |of: u64| self.verbs.get(&of).map(|cause| self.verb(*cause)).unwrap_or_default();
        match cause {
            Cause::Undo(of) => self.words.say(Word("commands-log-undone"), &[("what", undone(of).into())]),
            Cause::Redo(of) => self.words.say(Word("commands-log-redone"), &[("what", undone(of).into())]),
            cause => self.words.get(verb(cause)).to_owned(),
        }
    }

    fn what(&self, edit: &Edit) -> String {
        let count = |count: usize| self.words.say(Word("commands-log-records"), &[("count", count.into())]);
        if edit.cause == Cause::Created {
            return count(edit.changes.len());
        }
        let mut told: Vec<String> =
            edit.changes.iter().take(NAMED).map(|change| self.change(change, edit.cause)).collect();
        if edit.changes.len() > NAMED {
            told.push(self.words.say(Word("commands-log-more"), &[("count", (edit.changes.len() - NAMED).into())]));
        }
        told.join(" · ")
    }

    /// `W5 „Kein Bus“`, `2.1.3 Frist 31.12.2026 → 30.06.2027`
    fn change(&self, change: &Change, cause: Cause) -> String {
        let name = self.name(change.reference());
        let differences = match change {
            Change::Changed { before, after } => {
                let facets = |record, session| facets::of(record, session, self.words);
                let told = facets::differences(&facets(before, self.before), &facets(after, self.after), self.words);
                let other = told.is_empty() && matches!(cause, Cause::Changed | Cause::Outside);
                if other { self.words.get(Word("commands-field-other")).to_owned() } else { told }
            }
            Change::Added(record) | Change::Removed(record) => {
                self.words.say(Word("commands-log-quote"), &[("text", facets::short(facets::title(record)).into())])
            }
        };
        format!("{name} {differences}").trim_end().to_owned()
    }

    fn name(&self, at: Ref) -> String {
        let number = self.after.number(at).or_else(|| self.before.number(at));
        let kind = self.words.get(at.kind().word());
        match (number, at) {
            (Some(number), Ref::Goal(_) | Ref::Measure(_) | Ref::Area(_)) => format!("{kind} {number}"),
            (Some(number), _) => number.to_string(),
            (None, _) => kind.to_owned(),
        }
    }

    fn workshop(&self, edit: &Edit) -> String {
        let of = |session: &Session| edit.workshop.and_then(|id| session.workshops().get(id).map(|w| w.title.clone()));
        of(self.after).or_else(|| of(self.before)).map(|title| format!(" [{title}]")).unwrap_or_default()
    }
}

fn verb(cause: Cause) -> Word {
    match cause {
        Cause::Created => Word("commands-log-created"),
        Cause::Added => Word("commands-log-added"),
        Cause::Changed => Word("commands-log-changed"),
        Cause::Moved => Word("commands-log-moved"),
        Cause::Deleted => Word("commands-log-deleted"),
        Cause::Pasted => Word("commands-log-pasted"),
        Cause::Copied => Word("commands-log-copied"),
        Cause::Outside => Word("commands-log-outside"),
        Cause::Undo(_) => Word("commands-log-undone"),
        Cause::Redo(_) => Word("commands-log-redone"),
    }
}
