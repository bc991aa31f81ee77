//! What an edit did, told in words: its verb, the records by the numbers that they had then, what is different.

use super::facets::{self, Difference};
use super::{Named, Word, Words};
use crate::session::{Cause, Change, Edit, Moment, Record, Ref, Session};

/// Tells one edit between the session before and after it.
#[derive(Clone, Copy)]
pub struct Account<'a> {
    /// The words of the language.
    pub words: &'a Words,
    /// All edits, for what an undo undid.
    pub edits: &'a [Edit],
    /// The one that is told.
    pub edit: &'a Edit,
    /// The session before it.
    pub before: &'a Session,
    /// The session after it.
    pub after: &'a Session,
}

/// What became of a record.
#[derive(Clone, PartialEq, Debug)]
pub enum Became {
    /// It is new; its fields in which something stands.
    New(Vec<(Word, String)>),
    /// It is gone; the fields that it had.
    Gone(Vec<(Word, String)>),
    /// Some fields stand otherwise; none where only its place changed.
    Other(Vec<Difference>),
}

/// Tells every edit, the newest first: each with the session as it was before and after it.
///
/// Where the file once went on without its journal, older edits are told with the oldest state that can be reached.
pub fn each(present: &Session, edits: &[Edit], words: &Words, mut visit: impl FnMut(usize, &Account<'_>)) {
    let mut after = Moment::new(edits.len(), present.clone());
    let mut before = after.clone();
    for (at, edit) in edits.iter().enumerate().rev() {
        after.go(edits, at + 1);
        before.go(edits, at);
        visit(at, &Account { words, edits, edit, before: before.session(), after: after.session() });
    }
}

impl Account<'_> {
    /// `geändert`, `zurückgenommen (geändert)`
    pub fn verb(&self) -> String {
        self.verb_of(self.edit.cause)
    }

    fn verb_of(&self, cause: Cause) -> String {
        let what = |word: Word, what: String| self.words.say(word, &[("what", what.into())]);
        let earlier = |number: u64| self.edits.binary_search_by_key(&number, |edit| edit.number).ok();
        let undone = |number| earlier(number).map(|at| self.verb_of(self.edits[at].cause)).unwrap_or_default();
        match cause {
            Cause::Undo(of) => what(Word("log-undone"), undone(of)),
            Cause::Redo(of) => what(Word("log-redone"), undone(of)),
            Cause::Restored(after) => match earlier(after) {
                Some(at) => what(Word("log-restored"), time(&self.edits[at], self.words)),
                None => self.words.short(verb(cause)).to_owned(),
            },
            cause => self.words.get(verb(cause)).to_owned(),
        }
    }

    /// Its changes, the one that it is about first: what is deleted goes last, after what hung on it.
    pub fn changes(&self) -> Box<dyn ExactSizeIterator<Item = &Change> + '_> {
        let changes = self.edit.changes.iter();
        if self.edit.cause == Cause::Deleted { Box::new(changes.rev()) } else { Box::new(changes) }
    }

    /// `W5`, `Maßnahme 2.1.1`, `Termin`
    pub fn name(&self, change: &Change) -> String {
        let at = change.reference();
        let kind = self.words.get(at.kind().word());
        match (self.number(change), at) {
            (Some(number), Ref::Goal(_) | Ref::Measure(_) | Ref::Area(_)) => format!("{kind} {number}"),
            (Some(number), _) => number,
            (None, _) => kind.to_owned(),
        }
    }

    /// `W5`, `2.1.1`: as it was called after the edit, or before where it is gone.
    pub fn number(&self, change: &Change) -> Option<String> {
        let number = match (change.after(), change.before()) {
            (Some(record), _) => self.after.number_of(record),
            (None, Some(record)) => self.before.number_of(record),
            (None, None) => None,
        };
        number.map(|number| number.to_string())
    }

    /// What the record is called or says.
    pub fn title<'a>(&self, change: &'a Change) -> &'a str {
        change.after().or(change.before()).map(facets::title).unwrap_or_default()
    }

    /// What became of the record.
    pub fn became(&self, change: &Change) -> Became {
        let of = |record: &Record, session: &Session| facets::of(record, session, self.words);
        match change {
            Change::Added(record) => Became::New(facets::whole(&of(record, self.after)).collect()),
            Change::Removed(record) => Became::Gone(facets::whole(&of(record, self.before)).collect()),
            Change::Changed { before, after } => {
                Became::Other(facets::differences(&of(before, self.before), &of(after, self.after)))
            }
        }
    }

    /// The title of the workshop in which it was made.
    pub fn workshop(&self) -> Option<&str> {
        let id = self.edit.workshop?;
        let workshop = self.after.workshops().get(id).or_else(|| self.before.workshops().get(id));
        workshop.map(|workshop| workshop.title.as_str())
    }
}

/// `21.11.2026 18:04`
pub fn time(edit: &Edit, words: &Words) -> String {
    format!("{} {}", words.date(edit.time.date_naive()), edit.time.format("%H:%M"))
}

/// Its verb; what an undo undid, and from when something was brought back, stands in its place `what`, which the short
/// form leaves out.
pub fn verb(cause: Cause) -> Word {
    match cause {
        Cause::Created => Word("log-created"),
        Cause::Added => Word("log-added"),
        Cause::Changed => Word("log-changed"),
        Cause::Moved => Word("log-moved"),
        Cause::Deleted => Word("log-deleted"),
        Cause::Pasted => Word("log-pasted"),
        Cause::Copied => Word("log-copied"),
        Cause::Outside => Word("log-outside"),
        Cause::Undo(_) => Word("log-undone"),
        Cause::Redo(_) => Word("log-redone"),
        Cause::Restored(_) => Word("log-restored"),
    }
}
