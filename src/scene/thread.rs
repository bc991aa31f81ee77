//! The thread on the wall: the record itself, from where it comes, to what it leads, the nearest first.
//!
//! Where a card came from is not told, because cards are anonymous; nor is a paper that is not dealt with in public.

use super::subject::Act;
use super::{Block, Body, Entry, Stage};
use crate::session::{
    Competence, Event, Finding, Id, Item, Kind, Offer, Ref, Report, Resolution, ResolutionState, Station, Thread,
    Threads,
};
use crate::words::{Named, Word};

/// More entries of one station than a room turns pages for.
const MOST: usize = 21;

impl Stage<'_> {
    /// `None` for what the room may not see.
    pub(super) fn thread(&self, of: Ref) -> Option<Act> {
        let thread = Threads::of(self.session).thread(self.session, of)?;
        let here = thread.station()?;
        let mut blocks = vec![Block::Card(self.on_thread(Item::Record(of))?)];
        let (before, after) = Station::ALL.split_at(here as usize);
        for station in before.iter().rev().chain(after) {
            self.stretch(&thread, here, *station, &mut blocks);
        }
        let asked = self.asked(&thread);
        let polled = !asked.is_empty() || of.kind() == Kind::Poll;
        blocks.extend(asked);
        let findings: Vec<&Finding> =
            thread.at(Station::Findings).iter().filter_map(|item| self.finding_of(*item)).collect();
        let name = Some(self.number(of)).filter(|number| !number.is_empty());
        let name = name.unwrap_or_else(|| self.words.get(of.kind().word()).to_owned());
        let head = self.words.say(Word("thread-title"), &[("what", name.into())]);
        let note = if polled { self.words.get(Word("scene-straw-poll")).to_owned() } else { self.poll_note(&findings) };
        Some(Act { note, ..Act::new(head, Body::Sheet(blocks)) })
    }

    /// What the room was asked about it, and what was counted for it.
    fn asked(&self, thread: &Thread) -> Vec<Block> {
        let others = thread.at(Station::Origin).iter().filter(|item| **item != Item::Record(thread.of));
        let polls = others.filter_map(|item| if let Item::Record(Ref::Poll(id)) = item { Some(*id) } else { None });
        let entries: Vec<Block> = polls.filter_map(|id| self.poll_on_thread(id, thread.of)).map(Block::Entry).collect();
        let heading = (!entries.is_empty()).then(|| self.heading(Word("thread-polls")));
        heading.into_iter().chain(entries.into_iter().take(MOST)).collect()
    }

    /// A poll that is over; where no numbers are shown, or so few took part that they could be known, only that it was asked.
    fn poll_on_thread(&self, id: Id, of: Ref) -> Option<Entry> {
        let poll = self.session.polls().get(id).filter(|poll| poll.closed && poll.kind.is_counted())?;
        let of = if poll.totals_off || poll.is_small() { Ref::Poll(id) } else { of };
        let asides = self.words.poll_on_thread(self.session, poll, of);
        Some(Entry { text: poll.question.clone(), asides, ..Entry::default() })
    }

    fn finding_of(&self, item: Item) -> Option<&Finding> {
        if let Ref::Finding(id) = item.record() { self.session.findings().get(id) } else { None }
    }

    /// What stands at one station besides the record itself; where something should and does not, that.
    fn stretch(&self, thread: &Thread, here: Station, station: Station, blocks: &mut Vec<Block>) {
        let others = thread.at(station).iter().filter(|item| **item != Item::Record(thread.of));
        let others = others.filter(|item| item.record().kind() != Kind::Poll);
        let entries: Vec<Entry> = others.filter_map(|item| self.on_thread(*item)).collect();
        let missing = missing(here, station).filter(|_| entries.is_empty());
        if entries.is_empty() && missing.is_none() {
            return;
        }
        blocks.push(self.heading(heading(here, station)));
        let more = entries.len().saturating_sub(MOST);
        blocks.extend(entries.into_iter().take(MOST).map(Block::Entry));
        blocks.extend(missing.map(|word| self.sentence(self.words.get(word).to_owned())));
        if more > 0 {
            blocks.push(self.sentence(self.words.say(Word("scene-more"), &[("count", more.into())])));
        }
    }

    /// An item as an entry; `None` for what the room may not see.
    fn on_thread(&self, item: Item) -> Option<Entry> {
        let session = self.session;
        match item {
            Item::Record(Ref::Finding(id)) => session.findings().get(id).map(|finding| self.card(finding, None)),
            Item::Record(Ref::Goal(id)) => session.goals().get(id).map(|goal| self.goal_entry(goal)),
            Item::Record(Ref::Measure(id)) => session.measures().get(id).map(|measure| self.measure_entry(measure)),
            Item::Record(Ref::Resolution(id)) => session.resolutions().get(id).and_then(|paper| self.paper(paper)),
            Item::Record(Ref::Event(id)) => session.events().get(id).map(|event| self.day_of(event)),
            Item::Record(Ref::Offer(id)) => session.offers().get(id).map(offer),
            Item::Record(at @ Ref::Poll(id)) => self.poll_on_thread(id, at),
            Item::Record(_) => None,
            Item::Report { of, at } => self.report(of, at),
        }
    }

    /// An event with its day behind it: in front, it would move all numbers away from their words.
    fn day_of(&self, event: &Event) -> Entry {
        let mut entry = self.event(event);
        entry.asides.insert(0, std::mem::take(&mut entry.number));
        entry
    }

    /// A paper that is dealt with in public: what it says, and where it stands. What is planned is not yet fact.
    pub(super) fn paper(&self, paper: &Resolution) -> Option<Entry> {
        let date = paper.date.map(|day| self.words.date(day.date())).unwrap_or_default();
        let decided = paper.consultations.iter().rev().find(|stop| stop.competence == Competence::Decision);
        let outcome = decided.and_then(|stop| stop.outcome).map_or(Word("record-resolved"), |outcome| outcome.word());
        let state = match paper.state {
            ResolutionState::Planned => self.words.say(Word("thread-planned"), &[("date", date.into())]),
            ResolutionState::Decided => format!("{} {date}", self.words.get(outcome)),
            ResolutionState::Withdrawn => self.words.get(Word("thread-withdrawn")).to_owned(),
        };
        let asides = [paper.paper.clone(), state.trim().to_owned()].into_iter().filter(|aside| !aside.is_empty());
        let entry = || Entry {
            number: self.number(Ref::Resolution(paper.id)),
            text: paper.title.clone(),
            asides: asides.collect(),
            ..Entry::default()
        };
        paper.public.then(entry)
    }

    /// What a report says that has been given: how far it is, and the indicator's value then.
    fn report(&self, of: Id, at: usize) -> Option<Entry> {
        let measure = self.session.measures().get(of)?;
        let report: &Report = measure.reports.get(at).filter(|report| report.date <= self.today)?;
        let args = [
            ("year", report.year.into()),
            ("date", self.words.date(report.date.date()).into()),
            ("state", self.words.get(report.state.word()).into()),
        ];
        let unit = measure.indicator.as_ref().map_or("", |indicator| &indicator.unit);
        let value = report.value.map(|value| self.figure(value, unit));
        Some(Entry {
            number: self.number(Ref::Measure(of)),
            text: self.words.say(Word("thread-report-says"), &args),
            asides: value.into_iter().collect(),
            ..Entry::default()
        })
    }
}

pub(super) fn offer(offer: &Offer) -> Entry {
    let asides = Some(offer.provider.clone()).filter(|provider| !provider.is_empty()).into_iter().collect();
    Entry { text: offer.name.clone(), asides, ..Entry::default() }
}

fn heading(here: Station, station: Station) -> Word {
    match (here, station) {
        (_, Station::Origin) => Word("thread-existing"),
        (Station::Goals | Station::Measures, Station::Findings) => Word("scene-origin"),
        (Station::Measures, Station::Goals) => Word("scene-towards"),
        _ => station.word(),
    }
}

/// What should stand beside a record, in words that are a fact and no reproach.
fn missing(here: Station, station: Station) -> Option<Word> {
    match (here, station) {
        (Station::Findings, Station::Goals) => Some(Word("thread-no-goal")),
        (Station::Goals, Station::Findings) => Some(Word("thread-no-finding")),
        (Station::Goals, Station::Measures) => Some(Word("thread-no-measure")),
        (Station::Measures, Station::Resolutions) => Some(Word("thread-no-resolution")),
        _ => None,
    }
}
