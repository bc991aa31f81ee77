//! Names of events beside or beneath their signs: as many as fit without touching each other.

use ratatui::style::Style;

use super::Plan;
use super::bar::flaw_sign;
use super::canvas::Canvas;
use crate::console::plan::{Mark, PlanRow};
use crate::draw::text;
use crate::words::Named;

/// A name of fewer cells says nothing.
const LEAST: u16 = 8;
/// A name of more cells would take its neighbours' room, if there are any.
const MOST: u16 = 34;
/// From so many cells on, there is room for the names of what is over.
const WIDE: u16 = 120;
/// Cells between two names.
const GAP: u16 = 2;

impl Plan<'_> {
    /// What is to be known of an event beside its sign: its title, behind the word where it is late or clashes.
    fn title(&self, row: &PlanRow) -> String {
        self.alarm(row).map_or_else(|| row.label.clone(), |(_, word)| format!("{word}: {}", row.label))
    }

    /// Sign and word of the weightiest thing that is wrong with a row.
    pub(super) fn alarm(&self, row: &PlanRow) -> Option<(char, &str)> {
        row.flaws.first().map(|flaw| (flaw_sign(*flaw), self.words.get(flaw.word())))
    }

    /// Whether an event has something to say: what is over is silent unless it is chosen.
    fn speaks(&self, row: &PlanRow) -> bool {
        row.open() || self.view.selected == Some(row.at)
    }

    /// The events in the order in which they deserve a name: the chosen one, what is wrong, what comes, what was.
    pub(super) fn by_need<'a>(&self, events: &'a [PlanRow]) -> Vec<&'a PlanRow> {
        let mut events: Vec<&PlanRow> = events.iter().collect();
        events.sort_by_key(|row| {
            let need = match () {
                () if self.view.selected == Some(row.at) => 0,
                () if self.alarm(row).is_some() => 1,
                () if row.open() => 2,
                () => 3,
            };
            (need, row.day())
        });
        events
    }

    /// Beneath a bar: every event whose name finds room under its sign.
    pub(super) fn names_beneath(&self, canvas: &mut Canvas<'_>, y: u16, events: &[PlanRow]) {
        let wide = canvas.chart.width >= WIDE;
        let signs: Vec<u16> = events.iter().filter_map(|event| canvas.scale.column(event.day())).collect();
        let mut taken: Vec<(u16, u16)> = vec![];
        for row in self.by_need(events).into_iter().filter(|row| wide || self.speaks(row)) {
            let Some(column) = canvas.scale.column(row.day()) else { continue };
            let title = self.title(row);
            let next = signs.iter().filter(|sign| **sign > column).min().unwrap_or(&canvas.chart.width);
            let most = MOST.max((next - column).saturating_sub(GAP));
            let want = text::width(&title).min(most.into()) as u16;
            if let Some((from, to)) = place(column, want, &taken, canvas.chart.width) {
                canvas.sign(from.saturating_sub(1), y, ' ', self.theme.text); // no line touches a name
                canvas.write(from, y, to - from, &title, self.name_style(row));
                taken.push((from, to));
            }
        }
    }

    /// On a bar: the name of the one event that matters most, at its sign if nothing stands there, else behind the bar.
    pub(super) fn name_beside(&self, canvas: &mut Canvas<'_>, y: u16, phase: &PlanRow, events: &[PlanRow]) {
        let need = self.by_need(events).into_iter().find(|row| canvas.scale.column(row.day()).is_some());
        let Some(row) = need.filter(|row| self.speaks(row)) else { return self.late(canvas, y, phase) };
        let Some(column) = canvas.scale.column(row.day()) else { return };
        let signs = events.iter().flat_map(PlanRow::signs).filter_map(|day| canvas.scale.column(day));
        let today = canvas.scale.column(self.today).filter(|_| row.open());
        let next = signs.chain(today).filter(|sign| *sign > column).min().unwrap_or(canvas.chart.width);
        let title = self.title(row);
        let want = text::width(&title).min(16) as u16;
        if column + 3 + want <= next && row.open() {
            canvas.write(column + 1, y, next - column - 2, &format!(" {title}"), self.name_style(row));
            return;
        }
        let day = self.words.date(row.day().date());
        let sign = self.alarm(row).map_or_else(String::new, |(sign, _)| format!("{sign} "));
        self.behind(canvas, y, phase, events, &format!("{sign}{day} {title}"), self.name_style(row));
    }

    /// On a row of its own: an event's date beside its sign, or where to look for it; a phase's alarm behind its bar.
    pub(super) fn date_beside(&self, canvas: &mut Canvas<'_>, y: u16, row: &PlanRow) {
        if let Mark::Phase { .. } = row.mark {
            return self.late(canvas, y, row);
        }
        let alarm = self.alarm(row).map_or_else(String::new, |(_, word)| format!(" {word}"));
        let words = format!("{}{alarm}", self.words.date(row.day().date()));
        let (wide, width) = (text::width(&words) as u16, canvas.chart.width);
        let style = self.name_style(row);
        let (at, words) = match canvas.scale.column(row.day()) {
            Some(column) if column + 2 + wide <= width => (column + 1, format!(" {words}")),
            Some(column) => (column.saturating_sub(wide + 1), format!("{words} ")),
            None if row.day() < canvas.scale.window().start => (0, format!("◂ {words}")),
            None => (width.saturating_sub(wide + 2), format!("{words} ▸")),
        };
        canvas.write(at, y, width, &words, style);
        self.event(canvas, y, row);
    }

    fn late(&self, canvas: &mut Canvas<'_>, y: u16, phase: &PlanRow) {
        if let Some((sign, word)) = self.alarm(phase) {
            self.behind(canvas, y, phase, &[], &format!("{sign} {word}"), self.theme.minus);
        }
    }

    /// Behind the bar and the last sign on it.
    fn behind(&self, canvas: &mut Canvas<'_>, y: u16, phase: &PlanRow, events: &[PlanRow], words: &str, style: Style) {
        let Mark::Phase { planned, started, ended, .. } = phase.mark else { return };
        let last = ended.or(started.map(|_| self.today)).unwrap_or(planned.end).max(planned.end);
        let last = phase.days().chain(events.iter().flat_map(PlanRow::signs)).fold(last, Ord::max);
        let sign = canvas.scale.column(last).map_or(0, |column| column + 1);
        let column = canvas.scale.columns(planned.start, last).end.max(sign) + 1;
        if canvas.chart.width.saturating_sub(column) >= LEAST {
            canvas.write(column, y, canvas.chart.width - column, words, style);
        }
    }

    fn name_style(&self, row: &PlanRow) -> Style {
        match () {
            () if self.view.selected == Some(row.at) => self.theme.strong,
            () if self.alarm(row).is_some() => self.theme.minus,
            () if row.open() => self.theme.text,
            () => self.theme.dim,
        }
    }
}

/// From which to which column a name can stand that begins at or covers `column`; `None` where there is no room.
fn place(column: u16, want: u16, taken: &[(u16, u16)], width: u16) -> Option<(u16, u16)> {
    let left = taken.iter().filter(|(from, _)| *from <= column).map(|(_, to)| to + GAP).max().unwrap_or(0);
    let right = taken.iter().filter(|(from, _)| *from > column).map(|(from, _)| from.saturating_sub(GAP)).min();
    let right = right.unwrap_or(width);
    if column < left || right <= left {
        return None;
    }
    let from = column.min(right.saturating_sub(want).max(left));
    let to = right.min(from + want);
    (to - from >= want.min(LEAST) && to > column).then_some((from, to))
}
