//! What stays open, and who does what by when. Offices and bodies are named, never people.

use super::Minutes;
use crate::papers::Block;
use crate::session::{Measure, Placed, Record, Ref, Topic, TopicState};
use crate::words::{Named, Word};

impl Minutes<'_> {
    fn topics(&self) -> Vec<&Topic> {
        let touched = |id| self.changes.iter().any(|change| change.reference() == Ref::Topic(id));
        let here = |topic: &&Topic| topic.workshop == Some(self.workshop.id) || touched(topic.id);
        let mut topics: Vec<&Topic> = self.session.topics().iter().filter(here).collect();
        topics.sort_by_cached_key(|topic| topic.place(self.session));
        topics
    }

    /// Topics of this workshop that nobody has taken yet.
    pub(super) fn open_topics(&self) -> Block {
        let open = self.topics().into_iter().filter(|topic| matches!(topic.state, TopicState::Open | TopicState::Kept));
        let row = |topic: &Topic| {
            let state = self.words.get(topic.state.word()).to_owned();
            vec![self.number(Ref::Topic(topic.id)), topic.text.clone(), state]
        };
        let heads = [Word("minutes-number"), Word("minutes-topic"), Word("minutes-state")];
        self.table(&heads, open.map(row).collect())
    }

    /// Measures that are new or have another lead or date now, and topics that were given to an office.
    pub(super) fn tasks(&self) -> Block {
        let measures = self.changes.iter().filter_map(|change| {
            let Some(Record::Measure(measure)) = change.after() else { return None };
            let same = matches!(change.before(), Some(Record::Measure(before)) if task(before) == task(measure));
            (!same && !measure.lead.is_empty()).then(|| self.task(measure))
        });
        let topics = self.topics().into_iter().filter_map(|topic| match &topic.state {
            TopicState::Assigned(office) => {
                let what = format!("{} {}", self.number(Ref::Topic(topic.id)), topic.text);
                Some(vec![what, office.clone(), "–".to_owned()])
            }
            _ => None,
        });
        let heads = [Word("minutes-what"), Word("minutes-who"), Word("minutes-until")];
        self.table(&heads, measures.chain(topics).collect())
    }

    fn task(&self, measure: &Measure) -> Vec<String> {
        let due = measure.due.map_or_else(|| "–".to_owned(), |day| self.words.date(day.date()));
        vec![format!("{} {}", self.session.measure_number(measure), measure.title), measure.lead.clone(), due]
    }
}

/// What makes a measure somebody's task.
fn task(measure: &Measure) -> (&str, &str, Option<crate::session::Day>) {
    (&measure.title, &measure.lead, measure.due)
}
