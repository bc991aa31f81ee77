//! What it costs.

use super::{Reader, line};
use crate::console::SumsView;
use crate::session::Costs;
use crate::words::Word;

impl Reader<'_> {
    /// `2 Arbeit & Betreuung: 6 Maßn. einmalig 7.162.600 €. jährlich 913.000 €/J. drei Jahre 9.901.600 €.`
    pub(super) fn sums(&self, sums: &SumsView) -> Vec<String> {
        let words = self.words;
        let mut lines = self.heading(Word("sums-title"));
        let told = |name: String, count: usize, costs: Costs| {
            let parts = [
                format!("{count} {}", words.get(Word("sums-measures")).trim_end_matches('.')),
                format!("{} {}", words.get(Word("sums-once")), words.money(costs.once)),
                format!("{} {}", words.get(Word("sums-yearly")), words.yearly(costs.yearly)),
                format!("{} {}", words.get(Word("sums-three-years")), words.money(costs.all)),
            ];
            line(Some(name), parts.into_iter())
        };
        for row in &sums.ledger().rows {
            lines.push(told(words.heading(self.console.session(), row.of), row.measures.len(), row.costs));
        }
        let total = words.get(Word("sums-total")).to_owned();
        lines.push(told(total, sums.ledger().total.measures, sums.ledger().costs()));
        lines
    }
}
