//! The order in which a person would read the records; the file keeps it and the panes start from it.

use chrono::Datelike;

use super::*;

/// Sorts before another: group, then the parent's rank, then the own rank, then the id.
pub type Place = (i64, Option<Rank>, Option<Rank>, Id);

/// A record with a place among its kind.
pub trait Placed: Entity {
    /// Where it stands.
    fn place(&self, session: &Session) -> Place;
}

fn area_number(session: &Session, area: Option<Id>) -> i64 {
    area.and_then(|id| session.areas().get(id)).map_or(i64::MAX, |a| a.number.into())
}

macro_rules! places {
    ($($Record:ident: |$r:ident, $s:ident| $group:expr, $parent:expr, $own:expr;)*) => {
        $(impl Placed for $Record {
            fn place(&self, $s: &Session) -> Place {
                let $r = self;
                ($group, $parent, $own, self.id)
            }
        })*
    };
}

places! {
    Area: |a, _s| a.number.into(), None, None;
    Module: |m, _s| 0, None, Some(m.rank.clone());
    Finding: |f, _s| f.kind as i64, None, Some(f.rank.clone());
    Cluster: |c, _s| 0, None, Some(c.rank.clone());
    Offer: |o, _s| 0, None, Some(o.rank.clone());
    Goal: |g, s| area_number(s, Some(g.area)), None, Some(g.rank.clone());
    Measure: |m, s| area_number(s, s.goals().get(m.goal).map(|g| g.area)), s.goals().get(m.goal).map(|g| g.rank.clone()), Some(m.rank.clone());
    Phase: |p, _s| p.planned.start.num_days_from_ce().into(), None, None;
    Event: |e, _s| e.planned.num_days_from_ce().into(), None, None;
    Stakeholder: |k, _s| 0, None, Some(k.rank.clone());
    Workshop: |w, _s| w.date.map_or(i64::MAX, |d| d.num_days_from_ce().into()), None, None;
    Poll: |p, _s| 0, None, Some(p.rank.clone());
    Resolution: |r, _s| 0, None, Some(r.rank.clone());
    Topic: |t, _s| 0, None, Some(t.rank.clone());
    Note: |_n, _s| 0, None, None;
}
