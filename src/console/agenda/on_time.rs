//! The proposal to end on time: seen before it is accepted, one edit when it is.

use crate::console::{Console, Mode, Now};
use crate::keys::Action;
use crate::session::{Cause, Change, OnTime, Topic, TopicState, Workshop};
use crate::words::Word;

impl Console {
    /// Proposes how the workshop ends on time.
    pub fn propose_to_end_on_time(&mut self) {
        let meant = self.workshop_meant().map(|workshop| workshop.id);
        if !matches!(self.mode, Mode::Agenda(_)) {
            self.show_agenda(meant);
        }
        let Some(workshop) = self.workshop_meant() else { return };
        let behind = self.behind_in(workshop);
        if behind.num_seconds() <= 0 {
            return self.tell(self.words.get(Word("agenda-no-need")).to_owned());
        }
        if workshop.coming().is_empty() {
            return self.tell(self.words.get(Word("agenda-nothing-to-shorten")).to_owned());
        }
        let proposal = workshop.on_time(behind, None);
        self.propose_on_time(proposal);
    }

    fn propose_on_time(&mut self, proposal: OnTime) {
        let of = self.workshop_meant().map(|workshop| workshop.agenda.clone()).unwrap_or_default();
        if let Mode::Agenda(view) = &mut self.mode {
            view.proposal = Some((proposal, of));
        }
    }

    pub(super) fn on_time_key(&mut self, action: Action, now: Now) {
        match action {
            Action::Accept => self.accept_on_time(now),
            Action::Back => self.drop_on_time(),
            Action::Reach => self.other_way(),
            Action::Up => self.park_another(-1),
            Action::Down => self.park_another(1),
            Action::Freeze | Action::Blank => self.stage_act(action),
            _ => {}
        }
    }

    fn drop_on_time(&mut self) {
        if let Mode::Agenda(view) = &mut self.mode {
            view.proposal = None;
        }
    }

    /// From shortening all to parking one, the last that is to come, and back.
    fn other_way(&mut self) {
        let Some((workshop, view)) = self.workshop_meant().zip(self.agenda()) else { return };
        let parks = view.proposal().is_some_and(|proposal| proposal.parked.is_some());
        let parked = workshop.coming().last().copied().filter(|_| !parks);
        let proposal = workshop.on_time(self.behind_in(workshop), parked);
        self.propose_on_time(proposal);
        parked.into_iter().for_each(|at| self.choose_step(at));
    }

    fn park_another(&mut self, by: isize) {
        let Some((workshop, view)) = self.workshop_meant().zip(self.agenda()) else { return };
        let Some(parked) = view.proposal().and_then(|proposal| proposal.parked) else { return };
        let coming = workshop.coming();
        let at = coming.iter().position(|at| *at == parked).unwrap_or(0).saturating_add_signed(by);
        let Some(parked) = coming.get(at).copied() else { return };
        let proposal = workshop.on_time(self.behind_in(workshop), Some(parked));
        self.propose_on_time(proposal);
        self.choose_step(parked);
    }

    fn accept_on_time(&mut self, now: Now) {
        let proposal = self.agenda().and_then(|view| view.proposal().cloned());
        let Some((workshop, proposal)) = self.workshop_meant().cloned().zip(proposal) else { return };
        let topic = proposal.parked.and_then(|at| self.topic_of(&workshop, at));
        let mut changes = self.changed(workshop.with_on_time(&proposal));
        changes.extend(topic.map(|topic| Change::Added(topic.into())));
        self.drop_on_time();
        if self.commit(Cause::Changed, changes, now) {
            self.choose_the_step_on();
            self.tell(self.words.get(Word("agenda-shortened")).to_owned());
        }
    }

    /// The parking lot keeps what a step was about, unless the room must not know of it.
    fn topic_of(&mut self, workshop: &Workshop, at: usize) -> Option<Topic> {
        let step = workshop.agenda.get(at).filter(|step| !step.internal && !step.title.trim().is_empty())?;
        let (id, (number, rank)) = (self.new_id(), self.session.next_topic());
        let (text, workshop) = (step.title.clone(), Some(workshop.id));
        let (area, remark) = (None, String::new());
        Some(Topic { id, number, text, area, workshop, origins: vec![], state: TopicState::Open, rank, remark })
    }

    /// What is proposed, in one line.
    pub fn on_time_told(&self, proposal: &OnTime) -> String {
        let parked = proposal.parked.and_then(|at| Some(self.workshop_meant()?.agenda.get(at)?.title.clone()));
        let what = match parked {
            Some(step) => self.words.say(Word("agenda-propose-parked"), &[("step", step.into())]),
            None => self.words.get(Word("agenda-propose")).to_owned(),
        };
        let steps = proposal.shorter.len();
        let shorter = self.words.say(Word("agenda-propose-shorter"), &[("count", steps.into())]);
        let short = self.words.say(Word("agenda-propose-short"), &[("count", proposal.short.into())]);
        let shorter = Some(shorter).filter(|_| steps > 0);
        let short = Some(short).filter(|_| proposal.short > 0);
        [Some(what), shorter, short].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }
}
