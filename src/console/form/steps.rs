//! Undo and redo inside an open form: a step is a field that was changed, or a part that came, went or moved.

use super::entry::Entry;
use super::input::Known;
use super::{Form, Slot};

/// Steps that are kept.
const KEPT: usize = 100;

/// The form as it stood before a step.
pub(super) struct Moment {
    slots: Vec<Slot>,
    focus: usize,
}

impl Form {
    pub(super) fn moment(&self) -> Moment {
        Moment { slots: self.slots.clone(), focus: self.focus }
    }

    /// The next step begins here.
    pub(super) fn remember(&mut self) {
        let moment = self.moment();
        self.keep(moment);
        self.typing = false;
    }

    fn keep(&mut self, moment: Moment) {
        self.after.clear();
        self.before.push(moment);
        if self.before.len() > KEPT {
            self.before.remove(0);
        }
    }

    /// Does something in the field; letters typed one after the other are one step.
    pub(super) fn touch<R>(&mut self, act: impl FnOnce(&mut Entry) -> R) -> R {
        let was = self.slots[self.focus].entry.clone();
        let done = act(&mut self.slots[self.focus].entry);
        if !self.typing && !self.slots[self.focus].entry.same(&was) {
            let mut moment = self.moment();
            moment.slots[self.focus].entry = was;
            self.keep(moment);
            self.typing = true;
        }
        done
    }

    /// Takes the newest step back; false where there is none.
    pub(super) fn undo(&mut self, known: &Known<'_>) -> bool {
        let Some(moment) = self.before.pop() else { return false };
        let now = self.stand(moment, known);
        self.after.push(now);
        true
    }

    /// Does again what was taken back last; false where there is nothing.
    pub(super) fn redo(&mut self, known: &Known<'_>) -> bool {
        let Some(moment) = self.after.pop() else { return false };
        let now = self.stand(moment, known);
        self.before.push(now);
        true
    }

    /// What was typed into another form of the same record can be had again by redo.
    pub(super) fn can_become(&mut self, other: Form) {
        self.after.push(other.moment());
    }

    fn stand(&mut self, moment: Moment, known: &Known<'_>) -> Moment {
        let now = self.moment();
        self.slots = moment.slots;
        self.enter(moment.focus);
        self.slots[self.focus].entry.close();
        self.judge(known);
        now
    }
}
