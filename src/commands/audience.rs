//! `show --audience`: what the room would see, as text.

use ratatui::buffer::Buffer;

use super::arguments::{ShowArguments, What};
use super::failure::Usage;
use super::{Context, launch};
use crate::draw::scene::draw_scene;
use crate::draw::scene::theme::SceneTheme;
use crate::draw::theme::Depth;
use crate::scene::{Scene, Subject};
use crate::session::{Id, Ref, Session};
use crate::store;
use crate::words::Word;

/// Draws it; the size is that of the buffer.
pub fn draw(arguments: &ShowArguments, session: Session, context: &Context, buffer: &mut Buffer) -> Result<(), Usage> {
    let (now, look) = (context.environment.now(), launch::setup(context).scene_look);
    let subject = subject(arguments, &session, context)?;
    let page = arguments.page.unwrap_or(1).saturating_sub(1);
    let scene = Scene::of(&session, &subject, page, now.today(), look, &context.words);
    let (theme, area) = (SceneTheme::of(look, Depth::Mono, false), buffer.area);
    draw_scene(&scene, None, now.wall, &theme, buffer, area);
    Ok(())
}

fn subject(arguments: &ShowArguments, session: &Session, context: &Context) -> Result<Subject, Usage> {
    let digit = arguments.area.map(|digit| digit.to_string());
    let named = arguments.which.as_deref().or(arguments.of.as_deref()).or(digit.as_deref());
    let find = |refs: &[Ref]| match named {
        Some(named) => found(session, refs, named).map(Some).ok_or_else(|| unknown(named, context)),
        None => Ok(None),
    };
    let one = |refs: &[Ref]| find(refs)?.ok_or_else(|| missing(context));
    let areas: Vec<Ref> = session.areas().iter().map(|area| Ref::Area(area.id)).collect();
    let cards: Vec<Ref> = session.findings().iter().map(|card| Ref::Finding(card.id)).collect();
    let goals: Vec<Ref> = session.goals().iter().map(|goal| Ref::Goal(goal.id)).collect();
    let measures: Vec<Ref> = session.measures().iter().map(|measure| Ref::Measure(measure.id)).collect();
    Ok(match arguments.what {
        What::Title => Subject::Title,
        What::Analysis => Subject::Analysis,
        What::Plan => Subject::Plan { near: false },
        What::Near => Subject::Plan { near: true },
        What::Goals => Subject::Goals(find(&areas)?),
        What::Clusters => Subject::Clusters,
        What::Kanban => Subject::Kanban(find(&areas)?),
        What::Sums => match arguments.by {
            Some(by) => Subject::SumsBy(by, find(&areas)?),
            None => Subject::Sums(find(&areas)?),
        },
        What::Thread => Subject::Thread(called(session, named.ok_or_else(|| missing(context))?, context)?),
        What::Topics => Subject::Topics,
        What::Area => Subject::Area(one(&areas)?),
        What::Card => Subject::Finding(one(&cards)?),
        What::Goal => Subject::Goal(one(&goals)?),
        What::Measure => Subject::Measure(one(&measures)?),
        What::Home => return Err(Usage(context.words.get(Word("commands-no-view")).to_owned())),
    })
}

/// Whatever record is called so.
pub fn called(session: &Session, named: &str, context: &Context) -> Result<Ref, Usage> {
    let mut found = None;
    session.each(|record| {
        let number = session.number_of(&record).filter(|number| number.to_string().eq_ignore_ascii_case(named));
        found = found.or(number.map(|_| record.reference()));
    });
    found.ok_or_else(|| unknown(named, context))
}

/// The one among these records that is called so.
fn found(session: &Session, refs: &[Ref], named: &str) -> Option<Id> {
    let is_called =
        |at: &&Ref| session.number(**at).is_some_and(|number| number.to_string().eq_ignore_ascii_case(named));
    refs.iter().find(is_called).and_then(|at| at.id())
}

pub fn missing(context: &Context) -> Usage {
    let which = context.words.get(Word("commands-value-which"));
    Usage(context.words.say(Word("commands-missing"), &[("argument", which.into())]))
}

fn unknown(named: &str, context: &Context) -> Usage {
    Usage(context.words.say(Word("commands-no-which"), &[("which", store::harmless(named).into())]))
}
