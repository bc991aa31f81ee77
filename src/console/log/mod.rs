//! The log: what was changed, when, in which workshop; the newest on top. From it one looks at the session as it was
//! then, and brings single records back.
//!
//! ```text
//! list     the edits that are shown, grouped by day and workshop, found while one types
//! detail   all that the chosen edit did, field by field
//! keys     what a key does in the log
//! restore  bringing records back
//! ```

mod detail;
mod keys;
mod list;
mod restore;

pub use detail::{Detail, DetailKind};
pub use list::{Entry, Row};
pub(super) use restore::State;

use super::field::Field;
use super::{Console, Effect, Mode, Past};
use crate::session::{Edit, Moment, Ref, Session};
use crate::words::Words;
use crate::words::account::Account;

/// The log while it is open. Its edits are numbered as they stand in the journal, from 0.
#[derive(Debug, Default)]
pub struct Log {
    /// One for each edit; `None` until the journal was read.
    entries: Option<Vec<Entry>>,
    /// What is searched; folded when it is searched first.
    folded: Vec<String>,
    /// The search.
    pub field: Field,
    /// Whether the search takes the keys.
    pub typing: bool,
    /// Only this record.
    only: Option<Ref>,
    /// The record to which it would be narrowed.
    of: Option<Ref>,
    /// The edits that are shown, the newest first.
    hits: Vec<usize>,
    rows: Vec<Row>,
    /// The place of the chosen one among the hits.
    at: usize,
    /// The session before and after the chosen one.
    around: Option<(Moment, Moment)>,
    detail: Vec<Detail>,
    /// The first row of the detail that is shown.
    pub detail_top: usize,
}

impl Log {
    /// Whether the journal is still being read.
    pub fn waits(&self) -> bool {
        self.entries.is_none()
    }

    /// The edit that is chosen.
    pub fn on(&self) -> Option<usize> {
        self.hits.get(self.at).copied()
    }

    /// What is shown of an edit.
    pub fn entry(&self, edit: usize) -> Option<&Entry> {
        self.entries.as_ref()?.get(edit)
    }

    /// The rows of the list.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The row of the edit that is chosen.
    pub fn row(&self) -> Option<usize> {
        let on = self.on()?;
        self.rows.iter().position(|row| *row == Row::Line(on))
    }

    /// How many edits are shown.
    pub fn count(&self) -> usize {
        self.hits.len()
    }

    /// Only edits of this record are shown.
    pub fn only(&self) -> Option<Ref> {
        self.only
    }

    /// All that the chosen edit did.
    pub fn detail(&self) -> &[Detail] {
        &self.detail
    }

    /// Whether it tells this many edits.
    pub(super) fn tells(&self, count: usize) -> bool {
        self.entries.as_ref().is_some_and(|entries| entries.len() == count)
    }

    /// Tells the edits, and shows them.
    pub(super) fn fill(&mut self, present: &Session, edits: &[Edit], words: &Words) {
        let on = self.on();
        self.entries = Some(list::entries(present, edits, words));
        self.folded.clear();
        self.around = None;
        self.list(edits);
        self.choose(on.and_then(|on| self.hits.iter().position(|hit| *hit == on)).unwrap_or(0));
        self.look(present, edits, words);
    }

    /// Stands on this edit, if it is shown.
    pub(super) fn stand_on(&mut self, edit: usize) {
        self.hits.iter().position(|hit| *hit == edit).into_iter().for_each(|at| self.choose(at));
    }

    fn choose(&mut self, at: usize) {
        self.at = at.min(self.hits.len().saturating_sub(1));
    }

    /// The chosen edit between the session before and after it; where the journal has a gap, as near as can be known.
    fn account<'a>(&'a self, edits: &'a [Edit], words: &'a Words) -> Option<Account<'a>> {
        let (before, after) = self.around.as_ref()?;
        let edit = edits.get(self.on()?)?;
        Some(Account { words, edits, edit, before: before.session(), after: after.session() })
    }

    /// Looks at the chosen edit: goes there in time, and tells all of it.
    fn look(&mut self, present: &Session, edits: &[Edit], words: &Words) {
        self.detail_top = 0;
        let Some(on) = self.on() else { return self.detail.clear() };
        let now = || Moment::new(edits.len(), present.clone());
        let (mut before, mut after) = self.around.take().unwrap_or_else(|| (now(), now()));
        before.go(edits, on);
        after.go(edits, on + 1);
        self.around = Some((before, after));
        self.detail = self.account(edits, words).map(|account| detail::of(&account)).unwrap_or_default();
    }

    /// The session right after the chosen edit; `None` where it cannot be known.
    pub(super) fn after(&self) -> Option<&Session> {
        let (_, after) = self.around.as_ref()?;
        (Some(after.after()) == self.on().map(|on| on + 1)).then(|| after.session())
    }

    /// The session right before it.
    fn before(&self) -> Option<&Session> {
        let (before, _) = self.around.as_ref()?;
        (Some(before.after()) == self.on()).then(|| before.session())
    }
}

impl Console {
    /// Opens the log; what was done before this start is read first where nobody needed it yet.
    pub(super) fn open_log(&mut self) {
        self.mode = Mode::Log(Box::new(Log { of: self.selected(), ..Log::default() }));
        match self.past {
            Past::Unread => {
                self.past = Past::Wanted(vec![]);
                self.effects.push(Effect::ReadPast);
            }
            Past::Wanted(_) => {}
            Past::Known => self.fill_log(),
        }
    }

    /// Tells the log anew, if it is open.
    pub(super) fn fill_log(&mut self) {
        if let Mode::Log(log) = &mut self.mode {
            log.fill(&self.session, &self.journal, &self.words);
        }
    }
}
