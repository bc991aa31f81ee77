//! Shift and an arrow: the card itself moves, in its column, to the next one, in time.

use super::{Console, Now, Pane};
use crate::session::{Cause, Finding, FindingKind, Goal, Id, Measure, Rank, Ref, Status};
use crate::words::{Named, Word};

/// The ranks between which something comes to stand.
type Gap = (Option<Rank>, Option<Rank>);

impl Console {
    /// Up or down among what is seen: between the two cards that one sees there.
    pub(super) fn move_rank(&mut self, by: isize, now: Now) {
        if self.marks.len() > 1 {
            let marked = self.meant();
            if !self.move_block(&marked, by, now) && self.message.is_none() {
                self.tell(self.words.get(Word("console-at-the-end")).to_owned());
            }
            return;
        }
        let moved = match self.selected() {
            Some(Ref::Finding(id)) => self.move_card(id, by, now),
            Some(Ref::Goal(id)) => self.move_goal(id, by, now),
            Some(Ref::Measure(id)) => self.move_measure(id, by, now),
            _ => return self.tell(self.words.get(Word("console-no-rank")).to_owned()),
        };
        if !moved && self.message.is_none() {
            self.tell(self.words.get(Word("console-at-the-end")).to_owned());
        }
    }

    fn move_card(&mut self, id: Id, by: isize, now: Now) -> bool {
        if self.choice.order != super::Order::Hand {
            self.tell(self.words.get(Word("console-order-first")).to_owned());
            return false;
        }
        let list = &self.board.columns[self.column as usize];
        let rank = |id: &Id| self.session.findings().get(*id).map(|f| f.rank.clone());
        let Some((low, high)) = gap(list, &id, by, rank) else { return false };
        let Some(card) = self.session.findings().get(id).cloned() else { return false };
        let rank = Rank::between(low.as_ref(), high.as_ref());
        self.change(Cause::Moved, Finding { rank, ..card }, now)
    }

    fn move_goal(&mut self, id: Id, by: isize, now: Now) -> bool {
        let Some(goal) = self.session.goals().get(id).cloned() else { return false };
        let list = self.goals_of(goal.area);
        let rank = |id: &Id| self.session.goals().get(*id).map(|g| g.rank.clone());
        let Some((low, high)) = gap(&list, &id, by, rank) else { return false };
        let rank = Rank::between(low.as_ref(), high.as_ref());
        self.change(Cause::Moved, Goal { rank, ..goal }, now)
    }

    /// Past the end of its goal a measure goes under the next one, with a new number there.
    fn move_measure(&mut self, id: Id, by: isize, now: Now) -> bool {
        let Some(measure) = self.session.measures().get(id).cloned() else { return false };
        let rank = |id: &Id| self.session.measures().get(*id).map(|m| m.rank.clone());
        let seen = self.beside(&measure);
        let past = beside(&seen, &id, by).map(|near| gap_behind(&self.measures_of(measure.goal), near, by, rank));
        if let Some((low, high)) = past {
            let rank = Rank::between(low.as_ref(), high.as_ref());
            return self.change(Cause::Moved, Measure { rank, ..measure }, now);
        }
        let goals: Vec<Id> = self
            .board
            .goals
            .iter()
            .filter_map(|row| if let Ref::Goal(id) = row.at { Some(id) } else { None })
            .collect();
        let at = goals.iter().position(|goal| *goal == measure.goal);
        let Some(goal) = at.and_then(|at| at.checked_add_signed(by)).and_then(|at| goals.get(at).copied()) else {
            return false;
        };
        let others = self.measures_of(goal);
        let edge = if by > 0 { others.first() } else { others.last() }.and_then(rank);
        let rank = if by > 0 { Rank::between(None, edge.as_ref()) } else { Rank::between(edge.as_ref(), None) };
        let (old, number) = (self.name(Ref::Measure(id)), self.session.next_measure(goal).0);
        let moved = self.change(Cause::Moved, Measure { goal, number, rank, ..measure }, now);
        if moved {
            self.show(Ref::Measure(id));
            self.tell_renumbered(old, Ref::Measure(id));
        }
        moved
    }

    pub(super) fn goals_of(&self, area: Id) -> Vec<Id> {
        let mut list: Vec<&Goal> = self.session.goals().iter().filter(|g| g.area == area).collect();
        list.sort_by(|a, b| (&a.rank, a.id).cmp(&(&b.rank, b.id)));
        list.into_iter().map(|g| g.id).collect()
    }

    pub(super) fn measures_of(&self, goal: Id) -> Vec<Id> {
        let mut list: Vec<&Measure> = self.session.measures().iter().filter(|m| m.goal == goal).collect();
        list.sort_by(|a, b| (&a.rank, a.id).cmp(&(&b.rank, b.id)));
        list.into_iter().map(|m| m.id).collect()
    }

    /// To the column beside, or in time by a week.
    pub(super) fn move_aside(&mut self, by: isize, now: Now) {
        match (self.focus, self.selected()) {
            (Pane::Analysis, Some(Ref::Finding(id))) => {
                let at = self.column as isize + by;
                match usize::try_from(at).ok().and_then(|at| FindingKind::ALL.get(at)) {
                    Some(kind) => {
                        let list = self.with_marks(Ref::Finding(id));
                        let count = self.send_to_kind(&list, *kind, now);
                        if list.len() > 1 {
                            self.tell_many(count, self.words.get(kind.word()).to_owned());
                        }
                    }
                    None => self.tell(self.words.get(Word("console-at-the-end")).to_owned()),
                }
            }
            (Pane::Goals, Some(Ref::Measure(id))) => self.climb(id, by, now),
            (Pane::Plan, Some(_)) => self.propose_move(0, by as i64, now),
            _ => self.tell(self.words.get(Word("console-no-aside")).to_owned()),
        }
    }

    /// One rung up or down the ladder to the council.
    fn climb(&mut self, id: Id, by: isize, now: Now) {
        let Some(measure) = self.session.measures().get(id) else { return };
        let rung = measure.status.rung().checked_add_signed(by);
        let Some(status) = rung.and_then(|rung| Status::LADDER.into_iter().nth(rung)) else {
            return self.tell(self.words.get(Word("console-at-the-end")).to_owned());
        };
        let (list, name) = (self.with_marks(Ref::Measure(id)), self.words.get(status.word()).to_owned());
        if let Some(count) = self.send_to_status(&list, status, now).filter(|_| list.len() > 1) {
            self.tell_many(count, name);
        }
    }
}

/// What stands beside `id` in a list.
fn beside<'a>(list: &'a [Id], id: &Id, by: isize) -> Option<&'a Id> {
    let at = list.iter().position(|other| other == id)?;
    at.checked_add_signed(by).and_then(|to| list.get(to))
}

/// The gap right behind `near`, seen in the direction of the move.
fn gap_behind(list: &[Id], near: &Id, by: isize, rank: impl Fn(&Id) -> Option<Rank>) -> Gap {
    let (close, beyond) = (rank(near), beside(list, near, by).and_then(rank));
    if by < 0 { (beyond, close) } else { (close, beyond) }
}

/// Between which ranks `id` comes to stand when it moves by one in the list that is seen.
fn gap(list: &[Id], id: &Id, by: isize, rank: impl Fn(&Id) -> Option<Rank>) -> Option<Gap> {
    Some(gap_behind(list, beside(list, id, by)?, by, rank))
}
