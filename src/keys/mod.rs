//! The one table of keys: look-up, hints, help and the README's table are made from it.

mod chord;
mod print;
mod table;

use std::collections::HashMap;
use std::sync::LazyLock;

pub use chord::{Chord, Key};
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
    /// Only goals and measures.
    Goals,
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
    /// The full help.
    Helping,
    /// A question that Enter or Esc answers.
    Asking,
    /// The screen: what a clicker sends, and its own few keys.
    Screen,
    /// The test picture.
    Trial,
}

impl Place {
    /// In the order of the help.
    pub const ALL: [Self; 12] = [
        Self::Board,
        Self::Analysis,
        Self::Goals,
        Self::Plan,
        Self::Capture,
        Self::Editing,
        Self::Form,
        Self::Filtering,
        Self::Helping,
        Self::Asking,
        Self::Screen,
        Self::Trial,
    ];

    /// Where a key is looked for next when it means nothing here.
    fn around(self) -> Option<Self> {
        matches!(self, Self::Analysis | Self::Goals | Self::Plan).then_some(Self::Board)
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
    Open,
    Edit,
    Delete,
    Duplicate,
    Send,
    MoveUp,
    MoveDown,
    MoveLeft,
    MoveRight,
    Filter,
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
    ZoomOut,
    ZoomIn,
    Today,
    MonthEarlier,
    MonthLater,
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
}

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// The chords, apart by spaces; the first is the one that is shown. Empty for what is only called by name.
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

static LOOK_UP: LazyLock<HashMap<(Place, Chord), Action>> =
    LazyLock::new(|| TABLE.iter().flat_map(|row| row.chords().map(|chord| ((row.place, chord), row.action))).collect());

/// What a chord does at a place; `None` where it does nothing.
pub fn action(place: Place, chord: Chord) -> Option<Action> {
    LOOK_UP.get(&(place, chord)).copied().or_else(|| action(place.around()?, chord))
}

/// The rows of a place that have a key.
pub fn rows(place: Place) -> impl Iterator<Item = &'static Binding> {
    TABLE.iter().filter(move |row| row.place == place && !row.chords.is_empty())
}

/// The rows whose hints belong in the last line here, the place's own first.
pub fn hints(place: Place) -> Vec<&'static Binding> {
    let of = |place: Place| {
        let mut rows: Vec<_> = TABLE.iter().filter(|row| row.place == place && row.hint > 0).collect();
        rows.sort_by_key(|row| row.hint);
        rows
    };
    let mut rows = of(place);
    rows.extend(place.around().map(of).unwrap_or_default());
    rows
}
