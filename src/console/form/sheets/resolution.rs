//! A council paper, its way through the bodies, and how was voted.

use super::{Group, Parts, field, group, notes};
use crate::console::form::choices::{Choice, Flag, MaybeChoice};
use crate::console::form::input::{Known, Line, Name, Needed, Texts};
use crate::console::form::links::Links;
use crate::console::form::parts::Repeated;
use crate::console::form::remark::{Found, unnamed};
use crate::console::form::sheet::Table;
use crate::session::{
    Competence, Consultation, FactionVote, Kind, Outcome, Resolution, ResolutionState, Session, Vote, tally,
};
use crate::words::Word;

type R = Resolution;

pub(super) static RESOLUTION: Table<Resolution> = Table {
    groups: &[
        group(
            "form-group-paper",
            &[
                field("form-paper-title", &Needed(|r: &mut R, _| &mut r.title)),
                field("form-paper", &Line(|r: &mut R, _| &mut r.paper)),
                field("form-office", &Name(|r: &mut R, _| &mut r.office)),
                field("form-public", &Flag(|r: &mut R, _| &mut r.public)),
                field("form-paper-state", &Choice(&ResolutionState::ALL, |r: &mut R, _| &mut r.state)),
                field("form-decided-on", &Line(|r: &mut R, _| &mut r.date)),
                field("form-paper-reservation", &Flag(|r: &mut R, _| &mut r.budget_reservation)),
                field("form-adopts", &Links(Kind::Measure, |r: &mut R, _| &mut r.measures)),
            ],
        ),
        group(
            "form-group-wording",
            &[
                field("form-wording", &Line(|r: &mut R, _| &mut r.text)),
                field("form-background", &Line(|r: &mut R, _| &mut r.background)),
                field("form-finance", &Line(|r: &mut R, _| &mut r.finance)),
                field("form-attachments", &Texts(|r: &mut R, _| &mut r.attachments)),
            ],
        ),
        Group {
            heading: Word("form-group-consultations"),
            parts: Some(Parts {
                many: &Repeated {
                    list: |r: &mut R| &mut r.consultations,
                    blank: |_, _| stop(),
                    empty: |one| *one == stop(),
                },
                more: Word("form-more-consultations"),
                least: 0,
                folds: true,
            }),
            fields: &[
                field("form-body", &Line(|r: &mut R, at| &mut r.consultations[at].body)),
                field("form-meeting", &Line(|r: &mut R, at| &mut r.consultations[at].date)),
                field(
                    "form-competence",
                    &Choice(&Competence::ALL, |r: &mut R, at| &mut r.consultations[at].competence),
                ),
                field("form-outcome", &MaybeChoice(&Outcome::ALL, |r: &mut R, at| &mut r.consultations[at].outcome)),
                field("form-stop-vote", &Line(|r: &mut R, at| &mut r.consultations[at].vote)),
            ],
        },
        group(
            "form-group-vote",
            &[
                field("form-present", &Line(|r: &mut R, _| &mut r.present)),
                field("form-votes-yes", &Line(|r: &mut R, _| &mut vote(r).yes)),
                field("form-votes-no", &Line(|r: &mut R, _| &mut vote(r).no)),
                field("form-abstained", &Line(|r: &mut R, _| &mut vote(r).abstained)),
                field("form-biased", &Line(|r: &mut R, _| &mut vote(r).biased)),
            ],
        ),
        Group {
            heading: Word("form-group-factions"),
            parts: Some(Parts {
                many: &Repeated::new(|r: &mut R| &mut vote(r).by_faction),
                more: Word("form-more-factions"),
                least: 0,
                folds: true,
            }),
            fields: &[
                field("form-faction", &Line(|r: &mut R, at| &mut vote(r).by_faction[at].faction)),
                field("form-faction-yes", &Line(|r: &mut R, at| &mut vote(r).by_faction[at].yes)),
                field("form-faction-no", &Line(|r: &mut R, at| &mut vote(r).by_faction[at].no)),
                field("form-faction-abstained", &Line(|r: &mut R, at| &mut vote(r).by_faction[at].abstained)),
                field("form-faction-biased", &Line(|r: &mut R, at| &mut vote(r).by_faction[at].biased)),
            ],
        },
        Group {
            heading: Word("form-group-earlier"),
            parts: Some(Parts {
                many: &Repeated::new(|r: &mut R| &mut r.earlier),
                more: Word("form-more-earlier"),
                least: 0,
                folds: true,
            }),
            fields: &[
                field("form-replaced-by", &Line(|r: &mut R, at| &mut r.earlier[at].replaced_by)),
                field("form-replaced-on", &Line(|r: &mut R, at| &mut r.earlier[at].date)),
                field("form-old-text", &Line(|r: &mut R, at| &mut r.earlier[at].text)),
            ],
        },
        notes(),
    ],
    checks,
    settle,
};

/// A stop of the way that is not named yet.
fn stop() -> Consultation {
    Consultation { body: String::new(), date: None, competence: Competence::Preliminary, outcome: None, vote: None }
}

fn vote(paper: &mut Resolution) -> &mut Vote {
    paper.vote.get_or_insert_default()
}

fn checks(paper: &Resolution, known: &Known<'_>) -> Vec<Found> {
    let mut found = unnamed(paper.consultations.iter().map(|one| one.body.as_str()), "form-body", known);
    let Some(vote) = &paper.vote else { return found };
    found.extend(unnamed(vote.by_faction.iter().map(|one| one.faction.as_str()), "form-faction", known));
    found.extend(against_present(vote, paper.present, known));
    found.extend(quorum(paper.present, known));
    found.extend(against_factions(vote, known));
    found.extend(against_seats(vote, known));
    found
}

/// More votes than people stand in the way; fewer may be right: somebody had left.
fn against_present(vote: &Vote, present: Option<u32>, known: &Known<'_>) -> Option<Found> {
    let present = u64::from(present?);
    let sum: u64 = [vote.yes, vote.no, vote.abstained, vote.biased].into_iter().map(u64::from).sum();
    let args = [("sum", sum.into()), ("present", present.into())];
    match sum {
        0 => None,
        sum if sum > present => Some(Found::stop("form-present", 0, Word("form-votes-over"), &args, known)),
        sum if sum < present => Some(Found::odd("form-present", 0, Word("form-votes-under"), &args, known)),
        _ => None,
    }
}

/// No more than half of the seats: was the council able to resolve anything?
fn quorum(present: Option<u32>, known: &Known<'_>) -> Option<Found> {
    let (present, members) = (present?, known.session.municipality().members());
    let args = [("members", members.into())];
    let few = members > 0 && !tally::quorate(present, members);
    few.then(|| Found::odd("form-present", 0, Word("form-not-quorate"), &args, known))
}

/// What the factions sum up to, where it is not what was counted.
fn against_factions(vote: &Vote, known: &Known<'_>) -> Vec<Found> {
    if vote.by_faction.is_empty() {
        return vec![];
    }
    type Count = fn(&FactionVote) -> u32;
    let counts: [(&'static str, u32, Count); 4] = [
        ("form-votes-yes", vote.yes, |one| one.yes),
        ("form-votes-no", vote.no, |one| one.no),
        ("form-abstained", vote.abstained, |one| one.abstained),
        ("form-biased", vote.biased, |one| one.biased),
    ];
    let differs = |(label, counted, count): (&'static str, u32, Count)| {
        let sum: u64 = vote.by_faction.iter().map(|one| u64::from(count(one))).sum();
        let found = Found::odd(label, 0, Word("form-factions-differ"), &[("sum", sum.into())], known);
        (sum != u64::from(counted)).then_some(found)
    };
    counts.into_iter().filter_map(differs).collect()
}

/// Factions with more votes than seats.
fn against_seats(vote: &Vote, known: &Known<'_>) -> Vec<Found> {
    let seats = |name: &str| known.session.municipality().seats.iter().find(|one| one.faction == name).map(|s| s.seats);
    let over = |(part, one): (usize, &FactionVote)| {
        let seats = seats(&one.faction)?;
        let sum = [one.yes, one.no, one.abstained, one.biased].into_iter().map(u64::from).sum::<u64>();
        let args = [("sum", sum.into()), ("seats", seats.into())];
        (sum > seats.into()).then(|| Found::odd("form-faction", part, Word("form-over-seats"), &args, known))
    };
    vote.by_faction.iter().enumerate().filter_map(over).collect()
}

/// A vote in which nothing was counted is none.
fn settle(paper: &mut Resolution, _before: &Resolution, _session: &Session) {
    paper.vote.take_if(|vote| *vote == Vote::default());
}
