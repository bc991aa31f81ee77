//! The overview: areas × what there is, in two dimensions, and behind it everything that is missing, by kind.

use super::view::Home;
use super::{Console, Cursor, Mode, Now};
use crate::keys::{Action, Chord};
use crate::scene::Subject;
use crate::session::{Cell, Column, Gap, Id, Overview, OverviewRow, Ref, Session};
use crate::words::Word;

/// A row of the table.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum OverviewAt {
    /// An area; `None` is what belongs to none.
    Row(Option<Id>),
    /// Everything.
    #[default]
    Total,
}

/// Where one stands in the table: remembered from one time to the next.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Spot {
    row: Cursor<OverviewAt>,
    column: Column,
}

/// The overview that is looked at.
#[derive(Clone, Debug)]
pub struct OverviewView {
    overview: Overview,
    spot: Spot,
    /// All that is missing: one stands there instead of in the table.
    listed: Option<Cursor<(Gap, Ref)>>,
    pub(super) home: Home,
}

impl OverviewView {
    /// What is counted.
    pub fn overview(&self) -> &Overview {
        &self.overview
    }

    /// The rows in order: areas, what belongs to none, everything.
    pub fn rows(&self) -> Vec<OverviewAt> {
        let rows = self.overview.rows.iter().map(|row| OverviewAt::Row(row.area));
        rows.chain([OverviewAt::Total]).collect()
    }

    /// What a row holds.
    pub fn row(&self, at: OverviewAt) -> &OverviewRow {
        let of = |area| self.overview.rows.iter().find(|row| row.area == area);
        match at {
            OverviewAt::Row(area) => of(area).unwrap_or(&self.overview.total),
            OverviewAt::Total => &self.overview.total,
        }
    }

    /// The row that is chosen.
    pub fn on(&self) -> OverviewAt {
        self.spot.row.on().unwrap_or_default()
    }

    /// The column that is chosen.
    pub fn column(&self) -> Column {
        self.spot.column
    }

    /// What is chosen.
    pub fn cell(&self) -> &Cell {
        self.row(self.on()).cell(self.column())
    }

    /// The place in the list of what is missing; `None` in the table.
    pub fn listed(&self) -> Option<usize> {
        self.listed.as_ref().map(Cursor::at)
    }

    /// All that is missing, one after the other.
    pub fn gaps(&self) -> Vec<(Gap, Ref)> {
        self.overview.gaps.iter().flat_map(|(gap, all)| all.iter().map(|at| (*gap, *at))).collect()
    }

    fn area(&self) -> Option<Id> {
        if let OverviewAt::Row(area) = self.on() { area } else { None }
    }

    /// The record for which the place stands: the area, or what lacks something.
    pub(super) fn record(&self) -> Option<Ref> {
        match &self.listed {
            Some(cursor) => cursor.on().map(|(_, at)| at),
            None => self.area().map(Ref::Area),
        }
    }

    pub(super) fn renew(&mut self, session: &Session) {
        self.overview = Overview::of(session);
        self.spot.row.settle(&self.rows());
        let gaps = self.gaps();
        self.listed = self.listed.take().filter(|_| !gaps.is_empty());
        if let Some(cursor) = &mut self.listed {
            cursor.settle(&gaps);
        }
    }

    pub(super) fn step(&mut self, by: isize) {
        let (rows, gaps) = (self.rows(), self.gaps());
        match &mut self.listed {
            Some(cursor) => cursor.step(&gaps, by),
            None => self.spot.row.step(&rows, by),
        }
    }

    /// Goes to a row that was clicked; of the list its rows are those of the gaps.
    pub(super) fn pick(&mut self, row: usize) {
        let (rows, gaps) = (self.rows(), self.gaps());
        match &mut self.listed {
            Some(cursor) => cursor.jump(&gaps, row),
            None => self.spot.row.jump(&rows, row),
        }
    }

    fn aside(&mut self, by: isize) {
        if self.listed.is_none() {
            let at = self.spot.column as usize;
            let at = at.saturating_add_signed(by).min(Column::ALL.len() - 1);
            self.spot.column = Column::ALL[at];
        }
    }

    /// To the row of an area, or of everything.
    fn seek(&mut self, area: Option<Id>) {
        let rows = self.rows();
        self.listed = None;
        self.spot.row.seek(&rows, area.map_or(OverviewAt::Total, |area| OverviewAt::Row(Some(area))));
    }

    /// Between the table and all that is missing; it begins where one stands.
    fn turn(&mut self) {
        let gaps = self.gaps();
        if self.listed.take().is_none() && !gaps.is_empty() {
            let here = &self.cell().gaps;
            let mut cursor = Cursor::default();
            cursor.jump(&gaps, gaps.iter().position(|(gap, at)| here.contains(&(*at, *gap))).unwrap_or(0));
            self.listed = Some(cursor);
        }
    }
}

impl Console {
    /// Shows the overview.
    pub fn show_overview(&mut self) {
        let (overview, home) = (Overview::default(), self.home());
        let view = OverviewView { overview, spot: self.overview, listed: None, home };
        self.mode = Mode::Overview(Box::new(view));
        self.renew_view();
    }

    pub(super) fn overview_key(&mut self, action: Option<Action>, chord: Chord, now: Now) {
        match action {
            Some(Action::Left) => self.in_overview(|view| view.aside(-1)),
            Some(Action::Right) => self.in_overview(|view| view.aside(1)),
            Some(action) if self.walks_in_view(action) => {}
            Some(Action::OnlyArea) => self.seek_area(super::act::digit(chord)),
            Some(Action::AllAreas) => self.in_overview(|view| view.seek(None)),
            Some(Action::ShowGaps) => self.turn_to_gaps(),
            Some(Action::Accept) => self.go_behind(),
            Some(Action::ShowThread) => self.thread_behind(),
            Some(Action::JustSums) => self.put_sums_on_stage(),
            Some(Action::Back) if self.leave_the_wall() => {}
            Some(Action::Back) => self.leave_overview(),
            Some(other) => self.act_above(other, chord, now),
            None => {}
        }
        if let Mode::Overview(view) = &self.mode {
            self.overview = view.spot;
        }
    }

    fn in_overview(&mut self, by: impl FnOnce(&mut OverviewView)) {
        if let Mode::Overview(view) = &mut self.mode {
            by(view);
        }
    }

    /// What the chosen area costs, or everything.
    fn put_sums_on_stage(&mut self) {
        if let Mode::Overview(view) = &self.mode {
            let area = view.area();
            self.put_on_stage(Subject::Sums(area));
        }
    }

    fn seek_area(&mut self, digit: u8) {
        let area = self.session.areas().iter().find(|area| area.number == digit).map(|area| area.id);
        if let (Mode::Overview(view), Some(area)) = (&mut self.mode, area) {
            view.seek(Some(area));
        }
    }

    /// Shows all that is missing; the table where that is nothing.
    pub fn show_gaps(&mut self) {
        self.show_overview();
        self.turn_to_gaps();
    }

    fn turn_to_gaps(&mut self) {
        let Mode::Overview(view) = &mut self.mode else { return };
        view.turn();
        if view.overview.gaps.is_empty() {
            self.tell(self.words.get(Word("overview-no-gaps")).to_owned());
        }
    }

    /// From the list back to the table, from the table to where one was.
    fn leave_overview(&mut self) {
        match &mut self.mode {
            Mode::Overview(view) if view.listed.is_some() => view.listed = None,
            _ => self.leave_view(),
        }
    }

    /// The first record behind the number; in the list, the one that lacks something.
    fn behind_it(&self) -> Option<Ref> {
        let Mode::Overview(view) = &self.mode else { return None };
        match &view.listed {
            Some(cursor) => cursor.on().map(|(_, at)| at),
            None => view.cell().records.first().copied(),
        }
    }

    /// To what is behind the number: the board with just this area, on the first of it.
    fn go_behind(&mut self) {
        let Mode::Overview(view) = &self.mode else { return };
        let area = view.area().filter(|_| view.listed.is_none());
        let none = !view.cell().gaps.is_empty();
        match self.behind_it() {
            Some(at @ Ref::Resolution(_)) => {
                self.behind.push(std::mem::replace(&mut self.mode, Mode::Board));
                self.open(at);
            }
            Some(at) => {
                self.leave_views();
                self.everything();
                self.choice.area = area;
                self.derive();
                self.show(at);
            }
            None if none => self.turn_to_gaps(),
            None => self.tell(self.words.get(Word("overview-nothing-behind")).to_owned()),
        }
    }

    /// The thread of the first record behind the number.
    fn thread_behind(&mut self) {
        let Some(of) = self.behind_it() else {
            return self.tell(self.words.get(Word("overview-nothing-behind")).to_owned());
        };
        self.behind.push(std::mem::replace(&mut self.mode, Mode::Board));
        if !self.show_thread(of) {
            self.tell(self.words.get(Word("thread-none")).to_owned());
        }
    }
}
