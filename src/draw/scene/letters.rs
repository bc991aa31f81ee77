//! Block letters for the few words that shall be read from the last row: the town, the time, a number.
//!
//! A font of 8 × 8 dots is drawn in quarters of a cell, as large as there is room; the letters are set close, as wide
//! as each is. A text with a letter that the font lacks is not drawn in block letters at all.

use font8x8::UnicodeFonts;
use ratatui::buffer::Buffer;
use ratatui::style::Style;

use crate::draw::text;

/// Quarters of a cell a dot takes, across and down; a quarter is twice as high as it is wide. The largest first.
const SIZES: [(usize, usize); 7] = [(8, 4), (6, 3), (4, 2), (3, 2), (2, 2), (2, 1), (1, 1)];
/// Sizes of whole cells, for terminals that have no quarters.
const WHOLE: [(usize, usize); 2] = [(4, 2), (2, 2)];
/// The quarters of a cell: upper left 1, upper right 2, lower left 4, lower right 8.
const QUARTERS: [char; 16] = [' ', '▘', '▝', '▀', '▖', '▌', '▞', '▛', '▗', '▚', '▐', '▜', '▄', '▙', '▟', '█'];
/// Columns and rows of seconds that pass: fewer than a hundred bytes change with most of them.
const SECONDS: (u16, u16) = (10, 4);
/// Letters that the font lacks.
const EURO: [u8; 8] = [0x3c, 0x66, 0x1f, 0x06, 0x1f, 0x66, 0x3c, 0];
/// Dots in a line of the font.
const DOTS: usize = 8;
/// Dots of a space.
const SPACE: u32 = 4;
/// A text of more letters is no word.
const LONGEST: usize = 64;

/// A text in block letters, as rows of cells.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Letters {
    rows: Vec<String>,
    width: u16,
}

impl Letters {
    /// The text in the largest letters that fit into so many cells; `None` where none do, or a letter is missing.
    pub fn fit(text: &str, width: u16, height: u16, ascii: bool) -> Option<Self> {
        Self::fit_all([text], width, height, ascii).map(|[letters]| letters)
    }

    /// As [`fit`](Self::fit), but only in letters that are as wide as letters are, not narrow ones.
    pub fn fit_wide(text: &str, width: u16, height: u16, ascii: bool) -> Option<Self> {
        let narrow = |letters: &Self| text.chars().count() * 5 > usize::from(letters.width);
        Self::fit(text, width, height, ascii).filter(|letters| !narrow(letters))
    }

    /// Several texts in the largest letters in which each of them fits.
    pub fn fit_all<const N: usize>(texts: [&str; N], width: u16, height: u16, ascii: bool) -> Option<[Self; N]> {
        let dots: Vec<_> = texts.into_iter().map(dots).collect::<Option<_>>()?;
        let sizes: &[(usize, usize)] = if ascii { &WHOLE } else { &SIZES };
        let all = |size: &(usize, usize)| -> Option<Vec<Self>> {
            dots.iter().map(|dots| Self::fitting(dots, *size, (width, height))).collect()
        };
        sizes.iter().find_map(all)?.try_into().ok()
    }

    /// A time whose seconds pass: they stand small behind the minutes, so that a second changes a few cells and nobody has
    /// to watch large figures jump. All in one size where there is only one.
    pub fn fit_passing(time: &str, width: u16, height: u16, ascii: bool) -> Option<Self> {
        let whole = Self::fit(time, width, height, ascii);
        let apart = time.rsplit_once(':').and_then(|(minutes, seconds)| {
            let seconds = Self::fit(seconds, SECONDS.0.min(width), SECONDS.1, ascii)?;
            // As high as four figures would be: the last nine minutes do not burst out larger than the others.
            let height = Self::fit("00:00", width, height, ascii)?.height();
            let minutes = Self::fit(&format!("{minutes}:"), width.checked_sub(seconds.width + 1)?, height, ascii)?;
            (seconds.height() < minutes.height()).then(|| minutes.with(&seconds))
        });
        apart.or(whole)
    }

    /// The same with other letters behind it, on the same ground.
    fn with(mut self, other: &Self) -> Self {
        let above = self.rows.len().saturating_sub(other.rows.len());
        let none = " ".repeat(other.width.into());
        for (at, row) in self.rows.iter_mut().enumerate() {
            row.push(' ');
            row.push_str(at.checked_sub(above).and_then(|at| other.rows.get(at)).unwrap_or(&none));
        }
        self.width += 1 + other.width;
        self
    }

    /// Cells across.
    pub fn width(&self) -> u16 {
        self.width
    }

    /// Cells down.
    pub fn height(&self) -> u16 {
        self.rows.len() as u16
    }

    /// Puts the letters into the buffer, from this cell on.
    pub fn put(&self, buffer: &mut Buffer, (x, y): (u16, u16), style: Style) {
        for (row, y) in self.rows.iter().zip(y..) {
            text::put(buffer, x, y, self.width, row, style);
        }
    }

    fn fitting(dots: &[Vec<bool>], size: (usize, usize), most: (u16, u16)) -> Option<Self> {
        let width = (dots.first()?.len() * size.0).div_ceil(2);
        let height = (dots.len() * size.1).div_ceil(2);
        let fits = width <= most.0.into() && height <= most.1.into();
        let row = |y: usize| (0..width).map(|x| QUARTERS[quarters(dots, size, (x, y))]).collect();
        fits.then(|| Self { rows: (0..height).map(row).collect(), width: width as u16 })
    }
}

/// Which quarters of a cell are drawn.
fn quarters(dots: &[Vec<bool>], size: (usize, usize), (x, y): (usize, usize)) -> usize {
    let dot = |dx: usize, dy: usize| {
        let row = dots.get((2 * y + dy) / size.1);
        row.and_then(|row| row.get((2 * x + dx) / size.0)).copied().unwrap_or_default()
    };
    let corners = [(0, 0, 1), (1, 0, 2), (0, 1, 4), (1, 1, 8)];
    corners.into_iter().filter(|(dx, dy, _)| dot(*dx, *dy)).map(|(.., bit)| bit).sum()
}

/// The text as lines of dots, without empty lines above and beneath.
fn dots(text: &str) -> Option<Vec<Vec<bool>>> {
    let text = text.trim().replace('…', "...");
    if text.chars().count() > LONGEST {
        return None;
    }
    let mut lines = vec![vec![]; DOTS];
    for letter in text.chars() {
        let (glyph, columns) = glyph(letter)?;
        for (line, bits) in lines.iter_mut().zip(glyph) {
            line.extend(columns.clone().map(|column| bits >> column & 1 == 1));
            line.push(false);
        }
    }
    let inked = |line: &Vec<bool>| line.iter().any(|dot| *dot);
    let (first, last) = (lines.iter().position(inked)?, lines.iter().rposition(inked)?);
    lines.iter_mut().for_each(|line| line.truncate(line.len() - 1)); // the gap behind the last letter
    Some(lines[first..=last].to_vec())
}

/// The dots of a letter, and the columns that it takes.
fn glyph(letter: char) -> Option<([u8; DOTS], std::ops::Range<u32>)> {
    let letter = plain(letter);
    if letter == ' ' {
        return Some(([0; DOTS], 0..SPACE));
    }
    let latin = || font8x8::LATIN_FONTS.get(letter);
    let glyph = if letter == '€' { Some(EURO) } else { font8x8::BASIC_FONTS.get(letter).or_else(latin) }?;
    let inked = glyph.iter().fold(0, |all, line| all | line);
    let columns = match letter {
        '0'..='9' => 0..7, // figures stand still while a clock runs
        _ => inked.trailing_zeros()..8 - inked.leading_zeros(),
    };
    (inked != 0).then_some((glyph, columns))
}

/// The letter of the font that stands for one that it lacks.
fn plain(letter: char) -> char {
    match letter {
        '–' | '—' | '−' | '\u{2011}' => '-',
        '„' | '“' | '”' => '"',
        '‘' | '’' => '\'',
        '•' => '*',
        '\u{a0}' => ' ',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_as_large_as_there_is_room() {
        let size = |width, height| Letters::fit("18:04", width, height, false).map(|l| (l.width(), l.height()));
        assert_eq!(size(17, 4), Some((17, 4)));
        assert_eq!(size(40, 4), Some((34, 4)));
        assert_eq!(size(240, 67), Some((136, 14)));
        assert_eq!((size(16, 4), size(40, 3), size(0, 0)), (None, None, None));
    }

    #[test]
    fn money_and_umlauts_have_letters_and_other_scripts_have_none() {
        let fits = |text| Letters::fit(text, 300, 40, false).is_some();
        assert!(fits("1.250.000 €") && fits("−142") && fits("Müßiggang – „Bäcker“ …"));
        assert!(!fits("家族") && !fits("") && !fits(" ") && !fits("a\u{308}") && !fits("\u{1b}[2J"));
    }

    #[test]
    fn without_quarters_only_whole_cells_are_drawn() {
        let letters = Letters::fit("7", 100, 20, true).unwrap();
        assert!(letters.rows.iter().all(|row| row.chars().all(|c| c == ' ' || c == '█')), "{letters:?}");
    }
}
