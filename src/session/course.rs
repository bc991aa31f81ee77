//! The course of one indicator: its values over the years, wherever in the session they stand.
//!
//! Only what has the same name, the same definition and the same unit is one indicator. What has the name alone is told
//! apart and never set beside it: two old-age quotients with different ages are two figures.

use super::{Comparison, Day, Evidence, Finding, Goal, Indicator, Measure, Ref, Session, Value, When};

/// What a value of the course is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Point {
    /// Ausgangswert: its day is not said.
    Baseline,
    /// A figure with its reference date.
    Figure,
    /// What an annual report says.
    Report,
    /// Zielwert
    Target,
}

/// A value of the course.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Step {
    /// What it is.
    pub point: Point,
    /// Its reference date, where there is one.
    pub when: Option<When>,
    /// The value.
    pub value: Value,
}

/// One indicator over the years.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Trend {
    /// Its name.
    pub name: String,
    /// Its unit.
    pub unit: String,
    /// The values: baseline, then by date, then the target.
    pub steps: Vec<Step>,
    /// Definitions, with their units, under which the same name stands elsewhere.
    pub others: Vec<String>,
}

/// What makes two figures one indicator: name, definition, unit, however they are spaced and capitalised.
#[derive(Clone, Copy, Debug)]
struct Same<'a> {
    name: &'a str,
    definition: &'a str,
    unit: &'a str,
}

/// Ends at the first letter that differs, so that ten thousand cards are gone through while one draws.
fn alike(one: &str, other: &str) -> bool {
    fn plain(text: &str) -> impl Iterator<Item = char> {
        let words = text.split_whitespace().flat_map(|word| word.chars().chain([' ']));
        words.flat_map(char::to_lowercase)
    }
    let begin = |text: &str| text.bytes().find(|byte| !byte.is_ascii_whitespace()).filter(u8::is_ascii);
    let differ = begin(one).zip(begin(other)).is_some_and(|(a, b)| !a.eq_ignore_ascii_case(&b));
    !differ && plain(one).eq(plain(other))
}

impl Comparison {
    /// Whether it has nobody's name: the town's own figure of another day.
    pub fn is_own(&self) -> bool {
        self.label.trim().is_empty() && self.value != Value::Missing && self.as_of.is_some()
    }

    /// Whether its reference date lies more than twelve months from that of the figure, so that the two are not simply set
    /// beside each other.
    pub fn is_far(&self, of: Option<&When>) -> bool {
        let end = |when: Option<&When>| when.and_then(When::end);
        let (Some(one), Some(other)) = (end(of), end(self.as_of.as_ref())) else { return false };
        one.max(other) > one.min(other).plus_months(12)
    }
}

impl Session {
    /// The course of a figure.
    pub fn course_of(&self, evidence: &Evidence, today: Day) -> Trend {
        let Evidence { indicator: name, definition, unit, .. } = evidence;
        self.course(Same { name, definition, unit }, None, today)
    }

    /// The course of the indicator of a goal or measure.
    pub fn course_to(&self, indicator: &Indicator, today: Day) -> Trend {
        let Indicator { name, definition, unit, .. } = indicator;
        self.course(Same { name, definition, unit }, None, today)
    }

    fn course(&self, same: Same<'_>, but: Option<Ref>, today: Day) -> Trend {
        let mut course = Trend { name: same.name.to_owned(), unit: same.unit.to_owned(), ..Trend::default() };
        if same.name.trim().is_empty() {
            return course;
        }
        if but != Some(Ref::Municipality) {
            self.municipality().figures.iter().for_each(|figure| course.figure(same, figure));
        }
        for Finding { evidence, .. } in self.findings().iter().filter(|card| but != Some(Ref::Finding(card.id))) {
            evidence.iter().for_each(|fact| course.figure(same, fact));
        }
        for Goal { indicators, .. } in self.goals().iter().filter(|goal| but != Some(Ref::Goal(goal.id))) {
            indicators.iter().for_each(|indicator| course.aim(same, indicator));
        }
        for measure in self.measures().iter().filter(|measure| but != Some(Ref::Measure(measure.id))) {
            course.measure(same, measure, today);
        }
        course.settle();
        course
    }

    /// Definitions under which the same name stands in other records than this one.
    pub fn other_definitions(&self, name: &str, definition: &str, unit: &str, but: Ref) -> Vec<String> {
        self.course(Same { name, definition, unit }, Some(but), Day::EARLIEST).others
    }
}

impl Trend {
    /// Whether there is more than one value, so that there is a way to be shown.
    pub fn is_one(&self) -> bool {
        self.steps.len() > 1
    }

    /// Of each value how high it stands between the lowest (0) and the highest (7); empty where they cannot be set beside
    /// each other as single numbers, or are all the same.
    pub fn heights(&self) -> Vec<u8> {
        let heights: Option<Vec<i128>> = self.steps.iter().map(|step| height(step.value)).collect();
        let Some(all) = heights.filter(|all| all.len() > 1) else { return vec![] };
        let (low, high) = all.iter().fold((i128::MAX, i128::MIN), |(low, high), one| (low.min(*one), high.max(*one)));
        let step = |one: i128| u8::try_from((one - low).saturating_mul(7) / (high - low).max(1)).unwrap_or(7);
        if low == high { vec![] } else { all.into_iter().map(step).collect() }
    }

    fn figure(&mut self, same: Same<'_>, fact: &Evidence) {
        if !self.is_same(same, &fact.indicator, &fact.definition, &fact.unit) {
            return;
        }
        self.step(Point::Figure, fact.as_of.clone(), fact.value);
        let unit = |other: &&Comparison| other.unit.is_empty() || other.unit == fact.unit;
        let earlier = fact.comparisons.iter().filter(|other| other.is_own()).filter(unit);
        earlier.for_each(|other| self.step(Point::Figure, other.as_of.clone(), other.value));
    }

    fn aim(&mut self, same: Same<'_>, indicator: &Indicator) {
        if self.is_same(same, &indicator.name, &indicator.definition, &indicator.unit) {
            self.step(Point::Baseline, None, indicator.baseline);
            self.step(Point::Target, None, indicator.target);
        }
    }

    /// What the annual reports say, but for those that are still to come.
    fn measure(&mut self, same: Same<'_>, measure: &Measure, today: Day) {
        let Some(indicator) = &measure.indicator else { return };
        self.aim(same, indicator);
        if self.is_same(same, &indicator.name, &indicator.definition, &indicator.unit) {
            for report in measure.reports.iter().filter(|report| report.date <= today) {
                let value = report.value.unwrap_or_default();
                self.step(Point::Report, Some(When::Day(report.date)), value);
            }
        }
    }

    /// Whether it is the same indicator; one that has only the name is noted as another one.
    fn is_same(&mut self, same: Same<'_>, name: &str, definition: &str, unit: &str) -> bool {
        if !alike(name, same.name) {
            return false;
        }
        // A unit that is not said contradicts none.
        let same_unit = unit.is_empty() || same.unit.is_empty() || alike(unit, same.unit);
        let is_same = alike(definition, same.definition) && same_unit;
        if !is_same {
            let told = [definition, unit].into_iter().filter(|part| !part.is_empty());
            let told = told.collect::<Vec<_>>().join(", ");
            if !self.others.contains(&told) {
                self.others.push(told);
            }
        }
        is_same
    }

    fn step(&mut self, point: Point, when: Option<When>, value: Value) {
        let step = Step { point, when, value };
        if value != Value::Missing && !self.steps.contains(&step) {
            self.steps.push(step);
        }
    }

    /// By date; a baseline leads, unless a dated figure says the same, and the target ends it.
    fn settle(&mut self) {
        let dated: Vec<Value> = self.steps.iter().filter(|step| step.when.is_some()).map(|step| step.value).collect();
        self.steps.retain(|step| step.point != Point::Baseline || !dated.contains(&step.value));
        let place = |point: Point| match point {
            Point::Baseline => 0,
            Point::Figure | Point::Report => 1,
            Point::Target => 2,
        };
        self.steps.sort_by_cached_key(|step| {
            let end = step.when.as_ref().and_then(When::end);
            (place(step.point), end.is_none(), end, step.point)
        });
        self.others.sort();
    }
}

/// A value as one number, to a millionth; `None` where it is none.
fn height(value: Value) -> Option<i128> {
    const FINE: i128 = 1_000_000;
    let whole = |number: super::Decimal| i128::from(number.units) * FINE / 10i128.pow(number.scale.min(9).into());
    match value {
        Value::Number(number) => Some(whole(number)),
        Value::Share(part, all) => Some(whole(part) * FINE / Some(whole(all)).filter(|all| *all != 0)?),
        Value::Pair(..) | Value::Missing => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Value {
        Value::Number(text.parse().unwrap())
    }

    #[test]
    fn shares_are_held_against_each_other_by_their_part() {
        let share = |part: &str, all: &str| Value::Share(part.parse().unwrap(), all.parse().unwrap());
        let step = |value| Step { point: Point::Figure, when: None, value };
        let course = |values: Vec<Value>| Trend { steps: values.into_iter().map(step).collect(), ..Trend::default() };
        assert_eq!(course(vec![share("1", "12"), share("3", "12")]).heights(), [0, 7]);
        assert_eq!(course(vec![number("27.4"), number("31"), number("35")]).heights(), [0, 3, 7]);
        assert_eq!(course(vec![number("-3"), number("-3.0")]).heights(), [0u8; 0], "nothing moved");
        assert!(
            course(vec![number("3"), Value::Pair("4".parse().unwrap(), "2".parse().unwrap())]).heights().is_empty()
        );
        assert!(course(vec![share("1", "0"), share("3", "12")]).heights().is_empty(), "nothing is divided by nothing");
    }
}
