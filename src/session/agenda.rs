//! The course of a workshop: which step is on, when the others come, how far ahead or behind one is, how to end on time.
//!
//! All of it follows from the steps and from how long the running one has been on. Wall clocks may be wrong or change;
//! of what the file holds only the very first beginning is held against the planned one, and only if both make sense.

mod on_time;
mod open;
mod planned;

use chrono::{DateTime, FixedOffset, NaiveTime, TimeDelta};

pub use on_time::OnTime;
pub use open::LeftOpen;

use super::{Method, Step, Workshop};

/// A beginning farther than this from the planned one says nothing about being late: a rehearsal, a wrong date.
const FAR: TimeDelta = TimeDelta::hours(12);

impl Method {
    /// How much of the planned time it needs at least, as parts of a hundred.
    fn least(self) -> u32 {
        match self {
            Self::Talk | Self::Clustering | Self::ParkingLot => 50,
            Self::CardQuery | Self::Tables | Self::FlashRound | Self::Break => 67,
            Self::DotVote | Self::Scale | Self::TrafficLight | Self::ShowOfHands | Self::Resistance => 75,
        }
    }
}

impl Step {
    /// The minutes that it gets.
    pub fn minutes(&self) -> u16 {
        self.granted.unwrap_or(self.planned)
    }

    /// The minutes below which it must not be shortened.
    pub fn least(&self) -> u16 {
        let usual = (u32::from(self.planned) * self.method.least()).div_ceil(100) as u16;
        self.least.unwrap_or(usual).min(self.minutes())
    }

    /// Whether it is over.
    pub fn is_over(&self) -> bool {
        self.actual.is_some()
    }

    /// Whether it has begun and is not over.
    pub fn is_on(&self) -> bool {
        self.began.is_some() && self.actual.is_none()
    }

    /// The step as if it had never been held.
    pub fn anew(&self) -> Self {
        Self { granted: None, began: None, actual: None, ..self.clone() }
    }
}

/// What a workshop's agenda comes to at a moment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Course {
    /// When each step was planned to begin.
    pub planned: Vec<DateTime<FixedOffset>>,
    /// When each step begins as things stand, or would have begun.
    pub expected: Vec<DateTime<FixedOffset>>,
    /// The planned end.
    pub planned_end: DateTime<FixedOffset>,
    /// The end as things stand.
    pub expected_end: DateTime<FixedOffset>,
}

impl Workshop {
    /// The step that is on.
    pub fn current(&self) -> Option<usize> {
        self.agenda.iter().position(Step::is_on)
    }

    /// Whether any step was begun.
    pub fn has_begun(&self) -> bool {
        self.agenda.iter().any(|step| step.began.is_some() || step.is_over())
    }

    /// The first step that is still to come.
    pub fn next_step(&self) -> Option<usize> {
        let from = self.reached().map_or(0, |at| at + 1);
        let coming = |at: &usize| self.agenda.get(*at).is_some_and(|step| !step.is_over() && !step.is_on());
        (from..self.agenda.len()).find(coming)
    }

    /// How far one has come: the step that is on, else the last one that is over.
    fn reached(&self) -> Option<usize> {
        self.current().or_else(|| self.agenda.iter().rposition(Step::is_over))
    }

    /// Whether a step was passed over.
    pub fn was_skipped(&self, at: usize) -> bool {
        self.agenda.get(at).is_some_and(|step| !step.is_over() && !step.is_on())
            && self.reached().is_some_and(|reached| at < reached)
    }

    /// How long a step takes as things stand; `elapsed` is how long the running one has been on.
    fn takes(&self, at: usize, elapsed: TimeDelta) -> TimeDelta {
        let step = &self.agenda[at];
        match step.actual {
            Some(actual) => minutes(actual),
            None if step.is_on() => minutes(step.minutes()).max(elapsed),
            None if self.was_skipped(at) => TimeDelta::zero(),
            None => minutes(step.minutes()),
        }
    }

    /// How far behind the plan one is; ahead of it is negative.
    pub fn behind(&self, now: DateTime<FixedOffset>, elapsed: TimeDelta) -> TimeDelta {
        let takes = (0..self.agenda.len()).map(|at| self.takes(at, elapsed)).sum::<TimeDelta>();
        self.late(now) + takes - self.planned_in_all()
    }

    fn planned_in_all(&self) -> TimeDelta {
        self.agenda.iter().map(|step| minutes(step.planned)).sum()
    }

    /// How much later than planned the first step began.
    fn late(&self, now: DateTime<FixedOffset>) -> TimeDelta {
        self.lateness(now).unwrap_or_default()
    }

    fn lateness(&self, now: DateTime<FixedOffset>) -> Option<TimeDelta> {
        let first = self.agenda.iter().filter_map(|step| step.began).min()?;
        let planned = self.planned_start(now.with_timezone(&offset_of(first, now)))?;
        Some(first.signed_duration_since(planned)).filter(|late| late.abs() <= FAR)
    }

    /// The day and time that were planned, today where no day is said.
    fn planned_start(&self, now: DateTime<FixedOffset>) -> Option<DateTime<FixedOffset>> {
        let day = self.date.map_or(now.date_naive(), super::Day::date);
        day.and_time(self.start?).and_local_timezone(now.timezone()).earliest()
    }

    /// From when the plan counts: the planned start, or where that says nothing, what was already held before now.
    fn origin(&self, now: DateTime<FixedOffset>, elapsed: TimeDelta) -> Option<DateTime<FixedOffset>> {
        let begun = self.agenda.iter().any(|step| step.began.is_some());
        match self.lateness(now) {
            Some(late) => {
                let first = self.agenda.iter().filter_map(|step| step.began).min()?;
                first.checked_sub_signed(late)
            }
            None if begun => {
                let reached = self.reached().unwrap_or(0);
                let before: TimeDelta = (0..reached).map(|at| self.takes(at, elapsed)).sum();
                let step = &self.agenda[reached];
                let within = step.actual.map_or(elapsed, minutes);
                now.checked_sub_signed(before + within)
            }
            None => self.planned_start(now),
        }
    }

    /// When every step comes; `None` where no start is planned and nothing has begun.
    pub fn course(&self, now: DateTime<FixedOffset>, elapsed: TimeDelta) -> Option<Course> {
        let origin = self.origin(now, elapsed)?;
        let (mut planned, mut expected) = (vec![], vec![]);
        let (mut plan, mut real) = (origin, later(origin, self.late(now)));
        for (at, step) in self.agenda.iter().enumerate() {
            planned.push(plan);
            expected.push(real);
            plan = later(plan, minutes(step.planned));
            real = later(real, self.takes(at, elapsed));
        }
        Some(Course { planned, expected, planned_end: plan, expected_end: real })
    }

    /// The times for which the steps are planned, as they stand in the invitation; no matter how it went.
    pub fn timetable(&self) -> Option<Vec<NaiveTime>> {
        let mut time = self.start?;
        let begins = |step: &Step| {
            let begins = time;
            time = time.overflowing_add_signed(minutes(step.planned)).0;
            begins
        };
        Some(self.agenda.iter().map(begins).collect())
    }

    /// The workshop with this step begun, taken up again where it was over; the one that was on took so many minutes.
    pub fn with_begun(&self, at: usize, now: DateTime<FixedOffset>, took: u16) -> Self {
        let mut workshop = self.with_left(took);
        if let Some(step) = workshop.agenda.get_mut(at) {
            let before = minutes(step.actual.take().unwrap_or(0));
            step.began = now.checked_sub_signed(before);
        }
        workshop
    }

    /// The workshop with no step on; the one that was on took so many minutes.
    pub fn with_left(&self, took: u16) -> Self {
        let mut workshop = self.clone();
        workshop.agenda.iter_mut().filter(|step| step.is_on()).for_each(|step| step.actual = Some(took));
        workshop
    }

    /// The workshop with minutes more or less for a step: planned ones as long as nothing has begun, else granted ones.
    pub fn with_more(&self, at: usize, by: i32) -> Self {
        let (mut workshop, begun) = (self.clone(), self.has_begun());
        if let Some(step) = workshop.agenda.get_mut(at).filter(|step| !step.is_over()) {
            let given = (i32::from(step.minutes()) + by).clamp(1, 24 * 60) as u16;
            step.give(given, begun);
        }
        workshop
    }
}

impl Step {
    /// Gives it minutes.
    fn give(&mut self, minutes: u16, begun: bool) {
        match begun {
            true => self.granted = Some(minutes).filter(|minutes| *minutes != self.planned),
            false => (self.planned, self.granted) = (minutes, None),
        }
    }
}

fn minutes(count: u16) -> TimeDelta {
    TimeDelta::minutes(count.into())
}

/// Later by a span, or the same where no calendar reaches that far.
fn later(at: DateTime<FixedOffset>, by: TimeDelta) -> DateTime<FixedOffset> {
    at.checked_add_signed(by).unwrap_or(at)
}

/// The offset that counted when the first step began: summer time may have ended since.
fn offset_of(first: DateTime<FixedOffset>, now: DateTime<FixedOffset>) -> FixedOffset {
    let near = first.signed_duration_since(now).abs() <= FAR * 2;
    if near { *first.offset() } else { *now.offset() }
}

#[cfg(test)]
mod tests;
