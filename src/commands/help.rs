//! The help in the language: clap lays it out, the words are ours.

use clap::{Arg, Command, CommandFactory};

use super::arguments::Arguments;
use crate::words::{FILES, Word, Words, ids};

/// The command line with the words of the language in the place of their ids.
pub fn command(words: &Words) -> Command {
    let command = translated(Arguments::command(), words);
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let command = names.into_iter().fold(command, |command, name| {
        command.mut_subcommand(name, |sub| translated(sub, words).help_template(template(words, false)))
    });
    command.help_template(template(words, true)).after_help(words.get(Word("commands-after")).to_owned())
}

fn translated(command: Command, words: &Words) -> Command {
    let command = match command.get_about().map(ToString::to_string) {
        Some(id) => command.about(text(words, &id)),
        None => command,
    };
    let command = match command.get_after_help().map(ToString::to_string) {
        Some(id) => command.after_help(text(words, &id)),
        None => command,
    };
    let command = command.mut_args(|argument| translated_argument(argument, words));
    let usage = usage(&command, words);
    command.override_usage(usage)
}

fn translated_argument(argument: Arg, words: &Words) -> Arg {
    let names = argument.get_value_names().map(|names| names.iter().map(|name| text(words, name)).collect::<Vec<_>>());
    let help = argument.get_help().map(|id| text(words, &id.to_string()));
    let takes = argument.get_action().takes_values(); // clap panics where a mere switch hides its values
    let argument = if takes { argument.hide_possible_values(true) } else { argument };
    let argument = help.into_iter().fold(argument, Arg::help);
    names.into_iter().fold(argument, Arg::value_names)
}

/// `tafelrunde show DATEI ANSICHT [OPTIONEN]`: clap's own line speaks English.
fn usage(command: &Command, words: &Words) -> String {
    let mut parts = vec!["tafelrunde".to_owned()];
    if command.has_subcommands() {
        parts.push(format!("[{}]", words.get(Word("commands-value-command"))));
    } else {
        parts.push(command.get_name().to_owned());
    }
    parts.extend(command.get_positionals().map(place));
    parts.push(format!("[{}]", words.get(Word("commands-value-options"))));
    parts.join(" ")
}

fn place(argument: &Arg) -> String {
    let name = argument.get_value_names().and_then(|names| names.first()).map(ToString::to_string).unwrap_or_default();
    let many = matches!(argument.get_action(), clap::ArgAction::Append);
    match (argument.is_required_set(), many) {
        (true, false) => name,
        (true, true) => format!("{name}…"),
        (false, _) => format!("[{name}]"),
    }
}

fn template(words: &Words, whole: bool) -> String {
    let [usage, commands, arguments, options] =
        ["commands-usage", "commands-commands", "commands-arguments", "commands-options"].map(|id| words.get(Word(id)));
    let middle = if whole { format!("{commands}:\n{{subcommands}}") } else { format!("{arguments}:\n{{positionals}}") };
    format!("{{about}}\n\n{usage}: {{usage}}\n\n{middle}\n\n{options}:\n{{options}}{{after-help}}\n")
}

/// The word of this id; the text itself where it is none.
pub fn text(words: &Words, id: &str) -> String {
    let known = FILES
        .iter()
        .find(|(file, ..)| *file == "commands")
        .and_then(|(_, german, _)| ids(german).find(|known| *known == id));
    known.map_or_else(|| id.to_owned(), |id| words.get(Word(id)).to_owned())
}
