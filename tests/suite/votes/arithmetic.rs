//! Sums, ties, least dots, shares, means and medians against a plain recount.

use proptest::prelude::*;
use tafelrunde::session::{
    Decimal, FactionLights, FactionVote, Id, Outcome, Poll, PollKind, PollOption, Rank, Vote, tally,
};

fn poll(kind: PollKind, people: u32, counts: &[Option<u32>]) -> Poll {
    Poll {
        id: Id::random(|| 7),
        workshop: None,
        kind,
        question: "Was?".to_owned(),
        people,
        closed: true,
        options: counts.iter().map(|count| PollOption { count: *count, ..PollOption::default() }).collect(),
        totals_off: false,
        factions: vec![],
        rank: Rank::first(),
    }
}

/// In tenths.
fn tenths(number: Decimal) -> i64 {
    if number.scale == 0 { number.units * 10 } else { number.units }
}

fn kinds() -> impl Strategy<Value = PollKind> {
    prop_oneof![
        (1u16..9, 1u16..3).prop_map(|(each, at_most)| PollKind::Dots { each, at_most }),
        Just(PollKind::Scale),
        Just(PollKind::TrafficLight),
        Just(PollKind::ShowOfHands),
        Just(PollKind::Resistance),
    ]
}

fn some_counts() -> impl Strategy<Value = Vec<Option<u32>>> {
    prop::collection::vec(prop::option::of(0u32..12), 0..24)
}

proptest! {
    #[test]
    fn what_is_counted_and_missing(kind in kinds(), people in 0u32..90, counts in some_counts()) {
        let poll = poll(kind, people, &counts);
        let mut sum = 0i64;
        for count in &counts {
            sum += i64::from(count.unwrap_or(0));
        }
        prop_assert_eq!(poll.counted(), sum as u64);
        let due = match kind {
            _ if people == 0 => None,
            PollKind::Dots { each, .. } => Some(i64::from(people) * i64::from(each)),
            PollKind::Resistance => None,
            _ => Some(i64::from(people)),
        };
        prop_assert_eq!(poll.missing(), due.map(|due| due - sum));
    }

    #[test]
    fn a_place_is_one_more_than_how_many_are_better(kind in kinds(), counts in some_counts()) {
        let places = poll(kind, 30, &counts).places();
        for (at, count) in counts.iter().enumerate() {
            let better = |other: &&Option<u32>| match (kind, **other, *count) {
                (PollKind::Resistance, Some(other), Some(own)) => other < own,
                (PollKind::Resistance, Some(_), None) => true,
                (PollKind::Resistance, None, _) => false,
                (_, Some(other), Some(own)) => other > own,
                (_, Some(_), None) => true,
                (_, None, _) => false,
            };
            prop_assert_eq!(places[at], counts.iter().filter(better).count() + 1);
        }
    }

    #[test]
    fn least_dots_are_the_fewest_that_hold_every_pair(options in 0usize..70, people in 1u32..90) {
        let pairs = (0..options).map(|one| options - 1 - one).sum::<usize>() as u64;
        let mut least = 0u64;
        while least * u64::from(people) < pairs {
            least += 1;
        }
        prop_assert_eq!(u64::from(tally::least_dots(options, people)), least);
        let (each, at_most) = tally::proposed_dots(options, people);
        prop_assert!(options == 0 || u64::from(each) >= least.min(2 * options as u64), "{each} for {least}");
        prop_assert!((1..=2).contains(&at_most) && at_most <= each);
        prop_assert!(options == 0 || usize::from(each) <= 2 * options, "they can be laid down");
    }

    #[test]
    fn mean_and_median_of_a_scale(counts in prop::collection::vec(0u32..9, 1..12)) {
        let mut marks: Vec<u64> = vec![];
        for (step, count) in (1u64..).zip(&counts) {
            marks.extend(std::iter::repeat_n(step, *count as usize));
        }
        let n = marks.len() as u64;
        let (mean, median) = (tally::scale_mean(&counts), tally::scale_median(&counts));
        if n == 0 {
            prop_assert_eq!((mean, median), (None, None));
        } else {
            let sum: u64 = marks.iter().sum();
            let mean = tenths(mean.expect("a mean")) as u64;
            prop_assert!((mean * 2 * n).abs_diff(sum * 20) <= n, "the nearest tenth: {mean} of {sum}/{n}");
            let (low, high) = (marks[(marks.len() - 1) / 2], marks[marks.len() / 2]);
            prop_assert_eq!(tenths(median.expect("a median")) as u64, (low + high) * 5);
        }
    }

    #[test]
    fn shares_are_the_nearest_tenth_and_add_up_to_nearly_a_hundred(counts in prop::collection::vec(0u64..400, 1..6)) {
        let all: u64 = counts.iter().sum();
        let shares: Option<Vec<i64>> = counts.iter().map(|part| tally::percent(*part, all).map(tenths)).collect();
        match shares {
            None => prop_assert_eq!(all, 0),
            Some(shares) => {
                for (share, part) in shares.iter().zip(&counts) {
                    prop_assert!((*share as u64 * all * 2).abs_diff(part * 2000) <= all);
                }
                prop_assert!(shares.iter().sum::<i64>().abs_diff(1000) <= counts.len() as u64);
            }
        }
    }

    #[test]
    fn more_than_half_is_a_quorum(present in 0u32..99, members in 0u32..99) {
        let absent = i64::from(members) - i64::from(present);
        prop_assert_eq!(tally::quorate(present, members), i64::from(present) > absent);
    }

    #[test]
    fn lights_by_faction_sum_up_and_no_small_faction_stands_alone(rows in prop::collection::vec(prop::option::of(prop::array::uniform3(0u32..6)), 0..9)) {
        let mut poll = poll(PollKind::TrafficLight, 30, &[None, None, None]);
        poll.factions = (0..).zip(&rows).map(|(at, lights)| FactionLights { faction: format!("F{at}"), lights: *lights }).collect();
        poll.sum_factions();
        let sum = |light: usize| rows.iter().flatten().map(|lights| lights[light]).sum::<u32>();
        let counted = rows.iter().any(Option::is_some);
        for light in 0..3 {
            prop_assert_eq!(poll.options[light].count, counted.then(|| sum(light)));
        }
        let shown = poll.shown_factions();
        for (_, lights) in &shown {
            prop_assert!(lights.iter().sum::<u32>() >= 5, "{shown:?}");
        }
        let all = (0..3).map(sum).sum::<u32>();
        let told = shown.iter().flat_map(|(_, lights)| lights).sum::<u32>();
        // Whoever adds up finds all or nothing: what is left out could else be reckoned.
        prop_assert!(told == all || (told == 0 && all < 5), "{told} of {all}");
    }

    #[test]
    fn votes_of_factions_add_up_or_do_not(rows in prop::collection::vec(prop::array::uniform4(0u32..9), 0..8), slip in 0usize..5) {
        let mut counted = [0u32; 4];
        for row in &rows {
            for (sum, count) in counted.iter_mut().zip(row) {
                *sum += count;
            }
        }
        if let Some(count) = counted.get_mut(slip) {
            *count += 1;
        }
        let by_faction = rows.iter().map(|[yes, no, abstained, biased]| FactionVote {
            faction: "F".to_owned(), yes: *yes, no: *no, abstained: *abstained, biased: *biased,
        });
        let [yes, no, abstained, biased] = counted;
        let vote = Vote { yes, no, abstained, biased, by_faction: by_faction.collect() };
        prop_assert_eq!(vote.adds_up(), rows.is_empty() || slip == 4);
    }

    #[test]
    fn an_outcome_is_contradicted_by_the_side_that_is_more(counts in prop::array::uniform4(0u32..5)) {
        let [yes, no, ..] = counts;
        for outcome in Outcome::ALL {
            let expected = match outcome {
                Outcome::Rejected => yes > no,
                Outcome::Noted | Outcome::Deferred | Outcome::Adjourned => false,
                _ => no >= yes,
            };
            prop_assert_eq!(outcome.contradicts(counts), expected, "{:?}: who is biased or abstains has no side", outcome);
        }
    }
}
