use super::*;
use crate::session::{Change, Day, Municipality, Step, WorkshopKind};

fn workshop() -> Workshop {
    Workshop {
        id: "w".parse().unwrap(),
        kind: WorkshopKind::Strategy,
        title: "Strategie".into(),
        date: Day::new("2026-11-28".parse().unwrap()),
        start: Some("18:00:00".parse().unwrap()),
        place: String::new(),
        people: vec![],
        tables: None,
        agenda: vec![],
        remark: String::new(),
    }
}

fn at(time: &str) -> DateTime<FixedOffset> {
    format!("{time}:00+01:00").parse().unwrap()
}

/// An edit by which the workshop begins or ends.
fn turned(number: u64, time: &str, runs: bool, cause: Cause) -> Edit {
    let town = |runs: bool| Municipality { running_workshop: runs.then(|| workshop().id), ..Municipality::default() };
    let change = Change::Changed { before: town(!runs).into(), after: town(runs).into() };
    Edit { number, time: at(time), workshop: None, cause, changes: vec![change] }
}

fn held(turns: &[(u64, &str, bool, Cause)]) -> Option<(String, Option<String>)> {
    let edits: Vec<Edit> =
        turns.iter().map(|(number, time, runs, cause)| turned(*number, time, *runs, *cause)).collect();
    let held = of_edits(&edits, &workshop())?;
    let clock = |time: DateTime<FixedOffset>| time.format("%d. %H:%M").to_string();
    Some((clock(held.began), held.ended.map(clock)))
}

fn some(began: &str, ended: Option<&str>) -> Option<(String, Option<String>)> {
    Some((began.to_owned(), ended.map(str::to_owned)))
}

#[test]
fn it_lasts_from_its_first_beginning_to_its_last_end() {
    use Cause::Changed;
    let (begin, end) = ((1, "2026-11-28T18:04", true, Changed), (2, "2026-11-28T20:58", false, Changed));
    assert_eq!(held(&[]), None);
    assert_eq!(held(&[begin]), some("28. 18:04", None));
    assert_eq!(held(&[begin, end]), some("28. 18:04", Some("28. 20:58")));
    let again = [(3, "2026-11-28T21:00", true, Changed), (4, "2026-11-28T21:05", false, Changed)];
    assert_eq!(held(&[begin, end, again[0], again[1]]), some("28. 18:04", Some("28. 21:05")));
    let undone = [(3, "2026-11-28T20:59", true, Cause::Undo(2)), (4, "2026-11-28T21:05", false, Changed)];
    assert_eq!(held(&[begin, end, undone[0], undone[1]]), some("28. 18:04", Some("28. 21:05")));
    assert_eq!(held(&[begin, (2, "2026-11-28T18:05", false, Cause::Undo(1))]), None, "never begun");
}

#[test]
fn a_rehearsal_is_not_the_workshop() {
    use Cause::Changed;
    let evening = [(5, "2026-11-28T18:01", true, Changed), (6, "2026-11-28T20:30", false, Changed)];
    let rehearsed = |day: &'static str, to: &'static str| [(1, day, true, Changed), (2, to, false, Changed)];
    for day in [("2026-11-27T18:00", "2026-11-27T18:30"), ("2026-11-28T15:00", "2026-11-28T15:20")] {
        let turns = [&rehearsed(day.0, day.1)[..], &evening[..]].concat();
        assert_eq!(held(&turns), some("28. 18:01", Some("28. 20:30")));
    }
    let only = rehearsed("2026-11-27T18:00", "2026-11-27T18:30");
    assert_eq!(held(&only), some("27. 18:00", Some("27. 18:30")), "better than nothing");
}

#[test]
fn without_edits_the_steps_say_it() {
    let step = |began: &str, actual| Step { began: Some(at(began)), actual, ..Step::default() };
    let mut workshop = workshop();
    assert_eq!(of_steps(&workshop), None);
    workshop.agenda = vec![step("2026-11-28T18:00", Some(20)), step("2026-11-28T18:20", None)];
    assert_eq!(of_steps(&workshop), Some(Held { began: at("2026-11-28T18:00"), ended: None }));
    workshop.agenda[1].actual = Some(70);
    assert_eq!(of_steps(&workshop).and_then(|held| held.ended), Some(at("2026-11-28T19:30")));
}

#[test]
fn it_begins_with_its_first_step_where_it_was_started_while_tables_were_set_up() {
    let step = |began: &str| Step { began: Some(at(began)), actual: Some(10), ..Step::default() };
    let began = |steps: &[&str]| {
        let workshop = Workshop { agenda: steps.iter().map(|began| step(began)).collect(), ..workshop() };
        let edits = [turned(1, "2026-11-28T17:30", true, Cause::Changed)];
        of_edits(&edits, &workshop).map(|held| held.began)
    };
    assert_eq!(began(&["2026-11-28T18:02", "2026-11-28T18:12"]), Some(at("2026-11-28T18:02")));
    assert_eq!(began(&[]), Some(at("2026-11-28T17:30")));
    assert_eq!(began(&["2026-11-28T16:00"]), Some(at("2026-11-28T17:30")), "a rehearsal");
    assert_eq!(began(&["2026-11-30T18:00"]), Some(at("2026-11-28T17:30")), "another day");
}
