//! The *Roter Faden*: from where a record comes, to what it leads, and what is missing on the way.
//!
//! Whatever links two records ties the thread; its direction follows from their kinds, origin before finding before goal
//! before measure before resolution. A kind of link that is added one day is part of the thread without a line here.

use std::collections::{HashMap, HashSet};

use super::{EventKind, Id, Kind, Placed, Record, Ref, Session, place::Place};

/// A part of the way from the first voice to the annual report.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Station {
    /// Whence it is: stakeholders, the parking lot, existing offers, what the room was asked, clusters.
    Origin,
    /// The cards of the analysis.
    Findings,
    /// What shall be so.
    Goals,
    /// What is done.
    Measures,
    /// What the council made of it, and when.
    Resolutions,
    /// What the annual reports say, and when they are given.
    Reports,
}

impl Station {
    /// In the order of the way.
    pub const ALL: [Self; 6] =
        [Self::Origin, Self::Findings, Self::Goals, Self::Measures, Self::Resolutions, Self::Reports];
}

/// What stands at a station.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Item {
    /// A record.
    Record(Ref),
    /// What an annual report says of a measure.
    Report {
        /// The measure.
        of: Id,
        /// Which of its reports.
        at: usize,
    },
}

impl Item {
    /// The record to which it belongs.
    pub fn record(self) -> Ref {
        match self {
            Self::Record(at) => at,
            Self::Report { of, .. } => Ref::Measure(of),
        }
    }
}

/// The thread in which one record stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Thread {
    /// The record from which it is followed, both ways.
    pub of: Ref,
    stations: [Vec<Item>; 6],
}

impl Thread {
    /// What stands at a station, in its natural order.
    pub fn at(&self, station: Station) -> &[Item] {
        &self.stations[station as usize]
    }

    /// Everything on it with its station, from the beginning to the end.
    pub fn items(&self) -> impl Iterator<Item = (Station, Item)> {
        Station::ALL.into_iter().flat_map(|station| self.at(station).iter().map(move |item| (station, *item)))
    }

    /// The station of the record from which it is followed.
    pub fn station(&self) -> Option<Station> {
        self.items().find(|(_, item)| *item == Item::Record(self.of)).map(|(station, _)| station)
    }
}

/// Who leads to whom in a session; made once a change, so that following a thread only looks up.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Threads {
    onward: HashMap<Ref, Vec<Ref>>,
    back: HashMap<Ref, Vec<Ref>>,
}

impl Threads {
    /// Every tie of a session.
    pub fn of(session: &Session) -> Self {
        let mut threads = Self::default();
        session.each(|record| record.links(&mut |to| threads.tie(record.reference(), to)));
        // A report is given on the day that the plan has for it.
        for measure in session.measures().iter() {
            let events = measure.reports.iter().filter_map(|report| session.report_event(report.year));
            events.for_each(|event| threads.tie(Ref::Measure(measure.id), Ref::Event(event.id)));
        }
        threads
    }

    fn tie(&mut self, one: Ref, other: Ref) {
        let (Some(here), Some(there)) = (rung(one.kind()), rung(other.kind())) else { return };
        let (from, to) = if here <= there { (one, other) } else { (other, one) };
        self.onward.entry(from).or_default().push(to);
        self.back.entry(to).or_default().push(from);
    }

    /// The records to which this one leads directly.
    pub fn onward(&self, from: Ref) -> &[Ref] {
        self.onward.get(&from).map_or(&[], Vec::as_slice)
    }

    /// The records from which this one comes directly.
    pub fn back(&self, to: Ref) -> &[Ref] {
        self.back.get(&to).map_or(&[], Vec::as_slice)
    }

    /// Whether one leads directly to the other, in whichever direction.
    pub fn tied(&self, one: Ref, other: Ref) -> bool {
        self.onward(one).contains(&other) || self.back(one).contains(&other)
    }

    /// The thread of a record; `None` where it is gone, or its kind stands in none.
    pub fn thread(&self, session: &Session, of: Ref) -> Option<Thread> {
        station(session, of).filter(|_| session.has(of))?;
        let mut all = HashSet::from([of]);
        follow(of, &mut all, |at| self.onward(at));
        let mut before = HashSet::from([of]);
        follow(of, &mut before, |at| self.back(at));
        all.extend(before);
        // What the room was asked stands where it was asked about, and not on all that comes of it.
        let asked = |at: &Ref| at.kind() != Kind::Poll || *at == of || self.tied(*at, of);
        let mut records: Vec<Ref> = all.into_iter().filter(asked).collect();
        records.sort_by_cached_key(|at| (rung(at.kind()), place(session, *at)));
        let mut stations = <[Vec<Item>; 6]>::default();
        for at in records {
            if let Some(station) = station(session, at) {
                stations[station as usize].push(Item::Record(at));
                stations[Station::Reports as usize].extend(reports(session, at));
            }
        }
        Some(Thread { of, stations })
    }
}

/// Where a kind stands on the way; `None` for what is no part of it, such as notes.
pub(super) fn rung(kind: Kind) -> Option<u8> {
    Some(match kind {
        Kind::Stakeholder => 0,
        Kind::Topic => 1,
        Kind::Offer => 2,
        Kind::Poll => 3,
        Kind::Cluster => 4,
        Kind::Finding => 5,
        Kind::Goal => 6,
        Kind::Measure => 7,
        Kind::Resolution => 8,
        Kind::Event => 9,
        _ => return None,
    })
}

fn station(session: &Session, at: Ref) -> Option<Station> {
    let report = |id: Id| session.events().get(id).is_some_and(|event| event.kind == EventKind::Report);
    Some(match at.kind() {
        Kind::Stakeholder | Kind::Topic | Kind::Offer | Kind::Poll | Kind::Cluster => Station::Origin,
        Kind::Event if at.id().is_some_and(report) => Station::Reports,
        Kind::Finding => Station::Findings,
        Kind::Goal => Station::Goals,
        Kind::Measure => Station::Measures,
        Kind::Resolution | Kind::Event => Station::Resolutions,
        _ => return None,
    })
}

/// Everything that can be reached; `found` holds where it begins.
fn follow<'a>(from: Ref, found: &mut HashSet<Ref>, next: impl Fn(Ref) -> &'a [Ref]) {
    let mut open = vec![from];
    while let Some(at) = open.pop() {
        open.extend(next(at).iter().filter(|to| found.insert(**to)));
    }
}

pub(super) fn place(session: &Session, at: Ref) -> Option<Place> {
    Some(match session.get(at)? {
        Record::Stakeholder(record) => record.place(session),
        Record::Topic(record) => record.place(session),
        Record::Offer(record) => record.place(session),
        Record::Poll(record) => record.place(session),
        Record::Cluster(record) => record.place(session),
        Record::Finding(record) => record.place(session),
        Record::Goal(record) => record.place(session),
        Record::Measure(record) => record.place(session),
        Record::Resolution(record) => record.place(session),
        Record::Event(record) => record.place(session),
        _ => return None,
    })
}

fn reports(session: &Session, at: Ref) -> impl Iterator<Item = Item> {
    let measure = at.id().filter(|_| at.kind() == Kind::Measure).and_then(|id| session.measures().get(id));
    let of = measure.map(|measure| (measure.id, measure.reports.len()));
    of.into_iter().flat_map(|(of, count)| (0..count).map(move |at| Item::Report { of, at }))
}
