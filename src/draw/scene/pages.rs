//! Pages: as few as can be, each with as much air as it can have, and nothing lost between them.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::piece::Piece;
use super::room::ELLIPSIS;
use crate::draw::text;

/// The weight of seven entries: more than that on one picture is not read.
const MOST: u16 = 14;

/// How much room lines and pieces have around them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Air {
    /// Whether numbers stand in block letters.
    pub big: bool,
    /// Rows a line takes.
    pub leading: u16,
    /// Rows between two pieces.
    pub gap: u16,
}

/// From much to none; the first that needs no more pages than the last is taken.
pub const AIRS: [Air; 9] = [
    Air { big: true, leading: 2, gap: 4 },
    Air { big: true, leading: 2, gap: 2 },
    Air { big: true, leading: 1, gap: 2 },
    Air { big: true, leading: 1, gap: 1 },
    Air { big: false, leading: 2, gap: 3 },
    Air { big: false, leading: 2, gap: 2 },
    Air { big: false, leading: 1, gap: 2 },
    Air { big: false, leading: 1, gap: 1 },
    Air { big: false, leading: 1, gap: 0 },
];

/// A piece, or as much of it as fits, on a page.
#[derive(Clone, PartialEq, Debug)]
pub struct Placed {
    y: u16,
    piece: Piece,
    /// It began on the page before.
    continues: bool,
    /// It goes on on the next page.
    goes_on: bool,
}

/// The pages of a sheet.
#[derive(Clone, PartialEq, Debug)]
pub struct Pages {
    air: Air,
    pages: Vec<Vec<Placed>>,
    /// Whether a piece had to be broken.
    pub broken: bool,
}

impl Pages {
    /// Lays the pieces onto pages of this height.
    pub fn of(pieces: &[Piece], air: Air, height: u16) -> Self {
        let mut pages = Self { air, pages: vec![vec![]], broken: false };
        let (mut y, mut weight) = (0, 0);
        for piece in pieces {
            let rows = piece.rows(air.leading);
            let full = y + rows > height || weight + piece.weight > MOST;
            if full && y > 0 {
                pages.pages.push(vec![]);
                (y, weight) = (0, 0);
            }
            y += pages.lay(piece.clone(), y, height) + air.gap;
            weight += piece.weight;
        }
        pages
    }

    /// Lays one piece at the end, broken over as many pages as it takes; returns the rows it took on the last.
    fn lay(&mut self, piece: Piece, y: u16, height: u16) -> u16 {
        let (mut piece, mut continues) = (piece, false);
        while y == 0 && piece.rows(self.air.leading) > height.max(1) && piece.lines.len() > 1 {
            let (head, rest) = piece.split(height, self.air.leading);
            if rest.lines.is_empty() {
                piece = head;
                break;
            }
            self.put(Placed { y, piece: head, continues, goes_on: true });
            self.pages.push(vec![]);
            (piece, continues, self.broken) = (rest, true, true);
        }
        let rows = piece.rows(self.air.leading);
        self.put(Placed { y, piece, continues, goes_on: false });
        rows
    }

    fn put(&mut self, placed: Placed) {
        self.pages.extend(self.pages.is_empty().then(Vec::new));
        if let Some(page) = self.pages.last_mut() {
            page.push(placed);
        }
    }

    /// How many there are, at least one.
    pub fn count(&self) -> u16 {
        self.pages.len().clamp(1, u16::MAX.into()) as u16
    }

    /// Draws one page.
    pub fn draw(&self, page: u16, buffer: &mut Buffer, body: Rect, style: Style) {
        for placed in self.pages.get(usize::from(page)).into_iter().flatten() {
            placed.piece.put(buffer, (body.x, body.y + placed.y), body.width, self.air.leading);
            let right = body.right();
            if placed.continues {
                text::put(buffer, right, body.y + placed.y, ELLIPSIS, " ↑", style);
            }
            if placed.goes_on {
                let last = placed.y + placed.piece.rows(self.air.leading).saturating_sub(1);
                text::put(buffer, right, (body.y + last).min(body.bottom().saturating_sub(1)), ELLIPSIS, " …", style);
            }
        }
    }
}
