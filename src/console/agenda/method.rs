//! From a step to what it is done with: one key opens the question that it puts to the room, or its place; leaving that
//! leads back to the agenda.

use super::AgendaView;
use crate::console::{Console, Editing, Mode, Now, Pane, Subject};
use crate::keys::{Action, Place};
use crate::session::{Method, PollKind, Step};
use crate::words::{Named, Word};

/// How one gets there.
type Way = fn(&mut Console);

/// Methods that ask nothing, and where they are at home.
const PLACES: [(Method, Way); 3] = [
    (Method::Clustering, |console| console.go_to_cards(true)),
    (Method::ParkingLot, |console| console.open_topics()),
    (Method::Break, |console| console.show_break()),
];

fn place(method: Method) -> Option<fn(&mut Console)> {
    PLACES.iter().find(|(of, _)| *of == method).map(|(_, go)| *go)
}

impl Console {
    fn method_step(&self) -> Option<&Step> {
        self.workshop_meant().zip(self.step_meant()).and_then(|(workshop, at)| workshop.agenda.get(at))
    }

    /// Why the method of the step that is meant cannot be opened.
    pub(in crate::console) fn possible_method(&self) -> Result<(), Word> {
        let method = self.method_step().ok_or(Word("agenda-no-step"))?.method;
        match method.asks() {
            Some(kind) if kind.is_counted() => self.possible_poll(kind),
            None if place(method).is_none() => Err(Word("agenda-only-talk")),
            _ => Ok(()),
        }
    }

    /// What is set up is not for the room, and stands where the room would read along.
    fn possible_poll(&self, kind: PollKind) -> Result<(), Word> {
        let new = self.session.running(kind).is_none();
        if new && self.stage().here() { Err(Word("console-not-on-the-wall")) } else { Ok(()) }
    }

    /// Opens what the step that is meant needs, above the view where one is.
    pub(super) fn open_method(&mut self) {
        let Some((method, title)) = self.method_step().map(|step| (step.method, step.title.clone())) else { return };
        if self.mode.is_view() {
            self.behind.push(std::mem::replace(&mut self.mode, Mode::Board));
        }
        match (method.asks(), place(method)) {
            (Some(kind), _) => self.ask_by(kind, title),
            (None, Some(go)) => go(self),
            (None, None) => {}
        }
    }

    /// The question of this kind that is on; where none is, one is begun, for which the title is offered.
    fn ask_by(&mut self, kind: PollKind, title: String) {
        match self.session.running(kind).map(|poll| poll.id) {
            Some(_) if kind == PollKind::Cards => self.go_to_cards(false),
            Some(id) if kind.is_counted() => _ = self.show_poll(id),
            Some(id) => self.open_round(id),
            None if kind.is_counted() => self.start_poll(kind, &title),
            None => self.offer_question(kind, title),
        }
    }

    /// Asks for the question of a card query or a round; what is offered is taken, or replaced by typing.
    pub(in crate::console) fn offer_question(&mut self, kind: PollKind, offer: String) {
        if let Some(why) = self.opening.read_only.clone() {
            return self.warn(why);
        }
        self.mode = Mode::Editing(Editing::offer(Subject::Question(kind), offer));
    }

    /// Begins what was asked for; cards that a step asks for are typed on the board.
    pub(in crate::console) fn accept_question(&mut self, kind: PollKind, text: &str, now: Now) {
        match kind {
            PollKind::Cards => {
                if self.start_card_query(text, now) && self.in_agenda() {
                    let told = self.message.take();
                    self.go_to_cards(false);
                    self.message = told;
                }
            }
            _ => _ = self.start_round(kind, text, now),
        }
    }

    /// Begins the poll of the step that is on; false where that counts nothing.
    pub(in crate::console) fn begin_poll_of_step(&mut self) -> bool {
        let step = self.running().and_then(|workshop| workshop.agenda.get(workshop.current()?));
        let asked = step.and_then(|step| Some((step.method.asks()?, step.title.clone())));
        let Some((kind, title)) = asked.filter(|(kind, _)| kind.is_counted()) else { return false };
        match self.possible_poll(kind) {
            Ok(()) => self.ask_by(kind, title),
            Err(why) => self.tell(self.words.get(why).to_owned()),
        }
        true
    }

    /// To one of the two faces of the analysis. Views are left; the agenda from which one came is kept.
    fn go_to_cards(&mut self, clustered: bool) {
        let called = self.agenda().cloned();
        self.leave_views();
        self.focus = Pane::Analysis;
        if self.in_clusters() != clustered {
            self.turn_to_clusters();
        }
        if let Some(view) = called {
            self.called = Some(Box::new(view));
            let method = if clustered { Method::Clustering } else { Method::CardQuery };
            let method = self.words.get(method.word()).to_owned();
            self.tell_aside(self.words.say(Word("agenda-esc-back"), &[("method", method.into())]));
        }
    }

    fn show_break(&mut self) {
        if self.break_on_the_wall().is_none() {
            return self.tell(self.words.get(Word("agenda-no-break")).to_owned());
        }
        self.follow_on_stage();
        self.tell_aside(self.words.get(Word("agenda-break-shown")).to_owned());
    }

    /// Back to the agenda whose step led to the cards; false where one came by oneself, or what was narrowed since comes
    /// first.
    pub(in crate::console) fn back_to_agenda(&mut self) -> bool {
        let narrowed = |view: &AgendaView| self.choice.narrows() && !view.home.narrows_like(&self.choice);
        if self.called.as_deref().is_none_or(narrowed) {
            return false;
        }
        let Some(view) = self.called.take() else { return false };
        self.mode = Mode::Agenda(view);
        self.renew_view();
        true
    }

    /// Who goes on to another pane has left the step's place.
    pub(in crate::console) fn forget_the_call(&mut self) {
        if self.focus != Pane::Analysis && matches!(self.mode, Mode::Board) {
            self.called = None;
        }
    }

    /// What a step that has begun is done with, and the key that opens it from here.
    pub(super) fn method_told(&self, method: Method) -> Option<(String, String)> {
        let kind = method.asks();
        let opens = kind.is_some() || place(method).is_some_and(|_| method != Method::Break);
        let (place, action) = match () {
            () if !opens => return None,
            () if self.in_agenda() => (Place::Agenda, Action::OpenMethod),
            () if kind.is_some_and(PollKind::is_counted) => (Place::Board, Action::Vote),
            () => return None,
        };
        let row = self.keys.rows(place).find(|row| row.binding.action == action && !row.chords.is_empty())?;
        Some((row.label(&self.words), self.words.get(method.word()).to_owned()))
    }
}
