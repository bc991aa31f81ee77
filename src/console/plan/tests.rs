use super::sample::{day, session, today};
use super::*;
use crate::session::{Cause, Change, Edit, Reach, Record, in_weeks, shifted, usual_reach};
use crate::words::{Language, Words};
use chrono::Datelike;
use proptest::prelude::*;

fn event(number: usize) -> Ref {
    Ref::Event(format!("e{number}").parse().unwrap())
}

fn phase(number: usize) -> Ref {
    Ref::Phase(format!("ph{number}").parse().unwrap())
}

fn all() -> Vec<PlanRow> {
    rows(&session(), today())
}

#[test]
fn phases_stand_in_order_with_their_events_beneath() {
    let rows = all();
    assert_eq!(rows.len(), 25);
    assert_eq!((rows[0].at, rows[0].events(), rows[1].at, rows[3].at), (phase(0), 2, event(0), phase(1)));
    assert_eq!(rows[0].label, "0 Vorbereitung");
    assert_eq!(shown(&rows, true).map(|at| rows[at].at).collect::<Vec<_>>(), (0..6).map(phase).collect::<Vec<_>>());
}

#[test]
fn a_filter_keeps_the_phase_of_what_it_keeps() {
    let rows = all();
    let kept = kept(&rows, |at| rows[at].at == event(9));
    assert_eq!(kept.iter().map(|row| row.at).collect::<Vec<_>>(), [phase(3), event(9)]);
    assert_eq!(kept[0].events(), 1);
}

#[test]
fn late_and_clashing_are_known() {
    let rows = all();
    let late: Vec<Ref> = rows.iter().filter(|row| row.overdue()).map(|row| row.at).collect();
    assert_eq!(late, [event(8)]);
    let clash = |row: &&PlanRow| row.flaws.contains(&Flaw::SameDay);
    assert_eq!(rows.iter().filter(clash).map(|row| row.at).collect::<Vec<_>>(), [event(15), event(16)]);
    assert_eq!(troubles(&rows), (1, 1), "two events on one day are one conflict");
    let later = super::rows(&session(), day("2027-03-01"));
    assert!(later.iter().any(|row| row.at == phase(3) && row.overdue()), "not ended in time");
    assert!(later.iter().any(|row| row.at == phase(4) && row.overdue()), "not begun in time");
}

#[test]
fn zooming_keeps_the_chosen_row_or_today_on_view() {
    let rows = all();
    for chosen in [None, Some(event(17)), Some(phase(0))] {
        let mut view = PlanView { selected: chosen, ..PlanView::default() };
        let day = view.chosen(&rows).map_or(today(), |at| rows[at].day());
        for _ in 0..6 {
            view.zoom_in(&rows, today());
            let window = view.window(&rows).unwrap();
            assert!(window.start <= day && day <= window.end, "{:?}", view.zoom);
        }
        assert_eq!(view.zoom, Zoom::Weeks);
        (0..6).for_each(|_| view.zoom_out(&rows, today()));
        assert_eq!(view.window(&rows), extent(&rows));
    }
}

#[test]
fn what_is_chosen_comes_on_view_and_scrolling_ends_with_the_plan() {
    let rows = all();
    let mut view = PlanView { zoom: Zoom::Quarter, ..PlanView::default() };
    view.to_today(&rows, today());
    view.step_event(&rows, true, today());
    assert_eq!(view.selected, Some(event(9)), "the next event from today on");
    (0..40).for_each(|_| view.step_event(&rows, true, today()));
    assert_eq!(view.selected, Some(event(18)));
    assert!(view.window(&rows).unwrap().start <= day("2030-03-29"));
    (0..999).for_each(|_| view.scroll(&rows, -1));
    assert!(view.window(&rows).unwrap().end >= day("2025-12-01"));
}

#[test]
fn stepping_goes_by_what_is_on_view() {
    let rows = all();
    let mut view = PlanView { selected: Some(event(9)), ..PlanView::default() };
    view.step(&rows, 1, true);
    assert_eq!(view.selected, Some(phase(4)));
    view.step(&rows, -1, false);
    assert_eq!(view.selected, Some(event(11)));
    view.step(&[], 1, false);
    assert_eq!(PlanView::default().window(&[]), None);
}

#[test]
fn a_month_keeps_the_weekday() {
    assert_eq!(in_weeks(day("2027-02-18"), 1, 0), 28);
    assert_eq!(in_weeks(day("2027-02-18"), 2, 0), 56);
    assert_eq!(in_weeks(day("2027-02-18"), -1, 1), -21);
    assert_eq!(in_weeks(day("2028-01-31"), 12, 0), 364);
}

#[test]
fn how_far_a_move_reaches_follows_from_phase_and_kind() {
    let session = session();
    let reach = |at| usual_reach(&session, at);
    for (at, reaches) in [
        (phase(4), Reach::Following),
        (event(11), Reach::Following), // the council's agreement
        (event(13), Reach::Following), // the certificate
        (event(2), Reach::Following),  // it has been: what follows is all that can move
        (event(16), Reach::Alone),     // a resolution in the last phase
        (event(14), Reach::Alone),     // a network meeting
        (event(15), Reach::Alone),     // a report
        (event(9), Reach::Alone),      // a workshop
    ] {
        assert_eq!(reach(at), reaches, "{at:?}");
    }
}

/// What would be moved, and to which days.
fn moved(session: &Session, at: Ref, days: i64, reach: Reach) -> Vec<(Ref, Record, Record)> {
    let changes = shifted(session, at, days, reach);
    let pair = |change: Change| match change {
        Change::Changed { before, after } => (before.reference(), before, after),
        other => panic!("{other:?}"),
    };
    changes.into_iter().map(pair).collect()
}

#[test]
fn a_phase_takes_its_events_along_and_one_that_runs_moves_its_end() {
    let session = session();
    let alone: Vec<Ref> = moved(&session, phase(4), 7, Reach::Alone).into_iter().map(|(at, ..)| at).collect();
    assert_eq!(alone, [phase(4), event(12), event(13)]);
    let all: Vec<Ref> = moved(&session, phase(4), 7, Reach::Following).into_iter().map(|(at, ..)| at).collect();
    assert_eq!(all.len(), 2 + 2 + 5, "two phases with their events");
    let running = moved(&session, phase(3), -700, Reach::Alone);
    let (_, _, Record::Phase(running)) = &running[0] else { panic!() };
    assert_eq!(running.planned, Span { start: day("2026-11-02"), end: day("2026-11-02") }, "not before its beginning");
    assert!(moved(&session, phase(1), 7, Reach::Alone).is_empty(), "it is over");
}

proptest! {
    #[test]
    fn a_move_keeps_facts_lengths_and_order(number in 0usize..25, days in -200i64..200, following: bool) {
        let session = session();
        let at = if number < 6 { phase(number) } else { event(number - 6) };
        let reach = if following { Reach::Following } else { Reach::Alone };
        for (_, before, after) in moved(&session, at, days, reach) {
            match (before, after) {
                (Record::Event(before), Record::Event(after)) => {
                    prop_assert_eq!(before.actual, None);
                    prop_assert_eq!(after.planned.days_after(before.planned), days);
                    prop_assert_eq!(Event { planned: before.planned, ..(*after).clone() }, (*before).clone());
                }
                (Record::Phase(before), Record::Phase(after)) => {
                    prop_assert_eq!((before.started, before.ended), (after.started, after.ended));
                    prop_assert!(before.ended.is_none() && after.planned.start <= after.planned.end);
                    let whole = before.planned.start != after.planned.start;
                    let length = |span: Span| span.end.days_after(span.start);
                    prop_assert!(!whole || length(before.planned) == length(after.planned));
                    prop_assert!(!whole || (before.started.is_none() && after.planned.start.days_after(before.planned.start) == days));
                }
                other => prop_assert!(false, "{other:?}"),
            }
        }
    }

    #[test]
    fn no_move_leaves_the_calendar(number in 0usize..25, days: i64, following: bool) {
        let session = session();
        let at = if number < 6 { phase(number) } else { event(number - 6) };
        let reach = if following { Reach::Following } else { Reach::Alone };
        for (_, _, after) in moved(&session, at, days, reach) {
            if let Record::Phase(phase) = after {
                prop_assert!(phase.planned.start <= phase.planned.end);
            }
        }
    }
}

/// The session with its plan computed anew.
fn computed(session: &Session, anchor: Day) -> (Session, usize) {
    let mut ids = 1000;
    let mut id = || {
        ids += 1;
        Id::random(|| ids)
    };
    let changes = anew(session, anchor, today(), &Words::new(Language::German), &mut id);
    let (mut after, count) = (session.clone(), changes.len());
    assert!(changes.iter().all(|change| change.after().is_some()), "nothing is deleted");
    let time = "2026-11-21T18:00:00+01:00".parse().unwrap();
    after.apply(&Edit { number: 1, time, workshop: None, cause: Cause::Changed, changes }).unwrap();
    (after, count)
}

proptest! {
    #[test]
    fn computed_from_any_day_it_is_whole_and_computed_again_it_is_the_same(offset in 0i64..109_500) {
        let anchor = Day::EARLIEST.plus_days(offset);
        let (new, _) = computed(&Session::new("new".parse().unwrap()), anchor);
        prop_assert!(new.phases().len() == 6 && (24..=25).contains(&new.events().len()));
        let again = computed(&new, anchor).1;
        prop_assert!(again == 0 || anchor.year() > 2190, "where the calendar ends, days fall together");
        let (over, _) = computed(&session(), anchor);
        for event in session().events().iter().filter(|event| event.actual.is_some()) {
            prop_assert_eq!(over.events().get(event.id), Some(event));
        }
        for phase in session().phases().iter() {
            let after = over.phases().get(phase.id).unwrap();
            prop_assert_eq!((after.started, after.ended), (phase.started, phase.ended));
            prop_assert!(after.planned.start <= after.planned.end);
            prop_assert!(phase.ended.is_none() || after.planned == phase.planned);
        }
    }
}
