//! Acts on the steps of an agenda: each is one edit of its workshop.

use chrono::{TimeDelta, Timelike};

use crate::console::{Console, Editing, Mode, Now, Subject};
use crate::session::{Cause, Change, Id, Municipality, Record, Step, Workshop};
use crate::words::Word;

/// A key that comes twice within this time has not left a step.
const DOUBLED: TimeDelta = TimeDelta::seconds(2);
/// What a step gets where no minutes are typed.
const USUAL: u16 = 10;

/// `15 Karten schreiben`, `15 min Karten schreiben`: minutes, where they are typed, and what is done.
pub fn read_step(text: &str) -> (Option<u16>, &str) {
    let text = text.trim();
    let digits = text.len() - text.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    let (number, rest) = text.split_at(digits);
    let rest = rest.trim_start();
    let title = ["min.", "min", "'"].iter().find_map(|unit| rest.strip_prefix(unit)).unwrap_or(rest).trim_start();
    let apart = title.len() < text.len() - digits;
    match number.parse() {
        Ok(minutes) if apart && !title.is_empty() && (1..=1440).contains(&minutes) => (Some(minutes), title),
        _ => (None, text),
    }
}

impl Console {
    /// Begins the chosen step, on the running one the next; the one that was on ends. The workshop begins with it.
    pub(super) fn begin_step(&mut self, now: Now) {
        let Some(workshop) = self.workshop_meant().cloned() else { return };
        if self.another_runs(workshop.id) {
            return;
        }
        let current = workshop.current();
        let chosen = self.step_meant().filter(|at| Some(*at) != current);
        if chosen.is_none() && current.is_some() && self.elapsed_in(&workshop) < DOUBLED {
            return self.tell(self.words.get(Word("agenda-just-begun")).to_owned());
        }
        match chosen.filter(|_| self.agenda().is_some()).or_else(|| workshop.next_step()) {
            Some(at) => self.begin(&workshop, at, now),
            None if current.is_some() => self.leave_last(&workshop, now),
            None => self.tell(self.words.get(Word("agenda-no-step")).to_owned()),
        }
    }

    fn begin(&mut self, workshop: &Workshop, at: usize, now: Now) {
        let took = self.took(workshop);
        let wall = now.wall.with_nanosecond(0).unwrap_or(now.wall);
        let passed = TimeDelta::minutes(workshop.agenda[at].actual.unwrap_or(0).into());
        let after = workshop.with_begun(at, wall, took);
        let began = after.agenda[at].began;
        let mut changes = self.changed(after);
        changes.extend(self.running_set(Some(workshop.id)));
        if self.commit(Cause::Changed, changes, now) {
            began.into_iter().for_each(|began| self.watch.start(began, passed));
            self.choose_step(at);
            self.tell_begun(workshop.id, at);
        }
    }

    /// The last step is over and none is left.
    fn leave_last(&mut self, workshop: &Workshop, now: Now) {
        let took = self.took(workshop);
        if self.change(Cause::Changed, workshop.with_left(took), now) {
            self.tell(self.words.get(Word("agenda-all-over")).to_owned());
        }
    }

    /// The minutes of the step that is on.
    pub(super) fn took(&mut self, workshop: &Workshop) -> u16 {
        let began = workshop.current().and_then(|at| workshop.agenda[at].began);
        began.map_or(0, |began| self.watch.minutes(began))
    }

    fn tell_begun(&mut self, workshop: Id, at: usize) {
        let Some(workshop) = self.session.workshops().get(workshop) else { return };
        let step = &workshop.agenda[at];
        let mut args = vec![("step", step.title.as_str().into()), ("at", (at + 1).into())];
        let told = match self.method_told(step.method) {
            Some((key, method)) => {
                args.extend([("key", key.into()), ("method", method.into())]);
                self.words.say(Word("agenda-begun-by"), &args)
            }
            None => self.words.say(Word("agenda-begun"), &args),
        };
        self.tell_aside(told);
    }

    /// What changes a record, or nothing where it stays as it is.
    pub(super) fn changed(&self, after: impl Into<Record>) -> Vec<Change> {
        let after = after.into();
        let before = self.session.get(after.reference()).filter(|before| *before != after);
        before.map(|before| Change::Changed { before, after }).into_iter().collect()
    }

    /// What makes a workshop the running one, or none.
    pub(super) fn running_set(&self, running_workshop: Option<Id>) -> Vec<Change> {
        self.changed(Municipality { running_workshop, ..self.session.municipality().clone() })
    }

    /// Minutes more or less for the step that is meant.
    pub(super) fn give(&mut self, by: i32, now: Now) {
        let Some((workshop, at)) = self.workshop_meant().cloned().zip(self.step_meant()) else {
            return self.tell(self.words.get(Word("agenda-no-step")).to_owned());
        };
        if workshop.agenda[at].is_over() {
            return self.tell(self.words.get(Word("agenda-is-over")).to_owned());
        }
        let after = workshop.with_more(at, by);
        let args = [("step", after.agenda[at].title.as_str().into()), ("count", after.agenda[at].minutes().into())];
        let told = self.words.say(Word("agenda-given"), &args);
        if self.change(Cause::Changed, after, now) {
            self.tell_aside(told);
        }
    }

    pub(super) fn hide_step(&mut self, now: Now) {
        let Some((mut workshop, at)) = self.workshop_meant().cloned().zip(self.step_meant()) else { return };
        let step = &mut workshop.agenda[at];
        step.internal = !step.internal;
        let word = if step.internal { Word("agenda-now-internal") } else { Word("agenda-now-public") };
        if self.change(Cause::Changed, workshop, now) {
            self.tell(self.words.get(word).to_owned());
        }
    }

    pub(super) fn move_step(&mut self, by: isize, now: Now) {
        let Some((mut workshop, at)) = self.workshop_meant().cloned().zip(self.step_meant()) else { return };
        let to = at.saturating_add_signed(by);
        if to == at || to >= workshop.agenda.len() {
            return;
        }
        workshop.agenda.swap(at, to);
        if self.change(Cause::Moved, workshop, now) {
            self.choose_step(to);
        }
    }

    pub(super) fn delete_step(&mut self, now: Now) {
        let Some((mut workshop, at)) = self.workshop_meant().cloned().zip(self.step_meant()) else {
            return self.tell(self.words.get(Word("agenda-no-step")).to_owned());
        };
        let gone = workshop.agenda.remove(at);
        if self.change(Cause::Changed, workshop, now) {
            self.tell_aside(self.words.say(Word("agenda-deleted"), &[("step", gone.title.into())]));
        }
    }

    pub(super) fn edit_step(&mut self, workshop: Id, at: usize) {
        let step = self.session.workshops().get(workshop).and_then(|workshop| workshop.agenda.get(at));
        let text = step.map(|step| format!("{} {}", step.minutes(), step.title)).unwrap_or_default();
        self.mode = Mode::Editing(Editing::new(Subject::Step(workshop, at), text));
    }

    pub(super) fn write_step(&mut self, workshop: Id, at: usize) {
        self.mode = Mode::Editing(Editing::new(Subject::NewStep(workshop, at), String::new()));
    }

    /// What was typed for a step that stands there.
    pub(in crate::console) fn accept_step(&mut self, workshop: Id, at: usize, text: &str, now: Now) {
        let Some(mut workshop) = self.session.workshops().get(workshop).cloned() else { return };
        let (minutes, title) = read_step(text);
        let (internal, title) = self.read_internal(title);
        let Some(step) = workshop.agenda.get_mut(at) else { return };
        step.title = title.to_owned();
        step.internal |= internal;
        let by =
            minutes.filter(|_| !step.is_over()).map_or(0, |minutes| i32::from(minutes) - i32::from(step.minutes()));
        let after = if by == 0 { workshop } else { workshop.with_more(at, by) };
        self.change(Cause::Changed, after, now);
    }

    /// `intern: Absprache` was never on the wall: not even until the key that hides it.
    fn read_internal<'a>(&self, title: &'a str) -> (bool, &'a str) {
        let said = title.split_once(':').map(|(sign, rest)| (sign.trim(), rest.trim()));
        let internal = self.words.get(Word("agenda-internal")).to_lowercase();
        match said {
            Some((sign, rest)) if !rest.is_empty() && sign.to_lowercase() == internal => (true, rest),
            _ => (false, title),
        }
    }

    pub(in crate::console) fn accept_new_step(&mut self, workshop: Id, at: usize, text: &str, now: Now) {
        let Some(mut workshop) = self.session.workshops().get(workshop).cloned() else { return };
        let (minutes, title) = read_step(text);
        let (internal, title) = self.read_internal(title);
        let step = Step { title: title.to_owned(), planned: minutes.unwrap_or(USUAL), internal, ..Step::default() };
        let at = at.min(workshop.agenda.len());
        workshop.agenda.insert(at, step);
        if self.change(Cause::Added, workshop, now) {
            self.return_to_view();
            self.choose_step(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::read_step;

    #[test]
    fn minutes_may_stand_before_what_is_done() {
        assert_eq!(read_step("15 Karten schreiben"), (Some(15), "Karten schreiben"));
        assert_eq!(read_step(" 15 min Karten"), (Some(15), "Karten"));
        assert_eq!(read_step("15' Karten"), (Some(15), "Karten"));
        assert_eq!(read_step("Karten schreiben"), (None, "Karten schreiben"));
        assert_eq!(read_step("1.1 öffnen"), (None, "1.1 öffnen"));
        assert_eq!(read_step("2030"), (None, "2030"));
        assert_eq!(read_step("99999 Jahre"), (None, "99999 Jahre"));
    }
}
