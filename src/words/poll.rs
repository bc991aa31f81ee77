//! Straw polls in words: how is asked, and a show of hands as councils say it.

use super::{Word, Words};
use crate::session::{Poll, PollKind, PollOption, Ref, Session, Vote, tally};

impl Words {
    /// How is asked: "Mehrpunktabfrage".
    pub fn poll_kind(&self, kind: PollKind) -> &str {
        self.get(match kind {
            PollKind::Dots { .. } => Word("record-method-dot-vote"),
            PollKind::Scale => Word("record-method-scale"),
            PollKind::TrafficLight => Word("record-method-traffic-light"),
            PollKind::ShowOfHands => Word("record-method-show-of-hands"),
            PollKind::Resistance => Word("record-method-resistance"),
            PollKind::Cards => Word("record-method-card-query"),
            PollKind::FlashRound => Word("record-method-flash-round"),
            PollKind::Reports => Word("record-method-tables"),
        })
    }

    /// How was asked, and what was counted for the record whose thread is followed: "Mehrpunktabfrage", "14 Punkte".
    pub fn poll_on_thread(&self, session: &Session, poll: &Poll, of: Ref) -> Vec<String> {
        let kind = self.poll_kind(poll.kind).to_owned();
        if !poll.closed && poll.kind.is_counted() {
            return vec![kind, self.get(Word("poll-running")).to_owned()];
        }
        let counted = poll.options.iter().find(|option| option.of == Some(of)).and_then(|option| option.count);
        let result = counted.and_then(|count| match poll.kind {
            PollKind::Dots { .. } => Some(self.say(Word("poll-dots"), &[("count", count.into())])),
            PollKind::Resistance => Some(self.say(Word("poll-sum"), &[("sum", count.into())])),
            _ => None,
        });
        let day = poll.workshop.and_then(|id| session.workshops().get(id)).and_then(|workshop| workshop.date);
        let day = day.map(|day| self.date(day.date()));
        std::iter::once(kind).chain(day).chain(result).collect()
    }

    /// The lights by sign and word, so that no meaning hangs on a colour: `+ grün`, `o gelb`, `− rot`.
    pub fn light(&self, at: usize) -> String {
        const SIGNS: [char; 3] = ['+', 'o', '−'];
        SIGNS.get(at).map(|sign| format!("{sign} {}", self.light_word(at))).unwrap_or_default()
    }

    /// Green, amber, red.
    pub fn light_word(&self, at: usize) -> &str {
        const LIGHTS: [Word; 3] = [Word("poll-green"), Word("poll-amber"), Word("poll-red")];
        LIGHTS.get(at).map_or("", |word| self.get(*word))
    }

    /// What can be chosen: `W5` and its text, or the words of an option for which nothing stands.
    pub fn option(&self, session: &Session, poll: &Poll, at: usize) -> (String, String) {
        let Some(option) = poll.options.get(at) else { return Default::default() };
        match poll.kind {
            PollKind::TrafficLight if option.of.is_none() => (String::new(), self.light_word(at).to_owned()),
            PollKind::ShowOfHands if option.of.is_none() => (String::new(), self.hand(at).to_owned()),
            _ => {
                let (number, words) = session.option_said(option);
                (number, words.to_owned())
            }
        }
    }

    /// `Platz 2`, and that it is shared.
    pub fn place(&self, places: &[usize], at: usize) -> String {
        let even = places.iter().filter(|place| **place == places[at]).count() > 1;
        let word = if even { Word("poll-place-even") } else { Word("poll-place") };
        self.say(word, &[("place", places[at].into())])
    }

    /// How many took part, and by how much the count falls short: whoever reads it may add up.
    pub fn taking_part(&self, poll: &Poll) -> String {
        let people = (poll.people > 0).then(|| self.say(Word("poll-people"), &[("count", poll.people.into())]));
        let dots = matches!(poll.kind, PollKind::Dots { .. });
        let sum = poll.due().map(|due| (due, poll.counted())).filter(|(due, counted)| due != counted || dots);
        let word = if dots { Word("poll-of-dots") } else { Word("poll-of-people") };
        let sum = sum.map(|(due, counted)| self.say(word, &[("counted", counted.into()), ("due", due.into())]));
        people.into_iter().chain(sum).collect::<Vec<_>>().join(" · ")
    }

    /// "Mittel 3,4 · Median 3" of a scale; `None` where nobody chose.
    pub fn middle(&self, poll: &Poll) -> Option<String> {
        let counts: Vec<u32> = poll.options.iter().map(|option| option.count.unwrap_or(0)).collect();
        let (mean, median) = (tally::scale_mean(&counts)?, tally::scale_median(&counts)?);
        let args = [("mean", self.decimal(mean).into()), ("median", self.decimal(median).into())];
        Some(self.say(Word("poll-mean-median"), &args))
    }

    /// How it is done, in one sentence for the room.
    pub fn how(&self, poll: &Poll) -> String {
        match poll.kind {
            PollKind::Dots { each, at_most } => {
                self.say(Word("poll-how-dots"), &[("each", each.into()), ("most", at_most.into())])
            }
            PollKind::Scale => self.say(Word("poll-how-scale"), &[("steps", poll.options.len().into())]),
            PollKind::TrafficLight => self.get(Word("poll-how-lights")).to_owned(),
            PollKind::ShowOfHands => self.get(Word("poll-how-hands")).to_owned(),
            _ => self.get(Word("poll-how-resistance")).to_owned(),
        }
    }

    /// Yes, no, abstention, biased.
    pub fn hand(&self, at: usize) -> &str {
        const HANDS: [Word; 4] = [Word("poll-yes"), Word("poll-no"), Word("poll-abstained"), Word("poll-biased")];
        HANDS.get(at).map_or("", |word| self.get(*word))
    }

    /// "Mittel 3,4", and where the values are known singly "höchster 10".
    pub fn resistance(&self, poll: &Poll, option: &PollOption) -> Vec<String> {
        let mean = poll.mean_of(option).map(|mean| self.say(Word("poll-mean"), &[("mean", self.decimal(mean).into())]));
        let highest = option.highest().map(|highest| self.say(Word("poll-highest"), &[("highest", highest.into())]));
        mean.into_iter().chain(highest).collect()
    }

    /// "einstimmig dafür bei zwei Enthaltungen", "mehrheitlich dagegen bei drei Ja-Stimmen, eine Person befangen"
    pub fn hands(&self, vote: &Vote) -> String {
        let Vote { yes, no, abstained, biased, .. } = *vote;
        let (base, apart) = match (yes, no) {
            (0, 0) => (Word("poll-no-vote"), vec![]),
            (_, 0) => (Word("poll-unanimous-for"), vec![]),
            (0, _) => (Word("poll-unanimous-against"), vec![]),
            _ if yes > no => (Word("poll-majority-for"), vec![(Word("poll-against"), no)]),
            _ if yes < no => (Word("poll-majority-against"), vec![(Word("poll-for"), yes)]),
            _ => (Word("poll-even"), vec![(Word("poll-for"), yes), (Word("poll-against"), no)]),
        };
        let others: Vec<_> = apart.into_iter().chain([(Word("poll-abstentions"), abstained)]).collect();
        let mut said = self.with_others(base, &others);
        if biased > 0 {
            said += &format!(", {}", self.counted(Word("poll-biased-too"), biased));
        }
        said
    }

    /// "mehrheitlich bei drei Gegenstimmen und einer Enthaltung"; what nobody did is left out.
    pub(super) fn with_others(&self, base: Word, others: &[(Word, u32)]) -> String {
        let parts = others.iter().filter(|(_, count)| *count > 0);
        let parts: Vec<String> = parts.map(|(word, count)| self.counted(*word, *count)).collect();
        let said = self.get(base).to_owned();
        match parts.is_empty() {
            true => said,
            false => self.say(Word("poll-with"), &[("what", said.into()), ("parts", self.listed(&parts).into())]),
        }
    }

    /// "drei Gegenstimmen"; from thirteen on in digits, as councils write it.
    fn counted(&self, word: Word, count: u32) -> String {
        let names = self.get(Word("poll-number-words"));
        let name = count.checked_sub(1).and_then(|at| names.split(' ').nth(at as usize));
        let number = name.map_or_else(|| self.whole(count.into()), str::to_owned);
        self.say(word, &[("count", count.into()), ("number", number.into())])
    }

    /// "a, b und c"
    fn listed(&self, parts: &[String]) -> String {
        match parts {
            [first @ .., last] if !first.is_empty() => {
                format!("{} {} {last}", first.join(", "), self.get(Word("poll-and")))
            }
            _ => parts.join(""),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn hands_are_told_as_councils_say_it() {
        let said = |language, (yes, no, abstained, biased)| {
            Words::new(language).hands(&Vote { yes, no, abstained, biased, by_faction: vec![] })
        };
        let german = |vote| said(Language::German, vote);
        assert_eq!(german((19, 0, 2, 0)), "einstimmig dafür bei zwei Enthaltungen");
        assert_eq!(german((19, 0, 0, 0)), "einstimmig dafür");
        assert_eq!(
            german((19, 1, 1, 2)),
            "mehrheitlich dafür bei einer Gegenstimme und einer Enthaltung, zwei Personen befangen"
        );
        assert_eq!(german((3, 17, 0, 1)), "mehrheitlich dagegen bei drei Ja-Stimmen, eine Person befangen");
        assert_eq!(german((0, 14, 13, 0)), "einstimmig dagegen bei 13 Enthaltungen");
        assert_eq!(
            german((9, 9, 2, 0)),
            "Stimmengleichheit bei neun Ja-Stimmen, neun Gegenstimmen und zwei Enthaltungen"
        );
        assert_eq!(german((0, 0, 4, 0)), "weder dafür noch dagegen bei vier Enthaltungen");
        assert_eq!(
            said(Language::English, (19, 1, 2, 0)),
            "majority in favour, with one vote against and two abstentions"
        );
    }
}
