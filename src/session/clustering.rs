//! Clustering: cards are gathered under titles. A card in dispute stands in two clusters and is still one card.
//!
//! Each function gives the changes of one act, for any number of cards; empty where nothing would change.

use super::{Change, Cluster, Id, Rank, Session};

impl Session {
    /// The clusters in their order.
    pub fn clusters_in_order(&self) -> Vec<&Cluster> {
        let mut all: Vec<_> = self.clusters.iter().collect();
        all.sort_by(|a, b| (&a.rank, a.id).cmp(&(&b.rank, b.id)));
        all
    }

    /// The cards go into a cluster: out of every other one, or, where they `stay`, into this one as well.
    pub fn gathering(&self, cards: &[Id], into: Id, stay: bool) -> Vec<Change> {
        self.changed_clusters(|cluster| {
            if cluster.id == into {
                let new = cards.iter().filter(|id| !cluster.findings.contains(id)).copied().collect::<Vec<_>>();
                cluster.findings.extend(new);
            } else if !stay {
                cluster.findings.retain(|id| !cards.contains(id));
            }
        })
    }

    /// The cards go out of a cluster, or out of all.
    pub fn scattering(&self, cards: &[Id], out_of: Option<Id>) -> Vec<Change> {
        self.changed_clusters(|cluster| {
            if out_of.is_none_or(|only| only == cluster.id) {
                cluster.findings.retain(|id| !cards.contains(id));
            }
        })
    }

    /// A new cluster behind all others, made of these cards, which leave every other one.
    pub fn new_cluster(&self, id: Id, title: String, cards: &[Id]) -> Vec<Change> {
        let rank = Rank::between(self.clusters.iter().map(|cluster| &cluster.rank).max(), None);
        let area = cards.first().and_then(|id| self.findings.get(*id)).and_then(|card| card.area);
        let mut changes = self.scattering(cards, None);
        changes.push(Change::Added(Cluster { id, title, area, findings: cards.to_vec(), rank }.into()));
        changes
    }

    /// A cluster in two: these of its cards go under a new title right behind it.
    pub fn splitting(&self, cluster: Id, cards: &[Id], new: Id, title: String) -> Vec<Change> {
        let Some(before) = self.clusters.get(cluster) else { return vec![] };
        let findings: Vec<Id> = before.findings.iter().filter(|id| cards.contains(id)).copied().collect();
        let next = self.clusters.iter().map(|cluster| &cluster.rank).filter(|rank| **rank > before.rank).min();
        let rank = Rank::between(Some(&before.rank), next);
        let mut changes = self.scattering(&findings, Some(cluster));
        changes.push(Change::Added(Cluster { id: new, title, area: before.area, findings, rank }.into()));
        changes
    }

    /// A cluster goes into another: both titles, the cards of both, each once.
    pub fn uniting(&self, cluster: Id, into: Id) -> Vec<Change> {
        let Some(gone) = self.clusters.get(cluster).filter(|_| cluster != into) else { return vec![] };
        let mut changes = self.changed_clusters(|cluster| {
            if cluster.id == into {
                cluster.title = format!("{} / {}", cluster.title, gone.title);
                let new = gone.findings.iter().filter(|id| !cluster.findings.contains(id)).copied().collect::<Vec<_>>();
                cluster.findings.extend(new);
            }
        });
        changes.push(Change::Removed(gone.clone().into()));
        changes
    }

    fn changed_clusters(&self, change: impl Fn(&mut Cluster)) -> Vec<Change> {
        let changed = self.clusters.iter().filter_map(|before| {
            let mut after = before.clone();
            change(&mut after);
            (after != *before).then(|| Change::Changed { before: before.clone().into(), after: after.into() })
        });
        changed.collect()
    }
}
