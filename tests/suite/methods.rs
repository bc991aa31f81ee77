//! Kartenabfrage, Themenspeicher, Blitzlicht and reports: through the keys, on the wall, in the journal.

use std::sync::Arc;

use tafelrunde::console::{Effect, Input, Mode};
use tafelrunde::scene::{Body, Scene, Subject};
use tafelrunde::session::{Finding, FindingKind, Poll, PollKind, Ref, Session, Topic, TopicState};
use tafelrunde::words::Language;

use crate::support::{Desk, now, sample};

/// In no other text, and too long for block letters.
const RAW: &str = "Verdecktes, das niemand im Raum sehen darf, ehe es vorgelesen ist";

fn new_cards(desk: &Desk) -> Vec<Finding> {
    let mut cards: Vec<Finding> =
        desk.session().findings().iter().filter(|card| card.query.is_some()).cloned().collect();
    cards.sort_by_key(|card| (card.kind, card.number));
    cards
}

fn topic(desk: &Desk, text: &str) -> Topic {
    desk.session().topics().iter().find(|topic| topic.text == text).expect("a topic").clone()
}

fn poll(desk: &Desk, kind: PollKind) -> Poll {
    desk.session().polls().iter().find(|poll| poll.kind == kind).expect("a poll").clone()
}

fn watched(desk: &mut Desk) -> Scene {
    let shown = |effect: &Effect| if let Effect::Show(scene) = effect { Some(Arc::clone(scene)) } else { None };
    let last = desk.effects.iter().rev().find_map(shown).expect("a scene");
    Scene::clone(&last)
}

fn written(scene: &Scene) -> String {
    ron::to_string(scene).expect("RON")
}

/// A query is on, with these cards.
fn querying(cards: &[&str]) -> Desk {
    let mut desk = Desk::sample();
    desk.input(Input::Screens(vec![(60, 18)]));
    desk.press("KWas fehlt Familien hier?<Enter>");
    if !cards.is_empty() {
        desk.press("-");
        cards.iter().for_each(|card| _ = desk.press(card).press("<Enter>"));
        desk.press("<Esc>");
    }
    desk
}

#[test]
fn a_query_hides_its_cards_until_each_is_read_out() {
    let mut desk = querying(&["Kein Bus am Abend", "Zu wenig Hebammen", "+ Viele Vereine"]);
    let edits = desk.edits.len();
    assert_eq!(edits, 4, "one for the question, one a card");
    assert!(new_cards(&desk).iter().all(|card| card.unread), "hidden");
    assert!(desk.screen().contains("Kartenabfrage 3 von 60 ░ 3 verdeckt"), "{}", desk.screen());
    let scene = written(&watched(&mut desk));
    assert!(scene.contains("Was fehlt Familien hier?") && scene.contains("3 von 60"), "{scene}");
    desk.press("g");
    assert_eq!(desk.edits.len(), edits + 1, "one key, one edit");
    let read: Vec<_> = new_cards(&desk).into_iter().filter(|card| !card.unread).map(|card| card.text).collect();
    assert_eq!(read, ["Viele Vereine"], "the one that is selected");
    let scene = written(&watched(&mut desk));
    assert!(scene.contains("Viele Vereine") && scene.contains("Was fehlt") && !scene.contains("Hebammen"), "{scene}");
    desk.press("gg");
    assert!(new_cards(&desk).iter().all(|card| !card.unread), "one key each");
    desk.press("g");
    assert_eq!(desk.told(), "Alle Karten sind vorgelesen.");
}

#[test]
fn the_count_of_a_query_stays_in_the_first_line_while_a_step_runs_and_a_screen_is_on() {
    for (width, wanted) in
        [(100, "1 von 60 ░ 1 verdeckt"), (120, "1 von 60 ░ 1 verdeckt"), (160, "Kartenabfrage 1 von 60 ░ 1 verdeckt")]
    {
        let mut desk = Desk::sample();
        desk.resize(width, 36);
        desk.input(Input::Screens(vec![(100, 30)]));
        desk.press("<F7>a<Enter><F2>KWas fehlt Familien hier?<Enter>-Kein Bus am Abend<Enter><Esc>");
        let screen = desk.screen();
        assert!(screen.lines().next().is_some_and(|line| line.contains(wanted)), "{screen}");
        desk.press("K5");
        let screen = desk.screen();
        assert!(screen.lines().next().is_some_and(|line| line.contains("nur 5 Wohnen & Umfeld")), "{screen}");
    }
}

#[test]
fn a_card_read_out_by_mistake_is_hidden_again_by_undo_or_by_its_key() {
    let mut desk = querying(&["Kein Bus am Abend"]);
    desk.press("gu");
    assert!(new_cards(&desk)[0].unread);
    assert!(!written(&watched(&mut desk)).contains("Kein Bus am Abend"));
    desk.press("gG");
    assert!(new_cards(&desk)[0].unread);
    assert!(!written(&watched(&mut desk)).contains("Kein Bus am Abend"));
    desk.press("<F2>:w1<Enter>G");
    let old = desk.session().findings().iter().filter(|card| card.query.is_none());
    assert!(old.into_iter().all(|card| !card.unread), "a card of no query stays as it is");
}

#[test]
fn one_card_is_told_as_one() {
    let mut desk = querying(&["Kein Bus am Abend"]);
    desk.press("K");
    assert_eq!(desk.told(), "Kartenabfrage beendet: eine Karte, noch nicht vorgelesen. Q zeigt nur sie.");
}

#[test]
fn marked_cards_are_read_out_at_once_and_while_one_types() {
    let mut desk = querying(&["Eins fehlt hier", "Zwei fehlt dort", "Drei fehlt immer"]);
    desk.press("<Space><Up><Up><Space>g");
    assert_eq!(new_cards(&desk).iter().filter(|card| !card.unread).count(), 2, "{}", desk.told());
    desk.press("<Esc>-Vier fehlt nie<Ctrl+g>");
    assert!(matches!(desk.console.mode(), Mode::Capture(line) if line.field.text() == "Vier fehlt nie"));
    assert!(new_cards(&desk).iter().all(|card| !card.unread));
}

#[test]
fn ended_it_leaves_the_question_and_the_count_and_cards_are_public_from_then_on() {
    let mut desk = querying(&["Kein Bus am Abend", "Zu wenig Hebammen"]);
    desk.press("K");
    assert_eq!(desk.told(), "Kartenabfrage beendet: 2 Karten, 2 noch nicht vorgelesen. Q zeigt nur sie.");
    let query = poll(&desk, PollKind::Cards);
    assert!(query.closed);
    assert_eq!((query.options[0].label.as_str(), query.options[0].count), ("Karten", Some(2)));
    assert!(new_cards(&desk).iter().all(|card| card.unread), "what was not read out stays hidden");
    desk.press("+Öffentliches<Enter><Esc>");
    let card = desk.session().findings().iter().find(|card| card.text == "Öffentliches").expect("a card");
    assert_eq!((card.query, card.unread), (None, false));
    desk.press("uu");
    assert!(!poll(&desk, PollKind::Cards).closed, "undone it is on again");
}

#[test]
fn at_sixty_it_is_said_calmly_that_it_is_enough() {
    let mut desk = querying(&[]);
    desk.press("-");
    for at in 1..=60 {
        assert!(!desk.told().contains("mehr wird zu viel"), "{at}");
        desk.press(&format!("Karte Nummer {at} sagt etwas Eigenes<Enter>"));
    }
    assert!(desk.told().contains("60 erreicht – mehr wird zu viel"), "{}", desk.told());
    desk.press("Die einundsechzigste wird trotzdem genommen<Enter>");
    assert_eq!(new_cards(&desk).len(), 61);
}

#[test]
fn the_question_stays_on_the_wall_wherever_one_goes() {
    let mut desk = querying(&["Kein Bus am Abend"]);
    for keys in ["<F3>", "<F4>", "<F2>a", "<Right>", "a", "r", "<Esc>", "$", "<Esc>", "T", "<Esc>"] {
        desk.press(keys);
        let scene = watched(&mut desk);
        assert!(written(&scene).contains("Was fehlt Familien hier?"), "{keys}");
        assert_eq!(scene.on, "", "{keys}");
    }
    desk.press(":kein bus am abend<Enter>p");
    assert!(desk.told().contains("verdeckt"), "{}", desk.told());
}

/// Every scene of a session with hidden cards says and counts what it would say and count without them.
#[test]
fn hidden_cards_change_nothing_in_any_other_scene() {
    let mut desk = querying(&[RAW, &format!("+ {RAW} zwei"), &format!("! {RAW} drei"), &format!("* {RAW} vier #3 !1")]);
    desk.press("<F2>:w1<Enter>mnWege<Enter>:verdecktes<Enter>ma");
    assert!(desk.session().clusters().iter().any(|cluster| cluster.findings.len() == 2), "sorted while hidden");
    let card = new_cards(&desk)[0].clone();
    let session = desk.session().clone();
    let mut records = session.to_records();
    let goal = Arc::make_mut(&mut records.goals[0]);
    goal.findings.push(card.id);
    let with = Session::from_records(session.id(), records.clone()).expect("a session");
    let hidden: Vec<_> = new_cards(&desk).iter().map(|card| card.id).collect();
    records.findings.retain(|card| !hidden.contains(&card.id));
    records.clusters.iter_mut().for_each(|cluster| Arc::make_mut(cluster).findings.retain(|id| !hidden.contains(id)));
    records.goals.iter_mut().for_each(|goal| Arc::make_mut(goal).findings.retain(|id| !hidden.contains(id)));
    let without = Session::from_records(session.id(), records).expect("a session");
    let mut seen = 0;
    for subject in crate::scene::subjects(&with) {
        let scene = crate::scene::scene(&with, &subject);
        let told = written(&scene);
        assert!(!told.contains("Verdecktes"), "{subject:?}");
        match subject {
            Subject::CardQuery { query, .. } if Some(query) == card.query => {
                assert!(told.contains("4 von 60"), "{told}")
            }
            _ => assert_eq!(told, written(&crate::scene::scene(&without, &subject)), "{subject:?}"),
        }
        seen += 1;
    }
    assert!(seen > 200, "{seen}");
}

#[test]
fn what_joins_a_hidden_card_is_hidden_and_a_said_twin_stays() {
    let mut desk = querying(&["Kein Bus am Abend nach Altenhof"]);
    let hidden = new_cards(&desk)[0].id;
    let open = desk.session().findings().iter().find(|card| card.query.is_none()).expect("a card").id;
    let joined = desk.session().joining(open, &[hidden]);
    let after = joined.iter().find_map(|change| match change.after() {
        Some(tafelrunde::session::Record::Finding(card)) if card.id == open => Some(card.unread),
        _ => None,
    });
    assert_eq!(after, Some(true));
    desk.press("g-Kein Bus am Abend nach Altenhof<Tab>");
    assert!(!new_cards(&desk)[0].unread, "the same once more says nothing new");
    desk.press("Kein Bus am Abend nach Altenhof und nirgends hin<Tab><Esc>");
    let card = desk.session().findings().get(hidden).expect("a card");
    assert!(card.unread && card.text.contains("nirgends"), "{}", card.text);
}

#[test]
fn a_topic_is_parked_from_every_view_with_three_keys_and_one_is_back() {
    for begin in
        ["<F2>", "<F3><Down><Down>", "<F4><Down>", "<F2>a<Right>", "<F3>a", "<F3><Down>r<Down>", "$<Down>", "T"]
    {
        let mut desk = Desk::sample();
        desk.press(begin);
        let place = |desk: &mut Desk| {
            let screen = desk.screen();
            let body: Vec<_> = screen.lines().skip(1).take(33).map(str::to_owned).collect();
            (std::mem::discriminant(desk.console.mode()), desk.console.selected(), body)
        };
        let before = place(&mut desk);
        desk.press("tParkplatz<Enter><Esc>");
        assert_eq!(topic(&desk, "Parkplatz").state, TopicState::Open);
        let after = place(&mut desk);
        assert_eq!((before.0, before.1), (after.0, after.1), "{begin}");
        assert!(begin == "T" || before.2 == after.2, "{begin}: {}", desk.screen());
    }
}

#[test]
fn a_topic_comes_up_while_a_card_is_typed() {
    let mut desk = Desk::sample();
    desk.press("-Kein Bus<Ctrl+t>Parkplätze am Rathaus<Enter>");
    assert_eq!(topic(&desk, "Parkplätze am Rathaus").number, desk.session().topics().len() as u32);
    assert!(matches!(desk.console.mode(), Mode::Capture(line) if line.field.text() == "Kein Bus"));
    desk.press("<Ctrl+t>noch<Esc> abends<Enter>");
    let card = desk.session().findings().iter().find(|card| card.text == "Kein Bus abends").expect("a card");
    assert_eq!(card.kind, FindingKind::Weakness);
}

/// A desk with five topics that are open, in the parking lot.
fn parked() -> Desk {
    let mut desk = Desk::sample();
    let all: Vec<Ref> = desk.session().topics().iter().map(|topic| Ref::Topic(topic.id)).collect();
    let changes = desk.session().removal(&all);
    let mut session = desk.session().clone();
    let edit = tafelrunde::session::Edit {
        number: 1,
        time: now().wall,
        workshop: None,
        cause: tafelrunde::session::Cause::Deleted,
        changes,
    };
    session.apply(&edit).expect("an edit");
    desk = Desk::new(session, Language::German);
    desk.press("tEins #3<Enter>Zwei<Enter>Drei<Enter>Vier<Enter>Fünf<Enter><Esc>T");
    desk
}

#[test]
fn the_parking_lot_is_gone_through_with_one_key_and_one_edit_each() {
    let mut desk = parked();
    let edits = desk.edits.len();
    desk.press("-");
    assert_eq!(desk.edits.len(), edits + 1, "card and state in one");
    let TopicState::Adopted(Ref::Finding(card)) = topic(&desk, "Eins").state else { panic!("{}", desk.told()) };
    let card = desk.session().findings().get(card).expect("a card").clone();
    assert_eq!((card.kind, card.text.as_str(), card.unread), (FindingKind::Weakness, "Eins", false));
    assert_eq!(card.area, topic(&desk, "Eins").area);
    desk.press("m2.1<Enter>");
    let TopicState::Adopted(Ref::Measure(measure)) = topic(&desk, "Zwei").state else { panic!("{}", desk.told()) };
    let measure = desk.session().measures().get(measure).expect("a measure").clone();
    assert!(desk.session().measure_number(&measure).to_string().starts_with("2.1."));
    desk.press("aJugendamt<Enter>");
    assert_eq!(topic(&desk, "Drei").state, TopicState::Assigned("Jugendamt".to_owned()));
    desk.press("dgehört in den Kreis<Enter>");
    let dropped = topic(&desk, "Vier");
    assert_eq!((dropped.state, dropped.remark.as_str()), (TopicState::Dropped, "gehört in den Kreis"));
    desk.press("n");
    assert_eq!(topic(&desk, "Fünf").state, TopicState::Kept);
    assert_eq!(desk.edits.len(), edits + 5);
    desk.press("n");
    assert_eq!(topic(&desk, "Fünf").state, TopicState::Open, "once more: open again");
    desk.press("4");
    assert!(topic(&desk, "Fünf").area.is_some());
    desk.press("uuuuuuu");
    assert!(desk.session().topics().iter().all(|topic| topic.state == TopicState::Open));
    assert!(desk.session().findings().get(card.id).is_none());
    assert!(matches!(desk.console.mode(), Mode::Topics(_)));
    desk.press("<Esc>");
    assert!(matches!(desk.console.mode(), Mode::Board));
}

#[test]
fn a_goal_that_is_not_there_stays_in_the_line() {
    let mut desk = parked();
    desk.press("m9.9<Enter>");
    assert_eq!(desk.told(), "Diese Nummer hat kein Ziel.");
    assert!(matches!(desk.console.mode(), Mode::Editing(_)));
    desk.press("<Esc>");
    assert!(matches!(desk.console.mode(), Mode::Topics(_)));
}

#[test]
fn the_wall_has_the_open_topics_only() {
    let mut desk = parked();
    desk.input(Input::Screens(vec![(60, 18)]));
    desk.press("n");
    let scene = watched(&mut desk);
    assert!(matches!(&scene.body, Body::Sheet(blocks) if blocks.len() == 4), "{}", written(&scene));
    assert!(!written(&scene).contains("Eins"));
}

#[test]
fn a_blitzlicht_is_typed_sentence_after_sentence_and_kept() {
    let mut desk = Desk::sample();
    desk.input(Input::Screens(vec![(60, 18)]));
    desk.press("B<Enter>Ich nehme Mut mit.<Enter>3 Stunden waren genug.<Enter>2: Der Tisch war laut.<Enter><Enter>");
    let round = poll(&desk, PollKind::FlashRound);
    assert_eq!(round.question, "Was nehme ich mit?");
    let said: Vec<_> = round.options.iter().map(|option| (option.table, option.label.as_str())).collect();
    assert_eq!(
        said,
        [(None, "Ich nehme Mut mit."), (None, "3 Stunden waren genug."), (Some(2), "Der Tisch war laut.")]
    );
    assert!(matches!(desk.console.mode(), Mode::Round(_)), "{:?}", desk.told());
    assert!(written(&watched(&mut desk)).contains("Ich nehme Mut mit."));
    desk.press("<Home>e, und Karten<Enter><Down>dx");
    let round = poll(&desk, PollKind::FlashRound);
    assert_eq!(round.options[0].label, "Ich nehme Mut mit., und Karten");
    assert_eq!((round.options.len(), round.closed), (2, true));
    assert_eq!(desk.told(), "Blitzlicht beendet: 2 Sätze festgehalten.");
    desk.press("uuuuuuu");
    assert!(matches!(desk.console.mode(), Mode::Board), "undone to its beginning the round is gone");
    assert!(desk.session().polls().iter().all(|poll| poll.kind != PollKind::FlashRound));
}

#[test]
fn reports_come_table_after_table_and_twice_is_told() {
    let mut desk = Desk::sample();
    desk.press(":berichte der tische<Enter><Enter>Bus<Enter>Kita<Enter>1 Rad<Enter>");
    assert_eq!(desk.told(), "Tisch 1 hat schon berichtet; festgehalten ist beides.");
    desk.press("<Enter><Esc>");
    let tables: Vec<_> = poll(&desk, PollKind::Reports).options.iter().map(|option| option.table).collect();
    assert_eq!(tables, [Some(1), Some(2), Some(1)]);
    desk.press(":berichte der tische<Enter>");
    assert!(matches!(desk.console.view(), Mode::Round(_)), "the one that is on is opened again");
    desk.press("<Esc><Esc>");
    assert!(matches!(desk.console.mode(), Mode::Board));
}

#[test]
fn old_files_have_no_hidden_cards() {
    assert!(sample().findings().iter().all(|card| !card.unread && card.query.is_none()));
    assert!(matches!(sample().for_the_room(), std::borrow::Cow::Borrowed(_)), "and nothing is copied for the room");
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(24))]
    /// Whatever is hidden, what the room may know is a whole session without it, and all else is as it was.
    #[test]
    fn what_the_room_may_know_is_whole(hidden in proptest::collection::btree_set(0usize..42, 0..12)) {
        let mut records = sample().to_records();
        hidden.iter().for_each(|at| Arc::make_mut(&mut records.findings[*at]).unread = true);
        let session = Session::from_records(sample().id(), records).expect("a session");
        let room = session.for_the_room();
        assert!(room.findings().iter().all(|card| !card.unread));
        assert_eq!(room.findings().len(), session.findings().len() - hidden.len());
        assert_eq!((room.goals().len(), room.measures().len()), (session.goals().len(), session.measures().len()));
        assert!(Session::from_records(room.id(), room.to_records()).is_ok(), "no link leads nowhere");
    }
}

/// The screens in both languages, at the sizes from small to large: name, size, keys.
const SHOTS: &[(&str, (u16, u16), &str)] = &[
    ("query-asked", (60, 18), "KWas fehlt Familien hier"),
    ("query-typing", (48, 18), QUERY),
    ("query-typing", (80, 24), QUERY),
    ("query-typing", (120, 36), QUERY),
    ("query-read", (80, 24), QUERY_READ),
    ("query-read", (120, 36), QUERY_READ),
    ("query-clusters", (240, 67), QUERY_CLUSTERS),
    ("topics", (48, 18), TOPICS),
    ("topics", (60, 18), TOPICS),
    ("topics", (80, 24), TOPICS),
    ("topics", (120, 36), TOPICS),
    ("topics", (240, 67), TOPICS),
    ("topic-goal", (80, 24), "Tm"),
    ("topic-drop", (60, 18), "Td"),
    ("round-typing", (48, 18), ROUND),
    ("round-typing", (60, 18), ROUND),
    ("round", (80, 24), ROUND_OVER),
    ("round", (120, 36), ROUND_OVER),
    ("reports", (240, 67), REPORTS),
    ("reports", (60, 18), REPORTS),
];

const QUERY: &str = "KWas fehlt Familien hier?<Enter>-Kein Bus am Abend #5<Enter>Zu wenig Hebammen #4<Enter>";
const QUERY_READ: &str =
    "KWas fehlt Familien hier?<Enter>-Kein Bus am Abend #5<Enter>Zu wenig Hebammen #4<Enter><Esc>g<Up>";
const QUERY_CLUSTERS: &str =
    "KWas fehlt Familien hier?<Enter>-Kein Bus am Abend #5<Enter>Zu wenig Hebammen #4<Enter><Esc>amnWege<Enter>z";
const TOPICS: &str = "tEine Ferienbetreuung, die in allen sechs Wochen der großen Ferien wenigstens halbtags offen ist \
    #3<Enter>Parkplätze am Rathaus<Enter><Esc>T<Home>-aJugendamt<Enter>dgehört in den Kreis<Enter>n<Up>";
const ROUND: &str = "B<Enter>Ich nehme Mut mit.<Enter>Mehr Zeit für die Karten, weniger für die Begrüßung, und beim \
    nächsten Mal bitte auch Leute aus den Vereinen.<Enter>";
const ROUND_OVER: &str = "B<Enter>Ich nehme Mut mit.<Enter>Mehr Zeit für die Karten, weniger für die Begrüßung, und beim \
    nächsten Mal bitte auch Leute aus den Vereinen.<Enter>Danke.<Enter><Enter><Up>x";
const REPORTS: &str = ":reports<Esc>:berichte der tische<Enter><Enter>Der Bus fehlt am Abend in drei Ortsteilen.<Enter>\
    Kita bis 17 Uhr.<Enter>5 Ein Ort für Jugendliche.<Enter>";

#[test]
fn screens_of_the_methods_are_as_they_were() {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let _bound = settings.bind_to_scope();
    for (at, (name, (width, height), keys)) in SHOTS.iter().enumerate() {
        let language = if at % 2 == 0 { Language::German } else { Language::English };
        let mut desk = Desk::new(sample(), language);
        desk.resize(*width, *height);
        let keys = if language == Language::English {
            keys.replace("berichte der tische", "reports of the tables")
        } else {
            (*keys).to_owned()
        };
        desk.press(&keys);
        let name = format!("{name}-{}-{width}x{height}", language.code());
        insta::assert_snapshot!(name, crate::screens::picture(&desk.buffer()));
    }
}

#[test]
fn the_methods_stand_on_the_wall_as_they_were() {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let _bound = settings.bind_to_scope();
    let mut desk = querying(&["Kein Bus am Abend in drei Ortsteilen", "Zu wenig Hebammen"]);
    desk.press("g:blitzlicht<Enter><Enter>Ich nehme Mut mit.<Enter>Mehr Zeit für die Karten.<Enter>");
    (0..8).for_each(|at| _ = desk.press(&format!("Satz Nummer {at} sagt etwas.<Enter>")));
    desk.press("<Enter><Esc>tParkplätze am Rathaus<Enter><Esc>");
    let query = poll(&desk, PollKind::Cards).id;
    let read = new_cards(&desk).into_iter().find(|card| !card.unread).map(|card| card.id);
    let round = poll(&desk, PollKind::FlashRound).id;
    for (name, subject) in [
        ("query", Subject::CardQuery { query, read: None }),
        ("query-read", Subject::CardQuery { query, read }),
        ("round", Subject::Round(round)),
        ("topics", Subject::Topics),
    ] {
        for size in [(48, 16), (60, 18), (120, 36)] {
            let scene = crate::scene::scene(desk.session(), &subject);
            let (buffer, drawn) = crate::scene::drawn(&scene, 0, size);
            assert!(drawn.fits, "{name}: {drawn:?}");
            insta::assert_snapshot!(format!("wall-{name}-{}x{}", size.0, size.1), crate::support::text(&buffer));
        }
    }
}

#[test]
fn only_the_cards_of_a_query_are_shown_clustered_and_put_to_the_vote() {
    let mut desk = querying(&["Kein Bus am Abend", "Zu wenig Hebammen", "+ Viele Vereine"]);
    desk.press("gggK");
    assert_eq!(desk.told(), "Kartenabfrage beendet: 3 Karten, alle vorgelesen. Q zeigt nur sie.");
    desk.press("KUnd wo?<Enter>-Im Norden<Enter><Esc>gK");
    let shown = |desk: &Desk| desk.console.board().columns.iter().map(Vec::len).sum::<usize>();
    let counts = ["Q", "Q", "Q", "QQ"].map(|keys| shown(desk.press(keys)));
    assert_eq!(counts, [1, 3, 46, 3], "the last, the one before, all, and round again");
    assert!(desk.screen().contains("nur „Was fehlt Familien hier?“"), "{}", desk.screen());
    desk.press(":mehrpunktabfrage beginnen<Enter>");
    let Mode::PollSetup(setup) = desk.console.mode() else { panic!("a poll is set up") };
    assert_eq!(setup.options().len(), 3, "and they are proposed as options");
    desk.press("<Esc><Esc>");
    assert_eq!(shown(&desk), 46, "Esc gives the whole board back");
    let before = desk.edits.len();
    let mut without = Desk::sample();
    without.press("Q");
    assert_eq!((without.told(), desk.edits.len()), ("Noch keine Kartenabfrage hat Karten gebracht.", before));
}

#[test]
fn help_begins_with_the_keys_of_the_place() {
    for (keys, first) in
        [("", "Analyse"), ("<F7>", "Ablauf"), ("T", "Themenspeicher"), ("<F3>a", "Ziele und Maßnahmen als Tafel")]
    {
        let mut desk = Desk::sample();
        let screen = desk.press(keys).press("?").screen();
        let heading = screen.lines().nth(2).expect("a heading").trim_matches(['│', ' ']).to_owned();
        assert!(heading.starts_with(first), "{heading}");
    }
}
