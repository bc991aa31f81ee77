//! `tafelrunde screen FILE`: the audience's window, or the test picture in its place.

use std::path::Path;

use super::arguments::{ScreenArguments, Theme};
use super::{Context, failure, launch, session_file};
use crate::scene::{Scene, SceneLook, Sight, Subject};
use crate::session::Session;
use crate::store::{self, Names};
use crate::terminal::{Following, Trial, Wall, run_screen, waiting};

pub fn run(arguments: &ScreenArguments, theme: Option<Theme>, context: &Context) -> anyhow::Result<()> {
    failure::needs_terminal(&context.words)?;
    let look = theme.and_then(Theme::screen);
    match &arguments.file {
        Some(file) if !arguments.test => wall(&session_file(file), look, context),
        _ => trial(arguments, look, context),
    }
}

fn wall(path: &Path, look: Option<SceneLook>, context: &Context) -> anyhow::Result<()> {
    // Who starts the screen first has no session yet, and one that is broken is the console's matter: the room waits.
    let session = store::read(path).ok().map(|(session, _)| session);
    let calm = session.as_ref().map_or_else(|| waiting(&context.words), |session| title(session, context));
    let keys = context.settings.keys.clone();
    let wall = Wall::new(calm, look, context.words.language()).with_keys(keys);
    let following = Following { names: Names::of(path), session: session.map(|session| session.id()) };
    run_screen(wall, Some(following), launch::setup(context))
}

/// The title page of a session, until its console shows something.
fn title(session: &Session, context: &Context) -> Scene {
    let today = context.environment.now().today();
    Scene::of(session, &Subject::Title, 0, today, launch::setup(context).scene_look, &context.words)
}

fn trial(arguments: &ScreenArguments, look: Option<SceneLook>, context: &Context) -> anyhow::Result<()> {
    let setup = launch::setup(context);
    let trial = Trial::new(sight(arguments), look.unwrap_or(setup.scene_look), context.words.language());
    run_screen(trial.with_keys(setup.keys.clone()), None, setup)
}

/// What is known of the room; a common height where only the last row is.
fn sight(arguments: &ScreenArguments) -> Option<Sight> {
    const HEIGHT: u32 = 150;
    const CHAIRS: u32 = 8;
    let picture = arguments.height.unwrap_or(HEIGHT);
    match (arguments.distance, arguments.rows) {
        (Some(distance), _) => Some(Sight { picture, distance }),
        (None, Some(rows)) => Some(Sight::of_chairs(picture, rows)),
        (None, None) => arguments.height.map(|_| Sight::of_chairs(picture, CHAIRS)),
    }
}
