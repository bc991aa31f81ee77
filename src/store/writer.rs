//! The thread that saves. Whoever gives it something goes on at once and hears of it by an event.

use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use chrono::{DateTime, FixedOffset};

use super::error::{Problem, StoreError};
use super::keeper::{Checkpoint, Foreign, Store};
use super::notice::Notice;
use crate::session::{Edit, Session};

/// How long a failed write rests before it is tried again unasked.
const REST: Duration = Duration::from_secs(2);

/// What the writer tells.
#[derive(Debug)]
pub enum StoreEvent {
    /// Everything up to this edit is on the disk.
    Saved {
        /// Its number.
        number: u64,
    },
    /// It could not be written. What waits is kept and tried again: with the next edit, on asking, and every two
    /// seconds; only a different reason is told again.
    Failed {
        /// Why.
        error: StoreError,
        /// How many edits wait.
        pending: usize,
    },
    /// The session file holds everything up to this edit.
    Checkpointed {
        /// Its number.
        last_edit: u64,
    },
    /// Somebody else wrote the session file: what they wrote, or why it cannot be read. The file is not touched until
    /// [`Writer::accept`] or [`Writer::keep`]; edits are saved meanwhile.
    Outside(Result<Box<Foreign>, StoreError>),
    /// What somebody else wrote was put aside there.
    Kept(PathBuf),
    /// Something that somebody took away or swapped was put right.
    Noticed(Notice),
}

/// What could not be saved to the end.
#[derive(Clone, PartialEq, Debug)]
pub struct Unsaved {
    /// Why.
    pub error: StoreError,
    /// What is lost if the program ends now.
    pub pending: Vec<Edit>,
}

enum Order {
    Save(Edit),
    Write(Box<Waiting>),
    Look,
    Retry,
    Tried(Sender<()>),
    Finish(Instant, Sender<Result<(), Box<Unsaved>>>),
}

/// A session on its way into its file.
struct Waiting {
    session: Session,
    last_edit: u64,
    way: Way,
}

/// What counts where somebody else wrote the file.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    /// That has to be decided first.
    Ask,
    /// The version that was told is contained in ours.
    Accept,
    /// Ours; theirs is kept beside, under the name of this time.
    Keep(DateTime<FixedOffset>),
}

/// The way to the thread that saves.
pub struct Writer {
    orders: Sender<Order>,
    store: PathBuf,
}

impl Writer {
    /// Starts the thread; `tell` is called on it.
    pub fn start(store: Store, tell: impl Fn(StoreEvent) + Send + 'static) -> Self {
        let (orders, inbox) = mpsc::channel();
        let path = store.names().given.clone();
        let work = Work { store, tell, pending: vec![], told: None, waiting: None, saved: 0 };
        thread::spawn(move || work.run(&inbox));
        Self { orders, store: path }
    }

    /// Saves an edit; edits that come while the disk works are written and synced together.
    pub fn save(&self, edit: Edit) {
        self.order(Order::Save(edit));
    }

    /// Writes the session file; while one is being written, only the newest of those that wait counts.
    pub fn checkpoint(&self, session: Session, last_edit: u64) {
        self.write(session, last_edit, Way::Ask);
    }

    /// The version from outside is contained in this session, whose edits were given to [`Writer::save`] before.
    pub fn accept(&self, session: Session, last_edit: u64) {
        self.write(session, last_edit, Way::Accept);
    }

    /// This session counts; the version from outside is kept beside, under the name of this time.
    pub fn keep(&self, session: Session, last_edit: u64, now: DateTime<FixedOffset>) {
        self.write(session, last_edit, Way::Keep(now));
    }

    /// Looks whether somebody else wrote the session file.
    pub fn look(&self) {
        self.order(Order::Look);
    }

    /// Tries again what could not be written.
    pub fn retry(&self) {
        self.order(Order::Retry);
    }

    /// Waits until everything that was given so far was tried once; what came of it was told then.
    pub fn tried(&self) {
        let (answer, answered) = mpsc::channel();
        self.order(Order::Tried(answer));
        let _ = answered.recv(); // an end of the thread is an answer, too
    }

    /// Writes everything that waits, trying as long as it may take, and gives the lock back.
    ///
    /// # Errors
    /// What could not be written, and why.
    pub fn finish(self, patience: Duration) -> Result<(), Box<Unsaved>> {
        let (answer, result) = mpsc::channel();
        self.order(Order::Finish(Instant::now() + patience, answer));
        let gone = || Box::new(Unsaved { error: StoreError::new(&self.store, Problem::Ended), pending: vec![] });
        result.recv_timeout(patience + REST).unwrap_or_else(|_| Err(gone()))
    }

    fn write(&self, session: Session, last_edit: u64, way: Way) {
        self.order(Order::Write(Box::new(Waiting { session, last_edit, way })));
    }

    /// The thread ends only with `finish` or with this value, so nobody is left who could be asked.
    fn order(&self, order: Order) {
        let _ = self.orders.send(order);
    }
}

struct Work<F> {
    store: Store,
    tell: F,
    /// Edits that are not on the disk.
    pending: Vec<Edit>,
    /// The failure that was told last.
    told: Option<(StoreError, usize)>,
    /// What has to wait for a decision or for better times.
    waiting: Option<Waiting>,
    /// Number of the last edit that was told as saved.
    saved: u64,
}

impl<F: Fn(StoreEvent)> Work<F> {
    fn run(mut self, inbox: &Receiver<Order>) {
        loop {
            let first = match inbox.recv_timeout(if self.idle() { Duration::MAX } else { REST }) {
                Ok(order) => order,
                Err(RecvTimeoutError::Timeout) => Order::Retry,
                Err(RecvTimeoutError::Disconnected) => return drop(self.end(Instant::now())),
            };
            let (mut end, mut asked, mut work) = (None, vec![], false);
            for order in std::iter::once(first).chain(inbox.try_iter()) {
                work |= !matches!(order, Order::Tried(_));
                match order {
                    Order::Save(edit) => self.pending.push(edit),
                    Order::Write(waiting) => self.wait(*waiting),
                    Order::Tried(answer) => asked.push(answer),
                    Order::Finish(until, answer) => end = Some((until, answer)),
                    Order::Look | Order::Retry => {}
                }
            }
            match end {
                None => {
                    if work {
                        self.round();
                    }
                    asked.into_iter().for_each(|answer| answer.send(()).unwrap_or_default());
                }
                Some((until, answer)) => {
                    let result = self.end(until);
                    drop(self); // the lock is free when the answer comes
                    return drop(answer.send(result));
                }
            }
        }
    }

    fn idle(&self) -> bool {
        let asked = |waiting: &Waiting| waiting.way == Way::Ask && self.store.undecided();
        self.pending.is_empty() && self.told.is_none() && self.waiting.as_ref().is_none_or(asked)
    }

    /// The newest session counts; a decision that was not carried out yet stays.
    fn wait(&mut self, mut waiting: Waiting) {
        if let Some(earlier) = self.waiting.take().filter(|_| waiting.way == Way::Ask) {
            waiting.way = earlier.way;
        }
        self.waiting = Some(waiting);
    }

    fn round(&mut self) {
        let result = self.save().and_then(|()| self.look());
        self.tell_result(&result);
    }

    fn look(&mut self) -> Result<(), StoreError> {
        let foreign = self.store.look()?;
        foreign.into_iter().for_each(|foreign| (self.tell)(StoreEvent::Outside(foreign)));
        Ok(())
    }

    /// Edits first: they are what the screen waits for.
    fn save(&mut self) -> Result<(), StoreError> {
        self.flush()?;
        self.store.mend()?;
        self.write_waiting()
    }

    fn flush(&mut self) -> Result<(), StoreError> {
        let Some(number) = self.pending.last().map(|edit| edit.number) else { return Ok(()) };
        self.store.append(&self.pending)?;
        self.pending.clear();
        self.tell_saved(number);
        Ok(())
    }

    fn tell_saved(&mut self, number: u64) {
        (self.told, self.saved) = (None, self.saved.max(number));
        (self.tell)(StoreEvent::Saved { number: self.saved });
    }

    fn write_waiting(&mut self) -> Result<(), StoreError> {
        let undecided = self.store.undecided();
        let Some(waiting) = self.waiting.take_if(|waiting| waiting.way != Way::Ask || !undecided) else {
            return Ok(());
        };
        let result = self.write(&waiting);
        match &result {
            Ok(Checkpoint::Done) => (self.tell)(StoreEvent::Checkpointed { last_edit: waiting.last_edit }),
            Ok(Checkpoint::Outside(_)) => self.waiting = Some(Waiting { way: Way::Ask, ..waiting }),
            Err(_) => self.waiting = Some(waiting),
        }
        if let Checkpoint::Outside(foreign) = result? {
            (self.tell)(StoreEvent::Outside(foreign));
        }
        Ok(())
    }

    fn write(&mut self, waiting: &Waiting) -> Result<Checkpoint, StoreError> {
        let Waiting { session, last_edit, way } = waiting;
        match way {
            Way::Ask => self.store.checkpoint(session, *last_edit),
            Way::Accept => self.store.accept(session, *last_edit),
            Way::Keep(now) => {
                let kept = self.store.keep(session, *last_edit, *now)?;
                kept.into_iter().for_each(|path| (self.tell)(StoreEvent::Kept(path)));
                Ok(Checkpoint::Done)
            }
        }
    }

    /// Tells what came of it: each reason once, and once that all is well again.
    fn tell_result(&mut self, result: &Result<(), StoreError>) {
        self.store.notices().into_iter().for_each(|notice| (self.tell)(StoreEvent::Noticed(notice)));
        match result {
            Ok(()) if self.told.is_some() => self.tell_saved(self.saved),
            Ok(()) => {}
            Err(error) => self.failed(error),
        }
    }

    /// A failure is told when it begins and when it changes, not every two seconds.
    fn failed(&mut self, error: &StoreError) {
        let now = (error.clone(), self.pending.len());
        if self.told.as_ref() != Some(&now) {
            (self.tell)(StoreEvent::Failed { error: now.0.clone(), pending: now.1 });
            self.told = Some(now);
        }
    }

    /// The last chance of everything that waits.
    fn end(&mut self, until: Instant) -> Result<(), Box<Unsaved>> {
        let mut result = self.flush();
        while result.is_err() && Instant::now() < until {
            thread::sleep(Duration::from_millis(100));
            result = self.flush();
        }
        match result {
            Ok(()) => {
                let written = self.save();
                self.tell_result(&written);
            }
            Err(error) if !self.rescue() => {
                return Err(Box::new(Unsaved { error, pending: std::mem::take(&mut self.pending) }));
            }
            Err(_) => {}
        }
        Ok(())
    }

    /// Where only the journal fails, the session file takes what the journal would not.
    fn rescue(&mut self) -> bool {
        let last = self.pending.last().map_or(0, |edit| edit.number);
        let Some(waiting) = self.waiting.take_if(|waiting| waiting.last_edit >= last) else { return false };
        let done = self.store.rescue(&waiting.session, waiting.last_edit);
        let saved = done.is_ok_and(|done| done == Checkpoint::Done);
        if saved {
            (self.tell)(StoreEvent::Checkpointed { last_edit: waiting.last_edit });
        }
        saved
    }
}
