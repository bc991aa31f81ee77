//! The way from an act to the disk: an edit, applied whole or not at all, then asked to be saved.

use super::{Console, Effect, Mode, Now, Past};
use crate::capture;
use crate::keys::Action;
use crate::session::{Cause, Change, Edit, Id, Record, Ref};
use crate::words::{Named, Word};

impl Console {
    /// Makes an edit of these changes; false where nothing was changed, and the message says why.
    pub(super) fn commit(&mut self, cause: Cause, changes: Vec<Change>, now: Now) -> bool {
        if let Some(why) = self.opening.read_only.clone() {
            self.warn(why);
            return false;
        }
        if changes.is_empty() {
            return false;
        }
        let workshop = self.session.municipality().running_workshop;
        let edit = Edit { number: self.saving.last + 1, time: now.wall, workshop, cause, changes };
        if self.session.apply(&edit).is_err() {
            self.warn(self.words.get(Word("console-refused")).to_owned());
            return false;
        }
        self.saving.last = edit.number;
        self.history.note(&edit);
        self.journal.push(edit.clone());
        self.renew(&edit.changes);
        self.effects.push(Effect::Save(edit));
        true
    }

    /// One record changed.
    pub(super) fn change(&mut self, cause: Cause, after: impl Into<Record>, now: Now) -> bool {
        let after = after.into();
        let Some(before) = self.session.get(after.reference()) else { return false };
        before != after && self.commit(cause, vec![Change::Changed { before, after }], now)
    }

    /// Derives everything that follows from the session after these changes.
    fn renew(&mut self, changes: &[Change]) {
        changes.iter().for_each(|change| self.shelf.note(change));
        if let Some(twins) = &mut self.twins {
            changes.iter().for_each(|change| twins.note(change));
        }
        // Cards are on the shelf; the names and texts of all else are read anew only when some of it changed.
        if changes.iter().all(|change| matches!(change.reference(), Ref::Finding(_))) {
            self.derive_cards();
        } else {
            let area = self.known.area.filter(|id| self.session.has(Ref::Area(*id)));
            self.known = capture::Context::of(&self.session, self.known.today).with(self.known.kind, area);
            self.derive_anew();
        }
        let session = &self.session;
        self.marks.settle(|at| session.has(at));
        self.renew_altered();
    }

    pub(super) fn new_id(&mut self) -> Id {
        Id::random(|| self.dice.u64(..))
    }

    /// Undoes or does again; what was done before this start is read from the journal first where it is needed.
    pub(super) fn travel(&mut self, action: Action, now: Now) {
        if action == Action::ShowAltered {
            return self.show_altered();
        }
        if let Past::Wanted(waiting) = &mut self.past {
            return waiting.push(action);
        }
        let (next, done, nothing) = match action {
            Action::Redo => (self.history.redo(), "console-redone", "console-nothing-to-redo"),
            _ => (self.history.undo(), "console-undone", "console-nothing-to-undo"),
        };
        match next {
            Some(next) => self.repeat(next, done, now),
            None if self.past == Past::Unread => {
                self.past = Past::Wanted(vec![action]);
                self.effects.push(Effect::ReadPast);
            }
            None => self.tell(self.words.get(Word(nothing)).to_owned()),
        }
    }

    fn repeat(&mut self, (cause, _of, changes): (Cause, Cause, Vec<Change>), word: &'static str, now: Now) {
        let what = self.describe(&changes);
        let at = changes.last().map(Change::reference);
        if self.commit(cause, changes, now) {
            at.into_iter().for_each(|at| self.show(at));
            self.tell(self.words.say(Word(word), &[("what", what.into())]));
        }
    }

    /// What changes speak of: the number of the one record, or how many.
    pub(super) fn describe(&self, changes: &[Change]) -> String {
        let [change] = changes else {
            return self.words.say(Word("console-records"), &[("count", changes.len().into())]);
        };
        let record = change.after().or(change.before());
        let number = record.and_then(|record| self.session.number_of(record));
        number.map_or_else(|| self.words.get(change.reference().kind().word()).to_owned(), |number| number.to_string())
    }

    /// Edits from before this start arrived: the keys that waited for them have their effect. Where they could not be
    /// read, that is told, and the next key tries again.
    pub(super) fn take_past(&mut self, past: Result<Vec<Edit>, String>, now: Now) {
        let Past::Wanted(waiting) = std::mem::replace(&mut self.past, Past::Unread) else { return };
        match past {
            Ok(past) => {
                // What was done since the start is in the history; the journal may hold it already or not yet.
                let before: Vec<Edit> = past.into_iter().filter(|edit| edit.number <= self.opening.last_edit).collect();
                self.history.begin_with(&before);
                self.journal.splice(..0, before);
                self.past = Past::Known;
                waiting.into_iter().for_each(|action| self.travel(action, now));
                self.fill_log();
                self.renew_view();
            }
            Err(why) => {
                if matches!(self.mode, Mode::Log(_)) {
                    self.mode = Mode::Board;
                }
                self.warn(why);
            }
        }
    }
}
