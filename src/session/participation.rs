//! Participation: who was heard, what came from whom, and what a group already runs.

use super::{Day, Id, Placed, Ref, Session, Stakeholder, TopicState};

/// Whether a group was heard.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Heard {
    /// So many of it were reached.
    Reached(u32),
    /// It was asked, or something came from it; how many were reached is unknown, which is not nobody.
    Unknown,
    /// Its day is still to come.
    Planned,
    /// Not heard yet.
    NotYet,
}

impl Heard {
    /// Whether somebody of it was heard.
    pub fn is_heard(self) -> bool {
        matches!(self, Self::Reached(_) | Self::Unknown)
    }
}

/// A group, what came from it, and what it runs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Voice {
    /// The group; `None` gathers offers that no group runs.
    pub group: Option<Id>,
    /// Whether it was heard.
    pub heard: Heard,
    /// Cards, measures and parked topics that came from it, in their natural order; a topic that was adopted is what it became.
    pub brought: Vec<Ref>,
    /// How many sentences it said when the room spoke in turn.
    pub said: usize,
    /// Existing offers that it runs.
    pub offers: Vec<Id>,
}

impl Session {
    /// Every group in the order of the list, with what came from it; last the offers that nobody runs, where there are any.
    pub fn voices(&self, today: Day) -> Vec<Voice> {
        let records = self.to_records();
        let voice = |group| Voice { group, heard: Heard::NotYet, brought: vec![], said: 0, offers: vec![] };
        let mut groups: Vec<&Stakeholder> = self.stakeholders().iter().collect();
        groups.sort_by_cached_key(|group| group.place(self));
        let mut voices: Vec<Voice> =
            groups.into_iter().map(|group| voice(Some(group.id))).chain([voice(None)]).collect();
        let at = |voices: &[Voice], group: Option<Id>| voices.iter().position(|voice| voice.group == group);
        let cards = records.findings.iter().flat_map(|card| card.origins.iter().map(|id| (*id, Ref::Finding(card.id))));
        let measures = records.measures.iter().filter_map(|m| Some((m.origin?, Ref::Measure(m.id))));
        let topics = records.topics.iter().filter(|topic| !matches!(topic.state, TopicState::Adopted(_)));
        let topics = topics.flat_map(|topic| topic.origins.iter().map(|id| (*id, Ref::Topic(topic.id))));
        for (group, from) in cards.chain(measures).chain(topics) {
            if let Some(at) = at(&voices, Some(group)) {
                voices[at].brought.push(from);
            }
        }
        for group in records.polls.iter().flat_map(|poll| &poll.options).flat_map(|option| &option.origins) {
            if let Some(at) = at(&voices, Some(*group)) {
                voices[at].said += 1;
            }
        }
        for offer in &records.offers {
            if let Some(at) = at(&voices, offer.stakeholder) {
                voices[at].offers.push(offer.id);
            }
        }
        for voice in &mut voices {
            let group = voice.group.and_then(|id| self.stakeholders().get(id));
            voice.heard =
                group.map_or(Heard::NotYet, |group| group.heard(!voice.brought.is_empty() || voice.said > 0, today));
        }
        voices.retain(|voice| voice.group.is_some() || !voice.offers.is_empty());
        voices
    }
}

impl Stakeholder {
    /// Whether it was heard; what came from it was said by somebody.
    pub fn heard(&self, brought: bool, today: Day) -> Heard {
        match (self.reached, self.date) {
            (Some(reached), _) if reached > 0 => Heard::Reached(reached),
            (_, _) if brought => Heard::Unknown,
            (None, Some(date)) if date <= today => Heard::Unknown,
            (_, Some(date)) if date > today => Heard::Planned,
            _ => Heard::NotYet,
        }
    }
}
