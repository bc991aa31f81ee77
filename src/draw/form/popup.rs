//! The list under a field.

use ratatui::layout::Rect;

use crate::console::form::List;
use crate::draw::{Page, text};
use crate::words::Word;

/// Rows of a list at most.
const MOST: usize = 8;

/// Rows of a list at least, with its frame.
const LEAST: u16 = 3;

/// Rows that a list takes with its frame.
pub(super) fn rows(list: &List) -> usize {
    list.found().len().min(MOST) + 2
}

impl Page<'_> {
    /// Draws the list below the row of its field, or above it where there is more room.
    pub(super) fn form_list(&mut self, list: &List, under: Rect, inside: Rect) {
        let room = |y: u16| (inside.bottom().saturating_sub(y + 1), y.saturating_sub(inside.y));
        // Where a text of several rows leaves no room, the list covers all of it but the row of the cursor.
        let cursor = self.drawn.cursor.map(|(_, y)| y).filter(|_| room(under.y).0.max(room(under.y).1) < LEAST);
        let under = Rect { y: cursor.unwrap_or(under.y), ..under };
        let (below, above) = room(under.y);
        let wanted = rows(list) as u16;
        let down = below >= wanted || below >= above;
        let height = wanted.min(if down { below } else { above });
        let widest = list.found().map(|pick| text::width(&pick.label)).max().unwrap_or(0) as u16 + 4;
        let x = under.x.saturating_sub(2).max(inside.x);
        let width = widest.max(16).min(inside.right().saturating_sub(x));
        if height < LEAST || width < 6 {
            return;
        }
        let y = if down { under.y + 1 } else { under.y - height };
        self.list_box(list, Rect { x, y, width, height });
    }

    fn list_box(&mut self, list: &List, popup: Rect) {
        self.wipe(popup, self.theme.text);
        self.rounded(popup, self.theme.border_focus);
        let rows = usize::from(popup.height - 2);
        let mark = list.mark().unwrap_or(0);
        let top = (mark + 1).saturating_sub(rows);
        for ((at, pick), y) in list.found().enumerate().skip(top).zip(popup.y + 1..popup.bottom() - 1) {
            let marked = list.mark() == Some(at);
            let style = if marked { self.theme.selected } else { self.theme.text };
            if marked {
                self.wipe(Rect { x: popup.x + 1, y, width: popup.width - 2, height: 1 }, style);
            }
            self.put(popup.x + 2, y, popup.width - 4, &pick.label, style);
        }
        let more = list.found().len().saturating_sub(top + rows);
        if more > 0 {
            let more = self.console.words().say(Word("form-list-more"), &[("count", more.into())]);
            self.put_right(
                popup.right() - 2,
                popup.bottom() - 1,
                popup.width - 4,
                &format!(" {more} "),
                self.theme.dim,
            );
        }
    }
}
