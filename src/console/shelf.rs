//! The cards in the order of their columns, and what is searched in them: kept change by change, so that neither a saved
//! card nor a letter of the filter sorts ten thousand others.

use std::cell::OnceCell;
use std::sync::Arc;

use super::board::{Choice, Order};
use crate::capture::fold;
use crate::session::{Change, Finding, FindingKind, Id, Rank, Record, Session};

/// The cards of each column in the order of their ranks.
#[derive(Clone, Debug, Default)]
pub struct Shelf([Vec<Card>; 4]);

#[derive(Clone, Debug)]
struct Card {
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
                shelf.0[finding.kind as usize].push(Card::new(finding));
            }
        });
        shelf.0.iter_mut().for_each(|column| column.sort_unstable_by(|a, b| place(&a.finding).cmp(&place(&b.finding))));
        shelf
    }

    /// Takes notice of a change.
    pub fn note(&mut self, change: &Change) {
        if let Some(Record::Finding(gone)) = change.before()
            && let Ok(at) = self.find(gone)
        {
            self.0[gone.kind as usize].remove(at);
        }
        if let Some(Record::Finding(new)) = change.after()
            && let Err(at) = self.find(new)
        {
            self.0[new.kind as usize].insert(at, Card::new(new.clone()));
        }
    }

    /// Where a card stands in its column, or would stand.
    fn find(&self, finding: &Finding) -> Result<usize, usize> {
        self.0[finding.kind as usize].binary_search_by(|card| place(&card.finding).cmp(&place(finding)))
    }

    /// The cards of a column that are chosen, in the order that is chosen.
    pub fn column(&self, kind: FindingKind, choice: &Choice, session: &Session) -> Vec<Id> {
        let words: Vec<&str> = choice.words.split_whitespace().collect();
        let shown =
            self.0[kind as usize].iter().filter(|card| card.fits(choice.area, &words)).map(|card| &card.finding);
        let ids = |cards: Vec<&Arc<Finding>>| cards.into_iter().map(|card| card.id).collect();
        match choice.order {
            Order::Hand => shown.map(|card| card.id).collect(),
            Order::Dots => ids(sorted(shown, |card| std::cmp::Reverse(card.dots))),
            Order::Area => ids(sorted(shown, |card| card.area.map_or(u8::MAX, |area| session.area_digit(area)))),
        }
    }
}

/// A card's place among the others of its column.
fn place(finding: &Finding) -> (&Rank, Id) {
    (&finding.rank, finding.id)
}

fn sorted<'a, K: Ord>(
    cards: impl Iterator<Item = &'a Arc<Finding>>,
    key: impl Fn(&Finding) -> K,
) -> Vec<&'a Arc<Finding>> {
    let mut cards: Vec<_> = cards.collect();
    cards.sort_by_key(|card| key(card));
    cards
}

impl Card {
    fn new(finding: Arc<Finding>) -> Self {
        Self { finding, folded: OnceCell::new() }
    }

    fn fits(&self, area: Option<Id>, words: &[&str]) -> bool {
        (area.is_none() || area == self.finding.area)
            && (words.is_empty() || words.iter().all(|word| self.folded().contains(word)))
    }

    fn folded(&self) -> &str {
        self.folded.get_or_init(|| {
            let Finding { kind, number, text, evidence, .. } = &*self.finding;
            let facts: String = evidence.iter().map(|fact| format!(" {} {}", fact.indicator, fact.source)).collect();
            fold(&format!("{}{number} {text}{facts}", kind.letter())).into()
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
                anew.0[card.kind as usize].push(Card::new(card));
            }
            anew.0.iter_mut().for_each(|column| column.sort_by(|a, b| place(&a.finding).cmp(&place(&b.finding))));
            let empty = Session::new(Id::random(|| 0));
            for kind in FindingKind::ALL {
                let of = |shelf: &Shelf| shelf.column(kind, &Choice::default(), &empty);
                prop_assert_eq!(of(&shelf), of(&anew));
            }
        }
    }
}
