//! What was altered tonight: goals and measures that are new or say something else, with the old wording; how many cards
//! of which area; clusters; papers; what became of topics. What was undone is not in it. The minutes tell the same.

use super::subject::Act;
use super::{Block, Body, Entry, Figure, Stage};
use crate::session::{Became, Change, Cluster, Ref, ToldCard, Topic};
use crate::words::Word;
use crate::words::altered::{Altered, Item};

/// More rows than a room turns pages for.
const MOST: usize = 100;

impl Stage<'_> {
    pub(super) fn altered(&self, changes: &[Change]) -> Act {
        let altered = Altered { session: self.session, changes, words: self.words };
        let mut blocks = vec![];
        self.part(Word("minutes-goals"), &altered.items(), |item| self.item(item), &mut blocks);
        self.altered_cards(&altered, &mut blocks);
        self.altered_clusters(&altered.clusters(), &mut blocks);
        self.part(
            Word("minutes-papers"),
            &altered.papers(),
            |paper| self.paper(paper).unwrap_or_default(),
            &mut blocks,
        );
        self.part(Word("minutes-topics"), &altered.topics(), |topic| self.topic(topic), &mut blocks);
        if blocks.is_empty() {
            blocks.push(self.sentence(self.words.get(Word("minutes-nothing-altered")).to_owned()));
        }
        Act::new(self.words.get(Word("minutes-altered")), Body::Sheet(blocks))
    }

    /// A heading and what stands under it; nothing where there is nothing.
    fn part<T>(&self, heading: Word, all: &[T], entry: impl Fn(&T) -> Entry, blocks: &mut Vec<Block>) {
        if all.is_empty() {
            return;
        }
        blocks.push(self.heading(heading));
        blocks.extend(all.iter().take(MOST).map(|one| Block::Entry(entry(one))));
        if let Some(more) = all.len().checked_sub(MOST).filter(|more| *more > 0) {
            blocks.push(self.sentence(self.words.say(Word("scene-more"), &[("count", more.into())])));
        }
    }

    /// The wording first, beneath it the old one, then every other field that may be told.
    fn item(&self, item: &Item<'_>) -> Entry {
        let was = |old: &str| self.words.say(Word("minutes-was"), &[("old", old.into())]);
        let asides = match item.became {
            Became::New => vec![self.words.get(Word("minutes-is-new")).to_owned()],
            Became::Gone => vec![self.words.get(Word("minutes-is-gone")).to_owned()],
            Became::Other(_) => {
                let (wording, others): (Vec<_>, Vec<_>) = item.fields.iter().partition(|field| field.is_wording());
                let others = others.into_iter().map(|field| field.difference.tell(self.words, str::to_owned));
                wording.into_iter().map(|field| was(&field.old)).chain(others).collect()
            }
        };
        Entry { number: item.number.clone(), text: item.title().to_owned(), asides, ..Entry::default() }
    }

    /// How many cards of which area are new, otherwise or gone.
    fn altered_cards(&self, altered: &Altered<'_>, blocks: &mut Vec<Block>) {
        let named = self.areas().into_iter().map(|area| (Some(area.id), format!("{} {}", area.number, area.short)));
        let none = (None, self.words.get(Word("minutes-without-area")).to_owned());
        let figure = |(area, label)| {
            let cards = altered.cards(area);
            let value = self.how_many(&cards);
            (!cards.is_empty()).then(|| Block::Figure(Figure { label, value, ..Figure::default() }))
        };
        let figures: Vec<Block> = named.chain([none]).filter_map(figure).collect();
        if !figures.is_empty() {
            blocks.push(self.heading(Word("minutes-cards")));
            blocks.extend(figures);
        }
    }

    /// `4 neu · 1 geändert · 1 gestrichen`
    fn how_many(&self, cards: &[ToldCard<'_>]) -> String {
        let count = |word, of: fn(&ToldCard<'_>) -> bool| {
            let count = cards.iter().filter(|told| of(told)).count();
            (count > 0).then(|| format!("{count} {}", self.words.get(word)))
        };
        let parts = [
            count(Word("minutes-is-new"), |told| told.became == Became::New),
            count(Word("minutes-is-changed"), |told| matches!(told.became, Became::Other(_))),
            count(Word("minutes-is-gone"), |told| told.became == Became::Gone),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    fn altered_clusters(&self, clusters: &[&Cluster], blocks: &mut Vec<Block>) {
        let figure = |cluster: &&Cluster| {
            let count = [("count", cluster.findings.len().into())];
            let value = self.words.say(Word("minutes-so-many-cards"), &count);
            Block::Figure(Figure { label: cluster.title.clone(), value, ..Figure::default() })
        };
        if !clusters.is_empty() {
            blocks.push(self.heading(Word("minutes-clusters")));
            blocks.extend(clusters.iter().take(MOST).map(figure));
        }
    }

    fn topic(&self, topic: &&Topic) -> Entry {
        Entry {
            number: self.number(Ref::Topic(topic.id)),
            text: topic.text.clone(),
            asides: vec![self.words.topic_state(self.session, topic)],
            ..Entry::default()
        }
    }
}
