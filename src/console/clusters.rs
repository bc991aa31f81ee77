//! The second face of the analysis: a column for each cluster, the cards that are not sorted yet before them.
//!
//! A card in dispute stands in two clusters and is one record: it is shown in both, with a sign, and counted once.

use std::collections::HashSet;

use super::{Console, Cursor, Editing, Mode, Now, Pane, Subject};
use crate::session::{Cause, Change, Cluster, Id, Rank, Ref, Session};
use crate::words::Word;

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
    fn pile(&self) -> &Pile {
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

    /// A card that is typed in a cluster's column goes into that cluster.
    pub(super) fn cluster_of_new(&self, at: Ref) -> Vec<Change> {
        match (at, self.pile().at) {
            (Ref::Finding(card), Some(cluster)) if self.focus == Pane::Analysis => {
                self.session.gathering(&[card], cluster, true)
            }
            _ => vec![],
        }
    }

    /// Cards go into a cluster, out of every other one or, where they `stay`, into this one as well.
    pub(super) fn gather(&mut self, cards: &[Id], into: Id, stay: bool, now: Now) -> bool {
        let changes = self.session.gathering(cards, into, stay);
        self.commit(Cause::Moved, changes, now)
    }

    /// Cards go out of the cluster where one stands, or out of all of them.
    pub(super) fn scatter(&mut self, cards: &[Id], now: Now) -> bool {
        let here = self.pile().at.filter(|_| self.in_clusters());
        let changes = self.session.scattering(cards, here);
        self.commit(Cause::Moved, changes, now)
    }

    pub(super) fn unite(&mut self, cluster: Id, into: Id, now: Now) -> bool {
        let changes = self.session.uniting(cluster, into);
        let united = self.commit(Cause::Changed, changes, now);
        if united {
            self.show(Ref::Cluster(into));
        }
        united
    }

    /// Asks for the title of the cluster that the card and all beneath it come to form.
    pub(super) fn ask_split(&mut self) {
        match (self.pile().at, self.standing.row()) {
            (Some(cluster), Some(row)) if row > 0 => {
                self.ask_text(Subject::Split { cluster, from: self.pile().cards[row] })
            }
            _ => self.tell(self.words.get(Word("console-split-where")).to_owned()),
        }
    }

    pub(super) fn ask_join(&mut self) {
        match self.selected() {
            Some(Ref::Finding(id)) => self.ask_text(Subject::Join(id)),
            _ => self.tell(self.words.get(Word("console-join-cards")).to_owned()),
        }
    }

    pub(super) fn ask_text(&mut self, subject: Subject) {
        self.mode = Mode::Editing(Editing::new(subject, String::new()));
    }

    /// One stays among the cards that are still to be sorted: the next one is selected.
    pub(super) fn accept_cluster(&mut self, card: Id, title: String, now: Now) {
        let id = self.new_id();
        let changes = self.session.new_cluster(id, title.clone(), &[card]);
        let name = self.name(Ref::Finding(card));
        if self.commit(Cause::Added, changes, now) {
            self.tell_sent(name, title);
        }
    }

    pub(super) fn accept_split(&mut self, cluster: Id, from: Id, title: String, now: Now) {
        let id = self.new_id();
        let cards = self.session.clusters().get(cluster).map(|cluster| cluster.findings.clone()).unwrap_or_default();
        let at = cards.iter().position(|card| *card == from).unwrap_or(cards.len());
        let changes = self.session.splitting(cluster, &cards[at..], id, title);
        if self.commit(Cause::Changed, changes, now) {
            self.show(Ref::Cluster(id));
            self.show(Ref::Finding(from));
        }
    }

    /// Joins the card of this number into the selected one; without a number, the one that is seen beneath it.
    pub(super) fn accept_join(&mut self, kept: Id, number: &str, now: Now) {
        let Some(other) = self.card_to_join(kept, number) else {
            return self.tell(self.words.get(Word("console-join-whom")).to_owned());
        };
        let names = [kept, other].map(|id| self.name(Ref::Finding(id)));
        let changes = self.session.joining(kept, &[other]);
        self.mode = Mode::Board;
        if self.commit(Cause::Changed, changes, now) {
            self.show(Ref::Finding(kept));
            let [kept, gone] = names;
            let args = [("gone", gone.into()), ("kept", kept.into())];
            self.tell(self.words.say(Word("console-joined"), &args));
        }
    }

    fn card_to_join(&self, kept: Id, number: &str) -> Option<Id> {
        if number.is_empty() {
            let list = if self.in_clusters() { &self.pile().cards } else { &self.board.columns[self.column as usize] };
            let at = list.iter().position(|id| *id == kept)?;
            return list.get(at + 1).copied();
        }
        let called =
            |id: Id| self.session.number(Ref::Finding(id)).is_some_and(|n| n.to_string().eq_ignore_ascii_case(number));
        self.session.findings().iter().map(|card| card.id).find(|id| *id != kept && called(*id))
    }

    /// Up or down in the cluster among what is seen; a title moves among the clusters.
    pub(super) fn move_in_pile(&mut self, by: isize, now: Now) -> bool {
        let (Some(cluster), Some(row)) = (self.pile().at, self.standing.row()) else { return false };
        let cards = &self.pile().cards;
        let Some(beside) = row.checked_add_signed(by).and_then(|at| cards.get(at)).copied() else { return false };
        let card = cards[row];
        let Some(cluster) = self.session.clusters().get(cluster).cloned() else { return false };
        let mut findings = cluster.findings.clone();
        findings.retain(|id| *id != card);
        let at = findings.iter().position(|id| *id == beside).unwrap_or(0) + usize::from(by > 0);
        findings.insert(at, card);
        self.change(Cause::Moved, Cluster { findings, ..cluster }, now)
    }

    /// To the cluster beside: a card leaves the one where it stands; a title changes places.
    pub(super) fn move_to_pile(&mut self, by: isize, now: Now) {
        let beside = self.standing.column().checked_add_signed(by).and_then(|at| self.board.piles.get(at));
        let (here, beside) = (self.pile().at, beside.map(|pile| pile.at));
        let moved = match (self.in_pile(), beside) {
            (Some(Ref::Finding(card)), Some(to)) => self.move_card_to(card, here, to, now),
            (Some(Ref::Cluster(cluster)), Some(Some(_))) => self.move_cluster(cluster, by, now),
            _ => false,
        };
        if !moved && self.message.is_none() {
            self.tell(self.words.get(Word("console-at-the-end")).to_owned());
        }
    }

    fn move_card_to(&mut self, card: Id, from: Option<Id>, to: Option<Id>, now: Now) -> bool {
        let mut changes = from.map(|from| self.session.scattering(&[card], Some(from))).unwrap_or_default();
        changes.extend(to.map(|to| self.session.gathering(&[card], to, true)).unwrap_or_default());
        let moved = self.commit(Cause::Moved, changes, now);
        if moved {
            let heads = self.heads();
            self.standing.pile.seek(&heads, to);
            self.show(Ref::Finding(card));
        }
        moved
    }

    fn move_cluster(&mut self, cluster: Id, by: isize, now: Now) -> bool {
        let all = self.session.clusters_in_order();
        let Some(at) = all.iter().position(|other| other.id == cluster) else { return false };
        let rank = |at: Option<usize>| at.and_then(|at| all.get(at)).map(|cluster| cluster.rank.clone());
        let near = at.checked_add_signed(by);
        let (near, far) = (rank(near), rank(at.checked_add_signed(2 * by)));
        let rank = if by < 0 {
            Rank::between(far.as_ref(), near.as_ref())
        } else {
            Rank::between(near.as_ref(), far.as_ref())
        };
        let moved = near.is_some().then(|| Cluster { rank, ..all[at].clone() });
        moved.is_some_and(|cluster| self.change(Cause::Moved, cluster, now))
    }
}
