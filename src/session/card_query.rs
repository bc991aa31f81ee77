//! The card query (Kartenabfrage): one statement a card. Cards are anonymous, and private until they are read out.

use std::borrow::Cow;

use super::{Finding, Id, Poll, PollKind, Ref, Session};

/// A card query in numbers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CardCount {
    /// The query.
    pub query: Id,
    /// Its cards.
    pub cards: usize,
    /// How many of them were not read out yet.
    pub unread: usize,
}

impl CardCount {
    /// More cards than these can neither be read out nor sorted in the time there is.
    pub const TARGET: usize = 60;

    /// Whether it is enough.
    pub fn is_full(self) -> bool {
        self.cards >= Self::TARGET
    }
}

impl Session {
    /// The card query that is on; the last one where there are several.
    pub fn running_card_query(&self) -> Option<&Poll> {
        self.running(PollKind::Cards)
    }

    /// The last question of this kind that is still open, with however many dots.
    pub fn running(&self, kind: PollKind) -> Option<&Poll> {
        let alike = |poll: &&Poll| std::mem::discriminant(&poll.kind) == std::mem::discriminant(&kind);
        let open = self.polls.iter().filter(alike).filter(|poll| !poll.closed);
        open.max_by_key(|poll| (&poll.rank, poll.id))
    }

    /// All card queries that brought cards, the last one first.
    pub fn card_queries(&self) -> Vec<Id> {
        let answered = |poll: &&Poll| self.findings.iter().any(|card| card.query == Some(poll.id));
        let cards = self.polls.iter().filter(|poll| poll.kind == PollKind::Cards);
        let mut asked: Vec<&Poll> = cards.filter(answered).collect();
        asked.sort_by_key(|poll| std::cmp::Reverse((&poll.rank, poll.id)));
        asked.into_iter().map(|poll| poll.id).collect()
    }

    /// How many cards a query has.
    pub fn card_count(&self, query: Id) -> CardCount {
        let of = |card: &&Finding| card.query == Some(query);
        let (mut cards, mut unread) = (0, 0);
        self.findings.iter().filter(of).for_each(|card| {
            cards += 1;
            unread += usize::from(card.unread);
        });
        CardCount { query, cards, unread }
    }

    /// What the room may know of the session: the same without the cards that were not read out, and without every link
    /// to them. Whatever is made for the room is made of this.
    pub fn for_the_room(&self) -> Cow<'_, Self> {
        let unread: Vec<Ref> =
            self.findings.iter().filter(|card| card.unread).map(|card| Ref::Finding(card.id)).collect();
        if unread.is_empty() {
            return Cow::Borrowed(self);
        }
        let mut room = self.clone();
        for change in self.removal(&unread) {
            match change.after() {
                Some(after) => room.put(after.clone()),
                None => room.take(change.reference()),
            }
        }
        Cow::Owned(room)
    }
}
