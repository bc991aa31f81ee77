//! From a step to what it is done with, and back to the agenda.

use tafelrunde::console::{Console, Input, Look, Mode, Opening, Pane};
use tafelrunde::keys::Action;
use tafelrunde::session::{Id, Method, Poll, PollKind, Session, Step, Workshop};
use tafelrunde::words::Language::{English, German};

use super::pictures::{act, morning};
use crate::support::Desk;

fn workshop(session: &Session) -> Workshop {
    session.workshops().get("ws4".parse::<Id>().expect("an id")).expect("the workshop").clone()
}

/// In the agenda, on a step of this method, which is on.
fn on(method: Method) -> Desk {
    let mut desk = morning(German);
    let titled = |title: &str, method| Step { title: title.into(), method, planned: 20, ..Step::default() };
    let agenda = vec![titled("Vorher", Method::Talk), titled("Wie weiter?", method), titled("Danach", Method::Talk)];
    let mut session = desk.session().clone();
    let before = workshop(&session);
    let after = Workshop { agenda, ..before.clone() };
    let edit = tafelrunde::session::Edit {
        number: 1,
        time: desk.now.wall,
        workshop: None,
        cause: tafelrunde::session::Cause::Changed,
        changes: vec![tafelrunde::session::Change::Changed { before: before.into(), after: after.into() }],
    };
    session.apply(&edit).expect("an agenda");
    let console = Console::new(session, Opening::default(), German, Look::Terminal, 7, desk.now);
    desk = Desk { now: desk.now, ..Desk::on(console) };
    act(&mut desk, "<F3><F7>j<Enter>[5]");
    desk
}

fn asked(desk: &Desk) -> Option<Poll> {
    desk.session().polls().iter().find(|poll| poll.question == "Wie weiter?").cloned()
}

fn at_the_step(desk: &Desk) -> bool {
    matches!(desk.console.mode(), Mode::Agenda(view) if view.on() == 1)
}

#[test]
fn one_key_opens_what_a_step_is_done_with_and_esc_comes_back() {
    for method in Method::ALL {
        let mut desk = on(method);
        desk.press("g");
        let opened = match desk.console.mode() {
            Mode::PollSetup(setup) => {
                let question = setup.field(tafelrunde::console::poll::Line::Question).text();
                assert_eq!((question, Some(setup.kind())), ("Wie weiter?", method.asks()), "{method:?}");
                "setup"
            }
            Mode::Editing(editing) => {
                assert_eq!(editing.field.text(), "Wie weiter?", "{method:?}");
                "question"
            }
            Mode::Topics(_) => "topics",
            Mode::Board if desk.console.in_clusters() => "clusters",
            Mode::Agenda(_) => "agenda",
            other => panic!("{method:?}: {other:?}"),
        };
        let wanted = match method {
            Method::CardQuery | Method::FlashRound | Method::Tables => "question",
            Method::Clustering => "clusters",
            Method::ParkingLot => "topics",
            Method::Talk | Method::Break => "agenda",
            _ => "setup",
        };
        assert_eq!(opened, wanted, "{method:?}");
        if opened != "agenda" {
            desk.press("<Esc>");
        }
        assert!(at_the_step(&desk), "{method:?}: {:?}", desk.console.mode());
        desk.press("<Esc>");
        assert!(matches!(desk.console.mode(), Mode::Board) && desk.console.focus() == Pane::Goals, "{method:?}");
        assert!(!desk.console.in_clusters(), "the board is as it was before");
    }
}

#[test]
fn a_poll_of_a_step_is_counted_closed_and_left_to_the_agenda() {
    for (method, counts) in [(Method::Scale, "777"), (Method::TrafficLight, "2 1 0"), (Method::ShowOfHands, "2 1 0")] {
        let mut desk = on(method);
        desk.press("g<Ctrl+s>");
        if matches!(desk.console.mode(), Mode::PollSetup(_)) {
            desk.press("3<Ctrl+s>"); // how many take part is not known
        }
        assert!(matches!(desk.console.mode(), Mode::Poll(_)), "{method:?}: {}", desk.screen());
        desk.press("<Esc>");
        assert!(at_the_step(&desk), "{method:?}");
        desk.press("g").press(counts).press("s");
        assert!(asked(&desk).is_some_and(|poll| poll.closed && Some(poll.kind) == method.asks()), "{method:?}");
        desk.press("<Esc>");
        assert!(at_the_step(&desk), "one key: {method:?}");
    }
}

#[test]
fn a_running_dot_vote_is_opened_however_many_dots_it_has() {
    let mut desk = on(Method::DotVote);
    desk.press("g30<Enter>Bus<Enter>Rad<Enter><Ctrl+s>");
    let kind = asked(&desk).expect("a poll").kind;
    assert!(matches!(kind, PollKind::Dots { each: 1.., .. }), "{kind:?}");
    desk.press("<Esc>g");
    assert!(matches!(desk.console.mode(), Mode::Poll(_)), "{}", desk.screen());
}

#[test]
fn cards_of_a_step_are_typed_on_the_board_and_one_key_is_back() {
    let mut desk = on(Method::CardQuery);
    desk.press("g");
    assert!(desk.screen().contains("Wie weiter?"));
    desk.press("<End>!<Enter>");
    assert!(desk.session().running_card_query().is_some_and(|query| query.question == "Wie weiter?!"), "editable");
    assert!(desk.told().starts_with("Die Kartenabfrage läuft"), "{}", desk.told());
    assert!(matches!(desk.console.mode(), Mode::Board) && desk.console.focus() == Pane::Analysis);
    desk.press("-Kein Bus<Enter>Kein Rad<Enter><Esc>/bus<Enter>");
    desk.press("<Esc>");
    assert!(matches!(desk.console.mode(), Mode::Board), "first what was narrowed");
    desk.press("<Esc>");
    assert!(at_the_step(&desk));
    desk.press("g");
    assert!(matches!(desk.console.mode(), Mode::Board), "the running one is opened");
    assert_eq!(desk.told(), "Kartenabfrage – Esc führt zurück zum Ablauf.");
    desk.press("K<Esc>");
    assert!(at_the_step(&desk) && desk.session().running_card_query().is_none());
    desk.press("g<Enter>").press("<F3><F2><Esc>");
    assert!(matches!(desk.console.mode(), Mode::Board), "who went elsewhere is not fetched back");
}

#[test]
fn a_round_of_a_step_is_typed_and_left_to_the_agenda() {
    for method in [Method::FlashRound, Method::Tables] {
        let mut desk = on(method);
        desk.press("g<Enter>Gut<Enter>Sehr gut<Enter><Esc>");
        assert!(asked(&desk).is_some_and(|round| round.options.len() == 2 && Some(round.kind) == method.asks()));
        desk.press("<Esc>");
        assert!(at_the_step(&desk), "{method:?}");
        desk.press("g<Esc>");
        assert!(matches!(desk.console.mode(), Mode::Round(_)), "the one that is on");
        desk.press("x<Esc>");
        assert!(at_the_step(&desk), "one key: {method:?}");
    }
}

#[test]
fn a_break_comes_back_to_the_wall_whatever_stood_before_it() {
    let mut desk = on(Method::Break);
    desk.input(Input::Screens(vec![(60, 18)]));
    let shown = |desk: &Desk| ron::to_string(desk.console.stage().live().expect("a picture").as_ref()).expect("RON");
    desk.press("bf");
    assert!(!shown(&desk).contains("weiter um"));
    desk.press("g");
    assert!(shown(&desk).contains("weiter um 09:22") || shown(&desk).contains("09:22"), "{}", shown(&desk));
    assert_eq!(desk.told(), "Die Pause steht auf der Leinwand.");
    act(&mut desk, "j<Enter>[5]kg");
    assert_eq!(desk.told(), "Die Pause läuft noch nicht; Enter beginnt sie.");
    desk.press("jg");
    assert_eq!(desk.told(), "In diesem Schritt wird nur gesprochen; es gibt nichts zu öffnen.");
}

#[test]
fn a_step_that_begins_names_the_key_of_its_method() {
    let begun = |method| on(method).told().to_owned();
    assert_eq!(begun(Method::Scale), "Schritt 2 läuft: Wie weiter? – g öffnet: Einpunktabfrage");
    assert_eq!(begun(Method::Clustering), "Schritt 2 läuft: Wie weiter? – g öffnet: Clustern");
    assert_eq!(begun(Method::Talk), "Schritt 2 läuft: Wie weiter?");
    assert_eq!(begun(Method::Break), "Schritt 2 läuft: Wie weiter?");
    let mut desk = on(Method::ShowOfHands);
    act(&mut desk, "u<Esc>:schritt beginnen<Enter>[5]:schritt beginnen<Enter>");
    assert_eq!(desk.told(), "Schritt 2 läuft: Wie weiter? – # öffnet: Handzeichen", "the key that counts on the board");
}

#[test]
fn a_number_sign_begins_the_poll_of_the_running_step_from_anywhere() {
    for place in ["", "<Esc>", "<Esc><F2>", "<Esc>T", "<F8>"] {
        let mut desk = on(Method::TrafficLight);
        desk.press(place).press("#");
        assert!(matches!(desk.console.mode(), Mode::PollSetup(setup) if setup.kind() == PollKind::TrafficLight));
        desk.press("<Ctrl+s>9<Ctrl+s>");
        assert!(asked(&desk).is_some(), "{place}: {}", desk.screen());
        desk.press("<Esc>#");
        assert!(matches!(desk.console.mode(), Mode::Poll(_)), "{place}: the one that runs");
    }
    let mut desk = on(Method::Talk);
    desk.press("#");
    assert!(!matches!(desk.console.mode(), Mode::PollSetup(_)), "nothing is to be counted");
}

#[test]
fn on_one_display_no_poll_is_set_up_before_the_room() {
    let mut desk = on(Method::Scale);
    desk.press("<F5>");
    for keys in ["g", "#"] {
        desk.press(keys);
        assert!(matches!(desk.console.mode(), Mode::Agenda(_)), "{keys}: {:?}", desk.console.mode());
        assert!(desk.console.message().is_some());
    }
}

#[test]
fn where_one_only_looks_nothing_begins() {
    for method in Method::ALL {
        let session = on(method).session().clone();
        let opening = Opening { read_only: Some("Nur lesen.".into()), ..Opening::default() };
        let console = Console::new(session, opening, English, Look::Terminal, 7, morning(English).now);
        let mut desk = Desk::on(console);
        desk.press("<F7>jg<Enter><Ctrl+s>");
        assert!(desk.edits.is_empty(), "{method:?}");
        assert!(!matches!(desk.console.mode(), Mode::PollSetup(_) | Mode::Editing(_)), "{method:?}");
    }
}

#[test]
fn the_hint_stands_where_there_is_something_to_open() {
    let mut desk = on(Method::Scale);
    assert!(desk.screen().lines().last().is_some_and(|line| line.contains("g Methode")), "{}", desk.screen());
    desk.press("k");
    assert!(desk.screen().lines().last().is_some_and(|line| !line.contains("Methode")), "{}", desk.screen());
    assert!(desk.console.possible(Action::OpenMethod).is_err());
}
