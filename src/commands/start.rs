//! `tafelrunde`: the start page, until a session is open.

use std::path::{Path, PathBuf};

use super::{Context, demo, failure, new, open, recent, stage};
use crate::console::{Chosen, Details, Start};
use crate::store::{Mode, Opened};

pub fn run(context: &Context) -> anyhow::Result<()> {
    failure::needs_terminal(&context.words)?;
    let mut start = Start::new(recent::list(&context.environment), context.words.language());
    loop {
        let opened = match stage::start(&mut start, context)? {
            Chosen::Quit => return Ok(()),
            Chosen::Open(path) => open::open(&path, Mode::Write, context).map(|opened| (path, opened)),
            Chosen::Sample => sample(context),
            Chosen::New(details) => make(&details, context),
        };
        match opened {
            Ok((path, opened)) => return stage::console(&path, opened, context),
            Err(error) => start.tell(error.to_string()),
        }
    }
}

fn sample(context: &Context) -> anyhow::Result<(PathBuf, Opened)> {
    let path = demo::usual(context);
    let opened = demo::copy(&path, context)?;
    Ok(remembered(&path, opened, context))
}

fn make(details: &Details, context: &Context) -> anyhow::Result<(PathBuf, Opened)> {
    let opened = new::create(details, context)?;
    Ok(remembered(&details.file, opened, context))
}

fn remembered(path: &Path, opened: Opened, context: &Context) -> (PathBuf, Opened) {
    recent::remember(path, &opened.session, &context.environment);
    (path.to_owned(), opened)
}
