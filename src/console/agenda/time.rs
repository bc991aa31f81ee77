//! What of the measured time is shown: how much the running step has left, and how far one is ahead or behind.

use std::time::Duration;

use chrono::{DateTime, FixedOffset, TimeDelta};

use crate::console::{Console, Effect, Mode};
use crate::session::{Course, Workshop};
use crate::words::Word;

/// What a running step has left, with its sign: a word for five, two and one minute, and for over.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Left {
    /// More than five minutes.
    Calm(TimeDelta),
    /// At most five.
    Five(TimeDelta),
    /// At most two.
    Two(TimeDelta),
    /// At most one.
    One(TimeDelta),
    /// Over since then.
    Over(TimeDelta),
}

impl Left {
    /// Of so many minutes so much has passed.
    fn of(minutes: u16, elapsed: TimeDelta) -> Self {
        let left = TimeDelta::minutes(minutes.into()) - elapsed;
        match left.num_milliseconds() {
            ..=0 => Self::Over(-left),
            1..=60_000 => Self::One(left),
            60_001..=120_000 => Self::Two(left),
            120_001..=300_000 => Self::Five(left),
            _ => Self::Calm(left),
        }
    }

    /// What stands before the time.
    pub fn word(self) -> Word {
        match self {
            Self::Calm(_) => Word("agenda-left"),
            Self::Five(_) => Word("agenda-left-five"),
            Self::Two(_) => Word("agenda-left-two"),
            Self::One(_) => Word("agenda-left-one"),
            Self::Over(_) => Word("agenda-over"),
        }
    }

    /// `12:30`: seconds that have begun count, so that it ends with 0:00.
    pub fn time(self) -> String {
        match self {
            Self::Calm(left) | Self::Five(left) | Self::Two(left) | Self::One(left) => {
                clock((left.num_milliseconds() + 999) / 1000)
            }
            Self::Over(over) => clock(over.num_seconds()),
        }
    }
}

fn clock(seconds: i64) -> String {
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{rest:02}") } else { format!("{minutes}:{rest:02}") }
}

impl Console {
    /// The workshop that runs.
    pub fn running(&self) -> Option<&Workshop> {
        self.session.municipality().running_workshop.and_then(|id| self.session.workshops().get(id))
    }

    /// When the step that is on in the running workshop began.
    pub(super) fn step_began(&self) -> Option<DateTime<FixedOffset>> {
        let workshop = self.running()?;
        workshop.agenda[workshop.current()?].began
    }

    /// How long the step that is on has been on.
    pub fn elapsed_in(&self, workshop: &Workshop) -> TimeDelta {
        let began = workshop.current().and_then(|at| workshop.agenda[at].began);
        began.map_or(TimeDelta::zero(), |began| self.watch.elapsed(began))
    }

    /// What the step that is on has left.
    pub fn left_in(&self, workshop: &Workshop) -> Option<Left> {
        let step = &workshop.agenda[workshop.current()?];
        Some(Left::of(step.minutes(), self.elapsed_in(workshop)))
    }

    /// The times of a workshop as things stand.
    pub fn course_of(&self, workshop: &Workshop) -> Option<Course> {
        workshop.course(self.watch.now(), self.elapsed_in(workshop))
    }

    /// How far behind the plan a workshop is.
    pub fn behind_in(&self, workshop: &Workshop) -> TimeDelta {
        workshop.behind(self.watch.now(), self.elapsed_in(workshop))
    }

    /// `4 min hinter Plan`, in whole minutes; `+4 min` where room is short.
    pub fn behind_told(&self, workshop: &Workshop, short: bool) -> String {
        let minutes = self.behind_in(workshop).num_minutes();
        let count = [("count", minutes.unsigned_abs().into())];
        match (minutes, short) {
            (0, _) => self.words.get(Word("agenda-in-time")).to_owned(),
            (1.., false) => self.words.say(Word("agenda-behind"), &count),
            (_, false) => self.words.say(Word("agenda-ahead"), &count),
            (1.., true) => self.words.say(Word("agenda-behind-brief"), &count),
            (_, true) => self.words.say(Word("agenda-ahead-brief"), &count),
        }
    }

    /// What the speaker has left, while the speaking clock runs.
    pub fn speaking(&self) -> Option<String> {
        self.watch.speaking().map(|left| clock((left.num_milliseconds() + 999) / 1000))
    }

    /// When the picture becomes another one by itself; `None` where nothing runs. One redraw a second, however much runs.
    pub fn tick_in(&self, elapsed: Duration) -> Option<Duration> {
        let began = self.step_began();
        let speaks = self.watch.speaking().is_some_and(|left| left > TimeDelta::zero());
        let runs = began.is_some() || speaks || self.stage.ticks();
        runs.then(|| self.watch.next_second(began, elapsed))
    }

    /// Takes notice of the time that has passed.
    pub(in crate::console) fn watch_the_time(&mut self, now: crate::console::Now) {
        self.watch.tick(now);
        self.step_began().into_iter().for_each(|began| self.watch.see(began));
    }

    /// The bell, where it is asked for: once, when a step is over.
    pub(in crate::console) fn ring(&mut self) {
        let over = self.running().and_then(|workshop| self.left_in(workshop));
        let Some((began, Left::Over(_))) = self.step_began().zip(over) else { return };
        if self.watch.rings(began) && self.bell {
            self.effects.push(Effect::Bell);
        }
    }

    /// Whether an agenda is looked at.
    pub(in crate::console) fn in_agenda(&self) -> bool {
        matches!(self.view(), Mode::Agenda(_))
    }
}
