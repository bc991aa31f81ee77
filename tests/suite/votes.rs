//! The voting methods: typed through by keys, hidden while they run, every sum against a plain recount.

mod afterwards;
mod arithmetic;
mod pictures;
mod wall;

use std::sync::Arc;

use tafelrunde::console::Mode;
use tafelrunde::session::{Id, Poll, PollKind, Ref, Session};
use tafelrunde::words::Language;

use crate::support::{Desk, sample};

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

/// The sample with this workshop running and nothing asked in it yet.
pub fn in_workshop(workshop: &str) -> Session {
    let mut records = sample().to_records();
    records.polls.clear();
    records.findings.iter_mut().for_each(|card| Arc::make_mut(card).dots = 0);
    Arc::make_mut(&mut records.municipality).running_workshop = Some(id(workshop));
    Session::from_records(id("votes"), records).expect("a session")
}

/// A strategy workshop with thirty people, and the one in front of the council.
const STRATEGY: &str = "ws2";

pub fn council() -> String {
    let kind = |workshop: &&tafelrunde::session::Workshop| workshop.kind == tafelrunde::session::WorkshopKind::Council;
    let session = sample();
    session.workshops().iter().find(kind).expect("a council workshop").id.to_string()
}

pub fn desk(workshop: &str) -> Desk {
    Desk::new(in_workshop(workshop), Language::German)
}

/// The one poll of the session.
pub fn poll(desk: &Desk) -> Poll {
    desk.session().polls().iter().max_by_key(|poll| poll.rank.clone()).expect("a poll").clone()
}

fn counts(desk: &Desk) -> Vec<Option<u32>> {
    poll(desk).options.iter().map(|option| option.count).collect()
}

/// Keys that begin a poll of this name with a question; people are those of the workshop.
pub fn begin(name: &str) -> String {
    format!(":{name} beginnen<Enter>Was ist wichtig?<Enter><Ctrl+u>30<Enter>")
}

#[test]
fn twenty_cards_by_thirty_people_are_typed_through() {
    let mut desk = desk(STRATEGY);
    desk.press("<F2><Right>").press(&" <Down>".repeat(20));
    let marked = desk.console.marks().len();
    desk.press(":Mehrpunktabfrage beginnen<Enter>Was ist wichtig?<Enter>");
    let Mode::PollSetup(setup) = desk.console.mode() else { panic!("setting up") };
    assert_eq!((setup.options().len(), setup.count()), (marked, Some(30)), "what is marked, and who is there");
    let least = tafelrunde::session::tally::least_dots(marked, 30);
    assert!(desk.screen().contains(&format!("Klare Rangfolge ab {least} je Person")), "{}", desk.screen());
    desk.press("<Enter><Enter><Ctrl+u>5<Enter>");
    let before = desk.edits.len();
    assert_eq!(poll(&desk).kind, PollKind::Dots { each: 5, at_most: 2 });
    for at in 0..marked {
        desk.press(&format!("{}<Down>", 10 + at % 3));
        let sum: u64 = (0..=at).map(|at| 10 + at as u64 % 3).sum();
        assert_eq!(poll(&desk).counted(), sum);
        assert!(desk.screen().contains(&format!("{sum} von 150 Punkten")) || sum == 150, "{}", desk.screen());
    }
    assert_eq!(desk.edits.len() - before, marked, "one row, one edit");
}

#[test]
fn a_dot_vote_is_hidden_until_closed_and_closing_lays_the_dots_onto_the_cards_in_one_step() {
    let mut desk = desk(STRATEGY);
    desk.press("<F2><Right> <Down> <Down> ")
        .press(":Mehrpunktabfrage beginnen<Enter>Was?<Enter><Enter><Enter>4<Enter>");
    let cards: Vec<Id> = poll(&desk).options.iter().filter_map(|option| option.finding()).collect();
    assert_eq!(cards.len(), 3);
    desk.press("50<Enter>40<Enter>29<Enter>");
    let dots = |desk: &Desk| {
        cards.iter().map(|id| desk.session().findings().get(*id).map_or(0, |card| card.dots)).collect::<Vec<_>>()
    };
    assert!(desk.screen().contains("119 von 120 Punkten: ein Punkt fehlt."), "{}", desk.screen());
    desk.press("s");
    assert!(desk.told().contains("ein Punkt fehlt. Nochmals schließt"), "{}", desk.told());
    assert!(!poll(&desk).closed);
    desk.press("<End>30<Enter>");
    assert!(desk.screen().contains("Alle 120 Punkte sind verteilt."), "{}", desk.screen());
    let (before, open) = (desk.edits.len(), desk.session().clone());
    desk.press("s");
    assert_eq!((dots(&desk), poll(&desk).closed, desk.edits.len() - before), (vec![50, 40, 30], true, 1));
    desk.press("7");
    assert_eq!(counts(&desk), [Some(50), Some(40), Some(30)], "closed is closed: {}", desk.told());
    desk.press("u");
    assert!(*desk.session() == open, "undo opens it again and takes the dots off");
    assert!(matches!(desk.console.mode(), Mode::Poll(_)));
}

#[test]
fn more_dots_than_people_can_give_are_named() {
    let mut desk = desk(STRATEGY);
    desk.press("<F2><Right> <Down> ").press(":Mehrpunktabfrage beginnen<Enter>Was?<Enter><Enter><Enter>4<Enter>");
    desk.press("61<Enter>");
    assert!(desk.told().contains("Mehr als 60 Punkte"), "{}", desk.told());
    assert_eq!(counts(&desk), [None, None]);
    desk.press("<Backspace>0<Enter>");
    assert_eq!(counts(&desk), [Some(60), None]);
    let dots = PollKind::Dots { each: 1, at_most: 1 };
    let over = Poll { kind: dots, ..poll(&desk) };
    assert_eq!(over.missing(), Some(-30));
}

#[test]
fn thirty_marks_are_thirty_keys_and_one_is_corrected() {
    let mut desk = desk(STRATEGY);
    desk.press(&begin("Einpunktabfrage"));
    let before = desk.edits.len();
    let marks = "123456789012345678905555555555";
    desk.press(marks);
    assert_eq!(desk.edits.len() - before, 30);
    assert!(desk.screen().contains("Alle 30 sind gezählt."), "{}", desk.screen());
    desk.press("7");
    assert!(desk.told().contains("Alle 30 haben schon"), "{}", desk.told());
    desk.press("<Backspace><Backspace>3");
    assert!(desk.screen().contains("29 von 30: eine Person fehlt."), "{}", desk.screen());
    desk.press("0s");
    let expected = [2, 2, 3, 2, 10, 2, 2, 2, 2, 3].map(Some);
    assert_eq!((counts(&desk), poll(&desk).closed), (expected.to_vec(), true));
}

#[test]
fn backspace_takes_the_last_mark_back_also_after_undo_and_redo() {
    let mut desk = desk(STRATEGY);
    desk.press(&begin("Einpunktabfrage")).press("59u<Backspace>");
    assert_eq!(poll(&desk).counted(), 0, "the nine was undone, the five is the last");
    desk.press("59uU<Backspace>");
    assert_eq!((counts(&desk)[4], counts(&desk)[8]), (Some(1), Some(0)));
}

#[test]
fn lights_are_counted_in_all_or_by_faction() {
    let mut desk = desk(&council());
    desk.press(&begin("Ampelabfrage")).press("18 7 4<Enter>");
    assert!(desk.screen().contains("29 von 30: eine Person fehlt."), "{}", desk.screen());
    desk.press("n10 3 2<Enter>8 2 2<Enter>1 1<Enter>");
    assert!(desk.told().contains("Drei Zahlen"), "{}", desk.told());
    desk.press(" 1<Enter>");
    assert_eq!(counts(&desk), [Some(19), Some(6), Some(5)]);
    assert!(desk.screen().contains("Alle 30 sind gezählt."), "{}", desk.screen());
    desk.press("uuuu");
    assert_eq!(counts(&desk), [Some(18), Some(7), Some(4)], "each line was a step of its own");
}

#[test]
fn a_show_of_hands_is_checked_against_those_present_and_told_as_councils_say_it() {
    let mut desk = desk(&council());
    desk.press(":Handzeichen beginnen<Enter>Soll 2.1 bleiben?<Enter><Ctrl+u>21<Enter>19 0 2<Enter>");
    assert_eq!(counts(&desk), [Some(19), Some(0), Some(2), Some(0)]);
    let screen = desk.screen();
    assert!(screen.contains("einstimmig dafür bei zwei Enthaltungen"), "{screen}");
    assert!(screen.contains("Alle 21 sind gezählt.") && screen.contains("Meinungsbild – kein Beschluss"), "{screen}");
    desk.press("15 3 2 1<Enter>s");
    assert_eq!((counts(&desk), poll(&desk).closed), (vec![Some(15), Some(3), Some(2), Some(1)], true));
    assert!(
        desk.screen().contains("mehrheitlich dafür bei drei Gegenstimmen und zwei Enthaltungen, eine Person befangen")
    );
}

#[test]
fn resistance_is_a_string_of_digits_for_each_option_and_all_stays_is_one_of_them() {
    let mut desk = desk(STRATEGY);
    desk.press(
        ":Widerstandsabfrage beginnen<Enter>Welcher Bus?<Enter><Ctrl+u>5<Enter>Ringbus<Enter>Ruftaxi<Enter><Enter>",
    );
    let labels: Vec<_> = poll(&desk).options.iter().map(|option| (option.label.clone(), option.passive)).collect();
    let expected = [("Ringbus", false), ("Ruftaxi", false), ("Alles bleibt, wie es ist", true)];
    assert_eq!(labels, expected.map(|(label, passive)| (label.to_owned(), passive)));
    desk.press("05x3a<Enter>1123<Enter>");
    assert!(desk.screen().contains("Bei einer Möglichkeit sind es nicht 5 Werte."), "{}", desk.screen());
    desk.press("<Up>11234<Enter>88889<Enter>");
    assert_eq!(counts(&desk), [Some(28), Some(11), Some(41)]);
    let options = poll(&desk).options;
    assert_eq!((options[0].values.as_slice(), options[0].highest()), (&[0, 5, 10, 3, 10][..], Some(10)));
    desk.press("s");
    assert_eq!(poll(&desk).order(desk.session()), [1, 0, 2], "the lowest resistance first");
    assert!(desk.screen().contains(" 1.  Ruftaxi"), "{}", desk.screen());
}

#[test]
fn in_front_of_a_council_nothing_is_ranked_and_numbers_can_be_switched_off() {
    let mut desk = desk(&council());
    desk.press(
        ":Widerstandsabfrage beginnen<Enter>Welcher Bus?<Enter><Ctrl+u>5<Enter>Ringbus<Enter>Ruftaxi<Enter><Enter>",
    );
    desk.press("05x3a<Enter>11234<Enter>88889<Enter>s");
    assert_eq!(poll(&desk).order(desk.session()), [0, 1, 2]);
    assert!(desk.screen().contains("ohne Rangfolge") && !desk.screen().contains(" 1. "), "{}", desk.screen());
    let before = desk.edits.len();
    desk.press("z");
    assert_eq!((poll(&desk).totals_off, desk.edits.len() - before), (true, 1));
    desk.press("u");
    assert!(!poll(&desk).totals_off);
}

#[test]
fn one_key_opens_the_running_poll_from_wherever_one_is_and_leads_back() {
    let mut desk = desk(STRATEGY);
    desk.press("#");
    assert!(desk.told().contains("Es läuft keine Abfrage"), "{}", desk.told());
    desk.press(&begin("Einpunktabfrage")).press("5<Esc><F4>#");
    assert!(matches!(desk.console.mode(), Mode::Poll(_)));
    desk.press("6#");
    assert!(matches!(desk.console.mode(), Mode::Board));
    desk.press("$#7<Esc>");
    assert!(matches!(desk.console.mode(), Mode::Sums(_)), "back to the sums");
    assert_eq!(poll(&desk).counted(), 3);
    desk.press("<Esc>#uuuu");
    assert_eq!((desk.session().polls().iter().count(), matches!(desk.console.mode(), Mode::Board)), (0, true));
}

#[test]
fn the_agenda_begins_a_poll_with_its_question() {
    let mut desk = desk(STRATEGY);
    desk.console.start_poll(PollKind::Scale, "Wie familiengerecht sind wir?");
    desk.press("<Enter>5");
    assert_eq!((poll(&desk).question.as_str(), poll(&desk).people), ("Wie familiengerecht sind wir?", 30));
    assert_eq!((poll(&desk).workshop, poll(&desk).counted()), (Some(id(STRATEGY)), 1));
}

#[test]
fn what_is_missing_is_told_and_nothing_begins() {
    let mut desk = desk(STRATEGY);
    desk.press(":Widerstandsabfrage beginnen<Enter><Ctrl+s>");
    assert!(desk.told().contains("Was wird gefragt"), "{}", desk.told());
    desk.press("Was?<Ctrl+s>");
    assert!(desk.told().contains("mindestens zwei"), "{}", desk.told());
    desk.press("Bus<Enter>Bahn<Enter><Backspace><Ctrl+s>");
    assert!(desk.told().contains("mindestens zwei"), "{}", desk.told());
    desk.press("<Esc>");
    assert!(matches!(desk.console.mode(), Mode::Board) && desk.edits.is_empty());
}

#[test]
fn options_are_what_is_marked_or_filtered_or_typed() {
    let options = |keys: &str| {
        let mut desk = desk(STRATEGY);
        desk.press(keys).press(":Widerstandsabfrage beginnen<Enter>");
        let Mode::PollSetup(setup) = desk.console.mode() else { panic!("setting up") };
        setup.options().to_vec()
    };
    assert!(options("").is_empty(), "all of the board is no proposal");
    let area = options("<F2>5");
    let cards = sample().findings().iter().filter(|card| card.area == Some(id("a5"))).count();
    assert_eq!((area.len(), area.iter().all(|option| option.finding().is_some())), (cards, true));
    let goals = options("<F3>5");
    assert_eq!(goals.len(), sample().goals().iter().filter(|goal| goal.area == id("a5")).count());
    assert_eq!(sample().option_said(&goals[0]).0, "5.1");
    let mut desk = desk(STRATEGY);
    desk.press(":Widerstandsabfrage beginnen<Enter>Was?<Enter><Enter>").paste("Bus\nBahn\n\nRad").press("<Ctrl+s>");
    assert_eq!(poll(&desk).options.len(), 4);
}

#[test]
fn what_is_typed_survives_no_escape_but_every_other_leaving() {
    let mut desk = desk(STRATEGY);
    desk.press(&begin("Handzeichen")).press("19 0<Esc>");
    assert!(matches!(desk.console.mode(), Mode::Poll(_)));
    assert_eq!(counts(&desk), [None; 4]);
    desk.press("19 0 11<F2>");
    assert_eq!(counts(&desk)[..3], [Some(19), Some(0), Some(11)]);
}

#[test]
fn a_poll_can_be_opened_in_its_form_and_keeps_its_singles_only_with_their_sum() {
    let mut desk = desk(STRATEGY);
    desk.press(":Widerstandsabfrage beginnen<Enter>Was?<Enter><Ctrl+u>5<Enter>A<Enter>B<Enter><Enter>12345<Enter>o");
    assert!(matches!(desk.console.mode(), Mode::Form(_)));
    desk.press("<Esc>");
    assert_eq!(poll(&desk).options[0].values.len(), 5);
    assert!(desk.session().has(Ref::Poll(poll(&desk).id)));
}

#[test]
fn lights_and_hands_are_asked_of_the_goal_on_which_one_stands() {
    let offered = |keys: &str| {
        let mut desk = Desk::sample();
        desk.press(keys);
        let tafelrunde::console::Mode::PollSetup(setup) = desk.console.mode() else {
            panic!("a poll is set up after {keys}")
        };
        setup.field(tafelrunde::console::poll::Line::Question).text().to_owned()
    };
    assert_eq!(offered(":2.1<Enter>:ampelabfrage<Enter>"), "Tragen wir Ziel 2.1 so mit?");
    assert_eq!(offered(":2.1.1<Enter>:handzeichen<Enter>"), "Tragen wir Maßnahme 2.1.1 so mit?");
    assert_eq!(offered("<F3>:ampelabfrage<Enter>"), "", "of an area nobody is asked");
    assert_eq!(offered(":2.1<Enter><F2>:ampelabfrage<Enter>"), "", "nor from another pane");
    assert_eq!(offered(":2.1<Enter>:einpunktabfrage<Enter>"), "", "a scale asks of something else");
}
