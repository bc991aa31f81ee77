//! The console's end: a thread that writes pictures and knows who follows, so that no key waits for either.

use std::fs;
use std::io;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use serde::Serialize;

use super::super::disk::{self, Disk, RealDisk};
use super::super::error::StoreError;
use super::super::names::Names;
use super::sheet::{self, Sheet};
use super::watch::Watch;
use super::{Size, presence, screens};
use crate::session::Id;

/// How soon a picture that could not be written is tried again.
const AGAIN: Duration = Duration::from_secs(1);
/// How often is looked whether the screens are still there: a killed one says nothing.
const LOOK: Duration = Duration::from_secs(2);

/// What the console hears of its screens.
#[derive(Clone, PartialEq, Debug)]
pub enum Report {
    /// These screens are there, by their sizes.
    Screens(Vec<Size>),
    /// The picture could not be written; it is tried again.
    Failed(StoreError),
    /// It could be written after all.
    Recovered,
}

/// The console's end of the way to the screens; `T` is what they are to show.
///
/// While no screen is there and nothing is shown, its threads sleep.
#[derive(Debug)]
pub struct Link<T> {
    jobs: Sender<Job<T>>,
    ended: Receiver<()>,
    _watch: Option<Watch>,
}

enum Job<T> {
    Show(T),
    Look,
    End,
}

impl<T: Serialize + Send + 'static> Link<T> {
    /// Starts on a session that this process has opened for writing; `hear` is called on the link's thread.
    pub fn start(names: &Names, session: Id, hear: impl FnMut(Report) + Send + 'static) -> Self {
        let (jobs, todo) = mpsc::channel();
        let (end, ended) = mpsc::channel();
        let (own, look) = (names.clone(), jobs.clone());
        let fits = move |name: &std::ffi::OsStr| presence::size_in(&own, name).is_some();
        let watch = Watch::on(names.folder(), fits, move || {
            let _ = look.send(Job::Look);
        });
        let worker = Worker::new(names.clone(), session, hear);
        thread::spawn(move || {
            worker.run(&todo);
            drop(end);
        });
        Self { jobs, ended, _watch: watch }
    }

    /// Shows a picture from now on. Of those that wait only the newest counts.
    pub fn show(&self, scene: T) {
        let _ = self.jobs.send(Job::Show(scene)); // where the thread is gone there is no screen either
    }

    /// Writes the picture that still waits, and leaves it on the screens. Waits no longer than that.
    pub fn finish(self, patience: Duration) {
        let _ = self.jobs.send(Job::End);
        let _ = self.ended.recv_timeout(patience);
    }
}

/// The thread's own things.
struct Worker<T, H> {
    names: Names,
    session: Id,
    console: Id,
    number: u64,
    /// The newest picture.
    scene: Option<T>,
    /// Whether it still has to be written.
    due: bool,
    screens: Vec<Size>,
    /// Whether somebody came or left.
    asked: bool,
    looked: Instant,
    failed: Option<StoreError>,
    hear: H,
}

impl<T: Serialize, H: FnMut(Report)> Worker<T, H> {
    fn new(names: Names, session: Id, hear: H) -> Self {
        let console = Id::random(|| fastrand::u64(..));
        let (scene, screens, failed) = (None, vec![], None);
        let (due, asked, looked) = (false, false, Instant::now());
        Self { names, session, console, number: 0, scene, due, screens, asked, looked, failed, hear }
    }

    fn run(mut self, jobs: &Receiver<Job<T>>) {
        self.sweep();
        self.look();
        while let Some(first) = self.wait(jobs) {
            let mut ends = self.take(first);
            jobs.try_iter().for_each(|job| ends |= self.take(job));
            self.write();
            if ends {
                return;
            }
            if self.asked || self.looked.elapsed() >= LOOK {
                self.look();
                self.write();
            }
        }
    }

    /// The next job; sleeps where there is nothing to try again and nobody to be missed.
    fn wait(&self, jobs: &Receiver<Job<T>>) -> Option<Job<T>> {
        let soon = match (&self.failed, self.screens.is_empty()) {
            (Some(_), _) => AGAIN,
            (None, false) => LOOK,
            (None, true) => return jobs.recv().ok(),
        };
        match jobs.recv_timeout(soon) {
            Ok(job) => Some(job),
            Err(RecvTimeoutError::Timeout) => Some(Job::Look),
            Err(RecvTimeoutError::Disconnected) => None,
        }
    }

    /// Takes one job; true where it was the last.
    fn take(&mut self, job: Job<T>) -> bool {
        match job {
            Job::Show(scene) => (self.scene, self.due) = (Some(scene), true),
            Job::Look => self.asked = true,
            Job::End => return true,
        }
        false
    }

    /// Looks who is there. A new screen gets the picture anew, whatever became of the file in the meantime.
    fn look(&mut self) {
        (self.asked, self.looked) = (false, Instant::now());
        let screens = screens::present(&self.names);
        self.due |= self.failed.is_some() || screens.len() > self.screens.len();
        if screens != self.screens {
            self.screens.clone_from(&screens);
            (self.hear)(Report::Screens(screens));
        }
    }

    /// Writes the picture where one is due.
    fn write(&mut self) {
        let Some(scene) = self.scene.take_if(|_| self.due) else { return };
        let sheet = Sheet { session: self.session, console: self.console, number: self.number + 1, scene };
        let failed = replace(&self.names, &sheet).err();
        self.scene = Some(sheet.scene);
        self.number += 1;
        self.due = false;
        self.tell(failed);
    }

    /// Tells what went wrong, once, and that it went right again.
    fn tell(&mut self, failed: Option<io::Error>) {
        let failed = failed.map(|error| StoreError::io(&self.names.scene(), &error));
        if failed != self.failed {
            self.failed.clone_from(&failed);
            (self.hear)(failed.map_or(Report::Recovered, Report::Failed));
        }
    }

    /// Takes away what a killed console left half written; only one console at a time writes.
    fn sweep(&self) {
        let own = disk::staged_for(&self.names.scene());
        for entry in fs::read_dir(self.names.folder()).into_iter().flatten().flatten() {
            if own.fits(&entry.file_name()) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }
}

/// Puts the picture in the place of the one before. It is not synced: it has to be there soon, not for ever.
fn replace<T: Serialize>(names: &Names, sheet: &Sheet<T>) -> io::Result<()> {
    let bytes = sheet::write(sheet).map_err(io::Error::other)?;
    let to = names.scene();
    RealDisk.rename(RealDisk.stage(&to, &bytes)?, &to)
}

#[cfg(test)]
#[path = "sender_tests.rs"]
mod tests;
