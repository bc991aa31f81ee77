//! Fields whose content stands in other records: the private notes, the goals that answer a finding.

use super::entry::Entry;
use super::input::{Input, Known};
use super::links::{several, several_ids};
use super::parts::Many;
use super::typing::Typing;
use crate::session::{Change, Goal, Id, Kind, Note, Record, Ref};
use crate::words::Word;

/// The facilitator's private notes about the record, each a record of its own.
pub struct PrivateNotes;

impl PrivateNotes {
    fn all<'a>(known: &Known<'a>) -> impl Iterator<Item = &'a Note> {
        let at = known.at;
        known.session.notes().iter().filter(move |note| note.about == Some(at))
    }
}

impl<T> Many<T> for PrivateNotes {
    fn count(&self, _record: &mut T, known: &Known<'_>) -> usize {
        Self::all(known).count()
    }

    fn grow(&self, _record: &mut T, _part: usize, _known: &Known<'_>) {}

    fn arrange(&self, _record: &mut T, order: &[usize]) -> Vec<usize> {
        order.to_vec()
    }

    fn gone(&self, order: &[usize], known: &Known<'_>) -> Vec<Change> {
        let gone = Self::all(known).enumerate().filter(|(part, _)| !order.contains(part));
        gone.map(|(_, note)| Change::Removed(note.clone().into())).collect()
    }
}

impl<T> Input<T> for PrivateNotes {
    fn entry(&self, _record: &mut T, part: usize, known: &Known<'_>) -> Entry {
        let text = Self::all(known).nth(part).map(|note| note.text.as_str()).unwrap_or_default();
        Entry::Typing(Typing::new(text))
    }

    fn write(&self, _record: &mut T, _part: usize, _entry: &Entry, _known: &Known<'_>) -> Result<(), Word> {
        Ok(())
    }

    fn beside(&self, entry: &Entry, part: usize, known: &Known<'_>, id: &mut dyn FnMut() -> Id) -> Vec<Change> {
        let Entry::Typing(typing) = entry else { return vec![] };
        let text = typing.field.text().trim().to_owned();
        match Self::all(known).nth(part) {
            None if text.is_empty() => vec![],
            None => vec![Change::Added(Note { id: id(), about: Some(known.at), text }.into())],
            Some(note) if note.text == text => vec![],
            Some(note) if text.is_empty() => vec![Change::Removed(note.clone().into())],
            Some(note) => vec![changed(note.clone(), Note { text, ..note.clone() })],
        }
    }
}

/// The goals that answer a finding.
pub struct AnsweringGoals;

impl AnsweringGoals {
    fn of<'a>(known: &Known<'a>) -> impl Iterator<Item = &'a Goal> {
        let at = known.at.id();
        known.session.goals().iter().filter(move |goal| at.is_some_and(|id| goal.findings.contains(&id)))
    }
}

impl<T> Input<T> for AnsweringGoals {
    fn entry(&self, _record: &mut T, _part: usize, known: &Known<'_>) -> Entry {
        let picks = known.picks(Kind::Goal);
        let answering: Vec<Id> = Self::of(known).map(|goal| goal.id).collect();
        let ids: Vec<Id> = picks.iter().filter_map(|pick| pick.id()).filter(|id| answering.contains(id)).collect();
        several(Kind::Goal, &ids, known)
    }

    fn write(&self, _record: &mut T, _part: usize, entry: &Entry, _known: &Known<'_>) -> Result<(), Word> {
        entry.rest()
    }

    fn beside(&self, entry: &Entry, _part: usize, known: &Known<'_>, _id: &mut dyn FnMut() -> Id) -> Vec<Change> {
        let (Ok(ids), Ref::Finding(finding)) = (several_ids(entry), known.at) else { return vec![] };
        let goals = known.session.goals().iter();
        let other = goals.filter(|goal| goal.findings.contains(&finding) != ids.contains(&goal.id));
        other.map(|goal| changed(goal.clone(), toggled(goal, finding))).collect()
    }
}

fn toggled(goal: &Goal, finding: Id) -> Goal {
    let mut goal = goal.clone();
    if goal.findings.contains(&finding) {
        goal.findings.retain(|id| *id != finding);
    } else {
        goal.findings.push(finding);
    }
    goal
}

fn changed(before: impl Into<Record>, after: impl Into<Record>) -> Change {
    Change::Changed { before: before.into(), after: after.into() }
}
