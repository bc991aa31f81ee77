use super::*;
use crate::console::plan::sample::{day, session, today};
use crate::console::plan::{Fold, Zoom, rows};
use crate::words::Language;

fn drawn(width: u16, height: u16, view: &PlanView, language: Language) -> (String, DrawnPlan) {
    let (rows, words, theme) = (rows(&session(), today()), Words::new(language), Theme::default());
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    let plan = Plan { rows: &rows, view, today: today(), words: &words, theme: &theme };
    let drawn = plan.draw(&mut buffer, Rect::new(0, 0, width, height));
    let line = |y| (0..width).map(|x| buffer[(x, y)].symbol().to_owned()).collect::<String>().trim_end().to_owned();
    ((0..height).map(line).collect::<Vec<_>>().join("\n"), drawn)
}

fn picture(width: u16, height: u16, view: &PlanView, language: Language) -> String {
    drawn(width, height, view, language).0
}

#[test]
#[ignore = "prints pictures to look at"]
fn show() {
    for (w, h) in [(236, 14), (118, 9), (78, 20), (58, 14), (46, 14)] {
        for language in Language::ALL {
            println!("== {w}x{h}\n{}", picture(w, h, &PlanView::default(), language));
        }
    }
    for zoom in Zoom::ALL {
        let mut view = PlanView { zoom, ..PlanView::default() };
        view.to_today(&rows(&session(), today()), today());
        view.step_event(&rows(&session(), today()), true, today());
        println!("== {zoom:?}\n{}", picture(118, 9, &view, Language::German));
        println!("== {zoom:?}\n{}", picture(78, 20, &view, Language::German));
        println!("== {zoom:?}\n{}", picture(236, 14, &view, Language::English));
    }
}

#[test]
fn the_home_pane_in_german() {
    let expected = "
█ ist  ░ geplant  ◆ erledigt  │2026     Q3   Q4   │2027     Q3   Q4   │2028     Q3   Q4   │2029    Q3   Q4   │2030
 0 Vorbereitung              ◆█◆                ┊ │                   │                   │                  │
 1 Bestandsaufnahme und Str…  │ ████◆█▓         ┊ │                   │                   │                  │
 2 Beteiligung von Bürgersc…  │       ░●●███●●█ ┊ │                   │                   │                  │
 3 Ziel- und Maßnahmenentwi…  │                █!░░○░◇ ! 18.11.2026 überfällig: Steuerungsgruppe: Themenliste│
 4 Begutachtung und Zertifi…  │                 ┊ │  ◇░░░◇ 26.02.2027 Unterlagen zur Begutachtung beim Verein│
 5 Umsetzung mit Jahresberi…  │                 ┊ │      ░░░░░░░░░░○░░░░░░░░░░× Doppeltermin: 1.…░◇░░░░░░░░░░░░░░░◇░░
                              │                 ┊ │                   │                   │                  │
                                          heute ┊ Sa 28.11.2026 · in 7 Tagen · Workshop · Zielvereinbarungsworkshop (…";
    assert_eq!(picture(118, 9, &PlanView::default(), Language::German), expected.trim_start_matches('\n'));
}

#[test]
fn a_single_pane_in_english_closer() {
    let mut view = PlanView { zoom: Zoom::Quarter, fold: Fold::Open, top: 11, ..PlanView::default() };
    view.to_today(&rows(&session(), today()), today());
    let expected = "
█ actual  ░ planned  ◆ done  Oct 2026        │Nov 2026       │Dec 2026
 3 Ziel- und Maßnahmenentwi…                 │██████████░░░░░░░░░░░░░░░░░░░░░░
   Steuerungsgruppe: Themen…                 │        ! 18 Nov 2026 overdue
   Zielvereinbarungsworksho…                 │          ┊  ○ 28 Nov 2026
   Jugendhilfeausschuss: Vo…                 │          ┊    │   21 Jan 2027 ▸
   Rat: Zielvereinbarung (B…                 │          ┊    │   18 Feb 2027 ▸
 Sat 28 Nov 2026 · in 7 days · Workshop · Zielve… today ┊";
    assert_eq!(picture(78, 7, &view, Language::English), expected.trim_start_matches('\n'));
}

#[test]
fn no_size_is_too_small_and_all_that_lies_somewhere_lies_inside() {
    let (rows, words, theme) = (rows(&session(), today()), Words::new(Language::German), Theme::default());
    for zoom in Zoom::ALL {
        let mut view = PlanView { zoom, ..PlanView::default() };
        view.to_today(&rows, today());
        view.select(&rows, rows[20].at);
        for (width, height) in (0..70)
            .flat_map(|width| [0, 1, 2, 3, 4, 7, 8, 12, 14, 17, 30].into_iter().map(move |height| (width, height)))
        {
            let area = Rect::new(0, 0, width, height);
            let plan = Plan { rows: &rows, view: &view, today: today(), words: &words, theme: &theme };
            let drawn = plan.draw(&mut Buffer::empty(area), area);
            assert!(drawn.hits.iter().all(|(place, _)| area.intersection(*place) == *place), "{width}×{height}");
        }
    }
}

#[test]
fn a_click_on_a_sign_finds_its_event_and_beside_it_the_phase() {
    let (picture, drawn) = drawn(118, 9, &PlanView::default(), Language::German);
    assert!(drawn.folded);
    let at = |x, y| drawn.hits.iter().rev().find(|(place, _)| place.contains((x, y).into())).map(|(_, at)| *at);
    let line = picture.lines().nth(6).unwrap();
    let sign = line.chars().position(|c| c == '○').unwrap() as u16;
    assert_eq!(at(sign, 6), Some(Ref::Event("e14".parse().unwrap())));
    assert_eq!(at(sign + 1, 6), Some(Ref::Phase("ph5".parse().unwrap())));
}

#[test]
fn the_chosen_row_is_on_view_and_in_full_at_the_foot() {
    let rows = rows(&session(), today());
    let mut view = PlanView::default();
    view.select(&rows, rows[24].at);
    let (picture, drawn) = drawn(180, 16, &view, Language::German);
    assert!(!drawn.folded && drawn.top + drawn.height == rows.len());
    assert!(
        picture.ends_with("Fr 29.03.2030 · in 40 Monaten · Jahresbericht · 3. Jahresbericht und Bilanz"),
        "{picture}"
    );
}

#[test]
fn a_plan_without_rows_says_so() {
    let (words, theme, view) = (Words::new(Language::German), Theme::default(), PlanView::default());
    let mut buffer = Buffer::empty(Rect::new(0, 0, 40, 1));
    let plan = Plan { rows: &[], view: &view, today: day("2026-01-01"), words: &words, theme: &theme };
    plan.draw(&mut buffer, Rect::new(0, 0, 40, 1));
    assert_eq!(buffer[(0, 0)].symbol(), "N");
}
