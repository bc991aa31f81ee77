//! What it costs: three years in large figures, and by area, goal and kind of cost.

use std::collections::BTreeSet;

use super::subject::Act;
use super::{Block, Body, Figure, Stage};
use crate::session::{CostKind, Dimension, Id, Ledger, Measure, Money, Sums};
use crate::words::{Named, Word};

impl Stage<'_> {
    /// What all measures cost, then by area, then by kind.
    pub(super) fn sums(&self) -> Act {
        let all: Vec<&Measure> = self.session.measures().iter().collect();
        let mut blocks = self.totals(&all);
        blocks.push(self.heading(Word("scene-by-area")));
        for area in self.areas() {
            let measures: Vec<_> = self.goals_of(area.id).iter().flat_map(|goal| self.measures_of(goal.id)).collect();
            blocks.push(self.years(format!("{} {}", area.number, area.short), &measures));
        }
        let kinds: Vec<Block> = CostKind::ALL.into_iter().filter_map(|kind| self.kind_sum(kind, &all)).collect();
        if !kinds.is_empty() {
            blocks.push(self.heading(Word("scene-by-cost-kind")));
            blocks.extend(kinds);
        }
        Act::new(self.words.get(Word("scene-sums")), Body::Sheet(blocks))
    }

    /// What one area costs, then by goal.
    pub(super) fn area_sums(&self, area: Id) -> Option<Act> {
        let goals = self.goals_of(area);
        let all: Vec<_> = goals.iter().flat_map(|goal| self.measures_of(goal.id)).collect();
        let mut blocks = self.totals(&all);
        for goal in &goals {
            let label = format!("{} {}", self.session.goal_number(goal), goal.text);
            blocks.push(self.years(label, &self.measures_of(goal.id)));
        }
        Some(Act::new(self.area_name(area)?, Body::Sheet(blocks)))
    }

    /// What all or one area costs, by one dimension; in the order of the walk, never by amount.
    pub(super) fn sums_by(&self, by: Dimension, area: Option<Id>) -> Option<Act> {
        let head = match area {
            Some(area) => self.area_name(area)?,
            None => self.words.get(Word("scene-sums")).to_owned(),
        };
        let ledger = Ledger::of(self.session, by, area, self.session.measures().iter());
        let behind = ledger.rows.iter().flat_map(|row| &row.measures).map(|(id, _)| *id).collect::<BTreeSet<_>>();
        let all: Vec<&Measure> = behind.into_iter().filter_map(|id| self.session.measures().get(id)).collect();
        let mut blocks = self.totals(&all);
        let args = [("by", self.words.get(by.word()).into())];
        let by_year = by == Dimension::Year;
        let word = if by_year { Word("sums-years-by") } else { Word("sums-three-years-by") };
        blocks.push(Block::Heading(self.words.say(word, &args)));
        let label = |of| self.words.heading(self.session, of);
        blocks.extend(ledger.rows.iter().map(|row| self.money(label(row.of), row.costs.all, false)));
        if by_year {
            blocks.push(self.sentence(self.words.get(Word("sums-year-rule")).to_owned()));
        }
        Some(Act::new(head, Body::Sheet(blocks)))
    }

    /// Three years large, once and yearly beneath, and how many measures have no cost yet: unknown is not nothing.
    fn totals(&self, measures: &[&Measure]) -> Vec<Block> {
        let sums = Sums::over(measures.iter().copied());
        let line = |word: Word, money: Money, large| self.money(self.words.get(word).to_owned(), money, large);
        let mut blocks = vec![
            line(Word("scene-three-years"), sums.three_years(), true),
            line(Word("scene-once"), sums.once, false),
            line(Word("scene-yearly"), sums.yearly, false),
        ];
        let unknown = measures.iter().filter(|measure| measure.once.is_none() && measure.yearly.is_none()).count();
        let tell = |count: usize| self.sentence(self.words.say(Word("scene-unknown-cost"), &[("count", count.into())]));
        blocks.extend(Some(unknown).filter(|count| *count > 0).map(tell));
        blocks
    }

    fn years(&self, label: String, measures: &[&Measure]) -> Block {
        self.money(label, Sums::over(measures.iter().copied()).three_years(), false)
    }

    fn kind_sum(&self, kind: CostKind, all: &[&Measure]) -> Option<Block> {
        let of: Vec<_> = all.iter().copied().filter(|measure| measure.cost_kind == Some(kind)).collect();
        let label = self.words.get(kind.word()).to_owned();
        (!of.is_empty()).then(|| self.years(label, &of))
    }

    fn money(&self, label: String, money: Money, large: bool) -> Block {
        Block::Figure(Figure { label, value: self.words.money(money), large, ..Figure::default() })
    }
}
