//! What the line must know of the session to be understood.

use super::{
    Kind,
    area::KnownArea,
    lead::{KnownName, names_of},
    origin::KnownGroup,
};
use crate::session::{Day, FindingKind, Id, Session};

/// What a line is read against: the areas and names of the session, today, and what the last card was.
///
/// Built once for a session; afterwards only `kind`, `area` and `today` change.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Context {
    /// The kind of a card that says none: that of the last card.
    pub kind: Kind,
    /// The area of a card that says none: that of the last card.
    pub area: Option<Id>,
    /// Today, for dates without a year.
    pub today: Day,
    pub(super) areas: Vec<KnownArea>,
    pub(super) names: Vec<KnownName>,
    pub(super) groups: Vec<KnownGroup>,
}

impl Context {
    /// The context of a session. Looks at areas, measures and stakeholders, at no finding.
    pub fn of(session: &Session, today: Day) -> Self {
        let mut areas: Vec<KnownArea> = session.areas().iter().map(KnownArea::of).collect();
        areas.sort_by_key(|area| area.number);
        let kind = Kind::Finding(FindingKind::Strength);
        let mut groups: Vec<_> = session.stakeholders().iter().collect();
        groups.sort_by(|a, b| (&a.rank, a.id).cmp(&(&b.rank, b.id)));
        let groups = groups.into_iter().map(KnownGroup::of).collect();
        Self { kind, area: None, today, areas, names: names_of(session), groups }
    }

    /// The same with another kind and area for the next card.
    #[must_use]
    pub fn with(self, kind: Kind, area: Option<Id>) -> Self {
        Self { kind, area, ..self }
    }

    /// The leads, partners and stakeholders of the session, the most used first.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(|known| known.name.as_str())
    }

    /// What a group is called.
    pub fn group(&self, id: Id) -> Option<&str> {
        self.groups.iter().find(|group| group.id == id).map(|group| group.name.as_str())
    }
}
