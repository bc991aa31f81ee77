//! Views that stand before the board: opened over it and left to exactly where one was. A form, a text in place or the
//! help stand above a view in turn; when they close, the view is there again.

use super::{Choice, Console, Cursor, Mode, Now, Pane, VoiceAt, plan};
use crate::keys::{Action, Chord};
use crate::scene::Subject;
use crate::session::{FindingKind, Id, Ref};

/// Where one was on the board.
#[derive(Clone, Debug)]
pub(super) struct Home {
    focus: Pane,
    zoomed: bool,
    choice: Choice,
    column: FindingKind,
    cards: [Cursor<Id>; 4],
    rows: Cursor<Ref>,
    plan: plan::PlanView,
}

impl Home {
    /// Whether the board was narrowed to the same then.
    pub(super) fn narrows_like(&self, choice: &Choice) -> bool {
        (self.choice.area, &self.choice.words) == (choice.area, &choice.words)
    }
}

impl Mode {
    /// Whether one only looks: at the board or at a view before it.
    pub fn looks(&self) -> bool {
        matches!(self, Self::Board) || self.is_view()
    }

    /// Whether it is a view that stands before the board.
    pub fn is_view(&self) -> bool {
        self.home().is_some()
    }

    /// Where leaving it leads; `None` for what is no view.
    fn home(&self) -> Option<&Home> {
        match self {
            Self::Thread(thread) => Some(&thread.home),
            Self::Sums(sums) => Some(&sums.home),
            Self::Participation(view) => Some(&view.home),
            Self::Overview(view) => Some(&view.home),
            Self::Agenda(agenda) => Some(&agenda.home),
            Self::Resolutions(papers) => Some(&papers.home),
            Self::Report(report) => Some(&report.home),
            Self::Poll(poll) => Some(&poll.home),
            Self::Topics(topics) => Some(&topics.home),
            Self::Round(round) => Some(&round.home),
            _ => None,
        }
    }
}

/// Whether an act goes to another place, and leaves whatever stands before the board.
pub(super) fn goes(action: Action) -> bool {
    use Action::{GoAnalysis, GoGoals, GoOverview, GoParticipation, GoPlan};
    matches!(action, GoAnalysis | GoGoals | GoPlan | GoParticipation | GoOverview)
}

impl Console {
    /// The view that fills the screen, also while something stands above it; the mode itself where there is none.
    pub fn view(&self) -> &Mode {
        match self.doing() {
            Mode::Asking(_, back) if back.home().is_some() => back,
            mode if mode.home().is_some() => mode,
            mode => self.behind.last().unwrap_or(mode),
        }
    }

    /// Whether a view takes the keys.
    pub fn in_view(&self) -> bool {
        self.mode.is_view()
    }

    /// What is selected in the view; `None` where there is no view.
    pub(super) fn selected_in_view(&self) -> Option<Option<Ref>> {
        match self.view() {
            Mode::Thread(thread) => Some(Some(thread.on().record())),
            Mode::Sums(sums) => Some(sums.record()),
            Mode::Participation(view) => Some(view.chosen().map(VoiceAt::record)),
            Mode::Overview(view) => Some(view.record()),
            Mode::Agenda(_) => Some(None), // a step is no record, and its workshop is more than what is chosen
            Mode::Resolutions(papers) => Some(papers.on().map(Ref::Resolution)),
            Mode::Report(report) => Some(report.on().map(Ref::Measure)),
            Mode::Poll(poll) => Some(Some(Ref::Poll(poll.id()))),
            Mode::Topics(topics) => Some(topics.record()),
            Mode::Round(round) => Some(Some(Ref::Poll(round.of()))),
            _ => None,
        }
    }

    /// What the room sees while the picture follows the view.
    pub(super) fn subject_of_view(&self) -> Option<Subject> {
        match self.view() {
            Mode::Thread(thread) => Some(Subject::Thread(thread.of())),
            Mode::Sums(sums) => Some(Subject::SumsBy(sums.by(), self.choice.area)),
            Mode::Participation(_) => Some(Subject::Participation),
            Mode::Overview(_) => Some(Subject::Overview),
            Mode::Agenda(agenda) => agenda.workshop().map(Subject::Agenda),
            Mode::Resolutions(papers) => Some(self.paper_subject(papers.on())),
            Mode::Report(report) => Some(Subject::Report(report.year(), self.choice.area)),
            Mode::Poll(poll) => Some(Subject::Poll(poll.id())),
            Mode::Topics(_) => Some(Subject::Topics),
            Mode::Round(round) => Some(Subject::Round(round.of())),
            _ => None,
        }
    }

    /// The paper where one stands; a list of all where it is not for the room.
    fn paper_subject(&self, on: Option<crate::session::Id>) -> Subject {
        let paper = on.and_then(|id| self.session.resolutions().get(id)).filter(|paper| paper.public);
        paper.map_or(Subject::Resolutions, |paper| Subject::Resolution(paper.id))
    }

    pub(super) fn home(&self) -> Home {
        Home {
            focus: self.focus,
            zoomed: self.zoomed,
            choice: self.choice.clone(),
            column: self.column,
            cards: self.cards,
            rows: self.rows,
            plan: self.plan.clone(),
        }
    }

    fn go_home(&mut self, home: Home) {
        let Home { focus, zoomed, choice, column, cards, rows, plan } = home;
        (self.focus, self.zoomed, self.choice, self.column) = (focus, zoomed, choice, column);
        (self.cards, self.rows, self.plan) = (cards, rows, plan);
        self.board_anew();
        self.derive();
    }

    /// Leaves the view; what was beneath it is there as it was.
    pub(super) fn leave_view(&mut self) {
        if let Some(home) = self.mode.home().cloned() {
            self.mode = Mode::Board;
            self.go_home(home);
        }
    }

    /// Does what a key does everywhere, from within a view: what opens by it stands above the view.
    pub(super) fn act_above(&mut self, action: Action, chord: Chord, now: Now) {
        if goes(action) {
            self.leave_views();
        } else {
            self.behind.push(std::mem::replace(&mut self.mode, Mode::Board));
        }
        self.act(action, chord, now);
    }

    /// Leaves all views at once.
    pub(super) fn leave_views(&mut self) {
        self.behind.drain(..).next().into_iter().for_each(|first| self.mode = first);
        self.leave_view();
    }

    /// What stood above a view is closed: the view comes back, as the session is now.
    pub(super) fn return_to_view(&mut self) {
        if matches!(self.mode, Mode::Board)
            && let Some(view) = self.behind.pop()
        {
            self.mode = view;
            self.renew_view();
        }
        let gone = match &self.mode {
            Mode::Thread(thread) => !self.session.has(thread.of()),
            Mode::Poll(poll) => !self.session.has(Ref::Poll(poll.id())),
            Mode::Round(round) => !self.session.has(Ref::Poll(round.of())),
            _ => false,
        };
        if gone {
            self.leave_view();
            self.return_to_view();
        }
    }

    /// Derives what the view shows; once per change.
    pub(super) fn renew_view(&mut self) {
        match &mut self.mode {
            Mode::Thread(thread) => thread.renew(&self.session),
            Mode::Sums(sums) => sums.renew(&self.session, &self.board, &self.choice),
            Mode::Participation(view) => view.renew(&self.session, self.known.today),
            Mode::Overview(view) => view.renew(&self.session),
            Mode::Agenda(agenda) => agenda.renew(&self.session),
            Mode::Resolutions(papers) => papers.renew(&self.session, &self.journal),
            Mode::Report(report) => report.renew(&self.session, self.choice.area),
            Mode::Poll(poll) => poll.renew(&self.session),
            Mode::Topics(topics) => topics.renew(&self.session),
            Mode::Round(round) => round.renew(&self.session),
            _ => {}
        }
    }

    /// Takes an action that only walks through the rows of a view; false where it is another. What the wall shows is
    /// turned first: a clicker sends the same keys.
    pub(super) fn walks_in_view(&mut self, action: Action) -> bool {
        let page = self.page();
        let by = match action {
            Action::Up => -1,
            Action::Down => 1,
            Action::First => isize::MIN / 2,
            Action::Last => isize::MAX / 2,
            Action::PageUp => -page,
            Action::PageDown => page,
            _ => return false,
        };
        let turned = match action {
            Action::PageUp => self.turn_page(-1),
            Action::PageDown => self.turn_page(1),
            _ => false,
        };
        turned || self.step_in_view(by)
    }

    /// A step up or down in the view; false where there is no view.
    pub(super) fn step_in_view(&mut self, by: isize) -> bool {
        match &mut self.mode {
            Mode::Thread(thread) => thread.step(by),
            Mode::Sums(sums) => sums.step(by),
            Mode::Participation(view) => view.step(by),
            Mode::Overview(view) => view.step(by),
            Mode::Agenda(_) => self.step_in_agenda(by),
            Mode::Resolutions(papers) => papers.step(by),
            Mode::Report(report) => report.step(by),
            Mode::Poll(poll) if poll.typed().is_none() => poll.step(by, &self.session),
            Mode::Poll(_) => {} // what is typed belongs to its row
            Mode::Topics(topics) => topics.step(by),
            Mode::Round(round) => round.step(by, &self.session),
            _ => return false,
        }
        true
    }

    /// Goes to a row that was clicked.
    pub(super) fn pick_in_view(&mut self, row: usize) {
        match &mut self.mode {
            Mode::Thread(thread) => thread.pick(row),
            Mode::Sums(sums) => sums.pick(row),
            Mode::Participation(view) => view.pick(row),
            Mode::Overview(view) => view.pick(row),
            Mode::Agenda(agenda) => agenda.pick(row, &self.session),
            Mode::Resolutions(papers) => papers.pick(row),
            Mode::Report(report) => report.pick(row),
            Mode::Poll(poll) if poll.typed().is_none() => {
                poll.step(isize::MIN / 2, &self.session);
                poll.step(isize::try_from(row).unwrap_or(0), &self.session);
            }
            Mode::Topics(topics) => topics.pick(row),
            Mode::Round(round) => round.pick(row, &self.session),
            _ => {}
        }
    }
}
