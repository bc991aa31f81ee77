//! Council papers and the yearly report.

use super::{Reader, line};
use crate::console::{ReportView, ResolutionsView};
use crate::session::Ref;
use crate::words::{Named, Word};

impl Reader<'_> {
    /// `B1: Teilnahme am Audit. 214/2025. Rat, 11.12.2025: unverändert beschlossen.`
    pub(super) fn resolutions(&self, view: &ResolutionsView) -> Vec<String> {
        let (session, words) = (self.console.session(), self.words);
        let mut lines = self.heading(Word("resolutions-title"));
        for paper in view.papers().iter().filter_map(|id| session.resolutions().get(*id)) {
            let number = session.number(Ref::Resolution(paper.id)).map(|number| number.to_string());
            let result = words.result(paper).unwrap_or_else(|| words.get(paper.state.word()).to_owned());
            let adopts = paper.measures.len();
            let adopts = (adopts > 0).then(|| words.say(Word("resolutions-adopts"), &[("count", adopts.into())]));
            let reserved = paper.budget_reservation.then(|| words.get(Word("resolutions-reservation")).to_owned());
            let parts = [paper.title.clone(), paper.paper.clone(), result].into_iter().chain(adopts).chain(reserved);
            lines.push(line(number, parts));
        }
        lines
    }

    /// `1.1.1: Familiencheck. abgeschlossen. voriger Stand: begonnen. weiter.`
    pub(super) fn report(&self, view: &ReportView) -> Vec<String> {
        let (session, words) = (self.console.session(), self.words);
        let title = words.say(Word("report-title"), &[("year", view.year().into())]);
        let mut lines = vec![String::new(), title];
        for row in view.rows() {
            let Some(measure) = session.measures().get(row.measure) else { continue };
            let state = row.state.as_ref().map_or(Word("report-missing"), Named::word);
            let before = row.before.as_ref().map(|state| words.get(state.word()));
            let before = before.map(|state| format!("{}: {state}", words.get(Word("report-before"))));
            let moved = (row.before.is_some() && row.state.is_some()).then(|| words.get(row.moved.word()).to_owned());
            let parts = [Some(measure.title.clone()), Some(words.get(state).to_owned()), before, moved];
            lines.push(line(Some(session.measure_number(measure).to_string()), parts.into_iter().flatten()));
        }
        lines
    }
}
