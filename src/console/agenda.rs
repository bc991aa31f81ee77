//! The *Ablauf*: the agenda of a workshop, before it, while it runs, and afterwards. Which step is on, since when, and
//! what it took are edits; where one stands in the list, a proposal and the speaking clock are not.

mod gathering;
mod method;
mod on_time;
mod steps;
mod templates;
mod time;
mod wall;
mod watch;

use super::view::Home;
use super::{Console, Mode, Now};
use crate::keys::{Action, Chord};
use crate::session::{Id, OnTime, Ref, Session, Step, Workshop};
use crate::words::Word;

pub use steps::read_step;
pub use time::Left;
pub(super) use watch::Watch;

/// The agenda that is looked at.
#[derive(Clone, Debug)]
pub struct AgendaView {
    workshop: Option<Id>,
    on: usize,
    /// What is proposed, and for what agenda.
    proposal: Option<(OnTime, Vec<Step>)>,
    pub(super) home: Home,
}

impl AgendaView {
    /// Whose agenda it is; `None` where the session has no workshop.
    pub fn workshop(&self) -> Option<Id> {
        self.workshop
    }

    /// The step that is chosen.
    pub fn on(&self) -> usize {
        self.on
    }

    /// What is proposed to end on time.
    pub fn proposal(&self) -> Option<&OnTime> {
        self.proposal.as_ref().map(|(proposal, _)| proposal)
    }

    /// Finds its place again, and the first workshop that a session gets; a proposal for an agenda that is another one now
    /// is dropped.
    pub(super) fn renew(&mut self, session: &Session) {
        let first = || session.workshops_in_order().first().copied();
        let workshop = self.workshop.and_then(|id| session.workshops().get(id)).or_else(first);
        let steps = workshop.map_or(0, |workshop| workshop.agenda.len());
        self.workshop = workshop.map(|workshop| workshop.id);
        self.on = self.on.min(steps.saturating_sub(1));
        self.proposal.take_if(|(_, of)| workshop.is_none_or(|workshop| workshop.agenda != *of));
    }

    /// Chooses the step of a row that was clicked; a proposal stays as it is.
    pub(super) fn pick(&mut self, row: usize, session: &Session) {
        let workshop = self.workshop.and_then(|id| session.workshops().get(id));
        if self.proposal.is_none() && workshop.is_some_and(|workshop| row < workshop.agenda.len()) {
            self.on = row;
        }
    }
}

impl Console {
    /// Shows the agenda of this workshop; of the one that matters now where none is named.
    pub fn show_agenda(&mut self, workshop: Option<Id>) {
        let workshop = workshop.or_else(|| self.workshop_that_matters());
        let home = self.home();
        self.called = None;
        self.mode = Mode::Agenda(Box::new(AgendaView { workshop, on: 0, proposal: None, home }));
        self.choose_the_step_on();
    }

    /// The agenda that is looked at.
    pub fn agenda(&self) -> Option<&AgendaView> {
        if let Mode::Agenda(view) = self.view() { Some(view) } else { None }
    }

    /// The workshop that runs, else the one that is selected, else the next one, else the last.
    fn workshop_that_matters(&self) -> Option<Id> {
        let selected = match self.selected() {
            Some(Ref::Event(id)) => self.session.events().get(id).and_then(|event| event.workshop),
            _ => None,
        };
        let running = self.session.municipality().running_workshop;
        let now = || self.session.workshop_at(self.known.today).map(|workshop| workshop.id);
        selected.filter(|_| running.is_none()).or_else(now)
    }

    /// The workshop that an act is about: the one on view, else the one that matters.
    fn workshop_meant(&self) -> Option<&Workshop> {
        let id = match self.agenda() {
            Some(view) => view.workshop,
            None => self.workshop_that_matters(),
        };
        self.session.workshops().get(id?)
    }

    /// The step that an act is about: the one chosen on view, else the one that is on.
    fn step_meant(&self) -> Option<usize> {
        let workshop = self.workshop_meant()?;
        let at = match self.agenda() {
            Some(view) => view.on,
            None => workshop.current()?,
        };
        (at < workshop.agenda.len()).then_some(at)
    }

    /// Chooses the step that is on, else the next one.
    fn choose_the_step_on(&mut self) {
        let Some(workshop) = self.workshop_meant() else { return };
        let at = workshop.current().or(workshop.next_step()).unwrap_or(0);
        self.choose_step(at);
    }

    fn choose_step(&mut self, at: usize) {
        let steps = self.workshop_meant().map_or(0, |workshop| workshop.agenda.len());
        if let Mode::Agenda(view) = &mut self.mode {
            view.on = at.min(steps.saturating_sub(1));
        }
    }

    pub(super) fn step_in_agenda(&mut self, by: isize) {
        let steps = self.workshop_meant().map_or(0, |workshop| workshop.agenda.len());
        if let Mode::Agenda(view) = &mut self.mode {
            view.on = view.on.saturating_add_signed(by).min(steps.saturating_sub(1));
        }
    }

    pub(super) fn agenda_key(&mut self, action: Option<Action>, chord: Chord, now: Now) {
        let Some(action) = action else { return };
        if self.agenda().is_some_and(|view| view.proposal.is_some()) {
            return self.on_time_key(action, now);
        }
        if let Some(why) = self.opening.read_only.clone().filter(|_| super::then::changes(action)) {
            return self.warn(why);
        }
        let page = self.page();
        match action {
            Action::Up => self.step_in_agenda(-1),
            Action::Down => self.step_in_agenda(1),
            Action::First => self.step_in_agenda(isize::MIN / 2),
            Action::Last => self.step_in_agenda(isize::MAX / 2),
            Action::PageUp if !self.turn_page(-1) => self.step_in_agenda(-page),
            Action::PageDown if !self.turn_page(1) => self.step_in_agenda(page),
            Action::PageUp | Action::PageDown => {}
            Action::Back if self.leave_the_wall() => {}
            Action::Back => self.leave_view(),
            Action::GoAgenda => self.choose_the_step_on(),
            Action::NextWorkshop => self.turn_workshop(1),
            Action::PreviousWorkshop => self.turn_workshop(-1),
            Action::MoveUp => self.move_step(-1, now),
            Action::MoveDown => self.move_step(1, now),
            Action::Delete => self.delete_step(now),
            Action::Edit | Action::New | Action::Open => self.write_above(action, chord, now),
            other if is_about_agendas(other) => self.agenda_act(other, now),
            other => self.act_above(other, chord, now),
        }
    }

    /// What can be done from everywhere, by name or by key.
    pub(super) fn agenda_act(&mut self, action: Action, now: Now) {
        if let Err(why) = self.possible(action) {
            return self.tell(self.words.get(why).to_owned());
        }
        if self.in_agenda() {
            self.return_to_view(); // called by name, from above it
        }
        match action {
            Action::GoAgenda if self.in_agenda() => self.choose_the_step_on(),
            Action::GoAgenda => self.show_agenda(None),
            Action::BeginStep => self.begin_step(now),
            Action::OpenMethod => self.open_method(),
            Action::OneMore => self.give(1, now),
            Action::FiveMore => self.give(5, now),
            Action::OneLess => self.give(-1, now),
            Action::HideStep => self.hide_step(now),
            Action::EndOnTime => self.propose_to_end_on_time(),
            Action::RunWorkshop => self.start_or_end(now),
            Action::FillAgenda => self.fill_agenda(now),
            Action::TakeOver => self.take_over(now),
            Action::SpeakingClock => self.start_speaking(),
            Action::StepClock => self.show_step_clock(),
            _ => {}
        }
    }

    /// Why the agenda that is looked at does not take an act: it has no workshop, or no step.
    pub(super) fn possible_in_agenda(&self, action: Action) -> Result<(), Word> {
        use Action::{
            Delete, Edit, FillAgenda, GoAgenda, MoveDown, MoveUp, NextWorkshop, RunWorkshop, SpeakingClock, TakeOver,
        };
        let on_a_step = matches!(action, Edit | Delete | MoveUp | MoveDown);
        let whole = matches!(action, FillAgenda | RunWorkshop | SpeakingClock | TakeOver | NextWorkshop);
        let concerned = (on_a_step || whole || is_about_agendas(action)) && action != GoAgenda;
        match self.workshop_meant() {
            _ if !self.in_agenda() || !concerned => Ok(()),
            None => Err(Word("agenda-no-workshop")),
            Some(_) if self.running().is_some() && action == Action::BeginStep => Ok(()), // says itself which one runs
            Some(workshop) if workshop.agenda.is_empty() && !whole => Err(Word("agenda-no-step")),
            Some(_) => Ok(()),
        }
    }

    /// Opens the line or the form above the agenda.
    fn write_above(&mut self, action: Action, chord: Chord, now: Now) {
        let (workshop, step) = (self.workshop_meant().map(|workshop| workshop.id), self.step_meant());
        let Some(workshop) = workshop else { return self.act_above(Action::NewWorkshop, chord, now) };
        if action == Action::Edit && step.is_none() {
            return self.tell(self.words.get(Word("agenda-no-step")).to_owned());
        }
        let internal = || self.session.workshops().get(workshop)?.agenda.get(step?).map(|step| step.internal);
        let private = action == Action::Open || action == Action::Edit && internal() == Some(true);
        if private && self.stage.here() {
            return self.tell(self.words.get(Word("console-not-on-the-wall")).to_owned());
        }
        self.behind.push(std::mem::replace(&mut self.mode, Mode::Board));
        match (action, step) {
            (Action::Open, _) => self.open(Ref::Workshop(workshop)),
            (Action::Edit, Some(at)) => self.edit_step(workshop, at),
            (_, at) => self.write_step(workshop, at.map_or(0, |at| at + 1)),
        }
    }

    /// Tells what is for the facilitator; not where the console itself is the screen.
    fn tell_aside(&mut self, text: String) {
        if !self.stage.here() {
            self.tell(text);
        }
    }

    fn turn_workshop(&mut self, by: isize) {
        let all: Vec<Id> = self.session.workshops_in_order().iter().map(|workshop| workshop.id).collect();
        let Mode::Agenda(view) = &mut self.mode else { return };
        let at = all.iter().position(|id| Some(*id) == view.workshop).unwrap_or(0);
        let next = (at as isize + by).rem_euclid((all.len().max(1)) as isize) as usize;
        view.workshop = all.get(next).copied();
        self.choose_the_step_on();
    }
}

/// What the agenda does and nothing else does.
pub(super) fn is_about_agendas(action: Action) -> bool {
    use Action::*;
    matches!(
        action,
        GoAgenda
            | BeginStep
            | OpenMethod
            | OneMore
            | FiveMore
            | OneLess
            | HideStep
            | EndOnTime
            | RunWorkshop
            | FillAgenda
            | TakeOver
            | SpeakingClock
            | StepClock
    )
}
