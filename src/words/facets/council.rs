//! What council papers say.

use super::Facets;
use super::tell::{Tell, many, may, one, parts};
use crate::session::{Consultation, Ref, Resolution, ResolutionState, Vote, Wording};
use crate::words::Word;

pub(super) const RESOLUTION: &Facets<Resolution> = &[
    ("facets-title", |r, _| one(&r.title)),
    ("facets-number", |r, _| one(format_args!("B{}", r.number))),
    ("facets-paper", |r, _| one(&r.paper)),
    ("facets-office", |r, _| one(&r.office)),
    ("facets-public", |r, t| t.yes(r.public)),
    ("facets-status", |r, t| one(state(r.state, t))),
    ("facets-day", |r, t| t.day(r.date)),
    ("facets-consultations", |r, t| many(&r.consultations, |of| consultation(of, t))),
    ("facets-text", |r, _| one(&r.text)),
    ("facets-earlier", |r, t| many(&r.earlier, |of| wording(of, t))),
    ("facets-background", |r, _| one(&r.background)),
    ("facets-finance", |r, _| one(&r.finance)),
    ("facets-attachments", |r, _| many(&r.attachments, String::clone)),
    ("facets-reservation", |r, t| t.yes(r.budget_reservation)),
    ("facets-vote", |r, t| may(r.vote.as_ref().map(|of| vote(of, t)))),
    ("facets-present", |r, _| may(r.present)),
    ("facets-measures", |r, t| t.links(&r.measures, Ref::Measure)),
];

fn state(state: ResolutionState, tell: &Tell<'_>) -> String {
    tell.word(match state {
        ResolutionState::Planned => "facets-paper-planned",
        ResolutionState::Decided => "facets-paper-decided",
        ResolutionState::Withdrawn => "facets-paper-withdrawn",
    })
}

/// `HFA · 12.03.2026 · Vorberatung · empfohlen`
fn consultation(of: &Consultation, tell: &Tell<'_>) -> String {
    let date = of.date.map(|day| tell.date(day)).unwrap_or_default();
    let outcome = of.outcome.map(|outcome| tell.named(&outcome)).unwrap_or_default();
    let vote = of.vote.map(|counts| tell.words.counts(counts)).unwrap_or_default();
    parts([of.body.clone(), date, tell.named(&of.competence), outcome, vote])
}

fn wording(of: &Wording, tell: &Tell<'_>) -> String {
    parts([of.replaced_by.clone(), of.date.map(|day| tell.date(day)).unwrap_or_default(), of.text.clone()])
}

fn vote(vote: &Vote, tell: &Tell<'_>) -> String {
    let counts = |yes: u32, no: u32, abstained: u32, biased: u32| {
        let args = [("yes", yes.into()), ("no", no.into()), ("abstained", abstained.into()), ("biased", biased.into())];
        tell.words.say(Word("facets-votes"), &args)
    };
    let factions = vote.by_faction.iter();
    let factions = factions.map(|f| format!("{}: {}", f.faction, counts(f.yes, f.no, f.abstained, f.biased)));
    parts([counts(vote.yes, vote.no, vote.abstained, vote.biased), factions.collect::<Vec<_>>().join("; ")])
}
