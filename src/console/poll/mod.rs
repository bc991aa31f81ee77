//! Counting in the room: one person types what people show or say. The poll is a record from its first moment on, every
//! count is an edit, and until it is closed the room sees none of it.

mod close;
mod count;
mod keys;
mod setup;
mod typed;

pub use count::{text, told};
pub use setup::{Line, Setup};
pub(super) use typed::{digits, numbers, string};

use super::view::Home;
use super::{Console, Mode, Now};
use crate::keys::Action;
use crate::session::{Id, Poll, PollKind, Session};
use crate::words::Word;

/// The poll that is counted or looked at.
#[derive(Clone, Debug)]
pub struct PollView {
    id: Id,
    row: usize,
    /// What is typed into the row and not yet taken.
    typed: Option<String>,
    /// The marks on the scale, the last one last: what Backspace takes back.
    marks: Vec<usize>,
    counts: Vec<u32>,
    /// Whether it was told that the sum does not come out: then closing goes through.
    warned: bool,
    pub(super) home: Home,
}

impl PollView {
    /// Which poll it is.
    pub fn id(&self) -> Id {
        self.id
    }

    /// The row into which is typed.
    pub fn row(&self) -> usize {
        self.row
    }

    /// What is typed into it and not yet taken.
    pub fn typed(&self) -> Option<&str> {
        self.typed.as_deref()
    }

    /// Follows the session: which marks were set or taken back since, also by undo.
    pub(super) fn renew(&mut self, session: &Session) {
        let Some(poll) = session.polls().get(self.id) else { return };
        self.row = self.row.min(rows(poll).saturating_sub(1));
        let counts: Vec<u32> = poll.options.iter().map(|option| option.count.unwrap_or(0)).collect();
        for (at, now) in counts.iter().enumerate() {
            let before = self.counts.get(at).copied().unwrap_or(0);
            if *now == before + 1 {
                self.marks.push(at);
            } else if *now < before
                && let Some(last) = self.marks.iter().rposition(|mark| *mark == at)
            {
                self.marks.remove(last);
            }
        }
        self.counts = counts;
    }

    pub(super) fn step(&mut self, by: isize, session: &Session) {
        let rows = session.polls().get(self.id).map_or(0, rows);
        self.row = self.row.saturating_add_signed(by).min(rows.saturating_sub(1));
    }
}

/// The kind of poll that an action begins.
pub(super) fn starts(action: Action) -> Option<PollKind> {
    Some(match action {
        Action::StartDots => PollKind::Dots { each: 0, at_most: 0 },
        Action::StartScale => PollKind::Scale,
        Action::StartLights => PollKind::TrafficLight,
        Action::StartHands => PollKind::ShowOfHands,
        Action::StartResistance => PollKind::Resistance,
        _ => return None,
    })
}

/// How many rows are typed into: the options, the factions, or the one line of a show of hands.
pub fn rows(poll: &Poll) -> usize {
    match poll.kind {
        PollKind::Dots { .. } | PollKind::Resistance | PollKind::Scale => poll.options.len(),
        PollKind::TrafficLight => poll.factions.len().max(1),
        _ => 1,
    }
}

impl Console {
    /// Opens a poll to count it or to look at it; false where nothing of this id is counted.
    pub fn show_poll(&mut self, id: Id) -> bool {
        let counted = self.session.polls().get(id).filter(|poll| poll.kind.is_counted());
        let Some(poll) = counted else { return false };
        let counts = poll.options.iter().map(|option| option.count.unwrap_or(0)).collect();
        let home = self.home();
        let view = PollView { id, row: 0, typed: None, marks: vec![], counts, warned: false, home };
        self.mode = Mode::Poll(Box::new(view));
        self.go_to_uncounted();
        true
    }

    /// Goes to the first row that is not counted.
    fn go_to_uncounted(&mut self) {
        let Mode::Poll(view) = &mut self.mode else { return };
        let Some(poll) = self.session.polls().get(view.id) else { return };
        view.row = (0..rows(poll)).find(|row| count::text(poll, *row).is_empty()).unwrap_or(0);
    }

    /// Opens the poll that is being counted, of the running workshop first; else the one that the running step needs,
    /// else the last one that was held there.
    pub(super) fn open_running_poll(&mut self) {
        let counts = |poll: &Poll| poll.kind.is_counted() && !poll.closed;
        if !self.session.polls().iter().any(counts) && self.begin_poll_of_step() {
            return;
        }
        let here = self.session.municipality().running_workshop;
        let rank = |poll: &&Poll| (!poll.closed, poll.workshop == here, poll.rank.clone());
        let polls = self.session.polls().iter().filter(|poll| poll.kind.is_counted());
        let polls = polls.filter(|poll| !poll.closed || here.is_some_and(|_| poll.workshop == here));
        match polls.max_by_key(rank).map(|poll| poll.id) {
            Some(id) => _ = self.show_poll(id),
            None => self.tell(self.words.get(Word("poll-none")).to_owned()),
        }
    }

    /// The polls in which is counted, in the order in which they were begun.
    pub fn counted_polls(&self) -> Vec<Id> {
        let mut polls: Vec<&Poll> = self.session.polls().iter().filter(|poll| poll.kind.is_counted()).collect();
        polls.sort_by(|a, b| (&a.rank, a.id).cmp(&(&b.rank, b.id)));
        polls.into_iter().map(|poll| poll.id).collect()
    }

    /// Turns to the poll before or after the one on view; what is typed there is taken.
    fn next_poll(&mut self, by: isize, now: Now) {
        let polls = self.counted_polls();
        let Mode::Poll(view) = &self.mode else { return };
        let here = polls.iter().position(|id| *id == view.id).unwrap_or(0);
        let next = here.checked_add_signed(by).and_then(|at| polls.get(at)).copied();
        match next {
            Some(id) if self.take_typed(now) => {
                let home = if let Mode::Poll(view) = &self.mode { view.home.clone() } else { self.home() };
                self.show_poll(id);
                if let Mode::Poll(view) = &mut self.mode {
                    view.home = home;
                }
            }
            Some(_) => {}
            None => self.tell(self.words.get(Word("poll-no-other")).to_owned()),
        }
    }

    /// The poll of the view.
    pub(super) fn polled(&self) -> Option<(&PollView, &Poll)> {
        let Mode::Poll(view) = &self.mode else { return None };
        Some((view, self.session.polls().get(view.id)?))
    }
}
