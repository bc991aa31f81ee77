//! What was asked, and what was counted: as much as the room was told. Nothing is ranked: options stand as they were
//! asked.

use super::{Minutes, NONE};
use crate::papers::Block;
use crate::session::{Placed, Poll, PollKind, PollOption, Shown, tally};
use crate::words::Word;

impl Minutes<'_> {
    /// Every question of the workshop.
    pub(super) fn polls(&self) -> Vec<Block> {
        let mut polls: Vec<&Poll> =
            self.session.polls().iter().filter(|poll| poll.workshop == Some(self.workshop.id)).collect();
        polls.sort_by_cached_key(|poll| poll.place(self.session));
        let mut blocks: Vec<Block> = polls.iter().flat_map(|poll| self.poll(poll)).collect();
        if polls.iter().any(|poll| poll.kind.is_counted()) {
            blocks.insert(0, self.text(Word("minutes-straw-poll")));
        }
        blocks
    }

    fn poll(&self, poll: &Poll) -> Vec<Block> {
        let heading = if poll.question.is_empty() { self.words.poll_kind(poll.kind) } else { &poll.question };
        let mut blocks = vec![Block::Heading(2, heading.to_owned()), Block::Paragraph(self.how(poll))];
        match poll.kind {
            PollKind::Cards => {
                let count = self.session.card_count(poll.id).cards;
                blocks.push(self.say(Word("minutes-read-out"), count));
            }
            kind if kind.is_spoken() => blocks.push(self.say(Word("minutes-said"), poll.options.len())), // no quotes
            _ => blocks.extend(self.told(poll)),
        }
        blocks
    }

    /// `Mehrpunktabfrage, 30 Personen, je 5 Punkte`
    fn how(&self, poll: &Poll) -> String {
        let people = [("count", poll.people.into())];
        let people = (poll.people > 0).then(|| match poll.kind {
            PollKind::Reports => self.words.say(Word("minutes-tables"), &people),
            _ => self.words.say(Word("poll-people"), &people),
        });
        let each = match poll.kind {
            PollKind::Dots { each, .. } => Some(self.words.say(Word("minutes-dots-each"), &[("each", each.into())])),
            _ => None,
        };
        let kind = Some(self.words.poll_kind(poll.kind).to_owned());
        [kind, people, each].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    fn say(&self, word: Word, count: usize) -> Block {
        Block::Paragraph(self.words.say(word, &[("count", count.into())]))
    }

    fn told(&self, poll: &Poll) -> Vec<Block> {
        match poll.shown() {
            Shown::Nothing => vec![self.text(Word("minutes-poll-open"))],
            Shown::Options if poll.kind == PollKind::Scale => vec![self.text(Word("minutes-without-numbers"))],
            Shown::Options => {
                let options = (0..poll.options.len()).map(|at| self.option(poll, at)).collect();
                vec![Block::List(options), self.text(Word("minutes-without-numbers"))]
            }
            Shown::TooFew => vec![self.text(Word("poll-too-few"))],
            Shown::Counts => self.counts(poll),
        }
    }

    fn counts(&self, poll: &Poll) -> Vec<Block> {
        match poll.kind {
            PollKind::Dots { .. } => vec![self.plain(poll, Word("minutes-dots")), self.remaining(poll)],
            PollKind::Scale => {
                let middle = self.words.middle(poll).map(Block::Paragraph);
                std::iter::once(self.scale(poll)).chain(middle).chain(self.short_of(poll)).collect()
            }
            PollKind::TrafficLight => self.lights(poll),
            PollKind::Resistance => vec![self.resistance(poll), self.text(Word("minutes-resistance"))],
            _ => self.hands(poll),
        }
    }

    /// Each option with its number.
    fn plain(&self, poll: &Poll, count: Word) -> Block {
        let row = |(at, option): (usize, &PollOption)| vec![self.option(poll, at), number(option.count)];
        self.table(&[Word("minutes-option"), count], poll.options.iter().enumerate().map(row).collect())
    }

    /// A column each step: the distribution, as it stood on the wall.
    fn scale(&self, poll: &Poll) -> Block {
        let word = |word: Word| self.words.get(word).to_owned();
        let heads = poll.options.iter().map(|option| option.label.clone());
        let counts = poll.options.iter().map(|option| option.count.unwrap_or(0).to_string());
        Block::Table {
            heads: std::iter::once(word(Word("minutes-step"))).chain(heads).collect(),
            rows: vec![std::iter::once(word(Word("minutes-count"))).chain(counts).collect()],
        }
    }

    fn option(&self, poll: &Poll, at: usize) -> String {
        let (number, text) = self.words.option(self.session, poll, at);
        format!("{number} {text}").trim().to_owned()
    }

    /// `30 Personen × 5 Punkte = 150 Punkte; vergeben 148, übrig 2`
    fn remaining(&self, poll: &Poll) -> Block {
        let (PollKind::Dots { each, .. }, Some(due)) = (poll.kind, poll.due()) else {
            return self.say(Word("minutes-dots-in-all"), usize::try_from(poll.counted()).unwrap_or(usize::MAX));
        };
        let missing = poll.missing().unwrap_or_default();
        let args = [
            ("people", poll.people.into()),
            ("each", each.into()),
            ("due", due.into()),
            ("counted", poll.counted().into()),
            ("apart", missing.unsigned_abs().into()),
        ];
        let word = match missing {
            0 => Word("minutes-dots-all"),
            1.. => Word("minutes-dots-left"),
            _ => Word("minutes-dots-over"),
        };
        Block::Paragraph(self.words.say(word, &args))
    }

    /// Where not as many were counted as took part.
    fn short_of(&self, poll: &Poll) -> Option<Block> {
        let due = poll.due().filter(|due| *due != poll.counted())?;
        let args = [("counted", poll.counted().into()), ("due", due.into())];
        Some(Block::Paragraph(self.words.say(Word("poll-of-people"), &args)))
    }

    /// The colours with their shares, and by faction as far as factions are large enough.
    fn lights(&self, poll: &Poll) -> Vec<Block> {
        let row = |(at, option): (usize, &PollOption)| {
            let share = tally::percent(option.count.unwrap_or(0).into(), poll.counted());
            let share = share.map_or_else(|| NONE.to_owned(), |share| self.words.percent(share));
            vec![self.option(poll, at), number(option.count), share]
        };
        let heads = [Word("minutes-option"), Word("minutes-count"), Word("minutes-share")];
        let table = self.table(&heads, poll.options.iter().enumerate().map(row).collect());
        let faction = |(names, lights): (Vec<&str>, [u32; 3])| {
            std::iter::once(names.join(", ")).chain(lights.map(|light| light.to_string())).collect()
        };
        let shown = poll.shown_factions();
        let counted = poll.factions.iter().any(|row| row.lights.is_some());
        let too_few = (counted && shown.is_empty()).then(|| self.text(Word("minutes-factions-too-few")));
        let joined = shown.iter().any(|(names, _)| names.len() > 1).then(|| self.text(Word("minutes-factions-joined")));
        let heads = [Word("minutes-faction"), Word("poll-green"), Word("poll-amber"), Word("poll-red")];
        let factions = (!shown.is_empty()).then(|| self.table(&heads, shown.into_iter().map(faction).collect()));
        std::iter::once(table).chain(self.short_of(poll)).chain(factions).chain(joined).chain(too_few).collect()
    }

    fn hands(&self, poll: &Poll) -> Vec<Block> {
        let Some(vote) = poll.hands() else { return vec![] };
        let counts = self.words.counts([vote.yes, vote.no, vote.abstained, vote.biased]);
        let said = format!("{counts} ({}).", self.words.hands(&vote));
        std::iter::once(Block::Paragraph(said)).chain(self.short_of(poll)).collect()
    }

    /// Sum, mean and highest of each; a low sum is a low resistance.
    fn resistance(&self, poll: &Poll) -> Block {
        let row = |(at, option): (usize, &PollOption)| {
            let mean = poll.mean_of(option).map(|mean| self.words.decimal(mean));
            let mean = mean.unwrap_or_else(|| NONE.to_owned());
            vec![self.option(poll, at), number(option.count), mean, number(option.highest())]
        };
        let heads = [Word("minutes-option"), Word("minutes-sum"), Word("minutes-mean"), Word("minutes-highest")];
        self.table(&heads, poll.options.iter().enumerate().map(row).collect())
    }
}

fn number(count: Option<impl ToString>) -> String {
    count.map_or_else(|| NONE.to_owned(), |count| count.to_string())
}
