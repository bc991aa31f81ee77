//! What the room sees of the time: the countdown of the step that is on, the break, the speaker's time. The ends follow
//! from measured time, so that a wall clock that jumps takes nothing away from anybody.

use chrono::TimeDelta;

use crate::console::Console;
use crate::console::stage::Show;
use crate::scene::{Subject, step_number};
use crate::session::{Method, Step};
use crate::words::Word;

/// A step that is no longer than this needs no sign so many minutes before its end.
const EARLY: u16 = 5;

impl Console {
    /// The step that is on, if the room may know of it, and what it has left.
    fn step_on_the_wall(&self) -> Option<(Step, TimeDelta)> {
        let workshop = self.running()?;
        let step = &workshop.agenda[workshop.current()?];
        let left = TimeDelta::minutes(step.minutes().into()) - self.elapsed_in(workshop);
        (!step.internal).then(|| (step.clone(), left))
    }

    /// The break that is on: it stands on the wall wherever the facilitator is.
    pub(in crate::console) fn break_on_the_wall(&mut self) -> Option<Subject> {
        let (step, left) = self.step_on_the_wall().filter(|(step, _)| step.method == Method::Break)?;
        Some(Subject::Break { until: self.watch.until(left), label: step.title })
    }

    /// What is left of the step that is on; of a break, when it goes on.
    pub(in crate::console) fn step_clock(&mut self) -> Option<Subject> {
        if let Some(pause) = self.break_on_the_wall() {
            return Some(pause);
        }
        let (step, left) = self.step_on_the_wall()?;
        let early = step.minutes() > EARLY;
        Some(Subject::Countdown { until: self.watch.until(left), label: step.title, early })
    }

    /// What the speaker has left.
    pub(in crate::console) fn speaking_clock(&mut self) -> Option<Subject> {
        let left = self.watch.speaking()?;
        let label = self.words.get(Word("agenda-speaking")).to_owned();
        Some(Subject::Countdown { until: self.watch.until(left), label, early: false })
    }

    /// Two and a half minutes for the next table, on the wall.
    pub(super) fn start_speaking(&mut self) {
        self.watch.speak();
        self.show_clock(Show::Speaking);
        self.tell(self.words.get(Word("agenda-speaking-begun")).to_owned());
    }

    /// Taken off the wall, the speaker's time is over.
    pub(in crate::console) fn end_speaking(&mut self) {
        self.watch.hush();
    }

    pub(super) fn show_step_clock(&mut self) {
        if self.step_on_the_wall().is_none() {
            return self.tell(self.words.get(Word("agenda-no-clock")).to_owned());
        }
        self.show_or_follow(Show::Step);
    }

    /// The page with the step that is on is turned to, else the one with the chosen step; while an internal step is on,
    /// the room stays where it was.
    pub(in crate::console) fn step_on_view(&self) -> String {
        let Some((workshop, view)) =
            self.agenda().and_then(|view| Some((self.session.workshops().get(view.workshop()?)?, view)))
        else {
            return String::new();
        };
        let at = workshop.current().unwrap_or(view.on());
        let shown = (0..=at).rev().find(|at| workshop.agenda.get(*at).is_some_and(|step| !step.internal));
        shown.map(|at| step_number(workshop, at)).unwrap_or_default()
    }
}
