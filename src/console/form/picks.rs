//! What links can lead to, as it is called in the room; made once a form, however many fields lead there.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::input::Known;
use super::list::Pick;
use crate::session::{Id, Kind, Placed, Record, Ref, Session, Table};
use crate::words::{Named, Word, Words};

/// Of which kinds, and whether "none" stands first.
type Key = (Vec<Kind>, bool);

/// What can be picked in a form.
#[derive(Debug, Default)]
pub struct Picks(RefCell<BTreeMap<Key, Rc<[Pick]>>>);

impl Known<'_> {
    /// Everything of one kind: `W5 Ganztag deckt …`.
    pub(super) fn picks(&self, kind: Kind) -> Rc<[Pick]> {
        self.picked((vec![kind], false))
    }

    /// Everything of some kinds, with "none" before it.
    pub(super) fn picks_or_none(&self, kinds: &[Kind]) -> Rc<[Pick]> {
        self.picked((kinds.to_vec(), true))
    }

    fn picked(&self, key: Key) -> Rc<[Pick]> {
        if let Some(picks) = self.picks.0.borrow().get(&key) {
            return picks.clone();
        }
        let picks: Rc<[Pick]> = self.made(&key).into();
        self.picks.0.borrow_mut().insert(key, picks.clone());
        picks
    }

    fn made(&self, (kinds, or_none): &Key) -> Vec<Pick> {
        let none = or_none.then(|| Pick::new(None, self.words.get(Word("form-none"))));
        let pick = |at: Ref| Some(Pick::new(Some(at), label(self.session, self.words, &self.session.get(at)?)));
        let all = kinds.iter().flat_map(|kind| in_order(self.session, *kind));
        none.into_iter().chain(all.filter_map(pick)).collect()
    }
}

/// All records of a kind in the order in which a person would read them.
pub(in crate::console) fn in_order(session: &Session, kind: Kind) -> Vec<Ref> {
    match kind {
        Kind::Municipality => vec![Ref::Municipality],
        Kind::Strategy => vec![Ref::Strategy],
        Kind::Area => rows(session, session.areas(), Ref::Area),
        Kind::Module => rows(session, session.modules(), Ref::Module),
        Kind::Finding => rows(session, session.findings(), Ref::Finding),
        Kind::Cluster => rows(session, session.clusters(), Ref::Cluster),
        Kind::Offer => rows(session, session.offers(), Ref::Offer),
        Kind::Goal => rows(session, session.goals(), Ref::Goal),
        Kind::Measure => rows(session, session.measures(), Ref::Measure),
        Kind::Phase => rows(session, session.phases(), Ref::Phase),
        Kind::Event => rows(session, session.events(), Ref::Event),
        Kind::Stakeholder => rows(session, session.stakeholders(), Ref::Stakeholder),
        Kind::Workshop => rows(session, session.workshops(), Ref::Workshop),
        Kind::Poll => rows(session, session.polls(), Ref::Poll),
        Kind::Resolution => rows(session, session.resolutions(), Ref::Resolution),
        Kind::Topic => rows(session, session.topics(), Ref::Topic),
        Kind::Note => rows(session, session.notes(), Ref::Note),
    }
}

fn rows<T: Placed>(session: &Session, table: &Table<T>, at: fn(Id) -> Ref) -> Vec<Ref> {
    let mut rows: Vec<&T> = table.iter().collect();
    rows.sort_by_cached_key(|row| row.place(session));
    rows.into_iter().map(|row| at(row.id())).collect()
}

/// A record in one line, its number first: `2.1 Eltern finden …`, `K7 Alleinerziehende`.
fn label(session: &Session, words: &Words, record: &Record) -> String {
    let text: &str = match record {
        Record::Municipality(town) if !town.name.is_empty() => &town.name,
        Record::Municipality(_) | Record::Strategy(_) => words.get(record.reference().kind().word()),
        Record::Area(area) => &area.name,
        Record::Module(module) => &module.name,
        Record::Finding(card) => &card.text,
        Record::Cluster(cluster) => &cluster.title,
        Record::Offer(offer) => &offer.name,
        Record::Goal(goal) => &goal.text,
        Record::Measure(measure) => &measure.title,
        Record::Phase(phase) => return format!("{} {}", phase.number, phase.name),
        Record::Event(event) => return format!("{} {}", words.date(event.day().date()), event.title),
        Record::Stakeholder(group) => &group.name,
        Record::Workshop(workshop) => &workshop.title,
        Record::Poll(poll) => &poll.question,
        Record::Resolution(paper) => &paper.title,
        Record::Topic(topic) => &topic.text,
        Record::Note(note) => &note.text,
    };
    session.number_of(record).map_or_else(|| text.to_owned(), |number| format!("{number} {text}"))
}
