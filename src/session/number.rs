//! Human numbers: what is said aloud in the room. Stored, never renumbered silently.

use std::fmt;

use super::*;

/// A spoken number as it is shown and typed: `W5`, `2.1`, `2.1.3`, `K7`, `B2`, `T3`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Number {
    /// A card: `W5`
    Finding(FindingKind, u32),
    /// An area: `2`
    Area(u8),
    /// A goal: area, goal
    Goal(u8, u32),
    /// A measure: area, goal, measure
    Measure(u8, u32, u32),
    /// Anything else with a letter: `K7`, `B2`, `T3`
    Letter(char, u32),
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Finding(kind, n) => write!(f, "{}{n}", kind.letter()),
            Self::Area(area) => write!(f, "{area}"),
            Self::Goal(area, goal) => write!(f, "{area}.{goal}"),
            Self::Measure(area, goal, measure) => write!(f, "{area}.{goal}.{measure}"),
            Self::Letter(letter, n) => write!(f, "{letter}{n}"),
        }
    }
}

impl Session {
    /// The spoken number of a record; `None` where it has none.
    pub fn number(&self, at: Ref) -> Option<Number> {
        self.get(at).and_then(|record| self.number_of(&record))
    }

    /// The spoken number that a record carries, whether it stands in this session or not.
    pub fn number_of(&self, record: &Record) -> Option<Number> {
        match record {
            Record::Area(a) => Some(Number::Area(a.number)),
            Record::Finding(f) => Some(Number::Finding(f.kind, f.number)),
            Record::Goal(g) => Some(self.goal_number(g)),
            Record::Measure(m) => Some(self.measure_number(m)),
            Record::Stakeholder(k) => Some(Number::Letter('K', k.number)),
            Record::Resolution(b) => Some(Number::Letter('B', b.number)),
            Record::Topic(t) => Some(Number::Letter('T', t.number)),
            _ => None,
        }
    }

    /// The digit of a goal's area.
    pub fn area_digit(&self, area: Id) -> u8 {
        self.areas.get(area).map_or(0, |a| a.number)
    }

    /// `2.1`
    pub fn goal_number(&self, goal: &Goal) -> Number {
        Number::Goal(self.area_digit(goal.area), goal.number)
    }

    /// `2.1.3`
    pub fn measure_number(&self, measure: &Measure) -> Number {
        let goal = self.goals.get(measure.goal);
        Number::Measure(goal.map_or(0, |g| self.area_digit(g.area)), goal.map_or(0, |g| g.number), measure.number)
    }

    /// What comes next in a column: its number, one more than the highest, and its rank, behind all others.
    pub fn next_finding(&self, kind: FindingKind) -> (u32, Rank) {
        next(self.findings.iter().filter(|f| f.kind == kind).map(|f| (f.number, &f.rank)))
    }

    /// What comes next in an area: number and rank of a goal.
    pub fn next_goal(&self, area: Id) -> (u32, Rank) {
        next(self.goals.iter().filter(|g| g.area == area).map(|g| (g.number, &g.rank)))
    }

    /// What comes next under a goal: number and rank of a measure.
    pub fn next_measure(&self, goal: Id) -> (u32, Rank) {
        next(self.measures.iter().filter(|m| m.goal == goal).map(|m| (m.number, &m.rank)))
    }

    /// What comes next among the groups that were asked: number and rank.
    pub fn next_stakeholder(&self) -> (u32, Rank) {
        next(self.stakeholders.iter().map(|k| (k.number, &k.rank)))
    }

    /// What comes next among the council papers: number and rank.
    pub fn next_resolution(&self) -> (u32, Rank) {
        next(self.resolutions.iter().map(|b| (b.number, &b.rank)))
    }

    /// What comes next in the parking lot: number and rank of a topic.
    pub fn next_topic(&self) -> (u32, Rank) {
        next(self.topics.iter().map(|t| (t.number, &t.rank)))
    }
}

fn next<'a>(all: impl Iterator<Item = (u32, &'a Rank)>) -> (u32, Rank) {
    let last = all.fold((0, None), |(number, rank), (n, r)| (number.max(n), rank.max(Some(r))));
    (last.0 + 1, Rank::between(last.1, None))
}
