//! Goals and measures: what is new, what is otherwise with old and new wording, what is gone.

use super::{Minutes, or_none};
use crate::papers::Block;
use crate::session::{Became, Measure, Money, Record};
use crate::words::altered::Item;
use crate::words::{Named, Word};

impl Minutes<'_> {
    pub(super) fn goals_and_measures(&self) -> Vec<Block> {
        let items = self.altered.items();
        let new = items.iter().filter(|item| item.became == Became::New).map(|item| self.new_row(item)).collect();
        let changed = items.iter().flat_map(|item| self.changed_rows(item)).collect();
        let gone = items.iter().filter(|item| item.became == Became::Gone);
        let gone = gone.map(|item| vec![item.number.clone(), item.title().to_owned()]).collect();
        let (number, wording) = (Word("minutes-number"), Word("minutes-wording"));
        let tables = [
            (Word("minutes-new"), self.table(&[number, wording, Word("minutes-state"), Word("minutes-costs")], new)),
            (
                Word("minutes-changed"),
                self.table(
                    &[Word("minutes-which"), Word("minutes-field"), Word("minutes-old"), Word("minutes-now")],
                    changed,
                ),
            ),
            (Word("minutes-gone"), self.table(&[number, wording], gone)),
        ];
        let filled = |(heading, table): (Word, Block)| {
            let empty = matches!(&table, Block::Table { rows, .. } if rows.is_empty());
            let heading = Block::Heading(2, self.words.get(heading).to_owned());
            if empty { vec![] } else { vec![heading, table] }
        };
        tables.into_iter().flat_map(filled).collect()
    }

    fn new_row(&self, item: &Item<'_>) -> Vec<String> {
        let (state, costs) = match item.record {
            Record::Measure(measure) => (self.words.get(measure.status.word()).to_owned(), self.costs(measure)),
            _ => (self.words.get(item.record.reference().kind().word()).to_owned(), String::new()),
        };
        vec![item.number.clone(), item.title().to_owned(), state, or_none(costs)]
    }

    /// `120.000 €; 18.000 €/J`
    fn costs(&self, measure: &Measure) -> String {
        let some = |money: &Money| *money != Money::default();
        let once = measure.once.filter(some).map(|money| self.words.money(money));
        let yearly = measure.yearly.filter(some).map(|money| self.words.yearly(money));
        once.into_iter().chain(yearly).collect::<Vec<_>>().join("; ")
    }

    /// A row for each field that stands otherwise; the first says what it is about, unless its own wording is told.
    fn changed_rows(&self, item: &Item<'_>) -> Vec<Vec<String>> {
        let reworded = item.fields.iter().any(|field| field.is_wording());
        let row = |(at, field): (usize, &crate::words::altered::Field)| {
            let first =
                if at == 0 && !reworded { format!("{} {}", item.number, item.title()) } else { item.number.clone() };
            let name = if field.is_wording() { Word("minutes-wording") } else { field.difference.name };
            let name = self.words.get(name).to_owned();
            vec![first, name, or_none(field.old.clone()), or_none(field.new.clone())]
        };
        item.fields.iter().enumerate().map(row).collect()
    }
}
