//! The mouse: a click selects, the wheel scrolls; nothing needs it.

use super::{Console, Mode, Pane};
use crate::session::{FindingKind, Ref};

/// What lies under a cell.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Hit {
    /// A record in a pane.
    Record(Pane, Ref),
    /// A column of the analysis.
    Column(FindingKind),
    /// A column of the clusters, and what of it: the title (`None`) or a card.
    Pile(usize, Option<Ref>),
    /// A pane.
    Pane(Pane),
    /// A row of the view that stands before the board.
    Row(usize),
    /// An edit of the log.
    Edit(usize),
}

/// A rectangle of cells and what lies in it.
pub type Area = (u16, u16, u16, u16);

/// What drawing learned: where things lie, how long a page is, from which row each list begins.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Drawn {
    /// Left, top, width, height, and what lies there; later ones lie on top.
    pub hits: Vec<(Area, Hit)>,
    /// Where the text cursor stands.
    pub cursor: Option<(u16, u16)>,
    /// Rows of the pane that takes the keys.
    pub page: usize,
    /// First card drawn in each column.
    pub card_tops: [usize; 4],
    /// First card drawn of each cluster.
    pub pile_tops: Vec<usize>,
    /// First column drawn of the clusters.
    pub pile_left: usize,
    /// First row drawn of goals and measures.
    pub goal_top: usize,
    /// First stretch and first column drawn of the second face of goals and measures.
    pub kanban: (usize, usize),
    /// First row drawn of the plan.
    pub plan_top: usize,
    /// First row drawn of the form.
    pub form_top: usize,
    /// First row drawn of the view before the board.
    pub view_top: usize,
    /// Whether the plan's events stood on the rows of their phases.
    pub plan_folded: bool,
    /// What the plan's last line had no room to say whole.
    pub plan_cut: Option<String>,
    /// Pages that the live scene has on the first screen.
    pub wall_pages: u16,
    /// The last row from which a scrolled text still fills its page.
    pub last_top: usize,
}

impl Drawn {
    /// Notes that something lies somewhere.
    pub fn hit(&mut self, area: Area, hit: Hit) {
        self.hits.push((area, hit));
    }

    /// What stays true of the board's panes while they are not drawn anew.
    pub fn of_the_board(&self) -> Self {
        let &Self { page, card_tops, goal_top, plan_top, plan_folded, kanban, pile_left, .. } = self;
        let (pile_tops, plan_cut) = (self.pile_tops.clone(), self.plan_cut.clone());
        let tops = Self { page, card_tops, goal_top, plan_top, plan_folded, ..Self::default() };
        Self { kanban, pile_left, pile_tops, plan_cut, ..tops }
    }

    fn at(&self, x: u16, y: u16) -> Option<Hit> {
        let inside =
            |(left, top, width, height): Area| (left..left + width).contains(&x) && (top..top + height).contains(&y);
        self.hits.iter().rev().find(|(area, _)| inside(*area)).map(|(_, hit)| *hit)
    }
}

impl Console {
    pub(super) fn click(&mut self, x: u16, y: u16) {
        self.message = None;
        if let Some(Hit::Row(row)) = self.drawn.at(x, y) {
            return self.pick_in_view(row);
        }
        if let (Mode::Log(_), Some(Hit::Edit(edit))) = (&self.mode, self.drawn.at(x, y)) {
            return self.log_choose(edit);
        }
        if !matches!(self.mode, Mode::Board) {
            return;
        }
        match self.drawn.at(x, y) {
            Some(Hit::Record(pane, at)) => {
                self.focus = pane;
                self.show(at);
            }
            Some(Hit::Column(kind)) => (self.focus, self.column) = (Pane::Analysis, kind),
            Some(Hit::Pile(column, at)) => self.stand_in_pile(column, at),
            Some(Hit::Pane(pane)) => self.focus = pane,
            Some(Hit::Row(_) | Hit::Edit(_)) | None => {}
        }
    }

    pub(super) fn wheel(&mut self, x: u16, y: u16, by: i16) {
        if matches!(&self.mode, Mode::Capture(line) if line.left.is_some()) {
            return; // what was left for a moment keeps its place
        }
        if let Mode::Helping(top) = &mut self.mode {
            *top = top.saturating_add_signed(by.into()).min(self.drawn.last_top);
            return;
        }
        if matches!(self.mode, Mode::Palette(_)) {
            return self.palette_wheel(by.into());
        }
        if self.step_in_view(by.into()) {
            return;
        }
        if matches!(self.mode, Mode::Log(_)) {
            return self.log_move(by.into());
        }
        if matches!(self.mode, Mode::Form(_)) {
            return; // the board beneath keeps its place
        }
        if matches!(self.mode, Mode::Planning(_)) {
            return self.step(by.into());
        }
        match self.drawn.at(x, y) {
            Some(Hit::Record(pane, at)) => {
                self.focus = pane;
                if let (Pane::Analysis, Ref::Finding(id)) = (pane, at) {
                    self.column = self.session.findings().get(id).map_or(self.column, |f| f.kind);
                }
            }
            Some(Hit::Column(kind)) => (self.focus, self.column) = (Pane::Analysis, kind),
            Some(Hit::Pile(column, _)) if column == self.standing().column() => self.focus = Pane::Analysis,
            Some(Hit::Pile(column, _)) => self.stand_in_pile(column, None),
            Some(Hit::Pane(pane)) => self.focus = pane,
            Some(Hit::Row(_) | Hit::Edit(_)) | None => {}
        }
        self.step(by.into());
    }
}
