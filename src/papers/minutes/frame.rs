//! When and where it was, and in which steps.

use super::Minutes;
use crate::papers::Block;
use crate::words::{Named, Word};

impl Minutes<'_> {
    /// Town, kind, time, place, how many took part. Groups are not named: in a small one that names people.
    pub(super) fn facts(&self) -> Block {
        let (words, workshop) = (self.words, self.workshop);
        let people: u64 = workshop.people.iter().map(|group| u64::from(group.count)).sum();
        let facts = [
            (Word("minutes-town"), self.session.municipality().name.clone()),
            (Word("minutes-kind"), words.get(workshop.kind.word()).to_owned()),
            (Word("minutes-when"), self.when()),
            (Word("minutes-where"), workshop.place.clone()),
            (Word("minutes-people"), if people > 0 { people.to_string() } else { String::new() }),
        ];
        let facts = facts.into_iter().filter(|(_, text)| !text.is_empty());
        Block::List(facts.map(|(name, text)| format!("{}: {text}", words.get(name))).collect())
    }

    /// The day and when it begins, from the workshop itself, else from its first edit.
    fn when(&self) -> String {
        let day = self.workshop.date.map(|day| day.date()).or(self.began.map(|began| began.date_naive()));
        let day = day.map(|day| self.words.weekday_date(day)).unwrap_or_default();
        let start = self.workshop.start.map(|time| time.format("%H:%M").to_string());
        match start {
            Some(time) => self.words.say(Word("minutes-from"), &[("day", day.into()), ("time", time.into())]),
            None => day,
        }
    }

    /// The steps that were for the room. How long they took stays with the facilitator.
    pub(super) fn steps(&self) -> Block {
        let steps = self.workshop.agenda.iter().filter(|step| !step.internal).zip(1..);
        let row = |(step, at): (&crate::session::Step, usize)| {
            vec![at.to_string(), step.title.clone(), self.words.get(step.method.word()).to_owned()]
        };
        let heads = [Word("minutes-number"), Word("minutes-step"), Word("minutes-method")];
        self.table(&heads, steps.map(row).collect())
    }
}
