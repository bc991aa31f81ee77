//! The plan from one anchor, through the keys: computed, moved as a proposal, accepted or dropped, and what really was.

use std::collections::BTreeMap;

use fastrand::Rng;
use tafelrunde::console::plan::Zoom;
use tafelrunde::console::{Input, Mode};
use tafelrunde::session::*;
use tafelrunde::words::Language::{English, German};

use crate::support::{Desk, now, sample, session};

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

/// A new session with the plan that follows from this date, all of it on view.
fn computed(date: &str) -> Desk {
    let mut desk = Desk::new(session("template.ron"), German);
    desk.resize(120, 67);
    desk.press(&format!("<F4>za{date}<Enter><Enter>"));
    desk
}

/// The sample, with all of its plan on view.
fn lindbrueck() -> Desk {
    large(Desk::sample())
}

fn large(mut desk: Desk) -> Desk {
    desk.resize(120, 67);
    desk.press("<F4>z");
    desk
}

fn event<'a>(session: &'a Session, title: &str) -> &'a Event {
    let found = session.events().iter().filter(|event| event.title.starts_with(title));
    found.min_by_key(|event| event.planned).unwrap_or_else(|| panic!("no {title}"))
}

fn phase(session: &Session, number: u8) -> &Phase {
    session.phases().iter().find(|phase| phase.number == number).expect("a phase")
}

/// Goes to a row by the keys.
fn go(desk: &mut Desk, at: Ref) {
    desk.press("<F4><Home>");
    for _ in 0..60 {
        if desk.console.selected() == Some(at) {
            return;
        }
        desk.press("<Down>");
    }
    panic!("{at:?} is on no row");
}

fn go_to(desk: &mut Desk, title: &str) {
    let at = Ref::Event(event(desk.session(), title).id);
    go(desk, at);
}

/// Enters when it really was: what is typed replaces the day that is offered.
fn happened(desk: &mut Desk, date: &str) {
    desk.press(&format!("i{date}<Enter>"));
}

/// What everybody planned: event by event and phase by phase.
fn planned(session: &Session) -> BTreeMap<Ref, (Day, Day)> {
    let events = session.events().iter().map(|event| (Ref::Event(event.id), (event.planned, event.planned)));
    let phases = session.phases().iter().map(|phase| (Ref::Phase(phase.id), (phase.planned.start, phase.planned.end)));
    events.chain(phases).collect()
}

/// What has happened.
fn facts(session: &Session) -> BTreeMap<Ref, (Option<Day>, Option<Day>)> {
    let events = session.events().iter().map(|event| (Ref::Event(event.id), (event.actual, None)));
    events.chain(session.phases().iter().map(|phase| (Ref::Phase(phase.id), (phase.started, phase.ended)))).collect()
}

/// How many days each row of `after` lies behind where it lay before.
fn moves(before: &Session, after: &Session) -> Vec<(Ref, i64)> {
    let after = planned(after);
    let moved = planned(before).into_iter().map(|(at, (_, end))| (at, after[&at].1.days_after(end)));
    moved.filter(|(_, days)| *days != 0).collect()
}

/// Aachen, from the council's paper: what, when, and how many days beside the plan that follows from 6 May 2009.
const AACHEN: [(&str, &str, i64); 9] = [
    ("Auditfragebogen", "15.06.2009", -32),
    ("Strategieworkshop", "24.06.2009", -75),
    ("Beteiligungskonzept", "14.08.2009", -52),
    ("Auftakt der Beteiligung", "01.10.2009", -33),
    ("Zielvereinbarungsworkshop", "29.10.2009", -155),
    ("Vorlage zur Zielvereinbarung", "22.12.2009", -113),
    ("Rat beschließt die Zielvereinbarung", "10.02.2010", -112),
    ("Begutachtung", "26.02.2010", -123),
    ("Verleihung des Zertifikats", "01.07.2010", -5),
];

#[test]
fn the_chain_of_aachen_as_actual_dates_over_the_computed_plan() {
    let mut desk = computed("06.05.2009");
    assert_eq!(desk.edits.len(), 1, "one edit makes the plan");
    assert_eq!((desk.session().phases().len(), desk.session().events().len()), (6, 24));
    assert_eq!(event(desk.session(), "Rat beschließt die Teilnahme").actual, Some(day("2009-05-06")));
    let plan = planned(desk.session());
    for (title, date, slip) in AACHEN {
        go_to(&mut desk, title);
        happened(&mut desk, date);
        assert_eq!(event(desk.session(), title).slip(), Some(slip), "{title}");
    }
    let implementation = Ref::Phase(phase(desk.session(), 5).id);
    go(&mut desk, implementation);
    happened(&mut desk, "01.07.2010");
    happened(&mut desk, "30.06.2013");
    let implementation = phase(desk.session(), 5);
    assert_eq!((implementation.start_slip(), implementation.end_slip()), (Some(-5), Some(-5)));
    assert_eq!(desk.edits.len(), 1 + 9 + 2, "one edit a date");
    assert_eq!(planned(desk.session()), plan, "what was planned stays for the comparison");
    desk.press("<F4>");
    assert!(desk.screen().contains("beendet 30.06.2013, 5 Tage früher als geplant"), "{}", desk.screen());
}

#[test]
fn what_follows_a_late_or_early_council_is_moved_along_and_nothing_that_has_been() {
    let mut desk = computed("06.05.2009");
    for (title, date, _) in &AACHEN[..7] {
        go_to(&mut desk, title);
        happened(&mut desk, date);
    }
    assert_eq!(desk.told(), "16 Wochen früher als geplant – Umschalt+←/→ verschiebt, was folgt");
    let before = desk.session().clone();
    desk.press(&"<Shift+Left>".repeat(16)).press("<Enter>");
    let moved = moves(&before, desk.session());
    let goals = Ref::Phase(phase(&before, 3).id);
    assert!(moved.iter().all(|(at, days)| *days == -112 || *at == goals), "{moved:?}");
    assert_eq!(phase(desk.session(), 3).planned.end, phase(&before, 3).planned.start, "it ends no earlier");
    assert_eq!(event(desk.session(), "Verleihung").planned, day("2010-03-16"));
    assert_eq!(phase(desk.session(), 5).planned.end, day("2013-03-15"));
    for title in ["1. Jahresbericht", "3. Jahresbericht", "Netzwerktreffen", "Unterlagen zur Begutachtung"] {
        assert!(moved.contains(&(Ref::Event(event(&before, title).id), -112)), "{title}");
    }
    assert_eq!(facts(desk.session()), facts(&before));
    assert_eq!(event(desk.session(), "Vorlage").planned, event(&before, "Vorlage").planned, "it has been");
    desk.press("u");
    assert_eq!(*desk.session(), before, "one undo");
}

#[test]
fn what_is_wrong_with_the_plan_of_aachen_on_several_days() {
    let desk = computed("06.05.2009");
    let overdue = |desk: &Desk, today: &str| {
        flaws(desk.session(), day(today)).values().filter(|flaws| flaws.contains(&Flaw::Overdue)).count()
    };
    assert_eq!(flaws(desk.session(), day("2009-05-07")), Flaws::new(), "the council has resolved, so it has begun");
    assert_eq!(
        overdue(&desk, "2009-06-08"),
        3,
        "preparation, the contract in it, and the stocktaking that did not begin"
    );
    let mut desk = desk;
    go_to(&mut desk, "Auditfragebogen");
    happened(&mut desk, "15.06.2009");
    assert_eq!(overdue(&desk, "2009-07-20"), 2, "stocktaking has evidently begun");
    assert_eq!(overdue(&desk, "2013-12-31"), 23 + 6 - 1);
    assert!(desk.screen().contains("! 28 überfällig"), "{}", desk.screen());
}

#[test]
fn a_move_is_a_ghost_until_enter_and_esc_leaves_no_trace() {
    let mut desk = lindbrueck();
    let before = desk.session().clone();
    go_to(&mut desk, "Rat: Zielvereinbarung");
    desk.press("<Shift+Right><Shift+Right>");
    assert_eq!((desk.session(), desk.edits.len()), (&before, 0));
    let screen = desk.screen();
    for said in ["Zeitplan · Vorschlag", "◌ bisher", "2 Wochen später, mit dem, was folgt", "bisher 18.02.2027", "◌"]
    {
        assert!(screen.contains(said), "{said}\n{screen}");
    }
    desk.press("<Esc>");
    assert_eq!((desk.session(), desk.edits.len()), (&before, 0));
    desk.press("<Ctrl+Right><Shift+Right><Enter>");
    assert_eq!(desk.edits.len(), 1);
    let moved = moves(&before, desk.session());
    assert!(moved.iter().all(|(_, days)| *days == 35), "{moved:?}");
    desk.press("u");
    assert_eq!(*desk.session(), before);
}

#[test]
fn to_the_council_belongs_the_way_there_and_its_paper_says_the_same_days() {
    let mut desk = lindbrueck();
    let before = desk.session().clone();
    go_to(&mut desk, "Rat: Zielvereinbarung");
    desk.press("<Shift+Right><Enter>");
    let moved: Vec<Ref> = moves(&before, desk.session()).into_iter().map(|(at, _)| at).collect();
    for (title, along) in [
        ("Haupt- und Finanzausschuss: Vorberatung B3", true),
        ("Ratsworkshop II", false),
        ("Zielvereinbarungsworkshop", false),
        ("Verleihung", true),
        ("3. Jahresbericht", true),
    ] {
        assert_eq!(moved.contains(&Ref::Event(event(&before, title).id)), along, "{title}");
    }
    let paper = |session: &Session| session.resolutions().iter().find(|paper| paper.number == 3).cloned().expect("B3");
    let dates = |paper: Resolution| (paper.date, paper.consultations.iter().map(|stop| stop.date).collect::<Vec<_>>());
    let (council, stops) = dates(paper(&before));
    let week = |day: Option<Day>| day.map(|day| day.plus_days(7));
    let after = (week(council), stops.into_iter().map(week).collect());
    assert_eq!(dates(paper(desk.session())), after);
}

#[test]
fn a_workshop_is_held_on_the_day_of_its_event() {
    let mut desk = lindbrueck();
    go_to(&mut desk, "Ratsworkshop II");
    let workshop = event(desk.session(), "Ratsworkshop II").workshop.expect("a workshop");
    desk.press("<Shift+Right><Enter>");
    let date = |desk: &Desk| desk.session().workshops().get(workshop).and_then(|workshop| workshop.date);
    assert_eq!(date(&desk), Some(day("2027-01-20")));
    desk.press("u");
    assert_eq!(date(&desk), Some(day("2027-01-13")));
}

#[test]
fn only_this_or_what_follows_is_one_key() {
    let mut desk = lindbrueck();
    let before = desk.session().clone();
    go_to(&mut desk, "Rat: Zielvereinbarung");
    desk.press("<Shift+Right><Tab><Enter>");
    assert_eq!(moves(&before, desk.session()).len(), 1, "only this");
    desk.press("u");
    go_to(&mut desk, "Netzwerktreffen");
    desk.press("<Shift+Left><Enter>");
    assert_eq!(moves(&before, desk.session()).len(), 1, "on a network meeting hangs nothing");
    desk.press("u<Shift+Left>x<Enter>");
    assert!(moves(&before, desk.session()).len() > 3, "unless it is asked for");
}

#[test]
fn no_other_key_loses_a_proposal_or_does_anything_else() {
    let mut desk = lindbrueck();
    let before = desk.session().clone();
    go_to(&mut desk, "Rat: Zielvereinbarung");
    desk.press("<Shift+Right>");
    let keys = "q u d n e m - + ! y / ? r a i 5 0 s p v w <F1> <F2> <F3> <F5> <Del> <Ins> <Ctrl+z> <Ctrl+q> <Shift+Up>";
    for key in keys.split(' ') {
        desk.press(key);
        assert!(matches!(desk.console.mode(), Mode::Planning(_)), "{key}");
        assert!(desk.told().contains("Der Vorschlag steht noch"), "{key}: {}", desk.told());
    }
    desk.paste("Kein Bus\nKein Radweg").input(Input::Wheel { x: 3, y: 3, by: 1 });
    desk.input(Input::Click { x: 3, y: 3 });
    assert!(matches!(desk.console.mode(), Mode::Planning(_)));
    desk.press("<Down><Up><PgDn><Home>><gz<Enter>");
    assert_eq!(desk.edits.len(), 1);
    assert_eq!(moves(&before, desk.session()).iter().map(|(_, days)| *days).max(), Some(7), "as it was proposed");
}

#[test]
fn there_and_back_is_nothing_and_makes_no_edit() {
    let mut desk = lindbrueck();
    let mut dice = Rng::with_seed(11);
    let before = desk.session().clone();
    let rows: Vec<Ref> = planned(&before).into_keys().collect();
    let mut proposed = 0;
    for _ in 0..40 {
        go(&mut desk, dice.choice(&rows).copied().expect("a row"));
        let steps: Vec<usize> = (0..dice.usize(1..6)).map(|_| dice.usize(..2)).collect();
        for there in &steps {
            desk.press(["<Shift+Right>", "<Ctrl+Right>"][*there]);
        }
        if !matches!(desk.console.mode(), Mode::Planning(_)) {
            continue; // it has happened, and nothing hangs on it
        }
        proposed += 1;
        for back in &steps {
            desk.press(["<Shift+Left>", "<Ctrl+Left>"][*back]);
        }
        assert_eq!(desk.console.proposal().map(|proposal| proposal.changes.len()), Some(0));
        desk.press("<Enter>");
        assert_eq!((desk.session(), desk.edits.len()), (&before, 0));
    }
    assert!(proposed > 20, "{proposed}");
}

#[test]
fn computed_anew_what_was_stays_what_comes_moves_and_what_is_missing_is_added() {
    let mut desk = lindbrueck();
    let before = desk.session().clone();
    desk.press("<F4>a");
    assert!(desk.screen().contains("11.12.2025"), "the present anchor stands in the line");
    desk.press("bald<Enter>");
    assert!(desk.screen().contains("Das ist kein Datum"), "{}", desk.screen());
    desk.press("<Ctrl+u>2026-01-14<Enter>");
    assert!(desk.told().is_empty() && desk.edits.is_empty());
    desk.press("<Enter>");
    assert_eq!(desk.edits.len(), 1);
    let after = desk.session();
    assert_eq!(after.municipality().anchor, Some(day("2026-01-14")));
    for (at, fact) in facts(&before) {
        assert_eq!(facts(after).get(&at), Some(&fact), "nothing is deleted, no fact changes");
        if fact.0.is_some() && matches!(at, Ref::Event(_)) {
            assert_eq!(planned(after)[&at], planned(&before)[&at]);
        }
    }
    assert_eq!(event(after, "Verleihung").planned, day("2027-03-12"));
    assert_eq!(event(after, "Rat: Zielvereinbarung").planned, day("2027-02-10"), "a Wednesday");
    assert_eq!(event(after, "Haupt- und Finanzausschuss").planned, day("2027-01-27"));
    assert!(after.events().iter().any(|event| event.title == "Vorlage zur Zielvereinbarung fertig"), "was missing");
    assert!(!after.events().iter().any(|event| event.title == "Beteiligungskonzept fertig"), "that phase is over");
    assert_eq!(phase(after, 5).planned, Span { start: day("2027-03-12"), end: day("2030-03-11") });
    desk.press("u");
    assert_eq!(*desk.session(), before);
}

#[test]
fn the_anchor_moves_everything_that_is_to_come_with_it() {
    let mut desk = computed("16.12.2026");
    let before = desk.session().clone();
    go_to(&mut desk, "Rat beschließt die Teilnahme");
    desk.press("<Shift+Right><Enter>");
    assert_eq!(moves(&before, desk.session()).len(), 31, "every phase and event");
    assert_eq!(desk.session().municipality().anchor, Some(day("2026-12-23")));
    let again = computed("23.12.2026");
    let dates = |session: &Session| -> Vec<Day> {
        let mut days: Vec<Day> = session.events().iter().map(|event| event.planned).collect();
        days.sort();
        days
    };
    let close = dates(desk.session()).into_iter().zip(dates(again.session()));
    assert!(close.into_iter().all(|(moved, anew)| moved.days_after(anew).abs() <= 7), "as if computed from there");
}

#[test]
fn only_what_has_been_can_be_entered_and_it_can_be_taken_back() {
    let mut desk = lindbrueck();
    go_to(&mut desk, "Zielvereinbarungsworkshop");
    happened(&mut desk, "28.11.2026");
    assert!(desk.screen().contains("Das liegt in der Zukunft"), "{}", desk.screen());
    assert!(matches!(desk.console.mode(), Mode::Editing(_)) && desk.edits.is_empty());
    desk.press("<Ctrl+u>20.11.2026<Enter>");
    assert_eq!(event(desk.session(), "Zielvereinbarungsworkshop").slip(), Some(-8));
    assert_eq!(desk.told(), "8 Tage früher als geplant – Umschalt+←/→ verschiebt, was folgt");
    desk.press("i<Ctrl+u><Enter>");
    assert_eq!(event(desk.session(), "Zielvereinbarungsworkshop").actual, None);
    let running = Ref::Phase(phase(desk.session(), 3).id);
    go(&mut desk, running);
    happened(&mut desk, "01.11.2026");
    assert!(desk.screen().contains("nicht enden, bevor sie beginnt"), "{}", desk.screen());
    desk.press("<Ctrl+u>19.11.2026<Enter>");
    assert_eq!(phase(desk.session(), 3).end_slip(), Some(-91));
    assert_eq!(desk.edits.len(), 3);
}

/// The session with this record instead of the one that it replaces.
fn with(mut session: Session, after: impl Into<Record>) -> Session {
    let after = after.into();
    let before = session.get(after.reference()).expect("it is there");
    let changes = vec![Change::Changed { before, after }];
    let edit = Edit { number: 0, time: now().wall, workshop: None, cause: Cause::Changed, changes };
    session.apply(&edit).expect("a change");
    session
}

#[test]
fn papers_reports_and_phases_that_do_not_fit_are_told_by_sign_and_word() {
    let today = day("2026-11-21");
    let clean = sample();
    assert_eq!(flaws(&clean, today), Flaws::new(), "the sample is in order");
    let moved = |title: &str, to: &str| with(sample(), Event { planned: day(to), ..event(&clean, title).clone() });
    let found = |session: &Session| -> Vec<(Ref, Vec<Flaw>)> {
        flaws(session, today).into_iter().map(|(at, flaws)| (at, flaws.into_iter().collect())).collect()
    };
    let at = |title| Ref::Event(event(&clean, title).id);
    let (committee, council) = ("Haupt- und Finanzausschuss: Vorberatung B3", "Rat: Zielvereinbarung");
    let cases = [
        (moved(committee, "2027-02-19"), vec![(at(committee), vec![Flaw::PaperLate, Flaw::Outside])]),
        (
            moved(council, "2027-01-26"),
            vec![(at(committee), vec![Flaw::PaperLate]), (at(council), vec![Flaw::PaperLate])],
        ),
        (moved("1. Jahresbericht", "2028-05-12"), vec![(at("1. Jahresbericht"), vec![Flaw::ReportEarly])]),
        (moved("1. Jahresbericht", "2028-05-13"), vec![]),
        (moved("3. Jahresbericht", "2030-02-28"), vec![(at("3. Jahresbericht"), vec![Flaw::ReportEarly])]),
        (
            moved("Unterlagen", "2027-02-18"),
            vec![(at(council), vec![Flaw::SameDay]), (at("Unterlagen"), vec![Flaw::SameDay, Flaw::Outside])],
        ),
        (moved("Unterlagen", "2026-11-20"), vec![(at("Unterlagen"), vec![Flaw::Overdue, Flaw::Outside])]),
    ];
    for (session, expected) in &cases {
        let mut expected = expected.clone();
        expected.sort();
        assert_eq!(found(session), expected);
    }
    let mut desk = large(Desk::new(cases[1].0.clone(), German));
    go_to(&mut desk, committee);
    let screen = desk.screen();
    assert!(screen.contains("× Vorlage nach der Sitzung") && screen.contains("× 2 Konflikte"), "{screen}");
}

#[test]
fn a_proposal_says_what_would_be_wrong_then() {
    let mut desk = lindbrueck();
    go_to(&mut desk, "Rat: Zielvereinbarung");
    desk.press(&"<Shift+Left>".repeat(4)).press("<Tab>");
    let screen = desk.screen();
    assert!(screen.contains("4 Wochen früher, nur dies · × Vorlage nach der Sitzung: "), "{screen}");
    assert!(desk.console.proposal().is_some_and(|proposal| !proposal.worse.is_empty()));
}

#[test]
fn a_computed_plan_knows_its_paper_before_there_is_one() {
    let mut desk = computed("17.03.2027");
    go_to(&mut desk, "Rat beschließt die Zielvereinbarung");
    desk.press("<Shift+Left><Shift+Left><Shift+Left><Tab>");
    let screen = desk.screen();
    assert!(screen.contains("× Vorlage nach der Sitzung: Hauptausschuss"), "{screen}");
    desk.press("<Tab>");
    assert!(desk.screen().contains("kein neuer Konflikt"), "the way to the council moves along");
}

#[test]
fn the_room_sees_the_plan_as_it_is_until_enter() {
    let mut desk = lindbrueck();
    desk.input(Input::Screens(vec![(60, 18)]));
    go_to(&mut desk, "Rat: Zielvereinbarung");
    let live = |desk: &Desk| desk.console.stage().live().cloned();
    let before = live(&desk);
    desk.press("<Shift+Right><Tab><Tab>");
    assert_eq!(live(&desk), before);
    desk.press("<Enter>");
    assert_ne!(live(&desk), before);
    desk.press("<F5><Shift+Right>");
    assert!(matches!(desk.console.mode(), Mode::Board), "on the one display nothing is proposed");
    assert!(desk.told().contains("nicht auf der Leinwand"), "{}", desk.told());
}

#[test]
fn today_is_one_key_away_at_every_zoom_size_and_in_any_year() {
    let sizes = [(40, 12), (48, 18), (60, 18), (80, 24), (100, 30), (120, 36), (240, 67)];
    for (at, (width, height)) in sizes.into_iter().enumerate() {
        let (language, word) = [(German, "heute"), (English, "today")][at % 2];
        for anchor in ["11.12.2025", "06.05.2009", "01.03.2031"] {
            let mut desk = Desk::new(session("template.ron"), language);
            desk.resize(width, height);
            desk.press(&format!("<F4>a{anchor}<Enter><Enter>"));
            for zoom in Zoom::ALL {
                desk.press("<End>g");
                let screen = desk.screen();
                let line = [format!("{word} ┊"), format!("┊ {word}")];
                assert!(line.iter().any(|line| screen.contains(line)), "{anchor} {zoom:?} {width}×{height}\n{screen}");
                desk.press(">");
            }
            assert_eq!(desk.console.plan().zoom, Zoom::Weeks);
        }
    }
}

#[test]
fn both_languages_say_how_far_it_was() {
    let desk = |language, said: &str| {
        let mut desk = large(Desk::new(sample(), language));
        go_to(&mut desk, "Zielvereinbarungsworkshop");
        happened(&mut desk, "2026-11-21");
        let screen = desk.press("<F4>").screen();
        assert!(screen.contains(said), "{screen}");
    };
    desk(German, "erledigt, eine Woche früher als geplant (28.11.2026)");
    desk(English, "done, one week earlier than planned (28 Nov 2026)");
}
