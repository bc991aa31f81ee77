//! `tafelrunde show FILE VIEW`: one view as text, for pipes, mails and a quick look.

use std::io::{self, IsTerminal, Write};

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::arguments::{ShowArguments, is_called};
use super::audience::{self, Asked};
use super::failure::Usage;
use super::what::{Sight, What};
use super::{Context, failure, linear, named, session_file, with_journal};
use crate::console::{Console, Look, Opening};
use crate::draw::theme::{Depth, Theme};
use crate::draw::{View, ascii, draw_view, text};
use crate::session::{Edit, PollKind, Session};
use crate::store::{self, StoreError};
use crate::words::Word;

/// What a page of text holds.
const USUAL: (u16, u16) = (120, 36);

pub fn run(arguments: &ShowArguments, context: &Context) -> anyhow::Result<()> {
    if let Some(which) = arguments.which.as_deref().filter(|_| !arguments.what.has_which(arguments.audience)) {
        return Err(named::too_much(which, context).into());
    }
    let sight = arguments.what.sight();
    if matches!(sight, Sight::Record | Sight::Room) && !arguments.audience && !arguments.linear {
        return Err(Usage(context.words.get(Word("commands-only-audience")).to_owned()).into());
    }
    let (session, edits) = read(arguments, context)?;
    let asked = Asked { arguments, session: &session, edits: &edits, context };
    let text = match (arguments.linear, sight) {
        (true, _) => linear(&asked)?,
        (false, Sight::Lines) if !arguments.audience => wrapped(linear(&asked)?, arguments),
        (false, _) => picture(&asked)?,
    };
    let mut out = io::stdout().lock();
    Ok(text.iter().try_for_each(|line| writeln!(out, "{line}"))?)
}

/// Line by line, as a screen reader reads it.
fn linear(asked: &Asked<'_>) -> anyhow::Result<Vec<String>> {
    let context = asked.context;
    let spelled = |line: String| if context.ascii { ascii::spell(&line).into_owned() } else { line };
    Ok(told(asked)?.into_iter().map(|line| plain(&line)).map(spelled).collect())
}

fn told(asked: &Asked<'_>) -> anyhow::Result<Vec<String>> {
    let Asked { arguments, session, edits, context } = *asked;
    let sight = arguments.what.sight();
    if arguments.audience || sight == Sight::Room {
        let scene = audience::scene(asked)?;
        return Ok(linear::of_scene(&scene, &context.words, context.environment.now().wall));
    }
    match sight {
        Sight::Record => Ok(linear::of_record(&console(asked), asked.record()?)),
        Sight::Lines if arguments.what == What::Altered => {
            let workshop = arguments.which.as_ref().map(|_| asked.workshop()).transpose()?.flatten();
            let changes = session.altered(edits, workshop, context.environment.now().today());
            Ok(linear::of_changes(&console(asked), &changes, asked.altered_in()?))
        }
        Sight::Lines => {
            let query = named::poll(session, |poll| poll.kind == PollKind::Cards, arguments.which.as_deref(), context)?;
            Ok(linear::of_query(&console(asked), query))
        }
        Sight::View(_) | Sight::Room => {
            let (console, view) = prepared(asked)?;
            Ok(linear::lines(&console, view))
        }
    }
}

/// A line of ours may begin with an empty one; everything else that moves a terminal is shown instead.
fn plain(line: &str) -> String {
    line.split('\n').map(store::harmless).collect::<Vec<_>>().join("\n")
}

/// What has no picture of its own, as wide as it may be.
fn wrapped(lines: Vec<String>, arguments: &ShowArguments) -> Vec<String> {
    let (width, height) = arguments.size.unwrap_or_else(size);
    let lines = lines.iter().flat_map(|line| match line.as_str() {
        "" => vec![String::new()],
        line => text::wrap(line, width.into(), usize::MAX),
    });
    let most = if arguments.size.is_some() { height.into() } else { usize::MAX };
    lines.take(most).collect()
}

/// As it stands on a screen of this size.
fn picture(asked: &Asked<'_>) -> anyhow::Result<Vec<String>> {
    let (width, height) = asked.arguments.size.unwrap_or_else(size);
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    if asked.arguments.audience {
        audience::draw(asked, &mut buffer)?;
    } else {
        let (console, view) = prepared(asked)?;
        draw_view(&console, view, &Theme::of(Look::Terminal, Depth::Mono), &mut buffer);
    }
    if asked.context.ascii {
        ascii::replace(&mut buffer, Rect::new(0, 0, width, height));
    }
    Ok(lines(&buffer))
}

/// The console and the view of it that is asked for.
fn prepared(asked: &Asked<'_>) -> anyhow::Result<(Console, View)> {
    let Asked { arguments, context, .. } = *asked;
    let Sight::View(view) = arguments.what.sight() else {
        return Err(Usage(context.words.get(Word("commands-only-audience")).to_owned()).into());
    };
    let mut console = console(asked);
    if let Some(digit) = arguments.area.filter(|digit| !console.show_only(*digit)) {
        let sentence = context.words.say(Word("commands-no-area"), &[("area", digit.into())]);
        return Err(Usage(sentence).into());
    }
    turn(&mut console, asked)?;
    Ok((console, view))
}

/// Turns the console to what is asked for.
fn turn(console: &mut Console, asked: &Asked<'_>) -> Result<(), Usage> {
    let Asked { arguments, session, context, .. } = *asked;
    let which = arguments.which.as_deref();
    let is = |name| which.is_some_and(|which| is_called(which, name));
    let face = |name: &str| match which {
        Some(which) if !is_called(which, name) => Err(named::unknown(which, context)),
        which => Ok(which.is_some()),
    };
    let poll = |wanted: fn(PollKind) -> bool| named::poll(session, |poll| wanted(poll.kind), which, context);
    match arguments.what {
        What::Kanban => console.show_kanban(),
        What::Clusters => console.show_clusters(),
        What::Sums => console.show_sums(arguments.by.unwrap_or_default()),
        What::Resolutions => console.show_resolutions(),
        What::Report => match audience::year(which, context)? {
            Some(year) => console.show_report(year),
            None => console.open_report(),
        },
        What::Participation => console.show_participation(face("picture")?),
        What::Overview if face("gaps")? => console.show_gaps(),
        What::Overview => console.show_overview(),
        What::Topics => console.open_topics(),
        What::Agenda if is("on-time") => {
            console.show_agenda(None);
            console.propose_to_end_on_time();
        }
        What::Agenda => console.show_agenda(which.map(|_| asked.workshop()).transpose()?.flatten()),
        What::Poll => _ = console.show_poll(poll(PollKind::is_counted)?),
        What::Round => _ = console.show_round(poll(|kind| kind == PollKind::FlashRound)?),
        What::Reports => _ = console.show_round(poll(|kind| kind == PollKind::Reports)?),
        What::Thread => {
            let of = which.or(arguments.of.as_deref()).ok_or_else(|| named::missing(context))?;
            if !console.show_thread(named::record(session, of, context)?) {
                return Err(Usage(context.words.get(Word("thread-none")).to_owned()));
            }
        }
        _ => {}
    }
    Ok(())
}

/// The session; with its journal where that is needed.
fn read(arguments: &ShowArguments, context: &Context) -> anyhow::Result<(Session, Vec<Edit>)> {
    if arguments.what == What::Altered {
        return with_journal(&arguments.file, context);
    }
    let read = store::read(&session_file(&arguments.file)).map_err(|errors| match StoreError::first(errors) {
        Some(error) => failure::file(&error, &context.words),
        None => failure::Told.into(),
    });
    Ok((read?.0, vec![]))
}

fn console(asked: &Asked<'_>) -> Console {
    let opening = Opening { path: session_file(&asked.arguments.file), ..Opening::default() };
    let (now, language) = (asked.context.environment.now(), asked.context.words.language());
    Console::new(asked.session.clone(), opening, language, Look::Terminal, 0, now)
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
