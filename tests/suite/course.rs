//! Indicators over the years: what is one indicator and what is not, and where it is told.

use std::sync::Arc;

use tafelrunde::console::Mode;
use tafelrunde::scene::{Scene, SceneLook, Subject};
use tafelrunde::session::{
    Comparison, Day, Evidence, Id, Implementation, Indicator, Point, Records, Report, Session, Value, When,
};
use tafelrunde::words::{Language, Words};

use crate::support::{Desk, now, sample};

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

fn number(text: &str) -> Value {
    Value::Number(text.parse().expect("a number"))
}

fn changed(change: impl FnOnce(&mut Records)) -> Session {
    let mut records = sample().to_records();
    change(&mut records);
    Session::from_records(id("x"), records).expect("a session")
}

fn day(year: i32) -> Option<When> {
    Day::of(year, 3, 1).map(When::Day)
}

/// A figure of the share of children under three in day care.
fn share(year: i32, value: &str, definition: &str) -> Evidence {
    Evidence {
        indicator: "U3-Quote neu".into(),
        definition: definition.into(),
        value: number(value),
        unit: "%".into(),
        as_of: day(year),
        ..Evidence::default()
    }
}

/// Figures on two cards, a goal's way, a measure's reports.
fn years() -> Session {
    changed(|records| {
        Arc::make_mut(&mut records.findings[0]).evidence = vec![share(2025, "31.0", "")];
        Arc::make_mut(&mut records.findings[1]).evidence = vec![share(2023, "27.4", "")];
        let indicator = Indicator {
            name: " u3-quote  NEU ".into(),
            unit: "%".into(),
            baseline: number("27.4"),
            target: number("35"),
            ..Indicator::default()
        };
        Arc::make_mut(&mut records.goals[0]).indicators = vec![indicator.clone()];
        let measure = Arc::make_mut(&mut records.measures[0]);
        let report = |date: Day, value: &str| Report {
            year: 1,
            date,
            state: Implementation::Started,
            value: Some(number(value)),
            remark: String::new(),
        };
        let days = [Day::of(2026, 5, 31), Day::of(2028, 5, 31)].map(|day| day.expect("a day"));
        (measure.indicator, measure.reports) = (Some(indicator), vec![report(days[0], "32"), report(days[1], "33")]);
    })
}

fn told(session: &Session) -> String {
    let course = session.course_of(&share(2025, "31.0", ""), now().today());
    Words::new(Language::German).course(&course, |value| Words::new(Language::German).value(value))
}

#[test]
fn figures_reports_and_target_make_one_course_by_date_and_the_future_is_not_in_it() {
    let session = years();
    assert_eq!(told(&session), "2023 27,4 → 2025 31,0 → 2026 32 → Ziel 35", "the baseline is the figure of 2023");
    let course = session.course_of(&share(2025, "31.0", ""), now().today());
    assert_eq!(course.heights(), [0, 3, 4, 7]);
    let points: Vec<Point> = course.steps.iter().map(|step| step.point).collect();
    assert_eq!(points, [Point::Figure, Point::Figure, Point::Report, Point::Target]);
    let later = session.course_of(&share(2025, "31.0", ""), Day::of(2029, 1, 1).expect("a day"));
    assert_eq!(later.steps.len(), 5, "given by then");
}

#[test]
fn another_definition_or_unit_is_another_indicator_and_that_is_said() {
    let mut records = years().to_records();
    Arc::make_mut(&mut records.findings[2]).evidence = vec![share(2024, "48", "nur Kitas")];
    Arc::make_mut(&mut records.findings[3]).evidence =
        vec![Evidence { unit: "Plätze".into(), ..share(2024, "300", "") }];
    let session = Session::from_records(id("x"), records).expect("a session");
    assert_eq!(told(&session), told(&years()), "nothing of it is compared");
    let course = session.course_of(&share(2025, "31.0", ""), now().today());
    assert_eq!(course.others, ["Plätze", "nur Kitas, %"]);
    let other = session.course_of(&share(2024, "48", "Nur  Kitas"), now().today());
    assert_eq!((other.steps.len(), other.is_one()), (1, false));
    let mut desk = Desk::new(session, Language::German);
    desk.press("<F2>");
    let screen = desk.screen();
    assert!(screen.contains("2023 27,4 %") && screen.contains("≠ anders definiert auch: Plätze"), "{screen}");
    desk.press("<Enter>");
    assert!(matches!(desk.console.mode(), Mode::Form(_)));
    desk.press("<Tab><Tab><Tab><Tab><Tab><Tab><Tab>");
    assert!(desk.screen().contains("Anderswo anders definiert"), "{}", desk.screen());
}

#[test]
fn old_age_quotients_of_different_ages_are_never_set_beside_each_other() {
    let quotient = |definition: &str, year: i32, value: &str| Evidence {
        indicator: "Altenquotient".into(),
        unit: "je 100".into(),
        ..share(year, value, definition)
    };
    let session = changed(|records| {
        Arc::make_mut(&mut records.municipality).figures = vec![quotient("65+ je 100 20–64", 2023, "40.1")];
        Arc::make_mut(&mut records.findings[0]).evidence = vec![quotient("67+ je 100 20–66", 2024, "34.2")];
    });
    let course = session.course_of(&quotient("67+ je 100 20–66", 2024, "34.2"), now().today());
    assert_eq!((course.steps.len(), course.others.len()), (1, 1));
}

#[test]
fn a_comparison_of_another_year_is_marked_by_sign_and_word_and_one_of_the_same_is_not() {
    let compared = |as_of| Comparison { label: "NRW".into(), value: number("31"), as_of, ..Comparison::default() };
    assert!(compared(day(2023)).is_far(day(2025).as_ref()) && compared(day(2025)).is_far(day(2023).as_ref()));
    assert!(!compared(day(2024)).is_far(day(2025).as_ref()), "twelve months and no more");
    assert!(!compared(None).is_far(day(2025).as_ref()) && !compared(day(2023)).is_far(None), "unknown is not far");
    for (year, marked) in [(2023, true), (2024, false)] {
        let session = changed(|records| {
            let fact = Evidence { comparisons: vec![compared(day(year))], ..share(2025, "31.0", "") };
            Arc::make_mut(&mut records.findings[0]).evidence = vec![fact];
        });
        let words = Words::new(Language::German);
        let scene = Scene::of(&session, &Subject::Finding(id("s1")), 0, now().today(), SceneLook::Light, &words);
        let scene = ron::to_string(&scene).expect("a scene");
        assert_eq!(scene.contains("~\\u{a0}anderer Stand"), marked, "{scene}");
        let screen = Desk::new(session, Language::German).press("<F2>").screen();
        assert_eq!(screen.contains("anderer Stand"), marked, "{screen}");
    }
}

#[test]
fn the_wall_shows_the_course_of_a_card_and_of_a_measure_where_there_is_one() {
    let session = years();
    let scene = |subject| {
        let words = Words::new(Language::German);
        ron::to_string(&Scene::of(&session, &subject, 0, now().today(), SceneLook::Light, &words)).expect("a scene")
    };
    let course = "2023 27,4 % → 2025 31,0 % → 2026 32 % → Ziel 35 %";
    for subject in [Subject::Finding(id("s1")), Subject::Measure(id("m111")), Subject::Goal(id("g11"))] {
        let told = scene(subject.clone());
        assert!(told.contains(course) && !told.contains("33 %"), "{subject:?}: {told}");
    }
    let alone = ron::to_string(&Scene::of(
        &sample(),
        &Subject::Finding(id("s1")),
        0,
        now().today(),
        SceneLook::Light,
        &Words::new(Language::German),
    ));
    assert!(!alone.expect("a scene").contains('→'), "one value is no course");
}

#[test]
fn few_people_are_not_counted_out_by_a_course_either() {
    let people = |year: i32, value: &str| Evidence { unit: "Kinder".into(), ..share(year, value, "") };
    let session = changed(|records| {
        Arc::make_mut(&mut records.findings[0]).evidence = vec![people(2023, "3"), people(2025, "12")];
    });
    let words = Words::new(Language::German);
    let scene = Scene::of(&session, &Subject::Finding(id("s1")), 0, now().today(), SceneLook::Light, &words);
    let told = ron::to_string(&scene).expect("a scene");
    assert!(told.contains("2023 unter 5 Kinder → 2025 12 Kinder") && !told.contains("2023 3"), "{told}");
}

#[test]
fn the_line_of_a_goal_and_of_a_measure_tells_the_course_with_bars() {
    let mut desk = Desk::new(years(), Language::German);
    desk.resize(240, 67);
    desk.press("<F3>j");
    assert!(desk.screen().contains("▁▃▅█ 2023 27,4 %"), "{}", desk.screen());
    desk.press("j");
    assert!(desk.screen().contains("Ziel 35 %"), "{}", desk.screen());
}
