//! The card query at the keys: it is asked, cards are typed and stay hidden, one key reads one out.

use super::editing::{Editing, Subject};
use super::form::blank;
use super::{Console, Mode, Now};
use crate::capture::Kind;
use crate::session::{CardCount, Cause, Change, Finding, Id, Poll, PollKind, PollOption, Record, Ref, Session};
use crate::words::Word;

impl Console {
    /// Asks the room for cards: from now on what is typed as a card is hidden until it is read out.
    pub fn start_card_query(&mut self, question: &str, now: Now) -> bool {
        if self.session.running_card_query().is_some() {
            self.tell(self.words.get(Word("method-query-runs")).to_owned());
            return false;
        }
        let begun = self.begin_poll(PollKind::Cards, question, 0, now).is_some();
        if begun {
            self.read_out = None;
            self.tell(self.words.get(Word("method-query-began")).to_owned());
        }
        begun
    }

    /// A question that is put to the room in the workshop that is on.
    pub(super) fn begin_poll(&mut self, kind: PollKind, question: &str, people: u32, now: Now) -> Option<Id> {
        let id = self.new_id();
        let poll = Poll { kind, question: question.to_owned(), people, ..blank::poll(&self.session, id) };
        let begun = self.commit(Cause::Added, vec![Change::Added(poll.into())], now);
        if begun {
            self.make_room_for_a_question();
        }
        begun.then_some(id)
    }

    /// Ends the card query that is on; where none is, its question is asked for.
    pub(super) fn turn_card_query(&mut self, now: Now) {
        match self.board.query {
            Some(count) => self.end_card_query(count, now),
            None => self.ask_text(Subject::Question(PollKind::Cards)),
        }
    }

    /// Only the cards of the last card query; pressed again, of the one before it, and then all cards.
    pub(super) fn only_next_query(&mut self) {
        let asked = self.session.card_queries();
        let next = match self.choice.query.and_then(|on| asked.iter().position(|id| *id == on)) {
            Some(at) => asked.get(at + 1),
            None => asked.first(),
        };
        if asked.is_empty() {
            return self.tell(self.words.get(Word("method-no-query")).to_owned());
        }
        self.choice.query = next.copied();
        self.derive();
    }

    /// What stays is the question and how many cards it brought; what was not read out stays hidden.
    fn end_card_query(&mut self, count: CardCount, now: Now) {
        let Some(query) = self.session.polls().get(count.query).cloned() else { return };
        let label = self.words.get(Word("method-cards")).to_owned();
        let cards = PollOption { label, count: u32::try_from(count.cards).ok(), ..PollOption::default() };
        if self.change(Cause::Changed, Poll { closed: true, options: vec![cards], ..query }, now) {
            self.read_out = None;
            let args = [("count", count.cards.into()), ("unread", count.unread.into())];
            self.tell(self.words.say(Word("method-query-ended"), &args));
        }
    }

    /// Reads out the selected card, or all that are marked; where there is nothing to be read there, the next card.
    pub(super) fn read_out(&mut self, now: Now) {
        let list = self.to_be_read();
        let Some(last) = list.last().copied() else {
            return self.tell(self.words.get(Word("method-nothing-unread")).to_owned());
        };
        let count = self.change_each(Cause::Changed, &list, |session, at| hidden(session, at, false), now);
        if count == 0 {
            return;
        }
        self.read_out = last.id();
        self.show_read(last);
        let word = if count == 1 { Word("method-read-out") } else { Word("method-read-many") };
        let args = [("what", self.name(last).into()), ("count", count.into()), ("unread", self.board.unread.into())];
        self.tell(self.words.say(word, &args));
    }

    /// Whether what is typed is a card that the room must not know yet, on a display at which the room reads along.
    pub fn is_masked(&self) -> bool {
        self.stage.here()
            && match &self.mode {
                Mode::Capture(line) => {
                    let card = self.board.query.is_some() && matches!(line.captured.kind, Kind::Finding(_));
                    card || line.recalls && self.board.unread > 0 // it may have been one of them
                }
                Mode::Editing(Editing { subject: Subject::Text(at), .. }) => {
                    finding(&self.session, *at).is_some_and(|card| card.unread)
                }
                _ => false,
            }
    }

    /// Hides the selected card, or all that are marked, again: it was read out by mistake.
    pub(super) fn take_back(&mut self, now: Now) {
        let asked = |session: &Session, at: Ref| finding(session, at).is_some_and(|card| card.query.is_some());
        let list: Vec<Ref> = self.meant().into_iter().filter(|at| asked(&self.session, *at)).collect();
        let count = self.change_each(Cause::Changed, &list, |session, at| hidden(session, at, true), now);
        match list.last() {
            Some(last) if count > 0 => {
                self.read_out = self.read_out.filter(|id| !list.contains(&Ref::Finding(*id)));
                self.tell(self.words.say(Word("method-taken-back"), &[("what", self.name(*last).into())]));
            }
            _ => self.tell(self.words.get(Word("method-nothing-read")).to_owned()),
        }
    }

    /// While one types, the line stays open and only the wall turns to the card.
    fn show_read(&mut self, at: Ref) {
        if !matches!(self.mode, Mode::Capture(_)) {
            self.show(at);
        }
    }

    fn to_be_read(&self) -> Vec<Ref> {
        let unread = |at: &Ref| finding(&self.session, *at).is_some_and(|card| card.unread);
        let meant: Vec<Ref> = self.meant().into_iter().filter(unread).collect();
        if !meant.is_empty() {
            return meant;
        }
        self.next_unread().map(Ref::Finding).into_iter().collect()
    }

    /// The next hidden card behind the one where one stands, column after column, and from the first again.
    fn next_unread(&self) -> Option<Id> {
        let all: Vec<Id> = self.board.columns.iter().flatten().copied().collect();
        let on =
            self.selected().and_then(|at| all.iter().position(|id| Ref::Finding(*id) == at)).map_or(0, |at| at + 1);
        let (before, behind) = all.split_at(on);
        let unread = |id: &Id| self.session.findings().get(*id).is_some_and(|card| card.unread);
        let shown = behind.iter().chain(before).copied().find(unread);
        shown.or_else(|| self.session.findings().iter().find(|card| card.unread).map(|card| card.id))
    }
}

fn finding(session: &Session, at: Ref) -> Option<&Finding> {
    if let Ref::Finding(id) = at { session.findings().get(id) } else { None }
}

fn hidden(session: &Session, at: Ref, unread: bool) -> Option<Record> {
    finding(session, at).map(|card| Finding { unread, ..card.clone() }.into())
}
