//! `tafelrunde man [FOLDER]`: the manual pages, made from the same words as the help.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use clap::{Arg, Command};
use roff::{Roff, bold, roman};

use super::{Context, help};
use crate::store::harmless;
use crate::words::{Word, Words};

const PROGRAM: &str = "tafelrunde";

pub fn run(folder: Option<&Path>, context: &Context) -> anyhow::Result<()> {
    let command = help::command(&context.words);
    let Some(folder) = folder else {
        return Ok(write!(io::stdout(), "{}", page(&command, PROGRAM, &context.words).render())?);
    };
    fs::create_dir_all(folder)?;
    let pages = seen(&command).map(|sub| (format!("{PROGRAM}-{}", sub.get_name()), sub));
    for (name, command) in std::iter::once((PROGRAM.to_owned(), &command)).chain(pages) {
        let file = folder.join(format!("{name}.1"));
        fs::write(&file, page(command, &name, &context.words).render())?;
        writeln!(io::stdout(), "{}", harmless(&file.display().to_string()))?;
    }
    Ok(())
}

fn seen(command: &Command) -> impl Iterator<Item = &Command> {
    command.get_subcommands().filter(|sub| !sub.is_hide_set())
}

/// One page. The generator that comes with clap writes its headings in English; these are in the language.
fn page(command: &Command, name: &str, words: &Words) -> Roff {
    let about = |command: &Command| command.get_about().map(ToString::to_string).unwrap_or_default();
    let usage = command.clone().render_usage().to_string();
    let mut page = Roff::new();
    page.control("TH", [&name.to_uppercase(), "1", "", "Tafelrunde"]);
    section(&mut page, words.get(Word("commands-man-name")));
    page.text([roman(format!("{name} - {}", about(command)))]);
    section(&mut page, words.get(Word("commands-usage")));
    page.text([roman(usage.split_once(": ").map_or(usage.as_str(), |(_, line)| line))]);
    if command.has_subcommands() {
        section(&mut page, words.get(Word("commands-commands")));
        seen(command).for_each(|sub| item(&mut page, sub.get_name(), about(sub)));
    }
    section(&mut page, words.get(Word("commands-options")));
    for argument in command.get_arguments().filter(|argument| !argument.is_hide_set()) {
        item(&mut page, &spelling(argument), argument.get_help().map(ToString::to_string).unwrap_or_default());
    }
    let more = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    for line in more.lines().map(str::trim).filter(|line| !line.is_empty()) {
        page.control("PP", []).text([roman(line)]);
    }
    page
}

fn section(page: &mut Roff, title: &str) {
    page.control("SH", [title.to_uppercase().as_str()]);
}

fn item(page: &mut Roff, name: &str, about: String) {
    page.control("TP", []).text([bold(name)]).text([roman(about)]);
}

/// `-h, --help`, `--size BxH`, `DATEI`
fn spelling(argument: &Arg) -> String {
    let value = argument.get_value_names().and_then(|names| names.first()).map(ToString::to_string);
    let value = value.filter(|_| argument.get_action().takes_values());
    let short = argument.get_short().map(|short| format!("-{short}"));
    let long = argument.get_long().map(|long| format!("--{long}"));
    let names = short.into_iter().chain(long).collect::<Vec<_>>().join(", ");
    [names, value.unwrap_or_default()].join(" ").trim().to_owned()
}
