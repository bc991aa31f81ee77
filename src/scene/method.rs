//! The methods of a workshop on the wall: the question of a card query with the count of its cards, what was said in
//! turn, what is parked.

use super::subject::Act;
use super::{Block, Body, Entry, Figure, Stage};
use crate::session::{CardCount, Id, PollKind, PollOption, Ref, Topic, TopicState};
use crate::words::Word;

impl Stage<'_> {
    /// The question, how many cards there are, and the card that is being read out.
    pub(super) fn card_query(&self, query: Id, read: Option<Id>) -> Option<Act> {
        let question = self.session.polls().get(query).filter(|poll| poll.kind == PollKind::Cards)?.question.clone();
        let cards = self.session.card_count(query).cards + self.raw;
        let args = [("count", cards.into()), ("target", CardCount::TARGET.into())];
        let count = |large| {
            Block::Figure(Figure {
                label: self.words.get(Word("method-cards")).to_owned(),
                value: self.words.say(Word("method-of"), &args),
                large,
                ..Figure::default()
            })
        };
        let read = read.and_then(|id| self.session.findings().get(id)).map(|card| Block::Card(self.card(card, None)));
        let asked = Block::Card(Entry { text: question, ..Entry::default() });
        let blocks = match read {
            Some(read) => vec![asked, read, count(false)],
            None => vec![asked, count(true)],
        };
        Some(Act::new(self.words.get(Word("record-method-card-query")), Body::Sheet(blocks)))
    }

    /// What each said: in the order in which it was said, without names.
    pub(super) fn round(&self, id: Id) -> Option<Act> {
        let round = self.session.polls().get(id).filter(|round| round.kind.is_spoken())?;
        let head = match round.kind {
            PollKind::Reports => Word("record-reports"),
            _ => Word("record-method-flash-round"),
        };
        let said = |option: &PollOption| Entry {
            number: option.table.map(|table| table.to_string()).unwrap_or_default(),
            text: option.label.clone(),
            ..Entry::default()
        };
        let mut blocks = vec![Block::Heading(round.question.clone())];
        if let Body::Sheet(entries) = self.list(&round.options, said) {
            blocks.extend(entries);
        }
        Some(Act::new(self.words.get(head), Body::Sheet(blocks)))
    }

    /// The topics that are still open.
    pub(super) fn topics(&self) -> Act {
        let mut open: Vec<&Topic> =
            self.session.topics().iter().filter(|topic| topic.state == TopicState::Open).collect();
        open.sort_by(|a, b| (&a.rank, a.id).cmp(&(&b.rank, b.id)));
        let entry = |topic: &&Topic| Entry {
            number: self.number(Ref::Topic(topic.id)),
            text: topic.text.clone(),
            asides: topic.area.and_then(|area| self.short_area(area)).into_iter().collect(),
            ..Entry::default()
        };
        Act::new(self.words.get(Word("record-method-parking-lot")), self.list(&open, entry))
    }
}
