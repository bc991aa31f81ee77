//! From the fields back to the record: what changed becomes one edit.

use super::{Form, Known};
use crate::console::{Console, Mode, Now};
use crate::session::{Cause, Change, Event, Id, Record, Ref, Session};
use crate::words::Word;

impl Form {
    /// Judges every field and goes to the first that stands in the way; true where there is none.
    fn all_understood(&mut self, known: &Known<'_>) -> bool {
        self.touch(|entry| entry.leave());
        self.tried = true;
        self.judge(known);
        let wrong = self.slots().find(|(_, slot)| slot.is_wrong()).map(|(at, _)| at);
        wrong.into_iter().for_each(|at| self.enter(at));
        wrong.is_none()
    }

    /// What changed: other records first, the record itself last, because undo shows the last one.
    fn changes(&self, known: &Known<'_>, id: &mut dyn FnMut() -> Id) -> Vec<Change> {
        let (mut after, _) = self.written(known); // every field was judged before
        let mut changes = vec![];
        for (_, slot) in self.slots().filter(|(_, slot)| slot.is_changed()) {
            changes.extend(self.sheet.beside(slot.place, &slot.entry, known, id));
        }
        for (group, _) in &self.parts {
            changes.extend(self.sheet.gone(*group, &self.order(*group), known));
        }
        if self.is_new || after != self.opened || self.is_rearranged() {
            self.arranged(&mut after);
            self.sheet.settle(&mut after, &self.opened, known.session);
        }
        match self.is_new {
            true => {
                changes.extend(held(&after, known.session));
                changes.push(Change::Added(self.with_free_number(after, known.session)));
            }
            false if after != self.opened => changes.push(Change::Changed { before: self.opened.clone(), after }),
            false => {}
        }
        changes
    }

    /// The number that was offered may have been taken since: a topic was parked meanwhile. One that was typed stays.
    fn with_free_number(&self, after: Record, session: &Session) -> Record {
        let offered = session.number_of(&after) == session.number_of(&self.opened);
        session.with_free_number(&after).filter(|_| offered).unwrap_or(after)
    }
}

/// A new workshop is held at the event of the plan that is on its day.
fn held(new: &Record, session: &Session) -> Option<Change> {
    let Record::Workshop(workshop) = new else { return None };
    let event = session.gathering_of(workshop)?;
    let after = Event { workshop: Some(workshop.id), ..event.clone() };
    Some(Change::Changed { before: event.clone().into(), after: after.into() })
}

impl Console {
    /// Makes one edit of what changed and closes; stays open where something cannot be understood or saved. True where
    /// the form is closed.
    pub(super) fn save_form(&mut self, now: Now) -> bool {
        let mut dice = self.dice.fork();
        let made = self.in_form(|form, known| {
            let mut id = || Id::random(|| dice.u64(..));
            form.all_understood(known).then(|| (form.at(), form.is_new, form.changes(known, &mut id)))
        });
        match made.flatten() {
            None => self.warn(self.words.get(Word("form-faulty")).to_owned()),
            Some((_, _, changes)) if changes.is_empty() => self.mode = Mode::Board,
            Some((at, is_new, changes)) => self.save_changes(at, is_new, changes, now),
        }
        !matches!(self.mode, Mode::Form(_))
    }

    fn save_changes(&mut self, at: Ref, is_new: bool, changes: Vec<Change>, now: Now) {
        let old = self.name(at);
        if self.commit(if is_new { Cause::Added } else { Cause::Changed }, changes, now) {
            self.mode = Mode::Board;
            self.dropped = None;
            self.show(at);
            self.tell_saved(is_new, old, at);
        }
    }

    fn tell_saved(&mut self, is_new: bool, old: String, at: Ref) {
        if is_new {
            self.tell(self.words.say(Word("console-added"), &[("what", self.name(at).into())]));
        } else if self.name(at) == old {
            self.tell(self.words.say(Word("form-saved"), &[("what", old.into())]));
        } else {
            self.tell_renumbered(old, at);
        }
    }
}
