//! What is to be known of a measure, name by name.

use super::{Figure, Sign, Stage};
use crate::session::{Day, Measure, Status};
use crate::words::{Named, Word};

impl Stage<'_> {
    /// `bis 12/28`
    pub(super) fn until(&self, due: Day) -> String {
        self.words.say(Word("scene-until"), &[("date", self.words.month(due.date()).into())])
    }

    /// Lead, partners, dates, cost, status and implementation, where they are known.
    pub(super) fn facts(&self, measure: &Measure) -> Vec<Figure> {
        let known = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let date = |day: Day| self.words.date(day.date());
        let done = measure.implementation(self.today).map(|state| self.words.get(state.word()).to_owned());
        let facts = [
            (Word("scene-lead"), known(&measure.lead)),
            (Word("scene-partners"), known(&measure.partners.join(", "))),
            (Word("scene-start"), measure.start.map(date)),
            (Word("scene-due"), measure.due.map(date)),
            (Word("scene-once"), measure.once.map(|money| self.words.money(money))),
            (Word("scene-yearly"), measure.yearly.map(|money| self.words.money(money))),
            (Word("scene-cost-kind"), measure.cost_kind.map(|kind| self.words.get(kind.word()).to_owned())),
            (
                Word("scene-reservation"),
                measure.budget_reservation.then(|| self.words.get(Word("scene-yes")).to_owned()),
            ),
            (Word("scene-status"), Some(self.status(&measure.status))),
            (Word("scene-implementation"), done),
        ];
        let figure = |(label, value): (Word, String)| {
            let disputed = label == Word("scene-status") && matches!(measure.status, Status::Disputed { .. });
            let sign = if disputed { Sign::Disputed } else { Sign::None };
            Figure { sign, label: self.words.get(label).to_owned(), value, ..Figure::default() }
        };
        facts.into_iter().filter_map(|(label, value)| Some(figure((label, value?)))).collect()
    }

    /// The status, with what is in dispute.
    fn status(&self, status: &Status) -> String {
        let name = self.words.get(status.word());
        match status {
            Status::Disputed { reason } if !reason.is_empty() => format!("{name}: {reason}"),
            _ => name.to_owned(),
        }
    }
}
