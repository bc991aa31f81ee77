//! `tafelrunde new FILE`: a new session, asked for in plain lines where the flags do not say enough.

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use super::arguments::NewArguments;
use super::failure::Usage;
use super::{Context, failure, template};
use crate::console::Details;
use crate::session::{Day, Form, Milestone, Session, plan_from};
use crate::store::{self, Opened, Problem, StoreError, harmless};
use crate::words::{Word, Words};

pub fn run(arguments: NewArguments, context: &Context) -> anyhow::Result<()> {
    let words = &context.words;
    let file = with_ending(&arguments.file);
    free(&file, words)?; // before anything is asked
    let details = details(arguments, file, words)?;
    let session = create(&details, context)?.session;
    let file = harmless(&details.file.display().to_string());
    writeln!(io::stdout(), "{}", words.say(Word("commands-new-made"), &[("file", file.into())]))?;
    Ok(plan_in_words(&session, words).into_iter().try_for_each(|line| writeln!(io::stdout(), "{line}"))?)
}

/// What follows from the council's date: that it is a proposal, and the days on which most hangs; nothing without one.
fn plan_in_words(session: &Session, words: &Words) -> Option<String> {
    let outline = plan_from(session.municipality().anchor?);
    let date = |what| words.date(outline.day(what).date());
    let arguments = [
        ("count", session.events().len().into()),
        ("agreement", date(Milestone::Agreement).into()),
        ("certificate", date(Milestone::Certificate).into()),
        ("end", words.date(outline.phases[5].end.date()).into()),
    ];
    Some(words.say(Word("commands-new-plan"), &arguments))
}

/// Makes the session's files and opens it.
pub fn create(details: &Details, context: &Context) -> anyhow::Result<Opened> {
    free(&details.file, &context.words)?;
    let now = context.environment.now().wall;
    let session = template::session(details, &context.words, now);
    let session =
        session.ok_or_else(|| anyhow::Error::msg(context.words.get(Word("commands-not-understood")).to_owned()))?;
    store::create(&details.file, &session, &context.holder()).map_err(|error| failure::file(&error, &context.words))
}

/// Nothing is ever overwritten.
pub fn free(file: &Path, words: &Words) -> anyhow::Result<()> {
    if file.exists() { Err(failure::file(&StoreError::new(file, Problem::Taken), words)) } else { Ok(()) }
}

/// Every session ends in `.ron`, typed or not.
pub fn with_ending(file: &Path) -> PathBuf {
    match file.extension() {
        Some(ending) if ending.eq_ignore_ascii_case("ron") => file.to_owned(),
        _ => {
            let mut name = file.as_os_str().to_owned();
            name.push(".ron");
            name.into()
        }
    }
}

fn details(arguments: NewArguments, file: PathBuf, words: &Words) -> anyhow::Result<Details> {
    let NewArguments { name, kind, council_date, .. } = arguments;
    let asks = io::stdin().is_terminal() && io::stdout().is_terminal();
    let anchor = council_date.map(|text| day(&text, words).ok_or_else(|| bad_date(&text, words))).transpose()?;
    match name {
        Some(name) if !asks || anchor.is_some() => {
            Ok(Details { file, name, form: kind.unwrap_or_default(), anchor: anchor.flatten() })
        }
        None if !asks => Err(Usage(words.get(Word("commands-new-needs-name")).to_owned()).into()),
        name => ask(file, (name, kind, anchor), words),
    }
}

type Said = (Option<String>, Option<Form>, Option<Option<Day>>);

/// Asks for what was not said.
fn ask(file: PathBuf, (name, kind, anchor): Said, words: &Words) -> anyhow::Result<Details> {
    let name = match name {
        Some(name) => name,
        None => answer(Word("commands-ask-name"), words, |text| (!text.is_empty()).then(|| text.to_owned()))?,
    };
    let form = match kind {
        Some(form) => form,
        None => answer(Word("commands-ask-kind"), words, form)?,
    };
    let anchor = match anchor {
        Some(anchor) => anchor,
        None => answer(Word("commands-ask-date"), words, |text| day(text, words))?,
    };
    Ok(Details { file, name, form, anchor })
}

/// Asks until the answer is one.
fn answer<T>(question: Word, words: &Words, read: impl Fn(&str) -> Option<T>) -> anyhow::Result<T> {
    loop {
        write!(io::stdout(), "{} ", words.get(question))?;
        io::stdout().flush()?;
        let mut line = String::new();
        if io::stdin().read_line(&mut line)? == 0 {
            return Err(Usage(words.get(Word("commands-new-broken-off")).to_owned()).into());
        }
        if let Some(answer) = read(line.trim()) {
            return Ok(answer);
        }
        writeln!(io::stdout(), "{}", words.get(Word("commands-ask-again")))?;
    }
}

/// The first letters of Kommune or Kreis, municipality or county; nothing is the usual one.
fn form(text: &str) -> Option<Form> {
    let text = text.to_lowercase();
    let begins = |names: [&str; 2]| names.iter().any(|name| name.starts_with(&text));
    match text.as_str() {
        "" | "k" => Some(Form::Municipality),
        _ if begins(["kommune", "municipality"]) => Some(Form::Municipality),
        _ if begins(["kreis", "county"]) => Some(Form::County),
        _ => None,
    }
}

/// A day, or none where nothing is written; the outer `None` is neither.
fn day(text: &str, words: &Words) -> Option<Option<Day>> {
    if text.trim().is_empty() { Some(None) } else { words.read_day(text).map(Some) }
}

fn bad_date(text: &str, words: &Words) -> Usage {
    Usage(words.say(Word("commands-bad-date"), &[("value", harmless(text).into())]))
}
