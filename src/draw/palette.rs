//! The palette: a field, and beneath it what fits, each with its key.

use ratatui::layout::Rect;

use super::{Page, text};
use crate::console::{Entry, Palette};
use crate::words::Word;

/// Wider than this a line is no longer read at a glance.
const WIDEST: u16 = 84;
/// Rows of entries, where there is room.
const ROWS: u16 = 14;

impl Page<'_> {
    pub(super) fn palette(&mut self, palette: &Palette, area: Rect) {
        let width = area.width.saturating_sub(4).min(WIDEST);
        let height = area.height.saturating_sub(1).min(ROWS + 3);
        let x = area.x + (area.width - width) / 2;
        let popup = Rect { x, y: area.y + (area.height - height) / 4, width, height };
        if height < 4 {
            return;
        }
        self.wipe(popup, self.theme.text);
        self.rounded(popup, self.theme.border_focus);
        let words = self.console.words();
        self.put(
            popup.x + 2,
            popup.y,
            width - 4,
            &format!(" {} ", words.get(Word("console-palette"))),
            self.theme.accent,
        );
        let line = Rect { x: popup.x + 2, y: popup.y + 1, width: width - 4, height: 1 };
        self.field(&palette.field, line, &[]);
        if palette.field.text().is_empty() {
            self.put(line.x + 2, line.y, line.width - 2, words.get(Word("console-palette-hint")), self.theme.dim);
        }
        let list = Rect { x: popup.x + 1, y: popup.y + 2, width: width - 2, height: height - 3 };
        self.palette_rows(palette, list);
    }

    fn palette_rows(&mut self, palette: &Palette, list: Rect) {
        let rows = usize::from(list.height);
        let (count, at) = (palette.hits().len(), palette.at());
        if count == 0 {
            let nothing = self.console.words().get(Word("console-palette-nothing"));
            self.put(list.x + 1, list.y, list.width - 2, nothing, self.theme.dim);
        }
        let top = (at + 1).saturating_sub(rows);
        for (y, (place, entry)) in (list.y..list.bottom()).zip(palette.hits().enumerate().skip(top)) {
            self.palette_row(entry, place == at, Rect { y, height: 1, ..list });
        }
        if count > rows {
            let place = format!(" {}/{count} ", at + 1);
            self.put_right(list.right() - 1, list.bottom(), list.width / 2, &place, self.theme.dim);
        }
    }

    /// Name on the left, key on the right; what is not possible here says why in the place of its key.
    fn palette_row(&mut self, entry: &Entry, chosen: bool, line: Rect) {
        let (text_style, key_style) = match (chosen, entry.refusal) {
            (true, _) => (self.theme.selected, self.theme.selected),
            (false, Some(_)) => (self.theme.dim, self.theme.dim),
            (false, None) => (self.theme.text, self.theme.strong),
        };
        if chosen {
            self.wipe(line, self.theme.selected);
            self.set(line.x, line.y, '▌', self.theme.selected);
        }
        let beside = entry.refusal.map_or(entry.beside.as_str(), |why| self.console.words().get(why));
        let room = (text::width(beside) as u16).min(line.width / 3);
        self.put_right(line.right() - 1, line.y, room, beside, key_style);
        let words = text::cut(&entry.label, line.width.saturating_sub(room + 4).into()).into_owned();
        self.put(line.x + 1, line.y, line.width - 2, &words, text_style);
    }
}
