//! Goals and measures on the wall: an area's, one goal with its measures and where it comes from, one measure.

use super::subject::Act;
use super::{Block, Body, Entry, Sign, Stage};
use crate::session::{Goal, Id, Measure, Ref, Status};
use crate::words::{Named, Word};

impl Stage<'_> {
    /// All areas, each with its goals.
    pub(super) fn all_goals(&self) -> Act {
        let mut blocks = vec![];
        for area in self.areas() {
            blocks.push(Block::Heading(format!("{} {}", area.number, area.name)));
            blocks.extend(self.goals_of(area.id).into_iter().map(|goal| Block::Entry(self.goal_entry(goal))));
        }
        Act::new(self.words.get(Word("scene-goals")), Body::Sheet(blocks))
    }

    /// The goals of an area, each with its measures.
    pub(super) fn goals(&self, area: Id) -> Option<Act> {
        let head = self.area_name(area)?;
        let goals = self.goals_of(area);
        let mut blocks = vec![];
        for goal in &goals {
            blocks.push(Block::Card(self.goal_entry(goal)));
            blocks
                .extend(self.measures_of(goal.id).into_iter().map(|measure| Block::Entry(self.measure_entry(measure))));
        }
        if goals.is_empty() {
            blocks.push(self.sentence(self.words.get(Word("scene-nothing")).to_owned()));
        }
        Some(Act::new(head, Body::Sheet(blocks)))
    }

    /// One goal with its measures, by what one will see it, and where it comes from.
    pub(super) fn goal(&self, id: Id) -> Option<Act> {
        let goal = self.session.goals().get(id)?;
        let mut blocks = vec![Block::Card(self.goal_entry(goal))];
        let measures = self.measures_of(id).into_iter().map(|measure| self.measure_entry(measure));
        self.section(Word("scene-measures"), measures, &mut blocks);
        let signs = goal.indicators.iter().map(|indicator| self.indicator_entry(indicator));
        self.section(Word("scene-indicators"), signs, &mut blocks);
        let findings: Vec<_> = goal.findings.iter().filter_map(|id| self.session.findings().get(*id)).collect();
        self.section(Word("scene-origin"), findings.iter().map(|finding| self.card(finding, None)), &mut blocks);
        let head = self.area_name(goal.area)?;
        Some(Act { note: self.poll_note(&findings), ..Act::new(head, Body::Sheet(blocks)) })
    }

    /// One measure: who, until when, how much, by what one will see it, how far it is.
    pub(super) fn measure(&self, id: Id) -> Option<Act> {
        let measure = self.session.measures().get(id)?;
        let goal = self.session.goals().get(measure.goal)?;
        let mut entry = self.measure_entry(measure);
        entry.asides.clear();
        let mut blocks = vec![Block::Card(entry)];
        blocks.extend(self.facts(measure).into_iter().map(Block::Figure));
        let signs = measure.indicator.iter().map(|indicator| self.indicator_entry(indicator));
        self.section(Word("scene-indicators"), signs, &mut blocks);
        blocks.push(self.heading(Word("scene-towards")));
        blocks.push(Block::Entry(self.goal_entry(goal)));
        Some(Act::new(self.area_name(goal.area)?, Body::Sheet(blocks)))
    }

    fn section(&self, heading: Word, entries: impl Iterator<Item = Entry>, blocks: &mut Vec<Block>) {
        let mut entries = entries.map(Block::Entry).peekable();
        if entries.peek().is_some() {
            blocks.push(self.heading(heading));
        }
        blocks.extend(entries);
    }

    pub(super) fn goals_of(&self, area: Id) -> Vec<&Goal> {
        let mut goals: Vec<_> = self.session.goals().iter().filter(|goal| goal.area == area).collect();
        goals.sort_by(|a, b| (&a.rank, a.id).cmp(&(&b.rank, b.id)));
        goals
    }

    pub(super) fn measures_of(&self, goal: Id) -> Vec<&Measure> {
        let mut measures: Vec<_> = self.session.measures().iter().filter(|measure| measure.goal == goal).collect();
        measures.sort_by(|a, b| (&a.rank, a.id).cmp(&(&b.rank, b.id)));
        measures
    }

    pub(super) fn goal_entry(&self, goal: &Goal) -> Entry {
        Entry { number: self.number(Ref::Goal(goal.id)), text: goal.text.clone(), ..Entry::default() }
    }

    /// A measure in a list: its lead, its due month, its status where it is not a mere draft.
    pub(super) fn measure_entry(&self, measure: &Measure) -> Entry {
        let mut entry = self.under_its_status(measure);
        let status = (measure.status != Status::Draft).then(|| self.words.get(measure.status.word()).to_owned());
        entry.asides.extend(status);
        entry
    }

    /// A measure where the heading says its status.
    pub(super) fn under_its_status(&self, measure: &Measure) -> Entry {
        let due = measure.due.map(|due| self.until(due));
        let lead = Some(measure.lead.clone()).filter(|lead| !lead.is_empty());
        Entry {
            number: self.number(Ref::Measure(measure.id)),
            sign: if matches!(measure.status, Status::Disputed { .. }) { Sign::Disputed } else { Sign::None },
            text: measure.title.clone(),
            asides: lead.into_iter().chain(due).collect(),
        }
    }
}
