//! Folding: the form in which texts are compared, so that `Kräfte`, `KRAFTE` and a decomposed `Kräfte` are one.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// Lower case, without umlauts and accents: `Größe` → `grosse`. For searching and comparing, never for showing.
///
/// Letters that were folded stay as they are, so folding twice is folding once.
pub fn fold(text: &str) -> String {
    let (mut out, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(at) = rest.bytes().position(|byte| !byte.is_ascii()) {
        let (ascii, other) = rest.split_at(at);
        out.push_str(ascii);
        let mut letters = other.chars();
        letters.next().into_iter().for_each(|letter| fold_letter(letter, &mut out));
        rest = letters.as_str();
    }
    out.push_str(rest);
    out.make_ascii_lowercase();
    out
}

/// Whether every word of `needle` stands somewhere in `hay`; both folded before, because a list is filtered by one
/// needle. An empty needle is everywhere.
pub fn matches(hay: &str, needle: &str) -> bool {
    needle.split_whitespace().all(|word| hay.contains(word))
}

/// How many bytes at the start of `text` fold to exactly `folded`.
pub(super) fn folded_prefix(text: &str, folded: &str) -> Option<usize> {
    let (mut left, mut letters) = (folded, String::new());
    for (at, c) in text.char_indices() {
        letters.clear();
        fold_letter(c, &mut letters);
        // A mark on the last letter folds to nothing and belongs to it.
        if left.is_empty() && !letters.is_empty() {
            return Some(at);
        }
        left = left.strip_prefix(letters.as_str())?;
    }
    left.is_empty().then_some(text.len())
}

fn fold_letter(c: char, out: &mut String) {
    if c.is_ascii() {
        return out.push(c.to_ascii_lowercase());
    }
    decompose_compatible(c, |part| {
        if !is_combining_mark(part) {
            part.to_lowercase().for_each(|lower| plain(lower, out));
        }
    });
}

/// Letters that have no decomposition and still have a plain form.
fn plain(lower: char, out: &mut String) {
    match lower {
        'ß' => out.push_str("ss"),
        'æ' => out.push_str("ae"),
        'œ' => out.push_str("oe"),
        'ø' => out.push('o'),
        'ł' => out.push('l'),
        'đ' => out.push('d'),
        'ı' => out.push('i'),
        _ => out.push(lower),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn umlauts_accents_and_case_are_folded() {
        for (text, folded) in [
            ("Größe ÄÖÜ", "grosse aou"),
            ("STRAẞE", "strasse"),
            ("Kra\u{308}fte", "krafte"),
            ("Café İstanbul Łódź", "cafe istanbul lodz"),
            ("ﬁnanziell 18\u{a0}000", "finanziell 18 000"),
            ("Kita 漢字", "kita 漢字"),
        ] {
            assert_eq!(fold(text), folded);
        }
    }

    #[test]
    fn a_needle_is_found_word_by_word() {
        let hay = fold("Abends kein Bus in drei Ortsteilen");
        assert!(matches(&hay, &fold("BUS ortsteil")) && matches(&hay, ""));
        assert!(!matches(&hay, &fold("Bus Bahn")));
    }

    #[test]
    fn a_prefix_takes_the_marks_on_its_last_letter() {
        assert_eq!(folded_prefix("Bu\u{308}ro Nord", "bu"), Some(4));
        assert_eq!(folded_prefix("Büro", "buro"), Some("Büro".len()));
        assert_eq!(folded_prefix("Straße", "stras"), None, "ß is not half of it");
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in "\\PC*") {
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
        }

        #[test]
        fn a_folded_text_is_its_own_prefix(text in "[a-zäöüßéA-ZÄÖÜ ]{1,12}", rest in "[a-z ]{0,5}") {
            let whole = format!("{text}{rest}");
            prop_assert_eq!(folded_prefix(&whole, &fold(&text)), Some(text.len()));
        }
    }
}
