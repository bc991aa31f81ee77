//! A straw poll: what was asked, what could be chosen, what was counted. Until it is closed the room sees none of it.

use super::{Group, Parts, field, group, notes, only, while_at};
use crate::console::form::choices::{Flag, Ladder};
use crate::console::form::entry::Entry;
use crate::console::form::input::{Input, Known, Line, Needed};
use crate::console::form::links::{AnyLink, Links, MaybeLink};
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
                field("form-option-of", &STANDS),
                field("form-option-label", &Line(|poll: &mut P, at| &mut poll.options[at].label)),
                field("form-option-count", &Line(|poll: &mut P, at| &mut poll.options[at].count)),
                while_at(
                    "form-poll-kind",
                    RESISTANCE,
                    "form-option-values",
                    &Line(|poll: &mut P, at| &mut poll.options[at].values),
                ),
                while_at(
                    "form-poll-kind",
                    RESISTANCE,
                    "form-option-passive",
                    &Flag(|poll: &mut P, at| &mut poll.options[at].passive),
                ),
                while_at(
                    "form-poll-kind",
                    SPOKEN,
                    "form-option-table",
                    &Line(|poll: &mut P, at| &mut poll.options[at].table),
                ),
                while_at(
                    "form-poll-kind",
                    SPOKEN,
                    "form-option-origin",
                    &Links(Kind::Stakeholder, |poll: &mut P, at| &mut poll.options[at].origins),
                ),
            ],
        },
        Group {
            heading: Word("form-group-lights"),
            parts: Some(Parts {
                many: &Repeated::new(|poll: &mut P| &mut poll.factions),
                more: Word("form-more-factions"),
                least: 0,
                folds: true,
            }),
            fields: &[
                while_at(
                    "form-poll-kind",
                    LIGHTS,
                    "form-faction",
                    &Line(|poll: &mut P, at| &mut poll.factions[at].faction),
                ),
                while_at(
                    "form-poll-kind",
                    LIGHTS,
                    "form-faction-lights",
                    &Line(|poll: &mut P, at| &mut poll.factions[at].lights),
                ),
            ],
        },
        notes(),
    ],
    checks,
    settle: |poll, before, _| settle(poll, before),
};

/// The places among the kinds that have fields of their own.
const LIGHTS: (usize, usize) = (2, 2);
const RESISTANCE: (usize, usize) = (4, 4);
const SPOKEN: (usize, usize) = (6, 7);

const STANDS: AnyLink<P> = AnyLink {
    kinds: &[Kind::Finding, Kind::Cluster, Kind::Goal, Kind::Measure],
    read: |poll, at| poll.options[at].of,
    write: |poll, at, of| poll.options[at].of = of,
    needed: None,
};

/// Single values make the count, where they are what was changed; where the count was, they no longer say how it came.
/// The lights of the factions make the sums.
fn settle(poll: &mut Poll, before: &Poll) {
    for option in poll.options.iter_mut().filter(|option| !option.values.is_empty()) {
        let sum = option.values.iter().copied().map(u32::from).sum();
        let as_before = before.options.iter().any(|other| other.values == option.values);
        match option.count == Some(sum) {
            true => {}
            false if as_before => option.values.clear(),
            false => option.count = Some(sum),
        }
    }
    if poll.kind == PollKind::TrafficLight && poll.factions != before.factions && !poll.factions.is_empty() {
        poll.sum_factions();
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
        if option.of.is_none() && option.label.is_empty() {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{Id, PollOption, Rank};

    fn poll(options: &[(Option<u32>, &[u8])]) -> Poll {
        let option =
            |(count, values): &(_, &[u8])| PollOption { count: *count, values: values.to_vec(), ..Default::default() };
        Poll {
            id: Id::random(|| 1),
            workshop: None,
            kind: PollKind::Resistance,
            question: String::new(),
            people: 2,
            closed: true,
            options: options.iter().map(option).collect(),
            totals_off: false,
            factions: vec![],
            rank: Rank::first(),
        }
    }

    fn settled(before: &[(Option<u32>, &[u8])], after: &[(Option<u32>, &[u8])]) -> Poll {
        let mut poll_after = poll(after);
        settle(&mut poll_after, &poll(before));
        poll_after
    }

    #[test]
    fn whichever_of_sum_and_single_values_was_changed_counts() {
        let before: &[(Option<u32>, &[u8])] = &[(Some(3), &[1, 2])];
        assert_eq!(settled(before, &[(Some(3), &[1, 9])]), poll(&[(Some(10), &[1, 9])]));
        assert_eq!(settled(before, &[(Some(4), &[1, 2])]), poll(&[(Some(4), &[])]));
        assert_eq!(settled(before, &[(Some(3), &[])]), poll(&[(Some(3), &[])]));
        let more: &[(Option<u32>, &[u8])] = &[(Some(3), &[1, 2]), (Some(7), &[]), (None, &[])];
        assert_eq!(settled(before, more), poll(more), "a new option has what was counted for it, and no values");
    }
}
