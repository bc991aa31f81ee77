//! From whom it came: groups named while one types go with a card, a topic or a sentence, on to what it becomes, and never
//! onto the wall.

use tafelrunde::console::Mode;
use tafelrunde::scene::{Scene, SceneLook, Subject};
use tafelrunde::session::{Heard, Id, Poll, PollKind, Ref, Session};
use tafelrunde::words::{Language, Words};

use crate::support::{Desk, now};

fn number(session: &Session, group: Id) -> String {
    session.number(Ref::Stakeholder(group)).expect("a number").to_string()
}

/// A group of the sample, its number and its name.
fn group(desk: &Desk, of: &str) -> (Id, String, String) {
    let id = of.parse().expect("an id");
    let group = desk.session().stakeholders().get(id).expect("a group");
    (id, number(desk.session(), id), group.name.clone())
}

fn topic(desk: &Desk) -> tafelrunde::session::Topic {
    desk.session().topics().iter().max_by_key(|topic| topic.number).expect("a topic").clone()
}

fn round(desk: &Desk) -> Poll {
    let spoken = desk.session().polls().iter().find(|poll| poll.kind == PollKind::FlashRound);
    spoken.expect("a round").clone()
}

fn scene(session: &Session, subject: &Subject) -> String {
    let scene = Scene::of(session, subject, 0, now().today(), SceneLook::Light, &Words::new(Language::German));
    ron::to_string(&scene).expect("a scene")
}

#[test]
fn a_card_says_from_whom_it_came_and_an_unknown_name_stays_text() {
    let mut desk = Desk::sample();
    let (id, number, name) = group(&desk, "k2");
    desk.press(&format!("-Kein Bus @{} #5<Enter>", number.to_lowercase()));
    let card = |desk: &Desk| desk.session().findings().iter().max_by_key(|card| card.number).expect("a card").clone();
    let new = card(&desk);
    assert_eq!((new.text.as_str(), new.origins), ("Kein Bus", vec![id]));
    desk.press(&format!("Kein Zug @{name}"));
    assert!(desk.screen().contains(&format!("@{}", &name[..8])), "{}", desk.screen());
    desk.press("<Enter>Treffen @niemand a@b @<Enter>");
    assert_eq!(card(&desk).origins, []);
    assert_eq!(card(&desk).text, "Treffen @niemand a@b @");
}

#[test]
fn a_topic_hands_its_group_on_to_the_card_or_measure_that_it_becomes() {
    let mut desk = Desk::sample();
    let (id, number, name) = group(&desk, "k2");
    desk.press(&format!("tHallenbad @{number}<Enter><Esc>"));
    assert_eq!((topic(&desk).text.as_str(), topic(&desk).origins), ("Hallenbad", vec![id]));
    desk.press("T<End>");
    assert!(desk.screen().contains(&format!("von {name}")), "{}", desk.screen());
    let wall = scene(desk.session(), &Subject::Topics);
    assert!(wall.contains("Hallenbad") && !wall.contains(&name), "{wall}");
    desk.press("+");
    let Some(Ref::Finding(card)) = became(&desk) else { panic!("a card: {}", desk.told()) };
    assert_eq!(desk.session().findings().get(card).map(|card| card.origins.clone()), Some(vec![id]));
    desk.press("<Esc>").press(&format!("tFreibad @{number}<Enter><Esc>")).press("T<End>m<Ctrl+u>2.1<Enter>");
    let Some(Ref::Measure(measure)) = became(&desk) else { panic!("a measure: {}", desk.told()) };
    assert_eq!(desk.session().measures().get(measure).and_then(|measure| measure.origin), Some(id));
}

/// What the newest topic was adopted as.
fn became(desk: &Desk) -> Option<Ref> {
    match topic(desk).state {
        tafelrunde::session::TopicState::Adopted(at) => Some(at),
        _ => None,
    }
}

#[test]
fn a_sentence_carries_its_group_the_room_sees_only_the_sentence() {
    let mut desk = Desk::sample();
    let (id, number, name) = group(&desk, "k2");
    desk.press(&format!("B<Enter>Danke für den Abend. @{number}<Enter>3: Gut @ Tisch<Enter>@{number}<Enter><Esc>"));
    let said = round(&desk).options;
    let told: Vec<_> = said.iter().map(|one| (one.label.as_str(), one.origins.clone(), one.table)).collect();
    assert_eq!(told, [("Danke für den Abend.", vec![id], None), ("Gut @ Tisch", vec![], Some(3))]);
    desk.press("<Esc>");
    assert!(matches!(desk.console.mode(), Mode::Round(_)) || matches!(desk.console.mode(), Mode::Board));
    desk.press("B");
    assert!(desk.screen().contains(&format!("von {}", &name[..8])), "{}", desk.screen());
    let wall = scene(desk.session(), &Subject::Round(round(&desk).id));
    assert!(wall.contains("Danke für den Abend.") && !wall.contains(&name) && !wall.contains(&number), "{wall}");
    // Edited, the group stands behind the sentence and can be taken away.
    desk.press("<Esc><Home>e");
    assert!(desk.screen().contains(&format!("Danke für den Abend. @{number}")), "{}", desk.screen());
    desk.press("<Ctrl+u>Danke.<Enter>");
    assert_eq!((round(&desk).options[0].label.as_str(), round(&desk).options[0].origins.len()), ("Danke.", 0));
}

#[test]
fn who_said_a_sentence_or_brought_a_topic_was_heard() {
    let mut desk = Desk::sample();
    let today = tafelrunde::session::Day::of(2020, 1, 1).expect("a day before anybody was asked");
    let silent = desk.session().voices(today).into_iter().filter(|voice| !voice.heard.is_heard());
    let silent: Vec<Id> = silent.filter_map(|voice| voice.group).take(2).collect();
    let [one, other] = silent[..] else { panic!("two groups that were not heard: {silent:?}") };
    let numbers = [one, other].map(|group| number(desk.session(), group));
    desk.press(&format!("tHallenbad @{}<Enter><Esc>B<Enter>Danke. @{}<Enter><Esc>", numbers[0], numbers[1]));
    let heard = |group: Id| {
        let voices = desk.session().voices(today);
        voices.into_iter().find(|voice| voice.group == Some(group)).map(|voice| (voice.heard, voice.said))
    };
    assert_eq!((heard(one), heard(other)), (Some((Heard::Unknown, 0)), Some((Heard::Unknown, 1))));
}

#[test]
fn deleting_a_group_leaves_what_came_from_it() {
    let mut desk = Desk::sample();
    let (id, number, _) = group(&desk, "k2");
    desk.press(&format!("tHallenbad @{number}<Enter><Esc>B<Enter>Danke. @{number}<Enter><Esc><Esc>"));
    let before = desk.session().clone();
    desk.press(&format!("<F6>:{number}<Enter>"));
    desk.press("<Esc><F6><Home>");
    while desk.console.selected() != Some(Ref::Stakeholder(id)) {
        desk.press("<Down>");
    }
    desk.press("d");
    assert!(desk.session().stakeholders().get(id).is_none(), "{}", desk.told());
    assert_eq!((topic(&desk).origins, round(&desk).options[0].origins.clone()), (vec![], vec![]));
    desk.press("u");
    assert_eq!(*desk.session(), before);
}
