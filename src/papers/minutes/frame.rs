//! When and where it was, and in which steps.

use chrono::NaiveTime;

use super::Minutes;
use crate::papers::Block;
use crate::session::{Method, Step};
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

    /// The day, when it began and ended, and what was planned where that is another time.
    fn when(&self) -> String {
        let day = self.day().map(|day| self.words.weekday_date(day.date())).unwrap_or_default();
        let held = self.held.map(|held| self.span(Some(held.began.time()), held.ended.map(|ended| ended.time())));
        let planned = self.span(self.workshop.start, self.workshop.closes());
        let planned = match &held {
            Some(held) if *held == planned => String::new(),
            _ if planned.is_empty() => String::new(),
            _ => self.words.say(Word("minutes-planned"), &[("time", planned.into())]),
        };
        let runs = self.runs().then(|| self.words.get(Word("minutes-runs")).to_owned());
        let parts = [Some(day), held, Some(planned), runs].into_iter().flatten();
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// Whether it still runs.
    fn runs(&self) -> bool {
        self.session.municipality().running_workshop == Some(self.workshop.id)
    }

    /// `18:04–20:58 Uhr`, `ab 18:04 Uhr`; nothing where nothing is known.
    fn span(&self, from: Option<NaiveTime>, to: Option<NaiveTime>) -> String {
        let clock = |time: NaiveTime| time.format("%H:%M").to_string();
        match (from, to) {
            (Some(from), Some(to)) => {
                self.words.say(Word("minutes-span"), &[("from", clock(from).into()), ("to", clock(to).into())])
            }
            (Some(from), None) => self.words.say(Word("minutes-from"), &[("time", clock(from).into())]),
            (None, _) => String::new(),
        }
    }

    /// The steps that were for the room; those that were not come to are told apart once it is over. How long each took
    /// stays with the facilitator.
    pub(super) fn steps(&self) -> Vec<Block> {
        let over = self.workshop.has_begun() && !self.runs();
        let steps = self.workshop.agenda.iter().filter(|step| !step.internal);
        let (held, left): (Vec<&Step>, Vec<&Step>) =
            steps.partition(|step| !over || step.began.is_some() || step.is_over());
        let list = Block::List(held.into_iter().map(|step| self.step(step)).collect());
        let left = left.into_iter().filter(|step| step.method != Method::Break);
        let left: Vec<String> = left.map(|step| step.title.clone()).collect();
        let left = (!left.is_empty())
            .then(|| Block::Paragraph(self.words.say(Word("minutes-not-held"), &[("steps", left.join(", ").into())])));
        std::iter::once(list).chain(left).collect()
    }

    /// `Kartenarbeit (Kartenabfrage)`; what the title says already is not said twice.
    fn step(&self, step: &Step) -> String {
        let method = self.words.get(step.method.word());
        let said = matches!(step.method, Method::Talk | Method::Break) || step.title.contains(method);
        if said { step.title.clone() } else { format!("{} ({method})", step.title) }
    }
}
