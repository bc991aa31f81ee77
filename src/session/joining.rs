//! Several cards become one: what the others said and were linked to goes on in the one that is kept.

use super::{Change, Id, PollOption, Record, Ref, Session};

impl Session {
    /// The changes that join `others` into the card `kept`: their texts, dots, facts and origins are taken in, and
    /// clusters, goals, offers, polls, topics and notes that pointed to them point to it.
    ///
    /// Empty where there is nothing to join.
    pub fn joining(&self, kept: Id, others: &[Id]) -> Vec<Change> {
        let Some(before) = self.findings.get(kept) else { return vec![] };
        let mut gone: Vec<Id> = vec![];
        let there = others.iter().filter(|id| **id != kept && self.findings.get(**id).is_some());
        there.for_each(|id| {
            if !gone.contains(id) {
                gone.push(*id)
            }
        });
        if gone.is_empty() {
            return vec![];
        }
        let mut after = before.clone();
        gone.iter().filter_map(|id| self.findings.get(*id)).for_each(|other| after.absorb(other));
        let mut changes = vec![Change::Changed { before: before.clone().into(), after: after.into() }];
        self.each(|before| {
            if !matches!(before, Record::Finding(_)) && gone.iter().any(|id| before.points_to(Ref::Finding(*id))) {
                let step = |record: Record, id: &Id| record.repointed(Ref::Finding(*id), Ref::Finding(kept));
                let after = gone.iter().fold(self.with_labels(before.clone(), kept, &gone), step);
                changes.push(Change::Changed { before, after });
            }
        });
        changes.extend(gone.into_iter().filter_map(|id| self.get(Ref::Finding(id))).map(Change::Removed));
        changes
    }

    /// A poll that asked about several of the cards keeps what was asked: one option stands for the joined card, the
    /// others stay with their words and what was counted.
    fn with_labels(&self, record: Record, kept: Id, gone: &[Id]) -> Record {
        let Record::Poll(poll) = &record else { return record };
        let asked = |option: &PollOption| option.finding().filter(|id| *id == kept || gone.contains(id));
        let first = poll.options.iter().filter_map(asked).min_by_key(|id| *id != kept);
        self.with_words(record.clone(), |option| asked(option).is_some_and(|id| Some(id) != first))
    }
}
