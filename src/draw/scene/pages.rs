//! Pages: as few as can be, each with as much air as it can have, and nothing lost between them.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::piece::Piece;
use super::room::ELLIPSIS;
use crate::draw::text;

/// What an entry weighs; a line of a table weighs 1.
pub const ENTRY: u16 = 3;
/// More than seven entries on one picture are not read.
pub const MOST: u16 = 7 * ENTRY;

/// What stands in block letters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Big {
    /// Nothing.
    Nothing,
    /// The figures that a sheet is about.
    Figures,
    /// These and the numbers of entries.
    Numbers,
}

/// How much room lines and pieces have around them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Air {
    /// What stands in block letters.
    pub big: Big,
    /// Rows a line of a card takes.
    pub leading: u16,
    /// Rows between two pieces.
    pub gap: u16,
}

const fn air(big: Big, leading: u16, gap: u16) -> Air {
    Air { big, leading, gap }
}

/// From much to none; the first that needs no more pages than the last is taken.
pub const AIRS: [Air; 14] = [
    air(Big::Numbers, 2, 4),
    air(Big::Numbers, 2, 3),
    air(Big::Numbers, 2, 2),
    air(Big::Numbers, 1, 1),
    air(Big::Figures, 2, 4),
    air(Big::Figures, 2, 3),
    air(Big::Figures, 2, 2),
    air(Big::Figures, 2, 1),
    air(Big::Figures, 1, 0),
    air(Big::Nothing, 2, 3),
    air(Big::Nothing, 2, 2),
    air(Big::Nothing, 2, 1),
    air(Big::Nothing, 1, 1),
    air(Big::Nothing, 1, 0),
];

/// A piece, or as much of it as fits, on a page.
#[derive(Clone, PartialEq, Debug)]
struct Placed<'a> {
    y: u16,
    piece: Cow<'a, Piece>,
    /// It began on the page before.
    continues: bool,
    /// It goes on on the next page.
    goes_on: bool,
}

/// The pages of a sheet.
#[derive(Clone, PartialEq, Debug)]
pub struct Pages<'a> {
    air: Air,
    pages: Vec<Vec<Placed<'a>>>,
    /// Whether a piece had to be broken.
    pub broken: bool,
}

impl<'a> Pages<'a> {
    /// Lays the pieces onto pages of this height.
    pub fn of(pieces: &'a [Piece], air: Air, height: u16) -> Self {
        let mut pages = Self { air, pages: vec![vec![]], broken: false };
        let (mut y, mut weight) = (0, 0);
        for piece in pieces {
            let gap = if y == 0 { 0 } else { air.gap.max(piece.heading.min(1)) };
            let full = y + gap + piece.rows(air.leading) > height || weight + piece.weight > MOST;
            if full && y > 0 {
                pages.pages.push(vec![]);
                (y, weight) = (0, 0);
            }
            y = pages.lay(piece, if y == 0 { 0 } else { y + gap }, height);
            weight += piece.weight;
        }
        pages
    }

    /// Lays one piece at the end, broken over as many pages as it takes; returns the row behind it.
    fn lay(&mut self, piece: &'a Piece, y: u16, height: u16) -> u16 {
        let (mut piece, mut continues, leading) = (Cow::Borrowed(piece), false, self.air.leading);
        while y == 0 && piece.rows(leading) > height {
            let (head, rest) = piece.into_owned().split(height, leading);
            if rest.lines.is_empty() {
                piece = Cow::Owned(head);
                break;
            }
            self.put(Placed { y, piece: Cow::Owned(head), continues, goes_on: true });
            self.pages.push(vec![]);
            (piece, continues, self.broken) = (Cow::Owned(rest), true, true);
        }
        let end = y + piece.rows(leading);
        self.put(Placed { y, piece, continues, goes_on: false });
        end
    }

    /// The page on which the entry of this number begins.
    pub fn page_of(&self, number: &str) -> Option<u16> {
        let holds =
            |page: &Vec<Placed<'_>>| page.iter().any(|placed| !placed.continues && placed.piece.number == number);
        let found = self.pages.iter().position(holds).filter(|_| !number.is_empty());
        found.and_then(|page| u16::try_from(page).ok())
    }

    fn put(&mut self, placed: Placed<'a>) {
        if let Some(page) = self.pages.last_mut() {
            page.push(placed);
        }
    }

    /// The same, free of what it was made from.
    pub fn into_owned(self) -> Pages<'static> {
        let own = |placed: Placed<'_>| Placed { piece: Cow::Owned(placed.piece.into_owned()), ..placed };
        let pages = self.pages.into_iter().map(|page| page.into_iter().map(own).collect()).collect();
        Pages { pages, ..self }
    }

    /// How many there are, at least one.
    pub fn count(&self) -> u16 {
        self.pages.len().clamp(1, u16::MAX.into()) as u16
    }

    /// Draws one page. What stands alone does not stick to the top.
    pub fn draw(&self, page: u16, buffer: &mut Buffer, body: Rect, style: Style) {
        let free = body.height.saturating_sub(self.rows(page));
        let top = body.y + if self.pages.len() == 1 { free / 3 } else { 0 };
        for placed in self.pages.get(usize::from(page)).into_iter().flatten() {
            let y = top + placed.y;
            placed.piece.put(buffer, (body.x, y), body.width, self.air.leading);
            if placed.continues && placed.piece.indent() >= 2 {
                text::put(buffer, body.x, y, 1, "…", style);
            }
            if placed.goes_on {
                let last = (y + placed.piece.rows(self.air.leading)).clamp(1, body.bottom().max(1)) - 1;
                text::put(buffer, body.right(), last, ELLIPSIS, " …", style);
            }
        }
    }

    /// Rows that a page takes.
    fn rows(&self, page: u16) -> u16 {
        let placed = self.pages.get(usize::from(page)).and_then(|page| page.last());
        placed.map_or(0, |placed| placed.y + placed.piece.rows(self.air.leading))
    }
}
