//! The form drawn: groups of fields in one column or two, the help of a field beneath.

mod columns;
mod groups;
mod lines;
mod popup;
mod rows;
#[cfg(test)]
mod tests;

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use self::columns::{columns, split, top};
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
        let number = self.console.session().number_of(form.opened()).map(|number| format!(" {number}"));
        let name = format!("{}{}", words.get(form.kind().word()), number.unwrap_or_default());
        let name = if form.is_new() { words.say(Word("form-new"), &[("what", name.into())]) } else { name };
        let title = format!(" {name} ");
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
        let left = if two { split(&self.form_heights(form, widths)) } else { usize::MAX };
        let columns = columns(self.form_groups(form, widths), left);
        let list = form.focused().entry.list();
        let top =
            top(&columns, form.focus(), list.map_or(0, popup::rows), self.console.drawn().form_top, inside.height);
        self.drawn.form_top = top;
        let mut under = None;
        for (x, rows) in (inside.x..).step_by(usize::from(width + BETWEEN)).zip(&columns) {
            let last = self.form_column(form, rows.get(top..).unwrap_or_default(), Rect { x, width, ..inside }, widths);
            under = under.or(last);
        }
        self.form_position(top, &columns, inside.height.into(), frame);
        if let Some((list, under)) = list.zip(under) {
            self.form_list(list, under, inside);
        }
    }

    /// Draws the rows of a column; returns where the value of the focused field ends.
    fn form_column(&mut self, form: &Form, rows: &[Row], area: Rect, widths: Widths) -> Option<Rect> {
        let mut under = None;
        for (y, row) in (area.y..area.bottom()).zip(rows) {
            let line = Rect { y, height: 1, ..area };
            match (&row.heading, &row.line) {
                (Some(heading), _) => self.form_heading(heading, line),
                (None, Some((words, style))) => {
                    self.put(line.x + 1, line.y, line.width - 1, words, *style);
                }
                (None, None) => self.form_row(form, row, line, widths),
            }
            if row.slot == form.focus() {
                under = Some(Rect { x: line.x + widths.value_at() as u16, ..line });
            }
        }
        under
    }

    fn form_heading(&mut self, heading: &str, line: Rect) {
        let x = self.put(line.x + 1, line.y, line.width - 1, heading, self.theme.strong);
        for x in x + 1..line.right() {
            self.set(x, line.y, '─', self.theme.border);
        }
    }

    fn form_row(&mut self, form: &Form, row: &Row, line: Rect, widths: Widths) {
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
            self.set(line.x + widths.value_at() as u16 - 2, line.y, '•', self.theme.accent);
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

    /// Which rows are on view, in the frame, where not all are.
    fn form_position(&mut self, top: usize, columns: &[Vec<Row>], height: usize, frame: Rect) {
        let all = columns.iter().map(Vec::len).max().unwrap_or(0);
        if all <= height {
            return;
        }
        let args = [("from", (top + 1).into()), ("to", (top + height).min(all).into()), ("all", all.into())];
        let position = format!(" {} ", self.console.words().say(Word("form-rows"), &args));
        self.put_right(frame.right() - 2, frame.bottom() - 1, frame.width - 4, &position, self.theme.dim);
    }
}
