//! Pictures out: only cells that changed, each picture whole.

use std::io::{self, Write, stdout};
use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Size;

use super::encode::Encoder;
use crate::draw::Paper;

const BEGIN_WHOLE: &str = "\x1b[?2026h";
const END_WHOLE: &str = "\x1b[?2026l";
/// So few bytes come as one piece anyway: they need no marks around them.
const AT_ONCE: usize = 160;
const ERASE: &str = "\x1b[2J";
const HIDE: &str = "\x1b[?25l";
const SHOW: &str = "\x1b[?25h";

/// The terminal's cells as they stand, and as they shall stand.
///
/// Only cells that differ are sent: in one go and wrapped in a synchronized update, so that no half picture is ever seen.
pub(super) struct Picture {
    shown: Buffer,
    paper: Paper,
    cursor: Option<(u16, u16)>,
    /// Whether it is unknown what stands there.
    unknown: bool,
    encoder: Encoder,
}

impl Picture {
    /// An empty picture of the terminal's size.
    pub(super) fn new() -> io::Result<Self> {
        let (width, height) = crossterm::terminal::size()?;
        Ok(Self::of(Size { width, height }))
    }

    fn of(size: Size) -> Self {
        Self {
            shown: Buffer::empty(size.into()),
            paper: Paper::new(size),
            cursor: Some((0, 0)),
            unknown: true,
            encoder: Encoder::default(),
        }
    }

    /// The size in cells.
    pub(super) fn size(&self) -> Size {
        self.shown.area.as_size()
    }

    /// The window has another size: everything is drawn anew.
    pub(super) fn resize(&mut self, width: u16, height: u16) {
        let size = Size { width, height };
        (self.shown, self.paper) = (Buffer::empty(size.into()), Paper::new(size));
        self.unknown = true;
    }

    /// Forgets what stands there: the next picture is sent whole.
    pub(super) fn clear(&mut self) {
        self.shown.reset();
        self.unknown = true;
    }

    /// Draws on the paper and sends what is new on it.
    pub(super) fn draw<T>(&mut self, draw: impl FnOnce(&mut Paper) -> (T, Option<(u16, u16)>)) -> io::Result<T> {
        self.draw_to(&mut stdout().lock(), draw)
    }

    fn draw_to<T>(
        &mut self,
        out: &mut impl Write,
        draw: impl FnOnce(&mut Paper) -> (T, Option<(u16, u16)>),
    ) -> io::Result<T> {
        let (learned, cursor) = draw(&mut self.paper);
        self.encode(cursor);
        (self.cursor, self.unknown) = (cursor, false);
        self.encoder.send(out)?;
        Ok(learned)
    }

    fn encode(&mut self, cursor: Option<(u16, u16)>) {
        let changed = self.encode_rows();
        if changed == 0 && cursor == self.cursor && !self.unknown {
            return;
        }
        self.encoder.plain();
        // A letter typed into one line has no halves to be seen.
        let whole = changed > 1 || self.unknown;
        if self.unknown {
            self.encoder.before(ERASE);
        }
        if self.cursor.is_some() && (whole || cursor.is_none()) {
            self.encoder.before(HIDE);
        }
        if let Some((x, y)) = cursor {
            self.encoder.go(x, y);
            if whole || self.cursor.is_none() {
                self.encoder.raw(SHOW);
            }
        }
        if whole && self.encoder.len() > AT_ONCE {
            self.encoder.before(BEGIN_WHOLE);
            self.encoder.raw(END_WHOLE);
        }
    }

    /// Compares where something was drawn, takes over what is new, and returns how many rows have some.
    fn encode_rows(&mut self) -> usize {
        let width = self.shown.area.width;
        let touched = self.paper.touched();
        let rows = self.shown.content.chunks_mut(usize::from(width).max(1));
        let rows = rows.zip(self.paper.buffer().content.chunks(usize::from(width).max(1))).zip(touched);
        let mut changed = 0;
        for (y, ((shown, next), touched)) in (0..).zip(rows) {
            let columns = if self.unknown { 0..width } else { touched };
            let Range { start, end } = Range { start: usize::from(columns.start), end: usize::from(columns.end) };
            if self.encoder.row(y, shown, next, start..end) {
                shown[start..end].clone_from_slice(&next[start..end]);
                changed += 1;
            }
        }
        changed
    }
}

#[cfg(test)]
#[path = "picture_tests.rs"]
mod tests;
