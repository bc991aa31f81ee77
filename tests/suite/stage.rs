//! What the room sees of what the facilitator does: places, never letters before Enter.

use tafelrunde::console::{Effect, Input, Shown};
use tafelrunde::scene::{Body, Scene};

use crate::support::Desk;

/// A desk with a screen of 60 × 18 connected.
fn staged() -> Desk {
    let mut desk = Desk::sample();
    desk.input(Input::Screens(vec![(60, 18)]));
    desk
}

/// What the room sees now, as the text that goes to the screen.
fn live(desk: &Desk) -> String {
    ron::to_string(desk.console.stage().live().expect("a picture").as_ref()).expect("RON")
}

fn shows(desk: &Desk) -> usize {
    desk.effects.iter().filter(|effect| matches!(effect, Effect::Show(_))).count()
}

#[test]
fn nothing_is_made_while_nobody_looks() {
    let mut desk = Desk::sample();
    desk.press("<Right><Down>-Kein Bus<Enter><Esc><F3>p");
    assert_eq!((shows(&desk), desk.console.stage().live()), (0, None));
}

#[test]
fn whoever_comes_late_gets_the_whole_picture_at_once() {
    let mut desk = staged();
    let first = shows(&desk);
    desk.input(Input::Screens(vec![(60, 18), (120, 36)]));
    assert_eq!((first, shows(&desk)), (1, 2));
    desk.input(Input::Screens(vec![(120, 36)]));
    assert_eq!(shows(&desk), 2, "one that goes changes nothing");
}

#[test]
fn the_picture_follows_places_and_a_card_shows_with_enter() {
    let mut desk = staged();
    desk.press("<Right>-Abends kein Bus mehr");
    assert!(!live(&desk).contains("Abends kein Bus mehr"), "not before Enter");
    desk.press("<Enter>");
    assert!(live(&desk).contains("Abends kein Bus mehr"));
    desk.press("<Esc><F3><Down>");
    assert!(live(&desk).contains("Familiengerechtigkeit ist in allen Entscheidungen"));
    desk.press("<F4>");
    assert!(live(&desk).contains("Chart"));
}

#[test]
fn forms_filters_and_help_never_show() {
    let mut desk = staged();
    let before = live(&desk);
    desk.press("<Enter>Geheimes<Tab>").press("<Esc><Esc>").press("?<Esc>").press("e geheim<Esc>");
    desk.press("/kita<Enter>");
    assert_eq!(live(&desk), before);
}

#[test]
fn just_this_stays_and_the_same_key_follows_again() {
    let mut desk = staged();
    desk.press("<F3><Down><Down>p");
    let just = live(&desk);
    assert_eq!(desk.console.shown(), Shown::Just);
    desk.press("<F2><Right><Right>");
    assert_eq!(live(&desk), just, "it does not follow");
    desk.press("s");
    assert!(live(&desk).contains("12.655.800"));
    desk.press("<Backspace>");
    assert_eq!(live(&desk), just, "back to before");
    desk.press("<F3>p");
    assert_eq!(desk.console.shown(), Shown::Following);
}

#[test]
fn what_area_five_costs_takes_two_keys() {
    let mut desk = staged();
    desk.press("5s");
    assert!(live(&desk).contains("Wohnumfeld") && live(&desk).contains("428.000"), "{}", live(&desk));
}

#[test]
fn freezing_holds_the_picture_and_counts_what_is_held_back() {
    let mut desk = staged();
    desk.press("<Right>");
    let frozen = live(&desk);
    desk.press("f-Eins<Enter>Zwei<Enter><Esc><F3>");
    assert_eq!((desk.console.shown(), live(&desk)), (Shown::Frozen(2), frozen));
    assert!(desk.screen().contains("angehalten (2)"), "{}", desk.screen());
    desk.press("<F2>f");
    assert!(live(&desk).contains("Zwei"));
}

#[test]
fn blank_is_one_key_and_goes_before_everything() {
    let mut desk = staged();
    let before = live(&desk);
    desk.press("fb");
    assert!(matches!(desk.console.stage().live().map(|scene| &scene.body), Some(Body::Title { .. })));
    desk.press(".");
    assert_eq!((live(&desk), desk.console.shown()), (before, Shown::Frozen(0)));
}

#[test]
fn pages_are_turned_where_the_picture_does_not_follow() {
    let mut desk = staged();
    desk.press("s<PgDn>");
    let page = |desk: &Desk| desk.console.stage().live().map(|scene: &std::sync::Arc<Scene>| scene.page);
    assert_eq!(page(&desk), Some(1));
    desk.press(&"<PgDn>".repeat(30));
    assert!(page(&desk).is_some_and(|page| page < 5), "it ends at the last page: {:?}", page(&desk));
    desk.press(&"<PgUp>".repeat(30));
    assert_eq!(page(&desk), Some(0));
}

#[test]
fn one_display_shows_the_picture_and_the_line_and_nothing_else() {
    let mut desk = Desk::sample();
    desk.press("<Right><F5>");
    let screen = desk.screen();
    assert!(screen.contains("Kein Familiencheck") && !screen.contains("Zeitplan") && !screen.contains("gespeichert"));
    desk.press("-Halb getip");
    assert!(desk.screen().lines().last().is_some_and(|line| line.contains("Halb getip")), "{}", desk.screen());
    desk.press("<Esc><Enter>?/m");
    assert!(!desk.screen().contains("Hilfe"), "nothing of the console opens on the wall");
    desk.press("<Esc>");
    assert!(desk.screen().contains("Zeitplan"));
}

#[test]
fn the_preview_keeps_the_walls_proportions() {
    let mut desk = staged();
    desk.press("v");
    assert!(desk.screen().contains("Vorschau 60×18"));
    for (width, height) in [(40, 12), (48, 18), (80, 24), (240, 67)] {
        desk.resize(width, height);
        desk.screen();
    }
}

#[test]
fn undo_and_a_deleted_card_leave_no_stale_picture() {
    let mut desk = staged();
    desk.press("<Right>p");
    assert!(live(&desk).contains("Kein Familiencheck"));
    desk.press("d");
    assert!(!live(&desk).contains("Kein Familiencheck"));
    desk.press("u");
    assert!(live(&desk).contains("Kein Familiencheck"));
}

#[test]
fn the_page_with_the_card_where_one_stands_is_on_view() {
    let mut desk = staged();
    let on = |desk: &Desk| desk.console.stage().live().map(|scene| scene.on.clone()).unwrap_or_default();
    desk.press("<Right><End>v");
    assert_eq!(on(&desk), "W12");
    let screen = desk.screen();
    assert!(screen.contains("Tagespflege ist ausgelastet") && screen.contains("2/2"), "{screen}");
}

#[test]
fn the_page_with_the_measure_that_was_called_by_number_is_on_view() {
    let mut desk = staged();
    desk.press("<F3>v");
    for number in ["1.1.1", "1.1.4", "2.1.4", "2.1.1"] {
        desk.press(&format!(":{number}<Enter>"));
        let on = desk.console.stage().live().map(|scene| scene.on.clone()).unwrap_or_default();
        assert_eq!(on, number);
        let screen = desk.screen();
        let (_, wall) = screen.split_once("Vorschau").expect("the preview");
        assert!(wall.contains(number), "{number} on the wall: {screen}");
    }
}

#[test]
fn a_card_that_will_not_fit_on_the_wall_is_told_while_it_is_typed() {
    let mut desk = staged();
    desk.press("-").paste(&"sehr ".repeat(40));
    assert!(!desk.screen().contains("zu lang"), "{}", desk.screen());
    desk.paste(&"sehr viele lange Wege ".repeat(60));
    assert!(desk.screen().contains("zu lang für eine Seite der Leinwand"), "{}", desk.screen());
}
