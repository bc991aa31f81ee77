//! The event of the plan at which a workshop is held: a new workshop begins with its name and day, and is held then.

use crate::session::{Day, Event, EventKind, Session, Workshop, WorkshopKind};

impl Session {
    /// The next event of the plan at which people gather and that has no workshop yet.
    pub fn next_gathering(&self, today: Day) -> Option<&Event> {
        let coming = self.gatherings().filter(|event| event.planned >= today);
        coming.min_by_key(|event| (event.planned, event.id))
    }

    /// The event at which this workshop is held, if it is the only one of its day that has none.
    pub fn gathering_of(&self, workshop: &Workshop) -> Option<&Event> {
        let mut that_day = self.gatherings().filter(|event| Some(event.planned) == workshop.date);
        that_day.next().filter(|_| that_day.next().is_none())
    }

    /// What kind of workshop an event of the plan is; its phase tells. `None` where nobody gathers, or it has one already.
    pub fn kind_of_gathering(&self, event: &Event) -> Option<WorkshopKind> {
        let gathers = matches!(event.kind, EventKind::Workshop | EventKind::Participation);
        let phase = event.phase.and_then(|id| self.phases().get(id)).map(|phase| phase.number);
        let kind = match (event.kind, phase) {
            (EventKind::Participation, _) => WorkshopKind::Participation,
            (_, Some(0)) => WorkshopKind::Information,
            (_, Some(1)) => WorkshopKind::Strategy,
            (_, Some(2)) => WorkshopKind::Participation,
            (_, Some(3)) => WorkshopKind::GoalAgreement,
            _ => WorkshopKind::Other,
        };
        Some(kind).filter(|_| gathers && event.workshop.is_none() && event.actual.is_none())
    }

    fn gatherings(&self) -> impl Iterator<Item = &Event> {
        self.events().iter().filter(|event| self.kind_of_gathering(event).is_some())
    }
}
