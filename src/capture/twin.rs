//! Near-twins: a card that says what another one says already, told while it is typed.

use std::collections::BTreeMap;

use super::fold;
use crate::session::{Change, Id, Record, Session};

/// Cards that share so many of their words are twins: two of three.
const SHARED: (usize, usize) = (2, 3);
/// One word alone is no likeness.
const FEWEST: usize = 2;
/// Endings that German and English words take and lose, longest first.
const ENDINGS: &[&str] = &["ungen", "ung", "ern", "en", "em", "er", "es", "ing", "e", "n", "s"];
/// A stem must keep so many letters.
const SHORTEST: usize = 3;
/// Words that say nothing by themselves, folded.
const LITTLE: &[&str] = &[
    "und", "oder", "der", "die", "das", "den", "dem", "des", "ein", "eine", "im", "in", "am", "an", "zu", "zum", "zur",
    "fur", "von", "vom", "mit", "auf", "ist", "sind", "es", "the", "and", "or", "of", "for", "to", "is", "are", "a",
];

/// What the cards of a session say, ready to be compared.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Twins(BTreeMap<Id, Stems>);

/// The stems of a card, and a bit for each of them, by which most cards are told apart without looking at any.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Stems {
    bits: u64,
    numbers: Box<[u64]>,
}

impl Twins {
    /// All cards of a session. Afterwards only [`Twins::note`] is needed.
    pub fn of(session: &Session) -> Self {
        Self(session.findings().iter().map(|finding| (finding.id, stems(&finding.text))).collect())
    }

    /// Takes notice of a change.
    pub fn note(&mut self, change: &Change) {
        if let Some(Record::Finding(gone)) = change.before() {
            self.0.remove(&gone.id);
        }
        if let Some(Record::Finding(finding)) = change.after() {
            self.0.insert(finding.id, stems(&finding.text));
        }
    }

    /// The card that is most like this text, if one is like it at all.
    pub fn find(&self, text: &str) -> Option<Id> {
        let typed = stems(text);
        let likeness = |card: &Stems| {
            let longer = typed.numbers.len().max(card.numbers.len());
            let possible = typed.numbers.iter().filter(|stem| bit(stem) & card.bits != 0).count();
            if possible < FEWEST || possible.min(card.numbers.len()) * SHARED.1 < longer * SHARED.0 {
                return None;
            }
            let (shared, all) = overlap(&typed.numbers, &card.numbers);
            (shared >= FEWEST && shared * SHARED.1 >= all * SHARED.0).then_some(shared * 1000 / all.max(1))
        };
        self.0.iter().filter_map(|(id, card)| Some((likeness(card)?, *id))).max().map(|(_, id)| id)
    }
}

/// How many stems two cards share, and how many there are.
fn overlap(a: &[u64], b: &[u64]) -> (usize, usize) {
    let shared = a.iter().filter(|stem| b.binary_search(stem).is_ok()).count();
    (shared, a.len() + b.len() - shared)
}

/// The text's words without endings, each once, as numbers in order.
fn stems(text: &str) -> Stems {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty() && !LITTLE.contains(word));
    let mut stems: Vec<u64> = words.map(stem).map(number).collect();
    stems.sort_unstable();
    stems.dedup();
    Stems { bits: stems.iter().fold(0, |bits, stem| bits | bit(stem)), numbers: stems.into() }
}

fn bit(stem: &u64) -> u64 {
    1 << (stem % 64)
}

fn stem(word: &str) -> &str {
    let shorter = ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending));
    shorter.into_iter().find(|rest| rest.chars().count() >= SHORTEST).unwrap_or(word)
}

/// FNV-1a: a word as a number; two words with the same number would only be told as alike.
fn number(word: &str) -> u64 {
    word.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(a: &str, b: &str) -> bool {
        Twins([(Id::random(|| 1), stems(b))].into()).find(a).is_some()
    }

    #[test]
    fn umlauts_and_endings_make_no_difference() {
        assert!(alike("Abends kein Bus in drei Ortsteilen", "abends keine Bus in drei Ortsteile"));
        assert!(alike("Große bezahlbare Wohnungen fehlen", "GROSSE bezahlbare Wohnung fehlen"));
        assert!(alike("Fachkräftemangel in Kitas", "Fachkraftemangel Kita"));
    }

    #[test]
    fn different_cards_are_no_twins() {
        assert!(!alike("Abends kein Bus in drei Ortsteilen", "Abends keine Beratung in drei Schulen"));
        assert!(!alike("Kita", "Kita"), "one word is no likeness");
        assert!(!alike("der die das und", "der die das und"), "little words say nothing");
    }
}
