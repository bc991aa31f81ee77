//! Participation: group by group, or by influence and interest.

use super::{Reader, line};
use crate::console::{ParticipationView, VoiceAt};
use crate::session::{Heard, Id, Level, Ref};
use crate::words::{Named, Word};

impl Reader<'_> {
    /// Group by group; of those that were not heard yet, that.
    pub(super) fn participation(&self, view: &ParticipationView) -> Vec<String> {
        let mut lines = self.heading(Word("participation-title"));
        lines.extend(view.rows().iter().filter_map(|row| match row {
            VoiceAt::Group(id) => Some(self.group(view, *id)),
            VoiceAt::Offer(id) => {
                let offer = self.console.session().offers().get(*id)?;
                let kind = self.words.get(Ref::Offer(*id).kind().word()).to_owned();
                Some(line(Some(kind), [offer.name.clone(), offer.provider.clone()].into_iter()))
            }
        }));
        lines
    }

    pub(super) fn group(&self, view: &ParticipationView, id: Id) -> String {
        let (session, words) = (self.console.session(), self.words);
        let Some(group) = session.stakeholders().get(id) else { return String::new() };
        let heard = view.voice(id).map_or(Heard::NotYet, |voice| voice.heard);
        let reached = match heard {
            Heard::Reached(count) => words.say(Word("participation-so-many-reached"), &[("count", count.into())]),
            Heard::Unknown => {
                format!("{} {}", words.get(Word("participation-reached")), words.get(Word("participation-unknown")))
            }
            Heard::Planned | Heard::NotYet => words.get(Word("participation-not-heard")).to_owned(),
        };
        let brought = view.voice(id).map(|voice| &voice.brought[..]).unwrap_or_default().iter();
        let brought: Vec<String> = brought.filter_map(|at| session.number(*at)).map(|n| n.to_string()).collect();
        let brought = (!brought.is_empty())
            .then(|| words.say(Word("participation-brought"), &[("numbers", brought.join(" ").into())]));
        let level =
            |word: Word, level: Option<Level>| level.map(|level| format!("{} {}", words.get(word), level.get()));
        let parts = [
            Some(group.name.clone()),
            group.category.map(|category| words.get(category.word()).to_owned()),
            Some(group.size.clone()),
            level(Word("facets-influence"), group.influence),
            level(Word("facets-interest"), group.interest),
            Some(group.format.clone()),
            group.date.map(|day| words.date(day.date())),
            Some(reached),
            brought,
            view.voice(id)
                .filter(|voice| voice.said > 0)
                .map(|voice| words.say(Word("participation-said"), &[("count", voice.said.into())])),
        ];
        line(Some(format!("K{}", group.number)), parts.into_iter().flatten())
    }

    /// Square by square, the strongest influence first; then the groups that have no place in it.
    pub(super) fn picture(&self, view: &ParticipationView) -> Vec<String> {
        let (session, words) = (self.console.session(), self.words);
        let names = |groups: Vec<Id>| {
            let group =
                |id: Id| session.stakeholders().get(id).map(|group| format!("K{} {}", group.number, group.name));
            groups.into_iter().filter_map(group).collect::<Vec<_>>().join(", ")
        };
        let level = |word: Word, level: u8| format!("{} {level}", words.get(word));
        let mut lines = self.heading(Word("participation-title"));
        for (influence, interest) in (1..=5).rev().flat_map(|influence| (1..=5).rev().map(move |at| (influence, at))) {
            let here = view.at(session, influence, interest);
            if !here.is_empty() {
                let place =
                    [level(Word("facets-influence"), influence), level(Word("facets-interest"), interest)].join(", ");
                lines.push(line(Some(place), std::iter::once(names(here))));
            }
        }
        let unplaced = view.unplaced(session);
        if !unplaced.is_empty() {
            let word = words.get(Word("participation-unknown")).to_owned();
            lines.push(line(Some(word), std::iter::once(names(unplaced))));
        }
        lines
    }
}
