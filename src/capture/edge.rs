//! Where words begin and end.

use unicode_normalization::char::is_combining_mark;

/// Punctuation that may close a mark and goes with it: `@Jugendamt, bis 3/27, 18.000 €.`
const CLOSING: [char; 4] = [',', ';', '.', ':'];

/// The bytes of punctuation that close a mark before `rest`; `None` where the word goes on, so that it was no mark.
pub(super) fn end(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix(CLOSING);
    if ends_here(rest) { Some(0) } else { after.filter(|after| ends_here(after)).map(|_| 1) }
}

fn ends_here(rest: &str) -> bool {
    rest.chars().next().is_none_or(char::is_whitespace)
}

/// A word without the punctuation that closes it.
pub(super) fn bare(word: &str) -> &str {
    word.strip_suffix(CLOSING).unwrap_or(word)
}

/// The first word of `text`, which ends before white space.
pub(super) fn word(text: &str) -> &str {
    text.split(char::is_whitespace).next().unwrap_or_default()
}

/// The bytes of the letters and digits at the start of `text`.
pub(super) fn letters(text: &str) -> usize {
    text.find(|c| !is_letter(c)).unwrap_or(text.len())
}

/// A letter, a digit, or a mark on one.
pub(super) fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c)
}

/// Where the next word begins: behind the word at the start of `text` and the white space after it.
pub(super) fn next_word(text: &str) -> usize {
    let behind = text.trim_start_matches(|c: char| !c.is_whitespace());
    text.len() - behind.trim_start().len()
}
