//! What became of topics, and which groups are asked next. Groups are named, never people, and nothing of what the
//! facilitator thinks of them.

use super::{Minutes, or_none};
use crate::papers::Block;
use crate::session::{Placed, Record, Ref, Stakeholder, Topic, TopicState};
use crate::words::Word;

impl Minutes<'_> {
    /// Topics that came up here or of which something became here, as the workshop left them.
    pub(super) fn topics(&self) -> Vec<&Topic> {
        let here = |topic: &&Topic| {
            topic.workshop == Some(self.workshop.id) && self.altered.of(Ref::Topic(topic.id)).is_none()
        };
        let mut topics: Vec<&Topic> = self.session.topics().iter().filter(here).collect();
        topics.extend(self.altered.topics());
        topics.sort_by_cached_key(|topic| topic.place(self.session));
        topics
    }

    /// Topics that nobody has taken yet.
    pub(super) fn open_topics(&self) -> Block {
        self.topics_that(|topic| matches!(topic.state, TopicState::Open | TopicState::Kept))
    }

    /// Topics that became something else, or nothing. Those that were given to an office are its tasks.
    pub(super) fn settled_topics(&self) -> Block {
        self.topics_that(|topic| matches!(topic.state, TopicState::Adopted(_) | TopicState::Dropped))
    }

    fn topics_that(&self, wanted: impl Fn(&&Topic) -> bool) -> Block {
        let row = |topic: &Topic| {
            let state = self.words.topic_state(self.session, topic);
            vec![self.number(Ref::Topic(topic.id)), topic.text.clone(), state]
        };
        let heads = [Word("minutes-number"), Word("minutes-topic"), Word("minutes-state")];
        self.table(&heads, self.topics().into_iter().filter(wanted).map(row).collect())
    }

    /// Groups that were named here, or for which was said how or when they are asked, and that were not heard yet.
    pub(super) fn asked_next(&self) -> Block {
        let mut groups: Vec<&Stakeholder> = self
            .altered
            .changes
            .iter()
            .filter_map(|change| {
                let Some(Record::Stakeholder(group)) = change.after() else { return None };
                let before = match change.before() {
                    Some(Record::Stakeholder(before)) => (before.format.as_str(), before.date),
                    _ => ("", None),
                };
                let said = change.before().is_none() || (group.format.as_str(), group.date) != before;
                let to_come = group.date.is_none_or(|date| self.day().is_none_or(|day| date > day));
                (said && to_come && group.reached.unwrap_or(0) == 0).then_some(group.as_ref())
            })
            .collect();
        groups.sort_by_cached_key(|group| group.place(self.session));
        let row = |group: &Stakeholder| {
            let date = group.date.map(|day| self.words.date(day.date())).unwrap_or_default();
            vec![group.name.clone(), or_none(group.format.clone()), or_none(date)]
        };
        let heads = [Word("minutes-group"), Word("minutes-asked-how"), Word("minutes-asked-when")];
        self.table(&heads, groups.into_iter().map(row).collect())
    }
}
