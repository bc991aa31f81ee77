//! A sheet: its blocks become pieces, measured for the room there is.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::chart;
use super::letters::Letters;
use super::pages::{AIRS, Air, Big, ENTRY, Pages};
use super::piece::{Line, Piece, Run};
use super::tally;
use super::theme::SceneTheme;
use crate::draw::text;
use crate::scene::{Block, Entry, Figure, Tone};

/// A line of text of more cells than this is not read at a glance.
const LONGEST: u16 = 64;
/// The one thing that a sheet is about stands in shorter lines.
const LONGEST_CARD: u16 = 52;
/// From this width on, numbers may stand in block letters beside their text.
const WIDE: u16 = 96;
/// A table wider than this leaves its names and values too far apart.
const TABLE: u16 = 84;
/// Names beside a figure in block letters need so much.
const NAME: u16 = 16;
/// Rows of a number in block letters.
const NUMBER: u16 = 4;
/// An aside of at most so many cells is not broken.
const TOGETHER: usize = 24;
/// Enough for whatever stands in a card.
const LINES: usize = 4096;

/// Makes pieces of blocks for a body of this size.
pub struct Sheet<'a> {
    pub theme: &'a SceneTheme,
    pub width: u16,
    pub height: u16,
}

/// Where the columns of entries begin.
#[derive(Clone, Copy)]
struct Columns {
    sign: u16,
    text: u16,
}

impl Sheet<'_> {
    /// The blocks on as few pages as can be, with as much air as these have.
    pub fn pages(&self, blocks: &[Block]) -> Pages<'static> {
        let made = [Big::Nothing, Big::Figures, Big::Numbers].map(|big| self.pieces(blocks, big));
        let pages = |air: Air| Pages::of(&made[air.big as usize], air, self.height);
        let tight = pages(AIRS[AIRS.len() - 1]);
        let fits = |other: &Pages<'_>| other.count() <= tight.count() && other.broken <= tight.broken;
        AIRS.into_iter().map(pages).find(fits).unwrap_or(tight).into_owned()
    }

    fn pieces(&self, blocks: &[Block], big: Big) -> Vec<Piece> {
        let lettered = |entry: &Entry| entry.number.is_empty() || self.number(entry, big).is_some();
        let big = if blocks.iter().filter_map(entry_of).all(lettered) { big } else { big.min(Big::Figures) };
        let columns = self.columns(blocks, big);
        let shape = tally::Shape::of(blocks, self.width.min(TABLE));
        let (mut pieces, mut heading): (Vec<Piece>, Vec<Line>) = (vec![], vec![]);
        for block in blocks {
            let made = match block {
                Block::Heading(words) => {
                    heading.extend(self.lines(words, 0, self.width, self.theme.strong.underlined()));
                    continue;
                }
                Block::Entry(entry) => vec![self.entry(entry, columns, big)],
                Block::Card(entry) => vec![self.card(entry, columns, big)],
                Block::Figure(figure) => vec![self.figure(figure, big)],
                Block::Chart(chart) => chart::pieces(chart, self),
                Block::Tally(tally) => vec![tally::piece(tally, shape, self)],
            };
            for mut piece in made {
                headed(&mut piece, std::mem::take(&mut heading));
                pieces.push(piece);
            }
        }
        if !heading.is_empty() {
            pieces.push(Piece { lines: heading, weight: 1, ..Piece::default() });
        }
        pieces
    }

    /// Columns that all entries of the sheet share, as wide as the widest number, but never more than a third.
    fn columns(&self, blocks: &[Block], big: Big) -> Columns {
        let entries = || blocks.iter().filter_map(entry_of);
        let width = |entry: &Entry| match self.number(entry, big) {
            Some(letters) => letters.width() + 1,
            None => text::width(&entry.number) as u16,
        };
        let number = entries().map(width).max().unwrap_or(0).min(self.width / 3);
        let sign = if number > 0 { number + 1 } else { 0 };
        let signs = entries().any(|entry| !entry.sign.symbol().is_empty());
        Columns { sign, text: sign + if signs { 2 } else { 0 } }
    }

    /// The number in block letters.
    fn number(&self, entry: &Entry, big: Big) -> Option<Letters> {
        let shown = big == Big::Numbers && self.width >= WIDE;
        shown.then(|| Letters::fit_wide(&entry.number, self.width / 4, NUMBER, self.theme.ascii)).flatten()
    }

    fn entry(&self, entry: &Entry, columns: Columns, big: Big) -> Piece {
        Piece { solid: true, ..self.numbered(entry, columns, (LONGEST, self.theme.text), big) }
    }

    fn card(&self, entry: &Entry, columns: Columns, big: Big) -> Piece {
        self.numbered(entry, columns, (LONGEST_CARD, self.theme.strong), big)
    }

    fn numbered(&self, entry: &Entry, columns: Columns, (longest, style): (u16, Style), big: Big) -> Piece {
        let room = self.width.saturating_sub(columns.text).min(longest).max(1);
        let mut lines = self.lines(&entry.text, columns.text, room, style);
        let tone = self.theme.tone(entry.sign.tone());
        let letters = self.number(entry, big);
        let number = if letters.is_some() { vec![] } else { self.lines(&entry.number, 0, columns.sign.max(1), tone) };
        beside(&mut lines, number);
        if !entry.sign.symbol().is_empty() {
            let sign = Run { x: columns.sign, text: entry.sign.symbol().to_owned(), style: tone };
            beside(&mut lines, vec![vec![sign]]);
        }
        self.asides(entry, columns.text, &mut lines);
        let letters = letters.map(|letters| (0, letters, tone));
        Piece { lines, letters, number: entry.number.clone(), weight: ENTRY, ..Piece::default() }
    }

    /// What stands beside the text: at the right of its last line if there is room, else beneath it.
    fn asides(&self, entry: &Entry, x: u16, lines: &mut Vec<Line>) {
        let together = |aside: &String| match text::width(aside) <= TOGETHER {
            true => aside.replace(' ', "\u{a0}"),
            false => aside.clone(),
        };
        let joined = entry.asides.iter().map(together).collect::<Vec<_>>().join("\u{a0}· ");
        if joined.is_empty() {
            return;
        }
        let wide = text::width(&joined) as u16;
        let right = self.width.min(x + LONGEST);
        let end = lines.last().and_then(|line| line.iter().map(end).max()).unwrap_or(0);
        match lines.last_mut().filter(|_| end + 3 + wide <= right) {
            Some(line) => line.push(Run { x: right - wide, text: joined, style: self.theme.text }),
            None => {
                lines.extend(self.lines(&joined, x, self.width.saturating_sub(x).clamp(1, LONGEST), self.theme.text))
            }
        }
    }

    fn figure(&self, figure: &Figure, big: Big) -> Piece {
        let letters = (big >= Big::Figures && figure.large)
            .then(|| Letters::fit(&figure.value, self.width, self.height.min(32) / 4, self.theme.ascii))
            .flatten();
        let Some(letters) = letters else {
            let mut lines = self.table_line(figure);
            lines.extend(self.remarks(figure, 2, self.width.min(TABLE)));
            let weight = if figure.remarks.is_empty() { 1 } else { ENTRY };
            return Piece { lines, weight, solid: true, ..Piece::default() };
        };
        self.large_figure(figure, letters)
    }

    /// The value in block letters, its name and remarks beside it, or above and beneath where there is no room.
    fn large_figure(&self, figure: &Figure, letters: Letters) -> Piece {
        let tone = self.theme.tone(figure.sign.tone());
        let x = letters.width() + 3;
        if self.width < x + NAME {
            let mut lines = self.lines(&named(figure), 0, self.width, self.theme.strong);
            let heading = lines.len() as u16;
            lines.extend(vec![vec![]; letters.height().into()]);
            lines.extend(self.remarks(figure, 0, self.width));
            return Piece {
                lines,
                heading,
                letters: Some((0, letters, tone)),
                weight: ENTRY,
                solid: true,
                ..Piece::default()
            };
        }
        let room = (self.width - x).min(LONGEST);
        let mut lines = self.lines(&named(figure), x, room, self.theme.strong);
        lines.extend(self.remarks(figure, x, x + room));
        Piece { lines, letters: Some((0, letters, tone)), weight: ENTRY, solid: true, ..Piece::default() }
    }

    fn remarks(&self, figure: &Figure, x: u16, right: u16) -> Vec<Line> {
        let room = right.saturating_sub(x).clamp(1, LONGEST);
        figure.remarks.iter().flat_map(|remark| self.lines(remark, x, room, self.theme.text)).collect()
    }

    /// Name at the left, value at the right, dots between them that lead the eye.
    fn table_line(&self, figure: &Figure) -> Vec<Line> {
        let table = self.width.min(TABLE);
        let value = figure.value.replace(' ', "\u{a0}");
        let wide = text::width(&value) as u16;
        let style = if figure.large { self.theme.strong } else { self.theme.text };
        let bold =
            if figure.sign.tone() == Tone::Neutral { self.theme.strong } else { self.theme.tone(figure.sign.tone()) };
        if wide > table / 2 {
            let mut lines = self.lines(&named(figure), 0, table, style);
            lines.extend(self.lines(&figure.value, 2, table.saturating_sub(2).max(1), bold));
            return lines;
        }
        let mut lines = self.lines(&named(figure), 0, table.saturating_sub(wide + 3).max(1), style);
        let from = lines.last().and_then(|line| line.iter().map(end).max()).unwrap_or(0) + 1;
        let dots = (table - wide).saturating_sub(from + 1);
        let leaders = Run { x: from, text: ".".repeat(dots.into()), style: self.theme.text };
        let value = Run { x: table - wide, text: value, style: bold };
        if lines.is_empty() {
            lines.push(vec![]);
        }
        lines.last_mut().into_iter().for_each(|line| line.extend([leaders.clone(), value.clone()]));
        lines
    }

    /// Text as lines from a column on.
    pub fn lines(&self, words: &str, x: u16, room: u16, style: Style) -> Vec<Line> {
        let lines = text::wrap(words, room.into(), LINES);
        lines.into_iter().map(|text| vec![Run { x, text, style }]).collect()
    }

    /// Draws the pages' one that is wanted; returns which it was.
    pub fn draw(&self, pages: &Pages<'_>, page: u16, buffer: &mut Buffer, body: Rect) -> u16 {
        let page = page.min(pages.count() - 1);
        pages.draw(page, buffer, body, self.theme.strong);
        page
    }
}

fn entry_of(block: &Block) -> Option<&Entry> {
    match block {
        Block::Entry(entry) | Block::Card(entry) => Some(entry),
        _ => None,
    }
}

fn named(figure: &Figure) -> String {
    [figure.sign.symbol(), &figure.label].join(" ").trim_start().to_owned()
}

/// Puts a heading above a piece.
fn headed(piece: &mut Piece, heading: Vec<Line>) {
    piece.heading += heading.len() as u16;
    piece.lines.splice(0..0, heading);
}

/// Lines that stand in the same rows, as a number before its text.
fn beside(lines: &mut Vec<Line>, others: Vec<Line>) {
    lines.resize(lines.len().max(others.len()), vec![]);
    lines.iter_mut().zip(others).for_each(|(line, other)| line.extend(other));
}

fn end(run: &Run) -> u16 {
    run.x + text::width(&run.text) as u16
}
