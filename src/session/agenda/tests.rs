use proptest::prelude::*;

use super::*;
use crate::session::{Id, WorkshopKind};

fn at(time: &str) -> DateTime<FixedOffset> {
    format!("2026-11-28T{time}+01:00").parse().unwrap()
}

fn step(planned: u16) -> Step {
    Step { title: "x".to_owned(), planned, ..Step::default() }
}

fn workshop(steps: Vec<Step>) -> Workshop {
    Workshop {
        id: "w1".parse::<Id>().unwrap(),
        kind: WorkshopKind::Strategy,
        title: "W".to_owned(),
        date: crate::session::Day::of(2026, 11, 28),
        start: NaiveTime::from_hms_opt(18, 0, 0),
        place: String::new(),
        people: vec![],
        tables: None,
        agenda: steps,
        remark: String::new(),
    }
}

fn behind(workshop: &Workshop, now: &str, elapsed: i64) -> i64 {
    workshop.behind(at(now), TimeDelta::minutes(elapsed)).num_minutes()
}

#[test]
fn planned_times_follow_from_the_start_and_a_late_step_moves_all_that_comes() {
    let before = workshop(vec![step(10), step(20), step(30)]);
    let course = before.course(at("17:00:00"), TimeDelta::zero()).unwrap();
    assert_eq!((course.planned[2], course.planned_end), (at("18:30:00"), at("19:00:00")));
    assert_eq!(course.planned, course.expected);
    let first = before.with_begun(0, at("18:03:00"), 0);
    assert_eq!((behind(&first, "18:05:00", 2), behind(&first, "18:15:00", 12)), (3, 5));
    let second = first.with_begun(1, at("18:15:00"), 12);
    assert_eq!((second.current(), second.next_step()), (Some(1), Some(2)));
    let course = second.course(at("18:16:00"), TimeDelta::minutes(1)).unwrap();
    assert_eq!((course.expected[2], course.expected_end), (at("18:35:00"), at("19:05:00")));
    assert_eq!(behind(&second.with_more(1, 5), "18:16:00", 1), 10);
    assert_eq!(behind(&second.with_begun(2, at("18:20:00"), 5), "18:20:00", 0), -10);
}

#[test]
fn a_step_passed_over_wins_its_time_and_one_taken_up_again_keeps_what_it_took() {
    let skipped = workshop(vec![step(10), step(20), step(30)]).with_begun(2, at("18:00:00"), 0);
    assert!(skipped.was_skipped(0) && skipped.was_skipped(1) && !skipped.was_skipped(2));
    assert_eq!((behind(&skipped, "18:00:00", 0), skipped.next_step(), skipped.coming()), (-30, None, vec![]));
    let over = skipped.with_left(25);
    let again = over.with_begun(2, at("19:00:00"), 0);
    assert_eq!((again.agenda[2].began, again.agenda[2].actual), (Some(at("18:35:00")), None));
}

#[test]
fn clocks_that_were_set_change_neither_the_steps_nor_how_late_one_is() {
    let running = workshop(vec![step(10), step(20), step(30)]).with_begun(0, at("18:02:00"), 0);
    let second = running.with_begun(1, at("18:14:00"), 12);
    // However the wall clock stands: set back by a day, on by five hours, or summer time ending.
    for now in [
        "2026-11-28T18:19:00+01:00",
        "2026-11-27T18:19:00+01:00",
        "2026-11-28T23:19:00+01:00",
        "2026-11-28T17:19:00+00:00",
    ] {
        let now = now.parse().unwrap();
        assert_eq!(second.behind(now, TimeDelta::minutes(5)).num_minutes(), 4, "{now}");
        assert_eq!(second.current(), Some(1));
        let course = second.course(now, TimeDelta::minutes(5)).unwrap();
        assert_eq!(course.expected_end - course.planned_end, TimeDelta::minutes(4));
    }
    // A date that is plainly wrong, or a rehearsal weeks before: the plan counts from what was really begun.
    let wrong: DateTime<FixedOffset> = "1970-01-01T00:10:00+00:00".parse().unwrap();
    let rehearsed = workshop(vec![step(10), step(20)]).with_begun(0, wrong, 0);
    assert_eq!(rehearsed.behind(wrong, TimeDelta::minutes(4)), TimeDelta::zero());
    let course = rehearsed.course(wrong, TimeDelta::minutes(4)).unwrap();
    assert_eq!(course.planned_end, wrong + TimeDelta::minutes(26));
    assert!(rehearsed.course(DateTime::<FixedOffset>::MAX_UTC.into(), TimeDelta::days(9)).is_some());
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let method = (0..Method::ALL.len()).prop_map(|at| Method::ALL[at]);
    let one = (1u16..60, method, prop::option::of(1u16..70), prop::option::of(0u16..70));
    let one = one.prop_map(|(planned, method, granted, least)| Step { planned, method, granted, least, ..step(1) });
    prop::collection::vec(one, 1..14)
}

proptest! {
    #[test]
    fn ending_on_time_takes_no_step_below_its_least_and_wins_back_what_can_be_won(
        steps in steps(), over in 0i64..9000, on in 0usize..14, park in prop::option::of(0usize..14),
    ) {
        let on = on % steps.len();
        let running = workshop(steps).with_begun(on, at("18:00:00"), 0);
        let coming = running.coming();
        prop_assert_eq!(coming.len(), running.agenda.len() - on - 1);
        let park = park.and_then(|at| coming.get(at).copied());
        let proposal = running.on_time(TimeDelta::seconds(over), park);
        let late = over.div_euclid(60) + i64::from(over % 60 > 0);
        let sum = |workshop: &Workshop| workshop.agenda.iter().map(|step| i64::from(step.minutes())).sum::<i64>();
        let after = running.with_on_time(&proposal);
        let parked = park.map_or(0, |at| i64::from(running.agenda[at].minutes()));
        let wanted = (late - parked).max(0);
        prop_assert_eq!(sum(&running) - sum(&after), parked + wanted - i64::from(proposal.short));
        let slack: i64 = coming.iter().filter(|at| Some(**at) != park)
            .map(|at| i64::from(running.agenda[*at].minutes() - running.agenda[*at].least())).sum();
        prop_assert_eq!(i64::from(proposal.short), (wanted - slack).max(0));
        for (at, minutes) in &proposal.shorter {
            let step = &running.agenda[*at];
            prop_assert!(*minutes >= step.least() && *minutes < step.minutes() && coming.contains(at));
            // In proportion: no step gives a minute more than its share.
            let share = i64::from(step.minutes() - step.least()) * wanted.min(slack);
            prop_assert!((i64::from(step.minutes() - minutes) - 1) * slack < share);
        }
        prop_assert_eq!(after.current().map(|at| &after.agenda[at]), running.current().map(|at| &running.agenda[at]));
    }
}
