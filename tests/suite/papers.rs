//! Council papers, the yearly report, and what was altered tonight: through the keys, and on the wall.

use std::sync::Arc;

use proptest::prelude::*;
use tafelrunde::console::{Input, Mode};
use tafelrunde::scene::{Scene, SceneLook, Subject};
use tafelrunde::session::{
    Id, Implementation, Measure, Outcome, Progress, Replacement, Resolution, ResolutionState, Session, Status, Value,
};
use tafelrunde::words::{Language, Words};

use crate::support::{Desk, now, sample};

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

fn paper(session: &Session) -> Resolution {
    session.resolutions().get(id("b3")).expect("a paper").clone()
}

fn measure(session: &Session, of: &str) -> Measure {
    session.measures().get(id(of)).expect("a measure").clone()
}

fn live(desk: &Desk) -> String {
    ron::to_string(desk.console.stage().live().expect("a picture").as_ref()).expect("RON")
}

fn scene(session: &Session, subject: Subject) -> String {
    let words = Words::new(Language::German);
    let scene = Scene::of(session, &subject, 0, now().today(), SceneLook::Light, &words);
    ron::to_string(&scene).expect("RON")
}

#[test]
fn passing_takes_the_linked_measures_along_in_one_edit_and_undo_restores_all() {
    let mut desk = Desk::sample();
    desk.press("E<End>mu<Ctrl+u>36 4 2 1<Enter>");
    assert_eq!(desk.edits.len(), 1, "{}", desk.screen());
    let after = paper(desk.session());
    assert_eq!(after.state, ResolutionState::Decided);
    assert_eq!(after.decided().map(|(stop, outcome)| (stop.body.as_str(), outcome)), Some(("Rat", Outcome::Passed)));
    assert_eq!(after.date, Some(now().today()), "it was planned for a day to come, and is decided today");
    assert!(desk.session().measures().iter().all(|measure| measure.status == Status::Resolved));
    assert!(desk.told().contains("25 Maßnahmen") && desk.told().contains("2.1.1 strittig"), "{}", desk.told());
    desk.press("u");
    assert!(*desk.session() == sample(), "as it was");
    assert!(matches!(desk.console.mode(), Mode::Resolutions(_)));
}

#[test]
fn only_linked_measures_follow() {
    let mut records = sample().to_records();
    let paper = Arc::make_mut(records.resolutions.iter_mut().find(|paper| paper.id == id("b3")).expect("a paper"));
    paper.measures.retain(|measure| *measure == id("m111"));
    let before = Session::from_records(id("x"), records).expect("a session");
    let mut desk = Desk::new(before.clone(), Language::German);
    desk.press("E<End>mu<Enter>");
    for measure in desk.session().measures().iter() {
        let known = &before.measures().get(measure.id).expect("a measure").status;
        let follows = measure.id == id("m111");
        assert_eq!(measure.status, if follows { Status::Resolved } else { known.clone() });
    }
    // Corrected: what was resolved by it alone is only agreed again.
    desk.press("ma<Enter>");
    assert_eq!(measure(desk.session(), "m111").status, Status::Agreed);
}

#[test]
fn an_amended_resolution_keeps_the_old_wording() {
    let mut desk = Desk::sample();
    let old = paper(desk.session()).text;
    desk.press("E<End>mg<Enter>").press(" Sofort.<Enter>");
    let after = paper(desk.session());
    assert_eq!(desk.edits.len(), 1);
    assert_eq!(after.text, format!("{old} Sofort."));
    assert_eq!(after.earlier.last().map(|wording| wording.text.as_str()), Some(old.as_str()));
    assert!(desk.screen().contains("geändert beschlossen"), "{}", desk.screen());
    desk.press("u");
    assert!(*desk.session() == sample());
}

#[test]
fn what_is_no_vote_or_too_many_stays_in_the_line() {
    let mut desk = Desk::sample();
    desk.press("E<End>mu<Ctrl+u>36 vier<Enter>");
    assert!(matches!(desk.console.mode(), Mode::Editing(_)) && desk.told().contains("Drei oder vier"));
    desk.press("<Ctrl+u>360 4 2<Enter>");
    assert!(desk.told().contains("366 Stimmen, aber höchstens 43"), "{}", desk.told());
    desk.press("<Esc>");
    assert!(desk.edits.is_empty() && matches!(desk.console.mode(), Mode::Resolutions(_)));
    desk.press("mu<Ctrl+u>35 4 2 1<Enter>");
    assert!(desk.told().contains("die Fraktionen ergeben eine andere Summe"), "{}", desk.told());
}

#[test]
fn a_committee_that_recommends_decides_nothing() {
    let mut desk = Desk::sample();
    desk.press("E<End>me<Enter>");
    let after = paper(desk.session());
    assert_eq!(after.state, ResolutionState::Planned);
    assert!(desk.session().measures().iter().all(|measure| measure.status != Status::Resolved));
    for (letter, state) in [('v', ResolutionState::Planned), ('a', ResolutionState::Decided)] {
        desk.press("<End>m").press(&letter.to_string()).press("<Enter>");
        let changed = paper(desk.session()).state;
        assert!(changed == state, "{letter}: {changed:?}");
    }
}

#[test]
fn each_body_has_its_own_vote_and_the_next_is_the_one_that_has_not_dealt_with_it_yet() {
    let mut desk = Desk::sample();
    desk.press("E<End>me9 2 1<Enter>");
    assert!(desk.told().contains("Jugendhilfeausschuss"), "{}", desk.told());
    let before = sample().resolutions().get(id("b3")).and_then(|paper| paper.vote.clone());
    let stops = |desk: &Desk| paper(desk.session()).consultations.iter().map(|stop| stop.vote).collect::<Vec<_>>();
    assert_eq!(stops(&desk), [Some([9, 2, 1, 0]), None, None]);
    assert_eq!(paper(desk.session()).vote, before, "the council has not voted");
    assert!(desk.screen().contains("empfohlen (9 Ja, 2 Nein, 1 Enthaltung)"), "{}", desk.screen());
    desk.press("me<Ctrl+u>12 1 0<Enter>");
    assert_eq!(stops(&desk), [Some([9, 2, 1, 0]), Some([12, 1, 0, 0]), None]);
    desk.press("mu<Ctrl+u><Enter>");
    assert_eq!(paper(desk.session()).vote, None, "what was not counted is no vote");
    let result = desk.console.words().result(&paper(desk.session()));
    assert!(result.as_deref().is_some_and(|said| said.ends_with(": unverändert beschlossen")), "{result:?}");
}

#[test]
fn an_outcome_that_the_numbers_contradict_and_a_council_that_is_too_few_are_told() {
    let mut records = sample().to_records();
    let b3 = records.resolutions.iter_mut().find(|paper| paper.id == id("b3")).expect("a paper");
    std::sync::Arc::make_mut(b3).present = None;
    let mut desk = Desk::new(Session::from_records(id("few"), records).expect("a session"), Language::German);
    desk.press("E<End>mu<Ctrl+u>4 36 2 1<Enter>");
    assert!(desk.told().starts_with("! Ergebnis und Zahlen widersprechen sich"), "{}", desk.told());
    desk.press("umu<Ctrl+u>9 2 0<Enter>");
    assert!(desk.told().contains("höchstens die Hälfte von"), "{}", desk.told());
    desk.press("umu<Ctrl+u>36 4 2 1<Enter>");
    assert!(!desk.told().contains("Hälfte") && !desk.told().contains("widersprechen"), "{}", desk.told());
}

#[test]
fn a_tie_rejects_and_is_called_one() {
    let words = Words::new(Language::German);
    let mut desk = Desk::sample();
    desk.press("E<End>me<Enter>me<Enter>ma<Ctrl+u>20 20 3<Enter>");
    let said = words.result(&paper(desk.session()));
    let tie = "abgelehnt, bei Stimmengleichheit bei drei Enthaltungen (20 Ja, 20 Nein, 3 Enthaltungen)";
    assert!(said.as_deref().is_some_and(|said| said.ends_with(tie)), "{said:?}");
    assert!(!desk.told().contains("widersprechen"), "{}", desk.told());
}

#[test]
fn marked_measures_are_adopted_in_one_edit() {
    let mut desk = Desk::sample();
    desk.press("<F3>jj<Space><Space>Ea");
    assert_eq!(desk.edits.len(), 1, "{}", desk.told());
    let first = desk.session().resolutions().get(id("b1")).expect("a paper");
    assert_eq!(first.measures.len(), 2);
    assert!(
        first.measures.iter().all(|id| desk.session().measures().get(*id).expect("one").status == Status::Resolved)
    );
    assert!(desk.console.marks().is_empty());
    desk.press("a");
    assert!(desk.told().contains("markieren"), "{}", desk.told());
    desk.press("u");
    assert!(*desk.session() == sample());
}

#[test]
fn what_was_changed_since_it_was_resolved_says_so() {
    let mut desk = Desk::sample();
    desk.press("E<End>mu<Enter>");
    desk.resize(120, 60);
    assert!(!desk.screen().contains("geändert seit Beschluss"));
    desk.press("<Esc>:1.1.1<Enter>e anders<Enter>E<End>");
    assert!(desk.screen().contains("anders · beschlossen · ! geändert seit Beschluss"), "{}", desk.screen());
    assert_eq!(desk.screen().matches("geändert seit Beschluss").count(), 1);
    desk.press("u");
    assert!(!desk.screen().contains("geändert seit Beschluss"));
}

#[test]
fn a_new_paper_is_chosen_and_a_planned_one_shows_no_result() {
    let mut desk = Desk::sample();
    desk.press("En").press("Neue Vorlage<Ctrl+s>");
    assert!(desk.screen().contains("B4"), "{}", desk.screen());
    let screen = desk.screen();
    assert!(!screen.contains("mehrheitlich (36 Ja"), "not yet fact: {screen}");
}

#[test]
fn the_council_says_it_as_councils_do() {
    let words = Words::new(Language::German);
    let session = sample();
    let said = |of: &str| words.result(session.resolutions().get(id(of)).expect("a paper"));
    let first = "Rat, 11.12.2025: unverändert beschlossen, mehrheitlich bei sechs Gegenstimmen und drei \
                 Enthaltungen (33 Ja, 6 Nein, 3 Enthaltungen)";
    assert_eq!(said("b1").as_deref(), Some(first));
    assert_eq!(said("b2").as_deref(), Some("Rat, 12.11.2026: unverändert beschlossen, einstimmig (41 Ja, 0 Nein)"));
    assert_eq!(said("b3"), None, "planned is not yet fact");
}

#[test]
fn the_wall_follows_the_papers_and_never_shows_what_is_not_public_or_not_yet_decided() {
    let mut desk = Desk::sample();
    desk.input(Input::Screens(vec![(60, 18)]));
    desk.press("E");
    assert!(live(&desk).contains("Die Stadt nimmt am Audit teil") && live(&desk).contains("33 Ja"), "{}", live(&desk));
    desk.press("<End>");
    assert!(!live(&desk).contains("36 Ja") && !live(&desk).contains("Änderung:"), "{}", live(&desk));
    let mut records = sample().to_records();
    Arc::make_mut(&mut records.resolutions[0]).public = false;
    let session = Session::from_records(id("x"), records).expect("a session");
    assert!(!scene(&session, Subject::Resolutions).contains("Teilnahme"), "not public");
    assert!(scene(&session, Subject::Resolution(id("b1"))).contains("Title"), "the title page instead");
}

#[test]
fn states_are_entered_one_letter_a_measure() {
    let mut desk = Desk::sample();
    desk.press("Y<Tab><Enter>bvna");
    assert_eq!(desk.edits.len(), 4, "{}", desk.screen());
    let state = |desk: &Desk, of: &str| measure(desk.session(), of).report(2).map(|report| report.state.clone());
    assert_eq!(state(&desk, "m111"), Some(Implementation::Started));
    assert_eq!(state(&desk, "m112"), Some(Implementation::InPreparation));
    assert_eq!(state(&desk, "m114"), Some(Implementation::Completed));
    let reported = |of: &str| measure(desk.session(), of).reports.iter().map(|report| report.year).collect::<Vec<_>>();
    assert_eq!(reported("m111"), [1, 2], "oldest first");
    desk.press("<Enter>b");
    assert_eq!(desk.edits.len(), 4, "b is the wall's again");
    desk.press("uuuu");
    assert!(*desk.session() == sample());
}

#[test]
fn dropped_needs_its_reason_and_takes_a_number_or_words() {
    let mut desk = Desk::sample();
    desk.press("Y<Tab><Enter>e<Enter>");
    assert!(matches!(desk.console.mode(), Mode::Editing(_)), "no reason, no end");
    desk.press("kein Geld<Enter>1.1.2<Enter>");
    assert_eq!(desk.edits.len(), 1);
    let replacement = Replacement::Measure(id("m112"));
    let dropped = Implementation::Dropped { reason: "kein Geld".into(), replacement };
    assert_eq!(measure(desk.session(), "m111").report(2).map(|report| &report.state), Some(&dropped));
    desk.press("<Up>");
    assert!(desk.screen().contains("entfallen: kein Geld · dafür 1.1.2"), "{}", desk.screen());
    desk.press("<Down>ezu spät<Enter><Enter>");
    let dropped = Implementation::Dropped { reason: "zu spät".into(), replacement: Replacement::Nothing };
    assert_eq!(measure(desk.session(), "m112").report(2).map(|report| &report.state), Some(&dropped));
    desk.press("e<Esc>");
    assert!(matches!(desk.console.mode(), Mode::Report(view) if view.is_entering()));
    assert_eq!(desk.edits.len(), 2);
}

#[test]
fn the_value_stands_beside_the_state_and_not_without_one() {
    let mut desk = Desk::sample();
    desk.press("Y<Tab>i");
    assert!(desk.told().contains("Erst den Stand"), "{}", desk.told());
    desk.press("<Enter>b<Enter><Up>i27,4<Enter>");
    let value = Value::Number("27.4".parse().expect("a number"));
    assert_eq!(measure(desk.session(), "m111").report(2).and_then(|report| report.value), Some(value));
    assert!(desk.screen().contains("27,4"), "{}", desk.screen());
    desk.press("i<Ctrl+u>viel<Enter>");
    assert!(matches!(desk.console.mode(), Mode::Editing(_)), "stays in the line");
    desk.press("<Ctrl+u><Enter>");
    assert_eq!(measure(desk.session(), "m111").report(2).and_then(|report| report.value), None);
}

#[test]
fn the_list_narrows_to_what_moved_and_to_what_is_missing() {
    let mut desk = Desk::sample();
    let rows = |desk: &Desk| match desk.console.view() {
        Mode::Report(view) => view.rows().len(),
        _ => 0,
    };
    desk.press("Y<Tab>a");
    assert_eq!(rows(&desk), 0, "nothing moved yet");
    desk.press("a");
    assert_eq!(rows(&desk), 25, "all are missing");
    desk.press("<Enter>ab");
    assert_eq!(rows(&desk), 23);
    desk.press("<Enter>aa");
    // The first was completed and stays so, the second was begun and stays so.
    assert_eq!(rows(&desk), 0, "{}", desk.screen());
    desk.press("5aa");
    assert_eq!(rows(&desk), 5, "only area 5: {}", desk.screen());
}

#[test]
fn the_wall_shows_a_report_from_its_day_on() {
    let session = sample();
    let shown = scene(&session, Subject::Report(1, None));
    assert!(shown.contains("liegt noch nicht vor") && !shown.contains("abgeschlossen"), "{shown}");
    let mut records = session.to_records();
    for measure in &mut records.measures {
        Arc::make_mut(measure).reports.iter_mut().for_each(|report| report.date = now().today());
    }
    let given = Session::from_records(id("x"), records).expect("a session");
    let shown = scene(&given, Subject::Report(1, None));
    assert!(shown.contains("abgeschlossen") && shown.contains("1.1.1"), "{shown}");
}

#[test]
fn what_was_altered_tonight_stands_on_the_wall_and_follows_what_is_undone() {
    let mut desk = Desk::with_past(Language::German);
    desk.input(Input::Screens(vec![(60, 18)]));
    desk.press("A");
    let shown = live(&desk);
    assert!(shown.contains("Was heute geändert wurde"), "{shown}");
    assert!(!shown.contains("Linientaxi"), "it was undone: {shown}");
    desk.press("<F3>:2.1.3<Enter>e geändert<Enter>");
    assert!(live(&desk).contains("geändert\"") && live(&desk).contains("bisher: "), "{}", live(&desk));
    desk.press("u");
    assert!(!live(&desk).contains("bisher: "), "{}", live(&desk));
    desk.press("A");
    assert!(!live(&desk).contains("Was heute geändert wurde"), "pressed again it follows");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn every_measure_is_counted_once_whatever_its_reports(states in prop::collection::vec((0usize..25, 1u8..=3, 0usize..6), 0..60)) {
        let mut records = sample().to_records();
        for (at, year, state) in states {
            let measure = &mut records.measures[at];
            *measure = Arc::new(measure.with_state(year, now().today(), Implementation::ladder()[state].clone()));
        }
        let session = Session::from_records(id("x"), records).expect("a session");
        for year in 1..=3 {
            let progress = Progress::of(&session, year, None, None);
            let counted: usize = (0..6).map(|rung| progress.on_rung(rung)).sum();
            prop_assert_eq!(counted + progress.missing(), 25);
            for row in &progress.rows {
                let same = row.before.as_ref().map(Implementation::rung) == row.state.as_ref().map(Implementation::rung);
                prop_assert!(row.state.is_none() || row.moved.is_move() != same, "{:?}", row.moved);
            }
        }
    }
}

/// What is done before one looks.
const SHOTS: &[(&str, Language, (u16, u16), &str)] = &[
    ("resolutions", Language::German, (48, 18), "E"),
    ("resolutions", Language::English, (60, 18), "E<End>"),
    ("resolutions", Language::German, (80, 24), "E<End>mu<Enter>"),
    ("resolutions", Language::German, (120, 36), "E<End>m"),
    ("resolutions", Language::English, (240, 67), "E<End>mu<Enter>"),
    ("report", Language::German, (48, 18), "Y"),
    ("report", Language::English, (60, 18), "Y<Tab><Enter>sp"),
    ("report", Language::German, (80, 24), "Y<Tab><Enter>bvfae"),
    ("report", Language::German, (120, 36), "Y<Tab><Enter>bvfaekein Geld<Enter>2.1.3<Enter><Up>"),
    ("report", Language::English, (240, 67), "Y<Tab><Enter>spnoc"),
];

#[test]
fn how_it_looks() {
    for (name, language, (width, height), keys) in SHOTS {
        let mut desk = Desk::new(sample(), *language);
        desk.resize(*width, *height);
        desk.press(keys);
        insta::assert_snapshot!(format!("{name}_{}_{width}x{height}", language.code()), desk.screen());
    }
}

/// A year that was given, and one that followed: what moved, what was dropped.
fn reported() -> Session {
    let mut records = sample().to_records();
    for (at, measure) in records.measures.iter_mut().enumerate() {
        let given = |measure: &Measure, year, rung: usize| {
            measure.with_state(year, now().today(), Implementation::ladder()[rung].clone())
        };
        let reason = || "Förderung ist ausgelaufen".to_owned();
        let mut next = given(measure, 1, at % 4);
        next.reports[0].date = now().today();
        next = given(&next, 2, (at % 4 + at % 3).min(4));
        if at == 7 {
            let replacement = Replacement::Measure(id("m112"));
            next = next.with_state(2, now().today(), Implementation::Dropped { reason: reason(), replacement });
        }
        *measure = Arc::new(next);
    }
    Session::from_records(id("x"), records).expect("a session")
}

#[test]
fn how_it_looks_on_the_wall() {
    let past = crate::support::evening();
    let altered = Subject::Altered(tafelrunde::session::net(&past.1, |_| true).into());
    let shots = [
        ("wall_papers", Language::German, (60, 18), sample(), Subject::Resolutions),
        ("wall_paper", Language::German, (48, 18), sample(), Subject::Resolution(id("b1"))),
        ("wall_report", Language::German, (60, 18), reported(), Subject::Report(2, None)),
        ("wall_report", Language::English, (48, 18), reported(), Subject::Report(2, None)),
        ("wall_altered", Language::German, (60, 18), past.0.clone(), altered.clone()),
        ("wall_altered", Language::English, (48, 18), past.0, altered),
    ];
    for (name, language, (width, height), session, subject) in shots {
        let scene = Scene::of(&session, &subject, 0, now().today(), SceneLook::Light, &Words::new(language));
        let mut pages = vec![];
        for page in 0..9 {
            let (buffer, drawn) = crate::scene::drawn(&scene, page, (width, height));
            if page < drawn.pages {
                pages.push(crate::support::text(&buffer));
            }
        }
        let pages = pages.join(&format!("\n{}\n", "-".repeat(width.into())));
        insta::assert_snapshot!(format!("{name}_{}_{width}x{height}", language.code()), pages);
    }
}
