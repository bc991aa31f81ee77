//! From the fields back to the record: every field is judged, and what changed becomes one edit.

use super::{Form, Known};
use crate::console::{Console, Mode, Now};
use crate::session::{Cause, Change, Id};
use crate::words::Word;

impl Form {
    /// Whether what stands in a field can be understood; if so, it is shown as it was understood.
    pub(super) fn judge(&mut self, at: usize, known: &Known<'_>) {
        let Self { sheet, opened, slots, .. } = self;
        let slot = &mut slots[at];
        slot.fault = None;
        if !slot.is_changed() {
            return;
        }
        let mut after = opened.clone();
        match sheet.write(&mut after, slot.place, &slot.entry, known) {
            Err(why) => slot.fault = Some(why),
            Ok(()) if after != *opened => {
                slot.entry = sheet.entry(&after, slot.place, known).unwrap_or_else(|| slot.entry.clone());
            }
            Ok(()) => {}
        }
    }

    /// Judges every field and goes to the first that cannot be understood; true where there is none.
    fn all_understood(&mut self, known: &Known<'_>) -> bool {
        self.slots[self.focus].entry.leave();
        let there: Vec<usize> = self.slots().map(|(at, _)| at).collect();
        there.iter().for_each(|at| self.judge(*at, known));
        let faulty = there.into_iter().find(|at| self.slots[*at].fault.is_some());
        faulty.into_iter().for_each(|at| self.enter(at));
        faulty.is_none()
    }

    /// What changed: other records first, the record itself last, because undo shows the last one.
    fn changes(&self, known: &Known<'_>, id: Id) -> Vec<Change> {
        let mut after = self.opened.clone();
        let mut changes = vec![];
        for (_, slot) in self.slots().filter(|(_, slot)| slot.is_changed()) {
            // Every field was judged before, so nothing is refused here.
            let _ = self.sheet.write(&mut after, slot.place, &slot.entry, known);
            changes.extend(self.sheet.beside(slot.place, &slot.entry, known, id));
        }
        if after != self.opened {
            self.sheet.settle(&mut after, &self.opened, known.session);
        }
        if after != self.opened {
            changes.push(Change::Changed { before: self.opened.clone(), after });
        }
        changes
    }
}

impl Console {
    /// Makes one edit of what changed and closes; stays open where something cannot be understood or saved.
    pub(super) fn save_form(&mut self, now: Now) {
        let id = self.new_id();
        let Mode::Form(form) = &mut self.mode else { return };
        let at = form.at();
        let known = Known { at, session: &self.session, words: &self.words, context: &self.known };
        if !form.all_understood(&known) {
            return self.warn(self.words.get(Word("form-faulty")).to_owned());
        }
        let changes = form.changes(&known, id);
        if changes.is_empty() {
            self.mode = Mode::Board;
            return;
        }
        let old = self.name(at);
        if self.commit(Cause::Changed, changes, now) {
            self.mode = Mode::Board;
            self.show(at);
            self.tell_saved(old, at);
        }
    }

    fn tell_saved(&mut self, old: String, at: crate::session::Ref) {
        if self.name(at) == old {
            self.tell(self.words.say(Word("form-saved"), &[("what", old.into())]));
        } else {
            self.tell_renumbered(old, at);
        }
    }
}
