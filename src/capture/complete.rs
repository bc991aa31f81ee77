//! Completion of the word at the cursor: areas behind `#`, known names behind `@` and `>`.

use std::ops::Range;

use super::{Context, Meaning, edge, fold, kind};

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
/// What is inserted reads as exactly this area or name, and ends with a space at the end of the line.
pub fn complete(line: &str, cursor: usize, context: &Context) -> Vec<Completion> {
    let cursor = line.floor_char_boundary(cursor);
    let Some(start) = mark_start(&line[..cursor]) else { return vec![] };
    let typed = &line[start + 1..cursor];
    let kind = kind::of(line, context);
    let found = match line[start..].chars().next() {
        Some('#') => areas(typed, context),
        _ if kind.holds(&Meaning::Lead(String::new())) => names(typed, context),
        Some('@') if kind.comes_from_groups() => groups(typed, context),
        _ => vec![],
    };
    let range = start..cursor + edge::letters(&line[cursor..]);
    let sign = &line[start..=start];
    let space = if range.end < line.len() { "" } else { " " };
    let completion =
        |(insert, label)| Completion { range: range.clone(), insert: format!("{sign}{insert}{space}"), label };
    found.into_iter().map(completion).collect()
}

/// The last `#`, `@` or `>` at the start of a word; a `#` only in the word itself, names may have several words.
fn mark_start(before: &str) -> Option<usize> {
    let mut starts = before.match_indices(['#', '@', '>']).map(|(at, _)| at);
    let at = starts.rfind(|at| begins_word(&before[..*at]))?;
    let over = before[at..].starts_with('#') && before[at..].contains(char::is_whitespace);
    (!over).then_some(at)
}

/// A mark may follow white space or the sign of the kind.
fn begins_word(before: &str) -> bool {
    let sign = before.trim_start();
    before.is_empty()
        || before.ends_with(char::is_whitespace)
        || kind::read(sign).is_some_and(|(len, _)| len == sign.len())
}

/// The areas that fit, as number and label; the best first.
fn areas(typed: &str, context: &Context) -> Vec<(String, String)> {
    let key = fold(typed);
    let mut found: Vec<_> = context.areas.iter().filter_map(|area| Some((area.fit(&key)?, area))).collect();
    found.sort_by_key(|(fit, area)| (*fit, area.number));
    found.into_iter().map(|(_, area)| (area.number.to_string(), format!("{} {}", area.number, area.short))).collect()
}

/// The groups of which a name begins so.
fn groups(typed: &str, context: &Context) -> Vec<(String, String)> {
    let key = fold(typed);
    let fitting = context.groups.iter().filter(|group| group.fits(&key));
    fitting.map(|group| (group.name.clone(), group.name.clone())).collect()
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

#[cfg(test)]
mod tests {
    use super::super::{Meaning, parse, tests::context};
    use super::*;
    use proptest::prelude::*;

    /// What stands in the list at the end of the line.
    fn labels(line: &str) -> Vec<String> {
        complete(line, line.len(), &context()).into_iter().map(|completion| completion.label).collect()
    }

    /// The line after its first completion at `|`.
    fn completed(line: &str) -> String {
        let cursor = line.find('|').unwrap();
        let mut line = line.replace('|', "");
        let first = complete(&line, cursor, &context()).remove(0);
        line.replace_range(first.range, &first.insert);
        line
    }

    #[test]
    fn areas_behind_a_hash() {
        assert_eq!(labels("- Kein Bus #").len(), 6);
        assert_eq!(labels("#be"), ["4 Beratung", "2 Arbeit & Betreuung"]);
        assert_eq!(labels("-#UMF"), ["5 Wohnen & Umfeld"]);
        assert_eq!(labels("#3"), ["3 Bildung"]);
        assert!(labels("#xyz").is_empty() && labels("C#").is_empty() && labels("#be ").is_empty());
    }

    #[test]
    fn names_behind_an_at_the_most_used_first() {
        let all = [
            "FB 2 Jugendpflege",
            "Jugendamt",
            "Büro der Bürgermeisterin",
            "FB 2",
            "Verein e. V.",
            "Elternbeirat der Kitas",
        ];
        assert_eq!(labels("Kita @"), all);
        assert_eq!(labels("Kita >jug"), ["Jugendamt", "FB 2 Jugendpflege"]);
        assert_eq!(labels("@buro der b"), ["Büro der Bürgermeisterin"]);
        assert_eq!(labels("@\"FB 2"), ["FB 2 Jugendpflege", "FB 2"]);
        assert!(labels("@FB 2 bauen").is_empty() && labels("a@j").is_empty() && labels("Jug").is_empty());
    }

    #[test]
    fn the_whole_word_is_replaced() {
        assert_eq!(completed("Kita @jug|"), "Kita @Jugendamt ");
        assert_eq!(completed("Kita >jug|endl, bauen"), "Kita >Jugendamt, bauen");
        assert_eq!(completed("- #woh| Kein Bus"), "- #5 Kein Bus");
    }

    proptest! {
        #[test]
        fn what_is_inserted_is_understood(before in "(m: |Kita |#5 )?", typed in "[#@>][a-zA-Z0-9]{0,2}", after in "( Bus)?") {
            let context = context();
            let line = format!("{before}{typed}{after}");
            for completion in complete(&line, before.len() + typed.len(), &context) {
                let mut line = line.clone();
                line.replace_range(completion.range, &completion.insert);
                let marks = parse(&line.replacen("#5 #", "#", 1), &context).marks;
                let understood = marks.iter().any(|mark| match &mark.meaning {
                    Meaning::Lead(name) => *name == completion.label,
                    Meaning::Area(_) => completion.label.starts_with(completion.insert.trim_matches(['#', ' '])),
                    _ => false,
                });
                prop_assert!(understood, "{line}");
            }
        }

        #[test]
        fn any_cursor_in_any_line_is_safe(line in "\\PC{0,20}", at in 0usize..40) {
            for completion in complete(&line, at, &context()) {
                prop_assert!(line.get(completion.range).is_some());
            }
        }
    }
}
