//! Time that passes, measured by a clock that nobody can set: the running step, the speaking clock.
//!
//! The wall clock is asked once for a step that was begun before this program, because nothing else knows of it; from
//! then on it may jump as it likes.

use std::time::Duration;

use chrono::{DateTime, FixedOffset, TimeDelta};

use crate::console::Now;

/// A table may speak so long.
pub(super) const SPEAKING: Duration = Duration::from_secs(150);
/// A step that seems to be on for longer was begun under another date.
const LONGEST: TimeDelta = TimeDelta::hours(24);
/// The end of a countdown stays where it is as long as it is not farther off.
const STEADY: TimeDelta = TimeDelta::seconds(2);

/// The measured time.
#[derive(Clone, Debug)]
pub(in crate::console) struct Watch {
    now: Now,
    /// When steps were begun, what had passed of them when they were first seen, and when that was.
    seen: Vec<(DateTime<FixedOffset>, TimeDelta, Duration)>,
    /// Seconds that whole minutes of earlier steps left over.
    rest: i64,
    /// When the speaker's time is over.
    speaking: Option<Duration>,
    /// The end that stands on the wall.
    until: Option<DateTime<FixedOffset>>,
    /// For which step the bell has rung, or need not ring any more.
    rung: Option<DateTime<FixedOffset>>,
}

impl Watch {
    pub(in crate::console) fn new(now: Now) -> Self {
        Self { now, seen: vec![], rest: 0, speaking: None, until: None, rung: None }
    }

    /// Takes notice of the time.
    pub(in crate::console) fn tick(&mut self, now: Now) {
        self.now = now;
    }

    pub(super) fn now(&self) -> DateTime<FixedOffset> {
        self.now.wall
    }

    /// Takes notice of a step that is on.
    pub(super) fn see(&mut self, began: DateTime<FixedOffset>) {
        if !self.seen.iter().any(|(seen, ..)| *seen == began) {
            self.seen.push((began, self.by_the_wall(began), self.now.elapsed));
        }
    }

    /// Starts measuring a step that begins now, of which so much has passed.
    pub(super) fn start(&mut self, began: DateTime<FixedOffset>, passed: TimeDelta) {
        self.seen.retain(|(seen, ..)| *seen != began);
        self.seen.push((began, passed, self.now.elapsed));
    }

    fn by_the_wall(&self, began: DateTime<FixedOffset>) -> TimeDelta {
        let passed = self.now.wall.signed_duration_since(began);
        if passed > LONGEST { TimeDelta::zero() } else { passed.max(TimeDelta::zero()) }
    }

    /// How long a step has been on.
    pub(super) fn elapsed(&self, began: DateTime<FixedOffset>) -> TimeDelta {
        match self.seen.iter().find(|(seen, ..)| *seen == began) {
            Some((_, passed, since)) => *passed + delta(self.now.elapsed.saturating_sub(*since)),
            None => self.by_the_wall(began),
        }
    }

    /// The minutes that a step took. What they leave over or take too much counts for the next, so that the sum is right.
    pub(super) fn minutes(&mut self, began: DateTime<FixedOffset>) -> u16 {
        let seconds = self.elapsed(began).num_seconds() + self.rest;
        let minutes = (seconds + 30).div_euclid(60).max(0);
        self.rest = seconds - minutes * 60;
        u16::try_from(minutes).unwrap_or(u16::MAX)
    }

    /// The next speaker's time begins.
    pub(super) fn speak(&mut self) {
        self.speaking = Some(self.now.elapsed + SPEAKING);
    }

    /// What the speaker has left; nothing after the end.
    pub(super) fn speaking(&self) -> Option<TimeDelta> {
        self.speaking.map(|end| delta(end.saturating_sub(self.now.elapsed)))
    }

    pub(super) fn hush(&mut self) {
        self.speaking = None;
    }

    /// The wall's end of a countdown: it stands still while the wall clock goes as it should, and follows where it jumps.
    pub(super) fn until(&mut self, left: TimeDelta) -> DateTime<FixedOffset> {
        let until = self.now.wall.checked_add_signed(left).unwrap_or(self.now.wall);
        let steady = self.until.filter(|old| old.signed_duration_since(until).abs() < STEADY);
        *self.until.insert(steady.unwrap_or(until))
    }

    /// Whether the bell is due for this step: once.
    pub(super) fn rings(&mut self, began: DateTime<FixedOffset>) -> bool {
        self.rung.replace(began) != Some(began)
    }

    /// How long until the seconds of a time that began there are others.
    pub(super) fn next_second(&self, began: Option<DateTime<FixedOffset>>, elapsed: Duration) -> Duration {
        let seen = began.and_then(|began| self.seen.iter().find(|(seen, ..)| *seen == began));
        let passed = match (seen, self.speaking) {
            (Some((_, passed, since)), _) => *passed + delta(elapsed.saturating_sub(*since)),
            (None, Some(end)) => delta(elapsed) - delta(end),
            (None, None) => return Duration::from_secs(1),
        };
        let into = passed.num_milliseconds().rem_euclid(1000);
        Duration::from_millis(1000 - u64::try_from(into).unwrap_or(0))
    }
}

fn delta(duration: Duration) -> TimeDelta {
    TimeDelta::from_std(duration).unwrap_or(TimeDelta::MAX / 4)
}
