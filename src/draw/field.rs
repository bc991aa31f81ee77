//! A one-line text field.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::text;
use super::theme::Theme;
use crate::console::Field;

/// Puts a field into a row: scrolled so that the cursor is seen, the marked bytes accented. Returns the cursor's cell.
pub(super) fn put_field(
    buffer: &mut Buffer,
    theme: &Theme,
    field: &Field,
    area: Rect,
    marks: &[Range<usize>],
) -> Option<(u16, u16)> {
    if area.width < 2 {
        return None;
    }
    let room = usize::from(area.width) - 1;
    let cursor = text::width(field.before_cursor());
    let scroll = (cursor + 1).saturating_sub(room);
    text::put(buffer, area.x, area.y, 1, "▏", theme.accent);
    let begin = area.x + 1;
    let mut cell = 0;
    for (at, cluster) in text::clusters(field.text()) {
        let width = text::width(cluster);
        if cell >= scroll && cell + width <= scroll + room {
            let marked = marks.iter().any(|range| range.contains(&at));
            let style = if marked { theme.accent } else { theme.text };
            text::put(buffer, begin + (cell - scroll) as u16, area.y, width as u16, cluster, style);
        }
        cell += width;
    }
    let x = begin + (cursor - scroll.min(cursor)) as u16;
    Some((x, area.y))
}
