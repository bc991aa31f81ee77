//! The fields as rows: a label, what stands there, and what is wrong with it.

use ratatui::style::Style;

use super::lines::{lines, place};
use crate::console::Field;
use crate::console::form::{Button, Chips, Choosing, Entry, Form, Slot};
use crate::draw::{Page, text};
use crate::words::Word;

/// Below this width labels are short.
const NARROW: usize = 52;
/// Cells between label and value: one for the mark of a change, one free.
const GAP: usize = 2;

/// One row of a column.
#[derive(Default)]
pub(super) struct Row {
    /// The field to which it belongs.
    pub slot: usize,
    /// The heading of a group.
    pub heading: Option<String>,
    /// What stands left, in the first row of a field.
    pub label: String,
    /// What stands right.
    pub parts: Vec<(String, Style)>,
    /// The cell of the value in which the cursor stands.
    pub cursor: Option<usize>,
}

/// Where label and value stand in a column.
#[derive(Clone, Copy)]
pub(super) struct Widths {
    pub label: usize,
    pub value: usize,
    short: bool,
}

impl Widths {
    /// Where the value begins.
    pub fn value_at(self) -> usize {
        1 + self.label + GAP
    }
}

impl Page<'_> {
    /// How a column of this width is shared.
    pub(super) fn form_widths(&self, form: &Form, width: usize) -> Widths {
        let short = width < NARROW;
        let labels = form.slots().filter(|(_, slot)| !matches!(slot.entry, Entry::Button(_)));
        let widest = labels.map(|(_, slot)| text::width(self.form_label(slot.label, short))).max().unwrap_or(0);
        let label = widest.min(width / 2);
        Widths { label, value: width.saturating_sub(1 + label + GAP), short }
    }

    fn form_label(&self, label: Word, short: bool) -> &str {
        if short { self.console.words().short(label) } else { self.console.words().get(label) }
    }

    /// The groups of the form, each with its rows.
    pub(super) fn form_groups(&self, form: &Form, widths: Widths) -> Vec<Vec<Row>> {
        let rows = |at, slot: &Slot| self.slot_rows(at, slot, at == form.focus(), widths);
        self.grouped(form, &rows)
    }

    /// How high each group was when the form was opened: by that the columns are shared, so that none jumps over
    /// while one types.
    pub(super) fn form_heights(&self, form: &Form, widths: Widths) -> Vec<usize> {
        let rows = |_, slot: &Slot| self.entry_rows(slot, slot.opened(), false, widths);
        self.grouped(form, &rows).iter().map(Vec::len).collect()
    }

    fn grouped(&self, form: &Form, rows: &dyn Fn(usize, &Slot) -> Vec<Row>) -> Vec<Vec<Row>> {
        let mut groups: Vec<Vec<Row>> = vec![];
        let mut last = None;
        for (at, slot) in form.slots() {
            let here = (slot.place.group, slot.place.part);
            if last != Some(here) {
                let heading = heading_of(form, slot, self.console.words().get(slot.heading));
                let heading = heading.map(|heading| Row { slot: at, heading: Some(heading), ..Row::default() });
                groups.push(heading.into_iter().collect());
            }
            last = Some(here);
            groups.last_mut().into_iter().for_each(|group| group.extend(rows(at, slot)));
        }
        groups
    }

    fn slot_rows(&self, at: usize, slot: &Slot, focused: bool, widths: Widths) -> Vec<Row> {
        let mut rows = self.entry_rows(slot, &slot.entry, focused, widths);
        if let Some(first) = rows.first_mut().filter(|_| !matches!(slot.entry, Entry::Button(_))) {
            first.label = self.form_label(slot.label, widths.short).to_owned();
        }
        let fault = slot.fault.map(|why| format!("! {}", self.console.words().get(why))).unwrap_or_default();
        rows.extend(text::wrap(&fault, widths.value, 3).into_iter().map(|line| row(line, self.theme.warn)));
        rows.iter_mut().for_each(|row| row.slot = at);
        rows
    }

    fn entry_rows(&self, slot: &Slot, entry: &Entry, focused: bool, widths: Widths) -> Vec<Row> {
        match entry {
            Entry::Typing(typing) => {
                let style = if focused && typing.is_selected() { self.theme.selected } else { self.theme.text };
                self.typed_rows(&typing.field, focused, widths.value, style)
            }
            Entry::Choosing(choosing) => self.choice_rows(choosing, focused, widths.value),
            Entry::Chips(chips) => self.chip_rows(chips, focused, widths.value),
            Entry::Shown(all) => self.shown_rows(all, widths.value),
            Entry::Button(button) => vec![self.button_row(slot.label, *button, focused)],
        }
    }

    /// A text in as many rows as it needs; the same breaks with and without the cursor, so that nothing jumps.
    fn typed_rows(&self, field: &Field, focused: bool, width: usize, style: Style) -> Vec<Row> {
        let words = field.text();
        if words.is_empty() && !focused {
            return vec![self.nothing()];
        }
        let lines = lines(words, width.saturating_sub(1).max(1));
        let mut rows: Vec<Row> =
            lines.iter().map(|line| row(words[line.clone()].trim_end().to_owned(), style)).collect();
        if focused {
            let (line, cell) = place(words, &lines, field.before_cursor().len());
            rows[line].cursor = Some(cell.min(width.saturating_sub(1)));
        }
        rows
    }

    fn choice_rows(&self, choosing: &Choosing, focused: bool, width: usize) -> Vec<Row> {
        let label = choosing.chosen().map(|pick| pick.label.as_str()).unwrap_or_default();
        if !choosing.typed.text().is_empty() {
            return self.typed_rows(&choosing.typed, focused, width, self.theme.text);
        }
        if !focused {
            let none = label == self.console.words().get(Word("form-none"));
            let style = if none { self.theme.dim } else { self.theme.text };
            return text::wrap(label, width, usize::MAX).into_iter().map(|line| row(line, style)).collect();
        }
        let mut rows: Vec<Row> = text::wrap(label, width.saturating_sub(4), usize::MAX)
            .into_iter()
            .map(|line| Row {
                parts: vec![("  ".to_owned(), self.theme.text), (line, self.theme.text)],
                ..Row::default()
            })
            .collect();
        if let Some(first) = rows.first_mut() {
            first.parts[0] = ("‹ ".to_owned(), self.theme.accent);
            first.cursor = Some(2);
        }
        if let Some(last) = rows.last_mut() {
            last.parts.push((" ›".to_owned(), self.theme.accent));
        }
        rows
    }

    /// Links stand one a row, the number first; names stand in a row as they fit.
    fn chip_rows(&self, chips: &Chips, focused: bool, width: usize) -> Vec<Row> {
        let mut rows: Vec<Row> = if chips.free {
            let names: Vec<&str> = chips.chosen.iter().map(|pick| pick.label.as_str()).collect();
            text::wrap(&names.join(" · "), width, usize::MAX)
                .into_iter()
                .map(|line| row(line, self.theme.text))
                .collect()
        } else {
            chips.chosen.iter().map(|pick| row(text::cut(&pick.label, width).into_owned(), self.theme.text)).collect()
        };
        if focused {
            rows.extend(self.typed_rows(&chips.typed, true, width, self.theme.text));
        } else if !chips.typed.text().is_empty() {
            rows.extend(self.typed_rows(&chips.typed, false, width, self.theme.text));
        } else if rows.is_empty() {
            rows.push(self.nothing());
        }
        rows
    }

    fn shown_rows(&self, all: &[String], width: usize) -> Vec<Row> {
        if all.is_empty() {
            return vec![self.nothing()];
        }
        let lines = all.iter().flat_map(|line| text::wrap(line, width, usize::MAX));
        lines.map(|line| row(line, self.theme.dim)).collect()
    }

    fn button_row(&self, label: Word, button: Button, focused: bool) -> Row {
        let sign = match button {
            Button::More => "+",
            Button::Done => "✓",
        };
        let style = if focused { self.theme.accent } else { self.theme.dim };
        let mut row = row(format!("{sign} {}", self.console.words().get(label)), style);
        row.cursor = focused.then_some(0);
        row
    }

    fn nothing(&self) -> Row {
        row(self.console.words().get(Word("form-none")).to_owned(), self.theme.dim)
    }
}

fn row(words: String, style: Style) -> Row {
    Row { parts: vec![(words, style)], ..Row::default() }
}

/// The heading of a group, with the number of the part where there are several; buttons stand without.
fn heading_of(form: &Form, slot: &Slot, name: &str) -> Option<String> {
    let button = matches!(slot.entry, Entry::Button(_));
    if button && (slot.place.part > 0 || slot.label == slot.heading) {
        return None;
    }
    let fields =
        |(_, other): &(usize, &Slot)| other.place.group == slot.place.group && !matches!(other.entry, Entry::Button(_));
    let several = form.slots().filter(fields).any(|(_, other)| other.place.part > 0);
    Some(if several { format!("{name} {}", slot.place.part + 1) } else { name.to_owned() })
}
