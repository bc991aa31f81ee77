//! `tafelrunde screen FILE`: the audience's window.

use super::arguments::{ScreenArguments, Theme};
use super::{Context, failure, launch, session_file};
use crate::scene::{Scene, Subject};
use crate::session::Session;
use crate::store::{self, Names};
use crate::terminal::{Following, Wall, run_screen, waiting};

pub fn run(arguments: &ScreenArguments, theme: Option<Theme>, context: &Context) -> anyhow::Result<()> {
    failure::needs_terminal(&context.words)?;
    let path = session_file(&arguments.file);
    // Who starts the screen first has no session yet, and one that is broken is the console's matter: the room waits.
    let session = store::read(&path).ok().map(|(session, _)| session);
    let calm = session.as_ref().map_or_else(|| waiting(&context.words), |session| title(session, context));
    let wall = Wall::new(calm, theme.and_then(Theme::screen), context.words.language());
    let following = Following { names: Names::of(&path), session: session.map(|session| session.id()) };
    run_screen(wall, Some(following), arguments.ascii, launch::setup(context))
}

/// The title page of a session, until its console shows something.
fn title(session: &Session, context: &Context) -> Scene {
    let today = context.environment.now().today();
    Scene::of(session, &Subject::Title, 0, today, launch::setup(context).scene_look, &context.words)
}
