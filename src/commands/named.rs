//! What is meant by a name on the command line: `2.1.3`, `W5`, the second poll, the last workshop.

use super::Context;
use super::arguments::is_called;
use super::failure::Usage;
use crate::session::{Day, FindingKind, Id, Placed, Poll, Ref, Session, Status};
use crate::store::harmless;
use crate::words::Word;

/// Whatever record is called so.
pub fn record(session: &Session, named: &str, context: &Context) -> Result<Ref, Usage> {
    let mut found = None;
    session.each(|record| {
        let number = session.number_of(&record).filter(|number| number.to_string().eq_ignore_ascii_case(named));
        found = found.or(number.map(|_| record.reference()));
    });
    found.ok_or_else(|| unknown(named, context))
}

/// The one among these records that is called so.
pub fn among(session: &Session, refs: &[Ref], named: &str, context: &Context) -> Result<Id, Usage> {
    let called = |at: &&Ref| session.number(**at).is_some_and(|number| number.to_string().eq_ignore_ascii_case(named));
    refs.iter().find(called).and_then(|at| at.id()).ok_or_else(|| unknown(named, context))
}

/// The question of this place among those of a kind; where none is named the one that is open, else the last.
pub fn poll(
    session: &Session,
    wanted: impl Fn(&Poll) -> bool,
    named: Option<&str>,
    context: &Context,
) -> Result<Id, Usage> {
    let mut polls: Vec<&Poll> = session.polls().iter().filter(|poll| wanted(poll)).collect();
    polls.sort_by_cached_key(|poll| poll.place(session));
    let found = match named {
        Some(named) => at(&polls, named),
        None => polls.iter().rev().find(|poll| !poll.closed).or(polls.last()),
    };
    found.map(|poll| poll.id).ok_or_else(|| no_poll(&polls, context))
}

fn at<'a, T>(all: &'a [T], named: &str) -> Option<&'a T> {
    all.get(named.parse::<usize>().ok()?.checked_sub(1)?)
}

/// Which there are, one line each; or that there is none.
fn no_poll(polls: &[&Poll], context: &Context) -> Usage {
    let words = &context.words;
    if polls.is_empty() {
        return Usage(words.get(Word("commands-no-poll")).to_owned());
    }
    let line = |(at, poll): (usize, &&Poll)| {
        format!("\n  {}  {}: {}", at + 1, words.poll_kind(poll.kind), harmless(&poll.question))
    };
    let all: String = polls.iter().enumerate().map(line).collect();
    Usage(format!("{}{all}", words.get(Word("commands-which-poll"))))
}

/// The cluster of this place.
pub fn cluster(session: &Session, named: &str, context: &Context) -> Result<Id, Usage> {
    let all = session.clusters_in_order();
    at(&all, named).map(|cluster| cluster.id).ok_or_else(|| unknown(named, context))
}

/// The running workshop, or the one of this place in the order of their days.
pub fn workshop(session: &Session, named: &str) -> Option<Id> {
    if is_called(named, "running") {
        return session.municipality().running_workshop;
    }
    at(&session.to_records().workshops, named).map(|workshop| workshop.id)
}

/// The same, or the newest one that is not still to come.
pub fn workshop_until(session: &Session, named: &str, today: Day) -> Option<Id> {
    if !is_called(named, "last") {
        return workshop(session, named);
    }
    let records = session.to_records();
    let been = records.workshops.iter().rev().find(|workshop| workshop.date.is_some_and(|date| date <= today));
    been.map(|workshop| workshop.id)
}

/// `weaknesses`, `schwaechen`, `-`
pub fn kind(named: &str) -> Option<FindingKind> {
    let names = ["strengths", "weaknesses", "challenges", "potentials"];
    let called = |kind: &FindingKind| is_called(named, names[*kind as usize]) || named == kind.sign().to_string();
    FindingKind::ALL.into_iter().find(called)
}

/// `agreed`, `vereinbart`
pub fn status(named: &str) -> Option<Status> {
    let names = ["draft", "coordinated", "disputed", "agreed", "resolved"];
    Status::LADDER.into_iter().find(|status| is_called(named, names[status.rung()]))
}

/// That one must be named.
pub fn missing(context: &Context) -> Usage {
    let which = context.words.get(Word("commands-value-which"));
    Usage(context.words.say(Word("commands-missing"), &[("argument", which.into())]))
}

/// That there is none of this name.
pub fn unknown(named: &str, context: &Context) -> Usage {
    Usage(context.words.say(Word("commands-no-which"), &[("which", harmless(named).into())]))
}

/// That nothing can be named here.
pub fn too_much(named: &str, context: &Context) -> Usage {
    Usage(context.words.say(Word("commands-too-many"), &[("argument", harmless(named).into())]))
}

/// That there is no such workshop.
pub fn no_workshop(named: &str, context: &Context) -> Usage {
    Usage(context.words.say(Word("commands-no-workshop"), &[("value", harmless(named).into())]))
}
