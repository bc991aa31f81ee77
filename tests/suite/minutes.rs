//! The results minutes: the net effect of one workshop, nothing private, and Markdown that stays Markdown.

pub mod evening;
mod hidden;

use std::sync::Arc;

use proptest::prelude::*;
use tafelrunde::papers::{Block, Document, markdown, minutes};
use tafelrunde::session::{
    Became, Change, Edit, Id, Note, Poll, PollKind, PollOption, Rank, Ref, Session, TopicState, difference, net,
};
use tafelrunde::words::{Language, Words};

use crate::support::{Desk, sample};

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

/// An evening in the goal agreement workshop, played through the keys.
fn played() -> (Session, Vec<Edit>, Session) {
    play(
        "<F2>:w5<Enter>e, abends kein Bus in drei Ortsteilen<Enter>\
         :2.1.1<Enter>e (5 Gruppen)<Enter>mv:3.1<Enter>nBus & Bahn | *abends* @FB 4 bis 12/27<Enter><Esc>\
         :1.1<Enter>e Und alle wissen davon.<Enter>:w7<Enter>d<F3>:2.2<Enter>d\
         - Kein Radweg nach Nordheide #5 !1<Enter><Esc>tSchwimmbad<Enter><Esc>:s3<Enter>e weg<Enter>u",
    )
}

fn play(keys: &str) -> (Session, Vec<Edit>, Session) {
    let mut desk = Desk::sample();
    desk.press(keys);
    let mut edits = desk.edits.clone();
    edits.iter_mut().for_each(|edit| edit.workshop = Some(id("ws4")));
    (desk.session().clone(), edits, sample())
}

fn of(session: &Session, edits: &[Edit], language: Language) -> Document {
    minutes::of(session, edits, id("ws4"), &Words::new(language)).expect("a workshop")
}

#[test]
fn the_minutes_of_a_played_evening() {
    let (session, edits, _) = played();
    for language in Language::ALL {
        insta::assert_snapshot!(format!("minutes_{}", language.code()), markdown(&of(&session, &edits, language)));
    }
}

#[test]
fn the_minutes_of_a_workshop_without_a_journal_say_so_and_hold_the_rest() {
    let session = sample();
    for language in Language::ALL {
        let document = minutes::of(&session, &[], id("ws2"), &Words::new(language)).expect("a workshop");
        insta::assert_snapshot!(format!("minutes_bare_{}", language.code()), markdown(&document));
    }
}

/// Acts that can follow one another in any order, each leaving the board where it began.
const ACTS: &[&str] = &[
    "<Esc><F2>:w5<Enter>ex<Enter>",
    "<Esc>:2.1.1<Enter>mv",
    "<Esc>:3.1<Enter>nNeu @FB 4<Enter><Esc>",
    "<Esc>:1.1<Enter>ey<Enter>",
    "<Esc><F2>-Karte #5<Enter><Esc>",
    "<Esc>tThema<Enter><Esc>",
    "<Esc>:5.1<Enter>d",
    "<Esc>:s3<Enter>d",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn the_net_effect_is_the_difference_of_the_states_and_nothing_once_undone(
        acts in prop::collection::vec(0..ACTS.len(), 1..7)
    ) {
        let mut desk = Desk::sample();
        acts.iter().for_each(|act| _ = desk.press(ACTS[*act]));
        let all = |_: &Edit| true;
        let sorted = |mut changes: Vec<Change>| {
            changes.sort_by_key(Change::reference);
            changes
        };
        let lies_between = difference(&sample(), desk.session());
        prop_assert!(sorted(net(&desk.edits, all)) == sorted(lies_between));
        let done = desk.edits.len();
        (0..done).for_each(|_| _ = desk.press("<Esc>u"));
        prop_assert!(*desk.session() == sample());
        // Taken back after the workshop, by edits that do not carry its mark.
        let mut edits = desk.edits.clone();
        edits.iter_mut().take(done).for_each(|edit| edit.workshop = Some(id("ws4")));
        prop_assert!(net(&edits, |edit| edit.workshop == Some(id("ws4"))).is_empty());
        let document = of(desk.session(), &edits, Language::German);
        prop_assert!(document.blocks.iter().all(|block| !matches!(block, Block::Heading(..))), "nothing is told");
    }
}

#[test]
fn cards_that_were_not_read_out_and_what_was_said_in_turn_are_not_in_it() {
    let (session, mut edits, _) = played();
    let mut records = session.to_records();
    let card = records.findings.iter_mut().find(|card| card.text.contains("Radweg")).expect("a card");
    let mut hidden = card.as_ref().clone();
    hidden.unread = true;
    *card = Arc::new(hidden.clone());
    let said = PollOption { label: "geheimgeheim".to_owned(), ..PollOption::default() };
    records.polls.push(Arc::new(Poll {
        factions: vec![],
        totals_off: false,
        id: id("round"),
        workshop: Some(id("ws4")),
        kind: PollKind::FlashRound,
        question: "Was nehmen Sie mit?".to_owned(),
        people: 0,
        closed: true,
        options: vec![said],
        rank: Rank::first(),
    }));
    let room = Session::from_records(id("x"), records).expect("a session");
    let mut more = edits[0].clone();
    (more.number, more.changes) = (99, difference(&session, &room));
    edits.push(more);
    let text = markdown(&of(&room, &edits, Language::German));
    assert!(!text.contains("Radweg") && !text.contains(MARK), "{text}");
    assert!(text.contains("### Was nehmen Sie mit?\n\nBlitzlicht\n\n1 Beitrag"), "{text}");
    let read = tafelrunde::session::Finding { unread: false, ..hidden.clone() };
    let change = Change::Changed { before: hidden.into(), after: read.into() };
    assert!(matches!(change.told_card().map(|told| told.became), Some(Became::New)), "read out it is new");
}

#[test]
fn edits_of_another_workshop_are_not_in_it() {
    let (session, mut edits, _) = played();
    let whole = markdown(&of(&session, &edits, Language::German));
    edits.iter_mut().for_each(|edit| edit.workshop = Some(id("ws3")));
    let other = markdown(&of(&session, &edits, Language::German));
    assert!(whole.contains("Nordheide") && !other.contains("Nordheide"), "{other}");
    assert!(other.contains("steht nichts im Journal"), "{other}");
}

/// Stands in every field that the office must not read.
const MARK: &str = "geheimgeheim";

#[test]
fn nothing_private_is_in_the_minutes() {
    let (session, edits, _) = played();
    let mut records = session.to_records();
    let about = [Some(Ref::Finding(id("w5"))), Some(Ref::Measure(id("m211"))), None];
    let note = |(at, about)| Arc::new(Note { id: id(&format!("note{at}")), about, text: MARK.to_owned() });
    records.notes = about.into_iter().enumerate().map(note).collect();
    for workshop in &mut records.workshops {
        let workshop = Arc::make_mut(workshop);
        workshop.remark = MARK.to_owned();
        workshop.people.iter_mut().for_each(|people| people.group = MARK.to_owned());
        workshop.agenda.iter_mut().for_each(|step| (step.note, step.actual) = (MARK.to_owned(), Some(54321)));
        if let Some(step) = workshop.agenda.get_mut(3) {
            (step.internal, step.title) = (true, MARK.to_owned());
        }
    }
    for stakeholder in &mut records.stakeholders {
        let stakeholder = Arc::make_mut(stakeholder);
        (stakeholder.name, stakeholder.contact_role, stakeholder.size) =
            (MARK.to_owned(), MARK.to_owned(), MARK.to_owned());
    }
    let origin = records.stakeholders[0].id;
    for measure in &mut records.measures {
        let measure = Arc::make_mut(measure);
        (measure.remark, measure.origin) = (MARK.to_owned(), Some(origin));
    }
    records.polls.push(Arc::new(Poll {
        factions: vec![],
        totals_off: false,
        id: id("running"),
        workshop: Some(id("ws2")),
        kind: PollKind::Scale,
        question: "Wie weit sind wir?".to_owned(),
        people: 3,
        closed: false,
        options: vec![PollOption { label: MARK.to_owned(), count: Some(98765), ..PollOption::default() }],
        rank: Rank::first(),
    }));
    let marked = Session::from_records(id("x"), records).expect("a session");
    let mut all = edits.clone();
    let mut more = edits[0].clone();
    (more.number, more.changes) = (99, difference(&session, &marked));
    all.push(more);
    for workshop in ["ws1", "ws2", "ws3", "ws4"] {
        let mut edits = all.clone();
        edits.iter_mut().for_each(|edit| edit.workshop = Some(id(workshop)));
        for language in Language::ALL {
            let document = minutes::of(&marked, &edits, id(workshop), &Words::new(language)).expect("a workshop");
            let text = markdown(&document);
            for private in [MARK, "54321", "98765"] {
                assert!(!text.contains(private), "{private} in {workshop}: {text}");
            }
        }
    }
    let text = markdown(&minutes::of(&marked, &all, id("ws2"), &Words::new(Language::German)).expect("a workshop"));
    assert!(text.contains("Wie weit sind wir?") && text.contains("Noch nicht abgeschlossen"), "{text}");
}

#[test]
fn a_topic_that_was_given_to_an_office_is_its_task_and_no_longer_open() {
    let mut records = sample().to_records();
    Arc::make_mut(&mut records.topics[0]).state = TopicState::Assigned("Kreis".to_owned());
    let session = Session::from_records(id("x"), records).expect("a session");
    let text = markdown(&minutes::of(&session, &[], id("ws2"), &Words::new(Language::German)).expect("a workshop"));
    let (open, tasks) = text.split_once("## Wer macht was").expect("tasks");
    assert!(tasks.contains("Kinderarzt") && tasks.contains("| Kreis |") && !open.contains("Kinderarzt"), "{text}");
}
