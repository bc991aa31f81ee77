//! What is kept from frame to frame is what would have been drawn. The paper itself compares, in debug builds, after every
//! input of every test; here it is made hard for it.

use tafelrunde::console::Input;
use tafelrunde::keys::{Chord, Key};
use tafelrunde::session::Session;
use tafelrunde::words::Language;

use crate::hostile;
use crate::support::{Desk, chords, sample};

/// Keys that a facilitator presses all the time, and more often than their share of all keys.
const USUAL: &str =
    "<Down><Down><Down><Up><Left><Right><Tab><F2><F3><F4><End><Home><PageDown><PageUp><Esc><Esc><Enter>";
/// Everything else that leads somewhere.
const OTHER: &str = "+-!?nmeudzx0123456fsaowgvbijkl#:/.,<Shift+Up><Shift+Down><Shift+Left><Shift+Right><Space><F1><F5><F6><F7><F8>\
                     <F9><F10><F11><F12><Ctrl+l><Ctrl+z><Ctrl+p><Ctrl+r><BackTab><Delete><Backspace>";
const SIZES: [(u16, u16); 9] =
    [(120, 36), (120, 36), (240, 67), (100, 30), (99, 30), (80, 24), (60, 18), (40, 12), (39, 11)];

fn wander(session: Session, language: Language, seed: u64, steps: usize) {
    let mut dice = fastrand::Rng::with_seed(seed);
    let mut desk = Desk::new(session, language);
    let (usual, other) = (chords(USUAL), chords(OTHER));
    for _ in 0..steps {
        desk.touched();
        let (width, height) = desk.size;
        let spot = (dice.u16(..width), dice.u16(..height));
        match dice.u8(..100) {
            0..60 => desk.input(Input::Key(dice.choice(&usual).copied().unwrap())),
            60..85 => desk.input(Input::Key(dice.choice(&other).copied().unwrap())),
            85..90 => desk.input(Input::Key(Chord::plain(Key::Char(dice.char('a'..='z'))))),
            90..93 => desk.input(Input::Click { x: spot.0, y: spot.1 }),
            93..96 => desk.input(Input::Wheel { x: spot.0, y: spot.1, by: dice.i16(-3..=3) }),
            96..98 => desk.input(Input::Screens(vec![(60, 18); dice.usize(..2)])),
            98 => drop(desk.paste("Kita\n日本 lang")),
            _ => {
                let (width, height) = dice.choice(SIZES).unwrap();
                desk.resize(width, height);
            }
        }
    }
}

#[test]
fn after_any_keys_what_is_kept_is_what_would_be_drawn() {
    wander(sample(), Language::German, 1, 1200);
    wander(sample(), Language::English, 2, 800);
}

#[test]
fn even_with_texts_that_are_hard_to_draw() {
    wander(hostile::session(), Language::German, 3, 500);
}

#[test]
fn moving_in_a_column_leaves_the_other_panes_alone() {
    let mut desk = Desk::sample();
    desk.press("<Down>");
    desk.touched();
    desk.press("<Down>");
    let right_of_the_column = desk.touched().iter().filter(|columns| columns.end > 60).count();
    assert_eq!(right_of_the_column, 3, "the header and the two last lines");
}
