//! What may be read of the console: drawing, tests and the commands look at it only through these.

use super::{Board, Choice, Console, Cursor, Drawn, Look, Message, Mode, Opening, Pane, Saving, plan};
use crate::capture;
use crate::keys::{Keymap, Place};
use crate::session::{FindingKind, Id, Ref, Session};
use crate::words::Words;

impl Console {
    /// The session as it stands.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The words of the interface.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// The keys that count.
    pub fn keys(&self) -> &Keymap {
        &self.keys
    }

    /// What is being done.
    pub fn mode(&self) -> &Mode {
        &self.mode
    }

    /// What is shown.
    pub fn board(&self) -> &Board {
        &self.board
    }

    /// Counts up whenever a pane may show something else, but for what its cursor, its scrolling and the focus do to it.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// By what it is narrowed and ordered.
    pub fn choice(&self) -> &Choice {
        &self.choice
    }

    /// How it looks.
    pub fn look(&self) -> Look {
        self.look
    }

    /// The pane that takes the keys.
    pub fn focus(&self) -> Pane {
        self.focus
    }

    /// Whether one pane fills the screen by choice.
    pub fn zoomed(&self) -> bool {
        self.zoomed
    }

    /// What is saved.
    pub fn saving(&self) -> &Saving {
        &self.saving
    }

    /// How it was opened.
    pub fn opening(&self) -> &Opening {
        &self.opening
    }

    /// The line that tells what just happened.
    pub fn message(&self) -> Option<&Message> {
        self.message.as_ref()
    }

    /// The column of the analysis in which one stands.
    pub fn column(&self) -> FindingKind {
        self.column
    }

    /// Where one stands in a column.
    pub fn card_cursor(&self, kind: FindingKind) -> &Cursor<Id> {
        &self.cards[kind as usize]
    }

    /// The card whose facts are shown.
    pub fn card_behind(&self) -> Option<Id> {
        if self.in_clusters() { self.standing.card() } else { self.cards[self.column as usize].on() }
    }

    /// Where one stands in goals and measures.
    pub fn goal_cursor(&self) -> &Cursor<Ref> {
        &self.rows
    }

    /// The part of the plan that is shown.
    pub fn plan(&self) -> &plan::PlanView {
        &self.plan
    }

    /// What was drawn last: where things lie, and from which row the lists begin.
    pub fn drawn(&self) -> &Drawn {
        &self.drawn
    }

    /// Takes notice of what was drawn.
    pub fn seen(&mut self, drawn: Drawn) {
        if let Some(then) = self.then_mut() {
            return then.seen(drawn);
        }
        self.plan.top = drawn.plan_top;
        self.drawn = drawn;
    }

    /// What capture knows of the session.
    pub fn known(&self) -> &capture::Context {
        &self.known
    }

    /// What is selected in the pane that takes the keys.
    pub fn selected(&self) -> Option<Ref> {
        if let Some(selected) = self.selected_in_view() {
            return selected;
        }
        self.selected_on_the_board()
    }

    pub(super) fn selected_on_the_board(&self) -> Option<Ref> {
        match self.focus {
            Pane::Analysis if self.in_clusters() => self.in_pile(),
            Pane::Analysis => self.cards[self.column as usize].on().map(Ref::Finding),
            Pane::Goals => self.rows.on(),
            Pane::Plan => self.plan.selected,
        }
    }

    /// Where the next key is looked for.
    pub fn place(&self) -> Place {
        self.place_in(&self.mode)
    }

    /// Where one was when help, palette or a line was opened above it.
    pub fn place_beneath(&self) -> Place {
        self.place_in(self.behind.last().unwrap_or(&Mode::Board))
    }

    fn place_in(&self, mode: &Mode) -> Place {
        match mode {
            Mode::Board | Mode::Sending => match self.focus {
                Pane::Analysis if self.in_clusters() => Place::Clusters,
                Pane::Analysis => Place::Analysis,
                Pane::Goals if self.in_kanban() => Place::Kanban,
                Pane::Goals => Place::Goals,
                Pane::Plan => Place::Plan,
            },
            Mode::Capture(_) => Place::Capture,
            Mode::Editing(_) => Place::Editing,
            Mode::Form(_) => Place::Form,
            Mode::Filtering(_) => Place::Filtering,
            Mode::Palette(_) => Place::Palette,
            Mode::Thread(_) => Place::Thread,
            Mode::Sums(_) => Place::Sums,
            Mode::Participation(_) => Place::Participation,
            Mode::Overview(_) => Place::Overview,
            Mode::Agenda(view) if view.proposal().is_some() => Place::OnTime,
            Mode::Agenda(_) => Place::Agenda,
            Mode::Resolutions(_) => Place::Resolutions,
            Mode::Report(_) => Place::Report,
            Mode::PollSetup(_) => Place::PollSetup,
            Mode::Poll(_) => Place::Poll,
            Mode::Topics(_) => Place::Topics,
            Mode::Round(_) => Place::Round,
            Mode::Asking(..) => Place::Asking,
            Mode::Planning(_) => Place::Planning,
            Mode::Helping(_) => Place::Helping,
            Mode::Log(log) if log.typing => Place::Filtering,
            Mode::Log(_) => Place::Log,
            Mode::Then(then) => match then.console().mode() {
                Mode::Board => Place::Then,
                _ => then.console().place(),
            },
        }
    }
}
