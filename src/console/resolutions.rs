//! The council papers: what was resolved, by whom, how; which measures follow.

use std::collections::{BTreeSet, HashMap};

use super::view::Home;
use super::{Console, Cursor, Editing, Effect, Mode, Now, Past, Subject};
use crate::keys::{Action, Chord};
use crate::session::{
    Cause, Change, Counts, Edit, Id, Measure, Outcome, Placed, Record, Ref, Resolution, Resolving, Session, Status,
    tally,
};
use crate::words::{Named, Word};

/// The papers that are looked at.
#[derive(Clone, Debug)]
pub struct ResolutionsView {
    papers: Vec<Id>,
    on: Cursor<Id>,
    /// Measures that were resolved and say something else now, as far as the journal tells.
    altered: BTreeSet<Id>,
    pub(super) home: Home,
}

impl ResolutionsView {
    /// The papers in their order.
    pub fn papers(&self) -> &[Id] {
        &self.papers
    }

    /// The number of the row that is chosen.
    pub fn at(&self) -> usize {
        self.on.at()
    }

    /// The paper that is chosen.
    pub fn on(&self) -> Option<Id> {
        self.on.on()
    }

    /// Whether a measure was resolved and says something else now.
    pub fn is_altered(&self, measure: Id) -> bool {
        self.altered.contains(&measure)
    }

    pub(super) fn renew(&mut self, session: &Session, journal: &[Edit]) {
        let mut papers: Vec<&Resolution> = session.resolutions().iter().collect();
        papers.sort_by_cached_key(|paper| paper.place(session));
        let known = std::mem::replace(&mut self.papers, papers.iter().map(|paper| paper.id).collect());
        match self.papers.iter().find(|id| !known.contains(id)).filter(|_| !known.is_empty()) {
            Some(new) => _ = self.on.seek(&self.papers, *new),
            None => self.on.settle(&self.papers),
        }
        self.altered = altered(session, journal);
    }

    pub(super) fn step(&mut self, by: isize) {
        self.on.step(&self.papers, by);
    }

    pub(super) fn pick(&mut self, row: usize) {
        self.on.jump(&self.papers, row);
    }
}

/// Measures that say something else than what was resolved of them last.
fn altered(session: &Session, journal: &[Edit]) -> BTreeSet<Id> {
    let mut resolved: HashMap<Id, &Measure> = HashMap::new();
    for change in journal.iter().flat_map(|edit| &edit.changes) {
        if let Change::Changed { before: Record::Measure(before), after: Record::Measure(after) } = change
            && before.status != Status::Resolved
            && after.status == Status::Resolved
        {
            resolved.insert(after.id, after);
        }
    }
    let differs = |(id, then): (Id, &Measure)| {
        let measure = session.measures().get(id).filter(|measure| measure.status == Status::Resolved)?;
        measure.differs_from_resolved(then).then_some(id)
    };
    resolved.into_iter().filter_map(differs).collect()
}

impl Console {
    /// Shows the council papers.
    pub fn show_resolutions(&mut self) {
        let (papers, on, altered, home) = (vec![], Cursor::default(), BTreeSet::new(), self.home());
        self.mode = Mode::Resolutions(Box::new(ResolutionsView { papers, on, altered, home }));
        self.renew_view();
        if self.past == Past::Unread {
            self.past = Past::Wanted(vec![]); // what was altered since stands in the journal
            self.effects.push(Effect::ReadPast);
        }
    }

    pub(super) fn resolutions_key(&mut self, action: Option<Action>, chord: Chord, now: Now) {
        match action {
            Some(Action::Adopt) => self.adopt_marked(now),
            Some(Action::Send) => self.act_above(Action::Send, chord, now),
            Some(Action::Back) if !self.marks.is_empty() && !self.stage.here() => self.marks = Default::default(),
            Some(action) => self.list_key(action, chord, now),
            None => {}
        }
    }

    /// What a key does in every view that is a list.
    pub(super) fn list_key(&mut self, action: Action, chord: Chord, now: Now) {
        let page = self.page();
        match action {
            Action::Up => _ = self.step_in_view(-1),
            Action::Down => _ = self.step_in_view(1),
            Action::First => _ = self.step_in_view(isize::MIN / 2),
            Action::Last => _ = self.step_in_view(isize::MAX / 2),
            Action::PageUp if !self.turn_page(-1) => _ = self.step_in_view(-page),
            Action::PageDown if !self.turn_page(1) => _ = self.step_in_view(page),
            Action::PageUp | Action::PageDown => {}
            Action::Back if self.leave_the_wall() => {}
            Action::Back => self.leave_view(),
            other => self.act_above(other, chord, now),
        }
    }

    /// The measures that are marked are adopted by the chosen paper; where it has passed, they are resolved with it.
    fn adopt_marked(&mut self, now: Now) {
        let Mode::Resolutions(view) = &self.mode else { return };
        let Some(paper) = view.on().and_then(|id| self.session.resolutions().get(id)) else { return };
        let marked = self.meant_by_marks();
        let new: Vec<Id> = marked.into_iter().filter(|id| !paper.measures.contains(id)).collect();
        if new.is_empty() {
            return self.tell(self.words.get(Word("resolutions-mark-first")).to_owned());
        }
        let args = [("count", new.len().into()), ("paper", self.name(Ref::Resolution(paper.id)).into())];
        let told = self.words.say(Word("resolutions-adopted"), &args);
        let mut after = paper.clone();
        after.measures.extend(new);
        if self.commit(Cause::Changed, self.session.resolving(after), now) {
            self.marks = Default::default();
            self.tell(told);
        }
    }

    /// The measures among what is marked.
    fn meant_by_marks(&self) -> Vec<Id> {
        let mut measures: Vec<&Measure> =
            self.session.measures().iter().filter(|measure| self.marks.holds(Ref::Measure(measure.id))).collect();
        measures.sort_by_cached_key(|measure| measure.place(&self.session));
        measures.into_iter().map(|measure| measure.id).collect()
    }

    /// Asks how was voted; an empty line leaves it open.
    pub(super) fn ask_vote(&mut self, paper: Id, outcome: Outcome) {
        let vote = self.session.resolutions().get(paper).and_then(|paper| paper.vote_for(outcome, self.known.today));
        let text = vote.map(|vote| vote.map(|count| count.to_string()).join(" ")).unwrap_or_default();
        self.mode = Mode::Editing(Editing::offer(Subject::Vote(paper, outcome), text));
    }

    /// Takes the vote that was typed; an amended text is asked for next. What cannot be stays in the line.
    pub(super) fn accept_vote(&mut self, id: Id, outcome: Outcome, text: &str, now: Now) {
        let Some(paper) = self.session.resolutions().get(id) else { return self.mode = Mode::Board };
        let counts = match counts(text) {
            Some(counts) => counts,
            None => return self.tell(self.words.get(Word("resolutions-no-vote")).to_owned()),
        };
        if let Some(told) = counts.and_then(|counts| self.too_many(paper, counts)) {
            return self.tell(told);
        }
        if outcome.amends() {
            let text = paper.text.clone();
            let subject = Subject::Amended { paper: id, outcome, counts };
            return self.mode = Mode::Editing(Editing::new(subject, text));
        }
        self.mode = Mode::Board;
        self.resolve(id, outcome, counts, None, now);
    }

    /// More votes than people were there, or than the council has seats and a mayor.
    fn too_many(&self, paper: &Resolution, counts: Counts) -> Option<String> {
        let sum: u64 = counts.into_iter().map(u64::from).sum();
        let seats = u64::from(self.session.municipality().members());
        let most = paper.present.map(u64::from).or((seats > 0).then_some(seats + 1))?;
        let args = [("sum", sum.into()), ("most", most.into())];
        (sum > most).then(|| self.words.say(Word("resolutions-too-many"), &args))
    }

    /// No more than half of the seats: whether the council could resolve anything has to be looked at.
    fn not_quorate(&self, paper: &Resolution, counts: Counts) -> Option<String> {
        let voted = counts.into_iter().fold(0u32, u32::saturating_add);
        let (there, members) = (paper.present.unwrap_or(voted), self.session.municipality().members());
        let few = members > 0 && !tally::quorate(there, members);
        few.then(|| self.words.say(Word("poll-not-quorate"), &[("members", members.into())]))
    }

    /// The paper, its old wording and its measures, in one edit; what has to be known of it is told.
    pub(super) fn resolve(
        &mut self,
        id: Id,
        outcome: Outcome,
        counts: Option<Counts>,
        wording: Option<String>,
        now: Now,
    ) {
        let Some(paper) = self.session.resolutions().get(id) else { return };
        let council = self.words.council(self.session.municipality()).to_owned();
        let after = paper.resolved(&Resolving { outcome, counts, wording, day: now.today(), council });
        let dealt = after.consultations.iter().find(|stop| !paper.consultations.contains(stop));
        let body = dealt.map(|stop| stop.body.clone()).unwrap_or_default();
        let adds_up = after.vote.as_ref().is_none_or(|vote| vote.adds_up());
        let changes = self.session.resolving(after);
        let odd = self.not_agreed(&changes);
        let few = counts.filter(|_| outcome.passes());
        let few = few.and_then(|counts| self.not_quorate(paper, counts));
        let follow = changes.iter().filter(|change| matches!(change.reference(), Ref::Measure(_))).count();
        if !self.commit(Cause::Changed, changes, now) {
            return;
        }
        let args =
            [("paper", self.name(Ref::Resolution(id)).into()), ("outcome", self.words.get(outcome.word()).into())];
        let done = self.words.say(Word("resolutions-done"), &args);
        let done = if body.is_empty() { done } else { format!("{done}: {body}") };
        let follow = (follow > 0).then(|| self.words.say(Word("resolutions-follow"), &[("count", follow.into())]));
        let args = [("count", odd.len().into()), ("which", odd.join(", ").into())];
        let odd = (!odd.is_empty()).then(|| self.words.say(Word("resolutions-odd"), &args));
        let differs = (!adds_up).then(|| self.words.get(Word("resolutions-differs")).to_owned());
        let against = counts.is_some_and(|counts| outcome.contradicts(counts));
        let against = against.then(|| self.words.get(Word("resolutions-contradicts")).to_owned());
        let warns = [&odd, &differs, &against, &few].into_iter().any(Option::is_some);
        let told =
            [against, few, Some(done), follow, differs, odd].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        if warns { self.warn(told) } else { self.tell(told) }
    }

    /// Measures that are resolved though they were not agreed: `2.1.1 strittig, 5.1.2 Entwurf`.
    fn not_agreed(&self, changes: &[Change]) -> Vec<String> {
        let odd = changes.iter().filter_map(|change| match (change.before(), change.after()) {
            (Some(Record::Measure(before)), Some(Record::Measure(after)))
                if after.status == Status::Resolved && before.status != Status::Agreed =>
            {
                Some(format!("{} {}", self.session.measure_number(before), self.words.get(before.status.word())))
            }
            _ => None,
        });
        odd.collect()
    }
}

/// `19 0 2 [1]`: Ja, Nein, Enthaltung, befangen. An empty line is no vote, what is no vote is none.
fn counts(text: &str) -> Option<Option<Counts>> {
    let numbers: Option<Vec<u32>> = text
        .split(|c: char| c.is_whitespace() || ",;:/[]()".contains(c))
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().ok())
        .collect();
    match numbers?[..] {
        [] => Some(None),
        [yes, no, abstained] => Some(Some([yes, no, abstained, 0])),
        [yes, no, abstained, biased] => Some(Some([yes, no, abstained, biased])),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vote_is_three_or_four_numbers() {
        assert_eq!(counts("19 0 2"), Some(Some([19, 0, 2, 0])));
        assert_eq!(counts(" 19/0/2 [1] "), Some(Some([19, 0, 2, 1])));
        assert_eq!(counts(""), Some(None));
        assert_eq!(counts("19 0"), None);
        assert_eq!(counts("19 nein 2"), None);
        assert_eq!(counts("1 2 3 4 5"), None);
    }
}
