//! The overview, and what is missing.

use super::{Reader, line};
use crate::console::OverviewView;
use crate::session::Column;
use crate::words::{Named, Word, facets};

impl Reader<'_> {
    /// Area by area, then what is missing.
    pub(super) fn overview(&self, view: &OverviewView) -> Vec<String> {
        let (session, words) = (self.console.session(), self.words);
        let mut lines = self.heading(Word("overview-title"));
        lines.extend(self.message());
        for row in view.overview().rows.iter().chain([&view.overview().total]) {
            let name = row.area.and_then(|id| session.areas().get(id)).map(|area| self.area(area));
            let all = std::ptr::eq(row, &view.overview().total);
            let other = if all { Word("overview-total") } else { Word("overview-no-area") };
            let count = |column: Column| match column {
                Column::Money => words.money(row.sums.three_years()),
                _ => row.cell(column).records.len().to_string(),
            };
            let parts = Column::ALL.map(|column| format!("{} {}", words.get(column.word()), count(column)));
            lines.push(line(Some(name.unwrap_or_else(|| words.get(other).to_owned())), parts.into_iter()));
        }
        for (gap, all) in &view.overview().gaps {
            let numbers = all.iter().filter_map(|at| session.number(*at)).map(|number| number.to_string());
            lines.push(line(
                Some(words.missing(*gap, all.len())),
                std::iter::once(numbers.collect::<Vec<_>>().join(" ")),
            ));
        }
        lines
    }

    /// Everything that lacks something, by what it lacks.
    pub(super) fn gaps(&self, view: &OverviewView) -> Vec<String> {
        let mut lines = self.heading(Word("overview-title"));
        for (gap, all) in &view.overview().gaps {
            lines.extend([String::new(), self.words.missing(*gap, all.len())]);
            lines.extend(all.iter().filter_map(|at| self.console.session().get(*at)).map(|record| {
                line(self.number(record.reference()), std::iter::once(facets::title(&record).to_owned()))
            }));
        }
        lines
    }
}
