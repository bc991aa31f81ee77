//! The net effect of many edits: of every record they touched, as it was before the first and as it is after the last.

use std::collections::{HashMap, HashSet};

use super::{Cause, Change, Day, Edit, Finding, Id, Number, Record, Ref, Session};

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

impl Session {
    /// What was altered in a workshop; where none is named in the one that runs, and where none runs on this day.
    pub fn altered(&self, edits: &[Edit], workshop: Option<Id>, today: Day) -> Vec<Change> {
        let workshop = workshop.or(self.municipality().running_workshop);
        net(edits, |edit| match workshop {
            Some(_) => edit.workshop == workshop,
            None => edit.time.date_naive() == today.date() && edit.cause != Cause::Created,
        })
    }
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

/// What became of a record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Became<'a, T> {
    /// It was not there before.
    New,
    /// It was like this.
    Other(&'a T),
    /// It is gone.
    Gone,
}

/// A card that may be told, as it is; of one that is gone, as it was.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ToldCard<'a> {
    /// The card.
    pub card: &'a Finding,
    /// What became of it.
    pub became: Became<'a, Finding>,
}

impl Change {
    /// A card that is new, says something else, stands elsewhere, or is gone. One that was not read out yet is told to
    /// nobody; once it is, it is new.
    pub fn told_card(&self) -> Option<ToldCard<'_>> {
        let read = |record: Option<&Record>| matches!(record, Some(Record::Finding(card)) if !card.unread);
        let (before, after) = (self.before(), self.after());
        match (before, after) {
            (_, Some(Record::Finding(card))) if read(after) => match before {
                Some(Record::Finding(old)) if read(before) => {
                    let same = (&old.text, old.kind, old.area) == (&card.text, card.kind, card.area);
                    (!same).then_some(ToldCard { card, became: Became::Other(old) })
                }
                _ => Some(ToldCard { card, became: Became::New }),
            },
            (Some(Record::Finding(card)), None) if read(before) => Some(ToldCard { card, became: Became::Gone }),
            _ => None,
        }
    }
}
