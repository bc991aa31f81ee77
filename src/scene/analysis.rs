//! The analysis on the wall: at a glance, by kind, by area, one card.
//!
//! Cards stand as they were laid by hand: nothing is ranked automatically in front of a council.

use super::subject::Act;
use super::{Block, Body, Entry, Figure, Sign, Stage};
use crate::session::{Cluster, Finding, FindingKind, Id, Ref};
use crate::words::{Named, Word, plural};

impl Stage<'_> {
    /// How many cards of which kind.
    pub(super) fn analysis(&self) -> Act {
        let counts = FindingKind::ALL.map(|kind| {
            Block::Figure(Figure {
                sign: Sign::Kind(kind),
                label: self.words.get(plural(kind)).to_owned(),
                value: self.session.findings().iter().filter(|finding| finding.kind == kind).count().to_string(),
                large: true,
                ..Figure::default()
            })
        });
        Act::new(self.words.get(Word("scene-analysis")), Body::Sheet(counts.into()))
    }

    pub(super) fn kind(&self, kind: FindingKind) -> Act {
        let cards = self.cards(|finding| finding.kind == kind);
        let area = |finding: &Finding| finding.area.and_then(|area| self.short_area(area));
        let body = self.list(&cards, |finding| self.card(finding, area(finding)));
        Act { note: self.poll_note(&cards), ..Act::new(self.words.get(plural(kind)), body) }
    }

    pub(super) fn area(&self, area: Id) -> Option<Act> {
        let cards = self.cards(|finding| finding.area == Some(area));
        let body = self.list(&cards, |finding| self.card(finding, None));
        Some(Act { note: self.poll_note(&cards), ..Act::new(self.area_name(area)?, body) })
    }

    /// The clusters as they were laid, with how many cards stand under each title.
    pub(super) fn clusters(&self) -> Act {
        let figure = |(number, cluster): (usize, &Cluster)| {
            let value = cluster.findings.len().to_string();
            Block::Figure(Figure { label: format!("{number} {}", cluster.title), value, ..Figure::default() })
        };
        let clusters = self.session.clusters_in_order().into_iter();
        let mut blocks: Vec<Block> = (1..).zip(clusters).map(figure).collect();
        if blocks.is_empty() {
            blocks.push(self.sentence(self.words.get(Word("scene-nothing")).to_owned()));
        }
        Act::new(self.words.get(Word("scene-clusters")), Body::Sheet(blocks))
    }

    /// The cards under one title, as they were laid.
    pub(super) fn cluster(&self, id: Id) -> Option<Act> {
        let cluster = self.session.clusters().get(id)?;
        let cards: Vec<&Finding> = cluster.findings.iter().filter_map(|id| self.session.findings().get(*id)).collect();
        let area = |finding: &Finding| finding.area.and_then(|area| self.short_area(area));
        let body = self.list(&cards, |finding| self.card(finding, area(finding)));
        let before = self.session.clusters_in_order().into_iter().take_while(|other| other.id != id).count();
        let head = format!("{} {}", before + 1, cluster.title);
        Some(Act { note: self.poll_note(&cards), ..Act::new(head, body) })
    }

    pub(super) fn finding(&self, id: Id) -> Option<Act> {
        let finding = self.session.findings().get(id)?;
        let area = finding.area.and_then(|area| self.short_area(area));
        let head = [Some(self.words.get(finding.kind.word()).to_owned()), area];
        let head = head.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let mut blocks = vec![Block::Card(self.card(finding, None))];
        blocks.extend(finding.evidence.iter().map(|evidence| self.evidence(evidence)));
        Some(Act { note: self.poll_note(&[finding]), ..Act::new(head, Body::Sheet(blocks)) })
    }

    fn cards(&self, chosen: impl Fn(&Finding) -> bool) -> Vec<&Finding> {
        let mut cards: Vec<_> = self.session.findings().iter().filter(|finding| chosen(finding)).collect();
        cards.sort_unstable_by(|a, b| (a.kind, &a.rank, a.id).cmp(&(b.kind, &b.rank, b.id)));
        cards
    }

    /// A card as an entry. Where it came from is not told: cards are anonymous.
    pub(super) fn card(&self, finding: &Finding, area: Option<String>) -> Entry {
        Entry {
            number: self.number(Ref::Finding(finding.id)),
            sign: Sign::Kind(finding.kind),
            text: finding.text.clone(),
            asides: area.into_iter().chain(self.dots(finding)).collect(),
        }
    }

    /// The points of a card; none while they are still counted, and none where no numbers are shown.
    fn dots(&self, finding: &Finding) -> Option<String> {
        let mut counting =
            self.session.polls().iter().filter(|poll| !poll.closed || poll.totals_off).flat_map(|poll| &poll.options);
        let hidden = finding.dots == 0 || counting.any(|option| option.finding() == Some(finding.id));
        (!hidden).then(|| self.words.say(Word("scene-dots"), &[("count", finding.dots.into())]))
    }

    /// What must stand beneath points.
    pub(super) fn poll_note(&self, cards: &[&Finding]) -> String {
        let polled = cards.iter().any(|finding| self.dots(finding).is_some());
        if polled { self.words.get(Word("scene-straw-poll")).to_owned() } else { String::new() }
    }
}
