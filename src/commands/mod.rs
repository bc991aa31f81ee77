//! The subcommands, one file each: wiring between the person at the shell and everything else.
//!
//! ```text
//! arguments   what can be typed      help   the same in words      usage   what was not understood
//! environment what the surroundings say     failure  what went wrong, and the exit code
//! launch      the way into the interface    recent   the sessions of last time
//! template    a new session, its plan computed       looks    the looks of last time
//! start demo new open screen show (what named audience linear) check log minutes settings keys completions man   the commands
//! ```

mod arguments;
mod audience;
mod check;
mod completions;
mod demo;
mod environment;
mod failure;
mod help;
mod keys;
mod launch;
mod linear;
mod log;
mod looks;
mod man;
mod minutes;
mod named;
mod new;
mod open;
mod recent;
mod screen;
mod settings;
mod show;
mod start;
mod template;
mod usage;
mod what;

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory, FromArgMatches};

pub use environment::Environment;

use crate::console::Look;
use crate::session::{Edit, Id, Session};
use crate::settings::{Settings, file_in};
use crate::store::{self, Holder, StoreError};
use crate::words::{Language, Words};
use arguments::{Arguments, Command, Theme};

/// What every command needs.
struct Context {
    environment: Environment,
    words: Words,
    /// How the interface is to look; `None` where neither person nor terminal says.
    look: Option<Look>,
    /// Nothing but ASCII.
    ascii: bool,
    settings: Settings,
}

/// Runs the command that the arguments name, the program's own name first.
pub fn main(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let environment = Environment::here();
    let settings = environment.config.as_deref().map(|folder| Settings::read(&file_in(folder)));
    let settings = settings.unwrap_or_default();
    let words = Words::new(asked(&arguments).or(settings.language).unwrap_or(environment.language));
    let look = settings.look.or(environment.look);
    let mut context = Context { look, ascii: settings.ascii, environment, words, settings };
    let result = read(&arguments, &context.words).and_then(|arguments| match arguments {
        Some(arguments) => run(arguments, &mut context),
        None => Ok(()),
    });
    failure::end(result, &context.words)
}

/// The language that is asked for, looked at before anything else so that help and errors are in it.
fn asked(arguments: &[OsString]) -> Option<Language> {
    let texts: Vec<&str> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
    let beside = texts.windows(2).find(|pair| pair[0] == "--lang").map(|pair| pair[1]);
    let inside = texts.iter().find_map(|text| text.strip_prefix("--lang="));
    inside.or(beside).and_then(Language::of_locale)
}

/// The command line as it was understood; `None` where it only asked for help or version, which are printed.
fn read(arguments: &[OsString], words: &Words) -> anyhow::Result<Option<Arguments>> {
    let understood = |command: clap::Command| {
        command.try_get_matches_from(arguments).and_then(|matches| Arguments::from_arg_matches(&matches))
    };
    // Only help and errors need the words: translating all of them was a fifth of every start.
    match understood(Arguments::command()).or_else(|_| understood(help::command(words))) {
        Ok(arguments) => Ok(Some(arguments)),
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            write!(io::stdout(), "{}", error.render())?;
            Ok(None)
        }
        Err(error) => Err(failure::Usage(usage::tell(&error, words)).into()),
    }
}

fn run(arguments: Arguments, context: &mut Context) -> anyhow::Result<()> {
    context.ascii |= arguments.ascii;
    context.look = arguments.theme.map(Theme::console).or(context.look);
    match arguments.command {
        None => start::run(context),
        Some(Command::Demo { file }) => demo::run(file, context),
        Some(Command::New(new)) => new::run(new, context),
        Some(Command::Open(open)) => open::run(open, context),
        Some(Command::Screen(screen)) => screen::run(&screen, arguments.theme, context),
        Some(Command::Show(show)) => show::run(&show, context),
        Some(Command::Check { files }) => check::run(&files, context),
        Some(Command::Log(log)) => log::run(&log, context),
        Some(Command::Minutes(minutes)) => minutes::run(&minutes, context),
        Some(Command::Settings(settings)) => settings::run(&settings, context),
        Some(Command::Man { folder }) => man::run(folder.as_deref(), context),
        Some(Command::Keys { .. }) => keys::run(context),
        Some(Command::Completions { shell }) => completions::run(shell, context),
    }
}

impl Context {
    /// Who opens a session now.
    fn holder(&self) -> Holder {
        Holder::here(self.environment.now().wall)
    }
}

fn new_id() -> Id {
    Id::random(|| fastrand::u64(..))
}

/// The session that is meant: nobody types the `.ron` that every session ends in.
fn session_file(path: &Path) -> PathBuf {
    let mut longer = path.as_os_str().to_owned();
    longer.push(".ron");
    let longer = PathBuf::from(longer);
    if !path.exists() && longer.exists() { longer } else { path.to_owned() }
}

/// A session and everything that its journal holds, to be read only.
fn with_journal(file: &Path, context: &Context) -> anyhow::Result<(Session, Vec<Edit>)> {
    let path = session_file(file);
    let told = |error: StoreError| failure::file(&error, &context.words);
    let (session, _) =
        store::read(&path).map_err(|errors| StoreError::first(errors).map_or(failure::Told.into(), told))?;
    Ok((session, store::edits(&path).map_err(told)?))
}
