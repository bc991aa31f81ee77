//! An indicator over the years, small: bars as high as the values, then the values themselves.

use super::Page;
use crate::session::{Course, Indicator};

/// From the lowest to the highest; in ASCII `_ - = #`.
const BARS: [char; 4] = ['▁', '▃', '▅', '█'];

impl Page<'_> {
    /// `▁▅█ 2023 27,4 % → 2025 31,0 % → Ziel 35 %`; `None` where there is but one value.
    pub(super) fn course(&self, course: &Course) -> Option<String> {
        let words = self.console.words();
        let bars: String = course.heights().into_iter().map(|height| BARS[usize::from(height / 2).min(3)]).collect();
        let value = |value| format!("{} {}", words.value(value), course.unit).trim_end().to_owned();
        let said = || format!("{bars} {}", words.course(course, value)).trim_start().to_owned();
        course.is_one().then(said)
    }

    /// The same of the indicator of a goal or measure, with what else has its name.
    pub(super) fn course_to(&self, indicator: &Indicator) -> Vec<String> {
        let course = self.console.session().course_to(indicator, self.console.known().today);
        let named = self.course(&course).map(|told| format!("{} {told}", course.name));
        named.into_iter().chain(self.console.words().other_definitions(&course)).collect()
    }
}
