//! One display: the room reads along on the console, and sees nothing of a card before it is read out.

use tafelrunde::console::{Console, Input, Look, Mode, Opening};
use tafelrunde::keys::{Action, Binding, Chord, Key, Place, TABLE};
use tafelrunde::session::Ref;
use tafelrunde::words::Language::German;

use crate::support::{Desk, sample};

/// In no other text.
const RAW: &str = "Quittengelee";

/// A query is on, one hidden card is selected, and the console is the screen.
fn here() -> Desk {
    let mut desk = Desk::new(sample(), German);
    desk.press("KWas fehlt Familien hier?<Enter>-").press(RAW).press(" fehlt #5<Enter><Esc><F5>");
    assert!(desk.console.stage().here());
    desk
}

fn last_line(desk: &mut Desk) -> String {
    desk.screen().lines().last().unwrap_or_default().to_owned()
}

#[test]
fn a_card_is_typed_behind_a_sign_a_letter() {
    for size in [(120, 36), (60, 18), (48, 18)] {
        let mut desk = here();
        desk.resize(size.0, size.1);
        desk.press("-");
        for (at, letter) in "Zwetschgenmus #5".chars().enumerate() {
            desk.input(Input::Key(Chord::plain(Key::Char(letter))));
            let screen = desk.screen();
            assert!(screen.contains(&"•".repeat(at + 1)), "{screen}");
            assert!(!screen.contains("Zwe") && !screen.contains("mus"), "{screen}");
            let chips = screen.contains("− Schwäche") && screen.contains("#5 Wohn");
            assert!(chips || screen.contains(" Tab "), "kind and area, or how it could go on: {screen}");
        }
        let end = desk.console.drawn().cursor.expect("a cursor");
        desk.press("<Left><Left>");
        assert_eq!(desk.console.drawn().cursor, Some((end.0 - 2, end.1)), "the cursor moves as in any text");
        desk.press("<Enter>");
        assert!(desk.session().findings().iter().any(|card| card.text == "Zwetschgenmus" && card.unread));
        assert!(!desk.screen().contains("Zwe") && !desk.screen().contains('•'), "{}", desk.screen());
        desk.press("<Up>");
        assert!(desk.screen().contains("••") && !desk.screen().contains("Zwe"), "recalled: {}", desk.screen());
    }
}

#[test]
fn pasted_lines_are_hidden_as_well() {
    let mut desk = here();
    desk.paste("Zwetschgenmus und mehr");
    assert!(matches!(desk.console.mode(), Mode::Capture(_)));
    assert!(last_line(&mut desk).contains("•••") && !desk.screen().contains("Zwe"), "{}", desk.screen());
    desk.press("<Esc>").paste("Zwetschgenmus\nPflaumenmus");
    assert!(!desk.screen().contains("mus"), "{}", desk.screen());
    desk.press("<Enter>");
    assert!(!desk.screen().contains("mus"), "{}", desk.screen());
}

#[test]
fn a_hidden_card_is_edited_behind_signs_and_one_that_was_read_out_is_not() {
    let mut desk = here();
    desk.press("e");
    assert!(last_line(&mut desk).contains("••••") && !desk.screen().contains("Quitten"), "{}", desk.screen());
    desk.press("!<Enter>ge");
    assert!(last_line(&mut desk).contains("Quittengelee fehlt!"), "{}", desk.screen());
}

#[test]
fn an_earlier_card_that_is_recalled_as_something_else_stays_hidden() {
    let mut desk = here();
    desk.press("t<Up>");
    assert!(last_line(&mut desk).contains("•••") && !desk.screen().contains("Quitten"), "{}", desk.screen());
    desk.press("!<Home>z: ");
    assert!(!desk.screen().contains("Quitten"), "{}", desk.screen());
    desk.press("<Esc>tParkplätze");
    assert!(last_line(&mut desk).contains("Parkplätze"));
}

#[test]
fn a_card_like_another_one_is_not_told_from_it() {
    let mut desk = here();
    desk.press("-").press(RAW).press(" fehlt");
    assert!(!desk.screen().contains("Quitten"), "{}", desk.screen());
    desk.press("<Esc><F5>+Vereine tragen die Ferienangebote<Enter><Esc>ge<Esc><F5>-Vereine tragen die Ferienangebote");
    assert!(!desk.screen().contains("dasselbe") && !last_line(&mut desk).contains("Vereine"), "{}", desk.screen());
    let cards = desk.session().findings().len();
    desk.press("<Tab><Enter>");
    assert_eq!(desk.session().findings().len(), cards + 1, "nothing is joined that nobody saw");
}

#[test]
fn what_everybody_may_hear_is_typed_as_ever() {
    let mut desk = here();
    desk.press("tParkplätze");
    assert!(last_line(&mut desk).contains("Parkplätze"), "a topic was said aloud");
    desk.press("<Esc>-z: Mehr Busse");
    assert!(last_line(&mut desk).contains("Mehr Busse"), "and so was a goal: {}", desk.screen());
    desk.press("<Esc>K-Kein Bus");
    assert!(last_line(&mut desk).contains("Kein Bus"), "no query is on any more");
}

#[test]
fn beside_the_room_the_facilitator_reads_what_is_typed() {
    let mut desk = here();
    desk.press("<F5>-Zwetschgenmus");
    assert!(last_line(&mut desk).contains("Zwe") || desk.screen().contains("Zwetschgenmus"));
}

/// Every key that means something where one looks or types, each once, but for those that read cards out or leave.
fn all_chords() -> Vec<Chord> {
    let here = TABLE.iter().filter(|row: &&Binding| !matches!(row.place, Place::Screen | Place::Trial));
    let (not, all): (Vec<&Binding>, Vec<&Binding>) =
        here.partition(|row| matches!(row.action, Action::ReadOut | Action::Quit));
    let not: Vec<Chord> = not.into_iter().flat_map(|row| row.chords()).collect();
    let mut chords: Vec<Chord> = vec![];
    for chord in all.into_iter().flat_map(|row| row.chords()).filter(|chord| !not.contains(chord)) {
        if !chords.contains(&chord) {
            chords.push(chord);
        }
    }
    chords
}

/// The same on a small screen, without the way there.
fn again(desk: &Desk) -> Desk {
    let console = Console::new(desk.session().clone(), Opening::default(), German, Look::Terminal, 7, desk.now);
    let mut next = Desk::on(console);
    next.resize(60, 18);
    next.press("<Right><End><F5>");
    next
}

fn shows(desk: &mut Desk, word: &str) -> bool {
    desk.console.stage().here() && desk.screen().contains(word)
}

#[test]
fn no_key_shows_a_hidden_card_to_the_room() {
    let desk = here();
    let hidden = |desk: &Desk| {
        let card = desk.console.selected().and_then(Ref::id).and_then(|id| desk.session().findings().get(id));
        card.is_some_and(|card| card.unread)
    };
    assert!(hidden(&again(&desk)), "where one stands");
    for first in all_chords() {
        for (more, word) in [("<Enter>", "Quitten"), ("<Down><Enter>", "Quitten"), ("Quitten", RAW)] {
            let mut desk = again(&desk);
            desk.input(Input::Key(first));
            assert!(!shows(&mut desk, "Quitten"), "{first:?}\n{}", desk.screen());
            desk.press(more);
            assert!(!shows(&mut desk, word), "{first:?} {more}\n{}", desk.screen());
        }
    }
}

#[test]
fn nor_do_many_keys_in_any_order() {
    let (desk, all) = (here(), all_chords());
    let mut dice = fastrand::Rng::with_seed(5);
    for _ in 0..40 {
        let (mut desk, mut pressed) = (again(&desk), vec![]);
        desk.press("-Quittengelee fehlt auch<Enter><Esc>"); // so that it can be recalled
        for _ in 0..25 {
            let chord = all[dice.usize(..all.len())];
            pressed.push(chord);
            desk.input(Input::Key(chord));
            assert!(!shows(&mut desk, "Quitten"), "{pressed:?}\n{}", desk.screen());
        }
    }
}
