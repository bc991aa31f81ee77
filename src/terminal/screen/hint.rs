//! Lines for who stands at the screen, not for the room: keys, and what is in doubt.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;

use crate::draw::scene::theme::SceneTheme;
use crate::draw::text;
use crate::keys::{Keymap, Place};
use crate::words::Words;

/// Writes over the last rows of the area, as many as the words take.
pub(super) fn put(words: &str, theme: &SceneTheme, buffer: &mut Buffer, area: Rect) {
    let room = area.width.saturating_sub(2);
    let lines = text::wrap(words, room.into(), 3);
    let top = area.bottom().saturating_sub(lines.len() as u16);
    for (y, line) in (top..).zip(lines) {
        let gap = " ".repeat(usize::from(room).saturating_sub(text::width(&line)));
        let style = theme.text.add_modifier(Modifier::REVERSED);
        text::put(buffer, area.x, y, area.width, &format!(" {line}{gap} "), style);
    }
}

/// The keys of a place, the most needed first, as many as there is room for.
pub(super) fn keys(keys: &Keymap, place: Place, words: &Words, room: u16) -> String {
    let mut line = String::new();
    for row in keys.hints(place) {
        let key = row.label(words);
        let gap = if line.is_empty() { "" } else { "   " };
        let longer = format!("{line}{gap}{key} {}", words.short(row.binding.word));
        if text::width(&longer) > room.saturating_sub(2).into() {
            break;
        }
        line = longer;
    }
    line
}
