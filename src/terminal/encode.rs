//! Cells as bytes for the terminal, as few as will do.

use std::io::Write;
use std::ops::Range;

use ratatui::buffer::{Cell, CellWidth};
use ratatui::style::{Color, Modifier};

use crate::draw::text::simple;

/// Each emphasis, the number that begins it and the one that ends it.
const EMPHASES: [(Modifier, u8, u8); 9] = [
    (Modifier::BOLD, 1, 22),
    (Modifier::DIM, 2, 22),
    (Modifier::ITALIC, 3, 23),
    (Modifier::UNDERLINED, 4, 24),
    (Modifier::SLOW_BLINK, 5, 25),
    (Modifier::RAPID_BLINK, 6, 25),
    (Modifier::REVERSED, 7, 27),
    (Modifier::HIDDEN, 8, 28),
    (Modifier::CROSSED_OUT, 9, 29),
];

/// Bytes that a short step to the right takes.
const STEP: usize = 4;

/// The bytes of one picture, gathered to be sent in one go.
#[derive(Debug, Default)]
pub(super) struct Encoder {
    bytes: Vec<u8>,
    /// Where the terminal's cursor stands, where that is certain.
    at: Option<(u16, u16)>,
    fg: Color,
    bg: Color,
    emphasis: Modifier,
}

impl Encoder {
    /// Puts a sequence before all that was gathered.
    pub(super) fn before(&mut self, sequence: &str) {
        self.bytes.splice(..0, sequence.bytes());
    }

    /// The bytes that were gathered.
    pub(super) fn len(&self) -> usize {
        self.bytes.len()
    }

    /// A sequence that moves nothing and colours nothing.
    pub(super) fn raw(&mut self, sequence: &str) {
        self.bytes.extend_from_slice(sequence.as_bytes());
    }

    /// What has to be sent so that a row becomes `next`, which differs in these columns at most; false where it is so
    /// already.
    ///
    /// A row with a wide character in it is sent whole: terminals differ in how much such a one takes and leaves.
    pub(super) fn row(&mut self, y: u16, shown: &[Cell], next: &[Cell], columns: Range<usize>) -> bool {
        let mut touched = shown[columns.clone()].iter().zip(&next[columns.clone()]);
        let Some(first) = touched.position(|(old, new)| !alike(old, new)) else { return false };
        let whole = !shown.iter().chain(next).all(narrow);
        let (mut free, end) = if whole { (0, next.len()) } else { (columns.start + first, columns.end) };
        for (x, (old, new)) in shown.iter().zip(next).enumerate().take(end).skip(free) {
            if x >= free && (whole || !alike(old, new)) {
                self.bridge(y, next, x);
                self.cell(x as u16, y, new);
                free = x + usize::from(new.symbol().cell_width().max(1));
            }
        }
        true
    }

    /// Up to a few letters that stay are written once more where that is shorter than stepping over them.
    fn bridge(&mut self, y: u16, next: &[Cell], x: usize) {
        let Some((from, _)) = self.at.filter(|(from, row)| *row == y && usize::from(*from) < x) else { return };
        let between = &next[from.into()..x];
        if between.len() <= STEP && between.iter().all(|cell| cell.symbol().len() == 1 && self.wears(cell)) {
            between.iter().for_each(|cell| self.raw(cell.symbol()));
            self.at = Some((x as u16, y));
        }
    }

    /// Whether the cell is of the colours and emphasis that are on.
    fn wears(&self, cell: &Cell) -> bool {
        (cell.fg, cell.bg, cell.modifier) == (self.fg, self.bg, self.emphasis)
    }

    fn cell(&mut self, x: u16, y: u16, cell: &Cell) {
        self.go(x, y);
        self.style(cell);
        self.raw(cell.symbol());
        self.at = narrow(cell).then_some((x + 1, y));
    }

    /// Moves the cursor.
    pub(super) fn go(&mut self, x: u16, y: u16) {
        match self.at {
            Some(at) if at == (x, y) => return,
            Some((from, row)) if row == y && from + 1 == x => self.raw("\x1b[C"),
            Some((from, row)) if row == y && from < x => self.sequence(&[x - from], b'C'),
            _ => self.sequence(&[y + 1, x + 1], b'H'),
        }
        self.at = Some((x, y));
    }

    fn sequence(&mut self, numbers: &[u16], end: u8) {
        self.raw("\x1b[");
        for (at, number) in numbers.iter().enumerate() {
            if at > 0 {
                self.bytes.push(b';');
            }
            self.number(*number);
        }
        self.bytes.push(end);
    }

    /// Digits without the formatter: half of what a picture costs to encode was its machinery.
    fn number(&mut self, number: u16) {
        if number > 9 {
            self.number(number / 10);
        }
        self.bytes.push(b'0' + (number % 10) as u8);
    }

    fn style(&mut self, cell: &Cell) {
        let mut numbers = vec![];
        let mut kept = self.emphasis & cell.modifier;
        for (_, _, off) in EMPHASES.iter().filter(|(one, ..)| (self.emphasis - cell.modifier).contains(*one)) {
            numbers.push(u16::from(*off));
            // One number ends two of them.
            EMPHASES.iter().filter(|(.., other)| other == off).for_each(|(one, ..)| kept -= *one);
        }
        let begun = EMPHASES.iter().filter(|(one, ..)| (cell.modifier - kept).contains(*one));
        numbers.extend(begun.map(|(_, on, _)| u16::from(*on)));
        if cell.fg != self.fg {
            colour(cell.fg, 0, &mut numbers);
        }
        if cell.bg != self.bg {
            colour(cell.bg, 10, &mut numbers);
        }
        (self.fg, self.bg, self.emphasis) = (cell.fg, cell.bg, cell.modifier);
        if !numbers.is_empty() {
            self.sequence(&numbers, b'm');
        }
    }

    /// Ends all colour and emphasis: whoever writes next, a panic's message, begins with none.
    pub(super) fn plain(&mut self) {
        if (self.fg, self.bg, self.emphasis) != Default::default() {
            self.raw("\x1b[m");
            (self.fg, self.bg, self.emphasis) = Default::default();
        }
    }

    /// Sends what was gathered. Where the cursor stands is not taken for granted afterwards.
    pub(super) fn send(&mut self, out: &mut impl Write) -> std::io::Result<()> {
        self.at = None;
        let sent = out.write_all(&self.bytes).and_then(|()| out.flush());
        self.bytes.clear();
        sent
    }
}

/// Equality, asked in the order in which it is soonest denied, and without a call for letters of one byte.
#[inline]
fn alike(old: &Cell, new: &Cell) -> bool {
    let (a, b) = (old.symbol().as_bytes(), new.symbol().as_bytes());
    a.len() == b.len()
        && a.iter().zip(b).all(|(a, b)| a == b)
        && old.modifier == new.modifier
        && old.fg == new.fg
        && old.bg == new.bg
}

/// Letters and lines are known to be; only the rest has to be looked up.
#[inline]
fn narrow(cell: &Cell) -> bool {
    let symbol = cell.symbol();
    symbol.len() == 1 || symbol.chars().all(simple) || symbol.cell_width() == 1
}

/// The numbers of a colour; those of a ground are ten more than those of letters.
fn colour(colour: Color, more: u16, numbers: &mut Vec<u16>) {
    match colour {
        Color::Rgb(r, g, b) => numbers.extend([38 + more, 2, r.into(), g.into(), b.into()]),
        Color::Indexed(index) => numbers.extend([38 + more, 5, index.into()]),
        named => numbers.push(more + named_colour(named)),
    }
}

fn named_colour(colour: Color) -> u16 {
    match colour {
        Color::Black => 30,
        Color::Red => 31,
        Color::Green => 32,
        Color::Yellow => 33,
        Color::Blue => 34,
        Color::Magenta => 35,
        Color::Cyan => 36,
        Color::Gray => 37,
        Color::DarkGray => 90,
        Color::LightRed => 91,
        Color::LightGreen => 92,
        Color::LightYellow => 93,
        Color::LightBlue => 94,
        Color::LightMagenta => 95,
        Color::LightCyan => 96,
        Color::White => 97,
        Color::Reset | Color::Rgb(..) | Color::Indexed(_) => 39,
    }
}

#[cfg(test)]
#[path = "encode_tests.rs"]
mod tests;
