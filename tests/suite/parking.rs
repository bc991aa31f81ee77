//! Parking a topic from wherever one is, and being back in the same place with three keys besides its text.

use tafelrunde::console::{Console, Input, Look, Mode, Opening};
use tafelrunde::keys::Place;
use tafelrunde::session::TopicState;
use tafelrunde::words::Language::German;

use crate::agenda::pictures::{act, morning};
use crate::support::Desk;

/// How each place is reached from the board, after two cards were typed; `Err` says why nothing can be parked there.
fn ways(place: Place) -> Result<&'static [&'static str], &'static str> {
    Ok(match place {
        Place::Board => &["5", "/bus<Enter>"],
        Place::Analysis => &["<F2><Right><Down>"],
        Place::Clusters => &["<F2>a<Right><Down>"],
        Place::Goals => &["<F3><Down><Down>"],
        Place::Kanban => &["<F3>a<Down><Right>"],
        Place::Plan => &["<F4><Down><Down>"],
        Place::Capture => &["<F2>-Kein Bus #5 am Abend<Left><Left>", "<F3>nEin Platz @Jug"],
        Place::Editing => &["<F2>e ganz anders<Left><Left>", "<F4>n13.01.2027 Rat", "BWas nehme ich mit?<Left>"],
        Place::Form => &["<F2><Enter> und mehr<Left><Left>", "<F3><Down><Enter><Tab><Tab>", ":neues thema<Enter>Halb"],
        Place::Filtering => &["/bus<Left>", "L/karte<Left>"],
        Place::Palette => &[":koste<Left>", "<F7>:koste<Left><Down>", "r:2.1"],
        Place::Log => &["L<Down><Right>", "L<Down><Tab>"],
        Place::Then => &["L<Down><Enter><F3><Down>", "L<Enter>/bus", "L<Enter>:2.1", "L<Enter><F3><Down>r"],
        Place::Helping => &["?<Down><Down>", "<F7>?<Down>"],
        Place::Asking => &["[paste]"],
        Place::View => &["<F8><Down>"],
        Place::Thread => &["<F3><Down>r<Down>"],
        Place::Sums => &["$<Down>"],
        Place::Participation => &["<F6><Down>", "<F6>a"],
        Place::Overview => &["<F8><Down><Right>", "<F8>g"],
        Place::Agenda => &["<F7>aj", "<F7>a<Enter>jj"],
        Place::OnTime => &["<F7>a<Enter>[1380]x", "<F7>a<Enter>[1380]x<Tab>"],
        Place::Resolutions => &["E<Down>"],
        Place::Report => &["Y<Down><Down>"],
        Place::PollSetup => {
            &[":handzeichen<Enter>Wie weiter?<Left><Left>", ":mehrpunkt<Enter>Was?<Enter>9<Enter>Bus<Enter>Ra"]
        }
        Place::Poll => &[":handzeichen<Enter>Wie weiter?<Enter>9<Enter>2 1", ":einpunkt<Enter>Wie?<Enter>9<Enter>77"],
        Place::Topics => &["T<Down>"],
        Place::Round => &["BWie war es?<Enter>Gut<Enter><Esc>"],
        Place::Planning => &["<F4><Down><Down><Shift+Right><Ctrl+Right>", "<F4>a13.01.2027<Enter><Down>"],
        Place::Screen => return Err("a program of its own that only shows: the console beside it parks"),
        Place::Trial => return Err("the test picture knows no session"),
    })
}

/// A desk that stands there.
fn at(way: &str) -> Desk {
    let mut desk = morning(German);
    desk.press("<F2>-Eins #1<Enter>Zwei #2<Enter><Esc>");
    match way {
        "[paste]" => _ = desk.paste("Drei\nVier"),
        way => act(&mut desk, way),
    }
    desk
}

/// All that a person sees of where they are and of what they type: the screen without what is saved, told and counted.
fn seen(desk: &mut Desk) -> (String, Option<(u16, u16)>, String) {
    let told = desk.told().to_owned();
    let screen = desk.screen();
    let mode = match desk.console.mode() {
        Mode::Log(log) => format!("log on {:?}, from {}, of {:?}", log.on(), log.detail_top, log.only()),
        mode if mode.is_view() => {
            let step = desk.console.agenda().map(|view| (view.on(), view.proposal().cloned()));
            let typed = if let Mode::Poll(poll) = mode { poll.typed() } else { None };
            format!("{:?} on {:?}, {step:?} {typed:?}", desk.console.place(), desk.console.selected())
        }
        mode => format!("{mode:?}"),
    };
    let counted = |line: &str| line.trim().is_empty() || line.contains("Themen im Speicher");
    let lines = screen.lines().skip(1).filter(|line| told.is_empty() || !line.contains(&told));
    let lines = lines.filter(|line| !counted(line));
    let lines: Vec<&str> = if matches!(desk.console.mode(), Mode::Log(_)) { vec![] } else { lines.collect() };
    (lines.join("\n"), desk.console.drawn().cursor, mode)
}

fn parked(desk: &Desk) -> usize {
    let topics = desk.session().topics();
    topics.iter().filter(|topic| topic.text == "Parkplätze am Rathaus" && topic.state == TopicState::Open).count()
}

#[test]
fn from_every_place_with_three_keys_and_back_to_the_same() {
    for place in Place::ALL {
        for way in ways(*place).unwrap_or_default() {
            let mut desk = at(way);
            if !matches!(place, Place::Board | Place::View) {
                let here = desk.console.place();
                let inside = *place == Place::Then && matches!(desk.console.mode(), Mode::Then(_));
                assert!(here == *place || inside, "{way} leads to {here:?}\n{}", desk.screen());
            }
            let looks = desk.console.mode().looks();
            let before = seen(&mut desk);
            desk.press("<Ctrl+t>");
            assert!(desk.screen().contains("Themenspeicher"), "{place:?} {way}\n{}", desk.screen());
            desk.press("Parkplätze am Rathaus<Enter>");
            assert_eq!(parked(&desk), 1, "{place:?} {way}: {}", desk.told());
            desk.press(if looks { "<Esc>" } else { "" });
            let after = seen(&mut desk);
            assert_eq!(after.2, before.2, "{place:?} {way}");
            assert_eq!(after.1, before.1, "the cursor: {place:?} {way}");
            if *place != Place::Topics && *place != Place::Overview {
                similar(&before.0, &after.0, &format!("{place:?} {way}"));
            }
        }
    }
}

/// Lines may be missing on one side only where something was told.
fn similar(before: &str, after: &str, place: &str) {
    let only = |one: &str, other: &str| one.lines().filter(|line| !other.lines().any(|o| o == *line)).count();
    assert!(only(before, after) <= 1 && only(after, before) <= 1, "{place}\n{before}\n---\n{after}");
}

#[test]
fn a_letter_is_enough_where_letters_are_no_text() {
    for way in [
        "",
        "L",
        "L<Enter>",
        "<F4><Down><Shift+Right>",
        "<F7>a<Enter>[1380]x",
        "?",
        "T",
        ":einpunkt<Enter>Wie?<Enter>9<Enter>",
    ] {
        let mut desk = at(way);
        desk.press("tParkplätze am Rathaus<Enter>");
        assert_eq!(parked(&desk), 1, "{way}");
    }
}

#[test]
fn what_was_being_typed_goes_on_where_it_was() {
    let mut desk = at("<F2>e ganz");
    desk.press("<Left><Ctrl+t>Parkplätze am Rathaus<Enter>xx<Enter>");
    assert!(desk.session().findings().iter().any(|card| card.text.ends_with("ganxxz")), "{}", desk.screen());
    let mut desk = at(":handzeichen<Enter>Wie weiter?<Enter>9<Enter>2 1");
    desk.press("<Ctrl+t>Parkplätze am Rathaus<Enter><Esc> 3<Enter>s");
    let poll = desk.session().polls().iter().find(|poll| poll.question == "Wie weiter?").expect("a poll");
    assert_eq!(poll.options.iter().filter_map(|option| option.count).collect::<Vec<_>>(), [2, 1, 3, 0]);
    let mut desk = at("<F4><Down><Down><Shift+Right>");
    let before = desk.edits.len();
    desk.press("tParkplätze am Rathaus<Enter><Enter>");
    assert_eq!(desk.edits.len(), before + 2, "the topic, then the plan as it was proposed");
    let mut desk = at("<F7>a<Enter>[1380]x");
    let before = desk.edits.len();
    desk.press("tParkplätze am Rathaus<Enter><Esc><Enter>");
    assert_eq!((desk.edits.len(), desk.told()), (before + 2, "Angenommen. u nimmt es zurück."));
}

#[test]
fn the_form_of_a_new_topic_takes_the_next_number_that_is_free() {
    let mut desk = at(":neues thema<Enter>Eines");
    desk.press("<Ctrl+t>Parkplätze am Rathaus<Enter><Ctrl+s>");
    let mut numbers: Vec<u32> = desk.session().topics().iter().map(|topic| topic.number).collect();
    assert!(desk.session().topics().iter().any(|topic| topic.text == "Eines"), "{}", desk.told());
    numbers.sort_unstable();
    let count = numbers.len();
    numbers.dedup();
    assert_eq!(numbers.len(), count, "{numbers:?}");
}

#[test]
fn a_topic_is_parked_into_the_present_while_one_looks_at_an_earlier_state() {
    let mut desk = at("L<Down><Enter>");
    let before = desk.edits.len();
    desk.press("tParkplätze am Rathaus<Enter>");
    assert_eq!((parked(&desk), desk.edits.len()), (1, before + 1));
    let Mode::Then(then) = desk.console.mode() else { panic!("still then") };
    assert!(then.console().session().topics().iter().all(|topic| topic.text != "Parkplätze am Rathaus"));
    desk.press("<Esc>");
    assert!(desk.screen().contains("Parkplätze am Rathaus"), "the log tells it: {}", desk.screen());
}

#[test]
fn the_log_tells_at_once_what_was_parked_from_it() {
    let mut desk = at("L<Down>");
    desk.press("tParkplätze am Rathaus<Enter>");
    assert!(matches!(desk.console.mode(), Mode::Log(_)) && desk.screen().contains("Parkplätze am Rathaus"));
}

#[test]
fn a_topic_half_typed_is_not_lost_to_a_second_topic() {
    let mut desk = at("<F2>-Kein Bus");
    desk.press("<Ctrl+t>Parkplätze<Ctrl+t> am Rathaus<Enter> am Abend<Enter>");
    assert_eq!(parked(&desk), 1, "{}", desk.screen());
    assert!(desk.session().findings().iter().any(|card| card.text == "Kein Bus am Abend"));
}

#[test]
fn where_m_waits_for_a_letter_t_is_that_letter() {
    let mut desk = at("<F2>m");
    desk.press("<Ctrl+t>Parkplätze am Rathaus<Enter>");
    assert!(parked(&desk) == 1 && matches!(desk.console.mode(), Mode::Sending));
    desk.press("t");
    assert!(!matches!(desk.console.mode(), Mode::Capture(_)));
}

#[test]
fn where_one_only_looks_nothing_is_parked_and_nothing_left() {
    for way in ["", "/bus", ":koste", "<F8>", "?"] {
        let fresh = morning(German);
        let opening = Opening { read_only: Some("Nur lesen.".into()), ..Opening::default() };
        let console = Console::new(fresh.session().clone(), opening, German, Look::Terminal, 7, fresh.now);
        let mut desk = Desk::on(console);
        desk.press(way);
        let before = format!("{:?}", desk.console.mode());
        desk.press("<Ctrl+t>");
        assert_eq!((format!("{:?}", desk.console.mode()), desk.told()), (before, "Nur lesen."), "{way}");
    }
}

#[test]
fn the_window_may_change_while_a_topic_is_parked() {
    for way in Place::ALL.iter().flat_map(|place| ways(*place).unwrap_or_default()) {
        let mut desk = at(way);
        desk.press("<Ctrl+t>Parkpl");
        for (width, height) in [(60, 18), (39, 11), (120, 36)] {
            desk.resize(width, height);
        }
        desk.input(Input::Wheel { x: 5, y: 5, by: 1 });
        desk.press("ätze am Rathaus<Enter>");
        assert_eq!(parked(&desk), 1, "{way}");
    }
}
