//! `tafelrunde settings`: opens the settings in an editor, or prints them.

use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::process::Command;

use super::Context;
use super::arguments::SettingsArguments;
use crate::settings::{Settings, file_in, template};
use crate::store::harmless;
use crate::words::Word;

/// What opens a text where nobody says.
const EDITORS: &[&str] = if cfg!(windows) { &["notepad"] } else { &["nano", "vim", "vi"] };

pub fn run(arguments: &SettingsArguments, context: &Context) -> anyhow::Result<()> {
    let words = &context.words;
    if arguments.template {
        return Ok(write!(io::stdout(), "{}", template(words))?);
    }
    let Some(folder) = &context.environment.config else {
        anyhow::bail!(words.get(Word("settings-no-folder")).to_owned());
    };
    let file = file_in(folder);
    let stands = io::stdin().is_terminal() && io::stdout().is_terminal();
    if arguments.print || !stands {
        return print(&file, context);
    }
    let new = make(&file, context)?;
    edit(&file, context)?;
    tell(&file, new, context)
}

/// The file as it is, else as it would begin.
fn print(file: &Path, context: &Context) -> anyhow::Result<()> {
    let text = match fs::read_to_string(file) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => template(&context.words),
        read => read?,
    };
    Ok(write!(io::stdout(), "{text}")?)
}

/// Makes the file where there is none; true where it was made.
fn make(file: &Path, context: &Context) -> anyhow::Result<bool> {
    if file.exists() {
        return Ok(false);
    }
    file.parent().map_or(Ok(()), fs::create_dir_all)?;
    fs::write(file, template(&context.words))?;
    Ok(true)
}

/// Opens it in the editor of the surroundings, else in the first one that is there.
fn edit(file: &Path, context: &Context) -> anyhow::Result<()> {
    let chosen = context.environment.editor.as_deref();
    let editors = chosen.map_or(EDITORS.to_vec(), |editor| vec![editor]);
    let mut failed = None;
    for editor in editors {
        let mut parts = editor.split_whitespace();
        let status = Command::new(parts.next().unwrap_or(editor)).args(parts).arg(file).status();
        match status {
            Ok(_) => return Ok(()),
            Err(error) => failed = Some((editor, error)),
        }
    }
    let (editor, error) = failed.map_or(("?", String::new()), |(editor, error)| (editor, error.to_string()));
    let args = [("editor", harmless(editor).into()), ("why", error.into()), ("file", shown(file).into())];
    anyhow::bail!(context.words.say(Word("settings-no-editor"), &args))
}

/// Where it lies, and whether it was understood.
fn tell(file: &Path, new: bool, context: &Context) -> anyhow::Result<()> {
    let word = if new { Word("settings-made") } else { Word("settings-lies") };
    let mut out = io::stdout().lock();
    writeln!(out, "{}", context.words.say(word, &[("file", shown(file).into())]))?;
    let troubles = Settings::read(file).troubles;
    if troubles.is_empty() {
        writeln!(out, "{}", context.words.get(Word("settings-fine")))?;
    }
    for trouble in troubles {
        writeln!(out, "{}", trouble.tell(&context.words))?;
    }
    Ok(())
}

fn shown(file: &Path) -> String {
    harmless(&file.display().to_string())
}

/// What is wrong in the settings, for the first line of the console.
pub fn troubles(context: &Context) -> Vec<String> {
    let file = context.environment.config.as_deref().map(|folder| shown(&file_in(folder))).unwrap_or_default();
    let told = context.settings.troubles.iter().map(|trouble| trouble.tell(&context.words));
    let in_file = |what: String| {
        context.words.say(Word("settings-in-file"), &[("file", file.clone().into()), ("what", what.into())])
    };
    told.map(in_file).collect()
}
