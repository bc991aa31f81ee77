//! The test picture: whether all of it is seen, whether the last row can read it, and whether its colours hold.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::super::ascii;
use super::letters::Letters;
use super::theme::SceneTheme;
use super::{clear, room};
use crate::draw::text;
use crate::scene::Sight;
use crate::words::{Word, Words};

/// Draws the test picture; without a sight it says the size only.
pub fn draw_test_page(sight: Option<Sight>, words: &Words, theme: &SceneTheme, buffer: &mut Buffer, area: Rect) {
    let area = area.intersection(buffer.area);
    clear(buffer, area, theme);
    corners(buffer, area, theme.strong);
    let inner = room::within(area);
    let inner = Rect { y: inner.y + inner.height.min(1), height: inner.height.saturating_sub(2), ..inner };
    let mut page = TestPage { words, theme, buffer, inner, y: inner.y };
    page.size(area);
    page.sight(sight, area.height);
    page.samples();
    if theme.ascii {
        ascii::replace(buffer, area);
    }
}

/// A corner of blocks at each corner of the picture.
fn corners(buffer: &mut Buffer, area: Rect, style: Style) {
    if area.is_empty() {
        return;
    }
    let (right, bottom) = (area.right() - 1, area.bottom() - 1);
    for (x, y, beside) in [
        (area.x, area.y, area.x + 1),
        (right, area.y, right.saturating_sub(1)),
        (area.x, bottom, area.x + 1),
        (right, bottom, right.saturating_sub(1)),
    ] {
        text::put(buffer, x, y, 1, "█", style);
        text::put(buffer, beside.clamp(area.x, right), y, 1, "█", style);
    }
}

/// The picture while it is drawn, from top to bottom.
struct TestPage<'a> {
    words: &'a Words,
    theme: &'a SceneTheme,
    buffer: &'a mut Buffer,
    inner: Rect,
    y: u16,
}

impl TestPage<'_> {
    /// The live size, in block letters where there is room.
    fn size(&mut self, area: Rect) {
        let size = format!("{} × {}", area.width, area.height);
        let most = if area.height >= room::LEAST.1 { area.height / 4 } else { 0 };
        let letters = Letters::fit_wide(&size, self.inner.width.saturating_sub(4), most, self.theme.ascii);
        self.line(&format!("{} {size}", self.words.get(Word("scene-test"))), self.theme.strong);
        if let Some(letters) = letters {
            letters.put(self.buffer, (self.inner.x + 2, self.y), self.theme.strong);
            self.y += letters.height() + 1;
        }
    }

    /// What the last row can read.
    fn sight(&mut self, sight: Option<Sight>, rows: u16) {
        self.line(self.words.get(Word("scene-test-corners")), self.theme.text);
        let Some(sight) = sight else { return };
        let args = [("picture", sight.picture.to_string().into()), ("distance", sight.distance.to_string().into())];
        self.line(&self.words.say(Word("scene-test-sight"), &args), self.theme.text);
        self.line(&sight.verdict(rows, self.words), self.theme.strong);
    }

    /// Letters, colours and bars as the scenes have them.
    fn samples(&mut self) {
        let theme = self.theme;
        self.line(self.words.get(Word("scene-test-letters")), theme.text);
        let samples = [
            ("+ ", Word("scene-test-plus"), theme.plus),
            ("− ", Word("scene-test-minus"), theme.minus),
            (" ", Word("scene-test-note"), theme.note),
            ("████ ", Word("scene-test-actual"), theme.bar),
            ("▄▄▄▄ ", Word("scene-test-planned"), theme.planned),
        ];
        for (sign, word, style) in samples {
            self.line(&format!("{sign}{} ", self.words.get(word)), style);
        }
    }

    fn line(&mut self, words: &str, style: Style) {
        let words = if self.theme.ascii { ascii::spell(words) } else { words.into() };
        let room = self.inner.width.saturating_sub(4);
        for line in text::wrap(&words, room.into(), 4) {
            if self.y < self.inner.bottom() {
                text::put(self.buffer, self.inner.x + 2, self.y, room, &line, style);
                self.y += 1;
            }
        }
    }
}
