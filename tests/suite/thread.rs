//! The *Roter Faden*: the chains of the sample, what is missing in it, and the walk along it through the keys.

use std::sync::Arc;

use tafelrunde::session::{
    Finding, Gap, Goal, Implementation, Item, Measure, Records, Ref, Report, Resolution, ResolutionState, Session,
    Station, Status, Thread, Threads, Topic, TopicState,
};

use tafelrunde::console::{Console, Input, Mode, Pane};

use crate::support::{Desk, sample};

fn id(text: &str) -> tafelrunde::session::Id {
    text.parse().expect("an id")
}

/// The sample after a change of its records.
fn changed(change: impl FnOnce(&mut Records)) -> Session {
    let mut records = sample().to_records();
    change(&mut records);
    Session::from_records(id("x"), records).expect("a session")
}

fn thread(session: &Session, of: Ref) -> Thread {
    Threads::of(session).thread(session, of).expect("a thread")
}

/// A station's records by their ids.
fn ids(thread: &Thread, station: Station) -> String {
    let ids = thread.at(station).iter().map(|item| match item {
        Item::Record(at) => at.id().map(|id| id.to_string()).unwrap_or_default(),
        Item::Report { of, at } => format!("{of}/{at}"),
    });
    ids.collect::<Vec<_>>().join(" ")
}

fn all(thread: &Thread) -> [String; 6] {
    Station::ALL.map(|station| ids(thread, station))
}

#[test]
fn where_does_2_1_1_come_from_and_where_does_it_lead() {
    let thread = thread(&sample(), Ref::Measure(id("m211")));
    let expected = ["", "w3 w4 w5 h1 h4 p3 p4", "g21", "m211", "b3 e21 e22 e23", "m211/0 e27"];
    assert_eq!(all(&thread), expected);
    assert_eq!(thread.station(), Some(Station::Measures));
}

#[test]
fn a_finding_leads_to_every_goal_that_answers_it() {
    let thread = thread(&sample(), Ref::Finding(id("h4")));
    assert_eq!(ids(&thread, Station::Goals), "g21 g22");
    assert_eq!(ids(&thread, Station::Measures), "m211 m212 m213 m214 m221 m222");
    assert_eq!(ids(&thread, Station::Findings), "h4", "its neighbours are not on its thread");
}

#[test]
fn an_event_comes_from_all_that_its_paper_holds() {
    let thread = thread(&sample(), Ref::Event(id("e23")));
    assert_eq!(thread.at(Station::Measures).len(), 25);
    assert_eq!((thread.at(Station::Goals).len(), ids(&thread, Station::Resolutions)), (8, "b3 e23".into()));
}

#[test]
fn the_event_of_a_report_comes_from_all_that_it_reports_on() {
    let thread = thread(&sample(), Ref::Event(id("e27")));
    assert_eq!(thread.station(), Some(Station::Reports));
    assert_eq!((thread.at(Station::Measures).len(), thread.at(Station::Goals).len()), (25, 8));
    let reports = thread.at(Station::Reports).iter().filter(|item| matches!(item, Item::Report { .. })).count();
    assert_eq!(reports, 25);
}

#[test]
fn what_a_thread_begins_with() {
    let session = changed(|records| {
        Arc::make_mut(&mut records.findings[0]).origins = vec![id("k2")];
        let topic: &mut Topic = Arc::make_mut(&mut records.topics[0]);
        topic.state = TopicState::Adopted(Ref::Measure(id("m412")));
    });
    assert_eq!(ids(&thread(&session, Ref::Goal(id("g11"))), Station::Origin), "k2 k11 o1");
    assert_eq!(ids(&thread(&session, Ref::Measure(id("m412"))), Station::Origin), "t1 o2 o3");
    let origin = thread(&session, Ref::Stakeholder(id("k2")));
    assert_eq!((ids(&origin, Station::Findings), ids(&origin, Station::Goals)), ("s1".into(), "g11".into()));
}

#[test]
fn a_dropped_measure_leads_to_what_replaces_it_and_a_circle_ends() {
    let dropped = |by: &str| Implementation::Dropped {
        reason: "Kein Grundstück".into(),
        replacement: tafelrunde::session::Replacement::Measure(id(by)),
    };
    let session = changed(|records| {
        for (at, by) in [("m211", "m311"), ("m311", "m211")] {
            let measure = records.measures.iter_mut().find(|measure| measure.id == id(at)).expect("a measure");
            Arc::make_mut(measure).reports[0].state = dropped(by);
        }
    });
    let thread = thread(&session, Ref::Measure(id("m211")));
    assert_eq!((ids(&thread, Station::Measures), ids(&thread, Station::Goals)), ("m211 m311".into(), "g21 g31".into()));
}

#[test]
fn what_stands_in_no_thread_has_none() {
    let session = sample();
    let threads = Threads::of(&session);
    for at in [Ref::Area(id("a1")), Ref::Phase(id("ph0")), Ref::Municipality, Ref::Finding(id("zzz"))] {
        assert_eq!(threads.thread(&session, at), None, "{at:?}");
    }
}

/// What is taken away, and what is then missing.
type Case = (Gap, fn(&mut Records), Ref);

#[test]
fn every_gap_is_told_at_the_record_that_lacks_something_and_only_there() {
    fn measure(records: &mut Records) -> &mut Measure {
        Arc::make_mut(&mut records.measures[0])
    }
    fn no_goal(records: &mut Records, card: &str) {
        records.goals.iter_mut().for_each(|goal| Arc::make_mut(goal).findings.retain(|finding| *finding != id(card)));
    }
    fn paper(records: &mut Records) -> &mut Resolution {
        Arc::make_mut(&mut records.resolutions[2])
    }
    let (first, m111) = (sample(), Ref::Measure(id("m111")));
    let before = Threads::of(&first).all_gaps(&first);
    let cases: [Case; 13] = [
        (Gap::WeaknessWithoutGoal, |r| no_goal(r, "w5"), Ref::Finding(id("w5"))),
        (Gap::ChallengeWithoutGoal, |r| no_goal(r, "h2"), Ref::Finding(id("h2"))),
        (
            Gap::GoalWithoutFinding,
            |r| {
                let goal: Goal = Goal { id: id("neu"), findings: vec![], ..Goal::clone(&r.goals[0]) };
                r.goals.push(goal.into());
                let measure = Measure { id: id("neum"), goal: id("neu"), ..Measure::clone(&r.measures[0]) };
                r.measures.push(measure.into());
                paper(r).measures.push(id("neum"));
            },
            Ref::Goal(id("neu")),
        ),
        (
            Gap::GoalWithoutMeasure,
            |r| r.goals.push(Goal { id: id("neu"), ..Goal::clone(&r.goals[0]) }.into()),
            Ref::Goal(id("neu")),
        ),
        (
            Gap::GoalWithoutIndicator,
            |r| {
                r.goals.push(Goal { id: id("neu"), ..Goal::clone(&r.goals[0]) }.into());
                // Dropped with a reason, so that the measure itself lacks nothing.
                let state = Implementation::Dropped { reason: "Grund".into(), replacement: Default::default() };
                let reports = vec![Report { state, ..r.measures[0].reports[0].clone() }];
                let measure = Measure::clone(&r.measures[0]);
                let measure = Measure { id: id("neum"), goal: id("neu"), indicator: None, reports, ..measure };
                r.measures.push(measure.into());
            },
            Ref::Goal(id("neu")),
        ),
        (Gap::MeasureWithoutLead, |r| measure(r).lead.clear(), m111),
        (Gap::MeasureWithoutDue, |r| measure(r).due = None, m111),
        (Gap::MeasureWithoutIndicator, |r| measure(r).indicator = None, m111),
        (
            Gap::MeasureWithoutCost,
            |r| {
                let measure = measure(r);
                (measure.once, measure.yearly, measure.cost_kind) = (None, None, None);
            },
            m111,
        ),
        (
            Gap::DroppedWithoutReason,
            |r| {
                let state = Implementation::Dropped { reason: " ".into(), replacement: Default::default() };
                let report = Report { state, ..measure(r).reports[0].clone() };
                measure(r).reports.push(report);
            },
            m111,
        ),
        (Gap::AgreedWithoutResolution, |r| paper(r).measures.retain(|measure| *measure != id("m111")), m111),
        (Gap::ResolvedWithoutResolution, |r| measure(r).status = Status::Resolved, m111),
        (
            Gap::ResolutionWithoutDate,
            |r| {
                let new = Resolution {
                    id: id("neu"),
                    date: None,
                    state: ResolutionState::Planned,
                    ..Resolution::clone(&r.resolutions[0])
                };
                r.resolutions.push(new.into());
            },
            Ref::Resolution(id("neu")),
        ),
    ];
    assert_eq!(cases.map(|(gap, ..)| gap), Gap::ALL);
    for (gap, change, at) in cases {
        let session = changed(change);
        let threads = Threads::of(&session);
        let new: Vec<_> = threads.all_gaps(&session).into_iter().filter(|told| !before.contains(told)).collect();
        assert_eq!(new, [(at, gap)]);
        assert_eq!(threads.gaps(&session, at), [gap]);
    }
}

#[test]
fn a_measure_without_money_is_not_one_whose_cost_is_unknown() {
    let session = changed(|records| {
        let measure: &mut Measure = Arc::make_mut(&mut records.measures[0]);
        (measure.once, measure.yearly) = (None, None);
    });
    assert_eq!(Threads::of(&session).gaps(&session, Ref::Measure(id("m111"))), [], "it says: without funds");
}

#[test]
fn ten_thousand_findings_are_followed() {
    let session = changed(|records| {
        let (card, goal) = (records.findings[0].clone(), records.goals[0].clone());
        let new = (0..10_000).map(|at| Arc::new(Finding { id: id(&format!("x{at}")), ..Finding::clone(&card) }));
        records.findings.extend(new);
        let findings = (0..10_000).map(|at| id(&format!("x{at}"))).collect();
        records.goals[0] = Arc::new(Goal { findings, ..Goal::clone(&goal) });
    });
    let threads = Threads::of(&session);
    assert_eq!(threads.thread(&session, Ref::Goal(id("g11"))).map(|thread| thread.items().count()), Some(10_014));
    assert!(threads.all_gaps(&session).len() < 100);
}

/// Everything that says where one is on the board.
fn place(console: &Console) -> impl PartialEq + std::fmt::Debug + use<> {
    let cards = tafelrunde::session::FindingKind::ALL.map(|kind| *console.card_cursor(kind));
    let here = (console.focus(), console.zoomed(), console.choice().clone(), console.column());
    (here, cards, *console.goal_cursor(), console.plan().clone())
}

/// The number of the record in the middle, and of the one that is chosen.
fn middle(desk: &Desk) -> (String, String) {
    let Mode::Thread(thread) = desk.console.view() else { panic!("{:?}", desk.console.mode()) };
    let number = |at| desk.session().number(at).map(|number| number.to_string()).unwrap_or_default();
    (number(thread.of()), number(thread.on().record()))
}

fn pair(middle: &str, on: &str) -> (String, String) {
    (middle.to_owned(), on.to_owned())
}

#[test]
fn one_walks_along_and_comes_back_step_by_step_to_exactly_where_one_was() {
    for (begin, walk) in [
        ("2/kita<Enter><F3>jjj", "<Left><Enter><Right><Down><Enter><Right>"),
        ("<Right>jj", "<Right><Enter><Right><Down><Enter>"),
        ("5<F3>jjz", "<Left><Enter><Left><Down><Enter><Right>"),
        ("<F4><Home><Right><Left><Left>", "<Up><Enter><Down><Enter>"),
    ] {
        let mut desk = Desk::sample();
        desk.press(begin);
        let before = (place(&desk.console), desk.screen());
        desk.press("r").press(walk);
        let Mode::Thread(thread) = desk.console.mode() else { panic!("{begin}: {:?}", desk.console.mode()) };
        assert_eq!(thread.path().count(), 2, "{begin}");
        desk.press("<Esc><Esc><Esc>");
        assert!(matches!(desk.console.mode(), Mode::Board), "{begin}");
        assert_eq!((place(&desk.console), desk.screen()), before, "{begin}");
        assert!(desk.edits.is_empty());
    }
}

#[test]
fn each_step_comes_back_to_what_was_chosen_there() {
    let mut desk = Desk::sample();
    desk.press("<F3>jjjjjjjjr");
    assert_eq!(middle(&desk), pair("2.1.1", "2.1.1"));
    desk.press("<Left>");
    assert_eq!(middle(&desk), pair("2.1.1", "2.1"));
    desk.press("<Left><Down><Down><Enter>");
    assert_eq!(middle(&desk), pair("W5", "W5"));
    desk.press("<Right><Right><Down><Enter>");
    assert_eq!(middle(&desk), pair("2.1.2", "2.1.2"));
    assert!(desk.screen().contains("2.1.1 › W5 ›"), "the way that one came: {}", desk.screen());
    desk.press("<Esc>");
    assert_eq!(middle(&desk), pair("W5", "2.1.2"));
    desk.press("<Esc>");
    assert_eq!(middle(&desk), pair("2.1.1", "W5"));
    desk.press("<Esc>");
    assert_eq!(desk.console.selected(), Some(Ref::Measure(id("m211"))));
}

#[test]
fn a_form_a_text_and_the_help_stand_above_the_thread() {
    let mut desk = Desk::sample();
    desk.press("<F3>jjjjjjjjr<Left>");
    for open in ["o", "e", "?"] {
        desk.press(open);
        assert!(!matches!(desk.console.mode(), Mode::Thread(_)), "{open}");
        desk.press("<Esc>");
        assert_eq!(middle(&desk), pair("2.1.1", "2.1"), "{open}");
    }
    desk.press("e neu<Enter>");
    assert_eq!((middle(&desk), desk.edits.len()), (pair("2.1.1", "2.1"), 1));
    assert!(desk.screen().contains("passt. neu"), "{}", desk.screen());
    desk.press("u");
    assert_eq!((middle(&desk), desk.session()), (pair("2.1.1", "2.1"), &sample()));
    desk.press("<Right><Enter>");
    assert!(
        matches!(desk.console.mode(), Mode::Form(form) if form.at() == Ref::Measure(id("m211"))),
        "the middle opens"
    );
    desk.press("<Esc><Esc>");
    assert_eq!((desk.console.focus(), desk.console.selected()), (Pane::Goals, Some(Ref::Measure(id("m211")))));
}

#[test]
fn a_pane_key_leaves_the_thread_for_that_pane() {
    let mut desk = Desk::sample();
    desk.press("<F3>jr<Left><Enter><F2>");
    assert!(matches!(desk.console.mode(), Mode::Board));
    assert_eq!(desk.console.focus(), Pane::Analysis);
    desk.press("<F3>");
    assert_eq!(desk.console.selected(), Some(Ref::Goal(id("g11"))));
}

#[test]
fn what_has_no_thread_says_so() {
    let mut desk = Desk::sample();
    desk.press("<F3><Home>r");
    assert!(matches!(desk.console.mode(), Mode::Board));
    assert!(desk.told().contains("Im Roten Faden stehen"), "{}", desk.told());
}

#[test]
fn a_record_that_vanishes_takes_its_thread_along() {
    let mut desk = Desk::sample();
    desk.press("nAbends kein Bus<Enter><Esc>r");
    assert_eq!(middle(&desk).0, "S13");
    desk.press("u");
    assert!(matches!(desk.console.mode(), Mode::Board), "{:?}", desk.console.mode());
    assert_eq!(*desk.session(), sample());
}

#[test]
fn clicks_and_the_wheel_move_on_the_thread_and_not_beneath_it() {
    let mut desk = Desk::sample();
    desk.press("<F3>jjjjjjjj");
    let before = place(&desk.console);
    desk.press("r");
    desk.input(Input::Click { x: 20, y: 4 });
    assert_eq!(middle(&desk), pair("2.1.1", "W3"));
    desk.input(Input::Wheel { x: 20, y: 4, by: 2 });
    assert_eq!(middle(&desk), pair("2.1.1", "W5"));
    desk.press("<Esc>");
    assert_eq!(place(&desk.console), before);
}

#[test]
fn the_wall_follows_the_thread_and_turns_to_what_is_chosen() {
    let mut desk = Desk::sample();
    desk.input(Input::Screens(vec![(60, 18)]));
    desk.press("<F3>jjjjjjjjr");
    let scene = |desk: &Desk| desk.console.stage().live().expect("a picture").as_ref().clone();
    assert_eq!((scene(&desk).head.as_str(), scene(&desk).on.as_str()), ("Roter Faden: 2.1.1", "2.1.1"));
    desk.press("<Left><Left><Down>");
    assert_eq!((scene(&desk).head.as_str(), scene(&desk).on.as_str()), ("Roter Faden: 2.1.1", "W4"));
    desk.press("<Enter>");
    assert_eq!(scene(&desk).head, "Roter Faden: W4");
    desk.press("o");
    assert_eq!(scene(&desk).head, "Roter Faden: W4", "never the form");
    desk.press("<Esc>p<Esc><Esc>");
    assert_eq!(scene(&desk).head, "Roter Faden: W4", "just this stays");
    desk.press("<Home>pp");
    assert!(scene(&desk).head.starts_with("1 Steuerung"), "{}", scene(&desk).head);
}

#[test]
fn what_is_missing_is_named_in_words() {
    let mut desk = Desk::sample();
    desk.press("<F3>jjjjjjjjnRadweg<Enter><Esc>r");
    let screen = desk.screen();
    for gap in ["4 Lücken", "! keine Federführung", "! keine Frist", "! keine Kennzahl", "! Kosten offen"] {
        assert!(screen.contains(gap), "{gap}: {screen}");
    }
    desk.press("<Esc>").press("<F2>-Abends kein Bus<Enter><Esc>r");
    assert!(desk.screen().contains("eine Lücke") && desk.screen().contains("! kein Ziel"), "{}", desk.screen());
}
