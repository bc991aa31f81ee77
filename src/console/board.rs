//! The board as it is shown: what stands where, derived once per change and never per frame.

use std::collections::HashSet;

use super::clusters::{self, Pile};
use super::kanban::{Face, Kanban, Layout};
use super::outline::{Leaf, Outline, Search};
use super::plan::PlanRow;
use super::shelf::Shelf;
use crate::session::{CardCount, CostKind, FindingKind, Id, Ref, Session, Sums};

/// One of the three panes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Pane {
    /// Strengths, weaknesses, challenges, potentials.
    #[default]
    Analysis,
    /// Goals and measures.
    Goals,
    /// Phases and events.
    Plan,
}

impl Pane {
    /// In the order of Tab.
    pub const ALL: [Self; 3] = [Self::Analysis, Self::Goals, Self::Plan];
}

/// How the cards of a column are ordered.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Order {
    /// As they were moved.
    #[default]
    Hand,
    /// Most dots first.
    Dots,
    /// By area.
    Area,
}

impl Order {
    /// The next one round.
    pub fn next(self) -> Self {
        match self {
            Self::Hand => Self::Dots,
            Self::Dots => Self::Area,
            Self::Area => Self::Hand,
        }
    }
}

/// What is shown of the session.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Choice {
    /// Only this area.
    pub area: Option<Id>,
    /// Only the cards that answered this question.
    pub query: Option<Id>,
    /// Only what holds these words, folded.
    pub words: String,
    /// The cards' order.
    pub order: Order,
    /// Goals whose measures are folded away.
    pub folded: HashSet<Id>,
    /// Whether the cards are shown by cluster.
    pub clustered: bool,
    /// How goals and measures are laid out.
    pub layout: Layout,
}

impl Choice {
    /// Whether something is left out.
    pub fn narrows(&self) -> bool {
        self.area.is_some() || self.query.is_some() || !self.words.is_empty()
    }

    /// Whether a goal's measures are folded away: not while one searches, nor in the second face, which has no folds.
    pub fn folds(&self, goal: Id) -> bool {
        self.words.is_empty() && self.layout.face == Face::List && self.folded.contains(&goal)
    }
}

/// A row of goals and measures.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct GoalRow {
    /// An area's heading, a goal, or a measure.
    pub at: Ref,
    /// What stands beneath it and is shown by the filter.
    pub sums: Sums,
}

impl From<GoalRow> for Ref {
    fn from(row: GoalRow) -> Self {
        row.at
    }
}

/// The board as it is shown.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Board {
    /// The cards of each column.
    pub columns: [Vec<Id>; 4],
    /// The same by cluster; empty while they are shown by kind.
    pub piles: Vec<Pile>,
    /// Cards that stand in several clusters.
    pub shared: HashSet<Id>,
    /// Areas, goals and measures.
    pub goals: Vec<GoalRow>,
    /// The same by status; empty while the list is on view.
    pub kanban: Kanban,
    /// Phases and events.
    pub plan: Vec<PlanRow>,
    /// What all measures that the filter shows cost.
    pub sums: Sums,
    /// The measures that the filter shows, folded away or not.
    pub measures: Vec<Id>,
    /// How many goals the filter shows.
    pub goal_count: usize,
    /// The card query that is on.
    pub query: Option<CardCount>,
    /// How many cards wait to be read out, of whatever query.
    pub unread: usize,
    /// The same by kind of cost, those that some measure has.
    pub by_kind: Vec<(CostKind, Sums)>,
}

impl Board {
    /// The cards that are shown by this choice.
    pub fn derive_columns(&mut self, session: &Session, shelf: &Shelf, choice: &Choice) {
        self.columns = FindingKind::ALL.map(|kind| shelf.column(kind, choice.order, session));
        if let Some(query) = choice.query.filter(|id| session.polls().get(*id).is_some()) {
            let answers = |id: &Id| session.findings().get(*id).is_some_and(|card| card.query == Some(query));
            self.columns.iter_mut().for_each(|column| column.retain(answers));
        }
        self.piles = if choice.clustered { clusters::piles(session, &self.columns) } else { vec![] };
        self.shared = clusters::shared(&self.piles);
    }

    /// What is counted of the cards, whatever is chosen of them.
    pub fn count_cards(&mut self, session: &Session) {
        self.query = session.running_card_query().map(|query| session.card_count(query.id));
        self.unread = session.findings().iter().filter(|card| card.unread).count();
    }

    /// Goals, measures and plan as this choice shows them; no card has a part in them.
    pub fn derive_rows(&mut self, session: &Session, outline: &Outline, choice: &Choice) {
        let Self { columns, piles, shared, query, unread, .. } = std::mem::take(self);
        *self = Self { columns, piles, shared, query, unread, ..Self::default() };
        let search = Search::new(session, &choice.words);
        self.list_goals(outline, &search, choice);
        if choice.layout.face == Face::Kanban {
            self.kanban = Kanban::of(&self.goals, session, &choice.layout);
        }
        self.plan = outline.found_in_plan(&search);
    }

    fn list_goals(&mut self, outline: &Outline, search: &Search<'_>, choice: &Choice) {
        let mut by_kind = CostKind::ALL.map(|kind| (kind, Sums::default()));
        for (area, branches) in outline.areas.iter().filter(|(area, _)| choice.area.is_none_or(|only| only == *area)) {
            let heading = self.goals.len();
            self.goals.push(GoalRow { at: Ref::Area(*area), sums: Sums::default() });
            let found = branches.iter().filter_map(|branch| Some((branch.goal, branch.found(search)?)));
            for (goal, measures) in found {
                let sums = measures.iter().fold(Sums::default(), |sums, leaf| sums + leaf.sums);
                self.goal_count += 1;
                self.goals.push(GoalRow { at: Ref::Goal(goal), sums });
                self.goals[heading].sums = self.goals[heading].sums + sums;
                for Leaf { measure, sums, cost_kind, .. } in measures {
                    if !choice.folds(goal) {
                        self.goals.push(GoalRow { at: Ref::Measure(*measure), sums: *sums });
                    }
                    self.measures.push(*measure);
                    by_kind
                        .iter_mut()
                        .filter(|(kind, _)| Some(*kind) == *cost_kind)
                        .for_each(|(_, all)| *all = *all + *sums);
                }
            }
            self.sums = self.sums + self.goals[heading].sums;
            if self.goals.len() == heading + 1 && !choice.words.is_empty() {
                self.goals.pop(); // an area in which nothing was found
            }
        }
        self.by_kind = by_kind.into_iter().filter(|(_, sums)| sums.measures > 0).collect();
    }
}
