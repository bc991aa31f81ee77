//! Until when: `bis 3/27`, `by Dec 2027`. What is meant is always the last day of what is named.

use chrono::Datelike;

use super::{Found, Meaning, edge, fold};
use crate::session::Day;

/// Words between `bis` and the date that add nothing: the end is meant anyway.
const FILLERS: [&str; 6] = ["zum", "spatestens", "ende", "the", "end", "of"];
/// What makes a number before it no date: `bis 2000 €`, `bis 10.12 Uhr`.
const UNITS: [&str; 9] = ["€", "eur", "euro", "%", "prozent", "percent", "uhr", "mio", "jahre"];
/// The longest form has this many words behind `bis`: `the end of 31 December 2027`.
const LONGEST: usize = 6;

/// Folded names; three letters of one are enough.
const MONTHS: [&[&str]; 12] = [
    &["januar", "january", "janner"],
    &["februar", "february"],
    &["marz", "march", "maerz", "mrz"],
    &["april"],
    &["mai", "may"],
    &["juni", "june"],
    &["juli", "july"],
    &["august"],
    &["september"],
    &["oktober", "october"],
    &["november"],
    &["dezember", "december"],
];

/// Reads `bis` or `by` and the date after it; `before` is the text in front of it.
pub(super) fn read(before: &str, rest: &str, today: Day) -> Option<Found> {
    let opening = edge::word(rest);
    if !["bis", "by"].iter().any(|word| opening.eq_ignore_ascii_case(word)) || is_span(before) {
        return None;
    }
    // The longest reading wins: `31 Dec 2027` before `31 Dec`.
    let readings = ends(rest).into_iter().rev();
    readings.filter(|end| !counts(&rest[*end..])).find_map(|end| {
        let day = date(&rest[opening.len()..end], today)?;
        Some((end, Meaning::Due(day)))
    })
}

/// Reads a date by itself, with or without `bis` before it: `3/27`, `Q2 2027`, `Ende März 2027`; its last day.
pub fn due(text: &str, today: Day) -> Option<Day> {
    let opening = edge::word(text);
    let said = ["bis", "by"].iter().any(|word| opening.eq_ignore_ascii_case(word));
    date(if said { &text[opening.len()..] } else { text }, today)
}

/// Where the words behind the first one end.
fn ends(rest: &str) -> Vec<usize> {
    let mut ends = vec![];
    let mut at = edge::next_word(rest);
    while at < rest.len() && ends.len() < LONGEST {
        ends.push(at + edge::word(&rest[at..]).len());
        at += edge::next_word(&rest[at..]);
    }
    ends
}

/// `2024 bis 2027`, `März bis Juni 2027` are spans of time, not a due date.
fn is_span(before: &str) -> bool {
    let word = fold(before.split_whitespace().next_back().unwrap_or_default());
    let long_ago = Day::of(1900, 1, 1);
    long_ago.and_then(|day| one_word(&word, day)).is_some() || month(&word).is_some() || quarter(&word).is_some()
}

/// Whether the next word is the unit of a number.
fn counts(rest: &str) -> bool {
    let next = fold(edge::bare(edge::word(rest.trim_start())));
    UNITS.contains(&next.as_str()) || next.starts_with("€/") || next.starts_with("eur/")
}

fn date(text: &str, today: Day) -> Option<Day> {
    let text = fold(text);
    let words: Vec<&str> = text.split_whitespace().skip_while(|word| FILLERS.contains(word)).collect();
    // A dot at the end may be a part of the date (`31.12.`) or close the sentence.
    let (last, first) = words.split_last()?;
    [*last, edge::bare(last)].into_iter().find_map(|last| match (first, last) {
        ([], word) => one_word(word, today),
        ([q], y) if quarter(q).is_some() => end_of(any_year(y, today)?, quarter(q)? * 3),
        ([m], y) if month(m).is_some() => end_of(year(y)?, month(m)?),
        ([d], y) if d.matches('.').count() == 2 => one_word(&format!("{d}{y}"), today),
        ([d], m) => coming(day(d)?, month(m)?, today),
        ([d, m], y) if month(m).is_some() => Day::of(year(y)?, month(m)?, day(d)?),
        ([q, "quartal" | "quarter"], y) => end_of(year(y)?, quarter(&format!("q{}", q.trim_end_matches('.')))? * 3),
        ([m, d], y) => Day::of(year(y)?, month(m)?, day(d.trim_end_matches(','))?),
        _ => None,
    })
}

/// `2027`, `3/27`, `2027/28`, `Q2/27`, `31.12.2027`, `31.12.`, `2027-12-31`
fn one_word(word: &str, today: Day) -> Option<Day> {
    if let Some(year) = year(word) {
        // "bis 2019 fuhr ein Bus" speaks of the past.
        return end_of(year, 12).filter(|end| end.year() >= today.year());
    }
    let parts: Vec<&str> = word.split(['.', '/', '-']).collect();
    let signs: String = word.chars().filter(|c| "./-".contains(*c)).collect();
    match (signs.as_str(), parts.as_slice()) {
        ("/", [q, y]) if quarter(q).is_some() => end_of(any_year(y, today)?, quarter(q)? * 3),
        ("/", [from, to]) if year(from).is_some() => school_year(year(from)?, to),
        ("/", [m, y]) => end_of(any_year(y, today)?, number(m, 1, 2)?),
        ("..", [d, m, ""]) => coming(number(d, 1, 2)?, number(m, 1, 2)?, today),
        ("..", [d, m, y]) => {
            Day::of(year(y).or_else(|| Some(2000 + number(y, 2, 2)? as i32))?, number(m, 1, 2)?, number(d, 1, 2)?)
        }
        // Without its dot a date is told from a decimal number by two digits on both sides.
        (".", [d, m]) if m.len() == 2 => coming(number(d, 2, 2)?, number(m, 2, 2)?, today),
        (".", [m, y]) => end_of(year(y)?, number(m, 1, 2)?),
        ("-", [y, m]) => end_of(year(y)?, number(m, 2, 2)?),
        ("--", [y, m, d]) => Day::of(year(y)?, number(m, 2, 2)?, number(d, 2, 2)?),
        _ => None,
    }
}

/// The last day of a month.
fn end_of(year: i32, month: u32) -> Option<Day> {
    Day::of(year, month, 1).map(|first| first.plus_months(1).plus_days(-1))
}

/// The day in this year, or in the next one where it is past.
fn coming(day: u32, month: u32, today: Day) -> Option<Day> {
    [0, 1].into_iter().find_map(|later| Day::of(today.year() + later, month, day).filter(|due| *due >= today))
}

fn school_year(from: i32, to: &str) -> Option<Day> {
    (i32::try_from(number(to, 2, 2)?).ok()? == (from + 1) % 100).then(|| end_of(from + 1, 7))?
}

fn year(text: &str) -> Option<i32> {
    number(text, 4, 4).map(|year| year as i32).filter(|year| (2000..2100).contains(year))
}

/// `2027`, `27`
fn any_year(text: &str, today: Day) -> Option<i32> {
    year(text).or_else(|| short_year(text, today))
}

/// `27`; one that is past is no year: `6 bis 12/13 Jahre`.
fn short_year(text: &str, today: Day) -> Option<i32> {
    number(text, 2, 2).map(|year| 2000 + year as i32).filter(|year| *year >= today.year())
}

fn quarter(word: &str) -> Option<u32> {
    number(word.strip_prefix('q')?, 1, 1).filter(|quarter| (1..=4).contains(quarter))
}

fn month(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.');
    let names = |names: &[&str]| word.len() >= 3 && names.iter().any(|name| name.starts_with(word));
    MONTHS.iter().position(|all| names(all)).map(|at| at as u32 + 1)
}

/// `31.`, `31`
fn day(word: &str) -> Option<u32> {
    number(word.strip_suffix('.').unwrap_or(word), 1, 2)
}

/// A number of so many digits.
fn number(text: &str, least: usize, most: usize) -> Option<u32> {
    let fits = (least..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    fits.then(|| text.parse().ok())?
}
