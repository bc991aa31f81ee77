//! The cards in the order of their columns, and what is searched in them: kept change by change, so that neither a saved
//! card nor a letter of the filter sorts ten thousand others.

use std::cell::OnceCell;
use std::sync::Arc;

use super::board::{Choice, Order};
use crate::capture::fold;
use crate::session::{Change, Finding, FindingKind, Id, Rank, Record, Session};

/// The cards of each column in the order of their ranks, and what is being searched among them.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    columns: [Vec<Card>; 4],
    /// Searches that each narrow the one before: a letter more looks only at what was left, a letter less is there already.
    searches: Vec<Search>,
}

/// The cards of an area that hold some words, by their place in their column.
#[derive(Clone, Debug)]
struct Search {
    area: Option<Id>,
    words: String,
    found: [Vec<usize>; 4],
}

impl Search {
    /// Whether it leaves out nothing that this choice shows.
    fn leads_to(&self, choice: &Choice) -> bool {
        self.area == choice.area && choice.words.starts_with(&self.words)
    }
}

#[derive(Clone, Debug)]
struct Card {
    /// Beside the finding, so that listing ten thousand cards need not look into each.
    id: Id,
    finding: Arc<Finding>,
    /// What is searched in it; folded when it is searched first.
    folded: OnceCell<Box<str>>,
}

impl Shelf {
    /// All cards of a session. Afterwards only [`Shelf::note`] is needed.
    pub fn of(session: &Session) -> Self {
        let mut shelf = Self::default();
        session.each(|record| {
            if let Record::Finding(finding) = record {
                shelf.columns[finding.kind as usize].push(Card::new(finding));
            }
        });
        shelf
            .columns
            .iter_mut()
            .for_each(|column| column.sort_unstable_by(|a, b| place(&a.finding).cmp(&place(&b.finding))));
        shelf
    }

    /// Takes notice of a change.
    pub fn note(&mut self, change: &Change) {
        self.searches.clear();
        if let Some(Record::Finding(gone)) = change.before()
            && let Ok(at) = self.find(gone)
        {
            self.columns[gone.kind as usize].remove(at);
        }
        if let Some(Record::Finding(new)) = change.after()
            && let Err(at) = self.find(new)
        {
            self.columns[new.kind as usize].insert(at, Card::new(new.clone()));
        }
    }

    /// Where a card stands in its column, or would stand.
    fn find(&self, finding: &Finding) -> Result<usize, usize> {
        self.columns[finding.kind as usize].binary_search_by(|card| place(&card.finding).cmp(&place(finding)))
    }

    /// Looks for the cards that are chosen. Has to be asked anew after every change.
    pub fn search(&mut self, choice: &Choice) {
        while self.searches.last().is_some_and(|search| !search.leads_to(choice)) {
            self.searches.pop();
        }
        let last = self.searches.last();
        if !choice.narrows() || last.is_some_and(|search| search.words == choice.words) {
            return;
        }
        let words: Vec<&str> = choice.words.split_whitespace().collect();
        let found = FindingKind::ALL.map(|kind| {
            let column = &self.columns[kind as usize];
            let fits = |at: &usize| column.get(*at).is_some_and(|card| card.fits(choice.area, &words));
            match last {
                Some(search) => search.found[kind as usize].iter().copied().filter(fits).collect(),
                None => (0..column.len()).filter(fits).collect(),
            }
        });
        self.searches.push(Search { area: choice.area, words: choice.words.clone(), found });
    }

    /// The cards of a column that were found, in this order.
    pub fn column(&self, kind: FindingKind, order: Order, session: &Session) -> Vec<Id> {
        let mut shown = self.found(kind);
        match order {
            Order::Hand => {}
            Order::Dots => shown.sort_by_key(|card| std::cmp::Reverse(card.finding.dots)),
            Order::Area => {
                shown.sort_by_key(|card| card.finding.area.map_or(u8::MAX, |area| session.area_digit(area)));
            }
        }
        shown.iter().map(|card| card.id).collect()
    }

    fn found(&self, kind: FindingKind) -> Vec<&Card> {
        let column = &self.columns[kind as usize];
        match self.searches.last() {
            Some(search) => search.found[kind as usize].iter().map(|at| &column[*at]).collect(),
            None => column.iter().collect(),
        }
    }
}

/// A card's place among the others of its column.
fn place(finding: &Finding) -> (&Rank, Id) {
    (&finding.rank, finding.id)
}

impl Card {
    fn new(finding: Arc<Finding>) -> Self {
        Self { id: finding.id, finding, folded: OnceCell::new() }
    }

    fn fits(&self, area: Option<Id>, words: &[&str]) -> bool {
        (area.is_none() || area == self.finding.area)
            && (words.is_empty() || words.iter().all(|word| self.folded().contains(word)))
    }

    fn folded(&self) -> &str {
        self.folded.get_or_init(|| {
            let Finding { kind, number, text, evidence, .. } = &*self.finding;
            let mut all = String::from(kind.letter());
            for part in [&number.to_string(), " ", text] {
                all.push_str(part);
            }
            for said in evidence.iter().flat_map(|fact| [&fact.indicator, &fact.source]) {
                all.push(' ');
                all.push_str(said);
            }
            fold(&all).into()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn card(id: u64, kind: usize, rank: u8) -> Arc<Finding> {
        Arc::new(Finding {
            id: Id::random(|| id),
            kind: FindingKind::ALL[kind],
            number: 1,
            area: None,
            text: "Kein Bus".into(),
            rank: format!("a{rank}").parse().unwrap(),
            dots: 0,
            priority: None,
            origins: vec![],
            evidence: vec![],
            query: None,
            unread: false,
        })
    }

    proptest! {
        #[test]
        fn kept_change_by_change_it_is_as_if_made_anew(steps in prop::collection::vec((0u64..12, 0usize..4, 0u8..5), 0..60)) {
            let (mut shelf, mut there) = (Shelf::default(), std::collections::BTreeMap::new());
            for (id, kind, rank) in steps {
                let new = card(id, kind, rank);
                let change = match there.insert(id, new.clone()) {
                    None => Change::Added(Record::Finding(new)),
                    Some(old) if rank == 0 => {
                        there.remove(&id);
                        Change::Removed(Record::Finding(old))
                    }
                    Some(old) => Change::Changed { before: Record::Finding(old), after: Record::Finding(new) },
                };
                shelf.note(&change);
            }
            let mut anew = Shelf::default();
            for card in there.into_values() {
                anew.columns[card.kind as usize].push(Card::new(card));
            }
            anew.columns.iter_mut().for_each(|column| column.sort_by(|a, b| place(&a.finding).cmp(&place(&b.finding))));
            let empty = Session::new(Id::random(|| 0));
            for kind in FindingKind::ALL {
                let of = |shelf: &Shelf| shelf.column(kind, Order::Hand, &empty);
                prop_assert_eq!(of(&shelf), of(&anew));
            }
        }

        #[test]
        fn a_search_on_the_way_of_others_finds_what_it_finds_alone(
            steps in prop::collection::vec(("[abk ]{0,4}", 0u64..3, prop::bool::weighted(0.1)), 0..30),
        ) {
            let mut shelf = Shelf::default();
            let texts = ["Kein Bus", "ab kab", "ba", "k", "bb akka"];
            let cards = texts.iter().cycle().take(20).enumerate().map(|(at, text)| {
                let area = (at % 2 == 0).then(|| Id::random(|| 1));
                Finding { text: (*text).into(), area, ..(*card(at as u64, at % 4, 1)).clone() }
            });
            cards.for_each(|card| shelf.note(&Change::Added(Record::Finding(Arc::new(card)))));
            for (words, area, change) in steps {
                if change {
                    let gone = shelf.columns[0].first().map(|card| card.finding.clone());
                    gone.into_iter().for_each(|card| shelf.note(&Change::Removed(Record::Finding(card))));
                }
                let area = (area > 0).then(|| Id::random(|| area));
                let choice = Choice { words: words.trim().to_owned(), area, ..Choice::default() };
                let mut alone = Shelf { searches: vec![], ..shelf.clone() };
                shelf.search(&choice);
                alone.search(&choice);
                for kind in FindingKind::ALL {
                    let ids = |shelf: &Shelf| shelf.found(kind).iter().map(|card| card.id).collect::<Vec<_>>();
                    prop_assert_eq!(ids(&shelf), ids(&alone));
                }
            }
        }
    }
}
