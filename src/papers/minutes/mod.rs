//! Results minutes (Ergebnisprotokoll) of one workshop: what it came to, not who said what. The council's own minutes
//! are the clerk's; a workshop never decides, and the paper says so.
//!
//! ```text
//! frame     when and where, the steps
//! polls     what was asked, and what was counted where counting is over
//! cards     cards by area, clusters
//! plan      goals and measures with old and new wording
//! council   papers that were dealt with
//! open      what became of topics, who is asked next
//! tasks     who does what by when
//! ```

mod cards;
mod council;
mod frame;
mod open;
mod plan;
mod polls;
mod tasks;

use super::{Block, Document};
use crate::session::{Area, Change, Day, Edit, Held, Id, Ref, Session, Workshop, net};
use crate::words::altered::Altered;
use crate::words::{Word, Words};

/// Stands where nothing is known.
const NONE: &str = "–";

/// What the minutes are made of.
struct Minutes<'a> {
    session: &'a Session,
    words: &'a Words,
    workshop: &'a Workshop,
    /// The net effect of its edits.
    altered: Altered<'a>,
    /// When it began and ended, where that is known.
    held: Option<Held>,
    /// The day of its first edit, where there is one.
    first: Option<Day>,
}

/// The minutes of a workshop from its edits; `None` where there is no such workshop.
///
/// Without a journal they hold what the records themselves say, and tell what is missing.
pub fn of(session: &Session, edits: &[Edit], workshop: Id, words: &Words) -> Option<Document> {
    let of_workshop = |edit: &Edit| edit.workshop == Some(workshop);
    let changes: Vec<Change> = net(edits, of_workshop);
    let first = edits.iter().find(|edit| of_workshop(edit)).and_then(|edit| Day::new(edit.time.date_naive()));
    let held = session.held(edits, workshop);
    let session = &*session.for_the_room(); // a card that was not read out is nobody's business
    let altered = Altered { session, changes: &changes, words };
    let workshop = session.workshops().get(workshop)?;
    Some(Minutes { session, words, workshop, altered, held, first }.document())
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
        if self.altered.changes.is_empty() {
            let why = if self.first.is_some() { Word("minutes-no-effect") } else { Word("minutes-no-journal") };
            document.blocks.push(self.text(why));
        }
        let sections = [
            (Word("minutes-steps"), self.steps()),
            (Word("minutes-polls"), self.polls()),
            (Word("minutes-cards-by-area"), self.cards()),
            (Word("minutes-clusters"), vec![self.clusters()]),
            (Word("minutes-goals"), self.goals_and_measures()),
            (Word("minutes-papers"), vec![self.papers()]),
            (Word("minutes-open"), vec![self.open_topics()]),
            (Word("minutes-settled"), vec![self.settled_topics()]),
            (Word("minutes-asked-next"), vec![self.asked_next()]),
            (Word("minutes-tasks"), vec![self.tasks()]),
        ];
        sections.into_iter().for_each(|(heading, blocks)| document.section(1, words.get(heading), blocks));
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

    /// The day on which it was.
    fn day(&self) -> Option<Day> {
        let held = self.held.and_then(|held| Day::new(held.began.date_naive()));
        held.or(self.workshop.date).or(self.first)
    }
}

/// The text, or a dash where there is none.
fn or_none(text: String) -> String {
    if text.is_empty() { NONE.to_owned() } else { text }
}
