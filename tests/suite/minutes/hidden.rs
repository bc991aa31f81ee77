//! Whatever a session holds, nothing that is not for others gets into the minutes; and the wall tells what they tell.

use std::collections::BTreeSet;
use std::sync::Arc;

use proptest::prelude::*;
use tafelrunde::papers::{Block, Document};
use tafelrunde::scene::{Block as Part, Body, Subject};
use tafelrunde::session::{
    Day, Edit, FactionLights, Finding, Poll, PollKind, PollOption, Rank, Session, Stakeholder, Step, difference, net,
};
use tafelrunde::words::Language;

use super::{ACTS, MARK, id, markdown, of, play, sample};

/// A poll as it may lie in a file: any kind, any state, counts that belong together or not.
fn any_poll() -> impl Strategy<Value = (usize, bool, bool, u32, Vec<u32>)> {
    (0..8usize, any::<bool>(), any::<bool>(), 0..12u32, prop::collection::vec(0..6u32, 0..5))
}

fn poll(at: usize, (kind, closed, totals_off, people, counts): (usize, bool, bool, u32, Vec<u32>)) -> Poll {
    let kinds = [
        PollKind::Dots { each: 3, at_most: 2 },
        PollKind::Scale,
        PollKind::TrafficLight,
        PollKind::ShowOfHands,
        PollKind::Resistance,
        PollKind::Cards,
        PollKind::FlashRound,
        PollKind::Reports,
    ];
    let kind = kinds[kind];
    // A count of its own for each poll, so that it is found wherever it stands.
    let option = |count: &u32| PollOption {
        label: if kind.is_spoken() { MARK.to_owned() } else { "Antwort".to_owned() },
        count: Some(if kind == PollKind::Scale { *count } else { 7_000_000 + *count }),
        values: (0..*count).map(|_| 7).collect(),
        ..PollOption::default()
    };
    let lights = |count: &u32| FactionLights { faction: "Fraktion".to_owned(), lights: Some([*count, 0, 1]) };
    Poll {
        id: id(&format!("poll{at}")),
        workshop: Some(id("ws4")),
        kind,
        question: format!("Frage {at}"),
        people,
        closed,
        options: counts.iter().map(option).collect(),
        totals_off,
        factions: counts.iter().map(lights).collect(),
        rank: Rank::first(),
    }
}

/// Whether numbers may be told, counted anew.
fn may_be_told(poll: &Poll) -> bool {
    let marks: u32 = poll.options.iter().filter_map(|option| option.count).sum();
    let values = poll.options.iter().map(|option| option.values.len() as u32).max().unwrap_or(0);
    let few = match poll.kind {
        PollKind::Scale => poll.people.max(marks) < 5,
        PollKind::Resistance => poll.people.max(values) < 5,
        _ => false,
    };
    poll.kind.is_counted() && poll.closed && !poll.totals_off && !few
}

/// The part of the text that stands under a heading.
fn under<'a>(text: &'a str, heading: &str) -> &'a str {
    let (_, rest) = text.split_once(&format!("# {heading}\n")).expect("a heading");
    rest.split("\n#").next().unwrap_or_default()
}

/// The sample after these changes, and the one edit that made them in the workshop.
fn made(change: impl FnOnce(&mut tafelrunde::session::Records)) -> (Session, Vec<Edit>) {
    let before = sample();
    let mut records = before.to_records();
    change(&mut records);
    let session = Session::from_records(before.id(), records).expect("a session");
    let mut edit = play("<F2>:w5<Enter>ex<Enter>").1.remove(0);
    edit.changes = difference(&before, &session);
    (session, vec![edit])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn nothing_hidden_is_told(
        polls in prop::collection::vec(any_poll(), 0..5),
        unread in prop::collection::vec(0..42usize, 0..6),
        internal in prop::collection::vec(any::<bool>(), 0..6),
    ) {
        let polls: Vec<Poll> = polls.into_iter().enumerate().map(|(at, of)| poll(at, of)).collect();
        let (session, edits) = made(|records| {
            for at in &unread {
                let card = &mut records.findings[*at];
                *card = Arc::new(Finding { text: MARK.to_owned(), unread: true, ..card.as_ref().clone() });
            }
            let workshop = records.workshops.iter_mut().find(|workshop| workshop.id == id("ws4")).expect("a workshop");
            let step = |internal: &bool| Step {
                title: if *internal { MARK.to_owned() } else { "Schritt".to_owned() },
                note: MARK.to_owned(),
                actual: Some(54321),
                internal: *internal,
                ..Step::default()
            };
            Arc::make_mut(workshop).agenda = internal.iter().map(step).collect();
            records.polls.extend(polls.iter().cloned().map(Arc::new));
        });
        for language in Language::ALL {
            let text = markdown(&of(&session, &edits, language));
            prop_assert!(!text.contains(MARK) && !text.contains("54321"), "{}", text);
            for (at, poll) in polls.iter().enumerate() {
                let told = under(&text, &format!("Frage {at}"));
                let numbers = ["70000", "7.000", "7,000", "Mittel", "Mean", "| Zahl", "| Count"];
                let told_any = numbers.iter().any(|number| told.contains(number));
                prop_assert!(may_be_told(poll) || !told_any, "{:?}: {}", poll, told);
                for rows in told.lines().filter(|line| line.starts_with("| Fraktion")).skip(1) {
                    let sum: u32 = rows.split('|').filter_map(|cell| cell.trim().parse::<u32>().ok()).sum();
                    prop_assert!(sum >= 5, "a small group: {}", told);
                }
            }
        }
    }

    #[test]
    fn the_wall_and_the_minutes_tell_the_same(acts in prop::collection::vec(0..ACTS.len(), 1..7)) {
        let keys: String = acts.iter().map(|at| ACTS[*at]).collect();
        let (session, edits, _) = play(&keys);
        let document = of(&session, &edits, Language::German);
        let scene = crate::scene::scene(&session, &Subject::Altered(net(&edits, |_| true).into()));
        prop_assert_eq!(on_the_wall(&scene.body, "Ziele und Maßnahmen"), in_tables(&document, "Ziele und Maßnahmen"));
        let topics: BTreeSet<String> = ["Offene Themen", "Erledigte Themen"].iter().flat_map(|of| in_tables(&document, of)).collect();
        // The sample has topics of other workshops only.
        prop_assert_eq!(on_the_wall(&scene.body, "Themenspeicher"), topics);
    }
}

fn on_the_wall(body: &Body, heading: &str) -> BTreeSet<String> {
    let Body::Sheet(blocks) = body else { return BTreeSet::new() };
    let here = blocks.iter().skip_while(|part| **part != Part::Heading(heading.to_owned())).skip(1);
    let numbers = here.map_while(|part| match part {
        Part::Entry(entry) => Some(entry.number.clone()),
        _ => None,
    });
    numbers.collect()
}

/// The numbers with which the rows under a heading begin.
fn in_tables(document: &Document, heading: &str) -> BTreeSet<String> {
    let begins = |block: &&Block| matches!(block, Block::Heading(1, text) if text == heading);
    let here = document.blocks.iter().skip_while(|block| !begins(block)).skip(1);
    let here = here.take_while(|block| !matches!(block, Block::Heading(1, _)));
    let rows = here.filter_map(|block| if let Block::Table { rows, .. } = block { Some(rows) } else { None });
    rows.flatten().filter_map(|row| row[0].split(' ').next().map(str::to_owned)).collect()
}

#[test]
fn who_is_asked_next_is_told_without_what_is_thought_of_the_group() {
    let day = |text: &str| Day::new(text.parse().expect("a date"));
    let (session, edits) = made(|records| {
        let group = Stakeholder::clone(&records.stakeholders[0]);
        let named = |at: usize, name: &str, date, reached| {
            let (name, size, contact_role) = (name.to_owned(), MARK.to_owned(), MARK.to_owned());
            Arc::new(Stakeholder {
                id: id(&format!("next{at}")),
                number: 90 + at as u32,
                name,
                size,
                contact_role,
                format: "Elternabend".to_owned(),
                date,
                reached,
                ..group.clone()
            })
        };
        records.stakeholders.push(named(0, "Alleinerziehende", day("2027-01-20"), None));
        records.stakeholders.push(named(1, "Schon gefragt", day("2026-10-01"), Some(12)));
        records.stakeholders.push(named(2, "Schichtarbeitende", None, None));
        Arc::make_mut(&mut records.stakeholders[0]).size = "geheim".to_owned();
    });
    let text = markdown(&of(&session, &edits, Language::German));
    let told = under(&text, "Wer als Nächstes gefragt wird");
    assert!(told.contains("| Alleinerziehende | Elternabend | 20.01.2027 |"), "{told}");
    assert!(told.contains("| Schichtarbeitende | Elternabend | – |"), "{told}");
    assert_eq!(told.matches("\n| ").count(), 4, "head, rule, two groups: {told}");
    assert!(!text.contains(MARK) && !text.contains("Schon gefragt"), "{text}");
}

#[test]
fn papers_that_are_not_public_are_not_told_and_what_is_planned_is_no_result() {
    let of_paper = |public: bool| {
        let (session, edits) = made(|records| {
            let paper = records.resolutions.iter_mut().find(|paper| paper.id == id("b3")).expect("a paper");
            let paper = Arc::make_mut(paper);
            (paper.public, paper.title, paper.text) = (public, "Neuer Betreff".to_owned(), MARK.to_owned());
        });
        markdown(&of(&session, &edits, Language::German))
    };
    let public = of_paper(true);
    assert!(
        under(&public, "Vorlagen").contains("| B3 | Neuer Betreff (012/2027) | geplant, 18.02.2027 | 25 Maßnahmen |"),
        "{public}"
    );
    assert!(!public.contains(MARK));
    assert!(!of_paper(false).contains("Neuer Betreff"));
}
