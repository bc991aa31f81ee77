//! The form drawn: groups of fields in one column or two, the help of a field beneath.

mod lines;
mod popup;
mod rows;
#[cfg(test)]
mod tests;

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use self::rows::{Row, Widths};
use super::{Page, text};
use crate::console::form::Form;
use crate::words::{Named, Word};

/// From this width on the groups stand in two columns.
const TWO_COLUMNS: u16 = 116;
/// Cells between two columns.
const BETWEEN: u16 = 3;
/// Rows that a help takes at most.
const HELP: usize = 3;

impl Page<'_> {
    pub(super) fn form(&mut self, form: &Form, area: Rect) {
        let help = self.help_rows(form, area.width);
        let frame = Rect { height: area.height.saturating_sub(help - 1), ..area };
        self.told(form, Rect { x: area.x + 1, y: frame.bottom(), width: area.width.saturating_sub(2), height: help });
        self.rounded(frame, self.theme.border_focus);
        self.form_title(form, frame);
        let inside = Rect {
            x: frame.x + 1,
            y: frame.y + 1,
            width: frame.width.saturating_sub(3),
            height: frame.height.saturating_sub(2),
        };
        if inside.width < 12 || inside.height == 0 {
            return;
        }
        self.form_columns(form, inside, frame);
    }

    /// How many rows the longest help of this form takes, so that the frame stands still from field to field.
    fn help_rows(&self, form: &Form, width: u16) -> u16 {
        let words = self.console.words();
        let rows = |word: Word| text::wrap(words.help(word), usize::from(width).saturating_sub(2), HELP).len();
        form.slots().map(|(_, slot)| rows(slot.label)).max().unwrap_or(1).max(1) as u16
    }

    /// What just happened, else what belongs into the field.
    fn told(&mut self, form: &Form, area: Rect) {
        let (words, style) = match self.console.message() {
            Some(message) if message.warns => (message.text.as_str(), self.theme.warn),
            Some(message) => (message.text.as_str(), self.theme.accent),
            None => (self.console.words().help(form.focused().label), self.theme.dim),
        };
        let lines = text::wrap(words, area.width.into(), area.height.into());
        for (y, line) in (area.y..).zip(lines) {
            self.put(area.x, y, area.width, &line, style);
        }
    }

    fn form_title(&mut self, form: &Form, frame: Rect) {
        let words = self.console.words();
        let number = self.console.session().number(form.at()).map(|number| format!(" {number}")).unwrap_or_default();
        let title = format!(" {}{number} ", words.get(form.at().kind().word()));
        let room = frame.width.saturating_sub(4);
        let end = self.put(frame.x + 2, frame.y, room, &title, self.theme.accent);
        let changed = format!(" {} ", words.get(Word("form-changed")));
        if form.is_changed() && end + text::width(&changed) as u16 + 3 < frame.right() {
            self.put_right(frame.right() - 2, frame.y, room, &changed, self.theme.accent);
        }
    }

    fn form_columns(&mut self, form: &Form, inside: Rect, frame: Rect) {
        let two = inside.width >= TWO_COLUMNS;
        let width = if two { (inside.width - BETWEEN) / 2 } else { inside.width };
        let widths = self.form_widths(form, width.into());
        let columns = columns(self.form_groups(form, widths), two);
        let height = usize::from(inside.height);
        let all = columns.iter().map(Vec::len).max().unwrap_or(0);
        let list = form.focused().entry.list().map_or(0, popup::rows);
        let top = top(&columns, form.focus(), list, self.console.drawn().form_top, height);
        self.drawn.form_top = top;
        let mut under = None;
        for (column, rows) in columns.iter().enumerate() {
            let x = inside.x + column as u16 * (width + BETWEEN);
            for (y, row) in (inside.y..inside.bottom()).zip(rows.iter().skip(top)) {
                let line = Rect { x, y, width, height: 1 };
                self.form_row(form, row, line, widths);
                if row.slot == form.focus() && row.heading.is_none() && !(row.parts.is_empty() && row.label.is_empty())
                {
                    under = Some(line);
                }
            }
        }
        if all > height {
            self.form_position(top, height, all, frame);
        }
        if let Some((list, under)) = form.focused().entry.list().zip(under) {
            let at = Rect { x: under.x + widths.value_at() as u16, ..under };
            self.form_list(list, at, inside);
        }
    }

    fn form_row(&mut self, form: &Form, row: &Row, line: Rect, widths: Widths) {
        if let Some(heading) = &row.heading {
            let x = self.put(line.x + 1, line.y, line.width - 1, heading, self.theme.strong);
            for x in x + 1..line.right() {
                self.set(x, line.y, '─', self.theme.border);
            }
            return;
        }
        if row.parts.is_empty() {
            return;
        }
        let focused = row.slot == form.focus();
        if focused {
            self.set(line.x, line.y, '▌', self.theme.accent);
        }
        let style = if focused { self.theme.accent } else { self.theme.dim };
        self.put(line.x + 1, line.y, widths.label as u16, &row.label, style);
        if !row.label.is_empty() && form.slots().any(|(at, slot)| at == row.slot && slot.is_changed()) {
            self.set(line.x + 1 + widths.label as u16, line.y, '•', self.theme.accent);
        }
        let begin = line.x + widths.value_at() as u16;
        let mut x = begin;
        for (words, style) in &row.parts {
            x = self.put(x, line.y, line.right().saturating_sub(x), words, *style);
        }
        if let Some(cell) = row.cursor {
            self.form_cursor(begin + cell as u16, line.y);
        }
    }

    fn form_cursor(&mut self, x: u16, y: u16) {
        if let Some(under) = self.buffer.cell_mut((x, y)) {
            under.set_style(Style::new().add_modifier(Modifier::REVERSED));
        }
        self.drawn.cursor = Some((x, y));
    }

    /// Which rows are on view, in the frame.
    fn form_position(&mut self, top: usize, height: usize, all: usize, frame: Rect) {
        let args = [("from", (top + 1).into()), ("to", (top + height).min(all).into()), ("all", all.into())];
        let position = format!(" {} ", self.console.words().say(Word("form-rows"), &args));
        if frame.height > 1 {
            self.put_right(
                frame.right() - 2,
                frame.bottom() - 1,
                frame.width.saturating_sub(4),
                &position,
                self.theme.dim,
            );
        }
    }
}

/// The groups under each other with a free row between them; in two columns about as high as each other.
fn columns(groups: Vec<Vec<Row>>, two: bool) -> Vec<Vec<Row>> {
    let heights: Vec<usize> = groups.iter().map(|rows| rows.len() + 1).collect();
    let highest = |split: &usize| heights[..*split].iter().sum::<usize>().max(heights[*split..].iter().sum());
    let split = if two { (1..=groups.len()).min_by_key(highest).unwrap_or(groups.len()) } else { groups.len() };
    let mut groups = groups.into_iter();
    let left = joined(groups.by_ref().take(split));
    let right = joined(groups);
    if right.is_empty() { vec![left] } else { vec![left, right] }
}

fn joined(groups: impl Iterator<Item = Vec<Row>>) -> Vec<Row> {
    let mut rows: Vec<Row> = vec![];
    for group in groups {
        if !rows.is_empty() {
            rows.push(Row { slot: usize::MAX, ..Row::default() });
        }
        rows.extend(group);
    }
    rows
}

/// The first row on view: as it was, moved only as far as the focused field, its list and its heading need.
fn top(columns: &[Vec<Row>], focus: usize, list: usize, before: usize, height: usize) -> usize {
    let all = columns.iter().map(Vec::len).max().unwrap_or(0);
    let of_focus = |rows: &Vec<Row>| {
        let first = rows.iter().position(|row| row.slot == focus)?;
        let last = rows.iter().rposition(|row| row.slot == focus)?;
        let cursor = rows.iter().position(|row| row.slot == focus && row.cursor.is_some());
        Some((first, last, cursor.unwrap_or(last)))
    };
    let Some((first, last, cursor)) = columns.iter().find_map(of_focus) else { return 0 };
    let top = before.min(all.saturating_sub(height));
    let top = top.max((last + 1).saturating_sub(height)).min(first);
    // A list, or a text that is higher than the form: what is around the cursor counts.
    top.max((cursor + 1 + list).saturating_sub(height)).min(cursor)
}
