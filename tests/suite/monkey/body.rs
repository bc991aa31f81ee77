//! The console, its picture and its store under the monkey's hands, and what must hold in the end.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use tafelrunde::console::{self, Console, Effect, Input, Look, Mode, Now, Opening, Outside, Question};
use tafelrunde::draw::{self, theme::Depth, theme::Theme};
use tafelrunde::keys::{Chord, Key};
use tafelrunde::session::{Edit, Session};
use tafelrunde::store::{self, Access, Disk, Holder, RealDisk, StoreEvent, Writer};
use tafelrunde::words::{Language, Words};
use tempfile::TempDir;

use super::{Move, Tally, name_of};
use crate::support::{now, sample};

/// A disk that is full when it is told to be, and does not take its time for syncing.
#[derive(Default)]
struct Moody(AtomicBool);

impl Disk for Moody {
    fn append(&self, file: &mut fs::File, bytes: &[u8]) -> std::io::Result<()> {
        let full = self.0.load(Ordering::SeqCst);
        RealDisk.append(file, if full { &bytes[..bytes.len() / 2] } else { bytes })?;
        if full { Err(std::io::ErrorKind::StorageFull.into()) } else { Ok(()) }
    }

    fn sync(&self, _: &fs::File) -> std::io::Result<()> {
        Ok(())
    }

    fn sync_folder(&self, _: &std::path::Path) -> std::io::Result<()> {
        Ok(())
    }
}

pub struct Body {
    pub console: Console,
    path: PathBuf,
    disk: Arc<Moody>,
    writer: Writer,
    events: Receiver<StoreEvent>,
    begin: Session,
    edits: Vec<Edit>,
    size: (u16, u16),
    time: u64,
    tally: Tally,
    _folder: TempDir,
}

fn folder() -> TempDir {
    let shared = std::path::Path::new("/dev/shm");
    if shared.is_dir() { tempfile::tempdir_in(shared) } else { tempfile::tempdir() }.expect("a folder")
}

impl Body {
    pub fn new(seed: u64) -> Self {
        let (folder, disk) = (folder(), Arc::new(Moody::default()));
        let path = folder.path().join("lindbrück.ron");
        let sample_file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data/lindbrueck.ron");
        fs::copy(sample_file, &path).expect("the sample");
        let holder = Holder::here(now().wall);
        let opened = store::open_on(disk.clone(), &path, &holder, store::Mode::Write).expect("a session");
        let Access::Write(store) = opened.access else { panic!("not for writing") };
        let (told, events) = channel();
        let writer = Writer::start(*store, move |event| told.send(event).unwrap_or_default());
        let language = if seed.is_multiple_of(2) { Language::English } else { Language::German };
        let opening = Opening { path: path.clone(), ..Opening::default() };
        let console = Console::new(opened.session, opening, language, Look::Terminal, seed, now());
        let size = (120, 36);
        let begin = sample();
        let tally = Tally::default();
        let mut body =
            Self { console, path, disk, writer, events, begin, edits: vec![], size, time: 0, tally, _folder: folder };
        body.make(&Move::Resize(120, 36));
        body
    }

    /// Time passes, a little with each move.
    fn now(&self) -> Now {
        let passed = Duration::from_millis(self.time * 370);
        Now { wall: now().wall + passed, elapsed: passed }
    }

    pub fn make(&mut self, made: &Move) {
        self.time += 1;
        self.tally.moves += 1;
        *self.tally.places.entry(format!("{:?}", self.console.place())).or_default() += 1;
        match made {
            Move::Key(chord) => self.input(Input::Key(*chord)),
            Move::Paste(text) => self.input(Input::Paste(text.clone())),
            Move::Click(x, y) => self.input(Input::Click { x: *x, y: *y }),
            Move::Wheel(x, y, by) => self.input(Input::Wheel { x: *x, y: *y, by: *by }),
            Move::Resize(width, height) => {
                self.size = (*width, *height);
                self.input(Input::Resize { width: *width, height: *height });
            }
            Move::Focus => self.input(Input::Focus),
            Move::Screens(count) => self.input(Input::Screens(vec![(60, 18); *count])),
            Move::Full(full) => self.disk.0.store(*full, Ordering::SeqCst),
            Move::Quiet => self.writer.checkpoint(self.console.session().clone(), self.console.saving().last),
            Move::ByHand => self.by_hand(),
            Move::Gone(journal) => {
                let path = if *journal { self.path.with_extension("journal") } else { self.path.clone() };
                let _ = fs::remove_file(path);
            }
        }
        self.listen();
    }

    fn by_hand(&mut self) {
        let Ok(text) = fs::read_to_string(&self.path) else { return };
        self.tally.outside += 1;
        let changed = text.replacen("text: \"", &format!("text: \"von Hand {} ", self.time), 1);
        fs::write(self.path.with_extension("new"), changed).expect("a file");
        fs::rename(self.path.with_extension("new"), &self.path).expect("its name");
        self.writer.look();
    }

    fn input(&mut self, input: Input) {
        let now = self.now();
        for effect in self.console.update(input, now) {
            self.carry_out(effect);
        }
    }

    fn carry_out(&mut self, effect: Effect) {
        let (session, last) = (self.console.session().clone(), self.console.saving().last);
        match effect {
            Effect::Save(edit) => {
                *self.tally.edits.entry(name_of(edit.cause)).or_default() += 1;
                for change in &edit.changes {
                    *self.tally.edits.entry(format!("{:?}", change.reference().kind())).or_default() += 1;
                }
                self.edits.push(edit.clone());
                self.writer.save(edit);
            }
            Effect::ReadPast => self.input(Input::Past(Ok(store::edits(&self.path).expect("a journal")))),
            Effect::Look => self.writer.look(),
            Effect::AcceptOutside => self.writer.accept(session, last),
            Effect::KeepOurs => self.writer.keep(session, last, self.now().wall),
            Effect::Show(_) | Effect::Redraw | Effect::Bell | Effect::Quit => {}
        }
    }

    /// What the disk tells becomes inputs, as the loop does it.
    fn listen(&mut self) {
        self.writer.tried();
        let words = Words::new(Language::German);
        for event in self.events.try_iter().collect::<Vec<_>>() {
            let told = match event {
                StoreEvent::Saved { number } => console::Disk::Saved(number),
                StoreEvent::Failed { error, pending } => {
                    self.tally.failures += 1;
                    console::Disk::Failed { why: error.reason(&words), pending }
                }
                StoreEvent::Outside(Ok(foreign)) => {
                    let outside = Outside { session: foreign.session, changes: foreign.changes };
                    console::Disk::Outside(Ok(Box::new(outside)))
                }
                StoreEvent::Outside(Err(error)) => console::Disk::Outside(Err(error.tell(&words))),
                StoreEvent::Kept(path) => console::Disk::Told(path.display().to_string()),
                StoreEvent::Noticed(notice) => console::Disk::Told(notice.tell(&words)),
                StoreEvent::Checkpointed { .. } => continue,
            };
            self.input(Input::Disk(told));
        }
    }

    pub fn draw(&mut self) {
        let mut buffer = Buffer::empty(Rect::new(0, 0, self.size.0, self.size.1));
        let theme = Theme::of(self.console.look(), Depth::Mono);
        let wall = draw::Wall { now: self.now().wall, ..draw::Wall::default() };
        let drawn = draw::draw(&self.console, &theme, wall, &mut buffer);
        self.console.seen(drawn);
    }

    fn press(&mut self, key: Key) {
        self.make(&Move::Key(Chord::plain(key)));
    }

    /// Nothing is being typed and no question is open any more.
    fn go_to_the_board(&mut self) {
        for _ in 0..500 {
            // A thread that was walked for long goes back step by step.
            if matches!(self.console.mode(), Mode::Asking(Question::Outside(_), _)) {
                self.press(Key::Enter);
            }
            self.press(Key::Esc);
            if matches!(self.console.mode(), Mode::Board) && !self.console.waits() {
                return;
            }
        }
        panic!("Esc does not lead to the board: {:?}", self.console.place());
    }

    /// The session after every undo, or every redo.
    fn travel(&mut self, key: char) -> Session {
        loop {
            let before = self.edits.len();
            self.press(Key::Char(key));
            if matches!(self.console.mode(), Mode::Form(_)) {
                self.press(Key::Esc); // what was typed came back first; then undo goes on
            } else if self.edits.len() == before {
                return self.console.session().clone();
            }
        }
    }

    /// What must hold whatever was done.
    pub fn end(mut self) -> Tally {
        self.make(&Move::Full(false));
        self.make(&Move::Resize(120, 36));
        self.go_to_the_board();
        self.writer.retry();
        self.listen();
        self.go_to_the_board();
        self.all_is_on_the_disk();
        let last = self.travel('U');
        assert!(self.travel('u') == self.begin, "everything undone is the beginning");
        assert!(self.travel('U') == last, "everything done again is the end");
        self.all_is_on_the_disk();
        self.writer.checkpoint(last.clone(), self.console.saving().last);
        let Self { writer, path, tally, .. } = self;
        writer.finish(Duration::ZERO).expect("a goodbye");
        assert!(store::read(&path).expect("the file").0 == last);
        let alone = path.with_extension("alone.ron");
        fs::copy(&path, &alone).expect("a copy");
        assert!(store::read(&alone).expect("the file by itself").0 == last, "the file holds all of it");
        tally
    }

    /// Journal, file and memory are the same session.
    fn all_is_on_the_disk(&self) {
        let saving = self.console.saving();
        assert_eq!((saving.synced, &saving.failure), (saving.last, &None), "everything is saved, and that is told");
        assert_eq!(saving.last, self.edits.len() as u64);
        assert!(store::edits(&self.path).expect("a journal") == self.edits, "every edit stands in the journal");
        let mut replayed = self.begin.clone();
        self.edits.iter().for_each(|edit| replayed.apply(edit).expect("an edit that was taken"));
        assert!(replayed == *self.console.session(), "the journal tells the session");
        assert!(store::read(&self.path).expect("file and journal").0 == replayed, "file and journal are the session");
    }
}
