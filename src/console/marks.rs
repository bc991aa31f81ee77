//! Marks: what several records have in common is done to all of them at once.

use std::collections::BTreeSet;

use super::{Console, Pane};
use crate::session::Ref;
use crate::words::Word;

/// The records that are marked, and from where a stretch of them is measured.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Marks {
    all: BTreeSet<Ref>,
    last: Option<Ref>,
}

impl Marks {
    /// Whether a record is marked.
    pub fn holds(&self, at: Ref) -> bool {
        self.all.contains(&at)
    }

    /// How many are marked.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether none is.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    fn turn(&mut self, at: Ref) {
        if !self.all.remove(&at) {
            self.all.insert(at);
        }
        self.last = Some(at);
    }

    /// Forgets what is no more.
    pub(super) fn settle(&mut self, there: impl Fn(Ref) -> bool) {
        self.all.retain(|at| there(*at));
        self.last = self.last.filter(|at| there(*at));
    }
}

impl Console {
    /// What is marked.
    pub fn marks(&self) -> &Marks {
        &self.marks
    }

    /// Marks what is selected, or takes its mark away, and goes on to the next.
    pub(super) fn mark(&mut self) {
        let Some(at) = self.selected().filter(|at| self.markable().contains(at)) else {
            return self.tell(self.words.get(Word("console-mark-nothing")).to_owned());
        };
        self.marks.turn(at);
        self.step(1);
    }

    /// Marks all from the last mark to here.
    pub(super) fn mark_to_here(&mut self) {
        let list = self.markable();
        let place = |at: Option<Ref>| at.and_then(|at| list.iter().position(|other| *other == at));
        let Some(here) = place(self.selected()) else {
            return self.tell(self.words.get(Word("console-mark-nothing")).to_owned());
        };
        let from = place(self.marks.last).unwrap_or(here);
        self.marks.all.extend(&list[from.min(here)..=from.max(here)]);
        self.marks.last = self.selected();
        self.tell_marks();
    }

    /// Marks what is not marked of all that the pane shows, and the other way round.
    pub(super) fn invert_marks(&mut self) {
        let list = self.markable();
        list.into_iter().for_each(|at| self.marks.turn(at));
        self.marks.last = self.selected();
        self.tell_marks();
    }

    fn tell_marks(&mut self) {
        self.tell(self.words.say(Word("console-marked"), &[("count", self.marks.len().into())]));
    }

    /// What can be marked where one stands, in the order in which it is seen: the cards of the column, goals
    /// or measures. An area carries others and is not marked; dates move along with what they depend on.
    fn markable(&self) -> Vec<Ref> {
        match self.focus {
            Pane::Analysis if self.in_clusters() => self.pile().cards.iter().copied().map(Ref::Finding).collect(),
            Pane::Analysis => self.board.columns[self.column as usize].iter().copied().map(Ref::Finding).collect(),
            Pane::Goals => {
                let kind = self.rows.on().map(Ref::kind);
                self.board
                    .goals
                    .iter()
                    .map(|row| row.at)
                    .filter(|at| Some(at.kind()) == kind && !is_head(*at))
                    .collect()
            }
            Pane::Plan => vec![],
        }
    }

    /// What an act is done to: all that is marked, in the order of the board; else what is selected.
    pub fn meant(&self) -> Vec<Ref> {
        // Among the papers marks are what a paper is to adopt; what is done is done to the paper.
        if self.marks.is_empty() || matches!(self.view(), super::Mode::Resolutions(_)) {
            return self.selected().into_iter().collect();
        }
        let cards = self.board.columns.iter().flatten().copied().map(Ref::Finding);
        let rows = self.board.goals.iter().map(|row| row.at).chain(self.board.plan.iter().map(|row| row.at));
        let mut seen: Vec<Ref> = cards.chain(rows).filter(|at| self.marks.holds(*at)).collect();
        // Marked before the filter hid it, it is still marked: the count in the last line says so.
        let hidden: Vec<Ref> = self.marks.all.iter().copied().filter(|at| !seen.contains(at)).collect();
        seen.extend(hidden);
        seen
    }
}

impl Console {
    /// What is done to this one is done to all that is marked, where it is one of them.
    pub(super) fn with_marks(&self, at: Ref) -> Vec<Ref> {
        if self.marks.holds(at) { self.meant() } else { vec![at] }
    }
}

fn is_head(at: Ref) -> bool {
    matches!(at, Ref::Area(_))
}
