//! What links can lead to, as it is called in the room.

use super::input::Known;
use super::list::Pick;
use crate::session::{Id, Placed, Session, Table};

/// The areas of action: `2 Familie und Arbeitswelt, Betreuung`.
pub(super) fn areas(known: &Known<'_>) -> Vec<Pick> {
    all(known.session, known.session.areas(), |area| format!("{} {}", area.number, area.name))
}

/// The cards of the analysis: `W5 Ganztag deckt …`.
pub(super) fn findings(known: &Known<'_>) -> Vec<Pick> {
    all(known.session, known.session.findings(), |card| format!("{}{} {}", card.kind.letter(), card.number, card.text))
}

/// The goals: `2.1 Eltern finden …`.
pub(super) fn goals(known: &Known<'_>) -> Vec<Pick> {
    all(known.session, known.session.goals(), |goal| format!("{} {}", known.session.goal_number(goal), goal.text))
}

/// The groups that were asked: `K7 Alleinerziehende`.
pub(super) fn stakeholders(known: &Known<'_>) -> Vec<Pick> {
    all(known.session, known.session.stakeholders(), |group| format!("K{} {}", group.number, group.name))
}

/// The modules of the audit.
pub(super) fn modules(known: &Known<'_>) -> Vec<Pick> {
    all(known.session, known.session.modules(), |module| module.name.clone())
}

/// The phases of the plan.
pub(super) fn phases(known: &Known<'_>) -> Vec<Pick> {
    all(known.session, known.session.phases(), |phase| format!("{} {}", phase.number, phase.name))
}

/// The workshops.
pub(super) fn workshops(known: &Known<'_>) -> Vec<Pick> {
    all(known.session, known.session.workshops(), |workshop| workshop.title.clone())
}

/// The council papers: `B2 Zielvereinbarung …`.
pub(super) fn resolutions(known: &Known<'_>) -> Vec<Pick> {
    all(known.session, known.session.resolutions(), |paper| format!("B{} {}", paper.number, paper.title))
}

/// Everything of one kind, in the order in which a person would read it.
fn all<T: Placed>(session: &Session, table: &Table<T>, label: impl Fn(&T) -> String) -> Vec<Pick> {
    let mut rows: Vec<&T> = table.iter().collect();
    rows.sort_by_cached_key(|row| row.place(session));
    rows.into_iter().map(|row| Pick::new(Some(id_of(row)), label(row))).collect()
}

fn id_of<T: Placed>(row: &T) -> Id {
    row.id()
}
