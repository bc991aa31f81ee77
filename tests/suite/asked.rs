//! What every council asks: "Was kostet Handlungsfeld 5?" and "Woher kommt 2.1.1?". Each is answered on the wall with at
//! most three keys, besides the number that is typed, from wherever the facilitator is just then.

use tafelrunde::console::Input;
use tafelrunde::scene::Scene;

use crate::support::{Desk, chords};

/// Places in which one is when it is asked, and the keys that lead there from the board.
const PLACES: &[(&str, &str)] = &[
    ("the board", ""),
    ("the analysis", "<F2>"),
    ("the clusters", "<F2>a"),
    ("the goals", "<F3>jjj"),
    ("the kanban", "<F3>a"),
    ("the timeline", "<F4>"),
    ("area 5 alone", "5"),
    ("another area alone", "3"),
    ("a search", "/Kita<Enter>"),
    ("the thread", "<F3>jjjr"),
    ("the thread, walked on", "<F3>jjjr<Left><Enter><Left><Enter>"),
    ("the sums", "$"),
    ("the sums of an area", "5$"),
    ("the participation", "<F6>"),
    ("the overview", "<F8>"),
    ("the gaps", "<F8>g"),
    ("the agenda", "<F7>"),
    ("the papers", "E"),
    ("the report", "Y"),
    ("the parking lot", "T"),
    ("a poll", ":Einpunktabfrage beginnen<Enter>Wie?<Enter>9<Enter>"),
    ("a poll over the overview", "<F8>:Einpunktabfrage beginnen<Enter>Wie?<Enter>9<Enter>"),
    ("a round", "B<Enter>Danke.<Enter><Esc>"),
];

fn at(place: &str) -> Desk {
    let mut desk = Desk::sample();
    desk.input(Input::Screens(vec![(60, 18)]));
    desk.press(place);
    desk
}

fn wall(desk: &Desk) -> Scene {
    (**desk.console.stage().live().expect("a screen")).clone()
}

/// The fewest of these ways of which the wall shows what is wanted.
fn fewest(place: &str, ways: &[&str], typed: usize, shows: impl Fn(&Scene) -> bool) -> Option<usize> {
    let answered = ways.iter().filter(|keys| {
        let mut desk = at(place);
        desk.press(keys);
        shows(&wall(&desk))
    });
    answered.map(|keys| chords(keys).len() - typed).min()
}

#[test]
fn what_does_area_5_cost_from_wherever_one_is() {
    let shows = |scene: &Scene| {
        let body = ron::to_string(&scene.body).expect("text");
        scene.head.starts_with("5 Wohnumfeld") && body.contains("in drei Jahren")
    };
    for (name, place) in PLACES {
        let keys = fewest(place, &["5s", "<Esc>5s", "<F3>5s", "<F8>5s"], 0, shows);
        assert!(keys.is_some_and(|keys| keys <= 3), "{name}: {keys:?}");
    }
}

#[test]
fn where_does_2_1_1_come_from_from_wherever_one_is() {
    let shows = |scene: &Scene| scene.head.contains("Roter Faden: 2.1.1");
    for (name, place) in PLACES {
        let keys = fewest(place, &[":2.1.1<Enter>r"], "2.1.1".len(), shows);
        assert_eq!(keys, Some(3), "{name}");
    }
}

#[test]
fn one_view_leads_to_the_other_without_a_way_over_the_board() {
    for from in ["<F6>", "<F7>", "<F8>", "T", "E", "Y", "$"] {
        for (key, title) in [
            ("$", "Was es kostet"),
            ("E", "Beschlüsse"),
            ("Y", "Jahresbericht"),
            ("<F8>", "Überblick"),
            ("<F7>", "Ablauf"),
        ] {
            let mut desk = Desk::sample();
            desk.press(from).press(key);
            let frame = desk.screen().lines().nth(1).expect("a frame").to_owned();
            assert!(from == key || frame.contains(title), "{from} {key}: {frame}");
            desk.press("<Esc><Esc><Esc>");
            assert!(
                matches!(desk.console.mode(), tafelrunde::console::Mode::Board),
                "{from} {key}: and back to the board"
            );
        }
    }
}
