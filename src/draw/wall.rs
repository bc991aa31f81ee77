//! The room's picture inside the console: as the one display, as a preview, and as a sign in the first line.

use chrono::{DateTime, FixedOffset};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::scene::theme::SceneTheme;
use super::scene::{SceneDrawn, draw_scene};
use super::theme::Depth;
use super::{Page, text};
use crate::console::{Console, Mode, Shown};
use crate::words::Word;

/// The size that a preview takes for the wall's where no screen is connected.
const USUAL: (u16, u16) = (60, 18);
/// A preview leaves so much of the console around it.
const MARGIN: (u16, u16) = (4, 4);

/// What drawing a wall needs besides the console.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wall {
    /// The colours that the terminal offers.
    pub depth: Depth,
    /// Whether only ASCII can be shown.
    pub ascii: bool,
    /// The moment, for clocks.
    pub now: DateTime<FixedOffset>,
}

impl Wall {
    fn draw(self, console: &Console, buffer: &mut Buffer, area: Rect) -> Option<SceneDrawn> {
        let scene = console.stage().live()?;
        let theme = SceneTheme::of(scene.look, self.depth, self.ascii);
        Some(draw_scene(scene, None, self.now, &theme, buffer, area))
    }
}

impl Page<'_> {
    /// The console as the screen: the picture, and in its last row what is being typed or asked, as small as it can.
    pub(super) fn one_display(&mut self) {
        let area = self.buffer.area;
        let looking = matches!(
            self.console.mode(),
            Mode::Board | Mode::Thread(_) | Mode::Sums(_) | Mode::Topics(_) | Mode::Round(_) | Mode::Poll(_)
        );
        let typing = !looking || self.console.message().is_some();
        let drawn = self.wall.draw(self.console, self.buffer, area);
        self.drawn.wall_pages = drawn.map_or(1, |drawn| drawn.pages);
        if typing {
            let line = Rect { y: area.bottom() - 1, height: 1, ..area };
            self.wipe(line, self.theme.text);
            self.line(line);
        }
    }

    /// How many pages the picture has where it is shown, so that PgDn ends at the last.
    pub(super) fn count_pages(&mut self) {
        if !self.console.stage().paged() {
            return;
        }
        let (width, height) = self.console.stage().screens().first().copied().unwrap_or(USUAL);
        let mut scratch = Buffer::empty(Rect::new(0, 0, width, height));
        let area = scratch.area;
        self.drawn.wall_pages = self.wall.draw(self.console, &mut scratch, area).map_or(1, |drawn| drawn.pages);
    }

    /// The picture as the room sees it, in a corner: in its own size where that fits, else in its own proportions.
    pub(super) fn preview(&mut self, body: Rect) {
        if !self.console.stage().preview() {
            return;
        }
        let wall = self.console.stage().screens().first().copied().unwrap_or(USUAL);
        let most = (body.width.saturating_sub(MARGIN.0), body.height.saturating_sub(MARGIN.1));
        let (width, height) = proportional(wall, most);
        if width < 16 || height < 6 {
            return;
        }
        let frame =
            Rect { x: body.right() - width - 2, y: body.bottom() - height - 2, width: width + 2, height: height + 2 };
        self.wipe(frame, self.theme.text);
        self.rounded(frame, self.theme.border_focus);
        let title = format!(" {} {}×{} ", self.console.words().get(Word("console-preview")), wall.0, wall.1);
        self.put(frame.x + 2, frame.y, frame.width - 4, &title, self.theme.accent);
        let inside = Rect { x: frame.x + 1, y: frame.y + 1, width, height };
        self.wall.draw(self.console, self.buffer, inside);
    }

    /// How the picture is decided and how large the screen is; `None` while nobody looks.
    pub(super) fn wall_sign(&self) -> Option<(String, bool)> {
        let words = self.console.words();
        let stage = self.console.stage();
        stage.live()?;
        let (sign, warns) = match self.console.shown() {
            Shown::Following => (words.get(Word("console-wall-following")).to_owned(), false),
            Shown::Just => (words.get(Word("console-wall-just")).to_owned(), false),
            Shown::Frozen(held) => (words.say(Word("console-wall-frozen"), &[("held", held.into())]), true),
            Shown::Blank => (words.get(Word("console-wall-blank")).to_owned(), true),
        };
        let sizes: Vec<String> = stage.screens().iter().map(|(width, height)| format!("{width}×{height}")).collect();
        Some((format!("{sign} {}", sizes.join(" ")).trim_end().to_owned(), warns))
    }

    /// Puts the sign right before what is saved; returns where it begins.
    pub(super) fn put_wall_sign(&mut self, right: u16, area: Rect) -> u16 {
        let Some((sign, warns)) = self.wall_sign() else { return right };
        let width = (text::width(&sign) as u16).min(area.width / 3);
        let style = if warns { self.theme.warn } else { self.theme.accent };
        self.put_right(right, area.y, width, &sign, style);
        right.saturating_sub(width + 3)
    }
}

/// The largest size of these proportions that fits; never larger than the wall itself.
fn proportional(wall: (u16, u16), most: (u16, u16)) -> (u16, u16) {
    let (w, h) = (u32::from(wall.0.max(1)), u32::from(wall.1.max(1)));
    let (mw, mh) = (u32::from(most.0.min(wall.0)), u32::from(most.1.min(wall.1)));
    let by_width = (mw, mw * h / w);
    let (width, height) = if by_width.1 <= mh { by_width } else { (mh * w / h, mh) };
    (width as u16, height as u16)
}

#[cfg(test)]
mod tests {
    use super::proportional;

    #[test]
    fn a_preview_keeps_the_walls_proportions_and_is_never_larger() {
        assert_eq!(proportional((60, 18), (116, 29)), (60, 18));
        assert_eq!(proportional((240, 67), (116, 29)), (103, 29));
        assert_eq!(proportional((60, 18), (30, 29)), (30, 9));
        assert_eq!(proportional((0, 0), (30, 29)), (0, 0));
    }
}
