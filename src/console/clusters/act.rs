//! What is done with clusters and cards at the table: each act is one edit.

use crate::console::{Console, Editing, Mode, Now, Pane, Subject, sending};
use crate::session::{Cause, Change, Cluster, Id, Rank, Ref};
use crate::words::Word;

impl Console {
    /// A card that is typed in a cluster's column goes into that cluster.
    pub(in crate::console) fn cluster_of_new(&self, at: Ref) -> Vec<Change> {
        match (at, self.pile().at) {
            (Ref::Finding(card), Some(cluster)) if self.focus == Pane::Analysis => {
                self.session.gathering(&[card], cluster, true)
            }
            _ => vec![],
        }
    }

    /// Cards go into a cluster, out of every other one or, where they `stay`, into this one as well.
    pub(in crate::console) fn gather(&mut self, cards: &[Id], into: Id, stay: bool, now: Now) -> bool {
        let changes = self.session.gathering(cards, into, stay);
        self.commit(Cause::Moved, changes, now)
    }

    /// Cards go out of the cluster where one stands, or out of all of them.
    pub(in crate::console) fn scatter(&mut self, cards: &[Id], now: Now) -> bool {
        let here = self.pile().at.filter(|_| self.in_clusters());
        let changes = self.session.scattering(cards, here);
        self.commit(Cause::Moved, changes, now)
    }

    pub(in crate::console) fn unite(&mut self, cluster: Id, into: Id, now: Now) -> bool {
        let changes = self.session.uniting(cluster, into);
        let united = self.commit(Cause::Changed, changes, now);
        if united {
            self.show(Ref::Cluster(into));
        }
        united
    }

    /// Asks for the title of the cluster that the card and all beneath it come to form.
    pub(in crate::console) fn ask_split(&mut self) {
        match (self.pile().at, self.standing.row()) {
            (Some(cluster), Some(row)) if row > 0 => {
                self.ask_text(Subject::Split { cluster, from: self.pile().cards[row] })
            }
            _ => self.tell(self.words.get(Word("console-split-where")).to_owned()),
        }
    }

    /// Marked cards are joined at once, into the selected one or the first; else the number of the other is asked for.
    pub(in crate::console) fn ask_join(&mut self, now: Now) {
        let marked = sending::cards(&self.meant());
        match self.selected() {
            on if marked.len() > 1 => {
                let on = marked.iter().copied().find(|id| on == Some(Ref::Finding(*id)));
                self.join(on.unwrap_or(marked[0]), &marked, now);
            }
            Some(Ref::Finding(id)) => self.ask_text(Subject::Join(id)),
            _ => self.tell(self.words.get(Word("console-join-cards")).to_owned()),
        }
    }

    pub(in crate::console) fn ask_text(&mut self, subject: Subject) {
        self.mode = Mode::Editing(Editing::new(subject, String::new()));
    }

    /// One stays among the cards that are still to be sorted: the next one is selected.
    pub(in crate::console) fn accept_cluster(&mut self, card: Id, title: String, now: Now) {
        let id = self.new_id();
        let list = self.with_marks(Ref::Finding(card));
        let changes = self.session.new_cluster(id, title.clone(), &sending::cards(&list));
        let name = self.name(Ref::Finding(card));
        if self.commit(Cause::Added, changes, now) {
            match list.len() {
                1 => self.tell_sent(name, title),
                count => self.tell_many(count, title),
            }
        }
    }

    pub(in crate::console) fn accept_split(&mut self, cluster: Id, from: Id, title: String, now: Now) {
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
    pub(in crate::console) fn accept_join(&mut self, kept: Id, number: &str, now: Now) {
        let Some(other) = self.card_to_join(kept, number) else {
            return self.tell(self.words.get(Word("console-join-whom")).to_owned());
        };
        self.mode = Mode::Board;
        self.join(kept, &[other], now);
    }

    fn join(&mut self, kept: Id, others: &[Id], now: Now) {
        let gone = others.iter().filter(|id| **id != kept).map(|id| self.name(Ref::Finding(*id)));
        let gone = gone.collect::<Vec<_>>().join(", ");
        let changes = self.session.joining(kept, others);
        if self.commit(Cause::Changed, changes, now) {
            self.show(Ref::Finding(kept));
            let args = [("gone", gone.into()), ("kept", self.name(Ref::Finding(kept)).into())];
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
    pub(in crate::console) fn move_in_pile(&mut self, by: isize, now: Now) -> bool {
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
    pub(in crate::console) fn move_to_pile(&mut self, by: isize, now: Now) {
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
