//! What is missing, counted, and an indicator over the years, in words.

use chrono::Datelike;

use super::{Word, Words};
use crate::session::{Comparison, CourseStep, Gap, Point, Trend, Value, When};

impl Words {
    /// `3 Schwächen ohne Ziel`
    pub fn missing(&self, gap: Gap, count: usize) -> String {
        let word = match gap {
            Gap::WeaknessWithoutGoal => Word("overview-weakness-no-goal"),
            Gap::ChallengeWithoutGoal => Word("overview-challenge-no-goal"),
            Gap::GoalWithoutFinding => Word("overview-goal-no-finding"),
            Gap::GoalWithoutMeasure => Word("overview-goal-no-measure"),
            Gap::GoalWithoutIndicator => Word("overview-goal-no-indicator"),
            Gap::MeasureWithoutLead => Word("overview-measure-no-lead"),
            Gap::MeasureWithoutDue => Word("overview-measure-no-due"),
            Gap::MeasureWithoutIndicator => Word("overview-measure-no-indicator"),
            Gap::MeasureWithoutCost => Word("overview-measure-no-cost"),
            Gap::DroppedWithoutReason => Word("overview-dropped-no-reason"),
            Gap::AgreedWithoutResolution => Word("overview-agreed-no-paper"),
            Gap::ResolvedWithoutResolution => Word("overview-resolved-no-paper"),
            Gap::ResolutionWithoutDate => Word("overview-paper-no-date"),
        };
        self.say(word, &[("count", count.into())])
    }

    /// `2023 27,4 % → 2025 31,0 % → Ziel 35 %`; the values as they are shown where it stands.
    pub fn course(&self, course: &Trend, value: impl Fn(Value) -> String) -> String {
        let years: Vec<String> =
            course.steps.iter().filter_map(|step| step.when.as_ref()).map(|w| self.year(w)).collect();
        let twice = years.iter().enumerate().any(|(at, year)| years[..at].contains(year));
        let step = |step: &CourseStep| {
            let name = match (&step.when, step.point) {
                (Some(when), _) if twice => self.when(when),
                (Some(when), _) => self.year(when),
                (None, Point::Baseline) => self.get(Word("indicator-baseline")).to_owned(),
                (None, Point::Target) => self.get(Word("indicator-target")).to_owned(),
                (None, _) => self.get(Word("indicator-undated")).to_owned(),
            };
            format!("{name} {}", value(step.value))
        };
        course.steps.iter().map(step).collect::<Vec<_>>().join(" → ")
    }

    /// `2025`, a school year as it is said.
    fn year(&self, when: &When) -> String {
        match when {
            When::SchoolYear(_) | When::Text(_) => self.when(when),
            _ => when.end().map(|end| end.year().to_string()).unwrap_or_default(),
        }
    }

    /// When a comparison is of, marked where it is of another year: `(01.03.2023, ~ anderer Stand)`.
    pub fn compared_when(&self, comparison: &Comparison, of: Option<&When>) -> Option<String> {
        let when = self.when(comparison.as_of.as_ref()?);
        // The town's own figure of another year is no comparison with another one, but its course.
        let far = comparison.is_far(of) && !comparison.is_own();
        let far = far.then(|| format!(", ~\u{a0}{}", self.get(Word("indicator-far"))));
        Some(format!("({when}{})", far.unwrap_or_default()))
    }

    /// That the same name stands elsewhere with another definition, and which.
    pub fn other_definitions(&self, course: &Trend) -> Option<String> {
        let told = |others: String| format!("≠ {}", self.say(Word("indicator-others"), &[("others", others.into())]));
        (!course.others.is_empty()).then(|| told(self.definitions(&course.others)))
    }

    /// `65+ je 100 20–64; ohne Definition`
    pub fn definitions(&self, all: &[String]) -> String {
        let said = |one: &String| match one.as_str() {
            "" => self.get(Word("indicator-undefined")).to_owned(),
            one => one.to_owned(),
        };
        all.iter().map(said).collect::<Vec<_>>().join("; ")
    }
}
