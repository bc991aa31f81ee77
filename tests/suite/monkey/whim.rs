//! What comes to the monkey's mind: mostly what means something where it is, sometimes anything.

use fastrand::Rng;
use tafelrunde::console::{Console, Mode, targets_of_all};
use tafelrunde::keys::Action::{Delete, Duplicate, Edit, MoveLeft, MoveRight, MoveUp, New, Open, Send};
use tafelrunde::keys::{self, Action, Chord, Key, Place, TABLE};

use super::leaves;

/// One move, as it can be made again.
#[derive(Clone, Debug)]
pub enum Move {
    Key(Chord),
    Paste(String),
    Click(u16, u16),
    Wheel(u16, u16, i16),
    Resize(u16, u16),
    Focus,
    Screens(usize),
    /// The disk takes nothing, or takes everything again.
    Full(bool),
    /// The session file is written because nobody types.
    Quiet,
    /// Somebody else writes the session file.
    ByHand,
    /// Somebody takes the journal or the session file away.
    Gone(bool),
}

/// What is typed into lines and fields.
const PIECES: &[&str] = &[
    "Kein Bus am Abend",
    "Bäcker ",
    "Ba\u{308}cker",
    " #wohn",
    " #4",
    " @FB 2",
    " bis 3/27",
    " 18.000 €",
    "31.12.2027",
    "19 0 2",
    "2027",
    "5",
    "0",
    "-",
    "z: ",
    "t: ",
    "m: Anruf-Linientaxi",
    "👨‍👩‍👧",
    "漢字",
    "\u{202e}x",
    "!2",
    "\"",
    "ß",
];

/// What is begun by name, then set up by the pieces above.
const POLLS: &[&str] = &["Mehrpunktabfrage", "Einpunktabfrage", "Ampelabfrage", "Handzeichen", "Widerstandsabfrage"];

const PASTES: &[&str] = &[
    "Kein Bus\nKeine Bank\r\n- Kein Licht",
    "Grüße aus Überlingen",
    "\u{1b}[2J\u{7}\u{0}\tZeile\u{9b}31m",
    "e\u{301}\u{301} 👩🏽‍🎓\n\n\n",
    "+ Stärke #2\n- Schwäche #wohn\nz: Ziel #3\nm: Maßnahme\nt: Thema",
    "",
];

/// The next moves: one, or a piece of text.
pub fn next(dice: &mut Rng, console: &Console) -> Vec<Move> {
    let one = |made: Move| vec![made];
    match dice.u32(..100) {
        0..=3 => one(Move::Paste(paste(dice))),
        4..=5 => one(Move::Click(dice.u16(..130), dice.u16(..40))),
        6..=7 => one(Move::Wheel(dice.u16(..130), dice.u16(..40), dice.i16(-3..=3))),
        8..=9 => one(resize(dice)),
        10 => one(Move::Focus),
        11 => one(Move::Screens(dice.usize(..3))),
        12 => one(Move::Full(dice.bool())),
        13 => one(Move::Quiet),
        14 => one(if dice.bool() { Move::ByHand } else { Move::Gone(dice.bool()) }),
        15..=22 => one(Move::Key(anything(dice))),
        _ => keys(dice, console).into_iter().map(Move::Key).collect(),
    }
}

fn pick<'a, T>(dice: &mut Rng, from: &'a [T]) -> &'a T {
    &from[dice.usize(..from.len())]
}

fn paste(dice: &mut Rng) -> String {
    if dice.u8(..12) == 0 { "Viele Zeilen ".repeat(dice.usize(..400)) } else { (*pick(dice, PASTES)).to_owned() }
}

fn resize(dice: &mut Rng) -> Move {
    match dice.u8(..4) {
        0 => Move::Resize(dice.u16(..=300), dice.u16(..=100)),
        1 => Move::Resize(dice.u16(..48), dice.u16(..16)),
        _ => Move::Resize(120, 36),
    }
}

/// Any key with anything held.
fn anything(dice: &mut Rng) -> Chord {
    let named = [Key::Enter, Key::Esc, Key::Tab, Key::Backspace, Key::Del, Key::Home, Key::End, Key::Left, Key::Up];
    let key = match dice.u8(..4) {
        0 => Key::F(dice.u8(1..=12)),
        1 => *pick(dice, &named),
        2 => Key::Char(dice.char(' '..='~')),
        _ => Key::Char(dice.char(..)),
    };
    let plain = matches!(key, Key::Char(_));
    Chord { key, ctrl: dice.u8(..5) == 0, shift: !plain && dice.u8(..4) == 0 }
}

/// What means something here: half of it text where text is typed, and often what brings it to an end.
fn keys(dice: &mut Rng, console: &Console) -> Vec<Chord> {
    if matches!(console.mode(), Mode::Sending) {
        return vec![target(dice, console)];
    }
    let place = console.place();
    let board = matches!(place, Place::Analysis | Place::Goals | Place::Plan);
    if board && dice.u8(..30) == 0 {
        return crate::support::chords(&format!(":{} beginnen<Enter>Was?<Enter>7<Enter>", pick(dice, POLLS)));
    }
    if matches!(place, Place::Poll | Place::Sums | Place::Palette) && dice.u8(..8) == 0 {
        return vec![Chord::plain(Key::Esc)]; // it would look at them for long
    }
    match dice.u8(..10) {
        0..=3 if !board => pick(dice, PIECES).chars().map(|letter| Chord::plain(Key::Char(letter))).collect(),
        4..=5 if !board => vec![ending(dice, place)],
        _ => vec![from_the_table(dice, place)],
    }
}

/// Where a record can be sent.
fn target(dice: &mut Rng, console: &Console) -> Chord {
    let places = targets_of_all(console.session(), console.words(), &console.meant());
    let letter = if places.is_empty() { '5' } else { pick(dice, &places).0 };
    Chord::plain(Key::Char(letter))
}

fn chords(place: Place, wanted: impl Fn(Action) -> bool) -> Vec<Chord> {
    let rows = TABLE.iter().filter(|row| row.place == place && wanted(row.action));
    rows.flat_map(keys::Binding::chords).collect()
}

fn ending(dice: &mut Rng, place: Place) -> Chord {
    let ends = chords(place, |action| matches!(action, Action::Accept | Action::Done));
    // A view has no end but Esc; else a monkey would sit in it for long.
    if ends.is_empty() { Chord::plain(Key::Esc) } else { *pick(dice, &ends) }
}

/// Each row as often as any other, what works on a record three times as often.
fn from_the_table(dice: &mut Rng, place: Place) -> Chord {
    let mut all = chords(place, |action| !leaves(action));
    if matches!(place, Place::Analysis | Place::Goals | Place::Plan) {
        all.extend(chords(Place::Board, |action| !leaves(action)));
        let works =
            |action| matches!(action, Edit | New | Open | Send | Delete | Duplicate | MoveUp | MoveLeft | MoveRight);
        let works = chords(Place::Board, works);
        all.extend(works.repeat(3));
    }
    if matches!(place, Place::Thread | Place::Sums | Place::Topics | Place::Round | Place::Resolutions | Place::Report)
    {
        all.extend(chords(Place::View, |action| !leaves(action)));
        all.extend(vec![Chord::plain(Key::Esc); all.len() / 3]);
    }
    if all.is_empty() { Chord::plain(Key::Esc) } else { *pick(dice, &all) }
}
