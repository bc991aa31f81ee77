//! What holds for any line: nothing is lost, marks are whole, what is written as a mark is understood.

use super::tests::read;
use super::*;
use proptest::prelude::*;

/// Letters, signs of the grammar and hostile ones, close together.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "\\PC{0,3}",
        "[-+!*#@>\"€.,;:/ 0-9]{1,4}",
        "(bis|by|#4|#wohn|@Amt|@FB 2|5 €|/J|Mio\\.|2027|3/27|Q2|März|!1|z:|EUR) ?",
        Just("\u{308}\u{200d}".to_owned()),
        Just("\u{202e}\u{a0}\u{1b}[2J\0".to_owned()),
        Just("👩‍👩‍👧 العربية 漢字 ".to_owned()),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

fn without_space(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The line without its marks, and without the comma that the last of them leaves over.
fn unmarked(line: &str, marks: &[Mark]) -> String {
    let mut rest = line.to_owned();
    marks.iter().rev().for_each(|mark| rest.replace_range(mark.range.clone(), " "));
    let quoted = marks.iter().any(|mark| mark.meaning == Meaning::Quote);
    let listed = !quoted && marks.last().is_some_and(|mark| line[mark.range.end..].trim().is_empty());
    if listed { rest.trim_end_matches(|c: char| c.is_whitespace() || c == ',' || c == ';').to_owned() } else { rest }
}

/// A mark of every kind, and a word that is none.
fn piece() -> impl Strategy<Value = (usize, &'static str)> {
    let all: &[(usize, &[&str])] = &[
        (0, &["Kita", "Eltern-Kind-Treff", "+", "a@b", "C#", "U3", "„Netz“", "(bis", "bis bald", "größer"]),
        (1, &["#4", "#wohn", "#Bildung"]),
        (2, &["@Amt", ">Bauhof", "@\"FB 7 Bau\"", "@FB 2 Jugendpflege"]),
        (3, &["bis 3/27", "by Dec 2027", "bis 31.12.2027", "bis Q2 2027", "bis 2027"]),
        (4, &["18.000 €", "€18,000", "500 EUR", "2,5 Mio. €"]),
        (5, &["2.400 €/J", "€2,400/yr", "30 T€ pro Jahr"]),
        (6, &["!1", "!2", "!3"]),
    ];
    let pieces: Vec<_> = all.iter().flat_map(|(kind, texts)| texts.iter().map(|text| (*kind, *text))).collect();
    prop::sample::select(pieces)
}

fn kind_of(meaning: &Meaning) -> usize {
    match meaning {
        Meaning::Kind(_) | Meaning::Quote => 0,
        Meaning::Area(_) => 1,
        Meaning::Lead(_) | Meaning::Origin(_) => 2,
        Meaning::Due(_) => 3,
        Meaning::Once(_) => 4,
        Meaning::Yearly(_) => 5,
        Meaning::Priority(_) => 6,
    }
}

/// A line of those pieces with each mark once, leads as often as they come.
fn lines_of_marks() -> impl Strategy<Value = Vec<(usize, &'static str)>> {
    prop::collection::vec(piece(), 0..14).prop_map(|pieces| {
        let mut seen = [false; 7];
        let fresh = |(kind, _): &(usize, &str)| *kind == 0 || *kind == 2 || !std::mem::replace(&mut seen[*kind], true);
        pieces.into_iter().filter(fresh).collect()
    })
}

proptest! {
    #[test]
    fn no_letter_is_lost(line in hostile()) {
        let captured = read(&line);
        prop_assert_eq!(without_space(&captured.text), without_space(&unmarked(&line, &captured.marks)));
        prop_assert_eq!(captured.text.trim(), &captured.text);
    }

    #[test]
    fn marks_are_sorted_apart_and_whole(line in hostile()) {
        let mut end = 0;
        for mark in read(&line).marks {
            prop_assert!(end <= mark.range.start && mark.range.start < mark.range.end);
            prop_assert!(line.get(mark.range.clone()).is_some());
            end = mark.range.end;
        }
    }

    #[test]
    fn a_quoted_line_comes_back(before in hostile(), after in hostile()) {
        let text = format!("{before}x{after}").replace('"', "'");
        let captured = read(&format!("\"{text}\""));
        prop_assert_eq!(captured.text, text.trim());
        prop_assert!(captured.marks.iter().all(|mark| mark.meaning == Meaning::Quote));
    }

    #[test]
    fn a_sentence_is_a_sentence(text in "[A-Za-zÄÖÜäöüß]{1,12}( {1,2}[A-Za-zÄÖÜäöüß]{1,12}){0,8}") {
        let captured = read(&text);
        prop_assert_eq!((captured.text, captured.marks), (text, vec![]));
    }

    #[test]
    fn every_mark_of_a_line_is_understood(pieces in lines_of_marks()) {
        let join = |kept: &dyn Fn(usize) -> bool| {
            pieces.iter().filter(|(kind, _)| kept(*kind)).map(|(_, text)| *text).collect::<Vec<_>>().join(" ")
        };
        let line = format!("Wort {}", join(&|_| true));
        let captured = read(&line);
        let understood: Vec<usize> = captured.marks.iter().map(|mark| kind_of(&mark.meaning)).collect();
        let written: Vec<usize> = pieces.iter().map(|(kind, _)| *kind).filter(|kind| *kind > 0).collect();
        prop_assert_eq!(understood, written, "{}", line);
        let rest = format!("Wort {}", join(&|kind| kind == 0));
        prop_assert_eq!(captured.text, rest.trim());
    }
}
