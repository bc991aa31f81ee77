//! A straw poll on the wall. While it runs: the question, how it is done, that it runs; nothing of what is counted.
//! Closed: what was counted, who is even as even. In front of a council nothing is ranked; numbers can be switched off.

use super::subject::Act;
use super::{Block, Body, Entry, Figure, Stage, Tally};
use crate::session::{Id, Poll, PollKind, PollOption, Shown, tally};
use crate::words::Word;

impl Stage<'_> {
    pub(super) fn poll(&self, id: Id) -> Option<Act> {
        let poll = self.session.polls().get(id).filter(|poll| poll.kind.is_counted())?;
        let blocks = match poll.shown() {
            Shown::Nothing => self.running(poll),
            Shown::Options => self.without_numbers(poll),
            Shown::TooFew => self.told(poll, vec![self.sentence(self.words.get(Word("poll-too-few")).to_owned())]),
            Shown::Counts => self.told(poll, self.counts(poll)),
        };
        let note = self.words.get(Word("scene-straw-poll")).to_owned();
        Some(Act { note, ..Act::new(poll.question.clone(), Body::Sheet(blocks)) })
    }

    fn running(&self, poll: &Poll) -> Vec<Block> {
        let label = self.words.get(Word("poll-taking-part")).to_owned();
        let value = poll.people.to_string();
        let people = Block::Figure(Figure { label, value, large: true, ..Figure::default() });
        let mut blocks =
            vec![Block::Heading(self.words.poll_kind(poll.kind).to_owned()), self.sentence(self.words.how(poll))];
        blocks.extend(Some(people).filter(|_| poll.people > 0));
        blocks.push(self.sentence(self.words.get(Word("poll-runs")).to_owned()));
        blocks
    }

    /// What could be chosen, as listed.
    fn without_numbers(&self, poll: &Poll) -> Vec<Block> {
        let mut blocks = vec![Block::Heading(self.words.poll_kind(poll.kind).to_owned())];
        let entry = |(number, text)| Block::Entry(Entry { number, text, ..Entry::default() });
        if !matches!(poll.kind, PollKind::Scale) {
            blocks.extend((0..poll.options.len()).map(|at| entry(self.option_name(poll, at))));
        }
        blocks.push(self.sentence(self.words.get(Word("poll-without-numbers")).to_owned()));
        blocks
    }

    /// What is told of it, and how many took part.
    fn told(&self, poll: &Poll, mut blocks: Vec<Block>) -> Vec<Block> {
        blocks.push(self.sentence(self.words.taking_part(poll)));
        blocks
    }

    fn counts(&self, poll: &Poll) -> Vec<Block> {
        match poll.kind {
            PollKind::Dots { .. } | PollKind::Resistance => self.options(poll),
            PollKind::Scale => self.scale(poll),
            PollKind::TrafficLight => self.lights(poll),
            _ => self.show_of_hands(poll),
        }
    }

    /// Dots or resistance of each option.
    fn options(&self, poll: &Poll) -> Vec<Block> {
        let places = poll.is_ranked(self.session).then(|| poll.places());
        let most = poll.options.iter().filter_map(|option| option.count).max().unwrap_or(0);
        let tally = |at: usize| {
            let (number, text) = self.option_name(poll, at);
            let place = places.as_deref().map(|places| self.words.place(places, at));
            let said = self.option_value(poll, &poll.options[at]);
            let value = said.into_iter().chain(place).collect::<Vec<_>>().join(" · ");
            Block::Tally(Tally { number, text, value, part: poll.options[at].count.unwrap_or(0), most })
        };
        poll.order(self.session).into_iter().map(tally).collect()
    }

    /// What can be chosen; lights with their signs.
    fn option_name(&self, poll: &Poll, at: usize) -> (String, String) {
        match poll.kind {
            PollKind::TrafficLight if poll.options[at].of.is_none() => (String::new(), self.words.light(at)),
            _ => self.words.option(self.session, poll, at),
        }
    }

    fn option_value(&self, poll: &Poll, option: &PollOption) -> Vec<String> {
        let Some(count) = option.count else { return vec!["–".to_owned()] };
        let mut said = vec![count.to_string()];
        if poll.kind == PollKind::Resistance {
            said[0] = self.words.say(Word("poll-sum"), &[("sum", count.into())]);
            said.extend(self.words.resistance(poll, option));
        }
        said
    }

    fn scale(&self, poll: &Poll) -> Vec<Block> {
        let counts: Vec<u32> = poll.options.iter().map(|option| option.count.unwrap_or(0)).collect();
        let most = counts.iter().copied().max().unwrap_or(0);
        let bar = |(option, count): (&PollOption, &u32)| {
            let (number, value) = (option.label.clone(), count.to_string());
            Block::Tally(Tally { number, text: String::new(), value, part: *count, most })
        };
        let mut blocks: Vec<Block> = poll.options.iter().zip(&counts).map(bar).collect();
        blocks.extend(self.words.middle(poll).map(|middle| self.sentence(middle)));
        blocks
    }

    /// How many of each, of a hundred too where that is wanted.
    fn shares(&self, poll: &Poll, percent: bool, names: impl Fn(usize) -> String) -> Vec<Block> {
        let all = poll.counted();
        let most = u32::try_from(all).unwrap_or(u32::MAX);
        let bar = |(at, option): (usize, &PollOption)| {
            let count = option.count.unwrap_or(0);
            let share = tally::percent(count.into(), all).filter(|_| percent).map(|share| self.words.percent(share));
            let value = [Some(count.to_string()), share].into_iter().flatten().collect::<Vec<_>>().join(" · ");
            Block::Tally(Tally { number: names(at), text: String::new(), value, part: count, most })
        };
        poll.options.iter().enumerate().map(bar).collect()
    }

    fn lights(&self, poll: &Poll) -> Vec<Block> {
        let mut blocks = self.shares(poll, true, |at| self.words.light(at));
        let rows = poll.shown_factions();
        if !rows.is_empty() {
            blocks.push(self.heading(Word("poll-by-faction")));
        }
        let row = |(names, [green, amber, red]): (Vec<&str>, [u32; 3])| {
            let args = [("green", green.into()), ("amber", amber.into()), ("red", red.into())];
            let value = self.words.say(Word("poll-faction-lights"), &args);
            Block::Figure(Figure { label: names.join(", "), value, ..Figure::default() })
        };
        blocks.extend(rows.into_iter().map(row));
        blocks
    }

    fn show_of_hands(&self, poll: &Poll) -> Vec<Block> {
        let said = poll.hands().map(|vote| self.words.hands(&vote));
        let card = said.map(|text| Block::Card(Entry { text, ..Entry::default() }));
        let mut hands = self.shares(poll, false, |at| self.words.hand(at).to_owned());
        // Who is biased is told where somebody is.
        hands.truncate(if poll.hands().is_some_and(|vote| vote.biased > 0) { 4 } else { 3 });
        card.into_iter().chain(hands).collect()
    }
}
