//! The board as it is shown: what stands where, derived once per change and never per frame.

use std::collections::{BTreeMap, HashSet};

use super::clusters::{self, Pile};
use super::kanban::{Face, Kanban, Layout};
use super::plan::{self, PlanRow};
use super::shelf::Shelf;
use crate::capture::{fold, matches};
use crate::session::{CardCount, CostKind, Day, FindingKind, Goal, Id, Measure, Placed, Ref, Session, Sums};

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

/// Texts folded for searching; made when a search begins, dropped when the session changes.
#[derive(Clone, Debug, Default)]
pub struct Folded(BTreeMap<Id, String>);

impl Folded {
    /// The texts of everything that can be searched, but for the cards: those stand on the shelf.
    pub fn of(session: &Session) -> Self {
        let goals = session.goals().iter().map(|g| (g.id, fold(&format!("{} {}", session.goal_number(g), g.text))));
        let measures = session.measures().iter().map(|m| {
            (m.id, fold(&format!("{} {} {} {}", session.measure_number(m), m.title, m.lead, m.partners.join(" "))))
        });
        let phases = session.phases().iter().map(|p| (p.id, fold(&p.name)));
        let events = session.events().iter().map(|e| (e.id, fold(&e.title)));
        Self(goals.chain(measures).chain(phases).chain(events).collect())
    }

    fn holds(&self, id: Id, words: &str) -> bool {
        words.is_empty() || self.0.get(&id).is_some_and(|text| matches(text, words))
    }
}

/// Decides what the filter shows.
struct Sieve<'a> {
    session: &'a Session,
    choice: &'a Choice,
    folded: &'a Folded,
}

impl Sieve<'_> {
    fn area(&self, area: Option<Id>) -> bool {
        self.choice.area.is_none() || self.choice.area == area
    }

    fn holds(&self, id: Id) -> bool {
        self.folded.holds(id, &self.choice.words)
    }
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
        self.query = session.running_card_query().map(|query| session.card_count(query.id));
        self.unread = session.findings().iter().filter(|card| card.unread).count();
    }

    /// Goals, measures and plan as this choice shows them; no card has a part in them.
    pub fn derive_rows(&mut self, session: &Session, choice: &Choice, folded: &Folded, today: Day) {
        let Self { columns, piles, shared, query, unread, .. } = std::mem::take(self);
        *self = Self { columns, piles, shared, query, unread, ..Self::default() };
        self.list_goals(&Sieve { session, choice, folded });
        if choice.layout.face == Face::Kanban {
            self.kanban = Kanban::of(&self.goals, session, &choice.layout);
        }
        self.plan = plan::rows(session, today, |at| at.id().is_none_or(|id| folded.holds(id, &choice.words)));
    }

    fn list_goals(&mut self, sieve: &Sieve<'_>) {
        let session = sieve.session;
        let mut under: BTreeMap<Id, Vec<&Measure>> = BTreeMap::new();
        session.measures().iter().for_each(|m| under.entry(m.goal).or_default().push(m));
        let mut goals: Vec<&Goal> = session.goals().iter().filter(|g| sieve.area(Some(g.area))).collect();
        goals.sort_by_cached_key(|g| g.place(session));
        let mut areas: Vec<_> = session.areas().iter().filter(|a| sieve.area(Some(a.id))).collect();
        areas.sort_by_key(|a| a.number);
        let mut everything: Vec<&Measure> = vec![];
        for area in areas {
            let mut rows = vec![];
            let mut all: Vec<&Measure> = vec![];
            for goal in goals.iter().filter(|g| g.area == area.id) {
                let mut measures = under.remove(&goal.id).unwrap_or_default();
                let all_of_it = sieve.holds(goal.id);
                measures.retain(|m| all_of_it || sieve.holds(m.id));
                if measures.is_empty() && !all_of_it {
                    continue;
                }
                self.goal_count += 1;
                measures.sort_by(|a, b| (&a.rank, a.id).cmp(&(&b.rank, b.id)));
                rows.push(GoalRow { at: Ref::Goal(goal.id), sums: Sums::over(measures.iter().copied()) });
                if !sieve.choice.folds(goal.id) {
                    rows.extend(
                        measures.iter().map(|m| GoalRow { at: Ref::Measure(m.id), sums: Sums::over([*m].into_iter()) }),
                    );
                }
                all.extend(measures);
            }
            if !rows.is_empty() || sieve.choice.words.is_empty() {
                self.goals.push(GoalRow { at: Ref::Area(area.id), sums: Sums::over(all.iter().copied()) });
                self.goals.extend(rows);
                everything.extend(all);
            }
        }
        let of = |kind| Sums::over(everything.iter().copied().filter(move |m| m.cost_kind == Some(kind)));
        let kinds = CostKind::ALL.into_iter().map(|kind| (kind, of(kind)));
        self.by_kind = kinds.filter(|(_, sums)| sums.measures > 0).collect();
        self.measures = everything.iter().map(|measure| measure.id).collect();
        self.sums = Sums::over(everything.into_iter());
    }
}
