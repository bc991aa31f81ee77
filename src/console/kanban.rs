//! The second face of goals and measures: a column for each status, a lane for each area or goal.
//!
//! It is derived from the rows of the list, so both faces show the same and share one selection.

mod walk;

use std::collections::HashSet;

use super::board::GoalRow;
use crate::session::{Id, Measure, Ref, Session, Sums};

/// How many columns there are: the rungs of the ladder to the council.
pub const RUNGS: usize = 5;

/// Which face of goals and measures is on view.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Face {
    /// The folding list.
    #[default]
    List,
    /// Columns and lanes.
    Kanban,
}

/// What a lane is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Lanes {
    /// An area.
    #[default]
    Areas,
    /// A goal; an area without any is a lane of its own, so that none is hidden.
    Goals,
}

/// How the second face is laid out.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Layout {
    /// Which face is on view.
    pub face: Face,
    /// What its lanes are.
    pub lanes: Lanes,
    /// Lanes of which only the title is shown.
    pub shut: HashSet<Ref>,
}

/// One lane.
#[derive(Clone, PartialEq, Debug)]
pub struct Lane {
    /// The area or goal.
    pub at: Ref,
    /// Its measures by status, each in the order of the list.
    pub cells: [Vec<Id>; RUNGS],
    /// What they cost.
    pub sums: Sums,
    /// Whether only its title is shown.
    pub shut: bool,
}

impl Lane {
    fn new(at: Ref, layout: &Layout) -> Self {
        Self { at, cells: Default::default(), sums: Sums::default(), shut: layout.shut.contains(&at) }
    }

    /// How many cards its longest cell shows.
    fn rows(&self) -> usize {
        if self.shut { 0 } else { self.cells.iter().map(Vec::len).max().unwrap_or(0) }
    }
}

/// A stretch of the face from left to right: a lane's title, or one card of each of its cells.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stretch {
    /// Which lane.
    pub lane: usize,
    /// Which card of each cell; `None` is the title.
    pub row: Option<usize>,
}

/// Where one stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Spot {
    /// Which lane.
    pub lane: usize,
    /// Which column.
    pub rung: usize,
    /// Which card of the cell, or the place where an empty cell would have one; `None` is the lane's title.
    pub row: Option<usize>,
}

/// Column and row for the time when no card says them: on a title or in an empty cell.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Stand {
    /// The column.
    pub rung: usize,
    /// The row in an empty cell; `None` on the title.
    pub row: Option<usize>,
}

/// The second face as it is shown.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Kanban {
    /// The lanes, in the order of the list.
    pub lanes: Vec<Lane>,
    /// What the columns cost.
    pub heads: [Sums; RUNGS],
    /// Everything from top to bottom.
    pub stretches: Vec<Stretch>,
}

impl Kanban {
    /// The same measures as in these rows of the list.
    pub fn of(rows: &[GoalRow], session: &Session, layout: &Layout) -> Self {
        let mut kanban = Self::default();
        for (at, row) in rows.iter().enumerate() {
            match row.at {
                Ref::Measure(id) => session.measures().get(id).into_iter().for_each(|m| kanban.add(m, row.sums)),
                lane if is_lane(lane, rows.get(at + 1), layout.lanes) => kanban.lanes.push(Lane::new(lane, layout)),
                _ => {}
            }
        }
        for (at, lane) in kanban.lanes.iter().enumerate() {
            let rows = (0..lane.rows()).map(Some);
            kanban.stretches.extend(std::iter::once(None).chain(rows).map(|row| Stretch { lane: at, row }));
        }
        kanban
    }

    fn add(&mut self, measure: &Measure, sums: Sums) {
        let rung = measure.status.rung();
        if let Some(lane) = self.lanes.last_mut() {
            lane.cells[rung].push(measure.id);
            lane.sums = lane.sums + sums;
            self.heads[rung] = self.heads[rung] + sums;
        }
    }

    /// Where this stands; `None` where it is not shown.
    pub fn find(&self, at: Ref, stand: Stand) -> Option<Spot> {
        let Ref::Measure(id) = at else {
            let lane = self.lanes.iter().position(|lane| lane.at == at)?;
            let lowest = self.lanes[lane].rows().checked_sub(1);
            let empty = self.lanes[lane].cells[stand.rung].is_empty();
            let row = stand.row.filter(|_| empty).and_then(|row| Some(row.min(lowest?)));
            return Some(Spot { lane, rung: stand.rung, row });
        };
        let in_cell = |cell: &Vec<Id>| cell.iter().position(|other| *other == id);
        let in_lane = |lane: &Lane| lane.cells.iter().enumerate().find_map(|(rung, cell)| Some((rung, in_cell(cell)?)));
        let found = self.lanes.iter().enumerate().find_map(|(at, lane)| Some((at, in_lane(lane)?)));
        found.map(|(lane, (rung, row))| Spot { lane, rung, row: Some(row).filter(|_| !self.lanes[lane].shut) })
    }

    /// What one can stand on in a column, from top to bottom: titles, and the cards under them.
    fn stops(&self, rung: usize) -> Vec<Ref> {
        let cards = |lane: &Lane| if lane.shut { vec![] } else { lane.cells[rung].clone() };
        let stops = |lane: &Lane| std::iter::once(lane.at).chain(cards(lane).into_iter().map(Ref::Measure));
        self.lanes.iter().flat_map(stops).collect()
    }

    /// The cards in the cell of this one, in order.
    pub(super) fn cell_of(&self, id: Id, rung: usize) -> &[Id] {
        let cells = self.lanes.iter().map(|lane| &lane.cells[rung]);
        cells.into_iter().find(|cell| cell.contains(&id)).map_or(&[], Vec::as_slice)
    }
}

/// Whether a row of the list is the title of a lane.
fn is_lane(at: Ref, next: Option<&GoalRow>, lanes: Lanes) -> bool {
    let no_goal_follows = !matches!(next.map(|row| row.at), Some(Ref::Goal(_)));
    match (lanes, at) {
        (Lanes::Areas, Ref::Area(_)) | (Lanes::Goals, Ref::Goal(_)) => true,
        (Lanes::Goals, Ref::Area(_)) => no_goal_follows,
        _ => false,
    }
}
