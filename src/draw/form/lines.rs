//! Text that is edited, in lines: every byte of it stands in one of them, so that the cursor has its place.

use std::ops::Range;

use crate::draw::text;

/// The bytes of each line; breaks behind spaces where it can, else anywhere. There is always one line.
pub(super) fn lines(of: &str, width: usize) -> Vec<Range<usize>> {
    let (mut lines, mut start, mut used, mut space) = (vec![], 0, 0, None);
    for (at, cluster) in text::clusters(of) {
        let cells = text::width(cluster);
        if used + cells > width && cluster != " " && at > start {
            let end = space.filter(|space| *space > start).unwrap_or(at);
            lines.push(start..end);
            used = text::width(&of[end..at]);
            start = end;
        }
        used += cells;
        if cluster == " " {
            space = Some(at + 1);
        }
    }
    lines.push(start..of.len());
    lines
}

/// The line and the cell in which a byte of the text stands.
pub(super) fn place(of: &str, lines: &[Range<usize>], byte: usize) -> (usize, usize) {
    let line = lines.iter().rposition(|line| line.start <= byte).unwrap_or(0);
    let start = lines.get(line).map_or(0, |line| line.start);
    (line, of.get(start..byte).map_or(0, text::width))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lines_break_behind_spaces() {
        let text = "Ganztag deckt den Bedarf";
        let parts: Vec<&str> = lines(text, 13).into_iter().map(|line| &text[line]).collect();
        assert_eq!(parts, ["Ganztag deckt ", "den Bedarf"]);
        assert_eq!(place(text, &lines(text, 13), 14), (1, 0));
        assert_eq!(lines("", 5).len(), 1, "the cursor needs a place");
    }

    proptest! {
        #[test]
        fn every_byte_stands_in_one_line(text in "\\PC{0,60}", width in 1usize..20) {
            let lines = lines(&text, width);
            prop_assert_eq!(lines.iter().map(|line| &text[line.clone()]).collect::<String>(), text.as_str());
            prop_assert_eq!(place(&text, &lines, text.len()).0, lines.len() - 1);
        }
    }
}
