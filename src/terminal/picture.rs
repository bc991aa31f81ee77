//! Pictures out: only cells that changed, each picture whole.

use std::io::{self, BufWriter, Stdout, Write, stdout};

use crossterm::queue;
use crossterm::terminal::{BeginSynchronizedUpdate, EndSynchronizedUpdate};
use ratatui::backend::{Backend, CrosstermBackend};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};

/// The terminal's cells as they stand, and as they shall stand.
///
/// Two buffers that change places; each picture is drawn into an emptied one and only the difference is sent, wrapped
/// in a synchronized update so that no half picture is ever seen.
pub(super) struct Picture {
    backend: CrosstermBackend<BufWriter<Stdout>>,
    shown: Buffer,
    next: Buffer,
    cursor: Option<(u16, u16)>,
}

impl Picture {
    /// An empty picture of the terminal's size.
    pub(super) fn new() -> io::Result<Self> {
        let backend = CrosstermBackend::new(BufWriter::with_capacity(64 * 1024, stdout()));
        let size = backend.size()?;
        let area = Rect::new(0, 0, size.width, size.height);
        let mut picture = Self { backend, shown: Buffer::empty(area), next: Buffer::empty(area), cursor: Some((0, 0)) };
        picture.clear()?;
        Ok(picture)
    }

    /// The size in cells.
    pub(super) fn size(&self) -> Size {
        self.shown.area.as_size()
    }

    /// The window has another size: everything is drawn anew.
    pub(super) fn resize(&mut self, width: u16, height: u16) -> io::Result<()> {
        let area = Rect::new(0, 0, width, height);
        (self.shown, self.next) = (Buffer::empty(area), Buffer::empty(area));
        self.clear()
    }

    /// Forgets what stands there.
    pub(super) fn clear(&mut self) -> io::Result<()> {
        self.shown.reset();
        crossterm::execute!(self.backend, crossterm::terminal::Clear(crossterm::terminal::ClearType::All))
    }

    /// Draws a picture and sends what is new in it.
    pub(super) fn draw<T>(&mut self, draw: impl FnOnce(&mut Buffer) -> (T, Option<(u16, u16)>)) -> io::Result<T> {
        self.next.reset();
        let (learned, cursor) = draw(&mut self.next);
        let changed = self.shown.diff(&self.next);
        if !changed.is_empty() || cursor != self.cursor {
            queue!(self.backend, BeginSynchronizedUpdate)?;
            if self.cursor.is_some() {
                self.backend.hide_cursor()?;
            }
            self.backend.draw(changed.into_iter())?;
            if let Some((x, y)) = cursor {
                self.backend.set_cursor_position(Position { x, y })?;
                self.backend.show_cursor()?;
            }
            queue!(self.backend, EndSynchronizedUpdate)?;
            Write::flush(&mut self.backend)?;
        }
        self.cursor = cursor;
        std::mem::swap(&mut self.shown, &mut self.next);
        Ok(learned)
    }
}
