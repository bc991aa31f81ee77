//! What reaches the console and what it asks for: the two ends of `update`.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, FixedOffset};

use crate::keys::Chord;
use crate::scene::Scene;
use crate::session::{Change, Day, Edit, Session};

/// The moment in which something happens, given from outside: tests and pictures have a fixed one.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Now {
    /// The wall clock with its offset, for edits and for "gespeichert 18:04:07".
    pub wall: DateTime<FixedOffset>,
    /// Time that passes, which no wrong clock can turn back.
    pub elapsed: Duration,
}

impl Now {
    /// Today, where the facilitator is.
    pub fn today(&self) -> Day {
        Day::new(self.wall.date_naive()).unwrap_or(Day::EARLIEST)
    }
}

/// Something that reached the console.
#[derive(Clone, PartialEq, Debug)]
pub enum Input {
    /// A key.
    Key(Chord),
    /// Text that was pasted, as the terminal says or as a burst of keys shows.
    Paste(String),
    /// A click at a cell.
    Click {
        /// Column.
        x: u16,
        /// Row.
        y: u16,
    },
    /// The wheel over a cell; positive is down.
    Wheel {
        /// Column.
        x: u16,
        /// Row.
        y: u16,
        /// Steps.
        by: i16,
    },
    /// The window has another size.
    Resize {
        /// Columns.
        width: u16,
        /// Rows.
        height: u16,
    },
    /// The window was brought to the front: a look at the file is due.
    Focus,
    /// The disk answered.
    Disk(Disk),
    /// The screens that are connected now, in cells.
    Screens(Vec<(u16, u16)>),
    /// Time has passed while a clock runs.
    Tick,
    /// The journal's edits, read because undo or redo reached the beginning; else a sentence that says why not.
    Past(Result<Vec<Edit>, String>),
}

/// What the disk says.
#[derive(Clone, PartialEq, Debug)]
pub enum Disk {
    /// Every edit up to this number is synced.
    Saved(u64),
    /// Edits wait in memory; the sentence says why, in the language of the console.
    Failed {
        /// Why, told by the store.
        why: String,
        /// How many wait.
        pending: usize,
    },
    /// The file was changed outside of the program; where it cannot be read any more, a sentence says why.
    Outside(Result<Box<Outside>, String>),
    /// Something worth one line was done.
    Told(String),
}

/// What somebody else wrote into the session file.
#[derive(Clone, PartialEq, Debug)]
pub struct Outside {
    /// The session that stands there now.
    pub session: Session,
    /// What is different from what this program wrote last.
    pub changes: Vec<Change>,
}

/// Something that the console asks for; `terminal` carries it out.
#[derive(Clone, PartialEq, Debug)]
pub enum Effect {
    /// Append this edit to the journal.
    Save(Edit),
    /// Read the journal's beginning and send it as [`Input::Past`].
    ReadPast,
    /// Look whether the file was changed outside.
    Look,
    /// The file that was changed outside is ours from now on.
    AcceptOutside,
    /// Write ours; keep the foreign one beside it.
    KeepOurs,
    /// Put this scene on the screens.
    Show(Arc<Scene>),
    /// Ring the terminal's bell, once.
    Bell,
    /// Draw every cell anew.
    Redraw,
    /// Leave; everything is on the disk first.
    Quit,
}
