//! What is to be said at the fields while one types: what cannot be understood, what does not fit together.

use super::entry::Entry;
use super::input::Known;
use super::remark::{Found, Remark};
use super::{Form, Word};
use crate::session::Record;

impl Form {
    /// The record as the fields say it, and the fields that cannot be understood.
    pub(super) fn written(&self, known: &Known<'_>) -> (Record, Vec<(usize, Word)>) {
        let mut after = self.opened.clone();
        let mut faults = vec![];
        for (at, slot) in self.slots().filter(|(at, _)| self.is_touched(*at)) {
            let written = self.sheet.write(&mut after, slot.place, &slot.entry, known);
            faults.extend(written.err().map(|why| (at, why)));
        }
        (after, faults)
    }

    /// Looks at every field and at the whole record, and notes at each field what is to be said of it.
    pub(super) fn judge(&mut self, known: &Known<'_>) {
        for slot in &mut self.slots {
            (slot.remark, slot.meant) = (None, None);
        }
        let (after, faults) = self.written(known);
        for (at, why) in faults {
            let slot = &mut self.slots[at];
            let told = self.tried || slot.is_changed() || !self.is_new;
            let searched = slot.entry.list().is_some(); // what is typed is still being looked for
            slot.remark = (told && !searched).then(|| Remark::fault(why, known));
        }
        self.understand(self.focus, &after, known);
        self.look_at_whole(after, known);
    }

    /// Notes how the text of a field is understood, where that looks different.
    fn understand(&mut self, at: usize, after: &Record, known: &Known<'_>) {
        let slot = &self.slots[at];
        let Entry::Typing(typed) = &slot.entry else { return };
        if slot.remark.is_some() || !slot.is_changed() {
            return;
        }
        if let Some(Entry::Typing(shown)) = self.understood(at, after, known) {
            let differs = shown.field.text() != typed.field.text().trim();
            self.slots[at].meant = differs.then(|| shown.field.text().to_owned());
        }
    }

    /// A field as it reads from the record; `None` where what was typed does not stand there, such as a note.
    fn understood(&self, at: usize, after: &Record, known: &Known<'_>) -> Option<Entry> {
        let slot = &self.slots[at];
        self.sheet.entry(after, slot.place, known).filter(|entry| !entry.same(&slot.opened))
    }

    /// What the fields say together; what was so before is told and stands in nobody's way.
    fn look_at_whole(&mut self, mut after: Record, known: &Known<'_>) {
        let left = self.arranged(&mut after);
        let before: Vec<Word> = match self.is_new {
            true => vec![],
            false => self.sheet.checks(&self.opened, known).into_iter().map(|found| found.remark.word).collect(),
        };
        for Found { label, part, mut remark } in self.sheet.checks(&after, known) {
            remark.stops &= !before.contains(&remark.word);
            let part_of = |group: usize| left.iter().find(|(other, _)| *other == group)?.1.get(part).copied();
            let fits = |slot: &super::Slot| {
                slot.label == label && part_of(slot.place.group).unwrap_or(slot.place.part) == slot.place.part
            };
            let told = self.tried || !self.is_new || self.is_changed();
            let slot = self.slots.iter_mut().find(|slot| fits(slot) && slot.remark.is_none() && told);
            slot.into_iter().for_each(|slot| slot.remark = Some(remark.clone()));
        }
    }

    /// Puts the parts into their order; returns which are left in each group.
    pub(super) fn arranged(&self, record: &mut Record) -> Vec<(usize, Vec<usize>)> {
        let groups = self.parts.iter().map(|(group, _)| *group);
        groups.map(|group| (group, self.sheet.arrange(record, group, &self.order(group)))).collect()
    }

    /// What can be understood is shown as it was understood once the field is left.
    pub(super) fn tidy(&mut self, at: usize, known: &Known<'_>) {
        if !self.slots[at].is_changed() || self.slots[at].is_wrong() {
            return;
        }
        let (after, _) = self.written(known);
        if let Some(entry) = self.understood(at, &after, known) {
            self.slots[at].entry = entry;
        }
    }
}
