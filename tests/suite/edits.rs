//! Edits of every kind on the sample: taken whole or not at all, undone and done again, replayed, written and read.
//!
//! The generator picks from what exists. How many edits of each kind were taken is counted, so that it cannot go silent.

use std::collections::BTreeMap;

use fastrand::Rng;
use tafelrunde::session::*;
use tafelrunde::store::{self, Holder};

use crate::support::{now, sample};

/// Sequences that each test tries, and how long one is.
const SEQUENCES: u64 = 32;
const LENGTH: usize = 60;

const WORDS: &[&str] =
    &["Kein Bus", "Bäcker", "Ba\u{308}cker", "\u{1b}[2J", "👨‍👩‍👧", "", "a \"b\" \\ c", "zwei\nZeilen", "\u{202e}x"];

/// The sample, and a cluster, of which it has none.
pub fn begin() -> Session {
    let mut session = sample();
    let id = "cluster1".parse().expect("an id");
    let findings = ids(session.findings()).into_iter().take(3).collect();
    let cluster = Cluster { id, title: "Wege".into(), area: None, findings, rank: Rank::first() };
    let changes = vec![Change::Added(cluster.into())];
    let edit = Edit { number: 0, time: now().wall, workshop: None, cause: Cause::Added, changes };
    session.apply(&edit).expect("a cluster");
    session
}

/// What is done to a record.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Act {
    Add,
    Change,
    Move,
    Delete,
    Paste,
    /// Cards become one.
    Join,
    /// Cards are gathered, taken out, clusters split or united.
    Cluster,
    /// Something that the session has to refuse.
    Wrong,
}

/// Makes edits for a session out of what is in it.
pub struct Maker {
    dice: Rng,
    number: u64,
}

impl Maker {
    pub fn new(seed: u64) -> Self {
        Self { dice: Rng::with_seed(seed), number: 0 }
    }

    fn pick<T>(&mut self, from: impl IntoIterator<Item = T>) -> Option<T> {
        let mut all: Vec<T> = from.into_iter().collect();
        (!all.is_empty()).then(|| all.swap_remove(self.dice.usize(..all.len())))
    }

    fn text(&mut self) -> String {
        format!("{} {}", self.pick(WORDS).copied().unwrap_or_default(), self.dice.u16(..))
    }

    fn id(&mut self) -> Id {
        Id::random(|| self.dice.u64(..))
    }

    fn day(&mut self) -> Day {
        Day::of(2026, 1, 1).expect("a day").plus_days(self.dice.i64(0..2000))
    }

    /// A rank between two of a list, or at one of its ends.
    fn rank<'a>(&mut self, ranks: impl Iterator<Item = &'a Rank>) -> Rank {
        let mut ranks: Vec<&Rank> = ranks.collect();
        ranks.sort();
        let at = self.dice.usize(..=ranks.len());
        let below = at.checked_sub(1).and_then(|at| ranks.get(at));
        Rank::between(below.copied(), ranks.get(at).copied().filter(|above| below.is_none_or(|below| below < above)))
    }

    fn some<T>(&mut self, from: impl IntoIterator<Item = T>) -> Option<T> {
        if self.dice.bool() { self.pick(from) } else { None }
    }

    fn few<T>(&mut self, from: impl IntoIterator<Item = T>) -> Vec<T> {
        let mut all: Vec<T> = from.into_iter().collect();
        self.dice.shuffle(&mut all);
        all.truncate(self.dice.usize(..4));
        all
    }

    /// A record of that kind: one that exists with other fields, so that nothing has to be invented.
    fn changed(&mut self, session: &Session, kind: Kind) -> Option<Record> {
        let mut all = vec![];
        session.each(|record| all.extend((record.reference().kind() == kind).then_some(record)));
        let record = self.pick(all)?;
        Some(self.with_other_fields(session, record))
    }

    fn with_other_fields(&mut self, session: &Session, record: Record) -> Record {
        let (areas, findings) = (ids(session.areas()), ids(session.findings()));
        let (measures, workshops) = (ids(session.measures()), ids(session.workshops()));
        let (holders, goals) = (ids(session.stakeholders()), ids(session.goals()));
        let text = self.text();
        match record {
            Record::Municipality(m) => {
                Municipality { name: text, running_workshop: self.some(workshops), ..m.as_ref().clone() }.into()
            }
            Record::Strategy(s) => Strategy { guiding_sentence: text, ..s.as_ref().clone() }.into(),
            Record::Area(a) => Area { name: text, ..a.as_ref().clone() }.into(),
            Record::Module(m) => Module { taken: !m.taken, name: text, ..m.as_ref().clone() }.into(),
            Record::Finding(f) => Finding {
                text,
                area: self.some(areas),
                origins: self.few(holders),
                dots: self.dice.u32(..20),
                kind: self.pick(FindingKind::ALL).unwrap_or(f.kind),
                priority: self.some(Priority::ALL),
                ..f.as_ref().clone()
            }
            .into(),
            Record::Cluster(c) => {
                Cluster { title: text, area: self.some(areas), findings: self.few(findings), ..c.as_ref().clone() }
                    .into()
            }
            Record::Offer(o) => Offer {
                name: text,
                area: self.some(areas),
                findings: self.few(findings),
                measures: self.few(measures),
                stakeholder: self.some(holders),
                ..o.as_ref().clone()
            }
            .into(),
            Record::Goal(g) => {
                let area = self.pick(areas).unwrap_or(g.area);
                Goal { text, area, findings: self.few(findings), ..g.as_ref().clone() }.into()
            }
            Record::Measure(m) => Measure {
                title: text.clone(),
                goal: self.pick(goals).unwrap_or(m.goal),
                modules: self.few(ids(session.modules())),
                due: Some(self.day()),
                once: Some(Money::of_cents(self.dice.i64(0..1 << 40))),
                status: Status::Disputed { reason: text.clone() },
                origin: self.some(holders),
                reports: self.reports(measures, text),
                ..m.as_ref().clone()
            }
            .into(),
            Record::Phase(p) => {
                let start = self.day();
                let planned = Span { start, end: start.plus_days(self.dice.i64(0..90)) };
                Phase { name: text, planned, ..p.as_ref().clone() }.into()
            }
            Record::Event(e) => Event {
                title: text,
                planned: self.day(),
                phase: self.some(ids(session.phases())),
                workshop: self.some(workshops),
                resolution: self.some(ids(session.resolutions())),
                ..e.as_ref().clone()
            }
            .into(),
            Record::Stakeholder(s) => {
                Stakeholder { name: text, reached: Some(self.dice.u32(..)), ..s.as_ref().clone() }.into()
            }
            Record::Workshop(w) => Workshop { title: text, date: Some(self.day()), ..w.as_ref().clone() }.into(),
            Record::Poll(p) => {
                let stands = self.few(findings).into_iter().map(Ref::Finding);
                let stands: Vec<Ref> = stands.chain(self.few(goals).into_iter().map(Ref::Goal)).collect();
                let option = |of| PollOption { of: Some(of), origins: self.few(holders.clone()), ..Default::default() };
                let options = stands.into_iter().map(option).collect();
                Poll { question: text, workshop: self.some(workshops), options, ..p.as_ref().clone() }.into()
            }
            Record::Resolution(r) => {
                Resolution { title: text, measures: self.few(measures), ..r.as_ref().clone() }.into()
            }
            Record::Topic(t) => {
                let state = match (self.some(findings), self.dice.bool()) {
                    (Some(id), _) => TopicState::Adopted(Ref::Finding(id)),
                    (None, true) => TopicState::Kept,
                    (None, false) => TopicState::Open,
                };
                let (area, workshop, origins) = (self.some(areas), self.some(workshops), self.few(holders));
                Topic { text, state, area, workshop, origins, ..t.as_ref().clone() }.into()
            }
            Record::Note(n) => {
                let about = self.some(ids(session.measures())).map(Ref::Measure);
                Note { text, about, ..n.as_ref().clone() }.into()
            }
        }
    }

    /// A report of a measure that was dropped in favour of another one.
    fn reports(&mut self, measures: Vec<Id>, reason: String) -> Vec<Report> {
        let replacement = self.some(measures).map_or(Replacement::Nothing, Replacement::Measure);
        let state = Implementation::Dropped { reason, replacement };
        vec![Report { year: 1, date: self.day(), state, value: None, remark: String::new() }]
    }

    /// The same record at another rank, or on another day where it has none.
    fn moved(&mut self, session: &Session, record: Record) -> Option<Record> {
        macro_rules! ranked {
            ($record:ident, $Kind:ident, $all:ident) => {{
                let rank = self.rank(session.$all().iter().filter(|other| other.id != $record.id).map(|r| &r.rank));
                Some($Kind { rank, ..$record.as_ref().clone() }.into())
            }};
        }
        match record {
            Record::Module(m) => ranked!(m, Module, modules),
            Record::Finding(f) => ranked!(f, Finding, findings),
            Record::Cluster(c) => ranked!(c, Cluster, clusters),
            Record::Offer(o) => ranked!(o, Offer, offers),
            Record::Goal(g) => ranked!(g, Goal, goals),
            Record::Measure(m) => ranked!(m, Measure, measures),
            Record::Stakeholder(s) => ranked!(s, Stakeholder, stakeholders),
            Record::Poll(p) => ranked!(p, Poll, polls),
            Record::Resolution(r) => ranked!(r, Resolution, resolutions),
            Record::Topic(t) => ranked!(t, Topic, topics),
            Record::Event(e) => Some(Event { planned: self.day(), ..e.as_ref().clone() }.into()),
            _ => None,
        }
    }

    /// The changes of one act; `None` where that act has no meaning for that kind.
    fn changes(&mut self, session: &Session, act: Act, kind: Kind) -> Option<Vec<Change>> {
        let record = self.changed(session, kind)?;
        let at = record.reference();
        match act {
            Act::Add => Some(vec![Change::Added(self.anew(record)?)]),
            Act::Change => {
                let before = session.get(at)?;
                let after = self.with_other_fields(session, record.clone());
                let first = Change::Changed { before: before.clone(), after: record.clone() };
                let second = Change::Changed { before: record.clone(), after: after.clone() };
                (before != record && record != after).then(|| vec![first, second]) // twice, so that order counts
            }
            Act::Move => {
                let before = session.get(at)?;
                let after = self.moved(session, before.clone())?;
                (before != after).then(|| vec![Change::Changed { before, after }])
            }
            Act::Delete => {
                at.id()?;
                let more = self.few(ids(session.topics())).into_iter().map(Ref::Topic);
                Some(session.removal(&std::iter::once(at).chain(more).collect::<Vec<_>>()))
            }
            Act::Paste => {
                let lines = self.dice.usize(2..6);
                (0..lines)
                    .map(|_| self.changed(session, kind).and_then(|r| Some(Change::Added(self.anew(r)?))))
                    .collect()
            }
            Act::Join => (kind == Kind::Finding).then(|| {
                let others = self.few(ids(session.findings()));
                session.joining(at.id().expect("an id"), &others)
            }),
            Act::Cluster => (kind == Kind::Cluster).then(|| self.clustered(session, at.id().expect("an id"))),
            Act::Wrong => self.wrong(session, record),
        }
    }

    fn clustered(&mut self, session: &Session, cluster: Id) -> Vec<Change> {
        let (cards, new) = (self.few(ids(session.findings())), self.id());
        match self.dice.u8(..6) {
            0 => session.gathering(&cards, cluster, true),
            1 => session.gathering(&cards, cluster, false),
            2 => session.scattering(&cards, None),
            3 => session.new_cluster(new, "Neu".into(), &cards),
            4 => session.splitting(cluster, &cards, new, "Teil".into()),
            _ => session.uniting(cluster, self.pick(ids(session.clusters())).unwrap_or(cluster)),
        }
    }

    /// The record as another one of its kind.
    fn anew(&mut self, record: Record) -> Option<Record> {
        macro_rules! with_id {
            ($($Kind:ident),*) => {
                match record {
                    Record::Municipality(_) | Record::Strategy(_) => None,
                    $(Record::$Kind(record) => Some(record.as_ref().clone().with_id(self.id()).into()),)*
                }
            };
        }
        with_id!(
            Area,
            Module,
            Finding,
            Cluster,
            Offer,
            Goal,
            Measure,
            Phase,
            Event,
            Stakeholder,
            Workshop,
            Poll,
            Resolution,
            Topic,
            Note
        )
    }

    /// A good change followed by one that the session has to refuse, so that there is something to take back.
    fn wrong(&mut self, session: &Session, record: Record) -> Option<Vec<Change>> {
        let first = self.changes(session, Act::Add, Kind::Note)?;
        let at = record.reference();
        let nowhere = self.id();
        let here = session.get(at)?;
        let wrong = match self.dice.u8(..5) {
            0 => Change::Removed(record.clone()), // not what stands there
            1 => Change::Added(here),             // stands there already
            2 => Change::Changed { before: record.clone(), after: here }, // stale
            3 => Change::Changed { before: here, after: self.anew(record.clone())? }, // another record
            _ => {
                let note = Note { id: nowhere, about: Some(Ref::Finding(nowhere)), text: String::new() };
                Change::Added(note.into()) // leads nowhere
            }
        };
        let same =
            wrong.before() == wrong.after() || wrong.before().is_some_and(|b| session.get(at).as_ref() == Some(b));
        let wrong_for_sure = !same || matches!(wrong.after(), Some(after) if after.reference() != at);
        let again = first
            .iter()
            .filter_map(Change::after)
            .map(|note| Change::Changed { before: note.clone(), after: self.with_other_fields(session, note.clone()) });
        let again: Vec<Change> = again.collect();
        wrong_for_sure.then(|| first.into_iter().chain(again).chain([wrong]).collect())
    }

    fn edit(&mut self, cause: Cause, changes: Vec<Change>) -> Edit {
        self.number += 1;
        Edit { number: self.number, time: now().wall, workshop: None, cause, changes }
    }

    /// An edit of any kind, and which.
    pub fn any(&mut self, session: &Session) -> (Act, Kind, Edit) {
        loop {
            let act = self.pick([
                Act::Add,
                Act::Add,
                Act::Change,
                Act::Move,
                Act::Delete,
                Act::Paste,
                Act::Join,
                Act::Cluster,
                Act::Wrong,
            ]);
            let (Some(act), Some(kind)) = (act, self.pick(Kind::ALL.iter().copied())) else { continue };
            if let Some(changes) = self.changes(session, act, kind).filter(|changes| !changes.is_empty()) {
                return (act, kind, self.edit(cause(act), changes));
            }
        }
    }
}

fn ids<T: Entity>(table: &Table<T>) -> Vec<Id> {
    table.iter().map(Entity::id).collect()
}

fn cause(act: Act) -> Cause {
    match act {
        Act::Add => Cause::Added,
        Act::Change | Act::Join | Act::Cluster | Act::Wrong => Cause::Changed,
        Act::Move => Cause::Moved,
        Act::Delete => Cause::Deleted,
        Act::Paste => Cause::Pasted,
    }
}

/// Runs every sequence; `each` sees the session before, the edit, and the session after.
fn through(mut each: impl FnMut(&mut Maker, &Session, &Edit, &Session)) -> BTreeMap<(Act, Kind), usize> {
    let mut taken = BTreeMap::new();
    for seed in 0..SEQUENCES {
        let (mut maker, mut session) = (Maker::new(seed), begin());
        for _ in 0..LENGTH {
            let (act, kind, edit) = maker.any(&session);
            let before = session.clone();
            let result = session.apply(&edit);
            if act == Act::Wrong {
                assert!(result.is_err(), "{edit:?} had to be refused");
                assert_eq!(session, before, "refused, and nothing of it was done");
                maker.number -= 1;
            } else {
                assert_eq!(result, Ok(()), "{act:?} {kind:?}: {edit:?}");
                each(&mut maker, &before, &edit, &session);
            }
            *taken.entry((act, kind)).or_insert(0) += 1;
        }
    }
    taken
}

#[test]
fn the_generator_makes_edits_of_every_kind_that_are_taken() {
    let taken = through(|_, _, _, _| {});
    for kind in Kind::ALL {
        let single = matches!(kind, Kind::Municipality | Kind::Strategy);
        let unmoved = single || matches!(kind, Kind::Area | Kind::Phase | Kind::Workshop | Kind::Note);
        for act in [Act::Add, Act::Change, Act::Move, Act::Delete, Act::Paste, Act::Join, Act::Cluster, Act::Wrong] {
            let count = taken.get(&(act, *kind)).copied().unwrap_or(0);
            let possible = match act {
                Act::Change | Act::Wrong => true,
                Act::Move => !unmoved,
                Act::Join => *kind == Kind::Finding,
                Act::Cluster => *kind == Kind::Cluster,
                Act::Add | Act::Delete | Act::Paste => !single,
            };
            let (few, many) = if possible { (4, usize::MAX) } else { (0, 0) };
            assert!((few..=many).contains(&count), "{act:?} {kind:?}: {count} in {taken:?}");
        }
    }
    assert_eq!(taken.values().sum::<usize>(), SEQUENCES as usize * LENGTH);
}

#[test]
fn an_edit_and_its_inverse_restore_the_session() {
    through(|maker, before, edit, after| {
        let mut back = after.clone();
        let inverse = maker.edit(Cause::Undo(edit.number), edit.backwards());
        maker.number -= 1;
        assert_eq!(back.apply(&inverse), Ok(()), "{edit:?}");
        assert_eq!(back, *before, "{edit:?}");
        assert_eq!(back.apply(edit), Ok(()));
        assert_eq!(back, *after);
    });
}

#[test]
fn an_edit_is_taken_once() {
    through(|_, _, edit, after| {
        let mut twice = after.clone();
        assert!(twice.apply(edit).is_err(), "{edit:?} was taken twice");
        assert_eq!(twice, *after);
    });
}

/// The edits of one sequence that the session took, and the session that came of them.
fn sequence(seed: u64) -> (Vec<Edit>, Session) {
    let (mut maker, mut session, mut edits) = (Maker::new(seed), begin(), vec![]);
    while edits.len() < LENGTH {
        let (_, _, mut edit) = maker.any(&session);
        edit.number = edits.len() as u64 + 1;
        if session.apply(&edit).is_ok() {
            edits.push(edit);
        }
    }
    (edits, session)
}

#[test]
fn replaying_all_edits_comes_to_the_same_session() {
    for seed in 0..SEQUENCES {
        let (edits, session) = sequence(seed);
        let mut replayed = begin();
        edits.iter().for_each(|edit| assert_eq!(replayed.apply(edit), Ok(())));
        assert_eq!(replayed, session);
        let changes = difference(&begin(), &session);
        let mut at_once = begin();
        let edit = Edit { changes, ..edits[0].clone() };
        assert_eq!(at_once.apply(&edit), Ok(()), "the net effect is an edit too");
        assert_eq!(at_once, session);
    }
}

#[test]
fn a_moment_is_what_replaying_so_many_edits_comes_to() {
    for seed in 0..SEQUENCES / 4 {
        let (edits, session) = sequence(seed);
        let mut states = vec![begin()];
        for edit in &edits {
            let mut next = states[states.len() - 1].clone();
            assert_eq!(next.apply(edit), Ok(()));
            states.push(next);
        }
        let (mut moment, mut dice) = (Moment::new(edits.len(), session), Rng::with_seed(seed));
        for after in (0..=edits.len()).rev().chain((0..LENGTH).map(|_| dice.usize(..=edits.len()))) {
            assert!(moment.go(&edits, after), "{after}");
            assert_eq!((moment.after(), moment.session()), (after, &states[after]));
        }
    }
}

#[test]
fn a_moment_beyond_a_gap_in_the_journal_is_not_made_up() {
    let (mut edits, session) = sequence(1);
    let same = |a: &Edit, b: &Edit| a.changes.iter().any(|x| b.changes.iter().any(|y| x.reference() == y.reference()));
    let lost = (0..edits.len() - 1).rev().find(|at| edits[..*at].iter().any(|edit| same(edit, &edits[*at])));
    edits.remove(lost.expect("a record that was changed twice"));
    let mut moment = Moment::new(edits.len(), session);
    assert!(!moment.go(&edits, 0));
    let here = moment.clone();
    assert!(here.after() > 0 && !moment.go(&edits, 0));
    assert_eq!(moment.session(), here.session(), "it stands where it came to");
    assert!(moment.go(&edits, edits.len()));
}

#[test]
fn what_is_brought_back_is_an_edit_and_undone_leaves_the_present() {
    let (mut brought, mut along, mut dropped, mut renumbered) = (0, 0, 0, 0);
    for seed in 0..SEQUENCES / 4 {
        let (edits, present) = sequence(seed);
        let mut then = Moment::new(edits.len(), present.clone());
        assert!(then.go(&edits, LENGTH / 3));
        let mut all = vec![];
        then.session().each(|record| all.push(record.reference()));
        for at in all {
            let restored = present.restoring(&[at], then.session());
            let same = present.get(at) == then.session().get(at);
            assert!(restored.changes.is_empty() == same || restored.dropped > 0, "{at:?}");
            let mut session = present.clone();
            let edit = Edit { changes: restored.changes, cause: Cause::Restored(1), ..edits[0].clone() };
            assert_eq!(session.apply(&edit), Ok(()), "{at:?}");
            assert!(session.has(at));
            // Two areas of one digit are the generator's doing, and with them goals of one number.
            let own = matches!(at, Ref::Finding(_) | Ref::Topic(_) | Ref::Stakeholder(_) | Ref::Resolution(_));
            if own && present.number(at) != session.number(at) {
                let mut owners = 0;
                session.each(|record| owners += usize::from(session.number_of(&record) == session.number(at)));
                assert!(session.number(at).is_none() || owners == 1, "{at:?} took a number that somebody has");
            }
            assert_eq!(session.apply(&Edit { changes: edit.backwards(), ..edit.clone() }), Ok(()));
            assert_eq!(session, present, "undone");
            brought += edit.changes.len();
            along += restored.along.len();
            dropped += restored.dropped;
            renumbered += restored.renumbered.len();
        }
    }
    assert!(brought > 100 && along > 5 && dropped > 5 && renumbered > 0, "{brought} {along} {dropped} {renumbered}");
}

#[test]
fn everything_is_undone_and_done_again_and_in_between() {
    for seed in 0..SEQUENCES {
        let (mut edits, done) = sequence(seed);
        let (mut session, mut history, mut dice) = (done.clone(), History::of(&edits), Rng::with_seed(seed));
        let mut step = |session: &mut Session, next: Option<(Cause, Cause, Vec<Change>)>, history: &mut History| {
            let Some((cause, _, changes)) = next else { return false };
            let edit = Edit { number: edits.len() as u64 + 1, cause, changes, ..edits[0].clone() };
            assert_eq!(session.apply(&edit), Ok(()), "{edit:?}");
            history.note(&edit);
            edits.push(edit);
            true
        };
        for _ in 0..LENGTH {
            let back = dice.u8(..3) > 0;
            let next = if back { history.undo() } else { history.redo() };
            step(&mut session, next, &mut history);
        }
        while let next @ Some(_) = history.undo() {
            step(&mut session, next, &mut history);
        }
        assert_eq!(session, begin(), "all undone");
        let mut again = 0;
        while let next @ Some(_) = history.redo() {
            again += usize::from(step(&mut session, next, &mut history));
        }
        assert_eq!((&session, again), (&done, LENGTH), "all done again");
        let mut fresh = History::of(&edits);
        let first = fresh.undo().expect("something to undo");
        assert_eq!(Some(first.2), history.undo().map(|next| next.2), "a restart knows the same past");
        assert_eq!(fresh.redo().is_some(), history.redo().is_some());
        fresh.note(&edits[0]);
    }
}

#[test]
fn what_comes_of_edits_is_written_and_read_as_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    for seed in 0..SEQUENCES / 4 {
        let (mut edits, session) = sequence(seed);
        edits.iter_mut().for_each(|edit| edit.number += 1); // the first is that the session was made
        let path = folder.path().join(format!("{seed}.ron"));
        let holder = Holder::here(now().wall);
        let opened = store::create(&path, &begin(), &holder).expect("a new session");
        let store::Access::Write(mut store) = opened.access else { panic!("not for writing") };
        store.append(&edits).expect("the journal takes every edit");
        assert_eq!(store::edits(&path).expect("a journal")[1..], edits, "each line is read as it was written");
        drop(store);
        assert_eq!(store::read(&path).expect("file and journal").0, session);
        let opened = store::open(&path, &holder, store::Mode::Write).expect("the session");
        let store::Access::Write(mut store) = opened.access else { panic!("not for writing") };
        assert_eq!(store.checkpoint(&session, LENGTH as u64 + 1).expect("the file"), store::Checkpoint::Done);
        drop(store);
        let alone = folder.path().join(format!("{seed}-alone.ron"));
        std::fs::copy(&path, &alone).expect("a copy without its journal");
        assert_eq!(store::read(&alone).expect("the file alone").0, session);
    }
}

#[test]
fn a_joined_card_says_what_both_said_and_nothing_points_to_what_is_gone() {
    let (mut session, of) = (begin(), |session: &Session, number: u32| {
        let card = session.findings().iter().find(|f| f.kind == FindingKind::Weakness && f.number == number);
        card.expect("a card").clone()
    });
    let groups = ids(session.stakeholders());
    let mut number = 0;
    let mut apply = |session: &mut Session, changes: Vec<Change>| {
        number += 1;
        let edit = Edit { number, time: now().wall, workshop: None, cause: Cause::Changed, changes };
        session.apply(&edit).expect("an edit");
    };
    for (at, group) in [(3, groups[0]), (4, groups[1])] {
        let before = of(&session, at);
        let after = Finding { origins: vec![group], ..before.clone() };
        apply(&mut session, vec![Change::Changed { before: before.into(), after: after.into() }]);
    }
    let (kept, gone) = (of(&session, 3), of(&session, 4));
    let cluster = session.gathering(&[gone.id, kept.id], "cluster1".parse().expect("an id"), false);
    apply(&mut session, cluster);
    let goals = session.goals().iter().filter(|goal| goal.findings.contains(&gone.id)).map(|goal| goal.id);
    let goals: Vec<Id> = goals.collect();
    let changes = session.joining(kept.id, &[gone.id, kept.id, gone.id]);
    apply(&mut session, changes);
    let card = of(&session, 3);
    assert_eq!(card.text, format!("{} / {}", kept.text, gone.text));
    assert_eq!((card.dots, card.origins), (kept.dots + gone.dots, vec![groups[0], groups[1]]));
    assert_eq!(card.evidence.len(), kept.evidence.len() + gone.evidence.len());
    assert_eq!(session.findings().get(gone.id), None);
    assert!(
        !goals.is_empty() && goals.iter().all(|id| session.goals().get(*id).expect("it").findings.contains(&kept.id))
    );
    let cluster = session.clusters().iter().next().expect("a cluster");
    assert_eq!(cluster.findings.iter().filter(|id| **id == kept.id).count(), 1, "once, though both were in it");
    assert!(session.joining(kept.id, &[kept.id]).is_empty(), "nothing to join");
}

#[test]
fn origins_are_read_in_every_form_in_which_they_were_ever_written() {
    let read = |origin: &str| {
        let text = format!(r#"(id:"w",kind:Weakness,number:1,text:"x",rank:"a0",{origin})"#);
        ron::from_str::<Finding>(&text).expect("a card").origins.iter().map(Id::to_string).collect::<Vec<_>>()
    };
    assert_eq!(read(""), Vec::<String>::new());
    assert_eq!(read(r#"origin:Some("k1")"#), ["k1"]);
    assert_eq!(read("origin:None"), Vec::<String>::new());
    assert_eq!(read(r#"origin:"k1""#), ["k1"]);
    assert_eq!(read(r#"origin:["k1","k2"]"#), ["k1", "k2"]);
    let card = Finding {
        origins: vec!["k1".parse().expect("an id")],
        ..begin().findings().iter().next().expect("one").clone()
    };
    assert!(ron::to_string(&card).expect("RON").contains(r#"origin:"k1""#), "one alone as it always was");
}
