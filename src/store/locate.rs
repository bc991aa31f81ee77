//! Finds the place in a session file that a person has to look at: lines and columns count from 1, columns in
//! characters.

use crate::session::Ref;

/// A place in a text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Spot {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// The place of a byte.
pub fn spot(text: &str, byte: usize) -> Spot {
    end_of(text.get(..byte).unwrap_or(text))
}

/// The place behind the last character.
pub fn end_of(text: &str) -> Spot {
    let line = 1 + text.bytes().filter(|byte| *byte == b'\n').count();
    let column = 1 + text.rsplit('\n').next().unwrap_or_default().chars().count();
    Spot { line, column }
}

/// The version that leads a file, without reading the rest; `None` where something else leads it.
pub fn version(text: &str) -> Option<u32> {
    let rest = blank(text).strip_prefix('(')?;
    let rest = blank(blank(rest).strip_prefix("version")?).strip_prefix(':')?;
    let digits = blank(rest);
    digits[..digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len())].parse().ok()
}

/// What follows white space and comments.
fn blank(mut text: &str) -> &str {
    loop {
        text = text.trim_start();
        text = match (text.strip_prefix("//"), text.strip_prefix("/*")) {
            (Some(line), _) => line.split_once('\n').map_or("", |(_, rest)| rest),
            (_, Some(block)) => block.split_once("*/").map_or("", |(_, rest)| rest),
            _ => return text,
        };
    }
}

/// Where a word stands for the first time; the beginning where it does not.
pub fn word(text: &str, word: &str) -> Spot {
    spot(text, text.find(word).unwrap_or(0))
}

/// Where a record calls itself like an earlier one of its kind.
pub fn second(text: &str, at: Ref) -> Spot {
    let list = list_of(text, at);
    let mut own = owners(&text[list..], at).map(|byte| list + byte);
    let first = own.next();
    spot(text, own.next().or(first).unwrap_or(list))
}

/// Where `from` names `to`.
pub fn link(text: &str, from: Ref, to: Ref) -> Spot {
    let list = list_of(text, from);
    let record = list + owners(&text[list..], from).next().unwrap_or(0);
    let quoted = to.id().map_or_else(|| format!("{:?}", to.kind()), |id| format!("\"{id}\""));
    let own = from.id().map_or(0, |id| if from.id() == to.id() { id.to_string().len() + 2 } else { 0 });
    let behind = record + own;
    spot(text, text[behind..].find(&quoted).map_or(record, |byte| behind + byte))
}

/// Where the records of this kind begin. The lists are named after the kinds.
fn list_of(text: &str, at: Ref) -> usize {
    let kind = format!("{:?}", at.kind()).to_lowercase();
    let name = if at.id().is_some() { format!("{kind}s") } else { kind };
    let named = |byte: &usize| {
        let before = text[..*byte].trim_end_matches([' ', '\t']);
        let fresh = before.ends_with(['\n', '(', ',']);
        fresh && text[byte + name.len()..].trim_start().starts_with(':')
    };
    text.match_indices(&name).map(|(byte, _)| byte).find(named).unwrap_or(0)
}

/// Where records call themselves so: the quoted id behind `id:`.
fn owners(text: &str, at: Ref) -> impl Iterator<Item = usize> {
    let quoted = at.id().map(|id| format!("\"{id}\"")).unwrap_or_default();
    let mut from = 0;
    std::iter::from_fn(move || {
        while !quoted.is_empty() {
            let byte = from + text.get(from..)?.find(&quoted)?;
            from = byte + quoted.len();
            let before = text[..byte].trim_end().strip_suffix(':').map(str::trim_end);
            let named = before.and_then(|before| before.strip_suffix("id"));
            if named.is_some_and(|before| !before.ends_with(|c: char| c.is_alphanumeric() || c == '_')) {
                return Some(byte);
            }
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_seen_through_comments_and_only_where_it_leads() {
        assert_eq!(version("// x (version: 7)\n/* y */ ( version :\n 12, records"), Some(12));
        assert_eq!(version("(session: \"a\", version: 2)"), None);
        assert_eq!(version("(version: 99999999999)"), None);
        assert_eq!(version(""), None);
    }

    #[test]
    fn columns_count_characters() {
        assert_eq!(spot("a\nÄÖÜx", "a\nÄÖÜ".len()), Spot { line: 2, column: 4 });
    }

    #[test]
    fn an_id_is_found_in_its_own_list_and_as_a_name_not_as_a_link() {
        let text = "(records: (\n  areas: [(id: \"w1\")],\n  findings: [\n    (id: \"w1\", area: \"w9\"),\n    (id: \"w2\", area: \"w1\"),\n    (id: \"w1\"),\n  ],\n))";
        let finding = |id: &str| Ref::Finding(id.parse().unwrap());
        assert_eq!(second(text, finding("w1")), Spot { line: 6, column: 10 });
        assert_eq!(link(text, finding("w1"), Ref::Area("w9".parse().unwrap())), Spot { line: 4, column: 22 });
        assert_eq!(link(text, finding("w2"), Ref::Area("w1".parse().unwrap())), Spot { line: 5, column: 22 });
    }
}
