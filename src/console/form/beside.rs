//! Fields whose content stands in other records: the private note, the goals that answer a finding.

use super::entry::Entry;
use super::input::{Input, Known, several, several_ids};
use super::picks;
use super::typing::Typing;
use crate::session::{Change, Goal, Id, Note, Record, Ref};
use crate::words::Word;

/// The facilitator's private note about the record.
pub struct PrivateNote;

impl PrivateNote {
    /// The note about the record; the first, where a merge brought several.
    fn find<'a>(known: &Known<'a>) -> Option<&'a Note> {
        known.session.notes().iter().find(|note| note.about == Some(known.at))
    }
}

impl<T> Input<T> for PrivateNote {
    fn entry(&self, _record: &mut T, _part: usize, known: &Known<'_>) -> Entry {
        let text = Self::find(known).map(|note| note.text.as_str()).unwrap_or_default();
        Entry::Typing(Typing::new(text))
    }

    fn write(&self, _record: &mut T, _part: usize, _entry: &Entry, _known: &Known<'_>) -> Result<(), Word> {
        Ok(())
    }

    fn beside(&self, entry: &Entry, known: &Known<'_>, id: Id) -> Vec<Change> {
        let Entry::Typing(typing) = entry else { return vec![] };
        let text = typing.field.text().trim().to_owned();
        match Self::find(known) {
            None if text.is_empty() => vec![],
            None => vec![Change::Added(Note { id, about: Some(known.at), text }.into())],
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
        let picks = picks::goals(known);
        let answering: Vec<Id> = Self::of(known).map(|goal| goal.id).collect();
        let ids: Vec<Id> = picks.iter().filter_map(|pick| pick.id).filter(|id| answering.contains(id)).collect();
        several(picks, &ids)
    }

    fn write(&self, _record: &mut T, _part: usize, entry: &Entry, _known: &Known<'_>) -> Result<(), Word> {
        entry.rest()
    }

    fn beside(&self, entry: &Entry, known: &Known<'_>, _id: Id) -> Vec<Change> {
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
