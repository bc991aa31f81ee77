//! The overview on the wall: area by area, one group of columns after the other, then what is open, as facts.
//!
//! Areas stand in the order of their digits and nothing is ranked.

use super::subject::Act;
use super::{Block, Body, Figure, Stage};
use crate::session::{Column, FindingKind, Overview, OverviewRow};
use crate::words::{Word, plural};

impl Stage<'_> {
    pub(super) fn overview(&self) -> Act {
        let overview = Overview::of(self.session);
        let mut blocks = vec![self.heading(Word("overview-findings")), self.sentence(self.key_to_signs())];
        let digits =
            FindingKind::ALL.map(|kind| overview.total.cell(Column::of_kind(kind)).records.len().to_string().len());
        blocks.extend(self.figures(&overview, |row| self.findings_of(row, digits)));
        blocks.push(self.heading(Word("overview-goals-and-measures")));
        blocks.extend(self.figures(&overview, |row| self.goals_and_measures_of(row)));
        blocks.push(self.heading(Word("overview-resolved-measures")));
        blocks.extend(self.figures(&overview, |row| self.resolved_of(row)));
        blocks.push(self.heading(Word("overview-three-years")));
        blocks.extend(self.figures(&overview, |row| self.words.money(row.sums.three_years())));
        if !overview.gaps.is_empty() {
            blocks.push(self.heading(Word("overview-open")));
            let open = overview.gaps.iter().map(|(gap, all)| self.words.missing(*gap, all.len()));
            blocks.extend(open.map(|told| self.sentence(told)));
        }
        Act::new(self.words.get(Word("overview-title")), Body::Sheet(blocks))
    }

    /// A figure an area, then all of them.
    fn figures(&self, overview: &Overview, value: impl Fn(&OverviewRow) -> String) -> Vec<Block> {
        let figure = |row: &OverviewRow, label| Figure { label, value: value(row), ..Figure::default() };
        let all = figure(&overview.total, self.words.get(Word("overview-total")).to_owned());
        let rows = overview.rows.iter().map(|row| figure(row, self.row_label(row)));
        rows.chain([all]).map(Block::Figure).collect()
    }

    fn row_label(&self, row: &OverviewRow) -> String {
        let none = || self.words.get(Word("overview-no-area")).to_owned();
        row.area.and_then(|area| self.short_area(area)).unwrap_or_else(none)
    }

    /// `+ Stärken, − Schwächen, …`: what the signs before the numbers mean.
    fn key_to_signs(&self) -> String {
        let sign = |kind: FindingKind| super::Sign::Kind(kind).symbol();
        FindingKind::ALL.map(|kind| format!("{}\u{a0}{}", sign(kind), self.words.get(plural(kind)))).join(", ")
    }

    /// `+3  −4  !1  *2`, in columns: none has more digits than all together.
    fn findings_of(&self, row: &OverviewRow, digits: [usize; 4]) -> String {
        let of = |(kind, digits): (FindingKind, usize)| {
            let count = row.cell(Column::of_kind(kind)).records.len();
            let told = format!("{}{count}", super::Sign::Kind(kind).symbol());
            format!("{told:>room$}", room = digits + 1)
        };
        FindingKind::ALL.into_iter().zip(digits).map(of).collect::<Vec<_>>().join("  ")
    }

    fn goals_and_measures_of(&self, row: &OverviewRow) -> String {
        let count = |column: Column| row.cell(column).records.len();
        format!("{} · {}", count(Column::Goals), count(Column::Measures))
    }

    fn resolved_of(&self, row: &OverviewRow) -> String {
        let count = |column: Column| row.cell(column).records.len();
        let of = self.words.get(Word("record-of"));
        format!("{} {of} {}", count(Column::Resolved), count(Column::Measures))
    }
}
