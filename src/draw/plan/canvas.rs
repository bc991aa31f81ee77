//! The chart as cells: columns of the scale, and what may be written where.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::scale::Scale;
use crate::draw::text;
use crate::session::Ref;

/// Where the plan is drawn, and what was found to lie where.
pub struct Canvas<'a> {
    /// The cells.
    pub buffer: &'a mut Buffer,
    /// The names of the rows.
    pub names: Rect,
    /// The rows on the scale.
    pub chart: Rect,
    /// Days to columns of the chart.
    pub scale: Scale,
    /// What a click would choose; what comes last lies on top.
    pub hits: Vec<(Rect, Ref)>,
}

impl Canvas<'_> {
    /// Writes one sign at a column of the chart, whatever stood there.
    pub fn sign(&mut self, column: u16, y: u16, sign: char, style: Style) {
        if column >= self.chart.width {
            return;
        }
        if let Some(cell) = self.buffer.cell_mut((self.chart.x + column, y)) {
            cell.modifier = Modifier::empty();
            cell.set_char(sign).set_style(style);
        }
    }

    /// Writes text at a column of the chart, in at most `room` cells, cut where it is longer; returns the column behind.
    pub fn write(&mut self, column: u16, y: u16, room: u16, words: &str, style: Style) -> u16 {
        let room = room.min(self.chart.width.saturating_sub(column));
        let short = text::cut(words, room.into());
        for at in column..column.saturating_add(text::width(&short) as u16) {
            self.sign(at, y, ' ', Style::new());
        }
        let x = self.chart.x + column;
        text::put(self.buffer, x, y, room, &short, style).saturating_sub(self.chart.x)
    }
}
