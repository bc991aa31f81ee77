//! The facilitator's program without a terminal: what it knows, and what every input makes of it.
//!
//! `update(Input, Now)` changes the state and returns the effects it asks for; drawing only reads. Modes are an enum
//! with their own state, one file a mode. What must survive the plug is an edit and goes through `commit`;
//! cursor, zoom and filter do not.

mod act;
mod asking;
mod board;
mod capturing;
mod commit;
mod cursor;
mod editing;
mod field;
mod filtering;
pub mod form;
mod input;
mod made;
mod mouse;
mod moving;
mod palette;
pub mod plan;
mod printing;
mod rearrange;
mod sending;
mod shelf;
mod stage;
mod start;
mod update;

use std::path::PathBuf;
use std::sync::Arc;

pub use asking::Question;
pub use board::{Board, Choice, Folded, GoalRow, Order, Pane};
pub use capturing::CaptureLine;
pub use cursor::Cursor;
pub use editing::{Editing, Subject};
pub use field::Field;
pub use filtering::Filtering;
pub use input::{Disk, Effect, Input, Now, Outside};
pub use mouse::{Area, Drawn, Hit};
pub use palette::{Entry, Palette, Wanted};
pub use sending::{Target, targets};
pub use stage::{Shown, Stage};
pub use start::{Chosen, Details, Line, Making, Recent, Row, Start};

use crate::capture;
use crate::keys::{Action, Keymap, Place};
use crate::session::{FindingKind, History, Id, Ref, Session};
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
    /// `m` was pressed; the next key says where to.
    Sending,
    /// Something is to be answered with Enter or Esc; then what was being done goes on.
    Asking(Question, Box<Mode>),
    /// The full help, from this row.
    Helping(usize),
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
    past: Past,
    opening: Opening,
    saving: Saving,
    words: Words,
    keys: Arc<Keymap>,
    look: Look,
    mode: Mode,
    message: Option<Message>,
    focus: Pane,
    zoomed: bool,
    choice: Choice,
    shelf: shelf::Shelf,
    folded: Folded,
    board: Board,
    /// Counts whatever may have changed a pane.
    revision: u64,
    column: FindingKind,
    cards: [Cursor<Id>; 4],
    rows: Cursor<Ref>,
    plan: plan::PlanView,
    typed: Vec<String>,
    known: capture::Context,
    /// What the cards say, from the first time that one is typed.
    twins: Option<capture::Twins>,
    /// A question that waits until nothing is being typed.
    waiting: Option<Question>,
    stage: Stage,
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
            opening,
            words: Words::new(language),
            keys: Arc::default(),
            look,
            mode: Mode::Board,
            message: None,
            focus: Pane::default(),
            zoomed: false,
            choice: Choice::default(),
            folded: Folded::default(),
            board: Board::default(),
            revision: 0,
            column: FindingKind::Strength,
            cards: [Cursor::default(); 4],
            rows: Cursor::default(),
            plan: plan::PlanView::default(),
            typed: vec![],
            twins: None,
            waiting: None,
            stage: Stage::default(),
            drawn: Drawn::default(),
            size: (80, 24),
            dice: fastrand::Rng::with_seed(seed),
            effects: vec![],
        };
        console.tell_opening();
        console.derive();
        console
    }

    /// With keys of one's own.
    pub fn with_keys(self, keys: Arc<Keymap>) -> Self {
        Self { keys, ..self }
    }

    fn tell_opening(&mut self) {
        let read_only = self.opening.read_only.clone();
        let notices = read_only.into_iter().chain(self.opening.notices.iter().cloned()).collect::<Vec<_>>();
        if !notices.is_empty() {
            self.warn(notices.join(" · "));
        }
    }

    /// The session as it stands.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The words of the interface.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// The keys that count.
    pub fn keys(&self) -> &Keymap {
        &self.keys
    }

    /// What is being done.
    pub fn mode(&self) -> &Mode {
        &self.mode
    }

    /// What is shown.
    pub fn board(&self) -> &Board {
        &self.board
    }

    /// Counts up whenever a pane may show something else, but for what its cursor, its scrolling and the focus do to it.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// By what it is narrowed and ordered.
    pub fn choice(&self) -> &Choice {
        &self.choice
    }

    /// How it looks.
    pub fn look(&self) -> Look {
        self.look
    }

    /// The pane that takes the keys.
    pub fn focus(&self) -> Pane {
        self.focus
    }

    /// Whether one pane fills the screen by choice.
    pub fn zoomed(&self) -> bool {
        self.zoomed
    }

    /// What is saved.
    pub fn saving(&self) -> &Saving {
        &self.saving
    }

    /// How it was opened.
    pub fn opening(&self) -> &Opening {
        &self.opening
    }

    /// The line that tells what just happened.
    pub fn message(&self) -> Option<&Message> {
        self.message.as_ref()
    }

    /// The column of the analysis in which one stands.
    pub fn column(&self) -> FindingKind {
        self.column
    }

    /// Where one stands in a column.
    pub fn card_cursor(&self, kind: FindingKind) -> &Cursor<Id> {
        &self.cards[kind as usize]
    }

    /// Where one stands in goals and measures.
    pub fn goal_cursor(&self) -> &Cursor<Ref> {
        &self.rows
    }

    /// The part of the plan that is shown.
    pub fn plan(&self) -> &plan::PlanView {
        &self.plan
    }

    /// What was drawn last: where things lie, and from which row the lists begin.
    pub fn drawn(&self) -> &Drawn {
        &self.drawn
    }

    /// Takes notice of what was drawn.
    pub fn seen(&mut self, drawn: Drawn) {
        self.plan.top = drawn.plan_top;
        self.drawn = drawn;
    }

    /// What capture knows of the session.
    pub fn known(&self) -> &capture::Context {
        &self.known
    }

    /// What is selected in the pane that takes the keys.
    pub fn selected(&self) -> Option<Ref> {
        match self.focus {
            Pane::Analysis => self.cards[self.column as usize].on().map(Ref::Finding),
            Pane::Goals => self.rows.on(),
            Pane::Plan => self.plan.selected,
        }
    }

    /// Where the next key is looked for.
    pub fn place(&self) -> Place {
        match &self.mode {
            Mode::Board | Mode::Sending => match self.focus {
                Pane::Analysis => Place::Analysis,
                Pane::Goals => Place::Goals,
                Pane::Plan => Place::Plan,
            },
            Mode::Capture(_) => Place::Capture,
            Mode::Editing(_) => Place::Editing,
            Mode::Form(_) => Place::Form,
            Mode::Filtering(_) => Place::Filtering,
            Mode::Palette(_) => Place::Palette,
            Mode::Asking(..) => Place::Asking,
            Mode::Helping(_) => Place::Helping,
        }
    }

    /// Derives what is shown; once per change.
    fn derive(&mut self) {
        self.derive_cards();
        self.board.derive_rows(&self.session, &self.choice, &self.folded);
        self.rows.settle(&self.board.goals);
        if self.plan.chosen(&self.board.plan).is_none() {
            self.plan.selected = None;
            self.plan.step_event(&self.board.plan, true, self.known.today);
        }
    }

    /// The same where only cards changed.
    fn derive_cards(&mut self) {
        self.revision += 1;
        self.shelf.search(&self.choice);
        self.board.derive_columns(&self.session, &self.shelf, &self.choice);
        for (cursor, list) in self.cards.iter_mut().zip(&self.board.columns) {
            cursor.settle(list);
        }
    }

    fn tell(&mut self, text: String) {
        self.message = Some(Message { text, warns: false });
    }

    fn warn(&mut self, text: String) {
        self.message = Some(Message { text, warns: true });
    }
}
