//! Pictures out: only cells that changed, each picture whole.

use std::io::{self, stdout};

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};

use super::encode::Encoder;

const BEGIN_WHOLE: &str = "\x1b[?2026h";
const END_WHOLE: &str = "\x1b[?2026l";
const ERASE: &str = "\x1b[2J";
const HIDE: &str = "\x1b[?25l";
const SHOW: &str = "\x1b[?25h";

/// The terminal's cells as they stand, and as they shall stand.
///
/// Two buffers that change places. Only cells that differ are sent: in one go and wrapped in a synchronized update, so that no half picture is ever seen.
pub(super) struct Picture {
    shown: Buffer,
    next: Buffer,
    cursor: Option<(u16, u16)>,
    /// Whether it is unknown what stands there.
    unknown: bool,
    encoder: Encoder,
}

impl Picture {
    /// An empty picture of the terminal's size.
    pub(super) fn new() -> io::Result<Self> {
        let (width, height) = crossterm::terminal::size()?;
        let mut picture = Self {
            shown: Buffer::default(),
            next: Buffer::default(),
            cursor: Some((0, 0)),
            unknown: true,
            encoder: Encoder::default(),
        };
        picture.resize(width, height);
        Ok(picture)
    }

    /// The size in cells.
    pub(super) fn size(&self) -> Size {
        self.shown.area.as_size()
    }

    /// The window has another size: everything is drawn anew.
    pub(super) fn resize(&mut self, width: u16, height: u16) {
        let area = Rect::new(0, 0, width, height);
        (self.shown, self.next) = (Buffer::empty(area), Buffer::empty(area));
        self.unknown = true;
    }

    /// Forgets what stands there: the next picture is sent whole.
    pub(super) fn clear(&mut self) {
        self.shown.reset();
        self.unknown = true;
    }

    /// Draws a picture over an older one and sends what is new in it.
    pub(super) fn draw<T>(&mut self, draw: impl FnOnce(&mut Buffer) -> (T, Option<(u16, u16)>)) -> io::Result<T> {
        let (learned, cursor) = draw(&mut self.next);
        self.encode(cursor);
        (self.cursor, self.unknown) = (cursor, false);
        std::mem::swap(&mut self.shown, &mut self.next);
        self.encoder.send(&mut stdout().lock())?;
        Ok(learned)
    }

    fn encode(&mut self, cursor: Option<(u16, u16)>) {
        let width = usize::from(self.next.area.width).max(1);
        let rows = self.shown.content.chunks(width).zip(self.next.content.chunks(width));
        let changed = (0..).zip(rows).filter(|(y, (old, new))| self.encoder.row(*y, old, new)).count();
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
        if whole {
            self.encoder.before(BEGIN_WHOLE);
            self.encoder.raw(END_WHOLE);
        }
    }
}
