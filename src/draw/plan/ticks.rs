//! The scale's names: years or months with a line where they begin, and what fits between them.

use chrono::Datelike;

use super::scale::Scale;
use crate::draw::text;
use crate::session::{Day, Span};
use crate::words::{Word, Words};

/// A name on the scale.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tick {
    /// Its first column.
    pub column: u16,
    /// What stands there.
    pub label: String,
    /// Whether a line begins there that runs through all rows.
    pub major: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Unit {
    Week,
    Month,
    Quarter,
    Year,
}

impl Unit {
    /// Days of the shortest one, and cells that its name and a space take.
    fn size(self) -> (i64, u16) {
        match self {
            Self::Week => (7, 6),
            Self::Month => (28, 5),
            Self::Quarter => (90, 4),
            Self::Year => (365, 5),
        }
    }

    fn fits(self, scale: &Scale) -> bool {
        let (days, cells) = self.size();
        scale.cells_of(days) >= cells
    }

    /// The first day of the one in which `day` lies.
    fn begin(self, day: Day) -> Day {
        let month = day.plus_days(1 - i64::from(day.day()));
        match self {
            Self::Week => day.plus_days(-i64::from(day.weekday().num_days_from_monday())),
            Self::Month => month,
            Self::Quarter => month.plus_months(-(month.month0() as i32 % 3)),
            Self::Year => month.plus_months(-(month.month0() as i32)),
        }
    }

    fn next(self, begin: Day) -> Day {
        match self {
            Self::Week => begin.plus_days(7),
            Self::Month => begin.plus_months(1),
            Self::Quarter => begin.plus_months(3),
            Self::Year => begin.plus_months(12),
        }
    }

    fn name(self, begin: Day, words: &Words) -> String {
        match self {
            Self::Week => format!("{} {}", words.get(Word("plan-week")), begin.iso_week().week()),
            Self::Month => words.month_name(begin.month(), false),
            Self::Quarter => format!("{}{}", words.get(Word("plan-quarter")), begin.month0() / 3 + 1),
            Self::Year => begin.year().to_string(),
        }
    }

    /// Those that begin in the window, the one that has begun before it first.
    fn each(self, window: Span) -> impl Iterator<Item = Day> {
        let next = move |day: &Day| Some(self.next(*day)).filter(|next| next > day);
        std::iter::successors(Some(self.begin(window.start)), next).take_while(move |day| *day <= window.end)
    }
}

/// Cells of a month's short name and year with a line and a space.
const SHORT_MONTH: u16 = 10;
/// The same of its whole name.
const WHOLE_MONTH: u16 = 15;

/// The names that fit on the scale, the lines' first; none overlaps another.
pub fn ticks(scale: &Scale, words: &Words) -> Vec<Tick> {
    let months = scale.cells_of(28) >= SHORT_MONTH;
    let major = if months { Unit::Month } else { Unit::Year };
    let mut ticks: Vec<Tick> = major.each(scale.window()).map(|begin| line(scale, major, begin, words)).collect();
    drop_squeezed(&mut ticks, scale.cells());
    let minor = [Unit::Week, Unit::Month, Unit::Quarter].into_iter().find(|unit| *unit < major && unit.fits(scale));
    if let Some(minor) = minor {
        between(&mut ticks, scale, minor, words);
    }
    ticks
}

fn line(scale: &Scale, unit: Unit, begin: Day, words: &Words) -> Tick {
    let label = match unit {
        Unit::Month => {
            let whole = scale.cells_of(28) >= WHOLE_MONTH;
            format!("{} {}", words.month_name(begin.month(), whole), begin.year())
        }
        _ => unit.name(begin, words),
    };
    let column = scale.column(begin);
    Tick { column: column.unwrap_or(0), label, major: column.is_some_and(|column| column > 0) }
}

/// The first name belongs to what has begun before the window, the last to what ends behind it: there may be no room.
fn drop_squeezed(ticks: &mut [Tick], cells: u16) {
    let end = |tick: &Tick| usize::from(tick.column) + usize::from(tick.major) + text::width(&tick.label);
    if let [first, second, ..] = ticks
        && end(first) >= usize::from(second.column)
    {
        first.label.clear();
    }
    if let Some(last) = ticks.last_mut().filter(|last| end(last) > cells.into()) {
        last.label.clear();
    }
}

fn between(ticks: &mut Vec<Tick>, scale: &Scale, unit: Unit, words: &Words) {
    let taken = |ticks: &[Tick], from: usize, to: usize| {
        let near = |tick: &Tick| {
            let start = usize::from(tick.column);
            let end = start + text::width(&tick.label) + usize::from(tick.major);
            from < end + 1 && start < to + 1
        };
        ticks.iter().any(near)
    };
    for begin in unit.each(scale.window()) {
        let Some(column) = scale.column(begin) else { continue };
        let label = unit.name(begin, words);
        let end = usize::from(column) + text::width(&label);
        if end <= scale.cells().into() && !taken(ticks, column.into(), end) {
            ticks.push(Tick { column, label, major: false });
        }
    }
}
