//! `tafelrunde completions SHELL`: what a shell needs to complete commands, options and files.

use std::io::{self, Write};

use clap_complete::Shell;

use super::{Context, help};

pub fn run(shell: Shell, context: &Context) -> anyhow::Result<()> {
    let mut script = vec![]; // clap would panic where the output is closed
    clap_complete::generate(shell, &mut help::command(&context.words), "tafelrunde", &mut script);
    Ok(io::stdout().write_all(&script)?)
}
