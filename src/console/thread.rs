//! The *Roter Faden*: one record in the middle, from where it comes and to what it leads. Enter walks along, Esc comes
//! back step by step, and in the end to exactly where one was on the board.

use super::view::Home;
use super::{Console, Mode, Now};
use crate::keys::{Action, Chord};
use crate::session::{self, Gap, Item, Ref, Session, Station, Threads};
use crate::words::Word;

/// The thread that is looked at.
#[derive(Clone, Debug)]
pub struct Thread {
    threads: Threads,
    chain: session::Thread,
    on: Item,
    /// How much is missing on all of it.
    missing: usize,
    /// The records through which one walked, and what was chosen at each.
    path: Vec<(Ref, Item)>,
    pub(super) home: Home,
}

impl Thread {
    fn new(session: &Session, of: Ref, home: Home) -> Option<Self> {
        let threads = Threads::of(session);
        let chain = threads.thread(session, of)?;
        let missing = missing(&threads, &chain, session);
        Some(Self { threads, chain, on: Item::Record(of), missing, path: vec![], home })
    }

    /// The record in the middle.
    pub fn of(&self) -> Ref {
        self.chain.of
    }

    /// What is chosen.
    pub fn on(&self) -> Item {
        self.on
    }

    /// From where to where.
    pub fn chain(&self) -> &session::Thread {
        &self.chain
    }

    /// The records through which one walked, the first one first.
    pub fn path(&self) -> impl Iterator<Item = Ref> {
        self.path.iter().map(|(at, _)| *at)
    }

    /// What a record on the thread lacks.
    pub fn gaps(&self, session: &Session, at: Ref) -> Vec<Gap> {
        self.threads.gaps(session, at)
    }

    /// How much is missing on all of the thread.
    pub fn missing(&self) -> usize {
        self.missing
    }

    /// Whether it leads directly to what is chosen, or comes directly from it.
    pub fn touches(&self, item: Item) -> bool {
        self.threads.tied(self.on.record(), item.record())
    }

    pub(super) fn renew(&mut self, session: &Session) {
        self.threads = Threads::of(session);
        if let Some(chain) = self.threads.thread(session, self.of()) {
            self.follow(chain, self.on, session);
        }
        if self.place().is_none() {
            self.on = Item::Record(self.of());
        }
    }

    fn follow(&mut self, chain: session::Thread, on: Item, session: &Session) {
        self.missing = missing(&self.threads, &chain, session);
        (self.chain, self.on) = (chain, on);
    }

    /// Where the chosen item stands among all.
    fn place(&self) -> Option<usize> {
        self.chain.items().position(|(_, item)| item == self.on)
    }

    pub(super) fn step(&mut self, by: isize) {
        let last = self.chain.items().count().saturating_sub(1);
        self.pick(self.place().unwrap_or(0).saturating_add_signed(by).min(last));
    }

    pub(super) fn pick(&mut self, row: usize) {
        self.on = self.chain.items().nth(row).map_or(self.on, |(_, item)| item);
    }

    /// To the next station with something in it, there to what touches the chosen item, else to the first.
    fn aside(&mut self, by: isize) {
        let Some((station, _)) = self.chain.items().find(|(_, item)| *item == self.on) else { return };
        let full = |at: &usize| !self.chain.at(Station::ALL[*at]).is_empty();
        let next = match by < 0 {
            true => (0..station as usize).rev().find(full),
            false => (station as usize + 1..Station::ALL.len()).find(full),
        };
        let Some(items) = next.map(|next| self.chain.at(Station::ALL[next])) else { return };
        let touching = items.iter().find(|item| self.touches(**item) || item.record() == self.on.record());
        self.on = touching.or(items.first()).copied().unwrap_or(self.on);
    }

    /// Puts another record into the middle; false where it stands there already.
    fn walk(&mut self, session: &Session, to: Ref) -> bool {
        let next = if to == self.of() { None } else { self.threads.thread(session, to) };
        let Some(chain) = next else { return false };
        self.path.push((self.of(), self.on));
        self.follow(chain, Item::Record(to), session);
        true
    }

    /// One step back; false at the beginning of the path.
    fn walk_back(&mut self, session: &Session) -> bool {
        while let Some((of, on)) = self.path.pop() {
            if let Some(chain) = self.threads.thread(session, of) {
                self.follow(chain, on, session);
                return true;
            }
        }
        false
    }
}

fn missing(threads: &Threads, chain: &session::Thread, session: &Session) -> usize {
    let of = |item| match item {
        Item::Record(at) => threads.gaps(session, at).len(),
        Item::Report { .. } => 0,
    };
    chain.items().map(|(_, item)| of(item)).sum()
}

impl Console {
    /// Opens the thread of what is selected.
    pub(super) fn open_thread(&mut self) {
        let Some(of) = self.selected() else { return };
        if !self.show_thread(of) {
            self.tell(self.words.get(Word("thread-none")).to_owned());
        }
    }

    /// Shows the thread of a record; false where it stands in none.
    pub fn show_thread(&mut self, of: Ref) -> bool {
        let thread = Thread::new(&self.session, of, self.home());
        thread.map(|thread| self.mode = Mode::Thread(Box::new(thread))).is_some()
    }

    pub(super) fn thread_key(&mut self, action: Option<Action>, chord: Chord, now: Now) {
        let Mode::Thread(thread) = &mut self.mode else { return };
        match action {
            Some(Action::Left) => thread.aside(-1),
            Some(Action::Right) => thread.aside(1),
            Some(action) if self.walks_in_view(action) => {}
            Some(Action::Accept) => self.walk(chord, now),
            Some(Action::Back) => self.walk_back(),
            Some(other) => self.act_above(other, chord, now),
            None => {}
        }
    }

    /// What is chosen comes into the middle; what stands there already is opened.
    fn walk(&mut self, chord: Chord, now: Now) {
        let Mode::Thread(thread) = &mut self.mode else { return };
        let to = thread.on.record();
        if !thread.walk(&self.session, to) {
            self.act_above(Action::Open, chord, now);
        }
    }

    fn walk_back(&mut self) {
        let Mode::Thread(thread) = &mut self.mode else { return };
        if !self.stage.here() && thread.walk_back(&self.session) {
            return;
        }
        if !self.leave_the_wall() {
            self.leave_view();
        }
    }
}
