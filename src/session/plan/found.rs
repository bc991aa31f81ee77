//! Which event of a plan that stands is what of the plan that is computed: of the same kind in the same phase, in
//! their order, and so that together they lie as near as they can to where that anchor put them.

use std::collections::HashMap;

use super::{Event, EventKind, Milestone, PlanOutline};
use crate::session::{Day, Id, Session};

/// What was found of the plan that `standing` describes.
pub fn found(session: &Session, standing: &PlanOutline) -> HashMap<Milestone, Id> {
    let mut places: HashMap<(u8, EventKind), Vec<Milestone>> = HashMap::new();
    for what in Milestone::ALL {
        places.entry((what.phase(), what.kind())).or_default().push(what);
    }
    let mut found = HashMap::new();
    let council = (Milestone::Agreement.phase(), EventKind::Resolution);
    let council = places.remove_entry(&council); // first, because the committees are those of its paper
    for (place, what) in council.into_iter().chain(places) {
        let agreement = found.get(&Milestone::Agreement).and_then(|id| session.events().get(*id));
        let events = events(session, place, agreement);
        let days: Vec<Day> = what.iter().map(|what| standing.day(*what)).collect();
        let planned: Vec<Day> = events.iter().map(|event| event.planned).collect();
        found.extend(pairs(&days, &planned).into_iter().map(|(at, event)| (what[at], events[event].id)));
    }
    found
}

/// The events of this phase and kind by date; on the way to the council only those of its paper.
fn events<'a>(session: &'a Session, (number, kind): (u8, EventKind), agreement: Option<&Event>) -> Vec<&'a Event> {
    let phase = |event: &Event| event.phase.and_then(|id| session.phases().get(id)).map(|phase| phase.number);
    let way = matches!(kind, EventKind::Meeting | EventKind::Deadline) && number == Milestone::Agreement.phase();
    let paper = agreement.and_then(|event| event.resolution).filter(|_| way);
    let mine = |event: &Event| paper.is_none() || event.resolution.is_none() || event.resolution == paper;
    let all = session.events().iter().filter(|event| event.kind == kind && phase(event) == Some(number));
    let mut events: Vec<&Event> = all.filter(|event| mine(event)).collect();
    events.sort_by_key(|event| (event.planned, event.id));
    events
}

/// As many pairs of places in the two ascending lists as there can be, in order, with the fewest days between them.
fn pairs(few: &[Day], many: &[Day]) -> Vec<(usize, usize)> {
    if few.len() > many.len() {
        return pairs(many, few).into_iter().map(|(left, right)| (right, left)).collect();
    }
    // The best way to place the first `at` of the few among the first of the many: days between, and where each went.
    let mut best: Vec<(i64, Vec<usize>)> = vec![(0, vec![]); many.len() + 1];
    for (at, day) in few.iter().enumerate() {
        let mut next: Vec<(i64, Vec<usize>)> = vec![];
        for (place, other) in many.iter().enumerate().skip(at) {
            let (days, places) = &best[place - at];
            let with = (days + day.days_after(*other).abs(), [places.as_slice(), &[place]].concat());
            next.push(match next.last() {
                Some(last) if *last <= with => last.clone(),
                _ => with,
            });
        }
        best = next;
    }
    let places = best.pop().map(|(_, places)| places).unwrap_or_default();
    places.into_iter().enumerate().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(days: &[i64]) -> Vec<Day> {
        days.iter().map(|by| Day::EARLIEST.plus_days(*by)).collect()
    }

    #[test]
    fn pairs_stand_in_order_and_as_near_as_they_can() {
        let pairs = |few: &[i64], many: &[i64]| pairs(&days(few), &days(many));
        assert_eq!(pairs(&[10, 20], &[40, 50]), [(0, 0), (1, 1)], "never crossed");
        assert_eq!(pairs(&[100], &[10, 90, 120]), [(0, 1)]);
        assert_eq!(pairs(&[10, 100], &[5, 60, 99, 200]), [(0, 0), (1, 2)]);
        assert_eq!(pairs(&[10, 100, 200], &[101]), [(1, 0)]);
        assert_eq!(pairs(&[], &[1]), []);
        assert_eq!(pairs(&[1], &[]), []);
    }
}
