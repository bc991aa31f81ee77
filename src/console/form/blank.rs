//! The record that a form for a new one begins with: the next number, the last place, what follows from where one stands.

use crate::capture;
use crate::console::{Console, made};
use crate::session::*;
use crate::words::{Named, Word};

impl Console {
    /// An empty record; where it cannot be without another that is missing, the sentence that says so.
    pub(super) fn blank(&mut self, kind: Kind) -> Result<Record, Word> {
        let id = self.new_id();
        let (session, today) = (&self.session, self.known.today);
        Ok(match kind {
            Kind::Municipality => session.municipality().clone().into(),
            Kind::Strategy => session.strategy().clone().into(),
            Kind::Area => area(session, id).ok_or(Word("form-areas-full"))?.into(),
            Kind::Module => {
                let rank = last(session.modules().iter().map(|m| &m.rank));
                Module { id, name: String::new(), taken: true, rank }.into()
            }
            Kind::Finding => made::finding(session, id, self.column, &capture::parse("", &self.known)).into(),
            Kind::Cluster => cluster(session, id, self.choice.area).into(),
            Kind::Offer => {
                let stakeholder = self.group_on_view();
                Offer { stakeholder, ..offer(session, id, self.choice.area) }.into()
            }
            Kind::Goal => {
                let area = self.area_here(capture::Kind::Goal).ok_or(Word("console-goal-needs-area"))?;
                made::goal(session, id, area, &capture::parse("", &self.known)).into()
            }
            Kind::Measure => {
                let goal = self.goal_here().ok_or(Word("console-measure-needs-goal"))?;
                made::measure(session, id, goal, &capture::parse("", &self.known)).into()
            }
            Kind::Phase => phase(session, id, today).into(),
            Kind::Event => event(session, id, today).into(),
            Kind::Stakeholder => stakeholder(session, id).into(),
            Kind::Workshop => self.workshop_to_come(id).into(),
            Kind::Poll => poll(session, id).into(),
            Kind::Resolution => resolution(session, id).into(),
            Kind::Topic => made::topic(session, id, &capture::parse("", &self.known)).into(),
            Kind::Note => Note { id, about: self.selected(), text: String::new() }.into(),
        })
    }
}

impl Console {
    /// The workshop of the event that is selected, else of the next one of the plan that has none.
    fn workshop_to_come(&self, id: Id) -> Workshop {
        let selected = match self.selected_on_the_board() {
            Some(Ref::Event(id)) => self.session.events().get(id),
            _ => None,
        };
        let selected = selected.filter(|event| self.session.kind_of_gathering(event).is_some());
        let event = selected.or_else(|| self.session.next_gathering(self.known.today));
        let mut workshop = workshop(&self.session, id, event);
        let title = capture::fold(&workshop.title);
        let named = |kind: &WorkshopKind| title.contains(&capture::fold(self.words.get(kind.word())));
        workshop.kind = WorkshopKind::ALL.into_iter().find(named).unwrap_or(workshop.kind);
        workshop
    }
}

/// A place behind all others.
fn last<'a>(ranks: impl Iterator<Item = &'a Rank>) -> Rank {
    Rank::between(ranks.max(), None)
}

/// An area with the first digit that is free; `None` where there is none.
fn area(session: &Session, id: Id) -> Option<Area> {
    let number = (1..=9).find(|digit| session.areas().iter().all(|area| area.number != *digit))?;
    Some(Area { id, number, name: String::new(), short: String::new(), guiding_sentence: String::new() })
}

fn cluster(session: &Session, id: Id, area: Option<Id>) -> Cluster {
    let rank = last(session.clusters().iter().map(|c| &c.rank));
    Cluster { id, title: String::new(), area, findings: vec![], rank }
}

fn offer(session: &Session, id: Id, area: Option<Id>) -> Offer {
    Offer {
        id,
        name: String::new(),
        provider: String::new(),
        area,
        target_group: String::new(),
        stakeholder: None,
        findings: vec![],
        measures: vec![],
        rank: last(session.offers().iter().map(|o| &o.rank)),
    }
}

fn phase(session: &Session, id: Id, today: Day) -> Phase {
    let number = session.phases().iter().map(|phase| phase.number + 1).max().unwrap_or(0);
    let start = session.phases().iter().map(|phase| phase.planned.end.plus_days(1)).max().unwrap_or(today);
    let planned = Span { start, end: start.plus_months(1).plus_days(-1) };
    Phase { id, number, name: String::new(), planned, started: None, ended: None }
}

fn event(session: &Session, id: Id, today: Day) -> Event {
    let around = |phase: &&Phase| phase.planned.start <= today && today <= phase.planned.end;
    Event {
        id,
        phase: session.phases().iter().find(around).map(|phase| phase.id),
        kind: EventKind::Meeting,
        title: String::new(),
        planned: today,
        actual: None,
        workshop: None,
        resolution: None,
    }
}

fn stakeholder(session: &Session, id: Id) -> Stakeholder {
    let (number, rank) = session.next_stakeholder();
    Stakeholder {
        id,
        number,
        name: String::new(),
        category: None,
        size: String::new(),
        influence: None,
        interest: None,
        format: String::new(),
        date: None,
        reached: None,
        contact_role: String::new(),
        rank,
    }
}

/// A workshop, held at this event of the plan.
fn workshop(session: &Session, id: Id, event: Option<&Event>) -> Workshop {
    Workshop {
        id,
        kind: event.and_then(|event| session.kind_of_gathering(event)).unwrap_or(WorkshopKind::Other),
        title: event.map(|event| event.title.clone()).unwrap_or_default(),
        date: event.map(|event| event.planned),
        start: None,
        place: String::new(),
        people: vec![],
        tables: None,
        agenda: vec![],
        remark: String::new(),
    }
}

/// A dot vote as it is usually held, in the running workshop.
pub(in crate::console) fn poll(session: &Session, id: Id) -> Poll {
    Poll {
        id,
        workshop: session.municipality().running_workshop,
        kind: PollKind::Dots { each: 5, at_most: 2 },
        question: String::new(),
        people: 0,
        closed: false,
        options: vec![],
        totals_off: false,
        factions: vec![],
        rank: last(session.polls().iter().map(|p| &p.rank)),
    }
}

fn resolution(session: &Session, id: Id) -> Resolution {
    let (number, rank) = session.next_resolution();
    Resolution {
        id,
        number,
        paper: String::new(),
        title: String::new(),
        office: String::new(),
        public: true,
        state: ResolutionState::Planned,
        date: None,
        consultations: vec![],
        text: String::new(),
        earlier: vec![],
        background: String::new(),
        finance: String::new(),
        attachments: vec![],
        budget_reservation: false,
        vote: None,
        present: None,
        measures: vec![],
        rank,
    }
}
