//! All that one edit did: every record, and of each every field, from what to what.

use crate::session::{Cause, Change};
use crate::words::account::{Account, Became, time};
use crate::words::{Word, Words};

/// A row of the detail before it is wrapped.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Detail {
    /// What stands there.
    pub text: String,
    /// What it is.
    pub kind: DetailKind,
}

/// What a row of the detail is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DetailKind {
    /// The edit itself.
    Head,
    /// What belongs to the edit as a whole.
    Note,
    /// A record.
    Record,
    /// A field of the record above.
    Field,
}

/// Of an edit with more records than this, the records are named without their fields.
const WITH_FIELDS: usize = 40;
/// More records than this are only counted.
const NAMED: usize = 200;

/// Tells all of an edit.
pub(super) fn of(account: &Account<'_>) -> Vec<Detail> {
    let Account { edit, words, .. } = account;
    let mut rows = vec![Detail { text: account.verb(), kind: DetailKind::Head }];
    let note = |text: String| Detail { text, kind: DetailKind::Note };
    let number = words.say(Word("log-number"), &[("number", edit.number.into())]);
    rows.push(note(format!("{} · {number}", time(edit, words))));
    rows.push(note(account.workshop().unwrap_or_else(|| words.get(Word("log-no-workshop"))).to_owned()));
    let count = edit.changes.len();
    for change in account.changes().take(NAMED) {
        record(account, change, count <= WITH_FIELDS, &mut rows);
    }
    if count > NAMED {
        rows.push(note(words.say(Word("log-rest"), &[("count", (count - NAMED).into())])));
    }
    rows
}

fn record(account: &Account<'_>, change: &Change, with_fields: bool, rows: &mut Vec<Detail>) {
    let words = account.words;
    let became = with_fields.then(|| account.became(change));
    let sign = match change {
        Change::Added(_) if account.edit.cause != Cause::Created => format!(" · {}", words.get(Word("log-new-record"))),
        Change::Removed(_) => format!(" · {}", words.get(Word("log-gone-record"))),
        _ => String::new(),
    };
    let text = format!("{} {}{sign}", account.name(change), account.title(change));
    rows.push(Detail { text, kind: DetailKind::Record });
    rows.extend(became.map(|became| fields(became, words)).unwrap_or_default());
}

fn fields(became: Became, words: &Words) -> Vec<Detail> {
    let field = |text: String| Detail { text, kind: DetailKind::Field };
    match became {
        Became::Other(differences) if differences.is_empty() => {
            vec![field(words.get(Word("log-place")).to_owned())]
        }
        Became::Other(differences) => {
            differences.iter().map(|difference| field(difference.tell(words, str::to_owned))).collect()
        }
        Became::New(fields) | Became::Gone(fields) => {
            fields.into_iter().map(|(name, text)| field(format!("{} {text}", words.get(name)))).collect()
        }
    }
}
