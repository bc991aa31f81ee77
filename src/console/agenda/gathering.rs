//! A workshop begins, with what the last one left open, and ends.

use super::templates;
use crate::console::{Console, Mode, Now};
use crate::session::{Cause, Id, Workshop};
use crate::words::Word;

impl Console {
    /// Starts the workshop that is meant, or ends it where it runs; every edit made between the two carries it.
    pub(super) fn start_or_end(&mut self, now: Now) {
        let Some(workshop) = self.workshop_meant().cloned() else {
            return self.tell(self.words.get(Word("agenda-no-workshop")).to_owned());
        };
        let title = [("title", workshop.title.as_str().into())];
        if self.session.municipality().running_workshop == Some(workshop.id) {
            return self.end_workshop(&workshop, now);
        }
        if self.another_runs(workshop.id) {
            return;
        }
        let left = self.left_open_told(workshop.id);
        if self.commit(Cause::Changed, self.running_set(Some(workshop.id)), now) {
            let told = self.words.say(Word("agenda-started"), &title);
            self.tell_aside([Some(told), left].into_iter().flatten().collect::<Vec<_>>().join(" "));
        }
    }

    fn end_workshop(&mut self, workshop: &Workshop, now: Now) {
        let took = self.took(workshop);
        let mut changes = self.changed(workshop.with_left(took));
        changes.extend(self.running_set(None));
        if self.commit(Cause::Changed, changes, now) {
            let open = workshop.agenda.iter().filter(|step| !step.is_over() && !step.is_on()).count();
            let args = [("title", workshop.title.as_str().into()), ("steps", open.into())];
            self.tell_aside(self.words.say(Word("agenda-ended"), &args));
        }
    }

    /// Whether another workshop runs, which is then told.
    pub(super) fn another_runs(&mut self, workshop: Id) -> bool {
        let other = self.running().filter(|running| running.id != workshop).map(|running| running.title.clone());
        let Some(title) = other else { return false };
        self.warn(self.words.say(Word("agenda-other-runs"), &[("title", title.into())]));
        true
    }

    /// What the workshop before this one left open; `None` where that is nothing.
    pub fn left_open_told(&self, workshop: Id) -> Option<String> {
        let left = self.session.left_open_before(workshop);
        let args = [("topics", left.topics.into()), ("steps", left.steps.len().into())];
        let word = match (left.topics, left.steps.len()) {
            (0, 0) => return None,
            (0, _) => Word("agenda-open-steps"),
            (_, 0) => Word("agenda-open-topics"),
            _ => Word("agenda-open-both"),
        };
        Some(self.words.say(word, &args))
    }

    /// Takes over the steps that the last workshop did not get to, behind all others.
    pub(super) fn take_over(&mut self, now: Now) {
        let Some(mut workshop) = self.workshop_meant().cloned() else { return };
        let steps = self.session.left_open_before(workshop.id).steps;
        let (count, first) = (steps.len(), workshop.agenda.len());
        if count == 0 {
            return self.tell(self.words.get(Word("agenda-nothing-open")).to_owned());
        }
        workshop.agenda.extend(steps);
        if self.change(Cause::Changed, workshop, now) {
            self.choose_step(first);
            self.tell(self.words.say(Word("agenda-taken-over"), &[("count", count.into())]));
        }
    }

    /// Fills an empty agenda from a template; one that is still as a template made it from the next.
    pub(super) fn fill_agenda(&mut self, now: Now) {
        let Some(mut workshop) = self.workshop_meant().cloned() else {
            return self.tell(self.words.get(Word("agenda-no-workshop")).to_owned());
        };
        let all = templates::all(self.words.language());
        let at = all.iter().position(|template| template.steps == workshop.agenda);
        let next = match at {
            Some(at) => (at + 1) % all.len().max(1),
            None if workshop.agenda.is_empty() => templates::usual(workshop.kind),
            None => return self.tell(self.words.get(Word("agenda-has-steps")).to_owned()),
        };
        let Some(template) = all.into_iter().nth(next) else { return };
        workshop.agenda = template.steps;
        let id = workshop.id;
        if self.change(Cause::Changed, workshop, now) {
            if !matches!(self.mode, Mode::Agenda(_)) {
                self.show_agenda(Some(id));
            }
            self.choose_step(0);
            self.tell(self.words.say(Word("agenda-filled"), &[("name", template.name.into())]));
        }
    }
}
