//! Session files on disk: a RON file that people can read, and beside it a journal that never loses a line.
//!
//! ```text
//! names       which files belong to a session, and what they are called
//! disk        the few steps towards the disk: the place where a test lets them fail
//! document    the session file: text ⇄ session        migrate  older versions of it, each frozen
//! journal     the journal: text → edits and marks      append   its end, synced line by line
//! files       looks at files before reading them       lock     one writer
//! reconcile   file + journal → session, also when somebody changed the file
//! open        opening, making, reading sessions        prepare  what has to be put right before writing
//! keeper      the files while they are open            embedded  sessions that come with the program
//! writer      the thread that saves, so that no key ever waits
//! link        the files between the console and the screens
//! error  flaw  locate  notice                          what went wrong, where, and how it is told
//! ```
//!
//! **What is promised.** A number that [`StoreEvent::Saved`] has named is on the disk. At every instant the session
//! file is a whole one, the old or the new. A file that we neither wrote nor read is not overwritten unasked. What is
//! not promised: that a disk tells the truth about syncing, and that a file system without locks keeps two writers apart
//! (there it opens read-only).
//!
//! **How a file is known as ours.** Before the session file is written, the journal gets a line with the sum of its
//! bytes. A file whose sum stands nowhere in the journal was changed by somebody else.

mod append;
mod disk;
mod document;
mod embedded;
mod error;
mod files;
mod flaw;
mod journal;
mod keeper;
pub mod link;
mod locate;
mod lock;
mod migrate;
mod names;
mod notice;
mod open;
mod prepare;
mod reconcile;
mod writer;

pub use disk::{Disk, RealDisk};
pub use document::VERSION;
pub use embedded::embedded;
pub use error::{Problem, StoreError};
pub use flaw::{Flaw, Flawed, harmless};
pub use keeper::{Checkpoint, Foreign, Store};
pub use locate::Spot;
pub use lock::Holder;
pub use names::Names;
pub use notice::{Notice, ReadOnly};
pub use open::{Access, Mode, Opened, create, edits, open, open_on, read};
pub use writer::{StoreEvent, Unsaved, Writer};
