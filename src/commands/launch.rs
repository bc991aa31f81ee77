//! The way into the interface: what the terminal needs, put together in one place.

use std::path::Path;

use ratatui::buffer::Buffer;

use super::{Context, looks::Looks, settings};
use crate::console::{Chosen, Start};
use crate::draw::{draw_start, theme::Theme};
use crate::keys::Chord;
use crate::store::Opened;
use crate::terminal::{self, Setup};

/// Runs the console on an opened session until it is left.
pub fn console(path: &Path, opened: Opened, context: &Context) -> anyhow::Result<()> {
    let setup = setup(context);
    let before = (setup.look, setup.scene_look);
    let (console, screen) = terminal::run(path, opened, setup, context.environment.state.as_deref())?;
    if (console, screen) != before {
        Looks { console, screen }.keep(&context.environment);
    }
    Ok(())
}

/// Shows the start page until something is chosen; a terminal that was closed has chosen to leave.
pub fn start(start: &mut Start, context: &Context) -> anyhow::Result<Chosen> {
    Ok(terminal::run_start(&mut Page(start), setup(context))?.unwrap_or(Chosen::Quit))
}

/// How the interface is to be, as far as the surroundings say.
pub fn setup(context: &Context) -> Setup {
    let last = Looks::of_last_time(&context.environment);
    Setup {
        language: context.words.language(),
        look: context.look.or(last.map(|last| last.console)).unwrap_or_default(),
        scene_look: context.settings.wall.or(last.map(|last| last.screen)).unwrap_or_default(),
        depth: context.environment.depth,
        clock: context.environment.clock.clone(),
        keys: context.settings.keys.clone(),
        bell: context.settings.bell,
        ascii: context.ascii,
        notices: settings::troubles(context),
    }
}

/// The start page as the terminal runs it.
struct Page<'a>(&'a mut Start);

impl terminal::Start for Page<'_> {
    type Chosen = Chosen;

    fn key(&mut self, chord: Chord) -> Option<Chosen> {
        self.0.key(chord)
    }

    fn paste(&mut self, text: &str) {
        self.0.paste(text);
    }

    fn draw(&self, theme: &Theme, buffer: &mut Buffer) -> Option<(u16, u16)> {
        draw_start(self.0, theme, buffer)
    }
}
