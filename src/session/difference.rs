//! What lies between two states of a session: how a file that was changed outside becomes an edit.

use super::{Change, Session};

/// The changes that make `old` into `new`: what is gone, then what is there now.
///
/// Applied to `old` they give `new`; both are states of the same audit, so the sessions' own ids are not compared.
pub fn difference(old: &Session, new: &Session) -> Vec<Change> {
    let mut changes = vec![];
    old.each(|record| {
        if !new.has(record.reference()) {
            changes.push(Change::Removed(record));
        }
    });
    new.each(|after| match old.get(after.reference()) {
        None => changes.push(Change::Added(after)),
        Some(before) if before != after => changes.push(Change::Changed { before, after }),
        Some(_) => {}
    });
    changes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{Area, Cause, Cluster, Edit, Id, Municipality, Rank};

    fn id(text: &str) -> Id {
        text.parse().unwrap()
    }

    fn area(name: &str, own: &str) -> Area {
        let (name, short) = (name.to_owned(), String::new());
        Area { id: id(own), number: 1, name, short, guiding_sentence: String::new() }
    }

    fn cluster(own: &str, area: &str) -> Cluster {
        Cluster { id: id(own), title: "Wege".into(), area: Some(id(area)), findings: vec![], rank: Rank::first() }
    }

    fn apply(session: &mut Session, changes: Vec<Change>) {
        let edit = Edit {
            number: 1,
            time: "2026-11-28T18:00:00+01:00".parse().unwrap(),
            workshop: None,
            cause: Cause::Outside,
            changes,
        };
        session.apply(&edit).unwrap();
    }

    #[test]
    fn the_difference_leads_from_one_to_the_other_and_back() {
        let (mut old, mut new) = (Session::new(id("s")), Session::new(id("s")));
        let town = Municipality { name: "Lindbrück".into(), ..Default::default() };
        let named = Change::Changed { before: Municipality::default().into(), after: town.into() };
        apply(&mut old, vec![Change::Added(area("Wohnen", "a1").into()), Change::Added(cluster("c1", "a1").into())]);
        apply(
            &mut new,
            vec![named, Change::Added(area("Umfeld", "a2").into()), Change::Added(cluster("c1", "a2").into())],
        );
        for (from, to) in [(&old, &new), (&new, &old)] {
            let mut reached = from.clone();
            apply(&mut reached, difference(from, to));
            assert_eq!(&reached, to);
        }
        assert!(difference(&old, &old).is_empty());
    }
}
