//! Days to cells: where on the scale a day lies.

use std::ops::Range;

use crate::session::{Day, Span};

/// Maps the days on view to columns, counted from the left edge of the chart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Scale {
    window: Span,
    cells: u16,
}

impl Scale {
    /// The days from the window's first to its last on so many cells.
    pub fn new(window: Span, cells: u16) -> Self {
        Self { window, cells }
    }

    /// The days on view.
    pub fn window(&self) -> Span {
        self.window
    }

    /// How many cells the scale has.
    pub fn cells(&self) -> u16 {
        self.cells
    }

    /// The column of a day; `None` outside of the window, and on a scale without cells.
    pub fn column(&self, day: Day) -> Option<u16> {
        let inside = self.cells > 0 && day >= self.window.start && day <= self.window.end;
        inside.then(|| self.edge(day))
    }

    /// The columns from the first to the last day, as far as they are on view; a day on view has one at least.
    pub fn columns(&self, first: Day, last: Day) -> Range<u16> {
        let (from, to) = (first.max(self.window.start), last.min(self.window.end));
        if from > to || self.cells == 0 {
            return 0..0;
        }
        let start = self.edge(from);
        start..self.edge(to.plus_days(1)).max(start + 1)
    }

    /// How many whole cells so many days take.
    pub fn cells_of(&self, days: i64) -> u16 {
        (days * i64::from(self.cells) / self.days()) as u16
    }

    fn edge(&self, day: Day) -> u16 {
        let days = (*day - *self.window.start).num_days();
        (days * i64::from(self.cells) / self.days()) as u16
    }

    fn days(&self) -> i64 {
        ((*self.window.end - *self.window.start).num_days() + 1).max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(year: i32, month: u32, day: u32) -> Day {
        Day::of(year, month, day).unwrap()
    }

    fn year(year: i32, cells: u16) -> Scale {
        Scale::new(Span { start: day(year, 1, 1), end: day(year, 12, 31) }, cells)
    }

    #[test]
    fn first_and_last_day_have_the_first_and_last_cell() {
        let scale = year(2027, 100);
        assert_eq!((scale.column(day(2027, 1, 1)), scale.column(day(2027, 12, 31))), (Some(0), Some(99)));
        assert_eq!((scale.column(day(2026, 12, 31)), scale.column(day(2028, 1, 1))), (None, None));
        assert_eq!(scale.columns(day(2026, 1, 1), day(2029, 1, 1)), 0..100);
    }

    #[test]
    fn a_leap_day_has_a_cell_of_its_own() {
        let scale = year(2028, 366);
        assert_eq!(scale.column(day(2028, 2, 29)), Some(59));
        assert_eq!(scale.column(day(2028, 3, 1)), Some(60));
        assert_eq!(scale.column(day(2028, 12, 31)), Some(365));
    }

    #[test]
    fn spans_that_follow_each_other_touch_and_do_not_overlap() {
        let scale = year(2027, 40);
        let first = scale.columns(day(2027, 1, 1), day(2027, 4, 30));
        let second = scale.columns(day(2027, 5, 1), day(2027, 8, 31));
        assert_eq!(first.end, second.start);
    }

    proptest! {
        #[test]
        fn later_is_further_right_and_always_inside(a in 0i64..2000, b in 0i64..2000, length in 1i64..2000, cells in 0u16..300) {
            let start = day(2026, 1, 1);
            let scale = Scale::new(Span { start, end: start.plus_days(length - 1) }, cells);
            let (earlier, later) = (start.plus_days(a.min(b)), start.plus_days(a.max(b)));
            if let (Some(left), Some(right)) = (scale.column(earlier), scale.column(later)) {
                prop_assert!(left <= right && right < cells);
            }
            let columns = scale.columns(earlier, later);
            prop_assert!(columns.start <= columns.end && columns.end <= cells);
            prop_assert_eq!(columns.is_empty(), cells == 0 || earlier > scale.window().end);
        }
    }
}
