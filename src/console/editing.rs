//! A text edited in place: the card's own, or a reason that a status needs.

use super::field::Field;
use super::{Console, Mode, Moment, Now};
use crate::keys::{Action, Chord};
use crate::session::{
    Cause, Change, Cluster, Counts, Event, EventKind, Finding, Goal, Id, Measure, Outcome, Phase, PollKind, Ref,
    Status, Topic,
};
use crate::words::Word;

/// What the text belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Subject {
    /// The text of a record.
    Text(Ref),
    /// What is in dispute about a measure.
    Dispute(Id),
    /// Until when all that is meant is due.
    Due,
    /// Which office leads all that is meant.
    Lead,
    /// A new event: a date and a title.
    NewEvent,
    /// When something really was.
    Happened(Moment),
    /// The council's date from which the plan follows.
    Anchor,
    /// The title of a new cluster of this card, or of all that is marked with it.
    NewCluster(Id),
    /// The title of the cluster that this card and all beneath it come to form.
    Split {
        /// The cluster that is split.
        cluster: Id,
        /// The first card of the new one.
        from: Id,
    },
    /// The numbers of what this group or offer is linked with.
    Links(Ref),
    /// The number of the card that this one takes in.
    Join(Id),
    /// The minutes and the title of a step of this workshop.
    Step(Id, usize),
    /// A new step of this workshop, at this place.
    NewStep(Id, usize),
    /// How was voted on this paper, with what outcome.
    Vote(Id, Outcome),
    /// The text as the body amended it.
    Amended {
        /// The paper.
        paper: Id,
        /// What the body did.
        outcome: Outcome,
        /// How was voted.
        counts: Option<Counts>,
    },
    /// Why this measure is dropped.
    Dropping(Id),
    /// What stands in the place of this measure.
    Instead(Id),
    /// The indicator's value of this measure in the report that is looked at.
    ValueThen(Id),
    /// The question of a card query or a round that is to begin.
    Question(PollKind),
    /// The next sentence of a round.
    Sentence(Id),
    /// The words of a sentence of a round.
    Said(Id, usize),
    /// The goal under which a parked topic becomes a measure.
    TopicGoal(Id),
    /// To whom a parked topic is handed on.
    AssignTopic(Id),
    /// Why a parked topic is dropped.
    DropTopic(Id),
}

/// A text in place.
#[derive(Clone, Debug)]
pub struct Editing {
    /// What the text belongs to.
    pub subject: Subject,
    /// The text as it stands.
    pub field: Field,
    /// Whether the text is only an offer: what is typed first replaces it.
    offered: bool,
}

impl Subject {
    /// Whether there is nothing to understand in the text, so that the line can close before it is used.
    fn takes_any_text(self) -> bool {
        !matches!(
            self,
            Self::Due
                | Self::NewEvent
                | Self::Happened(_)
                | Self::Anchor
                | Self::Join(_)
                | Self::Links(_)
                | Self::TopicGoal(_)
                | Self::Vote(..)
                | Self::ValueThen(_)
        )
    }

    /// Whether nothing is an answer too.
    fn may_be_empty(self) -> bool {
        matches!(self, Self::Dispute(_) | Self::Happened(_) | Self::Join(_) | Self::Sentence(_) | Self::DropTopic(_))
            || matches!(self, Self::Vote(..) | Self::Instead(_) | Self::ValueThen(_))
    }
}

impl Editing {
    /// Editing begins with this text.
    pub fn new(subject: Subject, text: String) -> Self {
        Self { subject, field: Field::new(text), offered: false }
    }

    /// Editing begins with a text that is taken with Enter or replaced by typing.
    pub fn offer(subject: Subject, text: String) -> Self {
        Self { offered: true, ..Self::new(subject, text) }
    }

    /// Takes a key that edits text; keys that only move about make the offer one's own.
    fn key(&mut self, chord: Chord) {
        if std::mem::take(&mut self.offered) && chord.text().is_some() {
            self.field.set("");
        }
        self.field.key(chord);
    }

    /// Takes text that was pasted.
    pub(super) fn insert(&mut self, text: &str) {
        if std::mem::take(&mut self.offered) {
            self.field.set("");
        }
        self.field.insert(text);
    }
}

impl Console {
    pub(super) fn edit_selected(&mut self) {
        if let Some(at) = self.selected()
            && let Some(text) = self.text_of(at)
        {
            self.mode = Mode::Editing(Editing::new(Subject::Text(at), text));
        }
    }

    fn text_of(&self, at: Ref) -> Option<String> {
        match at {
            Ref::Finding(id) => self.session.findings().get(id).map(|f| f.text.clone()),
            Ref::Goal(id) => self.session.goals().get(id).map(|g| g.text.clone()),
            Ref::Measure(id) => self.session.measures().get(id).map(|m| m.title.clone()),
            Ref::Phase(id) => self.session.phases().get(id).map(|p| p.name.clone()),
            Ref::Event(id) => self.session.events().get(id).map(|e| e.title.clone()),
            Ref::Area(id) => self.session.areas().get(id).map(|a| a.name.clone()),
            Ref::Cluster(id) => self.session.clusters().get(id).map(|c| c.title.clone()),
            Ref::Topic(id) => self.session.topics().get(id).map(|t| t.text.clone()),
            _ => None,
        }
    }

    pub(super) fn editing_key(&mut self, chord: Chord, action: Option<Action>, now: Now) {
        let Mode::Editing(editing) = &mut self.mode else { return };
        match action {
            Some(Action::Back) => self.mode = Mode::Board,
            Some(Action::Accept) => {
                let (subject, text) = (editing.subject, editing.field.text().trim().to_owned());
                self.accept_text(subject, text, now);
            }
            _ => editing.key(chord),
        }
    }

    fn accept_text(&mut self, subject: Subject, text: String, now: Now) {
        if text.is_empty() && !subject.may_be_empty() {
            return self.tell(self.words.get(Word("console-empty")).to_owned());
        }
        if subject.takes_any_text() {
            self.mode = Mode::Board;
        }
        match subject {
            Subject::Text(at) => self.set_text(at, text, now),
            Subject::Dispute(id) => {
                let list = self.with_marks(Ref::Measure(id));
                self.set_status(&list, &Status::Disputed { reason: text }, now);
            }
            Subject::Lead => self.set_lead(&text, now),
            Subject::NewCluster(card) => self.accept_cluster(card, text, now),
            Subject::Step(workshop, at) => self.accept_step(workshop, at, &text, now),
            Subject::NewStep(workshop, at) => self.accept_new_step(workshop, at, &text, now),
            Subject::Split { cluster, from } => self.accept_split(cluster, from, text, now),
            // A date or a number that cannot be read stays in the line.
            Subject::Join(kept) => self.accept_join(kept, &text, now),
            Subject::Links(of) => self.accept_links(of, &text, now),
            Subject::Due => self.set_due(&text, now),
            Subject::NewEvent => self.accept_event(&text, now),
            Subject::Happened(moment) => self.accept_moment(moment, &text, now),
            Subject::Anchor => self.accept_anchor(&text, now),
            Subject::Vote(paper, outcome) => self.accept_vote(paper, outcome, &text, now),
            Subject::Amended { paper, outcome, counts } => self.resolve(paper, outcome, counts, Some(text), now),
            Subject::Dropping(id) => self.accept_reason(id, text),
            Subject::Instead(id) => self.accept_instead(id, &text, now),
            Subject::ValueThen(id) => self.accept_value(id, &text, now),
            Subject::Question(kind) => self.accept_question(kind, &text, now),
            Subject::Sentence(round) => self.accept_sentence(round, &text, now),
            Subject::Said(round, on) => self.accept_said(round, on, text, now),
            Subject::TopicGoal(topic) => self.accept_goal_of_topic(topic, &text, now),
            Subject::AssignTopic(topic) => self.assign_topic(topic, text, now),
            Subject::DropTopic(topic) => self.drop_topic(topic, &text, now),
        }
    }

    fn set_text(&mut self, at: Ref, text: String, now: Now) {
        let session = &self.session;
        let record = match at {
            Ref::Finding(id) => session.findings().get(id).map(|f| Finding { text, ..f.clone() }.into()),
            Ref::Goal(id) => session.goals().get(id).map(|g| Goal { text, ..g.clone() }.into()),
            Ref::Measure(id) => session.measures().get(id).map(|m| Measure { title: text, ..m.clone() }.into()),
            Ref::Phase(id) => session.phases().get(id).map(|p| Phase { name: text, ..p.clone() }.into()),
            Ref::Event(id) => session.events().get(id).map(|e| Event { title: text, ..e.clone() }.into()),
            Ref::Cluster(id) => session.clusters().get(id).map(|c| Cluster { title: text, ..c.clone() }.into()),
            Ref::Topic(id) => session.topics().get(id).map(|t| Topic { text, ..t.clone() }.into()),
            Ref::Area(id) => session.areas().get(id).map(|a| crate::session::Area { name: text, ..a.clone() }.into()),
            _ => None,
        };
        if let Some(record) = record {
            let record: crate::session::Record = record;
            self.change(Cause::Changed, record, now);
        }
    }

    /// `13.01.2027 Ratsworkshop II`: the day first, then what happens.
    fn accept_event(&mut self, text: &str, now: Now) {
        let day =
            text.split_once(' ').and_then(|(day, title)| Some((self.words.read_day(day)?, title.trim().to_owned())));
        let Some((planned, title)) = day.filter(|(_, title)| !title.is_empty()) else {
            return self.tell(self.words.get(Word("console-event-needs-day")).to_owned());
        };
        let id = self.new_id();
        let phase =
            self.session.phases().iter().find(|p| p.planned.start <= planned && planned <= p.planned.end).map(|p| p.id);
        let event = Event {
            id,
            phase,
            kind: EventKind::Meeting,
            title,
            planned,
            actual: None,
            workshop: None,
            resolution: None,
        };
        self.mode = Mode::Board;
        if self.commit(Cause::Added, vec![Change::Added(event.into())], now) {
            self.show(Ref::Event(id));
        }
    }
}
