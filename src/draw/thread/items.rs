//! An item of the thread in words: number, text, what is to be known of it, what is missing.

use crate::console::Thread;
use crate::draw::analysis::sign;
use crate::draw::{Page, text};
use crate::session::{Item, Measure, Ref, Report, Resolution, ResolutionState};
use crate::words::{Named, Word};

/// An item as lines of a width.
pub(super) struct Shown {
    /// The beginning of the first line: sign and number.
    pub number: String,
    /// What it says, the number first.
    pub text: Vec<String>,
    /// What is to be known of it.
    pub asides: Vec<String>,
    /// What is missing.
    pub gaps: Vec<String>,
}

impl Shown {
    pub fn rows(&self) -> usize {
        self.text.len() + self.asides.len() + self.gaps.len()
    }
}

impl Page<'_> {
    /// By what an item is called in a row of others: its number, else the beginning of what it says.
    pub(super) fn called(&self, item: Item) -> String {
        let number = self.number_of(item);
        if number.is_empty() { text::cut(&self.said(item.record()), 24).into_owned() } else { number }
    }

    /// The item in lines of this width, its text in at most so many; with just one, nothing else but what is missing.
    pub(super) fn shown(&self, thread: &Thread, item: Item, width: usize, lines: usize) -> Shown {
        let room = width.saturating_sub(2).max(1);
        let number = self.signed(item);
        let whole = format!("{number} {}", self.text_of(item)).trim().to_owned();
        let asides = if lines > 1 { self.asides(thread, item) } else { vec![] };
        let gaps = match item {
            Item::Record(at) => thread.gaps(self.console.session(), at),
            Item::Report { .. } => vec![],
        };
        let gap = |word: Word| format!("! {}", self.console.words().get(word));
        Shown {
            number,
            text: text::wrap(&whole, room, lines.max(1)),
            asides: asides.iter().flat_map(|aside| text::wrap(aside, room, 2)).collect(),
            gaps: gaps.into_iter().flat_map(|missing| text::wrap(&gap(missing.word()), room, 2)).collect(),
        }
    }

    fn number_of(&self, item: Item) -> String {
        let session = self.console.session();
        match item {
            Item::Record(Ref::Event(id)) => {
                let day = session.events().get(id).map(|event| event.day());
                day.map(|day| self.console.words().date(day.date())).unwrap_or_default()
            }
            item => session.number(item.record()).map(|number| number.to_string()).unwrap_or_default(),
        }
    }

    fn signed(&self, item: Item) -> String {
        let number = self.number_of(item);
        match item.record() {
            Ref::Finding(id) => {
                let kind = self.console.session().findings().get(id).map(|finding| finding.kind);
                kind.map_or(number.clone(), |kind| format!("{} {number}", sign(kind)))
            }
            _ => number,
        }
    }

    fn text_of(&self, item: Item) -> String {
        match item {
            Item::Record(at) => self.said(at),
            Item::Report { of, at } => {
                let report = self.console.session().measures().get(of).and_then(|measure| measure.reports.get(at));
                let says = |report: &Report| {
                    let state = self.console.words().get(report.state.word());
                    let args = [("year", report.year.into()), ("state", state.into())];
                    self.console.words().say(Word("thread-report"), &args)
                };
                report.map(says).unwrap_or_default()
            }
        }
    }

    /// What a record says.
    pub(in crate::draw) fn said(&self, at: Ref) -> String {
        let session = self.console.session();
        match at {
            Ref::Finding(id) => session.findings().get(id).map(|record| record.text.clone()),
            Ref::Goal(id) => session.goals().get(id).map(|record| record.text.clone()),
            Ref::Measure(id) => session.measures().get(id).map(|record| record.title.clone()),
            Ref::Resolution(id) => session.resolutions().get(id).map(|record| record.title.clone()),
            Ref::Event(id) => session.events().get(id).map(|record| record.title.clone()),
            Ref::Stakeholder(id) => session.stakeholders().get(id).map(|record| record.name.clone()),
            Ref::Offer(id) => session.offers().get(id).map(|record| record.name.clone()),
            Ref::Cluster(id) => session.clusters().get(id).map(|record| record.title.clone()),
            Ref::Topic(id) => session.topics().get(id).map(|record| record.text.clone()),
            Ref::Poll(id) => session.polls().get(id).map(|record| record.question.clone()),
            _ => None,
        }
        .unwrap_or_default()
    }

    fn asides(&self, thread: &Thread, item: Item) -> Vec<String> {
        let (session, words) = (self.console.session(), self.console.words());
        match item {
            Item::Record(Ref::Measure(id)) => {
                session.measures().get(id).map(|measure| self.of_measure(measure)).unwrap_or_default()
            }
            Item::Record(Ref::Resolution(id)) => {
                session.resolutions().get(id).map(|paper| self.of_paper(paper)).unwrap_or_default()
            }
            Item::Record(at @ (Ref::Stakeholder(_) | Ref::Offer(_) | Ref::Cluster(_) | Ref::Topic(_))) => {
                vec![words.get(at.kind().word()).to_owned()]
            }
            Item::Record(Ref::Poll(id)) => {
                session.polls().get(id).map(|poll| words.poll_on_thread(session, poll, thread.of())).unwrap_or_default()
            }
            Item::Record(_) => vec![],
            Item::Report { of, at } => {
                let report = session.measures().get(of).and_then(|measure| measure.reports.get(at));
                report.map(|report| words.date(report.date.date())).into_iter().collect()
            }
        }
    }

    fn of_measure(&self, measure: &Measure) -> Vec<String> {
        let words = self.console.words();
        let due = measure.due.map(|due| words.say(Word("scene-until"), &[("date", words.month(due.date()).into())]));
        let status = words.get(measure.status.word()).to_owned();
        let when = due.into_iter().chain([status]).collect::<Vec<_>>().join(" · ");
        [measure.lead.clone(), when].into_iter().filter(|aside| !aside.is_empty()).collect()
    }

    fn of_paper(&self, paper: &Resolution) -> Vec<String> {
        let words = self.console.words();
        let date = paper.date.map(|day| words.date(day.date())).unwrap_or_default();
        let state = match paper.state {
            ResolutionState::Planned => words.say(Word("thread-planned"), &[("date", date.into())]),
            ResolutionState::Decided => format!("{} {date}", words.get(Word("record-resolved"))),
            ResolutionState::Withdrawn => words.get(Word("thread-withdrawn")).to_owned(),
        };
        vec![state]
    }
}
