//! What was counted as bars: handle and words, the bar, how much it is. All bars of a sheet begin and end alike.

use super::pages::ENTRY;
use super::piece::{Line, Piece, Run};
use super::sheet::Sheet;
use crate::draw::text;
use crate::scene::{Block, Tally};

/// A bar shorter than this compares nothing.
const BAR: u16 = 8;

/// Where the bars of a sheet lie.
#[derive(Clone, Copy)]
pub struct Shape {
    /// Where they begin: behind the widest handle.
    x: u16,
    /// The widest value; nothing where values stand beneath the bars.
    value: u16,
    /// How long a full one is.
    room: u16,
}

impl Shape {
    /// For all of a sheet of this width.
    pub fn of(blocks: &[Block], width: u16) -> Self {
        let all = || blocks.iter().filter_map(|block| if let Block::Tally(tally) = block { Some(tally) } else { None });
        let widest = |cells: fn(&Tally) -> usize| all().map(cells).max().unwrap_or(0) as u16;
        let number = widest(|tally| text::width(&tally.number)).min(width / 3);
        let x = if number > 0 { number + 1 } else { 0 };
        let value = widest(|tally| text::width(&tally.value));
        let left = width.saturating_sub(x);
        match left.checked_sub(value + 1).filter(|room| *room >= BAR) {
            Some(room) => Self { x, value, room },
            None => Self { x, value: 0, room: left },
        }
    }
}

/// Words first, where there are any, then the bar with its value.
pub fn piece(tally: &Tally, shape: Shape, sheet: &Sheet<'_>) -> Piece {
    let theme = sheet.theme;
    let room = sheet.width.saturating_sub(shape.x).max(1);
    let mut lines = sheet.lines(&tally.text, shape.x, room, theme.text);
    lines.push(bar(tally, shape, sheet));
    if shape.value == 0 {
        lines.extend(sheet.lines(&tally.value, shape.x, room, theme.strong));
    }
    lines.retain(|line| !line.is_empty());
    let number = text::cut(&tally.number, shape.x.saturating_sub(1).into()).into_owned();
    match lines.first_mut() {
        Some(line) => line.insert(0, Run { x: 0, text: number, style: theme.strong }),
        None => lines.push(vec![Run { x: 0, text: number, style: theme.strong }]),
    }
    let weight = if tally.text.is_empty() { 1 } else { ENTRY };
    Piece { lines, number: tally.number.clone(), weight, solid: true, ..Piece::default() }
}

fn bar(tally: &Tally, shape: Shape, sheet: &Sheet<'_>) -> Line {
    let cells = length(tally.part, tally.most, shape.room);
    let mut line = vec![];
    if cells > 0 {
        line.push(Run { x: shape.x, text: "▇".repeat(cells.into()), style: sheet.theme.bar });
    }
    if shape.value > 0 && !tally.value.is_empty() {
        let wide = text::width(&tally.value) as u16;
        let x = (shape.x + shape.room + 1 + shape.value).saturating_sub(wide);
        line.push(Run { x, text: tally.value.clone(), style: sheet.theme.strong });
    }
    line
}

/// Cells of a part of the most; something is never nothing.
fn length(part: u32, most: u32, room: u16) -> u16 {
    if part == 0 || most == 0 {
        return 0;
    }
    let cells = (u64::from(part.min(most)) * u64::from(room) * 2 + u64::from(most)) / (2 * u64::from(most));
    u16::try_from(cells).unwrap_or(room).clamp(1, room.max(1))
}
