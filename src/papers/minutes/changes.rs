//! What is new, what is changed, what is gone: cards by area, goals and measures with old and new wording.

use super::Minutes;
use crate::papers::Block;
use crate::session::{Change, Finding, Id, Record, Ref, number_then};
use crate::words::{Word, facets};

impl Minutes<'_> {
    /// Cards that are new or say something else now, by area.
    pub(super) fn cards(&self) -> Vec<Block> {
        let areas = self.areas();
        let named = areas.iter().map(|area| (Some(area.id), format!("{} {}", area.number, area.name)));
        let none = (None, self.words.get(Word("minutes-no-area")).to_owned());
        let mut blocks = vec![];
        for (area, name) in named.chain([none]) {
            let mut cards: Vec<(&Finding, String)> = self.changes.iter().filter_map(|c| self.card(c, area)).collect();
            cards.sort_by_key(|(card, _)| (card.kind, card.number));
            if !cards.is_empty() {
                blocks.push(Block::Heading(2, name));
                blocks.push(Block::List(cards.into_iter().map(|(_, told)| told).collect()));
            }
        }
        blocks
    }

    fn card<'a>(&self, change: &'a Change, area: Option<Id>) -> Option<(&'a Finding, String)> {
        let (old, card) = change.told_card()?;
        let of = card.area.filter(|id| self.session.areas().get(*id).is_some());
        let number = format!("{}{}", card.kind.letter(), card.number);
        let told = match old {
            Some(old) => {
                let args = [("old", old.into()), ("new", card.text.as_str().into())];
                format!("{number}: {}", self.words.say(Word("minutes-reworded"), &args))
            }
            None => format!("{number}: {}", card.text),
        };
        (of == area).then_some((card, told))
    }

    /// A table of what is new, one of what is changed, one of what is gone.
    pub(super) fn goals_and_measures(&self) -> Vec<Block> {
        let mut all: Vec<&Change> = self.changes.iter().filter(|change| is_plan(change.reference())).collect();
        all.sort_by_cached_key(|change| self.place(change));
        let rows = |told: &dyn Fn(&Change) -> Vec<Vec<String>>| all.iter().flat_map(|change| told(change)).collect();
        let (number, wording) = (Word("minutes-number"), Word("minutes-wording"));
        let tables = [
            (Word("minutes-new"), self.table(&[number, wording], rows(&|change| self.whole(change, true)))),
            (
                Word("minutes-changed"),
                self.table(
                    &[number, Word("minutes-field"), Word("minutes-old"), Word("minutes-now")],
                    rows(&|change| self.differences(change)),
                ),
            ),
            (Word("minutes-gone"), self.table(&[number, wording], rows(&|change| self.whole(change, false)))),
        ];
        let filled = |(heading, table): (Word, Block)| {
            let empty = matches!(&table, Block::Table { rows, .. } if rows.is_empty());
            let heading = Block::Heading(2, self.words.get(heading).to_owned());
            if empty { vec![] } else { vec![heading, table] }
        };
        tables.into_iter().flat_map(filled).collect()
    }

    /// In the order of their numbers, a goal before its measures.
    fn place(&self, change: &Change) -> Vec<u32> {
        let number = change.after().or(change.before()).map(|record| self.name(record));
        number.unwrap_or_default().split('.').map(|part| part.parse().unwrap_or(u32::MAX)).collect()
    }

    fn name(&self, record: &Record) -> String {
        number_then(self.session, &self.changes, record).map(|number| number.to_string()).unwrap_or_default()
    }

    /// A goal or measure that is new, or one that is gone.
    fn whole(&self, change: &Change, new: bool) -> Vec<Vec<String>> {
        let record = match change {
            Change::Added(record) if new => record,
            Change::Removed(record) if !new => record,
            _ => return vec![],
        };
        vec![vec![self.name(record), facets::title(record).to_owned()]]
    }

    /// A row for each field that stands otherwise.
    fn differences(&self, change: &Change) -> Vec<Vec<String>> {
        let Change::Changed { before, after } = change else { return vec![] };
        let of = |record| facets::of(record, self.session, self.words);
        let told = facets::differences(&of(before), &of(after)).into_iter().filter(|one| facets::is_told(one.name));
        let row = |one: facets::Difference| {
            let cell = |texts: &[String]| {
                let text = texts.join("; ");
                if text.is_empty() { "–".to_owned() } else { text }
            };
            vec![self.name(after), self.words.get(one.name).to_owned(), cell(&one.from), cell(&one.to)]
        };
        told.map(row).collect()
    }
}

fn is_plan(at: Ref) -> bool {
    matches!(at, Ref::Goal(_) | Ref::Measure(_))
}
