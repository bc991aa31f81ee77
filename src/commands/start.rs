//! `tafelrunde`: the start page, until a session is open.

use std::path::PathBuf;

use super::{Context, demo, failure, launch, new, open, recent};
use crate::console::{Chosen, Start};
use crate::store::{Mode, Opened};

pub fn run(context: &Context) -> anyhow::Result<()> {
    failure::needs_terminal(&context.words)?;
    let mut start = Start::new(recent::list(&context.environment), context.words.language());
    loop {
        let chosen = launch::start(&mut start, context)?;
        if chosen == Chosen::Quit {
            return Ok(());
        }
        match open(&chosen, context) {
            Ok((path, opened)) => {
                launch::console(&path, opened, context)?;
                return if chosen == Chosen::Sample { demo::tell(&path, context) } else { Ok(()) };
            }
            Err(error) => start.tell(error.to_string()),
        }
    }
}

/// Opens what was chosen and remembers it.
fn open(chosen: &Chosen, context: &Context) -> anyhow::Result<(PathBuf, Opened)> {
    let (path, opened) = match chosen {
        Chosen::Open(path) => (path.clone(), open::open(path, Mode::Write, context)?),
        Chosen::New(details) => (details.file.clone(), new::create(details, context)?),
        Chosen::Sample | Chosen::Quit => {
            let path = demo::usual(context);
            (path.clone(), demo::copy(&path, context)?)
        }
    };
    recent::remember(&path, &opened.session, &context.environment);
    Ok((path, opened))
}
