//! Days, spans, and the "as of" of a figure, which is often less than a day.

use std::fmt;
use std::ops::Deref;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// A day of the calendar between 1900 and 2199, so that `0227-06-01` (a slip of the key) is no date.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Day(NaiveDate);

impl Day {
    /// The first day that there is: 1 January 1900.
    pub const EARLIEST: Self = match NaiveDate::from_ymd_opt(1900, 1, 1) {
        Some(date) => Self(date),
        None => Self(NaiveDate::MIN),
    };

    /// The day, or `None` outside 1900–2199.
    pub fn new(date: NaiveDate) -> Option<Self> {
        (1900..2200).contains(&date.year()).then_some(Self(date))
    }

    /// Year, month (1–12) and day of month.
    pub fn of(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).and_then(Self::new)
    }

    /// The calendar's date.
    pub fn date(self) -> NaiveDate {
        self.0
    }

    /// `days` later (earlier where negative), kept inside the range.
    pub fn plus_days(self, days: i64) -> Self {
        self.0
            .checked_add_signed(chrono::Duration::try_days(days).unwrap_or_default())
            .and_then(Self::new)
            .unwrap_or(self)
    }

    /// How many days it lies after another; before it where negative.
    pub fn days_after(self, other: Self) -> i64 {
        (self.0 - other.0).num_days()
    }

    /// `months` later (earlier where negative), on the same day or the month's last.
    pub fn plus_months(self, months: i32) -> Self {
        let by = chrono::Months::new(months.unsigned_abs());
        let moved = if months < 0 { self.0.checked_sub_months(by) } else { self.0.checked_add_months(by) };
        moved.and_then(Self::new).unwrap_or(self)
    }
}

impl Deref for Day {
    type Target = NaiveDate;
    fn deref(&self) -> &NaiveDate {
        &self.0
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// What was given is no day between 1900 and 2199 in the form `2027-12-31`.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("bad-date {0}")]
pub struct BadDate(String);

impl FromStr for Day {
    type Err = BadDate;
    fn from_str(text: &str) -> Result<Self, BadDate> {
        text.parse().ok().and_then(Self::new).ok_or_else(|| BadDate(text.to_owned()))
    }
}

super::record::as_text!(Day);

/// From the first to the last day, both included.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// First day.
    pub start: Day,
    /// Last day.
    pub end: Day,
}

/// The reference date of a figure, as exactly as it is known.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum When {
    /// `01.03.2025`
    Day(Day),
    /// `06/2026`: year, month
    Month(u16, u8),
    /// `2025`
    Year(u16),
    /// `2025/26`: the year in which the school year begins
    SchoolYear(u16),
    /// Anything else, such as `HH 2026`
    Text(String),
}

impl When {
    /// The last day that it can mean; `None` where it is only text.
    pub fn end(&self) -> Option<Day> {
        match *self {
            Self::Day(day) => Some(day),
            Self::Month(year, month) => Day::of(year.into(), month.into(), 1).map(|d| d.plus_months(1).plus_days(-1)),
            Self::Year(year) => Day::of(year.into(), 12, 31),
            Self::SchoolYear(year) => Day::of(i32::from(year) + 1, 7, 31),
            Self::Text(_) => None,
        }
    }

    /// Reads what a German or English office writes: `01.03.2025`, `2025-03-01`, `06/2026`, `2025/26`, `2025`.
    ///
    /// Whatever it does not understand is kept as [`When::Text`]; empty is `None`.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        (!text.is_empty()).then(|| Self::understand(text).unwrap_or_else(|| Self::Text(text.to_owned())))
    }

    fn understand(text: &str) -> Option<Self> {
        let year = |t: &str| t.parse::<u16>().ok().filter(|y| t.len() == 4 && (1900..2200).contains(y));
        if let Some(year) = year(text) {
            return Some(Self::Year(year));
        }
        if let Some((left, right)) = text.split_once('/') {
            if let (Some(from), Ok(to), 2) = (year(left), right.parse::<u16>(), right.len()) {
                return ((from + 1) % 100 == to).then_some(Self::SchoolYear(from));
            }
            let month = left.parse::<u8>().ok().filter(|m| (1..=12).contains(m));
            return Some(Self::Month(year(right)?, month?));
        }
        let german = NaiveDate::parse_from_str(text, "%d.%m.%Y").ok();
        german.or_else(|| text.parse().ok()).and_then(Day::new).map(Self::Day)
    }
}
