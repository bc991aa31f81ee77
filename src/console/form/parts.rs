//! Parts of a record that stand several times: pieces of evidence, reports, steps, votes. Added, removed and moved in
//! the form; a part keeps its number until all is written.

use super::Form;
use super::entry::Entry;
use super::input::Known;
use crate::session::Change;

/// Where the parts of a record are kept.
pub trait Many<T>: Sync {
    /// How many there are.
    fn count(&self, record: &mut T, known: &Known<'_>) -> usize;
    /// Makes sure that there is a part of this number.
    fn grow(&self, record: &mut T, part: usize, known: &Known<'_>);
    /// Leaves these in this order; empty ones go. Returns those that are left.
    fn arrange(&self, record: &mut T, order: &[usize]) -> Vec<usize>;
    /// What becomes of other records where only these are left.
    fn gone(&self, _order: &[usize], _known: &Known<'_>) -> Vec<Change> {
        vec![]
    }
}

/// Parts in a list of the record.
pub struct Repeated<T, V> {
    /// The list.
    pub list: fn(&mut T) -> &mut Vec<V>,
    /// A new part.
    pub blank: fn(usize, &Known<'_>) -> V,
    /// Whether nothing stands in a part.
    pub empty: fn(&V) -> bool,
}

impl<T, V: Default + PartialEq> Repeated<T, V> {
    /// Parts that begin empty, and go where they still are.
    pub const fn new(list: fn(&mut T) -> &mut Vec<V>) -> Self {
        Self { list, blank: |_, _| V::default(), empty: |part| *part == V::default() }
    }
}

impl<T, V: Clone> Many<T> for Repeated<T, V> {
    fn count(&self, record: &mut T, _known: &Known<'_>) -> usize {
        (self.list)(record).len()
    }

    fn grow(&self, record: &mut T, part: usize, known: &Known<'_>) {
        let list = (self.list)(record);
        while list.len() <= part {
            list.push((self.blank)(list.len(), known));
        }
    }

    fn arrange(&self, record: &mut T, order: &[usize]) -> Vec<usize> {
        let list = (self.list)(record);
        let full = |at: &usize| list.get(*at).is_some_and(|part| !(self.empty)(part));
        let left: Vec<usize> = order.iter().copied().filter(full).collect();
        *list = left.iter().filter_map(|at| list.get(*at)).cloned().collect();
        left
    }
}

impl Form {
    /// The parts of a group as they stand in the form, by their numbers.
    pub(super) fn order(&self, group: usize) -> Vec<usize> {
        let mut order: Vec<usize> = self.parts_of(group).map(|(_, part)| part).collect();
        order.dedup();
        order
    }

    /// The fields of a group that belong to a part.
    fn parts_of(&self, group: usize) -> impl Iterator<Item = (usize, usize)> {
        let part = move |(at, slot): (usize, &super::Slot)| {
            let own = slot.place.group == group && !matches!(slot.entry, Entry::Button(_));
            own.then_some((at, slot.place.part))
        };
        self.slots.iter().enumerate().filter_map(part)
    }

    /// The group and the part in which the keys are, where there can be several.
    pub fn part(&self) -> Option<(usize, usize)> {
        let place = self.focused().place;
        let part = self.sheet.several().contains(&place.group) && !matches!(self.focused().entry, Entry::Button(_));
        part.then_some((place.group, place.part))
    }

    fn range(&self, group: usize, part: usize) -> std::ops::Range<usize> {
        let own: Vec<usize> = self.parts_of(group).filter(|(_, other)| *other == part).map(|(at, _)| at).collect();
        own.first().map_or(0..0, |first| *first..first + own.len())
    }

    /// One more part before the button that was pressed.
    pub(super) fn add_part(&mut self, known: &Known<'_>) {
        self.remember();
        let place = self.slots[self.focus].place;
        let fields = self.sheet.part(&self.opened, place.group, place.part, known);
        self.slots[self.focus].place.part += 1;
        self.slots.splice(self.focus..self.focus, fields);
        self.enter(self.focus);
    }

    /// Whether the keys are in a part in which nothing stands yet.
    pub(super) fn is_in_empty_part(&self) -> bool {
        let own = self.part().map(|(group, part)| &self.slots[self.range(group, part)]).unwrap_or_default();
        own.first().is_some_and(|slot| slot.entry.is_empty()) && !own.iter().any(super::Slot::is_changed)
    }

    /// Removes the part in which the keys are; false where they are in none.
    pub(super) fn remove_part(&mut self) -> bool {
        let Some((group, part)) = self.part() else { return false };
        self.remember();
        let range = self.range(group, part);
        self.slots.drain(range.clone());
        self.enter(range.start); // the next part, or the button behind the last
        true
    }

    /// Moves the part in which the keys are among its neighbours; false where they are in none.
    pub(super) fn move_part(&mut self, by: isize) -> bool {
        let Some((group, part)) = self.part() else { return false };
        let order = self.order(group);
        let at = order.iter().position(|other| *other == part).unwrap_or(0);
        let Some(neighbour) = at.checked_add_signed(by).and_then(|at| order.get(at)).copied() else { return true };
        self.remember();
        let (own, other) = (self.range(group, part), self.range(group, neighbour));
        let focus = self.focus;
        if by < 0 {
            self.slots[other.start..own.end].rotate_left(other.len());
            self.enter(focus - other.len());
        } else {
            self.slots[own.start..other.end].rotate_left(own.len());
            self.enter(focus + other.len());
        }
        true
    }

    /// How many parts of a group stand in the form.
    pub fn count(&self, group: usize) -> usize {
        self.order(group).len()
    }

    /// Whether a part of the group is one line while the keys are not in it.
    pub fn folds(&self, group: usize) -> bool {
        self.sheet.folds(group)
    }

    /// Whether the field stands in a part that is one line now: the keys are not in it.
    pub fn is_folded(&self, at: usize) -> bool {
        let slot = &self.slots[at];
        let here = Some((slot.place.group, slot.place.part)) == self.part();
        !here && !matches!(slot.entry, Entry::Button(_)) && self.sheet.folds(slot.place.group)
    }
}
