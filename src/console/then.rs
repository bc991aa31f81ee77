//! Looking at the session as it was then: a console of its own within the console, on the session of that time, which
//! can only be read. The present stays where it is: it is what is saved, what edits change, and what the room sees.

use super::log::{Log, State};
use super::{Console, Effect, Input, Mode, Now, Opening};
use crate::keys::{Action, Place};
use crate::session::{Moment, Session};
use crate::words::account::{Account, time};
use crate::words::{Word, Words};

/// The session as it was right after one edit.
#[derive(Debug)]
pub struct Then {
    /// The log from which one came.
    log: Box<Log>,
    /// The board of that time; it refuses every edit, because it was opened to be read only.
    console: Box<Console>,
    /// The last edit that it holds, as it is numbered in the journal from 0.
    edit: usize,
    /// When that was.
    time: String,
}

impl Then {
    /// The board as it was then.
    pub fn console(&self) -> &Console {
        &self.console
    }

    /// When that was: `21.11.2026 18:04`.
    pub fn time(&self) -> &str {
        &self.time
    }

    pub(super) fn resize(&mut self, width: u16, height: u16) {
        self.console.resize(width, height);
    }

    pub(super) fn seen(&mut self, drawn: super::Drawn) {
        self.console.seen(drawn);
    }
}

impl Console {
    /// From the log to the state right after the chosen edit.
    pub(super) fn look_then(&mut self, now: Now) {
        let Mode::Log(log) = &self.mode else { return };
        let Some(edit) = log.on() else { return };
        let Some(session) = log.after().cloned() else {
            return self.warn(self.words.get(Word("log-lost")).to_owned());
        };
        let console = self.console_then(edit, session, self, now);
        let time = time(&self.journal[edit], &self.words);
        if let Mode::Log(log) = std::mem::replace(&mut self.mode, Mode::Board) {
            self.mode = Mode::Then(Box::new(Then { log, console: Box::new(console), edit, time }));
        }
    }

    /// A console on an earlier state, standing where another one stands.
    fn console_then(&self, at: usize, session: Session, like: &Self, now: Now) -> Self {
        let edit = &self.journal[at];
        let then = Now { wall: edit.time, ..now };
        let args = [("time", time(edit, &self.words).into())];
        let opening = Opening {
            path: self.opening.path.clone(),
            read_only: Some(self.words.say(Word("log-only-looking"), &args)),
            past: true,
            ..Opening::default()
        };
        let mut console = Self::new(session, opening, self.words.language(), self.look, 0, then);
        console.keys = self.keys.clone();
        console.sit_like(like);
        console.tell(self.place_in_time(at, console.session(), like.session()));
        console
    }

    /// `37 von 120: geändert W5`
    fn place_in_time(&self, at: usize, after: &Session, before: &Session) -> String {
        let account = Account { words: &self.words, edits: &self.journal, edit: &self.journal[at], before, after };
        let verb = account.verb();
        let main = account.changes().next().map(|change| format!("{} {}", account.name(change), account.title(change)));
        let what = format!("{verb}: {}", main.unwrap_or_default());
        let args = [("at", (at + 1).into()), ("all", self.journal.len().into()), ("what", what.into())];
        self.words.say(Word("log-place-in-time"), &args)
    }

    /// Keys and mouse while one looks at an earlier state.
    pub(super) fn then_input(&mut self, input: Input, now: Now) {
        let Mode::Then(mut then) = std::mem::replace(&mut self.mode, Mode::Board) else { return };
        self.message = None;
        let action = match (&input, &then.console.mode) {
            (Input::Key(chord), Mode::Board) => self.keys.action(Place::Then, *chord),
            _ => None,
        };
        match action {
            Some(Action::Back) => return self.leave_then(*then),
            Some(Action::Earlier) => self.step_in_time(&mut then, -1, now),
            Some(Action::Later) => self.step_in_time(&mut then, 1, now),
            Some(Action::BringBack) => self.bring_back_from(&then, now),
            _ if self.stage_key_then(&then, &input) => {}
            _ => self.pass_on(&mut then, input),
        }
        if let Some(message) = self.message.take() {
            then.console.message = Some(message);
        }
        self.mode = Mode::Then(then);
    }

    fn pass_on(&mut self, then: &mut Then, input: Input) {
        let now = Now { wall: self.journal[then.edit].time, elapsed: Default::default() };
        let effects = then.console.update(input, now);
        // Looking asks for nothing but these; what the room sees and what is saved is the present's.
        self.effects.extend(effects.into_iter().filter(|effect| matches!(effect, Effect::Quit | Effect::Redraw)));
        self.look = then.console.look;
        if self.words.language() != then.console.words.language() {
            self.words = Words::new(then.console.words.language());
        }
    }

    /// The clicker and the keys that calm the wall go on working: they are about the present picture. True where it was one.
    fn stage_key_then(&mut self, then: &Then, input: &Input) -> bool {
        use Action::{Before, Blank, Freeze, PageDown, PageUp, ShowClock, WallLook};
        let (Input::Key(chord), Mode::Board) = (input, &then.console.mode) else { return false };
        match self.keys.action(then.console.place(), *chord) {
            Some(action @ (Before | Blank | Freeze | ShowClock | WallLook)) => {
                self.stage_act(action);
                true
            }
            Some(PageUp) => self.turn_page(-1),
            Some(PageDown) => self.turn_page(1),
            _ => false,
        }
    }

    fn leave_then(&mut self, then: Then) {
        let told = then.log.tells(self.journal.len());
        self.mode = Mode::Log(then.log);
        if !told {
            self.fill_log();
        }
    }

    /// To the state one edit earlier or later.
    fn step_in_time(&mut self, then: &mut Then, by: isize, now: Now) {
        let Some(edit) = then.edit.checked_add_signed(by) else {
            return self.tell(self.words.get(Word("log-no-earlier")).to_owned());
        };
        if edit >= self.journal.len() {
            return self.tell(self.words.get(Word("log-no-later")).to_owned());
        }
        let mut moment = Moment::new(then.edit + 1, then.console.session.clone());
        if !moment.go(&self.journal, edit + 1) {
            return self.warn(self.words.get(Word("log-lost")).to_owned());
        }
        let console = self.console_then(edit, moment.session().clone(), &then.console, now);
        (then.edit, then.time) = (edit, time(&self.journal[edit], &self.words));
        *then.console = console;
        then.log.stand_on(edit);
    }

    /// Brings what is selected there into the present.
    fn bring_back_from(&mut self, then: &Then, now: Now) {
        let Some(at) = then.console.selected() else {
            return self.tell(self.words.get(Word("console-nothing-selected")).to_owned());
        };
        let when = self.words.say(Word("log-of"), &[("time", then.time.as_str().into())]);
        let state = State { session: &then.console.session, number: self.journal[then.edit].number, when };
        self.bring_back(&[at], &state, now);
    }

    /// Stands where another console stands: the same pane, the same rows, the same part of the plan.
    fn sit_like(&mut self, other: &Self) {
        (self.focus, self.zoomed, self.column) = (other.focus, other.zoomed, other.column);
        (self.cards, self.rows) = (other.cards, other.rows);
        (self.choice, self.plan) = (other.choice.clone(), other.plan.clone());
        (self.standing, self.stand) = (other.standing, other.stand);
        (self.size, self.drawn) = (other.size, other.drawn.clone());
        self.derive();
    }
}

/// Whether an act would change something; where one may only look, it is not possible.
pub(super) fn changes(action: Action) -> bool {
    use Action::*;
    matches!(
        action,
        New | NewStrength
            | NewWeakness
            | NewChallenge
            | NewPotential
            | Park
            | Edit
            | Delete
            | Duplicate
            | Send
            | MoveUp
            | MoveDown
            | MoveLeft
            | MoveRight
            | MonthEarlier
            | MonthLater
            | Join
            | Split
            | Happened
            | Link
            | Anew
            | NewArea
            | NewModule
            | NewCluster
            | NewOffer
            | NewPhase
            | NewEvent
            | NewStakeholder
            | NewWorkshop
            | NewPoll
            | NewResolution
            | NewTopic
            | NewNote
            | BeginStep
            | OneMore
            | FiveMore
            | OneLess
            | HideStep
            | EndOnTime
            | RunWorkshop
            | FillAgenda
            | TakeOver
            | Adopt
            | IndicatorValue
            | StartDots
            | StartScale
            | StartLights
            | StartHands
            | StartResistance
            | Count
            | CloseVote
            | Totals
            | ByFaction
            | CardQuery
            | ReadOut
            | TakeBack
            | FlashRound
            | TableReports
            | AdoptMeasure
            | AssignTopic
            | DropTopic
            | KeepTopic
            | EndRound
            | Undo
            | Redo
    )
}

/// Whether an act is about what the room sees.
pub(super) fn is_staged(action: Action) -> bool {
    use Action::*;
    matches!(
        action,
        Wall | Preview
            | Blank
            | Freeze
            | JustThis
            | JustSums
            | ShowClock
            | SpeakingClock
            | StepClock
            | ShowAltered
            | Before
            | WallLook
    )
}
