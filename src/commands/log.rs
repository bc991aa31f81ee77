//! `tafelrunde log FILE`: what was changed, when, in which workshop; one line an edit, the newest last.

use std::io::{self, Write};

use super::arguments::LogArguments;
use super::failure::Usage;
use super::{Context, named, with_journal};
use crate::draw::text;
use crate::session::{Cause, Change, Day, Edit, Id, Ref, Session};
use crate::store::harmless;
use crate::words::account::{self, Account, Became};
use crate::words::{Word, Words};

/// So many records are named in one line; of more it is told how many.
const NAMED: usize = 3;
/// Longer texts are cut: the log is a list, not a reader.
const LONGEST: usize = 60;

pub fn run(arguments: &LogArguments, context: &Context) -> anyhow::Result<()> {
    let words = &context.words;
    let (session, edits) = with_journal(&arguments.file, context)?;
    let wanted = Wanted::of(arguments, &session, &edits, words)?;
    let lines = lines(&session, &edits, &wanted, words);
    let mut out = io::stdout().lock();
    if lines.is_empty() {
        let nothing = if edits.is_empty() { Word("log-empty") } else { Word("log-no-match") };
        writeln!(out, "{}", words.get(nothing))?;
    }
    Ok(lines.iter().try_for_each(|line| writeln!(out, "{line}"))?)
}

/// Which edits are told.
#[derive(Default)]
struct Wanted {
    workshop: Option<Id>,
    since: Option<Day>,
    /// The records that are or were called so; `None` for all.
    records: Option<Vec<Ref>>,
}

impl Wanted {
    fn of(arguments: &LogArguments, session: &Session, edits: &[Edit], words: &Words) -> Result<Self, Usage> {
        let refused = |word, value: &str| Usage(words.say(word, &[("value", harmless(value).into())]));
        let workshop = arguments
            .workshop
            .as_deref()
            .map(|which| named::workshop(session, which).ok_or_else(|| refused(Word("commands-no-workshop"), which)));
        let since = arguments
            .since
            .as_deref()
            .map(|day| words.read_day(day).ok_or_else(|| refused(Word("commands-bad-date"), day)));
        let records = arguments.record.as_deref().map(|number| {
            let records = called(number, session, edits, words);
            if records.is_empty() { Err(refused(Word("commands-no-record"), number)) } else { Ok(records) }
        });
        Ok(Self { workshop: workshop.transpose()?, since: since.transpose()?, records: records.transpose()? })
    }

    fn edit(&self, edit: &Edit) -> bool {
        let since = self.since.is_none_or(|day| edit.time.date_naive() >= day.date());
        let workshop = self.workshop.is_none() || edit.workshop == self.workshop;
        since && workshop && edit.changes.iter().any(|change| self.change(change))
    }

    fn change(&self, change: &Change) -> bool {
        self.records.as_ref().is_none_or(|records| records.contains(&change.reference()))
    }
}

/// The record of this number; where there is none now, all that were ever called so.
fn called(number: &str, session: &Session, edits: &[Edit], words: &Words) -> Vec<Ref> {
    let number = number.to_uppercase();
    let mut found = vec![];
    session.each(|record| {
        let own = session.number_of(&record).map(|number| number.to_string());
        found.extend((own.as_ref() == Some(&number)).then(|| record.reference()));
    });
    if found.is_empty() {
        account::each(session, edits, words, |_, account| {
            let named = account.edit.changes.iter().filter(|change| account.number(change).as_ref() == Some(&number));
            found.extend(named.map(Change::reference));
        });
    }
    found
}

/// Goes back from the session as it is, so that every edit is told with the numbers of its time.
fn lines(session: &Session, edits: &[Edit], wanted: &Wanted, words: &Words) -> Vec<String> {
    let mut lines = vec![];
    account::each(session, edits, words, |_, account| {
        if wanted.edit(account.edit) {
            lines.push(line(account, wanted));
        }
    });
    lines.reverse();
    lines
}

fn line(account: &Account<'_>, wanted: &Wanted) -> String {
    let Account { edit, words, .. } = account;
    let time = format!("{} {}", words.date(edit.time.date_naive()), edit.time.format("%H:%M:%S"));
    let workshop = account.workshop().map(|title| format!(" [{title}]")).unwrap_or_default();
    harmless(&format!("{time}  {}: {}{workshop}", account.verb(), what(account, wanted)))
}

fn what(account: &Account<'_>, wanted: &Wanted) -> String {
    let Account { edit, words, .. } = account;
    if edit.cause == Cause::Created && wanted.records.is_none() {
        return words.say(Word("log-records"), &[("count", edit.changes.len().into())]);
    }
    let changes: Vec<&Change> = account.changes().filter(|change| wanted.change(change)).collect();
    let mut told: Vec<String> = changes.iter().take(NAMED).map(|change| told(account, change)).collect();
    if changes.len() > NAMED {
        told.push(words.say(Word("log-more"), &[("count", (changes.len() - NAMED).into())]));
    }
    told.join(" · ")
}

/// `W5 „Kein Bus“`, `2.1.3 Frist 31.12.2026 → 30.06.2027`
fn told(account: &Account<'_>, change: &Change) -> String {
    let (words, name) = (account.words, account.name(change));
    let text = match account.became(change) {
        Became::New(_) | Became::Gone(_) => {
            words.say(Word("log-quote"), &[("text", short(account.title(change)).into())])
        }
        Became::Other(differences) => {
            let told: Vec<String> = differences.iter().map(|difference| difference.tell(words, short)).collect();
            let place = told.is_empty() && account.edit.cause != Cause::Moved;
            if place { words.get(Word("facets-place")).to_owned() } else { told.join(", ") }
        }
    };
    format!("{name} {text}").trim_end().to_owned()
}

/// At most so much of a text that a list of them stays one.
fn short(text: &str) -> String {
    text::cut(text, LONGEST).into_owned()
}
