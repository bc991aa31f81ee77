//! What groups, offers, straw polls, parked topics and notes say.

use super::Facets;
use super::tell::{Tell, many, may, one};
use crate::session::{FactionLights, Note, Offer, Poll, PollKind, PollOption, Ref, Stakeholder, Topic, TopicState};
use crate::words::Word;

pub(super) const STAKEHOLDER: &Facets<Stakeholder> = &[
    ("facets-name", |k, _| one(&k.name)),
    ("facets-number", |k, _| one(format_args!("K{}", k.number))),
    ("facets-category", |k, t| may(k.category.map(|category| t.named(&category)))),
    ("facets-size", |k, _| one(&k.size)),
    ("facets-influence", |k, _| may(k.influence.map(|level| level.get()))),
    ("facets-interest", |k, _| may(k.interest.map(|level| level.get()))),
    ("facets-format", |k, _| one(&k.format)),
    ("facets-day", |k, t| t.day(k.date)),
    ("facets-reached", |k, _| may(k.reached)),
    ("facets-contact", |k, _| one(&k.contact_role)),
];

pub(super) const OFFER: &Facets<Offer> = &[
    ("facets-name", |o, _| one(&o.name)),
    ("facets-provider", |o, _| one(&o.provider)),
    ("facets-area", |o, t| t.may_link(o.area, Ref::Area)),
    ("facets-target-group", |o, _| one(&o.target_group)),
    ("facets-stakeholder", |o, t| t.may_link(o.stakeholder, Ref::Stakeholder)),
    ("facets-findings", |o, t| t.links(&o.findings, Ref::Finding)),
    ("facets-measures", |o, t| t.links(&o.measures, Ref::Measure)),
];

pub(super) const POLL: &Facets<Poll> = &[
    ("facets-question", |p, _| one(&p.question)),
    ("facets-kind", |p, t| one(poll_kind(p.kind, t))),
    ("facets-workshop", |p, t| t.may_link(p.workshop, Ref::Workshop)),
    ("facets-taking-part", |p, _| one(p.people)),
    ("facets-closed", |p, t| t.yes(p.closed)),
    ("facets-options", |p, t| many(&p.options, |of| option(of, p.kind, t))),
    ("facets-totals-off", |p, t| t.yes(p.totals_off)),
    ("facets-factions", |p, _| many(&p.factions, lights)),
];

/// `Grüne: 5 / 2 / 0`
fn lights(row: &FactionLights) -> String {
    let lights = row.lights.map(|lights| lights.map(|light| light.to_string()).join(" / "));
    format!("{}: {}", row.faction, lights.as_deref().unwrap_or("–"))
}

fn poll_kind(kind: PollKind, tell: &Tell<'_>) -> String {
    let name = match kind {
        PollKind::Dots { .. } => "record-method-dot-vote",
        PollKind::Scale => "record-method-scale",
        PollKind::TrafficLight => "record-method-traffic-light",
        PollKind::ShowOfHands => "record-method-show-of-hands",
        PollKind::Resistance => "record-method-resistance",
        PollKind::Cards => "record-method-card-query",
        PollKind::FlashRound => "record-method-flash-round",
        PollKind::Reports => "record-reports",
    };
    let PollKind::Dots { each, at_most } = kind else { return tell.word(name) };
    let args = [("each", each.into()), ("most", at_most.into())];
    format!("{} ({})", tell.word(name), tell.words.say(Word("facets-dots-each"), &args))
}

/// `W5 Kein Bus: 12`; what was said in turn: `Tisch 3: Der Bus fehlt.`
fn option(option: &PollOption, kind: PollKind, tell: &Tell<'_>) -> String {
    let table = |table: u16| format!("{}: ", tell.words.say(Word("record-table"), &[("table", table.into())]));
    let link = option.of.map(|at| tell.link(at)).unwrap_or_default();
    let count = option.count.map(|count| format!(": {count}"));
    let count = count.unwrap_or_else(|| if kind.is_spoken() { String::new() } else { ": –".to_owned() });
    let label = format!("{link} {}", option.label);
    let passive = if option.passive { format!(" ({})", tell.word("facets-passive")) } else { String::new() };
    let values = option.values.iter().map(u8::to_string).collect::<Vec<_>>().join(" ");
    let values = if values.is_empty() { values } else { format!(" ({values})") };
    let from = option.origins.iter().map(|id| tell.link(Ref::Stakeholder(*id))).collect::<Vec<_>>().join(", ");
    let from = if from.is_empty() { from } else { format!(" ({from})") };
    format!("{}{}{passive}{count}{values}{from}", option.table.map(table).unwrap_or_default(), label.trim())
}

pub(super) const TOPIC: &Facets<Topic> = &[
    ("facets-text", |b, _| one(&b.text)),
    ("facets-number", |b, _| one(format_args!("T{}", b.number))),
    ("facets-area", |b, t| t.may_link(b.area, Ref::Area)),
    ("facets-workshop", |b, t| t.may_link(b.workshop, Ref::Workshop)),
    ("facets-origin", |b, t| t.links(&b.origins, Ref::Stakeholder)),
    ("facets-status", |b, t| one(topic_state(&b.state, t))),
    ("facets-remark", |b, _| one(&b.remark)),
];

fn topic_state(state: &TopicState, tell: &Tell<'_>) -> String {
    match state {
        TopicState::Open => tell.word("facets-topic-open"),
        TopicState::Adopted(at) => format!("{} {}", tell.word("facets-topic-adopted"), tell.link(*at)),
        TopicState::Assigned(to) => format!("{} {to}", tell.word("facets-topic-assigned")),
        TopicState::Kept => tell.word("facets-topic-kept"),
        TopicState::Dropped => tell.word("facets-topic-dropped"),
    }
}

pub(super) const NOTE: &Facets<Note> =
    &[("facets-text", |n, _| one(&n.text)), ("facets-about", |n, t| may(n.about.map(|at| t.link(at))))];
