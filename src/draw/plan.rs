//! The *Zeitplan* drawn: names at the left, bars and signs on a scale of days, today through all of it.

mod bar;
mod canvas;
mod foot;
mod names;
mod scale;
mod ticks;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use self::bar::BEFORE;
pub use self::bar::flaw_sign;
use self::canvas::Canvas;
use self::scale::Scale;
use self::ticks::Tick;
use super::text;
use super::theme::Theme;
use crate::console::plan::{PlanRow, PlanView, shown};
use crate::session::{Day, Ref};
use crate::words::{Word, Words};

/// All that the drawing of the plan reads.
#[derive(Clone, Copy)]
pub struct Plan<'a> {
    /// Its rows.
    pub rows: &'a [PlanRow],
    /// What is looked at.
    pub view: &'a PlanView,
    /// The day it is.
    pub today: Day,
    /// The words.
    pub words: &'a Words,
    /// The styles.
    pub theme: &'a Theme,
}

/// What the drawing found out.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DrawnPlan {
    /// What a click would choose; what comes last lies on top.
    pub hits: Vec<(Rect, Ref)>,
    /// The first row on view, counted in rows that stand on lines of their own.
    pub top: usize,
    /// How many of them are on view.
    pub height: usize,
    /// Whether events stood on the row of their phase.
    pub folded: bool,
    /// What the last line had no room to say whole.
    pub cut: Option<String>,
}

/// Below this width there is no room for names.
const NAMED: u16 = 24;
/// Below this height there is neither header nor footer.
const FRAMED: u16 = 3;

impl Plan<'_> {
    /// Draws the plan into the area, whatever its size.
    pub fn draw(&self, buffer: &mut Buffer, area: Rect) -> DrawnPlan {
        let area = area.intersection(buffer.area);
        let Some(window) = self.view.window(self.rows).filter(|_| !area.is_empty()) else {
            let empty = text::cut(self.words.get(Word("plan-empty")), area.width.into());
            text::put(buffer, area.x, area.y, area.width, &empty, self.theme.dim);
            return DrawnPlan::default();
        };
        let folded = self.view.folded(self.rows, area.height.into());
        let (names, chart) = self.columns(area, folded);
        let scale = Scale::new(window, chart.width);
        let mut canvas = Canvas { buffer, names, chart, scale, hits: vec![] };
        self.header(&mut canvas, area);
        self.today_line(&mut canvas);
        let (top, height) = self.body(&mut canvas, folded);
        let line = Rect { y: area.bottom() - 1, height: 1, ..area };
        let cut = if area.height >= FRAMED { self.foot(&mut canvas, line) } else { None };
        DrawnPlan { hits: canvas.hits, top, height, folded, cut }
    }

    /// The names' and the chart's area, without header and footer.
    fn columns(&self, area: Rect, folded: bool) -> (Rect, Rect) {
        let frame = u16::from(area.height >= FRAMED);
        let body = Rect { y: area.y + frame, height: area.height - 2 * frame, ..area };
        let most = if folded { area.width / 4 } else { area.width * 3 / 8 };
        let longest = shown(self.rows, folded).map(|at| text::width(&self.rows[at].label)).max().unwrap_or(0);
        let wide = if area.width < NAMED { 0 } else { usize::from(most).min(longest + 3).max(10) as u16 };
        let names = Rect { width: wide, ..body };
        (names, Rect { x: body.x + wide, width: body.width - wide, ..body })
    }

    /// The names of years, months or weeks, their lines through all rows, and at the left what the signs mean.
    fn header(&self, canvas: &mut Canvas<'_>, area: Rect) {
        let named = area.height >= FRAMED;
        for Tick { column, label, major } in ticks::ticks(&canvas.scale, self.words) {
            if major {
                self.line(canvas, column, '│', self.theme.border);
            }
            if named {
                let bar = u16::from(major);
                if major {
                    canvas.sign(column, area.y, '│', self.theme.border);
                }
                let style = if major || column == 0 { self.theme.text } else { self.theme.dim };
                canvas.write(column + bar, area.y, area.width, &label, style);
            }
        }
        if named {
            self.legend(canvas, area.y);
        }
    }

    fn legend(&self, canvas: &mut Canvas<'_>, y: u16) {
        let names = canvas.names;
        let mut x = names.x;
        let signs = [
            (BEFORE, Word("plan-before")),
            ('█', Word("plan-actual")),
            ('░', Word("plan-planned")),
            ('◆', Word("plan-done")),
            ('◇', Word("plan-open")),
        ];
        let proposed = self.rows.iter().any(|row| row.ghost.is_some());
        for (sign, word) in signs.into_iter().skip(usize::from(!proposed)) {
            let item = format!("{sign} {}", self.words.get(word));
            let end = x + text::width(&item) as u16;
            if end < names.right() {
                text::put(canvas.buffer, x, y, end - x, &item, self.theme.dim);
                x = end + 2;
            }
        }
    }

    /// Draws the rows that are on view; returns the first and how many there are.
    fn body(&self, canvas: &mut Canvas<'_>, folded: bool) -> (usize, usize) {
        let rows: Vec<usize> = shown(self.rows, folded).collect();
        let body = canvas.chart;
        let roomy = folded && rows.len() * 2 <= body.height.into();
        let lines = if roomy { 2 } else { 1 };
        let height = (body.height / lines).into();
        let chosen = self.view.chosen(self.rows).and_then(|chosen| rows.iter().rposition(|row| *row <= chosen));
        let top = first_on_view(self.view.top, chosen, rows.len(), height);
        for (at, y) in rows.iter().skip(top).take(height).zip((body.y..).step_by(lines.into())) {
            self.row(canvas, *at, Rect::new(canvas.names.x, y, canvas.names.width + body.width, lines), folded);
        }
        (top, height)
    }

    fn row(&self, canvas: &mut Canvas<'_>, at: usize, place: Rect, folded: bool) {
        let (row, y) = (&self.rows[at], place.y);
        let events = if folded { &self.rows[at + 1..][..row.events()] } else { &[] };
        canvas.hits.push((place, row.at));
        self.name(canvas, row, events, y);
        self.mark(canvas, y, row);
        if place.height > 1 {
            self.names_beneath(canvas, y + 1, events);
        } else if folded {
            self.name_beside(canvas, y, row, events);
        }
        self.ghosts(canvas, y, events);
        for event in self.by_need(events).into_iter().rev() {
            self.event(canvas, y, event);
        }
        if !folded || row.events() == 0 {
            self.date_beside(canvas, y, row);
        }
    }

    /// The row's name at the left: events stand a little in.
    fn name(&self, canvas: &mut Canvas<'_>, row: &PlanRow, events: &[PlanRow], y: u16) {
        let names = canvas.names;
        let event = matches!(row.at, Ref::Event(_));
        let indent = if event { 3 } else { 1 };
        let room = names.width.saturating_sub(indent + 1);
        let chosen = self.view.selected == Some(row.at);
        let holds = events.iter().any(|event| self.view.selected == Some(event.at));
        let style = match () {
            () if chosen => self.theme.selected,
            () if holds || row.events() > events.len() => self.theme.strong, // a heading above its events
            () if event && !row.open() => self.theme.dim,
            () => self.theme.text,
        };
        let label = text::cut(&row.label, room.into());
        text::put(canvas.buffer, names.x + indent, y, room, &label, style);
        if let Some(way) = row.way() {
            text::put(canvas.buffer, names.x + indent - 1, y, 1, &way.to_string(), self.theme.accent);
        }
        if chosen {
            canvas.buffer.set_style(Rect { y, height: 1, width: names.width.saturating_sub(1), ..names }, style);
        }
    }
}

/// The first row on view: as it was, unless the chosen one would be at the edge or lines would stay empty.
fn first_on_view(top: usize, chosen: Option<usize>, rows: usize, height: usize) -> usize {
    let last = rows.saturating_sub(height);
    let Some(row) = chosen else { return top.min(last) };
    let around = (height / 4).min(2);
    top.min(row.saturating_sub(around)).max((row + 1 + around).saturating_sub(height)).min(last)
}

#[cfg(test)]
#[path = "plan/tests.rs"]
mod tests;
