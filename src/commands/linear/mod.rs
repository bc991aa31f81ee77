//! `show --linear`: a view line by line, for screen readers and for whoever searches in it. No frames, no columns, no signs:
//! every meaning is a word, every line stands for itself.
//!
//! ```text
//! board     cards, clusters, goals and measures, the plan      kanban   measures by status
//! agenda    steps, and how to end on time                      methods  polls, card query, rounds, parking lot
//! people    participation     overview  what there is and what is missing     money  sums     thread  where from, where to
//! council   papers, yearly report     altered  what was altered     record  every field of one record
//! scene     what the room sees
//! ```

mod agenda;
mod altered;
mod board;
mod council;
mod kanban;
mod methods;
mod money;
mod overview;
mod people;
mod record;
mod scene;
mod thread;

pub use scene::lines as of_scene;

use crate::console::{Console, Mode};
use crate::draw::View;
use crate::session::{Change, Id, Ref};
use crate::words::{Word, Words};

/// The lines of a view.
pub fn lines(console: &Console, view: View) -> Vec<String> {
    let reader = Reader::of(console);
    let told = match view {
        View::Home => [reader.analysis(), reader.goals(), reader.plan()].concat(),
        View::Analysis => reader.analysis(),
        View::Clusters => reader.clusters(),
        View::Goals => reader.goals(),
        View::Kanban => reader.kanban(),
        View::Plan => reader.plan(),
        View::Before => reader.before(),
    };
    reader.headed(told)
}

/// The lines of a card query with all its cards, also those that are hidden from the room.
pub fn of_query(console: &Console, query: Id) -> Vec<String> {
    let reader = Reader::of(console);
    reader.headed(reader.query(query))
}

/// What was altered, under a heading of its own where it is not that of today.
pub fn of_changes(console: &Console, changes: &[Change], heading: Option<String>) -> Vec<String> {
    let reader = Reader::of(console);
    reader.headed(reader.altered(changes, heading))
}

/// Every field of a record.
pub fn of_record(console: &Console, at: Ref) -> Vec<String> {
    let reader = Reader::of(console);
    reader.headed(reader.record(at))
}

struct Reader<'a> {
    console: &'a Console,
    words: &'a Words,
}

impl<'a> Reader<'a> {
    fn of(console: &'a Console) -> Self {
        Self { console, words: console.words() }
    }

    /// Whose session it is comes first.
    fn headed(&self, told: Vec<String>) -> Vec<String> {
        std::iter::once(self.console.session().municipality().name.clone()).chain(told).collect()
    }

    fn heading(&self, word: Word) -> Vec<String> {
        vec![String::new(), self.words.get(word).to_owned()]
    }

    /// The view that stands before the board.
    fn before(&self) -> Vec<String> {
        match self.console.view() {
            Mode::Sums(sums) => self.sums(sums),
            Mode::Participation(view) if view.pictured() => self.picture(view),
            Mode::Participation(view) => self.participation(view),
            Mode::Overview(view) if view.listed().is_some() => self.gaps(view),
            Mode::Overview(view) => self.overview(view),
            Mode::Agenda(view) => self.agenda(view),
            Mode::Thread(thread) => self.thread(thread),
            Mode::Resolutions(papers) => self.resolutions(papers),
            Mode::Report(report) => self.report(report),
            Mode::Topics(topics) => self.topics(topics),
            Mode::Poll(poll) => self.poll(poll.id()),
            Mode::Round(round) => self.round(round.of()),
            _ => vec![],
        }
    }

    /// What the console has to say, such as that nothing is missing.
    fn message(&self) -> Option<String> {
        self.console.message().map(|message| message.text.clone())
    }

    /// The spoken number of a record.
    fn number(&self, at: Ref) -> Option<String> {
        self.console.session().number(at).map(|number| number.to_string())
    }
}

/// `number: part. part.`
fn line(number: Option<String>, parts: impl Iterator<Item = String>) -> String {
    let number = number.filter(|number| !number.is_empty());
    let number = number.map(|number| if number.ends_with('?') { number + " " } else { number + ": " });
    let sentence = |part: String| if part.ends_with(['.', '?', '!', '…']) { part } else { format!("{part}.") };
    let sentences = parts.filter(|part| !part.is_empty()).map(sentence).collect::<Vec<_>>().join(" ");
    format!("{}{sentences}", number.unwrap_or_default())
}
