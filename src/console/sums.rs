//! What it costs, taken apart: a row a heading, on Enter the measures behind it. It is the sum of what the board shows.

use std::collections::HashSet;

use super::view::Home;
use super::{Board, Choice, Console, Cursor, Mode, Now};
use crate::keys::{Action, Chord};
use crate::session::{Costs, Dimension, Heading, Id, Ledger, Measure, Ref, Session};

/// What a row stands for.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum SumsAt {
    /// A heading of the ledger.
    Heading(Heading),
    /// A measure behind a heading.
    Measure(Heading, Id),
}

/// A row as it is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SumsRow {
    /// What it stands for.
    pub at: SumsAt,
    /// How many measures.
    pub measures: usize,
    /// What they cost.
    pub costs: Costs,
}

/// The sums that are looked at.
#[derive(Clone, Debug)]
pub struct SumsView {
    ledger: Ledger,
    open: HashSet<Heading>,
    rows: Vec<SumsRow>,
    on: Cursor<SumsAt>,
    pub(super) home: Home,
}

impl SumsView {
    /// By what the sums are taken apart.
    pub fn by(&self) -> Dimension {
        self.ledger.by
    }

    /// The ledger behind the rows.
    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// The rows that are shown.
    pub fn rows(&self) -> &[SumsRow] {
        &self.rows
    }

    /// The number of the row that is chosen.
    pub fn on(&self) -> usize {
        self.on.at()
    }

    /// Whether the measures behind a heading are shown.
    pub fn is_open(&self, heading: Heading) -> bool {
        self.open.contains(&heading)
    }

    /// The record for which the chosen row stands.
    pub(super) fn record(&self) -> Option<Ref> {
        Some(match self.on.on()? {
            SumsAt::Measure(_, id) => Ref::Measure(id),
            SumsAt::Heading(Heading::Area(id)) => Ref::Area(id),
            SumsAt::Heading(Heading::Goal(id)) => Ref::Goal(id),
            SumsAt::Heading(_) => return None,
        })
    }

    pub(super) fn renew(&mut self, session: &Session, board: &Board, choice: &Choice) {
        let measures = board.measures.iter().filter_map(|id| session.measures().get(*id));
        self.ledger = ledger(session, self.by(), choice, measures);
        self.list();
    }

    fn list(&mut self) {
        self.rows.clear();
        for row in &self.ledger.rows {
            self.rows.push(SumsRow { at: SumsAt::Heading(row.of), measures: row.measures.len(), costs: row.costs });
            if self.open.contains(&row.of) {
                let behind = |(id, costs): &(Id, Costs)| SumsRow {
                    at: SumsAt::Measure(row.of, *id),
                    measures: 1,
                    costs: *costs,
                };
                self.rows.extend(row.measures.iter().map(behind));
            }
        }
        self.on.settle(&self.places());
    }

    fn places(&self) -> Vec<SumsAt> {
        self.rows.iter().map(|row| row.at).collect()
    }

    pub(super) fn step(&mut self, by: isize) {
        self.on.step(&self.places(), by);
    }

    pub(super) fn pick(&mut self, row: usize) {
        self.on.jump(&self.places(), row);
    }

    fn turn(&mut self, by: isize) {
        self.ledger.by = self.by().by(by);
        self.on = Cursor::default();
        self.open.clear();
    }

    /// Shows or hides what is behind the chosen heading; false on a measure.
    fn unfold(&mut self) -> bool {
        let Some(SumsAt::Heading(heading)) = self.on.on() else { return false };
        if !self.open.remove(&heading) {
            self.open.insert(heading);
        }
        self.list();
        true
    }
}

/// Where a search narrows the board, rows without a hit are left out.
fn ledger<'a>(
    session: &'a Session,
    by: Dimension,
    choice: &Choice,
    measures: impl Iterator<Item = &'a Measure>,
) -> Ledger {
    let mut ledger = Ledger::of(session, by, choice.area, measures);
    ledger.rows.retain(|row| choice.words.is_empty() || !row.measures.is_empty());
    ledger
}

impl Console {
    /// Shows what it costs, by this dimension.
    pub fn show_sums(&mut self, by: Dimension) {
        let ledger = Ledger { by, ..Ledger::default() };
        let (open, rows, on, home) = (HashSet::new(), vec![], Cursor::default(), self.home());
        self.mode = Mode::Sums(Box::new(SumsView { ledger, open, rows, on, home }));
        self.renew_view();
    }

    /// Opens the sums: by area, and where the board shows just one, by goal.
    pub(super) fn open_sums(&mut self) {
        self.show_sums(if self.choice.area.is_some() { Dimension::Goal } else { Dimension::Area });
    }

    pub(super) fn sums_key(&mut self, action: Option<Action>, chord: Chord, now: Now) {
        match action {
            Some(action) if self.walks_in_view(action) => {}
            Some(Action::Left) => self.turn_sums(-1),
            Some(Action::Right) => self.turn_sums(1),
            Some(Action::OnlyArea) => self.only_area(super::act::digit(chord)),
            Some(Action::AllAreas) => self.all_areas(),
            Some(Action::Accept) => self.open_row(chord, now),
            Some(Action::Back) if self.leave_the_wall() => {}
            Some(Action::Back) => self.leave_view(),
            Some(other) => self.act_above(other, chord, now),
            None => {}
        }
    }

    fn turn_sums(&mut self, by: isize) {
        if let Mode::Sums(sums) = &mut self.mode {
            sums.turn(by);
        }
        self.renew_view();
    }

    /// A heading shows its measures, a measure its form.
    fn open_row(&mut self, chord: Chord, now: Now) {
        let Mode::Sums(sums) = &mut self.mode else { return };
        if !sums.unfold() {
            self.act_above(Action::Open, chord, now);
        }
    }
}
