//! What a workshop left open: the next one begins with it.

use crate::session::{Day, Id, Session, Step, Topic, TopicState, Workshop};

/// What was left open.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LeftOpen {
    /// Topics in the parking lot of which nothing has become.
    pub topics: usize,
    /// The last workshop that was held.
    pub of: Option<Id>,
    /// Its steps that were not held and do not stand in the new agenda, as if new.
    pub steps: Vec<Step>,
}

impl Session {
    /// All workshops in the order of their days; those without a day last.
    pub fn workshops_in_order(&self) -> Vec<&Workshop> {
        let mut all: Vec<&Workshop> = self.workshops().iter().collect();
        all.sort_by_key(|workshop| (workshop.date.is_none(), workshop.date, workshop.start, workshop.id));
        all
    }

    /// The workshop that runs, else the next one, else the last.
    pub fn workshop_at(&self, today: Day) -> Option<&Workshop> {
        let running = self.municipality().running_workshop.and_then(|id| self.workshops().get(id));
        let all = self.workshops_in_order();
        let next = all.iter().find(|workshop| workshop.date.is_some_and(|day| day >= today));
        running.or(next.copied()).or(all.last().copied())
    }

    /// What the workshop before this one left open.
    pub fn left_open_before(&self, workshop: Id) -> LeftOpen {
        let open = |topic: &&Topic| matches!(topic.state, TopicState::Open | TopicState::Kept);
        let topics = self.topics().iter().filter(open).count();
        let Some(next) = self.workshops().get(workshop) else { return LeftOpen { topics, ..LeftOpen::default() } };
        let before = self.workshops_in_order().into_iter().take_while(|other| other.id != workshop);
        let Some(last) = before.filter(|other| other.has_begun()).last() else {
            return LeftOpen { topics, ..LeftOpen::default() };
        };
        let taken = |step: &Step| next.agenda.iter().any(|other| other.title == step.title);
        let steps = last.agenda.iter().filter(|step| !step.is_over() && !step.is_on() && !taken(step));
        LeftOpen { topics, of: Some(last.id), steps: steps.map(Step::anew).collect() }
    }
}
