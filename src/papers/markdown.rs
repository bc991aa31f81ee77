//! A document as Markdown (tables as GitHub and Pandoc read them). Whatever a person typed stays text.

use std::borrow::Cow;

use super::{Block, Document};

/// The document as Markdown.
pub fn markdown(document: &Document) -> String {
    let title = format!("# {}", escaped(&document.title));
    let blocks = document.blocks.iter().map(block);
    let mut text = std::iter::once(title).chain(blocks).collect::<Vec<_>>().join("\n\n");
    text.push('\n');
    text
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(level, text) => format!("{} {}", "#".repeat(usize::from(*level) + 1), escaped(text)),
        Block::Paragraph(text) => line(text),
        Block::List(points) => points.iter().map(|point| format!("- {}", line(point))).collect::<Vec<_>>().join("\n"),
        Block::Table { heads, rows } => {
            let rule = vec!["---".to_owned(); heads.len()];
            let told = |cells: &Vec<String>| cells.iter().map(|cell| escaped(cell).into_owned()).collect::<Vec<_>>();
            let lines = [told(heads), rule].into_iter().chain(rows.iter().map(told));
            lines.map(|cells| format!("| {} |", cells.join(" | "))).collect::<Vec<_>>().join("\n")
        }
    }
}

/// Text at the beginning of a line, where a sign or a number would begin a heading or a list.
fn line(text: &str) -> String {
    let text = escaped(text);
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    match text.chars().nth(digits) {
        Some('.' | ')') if digits > 0 => format!("{}\\{}", &text[..digits], &text[digits..]),
        Some('#' | '+' | '-' | '=') if digits == 0 => format!("\\{text}"),
        _ => text.into_owned(),
    }
}

/// Text whose signs mean nothing, on one line; what moves a terminal or turns the way of reading is left out.
fn escaped(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_plain) && !text.ends_with('#') {
        return Cow::Borrowed(text);
    }
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => out.push(' '),
            c if is_unseen(c) => {}
            c if is_plain(c) => out.push(c),
            c => out.extend(['\\', c]),
        }
    }
    if out.ends_with('#') {
        out.insert(out.len() - 1, '\\'); // signs behind a heading would end it
    }
    Cow::Owned(out)
}

fn is_plain(c: char) -> bool {
    !(is_unseen(c) || matches!(c, '\u{2028}' | '\u{2029}') || "\\`*_[]<>|~&$^".contains(c))
}

/// Controls, and what turns the way of reading or has no width at all.
fn is_unseen(c: char) -> bool {
    let turns = matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}');
    c.is_control() || turns || matches!(c, '\u{200b}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(blocks: Vec<Block>) -> String {
        markdown(&Document { language: "de", title: "T".into(), blocks })
    }

    #[test]
    fn what_was_typed_stays_text() {
        let text = |text: &str| written(vec![Block::Paragraph(text.into())]);
        assert_eq!(text("# *Kita* | <b>"), "# T\n\n\\# \\*Kita\\* \\| \\<b\\>\n");
        assert_eq!(text("2.1 Ziel"), "# T\n\n2\\.1 Ziel\n");
        assert_eq!(text("- a\nb\u{1b}[31m"), "# T\n\n\\- a b\\[31m\n");
        assert_eq!(text("abc\u{202e}txt.exe\u{2066}\u{feff}\u{2028}x"), "# T\n\nabctxt.exe x\n");
        assert_eq!(text("$x$ ^2 C#"), "# T\n\n\\$x\\$ \\^2 C\\#\n");
        assert_eq!(text("Plätze: 12 %, 1.250 €"), "# T\n\nPlätze: 12 %, 1.250 €\n");
    }

    #[test]
    fn a_table_has_its_heads_and_as_many_cells_in_every_row() {
        let table = Block::Table { heads: vec!["a".into(), "b".into()], rows: vec![vec!["1|2".into(), String::new()]] };
        assert_eq!(written(vec![table]), "# T\n\n| a | b |\n| --- | --- |\n| 1\\|2 |  |\n");
    }
}
