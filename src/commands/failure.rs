//! How a command ends when it does not end well: 1 for a wrong file, 2 for a wrong call.

use std::io::{self, ErrorKind, IsTerminal, Write};
use std::process::ExitCode;

use crate::store::{Problem, StoreError};
use crate::words::{Word, Words};

/// The call was wrong; the sentence says how.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Usage(pub String);

/// A file is wrong, and that was told already.
#[derive(Debug, thiserror::Error)]
#[error("told")]
pub struct Told;

/// The store's error as the error of a command.
pub fn file(error: &StoreError, words: &Words) -> anyhow::Error {
    anyhow::Error::msg(error.tell(words))
}

/// Nothing but a person at a terminal can use an interface.
pub fn needs_terminal(words: &Words) -> Result<(), Usage> {
    let there = io::stdin().is_terminal() && io::stdout().is_terminal();
    if there { Ok(()) } else { Err(Usage(words.get(Word("commands-no-terminal")).to_owned())) }
}

/// Tells what went wrong and chooses the exit code. A reader that closed the pipe has read enough: that is no error.
pub fn end(result: anyhow::Result<()>, words: &Words) -> ExitCode {
    let Err(error) = result else { return ExitCode::SUCCESS };
    let code = if error.is::<Usage>() { ExitCode::from(2) } else { ExitCode::FAILURE };
    let text = match error.downcast_ref::<io::Error>() {
        Some(error) if error.kind() == ErrorKind::BrokenPipe => return ExitCode::SUCCESS,
        Some(error) => Problem::of(error).tell(words),
        None if error.is::<Told>() => return code,
        None => format!("{error:#}"),
    };
    let _ = writeln!(io::stderr(), "{text}"); // nobody is left to be told
    code
}
