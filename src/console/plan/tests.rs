use super::sample::{day, session, today};
use super::*;
use crate::session::Record;
use proptest::prelude::*;

fn event(number: usize) -> Ref {
    Ref::Event(format!("e{number}").parse().unwrap())
}

fn phase(number: usize) -> Ref {
    Ref::Phase(format!("ph{number}").parse().unwrap())
}

fn all() -> Vec<PlanRow> {
    rows(&session(), |_| true)
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
    let kept: Vec<Ref> = rows(&session(), |at| at == event(9)).iter().map(|row| row.at).collect();
    assert_eq!(kept, [phase(3), event(9)]);
}

#[test]
fn late_and_clashing_are_known() {
    let rows = all();
    let late: Vec<Ref> = rows.iter().filter(|row| row.overdue(today())).map(|row| row.at).collect();
    assert_eq!(late, [event(8)]);
    let clash = |row: &&PlanRow| matches!(row.mark, Mark::Event { clash: true, .. });
    assert_eq!(rows.iter().filter(clash).map(|row| row.at).collect::<Vec<_>>(), [event(15), event(16)]);
    let later = day("2027-03-01");
    assert!(rows.iter().any(|row| row.at == phase(3) && row.overdue(later)), "not ended in time");
    assert!(rows.iter().any(|row| row.at == phase(4) && row.overdue(later)), "not begun in time");
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
    view.to_today(today());
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
fn what_is_to_come_moves_in_the_plan_and_what_was_moves_where_it_was() {
    let session = session();
    let moved = |at, by| moved(&session, at, by);
    let Some(Record::Event(planned)) = moved(event(9), Shift::Days(7)) else { panic!() };
    assert_eq!((planned.planned, planned.actual), (day("2026-12-05"), None));
    let Some(Record::Event(actual)) = moved(event(2), Shift::Months(-1)) else { panic!() };
    assert_eq!((actual.planned, actual.actual), (day("2026-03-13"), Some(day("2026-03-10"))));
    let Some(Record::Phase(open)) = moved(phase(4), Shift::Months(1)) else { panic!() };
    assert_eq!(open.planned, Span { start: day("2027-03-19"), end: day("2027-06-16") });
    let Some(Record::Phase(running)) = moved(phase(3), Shift::Days(-7)) else { panic!() };
    assert_eq!((running.planned.end, running.started), (day("2027-02-11"), Some(day("2026-11-02"))));
    let Some(Record::Phase(over)) = moved(phase(1), Shift::Days(7)) else { panic!() };
    assert_eq!((over.started, over.ended), (Some(day("2026-02-09")), Some(day("2026-06-26"))));
    assert_eq!(over.planned.start, day("2026-02-02"));
    assert_eq!((moved(event(99), Shift::Days(7)), moved(Ref::Municipality, Shift::Days(7))), (None, None));
    assert_eq!(moved(event(9), Shift::Days(0)), None);
}

proptest! {
    #[test]
    fn no_move_leaves_the_calendar_or_turns_a_span_round(number in 0usize..25, days: i64, months: i32) {
        let session = session();
        let at = if number < 6 { phase(number) } else { event(number - 6) };
        for by in [Shift::Days(days), Shift::Months(months)] {
            if let Some(Record::Phase(phase)) = moved(&session, at, by) {
                prop_assert!(phase.planned.start <= phase.planned.end);
                prop_assert!(phase.started.zip(phase.ended).is_none_or(|(start, end)| start <= end));
            }
        }
    }
}
