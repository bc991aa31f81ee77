//! Clustering: making, naming, adding, taking out, splitting, uniting; joining cards; a card in two clusters.

use tafelrunde::console::Input;
use tafelrunde::session::{Cluster, Finding, Id, Ref, Session};
use tafelrunde::words::Language;

use crate::support::{Desk, sample};

/// A desk on the second face of the analysis.
fn desk() -> Desk {
    let mut desk = Desk::sample();
    desk.press("a");
    desk
}

/// The sample with its cards in clusters of different sizes, as after a real card query.
pub fn clustered() -> Session {
    let mut desk = Desk::new(sample(), Language::German);
    desk.press("a");
    let titles = [
        "Betreuung zu Randzeiten",
        "Wege und Mobilität",
        "Wohnen",
        "Information finden",
        "Vereinbarkeit im Betrieb",
        "Kinder und Jugendliche beteiligen",
        "Ältere",
    ];
    for title in titles {
        desk.press("mn").press(title).press("<Enter>");
    }
    for at in 0..26 {
        desk.press("m").press(["a", "b", "a", "c", "d", "b", "e", "f", "a", "g"][at % 10]);
    }
    desk.session().clone()
}

fn card(session: &Session, number: &str) -> Finding {
    let called = |f: &&Finding| session.number(Ref::Finding(f.id)).is_some_and(|n| n.to_string() == number);
    session.findings().iter().find(called).unwrap_or_else(|| panic!("{number}")).clone()
}

/// The clusters as text: title and the numbers of its cards.
fn told(session: &Session) -> Vec<String> {
    let number = |id: &Id| session.number(Ref::Finding(*id)).map(|n| n.to_string()).unwrap_or_default();
    let tell = |cluster: &&Cluster| {
        format!("{}: {}", cluster.title, cluster.findings.iter().map(number).collect::<Vec<_>>().join(" "))
    };
    session.clusters_in_order().iter().map(tell).collect()
}

fn on(desk: &Desk) -> String {
    desk.console.selected().and_then(|at| desk.session().number(at)).map(|n| n.to_string()).unwrap_or_default()
}

#[test]
fn a_cluster_is_made_of_the_selected_card_and_named_in_one_act() {
    let mut desk = desk();
    assert_eq!(on(&desk), "S1");
    desk.press("mnW");
    assert!(desk.screen().contains("neuer Cluster"), "{}", desk.screen());
    desk.press("ege<Enter>");
    assert_eq!((told(desk.session()), desk.edits.len()), (vec!["Wege: S1".to_owned()], 1));
    assert_eq!((on(&desk).as_str(), desk.told()), ("S2", "S1 → Wege"), "on to the next that is to be sorted");
    desk.press("u");
    assert!(desk.session().clusters().is_empty());
    desk.press("U");
    assert_eq!(told(desk.session()), ["Wege: S1"]);
    desk.press("mn<Esc>");
    assert_eq!(desk.edits.len(), 3, "no title, no cluster");
}

#[test]
fn cards_are_sent_into_clusters_and_out_of_them() {
    let mut desk = desk();
    desk.press("mnWege<Enter>mnNähe<Enter>ma");
    assert_eq!(told(desk.session()), ["Wege: S1 S3", "Nähe: S2"]);
    assert_eq!(on(&desk), "S4");
    desk.press("<Right><End>");
    assert_eq!(on(&desk), "S3");
    desk.press("mb");
    assert_eq!(told(desk.session()), ["Wege: S1", "Nähe: S2 S3"], "it leaves the other");
    desk.press("<Right><End>mx");
    assert_eq!(told(desk.session()), ["Wege: S1", "Nähe: S2"]);
    assert_eq!(desk.edits.len(), 5);
    desk.press("uuuuu");
    assert!(desk.session().clusters().is_empty());
}

#[test]
fn a_disputed_card_stands_in_two_clusters_and_is_counted_once() {
    let mut desk = desk();
    desk.press("mnWege<Enter>mnNähe<Enter><Right><Right><End>mA");
    assert_eq!(told(desk.session()), ["Wege: S1 S2", "Nähe: S2"]);
    desk.press("z");
    let screen = desk.screen();
    assert_eq!(screen.matches("S2 1 ×2").count(), 2, "{screen}");
    assert!(screen.contains("42 Karten · 2 Cluster"), "{screen}");
    desk.press("e!<Enter>");
    assert!(card(desk.session(), "S2").text.ends_with('!'), "one record");
    desk.press("mx");
    assert_eq!(told(desk.session()), ["Wege: S1 S2", "Nähe: "], "out of the one where one stands");
}

#[test]
fn titles_are_edited_and_moved_and_cards_move_within_and_between() {
    let mut desk = desk();
    desk.press("mnWege<Enter>mnNähe<Enter>ma<Right><End>");
    desk.press("<Shift+Up>");
    assert_eq!(told(desk.session()), ["Wege: S3 S1", "Nähe: S2"]);
    desk.press("<Shift+Right>");
    assert_eq!((told(desk.session()), on(&desk)), (vec!["Wege: S1".to_owned(), "Nähe: S2 S3".to_owned()], "S3".into()));
    desk.press("<Shift+Left><Shift+Left>");
    assert_eq!((told(desk.session())[0].as_str(), on(&desk).as_str()), ("Wege: S1", "S3"), "back among the unsorted");
    desk.press("<Right><Home>e lang<Enter>");
    assert_eq!(told(desk.session())[0], "Wege lang: S1");
    desk.press("<Shift+Right>");
    assert_eq!(told(desk.session()), ["Nähe: S2", "Wege lang: S1"]);
    desk.press("<Shift+Right>");
    assert_eq!(desk.told(), "Weiter geht es nicht.");
    desk.press("d");
    assert_eq!((told(desk.session()), desk.session().findings().len()), (vec!["Nähe: S2".to_owned()], 42));
}

#[test]
fn a_cluster_splits_at_a_card_and_two_unite_under_both_titles() {
    let mut desk = desk();
    desk.press("mnWege<Enter>mamama<Right><Home><Down>");
    assert_eq!(told(desk.session()), ["Wege: S1 S2 S3 S4"]);
    desk.press("x");
    assert!(desk.told().contains("ab der zweiten Karte"));
    desk.press("<Down><Down>xNähe<Enter>");
    assert_eq!(
        (told(desk.session()), on(&desk)),
        (vec!["Wege: S1 S2".to_owned(), "Nähe: S3 S4".to_owned()], "S3".into())
    );
    let edits = desk.edits.len();
    desk.press("<Home>ma");
    assert_eq!((told(desk.session()), desk.edits.len()), (vec!["Wege / Nähe: S1 S2 S3 S4".to_owned()], edits + 1));
    desk.press("u");
    assert_eq!(told(desk.session()), ["Wege: S1 S2", "Nähe: S3 S4"]);
}

#[test]
fn two_cards_become_one_by_number_or_with_the_one_beneath() {
    let mut desk = Desk::sample();
    desk.press("<Right>");
    let (first, third) = (card(desk.session(), "W1"), card(desk.session(), "W3"));
    desk.press("JW3<Enter>");
    assert_eq!(desk.told(), "W3 steht jetzt in W1 – u trennt sie wieder");
    let joined = card(desk.session(), "W1");
    assert_eq!((joined.text, joined.dots), (format!("{} / {}", first.text, third.text), first.dots + third.dots));
    assert_eq!((desk.edits.len(), desk.session().findings().len()), (1, 41));
    desk.press("u");
    assert_eq!((card(desk.session(), "W1"), card(desk.session(), "W3")), (first, third));
    desk.press("J<Enter>");
    assert!(desk.told().starts_with("W2 steht jetzt in W1"), "{}", desk.told());
    desk.press("uJw99<Enter>");
    assert!(desk.told().contains("Diese Karte gibt es nicht"));
    desk.press("<Esc>");
    assert_eq!(desk.session().findings().len(), 42);
}

#[test]
fn the_faces_share_the_card_and_the_filter() {
    let mut desk = desk();
    desk.press("mnWege<Enter>a");
    assert_eq!(on(&desk), "S2");
    desk.press("<Right><Down>a");
    assert_eq!((on(&desk).as_str(), desk.console.standing().column()), ("W2", 0));
    desk.press("/kita<Enter>");
    let shown: usize = desk.console.board().piles.iter().map(|pile| pile.cards.len()).sum();
    assert!(shown > 0 && shown < 20, "{shown}");
    desk.press("<Esc>5");
    let (cards, piles) = (&desk.console.board().columns, &desk.console.board().piles);
    assert_eq!(cards.iter().map(Vec::len).sum::<usize>(), piles.iter().map(|pile| pile.cards.len()).sum::<usize>());
}

#[test]
fn every_card_stands_somewhere_and_once_where_it_is_in_one_cluster() {
    let mut desk = Desk::new(clustered(), Language::German);
    desk.press("a");
    let board = desk.console.board();
    let mut cards: Vec<Id> = board.piles.iter().flat_map(|pile| pile.cards.iter().copied()).collect();
    cards.sort();
    let mut all: Vec<Id> = desk.session().findings().iter().map(|card| card.id).collect();
    all.sort();
    assert_eq!((cards, board.shared.len(), board.piles.len()), (all, 0, 8));
}

#[test]
fn a_click_stands_on_a_card_of_its_own_cluster() {
    let mut desk = desk();
    desk.press("mnWege<Enter>mnNähe<Enter><Right><Right><End>mAz");
    let screen = desk.screen();
    for (column, at) in [(1, 0), (2, 1)] {
        let found = |(y, line): (usize, &str)| {
            let columns = line.match_indices("S2 1 ×2").map(|(x, _)| line[..x].chars().count() as u16);
            columns.map(|x| (x, y as u16)).collect::<Vec<_>>()
        };
        let mut spots: Vec<(u16, u16)> = screen.lines().enumerate().flat_map(found).collect();
        spots.sort();
        desk.input(Input::Click { x: spots[at].0, y: spots[at].1 });
        assert_eq!((desk.console.standing().column(), on(&desk).as_str()), (column, "S2"));
    }
}

#[test]
fn the_room_sees_a_cluster_and_never_the_unsorted_cards() {
    let mut desk = desk();
    desk.input(Input::Screens(vec![(60, 18)]));
    let live = |desk: &Desk| desk.console.stage().live().expect("a picture").clone();
    assert_eq!((live(&desk).head.as_str(), live(&desk).on.as_str()), ("Cluster", ""));
    desk.press("mnWege<Enter>");
    assert!(!format!("{:?}", live(&desk)).contains("S2"), "{:?}", live(&desk));
    desk.press("<Right>");
    assert_eq!((live(&desk).head.as_str(), live(&desk).on.as_str()), ("1 Wege", "S1"));
}

#[test]
fn a_card_typed_in_a_clusters_column_goes_into_it_in_the_same_act() {
    let mut desk = desk();
    desk.press("mnWege<Enter><Right>nKein Radweg<Enter><Esc>");
    assert_eq!((told(desk.session()), desk.edits.len()), (vec!["Wege: S1 S13".to_owned()], 2));
    assert_eq!((on(&desk).as_str(), desk.console.standing().column()), ("S13", 1));
    desk.press("u<Left>nNoch einer<Enter><Esc>");
    assert_eq!(told(desk.session()), ["Wege: S1"], "among the unsorted it stays unsorted");
}

#[test]
fn a_poll_that_asked_about_both_cards_keeps_what_was_counted() {
    use tafelrunde::session::{Cause, Change, Edit, Poll, PollKind, PollOption, Rank};
    let mut session = sample();
    let (kept, gone) = (card(&session, "W3"), card(&session, "W4"));
    let option =
        |of: &Finding, count| PollOption { of: Some(Ref::Finding(of.id)), count: Some(count), ..PollOption::default() };
    let poll = Poll {
        id: "p".parse().expect("an id"),
        workshop: None,
        kind: PollKind::Resistance,
        question: "Was?".into(),
        people: 9,
        closed: true,
        options: vec![option(&gone, 4), option(&kept, 5)],
        totals_off: false,
        factions: vec![],
        rank: Rank::first(),
    };
    let apply = |session: &mut Session, changes: Vec<Change>| {
        let time = crate::support::now().wall;
        let edit = Edit { number: 0, time, workshop: None, cause: Cause::Changed, changes };
        session.apply(&edit).expect("an edit");
    };
    apply(&mut session, vec![Change::Added(poll.clone().into())]);
    let joined = session.joining(kept.id, &[gone.id]);
    apply(&mut session, joined);
    let options = &session.polls().get(poll.id).expect("it").options;
    assert_eq!(
        (options[0].finding(), options[0].label.as_str(), options[0].count),
        (None, gone.text.as_str(), Some(4))
    );
    assert_eq!((options[1].finding(), options[1].count), (Some(kept.id), Some(5)));
}
