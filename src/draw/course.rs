//! Figures small: one in a line with what it is held against, or its course over the years with bars as high as the values.

use super::Page;
use crate::session::{Comparison, Evidence, Indicator, Trend, Value};

/// From the lowest to the highest; in ASCII `_ - = #`.
const BARS: [char; 4] = ['▁', '▃', '▅', '█'];

impl Page<'_> {
    /// One figure in one line: name, value with its date or the whole course, what it is compared with, source.
    pub(super) fn evidence(&self, evidence: &Evidence) -> String {
        let words = self.console.words();
        let course = self.console.session().course_of(evidence, self.console.known().today);
        let as_of = evidence.as_of.as_ref().map(|when| format!("({})", words.when(when)));
        let value = || spaced([words.value(evidence.value), evidence.unit.clone(), as_of.unwrap_or_default()]);
        // The town's own figures of other years are in the course.
        let others = evidence.comparisons.iter().filter(|other| !course.is_one() || !other.is_own());
        let told = std::iter::once(format!("{}: {}", evidence.indicator, self.course(&course).unwrap_or_else(value)))
            .chain(others.map(|other| self.compared(other, evidence)))
            .chain(words.other_definitions(&course))
            .chain([evidence.source.clone()]);
        told.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    /// `NRW 31,0 % (01.03.2023, ~ anderer Stand)`
    fn compared(&self, other: &Comparison, of: &Evidence) -> String {
        let words = self.console.words();
        let value = (other.value != Value::Missing).then(|| spaced([words.value(other.value), other.unit.clone()]));
        let when = words.compared_when(other, of.as_of.as_ref());
        spaced([other.label.clone(), value.unwrap_or_default(), when.unwrap_or_default()])
    }

    /// `▁▅█ 2023 27,4 % → 2025 31,0 % → Ziel 35 %`; `None` where there is but one value.
    fn course(&self, course: &Trend) -> Option<String> {
        let words = self.console.words();
        let bars: String = course.heights().into_iter().map(|height| BARS[usize::from(height / 2).min(3)]).collect();
        let value = |value| spaced([words.value(value), course.unit.clone()]);
        course.is_one().then(|| spaced([bars, words.course(course, value)]))
    }

    /// The course of the indicator of a goal or measure, with what else has its name.
    pub(super) fn course_to(&self, indicator: &Indicator) -> Vec<String> {
        let course = self.console.session().course_to(indicator, self.console.known().today);
        let named = self.course(&course).map(|told| format!("{} {told}", course.name));
        named.into_iter().chain(self.console.words().other_definitions(&course)).collect()
    }
}

fn spaced<const N: usize>(parts: [String; N]) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}
