//! Figures and money, exact: no floating point anywhere in the records.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Mul};
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A decimal number as it was given: `27.4`, `-142`, `+9.8` (a balance keeps its plus).
///
/// In the file always with a point and without grouping.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Decimal {
    /// The number without its point: 274 for 27.4.
    pub units: i64,
    /// Digits behind the point: 1 for 27.4; at most 9.
    pub scale: u8,
    /// Whether a plus is written before it.
    pub plus: bool,
}

impl Decimal {
    /// Digits before the point, digits behind it, without sign.
    pub fn parts(self) -> (u64, String) {
        let power = 10u64.pow(self.scale.min(9).into());
        let (whole, rest) = (self.units.unsigned_abs() / power, self.units.unsigned_abs() % power);
        let behind = if self.scale == 0 { String::new() } else { format!("{rest:0width$}", width = self.scale.into()) };
        (whole, behind)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, behind) = self.parts();
        let sign = if self.units < 0 {
            "-"
        } else if self.plus {
            "+"
        } else {
            ""
        };
        let point = if behind.is_empty() { "" } else { "." };
        write!(f, "{sign}{whole}{point}{behind}")
    }
}

/// What was given is no number.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("bad-number {0}")]
pub struct BadNumber(String);

impl FromStr for Decimal {
    type Err = BadNumber;
    fn from_str(text: &str) -> Result<Self, BadNumber> {
        let bad = || BadNumber(text.to_owned());
        let (plus, minus) = (text.starts_with('+'), text.starts_with(['-', '−']));
        let digits = text.trim_start_matches(['+', '-', '−']);
        let (whole, behind) = digits.split_once('.').unwrap_or((digits, ""));
        let plain = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
        let pointed = digits.contains('.');
        let signs = text.chars().count() - digits.chars().count();
        if signs > 1
            || whole.is_empty()
            || pointed == behind.is_empty()
            || !plain(whole)
            || !plain(behind)
            || behind.len() > 9
        {
            return Err(bad());
        }
        let units: i64 = format!("{whole}{behind}").parse().map_err(|_| bad())?;
        Ok(Self { units: if minus { -units } else { units }, scale: behind.len() as u8, plus })
    }
}

super::record::as_text!(Decimal);

/// The value of a figure, in the forms in which offices give one.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub enum Value {
    /// Not known (which is not zero).
    #[default]
    Missing,
    /// `27,4`
    Number(Decimal),
    /// `3 von 12`: part, whole
    Share(Decimal, Decimal),
    /// `48 / 34`: two figures side by side
    Pair(Decimal, Decimal),
}

/// An amount of money in euro cents; in the file a decimal number of euros, such as `"18000"` or `"12.50"`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Money(i64);

impl Money {
    /// From whole euros.
    pub fn euros(euros: i64) -> Self {
        Self(euros.saturating_mul(100))
    }

    /// From cents.
    pub fn of_cents(cents: i64) -> Self {
        Self(cents)
    }

    /// In cents.
    pub fn cents(self) -> i64 {
        self.0
    }
}

impl Add for Money {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Mul<i64> for Money {
    type Output = Self;
    fn mul(self, times: i64) -> Self {
        Self(self.0.saturating_mul(times))
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), Add::add)
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (euros, cents) = (self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100);
        write!(f, "{sign}{euros}")?;
        if cents > 0 { write!(f, ".{cents:02}") } else { Ok(()) }
    }
}

impl FromStr for Money {
    type Err = BadNumber;
    fn from_str(text: &str) -> Result<Self, BadNumber> {
        let number: Decimal = text.parse()?;
        let bad = || BadNumber(text.to_owned());
        let factor = [100, 10, 1].get(usize::from(number.scale)).ok_or_else(bad)?;
        number.units.checked_mul(*factor).map(Self).ok_or_else(bad)
    }
}

super::record::as_text!(Money);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_decimal_reads_back_what_it_writes(text in "[+-]?(0|[1-9][0-9]{0,8})(\\.[0-9]{1,5})?") {
            prop_assume!(!text.starts_with('-') || text.bytes().any(|b| (b'1'..=b'9').contains(&b)));
            prop_assert_eq!(text.parse::<Decimal>().unwrap().to_string(), text);
        }

        #[test]
        fn money_reads_back_what_it_writes(cents in -1_000_000_000_000i64..1_000_000_000_000) {
            prop_assert_eq!(Money(cents).to_string().parse(), Ok(Money(cents)));
        }

        #[test]
        fn nothing_that_is_typed_panics(text in ".*") {
            let _ = (text.parse::<Decimal>(), text.parse::<Money>());
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in ["", "-", "1.", ".5", "1,5", "--1", "1e3", "1.0000000000", "99999999999999999999"] {
            assert!(text.parse::<Decimal>().is_err(), "{text:?}");
        }
        assert!("1.005".parse::<Money>().is_err(), "no tenths of a cent");
    }
}
