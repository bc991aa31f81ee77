use ratatui::layout::Rect;

use super::*;
use crate::draw::theme::Depth;
use crate::scene::{Block, Entry};

fn at(time: &str, seconds: u64) -> Now {
    Now { wall: time.parse().unwrap(), elapsed: Duration::from_secs(seconds) }
}

fn now() -> Now {
    at("2026-11-28T18:00:00.250+01:00", 0)
}

fn wall() -> Wall {
    Wall::new(waiting(&Words::new(Language::German)), None, Language::German)
}

/// A list that takes several pages.
fn list(head: &str, look: SceneLook) -> Scene {
    let text = "Abends kein Bus in drei Ortsteilen".to_owned();
    let entry = |at| Block::Entry(Entry { number: format!("W{at}"), text: text.clone(), ..Entry::default() });
    let words = Words::new(Language::German);
    Scene { head: head.into(), look, body: Body::Sheet((1..30).map(entry).collect()), ..waiting(&words) }
}

fn drawn(wall: &mut Wall, now: Now) -> String {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 60, 18));
    wall.draw(now, &SceneTheme::of(wall.look(), Depth::True, false), &mut buffer);
    buffer.content.iter().map(|cell| cell.symbol()).collect()
}

/// Presses keys and draws after each, as the loop does.
fn press(wall: &mut Wall, keys: &[&str]) -> String {
    drawn(wall, now());
    keys.iter().fold(String::new(), |_, key| {
        assert!(!wall.key(Chord::read(key).unwrap(), now()), "{key} does not leave");
        drawn(wall, now())
    })
}

#[test]
fn pages_turn_here_until_the_console_shows_another_place() {
    let mut wall = wall();
    wall.follow(Followed::Scene(list("Analyse", SceneLook::Light)));
    assert!(press(&mut wall, &["PgDn", "PgDn"]).contains(" 3/"));
    wall.follow(Followed::Scene(list("Analyse", SceneLook::Light)));
    assert!(drawn(&mut wall, now()).contains(" 3/"), "a card was added: the page stays");
    assert!(press(&mut wall, &["PgUp"; 9]).contains(" 1/"));
    assert!(!press(&mut wall, &["PgDn"; 99]).contains(" 1/"));
    wall.follow(Followed::Scene(list("Ziele", SceneLook::Light)));
    assert!(drawn(&mut wall, now()).contains(" 1/"));
}

#[test]
fn blanked_here_it_stays_calm_whatever_the_console_shows() {
    let mut wall = wall();
    wall.follow(Followed::Scene(list("Analyse", SceneLook::Light)));
    assert!(!press(&mut wall, &["b"]).contains("W1"));
    wall.follow(Followed::Scene(list("Ziele", SceneLook::Light)));
    assert!(!press(&mut wall, &["PgDn"]).contains("W1"));
    assert!(press(&mut wall, &["."]).contains(" 1/"), "and no page was turned unseen");
}

#[test]
fn a_look_chosen_here_holds_until_the_console_chooses_another() {
    let mut wall = wall();
    wall.follow(Followed::Scene(list("Analyse", SceneLook::Light)));
    press(&mut wall, &["F9"]);
    wall.follow(Followed::Scene(list("Ziele", SceneLook::Light)));
    assert_eq!(wall.look(), SceneLook::Dark);
    wall.follow(Followed::Scene(list("Ziele", SceneLook::Max)));
    assert_eq!(wall.look(), SceneLook::Max);
}

#[test]
fn a_clicker_does_not_end_it_and_the_keys_are_told_for_a_while() {
    let mut wall = wall();
    press(&mut wall, &["Esc", "F5", "Enter", "PgUp"]);
    assert!(press(&mut wall, &["?"]).contains("verlassen"));
    assert_eq!(wall.next_change(now()), Some(HINT));
    assert!(!drawn(&mut wall, at("2026-11-28T18:00:06+01:00", 6)).contains("verlassen"));
    assert_eq!(wall.next_change(now()), None, "then it sleeps");
    for key in ["q", "Ctrl+q", "Ctrl+c"] {
        assert!(wall.key(Chord::read(key).unwrap(), now()));
    }
}

#[test]
fn clocks_ask_for_their_next_second_and_only_while_they_are_seen() {
    let mut wall = wall();
    let clock = |body| Followed::Scene(Scene { body, ..list("", SceneLook::Light) });
    wall.follow(clock(Body::Clock));
    assert_eq!(wall.next_change(now()), Some(Duration::from_millis(750)));
    let until = "2026-11-28T18:10:00.200+01:00".parse().unwrap();
    wall.follow(clock(Body::Countdown { label: String::new(), until, over: String::new(), signs: vec![] }));
    assert_eq!(wall.next_change(now()), Some(Duration::from_millis(950)));
    press(&mut wall, &["b"]);
    assert_eq!(wall.next_change(now()), None);
}

#[test]
fn a_doubt_is_a_sign_until_the_next_good_picture() {
    let mut wall = wall();
    wall.follow(Followed::Doubt(Doubt::Newer));
    assert!(drawn(&mut wall, now()).contains('~'));
    assert!(press(&mut wall, &["?"]).contains("neueren"));
    wall.follow(Followed::Scene(list("Analyse", SceneLook::Light)));
    assert!(!press(&mut wall, &["?", "?"]).contains('~'));
}
