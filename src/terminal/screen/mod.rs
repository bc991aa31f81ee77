//! The audience's window: what the console puts on stage, and nothing else.
//!
//! Waits for pictures, keys and another size. It draws when something is different, and only then; a clock asks for
//! its next second.

mod hint;
mod trial;
mod wall;

use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use anyhow::Context;
use ratatui::buffer::Buffer;

pub use trial::Trial;
pub use wall::{Wall, waiting};

use super::picture::Picture;
use super::run::{Setup, Wake};
use super::{Guard, events, guard, signals};
use crate::console::{Input, Now};
use crate::draw::scene::theme::SceneTheme;
use crate::keys::Chord;
use crate::scene::{Scene, SceneLook};
use crate::session::Id;
use crate::store::Names;
use crate::store::link::{self, Followed, Presence};

/// Whom a screen follows.
#[derive(Clone, Debug)]
pub struct Following {
    /// The files of the session.
    pub names: Names,
    /// Its identity, where its file could be read.
    pub session: Option<Id>,
}

/// What stands on a screen: the wall, or the test picture.
pub trait Standing {
    /// How it is to look.
    fn look(&self) -> SceneLook;
    /// Takes what the console shows, or that it cannot be shown.
    fn follow(&mut self, _: Followed<Scene>) {}
    /// Takes a key; true when the screen is left.
    fn key(&mut self, chord: Chord, now: Now) -> bool;
    /// In how long there is something new to see without anything happening.
    fn next_change(&self, _: Now) -> Option<Duration> {
        None
    }
    /// Draws it into an emptied buffer.
    fn draw(&mut self, now: Now, theme: &SceneTheme, buffer: &mut Buffer);
}

/// Shows it until somebody leaves it; follows a console where one is named.
///
/// # Errors
/// Where the terminal fails.
pub fn run_screen<S: Standing>(standing: S, following: Option<Following>, setup: Setup) -> anyhow::Result<()> {
    let result = Screen { standing, setup, began: Instant::now() }.live(following);
    guard::end(result)
}

struct Screen<S> {
    standing: S,
    setup: Setup,
    began: Instant,
}

impl<S: Standing> Screen<S> {
    fn live(&mut self, following: Option<Following>) -> anyhow::Result<()> {
        let _guard = Guard::take().context("terminal")?;
        let (wake, woken) = mpsc::channel();
        guard::wake_on_panic(wake.clone());
        signals::watch(wake.clone())?;
        events::be_ready()?;
        let mut picture = Picture::new()?;
        let presence = following.map(|following| follow(&following, &picture, wake.clone()));
        self.draw(&mut picture)?;
        events::listen(wake);
        self.attend(&woken, &mut picture, presence.flatten())
    }

    /// Takes what comes, all that is queued at once, and draws.
    fn attend(
        &mut self,
        woken: &Receiver<Wake>,
        picture: &mut Picture,
        mut presence: Option<Presence>,
    ) -> anyhow::Result<()> {
        loop {
            let mut next = match self.wait(woken) {
                Ok(wake) => Some(wake),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => return Ok(()),
            };
            while let Some(wake) = next {
                if self.take(wake, picture, presence.as_mut()) {
                    return Ok(());
                }
                next = woken.try_recv().ok();
            }
            self.draw(picture)?;
        }
    }

    fn wait(&self, woken: &Receiver<Wake>) -> Result<Wake, RecvTimeoutError> {
        match self.standing.next_change(self.now()) {
            Some(soon) => woken.recv_timeout(soon),
            None => woken.recv().map_err(|_| RecvTimeoutError::Disconnected),
        }
    }

    /// Takes one thing that happened; true when it was the last.
    fn take(&mut self, wake: Wake, picture: &mut Picture, presence: Option<&mut Presence>) -> bool {
        match wake {
            Wake::Hangup => return true,
            Wake::Followed(followed) => self.standing.follow(followed),
            Wake::Input(Input::Key(chord)) => return self.standing.key(chord, self.now()),
            Wake::Input(Input::Resize { width, height }) if picture.size() != (width, height).into() => {
                picture.resize(width, height);
                presence.into_iter().for_each(|presence| presence.resize((width, height)));
            }
            Wake::Input(Input::Focus) => picture.clear(), // whatever another window left behind
            Wake::Input(_) | Wake::Tick => {}
        }
        false
    }

    fn draw(&mut self, picture: &mut Picture) -> anyhow::Result<()> {
        let now = self.now();
        let theme = SceneTheme::of(self.standing.look(), self.setup.depth, self.setup.ascii);
        Ok(picture.draw(|paper| {
            let buffer = paper.whole();
            buffer.reset();
            (self.standing.draw(now, &theme, buffer), None)
        })?)
    }

    fn now(&self) -> Now {
        self.setup.clock.now(self.began)
    }
}

/// Follows the console, and says that this screen is there. Where that cannot be said it follows all the same.
fn follow(following: &Following, picture: &Picture, wake: Sender<Wake>) -> Option<Presence> {
    link::follow(&following.names, following.session, move |followed| wake.send(Wake::Followed(followed)).is_ok());
    let size = picture.size();
    Presence::enter(&following.names, (size.width, size.height)).ok()
}
