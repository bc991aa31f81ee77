//! Text measured in cells, as the terminal draws it: cleaned, cut, wrapped, put into a buffer.
//!
//! All lengths are cells of grapheme clusters. Text from files is data: whatever stands in a card, no control
//! character reaches the terminal. Most text is German, so letters that are one cell each have a fast path.

use std::borrow::Cow;

use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

use super::hyphen;

/// Stands for what cannot be drawn, so that it is seen that something is there.
const UNDRAWABLE: char = '▯';
/// Breaks a word where a line ends; invisible elsewhere.
const SOFT_HYPHEN: char = '\u{ad}';
/// More marks than this on one letter are no script but mischief.
const LONGEST_CLUSTER: usize = 32;

/// Whether the character is one cell, by itself and beside any other such: all of German, English and their marks, and
/// what frames, bars and signs are drawn with.
#[inline]
pub(crate) fn simple(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{2ff}'
        | '–' | '—' | '‘'..='„' | '…' | '•' | '€' | '−' | '←'..='↓' | '─'..='▟' | '■'..='◼')
}

/// Cells that the text takes when it is [put] into a buffer.
pub fn width(text: &str) -> usize {
    if text.chars().all(simple) {
        return text.chars().count();
    }
    cells(&clean(text))
}

/// The text as it can be drawn; borrowed where nothing had to change.
///
/// - line breaks and tabs become spaces;
/// - control characters, and marks that stand alone, become `▯`: an escape sequence is seen, not obeyed;
/// - invisible characters are left out: soft hyphens, zero-width and directional ones, joiners outside of emoji.
pub fn clean(text: &str) -> Cow<'_, str> {
    washed(text, false)
}

/// The text in at most so many cells, with `…` at its end where something is missing.
pub fn cut(text: &str, room: usize) -> Cow<'_, str> {
    if text.chars().take(room + 1).all(simple) {
        return match text.char_indices().nth(room) {
            None => Cow::Borrowed(text),
            Some(_) if room == 0 => Cow::Borrowed(""),
            Some(_) => Cow::Owned(shortened(text, room)),
        };
    }
    let clean = clean(text);
    if cells(&clean) <= room {
        return clean;
    }
    Cow::Owned(if room == 0 { String::new() } else { shortened(&clean, room) })
}

/// The text in at most `max_lines` lines of at most `width` cells; the last one ends in `…` where more would follow.
///
/// Lines break at spaces, behind hyphens and slashes between words, at soft hyphens and between wide characters.
/// A word that is longer than a line is broken with a hyphen at a place where German would break it, else anywhere.
/// But for spaces where lines meet, nothing is lost before the `…`.
pub fn wrap(text: &str, width: usize, max_lines: usize) -> Vec<String> {
    let text = washed(text, true);
    let mut rest = head(&text);
    let mut lines = vec![];
    while !rest.is_empty() && width > 0 && lines.len() < max_lines {
        let (line, after) = first_line(rest, width);
        let after = head(after);
        if line.is_empty() || (lines.len() + 1 == max_lines && !after.is_empty()) {
            lines.push(cut(rest, width).into_owned());
            break;
        }
        lines.push(line);
        rest = after;
    }
    lines
}

/// The text from its first visible character on: a line begins there.
fn head(text: &str) -> &str {
    text.trim_start_matches([' ', SOFT_HYPHEN])
}

/// Puts the text into a row of the buffer, in at most `room` cells and inside of the buffer; returns the column behind it.
///
/// What does not fit is left out; of a wide character nothing is drawn then, and one that is written into is blanked.
pub fn put(buffer: &mut Buffer, x: u16, y: u16, room: u16, text: &str, style: Style) -> u16 {
    let area = buffer.area;
    if y < area.top() || y >= area.bottom() || x < area.left() || x >= area.right() || room == 0 {
        return x;
    }
    blank_wide_before(buffer, x, y);
    let end = area.right().min(x.saturating_add(room));
    let start = buffer.index_of(x, y);
    let row = &mut buffer.content[start..start + usize::from(end - x)];
    if !text.chars().take(row.len() + 1).all(simple) {
        return x + put_clusters(row, &clean(text), style);
    }
    let mut at = x;
    for (cell, c) in row.iter_mut().zip(text.chars()) {
        cell.set_char(c).set_style(style);
        at += 1;
    }
    at
}

fn put_clusters(row: &mut [Cell], text: &str, style: Style) -> u16 {
    let mut at = 0;
    for (_, cluster, wide) in pieces(text) {
        let next = at + wide;
        let Some(cells) = row.get_mut(at..next) else { break };
        for cell in cells.iter_mut() {
            cell.reset();
            cell.set_style(style);
        }
        if let Some(first) = cells.first_mut() {
            first.set_symbol(cluster);
        }
        at = next;
    }
    at as u16
}

/// The text's clusters, each with the byte at which it begins.
pub fn clusters(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.grapheme_indices(true)
}

/// Half of a wide character would remain where something is written over its second half.
fn blank_wide_before(buffer: &mut Buffer, x: u16, y: u16) {
    if x > buffer.area.left() {
        let before = &mut buffer[(x - 1, y)];
        if before.symbol().len() > 1 && before.symbol().cell_width() > 1 {
            before.set_char(' ');
        }
    }
}

/// Cells of a text that is clean.
fn cells(clean: &str) -> usize {
    pieces(clean).map(|(_, _, cells)| cells).sum()
}

/// The clusters of a clean text: where each begins, itself, its cells.
///
/// A simple letter before another one is a cluster of one cell; only the rest has to be looked up in tables.
fn pieces(clean: &str) -> impl Iterator<Item = (usize, &str, usize)> {
    let mut rest = clean;
    std::iter::from_fn(move || {
        let mut letters = rest.chars();
        let easy = simple(letters.next()?) && letters.clone().next().is_none_or(simple);
        let len = if easy { rest.len() - letters.as_str().len() } else { rest.graphemes(true).next()?.len() };
        let (cluster, after) = rest.split_at(len);
        let at = clean.len() - rest.len();
        rest = after;
        Some((at, cluster, if easy { 1 } else { cluster_cells(cluster) }))
    })
}

fn cluster_cells(cluster: &str) -> usize {
    if cluster.len() == 1 { 1 } else { cluster.cell_width().into() }
}

/// As much of a clean text as fits before the `…`.
fn shortened(clean: &str, room: usize) -> String {
    let mut out = clean[..fitting(clean, room.saturating_sub(1))].trim_end().to_owned();
    out.push('…');
    out
}

/// The bytes of a clean text that take at most so many cells.
fn fitting(clean: &str, room: usize) -> usize {
    let mut used = 0;
    let over = pieces(clean).find(|(_, _, cells)| {
        used += cells;
        used > room
    });
    over.map_or(clean.len(), |(at, ..)| at)
}

fn washed(text: &str, soft_hyphens: bool) -> Cow<'_, str> {
    if text.chars().all(|c| simple(c) || (soft_hyphens && c == SOFT_HYPHEN)) {
        return Cow::Borrowed(text);
    }
    let once = washed_once(text, soft_hyphens);
    if once == text {
        return Cow::Borrowed(text);
    }
    Cow::Owned(washed(&once, soft_hyphens).into_owned()) // what was left out can bring marks beside new letters
}

fn washed_once(text: &str, soft_hyphens: bool) -> String {
    let mut out = String::with_capacity(text.len());
    for cluster in text.graphemes(true) {
        match cluster.chars().next() {
            Some('\n' | '\t' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}') => out.push(' '),
            Some(SOFT_HYPHEN) if soft_hyphens => out.push(SOFT_HYPHEN),
            Some(' ') if cluster.len() > 1 => out.extend([' ', UNDRAWABLE]), // a line must be free to end at a space
            Some(c) if c.is_control() => out.push(UNDRAWABLE),
            _ => wash(cluster, &mut out),
        }
    }
    out
}

/// One cluster as it can be drawn: without what is invisible, and nothing that would take no cell.
fn wash(cluster: &str, out: &mut String) {
    let from = out.len();
    let emoji = cluster.chars().any(joins);
    out.extend(cluster.chars().filter(|c| emoji || !invisible(*c)).take(LONGEST_CLUSTER));
    if out.len() > from && out[from..].cell_width() == 0 {
        out.truncate(from);
        out.push(UNDRAWABLE);
    }
}

/// Whether a joiner or tag behind it belongs to it: the signs and pictures of which emoji are composed.
fn joins(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

/// Takes no cell, has no look, and could hide something: zero-width spaces and joiners, directions, tags.
fn invisible(c: char) -> bool {
    matches!(c, SOFT_HYPHEN | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// Where a line may end.
#[derive(Clone, Copy)]
struct Break {
    /// Byte behind the line.
    end: usize,
    /// A hyphen is to be shown there.
    hyphen: bool,
}

/// The first line of a text that begins with no space, and what follows it.
fn first_line(text: &str, width: usize) -> (String, &str) {
    let (mut used, mut best) = (0, None);
    for (at, cluster, wide) in pieces(text) {
        let (here, behind) = (at, at + cluster.len());
        match cluster {
            " " => best = Some(Break { end: here, hyphen: false }),
            "\u{ad}" if used < width => best = Some(Break { end: here, hyphen: true }),
            _ => {}
        }
        used += if cluster == "\u{ad}" { 0 } else { wide };
        if used > width && cluster != " " {
            let at = best.unwrap_or_else(|| within_word(text, width));
            return (shown(&text[..at.end], at.hyphen), &text[at.end..]);
        }
        if hyphen::follows(&text[..behind], &text[behind..]) || wide > 1 {
            best = Some(Break { end: behind, hyphen: false });
        }
    }
    (shown(text, false), "")
}

/// The break in a word that is longer than the line.
fn within_word(text: &str, width: usize) -> Break {
    let whole = fitting(text, width);
    let head = fitting(text, width.saturating_sub(1));
    match hyphen::inside(text, head) {
        Some(end) if width > 2 => Break { end, hyphen: true },
        _ => Break { end: whole, hyphen: false },
    }
}

fn shown(line: &str, hyphen: bool) -> String {
    let mut out: String = line.trim_end_matches(' ').chars().filter(|c| *c != SOFT_HYPHEN).collect();
    if hyphen {
        out.push('-');
    }
    out
}

#[cfg(test)]
#[path = "text_tests.rs"]
mod tests;
