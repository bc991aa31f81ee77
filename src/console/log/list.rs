//! The edits that the log shows: one row each, under the day and the workshop in which they were made.

use super::Log;
use crate::capture::{fold, matches};
use crate::session::{Edit, Ref, Session};
use crate::words::Words;
use crate::words::account::{self, Account, verb};

/// An edit in a row.
#[derive(Clone, PartialEq, Debug)]
pub struct Entry {
    /// The day.
    pub day: String,
    /// Hours and minutes.
    pub time: String,
    /// The workshop; `None` outside of one.
    pub workshop: Option<String>,
    /// What was done.
    pub verb: String,
    /// The number that the record had then, or its kind.
    pub name: String,
    /// What it says.
    pub text: String,
    /// How many other records the edit changed.
    pub others: usize,
    /// The record that it is about.
    pub(super) at: Option<Ref>,
    /// What is searched.
    hay: String,
}

/// A row of the list; each holds the number of an edit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Row {
    /// The day and the workshop of the edits beneath.
    Heading(usize),
    /// An edit.
    Line(usize),
}

/// All edits, told with the numbers of their time.
pub(super) fn entries(present: &Session, edits: &[Edit], words: &Words) -> Vec<Entry> {
    let mut entries = Vec::with_capacity(edits.len());
    account::each(present, edits, words, |_, account| entries.push(entry(account)));
    entries.reverse();
    entries
}

fn entry(account: &Account<'_>) -> Entry {
    let (edit, words) = (account.edit, account.words);
    let main = account.changes().next();
    let short = |change| account.number(change).unwrap_or_else(|| account.name(change));
    let verb = words.short(verb(edit.cause)).to_owned();
    let all = account.changes().map(|change| format!("{} {}", short(change), account.title(change)));
    Entry {
        day: words.date(edit.time.date_naive()),
        time: edit.time.format("%H:%M").to_string(),
        workshop: account.workshop().map(str::to_owned),
        hay: all.fold(verb.clone(), |hay, told| hay + " " + &told),
        verb,
        at: main.map(|change| change.reference()),
        name: main.map(short).unwrap_or_default(),
        text: main.map(|change| account.title(change).to_owned()).unwrap_or_default(),
        others: edit.changes.len().saturating_sub(1),
    }
}

impl Log {
    /// Finds the edits that are shown.
    pub(super) fn list(&mut self, edits: &[Edit]) {
        let Some(entries) = &self.entries else { return };
        let words = fold(self.field.text().trim());
        if !words.is_empty() && self.folded.len() != entries.len() {
            self.folded = entries.iter().map(|entry| fold(&entry.hay)).collect();
        }
        let of = |only: Ref, edit: &Edit| edit.changes.iter().any(|change| change.reference() == only);
        let shown = |at: &usize| {
            self.only.is_none_or(|only| of(only, &edits[*at]))
                && (words.is_empty() || matches(&self.folded[*at], &words))
        };
        let hits: Vec<usize> = (0..entries.len()).rev().filter(shown).collect();
        let under = |at: usize| (&entries[at].day, &entries[at].workshop);
        let mut rows: Vec<Row> = vec![];
        for (place, edit) in hits.iter().enumerate() {
            if place == 0 || under(hits[place - 1]) != under(*edit) {
                rows.push(Row::Heading(*edit));
            }
            rows.push(Row::Line(*edit));
        }
        (self.hits, self.rows) = (hits, rows);
    }
}
