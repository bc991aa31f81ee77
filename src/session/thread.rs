//! The *Roter Faden*: from where a record comes, to what it leads, and what is missing on the way.
//!
//! Whatever links two records ties the thread; its direction follows from their kinds, origin before finding before goal
//! before measure before resolution. A kind of link that is added one day is part of the thread without a line here.

use std::collections::{HashMap, HashSet};

use super::{
    CostKind, Finding, FindingKind, Goal, Id, Implementation, Kind, Measure, Placed, Record, Ref, Report, Resolution,
    ResolutionState, Session, Status, place::Place,
};

/// A part of the way from the first voice to the annual report.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Station {
    /// Whence it is: stakeholders, the parking lot, existing offers, clusters.
    Origin,
    /// The cards of the analysis.
    Findings,
    /// What shall be so.
    Goals,
    /// What is done.
    Measures,
    /// What the council made of it, and when.
    Resolutions,
    /// What the annual reports say.
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

/// What is missing, each at the record that lacks it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Gap {
    /// A weakness that no goal answers.
    WeaknessWithoutGoal,
    /// A challenge that no goal answers.
    ChallengeWithoutGoal,
    /// A goal that answers no finding.
    GoalWithoutFinding,
    /// A goal towards which nothing is done.
    GoalWithoutMeasure,
    /// Nobody leads.
    MeasureWithoutLead,
    /// It has no last day.
    MeasureWithoutDue,
    /// One could not see whether it works.
    MeasureWithoutIndicator,
    /// Neither an amount nor "ohne Mittel" is said: unknown is not nothing.
    MeasureWithoutCost,
    /// It is dropped and nobody says why.
    DroppedWithoutReason,
    /// It is agreed, and no council paper holds it.
    AgreedWithoutResolution,
    /// It is called resolved, and no resolution that was passed holds it.
    ResolvedWithoutResolution,
    /// A paper that stands on no day.
    ResolutionWithoutDate,
}

impl Gap {
    /// In the order of the way.
    pub const ALL: [Self; 12] = [
        Self::WeaknessWithoutGoal,
        Self::ChallengeWithoutGoal,
        Self::GoalWithoutFinding,
        Self::GoalWithoutMeasure,
        Self::MeasureWithoutLead,
        Self::MeasureWithoutDue,
        Self::MeasureWithoutIndicator,
        Self::MeasureWithoutCost,
        Self::DroppedWithoutReason,
        Self::AgreedWithoutResolution,
        Self::ResolvedWithoutResolution,
        Self::ResolutionWithoutDate,
    ];
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
        station(self.of.kind())
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
        station(of.kind()).filter(|_| session.has(of))?;
        let mut all = HashSet::from([of]);
        follow(of, &mut all, |at| self.onward(at));
        let mut before = HashSet::from([of]);
        follow(of, &mut before, |at| self.back(at));
        all.extend(before);
        let mut records: Vec<Ref> = all.into_iter().collect();
        records.sort_by_cached_key(|at| (rung(at.kind()), place(session, *at)));
        let mut stations = <[Vec<Item>; 6]>::default();
        for at in records {
            if let Some(station) = station(at.kind()) {
                stations[station as usize].push(Item::Record(at));
                stations[Station::Reports as usize].extend(reports(session, at));
            }
        }
        Some(Thread { of, stations })
    }

    /// What one record lacks.
    pub fn gaps(&self, session: &Session, at: Ref) -> Vec<Gap> {
        match at {
            Ref::Finding(id) => session.findings().get(id).and_then(|finding| self.of_finding(finding)),
            Ref::Goal(id) => return session.goals().get(id).map_or_else(Vec::new, |goal| self.of_goal(goal)),
            Ref::Measure(id) => {
                return session.measures().get(id).map_or_else(Vec::new, |measure| self.of_measure(session, measure));
            }
            Ref::Resolution(id) => session.resolutions().get(id).and_then(|paper| self.of_resolution(paper)),
            _ => None,
        }
        .into_iter()
        .collect()
    }

    /// What the whole session lacks, from the findings to the council.
    pub fn all_gaps(&self, session: &Session) -> Vec<(Ref, Gap)> {
        let mut all = vec![];
        session.each(|record| {
            let at = record.reference();
            all.extend(self.gaps(session, at).into_iter().map(|gap| (at, gap)));
        });
        all.sort_by_cached_key(|(at, gap)| (rung(at.kind()), place(session, *at), *gap));
        all
    }

    fn of_finding(&self, finding: &Finding) -> Option<Gap> {
        let answered = self.leads_to(Ref::Finding(finding.id), Kind::Goal);
        let gap = match finding.kind {
            FindingKind::Weakness => Some(Gap::WeaknessWithoutGoal),
            FindingKind::Challenge => Some(Gap::ChallengeWithoutGoal),
            FindingKind::Strength | FindingKind::Potential => None,
        };
        gap.filter(|_| !answered)
    }

    fn of_goal(&self, goal: &Goal) -> Vec<Gap> {
        let measures = self.leads_to(Ref::Goal(goal.id), Kind::Measure);
        given([(goal.findings.is_empty(), Gap::GoalWithoutFinding), (!measures, Gap::GoalWithoutMeasure)])
    }

    fn of_measure(&self, session: &Session, measure: &Measure) -> Vec<Gap> {
        if let Some(Implementation::Dropped { reason, .. }) = newest(measure).map(|report| &report.state) {
            return given([(reason.trim().is_empty(), Gap::DroppedWithoutReason)]);
        }
        let papers = || {
            let papers = self.onward(Ref::Measure(measure.id)).iter();
            papers.filter_map(|at| session.resolutions().get(at.id().filter(|_| at.kind() == Kind::Resolution)?))
        };
        let passed = papers().any(|paper| paper.state == ResolutionState::Decided);
        given([
            (measure.lead.is_empty(), Gap::MeasureWithoutLead),
            (measure.due.is_none(), Gap::MeasureWithoutDue),
            (measure.indicator.is_none(), Gap::MeasureWithoutIndicator),
            (unknown_cost(measure), Gap::MeasureWithoutCost),
            (measure.status == Status::Agreed && papers().next().is_none(), Gap::AgreedWithoutResolution),
            (measure.status == Status::Resolved && !passed, Gap::ResolvedWithoutResolution),
        ])
    }

    fn of_resolution(&self, paper: &Resolution) -> Option<Gap> {
        let planned = paper.state == ResolutionState::Planned;
        let undated = paper.date.is_none() && !self.leads_to(Ref::Resolution(paper.id), Kind::Event);
        (planned && undated).then_some(Gap::ResolutionWithoutDate)
    }

    fn leads_to(&self, from: Ref, kind: Kind) -> bool {
        self.onward(from).iter().any(|to| to.kind() == kind)
    }
}

/// Where a kind stands on the way; `None` for what is no part of it, such as notes and polls.
fn rung(kind: Kind) -> Option<u8> {
    Some(match kind {
        Kind::Stakeholder => 0,
        Kind::Topic => 1,
        Kind::Offer => 2,
        Kind::Cluster => 3,
        Kind::Finding => 4,
        Kind::Goal => 5,
        Kind::Measure => 6,
        Kind::Resolution => 7,
        Kind::Event => 8,
        _ => return None,
    })
}

fn station(kind: Kind) -> Option<Station> {
    Some(match kind {
        Kind::Stakeholder | Kind::Topic | Kind::Offer | Kind::Cluster => Station::Origin,
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

fn place(session: &Session, at: Ref) -> Option<Place> {
    Some(match session.get(at)? {
        Record::Stakeholder(record) => record.place(session),
        Record::Topic(record) => record.place(session),
        Record::Offer(record) => record.place(session),
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

fn newest(measure: &Measure) -> Option<&Report> {
    measure.reports.iter().max_by_key(|report| report.date)
}

fn unknown_cost(measure: &Measure) -> bool {
    measure.once.is_none() && measure.yearly.is_none() && measure.cost_kind != Some(CostKind::Unfunded)
}

fn given<const N: usize>(gaps: [(bool, Gap); N]) -> Vec<Gap> {
    gaps.into_iter().filter_map(|(missing, gap)| missing.then_some(gap)).collect()
}
