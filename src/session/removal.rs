//! Deleting a record: what goes along because it cannot be without it, and what only loses a link.

use super::{Change, Record, Ref, Session};

impl Session {
    /// The changes that remove `at`: measures go with their goal, links to what goes are dropped.
    ///
    /// Empty where there is no such record.
    pub fn removal(&self, at: &[Ref]) -> Vec<Change> {
        let mut gone: Vec<Ref> = vec![];
        for at in at.iter().filter(|at| at.id().is_some() && self.has(**at)) {
            if !gone.contains(at) {
                gone.push(*at);
            }
        }
        let mut next = 0;
        while let Some(target) = gone.get(next).copied() {
            self.each(|record| {
                if points_to(&record, target) && record.without(target).is_none() && !gone.contains(&record.reference())
                {
                    gone.push(record.reference());
                }
            });
            next += 1;
        }
        let mut changes = vec![];
        self.each(|before| {
            if !gone.contains(&before.reference()) && gone.iter().any(|target| points_to(&before, *target)) {
                let after = gone.iter().try_fold(before.clone(), |record, target| record.without(*target));
                changes.extend(after.map(|after| Change::Changed { before, after }));
            }
        });
        changes.extend(gone.iter().rev().filter_map(|at| self.get(*at)).map(Change::Removed));
        changes
    }
}

/// Whether a record points to another.
pub(super) fn points_to(record: &Record, target: Ref) -> bool {
    let mut found = false;
    record.links(&mut |to| found |= to == target);
    found
}
