//! What it costs: once, per year, in three years; and the same taken apart.

use std::collections::BTreeMap;
use std::ops::Add;

use chrono::Datelike;

use super::{CostKind, Day, Id, Measure, Money, Rank, Session, Status};

/// Years for which the agreement binds, and for which yearly costs count.
pub const YEARS: i32 = 3;

/// Sums over measures. Three years is what the agreement binds: once and three times the yearly cost.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Sums {
    /// How many measures.
    pub measures: usize,
    /// Cost once.
    pub once: Money,
    /// Cost per year.
    pub yearly: Money,
}

impl Sums {
    /// Over these measures; unknown costs count as nothing.
    pub fn over<'a>(measures: impl Iterator<Item = &'a Measure>) -> Self {
        measures.fold(Self::default(), |sums, measure| Self {
            measures: sums.measures + 1,
            once: sums.once + measure.once.unwrap_or_default(),
            yearly: sums.yearly + measure.yearly.unwrap_or_default(),
        })
    }

    /// Once and three times yearly.
    pub fn three_years(self) -> Money {
        self.once + self.yearly * YEARS.into()
    }
}

impl Add for Sums {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            measures: self.measures + other.measures,
            once: self.once + other.once,
            yearly: self.yearly + other.yearly,
        }
    }
}

/// By what sums are taken apart.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Dimension {
    /// Handlungsfelder.
    #[default]
    Area,
    /// Goals.
    Goal,
    /// The ladder to the council.
    Status,
    /// The years in which it costs, see [`Ledger`].
    Year,
    /// Kostenart.
    CostKind,
    /// Haushaltsvorbehalt, with and without.
    Reservation,
}

impl Dimension {
    /// In the order in which one goes round.
    pub const ALL: [Self; 6] = [Self::Area, Self::Goal, Self::Status, Self::Year, Self::CostKind, Self::Reservation];

    /// The one so many steps further round.
    pub fn by(self, steps: isize) -> Self {
        let at = (self as isize + steps).rem_euclid(Self::ALL.len() as isize);
        Self::ALL[at as usize]
    }
}

/// Of what a row of the ledger is the sum.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Heading {
    /// An area.
    Area(Id),
    /// A goal.
    Goal(Id),
    /// A rung of the ladder, 0–4.
    Status(usize),
    /// A year; `None` for what has no date.
    Year(Option<i32>),
    /// A kind of cost; `None` where none is said.
    CostKind(Option<CostKind>),
    /// Under budget reservation or not.
    Reservation(bool),
}

/// Money of one measure, or of many, as a row shows it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Costs {
    /// Cost once.
    pub once: Money,
    /// Cost per year; by year, what runs in that year.
    pub yearly: Money,
    /// In three years; by year, in that year.
    pub all: Money,
}

impl Add for Costs {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self { once: self.once + other.once, yearly: self.yearly + other.yearly, all: self.all + other.all }
    }
}

/// One row, the measures behind it, and what each of them brings.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LedgerRow {
    /// Of what.
    pub of: Heading,
    /// The measures in the order of their numbers.
    pub measures: Vec<(Id, Costs)>,
    /// Their sum.
    pub costs: Costs,
}

/// What measures cost, taken apart by one dimension, in the order in which the committee walks: never by amount.
///
/// By **year**: what is spent once falls into the year of the due date, else of the start. What is spent yearly counts
/// in three years, as everywhere here: the year of the start, else of the due date, and the two that follow. What has
/// neither date stands in a row of its own. So the rows of all years together are the sum of three years.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Ledger {
    /// By what.
    pub by: Dimension,
    /// The rows.
    pub rows: Vec<LedgerRow>,
    /// Over every measure once.
    pub total: Sums,
    /// Measures of which no amount is known: unknown is not nothing.
    pub unknown: usize,
}

impl Ledger {
    /// Takes those of these measures apart that belong to the area, or all of them. Areas, rungs and kinds of cost stand
    /// there also where they have no measure.
    pub fn of<'a>(
        session: &'a Session,
        by: Dimension,
        area: Option<Id>,
        measures: impl IntoIterator<Item = &'a Measure>,
    ) -> Self {
        let of = |measure: &Measure| session.goals().get(measure.goal).map(|goal| goal.area);
        let belongs = |measure: &&Measure| area.is_none() || of(measure) == area;
        let mut measures: Vec<&Measure> = measures.into_iter().filter(belongs).collect();
        measures.sort_by_cached_key(|measure| (walk(session, measure.goal), measure.rank.clone(), measure.id));
        let mut rows: BTreeMap<Order, LedgerRow> = BTreeMap::new();
        let row = |of| LedgerRow { of, measures: vec![], costs: Costs::default() };
        for of in always(session, by, area) {
            rows.insert(order(session, of), row(of));
        }
        for measure in &measures {
            for (of, costs) in shares(session, by, measure) {
                let row = rows.entry(order(session, of)).or_insert_with(|| row(of));
                row.measures.push((measure.id, costs));
                row.costs = row.costs + costs;
            }
        }
        let unknown = measures.iter().filter(|measure| measure.once.is_none() && measure.yearly.is_none()).count();
        Self { by, rows: rows.into_values().collect(), total: Sums::over(measures.into_iter()), unknown }
    }

    /// The sum beneath the rows; by year, yearly costs stand there as often as they count.
    pub fn costs(&self) -> Costs {
        self.rows.iter().fold(Costs::default(), |sum, row| sum + row.costs)
    }
}

/// Where a row stands among the others.
type Order = (i64, Option<Rank>, Option<Id>);

fn order(session: &Session, of: Heading) -> Order {
    match of {
        Heading::Area(id) => (session.area_digit(id).into(), None, Some(id)),
        Heading::Goal(id) => walk(session, id),
        Heading::Status(rung) => (rung as i64, None, None),
        Heading::Year(year) => (year.map_or(i64::MAX, Into::into), None, None),
        Heading::CostKind(kind) => (kind.map_or(i64::MAX, |kind| kind as i64), None, None),
        Heading::Reservation(under) => (i64::from(!under), None, None),
    }
}

/// A goal's place on the walk through the areas.
fn walk(session: &Session, goal: Id) -> Order {
    let found = session.goals().get(goal);
    (found.map_or(i64::MAX, |found| session.area_digit(found.area).into()), found.map(|g| g.rank.clone()), Some(goal))
}

fn always(session: &Session, by: Dimension, only: Option<Id>) -> Vec<Heading> {
    match by {
        Dimension::Area => {
            let areas = session.areas().iter().map(|area| area.id).filter(|id| only.is_none_or(|only| only == *id));
            areas.map(Heading::Area).collect()
        }
        Dimension::Status => (0..Status::LADDER.len()).map(Heading::Status).collect(),
        Dimension::CostKind => CostKind::ALL.map(|kind| Heading::CostKind(Some(kind))).into(),
        Dimension::Reservation => [true, false].map(Heading::Reservation).into(),
        Dimension::Goal | Dimension::Year => vec![],
    }
}

/// To which rows a measure belongs, and what it brings to each.
fn shares(session: &Session, by: Dimension, measure: &Measure) -> Vec<(Heading, Costs)> {
    let sums = Sums::over(std::iter::once(measure));
    let whole = Costs { once: sums.once, yearly: sums.yearly, all: sums.three_years() };
    let of = match by {
        Dimension::Area => session.goals().get(measure.goal).map(|goal| Heading::Area(goal.area)),
        Dimension::Goal => Some(Heading::Goal(measure.goal)),
        Dimension::Status => Some(Heading::Status(measure.status.rung())),
        Dimension::CostKind => Some(Heading::CostKind(measure.cost_kind)),
        Dimension::Reservation => Some(Heading::Reservation(measure.budget_reservation)),
        Dimension::Year => return years(measure, sums),
    };
    of.into_iter().map(|of| (of, whole)).collect()
}

/// A measure stands in the year of its cost once, and in those in which something runs.
fn years(measure: &Measure, sums: Sums) -> Vec<(Heading, Costs)> {
    let year = |day: Option<Day>| day.map(|day| day.year());
    let (start, due) = (year(measure.start), year(measure.due));
    let mut years: BTreeMap<(bool, Option<i32>), Costs> = BTreeMap::new();
    let mut add = |year: Option<i32>, costs| {
        let at = years.entry((year.is_none(), year)).or_default();
        *at = *at + costs;
    };
    add(due.or(start), Costs { once: sums.once, yearly: Money::default(), all: sums.once });
    if sums.yearly != Money::default() {
        for after in 0..YEARS {
            let year = start.or(due).map(|first| first + after);
            add(year, Costs { once: Money::default(), yearly: sums.yearly, all: sums.yearly });
        }
    }
    years.into_iter().map(|((_, year), costs)| (Heading::Year(year), costs)).collect()
}
