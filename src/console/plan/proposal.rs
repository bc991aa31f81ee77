//! A plan that is proposed: what would move, how far, and what would then be wrong. Nothing of it is in the session.

use std::collections::{BTreeSet, HashMap};

use super::{Ghost, Mark, PlanRow, anew, rows};
use crate::console::Now;
use crate::session::{
    Cause, Change, Day, Edit, Flaw, Id, Reach, Record, Ref, Session, flaws, in_weeks, shifted, usual_reach,
};
use crate::words::Words;

/// What was asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wish {
    /// This is moved by so many months and weeks, with what follows or without.
    Move {
        /// The phase or event.
        at: Ref,
        /// Months, each as so many whole weeks as come nearest.
        months: i32,
        /// Weeks.
        weeks: i64,
        /// How far it reaches.
        reach: Reach,
    },
    /// The whole plan follows from the council's resolution on this day.
    Anew(Day),
}

impl Wish {
    /// Nothing moved yet.
    pub fn of(session: &Session, at: Ref) -> Self {
        Self::Move { at, months: 0, weeks: 0, reach: usual_reach(session, at) }
    }

    /// The same, further by so many months and weeks.
    pub fn further(self, by_months: i32, by_weeks: i64) -> Self {
        match self {
            Self::Move { at, months, weeks, reach } => {
                Self::Move { at, months: months + by_months, weeks: weeks + by_weeks, reach }
            }
            Self::Anew(day) => Self::Anew(day.plus_days(in_weeks(day, by_months, by_weeks))),
        }
    }

    /// With what follows instead of without, and back; the whole plan has no part that it could leave out.
    pub fn other_reach(self) -> Option<Self> {
        let Self::Move { at, months, weeks, reach } = self else { return None };
        let reach = if reach == Reach::Alone { Reach::Following } else { Reach::Alone };
        Some(Self::Move { at, months, weeks, reach })
    }
}

/// What would be done, and the plan as it would be.
#[derive(Clone, PartialEq, Debug)]
pub struct Proposal {
    /// What was asked for.
    pub wish: Wish,
    /// The one edit that it would be.
    pub changes: Vec<Change>,
    /// The plan as it would be, with the ghost of what is.
    pub rows: Vec<PlanRow>,
    /// What would be wrong then and is not now, the weightiest first.
    pub worse: Vec<(Ref, Flaw)>,
}

impl Proposal {
    /// What the wish comes to; `None` where it is not possible.
    pub fn new(session: &Session, wish: Wish, now: Now, words: &Words, id: &mut dyn FnMut() -> Id) -> Option<Self> {
        let days = days(session, wish);
        let changes = match wish {
            Wish::Move { .. } if days == 0 => vec![],
            Wish::Move { at, reach, .. } => Some(shifted(session, at, days, reach)).filter(|c| !c.is_empty())?,
            Wish::Anew(anchor) => anew(session, anchor, now.today(), words, id),
        };
        let mut planned = session.clone();
        let edit = Edit { number: 0, time: now.wall, workshop: None, cause: Cause::Moved, changes };
        planned.apply(&edit).ok()?;
        let rows = with_ghosts(rows(session, now.today()), rows(&planned, now.today()));
        Some(Self { wish, changes: edit.changes, rows, worse: worse(session, &planned, now.today()) })
    }

    /// By how many days everything moves; `None` where there is not one number.
    pub fn days(&self, session: &Session) -> Option<i64> {
        matches!(self.wish, Wish::Move { .. }).then(|| days(session, self.wish))
    }

    /// How many phases and events move, and how many are new.
    pub fn counts(&self) -> (usize, usize) {
        let plan = |change: &&Change| matches!(change.reference(), Ref::Phase(_) | Ref::Event(_));
        let (new, moved): (Vec<_>, Vec<_>) =
            self.changes.iter().filter(plan).partition(|change| matches!(change, Change::Added(_)));
        (moved.len(), new.len())
    }

    /// What the wish takes hold of.
    pub fn at(&self) -> Option<Ref> {
        if let Wish::Move { at, .. } = self.wish { Some(at) } else { None }
    }
}

fn days(session: &Session, wish: Wish) -> i64 {
    let Wish::Move { at, months, weeks, .. } = wish else { return 0 };
    let day = match session.get(at) {
        Some(Record::Phase(phase)) if phase.started.is_some() => Some(phase.planned.end),
        Some(Record::Phase(phase)) => Some(phase.planned.start),
        Some(Record::Event(event)) => Some(event.planned),
        _ => None,
    };
    day.map_or(0, |day| in_weeks(day, months, weeks))
}

fn with_ghosts(before: Vec<PlanRow>, after: Vec<PlanRow>) -> Vec<PlanRow> {
    let before: HashMap<Ref, Mark> = before.into_iter().map(|row| (row.at, row.mark)).collect();
    let ghost = |row: &PlanRow| match before.get(&row.at) {
        None => Some(Ghost::New),
        Some(mark) if moved(*mark, row.mark) => Some(Ghost::Was(*mark)),
        Some(_) => None,
    };
    after.into_iter().map(|row| PlanRow { ghost: ghost(&row), ..row }).collect()
}

/// Whether the plan is another; a phase that only has more events is the same.
fn moved(before: Mark, after: Mark) -> bool {
    match (before, after) {
        (Mark::Phase { planned: before, .. }, Mark::Phase { planned: after, .. }) => before != after,
        _ => before != after,
    }
}

fn worse(before: &Session, after: &Session, today: Day) -> Vec<(Ref, Flaw)> {
    let each = |session| -> BTreeSet<(Flaw, Ref)> {
        let flaws = flaws(session, today).into_iter();
        flaws.flat_map(|(at, flaws)| flaws.into_iter().map(move |flaw| (flaw, at))).collect()
    };
    let before = each(before);
    each(after).into_iter().filter(|flaw| !before.contains(flaw)).map(|(flaw, at)| (at, flaw)).collect()
}
