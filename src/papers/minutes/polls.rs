//! What was asked, and what was counted. Nothing is ranked: options stand as they were asked.

use super::Minutes;
use crate::papers::Block;
use crate::session::{Placed, Poll, PollKind, PollOption, Ref};
use crate::words::Word;

impl Minutes<'_> {
    /// Every straw poll of the workshop; counts only where counting is over.
    pub(super) fn polls(&self) -> Vec<Block> {
        let mut polls: Vec<&Poll> =
            self.session.polls().iter().filter(|poll| poll.workshop == Some(self.workshop.id)).collect();
        polls.sort_by_cached_key(|poll| poll.place(self.session));
        let mut blocks: Vec<Block> = polls.iter().flat_map(|poll| self.poll(poll)).collect();
        if !blocks.is_empty() {
            blocks.insert(0, self.text(Word("minutes-straw-poll")));
        }
        blocks
    }

    fn poll(&self, poll: &Poll) -> Vec<Block> {
        let mut blocks = vec![Block::Heading(2, poll.question.clone())];
        let args = [("kind", self.words.get(kind(poll.kind)).into()), ("count", poll.people.into())];
        blocks.push(Block::Paragraph(self.words.say(Word("minutes-poll"), &args)));
        match poll.closed {
            true => blocks.push(self.counts(poll)),
            false => blocks.push(self.text(Word("minutes-poll-open"))),
        }
        blocks
    }

    fn counts(&self, poll: &Poll) -> Block {
        let row = |option: &PollOption| {
            vec![self.option(option), option.count.map_or_else(|| "–".to_owned(), |count| count.to_string())]
        };
        let heads = [Word("minutes-option"), Word("minutes-count")];
        self.table(&heads, poll.options.iter().map(row).collect())
    }

    fn option(&self, option: &PollOption) -> String {
        let card = option.finding.and_then(|id| self.session.findings().get(id));
        card.map_or_else(
            || option.label.clone(),
            |card| format!("{} {}", self.number(Ref::Finding(card.id)), card.text),
        )
    }
}

fn kind(kind: PollKind) -> Word {
    match kind {
        PollKind::Dots { .. } => Word("record-method-dot-vote"),
        PollKind::Scale => Word("record-method-scale"),
        PollKind::TrafficLight => Word("record-method-traffic-light"),
        PollKind::ShowOfHands => Word("record-method-show-of-hands"),
        PollKind::Resistance => Word("record-method-resistance"),
    }
}
