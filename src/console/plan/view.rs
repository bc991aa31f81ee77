//! What is looked at: how close, from where on, and which row is chosen.

use chrono::Datelike;

use super::{PlanRow, extent, month_of};
use crate::session::{Day, Ref, Span};

/// How much of the plan is on view at once.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub enum Zoom {
    /// From the first day to the last.
    #[default]
    Whole,
    /// Two years.
    TwoYears,
    /// A year.
    Year,
    /// Three months.
    Quarter,
    /// Five weeks.
    Weeks,
}

impl Zoom {
    /// From far to near.
    pub const ALL: [Self; 5] = [Self::Whole, Self::TwoYears, Self::Year, Self::Quarter, Self::Weeks];

    fn by(self, steps: isize) -> Self {
        let at = Self::ALL.iter().position(|zoom| *zoom == self).unwrap_or_default();
        Self::ALL[at.saturating_add_signed(steps).min(Self::ALL.len() - 1)]
    }

    /// The last day on view from `left` on; `None` where all is on view.
    fn until(self, left: Day) -> Option<Day> {
        Some(match self {
            Self::Whole => return None,
            Self::TwoYears => left.plus_months(24).plus_days(-1),
            Self::Year => left.plus_months(12).plus_days(-1),
            Self::Quarter => left.plus_months(3).plus_days(-1),
            Self::Weeks => left.plus_days(5 * 7 - 1),
        })
    }

    /// The first day on view when `day` stands in the first third; a month's or a week's first.
    fn around(self, day: Day) -> Day {
        match self {
            Self::Whole => day,
            Self::TwoYears => month_of(day.plus_months(-8)),
            Self::Year => month_of(day.plus_months(-4)),
            Self::Quarter => month_of(day.plus_months(-1)),
            Self::Weeks => monday_of(day.plus_days(-7)),
        }
    }

    /// `left` after so many steps to the right.
    fn along(self, left: Day, steps: i32) -> Day {
        match self {
            Self::Whole => left,
            Self::TwoYears => left.plus_months(3 * steps),
            Self::Year | Self::Quarter => left.plus_months(steps),
            Self::Weeks => left.plus_days(7 * i64::from(steps)),
        }
    }
}

fn monday_of(day: Day) -> Day {
    day.plus_days(-i64::from(day.weekday().num_days_from_monday()))
}

/// Whether events have rows of their own or stand on the row of their phase.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Fold {
    /// As the height of the pane allows.
    #[default]
    Auto,
    /// Every event its own row.
    Open,
    /// Events on the row of their phase.
    Folded,
}

/// From this height on, events have rows of their own even if not all of them fit.
const TALL: usize = 16;
/// Header and footer.
const FRAME: usize = 2;

/// What the Zeitplan shows.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PlanView {
    /// How close.
    pub zoom: Zoom,
    /// The first day on view; where it is `None`, the plan's first.
    pub left: Option<Day>,
    /// The phase or event that is chosen.
    pub selected: Option<Ref>,
    /// The first row on view, as it was drawn last.
    pub top: usize,
    /// Whether events have rows of their own.
    pub fold: Fold,
}

impl PlanView {
    /// The days on view; `None` where there is nothing to view.
    pub fn window(&self, rows: &[PlanRow]) -> Option<Span> {
        let extent = extent(rows)?;
        let start = self.left.unwrap_or(extent.start);
        Some(self.zoom.until(start).map_or(extent, |end| Span { start, end }))
    }

    /// One step closer; the chosen row, else today, is on view.
    pub fn zoom_in(&mut self, rows: &[PlanRow], today: Day) {
        self.zoom_by(1, rows, today);
    }

    /// One step back; the chosen row, else today, is on view.
    pub fn zoom_out(&mut self, rows: &[PlanRow], today: Day) {
        self.zoom_by(-1, rows, today);
    }

    fn zoom_by(&mut self, steps: isize, rows: &[PlanRow], today: Day) {
        self.zoom = self.zoom.by(steps);
        let day = self.chosen(rows).map_or(today, |at| rows[at].day());
        self.left = Some(self.zoom.around(day));
    }

    /// Moves the days on view so many steps to the right, not further than the plan's first and last day.
    pub fn scroll(&mut self, rows: &[PlanRow], steps: i32) {
        let (Some(extent), Some(window)) = (extent(rows), self.window(rows)) else { return };
        let left = self.zoom.along(window.start, steps);
        let inside = left <= extent.end && self.zoom.until(left).is_some_and(|end| end >= extent.start);
        if inside {
            self.left = Some(left);
        }
    }

    /// Today comes on view; where the whole plan lies before or behind it, the year around today.
    pub fn to_today(&mut self, rows: &[PlanRow], today: Day) {
        let whole = extent(rows).is_some_and(|extent| extent.start <= today && today <= extent.end);
        if self.zoom == Zoom::Whole && !whole {
            self.zoom = Zoom::Year;
        }
        self.left = Some(self.zoom.around(today));
    }

    /// Chooses a row and brings its day on view.
    pub fn select(&mut self, rows: &[PlanRow], at: Ref) {
        self.selected = Some(at);
        let (Some(row), Some(window)) = (self.chosen(rows), self.window(rows)) else { return };
        let day = rows[row].day();
        if day < window.start || day > window.end {
            self.left = Some(self.zoom.around(day));
        }
    }

    /// Chooses the row so many rows further down among those on view; the first where none was chosen.
    pub fn step(&mut self, rows: &[PlanRow], steps: isize, folded: bool) {
        let on_view: Vec<usize> = shown(rows, folded).collect();
        let now = self.chosen(rows).and_then(|chosen| on_view.iter().rposition(|row| *row <= chosen));
        let next = now.map_or(0, |now| now.saturating_add_signed(steps).min(on_view.len().saturating_sub(1)));
        if let Some(row) = on_view.get(next) {
            self.select(rows, rows[*row].at);
        }
    }

    /// Chooses the next event by date, or the one before; the next one from today on where none was chosen.
    pub fn step_event(&mut self, rows: &[PlanRow], forward: bool, today: Day) {
        let mut events: Vec<&PlanRow> = rows.iter().filter(|row| matches!(row.at, Ref::Event(_))).collect();
        events.sort_by_key(|row| row.day());
        let chosen = events.iter().position(|row| Some(row.at) == self.selected);
        let from = self.chosen(rows).map_or(today, |at| rows[at].day());
        let next = match (chosen, forward) {
            (Some(at), true) => Some(at + 1),
            (Some(at), false) => at.checked_sub(1),
            (None, true) => events.iter().position(|row| row.day() >= from),
            (None, false) => events.iter().rposition(|row| row.day() < from),
        };
        if let Some(row) = next.and_then(|at| events.get(at)) {
            self.select(rows, row.at);
        }
    }

    /// Where the chosen row stands.
    pub fn chosen(&self, rows: &[PlanRow]) -> Option<usize> {
        self.selected.and_then(|at| rows.iter().position(|row| row.at == at))
    }

    /// Whether events stand on the row of their phase, in a pane of this height.
    pub fn folded(&self, rows: &[PlanRow], height: usize) -> bool {
        match self.fold {
            Fold::Auto => height < TALL && height < rows.len() + FRAME,
            Fold::Open => false,
            Fold::Folded => true,
        }
    }
}

/// The rows that stand on lines of their own: all, or where folded, phases and events without one.
pub fn shown(rows: &[PlanRow], folded: bool) -> impl Iterator<Item = usize> {
    let mut next = 0;
    std::iter::from_fn(move || {
        let at = next;
        let row = rows.get(at)?;
        next += 1 + if folded { row.events() } else { 0 };
        Some(at)
    })
}
