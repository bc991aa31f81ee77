//! The thread that saves. Whoever gives it something goes on at once and hears of it by an event.

use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use chrono::{DateTime, FixedOffset};

use super::error::{Problem, StoreError};
use super::keeper::{Checkpoint, Foreign, Store};
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
    Checkpoint(Session, u64),
    Accept(Session, u64),
    Keep(Session, u64, DateTime<FixedOffset>),
    Look,
    Retry,
    Finish(Instant, Sender<Result<(), Box<Unsaved>>>),
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
        let work = Work { store, tell, pending: vec![], told: None, waiting: None };
        thread::spawn(move || work.run(&inbox));
        Self { orders, store: path }
    }

    /// Saves an edit; edits that come while the disk works are written and synced together.
    pub fn save(&self, edit: Edit) {
        self.order(Order::Save(edit));
    }

    /// Writes the session file; while one is being written, only the newest of those that wait counts.
    pub fn checkpoint(&self, session: Session, last_edit: u64) {
        self.order(Order::Checkpoint(session, last_edit));
    }

    /// The version from outside is contained in this session, whose edits were given to [`Writer::save`] before.
    pub fn accept(&self, session: Session, last_edit: u64) {
        self.order(Order::Accept(session, last_edit));
    }

    /// This session counts; the version from outside is kept beside, under the name of this time.
    pub fn keep(&self, session: Session, last_edit: u64, now: DateTime<FixedOffset>) {
        self.order(Order::Keep(session, last_edit, now));
    }

    /// Looks whether somebody else wrote the session file.
    pub fn look(&self) {
        self.order(Order::Look);
    }

    /// Tries again what could not be written.
    pub fn retry(&self) {
        self.order(Order::Retry);
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
    /// A checkpoint that has to wait for a decision or for better times.
    waiting: Option<(Session, u64)>,
}

impl<F: Fn(StoreEvent)> Work<F> {
    fn run(mut self, inbox: &Receiver<Order>) {
        loop {
            let first = match inbox.recv_timeout(if self.idle() { Duration::MAX } else { REST }) {
                Ok(order) => order,
                Err(RecvTimeoutError::Timeout) => Order::Retry,
                Err(RecvTimeoutError::Disconnected) => return drop(self.end(Instant::now())),
            };
            let mut end = None;
            for order in std::iter::once(first).chain(inbox.try_iter()) {
                match order {
                    Order::Save(edit) => self.pending.push(edit),
                    Order::Checkpoint(session, last_edit) => self.waiting = Some((session, last_edit)),
                    Order::Finish(until, answer) => end = Some((until, answer)),
                    Order::Look | Order::Retry => {}
                    order => self.decide(order),
                }
            }
            match end {
                None => self.round(),
                Some((until, answer)) => {
                    let result = self.end(until);
                    drop(self); // the lock is free when the answer comes
                    return drop(answer.send(result));
                }
            }
        }
    }

    fn idle(&self) -> bool {
        self.pending.is_empty() && (self.waiting.is_none() || self.store.undecided())
    }

    /// Edits first: they are what the screen waits for.
    fn round(&mut self) {
        if self.flush().is_ok() {
            self.write_waiting();
        }
        if let Some(foreign) = self.store.look() {
            (self.tell)(StoreEvent::Outside(foreign));
        }
    }

    fn flush(&mut self) -> Result<(), StoreError> {
        let Some(number) = self.pending.last().map(|edit| edit.number) else { return Ok(()) };
        self.store.append(&self.pending).inspect_err(|error| self.failed(error))?;
        self.pending.clear();
        self.told = None;
        (self.tell)(StoreEvent::Saved { number });
        Ok(())
    }

    fn write_waiting(&mut self) {
        let Some((session, last_edit)) = self.waiting.take_if(|_| !self.store.undecided()) else { return };
        let result = self.store.checkpoint(&session, last_edit);
        if self.written(result, last_edit) {
            self.waiting = Some((session, last_edit));
        }
    }

    /// Tells what came of writing the file; whether it has to wait.
    fn written(&mut self, result: Result<Checkpoint, StoreError>, last_edit: u64) -> bool {
        match result {
            Ok(Checkpoint::Done) => {
                self.told = None;
                (self.tell)(StoreEvent::Checkpointed { last_edit });
                false
            }
            Ok(Checkpoint::Outside(foreign)) => {
                (self.tell)(StoreEvent::Outside(foreign));
                true
            }
            Err(error) => {
                self.failed(&error);
                true
            }
        }
    }

    /// A decision about a version from outside. Where it cannot be carried out, it has to be made again.
    fn decide(&mut self, order: Order) {
        if self.flush().is_err() {
            return;
        }
        match order {
            Order::Accept(session, last_edit) => {
                let result = self.store.accept(&session, last_edit);
                self.written(result, last_edit);
            }
            Order::Keep(session, last_edit, now) => {
                let kept = self.store.keep(&session, last_edit, now);
                if let Ok(Some(path)) = &kept {
                    (self.tell)(StoreEvent::Kept(path.clone()));
                }
                self.written(kept.map(|_| Checkpoint::Done), last_edit);
            }
            _ => {}
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
            Ok(()) => self.write_waiting(),
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
        let Some((session, last_edit)) = self.waiting.take_if(|(_, number)| *number >= last) else { return false };
        let saved = self.store.rescue(&session, last_edit).is_ok_and(|done| done == Checkpoint::Done);
        if saved {
            (self.tell)(StoreEvent::Checkpointed { last_edit });
        }
        saved
    }
}
