//! The form at every size.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::console::Console;
use crate::console::form::tests::{open, press};
use crate::draw::draw;
use crate::draw::theme::{Depth, Theme};
use crate::session::Ref;
use crate::words::Language;

fn screen(console: &mut Console, width: u16, height: u16) -> String {
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    for _ in 0..2 {
        buffer.reset();
        let drawn = draw(console, &Theme::of(console.look(), Depth::Mono), &mut buffer);
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
    for (width, height) in [(48, 18), (80, 24), (120, 36), (240, 67)] {
        for (record, keys) in [
            (at(Ref::Measure, "m213"), ""),
            (at(Ref::Measure, "m213"), "<Tab><Tab>Jug"),
            (at(Ref::Measure, "m213"), "<Tab><Tab><Tab><Tab>morgen<Tab>"),
            (at(Ref::Finding, "w5"), "<Tab><Tab><Tab><Tab><Tab><Tab>"),
            (at(Ref::Goal, "g21"), "<Tab><Tab>kita"),
        ] {
            let mut console = open(record, Language::German);
            press(&mut console, keys);
            println!("== {width}x{height} {record:?} {keys}\n{}", screen(&mut console, width, height));
        }
    }
}
