//! Whatever stands in a session, whatever the size: drawn whole, in both colours, without a control character.

use std::sync::Arc;

use proptest::prelude::*;
use ratatui::style::Color;
use tafelrunde::scene::{Bar, Block, Body, Chart, Entry, Figure, Sign, Tick};
use tafelrunde::session::{Day, Span};

use super::*;
use crate::support::{sample, text};

fn depth() -> impl Strategy<Value = (Depth, bool)> {
    (prop_oneof![Just(Depth::True), Just(Depth::Sixteen), Just(Depth::Mono)], any::<bool>())
}

/// Words as people write them, and what they paste.
fn hostile() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-Za-zäöüß ,.-]{0,90}",
        1 => ".{0,200}",
        1 => Just("\u{1b}[2J\u{1b}]0;x\u{7} a\u{308}\u{200d}👩\u{200d}👩\u{200d}👧 家族 \u{202e}x\tx\nx".to_owned()),
        1 => "[a-z]{60,200}",
    ]
}

fn day() -> impl Strategy<Value = Day> {
    (0i64..109_000).prop_map(|days| Day::EARLIEST.plus_days(days))
}

fn entry() -> impl Strategy<Value = Entry> {
    let sign = prop_oneof![Just(Sign::None), Just(Sign::Kind(FindingKind::Weakness)), Just(Sign::Disputed)];
    let number = prop_oneof![3 => "[A-Z0-9.]{0,6}", 1 => hostile()];
    (number, sign, hostile(), prop::collection::vec(hostile(), 0..3)).prop_map(|(number, sign, text, asides)| Entry {
        number,
        sign,
        text,
        asides,
    })
}

fn chart() -> impl Strategy<Value = Chart> {
    let span = || (day(), day()).prop_map(|(start, end)| Span { start, end });
    let bar =
        (hostile(), span(), prop::option::of(span()), hostile(), prop::collection::vec((day(), any::<bool>()), 0..3))
            .prop_map(|(label, planned, actual, state, marks)| Bar { label, planned, actual, state, marks });
    let tick = || (day(), hostile()).prop_map(|(day, label)| Tick { day, label });
    (span(), prop::collection::vec(tick(), 0..6), tick(), prop::collection::vec(bar, 0..9))
        .prop_map(|(window, ticks, today, bars)| Chart { window, ticks, today, bars })
}

fn block() -> impl Strategy<Value = Block> {
    let figure = (hostile(), hostile(), prop::collection::vec(hostile(), 0..2), any::<bool>()).prop_map(
        |(label, value, remarks, large)| Block::Figure(Figure { label, value, remarks, large, sign: Sign::None }),
    );
    prop_oneof![
        1 => hostile().prop_map(Block::Heading),
        4 => entry().prop_map(Block::Entry),
        2 => entry().prop_map(Block::Card),
        2 => figure,
        1 => chart().prop_map(Block::Chart),
    ]
}

fn any_scene() -> impl Strategy<Value = Scene> {
    let title =
        (hostile(), hostile(), hostile()).prop_map(|(workshop, date, step)| Body::Title { workshop, date, step });
    let countdown = hostile().prop_map(|label| Body::Countdown {
        over: label.clone(),
        signs: vec![label.clone(); 3],
        label,
        until: wall(),
    });
    let sheet = prop::collection::vec(block(), 0..12).prop_map(Body::Sheet);
    let body = prop_oneof![1 => title, 1 => Just(Body::Clock), 1 => countdown, 6 => sheet];
    (hostile(), hostile(), hostile(), body, any::<u16>()).prop_map(|(town, head, note, body, page)| Scene {
        on: String::new(),
        town,
        head,
        note,
        body,
        page,
        look: SceneLook::Light,
    })
}

/// The letters and figures of a text, without what a line's end may add or leave out.
fn letters(text: &str) -> Vec<char> {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_scene_is_drawn_at_any_size(scene in any_scene(), width in 0u16..140, height in 0u16..70, (depth, ascii) in depth()) {
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
        let (theme, area) = (SceneTheme::of(scene.look, depth, ascii), buffer.area);
        let drawn = draw_scene(&scene, None, wall(), &theme, &mut buffer, area);
        prop_assert!(drawn.pages > 0 && drawn.page < drawn.pages);
        for cell in &buffer.content {
            prop_assert!(depth == Depth::Mono || (cell.fg != Color::Reset && cell.bg != Color::Reset));
            prop_assert!(!cell.symbol().chars().any(char::is_control), "{:?}", cell.symbol());
            prop_assert!(!ascii || cell.symbol().is_ascii(), "{:?}", cell.symbol());
        }
    }

    #[test]
    fn no_word_of_a_card_is_lost_between_pages(words in "[A-Za-zäöü]{1,30}( [A-Za-zäöü,.]{1,30}){0,70}", width in 20u16..140, height in 5u16..40) {
        let card = Block::Card(Entry { text: words.clone(), ..Entry::default() });
        let scene = Scene { head: "Karte".into(), body: Body::Sheet(vec![card]), ..scene(&sample(), &Subject::Title) };
        let pages = drawn(&scene, 0, (width, height)).1.pages;
        let lines = (0..pages).flat_map(|page| {
            let picture = text(&drawn(&scene, page, (width, height)).0);
            let body = picture.lines().filter(|line| !["Karte", "▀▀▀", "Stadt"].iter().any(|other| line.contains(other)));
            body.map(str::to_owned).collect::<Vec<_>>()
        });
        prop_assert_eq!(letters(&lines.collect::<String>()), letters(&words));
    }

    #[test]
    fn pages_lose_no_entry_and_hold_at_most_seven(count in 0usize..30, words in "[a-z]{1,12}( [a-z]{1,12}){0,20}", width in 48u16..130, height in 16u16..60) {
        let entry = |at: usize| Block::Entry(Entry { number: format!("W{at}"), text: words.clone(), ..Entry::default() });
        let blocks = (100..100 + count).map(entry).collect();
        let scene = Scene { head: "x".into(), body: Body::Sheet(blocks), ..scene(&sample(), &Subject::Title) };
        let pages = drawn(&scene, 0, (width, height)).1.pages;
        let mut seen = 0;
        for page in 0..pages {
            let picture = text(&drawn(&scene, page, (width, height)).0);
            let here = picture.lines().filter(|line| line.trim_start().starts_with("W1")).count();
            prop_assert!(here <= 7);
            seen += here;
        }
        let lettered = width > 100; // numbers in block letters are not read here
        prop_assert!(seen == count || lettered, "{seen} of {count}");
    }

    #[test]
    fn any_text_in_a_session_reaches_the_wall_harmless(words in hostile(), width in 0u16..140, height in 0u16..70) {
        let mut records = sample().to_records();
        Arc::make_mut(&mut records.municipality).name = words.clone();
        records.areas.iter_mut().for_each(|area| Arc::make_mut(area).name = words.clone());
        records.findings.iter_mut().for_each(|finding| Arc::make_mut(finding).text = words.clone());
        records.measures.iter_mut().for_each(|measure| Arc::make_mut(measure).title = words.clone());
        records.events.iter_mut().for_each(|event| Arc::make_mut(event).title = words.clone());
        let session = Session::from_records(id("x"), records).expect("a session");
        for subject in subjects(&session).iter().step_by(19) {
            let (buffer, drawn) = drawn(&scene(&session, subject), u16::MAX, (width, height));
            prop_assert_eq!(drawn.page, drawn.pages - 1);
            prop_assert!(buffer.content.iter().all(|cell| !cell.symbol().chars().any(char::is_control)));
        }
    }
}

#[test]
fn ten_thousand_cards_make_a_scene_that_says_how_many_are_missing() {
    let mut records = sample().to_records();
    let card = records.findings[0].clone();
    for at in 0..10_000 {
        let mut card = tafelrunde::session::Finding::clone(&card);
        (card.id, card.number) = (id(&format!("x{at}")), 100 + at);
        records.findings.push(Arc::new(card));
    }
    let session = Session::from_records(id("x"), records).expect("a session");
    let scene = scene(&session, &Subject::Kind(FindingKind::Strength));
    let Body::Sheet(blocks) = &scene.body else { panic!("a sheet") };
    assert!(blocks.len() < 200);
    assert!(matches!(blocks.last(), Some(Block::Entry(entry)) if entry.text.contains("weitere")));
}
