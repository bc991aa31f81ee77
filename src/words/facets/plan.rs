//! What phases, events and workshops say.

use super::Facets;
use super::tell::{Tell, bracketed, many, may, one, parts};
use crate::session::{Event, Phase, Ref, Step, Workshop};
use crate::words::Word;

pub(super) const PHASE: &Facets<Phase> = &[
    ("facets-name", |p, _| one(&p.name)),
    ("facets-number", |p, _| one(p.number)),
    ("facets-begin", |p, t| one(t.date(p.planned.start))),
    ("facets-end", |p, t| one(t.date(p.planned.end))),
    ("facets-began", |p, t| t.day(p.started)),
    ("facets-ended", |p, t| t.day(p.ended)),
];

pub(super) const EVENT: &Facets<Event> = &[
    ("facets-title", |e, _| one(&e.title)),
    ("facets-kind", |e, t| one(t.named(&e.kind))),
    ("facets-planned", |e, t| one(t.date(e.planned))),
    ("facets-actual", |e, t| t.day(e.actual)),
    ("facets-phase", |e, t| t.may_link(e.phase, Ref::Phase)),
    ("facets-workshop", |e, t| t.may_link(e.workshop, Ref::Workshop)),
    ("facets-resolution", |e, t| t.may_link(e.resolution, Ref::Resolution)),
];

pub(super) const WORKSHOP: &Facets<Workshop> = &[
    ("facets-title", |w, _| one(&w.title)),
    ("facets-kind", |w, t| one(t.named(&w.kind))),
    ("facets-day", |w, t| t.day(w.date)),
    ("facets-time", |w, _| may(w.start.map(|time| time.format("%H:%M:%S")))),
    ("facets-where", |w, _| one(&w.place)),
    ("facets-people", |w, _| many(&w.people, |people| format!("{} {}", people.count, people.group))),
    ("facets-tables", |w, _| may(w.tables)),
    ("facets-agenda", |w, t| many(&w.agenda, |of| step(of, t))),
    ("facets-remark", |w, _| one(&w.remark)),
];

/// `Karten sammeln (Kartenabfrage) · 20 min, gebraucht 25 · bekommt 22 · verdeckt · Notiz`
fn step(step: &Step, tell: &Tell<'_>) -> String {
    let Step { title, method, planned, granted, least, began, actual, internal, note } = step;
    let minutes = match actual {
        None => tell.words.say(Word("facets-minutes"), &[("planned", (*planned).into())]),
        Some(actual) => {
            let args = [("planned", (*planned).into()), ("actual", (*actual).into())];
            tell.words.say(Word("facets-minutes-taken"), &args)
        }
    };
    let say = |word, count: Option<u16>| {
        count.map(|count| tell.words.say(Word(word), &[("count", count.into())])).unwrap_or_default()
    };
    let began = began.map(|time| format!("{} {}", tell.word("facets-began"), time.format("%H:%M:%S")));
    let hidden = if *internal { tell.word("facets-internal") } else { String::new() };
    let (granted, least) = (say("facets-minutes-granted", *granted), say("facets-minutes-least", *least));
    let name = format!("{title} {}", bracketed(&tell.named(method)));
    parts([name, minutes, granted, least, began.unwrap_or_default(), hidden, note.clone()])
}
