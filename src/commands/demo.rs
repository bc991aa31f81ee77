//! `tafelrunde demo`: a fresh copy of the sample session, ready to play with.

use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use super::{Context, failure, launch, new, new_id};
use crate::store::{self, Opened, StoreError, harmless};
use crate::words::Word;

const SAMPLE: &str = include_str!("../../data/lindbrueck.ron");

pub fn run(file: Option<PathBuf>, context: &Context) -> anyhow::Result<()> {
    let stands = io::stdin().is_terminal() && io::stdout().is_terminal();
    let path = match file {
        Some(file) => new::with_ending(&file),
        None => {
            failure::needs_terminal(&context.words)?;
            usual(context)
        }
    };
    let opened = copy(&path, context)?;
    if stands {
        launch::console(&path, opened, context)?;
    }
    tell(&path, context)
}

/// Where the sample lies, told when it is left.
pub fn tell(path: &Path, context: &Context) -> anyhow::Result<()> {
    let file = harmless(&path.display().to_string());
    Ok(writeln!(io::stdout(), "{}", context.words.say(Word("commands-demo-lies"), &[("file", file.into())]))?)
}

/// Where a sample lies that nobody gave a place: with the program's state, one a start.
pub fn usual(context: &Context) -> PathBuf {
    let folder = context.environment.state.clone().unwrap_or_else(std::env::temp_dir).join("demo");
    folder.join(context.environment.now().wall.format("lindbrueck-%Y%m%d-%H%M%S.ron").to_string())
}

/// Makes the copy and opens it.
pub fn copy(path: &Path, context: &Context) -> anyhow::Result<Opened> {
    new::free(path, &context.words)?;
    let told = |error: StoreError| failure::file(&error, &context.words);
    let broken = || anyhow::Error::msg(context.words.get(Word("commands-not-understood")).to_owned());
    let session = store::embedded(SAMPLE, new_id()).ok_or_else(broken)?;
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| told(StoreError::io(folder, &error)))?;
    }
    store::create(path, &session, &context.holder()).map_err(told)
}
