//! `tafelrunde show FILE VIEW`: one view as text, for pipes, mails and a quick look.

use std::io::{self, IsTerminal, Write};

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::arguments::{ShowArguments, What};
use super::failure::Usage;
use super::{Context, audience, failure, linear, session_file};
use crate::console::{Console, Look, Opening};
use crate::draw::theme::{Depth, Theme};
use crate::draw::{View, ascii, draw_view, text};
use crate::session::Session;
use crate::store::{self, StoreError};
use crate::words::Word;

/// What a page of text holds.
const USUAL: (u16, u16) = (120, 36);

pub fn run(arguments: &ShowArguments, context: &Context) -> anyhow::Result<()> {
    let text = if arguments.linear { linear(arguments, context)? } else { picture(arguments, context)? };
    let mut out = io::stdout().lock();
    Ok(text.iter().try_for_each(|line| writeln!(out, "{line}"))?)
}

/// Line by line, as a screen reader reads it.
fn linear(arguments: &ShowArguments, context: &Context) -> anyhow::Result<Vec<String>> {
    let (console, view) = prepared(arguments, context)?;
    let lines = linear::lines(&console, view).into_iter();
    let spelled = |line: String| if context.ascii { ascii::spell(&line).into_owned() } else { line };
    Ok(lines.map(|line| plain(&line)).map(spelled).collect())
}

/// A line of ours may begin with an empty one; everything else that moves a terminal is shown instead.
fn plain(line: &str) -> String {
    line.split('\n').map(store::harmless).collect::<Vec<_>>().join("\n")
}

/// As it stands on a screen of this size.
fn picture(arguments: &ShowArguments, context: &Context) -> anyhow::Result<Vec<String>> {
    let (width, height) = arguments.size.unwrap_or_else(size);
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    if arguments.audience {
        audience::draw(arguments, read(arguments, context)?, context, &mut buffer)?;
    } else {
        let (console, view) = prepared(arguments, context)?;
        draw_view(&console, view, &Theme::of(Look::Terminal, Depth::Mono), &mut buffer);
    }
    if context.ascii {
        ascii::replace(&mut buffer, Rect::new(0, 0, width, height));
    }
    Ok(lines(&buffer))
}

/// The console and the view of it that is asked for.
fn prepared(arguments: &ShowArguments, context: &Context) -> anyhow::Result<(Console, View)> {
    let view =
        arguments.what.view().ok_or_else(|| Usage(context.words.get(Word("commands-only-audience")).to_owned()))?;
    let mut console = console(arguments, context)?;
    if let Some(digit) = arguments.area.filter(|digit| !console.show_only(*digit)) {
        let sentence = context.words.say(Word("commands-no-area"), &[("area", digit.into())]);
        return Err(Usage(sentence).into());
    }
    match view {
        View::Kanban => console.show_kanban(),
        View::Clusters => console.show_clusters(),
        _ => {}
    }
    if arguments.what == What::Sums {
        console.show_sums(arguments.by.unwrap_or_default());
    }
    if arguments.what == What::Topics {
        console.open_topics();
    }
    if arguments.what == What::Thread {
        let named = arguments.of.as_deref().ok_or_else(|| audience::missing(context))?;
        let of = audience::called(console.session(), named, context)?;
        if !console.show_thread(of) {
            return Err(Usage(context.words.get(Word("thread-none")).to_owned()).into());
        }
    }
    Ok((console, view))
}

fn read(arguments: &ShowArguments, context: &Context) -> anyhow::Result<Session> {
    let read = store::read(&session_file(&arguments.file)).map_err(|errors| match StoreError::first(errors) {
        Some(error) => failure::file(&error, &context.words),
        None => failure::Told.into(),
    });
    Ok(read?.0)
}

fn console(arguments: &ShowArguments, context: &Context) -> anyhow::Result<Console> {
    let (session, path) = (read(arguments, context)?, session_file(&arguments.file));
    let opening = Opening { path, ..Opening::default() };
    let now = context.environment.now();
    Ok(Console::new(session, opening, context.words.language(), Look::Terminal, 0, now))
}

fn size() -> (u16, u16) {
    let terminal = io::stdout().is_terminal().then(crossterm::terminal::size).and_then(Result::ok);
    let (width, height) = terminal.unwrap_or(USUAL);
    (width, height)
}

/// The rows as text: wide characters once, nothing behind the last letter, no empty lines at the end.
fn lines(buffer: &Buffer) -> Vec<String> {
    let mut lines: Vec<String> = buffer.area.rows().map(|row| line(buffer, row)).collect();
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

fn line(buffer: &Buffer, row: Rect) -> String {
    let mut line = String::new();
    let mut x = row.x;
    while x < row.right() {
        let symbol = buffer[(x, row.y)].symbol();
        line.push_str(symbol);
        x += text::width(symbol).max(1) as u16;
    }
    line.truncate(line.trim_end().len());
    line
}
