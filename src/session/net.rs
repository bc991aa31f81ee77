//! The net effect of many edits: of every record they touched, as it was before the first and as it is after the last.

use std::collections::{HashMap, HashSet};

use super::{Cause, Change, Edit, Finding, Number, Record, Ref, Session};

/// What the edits that are wanted come to, each record once, in the order in which they were touched first.
///
/// Taking an edit back belongs to it whenever that was, so that what was undone does not appear.
pub fn net(edits: &[Edit], wanted: impl Fn(&Edit) -> bool) -> Vec<Change> {
    let (mut numbers, mut places) = (HashSet::new(), HashMap::<Ref, usize>::new());
    let mut ends: Vec<(Option<Record>, Option<Record>)> = vec![];
    for edit in edits {
        let carried = matches!(edit.cause, Cause::Undo(of) | Cause::Redo(of) if numbers.contains(&of));
        if !(carried || wanted(edit)) {
            continue;
        }
        numbers.insert(edit.number);
        for change in &edit.changes {
            let place = *places.entry(change.reference()).or_insert_with(|| {
                ends.push((change.before().cloned(), None));
                ends.len() - 1
            });
            ends[place].1 = change.after().cloned();
        }
    }
    ends.into_iter().filter_map(|(before, after)| Change::between(before, after)).collect()
}

impl Change {
    /// From one state of a record to another; `None` where they are the same.
    pub fn between(before: Option<Record>, after: Option<Record>) -> Option<Self> {
        match (before, after) {
            (None, None) => None,
            (None, Some(after)) => Some(Self::Added(after)),
            (Some(before), None) => Some(Self::Removed(before)),
            (Some(before), Some(after)) => (before != after).then_some(Self::Changed { before, after }),
        }
    }
}

/// The spoken number of a record out of these changes: of one that is gone together with what it stood under, the
/// number that it had.
pub fn number_then(session: &Session, changes: &[Change], record: &Record) -> Option<Number> {
    let Record::Measure(measure) = record else { return session.number_of(record) };
    if session.goals().get(measure.goal).is_some() {
        return session.number_of(record);
    }
    let gone = changes.iter().find(|change| change.reference() == Ref::Goal(measure.goal))?;
    let Some(Record::Goal(goal)) = gone.before() else { return None };
    Some(Number::Measure(session.area_digit(goal.area), goal.number, measure.number))
}

impl Change {
    /// A card that is new, or says something else: what it said, and the card. One that was not read out yet is told to
    /// nobody; once it is, it is new.
    pub fn told_card(&self) -> Option<(Option<&str>, &Finding)> {
        let Some(Record::Finding(card)) = self.after() else { return None };
        let old = match self.before() {
            Some(Record::Finding(before)) if !before.unread => Some(before.text.as_str()),
            _ => None,
        };
        (!card.unread && old != Some(card.text.as_str())).then_some((old, card.as_ref()))
    }
}
