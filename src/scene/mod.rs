//! What the audience may see: a [`Scene`], an absolute value in ready words, built by one pure function from the
//! session and the [`Subject`] that is on stage.
//!
//! Private things have no place in these types, so nothing that draws or sends a scene can leak them: no notes, no
//! people, no minutes that a step took, no paths, no votes that are still being counted. The newest scene is the
//! whole truth; whoever comes late needs nothing that was before.

mod agenda;
mod altered;
mod analysis;
mod evidence;
mod goals;
mod kanban;
mod legibility;
mod measure;
mod method;
mod overview;
mod participation;
mod plan;
mod poll;
mod report;
mod resolutions;
mod stage;
mod subject;
mod sums;
mod thread;
mod title;

pub use agenda::step_number;
pub use legibility::{Sight, steps};
pub use subject::Subject;

use stage::Stage;

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use crate::session::{Day, FindingKind, Span};

/// One picture for the room, at whatever size it is drawn.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scene {
    /// Whose audit it is.
    pub town: String,
    /// What is on view, in one line; empty on the title page.
    pub head: String,
    /// What is on view.
    pub body: Body,
    /// What must be said beneath it, such as that a straw poll is no resolution; usually empty.
    pub note: String,
    /// The page that the console turned to, from 0; a screen that needs fewer shows its last.
    pub page: u16,
    /// The number of the entry that shall be in view, whatever page it stands on; empty: the page counts.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub on: String,
    /// How the screen shall look.
    pub look: SceneLook,
}

impl Scene {
    /// Every text of the scene, to be changed in place.
    pub fn texts(&mut self, change: &mut dyn FnMut(&mut String)) {
        [&mut self.town, &mut self.head, &mut self.note].into_iter().for_each(&mut *change);
        match &mut self.body {
            Body::Title { workshop, date, step } => [workshop, date, step].into_iter().for_each(change),
            Body::Sheet(blocks) => blocks.iter_mut().for_each(|block| block.texts(change)),
            Body::Clock => {}
            Body::Countdown { label, over, signs, .. } => [label, over].into_iter().chain(signs).for_each(change),
            Body::Break { label, lead, back } => [label, lead, back].into_iter().for_each(change),
        }
    }
}

impl Block {
    fn texts(&mut self, change: &mut dyn FnMut(&mut String)) {
        match self {
            Self::Heading(text) => change(text),
            Self::Entry(entry) | Self::Card(entry) => {
                [&mut entry.number, &mut entry.text].into_iter().chain(&mut entry.asides).for_each(change);
            }
            Self::Figure(figure) => {
                [&mut figure.label, &mut figure.value].into_iter().chain(&mut figure.remarks).for_each(change);
            }
            Self::Tally(tally) => {
                [&mut tally.number, &mut tally.text, &mut tally.value].into_iter().for_each(change);
            }
            Self::Chart(chart) => {
                let bars = chart.bars.iter_mut().flat_map(|bar| [&mut bar.label, &mut bar.state]);
                let ticks = chart.ticks.iter_mut().chain([&mut chart.today]).map(|tick| &mut tick.label);
                bars.chain(ticks).for_each(change);
            }
        }
    }
}

/// The colours of the screen.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
pub enum SceneLook {
    /// Black on white: a projector cannot project black, and the lights stay on.
    #[default]
    Light,
    /// For dark rooms.
    Dark,
    /// Bold black on white without any colour.
    Max,
}

impl SceneLook {
    /// The next one round.
    pub fn next(self) -> Self {
        match self {
            Self::Light => Self::Dark,
            Self::Dark => Self::Max,
            Self::Max => Self::Light,
        }
    }
}

/// What is on view.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Body {
    /// The calm page that stands before, between and after everything else.
    Title {
        /// The workshop that is on; empty outside of one.
        workshop: String,
        /// Its day in words, else today.
        date: String,
        /// The step that is on; empty where none is, or where it is not for the room.
        step: String,
    },
    /// What is read from top to bottom, on as many pages as it takes.
    Sheet(Vec<Block>),
    /// The time of day, large.
    Clock,
    /// The time that is left, large.
    Countdown {
        /// What it is for; may be empty.
        label: String,
        /// When it is over.
        until: DateTime<FixedOffset>,
        /// What stands there from then on; where it is empty, the time stands still.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        over: String,
        /// What stands beneath the time from the last five, two and one minutes on; nothing where it is empty.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        signs: Vec<String>,
    },
    /// A break, and when it is over.
    Break {
        /// What it is called.
        label: String,
        /// What leads to the time.
        lead: String,
        /// The time of day at which it goes on.
        back: String,
    },
}

/// A part of a sheet that stays together where a page is large enough.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Block {
    /// Says what follows.
    Heading(String),
    /// One entry of a list.
    Entry(Entry),
    /// The one thing that the sheet is about, in letters with more room around them.
    Card(Entry),
    /// A number with its name.
    Figure(Figure),
    /// Phases on a scale of days.
    Chart(Chart),
    /// How much of something was counted, as a bar.
    Tally(Tally),
}

/// A numbered sentence and what stands beside it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The handle by which the room calls it, such as `W5`, `2.1.3` or a date; may be empty.
    pub number: String,
    /// What it means, as a sign.
    pub sign: Sign,
    /// What it says.
    pub text: String,
    /// What stands beside or beneath it: area, points, status, due date, money.
    pub asides: Vec<String>,
}

/// A number with its name.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// What it means, as a sign.
    pub sign: Sign,
    /// What is counted.
    pub label: String,
    /// How much it is, in words.
    pub value: String,
    /// What is to be known about it: what it is held against, when and whence it is.
    pub remarks: Vec<String>,
    /// Whether it is what the sheet is about, shown as large as there is room.
    pub large: bool,
}

/// How much of something was counted.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    /// The handle by which the room calls it, a step of a scale, or a sign; may be empty.
    pub number: String,
    /// What was counted; empty where the handle says it.
    pub text: String,
    /// How much it is, in words, and its place where there is one.
    pub value: String,
    /// The length of its bar, of `most`.
    pub part: u32,
    /// The length of a full bar; nothing draws no bar.
    pub most: u32,
}

/// What an entry means. Each has a sign of its own, so that no meaning hangs on a colour.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
pub enum Sign {
    /// Nothing in particular.
    #[default]
    None,
    /// A card of this kind.
    Kind(FindingKind),
    /// An event that has been.
    Done,
    /// An event that is to come.
    Open,
    /// The step that is on.
    On,
    /// Something whose day is past and that is not done.
    Late,
    /// A measure that is in dispute.
    Disputed,
}

/// Whether something is good, bad or neither; decides the colour.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tone {
    /// Strengths, potentials.
    Plus,
    /// Weaknesses, challenges, what is late or in dispute.
    Minus,
    /// Neither.
    Neutral,
}

impl Sign {
    /// How it is drawn; `None` draws nothing.
    pub fn symbol(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Kind(FindingKind::Strength) => "+",
            Self::Kind(FindingKind::Weakness) => "−",
            Self::Kind(FindingKind::Challenge) | Self::Late => "!",
            Self::Kind(FindingKind::Potential) => "*",
            Self::Done => "◆",
            Self::Open => "◇",
            Self::On => "▸",
            Self::Disputed => "≠",
        }
    }

    /// Whether it is good, bad or neither.
    pub fn tone(self) -> Tone {
        match self {
            Self::Kind(FindingKind::Strength | FindingKind::Potential) => Tone::Plus,
            Self::Kind(FindingKind::Weakness | FindingKind::Challenge) | Self::Late | Self::Disputed => Tone::Minus,
            Self::None | Self::Done | Self::Open | Self::On => Tone::Neutral,
        }
    }
}

/// Phases as bars on a scale of days.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chart {
    /// From where to where the scale goes.
    pub window: Span,
    /// Days that are named on the scale, in order.
    pub ticks: Vec<Tick>,
    /// The day it is, and its word.
    pub today: Tick,
    /// The phases.
    pub bars: Vec<Bar>,
}

/// A day with a name.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tick {
    /// The day.
    pub day: Day,
    /// Its name.
    pub label: String,
}

/// A phase of the audit on the scale.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bar {
    /// Its name.
    pub label: String,
    /// As it was planned.
    pub planned: Span,
    /// As it really was, until today where it is still on.
    pub actual: Option<Span>,
    /// Where it stands, in words.
    pub state: String,
    /// The days that matter in it, and whether they are over.
    pub marks: Vec<(Day, bool)>,
}
