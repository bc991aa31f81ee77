//! The loop: wait, take all that is queued, update, carry out, draw once.

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use anyhow::Context;

use super::clock::Clock;
use super::effects::Disk;
use super::picture::Picture;
use super::provoke::panic_in;
use super::{Guard, events, guard, signals};
use crate::console::{self, Console, Input, Look, Opening};
use crate::draw::{self, theme::Depth, theme::Theme};
use crate::keys::Keymap;
use crate::scene::{Scene, SceneLook};
use crate::store::link::Followed;
use crate::store::{Access, Opened};
use crate::words::{Language, Words};

/// How long nothing must have been edited before the session file is written anew.
const QUIET: Duration = Duration::from_millis(1500);
/// How long leaving may take while the disk does not answer.
const PATIENCE: Duration = Duration::from_secs(3);

/// How the interface is to be.
#[derive(Clone, Debug)]
pub struct Setup {
    /// Its language.
    pub language: Language,
    /// Its look.
    pub look: Look,
    /// The look of the screen.
    pub scene_look: SceneLook,
    /// The colours that the terminal offers.
    pub depth: Depth,
    /// Where the time comes from.
    pub clock: Clock,
    /// The keys that count.
    pub keys: Arc<Keymap>,
    /// Nothing but ASCII on the screen.
    pub ascii: bool,
    /// The terminal's bell when a step is over.
    pub bell: bool,
    /// What is to be told at the start besides.
    pub notices: Vec<String>,
}

/// What the loop wakes for.
pub(super) enum Wake {
    /// Something for the console; a screen takes keys and size of it.
    Input(Input),
    /// What a screen follows has changed.
    Followed(Followed<Scene>),
    /// A second has passed and a clock is on view.
    Tick,
    /// The terminal is gone.
    Hangup,
}

/// Runs the console on an opened session until the facilitator leaves; returns the looks that were chosen last.
///
/// # Errors
/// Where the terminal fails, or something could not be saved at the end: the message says what.
///
/// What cannot be saved in its own place is put into the folder `shelter` in the end.
pub fn run(path: &Path, opened: Opened, setup: Setup, shelter: Option<&Path>) -> anyhow::Result<(Look, SceneLook)> {
    let began = Instant::now();
    let words = Words::new(setup.language);
    let (wake, woken) = mpsc::channel();
    let mut opening = opening(path, &opened, &words);
    opening.notices.extend(setup.notices.iter().cloned());
    let disk = Disk::new(path, opened.access, opened.session.id(), setup.language, wake.clone());
    let now = setup.clock.now(began);
    let seed = fastrand::u64(..);
    let mut console = Console::new(opened.session, opening, setup.language, setup.look, seed, now)
        .with_keys(setup.keys.clone())
        .with_bell(setup.bell);
    console.dress_the_stage(setup.scene_look);
    let clock = setup.clock.clone();
    let mut program = Program { console, disk, setup, began, unsaved: None };
    let result = program.live(wake, &woken);
    let last = (shelter, clock.now(began));
    let saved = program.disk.finish(&program.console, program.unsaved.is_some(), PATIENCE, last);
    guard::end(result.and(saved))?;
    Ok((program.console.look(), program.console.stage().look()))
}

fn opening(path: &Path, opened: &Opened, words: &Words) -> Opening {
    Opening {
        path: path.to_owned(),
        last_edit: opened.last_edit,
        read_only: match &opened.access {
            Access::Write(_) => None,
            Access::Read(why) => Some(why.tell(words)),
        },
        notices: opened.notices.iter().map(|notice| notice.tell(words)).collect(),
        has_past: opened.last_edit > 0,
        past: false,
    }
}

struct Program {
    console: Console,
    disk: Disk,
    setup: Setup,
    began: Instant,
    /// When the first edit was made that the session file does not hold.
    unsaved: Option<Instant>,
}

impl Program {
    fn live(&mut self, wake: Sender<Wake>, woken: &Receiver<Wake>) -> anyhow::Result<()> {
        let _guard = Guard::take().context("terminal")?;
        guard::wake_on_panic(wake.clone());
        signals::watch(wake.clone())?;
        events::be_ready()?;
        let mut picture = Picture::new()?;
        let size = picture.size();
        self.update(Input::Resize { width: size.width, height: size.height }, &mut picture)?;
        self.draw(&mut picture)?;
        events::listen(wake);
        while let Some(first) = self.wait(woken) {
            let mut next = Some(first);
            while let Some(now) = next {
                match now {
                    Wake::Input(input) => {
                        if self.update(input, &mut picture)? {
                            return Ok(());
                        }
                    }
                    Wake::Tick => _ = self.update(Input::Tick, &mut picture)?,
                    Wake::Followed(_) => {}
                    Wake::Hangup => return Ok(()),
                }
                next = woken.try_recv().ok();
            }
            self.draw(&mut picture)?;
        }
        Ok(())
    }

    /// The next thing that happens; the session file is written while nothing does.
    fn wait(&mut self, woken: &Receiver<Wake>) -> Option<Wake> {
        loop {
            let quiet = self.unsaved.map(|since| QUIET.saturating_sub(since.elapsed()));
            let second = self.console.tick_in(self.began.elapsed());
            let Some(due) = quiet.into_iter().chain(second).min() else { return woken.recv().ok() };
            match woken.recv_timeout(due) {
                Ok(wake) => return Some(wake),
                Err(RecvTimeoutError::Disconnected) => return None,
                Err(RecvTimeoutError::Timeout) if quiet == Some(due) => {
                    self.unsaved = None;
                    self.disk.checkpoint(&self.console);
                }
                Err(RecvTimeoutError::Timeout) => return Some(Wake::Tick),
            }
        }
    }

    /// Takes one input; true when it was the last.
    fn update(&mut self, input: Input, picture: &mut Picture) -> anyhow::Result<bool> {
        if let Input::Resize { width, height } = input
            && (picture.size().width, picture.size().height) != (width, height)
        {
            picture.resize(width, height);
        }
        if matches!(input, Input::Key(_)) {
            panic_in("update");
        }
        let now = self.setup.clock.now(self.began);
        for effect in self.console.update(input, now) {
            match effect {
                console::Effect::Quit => return Ok(true),
                console::Effect::Redraw => picture.clear(),
                console::Effect::Bell => ring()?,
                console::Effect::Save(edit) => {
                    self.unsaved = Some(Instant::now());
                    self.disk.save(edit);
                }
                other => self.disk.carry_out(other, &self.console, now),
            }
        }
        Ok(false)
    }

    fn draw(&mut self, picture: &mut Picture) -> anyhow::Result<()> {
        if self.unsaved.is_some() {
            panic_in("draw");
        }
        let theme = Theme::of(self.console.look(), self.setup.depth);
        let now = self.setup.clock.now(self.began).wall;
        let ascii = self.setup.ascii;
        let wall = draw::Wall { depth: self.setup.depth, ascii, now };
        let drawn = picture.draw(|paper| {
            let drawn = match ascii {
                false => paper.draw(&self.console, &theme, wall),
                true => {
                    let buffer = paper.whole();
                    let drawn = draw::draw(&self.console, &theme, wall, buffer);
                    draw::ascii::replace(buffer, buffer.area);
                    drawn
                }
            };
            let cursor = drawn.cursor;
            (drawn, cursor)
        })?;
        self.console.seen(drawn);
        Ok(())
    }
}

/// The terminal's bell, for who asked for it in the settings.
fn ring() -> std::io::Result<()> {
    use std::io::Write as _;
    let mut out = std::io::stdout().lock();
    out.write_all(b"\x07")?;
    out.flush()
}

/// What the start page is made of: its state, and what was chosen there.
pub trait Start {
    /// What is chosen in the end.
    type Chosen;
    /// Takes a key; something when the choice is made.
    fn key(&mut self, chord: crate::keys::Chord) -> Option<Self::Chosen>;
    /// Takes pasted text.
    fn paste(&mut self, text: &str);
    /// Draws itself and says where the cursor stands.
    fn draw(&self, theme: &Theme, buffer: &mut ratatui::buffer::Buffer) -> Option<(u16, u16)>;
}

/// Runs the start page; `None` where the terminal was closed.
///
/// # Errors
/// Where the terminal fails.
pub fn run_start<S: Start>(start: &mut S, setup: Setup) -> anyhow::Result<Option<S::Chosen>> {
    let _guard = Guard::take().context("terminal")?;
    let theme = Theme::of(setup.look, setup.depth);
    let mut picture = Picture::new()?;
    loop {
        picture.draw(|paper| {
            let buffer = paper.whole();
            let cursor = start.draw(&theme, buffer);
            if setup.ascii {
                draw::ascii::replace(buffer, buffer.area);
            }
            ((), cursor)
        })?;
        let chosen = match events::input(crossterm::event::read()?) {
            Some(Input::Key(chord)) => start.key(chord),
            Some(Input::Paste(text)) => {
                start.paste(&text);
                None
            }
            Some(Input::Resize { width, height }) => {
                picture.resize(width, height);
                None
            }
            _ => None,
        };
        if chosen.is_some() {
            return Ok(chosen);
        }
    }
}
