//! The line at the bottom: what the room says becomes cards, one Enter each, and the line stays open.

use super::field::Field;
use super::{Console, Mode, Now, Pane, made};
use crate::capture::{self, Captured, Completion, Context, Kind};
use crate::keys::{Action, Chord};
use crate::session::{CardCount, Cause, Change, Goal, Id, Record, Ref, Session};
use crate::words::{Named, Word};

/// Lines that can be recalled.
const REMEMBERED: usize = 200;

/// The capture line while it is open.
#[derive(Debug)]
pub struct CaptureLine {
    /// What is typed.
    pub field: Field,
    /// What it means so far.
    pub captured: Captured,
    /// How the word at the cursor could go on.
    pub completions: Vec<Completion>,
    /// The goal under which a measure comes.
    pub goal: Option<Id>,
    /// A card that says nearly the same.
    pub twin: Option<Id>,
    context: Context,
    /// What was left for a moment, to park a topic.
    pub(super) left: Option<Box<Mode>>,
    /// Whether what stands here goes back to an earlier line.
    pub(super) recalls: bool,
    /// Which remembered line is shown, counted from the newest.
    recalled: Option<usize>,
}

impl CaptureLine {
    /// An open, empty line for cards of this kind and area.
    pub fn new(kind: Kind, area: Option<Id>, goal: Option<Id>, known: &Context) -> Self {
        let context = known.clone().with(kind, area);
        let captured = capture::parse("", &context);
        let (field, completions) = (Field::default(), vec![]);
        Self { field, captured, completions, goal, twin: None, context, left: None, recalls: false, recalled: None }
    }

    /// Writes text at the cursor.
    pub fn insert(&mut self, text: &str) {
        self.field.insert(text);
        self.understand();
    }

    fn understand(&mut self) {
        self.captured = capture::parse(self.field.text(), &self.context);
        self.completions = capture::complete(self.field.text(), self.field.before_cursor().len(), &self.context);
    }

    fn complete(&mut self) {
        if let Some(first) = self.completions.first().cloned() {
            self.field.replace(first.range, &first.insert);
            self.understand();
        }
    }

    fn recall(&mut self, typed: &[String], older: bool) {
        let next = match (self.recalled, older) {
            (None, true) => Some(0),
            (Some(at), true) => Some((at + 1).min(typed.len().saturating_sub(1))),
            (Some(at), false) => at.checked_sub(1),
            (None, false) => None,
        };
        if older && typed.is_empty() {
            return;
        }
        self.recalled = next;
        let line = next.and_then(|at| typed.iter().rev().nth(at)).cloned().unwrap_or_default();
        self.recalls = !line.is_empty();
        self.field.set(line);
        self.understand();
    }
}

impl Console {
    /// The area that a new card takes when none is typed: the one on view, else that of the last card, else where one stands.
    pub(super) fn area_here(&self, kind: Kind) -> Option<Id> {
        let stands = match self.rows.on() {
            Some(Ref::Area(id)) => Some(id),
            Some(Ref::Goal(id)) => self.session.goals().get(id).map(|goal| goal.area),
            Some(Ref::Measure(id)) => self.goal_of(id).map(|goal| goal.area),
            _ => None,
        };
        let in_goals = self.focus == Pane::Goals && kind == Kind::Goal;
        self.choice.area.or(if in_goals { stands.or(self.known.area) } else { self.known.area })
    }

    fn goal_of(&self, measure: Id) -> Option<&Goal> {
        self.session.goals().get(self.session.measures().get(measure)?.goal)
    }

    /// The goal under which a new measure comes: where one stands, else the first that is shown.
    pub(super) fn goal_here(&self) -> Option<Id> {
        let first = || self.board.goals.iter().find_map(|row| if let Ref::Goal(id) = row.at { Some(id) } else { None });
        match self.rows.on() {
            Some(Ref::Goal(id)) => Some(id),
            Some(Ref::Measure(id)) => self.goal_of(id).map(|goal| goal.id),
            _ => first(),
        }
    }

    /// A pasted line without an open capture line opens one of the kind that was last used.
    pub(super) fn new_for_paste(&mut self) {
        let kind = match self.focus {
            Pane::Analysis => Kind::Finding(self.column),
            Pane::Goals => Kind::Measure,
            Pane::Plan => self.known.kind,
        };
        self.capture(kind);
    }

    pub(super) fn capture_key(&mut self, chord: Chord, action: Option<Action>, now: Now) {
        let Mode::Capture(line) = &mut self.mode else { return };
        match action {
            Some(Action::Accept) => self.add_typed(now),
            Some(Action::Complete) if line.completions.is_empty() => self.join_twin(now),
            Some(Action::Complete) => line.complete(),
            Some(Action::Recall) => line.recall(&self.typed, true),
            Some(Action::RecallBack) => line.recall(&self.typed, false),
            Some(Action::Back) => self.close_line(),
            Some(Action::Undo) => self.travel(Action::Undo, now),
            Some(Action::ReadOut) => self.read_out(now),
            _ => {
                if line.field.key(chord) {
                    line.recalled = None;
                }
                line.understand();
            }
        }
        self.look_for_a_twin();
    }

    /// Where the room reads along, a card that is like another one would tell what it says.
    fn look_for_a_twin(&mut self) {
        let masked = self.is_masked();
        if let Mode::Capture(line) = &mut self.mode {
            let card = matches!(line.captured.kind, Kind::Finding(_)) && !masked;
            line.twin = self.twins.as_ref().filter(|_| card).and_then(|twins| twins.find(&line.captured.text));
        }
    }

    /// Saves the line as a card and keeps the line open, with kind and area as they were said.
    fn add_typed(&mut self, now: Now) {
        let Mode::Capture(line) = &self.mode else { return };
        let (captured, typed, goal) = (line.captured.clone(), line.field.text().to_owned(), line.goal);
        if typed.trim().is_empty() {
            return self.close_line();
        }
        let Some(record) = self.record(&captured, goal) else { return };
        let (at, goal) = (record.reference(), if let Record::Goal(goal) = &record { Some(goal.id) } else { goal });
        let cluster = self.cluster_of_new(at);
        let changes = std::iter::once(Change::Added(record)).chain(cluster).collect();
        if !self.commit(Cause::Added, changes, now) {
            return;
        }
        self.remember(typed);
        if captured.kind != Kind::Topic {
            self.known = self.known.clone().with(captured.kind, captured.area);
        }
        self.next_line(&captured, goal);
        self.show_new(at);
        self.tell_added(at);
    }

    /// The line is empty for the next; a line that was left to park a topic comes back.
    fn next_line(&mut self, captured: &Captured, goal: Option<Id>) {
        if matches!(&self.mode, Mode::Capture(line) if line.left.is_some()) {
            return self.close_line();
        }
        let line = CaptureLine::new(captured.kind, captured.area, goal, &self.known);
        self.mode = Mode::Capture(Box::new(line));
    }

    fn close_line(&mut self) {
        if let Mode::Capture(line) = std::mem::replace(&mut self.mode, Mode::Board)
            && let Some(left) = line.left
        {
            self.take_up(*left);
        }
    }

    /// What was added; in a card query also when it is enough.
    fn tell_added(&mut self, at: Ref) {
        let mut told = self.words.say(Word("console-added"), &[("what", self.name(at).into())]);
        if self.board.query.is_some_and(CardCount::is_full) && matches!(at, Ref::Finding(_)) {
            let full = self.words.say(Word("method-query-full"), &[("target", CardCount::TARGET.into())]);
            told = format!("{told} {full}");
        }
        self.tell(told);
    }

    /// The line joins the card that says nearly the same, in the place of a new one.
    fn join_twin(&mut self, now: Now) {
        let Mode::Capture(line) = &self.mode else { return };
        let Some(twin) = line.twin.and_then(|id| self.session.findings().get(id)) else { return };
        let (captured, typed, goal) = (line.captured.clone(), line.field.text().to_owned(), line.goal);
        let (at, joined) =
            (Ref::Finding(twin.id), made::joined(twin, &captured, self.session.running_card_query().is_some()));
        let more = joined != *twin;
        if more && !self.change(Cause::Changed, joined, now) {
            return;
        }
        self.remember(typed);
        self.mode = Mode::Capture(Box::new(CaptureLine::new(captured.kind, captured.area, goal, &self.known)));
        self.show_new(at);
        let word = if more { Word("console-joined-twin") } else { Word("console-says-it") };
        self.tell(self.words.say(word, &[("what", self.name(at).into())]));
    }

    /// The new card comes into view, but a filter that hides it stays: the facilitator set it.
    fn show_new(&mut self, at: Ref) {
        match at {
            Ref::Finding(id) => {
                let Some(kind) = self.session.findings().get(id).map(|f| f.kind) else { return };
                (self.focus, self.column) = (Pane::Analysis, kind);
                self.cards[kind as usize].seek(&self.board.columns[kind as usize], id);
                self.seek_in_piles(at);
            }
            Ref::Goal(_) | Ref::Measure(_) if self.choice.words.is_empty() => self.show(at),
            _ => {}
        }
    }

    fn remember(&mut self, typed: String) {
        self.typed.retain(|line| *line != typed);
        self.typed.push(typed);
        if self.typed.len() > REMEMBERED {
            self.typed.remove(0);
        }
    }

    /// The record that a line makes; `None` where something is missing, and the message says what.
    fn record(&mut self, captured: &Captured, goal: Option<Id>) -> Option<Record> {
        if captured.text.is_empty() {
            self.tell(self.words.get(Word("console-empty")).to_owned());
            return None;
        }
        let id = self.new_id();
        let missing = match captured.kind {
            Kind::Finding(kind) => return Some(made::finding(&self.session, id, kind, captured).into()),
            Kind::Topic => return Some(made::topic(&self.session, id, captured).into()),
            Kind::Goal => match captured.area {
                Some(area) => return Some(made::goal(&self.session, id, area, captured).into()),
                None => "console-goal-needs-area",
            },
            Kind::Measure => match goal_for(&self.session, captured, goal) {
                Some(goal) => return Some(made::measure(&self.session, id, goal, captured).into()),
                None => "console-measure-needs-goal",
            },
        };
        self.tell(self.words.get(Word(missing)).to_owned());
        None
    }

    pub(super) fn paste_kind_word(&self) -> Word {
        match self.known.kind {
            Kind::Finding(_) if self.focus == Pane::Analysis => self.column.word(),
            Kind::Finding(kind) => kind.word(),
            Kind::Goal => Word("record-kind-goal"),
            Kind::Measure => Word("record-kind-measure"),
            Kind::Topic => Word("record-kind-topic"),
        }
    }

    /// Pasted lines become cards in one edit, so that one undo takes them back.
    pub(super) fn add_lines(&mut self, lines: &[String], now: Now) {
        let kind = match self.focus {
            Pane::Analysis => Kind::Finding(self.column),
            _ => self.known.kind,
        };
        let mut context = self.known.clone().with(kind, self.area_here(kind));
        let mut after = self.session.clone();
        let (mut changes, mut left) = (vec![], 0);
        let mut goal = self.goal_here();
        for line in lines {
            let captured = capture::parse(line, &context);
            context = context.with(captured.kind, captured.area);
            match self.pasted(&after, &captured, goal) {
                Some(record) => {
                    goal = if let Record::Goal(new) = &record { Some(new.id) } else { goal };
                    let change = Change::Added(record);
                    after = with(after, &change, now);
                    changes.push(change);
                }
                None => left += 1,
            }
        }
        let count = changes.len();
        let last = changes.last().map(Change::reference);
        if self.commit(Cause::Pasted, changes, now) {
            last.into_iter().for_each(|at| self.show_new(at));
            let args = [("count", count.into()), ("left", left.into())];
            self.tell(self.words.say(Word("console-pasted"), &args));
        }
    }

    /// A pasted line; a measure comes under the goal that was pasted before it.
    fn pasted(&mut self, session: &Session, captured: &Captured, goal: Option<Id>) -> Option<Record> {
        let id = self.new_id();
        Some(match captured.kind {
            _ if captured.text.is_empty() => return None,
            Kind::Finding(kind) => made::finding(session, id, kind, captured).into(),
            Kind::Topic => made::topic(session, id, captured).into(),
            Kind::Goal => made::goal(session, id, captured.area?, captured).into(),
            Kind::Measure => made::measure(session, id, goal_for(session, captured, goal)?, captured).into(),
        })
    }
}

/// The current goal; where the line names another area, that area's first goal.
fn goal_for(session: &Session, captured: &Captured, goal: Option<Id>) -> Option<Id> {
    let goals = session.goals();
    let current = goal.and_then(|id| goals.get(id));
    match captured.area.filter(|_| captured.says_area()) {
        Some(area) if current.is_none_or(|goal| goal.area != area) => {
            goals.iter().filter(|goal| goal.area == area).min_by_key(|goal| goal.rank.clone()).map(|goal| goal.id)
        }
        _ => current.map(|goal| goal.id),
    }
}

/// A session as it will be: numbers and ranks of pasted lines follow each other.
pub(super) fn with(mut session: Session, change: &Change, now: Now) -> Session {
    let edit = crate::session::Edit {
        number: 0,
        time: now.wall,
        workshop: None,
        cause: Cause::Pasted,
        changes: vec![change.clone()],
    };
    let _ = session.apply(&edit); // refused only for what the real edit is refused for, which is told there
    session
}
