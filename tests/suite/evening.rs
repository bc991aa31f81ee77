//! Whole evenings, from the first to the last minute, by the keyboard alone: the real program in a real terminal, typed
//! at the pace of a person or ten times as fast, and checked in the end against what was typed.

mod council;
mod kept;
mod material;
mod player;
mod room;
mod strategy;

/// In the ordinary run everything is typed so many times as fast as a person types.
const IN_A_HURRY: u32 = 60;

#[test]
fn three_hours_with_thirty_people() {
    strategy::play(IN_A_HURRY);
}

#[test]
fn two_hours_with_the_council() {
    council::play(IN_A_HURRY);
}

/// `cargo test --release -- --ignored --nocapture at_the_pace_of_a_person`; `TIMES=3` types three times as fast.
#[test]
#[ignore = "a quarter of an hour: both evenings at 120 words a minute"]
fn both_evenings_at_the_pace_of_a_person() {
    let times = std::env::var("TIMES").ok().and_then(|text| text.parse().ok()).unwrap_or(1);
    std::thread::scope(|both| {
        both.spawn(|| strategy::play(times));
        both.spawn(|| council::play(times));
    });
}
