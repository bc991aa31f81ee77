//! `m`, then where to: an area, a kind, a status, a day, an office. What is marked goes together.

use super::{Console, Editing, Mode, Now, Subject, many};
use crate::capture;
use crate::keys::{Chord, Key};
use crate::session::{Cause, FindingKind, Id, Record, Ref, Session, Status};
use crate::words::{Named, Word, Words};

/// Where a record can be sent.
#[derive(Clone, PartialEq, Debug)]
pub enum Target {
    /// To an area.
    Area(Id),
    /// To a column of the analysis.
    Kind(FindingKind),
    /// To a rung of the ladder.
    Status(Status),
    /// To a day that is asked for.
    Due,
    /// To an office that is asked for.
    Lead,
}

/// The letter under which a status is reached.
fn letter(status: &Status) -> Word {
    match status {
        Status::Draft => Word("console-letter-draft"),
        Status::Coordinated => Word("console-letter-coordinated"),
        Status::Disputed { .. } => Word("console-letter-disputed"),
        Status::Agreed => Word("console-letter-agreed"),
        Status::Resolved => Word("console-letter-resolved"),
    }
}

fn key(letter: Word, words: &Words) -> char {
    words.get(letter).chars().next().unwrap_or('?')
}

/// Where `at` can be sent: the key, its target, and how the target is called.
fn targets(session: &Session, words: &Words, at: Ref) -> Vec<(char, Target, String)> {
    let areas = || {
        let mut areas: Vec<_> = session.areas().iter().collect();
        areas.sort_by_key(|area| area.number);
        areas.into_iter().map(|area| (char::from(b'0' + area.number.min(9)), Target::Area(area.id), area.short.clone()))
    };
    match at {
        Ref::Finding(_) => {
            let kinds =
                FindingKind::ALL.map(|kind| (kind.sign(), Target::Kind(kind), words.get(kind.word()).to_owned()));
            areas().chain(kinds).collect()
        }
        Ref::Goal(_) => areas().collect(),
        Ref::Measure(_) => {
            let rungs = Status::LADDER.into_iter().map(|status| {
                let name = words.get(status.word()).to_owned();
                (key(letter(&status), words), Target::Status(status), name)
            });
            let asked = [
                (Word("console-letter-due"), Target::Due, Word("console-send-due")),
                (Word("console-letter-lead"), Target::Lead, Word("console-send-lead")),
            ];
            let asked = asked.map(|(letter, target, name)| (key(letter, words), target, words.get(name).to_owned()));
            rungs.chain(asked).collect()
        }
        _ => vec![],
    }
}

/// Where all of these can be sent: what is common to their kinds.
pub fn targets_of_all(session: &Session, words: &Words, list: &[Ref]) -> Vec<(char, Target, String)> {
    let mut kinds: Vec<Ref> = vec![];
    for at in list {
        if !kinds.iter().any(|other| other.kind() == at.kind()) {
            kinds.push(*at);
        }
    }
    let Some((first, others)) = kinds.split_first() else { return vec![] };
    let mut common = targets(session, words, *first);
    for other in others {
        let reached = targets(session, words, *other);
        common.retain(|(_, target, _)| reached.iter().any(|(_, other, _)| other == target));
    }
    common
}

impl Console {
    pub(super) fn send(&mut self, chord: Chord, now: Now) {
        self.mode = Mode::Board;
        let (list, Key::Char(key)) = (self.meant(), chord.key) else { return };
        let target = targets_of_all(&self.session, &self.words, &list).into_iter().find(|(letter, ..)| *letter == key);
        let Some((_, target, name)) = target else { return };
        let count = match target {
            Target::Area(area) => self.send_to_area(&list, area, now),
            Target::Kind(kind) => self.send_to_kind(&list, kind, now),
            Target::Status(status) => match self.send_to_status(&list, status, now) {
                Some(count) => count,
                None => return, // it is told once the reason is there
            },
            Target::Due => return self.ask_for(Subject::Due),
            Target::Lead => return self.ask_for(Subject::Lead),
        };
        match list[..] {
            [at] if self.message.is_none() => {
                self.tell(self.words.say(Word("console-sent"), &[("what", self.name(at).into()), ("to", name.into())]));
            }
            [_] => {}
            _ => self.tell_many(count, name),
        }
    }

    fn ask_for(&mut self, subject: Subject) {
        self.mode = Mode::Editing(Editing::new(subject, String::new()));
    }

    fn send_to_area(&mut self, list: &[Ref], area: Id, now: Now) -> usize {
        self.renumbering(list, now, |session, at| many::in_area(session, at, area))
    }

    /// To another column: numbers are the next ones there, and that is told.
    pub(super) fn send_to_kind(&mut self, list: &[Ref], kind: FindingKind, now: Now) -> usize {
        self.renumbering(list, now, |session, at| many::of_kind(session, at, kind))
    }

    /// A number that was said aloud never changes in silence.
    fn renumbering(&mut self, list: &[Ref], now: Now, after: impl Fn(&Session, Ref) -> Option<Record>) -> usize {
        let names = |console: &Self| list.iter().map(|at| console.name(*at)).collect::<Vec<_>>();
        let old = names(self);
        let count = self.change_each(Cause::Moved, list, after, now);
        if let ([at], [old]) = (list, &old[..])
            && names(self) != [old.as_str()]
        {
            self.show(*at);
            self.tell_renumbered(old.clone(), *at);
        }
        count
    }

    pub(super) fn tell_renumbered(&mut self, old: String, at: Ref) {
        let new = self.name(at);
        self.tell(self.words.say(Word("console-renumbered"), &[("old", old.into()), ("new", new.into())]));
    }

    /// To a rung of the ladder, and how many went there; `None` where the reason that it needs is asked for first.
    pub(super) fn send_to_status(&mut self, list: &[Ref], status: Status, now: Now) -> Option<usize> {
        if let (Status::Disputed { .. }, Some(Ref::Measure(id))) = (&status, list.first()) {
            self.ask_for(Subject::Dispute(*id));
            return None;
        }
        Some(self.set_status(list, &status, now))
    }

    pub(super) fn set_status(&mut self, list: &[Ref], status: &Status, now: Now) -> usize {
        self.change_each(Cause::Changed, list, |session, at| many::with_status(session, at, status), now)
    }

    /// The office that leads all that is meant.
    pub(super) fn set_lead(&mut self, lead: &str, now: Now) {
        let list = self.meant();
        let count = self.change_each(Cause::Changed, &list, |session, at| many::with_lead(session, at, lead), now);
        self.tell_many(count, lead.to_owned());
    }

    /// The day by which all that is meant is due; the line stays open where it is no day.
    pub(super) fn set_due(&mut self, text: &str, now: Now) {
        let due = capture::due(text, now.today()).or_else(|| self.words.read_day(text));
        let Some(due) = due else {
            return self.tell(self.words.say(Word("console-no-day"), &[("text", text.to_owned().into())]));
        };
        self.mode = Mode::Board;
        let list = self.meant();
        let count = self.change_each(Cause::Changed, &list, |session, at| many::with_due(session, at, due), now);
        self.tell_many(count, self.words.date(due.date()));
    }
}
