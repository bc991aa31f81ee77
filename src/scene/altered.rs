//! What was altered tonight: goals and measures that are new or say something else, with the old wording; how many cards
//! of which area; which topics are open. What was undone is not in it.

use super::subject::Act;
use super::{Block, Body, Entry, Figure, Stage};
use crate::session::{Change, Id, Record, Ref, TopicState, number_then};
use crate::words::{Named, Word, facets};

/// More rows than a room turns pages for.
const MOST: usize = 100;

impl Stage<'_> {
    pub(super) fn altered(&self, changes: &[Change]) -> Act {
        let mut blocks = vec![];
        self.altered_goals(changes, &mut blocks);
        self.altered_cards(changes, &mut blocks);
        self.altered_topics(changes, &mut blocks);
        if blocks.is_empty() {
            blocks.push(self.sentence(self.words.get(Word("minutes-nothing-altered")).to_owned()));
        }
        Act::new(self.words.get(Word("minutes-altered")), Body::Sheet(blocks))
    }

    /// In the order of their numbers, a goal before its measures.
    fn altered_goals(&self, changes: &[Change], blocks: &mut Vec<Block>) {
        let of_plan = |change: &&Change| matches!(change.reference(), Ref::Goal(_) | Ref::Measure(_));
        let mut all: Vec<(Vec<u32>, Entry)> =
            changes.iter().filter(of_plan).filter_map(|change| self.altered_entry(changes, change)).collect();
        all.sort_by(|a, b| a.0.cmp(&b.0));
        if all.is_empty() {
            return;
        }
        blocks.push(self.heading(Word("minutes-goals")));
        let more = all.len().saturating_sub(MOST);
        blocks.extend(all.into_iter().take(MOST).map(|(_, entry)| Block::Entry(entry)));
        if more > 0 {
            blocks.push(self.sentence(self.words.say(Word("scene-more"), &[("count", more.into())])));
        }
    }

    /// `None` where nothing changed that the room is told.
    fn altered_entry(&self, changes: &[Change], change: &Change) -> Option<(Vec<u32>, Entry)> {
        let record = change.after().or(change.before())?;
        let number = number_then(self.session, changes, record).map(|number| number.to_string()).unwrap_or_default();
        let asides = match change {
            Change::Added(_) => vec![self.words.get(Word("minutes-is-new")).to_owned()],
            Change::Removed(_) => vec![self.words.get(Word("minutes-is-gone")).to_owned()],
            Change::Changed { before, after } => self.differences(before, after),
        };
        let place = number.split('.').map(|part| part.parse().unwrap_or(u32::MAX)).collect();
        let entry = Entry { number, text: facets::title(record).to_owned(), asides, ..Entry::default() };
        (!entry.asides.is_empty()).then_some((place, entry))
    }

    /// The old wording first, then every other field that may be told.
    fn differences(&self, before: &Record, after: &Record) -> Vec<String> {
        let of = |record| facets::of(record, self.session, self.words);
        let (old, new) = (facets::title(before), facets::title(after));
        let was = (old != new).then(|| self.words.say(Word("minutes-was"), &[("old", old.into())]));
        let others = facets::differences(&of(before), &of(after)).into_iter().filter(|one| {
            facets::is_told(one.name) && ![Word("facets-text"), Word("facets-title")].contains(&one.name)
        });
        was.into_iter().chain(others.map(|one| one.tell(self.words, str::to_owned))).collect()
    }

    /// How many cards of which area are new or say something else.
    fn altered_cards(&self, changes: &[Change], blocks: &mut Vec<Block>) {
        let area = |change: &Change| {
            let (_, card) = change.told_card()?;
            Some(card.area.filter(|id| self.session.areas().get(*id).is_some()))
        };
        let all: Vec<Option<Id>> = changes.iter().filter_map(area).collect();
        if all.is_empty() {
            return;
        }
        blocks.push(self.heading(Word("minutes-new-cards")));
        let named = self.areas().into_iter().map(|area| (Some(area.id), format!("{} {}", area.number, area.short)));
        let none = (None, self.words.get(Word("minutes-no-area")).to_owned());
        for (area, label) in named.chain([none]) {
            let count = all.iter().filter(|of| **of == area).count();
            if count > 0 {
                blocks.push(Block::Figure(Figure { label, value: count.to_string(), ..Figure::default() }));
            }
        }
    }

    fn altered_topics(&self, changes: &[Change], blocks: &mut Vec<Block>) {
        let open = changes.iter().filter_map(|change| match change.after() {
            Some(Record::Topic(topic)) if matches!(topic.state, TopicState::Open | TopicState::Kept) => Some(topic),
            _ => None,
        });
        let entry = |topic: &crate::session::Topic| Entry {
            number: self.number(Ref::Topic(topic.id)),
            text: topic.text.clone(),
            asides: vec![self.words.get(topic.state.word()).to_owned()],
            ..Entry::default()
        };
        let entries: Vec<Block> = open.map(|topic| Block::Entry(entry(topic))).collect();
        if !entries.is_empty() {
            blocks.push(self.heading(Word("minutes-open")));
            blocks.extend(entries);
        }
    }
}
