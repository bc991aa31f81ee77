//! Effects on the disk, carried out by the store's thread; its answers come back as inputs.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::Duration;

use super::provoke::{panic_in, slow_disk};
use super::run::Wake;
use crate::console::{self, Console, Effect, Input, Now};
use crate::scene::Scene;
use crate::session::{Edit, Id};
use crate::store::link::{Link, Report};
use crate::store::{self, Access, Store, StoreEvent, Writer, harmless};
use crate::words::{Language, Word, Words};

/// How long leaving waits for the last picture on its way to the screens.
const GOODBYE: Duration = Duration::from_millis(300);

/// The way to the disk; nowhere for a session that can only be read.
pub(super) struct Disk {
    path: PathBuf,
    writer: Option<Writer>,
    /// The way to the screens; only who writes the session shows it.
    link: Option<Link<Arc<Scene>>>,
    language: Language,
    wake: Sender<Wake>,
}

impl Disk {
    pub(super) fn new(path: &Path, access: Access, session: Id, language: Language, wake: Sender<Wake>) -> Self {
        let (mut writer, mut link) = (None, None);
        if let Access::Write(store) = access {
            link = Some(screens(&store, session, language, wake.clone()));
            let wake = wake.clone();
            writer = Some(Writer::start(*store, move |event| {
                panic_in("thread");
                // The words are made here, on the store's thread, so that the loop never waits for them.
                let words = Words::new(language);
                if let Some(told) = told(event, &words) {
                    let _ = wake.send(Wake::Input(Input::Disk(told)));
                }
                slow_disk();
            }));
        }
        Self { path: path.to_owned(), writer, link, language, wake }
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
            (Effect::Show(scene), _) => self.link.iter().for_each(|link| link.show(scene.clone())),
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
            let past = store::edits(&path).map_err(|error| error.tell(&Words::new(language)));
            let _ = wake.send(Wake::Input(Input::Past(past)));
        });
    }

    /// Writes everything that is left and leaves the session file as it stands.
    ///
    /// What does not go there is put into the shelter, whole: the screen never called it saved, and it is not lost.
    pub(super) fn finish(
        &mut self,
        console: &Console,
        unsaved: bool,
        patience: Duration,
        (shelter, now): (Option<&Path>, Now),
    ) -> anyhow::Result<()> {
        if unsaved || console.saving().failure.is_some() {
            self.checkpoint(console);
        }
        if let Some(link) = self.link.take() {
            link.finish(GOODBYE);
        }
        let Some(writer) = self.writer.take() else { return Ok(()) };
        let words = Words::new(self.language);
        writer.finish(patience).map_err(|unsaved| {
            let args = [("count", unsaved.pending.len().into()), ("why", unsaved.error.tell(&words).into())];
            let told = words.say(Word("console-left-unsaved"), &args);
            let (session, last) = (console.session(), console.saving().last);
            let kept = shelter.and_then(|to| store::shelter(to, &self.path, session, last, now.wall).ok());
            let kept = kept.map(|path| {
                words.say(Word("console-left-sheltered"), &[("path", harmless(&path.display().to_string()).into())])
            });
            anyhow::Error::msg(std::iter::once(told).chain(kept).collect::<Vec<_>>().join("\n"))
        })
    }
}

/// The way to the screens of this session; what is heard there becomes inputs.
fn screens(store: &Store, session: Id, language: Language, wake: Sender<Wake>) -> Link<Arc<Scene>> {
    Link::start(store.names(), session, move |report| {
        let input = match report {
            Report::Screens(sizes) => Input::Screens(sizes),
            Report::Failed(error) => Input::Disk(console::Disk::Told(error.tell(&Words::new(language)))),
            Report::Recovered => return,
        };
        let _ = wake.send(Wake::Input(input));
    })
}

/// What the console hears of it; nothing of a session file that was written as it should be.
fn told(event: StoreEvent, words: &Words) -> Option<console::Disk> {
    Some(match event {
        StoreEvent::Saved { number } => console::Disk::Saved(number),
        StoreEvent::Failed { error, pending } => console::Disk::Failed { why: error.reason(words), pending },
        StoreEvent::Checkpointed { .. } => return None,
        StoreEvent::Outside(Ok(foreign)) => {
            let outside = console::Outside { session: foreign.session, changes: foreign.changes };
            console::Disk::Outside(Ok(Box::new(outside)))
        }
        StoreEvent::Outside(Err(error)) => console::Disk::Outside(Err(error.tell(words))),
        StoreEvent::Noticed(notice) => console::Disk::Told(notice.tell(words)),
        StoreEvent::Kept(path) => {
            console::Disk::Told(words.say(Word("console-kept"), &[("path", path.display().to_string().into())]))
        }
    })
}
