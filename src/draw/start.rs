//! The start page: one quiet column in the middle.

use std::path::Path;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::field::put_field;
use super::text;
use super::theme::Theme;
use crate::console::{Line, Making, Recent, Row, Start};
use crate::session::Form;
use crate::words::{Named, Word};

/// The column is no wider than a line that one reads at a glance.
const WIDEST: u16 = 76;
/// From this width on a row has room for its path.
const WITH_PATH: u16 = 64;
/// Cells of the longest date.
const DATE: u16 = 11;
/// Rows that are always there: name, claim, gaps, two offers, message, hints.
const AROUND: u16 = 11;

/// Draws the start page; returns where the cursor stands, if there is one.
pub fn draw_start(start: &Start, theme: &Theme, buffer: &mut Buffer) -> Option<(u16, u16)> {
    let area = buffer.area;
    super::lay_ground(theme, buffer, buffer.area);
    if area.width < 8 || area.height < 3 {
        return None;
    }
    let width = area.width.saturating_sub(4).min(WIDEST);
    let shown = (start.recent().len() as u16).min(area.height.saturating_sub(AROUND));
    let height = AROUND + shown + u16::from(start.making().is_some()) * 4;
    let top = area.y + area.height.saturating_sub(height) * 2 / 5; // a little above the middle looks like the middle
    let column = Rect { x: area.x + (area.width - width) / 2, y: top, width, height: area.bottom() - top };
    Page { start, theme, buffer, column, y: top, cursor: None }.draw(shown)
}

/// The page while it is drawn, from top to bottom.
struct Page<'a> {
    start: &'a Start,
    theme: &'a Theme,
    buffer: &'a mut Buffer,
    column: Rect,
    /// The next free row.
    y: u16,
    cursor: Option<(u16, u16)>,
}

impl Page<'_> {
    fn draw(mut self, shown: u16) -> Option<(u16, u16)> {
        let words = self.start.words();
        self.centred(words.get(Word("start-title")), self.theme.accent);
        self.centred(words.get(Word("start-claim")), self.theme.dim);
        self.y += 1;
        match self.start.making() {
            Some(making) => self.form(making),
            None => self.list(shown.into()),
        }
        self.told();
        self.hints();
        self.cursor
    }

    fn centred(&mut self, words: &str, style: Style) {
        for line in text::wrap(words, self.column.width.into(), 2) {
            let x = self.column.x + self.column.width.saturating_sub(text::width(&line) as u16) / 2;
            self.put(x, self.column.width, &line, style);
            self.y += 1;
        }
    }

    /// Text in the present row, never below the page.
    fn put(&mut self, x: u16, room: u16, words: &str, style: Style) -> u16 {
        let room = room.min(self.column.right().saturating_sub(x));
        text::put(self.buffer, x, self.y, room, &text::cut(words, room.into()), style)
    }

    /// The sessions of last time, as many as fit around the chosen one, and what else can be begun.
    fn list(&mut self, shown: usize) {
        let words = self.start.words();
        if shown > 0 {
            self.put(self.column.x + 1, self.column.width, words.get(Word("start-recent")), self.theme.dim);
            self.y += 1;
        }
        let first = (self.start.at() + 1).saturating_sub(shown).min(self.start.recent().len() - shown);
        for (at, row) in self.start.rows().into_iter().enumerate() {
            match row {
                Row::Recent(recent) if (first..first + shown).contains(&recent) => self.recent(at, recent),
                Row::Recent(_) => {}
                Row::New => {
                    self.y += u16::from(shown > 0);
                    self.row(at, "n", words.get(Word("start-new")), self.column.width, self.theme.text);
                }
                Row::Sample => {
                    self.row(at, "d", words.get(Word("start-sample")), self.column.width, self.theme.text);
                }
            }
        }
    }

    /// A row with its key; the chosen one is marked by a sign as well as by its colour.
    fn row(&mut self, at: usize, key: &str, words: &str, room: u16, style: Style) -> Style {
        let chosen = self.start.at() == at;
        let style = if chosen { self.theme.selected } else { style };
        if chosen {
            self.buffer.set_style(Rect { y: self.y, height: 1, ..self.column }.intersection(self.buffer.area), style);
        }
        self.put(self.column.x, 1, if chosen { "›" } else { " " }, style);
        self.put(self.column.x + 2, 2, key, if chosen { style } else { self.theme.strong });
        self.put(self.column.x + 5, room, words, style);
        self.y += 1;
        style
    }

    fn name_room(&self) -> u16 {
        if self.column.width >= WITH_PATH { self.column.width * 2 / 5 } else { self.column.width.saturating_sub(18) }
    }

    fn recent(&mut self, at: usize, index: usize) {
        let Some(Recent { path, name, opened, missing }) = self.start.recent().get(index) else { return };
        let words = self.start.words();
        let date = if *missing { words.get(Word("start-gone")).to_owned() } else { words.date(opened.date_naive()) };
        let quiet = if *missing { self.theme.dim } else { self.theme.text };
        let named = if name.is_empty() { file(path) } else { name.clone() };
        let style = self.row(at, &(index + 1).to_string(), &named, self.name_room(), quiet);
        self.y -= 1;
        let dim = if self.start.at() == at { style } else { self.theme.dim };
        let right = self.column.right() - 1;
        self.put(right.saturating_sub(text::width(&date) as u16), DATE, &date, dim);
        let from = self.column.x + 5 + self.name_room() + 1;
        if self.column.width >= WITH_PATH {
            let room = right.saturating_sub(from + DATE + 2);
            self.put(from, room, &tail(&path.display().to_string(), room.into()), dim);
        }
        self.y += 1;
    }

    /// The four lines of a new session.
    fn form(&mut self, making: &Making) {
        let words = self.start.words();
        self.put(self.column.x, self.column.width, words.get(Word("start-new")), self.theme.strong);
        self.y += 2;
        let labels = Line::ALL.iter().map(|line| text::width(words.get(line.word()))).max().unwrap_or(0) as u16;
        let x = self.column.x + labels.min(self.column.width / 2) + 2;
        for line in Line::ALL {
            let here = making.line() == line;
            let style = if here { self.theme.accent } else { self.theme.dim };
            self.put(self.column.x, x - self.column.x - 1, words.get(line.word()), style);
            self.value(making, line, x);
            self.y += 1;
        }
    }

    fn value(&mut self, making: &Making, line: Line, x: u16) {
        let words = self.start.words();
        let area = Rect { x, y: self.y, width: self.column.right().saturating_sub(x), height: 1 };
        let here = making.line() == line;
        match making.field(line) {
            Some(field) if here && area.y < self.buffer.area.bottom() => {
                self.cursor = put_field(self.buffer, self.theme, field, area, &[]);
                self.hint(line, field.text().is_empty(), x + 2);
            }
            Some(field) => {
                self.put(x + 1, area.width, field.text(), self.theme.text);
                self.hint(line, field.text().is_empty(), x + 2);
            }
            None => {
                let mut x = x + 1;
                for form in [Form::Municipality, Form::County] {
                    let chosen = making.form() == form;
                    let name = format!("{} {}", if chosen { '●' } else { '○' }, words.get(form.word()));
                    let style = if chosen && here { self.theme.accent } else { self.theme.text };
                    x = self.put(x, area.width, &name, style) + 3;
                }
            }
        }
    }

    /// What the line is for, where nothing stands in it.
    fn hint(&mut self, line: Line, empty: bool, x: u16) {
        if line == Line::Date && empty {
            self.put(x, self.column.width, self.start.words().get(Word("start-date-hint")), self.theme.dim);
        }
    }

    fn told(&mut self) {
        let Some(told) = self.start.told() else { return };
        self.y += 1;
        let room = self.buffer.area.bottom().saturating_sub(self.y + 2).clamp(1, 4);
        for line in text::wrap(told, self.column.width.into(), room.into()) {
            self.put(self.column.x, self.column.width, &line, self.theme.warn);
            self.y += 1;
        }
    }

    /// The keys, in the last line of the page.
    fn hints(&mut self) {
        self.y = (self.y + 1).min(self.buffer.area.bottom().saturating_sub(1));
        let hints = self.start.hints();
        let cells: usize = hints.iter().map(|(key, word)| text::width(key) + text::width(word) + 3).sum();
        let mut x = self.column.x + self.column.width.saturating_sub(cells as u16 - 2) / 2;
        for (key, word) in &hints {
            x = self.put(x, self.column.width, key, self.theme.strong) + 1;
            x = self.put(x, self.column.width, word, self.theme.dim) + 2;
        }
    }
}

fn file(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// The end of a path in so many cells, whole folders if any fits: the file says more than the root.
fn tail(path: &str, room: usize) -> String {
    if text::width(path) <= room {
        return path.to_owned();
    }
    let ends = || text::clusters(path).map(|(at, _)| &path[at..]).filter(|rest| text::width(rest) < room);
    let whole = ends().find(|rest| rest.starts_with(['/', '\\']));
    whole.or_else(|| ends().next()).map(|rest| format!("…{rest}")).unwrap_or_default()
}
