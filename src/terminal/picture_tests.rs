//! What a second costs while a clock runs, at the console and on the screen: bytes, as a terminal gets them.

use std::time::Duration;

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::*;
use crate::console::{Console, Input, Look, Now, Opening};
use crate::draw::Wall;
use crate::draw::scene::draw_scene;
use crate::draw::scene::theme::SceneTheme;
use crate::draw::theme::{Depth, Theme};
use crate::keys::Chord;
use crate::scene::{Body, Scene, SceneLook};
use crate::words::Language;

const SIZES: [(u16, u16); 2] = [(120, 36), (60, 18)];

fn morning() -> DateTime<FixedOffset> {
    "2026-11-28T09:02:00+01:00".parse().unwrap()
}

fn after(seconds: u64) -> Now {
    let elapsed = Duration::from_secs(seconds);
    Now { wall: morning() + elapsed, elapsed }
}

fn sample() -> Console {
    let session = crate::store::embedded(include_str!("../../data/lindbrueck.ron"), "town".parse().unwrap()).unwrap();
    Console::new(session, Opening::default(), Language::German, Look::Terminal, 7, after(0))
}

/// The bytes of each second at a console after these keys; without the one in which 10:00 loses a figure.
fn at_the_console(keys: &[&str], (width, height): (u16, u16)) -> Vec<usize> {
    let (mut console, mut picture) = (sample(), Picture::of((width, height).into()));
    console.update(Input::Resize { width, height }, after(0));
    for key in keys {
        console.update(Input::Key(Chord::read(key).unwrap()), after(0));
    }
    let bytes = (0..=65).map(|second| {
        console.update(Input::Tick, after(second));
        let (mut out, theme) = (vec![], Theme::of(Look::Terminal, Depth::True));
        let wall = Wall { depth: Depth::True, ascii: false, now: after(second).wall };
        let drawn = picture.draw_to(&mut out, |paper| {
            let drawn = paper.draw(&console, &theme, wall);
            let cursor = drawn.cursor;
            (drawn, cursor)
        });
        console.seen(drawn.unwrap());
        out.len()
    });
    bytes.skip(2).collect()
}

/// The bytes of each second on a screen, and of each the cells and rows that it changes.
fn on_the_screen(body: &Body, size: (u16, u16)) -> Vec<(usize, usize, usize)> {
    let [head, town, note, on] = ["Auftaktworkshop", "Lindbrück", "", ""].map(str::to_owned);
    let scene = Scene { on, town, head, body: body.clone(), note, page: 0, look: SceneLook::default() };
    let theme = SceneTheme::of(scene.look, Depth::True, false);
    let mut picture = Picture::of(size.into());
    let seconds = (0..=65).map(|second| {
        let (mut out, before) = (vec![], picture.shown.clone());
        let draw = |paper: &mut Paper| {
            let buffer = paper.whole();
            let area = buffer.area;
            buffer.reset();
            (draw_scene(&scene, None, after(second).wall, &theme, buffer, area), None)
        };
        picture.draw_to(&mut out, draw).unwrap();
        let changed = before.diff(&picture.shown);
        let rows: std::collections::BTreeSet<u16> = changed.iter().map(|(_, row, _)| *row).collect();
        (out.len(), changed.len(), rows.len())
    });
    seconds.skip(1).collect()
}

#[test]
fn a_second_at_the_console_costs_no_more_than_a_hundred_bytes() {
    let begun = ["F7", "a", "Enter"];
    for (view, more) in [("agenda", &[][..]), ("board", &["Esc"]), ("goals", &["Esc", "F3"]), ("speaking", &["s"])] {
        for size in SIZES {
            let bytes = at_the_console(&[&begun[..], more].concat(), size);
            assert!(bytes.iter().all(|bytes| (1..=100).contains(bytes)), "{view} {size:?}: {bytes:?}");
        }
    }
}

#[test]
fn a_break_and_the_time_of_day_cost_nothing_until_the_minute_changes() {
    let pause = Body::Break { label: "Pause".into(), lead: "weiter um".into(), back: "09:12".into() };
    for size in SIZES {
        assert!(on_the_screen(&pause, size).iter().all(|second| *second == (0, 0, 0)), "{size:?}");
        let clock = on_the_screen(&Body::Clock, size);
        let changes: Vec<usize> = (0..65).filter(|second| clock[*second].0 > 0).collect();
        assert_eq!(changes, [59], "{size:?}: {clock:?}");
        assert!(clock[59].0 <= 200, "{size:?}: {clock:?}");
    }
}

/// The seconds stand small behind the minutes; only with the minute do large figures change. A hundred bytes a second over
/// a minute, with all that changes in it.
#[test]
fn a_countdown_on_the_wall_costs_no_more_than_a_hundred_bytes_a_second() {
    let until = morning() + TimeDelta::minutes(9);
    let body =
        Body::Countdown { label: "Begrüßung".into(), until, over: "Bitte zum Ende kommen".into(), signs: vec![] };
    for size in SIZES {
        let seconds = on_the_screen(&body, size);
        let minute = &seconds[1..61];
        let sum: usize = minute.iter().map(|(bytes, ..)| bytes).sum();
        let within: Vec<usize> = (0..65).filter(|second| *second % 10 != 0).map(|second| seconds[second].0).collect();
        assert!(within.iter().all(|bytes| (1..=110).contains(bytes)), "{size:?}: {seconds:?}");
        assert!(sum <= 100 * minute.len(), "{size:?}: {sum} bytes in a minute: {minute:?}");
    }
}
