//! A part of a sheet as lines that are ready to be put down, and how it is broken where a page ends.

use ratatui::buffer::Buffer;
use ratatui::style::Style;

use super::letters::Letters;
use crate::draw::text;

/// Text in one style, from a column of the body on.
#[derive(Clone, PartialEq, Debug)]
pub struct Run {
    pub x: u16,
    pub text: String,
    pub style: Style,
}

/// What stands in one row.
pub type Line = Vec<Run>;

/// A part of a sheet.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Piece {
    /// Its rows, set apart where there is room.
    pub lines: Vec<Line>,
    /// How many of them are a heading, which never stands alone at the end of a page.
    pub heading: u16,
    /// Block letters beside the lines: their column, themselves, their style. They begin beneath the heading.
    pub letters: Option<(u16, Letters, Style)>,
    /// The number by which it is called; empty for what has none.
    pub number: String,
    /// How much attention it takes, in lines of a table.
    pub weight: u16,
    /// Its rows belong close together, as those of a chart do.
    pub solid: bool,
}

impl Piece {
    /// Rows that it takes when every line has `leading` rows.
    pub fn rows(&self, leading: u16) -> u16 {
        self.heading + self.text_rows(leading).max(self.letter_rows())
    }

    /// Rows of the lines beneath the heading.
    fn text_rows(&self, leading: u16) -> u16 {
        let lines = (self.lines.len() as u16).saturating_sub(self.heading);
        lines.saturating_sub(1).saturating_mul(self.leading(leading)).saturating_add(lines.min(1))
    }

    fn letter_rows(&self) -> u16 {
        self.letters.as_ref().map_or(0, |(_, letters, _)| letters.height())
    }

    /// The column at which its first line begins.
    pub fn indent(&self) -> u16 {
        self.lines.first().and_then(|line| line.iter().map(|run| run.x).min()).unwrap_or(0)
    }

    fn leading(&self, leading: u16) -> u16 {
        if self.solid { 1 } else { leading }
    }

    /// The lines that fit into so many rows, and the rest. At least one line is taken.
    pub fn split(mut self, rows: u16, leading: u16) -> (Self, Self) {
        let lines = rows.saturating_sub(self.heading + 1) / self.leading(leading) + 1 + self.heading;
        let rest = self.lines.split_off(self.lines.len().min(lines.into()));
        let rest = Self { lines: rest, heading: 0, letters: None, number: String::new(), ..self };
        (self, rest)
    }

    /// Puts it into the buffer with its first row at `(x, y)`; lines that are lower than their letters stand beside the
    /// middle of these.
    pub fn put(&self, buffer: &mut Buffer, (x, y): (u16, u16), room: u16, leading: u16) {
        let below = y + self.heading;
        let middle = below + self.letter_rows().saturating_sub(self.text_rows(leading)) / 2;
        let leading = self.leading(leading);
        for (at, line) in (0..).zip(&self.lines) {
            let y = if at < self.heading { y + at } else { middle + (at - self.heading) * leading };
            for run in line {
                let text = run.text.replace('\u{a0}', " ");
                text::put(buffer, x + run.x, y, room.saturating_sub(run.x), &text, run.style);
            }
        }
        if let Some((column, letters, style)) = &self.letters {
            letters.put(buffer, (x + column, below), *style);
        }
    }
}
