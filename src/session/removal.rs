//! Deleting a record: what goes along because it cannot be without it, and what only loses a link.

use std::collections::HashSet;

use super::{Change, Record, Ref, Session};

impl Session {
    /// The changes that remove `at`: measures go with their goal, links to what goes are dropped, and polls keep the
    /// words of what was asked.
    ///
    /// Empty where there is no such record.
    pub fn removal(&self, at: &[Ref]) -> Vec<Change> {
        self.removing(at, |before, gone| {
            self.with_words(before, |option| option.of.is_some_and(|of| gone.contains(&of)))
        })
    }

    /// The same; what loses a link becomes first what `keeping` makes of it.
    pub(super) fn removing(&self, at: &[Ref], keeping: impl Fn(Record, &HashSet<Ref>) -> Record) -> Vec<Change> {
        let mut known = HashSet::new();
        let there = |at: &Ref| at.id().is_some() && self.has(*at);
        let mut gone: Vec<Ref> = at.iter().copied().filter(there).filter(|at| known.insert(*at)).collect();
        // What cannot be without something that goes, goes too: one round a link of the longest chain.
        loop {
            let mut more = vec![];
            self.each(|record| {
                let lost = lost_links(&record, &known);
                if !known.contains(&record.reference()) && lost.iter().any(|target| record.without(*target).is_none()) {
                    more.push(record.reference());
                }
            });
            if more.is_empty() {
                break;
            }
            known.extend(&more);
            gone.append(&mut more);
        }
        let mut changes = vec![];
        self.each(|before| {
            let lost = lost_links(&before, &known);
            if !lost.is_empty() && !known.contains(&before.reference()) {
                let after =
                    lost.iter().try_fold(keeping(before.clone(), &known), |record, target| record.without(*target));
                changes.extend(after.map(|after| Change::Changed { before, after }));
            }
        });
        changes.extend(gone.iter().rev().filter_map(|at| self.get(*at)).map(Change::Removed));
        changes
    }
}

/// The records that this one points to and that go, each once.
fn lost_links(record: &Record, gone: &HashSet<Ref>) -> Vec<Ref> {
    let mut lost = vec![];
    record.links(&mut |to| {
        if gone.contains(&to) && !lost.contains(&to) {
            lost.push(to);
        }
    });
    lost
}

impl Record {
    /// Whether it points to this record.
    pub fn points_to(&self, target: Ref) -> bool {
        let mut found = false;
        self.links(&mut |to| found |= to == target);
        found
    }
}
