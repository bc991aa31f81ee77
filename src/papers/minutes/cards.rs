//! Cards by area, and the clusters that were made of them.

use super::Minutes;
use crate::papers::Block;
use crate::session::{Became, Cluster, Finding, Id, Ref, ToldCard};
use crate::words::Word;

impl Minutes<'_> {
    /// Cards that are new, say something else, stand elsewhere or are gone, by area.
    pub(super) fn cards(&self) -> Vec<Block> {
        let areas = self.areas();
        let named = areas.iter().map(|area| (Some(area.id), format!("{} {}", area.number, area.name)));
        let none = (None, self.words.get(Word("minutes-without-area")).to_owned());
        let mut blocks = vec![];
        for (area, name) in named.chain([none]) {
            let cards = self.altered.cards(area);
            if !cards.is_empty() {
                blocks.push(Block::Heading(2, name));
                blocks.push(Block::List(cards.into_iter().map(|told| self.card(told)).collect()));
            }
        }
        blocks
    }

    fn card(&self, told: ToldCard<'_>) -> String {
        let card = named(told.card);
        let args = |old: String| [("card", card.as_str().into()), ("old", old.into())];
        match told.became {
            Became::New => card.clone(),
            Became::Gone => self.words.say(Word("minutes-card-gone"), &args(String::new())),
            Became::Other(old) => self.words.say(Word("minutes-card-was"), &args(self.before(old, told.card))),
        }
    }

    /// What was otherwise: the number where the kind was another one, the area, the text.
    fn before(&self, old: &Finding, card: &Finding) -> String {
        let number = (old.kind != card.kind).then(|| format!("{}{}", old.kind.letter(), old.number));
        let area = (old.area != card.area).then(|| {
            let area = old.area.and_then(|id| self.session.areas().get(id));
            let none = || self.words.get(Word("minutes-no-area")).to_owned();
            area.map_or_else(none, |area| format!("{} {}", area.number, area.short))
        });
        let text = (old.text != card.text).then(|| old.text.clone());
        [number, area, text].into_iter().flatten().collect::<Vec<_>>().join("; ")
    }

    /// `Wege und Bus: W5, W10`; a card that is not told above stands with its text.
    pub(super) fn clusters(&self) -> Block {
        let told: Vec<Id> =
            self.altered.changes.iter().filter_map(|change| change.told_card()).map(|told| told.card.id).collect();
        let card = |id: &Id| {
            let card = self.session.findings().get(*id)?;
            Some(if told.contains(id) { self.number(Ref::Finding(*id)) } else { named(card).replacen(':', "", 1) })
        };
        let line = |cluster: &Cluster| {
            let cards: Vec<String> = cluster.findings.iter().filter_map(card).collect();
            let none = || self.words.get(Word("minutes-no-cards")).to_owned();
            let cards = if cards.is_empty() { none() } else { cards.join(", ") };
            format!("{}: {cards}", cluster.title)
        };
        Block::List(self.altered.clusters().into_iter().map(line).collect())
    }
}

/// `W5: Kein Bus`
fn named(card: &Finding) -> String {
    format!("{}{}: {}", card.kind.letter(), card.number, card.text)
}
