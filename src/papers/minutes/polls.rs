//! What was asked, and what was counted. Nothing is ranked: options stand as they were asked.

use super::Minutes;
use crate::papers::Block;
use crate::session::{Placed, Poll, PollKind, PollOption};
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
        let kind = self.words.get(kind(poll.kind));
        let args = [("kind", kind.into()), ("count", poll.people.into())];
        let told = if poll.people > 0 { self.words.say(Word("minutes-poll"), &args) } else { kind.to_owned() };
        blocks.push(Block::Paragraph(told));
        match (poll.closed, poll.kind) {
            (_, PollKind::Cards) => blocks.push(self.said(self.session.card_count(poll.id).cards)),
            (true, kind) if kind.is_spoken() => blocks.push(self.said(poll.options.len())), // no quotes
            (true, _) => blocks.push(self.counts(poll)),
            (false, _) => blocks.push(self.text(Word("minutes-poll-open"))),
        }
        blocks
    }

    /// How much was said: the words themselves stay in the room, cards stand with their area.
    fn said(&self, count: usize) -> Block {
        Block::Paragraph(self.words.say(Word("minutes-said"), &[("count", count.into())]))
    }

    fn counts(&self, poll: &Poll) -> Block {
        let row = |option: &PollOption| {
            vec![self.option(option), option.count.map_or_else(|| "–".to_owned(), |count| count.to_string())]
        };
        let heads = [Word("minutes-option"), Word("minutes-count")];
        self.table(&heads, poll.options.iter().map(row).collect())
    }

    fn option(&self, option: &PollOption) -> String {
        let (number, words) = self.session.option_said(option);
        format!("{number} {words}").trim().to_owned()
    }
}

fn kind(kind: PollKind) -> Word {
    match kind {
        PollKind::Dots { .. } => Word("record-method-dot-vote"),
        PollKind::Scale => Word("record-method-scale"),
        PollKind::TrafficLight => Word("record-method-traffic-light"),
        PollKind::ShowOfHands => Word("record-method-show-of-hands"),
        PollKind::Cards => Word("record-method-card-query"),
        PollKind::FlashRound => Word("record-method-flash-round"),
        PollKind::Reports => Word("record-method-tables"),
        PollKind::Resistance => Word("record-method-resistance"),
    }
}
