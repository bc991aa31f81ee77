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
        let groups: [(Word, &dyn Fn(&OverviewRow) -> String); 4] = [
            (Word("overview-findings"), &|row| self.findings_of(row)),
            (Word("overview-goals-and-measures"), &|row| self.goals_and_measures_of(row)),
            (Word("overview-resolved-measures"), &|row| self.resolved_of(row)),
            (Word("overview-three-years"), &|row| self.words.money(row.sums.three_years())),
        ];
        let mut blocks = vec![];
        for (heading, value) in groups {
            blocks.push(self.heading(heading));
            if heading == Word("overview-findings") {
                blocks.push(self.sentence(self.key_to_signs()));
            }
            let row = |row: &OverviewRow, label: String| Figure { label, value: value(row), ..Figure::default() };
            blocks.extend(overview.rows.iter().map(|one| Block::Figure(row(one, self.row_label(one)))));
            let all = self.words.get(Word("overview-total")).to_owned();
            blocks.push(Block::Figure(row(&overview.total, all)));
        }
        if !overview.gaps.is_empty() {
            blocks.push(self.heading(Word("overview-open")));
            let open = overview.gaps.iter().map(|(gap, all)| self.words.missing(*gap, all.len()));
            blocks.extend(open.map(|told| self.sentence(told)));
        }
        Act::new(self.words.get(Word("overview-title")), Body::Sheet(blocks))
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

    /// `+3 −4 !1 *2`
    fn findings_of(&self, row: &OverviewRow) -> String {
        let of = |kind: FindingKind| {
            format!("{}{}", super::Sign::Kind(kind).symbol(), row.cell(Column::of_kind(kind)).records.len())
        };
        FindingKind::ALL.map(of).join("  ")
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
