//! Measures on their way to the council: status after status.

use super::Reader;
use crate::session::{Measure, Ref, Status};
use crate::words::{Named, Word};

impl Reader<'_> {
    pub(super) fn kanban(&self) -> Vec<String> {
        let session = self.console.session();
        let rows = self.console.board().goals.iter().filter_map(|row| match row.at {
            Ref::Measure(id) => session.measures().get(id),
            _ => None,
        });
        let measures: Vec<&Measure> = rows.collect();
        let mut lines = self.heading(Word("console-goals"));
        for (rung, status) in Status::LADDER.iter().enumerate() {
            let here: Vec<_> = measures.iter().filter(|measure| measure.status.rung() == rung).collect();
            lines.push(String::new());
            lines.push(format!("{}: {}", self.words.get(status.word()), here.len()));
            lines.extend(here.into_iter().map(|measure| self.measure(measure)));
        }
        lines
    }
}
