//! The thread: station by station.

use super::{Reader, line};
use crate::console::Thread;
use crate::session::{Item, Station};
use crate::words::{Named, Word, facets};

impl Reader<'_> {
    /// Station by station, each record with what it lacks.
    pub(super) fn thread(&self, thread: &Thread) -> Vec<String> {
        let (session, words) = (self.console.session(), self.words);
        let of = session.number(thread.of()).map(|number| number.to_string()).unwrap_or_default();
        let mut lines = vec![String::new(), words.say(Word("thread-title"), &[("what", of.into())])];
        for station in Station::ALL {
            let records = thread.chain().at(station).iter().filter_map(|item| match item {
                Item::Record(at) => session.get(*at),
                Item::Report { .. } => None,
            });
            let records: Vec<_> = records.collect();
            if records.is_empty() {
                continue;
            }
            lines.push(format!("\n{}", words.get(station.word())));
            for record in records {
                let number = session.number_of(&record).map(|number| number.to_string());
                let gaps = thread.gaps(session, record.reference()).into_iter();
                let gaps = gaps.map(|gap| words.get(gap.word()).to_owned());
                lines.push(line(number, std::iter::once(facets::title(&record).to_owned()).chain(gaps)));
            }
        }
        lines
    }
}
