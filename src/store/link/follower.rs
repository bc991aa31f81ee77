//! The screen's end: reads each new picture, and keeps to the last good one whatever else the file holds.

use std::ffi::OsStr;
use std::fs::{self, Metadata};
use std::path::Path;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, SystemTime};

use serde::de::DeserializeOwned;

use super::super::disk::{Disk, RealDisk};
use super::super::names::Names;
use super::super::{document, files};
use super::sheet::{self, Doubt, LARGEST, Sheet};
use super::watch::Watch;
use crate::session::Id;

/// How often the file is looked at: folders on a share tell nothing.
const LOOK: Duration = Duration::from_millis(250);

/// What the screen hears.
#[derive(Clone, PartialEq, Debug)]
pub enum Followed<T> {
    /// This is to be shown; whatever was in doubt is right again.
    Scene(T),
    /// What stands there now cannot be shown.
    Doubt(Doubt),
}

/// Follows the console of a session on a thread of its own. What stands there already is heard at once; `hear` says
/// whether to go on.
///
/// `session` is the identity of the session file where it is known.
pub fn follow<T: DeserializeOwned + 'static>(
    names: &Names,
    session: Option<Id>,
    hear: impl FnMut(Followed<T>) -> bool + Send + 'static,
) {
    let (names, (changed, changes)) = (names.clone(), mpsc::channel());
    thread::spawn(move || {
        let name = names.scene();
        let fits = move |other: &OsStr| Some(other) == name.file_name();
        // First the watch, then the first look: nothing happens between them unheard.
        let watch = Watch::on(names.folder(), fits, move || {
            let _ = changed.send(());
        });
        Reader::new(names, session).run(&changes, hear);
        drop(watch);
    });
}

/// By this is seen, without reading it, that a file is another one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Glance {
    length: u64,
    modified: Option<SystemTime>,
    inode: u64,
}

impl Glance {
    fn at(path: &Path) -> Option<Self> {
        let data = fs::metadata(path).ok()?;
        Some(Self { length: data.len(), modified: data.modified().ok(), inode: inode(&data) })
    }
}

#[cfg(unix)]
fn inode(data: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(data)
}

#[cfg(not(unix))]
fn inode(_: &Metadata) -> u64 {
    0
}

/// What was seen so far.
struct Reader {
    names: Names,
    session: Option<Id>,
    glance: Option<Glance>,
    /// Whether the file was read once more after it had last changed. Two changes within one tick of the disk's clock
    /// look like one; and what is torn only while it is copied is no matter for a sign.
    settled: bool,
    /// Console and number of the picture that is shown.
    shown: Option<(Id, u64)>,
    doubt: Option<Doubt>,
}

impl Reader {
    fn new(names: Names, session: Option<Id>) -> Self {
        Self { names, session, glance: None, settled: true, shown: None, doubt: None }
    }

    fn run<T: DeserializeOwned>(mut self, changes: &Receiver<()>, mut hear: impl FnMut(Followed<T>) -> bool) {
        let scene = self.names.scene();
        let mut told = true;
        loop {
            if let Some(followed) = self.look(&scene, told)
                && !hear(followed)
            {
                return;
            }
            told = match changes.recv_timeout(LOOK) {
                Ok(()) => true,
                Err(RecvTimeoutError::Timeout) => false,
                Err(RecvTimeoutError::Disconnected) => {
                    thread::sleep(LOOK); // nothing can be watched here
                    false
                }
            };
            changes.try_iter().for_each(drop);
        }
    }

    /// Looks at the file, and reads it where it may be another one; what is new in it.
    fn look<T: DeserializeOwned>(&mut self, scene: &Path, told: bool) -> Option<Followed<T>> {
        let glance = Glance::at(scene);
        let same = !told && glance == self.glance;
        if same && self.settled {
            return None;
        }
        self.settled = same;
        self.glance = glance;
        glance?; // no picture yet, or none any more: the last one stays
        match self.read(scene) {
            Ok(sheet) => self.accept(sheet).map(Followed::Scene),
            Err(doubt) if self.settled && self.doubt != Some(doubt) => {
                self.doubt = Some(doubt);
                Some(Followed::Doubt(doubt))
            }
            Err(_) => None,
        }
    }

    fn read<T: DeserializeOwned>(&mut self, scene: &Path) -> Result<Sheet<T>, Doubt> {
        let plain = fs::metadata(scene).is_ok_and(|data| data.is_file() && data.len() <= LARGEST);
        if !plain {
            return Err(Doubt::Unreadable);
        }
        let bytes = RealDisk.read(scene, LARGEST + 1).map_err(|_| Doubt::Unreadable)?;
        let sheet = sheet::read(&bytes)?;
        if self.is_ours(sheet.session) { Ok(sheet) } else { Err(Doubt::Foreign) }
    }

    /// Whether a picture shows our session. The file may have been made, or made anew, after the screen was started;
    /// where there is none, the first picture says whose screen this is.
    fn is_ours(&mut self, session: Id) -> bool {
        if self.session != Some(session) {
            self.session = identity(&self.names).or(self.session).or(Some(session));
        }
        self.session == Some(session)
    }

    /// The picture, where it is another one than is shown, or the sign has to go. An older one of the same console
    /// comes from a folder that is synced late.
    fn accept<T>(&mut self, sheet: Sheet<T>) -> Option<T> {
        let (console, number) = (sheet.console, sheet.number);
        let late = self.shown.is_some_and(|(shown, newest)| shown == console && number < newest);
        let known = self.shown == Some((console, number)) && self.doubt.is_none();
        if late || known {
            return None;
        }
        (self.shown, self.doubt) = (Some((console, number)), None);
        Some(sheet.scene)
    }
}

/// Whose session the file is, as it lies there now.
fn identity(names: &Names) -> Option<Id> {
    let bytes = files::bytes(&RealDisk, names).ok()?;
    document::read(&bytes).ok().map(|read| read.session.id())
}

#[cfg(test)]
#[path = "follower_tests.rs"]
mod tests;
