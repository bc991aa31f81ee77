use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::*;
use crate::draw::text;

const WIDTH: u16 = 12;
const HEIGHT: u16 = 4;

/// Pictures of words, wide and composed characters, in styles that turn each other on and off.
fn pictures() -> impl Strategy<Value = Buffer> {
    let words = prop::sample::select(vec!["Bus", "Größe", "│", "日本", "👍", "a\u{308}", "  ", "…"]);
    let colour =
        prop::sample::select(vec![Color::Reset, Color::Red, Color::White, Color::Indexed(200), Color::Rgb(1, 20, 255)]);
    let emphasis = (0u16..1 << 9).prop_map(Modifier::from_bits_truncate);
    let piece = (0..WIDTH, 0..HEIGHT, words, colour.clone(), colour, emphasis);
    prop::collection::vec(piece, 0..12).prop_map(|pieces| {
        let mut buffer = Buffer::empty(Rect::new(0, 0, WIDTH, HEIGHT));
        for (x, y, word, fg, bg, emphasis) in pieces {
            text::put(&mut buffer, x, y, WIDTH, word, Style::new().fg(fg).bg(bg).add_modifier(emphasis));
        }
        // The terminal of these tests can be bold or dim, not both.
        let bold = buffer.content.iter_mut().filter(|cell| cell.modifier.contains(Modifier::BOLD));
        bold.for_each(|cell| cell.modifier -= Modifier::DIM);
        buffer
    })
}

fn encoded(shown: &Buffer, next: &Buffer) -> Vec<u8> {
    let mut encoder = Encoder::default();
    let rows = shown.content.chunks(WIDTH.into()).zip(next.content.chunks(WIDTH.into()));
    (0..).zip(rows).for_each(|(y, (old, new))| assert_eq!(encoder.row(y, old, new, 0..old.len()), old != new));
    encoder.plain();
    let mut out = vec![];
    encoder.send(&mut out).unwrap();
    out
}

/// What a terminal shows: of each cell its text, colours and emphasis, and of the end that no colour is left.
fn screen(pictures: &[&Buffer]) -> Vec<String> {
    let mut terminal = vt100::Parser::new(HEIGHT, WIDTH, 0);
    let empty = Buffer::empty(Rect::new(0, 0, WIDTH, HEIGHT));
    for pair in std::iter::once(&empty).chain(pictures.iter().copied()).collect::<Vec<_>>().windows(2) {
        terminal.process(&encoded(pair[0], pair[1]));
    }
    let cells = (0..HEIGHT).flat_map(|y| (0..WIDTH).map(move |x| (y, x)));
    let look = |(y, x)| {
        let cell = terminal.screen().cell(y, x).unwrap();
        let text = if cell.has_contents() { cell.contents() } else { " " };
        let marks = [cell.bold(), cell.dim(), cell.italic(), cell.underline(), cell.inverse(), cell.is_wide()];
        format!("{x},{y} {text:?} {:?} {:?} {marks:?}", cell.fgcolor(), cell.bgcolor())
    };
    cells.map(look).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_change_shows_the_same_as_a_picture_sent_whole(first in pictures(), second in pictures(), third in pictures()) {
        prop_assert_eq!(screen(&[&first, &second, &third]), screen(&[&third]));
    }
}

#[test]
fn a_typed_letter_is_a_move_and_itself() {
    let shown = Buffer::empty(Rect::new(0, 0, WIDTH, HEIGHT));
    let mut next = shown.clone();
    text::put(&mut next, 4, 2, 1, "ä", Style::new());
    assert_eq!(encoded(&shown, &next), "\x1b[3;5Hä".as_bytes());
}

#[test]
fn what_stays_the_same_is_not_said_again() {
    let shown = Buffer::empty(Rect::new(0, 0, WIDTH, HEIGHT));
    let mut next = shown.clone();
    let on_blue = Style::new().bg(Color::Blue);
    text::put(&mut next, 0, 0, 2, "S1", on_blue.add_modifier(Modifier::BOLD));
    text::put(&mut next, 3, 0, 1, "x", on_blue);
    assert_eq!(encoded(&shown, &next), "\x1b[1;1H\x1b[1;44mS1\x1b[C\x1b[22mx\x1b[m".as_bytes());
}

#[test]
fn a_letter_that_stays_between_two_others_is_written_rather_than_stepped_over() {
    let mut shown = Buffer::empty(Rect::new(0, 0, WIDTH, HEIGHT));
    text::put(&mut shown, 0, 0, 9, "abcdefghi", Style::new());
    let mut next = shown.clone();
    text::put(&mut next, 0, 0, 9, "AbCdefghI", Style::new());
    assert_eq!(encoded(&shown, &next), b"\x1b[1;1HAbC\x1b[5CI");
}
