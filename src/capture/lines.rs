//! From a pasted text to lines, one for each card.

/// Bullets of word processors and mail programs. None of them is a sign of ours.
const BULLETS: [char; 15] = ['•', '◦', '▪', '▫', '●', '○', '■', '□', '‣', '⁃', '·', '–', '—', '\u{f0b7}', '➢'];
/// Signs of ours that others use as bullets.
const SIGNS: [char; 3] = ['-', '*', '−'];

/// Cuts a pasted text into lines without list marks, empty lines and control characters.
///
/// `- ` and `* ` are kinds of ours and stay, unless every one of several lines starts with the same: then it is a list
/// from elsewhere. `1. ` goes only where several lines are numbered: "1. Jahresbericht fehlt" is a text.
pub fn lines(paste: &str) -> Vec<String> {
    let breaks = ['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
    let mut lines: Vec<&str> = paste.split(breaks).map(unbulleted).filter(|line| !clean(line).is_empty()).collect();
    if lines.iter().filter(|line| unnumbered(line).is_some()).count() > 1 {
        lines = lines.into_iter().map(|line| unnumbered(line).unwrap_or(line)).collect();
    }
    if let Some(sign) = SIGNS.into_iter().find(|sign| lines.len() > 1 && lines.iter().all(|l| item(l, *sign).is_some()))
    {
        lines = lines.into_iter().filter_map(|line| item(line, sign)).collect();
    }
    lines.into_iter().map(clean).filter(|line| !line.is_empty()).collect()
}

fn unbulleted(line: &str) -> &str {
    let line = line.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    // The second level of a word processor's list is an "o" and a tab.
    let second = line.strip_prefix("o\t");
    second.or_else(|| BULLETS.into_iter().find_map(|bullet| item(line, bullet))).unwrap_or(line).trim_start()
}

/// What follows a sign and white space; nothing, where the sign stands alone.
fn item(line: &str, sign: char) -> Option<&str> {
    let rest = line.strip_prefix(sign)?;
    (rest.is_empty() || rest.starts_with(char::is_whitespace)).then(|| rest.trim_start())
}

/// What follows `1. `, `1) ` or `(1) `.
fn unnumbered(line: &str) -> Option<&str> {
    let open = line.strip_prefix('(').unwrap_or(line);
    let rest = open.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = open.len() - rest.len();
    let bracketed = open.len() < line.len();
    let sign = [')', '.'].into_iter().filter(|sign| !bracketed || *sign == ')').find_map(|sign| item(rest, sign));
    sign.filter(|_| (1..=2).contains(&digits))
}

/// Tabs become spaces; what is invisible and no letter goes, so that no escape sequence reaches a card.
fn clean(line: &str) -> String {
    let spaced = line.chars().map(|c| if c == '\t' { ' ' } else { c });
    spaced.filter(|c| !c.is_control() && !is_invisible(*c)).collect::<String>().trim().to_owned()
}

/// Soft hyphens, byte order marks, and the signs that turn the direction of writing.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lines_end_as_on_any_machine() {
        assert_eq!(lines("a\r\nb\rc\n\n  \nd\u{b}e\u{2028}f\n"), ["a", "b", "c", "d", "e", "f"]);
        assert!(lines("\r\n \t \n• \n").is_empty());
    }

    #[test]
    fn marks_of_lists_go() {
        assert_eq!(
            lines("•\tKein Bus\n– Kein Rad\n\u{f0b7} Kein Weg\no\tKein Steg"),
            ["Kein Bus", "Kein Rad", "Kein Weg", "Kein Steg"]
        );
        assert_eq!(lines("1. Bus\n2) Rad\n(3) Weg\nSteg"), ["Bus", "Rad", "Weg", "Steg"]);
        assert_eq!(lines("1. Jahresbericht fehlt\nBus"), ["1. Jahresbericht fehlt", "Bus"]);
        assert_eq!(
            lines("18.000 €\n2.400 €\n2027. Ein Jahr\n·Bus\n–5 %"),
            ["18.000 €", "2.400 €", "2027. Ein Jahr", "·Bus", "–5 %"]
        );
    }

    #[test]
    fn the_signs_of_kinds_stay_unless_all_are_the_same() {
        assert_eq!(lines("- Bus\n+ Rad"), ["- Bus", "+ Rad"]);
        assert_eq!(lines("- Bus"), ["- Bus"]);
        assert_eq!(lines("- Bus\n- Rad"), ["Bus", "Rad"]);
        assert_eq!(lines("* Bus\n\n* Rad"), ["Bus", "Rad"]);
        assert_eq!(lines("+ Bus\n+ Rad"), ["+ Bus", "+ Rad"]);
        assert_eq!(lines("-Bus\n-Rad"), ["-Bus", "-Rad"]);
    }

    #[test]
    fn what_is_invisible_goes() {
        assert_eq!(
            lines("\u{feff}Kin\u{ad}der\tgarten\u{1b}[2J \0\u{202e}👩\u{200d}👧"),
            ["Kinder garten[2J 👩\u{200d}👧"]
        );
    }

    proptest! {
        #[test]
        fn every_letter_of_a_paste_stays(paste in "(\\PC|[\r\n\t•–]|[a-zö]){0,40}") {
            let cut = lines(&paste);
            let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
            prop_assume!(!paste.contains("o\t"));
            prop_assert_eq!(letters(&cut.concat()), letters(&paste));
            prop_assert!(cut.iter().all(|line| !line.is_empty() && !line.contains(char::is_control)));
        }
    }
}
