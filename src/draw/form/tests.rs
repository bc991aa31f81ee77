//! The form at every size.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::console::form::tests::{open, press};
use crate::console::{Console, Mode};
use crate::draw::Wall;
use crate::draw::draw;
use crate::draw::theme::{Depth, Theme};
use crate::session::Ref;
use crate::words::Language;

fn screen(console: &mut Console, width: u16, height: u16) -> String {
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    for _ in 0..2 {
        buffer.reset();
        let drawn = draw(console, &Theme::of(console.look(), Depth::Mono), Wall::default(), &mut buffer);
        console.seen(drawn);
    }
    let line = |y| (0..width).map(|x| buffer[(x, y)].symbol().to_owned()).collect::<String>().trim_end().to_owned();
    (0..height).map(line).collect::<Vec<_>>().join("\n")
}

fn at(kind: fn(crate::session::Id) -> Ref, id: &str) -> Ref {
    kind(id.parse().unwrap())
}

#[test]
#[ignore = "prints pictures to look at"]
fn show() {
    let sizes = std::env::var("SIZES").unwrap_or_else(|_| "80x24".into());
    let wanted = std::env::var("OF").unwrap_or_default();
    let language = if std::env::var_os("ENGLISH").is_some() { Language::English } else { Language::German };
    for size in sizes.split(' ') {
        let (width, height) = size.split_once('x').map(|(w, h)| (w.parse().unwrap(), h.parse().unwrap())).unwrap();
        for (record, keys) in SHOWN {
            let record = record();
            if !format!("{record:?}").contains(&wanted) {
                continue;
            }
            let mut console = open(record, language);
            press(&mut console, keys);
            println!("== {size} {record:?} {keys}\n{}", screen(&mut console, width, height));
        }
    }
}

type Case = (fn() -> Ref, &'static str);

const SHOWN: &[Case] = &[
    (|| at(Ref::Measure, "m211"), ""),
    (|| at(Ref::Measure, "m211"), "<PgDn>str<Enter><Tab>die Lage<Tab><PgDn><Enter>"),
    (|| at(Ref::Measure, "m213"), "<Tab><Enter>"),
    (|| at(Ref::Measure, "m213"), "<Tab><Tab><Tab><Tab>morgen"),
    (|| at(Ref::Measure, "m213"), "<Tab><Tab><Tab><Tab><Tab>3/27"),
    (|| at(Ref::Measure, "m213"), "<PgDn><PgDn><PgDn><PgDn><Enter><Tab><Tab>entf<Tab>"),
    (|| at(Ref::Finding, "w5"), "<PgDn><PgDn><Enter>Neu<Tab>viel<Ctrl+s>"),
    (|| at(Ref::Goal, "g21"), "<Tab><Tab>kita"),
    (|| Ref::Municipality, ""),
    (|| Ref::Municipality, "<Tab><Tab><Tab><Tab>0537<PgDn><PgDn><PgDn>"),
    (|| Ref::Strategy, ""),
    (|| at(Ref::Workshop, "ws2"), ""),
    (|| at(Ref::Workshop, "ws2"), "<PgDn><PgDn><PgDn><PgDn><PgDn><PgDn><Tab>"),
    (|| at(Ref::Poll, "dots1"), "<PgDn><PgDn><Tab><Tab>99"),
    (|| at(Ref::Resolution, "b1"), ""),
    (|| at(Ref::Resolution, "b1"), "<PgDn><PgDn><PgDn><PgDn><PgDn><Tab>40"),
    (|| at(Ref::Stakeholder, "k1"), "<Tab><Tab><Tab>7<Tab>"),
    (|| at(Ref::Topic, "t1"), "<Tab><Tab><Tab>über<Tab>"),
    (|| at(Ref::Note, "n3"), "<Tab>"),
];

#[test]
fn every_size_is_drawn_without_a_panic() {
    let records = [at(Ref::Measure, "m211"), at(Ref::Finding, "w5"), at(Ref::Goal, "g21")];
    for (language, record) in Language::ALL.into_iter().flat_map(|l| records.map(|record| (l, record))) {
        for keys in ["", "<Tab><Tab>fb", "<PgDn><Enter>", "<Shift+Tab>"] {
            let mut console = open(record, language);
            press(&mut console, keys);
            for (width, height) in (0..=130).step_by(6).flat_map(|w| (0..=50).step_by(3).map(move |h| (w, h))) {
                let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
                let drawn = draw(&console, &Theme::of(console.look(), Depth::True), Wall::default(), &mut buffer);
                console.seen(drawn);
            }
        }
    }
}

/// Forms of every shape: short and long, with parts that fold and parts that stand open.
fn every_sort() -> Vec<Ref> {
    let several = [(Ref::Workshop as fn(_) -> _, "ws2"), (Ref::Poll, "dots1"), (Ref::Resolution, "b3")];
    let several = several.into_iter().chain([(Ref::Measure as fn(_) -> _, "m211"), (Ref::Finding, "w5")]);
    let several = several.chain([(Ref::Goal as fn(_) -> _, "g21"), (Ref::Note, "n3"), (Ref::Topic, "t1")]);
    several.map(|(kind, id)| at(kind, id)).chain([Ref::Municipality, Ref::Strategy]).collect()
}

#[test]
fn forms_with_parts_are_drawn_at_every_size() {
    for record in every_sort() {
        let mut console = open(record, Language::English);
        press(&mut console, "<PgDn><PgDn><PgDn><Tab>x<Shift+Tab>");
        for (width, height) in (0..=130).step_by(10).flat_map(|w| (0..=50).step_by(5).map(move |h| (w, h))) {
            let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
            let drawn = draw(&console, &Theme::of(console.look(), Depth::True), Wall::default(), &mut buffer);
            console.seen(drawn);
        }
    }
}

#[test]
fn the_focused_field_its_cursor_and_its_list_are_always_on_view() {
    for (width, height) in [(40, 12), (48, 18), (80, 24), (120, 36), (240, 67)] {
        for record in every_sort() {
            let mut console = open(record, Language::German);
            for _ in 0..30 {
                let shown = screen(&mut console, width, height);
                assert!(shown.contains('▌') || console.drawn().cursor.is_some(), "{width}x{height}\n{shown}");
                assert!(console.drawn().cursor.is_some(), "{width}x{height}\n{shown}");
                press(&mut console, "<Enter>");
                let shown = screen(&mut console, width, height);
                let Mode::Form(form) = console.mode() else { break };
                if let Some(list) = form.focused().entry.list() {
                    let marked = list.found().nth(list.mark().unwrap_or(0)).unwrap();
                    let begins: String = marked.label.chars().take(5).collect();
                    assert!(shown.contains(&format!("│ {begins}")), "{width}x{height} {begins}\n{shown}");
                    press(&mut console, "<Esc><Tab>");
                }
            }
        }
    }
}

#[test]
fn a_long_text_is_shown_whole() {
    let mut console = open(at(Ref::Measure, "m211"), Language::German);
    press(&mut console, " Alpha bravo charlie delta echo foxtrott golf hotel india juliett kilo lima ende<Tab>");
    let shown = screen(&mut console, 48, 18);
    for word in ["Alpha", "foxtrott", "juliett", "ende"] {
        assert!(shown.contains(word), "{word}\n{shown}");
    }
}
