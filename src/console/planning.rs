//! Moving in the *Zeitplan*: every move is a proposal first, with the old plan as its ghost. Enter makes one edit of
//! it, Esc drops it, and until then it is nowhere but here.

use super::plan::{Proposal, Wish};
use super::{Console, Editing, Mode, Now, Pane, Subject};
use crate::keys::{Action, Chord};
use crate::session::{Cause, Id};
use crate::words::Word;

impl Console {
    /// What is proposed, while something is.
    pub fn proposal(&self) -> Option<&Proposal> {
        if let Mode::Planning(proposal) = self.doing() { Some(proposal) } else { None }
    }

    /// The rows of the plan: as proposed, else as they are.
    pub fn plan_rows(&self) -> &[super::plan::PlanRow] {
        self.proposal().map_or(&self.board.plan, |proposal| &proposal.rows)
    }

    /// Why an act on the plan is not possible: a proposal and its ghost are not for the room.
    pub(super) fn possible_in_plan(&self, action: Action) -> Result<(), Word> {
        use Action::{Anew, Happened, MonthEarlier, MonthLater, MoveLeft, MoveRight, Reach};
        let moves = matches!(action, MonthEarlier | MonthLater | MoveLeft | MoveRight) && self.focus == Pane::Plan;
        let whole = || self.proposal().is_some_and(|proposal| proposal.at().is_none());
        match action {
            _ if (moves || matches!(action, Anew | Happened)) && self.stage.here() => {
                Err(Word("console-not-on-the-wall"))
            }
            Reach if whole() => Err(Word("plan-whole")),
            _ => Ok(()),
        }
    }

    /// Proposes to move what is selected by so many months and weeks.
    pub(super) fn propose_move(&mut self, months: i32, weeks: i64, now: Now) {
        if let Some(at) = self.selected() {
            self.propose(Wish::of(&self.session, at).further(months, weeks), now);
        }
    }

    /// Asks for the council's date from which the plan follows.
    pub(super) fn ask_anchor(&mut self) {
        if let Some(why) = self.opening.read_only.clone() {
            return self.warn(why);
        }
        let anchor = self.session.municipality().anchor;
        let text = anchor.map(|day| self.words.date(day.date())).unwrap_or_default();
        self.mode = Mode::Editing(Editing::offer(Subject::Anchor, text));
    }

    /// The plan anew from the date that was typed; what is no date stays in the line.
    pub(super) fn accept_anchor(&mut self, text: &str, now: Now) {
        match self.words.read_day(text) {
            Some(day) => self.propose(Wish::Anew(day), now),
            None => self.tell(self.words.get(Word("plan-no-day")).to_owned()),
        }
    }

    fn propose(&mut self, wish: Wish, now: Now) {
        if let Some(why) = self.opening.read_only.clone() {
            return self.warn(why);
        }
        let dice = &mut self.dice;
        let mut id = || Id::random(|| dice.u64(..));
        let Some(proposal) = Proposal::new(&self.session, wish, now, &self.words, &mut id) else {
            return self.tell(self.words.get(Word("plan-cannot-move")).to_owned());
        };
        if let Some(at) = proposal.at() {
            self.plan.select(&proposal.rows, at);
        }
        self.mode = Mode::Planning(Box::new(proposal));
    }

    pub(super) fn planning_key(&mut self, action: Option<Action>, chord: Chord, now: Now) {
        let Some(wish) = self.proposal().map(|proposal| proposal.wish) else { return };
        match action {
            Some(Action::Accept) => self.accept_proposal(now),
            Some(Action::Back) => {
                self.end_proposal();
                self.tell(self.words.get(Word("plan-dropped")).to_owned());
            }
            Some(Action::MoveLeft) => self.propose(wish.further(0, -1), now),
            Some(Action::MoveRight) => self.propose(wish.further(0, 1), now),
            Some(Action::MonthEarlier) => self.propose(wish.further(-1, 0), now),
            Some(Action::MonthLater) => self.propose(wish.further(1, 0), now),
            Some(Action::Reach) => match wish.other_reach() {
                Some(wish) => self.propose(wish, now),
                None => self.tell(self.words.get(Word("plan-whole")).to_owned()),
            },
            Some(looking) => self.act(looking, chord, now),
            None => self.tell(self.words.get(Word("plan-proposal-stands")).to_owned()),
        }
    }

    /// One edit of all of it, so that one undo takes it back.
    fn accept_proposal(&mut self, now: Now) {
        let Some(Proposal { wish, changes, .. }) = self.end_proposal() else { return };
        if changes.is_empty() {
            return;
        }
        let what = self.describe(&changes);
        let cause = if matches!(wish, Wish::Anew(_)) { Cause::Changed } else { Cause::Moved };
        if self.commit(cause, changes, now) {
            self.tell(self.words.say(Word("plan-accepted"), &[("what", what.into())]));
        }
    }

    fn end_proposal(&mut self) -> Option<Proposal> {
        let Mode::Planning(proposal) = std::mem::replace(&mut self.mode, Mode::Board) else { return None };
        self.derive(); // what was chosen may have been in the proposal only
        Some(*proposal)
    }
}
