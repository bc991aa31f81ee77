//! What edits came to, as it may be told outside of the console: the one selection for the wall and for the minutes.
//!
//! Made of the session as the room may know it and of a net effect. A card that was not read out, a paper that is not dealt
//! with in public, and fields that are the facilitator's have no way through it.

use super::facets::{self, Difference};
use super::{Named, Word, Words};
use crate::session::{
    Became, Change, Cluster, Finding, Id, Record, Ref, Resolution, Session, ToldCard, Topic, TopicState, number_then,
};

/// A net effect, to be told.
#[derive(Clone, Copy)]
pub struct Altered<'a> {
    /// The session as the room may know it.
    pub session: &'a Session,
    /// What was changed.
    pub changes: &'a [Change],
    /// The words of the language.
    pub words: &'a Words,
}

/// What became of a goal or a measure.
#[derive(Clone, PartialEq, Debug)]
pub struct Item<'a> {
    /// `2.1.3`; of one that is gone the number that it had.
    pub number: String,
    /// The record as it is; of one that is gone, as it was.
    pub record: &'a Record,
    /// What became of it.
    pub became: Became<'a, Record>,
    /// The fields that stand otherwise, for one that was there and is.
    pub fields: Vec<Field>,
}

/// A field that stands otherwise.
#[derive(Clone, PartialEq, Debug)]
pub struct Field {
    /// What is different.
    pub difference: Difference,
    /// All that stood there.
    pub old: String,
    /// All that stands there.
    pub new: String,
}

impl Item<'_> {
    /// What it says.
    pub fn title(&self) -> &str {
        facets::title(self.record)
    }
}

impl Field {
    /// Whether it is the wording itself.
    pub fn is_wording(&self) -> bool {
        [Word("facets-text"), Word("facets-title")].contains(&self.difference.name)
    }
}

impl<'a> Altered<'a> {
    /// Goals and measures in the order of their numbers, a goal before its measures.
    pub fn items(&self) -> Vec<Item<'a>> {
        let mut items: Vec<Item<'a>> = self.changes.iter().filter_map(|change| self.item(change)).collect();
        items.sort_by_cached_key(|item| {
            let parts = item.number.split('.').map(|part| part.parse().unwrap_or(u32::MAX));
            parts.collect::<Vec<_>>()
        });
        items
    }

    /// `None` where nothing is different that is told.
    fn item(&self, change: &'a Change) -> Option<Item<'a>> {
        if !matches!(change.reference(), Ref::Goal(_) | Ref::Measure(_)) {
            return None;
        }
        let record = change.after().or(change.before())?;
        let (became, fields) = match change {
            Change::Added(_) => (Became::New, vec![]),
            Change::Removed(_) => (Became::Gone, vec![]),
            Change::Changed { before, after } => (Became::Other(before), self.fields(before, after)),
        };
        let number = number_then(self.session, self.changes, record).map(|number| number.to_string());
        let same = matches!(became, Became::Other(_)) && fields.is_empty();
        (!same).then(|| Item { number: number.unwrap_or_default(), record, became, fields })
    }

    fn fields(&self, before: &Record, after: &Record) -> Vec<Field> {
        let of = |record| facets::of(record, self.session, self.words);
        let pairs = of(before).into_iter().zip(of(after)).filter(|(before, _)| facets::is_told(before.name));
        let field = |(before, after)| {
            let difference = facets::differences(std::slice::from_ref(&before), std::slice::from_ref(&after)).pop()?;
            Some(Field { difference, old: facets::held(&before.held), new: facets::held(&after.held) })
        };
        pairs.filter_map(field).collect()
    }

    /// The cards of an area, or of none, by kind and number.
    pub fn cards(&self, area: Option<Id>) -> Vec<ToldCard<'a>> {
        let mut cards: Vec<ToldCard<'a>> = self.changes.iter().filter_map(Change::told_card).collect();
        cards.retain(|told| self.area_of(told.card) == area);
        cards.sort_by_key(|told| (told.card.kind, told.card.number));
        cards
    }

    /// The area of a card, if it is still there.
    fn area_of(&self, card: &Finding) -> Option<Id> {
        card.area.filter(|id| self.session.areas().get(*id).is_some())
    }

    /// Clusters that are new, called otherwise or made of other cards, in their order.
    pub fn clusters(&self) -> Vec<&'a Cluster> {
        let mut clusters = self.session.clusters_in_order();
        clusters.retain(|cluster| self.of(Ref::Cluster(cluster.id)).is_some_and(|change| self.is_news(change)));
        clusters
    }

    /// Topics that came up or of which something became, in the order of the parking lot, as they were then.
    pub fn topics(&self) -> Vec<&'a Topic> {
        let topic = |change: &'a Change| match change.after() {
            Some(Record::Topic(topic)) => Some(topic.as_ref()),
            _ => None,
        };
        let mut topics: Vec<&Topic> = self.changes.iter().filter_map(topic).collect();
        topics.sort_by_key(|topic| (&topic.rank, topic.id));
        topics
    }

    /// Papers that are new or otherwise, in the order of their numbers.
    pub fn papers(&self) -> Vec<&'a Resolution> {
        let papers = self.session.resolutions().iter().filter(|paper| paper.public);
        let news = |paper: &&Resolution| self.of(Ref::Resolution(paper.id)).is_some_and(|change| self.is_news(change));
        let mut papers: Vec<_> = papers.filter(news).collect();
        papers.sort_by_key(|paper| paper.number);
        papers
    }

    /// Whether more than its place in the list is different, and more than that something is gone to which it pointed.
    fn is_news(&self, change: &Change) -> bool {
        match (change.before(), change.after()) {
            (Some(Record::Cluster(old)), Some(Record::Cluster(new))) => {
                let mut findings = old.findings.clone();
                findings.retain(|id| self.session.findings().get(*id).is_some());
                (&old.title, &findings) != (&new.title, &new.findings)
            }
            (Some(Record::Resolution(old)), Some(Record::Resolution(new))) => {
                let mut old = Resolution { rank: new.rank.clone(), ..old.as_ref().clone() };
                old.measures.retain(|id| self.session.measures().get(*id).is_some());
                old != **new
            }
            _ => true,
        }
    }

    /// What became of this record.
    pub fn of(&self, at: Ref) -> Option<&'a Change> {
        self.changes.iter().find(|change| change.reference() == at)
    }
}

impl Words {
    /// What became of a topic: `übernommen: W14`, `abgegeben: Jugendamt`, `offen`.
    pub fn topic_state(&self, session: &Session, topic: &Topic) -> String {
        let name = self.get(topic.state.word());
        let what = match &topic.state {
            TopicState::Adopted(at) => session.number(*at).map(|number| number.to_string()).unwrap_or_default(),
            TopicState::Assigned(to) => to.clone(),
            TopicState::Open | TopicState::Kept | TopicState::Dropped => String::new(),
        };
        if what.is_empty() { name.to_owned() } else { format!("{name}: {what}") }
    }
}
