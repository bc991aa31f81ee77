//! Where a word may be broken at the end of a line: syllables by a library's patterns, joints of compounds first.

use hypher::Lang;

/// Endings behind which German compounds are joined; the longest first.
const JOINTS: [&str; 9] = ["schafts", "keits", "heits", "tions", "ungs", "täts", "lings", "tums", "ions"];
/// So many bytes behind the line are looked at: enough for a syllable, however long the word is.
const AHEAD: usize = 24;
/// Letters that remain on either side at least.
const LEAST: usize = 3;

/// Whether a line may end behind a hyphen or slash between two words: *Eltern-|Kind-|Treff*, never *U-|Bahn*, *€/|J*.
pub fn follows(before: &str, after: &str) -> bool {
    let letters = |side: &mut dyn Iterator<Item = char>| side.take(2).filter(|c| c.is_alphabetic()).count() == 2;
    before.strip_suffix(['-', '/', '–', '‐']).is_some_and(|word| letters(&mut word.chars().rev()))
        && letters(&mut after.chars())
}

/// The byte at which the word at the head of `text` is best broken with a hyphen, not behind byte `most`.
///
/// A joint of a compound in the line's second half is best, then the last syllable by the rules of German, then any
/// place between letters; `None` where there are no letters to break between. Cards are German even where the
/// interface is English.
pub fn inside(text: &str, most: usize) -> Option<usize> {
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let word = &text[..text.floor_char_boundary(end.min(most + AHEAD))];
    let fits = |at: &usize| *at <= most && letters(&word[..*at]) >= LEAST && letters(&word[*at..]) >= LEAST;
    let syllables = hypher::hyphenate(word, Lang::German).scan(0, |at, syllable| {
        *at += syllable.len();
        Some(*at)
    });
    let places: Vec<usize> = syllables.filter(fits).collect();
    let joint = |at: &&usize| **at * 2 >= most && JOINTS.iter().any(|joint| word[..**at].ends_with(joint));
    let best = places.iter().rev().find(joint).or(places.last()).copied();
    best.or_else(|| word.char_indices().map(|(at, _)| at).take_while(|at| *at <= most).filter(|at| *at > 0).last())
}

fn letters(part: &str) -> usize {
    part.chars().take(LEAST).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(word: &str, most: usize) -> String {
        let at = inside(word, most).unwrap();
        format!("{}-{}", &word[..at], &word[at..])
    }

    #[test]
    fn german_compounds_break_where_a_reader_would() {
        assert_eq!(broken("Kinderbetreuungsangebote", 18), "Kinderbetreuungs-angebote");
        assert_eq!(broken("Kinderbetreuungsangebote", 12), "Kinderbetreu-ungsangebote");
        assert_eq!(broken("Bürgermeisterin", 12), "Bürgermeis-terin");
        assert_eq!(broken("Rechtsanspruch", 12), "Rechtsan-spruch");
        assert_eq!(broken("Kindertagespflege", 14), "Kindertages-pflege");
        assert_eq!(broken("Nachmittagsbetreuung", 14), "Nachmittagsbe-treuung");
        assert_eq!(broken("Wirtschaftsförderung", 13), "Wirtschafts-förderung");
    }

    #[test]
    fn without_a_vowel_it_breaks_anywhere_and_between_figures_nowhere() {
        assert_eq!(broken("xxxxxxxxxxxx", 5), "xxxxx-xxxxxxx");
        assert_eq!(inside("0123456789", 5), None);
        assert_eq!(inside("", 5), None);
    }

    #[test]
    fn a_hyphen_between_words_is_a_break_and_one_before_a_letter_is_none() {
        assert!(follows("Eltern-", "Kind") && follows("Vater/", "Mutter"));
        assert!(!follows("U-", "Bahn") && !follows("2.400 €/", "J") && !follows("-", "Kind") && !follows("0-", "3"));
    }
}
