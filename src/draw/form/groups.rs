//! The groups of a form: headings, parts one after the other, parts in one line.

use super::rows::{Row, Widths};
use crate::console::form::{Button, Entry, Form, Slot};
use crate::draw::{Page, text};
use crate::session::Value;
use crate::words::Word;

/// Between what stands in the fields of a part that is one line.
const BETWEEN: &str = " · ";

/// Where one is while the fields are gone through.
#[derive(Default)]
struct Walk {
    last: Option<(usize, usize)>,
    /// Which part of its group it is, from 1.
    nth: usize,
}

impl Page<'_> {
    /// The groups of the form, each with its rows.
    pub(super) fn form_groups(&self, form: &Form, widths: Widths) -> Vec<Vec<Row>> {
        let rows = |at, slot: &Slot| self.slot_rows(form, at, slot, widths);
        self.grouped(form, widths, &rows, &|at, _| form.is_folded(at))
    }

    /// How high each group was when the form was opened, nothing unfolded: by that the columns are shared, so that none
    /// jumps over while one types.
    pub(super) fn form_heights(&self, form: &Form, widths: Widths) -> Vec<usize> {
        let rows = |_, slot: &Slot| self.entry_rows(slot, slot.opened(), false, widths);
        let folds = |_, slot: &Slot| form.folds(slot.place.group) && !matches!(slot.entry, Entry::Button(_));
        self.grouped(form, widths, &rows, &folds).iter().map(Vec::len).collect()
    }

    fn grouped(
        &self,
        form: &Form,
        widths: Widths,
        rows: &dyn Fn(usize, &Slot) -> Vec<Row>,
        folded: &dyn Fn(usize, &Slot) -> bool,
    ) -> Vec<Vec<Row>> {
        let mut groups: Vec<Vec<Row>> = vec![];
        let mut walk = Walk::default();
        for (at, slot) in form.slots() {
            let first = walk.step(slot);
            let begins = first && (walk.nth == 1 || !form.folds(slot.place.group) && !is_button(slot));
            if begins {
                let heading = self.group_heading(form, slot, walk.nth);
                groups.push(
                    heading.map(|text| Row { slot: at, heading: Some(text), ..Row::default() }).into_iter().collect(),
                );
            }
            let Some(group) = groups.last_mut() else { continue };
            match folded(at, slot) {
                true if first => group.push(self.part_in_a_line(form, at, slot, walk.nth, widths)),
                true => {}
                false => {
                    let unfolds = first && form.folds(slot.place.group) && !is_button(slot);
                    group.extend(unfolds.then(|| Self::part_number(at, walk.nth)));
                    group.extend(rows(at, slot));
                }
            }
        }
        groups
    }

    /// The heading of a group, with the number of the part where there are several; buttons stand without.
    fn group_heading(&self, form: &Form, slot: &Slot, nth: usize) -> Option<String> {
        let name = self.console.words().get(slot.heading);
        let (several, folds) = (form.count(slot.place.group) > 1, form.folds(slot.place.group));
        match is_button(slot) {
            true if nth > 1 || slot.label == slot.heading => None,
            false if several && !folds => Some(format!("{name} {nth}")),
            _ => Some(name.to_owned()),
        }
    }

    fn part_number(at: usize, nth: usize) -> Row {
        Row { slot: at, heading: Some(format!("{nth:>2}")), ..Row::default() }
    }

    /// A part in one line: its number, what stands in it, and a sign where something is to be said of it.
    fn part_in_a_line(&self, form: &Form, at: usize, slot: &Slot, nth: usize, widths: Widths) -> Row {
        let own =
            |(_, other): &(usize, &Slot)| other.place.group == slot.place.group && other.place.part == slot.place.part;
        let fields: Vec<&Slot> =
            form.slots().filter(own).map(|(_, other)| other).filter(|one| !is_button(one)).collect();
        let said: Vec<String> = fields.iter().filter_map(|one| self.in_short(one)).collect();
        let remark = fields.iter().filter_map(|one| one.remark.as_ref());
        let (sign, style) = match remark.map(|remark| remark.stops).max() {
            Some(true) => ("! ", self.theme.warn),
            Some(false) => ("? ", self.theme.accent),
            None => ("", self.theme.text),
        };
        let changed = if fields.iter().any(|one| one.is_changed()) { "•" } else { " " };
        let line = format!("{nth:>2}{changed}{sign}{}", said.join(BETWEEN));
        let room = widths.value_at() + widths.value - 1;
        Row { slot: at, line: Some((text::cut(&line, room).into_owned(), style)), ..Row::default() }
    }

    /// A number says nothing without the name of its field.
    fn named_number(&self, words: &str, label: Word) -> String {
        match self.console.words().read_value(words) {
            Some(Value::Number(_)) => format!("{} {words}", self.console.words().short(label)),
            _ => words.to_owned(),
        }
    }

    /// What stands in a field, in a few words; nothing where it is empty.
    fn in_short(&self, slot: &Slot) -> Option<String> {
        let words = self.console.words();
        let short = match &slot.entry {
            Entry::Typing(typing) => self.named_number(typing.field.text(), slot.label),
            Entry::Choosing(choosing) if choosing.yes_or_no && choosing.at == 0 => String::new(),
            Entry::Choosing(choosing) if choosing.yes_or_no => words.short(slot.label).to_owned(),
            Entry::Choosing(choosing) => choosing.chosen().map(|pick| pick.label.clone()).unwrap_or_default(),
            Entry::Chips(chips) => chips.chosen.iter().map(|pick| pick.label.as_str()).collect::<Vec<_>>().join(", "),
            Entry::Button(_) => String::new(),
        };
        (!short.is_empty() && short != words.get(Word("form-none"))).then_some(short)
    }
}

impl Walk {
    /// On to a field; true where another part begins with it.
    fn step(&mut self, slot: &Slot) -> bool {
        let here = (slot.place.group, slot.place.part);
        let first = self.last != Some(here);
        if first {
            self.nth = if self.last.is_some_and(|(group, _)| group == here.0) { self.nth + 1 } else { 1 };
        }
        self.last = Some(here);
        first
    }
}

fn is_button(slot: &Slot) -> bool {
    matches!(slot.entry, Entry::Button(Button::More | Button::Done))
}
