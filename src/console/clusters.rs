//! The second face of the analysis: a column for each cluster, the cards that are not sorted yet before them.
//!
//! A card in dispute stands in two clusters and is one record: it is shown in both, with a sign, and counted once.

mod act;

use std::collections::HashSet;

use super::{Console, Cursor, Pane};
use crate::session::{Cluster, Id, Ref, Session};

/// A column of the second face.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Pile {
    /// The cluster; `None` for the cards that are in none.
    pub at: Option<Id>,
    /// The cards that the filter shows, in order.
    pub cards: Vec<Id>,
}

/// The unsorted cards, then the clusters in order, each with the cards that are shown.
pub(super) fn piles(session: &Session, columns: &[Vec<Id>]) -> Vec<Pile> {
    let shown: HashSet<Id> = columns.iter().flatten().copied().collect();
    let clusters = session.clusters_in_order();
    let sorted: HashSet<Id> = clusters.iter().flat_map(|cluster| cluster.findings.iter().copied()).collect();
    let unsorted = columns.iter().flatten().filter(|id| !sorted.contains(id)).copied().collect();
    let pile = |cluster: &Cluster| Pile {
        at: Some(cluster.id),
        cards: cluster.findings.iter().filter(|id| shown.contains(id)).copied().collect(),
    };
    let first = Pile { at: None, cards: unsorted };
    std::iter::once(first).chain(clusters.into_iter().map(pile)).collect()
}

/// The cards that stand in more than one of these columns.
pub(super) fn shared(piles: &[Pile]) -> HashSet<Id> {
    let mut seen = HashSet::new();
    piles.iter().flat_map(|pile| &pile.cards).filter(|id| !seen.insert(**id)).copied().collect()
}

/// Where one stands on the second face: in which column, and on its title (`None`) or a card.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Standing {
    pile: Cursor<Option<Id>>,
    card: Cursor<Option<Id>>,
}

impl Standing {
    /// Which column, from the left.
    pub fn column(&self) -> usize {
        self.pile.at()
    }

    /// The card on which one stands; `None` on a title.
    pub fn card(&self) -> Option<Id> {
        self.card.on().flatten()
    }

    /// Which card of the column; `None` is its title.
    pub fn row(&self) -> Option<usize> {
        self.card.on().flatten().map(|_| self.card.at() - 1)
    }
}

impl Console {
    /// Whether the second face of the analysis is on view.
    pub fn in_clusters(&self) -> bool {
        self.choice.clustered
    }

    /// Where one stands on the second face.
    pub fn standing(&self) -> &Standing {
        &self.standing
    }

    /// The column in which one stands.
    pub(super) fn pile(&self) -> &Pile {
        static NONE: Pile = Pile { at: None, cards: vec![] };
        self.board.piles.get(self.standing.column()).unwrap_or(&NONE)
    }

    /// The cluster in whose column one stands: the unsorted cards are not read out yet, and not for the room.
    pub(super) fn cluster_on_view(&self) -> Option<Id> {
        self.pile().at
    }

    fn heads(&self) -> Vec<Option<Id>> {
        self.board.piles.iter().map(|pile| pile.at).collect()
    }

    fn stops(&self) -> Vec<Option<Id>> {
        std::iter::once(None).chain(self.pile().cards.iter().copied().map(Some)).collect()
    }

    pub(super) fn turn_to_clusters(&mut self) {
        let on = self.selected();
        self.choice.clustered = !self.choice.clustered;
        self.derive();
        on.into_iter().for_each(|at| self.show(at));
    }

    /// What is selected on the second face.
    pub(super) fn in_pile(&self) -> Option<Ref> {
        match self.standing.card.on().flatten() {
            Some(card) => Some(Ref::Finding(card)),
            None => self.pile().at.map(Ref::Cluster),
        }
    }

    /// After a change: on the same card of the same column, else where it stood.
    pub(super) fn settle_in_piles(&mut self) {
        if self.in_clusters() {
            let heads = self.heads();
            self.standing.pile.settle(&heads);
            let stops = self.stops();
            self.standing.card.settle(&stops);
            self.note_kind();
        }
    }

    pub(super) fn step_in_pile(&mut self, by: isize) {
        let stops = self.stops();
        self.standing.card.step(&stops, by);
        self.note_kind();
    }

    pub(super) fn step_to_pile(&mut self, by: isize) {
        let (row, heads) = (self.standing.card.at(), self.heads());
        self.standing.pile.step(&heads, by);
        let stops = self.stops();
        self.standing.card.jump(&stops, row);
        self.note_kind();
    }

    /// Goes to a card or a cluster; to a card in the column where one stands if it is there, else in the first.
    pub(super) fn seek_in_piles(&mut self, at: Ref) -> bool {
        let heads = self.heads();
        let found = match at {
            Ref::Finding(id) => {
                let here = Some(self.pile()).filter(|pile| pile.cards.contains(&id));
                here.or_else(|| self.board.piles.iter().find(|pile| pile.cards.contains(&id))).map(|pile| pile.at)
            }
            Ref::Cluster(id) => Some(Some(id)),
            _ => None,
        };
        if !found.is_some_and(|pile| self.standing.pile.seek(&heads, pile)) {
            return false;
        }
        let stops = self.stops();
        let on = if let Ref::Finding(id) = at { Some(id) } else { None };
        self.standing.card.seek(&stops, on);
        self.note_kind();
        true
    }

    /// Goes to a column, and to a card of it or its title.
    pub(super) fn stand_in_pile(&mut self, column: usize, at: Option<Ref>) {
        let heads = self.heads();
        self.focus = Pane::Analysis;
        self.standing.pile.jump(&heads, column);
        let stops = self.stops();
        self.standing.card.seek(&stops, at.and_then(Ref::id));
        self.note_kind();
    }

    /// A new card is of the kind of the one where one stands, and the first face stands on the same card.
    fn note_kind(&mut self) {
        if let Some(card) = self.standing.card.on().flatten().and_then(|id| self.session.findings().get(id)) {
            let (kind, id) = (card.kind, card.id);
            self.column = kind;
            self.cards[kind as usize].seek(&self.board.columns[kind as usize], id);
        }
    }
}
