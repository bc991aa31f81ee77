//! The frame of a pane: rounded, with a title, bright where the keys go.

use ratatui::layout::Rect;

use super::paper::Piece;
use super::{Page, text};
use crate::console::Pane;

impl Page<'_> {
    /// Draws a pane's frame and returns the room inside.
    pub(super) fn frame(&mut self, pane: Pane, title: &str, beside: &str, area: Rect) -> Rect {
        let inside = Rect {
            x: area.x + 1,
            y: area.y + 1,
            width: area.width.saturating_sub(2),
            height: area.height.saturating_sub(2),
        };
        self.piece_around(Piece::Frame(pane), area, inside, |page| page.draw_frame(pane, title, beside, area));
        inside
    }

    fn draw_frame(&mut self, pane: Pane, title: &str, beside: &str, area: Rect) {
        let focused = self.console.focus() == pane;
        let line = if focused { self.theme.border_focus } else { self.theme.border };
        let head = if focused { self.theme.accent } else { self.theme.strong };
        self.rounded(area, line);
        let room = area.width.saturating_sub(4);
        let after =
            text::put(self.buffer, area.x + 2, area.y, room, &text::cut(&format!(" {title} "), room.into()), head);
        let left = area.right().saturating_sub(2).saturating_sub(after);
        if !beside.is_empty() && text::width(beside) + 3 <= left.into() {
            let x = area.right() - 4 - text::width(beside) as u16;
            text::put(self.buffer, x, area.y, left, &format!(" {beside} "), self.theme.dim);
        }
    }

    /// A rounded box.
    pub(super) fn rounded(&mut self, area: Rect, style: ratatui::style::Style) {
        if area.width < 2 || area.height < 2 {
            return;
        }
        let (right, bottom) = (area.right() - 1, area.bottom() - 1);
        for x in area.x + 1..right {
            self.set(x, area.y, '─', style);
            self.set(x, bottom, '─', style);
        }
        for y in area.y + 1..bottom {
            self.set(area.x, y, '│', style);
            self.set(right, y, '│', style);
        }
        for (x, y, corner) in [(area.x, area.y, '╭'), (right, area.y, '╮'), (area.x, bottom, '╰'), (right, bottom, '╯')]
        {
            self.set(x, y, corner, style);
        }
    }

    /// One cell.
    pub(super) fn set(&mut self, x: u16, y: u16, symbol: char, style: ratatui::style::Style) {
        if let Some(cell) = self.buffer.cell_mut((x, y)) {
            cell.set_char(symbol).set_style(style);
        }
    }

    /// Text at a place, cut with an ellipsis where it does not fit; returns the column behind it.
    pub(super) fn put(&mut self, x: u16, y: u16, room: u16, words: &str, style: ratatui::style::Style) -> u16 {
        text::put(self.buffer, x, y, room, &text::cut(words, room.into()), style)
    }

    /// Text that ends at a column.
    pub(super) fn put_right(&mut self, right: u16, y: u16, room: u16, words: &str, style: ratatui::style::Style) {
        let words = text::cut(words, room.into());
        let x = right.saturating_sub(text::width(&words) as u16);
        text::put(self.buffer, x, y, room, &words, style);
    }

    /// Empties a rectangle and gives it a style.
    pub(super) fn wipe(&mut self, area: Rect, style: ratatui::style::Style) {
        let area = area.intersection(self.buffer.area);
        self.covers(area);
        for y in area.top()..area.bottom() {
            for x in area.left()..area.right() {
                let cell = &mut self.buffer[(x, y)];
                cell.reset();
                cell.set_style(style);
            }
        }
    }
}
