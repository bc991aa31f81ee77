//! The one table of keys: look-up, hints, help and the README's table are made from it.

mod chord;
mod keymap;
mod print;
mod table;

pub use chord::{Chord, Key};
pub use keymap::{Keymap, Row, Trouble, Why, Wish};
pub use print::{markdown, section};
pub use table::TABLE;

use crate::words::Word;

/// Where a key is pressed.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Place {
    /// Any pane of the board.
    Board,
    /// Only the analysis.
    Analysis,
    /// The analysis by cluster.
    Clusters,
    /// Only goals and measures.
    Goals,
    /// Goals and measures by status.
    Kanban,
    /// Only the plan.
    Plan,
    /// The capture line.
    Capture,
    /// A text that is edited in place.
    Editing,
    /// The form.
    Form,
    /// The filter.
    Filtering,
    /// The palette.
    Palette,
    /// The log.
    Log,
    /// An earlier state that is looked at.
    Then,
    /// The full help.
    Helping,
    /// A question that Enter or Esc answers.
    Asking,
    /// Every view that stands before the board.
    View,
    /// The Roter Faden.
    Thread,
    /// What it costs.
    Sums,
    /// Who was heard.
    Participation,
    /// All areas at once.
    Overview,
    /// The agenda of a workshop.
    Agenda,
    /// A way to end on time that is proposed and waits for Enter or Esc.
    OnTime,
    /// The council papers.
    Resolutions,
    /// The yearly report.
    Report,
    /// A poll that is set up.
    PollSetup,
    /// A poll that is counted or looked at.
    Poll,
    /// What is parked.
    Topics,
    /// What is said in turn.
    Round,
    /// A plan that is proposed and waits for Enter or Esc.
    Planning,
    /// The screen: what a clicker sends, and its own few keys.
    Screen,
    /// The test picture.
    Trial,
}

impl Place {
    /// In the order of the help.
    pub const ALL: &[Self] = &[
        Self::Board,
        Self::Analysis,
        Self::Clusters,
        Self::Goals,
        Self::Kanban,
        Self::Plan,
        Self::Capture,
        Self::Editing,
        Self::Form,
        Self::Filtering,
        Self::Palette,
        Self::Log,
        Self::Then,
        Self::Helping,
        Self::Asking,
        Self::View,
        Self::Thread,
        Self::Sums,
        Self::Participation,
        Self::Overview,
        Self::Agenda,
        Self::OnTime,
        Self::Resolutions,
        Self::Report,
        Self::PollSetup,
        Self::Poll,
        Self::Topics,
        Self::Round,
        Self::Planning,
        Self::Screen,
        Self::Trial,
    ];

    /// All places as one looks them up who stands here: this one, those around it, then the others in their order.
    pub fn from_here(self) -> impl Iterator<Item = Self> {
        let near: Vec<Self> = std::iter::successors(Some(self), |place| place.around()).collect();
        let far: Vec<Self> = Self::ALL.iter().copied().filter(|place| !near.contains(place)).collect();
        near.into_iter().chain(far)
    }

    /// Where a key is looked for next when it means nothing here.
    fn around(self) -> Option<Self> {
        match self {
            Self::Analysis | Self::Clusters | Self::Goals | Self::Kanban | Self::Plan => Some(Self::Board),
            Self::Thread | Self::Sums | Self::Topics | Self::Round | Self::Agenda | Self::Poll => Some(Self::View),
            Self::Resolutions | Self::Report | Self::Participation | Self::Overview => Some(Self::View),
            _ => None,
        }
    }

    /// Whether letters are text here.
    fn takes_text(self) -> bool {
        matches!(self, Self::Capture | Self::Editing | Self::Form | Self::Filtering | Self::Palette | Self::PollSetup)
    }
}

/// What a key does.
#[expect(missing_docs, reason = "the table gives each its words, in two languages")]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Action {
    Up,
    Down,
    Left,
    Right,
    First,
    Last,
    PageUp,
    PageDown,
    NextPane,
    PreviousPane,
    GoAnalysis,
    GoGoals,
    GoPlan,
    Zoom,
    OnlyArea,
    AllAreas,
    New,
    NewStrength,
    NewWeakness,
    NewChallenge,
    NewPotential,
    Park,
    OpenTopics,
    AdoptMeasure,
    AssignTopic,
    DropTopic,
    KeepTopic,
    CardQuery,
    OnlyQuery,
    ReadOut,
    TakeBack,
    FlashRound,
    TableReports,
    EndRound,
    Open,
    Edit,
    Delete,
    Duplicate,
    Mark,
    MarkToHere,
    InvertMarks,
    Send,
    MoveUp,
    MoveDown,
    MoveLeft,
    MoveRight,
    Filter,
    Commands,
    Undo,
    Redo,
    Back,
    Help,
    Theme,
    Language,
    Redraw,
    Quit,
    Order,
    Fold,
    Face,
    Split,
    Join,
    Lanes,
    Shut,
    ShutAll,
    ShowThread,
    ShowSums,
    GoParticipation,
    GoOverview,
    ShowGaps,
    Link,
    GoAgenda,
    BeginStep,
    OpenMethod,
    OneMore,
    FiveMore,
    OneLess,
    HideStep,
    EndOnTime,
    RunWorkshop,
    FillAgenda,
    TakeOver,
    SpeakingClock,
    StepClock,
    NextWorkshop,
    PreviousWorkshop,
    ShowResolutions,
    ShowReport,
    ShowAltered,
    Adopt,
    Narrow,
    IndicatorValue,
    Vote,
    StartDots,
    StartScale,
    StartLights,
    StartHands,
    StartResistance,
    Count,
    CloseVote,
    Totals,
    ByFaction,
    ZoomOut,
    ZoomIn,
    Today,
    MonthEarlier,
    MonthLater,
    Anew,
    Happened,
    Reach,
    Wall,
    Preview,
    Blank,
    Freeze,
    JustThis,
    JustSums,
    ShowClock,
    Before,
    WallLook,
    Accept,
    Complete,
    Recall,
    RecallBack,
    Done,
    NextRecord,
    PreviousRecord,
    OpenMunicipality,
    OpenStrategy,
    NewArea,
    NewModule,
    NewCluster,
    NewOffer,
    NewPhase,
    NewEvent,
    NewStakeholder,
    NewWorkshop,
    NewPoll,
    NewResolution,
    NewTopic,
    NewNote,
    OpenLog,
    OnlyThis,
    BringBack,
    Earlier,
    Later,
}

impl Action {
    /// Whether it only moves, within a pane or between them.
    pub fn moves(self) -> bool {
        use Action::{Down, First, GoAnalysis, GoGoals, GoPlan, Last, Left, NextPane, PageDown, PageUp, PreviousPane};
        use Action::{Right, Up};
        let within = matches!(self, Up | Down | Left | Right | First | Last | PageUp | PageDown);
        within || matches!(self, NextPane | PreviousPane | GoAnalysis | GoGoals | GoPlan)
    }
}

impl Action {
    /// Whether its keys are digits that mean themselves, so that no others can stand for them.
    pub fn is_digits(self) -> bool {
        matches!(self, Self::OnlyArea | Self::Count)
    }
}

/// One row of the table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Binding {
    /// The chords, apart by spaces; the first is the one that is shown. Empty where it is only reached by name.
    pub chords: &'static str,
    /// Where they count.
    pub place: Place,
    /// What they do.
    pub action: Action,
    /// Place in the hint line, 1 first; 0 is not shown there.
    pub hint: u8,
    /// What it does, in words.
    pub word: Word,
}

impl Binding {
    /// Its chords.
    pub fn chords(&self) -> impl Iterator<Item = Chord> {
        self.chords.split(' ').filter_map(Chord::read)
    }
}
