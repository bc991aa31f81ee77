//! What a typed row makes of a poll: the same poll with that row counted, or the sentence that says what was expected.

use super::typed::{digits, numbers, string};
use crate::session::{Poll, PollKind};
use crate::words::{Word, Words};

/// What stands in a row, as it is typed; empty where it is not counted.
pub fn text(poll: &Poll, row: usize) -> String {
    let option = poll.options.get(row);
    let apart = |counts: &[u32]| counts.iter().map(u32::to_string).collect::<Vec<_>>().join(" ");
    match poll.kind {
        PollKind::Dots { .. } | PollKind::Scale => {
            option.and_then(|option| option.count).map(|count| count.to_string()).unwrap_or_default()
        }
        PollKind::Resistance => option.map(|option| string(&option.values)).unwrap_or_default(),
        PollKind::TrafficLight if !poll.factions.is_empty() => {
            poll.factions.get(row).and_then(|faction| faction.lights).map(|lights| apart(&lights)).unwrap_or_default()
        }
        PollKind::TrafficLight | PollKind::ShowOfHands => {
            apart(&poll.options.iter().filter_map(|option| option.count).collect::<Vec<_>>())
        }
        PollKind::Cards | PollKind::FlashRound | PollKind::Reports => String::new(),
    }
}

/// The poll with what was typed into a row; empty is not counted.
pub(super) fn with(poll: &Poll, row: usize, typed: &str) -> Result<Poll, Word> {
    let mut poll = poll.clone();
    match poll.kind {
        PollKind::Dots { .. } => dots(&mut poll, row, typed)?,
        PollKind::Resistance => resistance(&mut poll, row, typed),
        PollKind::TrafficLight => lights(&mut poll, row, typed)?,
        PollKind::ShowOfHands => hands(&mut poll, typed)?,
        _ => {}
    }
    Ok(poll)
}

fn dots(poll: &mut Poll, row: usize, typed: &str) -> Result<(), Word> {
    let most = poll.most().unwrap_or(u64::MAX);
    let count = match numbers(typed).as_deref() {
        Some([]) => None,
        Some([count]) if u64::from(*count) <= most => Some(*count),
        Some([_]) => return Err(Word("poll-too-many-dots")),
        _ => return Err(Word("poll-one-number")),
    };
    poll.options.get_mut(row).into_iter().for_each(|option| option.count = count);
    Ok(())
}

fn resistance(poll: &mut Poll, row: usize, typed: &str) {
    let values = digits(typed);
    if let Some(option) = poll.options.get_mut(row) {
        let sum = values.iter().copied().map(u32::from).sum();
        (option.count, option.values) = ((!values.is_empty()).then_some(sum), values);
    }
}

fn lights(poll: &mut Poll, row: usize, typed: &str) -> Result<(), Word> {
    let lights = match numbers(typed).as_deref() {
        Some([]) => None,
        Some([green, amber, red]) => Some([*green, *amber, *red]),
        _ => return Err(Word("poll-three-numbers")),
    };
    match poll.factions.get_mut(row) {
        Some(faction) => {
            faction.lights = lights;
            poll.sum_factions();
        }
        None => put(poll, lights.as_ref().map(|lights| &lights[..])),
    }
    Ok(())
}

fn hands(poll: &mut Poll, typed: &str) -> Result<(), Word> {
    match numbers(typed).as_deref() {
        Some([]) => put(poll, None),
        Some(counts @ ([_, _, _] | [_, _, _, _])) => put(poll, Some(counts)),
        _ => return Err(Word("poll-three-or-four")),
    }
    Ok(())
}

/// One count after the other; what is not said is none.
fn put(poll: &mut Poll, counts: Option<&[u32]>) {
    for (at, option) in poll.options.iter_mut().enumerate() {
        option.count = counts.map(|counts| counts.get(at).copied().unwrap_or(0));
    }
}

/// One mark more or less on a step of the scale; `None` where there is no such step, or no mark on it.
pub(super) fn marked(poll: &Poll, at: usize, more: bool) -> Option<Poll> {
    let mut poll = poll.clone();
    let option = poll.options.get_mut(at)?;
    let count = option.count.unwrap_or(0);
    option.count = Some(if more { count.checked_add(1)? } else { count.checked_sub(1)? });
    Some(poll)
}

/// What is counted, what is still missing or too much, in one sentence; the same for the one who types and in messages.
pub fn told(poll: &Poll, words: &Words) -> String {
    let counted = poll.counted();
    let args = |due: u64, apart: i64| {
        [("counted", counted.into()), ("due", due.into()), ("apart", apart.unsigned_abs().into())]
    };
    let by_kind = |dots, people| if matches!(poll.kind, PollKind::Dots { .. }) { dots } else { people };
    let word = match (poll.due(), poll.missing()) {
        (Some(due), Some(0)) => {
            return words.say(by_kind(Word("poll-all-dots"), Word("poll-all-people")), &args(due, 0));
        }
        (Some(due), Some(apart)) if apart > 0 => {
            (by_kind(Word("poll-dots-missing"), Word("poll-people-missing")), due, apart)
        }
        (Some(due), Some(apart)) => (by_kind(Word("poll-dots-over"), Word("poll-people-over")), due, apart),
        _ => return resistance_told(poll, words),
    };
    words.say(word.0, &args(word.1, word.2))
}

/// How many options are counted, and which has values of more or fewer people than there are.
fn resistance_told(poll: &Poll, words: &Words) -> String {
    let done = poll.options.iter().filter(|option| option.count.is_some()).count();
    let mut told = words.say(Word("poll-options-done"), &[("done", done.into()), ("all", poll.options.len().into())]);
    let odd = odd_options(poll);
    if odd > 0 {
        told += &format!(
            " · {}",
            words.say(Word("poll-values-odd"), &[("count", odd.into()), ("people", poll.people.into())])
        );
    }
    told
}

/// Options for which not just everybody said a value.
pub(super) fn odd_options(poll: &Poll) -> usize {
    let odd = |values: usize| values > 0 && poll.people > 0 && values as u64 != u64::from(poll.people);
    poll.options.iter().filter(|option| odd(option.values.len())).count()
}
