//! Whole evenings, from the first to the last minute, by the keyboard alone: the real program in a real terminal, typed
//! at the pace of a person or ten times as fast, and checked in the end against what was typed.

mod council;
mod kept;
mod material;
mod player;
mod room;
mod strategy;

/// How many times as fast as a person is typed; `TIMES` says otherwise.
fn times(usual: u32) -> u32 {
    std::env::var("TIMES").ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

#[test]
fn three_hours_with_thirty_people() {
    strategy::play(times(10));
}

#[test]
fn two_hours_with_the_council() {
    council::play(times(10));
}

/// `cargo test --release -- --ignored --nocapture at_the_pace_of_a_person`; `TIMES=3` types three times as fast.
#[test]
#[ignore = "eight minutes: both evenings at 120 words a minute"]
fn both_evenings_at_the_pace_of_a_person() {
    std::thread::scope(|both| {
        both.spawn(|| strategy::play(times(1)));
        both.spawn(|| council::play(times(1)));
    });
}
