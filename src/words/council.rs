//! How a council's result is said: `Rat, 18.02.2027: geändert beschlossen, mehrheitlich (36 Ja, 4 Nein, 2 Enthaltungen)`.

use super::{Named, Word, Words};
use crate::session::{Counts, Outcome, Resolution};

impl Words {
    /// The result of a decided paper in the council's wording; `None` while nothing of it is fact.
    pub fn result(&self, paper: &Resolution) -> Option<String> {
        let (stop, outcome) = paper.decided()?;
        let date = stop.date.or(paper.date).map(|day| format!(", {}", self.date(day.date()))).unwrap_or_default();
        let said = self.get(outcome.word());
        let vote = paper.vote.as_ref().map(|vote| self.voted(outcome, vote.counts())).unwrap_or_default();
        Some(format!("{}{date}: {said}{vote}", stop.body))
    }

    /// `, mehrheitlich bei vier Gegenstimmen und zwei Enthaltungen (36 Ja, 4 Nein, 2 Enthaltungen)`
    fn voted(&self, outcome: Outcome, counts: Counts) -> String {
        let [yes, no, abstained, _] = counts;
        let rejected = outcome == Outcome::Rejected;
        let (other, word) = if rejected { (yes, Word("poll-for")) } else { (no, Word("poll-against")) };
        let (manner, other) = match other {
            _ if rejected && yes == no => (Word("resolutions-even"), 0),
            0 => (Word("resolutions-unanimous"), 0),
            _ => (Word("resolutions-majority"), other),
        };
        let manner = self.with_others(manner, &[(word, other), (Word("poll-abstentions"), abstained)]);
        format!(", {manner} ({})", self.counts(counts))
    }

    /// `36 Ja, 4 Nein, 2 Enthaltungen, 1 befangen`; what nobody did is left out, but for Ja and Nein.
    pub fn counts(&self, counts: Counts) -> String {
        let names = [
            Word("resolutions-yes"),
            Word("resolutions-no"),
            Word("resolutions-abstained"),
            Word("resolutions-biased"),
        ];
        let told = names.into_iter().zip(counts).enumerate().filter(|(at, (_, count))| *at < 2 || *count > 0);
        told.map(|(_, (word, count))| self.say(word, &[("count", count.into())])).collect::<Vec<_>>().join(", ")
    }
}
