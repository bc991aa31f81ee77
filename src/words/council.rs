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

    /// `, einstimmig bei 2 Enthaltungen (40 Ja, 2 Enthaltungen)`
    fn voted(&self, outcome: Outcome, counts: Counts) -> String {
        let against = if outcome == Outcome::Rejected { counts[0] } else { counts[1] };
        let manner = match (against, counts[2]) {
            (0, 0) => self.get(Word("resolutions-unanimous")).to_owned(),
            (0, abstained) => self.say(Word("resolutions-unanimous-but"), &[("count", abstained.into())]),
            _ => self.get(Word("resolutions-majority")).to_owned(),
        };
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
