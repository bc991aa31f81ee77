//! What is to be said at the fields while one types: what cannot be understood, what does not fit together.

use super::entry::Entry;
use super::input::Known;
use super::remark::{Found, Remark};
use super::{Form, Word};
use crate::session::Record;

impl Form {
    /// Looks at every field and at the whole record, and notes at each field what is to be said of it.
    pub(super) fn judge(&mut self, known: &Known<'_>) {
        let there: Vec<usize> = self.slots().map(|(at, _)| at).collect();
        let mut after = self.opened.clone();
        for slot in &mut self.slots {
            (slot.remark, slot.meant) = (None, None);
        }
        for at in there {
            if !self.is_touched(at) {
                continue;
            }
            let place = self.slots[at].place;
            let written = self.sheet.write(&mut after, place, &self.slots[at].entry, known);
            if self.slots[at].entry.list().is_some() {
                continue; // what is typed is still being looked for
            }
            let told = self.tried || self.slots[at].is_changed() || !self.is_new;
            self.slots[at].remark = written.err().filter(|_| told).map(|why| Remark::fault(why, known));
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
        if let Some(Entry::Typing(shown)) = self.sheet.entry(after, slot.place, known) {
            let differs = shown.field.text() != typed.field.text().trim();
            self.slots[at].meant = differs.then(|| shown.field.text().to_owned());
        }
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
        let (mut after, slot) = (self.opened.clone(), &self.slots[at]);
        if self.sheet.write(&mut after, slot.place, &slot.entry, known).is_ok()
            && after != self.opened
            && let Some(entry) = self.sheet.entry(&after, slot.place, known)
        {
            self.slots[at].entry = entry;
        }
    }
}
