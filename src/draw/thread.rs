//! The *Roter Faden* drawn: stations side by side where there is room, else one beneath the other, further in each time.

mod items;
mod window;

use ratatui::layout::Rect;

use self::items::Shown;
use self::window::window;
use super::{Page, text};
use crate::console::{Hit, Thread};
use crate::session::{Item, Station};
use crate::words::{Named, Word};

/// From this size on stations stand side by side.
const BESIDE: (u16, u16) = (100, 14);
/// Cells between two columns, for the arrow that leads from one to the next.
const GAP: u16 = 3;
/// What reports say is short.
const REPORTS: u16 = 18;
/// A longer line is not read at a glance.
const WIDEST: u16 = 48;
/// Cells by which each station stands further in.
const STEP: u16 = 2;

/// Lines of text for each item and empty lines between two, from much to little.
const SHAPES: [(usize, usize); 6] = [(6, 1), (4, 1), (3, 1), (2, 1), (2, 0), (1, 0)];

/// One row of the list: a heading, or an item with its number among all.
#[derive(Clone, Copy)]
enum Row {
    Heading(Station),
    Item(Station, usize, Item),
}

impl Page<'_> {
    pub(super) fn thread(&mut self, thread: &Thread, area: Rect) {
        let words = self.console.words();
        let what = self.called(Item::Record(thread.of()));
        let title = words.say(Word("thread-title"), &[("what", what.into())]);
        let beside = self.beside(thread);
        let inside = self.view_frame(&title, &beside, area);
        self.drawn.page = inside.height.into();
        if inside.width >= BESIDE.0 && inside.height >= BESIDE.1 {
            self.stations(thread, inside);
        } else {
            self.list(thread, inside);
        }
    }

    /// A frame as the pane that takes the keys has it.
    pub(super) fn view_frame(&mut self, title: &str, beside: &str, area: Rect) -> Rect {
        self.frame(self.console.focus(), title, beside, area);
        Rect {
            x: area.x + 2,
            y: area.y + 1,
            width: area.width.saturating_sub(4),
            height: area.height.saturating_sub(2),
        }
    }

    /// Which part of all rows is on view, in the frame's last line; nothing where all are.
    pub(super) fn view_place(&mut self, on_view: std::ops::Range<usize>, all: usize, inside: Rect) {
        if on_view.len() < all {
            let place = format!(" {}–{}/{all} ", on_view.start + 1, on_view.end);
            self.put_right(inside.right(), inside.bottom(), inside.width, &place, self.theme.dim);
        }
    }

    /// The way that one came, and how much is missing.
    fn beside(&self, thread: &Thread) -> String {
        let words = self.console.words();
        let path: Vec<String> = thread.path().map(|at| format!("{} ›", self.called(Item::Record(at)))).collect();
        let gaps = thread.missing();
        let gaps = (gaps > 0).then(|| words.say(Word("thread-gaps"), &[("count", gaps.into())]));
        let path = Some(path.join(" ")).filter(|path| !path.is_empty());
        path.into_iter().chain(gaps).collect::<Vec<_>>().join("  ")
    }

    /// Columns, read from left to right.
    fn stations(&mut self, thread: &Thread, area: Rect) {
        let widths = self.widths(thread, area.width);
        let (mut x, mut first) = (area.x, 0);
        for (station, width) in Station::ALL.into_iter().zip(widths) {
            let column = Rect { x, width, ..area };
            self.station_head(thread, station, column);
            let beneath = Rect { y: area.y + 2, height: area.height - 2, ..column };
            self.station(thread, station, first, beneath);
            first += thread.chain().at(station).len();
            x += width;
            if station != Station::Reports {
                self.put(x + 1, area.y, 1, "→", self.theme.dim);
            }
            x += GAP;
        }
    }

    /// The columns' widths: what is empty takes as much as its name, reports take little, the others share the rest.
    fn widths(&self, thread: &Thread, whole: u16) -> [u16; 6] {
        let fixed = Station::ALL.map(|station| match thread.chain().at(station).is_empty() {
            true => Some(text::width(self.console.words().get(station.word())) as u16),
            false => (station == Station::Reports).then_some(REPORTS),
        });
        let taken: u16 = fixed.iter().flatten().sum::<u16>() + (Station::ALL.len() as u16 - 1) * GAP;
        let others = fixed.iter().filter(|width| width.is_none()).count() as u16;
        let each = (whole.saturating_sub(taken) / others.max(1)).min(WIDEST);
        fixed.map(|width| width.unwrap_or(each))
    }

    fn station_head(&mut self, thread: &Thread, station: Station, area: Rect) {
        let here = thread.chain().station() == Some(station);
        let empty = thread.chain().at(station).is_empty();
        let style = match (here, empty) {
            (true, _) => self.theme.accent,
            (false, true) => self.theme.dim,
            (false, false) => self.theme.strong,
        };
        let name = self.console.words().get(station.word());
        self.put(area.x, area.y, area.width, name, style);
        for x in area.x..area.right() {
            self.set(x, area.y + 1, '─', self.theme.border);
        }
    }

    fn station(&mut self, thread: &Thread, station: Station, first: usize, area: Rect) {
        let items = thread.chain().at(station);
        if items.is_empty() {
            self.put(area.x, area.y, area.width, "–", self.theme.dim);
            return;
        }
        let room = usize::from(area.height);
        let (lines, gap) = self.shape(thread, items, usize::from(area.width), room);
        let rows = |at: usize| self.shown(thread, items[at], area.width.into(), lines).rows() + gap;
        let chosen = items.iter().position(|item| *item == thread.on()).unwrap_or(0);
        let on_view = window(items.len(), chosen, room + gap, rows);
        let (mut y, hidden) = (area.y, items.len() - on_view.len());
        for at in on_view {
            let shown = self.shown(thread, items[at], area.width.into(), lines);
            let height = (shown.rows() as u16).min(area.bottom().saturating_sub(y));
            let place = Rect { y, height, ..area };
            self.item(thread, items[at], &shown, place);
            self.drawn.hit((place.x, y, place.width, height), Hit::Row(first + at));
            y += (shown.rows() + gap) as u16;
        }
        if hidden > 0 {
            let more = self.console.words().say(Word("thread-more"), &[("count", hidden.into())]);
            self.put_right(area.right(), area.y.saturating_sub(1), area.width, &format!(" {more}"), self.theme.dim);
        }
    }

    /// As many lines and as much air as let all items stand there; the least where they cannot.
    fn shape(&self, thread: &Thread, items: &[Item], width: usize, room: usize) -> (usize, usize) {
        let least = SHAPES[SHAPES.len() - 1];
        if items.len() > room {
            return least;
        }
        let rows = |lines, gap| items.iter().map(|item| self.shown(thread, *item, width, lines).rows() + gap).sum();
        SHAPES
            .into_iter()
            .find(|(lines, gap)| {
                let all: usize = rows(*lines, *gap);
                all <= room + gap
            })
            .unwrap_or(least)
    }

    /// One beneath the other, each station further in than the one before.
    fn list(&mut self, thread: &Thread, area: Rect) {
        let rows = list_rows(thread);
        let depth = |station: Station| {
            let before = Station::ALL.into_iter().take_while(|other| *other != station);
            before.filter(|other| !thread.chain().at(*other).is_empty()).count() as u16 * STEP
        };
        let lines = if rows.len() * 2 <= area.height.into() { 3 } else { 1 };
        let width = |station| area.width.saturating_sub(depth(station) + 1);
        let height = |at: usize| match rows[at] {
            Row::Heading(_) => 1,
            Row::Item(station, _, item) => self.shown(thread, item, width(station).into(), lines).rows(),
        };
        let chosen = rows.iter().position(|row| matches!(row, Row::Item(_, _, item) if *item == thread.on()));
        let on_view = window(rows.len(), chosen.unwrap_or(0), area.height.into(), height);
        self.view_place(on_view.clone(), rows.len(), area);
        let mut y = area.y;
        for at in on_view {
            let (station, row) = match rows[at] {
                Row::Heading(station) => (station, None),
                Row::Item(station, number, item) => (station, Some((number, item))),
            };
            let x = area.x + depth(station);
            let room = area.right().saturating_sub(x);
            let Some((number, item)) = row else {
                let here = thread.chain().station() == Some(station);
                let style = if here { self.theme.accent } else { self.theme.dim };
                self.put(x, y, room, self.console.words().get(station.word()), style);
                y += 1;
                continue;
            };
            let shown = self.shown(thread, item, width(station).into(), lines);
            let height = (shown.rows() as u16).min(area.bottom().saturating_sub(y));
            let place = Rect { x: x + 1, y, width: room.saturating_sub(1), height };
            self.item(thread, item, &shown, place);
            self.drawn.hit((area.x, y, area.width, height), Hit::Row(number));
            y += shown.rows() as u16;
        }
    }

    /// An item in its place: a mark, its number, what it says, what is to be known, what is missing.
    fn item(&mut self, thread: &Thread, item: Item, shown: &Shown, area: Rect) {
        let (middle, chosen) = (item == Item::Record(thread.of()), item == thread.on());
        let on = chosen.then_some(self.theme.selected);
        if let Some(on) = on {
            self.wipe(area, on);
        }
        let text = on.unwrap_or(if middle { self.theme.accent } else { self.theme.text });
        let mark = match (middle, chosen) {
            (true, _) => '▶',
            (false, true) => '▌',
            (false, false) if thread.of() != thread.on().record() && thread.touches(item) => '•',
            (false, false) => ' ',
        };
        if area.height > 0 {
            self.set(area.x, area.y, mark, on.unwrap_or(self.theme.accent));
        }
        let (x, room) = (area.x + 2, area.width.saturating_sub(2));
        let styles = [(&shown.text, text), (&shown.asides, on.unwrap_or(self.theme.dim))];
        let gaps = (&shown.gaps, on.unwrap_or(self.theme.warn));
        let lines =
            styles.into_iter().chain([gaps]).flat_map(|(lines, style)| lines.iter().map(move |line| (line, style)));
        for (y, (line, style)) in (area.y..area.bottom()).zip(lines) {
            self.put(x, y, room, line, style);
        }
        if area.height > 0 {
            let number = on.unwrap_or(if middle { self.theme.accent } else { self.theme.strong });
            let wide = text::width(&shown.number) as u16;
            self.put(x, area.y, room.min(wide), &shown.number, number);
        }
    }
}

fn list_rows(thread: &Thread) -> Vec<Row> {
    let (mut rows, mut number) = (vec![], 0);
    for station in Station::ALL {
        let items = thread.chain().at(station);
        rows.extend((!items.is_empty()).then_some(Row::Heading(station)));
        rows.extend(items.iter().zip(number..).map(|(item, number)| Row::Item(station, number, *item)));
        number += items.len();
    }
    rows
}
