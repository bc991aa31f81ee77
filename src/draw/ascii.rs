//! Terminals that have nothing but ASCII: in a scene letters are spelled before they are measured; in cells each becomes
//! one plain sign.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use unicode_normalization::char::decompose_compatible;

use crate::scene::Scene;

/// What stands for a letter; may be longer than it.
const LETTERS: &[(char, &str)] = &[
    ('ä', "ae"),
    ('ö', "oe"),
    ('ü', "ue"),
    ('Ä', "Ae"),
    ('Ö', "Oe"),
    ('Ü', "Ue"),
    ('ß', "ss"),
    ('ẞ', "SS"),
    ('€', "EUR"),
    ('…', "..."),
    ('„', "\""),
    ('“', "\""),
    ('”', "\""),
    ('‘', "'"),
    ('’', "'"),
    ('–', "-"),
    ('—', "-"),
    ('−', "-"),
    ('·', "|"),
    ('•', "*"),
    ('×', "x"),
    ('²', "2"),
    ('³', "3"),
    ('§', "Par."),
    ('é', "e"),
    ('è', "e"),
    ('à', "a"),
    ('ç', "c"),
];

/// The scene with its letters spelled, before anything is measured.
pub fn spelled(scene: &Scene) -> Scene {
    let mut scene = scene.clone();
    scene.texts(&mut |text| *text = spell(text).into_owned());
    scene
}

/// A text with its letters spelled.
pub fn spell(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match LETTERS.iter().find(|(from, _)| *from == letter) {
            Some((_, to)) => out.push_str(to),
            None => out.push(letter),
        }
    }
    Cow::Owned(out)
}

/// Replaces what is not ASCII in the cells that were drawn.
pub fn replace(buffer: &mut Buffer, area: Rect) {
    for y in area.top()..area.bottom() {
        for x in area.left()..area.right() {
            let cell = &mut buffer[(x, y)];
            if !cell.symbol().is_ascii() {
                let sign = cell.symbol().chars().next().map_or(' ', plain);
                cell.set_char(sign);
            }
        }
    }
}

/// One sign for one sign; a letter stands for itself without its marks.
fn plain(sign: char) -> char {
    match sign {
        '─' | '━' | '╌' | '┄' | '┈' | '╶' | '╴' => '-',
        '│' | '┊' | '╎' | '┆' | '╷' | '╵' => '|',
        '╭' | '╮' | '╰' | '╯' | '├' | '┤' | '┬' | '┴' | '┼' | '┌' | '┐' | '└' | '┘' => '+',
        '●' | '•' => '*',
        '○' => 'o',
        '▸' | '›' | '→' | '»' => '>',
        '◂' | '‹' | '←' | '«' => '<',
        '▾' | '↓' => 'v',
        '▴' | '↑' => '^',
        '░' | '▒' => ':',
        '▓' => '#',
        '„' | '“' | '”' => '"',
        '‚' | '‘' | '’' => '\'',
        '×' => 'x',
        '€' => 'E',
        'ß' => 's',
        '✓' => 'x',
        '▁' => '_',
        '▃' => '-',
        '▅' => '=',
        '█' | '▇' | '▀' | '▌' | '▐' | '▛' | '▜' | '▙' | '▟' | '■' => '#',
        '▄' | '▖' | '▗' | '▘' | '▝' | '▚' | '▞' => '=',
        '·' => '|',
        '◆' => '*',
        '◇' => 'o',
        '▼' => 'v',
        '┃' => '|',
        '≠' => '?',
        '−' | '–' => '-',
        '…' => '~',
        '\u{a0}' => ' ',
        letter => base(letter).unwrap_or('?'),
    }
}

/// The letter beneath its marks, where that is ASCII.
fn base(letter: char) -> Option<char> {
    let mut first = None;
    decompose_compatible(letter, |part| {
        first.get_or_insert(part);
    });
    first.filter(char::is_ascii)
}
