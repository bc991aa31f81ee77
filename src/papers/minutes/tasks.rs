//! Who does what by when. Offices and bodies are named, never people.

use super::{Minutes, NONE};
use crate::papers::Block;
use crate::session::{Day, Measure, Placed, Record, Ref, Topic, TopicState};
use crate::words::Word;

impl Minutes<'_> {
    /// Measures that are new or have another wording, lead or date now, and topics that were given to an office.
    pub(super) fn tasks(&self) -> Block {
        let mut measures: Vec<&Measure> = self
            .altered
            .changes
            .iter()
            .filter_map(|change| {
                let Some(Record::Measure(measure)) = change.after() else { return None };
                let same = matches!(change.before(), Some(Record::Measure(before)) if task(before) == task(measure));
                (!same).then_some(measure.as_ref())
            })
            .collect();
        measures.sort_by_cached_key(|measure| measure.place(self.session));
        let measures = measures.into_iter().map(|measure| self.task(measure));
        let topics = self.topics().into_iter().filter_map(|topic| self.given(topic));
        let heads = [Word("minutes-what"), Word("minutes-who"), Word("minutes-until")];
        self.table(&heads, measures.chain(topics).collect())
    }

    /// What nobody said yet is told as open.
    fn task(&self, measure: &Measure) -> Vec<String> {
        let open = || self.words.get(Word("minutes-to-be-settled")).to_owned();
        let due = measure.due.map_or_else(open, |day| self.words.date(day.date()));
        let lead = Some(measure.lead.clone()).filter(|lead| !lead.is_empty()).unwrap_or_else(open);
        let lead = match measure.partners.join(", ") {
            partners if partners.is_empty() => lead,
            partners => self.words.say(Word("minutes-with"), &[("lead", lead.into()), ("partners", partners.into())]),
        };
        vec![format!("{} {}", self.session.measure_number(measure), measure.title), lead, due]
    }

    fn given(&self, topic: &Topic) -> Option<Vec<String>> {
        let TopicState::Assigned(office) = &topic.state else { return None };
        let what = format!("{} {}", self.number(Ref::Topic(topic.id)), topic.text);
        Some(vec![what, office.clone(), NONE.to_owned()])
    }
}

/// What makes a measure somebody's task.
fn task(measure: &Measure) -> (&str, &str, &[String], Option<Day>) {
    (&measure.title, &measure.lead, &measure.partners, measure.due)
}
