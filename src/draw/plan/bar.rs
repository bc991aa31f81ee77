//! The bar of a phase and the signs of events.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::Plan;
use super::canvas::Canvas;
use crate::console::plan::{Ghost, Mark, PlanRow};
use crate::session::{Day, EventKind, Flaw};

/// Planned, and not yet so.
const PLANNED: char = '░';
/// So it was, and so it was planned.
const ACTUAL: char = '█';
/// So it was, outside of the plan.
const BESIDE: char = '▓';
/// Where something stood before what is proposed, or was planned before it was.
pub const BEFORE: char = '◌';
/// A bar that stood there before what is proposed.
const BEFORE_BAR: char = '╌';
/// An event whose day is past and which has not been.
const OVERDUE: char = '!';
/// Two things of the plan do not go together.
const CONFLICT: char = '×';

/// The sign of what is wrong.
pub fn flaw_sign(flaw: Flaw) -> char {
    if flaw == Flaw::Overdue { OVERDUE } else { CONFLICT }
}

/// The sign of an event: a diamond for what is decided, signed or handed in, a circle for people who meet.
pub fn sign(kind: EventKind, done: bool) -> char {
    use EventKind::*;
    match (kind, done) {
        (Resolution | Contract | Deadline | Certificate | Report, true) => '◆',
        (Resolution | Contract | Deadline | Certificate | Report, false) => '◇',
        (Meeting | Workshop | Participation | Survey | Network, true) => '●',
        (Meeting | Workshop | Participation | Survey | Network, false) => '○',
    }
}

impl Plan<'_> {
    /// Draws what a row shows on the scale.
    pub(super) fn mark(&self, canvas: &mut Canvas<'_>, y: u16, row: &PlanRow) {
        match row.mark {
            Mark::Phase { .. } => self.bar(canvas, y, row),
            Mark::Event { planned, actual, .. } => {
                if let Some(actual) = actual.filter(|actual| *actual != planned) {
                    self.way(canvas, y, planned, actual);
                }
                if let Some(Ghost::Was(Mark::Event { planned: before, .. })) = row.ghost {
                    self.way(canvas, y, before, planned);
                }
                self.event(canvas, y, row);
            }
        }
    }

    fn bar(&self, canvas: &mut Canvas<'_>, y: u16, row: &PlanRow) {
        let Mark::Phase { planned, started, ended, .. } = row.mark else { return };
        if let Some(Ghost::Was(Mark::Phase { planned: before, .. })) = row.ghost {
            for column in canvas.scale.columns(before.start, before.end) {
                canvas.sign(column, y, BEFORE_BAR, self.theme.dim);
            }
        }
        let plan = canvas.scale.columns(planned.start, planned.end);
        for column in plan.clone() {
            canvas.sign(column, y, PLANNED, self.theme.dim);
        }
        let Some(started) = started else { return };
        let last = ended.unwrap_or(self.today).max(started);
        for column in canvas.scale.columns(started, last) {
            let (sign, style) =
                if plan.contains(&column) { (ACTUAL, self.theme.plus) } else { (BESIDE, self.theme.minus) };
            canvas.sign(column, y, sign, style);
        }
    }

    /// From where an event was planned to where it was.
    fn way(&self, canvas: &mut Canvas<'_>, y: u16, planned: Day, actual: Day) {
        for column in canvas.scale.columns(planned.min(actual), planned.max(actual)) {
            canvas.sign(column, y, '┄', self.theme.dim);
        }
        self.before_sign(canvas, y, planned);
    }

    fn before_sign(&self, canvas: &mut Canvas<'_>, y: u16, day: Day) {
        if let Some(column) = canvas.scale.column(day) {
            canvas.sign(column, y, BEFORE, self.theme.dim);
        }
    }

    /// Where the events on a bar stood before what is proposed.
    pub(super) fn ghosts(&self, canvas: &mut Canvas<'_>, y: u16, events: &[PlanRow]) {
        for event in events {
            if let Some(Ghost::Was(mark @ Mark::Event { .. })) = event.ghost {
                self.before_sign(canvas, y, mark.day());
            }
        }
    }

    /// The sign of an event on its day; returns its column.
    pub(super) fn event(&self, canvas: &mut Canvas<'_>, y: u16, row: &PlanRow) -> Option<u16> {
        let Mark::Event { kind, actual, .. } = row.mark else { return None };
        let column = canvas.scale.column(row.day())?;
        let chosen = self.view.selected == Some(row.at);
        let (sign, style) = match row.flaws.first() {
            Some(flaw) => (flaw_sign(*flaw), self.theme.minus),
            None => (sign(kind, actual.is_some()), self.theme.strong),
        };
        let style = if chosen { style.patch(self.theme.selected) } else { style };
        canvas.sign(column, y, sign, style);
        canvas.hits.push((Rect::new(canvas.chart.x + column, y, 1, 1), row.at));
        Some(column)
    }

    /// The line of today, where nothing stands.
    pub(super) fn today_line(&self, canvas: &mut Canvas<'_>) {
        let Some(column) = canvas.scale.column(self.today) else { return };
        self.line(canvas, column, '┊', self.theme.accent);
    }

    /// A line through all rows of the chart.
    pub(super) fn line(&self, canvas: &mut Canvas<'_>, column: u16, sign: char, style: Style) {
        for y in canvas.chart.top()..canvas.chart.bottom() {
            canvas.sign(column, y, sign, style);
        }
    }
}
