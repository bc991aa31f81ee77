//! The parking lot: what was parked is gone through, and each topic goes somewhere with one key.

use super::editing::{Editing, Subject};
use super::view::Home;
use super::{Console, Cursor, Mode, Now, made};
use crate::capture;
use crate::keys::{Action, Chord};
use crate::session::{Area, Cause, Change, Finding, FindingKind, Id, Record, Ref, Session, Topic, TopicState};
use crate::words::{Named, Word};

/// The parking lot that is looked at.
#[derive(Clone, Debug)]
pub struct Topics {
    rows: Vec<Id>,
    on: Cursor<Id>,
    pub(super) home: Home,
}

impl Topics {
    /// The topics in their order.
    pub fn rows(&self) -> &[Id] {
        &self.rows
    }

    /// The number of the row that is chosen.
    pub fn on(&self) -> usize {
        self.on.at()
    }

    pub(super) fn record(&self) -> Option<Ref> {
        self.on.on().map(Ref::Topic)
    }

    pub(super) fn renew(&mut self, session: &Session) {
        let mut topics: Vec<&Topic> = session.topics().iter().collect();
        topics.sort_by(|a, b| (&a.rank, a.id).cmp(&(&b.rank, b.id)));
        self.rows = topics.into_iter().map(|topic| topic.id).collect();
        self.on.settle(&self.rows);
    }

    pub(super) fn step(&mut self, by: isize) {
        self.on.step(&self.rows, by);
    }

    pub(super) fn pick(&mut self, row: usize) {
        self.on.jump(&self.rows, row);
    }

    /// To the next topic that is still open; stays where there is none behind.
    fn seek_next_open(&mut self, session: &Session) {
        let open = |id: &Id| session.topics().get(*id).is_some_and(|topic| topic.state == TopicState::Open);
        if let Some(next) = self.rows.iter().skip(self.on() + 1).copied().find(open) {
            self.on.seek(&self.rows, next);
        }
    }
}

impl Console {
    /// Opens the parking lot, on the first topic that is still open.
    pub fn open_topics(&mut self) {
        let mut topics = Topics { rows: vec![], on: Cursor::default(), home: self.home() };
        topics.renew(&self.session);
        let open = |id: &Id| self.session.topics().get(*id).is_some_and(|topic| topic.state == TopicState::Open);
        topics.pick(topics.rows.iter().position(open).unwrap_or(0));
        self.mode = Mode::Topics(Box::new(topics));
    }

    pub(super) fn topics_key(&mut self, action: Option<Action>, chord: Chord, now: Now) {
        match action {
            Some(action) if self.walks_in_view(action) => {}
            Some(Action::Back) if self.leave_the_wall() => {}
            Some(Action::Back | Action::OpenTopics) => self.leave_view(),
            Some(other) => self.act_above(other, chord, now),
            None => {}
        }
    }

    /// What can be done with a topic, wherever it was called; false for anything else.
    pub(super) fn topic_act(&mut self, action: Action, chord: Chord, now: Now) -> bool {
        let Mode::Topics(topics) = self.view() else { return false };
        let topic = topics.record().and_then(Ref::id).and_then(|id| self.session.topics().get(id)).cloned();
        let Some(topic) = topic else { return acts(action) };
        match action {
            Action::NewStrength => self.adopt_as_card(topic, FindingKind::Strength, now),
            Action::NewWeakness => self.adopt_as_card(topic, FindingKind::Weakness, now),
            Action::NewChallenge => self.adopt_as_card(topic, FindingKind::Challenge, now),
            Action::NewPotential => self.adopt_as_card(topic, FindingKind::Potential, now),
            Action::AdoptMeasure => self.ask_goal_of_topic(topic.id),
            Action::OnlyArea => self.topic_to_area(topic, super::act::digit(chord), now),
            Action::AssignTopic => self.ask_text(Subject::AssignTopic(topic.id)),
            Action::DropTopic if topic.state == TopicState::Dropped => {
                self.settle_topic(topic, TopicState::Open, "", now)
            }
            Action::DropTopic => self.ask_text(Subject::DropTopic(topic.id)),
            Action::KeepTopic if topic.state == TopicState::Kept => self.settle_topic(topic, TopicState::Open, "", now),
            Action::KeepTopic => self.settle_topic(topic, TopicState::Kept, "", now),
            _ => return false,
        }
        true
    }

    /// It is what was said about it now; the next open topic is chosen.
    pub(super) fn settle_topic(&mut self, topic: Topic, state: TopicState, remark: &str, now: Now) {
        let (name, told) = (self.name(Ref::Topic(topic.id)), self.words.get(state.word()).to_owned());
        let after = Topic { state, remark: remark.to_owned(), ..topic };
        if self.change(Cause::Changed, after, now) {
            self.tell(self.words.say(Word("method-topic-state"), &[("topic", name.into()), ("state", told.into())]));
            self.next_topic();
        }
    }

    pub(super) fn assign_topic(&mut self, id: Id, to: String, now: Now) {
        if let Some(topic) = self.session.topics().get(id).cloned() {
            self.settle_topic(topic, TopicState::Assigned(to), "", now);
        }
    }

    pub(super) fn drop_topic(&mut self, id: Id, why: &str, now: Now) {
        if let Some(topic) = self.session.topics().get(id).cloned() {
            self.settle_topic(topic, TopicState::Dropped, why, now);
        }
    }

    fn topic_to_area(&mut self, topic: Topic, digit: u8, now: Now) {
        let area: Option<&Area> = self.session.areas().iter().find(|area| area.number == digit);
        let Some((area, short)) = area.map(|area| (area.id, format!("{} {}", area.number, area.short))) else { return };
        let name = self.name(Ref::Topic(topic.id));
        if self.change(Cause::Changed, Topic { area: Some(area), ..topic }, now) {
            self.tell(self.words.say(Word("method-topic-state"), &[("topic", name.into()), ("state", short.into())]));
        }
    }

    /// What was parked was said aloud: as a card it is not hidden, even while a card query is on.
    fn adopt_as_card(&mut self, topic: Topic, kind: FindingKind, now: Now) {
        let captured = capture::Captured { area: topic.area, ..self.captured_of(&topic) };
        let id = self.new_id();
        let card = Finding { query: None, unread: false, ..made::finding(&self.session, id, kind, &captured) };
        self.adopt(topic, card.into(), now);
    }

    fn ask_goal_of_topic(&mut self, topic: Id) {
        let goal = self.goal_here().and_then(|id| self.session.number(Ref::Goal(id)));
        let offer = goal.map(|goal| goal.to_string()).unwrap_or_default();
        self.mode = Mode::Editing(Editing::offer(Subject::TopicGoal(topic), offer));
    }

    /// The topic becomes a measure under the goal of this number; a number without a goal stays in the line.
    pub(super) fn accept_goal_of_topic(&mut self, topic: Id, number: &str, now: Now) {
        let goal = self.session.goals().iter().find(|goal| self.session.goal_number(goal).to_string() == number);
        let (Some(goal), Some(topic)) = (goal.map(|goal| goal.id), self.session.topics().get(topic).cloned()) else {
            return self.tell(self.words.get(Word("method-no-goal")).to_owned());
        };
        let captured = self.captured_of(&topic);
        let id = self.new_id();
        let measure = made::measure(&self.session, id, goal, &captured);
        self.mode = Mode::Board;
        self.adopt(topic, measure.into(), now);
    }

    /// The words of the topic as they are: nothing in them is read as a sign.
    fn captured_of(&self, topic: &Topic) -> capture::Captured {
        let (text, area, origins) = (topic.text.clone(), topic.area, topic.origins.clone());
        capture::Captured { text, area, origins, ..capture::parse("", &self.known) }
    }

    /// One edit: the record is there, and the topic leads to it.
    fn adopt(&mut self, topic: Topic, record: Record, now: Now) {
        let (at, name) = (record.reference(), self.name(Ref::Topic(topic.id)));
        let after = Topic { state: TopicState::Adopted(at), remark: String::new(), ..topic.clone() };
        let changes = vec![Change::Added(record), Change::Changed { before: topic.into(), after: after.into() }];
        if self.commit(Cause::Changed, changes, now) {
            let args = [("topic", name.into()), ("what", self.name(at).into())];
            self.tell(self.words.say(Word("method-topic-adopted"), &args));
            self.next_topic();
        }
    }

    fn next_topic(&mut self) {
        let topics = match &mut self.mode {
            Mode::Topics(topics) => Some(topics),
            _ => self
                .behind
                .last_mut()
                .and_then(|mode| if let Mode::Topics(topics) = mode { Some(topics) } else { None }),
        };
        if let Some(topics) = topics {
            topics.seek_next_open(&self.session);
        }
    }
}

/// Whether it is something that is done with a topic.
fn acts(action: Action) -> bool {
    use Action::*;
    matches!(
        action,
        NewStrength | NewWeakness | NewChallenge | NewPotential | AdoptMeasure | AssignTopic | DropTopic | KeepTopic
    )
}
