//! Phases as bars: what was is a whole block, what is planned half of one, so that no colour has to tell them apart.

use std::ops::Range;

use super::pages::MOST;
use super::piece::{Line, Piece, Run};
use super::sheet::Sheet;
use crate::draw::text;
use crate::scene::{Bar, Chart, Tick};
use crate::session::{Day, Span};

/// As it was.
const ACTUAL: &str = "█";
/// As it is planned.
const PLANNED: &str = "▄";
/// Today, on the scale.
const TODAY: &str = "▼";
/// Today, between the bars.
const TODAY_LINE: &str = "┃";

/// Days to columns.
struct Scale {
    window: Span,
    width: u16,
}

impl Scale {
    /// The column of a day; outside of the window the nearest.
    fn column(&self, day: Day) -> u16 {
        let from = |day: Day| (*day - *self.window.start).num_days().max(0);
        let days = from(self.window.end).max(1);
        let last = i64::from(self.width.saturating_sub(1));
        (from(day) * last / days).min(last) as u16
    }

    /// The columns of a span, at least one.
    fn columns(&self, span: Span) -> Range<u16> {
        let start = self.column(span.start);
        start..self.column(span.end).max(start) + 1
    }
}

/// The chart as pieces of as many bars as a page takes, each with the scale above.
pub fn pieces(chart: &Chart, sheet: &Sheet<'_>) -> Vec<Piece> {
    let scale = Scale { window: chart.window, width: sheet.width };
    let bars: Vec<Vec<Line>> = chart.bars.iter().map(|bar| bar_lines(bar, chart, &scale, sheet)).collect();
    let most = usize::from(sheet.height.saturating_sub(1) / 2).max(1);
    let piece = |bars: &[Vec<Line>]| {
        let lines = [scale_line(chart, &scale, sheet)].into_iter().chain(spaced(bars, sheet.height)).collect();
        Piece { lines, weight: MOST, solid: true, ..Piece::default() }
    };
    let names = chart.bars.iter().filter(|bar| text::width(&bar.label) > usize::from(name_room(bar, sheet)));
    let names = names.map(|bar| Piece {
        lines: sheet.lines(&bar.label, 0, sheet.width, sheet.theme.text),
        weight: 1,
        ..Piece::default()
    });
    bars.chunks(most).map(piece).chain(names).collect()
}

/// Cells for the name of a bar beside its state. A name that has to be cut stands whole beneath the chart.
fn name_room(bar: &Bar, sheet: &Sheet<'_>) -> u16 {
    sheet.width.saturating_sub(text::width(&bar.state) as u16 + 2)
}

/// The bars, with an empty line between them where all of them have room for it.
fn spaced(bars: &[Vec<Line>], height: u16) -> Vec<Line> {
    let rows = bars.iter().map(Vec::len).sum::<usize>() + 1;
    let gap = (usize::from(height).saturating_sub(rows) / bars.len().max(1)).min(2);
    bars.iter().flat_map(|bar| std::iter::repeat_n(vec![], gap).chain(bar.iter().cloned())).collect()
}

/// Today, and the names of the ticks that do not touch it or each other.
fn scale_line(chart: &Chart, scale: &Scale, sheet: &Sheet<'_>) -> Line {
    let today = today_run(chart, scale, sheet);
    let mut line = vec![today];
    for Tick { day, label } in &chart.ticks {
        let run = Run { x: scale.column(*day), text: label.clone(), style: sheet.theme.text };
        let end = |run: &Run| run.x + text::width(&run.text) as u16;
        let free = line.iter().all(|other| end(&run) < other.x || end(other) < run.x);
        if free && end(&run) <= sheet.width {
            line.push(run);
        }
    }
    line
}

fn today_run(chart: &Chart, scale: &Scale, sheet: &Sheet<'_>) -> Run {
    let column = scale.column(chart.today.day);
    let behind = format!("{TODAY} {}", chart.today.label);
    let wide = text::width(&behind) as u16;
    let style = sheet.theme.today;
    if column + wide <= sheet.width {
        return Run { x: column, text: behind, style };
    }
    Run { x: (column + 1).saturating_sub(wide), text: format!("{} {TODAY}", chart.today.label), style }
}

/// Name and state, and beneath them the bar.
fn bar_lines(bar: &Bar, chart: &Chart, scale: &Scale, sheet: &Sheet<'_>) -> Vec<Line> {
    let state = text::width(&bar.state) as u16;
    let name =
        Run { x: 0, text: text::cut(&bar.label, name_room(bar, sheet).into()).into_owned(), style: sheet.theme.strong };
    let state = Run { x: sheet.width.saturating_sub(state), text: bar.state.clone(), style: sheet.theme.text };
    let names = if bar.state.is_empty() { vec![name] } else { vec![name, state] };
    vec![names, cells(bar, chart, scale, sheet)]
}

fn cells(bar: &Bar, chart: &Chart, scale: &Scale, sheet: &Sheet<'_>) -> Line {
    let theme = sheet.theme;
    let fill =
        |columns: Range<u16>, sign: &str, style| Run { x: columns.start, text: sign.repeat(columns.len()), style };
    let mut line = vec![fill(scale.columns(bar.planned), PLANNED, theme.planned)];
    line.extend(bar.actual.map(|actual| fill(scale.columns(actual), ACTUAL, theme.bar)));
    let today = scale.column(chart.today.day);
    line.push(Run { x: today, text: TODAY_LINE.to_owned(), style: theme.today });
    for (day, done) in &bar.marks {
        let style = if *done { theme.mark } else { theme.strong };
        line.push(Run { x: scale.column(*day), text: if *done { "◆" } else { "◇" }.to_owned(), style });
    }
    line
}
