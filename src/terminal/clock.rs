//! Where the time comes from: the machine, or whoever plays an evening faster than people live.

use std::path::{Path, PathBuf};
use std::time::Instant;

use chrono::{DateTime, FixedOffset, Local};

use super::asleep::asleep;
use crate::console::Now;

/// Where the time comes from.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's clock.
    Machine,
    /// Always this moment: pictures and tests.
    Fixed(DateTime<FixedOffset>),
    /// As a file says, and no other time passes: evenings that are played faster than people live.
    Told {
        /// The file.
        by: PathBuf,
        /// What it said first.
        began: DateTime<FixedOffset>,
    },
}

impl Clock {
    /// Reads a fixed time, or the name of a file in which one stands.
    pub fn read(text: &str) -> Option<Self> {
        let told = || Some(Self::Told { began: told(Path::new(text))?, by: text.into() });
        text.parse().ok().map(Self::Fixed).or_else(told)
    }

    /// This moment.
    pub fn now(&self, since: Instant) -> Now {
        let passes = |wall| Now { wall, elapsed: since.elapsed() + asleep() };
        match self {
            Self::Machine => passes(Local::now().fixed_offset()),
            Self::Fixed(time) => passes(*time),
            Self::Told { by, began } => {
                let wall = told(by).unwrap_or(*began);
                Now { wall, elapsed: wall.signed_duration_since(began).to_std().unwrap_or_default() }
            }
        }
    }
}

/// The time that stands in a file.
fn told(by: &Path) -> Option<DateTime<FixedOffset>> {
    std::fs::read_to_string(by).ok()?.trim().parse().ok()
}
