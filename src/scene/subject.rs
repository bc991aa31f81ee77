//! What is put on stage, and the scene that shows it.

use std::sync::Arc;

use chrono::{DateTime, FixedOffset};

use super::{Body, Scene, SceneLook, Stage};
use crate::session::{Change, Day, Dimension, FindingKind, Id, Ref, Session, Status};
use crate::words::Words;

/// What is put on stage: places of the session, never a form, a filter, or letters before Enter.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Subject {
    /// The calm title page.
    #[default]
    Title,
    /// The analysis at a glance: how many cards of which kind.
    Analysis,
    /// The cards of one kind.
    Kind(FindingKind),
    /// The cards of one area.
    Area(Id),
    /// The clusters at a glance: their titles, and how many cards each has.
    Clusters,
    /// The cards of one cluster.
    Cluster(Id),
    /// One card with its evidence.
    Finding(Id),
    /// The goals of one area with their measures, or all areas with their goals.
    Goals(Option<Id>),
    /// One goal with its measures and where it comes from.
    Goal(Id),
    /// One measure.
    Measure(Id),
    /// The measures of all areas or of one on their way to the council: how many, and which.
    Kanban(Option<Id>),
    /// The measures of one status, of all areas or of one.
    Status(Status, Option<Id>),
    /// What it costs: everything, or one area.
    Sums(Option<Id>),
    /// The same by one dimension.
    SumsBy(Dimension, Option<Id>),
    /// The groups that were asked, how and when.
    Participation,
    /// All areas: what there is of each kind, and what is open.
    Overview,
    /// A straw poll: while it runs that it does, then what was counted.
    Poll(Id),
    /// From where a record comes and to what it leads.
    Thread(Ref),
    /// The plan: whole, or what is near.
    Plan {
        /// Only what is near.
        near: bool,
    },
    /// The agenda of a workshop.
    Agenda(Id),
    /// What these changes, the net effect of tonight, come to.
    Altered(Arc<[Change]>),
    /// The council papers that are dealt with in public.
    Resolutions,
    /// One council paper.
    Resolution(Id),
    /// The yearly report of a year: all areas, or one.
    Report(u8, Option<Id>),
    /// A card query: its question, how many cards, and the card that is being read out.
    CardQuery {
        /// The query.
        query: Id,
        /// The card that was read out last.
        read: Option<Id>,
    },
    /// What was said in a Blitzlicht, or reported by the tables.
    Round(Id),
    /// What is parked and still open.
    Topics,
    /// The time of day.
    Clock,
    /// The time that is left.
    Countdown {
        /// What it is for; may be empty.
        label: String,
        /// When it is over.
        until: DateTime<FixedOffset>,
        /// Whether the first sign that it ends comes five minutes before it does: for who speaks, two are early enough.
        early: bool,
    },
    /// A break, and when it is over.
    Break {
        /// What it is called.
        label: String,
        /// When it goes on.
        until: DateTime<FixedOffset>,
    },
}

/// What one subject brings on stage.
pub(super) struct Act {
    pub head: String,
    pub body: Body,
    pub note: String,
}

impl Act {
    pub fn new(head: impl Into<String>, body: Body) -> Self {
        Self { head: head.into(), body, note: String::new() }
    }
}

impl Scene {
    /// The scene that shows the subject. What is not (or no longer) in the session shows as the title page.
    pub fn of(session: &Session, subject: &Subject, page: u16, today: Day, look: SceneLook, words: &Words) -> Self {
        let raw = match subject {
            Subject::CardQuery { query, .. } => session.card_count(*query).unread,
            _ => 0,
        };
        let session = &*session.for_the_room();
        let stage = Stage { session, words, today, raw };
        let act = stage.act(subject).unwrap_or_else(|| stage.title());
        let town = session.municipality().name.clone();
        Self { town, head: act.head, body: act.body, note: act.note, page, on: String::new(), look }
    }
}

impl Stage<'_> {
    fn act(&self, subject: &Subject) -> Option<Act> {
        match subject {
            Subject::Title => Some(self.title()),
            Subject::Analysis => Some(self.analysis()),
            Subject::Kind(kind) => Some(self.kind(*kind)),
            Subject::Area(id) => self.area(*id),
            Subject::Clusters => Some(self.clusters()),
            Subject::Cluster(id) => self.cluster(*id),
            Subject::Finding(id) => self.finding(*id),
            Subject::Goals(None) => Some(self.all_goals()),
            Subject::Goals(Some(area)) => self.goals(*area),
            Subject::Goal(id) => self.goal(*id),
            Subject::Measure(id) => self.measure(*id),
            Subject::Kanban(area) => self.kanban(*area),
            Subject::Status(status, area) => self.status_column(status, *area),
            Subject::Sums(None) => Some(self.sums()),
            Subject::Sums(Some(area)) => self.area_sums(*area),
            Subject::SumsBy(by, area) => self.sums_by(*by, *area),
            Subject::Participation => Some(self.participation()),
            Subject::Overview => Some(self.overview()),
            Subject::Poll(id) => self.poll(*id),
            Subject::Thread(of) => self.thread(*of),
            Subject::Plan { near: false } => Some(self.plan()),
            Subject::Plan { near: true } => Some(self.near()),
            Subject::Altered(changes) => Some(self.altered(changes)),
            Subject::Resolutions => Some(self.resolutions()),
            Subject::Resolution(id) => self.resolution(*id),
            Subject::Report(year, area) => self.yearly_report(*year, *area),
            Subject::CardQuery { query, read } => self.card_query(*query, *read),
            Subject::Round(id) => self.round(*id),
            Subject::Topics => Some(self.topics()),
            Subject::Clock => Some(Act::new("", Body::Clock)),
            Subject::Countdown { label, until, early } => Some(self.countdown(label, *until, *early)),
            Subject::Break { label, until } => Some(self.pause(label, *until)),
            Subject::Agenda(workshop) => self.agenda(*workshop),
        }
    }
}
