//! One evening with one fault: what is done, what is told, and what is found afterwards.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use super::super::*;
use super::disk::Faulty;
use super::fault::Fault;
use super::scenarios::{Act, Scenario};
use super::{Quick, copy};

/// One run of a scenario.
pub struct Run {
    pub bench: Bench,
    pub disk: Arc<Faulty>,
    /// The session after each number of edits that were made since opening.
    pub states: Vec<Session>,
    last: u64,
    /// How many of the edits were called saved.
    pub confirmed: usize,
    /// Whether something was told and is not well again.
    failing: bool,
    pub failures: Vec<StoreError>,
    foreign: Option<Box<Foreign>>,
    treasures: Vec<&'static str>,
    /// How many edits the session file holds.
    written: usize,
    /// How many of them are on the disk while the journal is gone and nobody looked.
    gone: Option<usize>,
}

/// What became of opening.
pub enum Begin {
    Writer(Writer, Receiver<StoreEvent>),
    /// It was told that it cannot be written now, or not opened.
    Refused,
}

impl Run {
    pub fn new(scenario: &Scenario, folder: &Bench, plan: Option<(usize, Fault)>) -> Self {
        let bench = copy(folder);
        let disk = Faulty::new(&bench.path, plan);
        let (states, failures) = (vec![], vec![]);
        let (written, gone) = (0, None);
        Self {
            written,
            gone,
            bench,
            disk,
            states,
            last: 0,
            confirmed: 0,
            failing: false,
            failures,
            foreign: None,
            treasures: scenario.treasures.to_vec(),
        }
    }

    fn begin(&mut self, mode: Mode) -> Begin {
        let opened = match open_on(self.disk.clone(), &self.bench.path, &who(), mode) {
            Ok(opened) => opened,
            Err(error) => {
                self.failures.push(error);
                return Begin::Refused;
            }
        };
        match opened.access {
            Access::Read(ReadOnly::Refused(problem)) => {
                self.failures.push(StoreError::new(&self.bench.path, problem));
                Begin::Refused
            }
            Access::Read(why) => panic!("{why:?}"),
            Access::Write(store) => {
                (self.last, self.states) = (opened.last_edit, vec![opened.session]);
                let (told, events) = channel();
                let writer = Writer::start(*store, move |event| told.send(event).unwrap_or_default());
                Begin::Writer(writer, events)
            }
        }
    }

    fn session(&self) -> &Session {
        self.states.last().unwrap()
    }

    fn take(&mut self, event: StoreEvent) {
        match event {
            StoreEvent::Saved { number } => {
                let before = self.last + 1 - self.states.len() as u64;
                self.confirmed = self.confirmed.max(number.saturating_sub(before) as usize);
                self.failing = false;
            }
            StoreEvent::Failed { error, .. } => {
                self.failing = true;
                self.failures.push(error);
            }
            StoreEvent::Outside(foreign) => self.foreign = Some(foreign.unwrap()),
            StoreEvent::Checkpointed { .. } => self.written = self.states.len() - 1,
            StoreEvent::Noticed(Notice::Renewed(_)) => self.gone = None,
            StoreEvent::Kept(_) | StoreEvent::Noticed(_) => {}
        }
    }

    /// Everything was tried; takes notice of what was told.
    fn tried(&mut self, writer: &Writer, events: &Receiver<StoreEvent>) {
        writer.tried();
        events.try_iter().for_each(|event| self.take(event));
        let lost = self.states.len() - 1 - self.confirmed;
        assert!(lost == 0 || self.failing, "{lost} edits wait, and nothing is told");
    }

    /// An edit, and what is told of it.
    fn make(&mut self, changes: Vec<Change>, writer: &Writer, events: &Receiver<StoreEvent>) {
        self.last += 1;
        let edit = edit(self.last, changes);
        let mut session = self.session().clone();
        session.apply(&edit).unwrap();
        self.states.push(session);
        writer.save(edit);
        self.tried(writer, events);
    }

    fn edit(&mut self, writer: &Writer, events: &Receiver<StoreEvent>) {
        let own = format!("n{}", self.last + 1);
        let card = card(&own, self.last as u32 + 1, "Kein Bus am Abend");
        self.make(vec![Change::Added(card.into())], writer, events);
    }

    fn act(&mut self, act: Act, writer: &Writer, events: &Receiver<StoreEvent>) {
        let session = self.session().clone();
        match act {
            Act::Edit => self.edit(writer, events),
            Act::Checkpoint => writer.checkpoint(session, self.last),
            Act::ByHand => {
                self.bench.edit_by_hand("Kein Bus", "Kein Schiff");
                self.treasures.push("Kein Schiff");
                writer.look();
            }
            Act::JournalGone => {
                fs::remove_file(self.bench.beside(".journal")).unwrap();
                self.gone = Some(self.written); // no more than that can be there until it is noticed
            }
            Act::FileGone => fs::remove_file(&self.bench.path).unwrap(),
            Act::Accept | Act::Keep if !self.is_asked(writer, events) => return,
            Act::Accept => {
                let foreign = self.foreign.clone().unwrap();
                self.make(foreign.missing(self.session()), writer, events);
                writer.accept(self.session().clone(), self.last);
            }
            Act::Keep => writer.keep(self.session().clone(), self.last, who().since),
        }
        if matches!(act, Act::ByHand | Act::JournalGone | Act::FileGone) {
            self.disk.sync_all();
        }
        self.tried(writer, events);
    }

    /// Where the look at the file failed, the question comes with a later one.
    fn is_asked(&mut self, writer: &Writer, events: &Receiver<StoreEvent>) -> bool {
        for _ in 0..3 {
            if self.failing && !self.disk.dead() {
                self.recover(writer, events);
            }
            if self.foreign.is_none() {
                writer.look();
                self.tried(writer, events);
            }
        }
        assert!(self.foreign.is_some() || self.disk.dead(), "nobody is asked");
        self.foreign.is_some()
    }

    /// The evening; `None` for what comes of leaving where the process has ended.
    pub fn play(&mut self, scenario: &Scenario) -> Option<Result<(), Box<Unsaved>>> {
        let Begin::Writer(writer, events) = self.begin(scenario.mode) else { return None };
        for act in scenario.acts {
            self.act(*act, &writer, &events);
            if self.disk.dead() {
                break;
            }
            if self.failing && !self.disk.healed() {
                self.recover(&writer, &events);
            }
        }
        writer.checkpoint(self.session().clone(), self.last);
        self.tried(&writer, &events);
        let left = writer.finish(Duration::ZERO);
        events.try_iter().for_each(|event| self.take(event));
        (!self.disk.dead()).then_some(left)
    }

    /// Work goes on in memory, and when the disk is back everything is saved and told.
    fn recover(&mut self, writer: &Writer, events: &Receiver<StoreEvent>) {
        self.edit(writer, events);
        self.disk.heal();
        writer.retry();
        self.tried(writer, events);
        assert!(!self.failing && self.confirmed == self.states.len() - 1, "all is well, and that is told");
    }

    /// What is found after the evening.
    pub fn check(&self, scenario: &Scenario, first: &Session, left: Option<Result<(), Box<Unsaved>>>) {
        for error in &self.failures {
            for words in Language::ALL.map(Words::new) {
                let text = error.tell(&words);
                assert!(text.len() > 20 && !text.contains("store-"), "{text}");
            }
        }
        self.look_for_treasures();
        let mode = if exists(&self.bench.path) { scenario.mode } else { Mode::Ours };
        let again = self.open(mode);
        assert!(matches!(again.access, Access::Write(_)), "it can be worked on");
        let (session, last) = (again.session.clone(), again.last_edit);
        drop(again);
        if self.states.is_empty() {
            assert_eq!(session, *first, "as if nothing had been tried");
        } else {
            let found = self.states.iter().rposition(|state| *state == session || self.both(state) == session);
            let found = found.unwrap_or_else(|| panic!("no state of the evening: {:?}", texts(&session)));
            let confirmed = self.gone.filter(|_| self.disk.dead()).unwrap_or(self.confirmed);
            assert!(found >= confirmed, "{confirmed} were called saved, {found} are there");
            if let Some(left) = left {
                assert_eq!((found, left.is_ok()), (self.states.len() - 1, true), "everything is there: {left:?}");
            }
        }
        self.in_order(&session, last);
        self.look_for_treasures();
    }

    /// What comes of a state where the process ended before it was decided about a version from outside.
    fn both(&self, state: &Session) -> Session {
        let mut both = state.clone();
        if let Some(foreign) = self.foreign.as_ref().filter(|_| self.disk.dead()) {
            both.apply(&edit(self.last, foreign.missing(state))).unwrap();
        }
        both
    }

    /// File, backup and journal say the same, and nothing strange lies about.
    fn in_order(&self, session: &Session, last: u64) {
        let again = self.open(Mode::Write);
        assert_eq!((&again.session, again.last_edit), (session, last), "opening changes nothing");
        let wrong = |notice: &&Notice| !matches!(notice, Notice::Recovered(_) | Notice::Migrated { .. });
        assert_eq!(again.notices.iter().find(wrong), None);
        assert_eq!(read(&self.bench.path).unwrap().0, *session);
        let (mut open, edits) = (store(again), edits(&self.bench.path).unwrap());
        if edits.first().is_some_and(|edit| edit.cause == Cause::Created) {
            let mut replayed = Session::new(session.id());
            edits.iter().for_each(|edit| replayed.apply(edit).unwrap());
            assert_eq!(replayed, *session, "the journal tells the whole story");
        }
        assert_eq!(open.checkpoint(session, last).unwrap(), Checkpoint::Done);
        drop(open);
        for (path, _) in self.bench.files() {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            assert!(!name.ends_with(".tmp") && !name.ends_with(".lock"), "{name} is left behind");
        }
    }

    fn open(&self, mode: Mode) -> Opened {
        open_on(Arc::new(Quick), &self.bench.path, &who(), mode).unwrap()
    }

    fn look_for_treasures(&self) {
        for treasure in &self.treasures {
            let holds = |(_, bytes): &(PathBuf, Vec<u8>)| String::from_utf8_lossy(bytes).contains(treasure);
            assert!(self.bench.files().iter().any(holds), "{treasure} is lost");
        }
    }
}
