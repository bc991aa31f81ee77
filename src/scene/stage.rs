//! What all acts share: the session that is read, its numbers and names in words.

use super::{Block, Body, Entry};
use crate::session::{Area, Day, Id, Ref, Session};
use crate::words::{Word, Words};

/// More entries than a room turns pages for; a list that is longer says how many more there are.
const MOST: usize = 140;

/// What a scene is built from.
pub(super) struct Stage<'a> {
    /// The session as the room may know it.
    pub session: &'a Session,
    pub words: &'a Words,
    pub today: Day,
    /// How many cards of the query on view were not read out yet: all that is told of them.
    pub raw: usize,
}

impl Stage<'_> {
    /// The spoken number of a record.
    pub fn number(&self, at: Ref) -> String {
        self.session.number(at).map_or_else(String::new, |number| number.to_string())
    }

    /// `2 Familie und Arbeitswelt, Betreuung`
    pub fn area_name(&self, id: Id) -> Option<String> {
        self.session.areas().get(id).map(|area| format!("{} {}", area.number, area.name))
    }

    /// `2 Arbeit & Betreuung`
    pub fn short_area(&self, id: Id) -> Option<String> {
        self.session.areas().get(id).map(|area| format!("{} {}", area.number, area.short))
    }

    /// The areas in the order of their digits.
    pub fn areas(&self) -> Vec<&Area> {
        let mut areas: Vec<_> = self.session.areas().iter().collect();
        areas.sort_by_key(|area| (area.number, area.id));
        areas
    }

    /// A heading.
    pub fn heading(&self, word: Word) -> Block {
        Block::Heading(self.words.get(word).to_owned())
    }

    /// A plain sentence.
    pub fn sentence(&self, text: String) -> Block {
        Block::Entry(Entry { text, ..Entry::default() })
    }

    /// A list of entries; says so where there is none, and how many more there are where it is very long.
    pub fn list<T>(&self, all: &[T], entry: impl Fn(&T) -> Entry) -> Body {
        let mut blocks: Vec<_> = all.iter().take(MOST).map(|one| Block::Entry(entry(one))).collect();
        if all.len() > MOST {
            let count = all.len() - MOST;
            blocks.push(self.sentence(self.words.say(Word("scene-more"), &[("count", count.into())])));
        }
        if all.is_empty() {
            blocks.push(self.sentence(self.words.get(Word("scene-nothing")).to_owned()));
        }
        Body::Sheet(blocks)
    }
}
