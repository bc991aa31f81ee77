//! What `show` can show, and how the facilitator sees it.

use clap::builder::TypedValueParser;

use super::arguments::choice;
use crate::draw::View;

/// What `show` can show.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum What {
    Home,
    Analysis,
    Clusters,
    Goals,
    Kanban,
    Plan,
    Title,
    Area,
    Card,
    Goal,
    Measure,
    Sums,
    /// The agenda of the workshop that runs or comes next.
    Agenda,
    Thread,
    Participation,
    Overview,
    Topics,
    Near,
    Resolutions,
    Report,
    /// A straw poll.
    Poll,
    /// A card query.
    Query,
    /// A Blitzlicht.
    Round,
    /// The reports of the tables.
    Reports,
    /// What was altered in a workshop, or today.
    Altered,
    Clock,
    Countdown,
    Break,
}

/// How the facilitator sees it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sight {
    /// A view of the console.
    View(View),
    /// No view of its own: line by line.
    Lines,
    /// One record; line by line only where that is asked for.
    Record,
    /// Only the room sees it.
    Room,
}

impl What {
    /// How the facilitator sees it.
    pub fn sight(self) -> Sight {
        match self {
            Self::Home => Sight::View(View::Home),
            Self::Analysis => Sight::View(View::Analysis),
            Self::Goals => Sight::View(View::Goals),
            Self::Clusters => Sight::View(View::Clusters),
            Self::Kanban => Sight::View(View::Kanban),
            Self::Plan => Sight::View(View::Plan),
            Self::Sums | Self::Thread | Self::Topics | Self::Agenda => Sight::View(View::Before),
            Self::Resolutions | Self::Report | Self::Participation | Self::Overview => Sight::View(View::Before),
            Self::Poll | Self::Round | Self::Reports => Sight::View(View::Before),
            Self::Query | Self::Altered => Sight::Lines,
            Self::Area | Self::Card | Self::Goal | Self::Measure => Sight::Record,
            Self::Title | Self::Near | Self::Clock | Self::Countdown | Self::Break => Sight::Room,
        }
    }

    /// Whether one of several can be named behind it.
    pub fn has_which(self, audience: bool) -> bool {
        match self {
            Self::Home | Self::Title | Self::Plan | Self::Near | Self::Topics | Self::Clock => false,
            Self::Participation | Self::Overview => !audience,
            Self::Analysis | Self::Goals | Self::Clusters | Self::Kanban | Self::Sums | Self::Resolutions => audience,
            _ => true,
        }
    }
}

/// Read by its name in either language.
pub fn what() -> impl TypedValueParser<Value = What> {
    choice(&[
        ("home", What::Home),
        ("analysis", What::Analysis),
        ("goals", What::Goals),
        ("clusters", What::Clusters),
        ("kanban", What::Kanban),
        ("board", What::Kanban),
        ("plan", What::Plan),
        ("title", What::Title),
        ("area", What::Area),
        ("card", What::Card),
        ("goal", What::Goal),
        ("measure", What::Measure),
        ("sums", What::Sums),
        ("agenda", What::Agenda),
        ("thread", What::Thread),
        ("participation", What::Participation),
        ("overview", What::Overview),
        ("topics", What::Topics),
        ("near", What::Near),
        ("resolutions", What::Resolutions),
        ("report", What::Report),
        ("poll", What::Poll),
        ("query", What::Query),
        ("round", What::Round),
        ("reports", What::Reports),
        ("altered", What::Altered),
        ("clock", What::Clock),
        ("countdown", What::Countdown),
        ("break", What::Break),
    ])
}
