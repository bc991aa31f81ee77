//! Nothing private reaches a scene, at whatever size, on whatever page: every private field is filled with a mark.

use std::sync::Arc;

use tafelrunde::session::{
    Cluster, Evidence, FactionLights, Finding, Level, Note, Poll, PollKind, PollOption, Rank, Ref, ResolutionState,
    Stakeholder, Value,
};

use super::pictures::evening;
use super::*;
use crate::support::text;

/// Stands in every field that the room must not see. In block letters it would not be found, but is too long for them.
const MARK: &str = "geheimgeheimgeheimgeheimgeheimgeheimgeheimgeheimgeheimgeheimgeheimgeheim";

/// Stands for the names of groups: they are told where participation is on the wall, and nowhere else, because cards are
/// anonymous.
const GROUP: &str = "gruppegruppegruppegruppegruppegruppegruppegruppegruppegruppegruppegruppe";
/// Two things that can be chosen, counted while the poll runs.
fn running_options() -> Vec<PollOption> {
    let card = PollOption {
        of: Some(Ref::Finding(id("s1"))),
        label: MARK.to_owned(),
        count: Some(98765),
        ..PollOption::default()
    };
    vec![card.clone(), PollOption { of: None, passive: true, ..card }]
}

/// The session with a mark in every private field.
fn marked() -> Session {
    let mut records = evening().to_records();
    let mark = || MARK.to_owned();
    let about = records.findings.iter().map(|finding| Some(Ref::Finding(finding.id)));
    let about = about.chain(records.measures.iter().map(|measure| Some(Ref::Measure(measure.id)))).chain([None]);
    let notes = about.zip(0..).map(|(about, at)| Note { id: id(&format!("n{at}")), about, text: mark() });
    records.notes = notes.map(Arc::new).collect();
    for workshop in &mut records.workshops {
        let workshop = Arc::make_mut(workshop);
        workshop.remark = mark();
        workshop.people.iter_mut().for_each(|people| people.group = mark());
        for step in &mut workshop.agenda {
            step.note = mark();
            step.actual = step.actual.map(|_| 54321);
            (step.granted, step.least) = (Some(54322), Some(54323));
            step.began = step.actual.map(|_| "2033-03-03T03:33:33+01:00".parse().expect("a time"));
        }
        workshop.agenda[..].iter_mut().skip(8).take(1).for_each(|step| {
            step.internal = true;
            step.title = mark();
        });
    }
    for stakeholder in &mut records.stakeholders {
        let stakeholder = Arc::make_mut(stakeholder);
        (stakeholder.name, stakeholder.contact_role) = (GROUP.to_owned(), mark());
    }
    for resolution in &mut records.resolutions {
        let resolution = Arc::make_mut(resolution);
        resolution.state = ResolutionState::Planned;
        resolution.text = mark();
    }
    records.measures.iter_mut().for_each(|measure| Arc::make_mut(measure).remark = mark());
    records.topics.iter_mut().for_each(|topic| Arc::make_mut(topic).origins = vec![id("k1"), id("k2")]);
    let cards = records.findings.iter().map(|card| card.id).take(9).collect();
    let rank = "a0".parse().expect("a rank");
    let cluster = Cluster { id: id("c1"), title: "Wege".to_owned(), area: None, findings: cards, rank };
    records.clusters.push(Arc::new(cluster));
    let rank = records.polls.first().map_or_else(Rank::first, |poll| Rank::clone(&poll.rank));
    let kinds = [PollKind::Scale, PollKind::TrafficLight, PollKind::ShowOfHands, PollKind::Resistance];
    for (at, kind) in [PollKind::Dots { each: 5, at_most: 2 }].into_iter().chain(kinds).enumerate() {
        // What is asked is for the room; what can be chosen and what is counted is not yet.
        records.polls.push(Arc::new(Poll {
            id: id(&format!("running{at}")),
            workshop: None,
            kind,
            question: "Was?".to_owned(),
            people: 3,
            closed: false,
            options: running_options(),
            totals_off: at % 2 == 0,
            factions: vec![FactionLights { faction: mark(), lights: Some([98765, 54321, 98765]) }],
            rank: rank.clone(),
        }));
    }
    let card = records.findings.iter_mut().find(|finding| finding.id == id("s1")).expect("a card");
    Arc::make_mut(card).dots = 98765;
    // Cards that were not read out: in a cluster, behind a goal, on the lists, of a card query that is over: one that is on holds the wall.
    let asked = Poll::clone(&records.polls[0]);
    let (question, options) = ("Was fehlt?".to_owned(), vec![]);
    let query = Poll { id: id("cards"), kind: PollKind::Cards, question, options, closed: true, ..asked };
    records.polls.push(Arc::new(query));
    for at in [3, 17, 30] {
        let card = Arc::make_mut(&mut records.findings[at]);
        (card.text, card.unread, card.query) = (mark(), true, Some(id("cards")));
        let (cluster, goal) = (Arc::make_mut(&mut records.clusters[0]), Arc::make_mut(&mut records.goals[0]));
        for list in [&mut cluster.findings, &mut goal.findings] {
            list.retain(|other| *other != card.id);
            list.push(card.id);
        }
    }
    Session::from_records(id("marked"), records).expect("a session")
}

fn nothing_private(text: &str, place: &str) {
    for private in [MARK, "geheimgeheim", "54321", "98765", "98.765"] {
        assert!(!text.contains(private), "{private} in {place}:\n{text}");
    }
}

#[test]
fn nothing_private_is_in_a_scene_or_on_the_wall() {
    let session = marked();
    let mut seen = 0;
    for subject in subjects(&session) {
        let scene = scene(&session, &subject);
        let told = ron::to_string(&scene).expect("a scene");
        nothing_private(&told, &format!("{subject:?}"));
        assert_eq!(told.contains(GROUP), subject == Subject::Participation, "{subject:?}");
        for size in [(48, 16), (60, 18), (120, 36)] {
            let pages = drawn(&scene, 0, size).1.pages;
            for page in 0..pages {
                nothing_private(&text(&drawn(&scene, page, size).0), &format!("{subject:?} {size:?} {page}"));
                seen += 1;
            }
        }
    }
    assert!(seen > 400, "{seen}");
}

#[test]
fn a_paper_that_is_not_dealt_with_in_public_is_not_on_the_thread_nor_are_origins_or_future_reports() {
    let mut records = evening().to_records();
    let paper = Arc::make_mut(records.resolutions.iter_mut().find(|paper| paper.id == id("b3")).expect("a paper"));
    (paper.public, paper.title) = (false, MARK.to_owned());
    let stakeholder = Arc::make_mut(&mut records.stakeholders[0]);
    stakeholder.name = MARK.to_owned();
    let origin = stakeholder.id;
    records.findings.iter_mut().for_each(|finding| Arc::make_mut(finding).origins = vec![origin]);
    let session = Session::from_records(id("x"), records).expect("a session");
    let mut seen = 0;
    session.each(|record| {
        let scene = ron::to_string(&scene(&session, &Subject::Thread(record.reference()))).expect("a scene");
        nothing_private(&scene, &format!("{:?}", record.reference()));
        assert!(!scene.contains("Jahresbericht, 31.05.2028"), "not yet given: {scene}");
        seen += 1;
    });
    assert!(seen > 100, "{seen}");
}

#[test]
fn what_the_facilitator_thinks_of_a_group_and_whom_one_asks_there_changes_nothing_on_the_wall() {
    let before = ron::to_string(&scene(&evening(), &Subject::Participation)).expect("a scene");
    let mut records = evening().to_records();
    for group in &mut records.stakeholders {
        let group = Arc::make_mut(group);
        (group.influence, group.interest, group.contact_role) = (Level::new(1), None, MARK.to_owned());
    }
    let after = Session::from_records(id("x"), records).expect("a session");
    assert_eq!(ron::to_string(&scene(&after, &Subject::Participation)).expect("a scene"), before);
}

#[test]
fn a_group_that_was_not_heard_yet_is_not_on_the_wall_and_few_who_were_are_not_counted_out() {
    let told = |change: fn(&mut Stakeholder)| {
        let mut records = evening().to_records();
        let group = Arc::make_mut(&mut records.stakeholders[0]);
        (group.format, group.date, group.reached) = (String::new(), None, None);
        change(group);
        let session = Session::from_records(id("x"), records).expect("a session");
        ron::to_string(&scene(&session, &Subject::Participation)).expect("a scene")
    };
    let name = "Eltern mit Kindern unter 6 Jahren";
    assert!(!told(|_| {}).contains(name) && !told(|group| group.reached = Some(0)).contains(name));
    assert!(told(|group| group.format = "Elternforum".into()).contains(name));
    let few = told(|group| group.reached = Some(4));
    assert!(few.contains("unter 5 erreicht") && !few.contains("\"4 erreicht"), "{few}");
    assert!(told(|group| group.reached = Some(5)).contains("\"5 erreicht"));
    for word in ["noch nicht", "unbekannt", "Stadtelternrat", "Stadtschulpflegschaft"] {
        assert!(!few.contains(word), "{word}");
    }
}

#[test]
fn few_people_of_a_group_are_not_counted_out() {
    let shown = |value, unit: &str| {
        let mut records = evening().to_records();
        let card: &mut Finding = Arc::make_mut(&mut records.findings[0]);
        card.evidence = vec![Evidence { value, unit: unit.to_owned(), ..Evidence::default() }];
        let subject = Subject::Finding(card.id);
        ron::to_string(&scene(&Session::from_records(id("x"), records).expect("a session"), &subject)).expect("a scene")
    };
    let number = |text: &str| text.parse().expect("a number");
    assert!(shown(Value::Number(number("3")), "Kinder").contains("unter 5 Kinder"));
    assert!(shown(Value::Number(number("5")), "Kinder").contains("\"5 Kinder"));
    assert!(shown(Value::Share(number("2"), number("14")), "Familien").contains("unter 5 von 14 Familien"));
    assert!(shown(Value::Pair(number("48"), number("4")), "Plätze / Personen").contains("48 / unter 5"));
    assert!(shown(Value::Number(number("3")), "Kindergärten").contains("\"3 Kindergärten"));
    assert!(shown(Value::Number(number("3.1")), "Personen").contains("3,1 Personen"));
}

#[test]
fn a_scene_is_the_same_behind_its_file() {
    let session = evening();
    for subject in subjects(&session) {
        let scene = scene(&session, &subject);
        let file = ron::to_string(&scene).expect("a scene");
        assert_eq!(ron::from_str::<Scene>(&file).expect("a scene"), scene);
        let foreign = file.replacen("town:", "path:\"/home\",town:", 1);
        assert!(ron::from_str::<Scene>(&foreign).is_err(), "a field that scenes do not have");
    }
}

#[test]
fn nothing_private_is_printed_for_the_audience_nor_stands_in_the_scene_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("geheim.ron");
    let who = tafelrunde::store::Holder::here(crate::support::now().wall);
    tafelrunde::store::create(&file, &marked(), &who).map(drop).expect("a session");
    let views = [
        "title",
        "analysis",
        "area 1",
        "goals",
        "goals 2",
        "goal 2.1",
        "kanban",
        "clusters",
        "topics",
        "tafel 2",
        "measure 2.1.1",
        "thread 2.1.1",
        "thread B3",
        "sums --by year",
        "sums 5 --by goal",
        "card W1",
        "participation",
        "overview",
        "sums",
        "agenda",
        "plan",
        "near",
        "resolutions",
        "resolutions B1",
        "resolutions B3",
        "report",
        "report 2",
    ];
    for view in views {
        for language in ["de", "en"] {
            let output = std::process::Command::new(env!("CARGO_BIN_EXE_tafelrunde"))
                .args(["--lang", language, "show"])
                .arg(&file)
                .args(view.split(' '))
                .arg("--audience")
                .output()
                .expect("the program");
            let text = String::from_utf8_lossy(&output.stdout).into_owned();
            assert!(output.status.success() && text.lines().count() > 5, "{view}: {text}");
            nothing_private(&text, view);
            nothing_private(&text.replace("geheim.ron", ""), view);
            assert!(!text.contains("geheim.ron"), "no path: {text}");
        }
    }
}

#[test]
fn nothing_private_stands_on_the_one_display_wherever_one_goes() {
    use crate::support::Desk;
    use tafelrunde::console::Effect;
    use tafelrunde::words::Language;

    let mut dice = fastrand::Rng::with_seed(4711);
    let mut desk = Desk::new(marked(), Language::German);
    desk.resize(60, 18);
    desk.press("<F5>");
    let keys = [
        "<Up>",
        "<Down>",
        "<Left>",
        "<Right>",
        "<Tab>",
        "<F2>",
        "<F3>",
        "<F4>",
        "p",
        "s",
        "r",
        "E",
        "Y",
        "A",
        "$",
        "<Enter>",
        "c",
        "f",
        "b",
        "3",
        "0",
        "<PgDn>",
        "<PgUp>",
        "<Backspace>",
        "w",
        ">",
        "<",
        "a",
        "o",
        "<F7>",
        "1",
        "W",
        "C",
    ];
    for _ in 0..400 {
        desk.press(dice.choice(keys).expect("a key"));
        nothing_private(&desk.screen(), "the one display");
    }
    for key in ["<F2>", "T", "<Down>", "p", "<F2>", "K", "<Esc>", "B", "<Enter>", "Danke.", "<Enter>", "<Enter>", "p"] {
        desk.press(key);
        nothing_private(&desk.screen(), "a method on the one display");
    }
    let sent =
        desk.effects.iter().filter_map(|effect| if let Effect::Show(scene) = effect { Some(scene) } else { None });
    let sent: Vec<_> = sent.map(|scene| ron::to_string(scene.as_ref()).expect("RON")).collect();
    assert!(sent.len() > 40, "{}", sent.len());
    sent.iter().for_each(|scene| nothing_private(scene, "what is sent to the screens"));
}
