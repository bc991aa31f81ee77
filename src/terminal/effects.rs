//! Effects on the disk, carried out by the store's thread; its answers come back as inputs.

use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::time::Duration;

use super::provoke::{panic_in, slow_disk};
use super::run::Wake;
use crate::console::{self, Console, Effect, Input, Now};
use crate::session::Edit;
use crate::store::{self, Access, StoreEvent, Writer};
use crate::words::{Language, Word, Words};

/// The way to the disk; nowhere for a session that can only be read.
pub(super) struct Disk {
    path: PathBuf,
    writer: Option<Writer>,
    language: Language,
    wake: Sender<Wake>,
}

impl Disk {
    pub(super) fn new(path: &Path, access: Access, language: Language, wake: Sender<Wake>) -> Self {
        let writer = match access {
            Access::Read(_) => None,
            Access::Write(store) => {
                let wake = wake.clone();
                Some(Writer::start(*store, move |event| {
                    panic_in("thread");
                    // The words are made here, on the store's thread, so that the loop never waits for them.
                    let words = Words::new(language);
                    if let Some(told) = told(event, &words) {
                        let _ = wake.send(Wake::Input(Input::Disk(told)));
                    }
                    slow_disk();
                }))
            }
        };
        Self { path: path.to_owned(), writer, language, wake }
    }

    pub(super) fn save(&self, edit: Edit) {
        self.writer.iter().for_each(|writer| writer.save(edit.clone()));
    }

    /// Writes the session file; the snapshot shares its records with the session.
    pub(super) fn checkpoint(&self, console: &Console) {
        if let Some(writer) = &self.writer {
            writer.checkpoint(console.session().clone(), console.saving().last);
        }
    }

    pub(super) fn carry_out(&self, effect: Effect, console: &Console, now: Now) {
        let session = || console.session().clone();
        let last = console.saving().last;
        match (effect, &self.writer) {
            (Effect::ReadPast, _) => self.read_past(),
            (Effect::Look, Some(writer)) => writer.look(),
            (Effect::AcceptOutside, Some(writer)) => writer.accept(session(), last),
            (Effect::KeepOurs, Some(writer)) => writer.keep(session(), last, now.wall),
            _ => {}
        }
    }

    /// On a thread: a long journal must not hold up a key.
    fn read_past(&self) {
        let (path, wake, language) = (self.path.clone(), self.wake.clone(), self.language);
        std::thread::spawn(move || {
            let input = match store::edits(&path) {
                Ok(edits) => Input::Past(edits),
                Err(error) => Input::Disk(console::Disk::Told(error.tell(&Words::new(language)))),
            };
            let _ = wake.send(Wake::Input(input));
        });
    }

    /// Writes everything that is left and leaves the session file as it stands.
    pub(super) fn finish(&mut self, console: &Console, patience: Duration) -> anyhow::Result<()> {
        self.checkpoint(console);
        let Some(writer) = self.writer.take() else { return Ok(()) };
        let words = Words::new(self.language);
        writer.finish(patience).map_err(|unsaved| {
            let args = [("count", unsaved.pending.len().into()), ("why", unsaved.error.tell(&words).into())];
            anyhow::anyhow!(words.say(Word("console-left-unsaved"), &args))
        })
    }
}

/// What the console hears of it; nothing of a session file that was written as it should be.
fn told(event: StoreEvent, words: &Words) -> Option<console::Disk> {
    Some(match event {
        StoreEvent::Saved { number } => console::Disk::Saved(number),
        StoreEvent::Failed { error, pending } => console::Disk::Failed { why: error.tell(words), pending },
        StoreEvent::Checkpointed { .. } => return None,
        StoreEvent::Outside(Ok(foreign)) => {
            let outside = console::Outside { session: foreign.session, changes: foreign.changes };
            console::Disk::Outside(Ok(Box::new(outside)))
        }
        StoreEvent::Outside(Err(error)) => console::Disk::Outside(Err(error.tell(words))),
        StoreEvent::Kept(path) => {
            console::Disk::Told(words.say(Word("console-kept"), &[("path", path.display().to_string().into())]))
        }
    })
}
