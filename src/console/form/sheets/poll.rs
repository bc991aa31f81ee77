//! A straw poll: what was asked, what could be chosen, what was counted. Until it is closed the room sees none of it.

use super::{Group, Parts, field, group, notes, only};
use crate::console::form::choices::{Flag, Ladder};
use crate::console::form::entry::Entry;
use crate::console::form::input::{Input, Known, Line, Needed};
use crate::console::form::links::MaybeLink;
use crate::console::form::parts::Repeated;
use crate::console::form::remark::Found;
use crate::console::form::sheet::Table;
use crate::console::form::typing::Typing;
use crate::console::form::written::Written;
use crate::session::{Kind, Method, Poll, PollKind};
use crate::words::{Named, Word};

type P = Poll;

pub(super) static POLL: Table<Poll> = Table {
    groups: &[
        group(
            "form-group-poll",
            &[
                field("form-question", &Needed(|poll: &mut P, _| &mut poll.question)),
                field("form-poll-kind", &KIND),
                only(0, "form-each", &Dots { read: |each, _| each, with: |each, (_, at_most)| (each, at_most) }),
                only(
                    0,
                    "form-at-most",
                    &Dots { read: |_, at_most| at_most, with: |at_most, (each, _)| (each, at_most) },
                ),
                field("form-poll-people", &Line(|poll: &mut P, _| &mut poll.people)),
                field("form-poll-workshop", &MaybeLink(Kind::Workshop, |poll: &mut P, _| &mut poll.workshop)),
                field("form-closed", &Flag(|poll: &mut P, _| &mut poll.closed)),
                field("form-totals-off", &Flag(|poll: &mut P, _| &mut poll.totals_off)),
            ],
        ),
        Group {
            heading: Word("form-group-options"),
            parts: Some(Parts {
                many: &Repeated::new(|poll: &mut P| &mut poll.options),
                more: Word("form-more-options"),
                least: 0,
                folds: true,
            }),
            fields: &[
                field("form-option-card", &MaybeLink(Kind::Finding, |poll: &mut P, at| &mut poll.options[at].finding)),
                field("form-option-label", &Line(|poll: &mut P, at| &mut poll.options[at].label)),
                field("form-option-count", &Line(|poll: &mut P, at| &mut poll.options[at].count)),
                field("form-option-table", &Line(|poll: &mut P, at| &mut poll.options[at].table)),
            ],
        },
        notes(),
    ],
    checks,
    settle: |poll, _, _| settle(poll),
};

/// Single values stay only where they still make the count.
fn settle(poll: &mut Poll) {
    for option in &mut poll.options {
        let sum = option.values.iter().copied().map(u32::from).sum();
        if option.count != Some(sum) {
            option.values.clear();
        }
    }
}

/// How can be asked, in order.
const KINDS: [(Method, PollKind); 8] = [
    (Method::DotVote, PollKind::Dots { each: 5, at_most: 2 }),
    (Method::Scale, PollKind::Scale),
    (Method::TrafficLight, PollKind::TrafficLight),
    (Method::ShowOfHands, PollKind::ShowOfHands),
    (Method::Resistance, PollKind::Resistance),
    (Method::CardQuery, PollKind::Cards),
    (Method::FlashRound, PollKind::FlashRound),
    (Method::Tables, PollKind::Reports),
];

const KIND: Ladder<P> = Ladder {
    names: |words| KINDS.map(|(method, _)| words.get(method.word()).to_owned()).into(),
    at: |poll, _| match poll.kind {
        PollKind::Dots { .. } => 0,
        PollKind::Scale => 1,
        PollKind::TrafficLight => 2,
        PollKind::ShowOfHands => 3,
        PollKind::Resistance => 4,
        PollKind::Cards => 5,
        PollKind::FlashRound => 6,
        PollKind::Reports => 7,
    },
    put: |poll, _, at| poll.kind = KINDS.get(at).map_or(poll.kind, |(_, kind)| *kind),
};

/// One of the two numbers of a dot vote: dots per person, at most on one option.
struct Dots {
    read: fn(u16, u16) -> u16,
    with: fn(u16, (u16, u16)) -> (u16, u16),
}

impl Input<P> for Dots {
    fn entry(&self, poll: &mut P, _part: usize, known: &Known<'_>) -> Entry {
        let number = match poll.kind {
            PollKind::Dots { each, at_most } => (self.read)(each, at_most).show(known),
            _ => String::new(),
        };
        Entry::Typing(Typing::whole(number, vec![]))
    }

    fn write(&self, poll: &mut P, _part: usize, entry: &Entry, known: &Known<'_>) -> Result<(), Word> {
        if let (Entry::Typing(typing), PollKind::Dots { each, at_most }) = (entry, poll.kind) {
            let number = u16::read(typing.field.text().trim(), known)?;
            let (each, at_most) = (self.with)(number, (each, at_most));
            poll.kind = PollKind::Dots { each, at_most };
        }
        Ok(())
    }
}

/// The most that one option and all together can have.
fn most(poll: &Poll) -> (u64, u64) {
    let people = u64::from(poll.people);
    match poll.kind {
        PollKind::Dots { each, at_most } => (people * u64::from(at_most), people * u64::from(each)),
        PollKind::Resistance => (people * 10, u64::MAX),
        PollKind::Scale | PollKind::TrafficLight | PollKind::ShowOfHands => (people, people),
        PollKind::Cards | PollKind::FlashRound | PollKind::Reports => (u64::MAX, u64::MAX),
    }
}

/// An option is something; nothing has more than people can give; once closed, the sum comes out.
fn checks(poll: &Poll, known: &Known<'_>) -> Vec<Found> {
    let mut found = vec![];
    if let PollKind::Dots { each, at_most } = poll.kind
        && at_most > each
    {
        found.push(Found::stop("form-at-most", 0, Word("form-at-most-each"), &[("each", each.into())], known));
    }
    let (one, all) = most(poll);
    for (part, option) in poll.options.iter().enumerate() {
        if option.finding.is_none() && option.label.is_empty() {
            found.push(Found::stop("form-option-label", part, Word("form-needs-option"), &[], known));
        }
        if poll.people > 0 && option.count.is_some_and(|count| u64::from(count) > one) {
            found.push(Found::stop("form-option-count", part, Word("form-too-many"), &[("most", one.into())], known));
        }
    }
    let sum: u64 = poll.options.iter().filter_map(|option| option.count).map(u64::from).sum();
    if poll.closed && poll.people > 0 && all < u64::MAX && sum != all {
        let args = [("sum", sum.into()), ("all", all.into())];
        found.push(Found::odd("form-closed", 0, Word("form-odd-sum"), &args, known));
    }
    found
}
