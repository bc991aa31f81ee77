//! One act on many records: one edit, one undo.

use std::collections::HashSet;

use super::capturing::with;
use super::{Console, Now};
use crate::session::{Cause, Change, Day, Finding, FindingKind, Goal, Id, Measure, Rank, Record, Ref, Session, Status};
use crate::words::Word;

impl Console {
    /// Changes all of these in one edit; each change sees what became of those before it, so that numbers and ranks follow
    /// one another. How many were changed.
    pub(super) fn change_each(
        &mut self,
        cause: Cause,
        list: &[Ref],
        after: impl Fn(&Session, Ref) -> Option<Record>,
        now: Now,
    ) -> usize {
        let alone = list.len() == 1;
        let mut so_far = if alone { None } else { Some(self.session.clone()) };
        let mut changes = vec![];
        for at in list {
            let session = so_far.as_ref().unwrap_or(&self.session);
            let (Some(before), Some(after)) = (session.get(*at), after(session, *at)) else { continue };
            if before == after {
                continue;
            }
            let change = Change::Changed { before, after };
            so_far = so_far.map(|session| with(session, &change, now));
            changes.push(change);
        }
        let count = changes.len();
        if self.commit(cause, changes, now) { count } else { 0 }
    }

    /// Tells what was done to many; where it was one, who did it tells better.
    pub(super) fn tell_many(&mut self, count: usize, to: String) {
        let word = if count == 0 { Word("console-many-nothing") } else { Word("console-many-sent") };
        self.tell(self.words.say(word, &[("count", count.into()), ("to", to.into())]));
    }

    /// A block of marked cards one place up or down among those that are seen; they stay together and in order.
    pub(super) fn move_block(&mut self, marked: &[Ref], by: isize, now: Now) -> bool {
        let Some(list) = self.list_of(marked) else {
            self.tell(self.words.get(Word("console-many-no-list")).to_owned());
            return false;
        };
        let block: Vec<Ref> = list.iter().copied().filter(|at| marked.contains(at)).collect();
        let others: Vec<Ref> = list.iter().copied().filter(|at| !marked.contains(at)).collect();
        let first = list.iter().position(|at| marked.contains(at)).unwrap_or(0);
        let Some(place) = first.checked_add_signed(by).filter(|place| *place <= others.len()) else { return false };
        let rank = |at: Option<&Ref>| at.and_then(|at| rank_of(&self.session, *at));
        let (mut low, high) = (rank(place.checked_sub(1).and_then(|at| others.get(at))), rank(others.get(place)));
        let mut ranks = vec![];
        for _ in &block {
            let next = Rank::between(low.as_ref(), high.as_ref());
            low = Some(next.clone());
            ranks.push(next);
        }
        let rank = |at: Ref| block.iter().position(|other| *other == at).map(|at| ranks[at].clone());
        self.change_each(Cause::Moved, &block, |session, at| ranked(session, at, rank(at)?), now) > 0
    }

    /// The list in which all of these stand: a column, the goals of an area, the measures of a goal.
    fn list_of(&self, marked: &[Ref]) -> Option<Vec<Ref>> {
        let session = &self.session;
        let homes: HashSet<Option<(Id, usize)>> = marked.iter().map(|at| home(session, *at)).collect();
        let one = homes.len() == 1;
        match marked.first()? {
            _ if !one => None,
            Ref::Finding(id) => {
                let kind = session.findings().get(*id)?.kind;
                Some(self.board.columns[kind as usize].iter().copied().map(Ref::Finding).collect())
            }
            Ref::Goal(id) => {
                let area = session.goals().get(*id)?.area;
                Some(self.goals_of(area).into_iter().map(Ref::Goal).collect())
            }
            Ref::Measure(id) => {
                Some(self.measures_of(session.measures().get(*id)?.goal).into_iter().map(Ref::Measure).collect())
            }
            _ => None,
        }
    }
}

/// Where a record has its place: kind of card, area of a goal, goal of a measure.
fn home(session: &Session, at: Ref) -> Option<(Id, usize)> {
    Some(match at {
        Ref::Finding(id) => (session.id(), session.findings().get(id)?.kind as usize),
        Ref::Goal(id) => (session.goals().get(id)?.area, 4),
        Ref::Measure(id) => (session.measures().get(id)?.goal, 5),
        _ => return None,
    })
}

fn rank_of(session: &Session, at: Ref) -> Option<Rank> {
    match at {
        Ref::Finding(id) => session.findings().get(id).map(|f| f.rank.clone()),
        Ref::Goal(id) => session.goals().get(id).map(|g| g.rank.clone()),
        Ref::Measure(id) => session.measures().get(id).map(|m| m.rank.clone()),
        _ => None,
    }
}

fn ranked(session: &Session, at: Ref, rank: Rank) -> Option<Record> {
    Some(match at {
        Ref::Finding(id) => Finding { rank, ..session.findings().get(id)?.clone() }.into(),
        Ref::Goal(id) => Goal { rank, ..session.goals().get(id)?.clone() }.into(),
        Ref::Measure(id) => Measure { rank, ..session.measures().get(id)?.clone() }.into(),
        _ => return None,
    })
}

/// A card or goal in an area; a goal takes the next number there.
pub(super) fn in_area(session: &Session, at: Ref, area: Id) -> Option<Record> {
    Some(match at {
        Ref::Finding(id) => Finding { area: Some(area), ..session.findings().get(id)?.clone() }.into(),
        Ref::Goal(id) => {
            let goal = session.goals().get(id).filter(|goal| goal.area != area)?.clone();
            let (number, rank) = session.next_goal(area);
            Goal { area, number, rank, ..goal }.into()
        }
        _ => return None,
    })
}

/// A card in another column, with the next number there.
pub(super) fn of_kind(session: &Session, at: Ref, kind: FindingKind) -> Option<Record> {
    let Ref::Finding(id) = at else { return None };
    let card = session.findings().get(id).filter(|card| card.kind != kind)?.clone();
    let (number, rank) = session.next_finding(kind);
    Some(Finding { kind, number, rank, ..card }.into())
}

/// A measure on another rung.
pub(super) fn with_status(session: &Session, at: Ref, status: &Status) -> Option<Record> {
    let Ref::Measure(id) = at else { return None };
    Some(Measure { status: status.clone(), ..session.measures().get(id)?.clone() }.into())
}

/// A measure led by another office.
pub(super) fn with_lead(session: &Session, at: Ref, lead: &str) -> Option<Record> {
    let Ref::Measure(id) = at else { return None };
    Some(Measure { lead: lead.to_owned(), ..session.measures().get(id)?.clone() }.into())
}

/// A measure with another due date.
pub(super) fn with_due(session: &Session, at: Ref, due: Day) -> Option<Record> {
    let Ref::Measure(id) = at else { return None };
    Some(Measure { due: Some(due), ..session.measures().get(id)?.clone() }.into())
}
