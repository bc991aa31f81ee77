//! The yearly report as a whole: where every measure stands in one report year, and what moved since the last one.

use super::{Day, Event, EventKind, Id, Implementation, Measure, Placed, Report, Session, Value};

/// How a state stands to that of the last report.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Moved {
    /// There is no state yet.
    Missing,
    /// There was no state in the last report.
    First,
    /// It is the same.
    Same,
    /// It got on.
    Onward,
    /// It fell back.
    Back,
    /// It was dropped.
    Dropped,
}

impl Moved {
    fn between(before: Option<&Implementation>, now: Option<&Implementation>) -> Self {
        match (before, now) {
            (_, None) => Self::Missing,
            (None, Some(_)) => Self::First,
            (Some(before), Some(now)) if before.rung() == now.rung() => Self::Same,
            (_, Some(Implementation::Dropped { .. })) => Self::Dropped,
            (Some(Implementation::Dropped { .. }), _) => Self::Onward,
            (Some(before), Some(now)) if before.rung() < now.rung() => Self::Onward,
            _ => Self::Back,
        }
    }

    /// Whether something moved since the last report.
    pub fn is_move(self) -> bool {
        !matches!(self, Self::Missing | Self::Same)
    }
}

/// What one report year says of one measure.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ProgressRow {
    /// The measure.
    pub measure: Id,
    /// The state in the report before this one.
    pub before: Option<Implementation>,
    /// The state in this year.
    pub state: Option<Implementation>,
    /// The indicator's value then.
    pub value: Option<Value>,
    /// How the one stands to the other.
    pub moved: Moved,
}

/// The report of one year.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Progress {
    /// Every measure, in the order of the walk.
    pub rows: Vec<ProgressRow>,
}

impl Progress {
    /// The report years that there are.
    pub const YEARS: std::ops::RangeInclusive<u8> = 1..=3;

    /// What the report of this year says; of all areas, or of one. With `until`, only reports that were given by that day.
    pub fn of(session: &Session, year: u8, area: Option<Id>, until: Option<Day>) -> Self {
        let in_area =
            |measure: &&Measure| area.is_none() || session.goals().get(measure.goal).map(|goal| goal.area) == area;
        let mut measures: Vec<&Measure> = session.measures().iter().filter(in_area).collect();
        measures.sort_by_cached_key(|measure| measure.place(session));
        Self { rows: measures.into_iter().map(|measure| measure.progress(year, until)).collect() }
    }

    /// How many measures stand on this rung.
    pub fn on_rung(&self, rung: usize) -> usize {
        self.rows.iter().filter(|row| row.state.as_ref().map(Implementation::rung) == Some(rung)).count()
    }

    /// How many are without a state.
    pub fn missing(&self) -> usize {
        self.rows.iter().filter(|row| row.state.is_none()).count()
    }
}

impl Measure {
    /// What the report of a year says.
    pub fn report(&self, year: u8) -> Option<&Report> {
        self.reports.iter().find(|report| report.year == year)
    }

    fn progress(&self, year: u8, until: Option<Day>) -> ProgressRow {
        let given = |year: u8| self.report(year).filter(|report| until.is_none_or(|day| report.date <= day));
        let before = year.checked_sub(1).and_then(given).map(|report| report.state.clone());
        let report = given(year);
        let state = report.map(|report| report.state.clone());
        let moved = Moved::between(before.as_ref(), state.as_ref());
        ProgressRow { measure: self.id, before, state, value: report.and_then(|report| report.value), moved }
    }

    /// The measure with another state in the report of a year, which is made where there is none yet.
    pub fn with_state(&self, year: u8, date: Day, state: Implementation) -> Self {
        let mut measure = self.clone();
        match measure.reports.iter_mut().find(|report| report.year == year) {
            Some(report) => report.state = state,
            None => {
                measure.reports.push(Report { year, date, state, value: None, remark: String::new() });
                measure.reports.sort_by_key(|report| report.year);
            }
        }
        measure
    }
}

impl Session {
    /// The day of a year's report: where the plan has it, else `today`.
    pub fn report_day(&self, year: u8, today: Day) -> Day {
        self.report_event(year).map_or(today, Event::day)
    }

    /// The event of the plan at which a year's report is given.
    pub fn report_event(&self, year: u8) -> Option<&Event> {
        let mut events: Vec<&Event> = self.events().iter().filter(|event| event.kind == EventKind::Report).collect();
        events.sort_by_key(|event| (event.day(), event.id));
        events.get(usize::from(year).checked_sub(1)?).copied()
    }
}
