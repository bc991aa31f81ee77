//! Bringing a record back from an earlier state: what comes along, what is left out, which number it gets.

use super::*;

/// What bringing records back does to the session, to be made one edit; and what is to be told of it.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Restored {
    /// The changes, in order; empty where everything stands as it did then.
    pub changes: Vec<Change>,
    /// Records that came along because they cannot be without each other: its goal, the measures of a goal.
    pub along: Vec<Ref>,
    /// Links that were left out because what they led to is not there any more.
    pub dropped: usize,
    /// Records that pointed to what was gone, were changed since, and so do not point to it again.
    pub unlinked: usize,
    /// Records that got another number because theirs is taken.
    pub renumbered: Vec<Ref>,
}

impl Session {
    /// What brings these records back as they were `then`.
    ///
    /// Who is gone is added again, who is there is changed back. What it cannot be without comes along if it is gone,
    /// and so does what could not be without it; links to anything else that is gone are dropped. A number that somebody
    /// else has by now is not taken from him: the next one counts. Who has only lost the link to what was gone has it again.
    pub fn restoring(&self, records: &[Ref], then: &Session) -> Restored {
        let mut bringing = Bringing { then, now: self.clone(), told: Restored::default() };
        for at in records {
            let gone = !bringing.now.has(*at);
            if bringing.bring(*at) && gone {
                bringing.bring_dependents(*at);
            }
        }
        bringing.told.along.retain(|at| !records.contains(at));
        bringing.link_again();
        bringing.told
    }

    /// The record with the next number of its list, where another one has its number; `None` where it is free.
    pub fn with_free_number(&self, record: &Record) -> Option<Record> {
        let (number, at) = (self.number_of(record)?, record.reference());
        let mut taken = false;
        self.each(|other| taken |= other.reference() != at && self.number_of(&other) == Some(number));
        if taken { self.with_next_number(record) } else { None }
    }

    fn with_next_number(&self, record: &Record) -> Option<Record> {
        let next = |numbers: &mut dyn Iterator<Item = u32>| numbers.max().unwrap_or(0) + 1;
        Some(match record {
            Record::Finding(f) => Finding { number: self.next_finding(f.kind).0, ..Finding::clone(f) }.into(),
            Record::Goal(g) => Goal { number: self.next_goal(g.area).0, ..Goal::clone(g) }.into(),
            Record::Measure(m) => Measure { number: self.next_measure(m.goal).0, ..Measure::clone(m) }.into(),
            Record::Topic(t) => Topic { number: self.next_topic().0, ..Topic::clone(t) }.into(),
            Record::Stakeholder(k) => {
                let number = next(&mut self.stakeholders.iter().map(|k| k.number));
                Stakeholder { number, ..Stakeholder::clone(k) }.into()
            }
            Record::Resolution(r) => {
                let number = next(&mut self.resolutions.iter().map(|r| r.number));
                Resolution { number, ..Resolution::clone(r) }.into()
            }
            _ => return None,
        })
    }
}

/// Brings records from one state into another, one after the other.
struct Bringing<'a> {
    then: &'a Session,
    /// The present with everything that was brought so far.
    now: Session,
    told: Restored,
}

impl Bringing<'_> {
    /// Brings one record, those first that it cannot be without. False where nothing had to be done or can be.
    fn bring(&mut self, at: Ref) -> bool {
        let Some(record) = self.then.get(at).and_then(|record| self.with_possible_links(record)) else { return false };
        let before = self.now.get(at);
        let renumbered = match &before {
            Some(here) if self.now.number_of(here) == self.now.number_of(&record) => None,
            _ => self.now.with_free_number(&record),
        };
        self.told.renumbered.extend(renumbered.is_some().then_some(at));
        let after = renumbered.unwrap_or(record);
        if before.as_ref() == Some(&after) {
            return false;
        }
        self.now.put(after.clone());
        self.told.along.push(at);
        self.told.changes.push(match before {
            Some(before) => Change::Changed { before, after },
            None => Change::Added(after),
        });
        true
    }

    /// The record with the links that it can have; `None` where it cannot be at all.
    fn with_possible_links(&mut self, record: Record) -> Option<Record> {
        let mut missing = vec![];
        record.links(&mut |to| missing.extend((!self.now.has(to) && to != record.reference()).then_some(to)));
        let mut dropped = 0;
        let mut record = record;
        for to in missing {
            match record.without(to) {
                Some(without) => {
                    record = without;
                    dropped += 1;
                }
                None if self.bring(to) => {}
                None => return None,
            }
        }
        self.told.dropped += dropped;
        Some(record)
    }

    /// What was deleted along with it comes back along with it.
    fn bring_dependents(&mut self, at: Ref) {
        let mut dependents = vec![];
        self.then.each(|record| {
            if record.points_to(at) && record.without(at).is_none() && !self.now.has(record.reference()) {
                dependents.push(record.reference());
            }
        });
        for dependent in dependents {
            if self.bring(dependent) {
                self.bring_dependents(dependent);
            }
        }
    }

    /// Deleting dropped the links to what was deleted: they come back with it.
    fn link_again(&mut self) {
        let added: Vec<Ref> =
            self.told.changes.iter().filter(|change| change.before().is_none()).map(Change::reference).collect();
        let mut links = vec![];
        self.then.each(|record| {
            let pointed = added.iter().filter(|at| record.points_to(**at));
            let kept = self.then.with_words(record.clone(), |option| option.of.is_some_and(|of| added.contains(&of)));
            let without = pointed.clone().try_fold(kept, |record, at| record.without(*at));
            let here = self.now.get(record.reference()).filter(|here| !pointed.clone().all(|at| here.points_to(*at)));
            if let (Some(here), Some(without)) = (here, without) {
                links.push((here == without).then_some((here, record)));
            }
        });
        for link in links {
            match link {
                Some((before, after)) => {
                    self.now.put(after.clone());
                    self.told.changes.push(Change::Changed { before, after });
                }
                None => self.told.unlinked += 1,
            }
        }
    }
}
