//! Moving about on the board: cursor, panes, zoom, what is shown.

use super::plan::PlanRow;
use super::{Board, Console, Mode, Pane};
use crate::keys::Action;
use crate::session::{FindingKind, Ref};

/// Rows that a page leaves in view.
const OVERLAP: usize = 2;

/// The rows of the plan that are on view: what is proposed, else what is.
fn rows<'a>(mode: &'a Mode, board: &'a Board) -> &'a [PlanRow] {
    if let Mode::Planning(proposal) = mode { &proposal.rows } else { &board.plan }
}

impl Console {
    /// One up or down in the pane that takes the keys.
    pub(super) fn step(&mut self, by: isize) {
        match self.focus {
            Pane::Analysis if self.in_clusters() => self.step_in_pile(by),
            Pane::Analysis => {
                let at = self.column as usize;
                self.cards[at].step(&self.board.columns[at], by);
            }
            Pane::Goals if self.in_kanban() => self.step_in_column(by),
            Pane::Goals => self.rows.step(&self.board.goals, by),
            Pane::Plan => {
                let rows = rows(&self.mode, &self.board);
                self.plan.step(rows, by, self.drawn.plan_folded);
            }
        }
    }

    /// Closer, further away, or to today.
    pub(super) fn look_closer(&mut self, action: Action) {
        let (rows, today) = (rows(&self.mode, &self.board), self.known.today);
        match action {
            Action::ZoomOut => self.plan.zoom_out(rows, today),
            Action::ZoomIn => self.plan.zoom_in(rows, today),
            _ => self.plan.to_today(rows, today),
        }
    }

    pub(super) fn page(&self) -> isize {
        let rows = self.drawn.page.saturating_sub(OVERLAP).max(1);
        isize::try_from(rows).unwrap_or(1)
    }

    /// One to the left or right: a column, a fold, a stretch of time.
    pub(super) fn aside(&mut self, by: isize) {
        match self.focus {
            Pane::Analysis if self.in_clusters() => self.step_to_pile(by),
            Pane::Analysis => {
                let at = (self.column as isize + by).clamp(0, 3) as usize;
                self.column = FindingKind::ALL[at];
            }
            Pane::Goals if self.in_kanban() => self.step_to_column(by),
            Pane::Goals => self.fold_here(by < 0),
            Pane::Plan => self.plan.step_event(&self.board.plan, by > 0, self.known.today),
        }
    }

    fn fold_here(&mut self, fold: bool) {
        let goal = match self.rows.on() {
            Some(Ref::Goal(goal)) => goal,
            Some(Ref::Measure(measure)) if fold => match self.session.measures().get(measure) {
                Some(measure) => measure.goal,
                None => return,
            },
            _ => return,
        };
        if fold {
            self.choice.folded.insert(goal)
        } else {
            self.choice.folded.remove(&goal)
        };
        self.rows = super::Cursor::default();
        self.derive();
        self.show(Ref::Goal(goal));
    }

    /// Folds every goal, or unfolds all where all are folded.
    pub(super) fn fold_all(&mut self) {
        let goals: Vec<_> = self.session.goals().iter().map(|goal| goal.id).collect();
        let all = goals.iter().all(|goal| self.choice.folded.contains(goal));
        let on = match self.rows.on() {
            Some(Ref::Measure(id)) => self.session.measures().get(id).map(|m| Ref::Goal(m.goal)),
            other => other,
        };
        self.choice.folded = if all { Default::default() } else { goals.into_iter().collect() };
        self.derive();
        on.into_iter().for_each(|at| self.show(at));
    }

    pub(super) fn next_pane(&mut self, by: isize) {
        let at = Pane::ALL.iter().position(|pane| *pane == self.focus).unwrap_or(0);
        self.focus = Pane::ALL[(at as isize + by).rem_euclid(3) as usize];
    }

    /// Only the area of this digit; pressed again, all areas.
    pub(super) fn only_area(&mut self, digit: u8) {
        let area = self.session.areas().iter().find(|area| area.number == digit).map(|area| area.id);
        if area.is_some() {
            self.choice.area = if self.choice.area == area { None } else { area };
            self.derive();
        }
    }

    /// Gives the whole board back.
    pub(super) fn everything(&mut self) {
        (self.choice.area, self.choice.query, self.choice.words) = (None, None, String::new());
        self.derive();
    }

    /// Brings a record into view: its pane, its column, its row, whatever was folded or filtered away.
    pub(super) fn show(&mut self, at: Ref) {
        match at {
            Ref::Finding(id) => {
                let Some(kind) = self.session.findings().get(id).map(|f| f.kind) else { return };
                self.focus = Pane::Analysis;
                self.column = kind;
                if !self.cards[kind as usize].seek(&self.board.columns[kind as usize], id) && self.choice.narrows() {
                    self.everything();
                    self.cards[kind as usize].seek(&self.board.columns[kind as usize], id);
                }
                self.seek_in_piles(at);
            }
            Ref::Cluster(_) if self.in_clusters() => {
                self.focus = Pane::Analysis;
                self.seek_in_piles(at);
            }
            Ref::Goal(_) | Ref::Measure(_) | Ref::Area(_) => self.show_goal_row(at),
            Ref::Phase(_) | Ref::Event(_) => {
                self.focus = Pane::Plan;
                self.plan.select(&self.board.plan, at);
            }
            _ => {}
        }
    }

    fn show_goal_row(&mut self, at: Ref) {
        self.focus = Pane::Goals;
        if let Ref::Measure(id) = at
            && let Some(goal) = self.session.measures().get(id).map(|m| m.goal)
            && self.choice.folded.remove(&goal)
        {
            self.derive();
        }
        if let Ref::Measure(id) = at {
            self.open_lane_of(id);
        }
        let seek = |console: &mut Self| console.rows.seek(&console.board.goals, at);
        if !seek(self) && self.choice.narrows() && self.session.has(at) {
            self.everything();
            seek(self);
        }
        if self.in_kanban() {
            self.stand.row = None;
            self.settle_on_kanban(None, None);
        }
    }
}
