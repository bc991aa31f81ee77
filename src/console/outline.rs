//! Goals, measures and the plan in their order, with what is searched in them: made anew when one of them changes, so
//! that a letter of the filter sorts, sums and judges nothing that it cannot change.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use super::plan::{self, PlanRow};
use crate::capture::fold;
use crate::session::{CostKind, Day, Goal, Id, Measure, Placed, Ref, Session, Sums};

/// Areas, goals, measures and the plan, all of them.
#[derive(Clone, Debug, Default)]
pub struct Outline {
    /// The areas in their order, each with its goals.
    pub areas: Vec<(Id, Vec<Branch>)>,
    /// The rows of the plan.
    pub plan: Vec<PlanRow>,
    /// What is searched in each row of the plan.
    plan_texts: Vec<Text>,
}

/// A goal and its measures in their order.
#[derive(Clone, Debug)]
pub struct Branch {
    /// The goal.
    pub goal: Id,
    /// Its measures.
    pub measures: Vec<Leaf>,
    text: Text,
}

/// A measure.
#[derive(Clone, Debug)]
pub struct Leaf {
    /// The measure.
    pub measure: Id,
    /// What it costs.
    pub sums: Sums,
    /// What kind of cost it is.
    pub cost_kind: Option<CostKind>,
    text: Text,
}

/// What is searched in a record; folded when it is searched first.
#[derive(Clone, Debug, Default)]
struct Text(OnceCell<Box<str>>);

impl Text {
    fn holds(&self, at: Ref, search: &Search<'_>) -> bool {
        let folded = || fold(&said(at, search.session)).into();
        search.words.is_empty() || search.words.iter().all(|word| self.0.get_or_init(folded).contains(word))
    }
}

/// What is looked for, and the session that the outline was made of.
pub struct Search<'a> {
    session: &'a Session,
    words: Vec<&'a str>,
}

impl<'a> Search<'a> {
    /// A search for these words, which are folded.
    pub fn new(session: &'a Session, words: &'a str) -> Self {
        Self { session, words: words.split_whitespace().collect() }
    }
}

impl Outline {
    /// The outline of a session as it is today.
    pub fn of(session: &Session, today: Day) -> Self {
        let mut measures: BTreeMap<Id, Vec<&Measure>> = BTreeMap::new();
        session.measures().iter().for_each(|measure| measures.entry(measure.goal).or_default().push(measure));
        let mut goals: Vec<&Goal> = session.goals().iter().collect();
        goals.sort_by_cached_key(|goal| goal.place(session));
        let mut areas: Vec<_> = session.areas().iter().collect();
        areas.sort_by_key(|area| area.number);
        let mut branch = |goal: &&Goal| Branch::new(goal.id, measures.remove(&goal.id).unwrap_or_default());
        let goals_of = |area| goals.iter().filter(move |goal| goal.area == area);
        let areas = areas.into_iter().map(|area| (area.id, goals_of(area.id).map(&mut branch).collect())).collect();
        let plan = plan::rows(session, today);
        Self { areas, plan_texts: vec![Text::default(); plan.len()], plan }
    }

    /// The rows of the plan that are found.
    pub fn found_in_plan(&self, search: &Search<'_>) -> Vec<PlanRow> {
        plan::kept(&self.plan, |at| self.plan_texts[at].holds(self.plan[at].at, search))
    }
}

impl Branch {
    fn new(goal: Id, mut measures: Vec<&Measure>) -> Self {
        measures.sort_by(|a, b| (&a.rank, a.id).cmp(&(&b.rank, b.id)));
        Self { goal, measures: measures.into_iter().map(Leaf::new).collect(), text: Text::default() }
    }

    /// Its measures that are found: all where the goal itself is; `None` where neither is.
    pub fn found(&self, search: &Search<'_>) -> Option<Vec<&Leaf>> {
        let whole = self.text.holds(Ref::Goal(self.goal), search);
        let found: Vec<_> = self.measures.iter().filter(|leaf| whole || leaf.holds(search)).collect();
        (whole || !found.is_empty()).then_some(found)
    }
}

impl Leaf {
    fn new(measure: &Measure) -> Self {
        let sums = Sums::over(std::iter::once(measure));
        Self { measure: measure.id, sums, cost_kind: measure.cost_kind, text: Text::default() }
    }

    fn holds(&self, search: &Search<'_>) -> bool {
        self.text.holds(Ref::Measure(self.measure), search)
    }
}

/// The text of a record as it is searched.
fn said(at: Ref, session: &Session) -> String {
    let said = match at {
        Ref::Goal(id) => session.goals().get(id).map(|goal| format!("{} {}", session.goal_number(goal), goal.text)),
        Ref::Measure(id) => session.measures().get(id).map(|measure| {
            let Measure { title, lead, partners, .. } = measure;
            format!("{} {title} {lead} {}", session.measure_number(measure), partners.join(" "))
        }),
        Ref::Phase(id) => session.phases().get(id).map(|phase| phase.name.clone()),
        Ref::Event(id) => session.events().get(id).map(|event| event.title.clone()),
        _ => None,
    };
    said.unwrap_or_default()
}
