//! Results minutes (Ergebnisprotokoll) of one workshop: what it came to, not who said what. The council's own minutes
//! are the clerk's; a workshop never decides, and the paper says so.
//!
//! ```text
//! frame     when and where, the steps
//! polls     what was asked, and what was counted where counting is over
//! changes   cards by area, goals and measures with old and new wording
//! open      topics that stay open, who does what by when
//! ```

mod changes;
mod frame;
mod open;
mod polls;

use super::{Block, Document};
use crate::session::{Area, Change, Edit, Id, Ref, Session, Workshop, net};
use crate::words::{Word, Words};

/// What the minutes are made of.
struct Minutes<'a> {
    session: &'a Session,
    words: &'a Words,
    workshop: &'a Workshop,
    /// The net effect of its edits.
    changes: Vec<Change>,
    /// When its first edit was made, where there is one.
    began: Option<chrono::DateTime<chrono::FixedOffset>>,
}

/// The minutes of a workshop from its edits; `None` where there is no such workshop.
///
/// Without a journal they hold what the records themselves say, and tell what is missing.
pub fn of(session: &Session, edits: &[Edit], workshop: Id, words: &Words) -> Option<Document> {
    let of_workshop = |edit: &Edit| edit.workshop == Some(workshop);
    let changes = net(edits, of_workshop);
    let began = edits.iter().find(|edit| of_workshop(edit)).map(|edit| edit.time);
    let session = session.for_the_room(); // a card that was not read out is nobody's business
    let workshop = session.workshops().get(workshop)?;
    Some(Minutes { session: &session, words, workshop, changes, began }.document())
}

impl Minutes<'_> {
    fn document(&self) -> Document {
        let words = self.words;
        let args = [("workshop", self.workshop.title.as_str().into())];
        let mut document = Document {
            language: words.language().code(),
            title: words.say(Word("minutes-title"), &args),
            blocks: vec![self.facts(), self.text(Word("minutes-no-resolution"))],
        };
        if self.changes.is_empty() {
            let why = if self.began.is_some() { Word("minutes-no-effect") } else { Word("minutes-no-journal") };
            document.blocks.push(self.text(why));
        }
        document.section(1, words.get(Word("minutes-steps")), vec![self.steps()]);
        document.section(1, words.get(Word("minutes-polls")), self.polls());
        document.section(1, words.get(Word("minutes-cards")), self.cards());
        document.section(1, words.get(Word("minutes-goals")), self.goals_and_measures());
        document.section(1, words.get(Word("minutes-open")), vec![self.open_topics()]);
        document.section(1, words.get(Word("minutes-tasks")), vec![self.tasks()]);
        document
    }

    fn text(&self, word: Word) -> Block {
        Block::Paragraph(self.words.get(word).to_owned())
    }

    fn table(&self, heads: &[Word], rows: Vec<Vec<String>>) -> Block {
        Block::Table { heads: heads.iter().map(|head| self.words.get(*head).to_owned()).collect(), rows }
    }

    fn number(&self, at: Ref) -> String {
        self.session.number(at).map(|number| number.to_string()).unwrap_or_default()
    }

    /// The areas in the order of their digits.
    fn areas(&self) -> Vec<&Area> {
        let mut areas: Vec<&Area> = self.session.areas().iter().collect();
        areas.sort_by_key(|area| (area.number, area.id));
        areas
    }
}
