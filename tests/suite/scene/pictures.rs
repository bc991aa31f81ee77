//! Pictures of the sample, looked at and approved; and what the builder promises.

use std::sync::Arc;

use tafelrunde::draw::scene::{draw_test_page, fits, theme::SceneTheme};
use tafelrunde::draw::theme::Depth;
use tafelrunde::scene::{Block, Body, Sight};
use tafelrunde::session::Ref;

use super::*;
use crate::support::{sample, text};
use ratatui::style::Modifier;

/// The sample on the day of a workshop that is on.
pub fn evening() -> Session {
    let mut records = sample().to_records();
    Arc::make_mut(&mut records.municipality).running_workshop = Some(id("ws2"));
    let workshop = records.workshops.iter_mut().find(|workshop| workshop.id == id("ws2")).expect("a workshop");
    Arc::make_mut(workshop).agenda[8].actual = None;
    Session::from_records(id("evening"), records).expect("a session")
}

/// A name, what is on stage, the page, the sizes.
type Picture = (&'static str, Subject, u16, &'static [(u16, u16)]);

#[test]
fn pictures_of_the_sample_at_the_sizes_of_rooms() {
    let (weaknesses, area) = (Subject::Kind(FindingKind::Weakness), id("a2"));
    let pause = Subject::Break { label: "Pause".to_owned(), until: wall() + TimeDelta::seconds(750) };
    let table: &[Picture] = &[
        ("title", Subject::Title, 0, &[(48, 16), (60, 18), (120, 36)]),
        ("analysis", Subject::Analysis, 0, &[(80, 24)]),
        ("kind", weaknesses, 0, &[(48, 16), (240, 67)]),
        ("area", Subject::Area(area), 0, &[(60, 18)]),
        ("finding", Subject::Finding(id("w3")), 0, &[(60, 18), (120, 36)]),
        ("goals", Subject::Goals(Some(area)), 0, &[(60, 18)]),
        ("kanban", Subject::Kanban(None), 0, &[(48, 16), (60, 18), (120, 36)]),
        ("status", Subject::Status(Status::Agreed, None), 0, &[(48, 18), (80, 24)]),
        ("goal", Subject::Goal(id("g21")), 1, &[(48, 18)]),
        ("measure", Subject::Measure(id("m211")), 0, &[(80, 24)]),
        ("sums", Subject::Sums(None), 0, &[(120, 36)]),
        ("sums-year", Subject::SumsBy(Dimension::Year, None), 0, &[(60, 18), (120, 36)]),
        ("sums-goal", Subject::SumsBy(Dimension::Goal, Some(id("a5"))), 0, &[(48, 16)]),
        ("overview", Subject::Overview, 0, &[(48, 16), (60, 18), (120, 36)]),
        ("overview-on", Subject::Overview, 1, &[(48, 16), (60, 18)]),
        ("participation", Subject::Participation, 0, &[(48, 16), (60, 18), (120, 36)]),
        ("thread-measure", Subject::Thread(Ref::Measure(id("m211"))), 0, &[(48, 16), (60, 18), (120, 36)]),
        ("thread-measure-on", Subject::Thread(Ref::Measure(id("m211"))), 1, &[(60, 18)]),
        ("thread-card", Subject::Thread(Ref::Finding(id("w5"))), 0, &[(60, 18)]),
        ("plan", Subject::Plan { near: false }, 0, &[(48, 16), (120, 36)]),
        ("near", Subject::Plan { near: true }, 0, &[(60, 18)]),
        ("clock", Subject::Clock, 0, &[(48, 16)]),
        ("agenda", Subject::Agenda(id("ws2")), 0, &[(48, 16), (60, 18), (120, 36)]),
        ("agenda-on", Subject::Agenda(id("ws2")), 1, &[(60, 18)]),
        ("break", pause, 0, &[(48, 16), (60, 18), (120, 36)]),
        (
            "countdown-over",
            Subject::Countdown { label: "Redezeit".to_owned(), until: wall(), early: false },
            0,
            &[(48, 16), (120, 36)],
        ),
    ];
    for (name, subject, page, sizes) in table.iter().cloned() {
        for size in sizes {
            let (buffer, drawn) = drawn(&scene(&evening(), &subject), page, *size);
            assert!(drawn.fits && drawn.page == page, "{name}: {drawn:?}");
            insta::assert_snapshot!(format!("{name}-{}x{}", size.0, size.1), text(&buffer));
        }
    }
}

#[test]
fn clusters_stand_on_the_wall_as_they_were_laid() {
    let session = crate::clusters::clustered();
    let largest = session.clusters_in_order()[0].id;
    for (name, subject, size) in [
        ("clusters", Subject::Clusters, (48, 16)),
        ("clusters", Subject::Clusters, (120, 36)),
        ("cluster", Subject::Cluster(largest), (60, 18)),
        ("cluster", Subject::Cluster(largest), (80, 24)),
    ] {
        let (buffer, drawn) = drawn(&scene(&session, &subject), 0, size);
        assert!(drawn.fits, "{name}: {drawn:?}");
        insta::assert_snapshot!(format!("{name}-{}x{}", size.0, size.1), text(&buffer));
    }
}

#[test]
fn a_terminal_of_plain_letters_has_all_of_it() {
    let scene = scene(&evening(), &Subject::Plan { near: false });
    let mut buffer = Buffer::empty(Rect::new(0, 0, 60, 18));
    let (theme, area) = (SceneTheme::of(SceneLook::Light, Depth::Mono, true), buffer.area);
    draw_scene(&scene, None, wall(), &theme, &mut buffer, area);
    assert!(text(&buffer).is_ascii(), "{}", text(&buffer));
    insta::assert_snapshot!("plan-ascii-60x18", text(&buffer));
}

#[test]
fn the_test_picture_says_what_to_press() {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 80, 24));
    let (theme, area) = (SceneTheme::of(SceneLook::Light, Depth::True, false), buffer.area);
    let words = Words::new(Language::German);
    draw_test_page(Some(Sight { picture: 150, distance: 1000 }), &words, &theme, &mut buffer, area);
    insta::assert_snapshot!("test-80x24", text(&buffer));
}

#[test]
fn the_title_page_tells_the_step_unless_it_is_internal() {
    let step = |session: &Session| match scene(session, &Subject::Title).body {
        Body::Title { workshop, date, step } => (workshop, date, step),
        other => panic!("{other:?}"),
    };
    let expected = ("Strategieworkshop".into(), "25. April 2026".into(), "Herausforderungen/Potenziale".into());
    assert_eq!(step(&evening()), expected);
    let mut records = evening().to_records();
    records.workshops.iter_mut().for_each(|workshop| {
        Arc::make_mut(workshop).agenda.iter_mut().for_each(|step| step.internal = true);
    });
    assert_eq!(step(&Session::from_records(id("x"), records).expect("a session")).2, "");
}

#[test]
fn what_is_not_there_shows_as_the_title_page() {
    let (session, gone) = (sample(), id("zzz"));
    let title = scene(&session, &Subject::Title);
    for subject in [
        Subject::Finding(gone),
        Subject::Area(gone),
        Subject::Goal(gone),
        Subject::Kanban(Some(gone)),
        Subject::Measure(gone),
    ] {
        assert_eq!(scene(&session, &subject), title);
    }
    assert_eq!(scene(&session, &Subject::Goals(Some(gone))), title);
    assert_eq!(scene(&session, &Subject::Sums(Some(gone))), title);
    assert_eq!(scene(&session, &Subject::SumsBy(Dimension::Year, Some(gone))), title);
    assert_eq!(scene(&session, &Subject::Thread(Ref::Measure(gone))), title);
    assert_eq!(scene(&session, &Subject::Thread(Ref::Stakeholder(id("k2")))), title, "origins are not for the room");
}

#[test]
fn cards_stand_as_they_were_laid_and_points_are_no_resolution() {
    let scene = scene(&sample(), &Subject::Kind(FindingKind::Weakness));
    assert_eq!(scene.note, "Meinungsbild – kein Beschluss");
    let Body::Sheet(blocks) = scene.body else { panic!("a sheet") };
    let numbers = blocks.iter().filter_map(|block| match block {
        Block::Entry(entry) => Some(entry.number.as_str()),
        _ => None,
    });
    assert_eq!(numbers.take(4).collect::<Vec<_>>(), ["W1", "W2", "W3", "W4"]);
    assert_eq!(super::scene(&sample(), &Subject::Kind(FindingKind::Strength)).note, "", "no points, no note");
}

#[test]
fn a_card_that_is_too_long_for_the_wall_is_told() {
    assert!(fits("Abends kein Bus in drei Ortsteilen", (48, 16)));
    assert!(!fits(&"Abends kein Bus in drei Ortsteilen. ".repeat(20), (48, 16)));
    assert!(fits(&"Abends kein Bus in drei Ortsteilen. ".repeat(20), (120, 36)));
}

#[test]
fn without_colours_what_must_be_seen_is_bold_or_reversed() {
    let scene = scene(&sample(), &Subject::Kind(FindingKind::Weakness));
    let mut buffer = Buffer::empty(Rect::new(0, 0, 60, 18));
    let (theme, area) = (SceneTheme::of(SceneLook::Light, Depth::Mono, false), buffer.area);
    draw_scene(&scene, None, wall(), &theme, &mut buffer, area);
    let has = |modifier| buffer.content.iter().any(|cell| cell.modifier.contains(modifier));
    assert!(has(Modifier::BOLD) && has(Modifier::REVERSED));
}
