//! `m`, then where to: an area, a kind, a status, a day, an office. What is marked goes together.

use super::{Console, Mode, Now, Subject, many};
use crate::capture;
use crate::keys::{Chord, Key};
use crate::session::{Cause, Cluster, FindingKind, Id, Outcome, Record, Ref, Session, Status};
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
    /// Into a cluster.
    Cluster(Id),
    /// Into a new cluster, whose title is asked for.
    NewCluster,
    /// Out of its cluster.
    NoCluster,
    /// What a body did with a paper.
    Outcome(Outcome),
}

/// The letters of clusters: those of "new" and "out" are left out.
const CLUSTERS: &str = "abcdefghijklmopqrstuvwyz";

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

/// The letter under which an outcome is reached.
fn outcome_letter(outcome: Outcome) -> Word {
    match outcome {
        Outcome::Passed => Word("resolutions-letter-passed"),
        Outcome::PassedAmended => Word("resolutions-letter-passed-amended"),
        Outcome::Recommended => Word("resolutions-letter-recommended"),
        Outcome::RecommendedAmended => Word("resolutions-letter-recommended-amended"),
        Outcome::Noted => Word("resolutions-letter-noted"),
        Outcome::Deferred => Word("resolutions-letter-deferred"),
        Outcome::Adjourned => Word("resolutions-letter-adjourned"),
        Outcome::Rejected => Word("resolutions-letter-rejected"),
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
            let beside = [
                ('n', Target::NewCluster, words.get(Word("console-new-cluster")).to_owned()),
                ('x', Target::NoCluster, words.get(Word("console-no-cluster")).to_owned()),
            ];
            areas().chain(kinds).chain(clusters(session)).chain(beside).collect()
        }
        Ref::Cluster(id) => clusters(session).into_iter().filter(|(_, to, _)| *to != Target::Cluster(id)).collect(),
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
        Ref::Resolution(_) => {
            let outcome = |outcome: Outcome| {
                let name = words.get(outcome.word()).to_owned();
                (key(outcome_letter(outcome), words), Target::Outcome(outcome), name)
            };
            Outcome::ALL.into_iter().map(outcome).collect()
        }
        _ => vec![],
    }
}

/// The clusters by letter, in their order.
fn clusters(session: &Session) -> Vec<(char, Target, String)> {
    let all = session.clusters_in_order();
    let target = |(letter, cluster): (char, &Cluster)| (letter, Target::Cluster(cluster.id), cluster.title.clone());
    CLUSTERS.chars().zip(all).map(target).collect()
}

/// The letter under which the cluster of this place among all is reached.
pub fn cluster_letter(at: usize) -> Option<char> {
    CLUSTERS.chars().nth(at)
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
        // A capital sends cards into that cluster as well: they stay where they are.
        let (as_well, small) = (key.is_uppercase(), key.to_lowercase().next().unwrap_or(key));
        let cards = list.iter().all(|at| matches!(at, Ref::Finding(_)));
        let reached = |(letter, target, _): &(char, Target, String)| {
            *letter == key || (as_well && cards && *letter == small && matches!(target, Target::Cluster(_)))
        };
        let target = targets_of_all(&self.session, &self.words, &list).into_iter().find(reached);
        let Some((_, target, name)) = target else { return };
        let count = match target {
            Target::Area(area) => self.send_to_area(&list, area, now),
            Target::Kind(kind) => self.send_to_kind(&list, kind, now),
            Target::Status(status) => match self.send_to_status(&list, status, now) {
                Some(count) => count,
                None => return, // it is told once the reason is there
            },
            Target::Cluster(into) => match list[..] {
                [Ref::Cluster(cluster)] => usize::from(self.unite(cluster, into, now)),
                _ => self.counted(&list, |console, cards| console.gather(cards, into, as_well, now)),
            },
            Target::NoCluster => self.counted(&list, |console, cards| console.scatter(cards, now)),
            Target::NewCluster => match list.first() {
                Some(Ref::Finding(card)) => return self.ask_text(Subject::NewCluster(*card)),
                _ => return,
            },
            Target::Outcome(outcome) => match list[..] {
                [Ref::Resolution(paper)] => return self.ask_vote(paper, outcome),
                _ => return,
            },
            Target::Due => return self.ask_text(Subject::Due),
            Target::Lead => return self.ask_text(Subject::Lead),
        };
        match list[..] {
            [_] if count == 0 || self.message.is_some() => {}
            [at] => self.tell_sent(self.name(at), name),
            _ => self.tell_many(count, name),
        }
    }

    /// Does something to these cards; how many they are where something was done.
    fn counted(&mut self, list: &[Ref], act: impl FnOnce(&mut Self, &[Id]) -> bool) -> usize {
        let cards = cards(list);
        if act(self, &cards) { cards.len() } else { 0 }
    }

    pub(super) fn tell_sent(&mut self, what: String, to: String) {
        self.tell(self.words.say(Word("console-sent"), &[("what", what.into()), ("to", to.into())]));
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
            self.ask_text(Subject::Dispute(*id));
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

/// The cards among these.
pub(super) fn cards(list: &[Ref]) -> Vec<Id> {
    list.iter().filter_map(|at| if let Ref::Finding(id) = at { Some(*id) } else { None }).collect()
}
