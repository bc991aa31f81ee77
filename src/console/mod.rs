//! The facilitator's program without a terminal: what it knows, and what every input makes of it.
//!
//! `update(Input, Now)` changes the state and returns the effects it asks for; drawing only reads. Modes are an enum
//! with their own state, one file a mode. What must survive the plug is an edit and goes through `commit`;
//! cursor, zoom and filter do not.

mod act;
pub mod agenda;
mod altered;
mod asking;
mod board;
mod capturing;
mod card_query;
pub mod clusters;
mod commit;
mod cursor;
mod deriving;
mod editing;
mod field;
mod filtering;
pub mod form;
mod happened;
mod input;
pub mod kanban;
mod linking;
pub mod log;
mod made;
mod many;
mod marks;
mod mouse;
mod moving;
mod outline;
mod overview;
mod palette;
mod parking;
mod participation;
pub mod plan;
mod planning;
pub mod poll;
mod printing;
mod reading;
mod rearrange;
mod report;
mod resolutions;
mod round;
mod sending;
mod shelf;
mod stage;
mod start;
mod sums;
mod then;
mod thread;
mod topics;
mod update;
mod view;

use std::path::PathBuf;
use std::sync::Arc;

pub use agenda::{AgendaView, Left};
pub use asking::Question;
pub use board::{Board, Choice, GoalRow, Order, Pane};
pub use capturing::CaptureLine;
pub use cursor::Cursor;
pub use editing::{Editing, Subject};
pub use field::Field;
pub use filtering::Filtering;
pub use happened::Moment;
pub use input::{Disk, Effect, Input, Now, Outside};
pub use log::Log;
pub use marks::Marks;
pub use mouse::{Area, Drawn, Hit};
pub use overview::{OverviewAt, OverviewView};
pub use palette::{Entry, Palette, Wanted};
pub use participation::{ParticipationView, VoiceAt};
pub use poll::{PollView, Setup};
pub use report::{Listed, ReportView, state_letter};
pub use resolutions::ResolutionsView;
pub use round::Round;
pub use sending::{Target, cluster_letter, targets_of_all};
pub use stage::{Shown, Stage};
pub use start::{Chosen, Details, Line, Making, Recent, Row, Start};
pub use sums::{SumsAt, SumsRow, SumsView};
pub use then::Then;
pub use thread::Thread;
pub use topics::Topics;

use crate::capture;
use crate::keys::{Action, Keymap};
use crate::session::{Edit, FindingKind, History, Id, Ref, Session};
use crate::words::{Language, Words};

/// How the console looks.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, serde::Serialize, serde::Deserialize)]
pub enum Look {
    /// The terminal's own background and text.
    #[default]
    Terminal,
    /// Light, whatever the terminal is.
    Light,
    /// Dark, whatever the terminal is.
    Dark,
    /// Black on white without colours, emphasis only.
    Max,
}

/// Who may write, and what is to be told at the start.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Opening {
    /// The file, for the header and for messages.
    pub path: PathBuf,
    /// The number of the last edit that the session contains.
    pub last_edit: u64,
    /// Why it can only be read; `None` where it can be written.
    pub read_only: Option<String>,
    /// What opening had to tell.
    pub notices: Vec<String>,
    /// Whether the journal holds edits from before this start.
    pub has_past: bool,
    /// Whether it is an earlier state that is only looked at: nothing of it goes on the wall.
    pub past: bool,
}

/// What the facilitator is doing.
#[derive(Debug)]
pub enum Mode {
    /// Moving on the board.
    Board,
    /// Typing what the room says.
    Capture(Box<CaptureLine>),
    /// Editing one text in place.
    Editing(Editing),
    /// Every field of one record.
    Form(Box<form::Form>),
    /// Filtering as one types.
    Filtering(Filtering),
    /// Looking for a command or a record by name.
    Palette(Box<Palette>),
    /// Following the Roter Faden.
    Thread(Box<Thread>),
    /// Looking at what it costs.
    Sums(Box<SumsView>),
    /// Looking at who was heard, and what came from whom.
    Participation(Box<ParticipationView>),
    /// Looking at all areas at once.
    Overview(Box<OverviewView>),
    /// Looking at the agenda of a workshop.
    Agenda(Box<AgendaView>),
    /// Looking at the council papers.
    Resolutions(Box<ResolutionsView>),
    /// Looking at the yearly report.
    Report(Box<ReportView>),
    /// Setting up a poll.
    PollSetup(Box<Setup>),
    /// Counting a poll, or looking at what was counted.
    Poll(Box<PollView>),
    /// Going through what is parked.
    Topics(Box<Topics>),
    /// Keeping what is said in turn.
    Round(Box<Round>),
    /// `m` was pressed; the next key says where to.
    Sending,
    /// Something is to be answered with Enter or Esc; then what was being done goes on.
    Asking(Question, Box<Mode>),
    /// A plan that is proposed: Enter accepts it, Esc drops it.
    Planning(Box<plan::Proposal>),
    /// The full help, from this row.
    Helping(usize),
    /// Looking through what was changed.
    Log(Box<Log>),
    /// Looking at the session as it was then.
    Then(Box<Then>),
}

/// How sure it is that everything is on the disk.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Saving {
    /// Number of the last edit made.
    pub last: u64,
    /// Number of the last edit that is synced.
    pub synced: u64,
    /// When that was, as it is shown.
    pub since: Option<String>,
    /// Why edits wait in memory, and how many.
    pub failure: Option<(String, usize)>,
}

/// One line that tells what just happened; gone with the next key.
#[derive(Clone, PartialEq, Debug)]
pub struct Message {
    /// What is told.
    pub text: String,
    /// Whether it needs attention.
    pub warns: bool,
}

/// Edits from before this start: they are read only when undo or redo reaches them.
#[derive(Clone, PartialEq, Debug)]
enum Past {
    /// They lie in the journal.
    Unread,
    /// They are being read; these keys wait for them, in order.
    Wanted(Vec<Action>),
    /// The history holds them, or there are none.
    Known,
}

/// The facilitator's program.
#[derive(Debug)]
pub struct Console {
    session: Session,
    history: History,
    /// Every edit that is known, in order: those since this start, and once they were read, those before.
    journal: Vec<Edit>,
    past: Past,
    opening: Opening,
    saving: Saving,
    words: Words,
    keys: Arc<Keymap>,
    look: Look,
    mode: Mode,
    /// Views above which something stands, the topmost last.
    behind: Vec<Mode>,
    /// The agenda whose step led to where one is on the board.
    called: Option<Box<AgendaView>>,
    message: Option<Message>,
    focus: Pane,
    zoomed: bool,
    choice: Choice,
    shelf: shelf::Shelf,
    outline: outline::Outline,
    board: Board,
    /// Counts whatever may have changed a pane.
    revision: u64,
    column: FindingKind,
    cards: [Cursor<Id>; 4],
    /// Where one stands among the clusters.
    standing: clusters::Standing,
    rows: Cursor<Ref>,
    /// Where one stands on the second face while no card says it.
    stand: kanban::Stand,
    plan: plan::PlanView,
    /// Where one stood in the overview.
    overview: overview::Spot,
    typed: Vec<String>,
    known: capture::Context,
    /// What the cards say, from the first time that one is typed.
    twins: Option<capture::Twins>,
    marks: Marks,
    /// A question that waits until nothing is being typed.
    waiting: Option<Question>,
    stage: Stage,
    /// The time that passes.
    watch: agenda::Watch,
    /// Whether the terminal's bell is asked for.
    bell: bool,
    /// The card that was read out last.
    read_out: Option<Id>,
    /// A form that was left without saving.
    dropped: Option<form::Dropped>,
    drawn: Drawn,
    size: (u16, u16),
    dice: fastrand::Rng,
    effects: Vec<Effect>,
}

impl Console {
    /// A console on a session.
    pub fn new(session: Session, opening: Opening, language: Language, look: Look, seed: u64, now: Now) -> Self {
        let today = now.today();
        let mut console = Self {
            known: capture::Context::of(&session, today),
            shelf: shelf::Shelf::of(&session),
            saving: Saving { last: opening.last_edit, synced: opening.last_edit, ..Saving::default() },
            past: if opening.has_past { Past::Unread } else { Past::Known },
            session,
            history: History::default(),
            journal: vec![],
            opening,
            words: Words::new(language),
            keys: Arc::default(),
            look,
            mode: Mode::Board,
            behind: vec![],
            called: None,
            message: None,
            focus: Pane::default(),
            zoomed: false,
            choice: Choice::default(),
            outline: outline::Outline::default(),
            board: Board::default(),
            revision: 0,
            column: FindingKind::Strength,
            cards: [Cursor::default(); 4],
            standing: clusters::Standing::default(),
            rows: Cursor::default(),
            stand: kanban::Stand::default(),
            plan: plan::PlanView::default(),
            overview: overview::Spot::default(),
            typed: vec![],
            twins: None,
            marks: Marks::default(),
            waiting: None,
            stage: Stage::default(),
            watch: agenda::Watch::new(now),
            bell: false,
            read_out: None,
            dropped: None,
            drawn: Drawn::default(),
            size: (80, 24),
            dice: fastrand::Rng::with_seed(seed),
            effects: vec![],
        };
        console.tell_opening();
        console.watch_the_time(now);
        console.derive_anew();
        console
    }

    /// With keys of one's own.
    pub fn with_keys(self, keys: Arc<Keymap>) -> Self {
        Self { keys, ..self }
    }

    /// With the terminal's bell when a step is over, for who asks for it.
    pub fn with_bell(self, bell: bool) -> Self {
        Self { bell, ..self }
    }

    fn tell_opening(&mut self) {
        let read_only = self.opening.read_only.clone();
        let notices = read_only.into_iter().chain(self.opening.notices.iter().cloned()).collect::<Vec<_>>();
        if !notices.is_empty() {
            self.warn(notices.join(" · "));
        }
    }

    fn tell(&mut self, text: String) {
        self.message = Some(Message { text, warns: false });
    }

    fn warn(&mut self, text: String) {
        self.message = Some(Message { text, warns: true });
    }
}
