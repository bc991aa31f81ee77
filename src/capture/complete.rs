//! Completion of the word at the cursor: areas behind `#`, known names behind `@` and `>`.

use std::ops::Range;

use super::{Context, edge, fold};

/// One way in which the word at the cursor could go on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Completion {
    /// The bytes of the line that it replaces.
    pub range: Range<usize>,
    /// What is put there.
    pub insert: String,
    /// What is shown in the list.
    pub label: String,
}

/// What the word at the cursor (a byte of the line) can become, the likeliest first.
///
/// What is inserted reads as exactly this area or name, and ends with a space unless one follows.
pub fn complete(line: &str, cursor: usize, context: &Context) -> Vec<Completion> {
    let cursor = line.floor_char_boundary(cursor);
    let Some(start) = mark_start(&line[..cursor]) else { return vec![] };
    let typed = &line[start + 1..cursor];
    let found = if line[start..].starts_with('#') { areas(typed, context) } else { names(typed, context) };
    let range = start..cursor + edge::word(&line[cursor..]).len();
    let sign = &line[start..=start];
    let space = if line[range.end..].starts_with(char::is_whitespace) { "" } else { " " };
    let completion =
        |(insert, label)| Completion { range: range.clone(), insert: format!("{sign}{insert}{space}"), label };
    found.into_iter().map(completion).collect()
}

/// The last `#`, `@` or `>` at the start of a word; a `#` only in the word itself, names may have several words.
fn mark_start(before: &str) -> Option<usize> {
    let starts = before.match_indices(['#', '@', '>']).map(|(at, _)| at);
    let at = starts.filter(|at| begins_word(&before[..*at])).last()?;
    let over = before[at..].starts_with('#') && before[at..].contains(char::is_whitespace);
    (!over).then_some(at)
}

/// A mark may follow white space or the sign of the kind.
fn begins_word(before: &str) -> bool {
    let sign = before.trim_start();
    before.is_empty() || before.ends_with(char::is_whitespace) || matches!(sign, "+" | "-" | "−" | "!" | "*")
}

fn areas(typed: &str, context: &Context) -> Vec<(String, String)> {
    let key = fold(typed);
    let by_number = |number: u8| number.to_string() == key;
    let mut found: Vec<_> = context
        .areas
        .iter()
        .filter_map(|a| Some((a.fit(&key).or(by_number(a.number).then_some(super::area::Fit::Start))?, a)))
        .collect();
    found.sort_by_key(|(fit, area)| (*fit, area.number));
    found.into_iter().map(|(_, area)| (area.number.to_string(), format!("{} {}", area.number, area.short))).collect()
}

/// Names that begin with what was typed, then names in which a word does; each group by use.
fn names(typed: &str, context: &Context) -> Vec<(String, String)> {
    let key = fold(typed.trim_start_matches('"'));
    let begins = |name: &str| name.starts_with(&key);
    let has =
        |name: &str| !begins(name) && name.split(|c: char| !edge::is_letter(c)).any(|word| word.starts_with(&key));
    let first = context.names.iter().filter(|known| begins(&known.folded));
    let then = context.names.iter().filter(|known| has(&known.folded));
    first.chain(then).map(|known| (known.name.clone(), known.name.clone())).collect()
}
