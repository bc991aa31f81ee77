//! What the room sees of a poll: nothing of what is counted while it runs, whatever is on stage.

use tafelrunde::scene::{Block, Body, Scene, SceneLook, Subject};
use tafelrunde::session::{Ref, Session};
use tafelrunde::words::{Language, Words};

use super::*;
use crate::support::now;

pub fn scene(session: &Session, subject: &Subject) -> Scene {
    Scene::of(session, subject, 0, now().today(), SceneLook::Light, &Words::new(Language::German))
}

pub fn said(desk: &Desk) -> String {
    ron::to_string(&scene(desk.session(), &Subject::Poll(poll(desk).id))).expect("a scene")
}

fn tallies(desk: &Desk) -> Vec<(String, String, String)> {
    let Body::Sheet(blocks) = scene(desk.session(), &Subject::Poll(poll(desk).id)).body else { panic!("a sheet") };
    let tally = |block| match block {
        Block::Tally(tally) => Some((tally.number, tally.text, tally.value)),
        _ => None,
    };
    blocks.into_iter().filter_map(tally).collect()
}

/// Each method, what can be chosen, and keys that count something that is found nowhere else.
const METHODS: &[(&str, &str, &str)] = &[
    ("Mehrpunktabfrage", "Bus<Enter>Bahn<Enter><Enter><Enter>", "37<Enter>23<Enter>"),
    ("Einpunktabfrage", "", "7777777777777"),
    ("Ampelabfrage", "", "13 7 9<Enter>"),
    ("Handzeichen", "", "13 7 9<Enter>"),
    ("Widerstandsabfrage", "Bus<Enter>Bahn<Enter><Enter>", "9999999<Enter>8888<Enter>"),
];

#[test]
fn while_it_runs_the_room_sees_the_question_and_not_one_count() {
    for (method, options, keys) in METHODS {
        let mut desk = desk(STRATEGY);
        desk.press(&begin(method)).press(options);
        let empty = said(&desk);
        desk.press(keys);
        let Poll { options, .. } = poll(&desk);
        assert!(options.iter().any(|option| option.count.is_some()), "{method}");
        let running = said(&desk);
        assert!(running.contains("Was ist wichtig?") && running.contains("läuft"), "{method}: {running}");
        assert!(running.contains("Meinungsbild – kein Beschluss"), "{method}");
        assert!(!running.contains("Tally") && !running.contains("Bahn"), "{method}: {running}");
        assert_eq!(running, empty, "{method}: counting changes nothing on the wall");
    }
}

#[test]
fn a_running_dot_vote_is_in_no_picture_of_the_cards_either() {
    let mut desk = desk(STRATEGY);
    desk.press("<F2><Right> <Down> ").press(":Mehrpunktabfrage beginnen<Enter>Was?<Enter><Enter><Enter>4<Enter>");
    desk.press("55<Enter>44<Enter>");
    let cards: Vec<Id> = poll(&desk).options.iter().filter_map(|option| option.finding()).collect();
    let picture = |desk: &Desk| ron::to_string(&scene(desk.session(), &Subject::Finding(cards[0]))).expect("a scene");
    assert!(!picture(&desk).contains("55"));
    desk.press("ss");
    assert!(picture(&desk).contains("55 Punkte"), "{}", picture(&desk));
    desk.press("z");
    assert!(!picture(&desk).contains("55"), "numbers are off everywhere");
}

#[test]
fn closed_it_shows_ties_as_ties() {
    let mut desk = desk(STRATEGY);
    desk.press(&begin("Mehrpunktabfrage"))
        .press("A<Enter>B<Enter>C<Enter><Enter><Ctrl+u>4<Enter>30<Enter>45<Enter>45<Enter>s");
    let values: Vec<_> = tallies(&desk).into_iter().map(|(_, text, value)| format!("{text} {value}")).collect();
    assert_eq!(values, ["B 45 · Platz 1, gleichauf", "C 45 · Platz 1, gleichauf", "A 30 · Platz 3"]);
    assert!(said(&desk).contains("120 von 120 Punkten"));
}

#[test]
fn in_front_of_a_council_the_wall_keeps_the_order_and_can_do_without_numbers() {
    let mut desk = desk(&council());
    desk.press(":Widerstandsabfrage beginnen<Enter>Was?<Enter><Ctrl+u>5<Enter>A<Enter>B<Enter><Enter>");
    desk.press("99999<Enter>11111<Enter>22222<Enter>s");
    let names: Vec<_> = tallies(&desk).into_iter().map(|(_, text, _)| text).collect();
    assert_eq!(names, ["A", "B", "Alles bleibt, wie es ist"]);
    assert!(!said(&desk).contains("Platz"));
    desk.press("z");
    assert!(tallies(&desk).is_empty() && !said(&desk).contains("45"), "{}", said(&desk));
    assert!(said(&desk).contains("Die Zahlen werden nicht gezeigt."));
}

#[test]
fn single_values_of_fewer_than_five_people_stay_hidden() {
    let mut desk = desk(STRATEGY);
    desk.press(":Einpunktabfrage beginnen<Enter>Was?<Enter><Ctrl+u>4<Enter>3377s");
    assert!(tallies(&desk).is_empty() && said(&desk).contains("Weniger als fünf"), "{}", said(&desk));
}

#[test]
fn small_factions_are_joined_on_the_wall() {
    let mut desk = desk(&council());
    desk.press(":Ampelabfrage beginnen<Enter>Was?<Enter><Ctrl+u>45<Enter>n");
    desk.press("10 3 2<Enter>8 2 2<Enter>5 2 1<Enter>3 1 1<Enter>2 1 0<Enter>1 0 0<Enter>0 1 0<Enter>s");
    let said = said(&desk);
    assert!(poll(&desk).closed && said.contains("E, fraktionslos, Bürgermeister/in"), "{said}");
    assert!(said.contains("3 grün · 2 gelb · 0 rot"), "{said}");
    assert!(said.contains("+ grün") && said.contains("o gelb") && said.contains("− rot"), "sign and word");
}

#[test]
fn setting_up_is_not_on_the_wall_and_counting_is_what_the_room_follows() {
    let mut desk = desk(STRATEGY);
    desk.input(tafelrunde::console::Input::Screens(vec![(60, 18)]));
    let live = |desk: &Desk| ron::to_string(desk.console.stage().live().expect("a scene").as_ref()).expect("a scene");
    let before = live(&desk);
    desk.press(":Einpunktabfrage beginnen<Enter>Geheim?");
    assert_eq!(live(&desk), before);
    desk.press("<Enter><Enter>5");
    assert!(live(&desk).contains("Geheim?") && live(&desk).contains("läuft"));
    assert!(desk.session().has(Ref::Poll(poll(&desk).id)));
}
