//! Walking on the second face: two dimensions, one selection with the list.

use super::{Face, Lanes, RUNGS, Spot, Stand};
use crate::console::Console;
use crate::session::{Id, Measure, Ref};
use crate::words::Word;

/// Where one stood before something changed: column, and how far down in it.
pub(in crate::console) type Stood = (usize, usize);

impl Console {
    /// Whether the second face of goals and measures is on view.
    pub fn in_kanban(&self) -> bool {
        self.choice.layout.face == Face::Kanban
    }

    /// Where one stands on the second face.
    pub fn spot(&self) -> Spot {
        let found = self.rows.on().and_then(|at| self.board.kanban.find(at, self.stand));
        found.unwrap_or(Spot { rung: self.stand.rung, ..Spot::default() })
    }

    /// The other face; what is selected stays selected.
    pub(in crate::console) fn turn_face(&mut self) {
        self.choice.layout.face = match self.choice.layout.face {
            Face::List => Face::Kanban,
            Face::Kanban => Face::List,
        };
        self.derive_with_selection();
    }

    /// Lanes by area or by goal.
    pub(in crate::console) fn turn_lanes(&mut self) {
        let (lanes, word) = match self.choice.layout.lanes {
            Lanes::Areas => (Lanes::Goals, "console-lanes-goals"),
            Lanes::Goals => (Lanes::Areas, "console-lanes-areas"),
        };
        self.choice.layout.lanes = lanes;
        self.derive_with_selection();
        self.tell(self.words.get(Word(word)).to_owned());
    }

    fn derive_with_selection(&mut self) {
        let on = self.rows.on();
        self.derive();
        on.into_iter().for_each(|at| self.show(at));
    }

    /// Shuts the lane in which one stands, or opens it.
    pub(in crate::console) fn shut_lane(&mut self) {
        let Some(lane) = self.board.kanban.lanes.get(self.spot().lane).map(|lane| lane.at) else { return };
        if !self.choice.layout.shut.remove(&lane) {
            self.choice.layout.shut.insert(lane);
        }
        self.derive();
        self.stand_on(lane);
    }

    /// Shuts every lane, or opens all where all are shut.
    pub(in crate::console) fn shut_lanes(&mut self) {
        let Some(lane) = self.board.kanban.lanes.get(self.spot().lane).map(|lane| lane.at) else { return };
        let lanes: Vec<Ref> = self.board.kanban.lanes.iter().map(|lane| lane.at).collect();
        let all = lanes.iter().all(|lane| self.choice.layout.shut.contains(lane));
        self.choice.layout.shut = if all { Default::default() } else { lanes.into_iter().collect() };
        self.derive();
        self.stand_on(lane);
    }

    /// Up or down in the column in which one stands.
    pub(in crate::console) fn step_in_column(&mut self, by: isize) {
        let (spot, stops) = (self.spot(), self.board.kanban.stops(self.spot().rung));
        let at = self.rows.on().and_then(|on| stops.iter().position(|stop| *stop == on)).unwrap_or(0);
        let from_empty_cell = by < 0 && spot.row.is_some() && self.stand.row.is_some();
        let by = if from_empty_cell && !matches!(self.rows.on(), Some(Ref::Measure(_))) { by + 1 } else { by };
        let to = at.saturating_add_signed(by).min(stops.len().saturating_sub(1));
        stops.get(to).into_iter().for_each(|stop| self.stand_on(*stop));
        self.stand = Stand { rung: spot.rung, row: None };
    }

    /// To the column beside, in the same lane, at the same height; an empty cell is stood in as well.
    pub(in crate::console) fn step_to_column(&mut self, by: isize) {
        let spot = self.spot();
        let Some(rung) = spot.rung.checked_add_signed(by).filter(|rung| *rung < RUNGS) else { return };
        let Some(lane) = self.board.kanban.lanes.get(spot.lane) else { return };
        let nearest = |row: usize| lane.cells[rung].get(row.min(lane.cells[rung].len().saturating_sub(1))).copied();
        let card = spot.row.and_then(nearest);
        let to = card.map_or(lane.at, Ref::Measure);
        self.stand_on(to);
        self.stand = Stand { rung, row: spot.row };
    }

    fn stand_on(&mut self, at: Ref) {
        let rows: Vec<Ref> = self.board.goals.iter().map(|row| row.at).collect();
        self.rows.seek(&rows, at);
    }

    /// Where one stands before the board is derived anew; `None` where the list is on view.
    pub(in crate::console) fn stood(&self) -> Option<Stood> {
        let on = self.rows.on().filter(|_| self.in_kanban())?;
        let rung = self.spot().rung;
        self.board.kanban.stops(rung).iter().position(|stop| *stop == on).map(|at| (rung, at))
    }

    /// Keeps the selection on what the second face shows: a title or a card.
    ///
    /// What is gone leaves one at the same height of its column; a goal among lanes by area gives way to its first
    /// card, an area among lanes by goal to its first goal.
    pub(in crate::console) fn settle_on_kanban(&mut self, before: Option<Ref>, stood: Option<Stood>) {
        if !self.in_kanban() {
            return;
        }
        let gone = before.is_some() && before != self.rows.on();
        if let Some((rung, at)) = stood.filter(|_| gone) {
            let stops = self.board.kanban.stops(rung);
            let card = |at: &usize| matches!(stops.get(*at), Some(Ref::Measure(_)));
            let at = [at, at.saturating_sub(1)].into_iter().find(card).unwrap_or(at);
            self.stand.rung = rung;
            stops.get(at).or(stops.last()).into_iter().for_each(|stop| self.stand_on(*stop));
        }
        let found = |console: &Self, at| console.board.kanban.find(at, console.stand).is_some();
        while let Some(at) = self.rows.on().filter(|at| !found(self, *at)) {
            let next = self.board.goals.get(self.rows.at() + 1).map(|row| row.at);
            let lane = self.lane_above(at);
            match (at, next) {
                (Ref::Goal(_), Some(Ref::Measure(_))) | (Ref::Area(_), Some(Ref::Goal(_))) => {
                    next.into_iter().for_each(|next| self.stand_on(next));
                }
                _ => return lane.into_iter().for_each(|lane| self.stand_on(lane)),
            }
        }
    }

    fn lane_above(&self, at: Ref) -> Option<Ref> {
        let from = self.board.goals.iter().position(|row| row.at == at)?;
        let is_lane = |at: &Ref| self.board.kanban.lanes.iter().any(|lane| lane.at == *at);
        self.board.goals[..from].iter().rev().map(|row| row.at).find(is_lane)
    }

    /// Brings a measure's lane into view where it was shut.
    pub(in crate::console) fn open_lane_of(&mut self, measure: Id) {
        let Some(rung) = self.session.measures().get(measure).map(|m| m.status.rung()) else { return };
        let lanes = self.board.kanban.lanes.iter();
        let lane = lanes.filter(|lane| lane.shut).find(|lane| lane.cells[rung].contains(&measure));
        if let Some(lane) = lane.map(|lane| lane.at) {
            self.choice.layout.shut.remove(&lane);
            self.derive();
        }
    }

    /// The measures among which this one moves up and down: those of its goal that are seen in its cell, else all.
    pub(in crate::console) fn beside(&self, measure: &Measure) -> Vec<Id> {
        if !self.in_kanban() {
            return self.measures_of(measure.goal);
        }
        let same_goal = |id: &Id| self.session.measures().get(*id).is_some_and(|m| m.goal == measure.goal);
        let cell = self.board.kanban.cell_of(measure.id, measure.status.rung());
        cell.iter().copied().filter(same_goal).collect()
    }
}
