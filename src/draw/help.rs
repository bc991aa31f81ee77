//! The full help, made from the table of keys and from what capture understands; what holds where one stands comes first.

use ratatui::layout::Rect;

use super::{Page, text};
use crate::keys::{Place, section};
use crate::words::Word;

/// One line of the help.
enum Line {
    Heading(String),
    Row(String, String),
    Empty,
}

impl Page<'_> {
    pub(super) fn help(&mut self, top: usize, area: Rect) {
        self.wipe(area, self.theme.text);
        self.rounded(area, self.theme.border_focus);
        let title = self.console.words().get(Word("console-help"));
        self.put(area.x + 2, area.y, area.width - 4, &format!(" {title} "), self.theme.accent);
        let lines = self.help_lines();
        let inside = Rect { x: area.x + 2, y: area.y + 1, width: area.width - 4, height: area.height - 2 };
        let columns = usize::from((inside.width / 56).clamp(1, 3));
        let rows = usize::from(inside.height);
        let page = rows * columns;
        self.drawn.last_top = lines.len().saturating_sub(page);
        let top = top.min(self.drawn.last_top);
        let width = inside.width / columns as u16;
        for (at, line) in lines.iter().skip(top).take(page).enumerate() {
            let x = inside.x + (at / rows) as u16 * width;
            let y = inside.y + (at % rows) as u16;
            self.help_line(line, Rect { x, y, width: width.saturating_sub(2), height: 1 });
        }
        if lines.len() > page {
            let place = format!(" {}–{}/{} ", top + 1, (top + page).min(lines.len()), lines.len());
            self.put_right(area.right() - 2, area.bottom() - 1, area.width - 4, &place, self.theme.dim);
        }
    }

    fn help_line(&mut self, line: &Line, area: Rect) {
        match line {
            Line::Heading(title) => {
                self.put(area.x, area.y, area.width, title, self.theme.accent);
            }
            Line::Row(keys, does) => {
                let room = (area.width * 3 / 8).clamp(12, 20);
                self.put(area.x, area.y, room, keys, self.theme.strong);
                self.put(area.x + room + 1, area.y, area.width.saturating_sub(room + 1), does, self.theme.text);
            }
            Line::Empty => {}
        }
    }

    fn help_lines(&self) -> Vec<Line> {
        let words = self.console.words();
        let mut lines = vec![];
        for place in self.console.place_beneath().from_here() {
            lines.push(Line::Heading(words.get(section(place)).to_owned()));
            for row in self.console.keys().rows(place).filter(|row| !row.chords.is_empty()) {
                let whole = words.get(row.binding.word);
                let room = 34;
                let mut parts = text::wrap(whole, room, 3).into_iter();
                lines.push(Line::Row(row.labels(words), parts.next().unwrap_or_default()));
                lines.extend(parts.map(|part| Line::Row(String::new(), part)));
            }
            lines.push(Line::Empty);
            if place == Place::Capture {
                lines.push(Line::Heading(words.get(Word("console-help-marks")).to_owned()));
                for (write, means) in MARKS {
                    lines.push(Line::Row(words.get(Word(write)).to_owned(), words.get(Word(means)).to_owned()));
                }
                lines.push(Line::Empty);
            }
        }
        lines
    }
}

/// What the capture line understands: how it is written, what it means.
const MARKS: &[(&str, &str)] = &[
    ("capture-write-kind", "capture-means-kind"),
    ("capture-write-letter", "capture-means-letter"),
    ("capture-write-goal", "capture-means-goal"),
    ("capture-write-area", "capture-means-area"),
    ("capture-write-lead", "capture-means-lead"),
    ("capture-write-due", "capture-means-due"),
    ("capture-write-cost", "capture-means-cost"),
    ("capture-write-priority", "capture-means-priority"),
    ("capture-write-quote", "capture-means-quote"),
];
