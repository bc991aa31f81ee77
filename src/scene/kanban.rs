//! The way to the council on the wall: how many measures have which status, and which they are.
//!
//! A status is a fact of the agreement's way, not a verdict: within it measures stand in the order of their numbers'
//! list, and no column is better than another.

use super::subject::Act;
use super::{Block, Body, Figure, Sign, Stage};
use crate::session::{Id, Measure, Status, Sums};
use crate::words::{Named, Word};

impl Stage<'_> {
    /// How many measures of each status and what they cost, then each status with its measures.
    pub(super) fn kanban(&self, area: Option<Id>) -> Option<Act> {
        let all = self.measures_in(area)?;
        let columns = Status::LADDER.map(|status| (of_status(&all, &status), status));
        let mut blocks: Vec<Block> = columns.iter().map(|(of, status)| self.status_figure(status, of)).collect();
        for (of, status) in columns.iter().filter(|(of, _)| !of.is_empty()) {
            blocks.push(self.heading(status.word()));
            if let Body::Sheet(entries) = self.list(of, |measure| self.under_its_status(measure)) {
                blocks.extend(entries);
            }
        }
        let head = self.words.get(Word("scene-kanban"));
        let area = area.and_then(|area| self.short_area(area));
        Some(Act::new(area.map_or(head.to_owned(), |area| format!("{area} · {head}")), Body::Sheet(blocks)))
    }

    /// The measures of one status.
    pub(super) fn status_column(&self, status: &Status, area: Option<Id>) -> Option<Act> {
        let all = of_status(&self.measures_in(area)?, status);
        let counted = self.words.say(Word("scene-count"), &[("count", all.len().into())]);
        let area = area.and_then(|area| self.short_area(area));
        let head = [area, Some(self.words.get(status.word()).to_owned()), Some(counted)];
        let head = head.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        Some(Act::new(head, self.list(&all, |measure| self.under_its_status(measure))))
    }

    /// The measures of an area, or of all, in the order of the list.
    fn measures_in(&self, area: Option<Id>) -> Option<Vec<&Measure>> {
        let areas: Vec<Id> = match area {
            Some(area) => vec![self.session.areas().get(area)?.id],
            None => self.areas().into_iter().map(|area| area.id).collect(),
        };
        let mut under = std::collections::BTreeMap::<Id, Vec<&Measure>>::new();
        self.session.measures().iter().for_each(|measure| under.entry(measure.goal).or_default().push(measure));
        under.values_mut().for_each(|of| of.sort_by(|a, b| (&a.rank, a.id).cmp(&(&b.rank, b.id))));
        let goals = areas.into_iter().flat_map(|area| self.goals_of(area));
        Some(goals.flat_map(|goal| under.remove(&goal.id).unwrap_or_default()).collect())
    }

    fn status_figure(&self, status: &Status, of: &[&Measure]) -> Block {
        let sums = Sums::over(of.iter().copied());
        let money = |word, money| format!("{} {}", self.words.get(word), self.words.money(money));
        let once = (sums.once.cents() != 0).then(|| money(Word("scene-once"), sums.once));
        let yearly = (sums.yearly.cents() != 0).then(|| money(Word("scene-yearly"), sums.yearly));
        Block::Figure(Figure {
            sign: sign(status),
            label: self.words.get(status.word()).to_owned(),
            value: of.len().to_string(),
            remarks: once.into_iter().chain(yearly).collect(),
            large: false,
        })
    }
}

fn of_status<'a>(all: &[&'a Measure], status: &Status) -> Vec<&'a Measure> {
    all.iter().copied().filter(|measure| measure.status.rung() == status.rung()).collect()
}

fn sign(status: &Status) -> Sign {
    if matches!(status, Status::Disputed { .. }) { Sign::Disputed } else { Sign::None }
}
