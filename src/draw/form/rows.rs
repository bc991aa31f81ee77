//! The fields as rows: a label, what stands there, and what is wrong with it.

use ratatui::style::Style;

use super::lines::{lines, place};
use crate::console::Field;
use crate::console::form::{Button, Chips, Choosing, Entry, Form, Slot};
use crate::draw::{Page, text};
use crate::words::Word;

/// Below this width labels are short.
const NARROW: usize = 52;
/// Cells between label and value: in the middle the mark of a change.
const GAP: usize = 3;
/// Cells between what stands in a field and what is said of it.
const BEHIND: usize = 2;

/// One row of a column.
#[derive(Default)]
pub(super) struct Row {
    /// The field to which it belongs.
    pub slot: usize,
    /// The heading of a group.
    pub heading: Option<String>,
    /// A part in one line.
    pub line: Option<(String, Style)>,
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
        let labels = |short| {
            let named = form.slots().filter(|(_, slot)| !matches!(slot.entry, Entry::Button(_)));
            named.map(|(_, slot)| text::width(self.form_label(slot.label, short))).max().unwrap_or(0)
        };
        let short = width < NARROW || labels(false) > width / 3;
        let label = labels(short).min(width / 2);
        Widths { label, value: width.saturating_sub(1 + label + GAP), short }
    }

    fn form_label(&self, label: Word, short: bool) -> &str {
        if short { self.console.words().short(label) } else { self.console.words().get(label) }
    }

    pub(super) fn slot_rows(&self, form: &Form, at: usize, slot: &Slot, widths: Widths) -> Vec<Row> {
        let focused = at == form.focus();
        let remark = self.remark(slot, focused && form.is_typing(), focused);
        let mut rows = self.entry_rows(slot, &slot.entry, focused, widths);
        if let Some(first) = rows.first_mut().filter(|_| !matches!(slot.entry, Entry::Button(_))) {
            first.label = self.form_label(slot.label, widths.short).to_owned();
        }
        remark.into_iter().for_each(|(words, style)| self.add_remark(&words, style, widths.value, &mut rows));
        rows.iter_mut().for_each(|row| row.slot = at);
        rows
    }

    /// Puts what is to be said of a field behind what stands there, or beneath it.
    fn add_remark(&self, words: &str, style: Style, width: usize, rows: &mut Vec<Row>) {
        let used = rows.last().map_or(0, |row| row.parts.iter().map(|(words, _)| text::width(words)).sum());
        match rows.last_mut() {
            Some(last) if used + BEHIND + text::width(words) <= width => {
                last.parts.push((" ".repeat(BEHIND), self.theme.text));
                last.parts.push((words.to_owned(), style));
            }
            _ => rows.extend(text::wrap(words, width, 3).into_iter().map(|line| row(line, style))),
        }
    }

    /// What cannot be saved warns with its sign; while it is still being typed it is said calmly.
    fn remark(&self, slot: &Slot, typing: bool, focused: bool) -> Option<(String, Style)> {
        match (&slot.remark, &slot.meant) {
            (Some(remark), _) if remark.stops && typing => Some((remark.said.clone(), self.theme.dim)),
            (Some(remark), _) if remark.stops => Some((format!("! {}", remark.said), self.theme.warn)),
            (Some(remark), _) => Some((format!("? {}", remark.said), self.theme.accent)),
            (None, Some(meant)) if focused => {
                let args = [("what", meant.as_str().into())];
                Some((self.console.words().say(Word("form-means"), &args), self.theme.dim))
            }
            _ => None,
        }
    }

    pub(super) fn entry_rows(&self, slot: &Slot, entry: &Entry, focused: bool, widths: Widths) -> Vec<Row> {
        match entry {
            Entry::Typing(typing) => {
                let style = if focused && typing.is_selected() { self.theme.selected } else { self.theme.text };
                self.typed_rows(&typing.field, focused, widths.value, style, slot.label)
            }
            Entry::Choosing(choosing) => self.choice_rows(choosing, focused, widths.value, slot.label),
            Entry::Chips(chips) => self.chip_rows(chips, focused, widths.value, slot.label),
            Entry::Button(button) => vec![self.button_row(slot.label, *button, focused)],
        }
    }

    /// A text in as many rows as it needs; the same breaks with and without the cursor, so that nothing jumps.
    fn typed_rows(&self, field: &Field, focused: bool, width: usize, style: Style, label: Word) -> Vec<Row> {
        let words = field.text();
        if words.is_empty() {
            return vec![if focused { self.example(label, width) } else { self.nothing() }];
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

    /// An empty field shows how what belongs there may look.
    fn example(&self, label: Word, width: usize) -> Row {
        let words = self.console.words();
        let example = words.example(label);
        let said = match example.is_empty() {
            true => String::new(),
            false => words.say(Word("form-example"), &[("what", example.into())]),
        };
        Row { cursor: Some(0), ..row(text::cut(&said, width).into_owned(), self.theme.dim) }
    }

    fn choice_rows(&self, choosing: &Choosing, focused: bool, width: usize, label_word: Word) -> Vec<Row> {
        let label = choosing.chosen().map(|pick| pick.label.as_str()).unwrap_or_default();
        if !choosing.typed.text().is_empty() {
            return self.typed_rows(&choosing.typed, focused, width, self.theme.text, label_word);
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
    fn chip_rows(&self, chips: &Chips, focused: bool, width: usize, label: Word) -> Vec<Row> {
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
            rows.extend(self.typed_rows(&chips.typed, true, width, self.theme.text, label));
        } else if !chips.typed.text().is_empty() {
            rows.extend(self.typed_rows(&chips.typed, false, width, self.theme.text, label));
        } else if rows.is_empty() {
            rows.push(self.nothing());
        }
        rows
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
