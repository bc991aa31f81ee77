//! An earlier state: its whole board, and above it in words that it is not the present.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::paper::Kept;
use super::theme::Theme;
use super::{Page, SMALLEST, Wall, draw, text};
use crate::console::{Console, Drawn, Mode, Then};
use crate::words::Word;

/// Draws the board of that time; what is saved and what the room sees are told of the present.
pub(super) fn draw_then(console: &Console, then: &Then, theme: &Theme, wall: Wall, buffer: &mut Buffer) -> Drawn {
    let mut drawn = draw(then.console(), theme, wall, buffer);
    let area = buffer.area;
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        return drawn;
    }
    let kept = &mut Kept::default();
    let mut page = Page { console, theme, wall, buffer, drawn: &mut drawn, kept };
    page.header_then(then, Rect { height: 1, ..area });
    page.preview(Rect { y: area.y + 1, height: area.height - 3, ..area });
    if !matches!(console.mode(), Mode::Then(_)) {
        let bottom = Rect { y: area.bottom() - 2, height: 2, ..area };
        page.ground(bottom);
        page.bottom(bottom);
    } else if matches!(then.console().mode(), Mode::Board) {
        let line = Rect { y: area.bottom() - 1, height: 1, ..area };
        page.wipe(line, theme.text);
        page.hints(line);
    }
    drawn
}

impl Page<'_> {
    /// The first line: which state it is, that one can only look, and how one gets back.
    fn header_then(&mut self, then: &Then, area: Rect) {
        self.wipe(area, self.theme.text);
        let words = self.console.words();
        let args = [("time", then.time().into())];
        let told = [Word("log-then"), Word("log-then-short"), Word("log-then-narrow")]
            .map(|word| format!(" ◄ {} ", words.say(word, &args)));
        let fits = told.iter().find(|told| text::width(told) + 1 < area.width.into());
        let told = fits.unwrap_or(&told[2]);
        let end = self.put(area.x, area.y, area.width, told, self.theme.selected);
        let rest = Rect { x: end, width: area.right().saturating_sub(end), ..area };
        self.present_beside(rest);
    }

    /// What is saved, and what the wall shows, as far as there is room: a failure always.
    fn present_beside(&mut self, area: Rect) {
        let (saved, warns) = self.saved();
        let width = text::width(&saved) as u16 + 2;
        if width > area.width && !warns {
            return;
        }
        let style = if warns { self.theme.warn } else { self.theme.dim };
        let room = area.width.saturating_sub(2);
        self.put_right(area.right() - 1, area.y, room, &saved, style);
        let left = area.right().saturating_sub(width + 2);
        if left > area.x + area.width / 2 {
            self.put_wall_sign(left, Rect { width: area.width, ..area });
        }
    }
}
