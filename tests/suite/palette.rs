//! The palette and keys of one's own, through the keys.

use std::sync::Arc;

use tafelrunde::console::{Console, Input, Look, Mode, Opening};
use tafelrunde::keys::{Action, Chord, Keymap, Place, TABLE, Wish};
use tafelrunde::session::Ref;
use tafelrunde::words::Language;

use crate::support::{Desk, now, sample};

fn selected(desk: &Desk) -> String {
    let at = desk.console.selected().expect("something is selected");
    desk.session().number(at).map_or_else(|| format!("{at:?}"), |number| number.to_string())
}

#[test]
fn a_number_typed_whole_is_gone_to() {
    for (keys, number) in
        [(":2.1.1<Enter>", "2.1.1"), (":w5<Enter>", "W5"), ("<Ctrl+p>5.1<Enter>", "5.1"), (":3<Enter>", "3")]
    {
        let mut desk = Desk::sample();
        desk.press(keys);
        assert_eq!(selected(&desk), number, "{keys}");
        assert!(matches!(desk.console.mode(), Mode::Board));
    }
}

#[test]
fn a_filter_does_not_hide_what_is_gone_to() {
    let mut desk = Desk::sample();
    desk.press("1:w5<Enter>");
    assert_eq!(selected(&desk), "W5");
}

#[test]
fn words_are_found_roughly_and_with_umlauts_folded() {
    let mut desk = Desk::sample();
    desk.press(":neun kindertagpfl<Enter>");
    let Some(Ref::Measure(id)) = desk.console.selected() else { panic!("{:?}", desk.console.selected()) };
    assert!(desk.session().measures().get(id).unwrap().title.contains("Kindertagespflege"));
}

#[test]
fn every_command_of_the_place_is_there_by_its_name_in_both_languages() {
    for language in Language::ALL {
        let mut desk = Desk::new(sample(), language);
        let fixed = [Action::OnlyArea, Action::Commands];
        for row in TABLE.iter().filter(|row| [Place::Board, Place::Analysis].contains(&row.place)) {
            let name = desk.console.words().get(row.word).to_owned();
            desk.press("<Esc>:").paste(&name);
            let Mode::Palette(palette) = desk.console.mode() else { panic!("no palette") };
            let first = palette.hits().take(3).any(|entry| entry.label == name);
            assert!(first || fixed.contains(&row.action), "{name}");
            desk.press("<Esc>");
        }
    }
}

#[test]
fn a_command_is_run_and_its_key_stands_beside_it() {
    let mut desk = Desk::sample();
    desk.press(":gross");
    let screen = desk.screen();
    assert!(screen.contains("diesen Bereich groß und zurück"), "{screen}");
    desk.press("<Enter>");
    assert!(desk.console.zoomed());
    desk.press(":handlungsfeld 5<Enter>");
    assert!(desk.console.choice().area.is_some());
}

#[test]
fn what_is_not_possible_says_why_and_does_nothing() {
    let mut desk = Desk::sample();
    desk.press("/xyzxyz<Enter>:verdoppeln");
    let screen = desk.screen();
    assert!(screen.contains("Hier ist nichts ausgewählt") || screen.contains("ausgewählt"), "{screen}");
    desk.press("<Enter>");
    assert!(desk.edits.is_empty() && !desk.told().is_empty());
}

#[test]
fn esc_leaves_everything_as_it_was() {
    let mut desk = Desk::sample();
    desk.press("<Down>");
    let before = (selected(&desk), desk.console.choice().clone());
    desk.press(":2.1<Esc>");
    assert_eq!((selected(&desk), desk.console.choice().clone()), before);
}

#[test]
fn own_keys_count_in_hints_help_and_palette() {
    let wish = Wish {
        place: Place::Board,
        action: Action::Zoom,
        chords: vec![Chord::read("Ctrl+g").unwrap(), Chord::read("Z").unwrap()],
        line: 1,
    };
    let (keys, troubles) = Keymap::with(&[wish]);
    assert_eq!(troubles, []);
    let console = Console::new(sample(), Opening::default(), Language::German, Look::Terminal, 7, now());
    let mut desk = Desk::on(console.with_keys(Arc::new(keys)));
    desk.input(Input::Resize { width: 240, height: 67 });
    desk.resize(240, 67);
    assert!(desk.screen().contains("Strg+G groß"), "{}", desk.screen());
    assert!(desk.press("?").screen().contains("Strg+G · Z"));
    assert!(desk.press("<Esc>:gross").screen().contains("Strg+G"));
    desk.press("<Esc>z");
    assert!(!desk.console.zoomed(), "the old key does nothing any more");
    desk.press("Z");
    assert!(desk.console.zoomed());
}
