//! What it costs: once, per year, in three years.

use std::ops::Add;

use super::{Measure, Money};

/// Sums over measures. Three years is what the agreement binds: once and three times the yearly cost.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Sums {
    /// How many measures.
    pub measures: usize,
    /// Cost once.
    pub once: Money,
    /// Cost per year.
    pub yearly: Money,
}

impl Sums {
    /// Over these measures; unknown costs count as nothing.
    pub fn over<'a>(measures: impl Iterator<Item = &'a Measure>) -> Self {
        measures.fold(Self::default(), |sums, measure| Self {
            measures: sums.measures + 1,
            once: sums.once + measure.once.unwrap_or_default(),
            yearly: sums.yearly + measure.yearly.unwrap_or_default(),
        })
    }

    /// Once and three times yearly.
    pub fn three_years(self) -> Money {
        self.once + self.yearly * 3
    }
}

impl Add for Sums {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            measures: self.measures + other.measures,
            once: self.once + other.once,
            yearly: self.yearly + other.yearly,
        }
    }
}
