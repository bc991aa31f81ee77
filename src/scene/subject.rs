//! What is put on stage, and the scene that shows it.

use chrono::{DateTime, FixedOffset};

use super::{Body, Scene, SceneLook};
use crate::session::{Day, FindingKind, Id, Session};
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
    /// One card with its evidence.
    Finding(Id),
    /// The goals of one area, or all of them.
    Goals(Option<Id>),
    /// One goal with its measures and where it comes from.
    Goal(Id),
    /// One measure.
    Measure(Id),
    /// What it costs: everything, or one area.
    Sums(Option<Id>),
    /// The plan: whole, or what is near.
    Plan {
        /// Only what is near.
        near: bool,
    },
    /// The time of day.
    Clock,
    /// The time that is left.
    Countdown {
        /// What it is for; may be empty.
        label: String,
        /// When it is over.
        until: DateTime<FixedOffset>,
    },
}

impl Scene {
    /// The scene that shows the subject. What is not (or no longer) in the session shows as the title page.
    pub fn of(session: &Session, subject: &Subject, page: u16, today: Day, look: SceneLook, words: &Words) -> Self {
        let _ = (subject, today, words);
        Self {
            town: session.municipality().name.clone(),
            head: String::new(),
            body: Body::Title { workshop: String::new(), date: String::new(), step: String::new() },
            note: String::new(),
            page,
            look,
        }
    }
}
