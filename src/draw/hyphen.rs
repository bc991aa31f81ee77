//! Where a word may be broken at the end of a line: a feeling for German, not a dictionary.

/// Endings behind which German compounds are joined; the longest first.
const JOINTS: [&str; 9] = ["schafts", "keits", "heits", "tions", "ungs", "täts", "lings", "tums", "ions"];
/// Letters that are one sound and stay together.
const SOUNDS: [&str; 16] =
    ["sch", "ch", "ck", "ph", "th", "qu", "tr", "dr", "pr", "br", "kr", "gr", "fr", "bl", "kl", "pl"];
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
/// A joint of a compound in the line's second half is best, then the last syllable, then any place between letters;
/// `None` where there are no letters to break between.
pub fn inside(text: &str, most: usize) -> Option<usize> {
    let word: Vec<(usize, char)> = text.char_indices().take_while(|(at, c)| *at <= most && c.is_alphabetic()).collect();
    let fits = |i: &usize| word.get(*i).is_some_and(|(at, _)| *at <= most);
    let room = (0..word.len()).rfind(fits)?;
    let least = LEAST.min(room);
    let tail = |i: usize| text[word[i].0..].chars().take(LEAST).filter(|c| c.is_alphabetic()).count() == LEAST;
    let places = || (least..=room).rev().filter(|i| *i > 0);
    let joint = places().find(|i| *i * 2 >= room && JOINTS.iter().any(|j| text[..word[*i].0].ends_with(j)) && tail(*i));
    let syllable = || places().find(|i| tail(*i) && syllable(&text[..word[*i].0], &text[word[*i].0..]));
    joint.or_else(syllable).or_else(|| places().next()).map(|i| word[i].0)
}

/// Whether a syllable begins between the two: before the consonant or sound that stands before a vowel.
fn syllable(before: &str, after: &str) -> bool {
    let sound = SOUNDS.iter().find(|s| after.starts_with(**s));
    let within = SOUNDS.iter().any(|s| (1..s.len()).any(|i| before.ends_with(&s[..i]) && after.starts_with(&s[i..])));
    let mut letters = after.chars();
    let onset = letters.next().is_some_and(|c| !vowel(c));
    let behind = sound.map_or(letters.as_str(), |s| &after[s.len()..]);
    let voiced = before.chars().any(vowel);
    onset && !within && voiced && behind.chars().next().is_some_and(vowel)
}

fn vowel(c: char) -> bool {
    matches!(
        c,
        'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'ä' | 'ö' | 'ü' | 'A' | 'E' | 'I' | 'O' | 'U' | 'Y' | 'Ä' | 'Ö' | 'Ü'
    )
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
        assert_eq!(broken("Kinderbetreuungsangebote", 12), "Kinderbe-treuungsangebote");
        assert_eq!(broken("Bürgermeisterin", 12), "Bürgermeis-terin");
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
