//! Blitzlicht and reports: one core sentence after the other, typed as they are said, and kept without names.

use super::editing::{Editing, Subject};
use super::view::Home;
use super::{Console, Mode, Now};
use crate::capture;
use crate::keys::{Action, Chord};
use crate::session::{Cause, Id, Poll, PollKind, PollOption, Ref, Session};
use crate::words::Word;

/// The round that is looked at.
#[derive(Clone, Debug)]
pub struct Round {
    of: Id,
    on: usize,
    pub(super) home: Home,
}

impl Round {
    /// The record of the round.
    pub fn of(&self) -> Id {
        self.of
    }

    /// Which sentence is chosen.
    pub fn on(&self) -> usize {
        self.on
    }

    pub(super) fn renew(&mut self, session: &Session) {
        let said = session.polls().get(self.of).map_or(0, |round| round.options.len());
        self.on = self.on.min(said.saturating_sub(1));
    }

    pub(super) fn pick(&mut self, row: usize, session: &Session) {
        self.on = row;
        self.renew(session);
    }

    pub(super) fn step(&mut self, by: isize, session: &Session) {
        self.on = self.on.saturating_add_signed(by);
        self.renew(session);
    }
}

impl Console {
    /// Begins a round and opens it for typing; `kind` is one of those in which sentences are said.
    pub fn start_round(&mut self, kind: PollKind, question: &str, now: Now) -> bool {
        let workshop = self.session.municipality().running_workshop.and_then(|id| self.session.workshops().get(id));
        let people = workshop.map_or(0, |workshop| workshop.people.iter().map(|group| group.count).sum());
        let tables = workshop.and_then(|workshop| workshop.tables).map_or(0, u32::from);
        let people = if kind == PollKind::Reports { tables } else { people };
        let begun = self.begin_poll(kind, question, people, now);
        begun.map(|id| self.open_round(id)).is_some()
    }

    /// The round of this kind that is on; where none is, its question is asked for.
    pub(super) fn turn_to_round(&mut self, kind: PollKind) {
        if let Some(round) = self.session.running(kind).map(|round| round.id) {
            return self.open_round(round);
        }
        let offer = match kind {
            PollKind::Reports => Word("method-reports-offer"),
            _ => Word("method-round-offer"),
        };
        self.offer_question(kind, self.words.get(offer).to_owned());
    }

    pub(super) fn open_round(&mut self, of: Id) {
        if self.show_round(of) {
            self.type_sentence();
        }
    }

    /// Shows a round, its last sentence chosen; false where nothing of this id is said in turn.
    pub fn show_round(&mut self, of: Id) -> bool {
        if self.session.polls().get(of).is_none_or(|poll| !poll.kind.is_spoken()) {
            return false;
        }
        let round = Round { of, on: usize::MAX, home: self.home() };
        self.mode = Mode::Round(Box::new(round));
        self.renew_view();
        true
    }

    /// Opens the line for the next sentence above the round.
    fn type_sentence(&mut self) {
        if let Mode::Round(round) = &self.mode {
            let line = Mode::Editing(Editing::new(Subject::Sentence(round.of), String::new()));
            self.behind.push(std::mem::replace(&mut self.mode, line));
        }
    }

    pub(super) fn round_key(&mut self, action: Option<Action>, chord: Chord, now: Now) {
        match action {
            Some(action) if self.walks_in_view(action) => {}
            Some(Action::Back) if self.leave_the_wall() => {}
            Some(Action::Back) => self.leave_view(),
            Some(other) => self.act_above(other, chord, now),
            None => {}
        }
    }

    /// What can be done in a round, wherever it was called; false for anything else.
    pub(super) fn round_act(&mut self, action: Action, now: Now) -> bool {
        let Mode::Round(round) = self.view() else { return false };
        let (of, on) = (round.of, round.on);
        let Some(poll) = self.session.polls().get(of).cloned() else { return false };
        match action {
            Action::New => self.ask_text(Subject::Sentence(of)),
            Action::Edit => {
                let said = poll.options.get(on).map(|option| self.sentence_line(option));
                let edit = |said| Mode::Editing(Editing::new(Subject::Said(of, on), said));
                said.into_iter().for_each(|said| self.mode = edit(said));
            }
            Action::Delete => self.without_sentence(poll, on, now),
            Action::EndRound => self.end_round(poll, now),
            _ => return false,
        }
        true
    }

    fn without_sentence(&mut self, poll: Poll, on: usize, now: Now) {
        let mut options = poll.options.clone();
        if on < options.len() {
            options.remove(on);
            self.change(Cause::Deleted, Poll { options, ..poll }, now);
        }
    }

    /// What stays is what was said; it can be begun again.
    fn end_round(&mut self, poll: Poll, now: Now) {
        let (closed, count) =
            (!poll.closed, self.words.say(Word("method-said"), &[("count", poll.options.len().into())]));
        let name = self.round_name(poll.kind).to_owned();
        if self.change(Cause::Changed, Poll { closed, ..poll }, now) && closed {
            self.tell(self.words.say(Word("method-round-ended"), &[("name", name.into()), ("count", count.into())]));
        }
    }

    /// What the round is called.
    pub fn round_name(&self, kind: PollKind) -> &str {
        self.words.get(match kind {
            PollKind::Reports => Word("record-reports"),
            _ => Word("record-method-flash-round"),
        })
    }

    /// A sentence is kept, and the line stays open for the next; an empty one closes it.
    pub(super) fn accept_sentence(&mut self, of: Id, text: &str, now: Now) {
        let Some(poll) = self.session.polls().get(of).filter(|_| !text.is_empty()).cloned() else { return };
        let (origins, text) = capture::said_by(text, &self.known);
        if text.is_empty() {
            return self.tell(self.words.get(Word("console-empty")).to_owned());
        }
        let option = PollOption { origins, ..said(&poll, &text) };
        let remark = self.odd(&poll, &option);
        let mut options = poll.options.clone();
        options.push(option);
        let last = options.len() - 1;
        if self.change(Cause::Added, Poll { options, ..poll }, now) {
            self.mode = Mode::Editing(Editing::new(Subject::Sentence(of), String::new()));
            if let Some(Mode::Round(round)) = self.behind.last_mut() {
                round.on = last;
            }
            remark.into_iter().for_each(|remark| self.tell(remark));
        }
    }

    /// What the rules of the method say to one more: it is kept all the same.
    fn odd(&self, poll: &Poll, more: &PollOption) -> Option<String> {
        let again = more.table.filter(|table| poll.options.iter().any(|option| option.table == Some(*table)));
        let people = usize::try_from(poll.people).unwrap_or(usize::MAX);
        match again {
            Some(table) if poll.kind == PollKind::Reports => {
                Some(self.words.say(Word("method-table-again"), &[("table", table.into())]))
            }
            _ if people > 0 && poll.options.len() >= people => {
                Some(self.words.say(Word("method-more-than-people"), &[("people", people.into())]))
            }
            _ => None,
        }
    }

    /// A sentence as it is typed: `Der Bus fehlt. @K7`
    fn sentence_line(&self, option: &PollOption) -> String {
        let groups = option.origins.iter().filter_map(|id| self.session.number(Ref::Stakeholder(*id)));
        groups.fold(option.label.clone(), |line, number| format!("{line} @{number}"))
    }

    /// A sentence in other words.
    pub(super) fn accept_said(&mut self, of: Id, on: usize, text: String, now: Now) {
        let Some(poll) = self.session.polls().get(of).cloned() else { return };
        let (origins, text) = capture::said_by(&text, &self.known);
        let mut options = poll.options.clone();
        if let Some(option) = options.get_mut(on).filter(|_| !text.is_empty()) {
            (option.label, option.origins) = (text, origins);
            self.change(Cause::Changed, Poll { options, ..poll }, now);
        }
    }
}

/// What a line says: reports come table after table, unless a number before the sentence says which; in a Blitzlicht
/// only `3:` is a table, because a sentence may begin with a number.
fn said(poll: &Poll, text: &str) -> PollOption {
    let digits = text.len() - text.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    let (number, rest) = text.split_at(digits);
    let rest = match poll.kind {
        PollKind::Reports => rest.strip_prefix([':', '.', ' ']),
        _ => rest.strip_prefix(':'),
    };
    let named = number.parse::<u16>().ok().zip(rest.map(str::trim).filter(|rest| !rest.is_empty()));
    let next = || poll.options.last().and_then(|option| option.table).map_or(1, |table| table.saturating_add(1));
    let (table, label) = match named {
        Some((table, rest)) => (Some(table), rest),
        None => ((poll.kind == PollKind::Reports).then(next), text),
    };
    PollOption { label: label.to_owned(), table, ..PollOption::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(kind: PollKind, lines: &[&str]) -> Vec<(Option<u16>, String)> {
        let rank = "a0".parse().unwrap();
        let mut poll = Poll {
            id: Id::random(|| 1),
            workshop: None,
            kind,
            question: String::new(),
            people: 0,
            closed: false,
            options: vec![],
            totals_off: false,
            factions: vec![],
            rank,
        };
        lines.iter().for_each(|line| poll.options.push(said(&poll, line)));
        poll.options.into_iter().map(|option| (option.table, option.label)).collect()
    }

    #[test]
    fn tables_follow_each_other_unless_one_is_named() {
        let heard = heard(PollKind::Reports, &["Der Bus fehlt.", "5 Mehr Kita", "Ruhe", "2: Rad", "7"]);
        let tables: Vec<_> = heard.iter().map(|(table, label)| (table.unwrap(), label.as_str())).collect();
        assert_eq!(tables, [(1, "Der Bus fehlt."), (5, "Mehr Kita"), (6, "Ruhe"), (2, "Rad"), (3, "7")]);
    }

    #[test]
    fn a_blitzlicht_may_begin_with_a_number() {
        let heard = heard(PollKind::FlashRound, &["3 Stunden waren gut.", "4: Danke"]);
        assert_eq!(heard, [(None, "3 Stunden waren gut.".to_owned()), (Some(4), "Danke".to_owned())]);
    }
}
