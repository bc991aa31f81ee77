//! Comparisons as one line: `25,9 % (01.03.2023); NRW 31,0 % (01.03.2023) (v)`.

use super::entry::Entry;
use super::input::{Input, Known, Part};
use super::typing::Typing;
use crate::session::{Comparison, Value, When};
use crate::words::{Word, Words};

/// Between two comparisons.
const BETWEEN: &str = "; ";

/// Comparisons, all in one line.
pub struct Comparisons<T>(pub Part<T, Vec<Comparison>>);

impl<T> Input<T> for Comparisons<T> {
    fn entry(&self, record: &mut T, part: usize, known: &Known<'_>) -> Entry {
        let lines: Vec<String> = self.0(record, part).iter().map(|one| line(one, known.words)).collect();
        Entry::Typing(Typing::new(lines.join(BETWEEN)))
    }

    /// What was not touched stays exactly as it was.
    fn write(&self, record: &mut T, part: usize, entry: &Entry, known: &Known<'_>) -> Result<(), Word> {
        let Entry::Typing(typing) = entry else { return Ok(()) };
        let all = self.0(record, part);
        let parts = typing.field.text().split(';').map(str::trim).filter(|part| !part.is_empty());
        *all = parts.map(|part| same(part, all, known).unwrap_or_else(|| understand(part, known.words))).collect();
        Ok(())
    }
}

fn same(part: &str, before: &[Comparison], known: &Known<'_>) -> Option<Comparison> {
    before.iter().find(|one| line(one, known.words) == part).cloned()
}

fn line(one: &Comparison, words: &Words) -> String {
    let value = if one.value == Value::Missing { String::new() } else { words.value(one.value) };
    let as_of = one.as_of.as_ref().map(|when| format!("({})", words.when(when))).unwrap_or_default();
    let parts = [&one.label, &value, &one.unit, &as_of, &one.remark];
    parts.into_iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ")
}

/// `NRW 52,7 % (2023/24) (v)`: label, value, unit, reference date, remark. Without a value it is all label.
fn understand(part: &str, words: &Words) -> Comparison {
    let mut one = Comparison::default();
    let mut rest = part;
    while let Some((before, inside)) = bracketed(rest) {
        match When::read(inside).filter(|when| !matches!(when, When::Text(_))) {
            Some(when) if one.as_of.is_none() => one.as_of = Some(when),
            _ => one.remark = format!("({inside}) {}", one.remark).trim_end().to_owned(),
        }
        rest = before;
    }
    let tokens: Vec<&str> = rest.split_whitespace().collect();
    match value(&tokens, words) {
        Some((at, len, value)) => {
            (one.label, one.value, one.unit) = (tokens[..at].join(" "), value, tokens[at + len..].join(" "));
        }
        None if one.as_of.is_none() => return Comparison { label: part.to_owned(), ..Comparison::default() },
        None => one.label = tokens.join(" "),
    }
    one
}

/// What stands before the brackets at the end, and in them.
fn bracketed(text: &str) -> Option<(&str, &str)> {
    let (before, inside) = text.trim_end().strip_suffix(')')?.rsplit_once('(')?;
    Some((before.trim_end(), inside.trim()))
}

/// The last figure: where it begins, its words, its value. A number behind `je` belongs to the unit.
fn value(tokens: &[&str], words: &Words) -> Option<(usize, usize, Value)> {
    let counts = |at: usize| at == 0 || !["je", "per", "pro"].contains(&tokens[at - 1]);
    let read = |at: usize, len: usize| {
        let text = tokens.get(at..at + len)?.join(" ");
        let value = words.read_value(&text).filter(|value| *value != Value::Missing)?;
        Some((at, len, value))
    };
    let pairs = (0..tokens.len()).rev().find_map(|at| read(at, 3));
    pairs.or_else(|| (0..tokens.len()).rev().filter(|at| counts(*at)).find_map(|at| read(at, 1)))
}
