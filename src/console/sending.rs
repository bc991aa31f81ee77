//! `m`, then where to: an area, a kind, a status.

use super::{Console, Editing, Mode, Now, Subject};
use crate::keys::{Chord, Key};
use crate::session::{Cause, Finding, FindingKind, Goal, Id, Measure, Ref, Status};
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
    /// Into a cluster.
    Cluster(Id),
    /// Into a new cluster, whose title is asked for.
    NewCluster,
    /// Out of its cluster.
    NoCluster,
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

/// The ladder to the council, in order.
pub(super) fn ladder() -> [Status; 5] {
    Status::LADDER
}

/// Where `at` can be sent: the key, its target, and how the target is called.
pub fn targets(session: &crate::session::Session, words: &Words, at: Ref) -> Vec<(char, Target, String)> {
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
        Ref::Measure(_) => Status::LADDER
            .into_iter()
            .map(|status| {
                let key = words.get(letter(&status)).chars().next().unwrap_or('?');
                let name = words.get(status.word()).to_owned();
                (key, Target::Status(status), name)
            })
            .collect(),
        _ => vec![],
    }
}

/// The clusters by letter, in their order.
fn clusters(session: &crate::session::Session) -> Vec<(char, Target, String)> {
    let all = session.clusters_in_order();
    let target = |(letter, cluster): (char, &crate::session::Cluster)| {
        (letter, Target::Cluster(cluster.id), cluster.title.clone())
    };
    CLUSTERS.chars().zip(all).map(target).collect()
}

/// The letter under which the cluster of this place among all is reached.
pub fn cluster_letter(at: usize) -> Option<char> {
    CLUSTERS.chars().nth(at)
}

impl Console {
    pub(super) fn send(&mut self, chord: Chord, now: Now) {
        self.mode = Mode::Board;
        let (Some(at), Key::Char(key)) = (self.selected(), chord.key) else { return };
        // A capital sends a card into that cluster as well: it stays where it is.
        let (as_well, small) = (key.is_uppercase(), key.to_lowercase().next().unwrap_or(key));
        let reached = |(letter, target, _): &(char, Target, String)| {
            *letter == key
                || (as_well && *letter == small && matches!((at, target), (Ref::Finding(_), Target::Cluster(_))))
        };
        let Some((_, target, name)) = targets(&self.session, &self.words, at).into_iter().find(reached) else { return };
        match (at, target) {
            (Ref::Finding(id), Target::Area(area)) => self.finding_to_area(id, area, now),
            (Ref::Finding(id), Target::Kind(kind)) => self.finding_to_kind(id, kind, now),
            (Ref::Goal(id), Target::Area(area)) => self.goal_to_area(id, area, now),
            (Ref::Measure(id), Target::Status(status)) => {
                if !self.give_status(id, status, now) {
                    return; // it is told once the reason is there
                }
            }
            (Ref::Finding(id), Target::NewCluster) => return self.ask_text(Subject::NewCluster(id)),
            (Ref::Finding(id), Target::NoCluster) if self.scatter(&[id], now) => {}
            (Ref::Finding(id), Target::Cluster(cluster)) if self.gather(&[id], cluster, as_well, now) => {}
            (Ref::Cluster(id), Target::Cluster(into)) if self.unite(id, into, now) => {}
            _ => return,
        }
        if self.message.is_none() {
            self.tell_sent(self.name(at), name);
        }
    }

    pub(super) fn tell_sent(&mut self, what: String, to: String) {
        self.tell(self.words.say(Word("console-sent"), &[("what", what.into()), ("to", to.into())]));
    }

    pub(super) fn finding_to_area(&mut self, id: Id, area: Id, now: Now) {
        let Some(card) = self.session.findings().get(id) else { return };
        let card = Finding { area: Some(area), ..card.clone() };
        self.change(Cause::Moved, card, now);
    }

    /// To another column: its number is the next one there, and that is told.
    pub(super) fn finding_to_kind(&mut self, id: Id, kind: FindingKind, now: Now) {
        let Some(card) = self.session.findings().get(id).filter(|card| card.kind != kind).cloned() else { return };
        let old = self.name(Ref::Finding(id));
        let (number, rank) = self.session.next_finding(kind);
        if self.change(Cause::Moved, Finding { kind, number, rank, ..card }, now) {
            self.show(Ref::Finding(id));
            self.tell_renumbered(old, Ref::Finding(id));
        }
    }

    fn goal_to_area(&mut self, id: Id, area: Id, now: Now) {
        let Some(goal) = self.session.goals().get(id).filter(|goal| goal.area != area).cloned() else { return };
        let old = self.name(Ref::Goal(id));
        let (number, rank) = self.session.next_goal(area);
        if self.change(Cause::Moved, Goal { area, number, rank, ..goal }, now) {
            self.show(Ref::Goal(id));
            self.tell_renumbered(old, Ref::Goal(id));
        }
    }

    /// A number that was said aloud never changes in silence.
    pub(super) fn tell_renumbered(&mut self, old: String, at: Ref) {
        let new = self.name(at);
        self.tell(self.words.say(Word("console-renumbered"), &[("old", old.into()), ("new", new.into())]));
    }

    /// To a rung of the ladder; false where the reason that it needs is asked for first.
    pub(super) fn give_status(&mut self, id: Id, status: Status, now: Now) -> bool {
        let asks = matches!(status, Status::Disputed { .. });
        if asks {
            self.mode = Mode::Editing(Editing::new(Subject::Dispute(id), String::new()));
        } else {
            self.set_status(id, status, now);
        }
        !asks
    }

    pub(super) fn set_status(&mut self, id: Id, status: Status, now: Now) {
        if let Some(measure) = self.session.measures().get(id).cloned() {
            self.change(Cause::Changed, Measure { status, ..measure }, now);
        }
    }
}
