//! How an input is changed: a byte, a number, a piece, a word that means something.

use fastrand::Rng;

/// Words of the formats and of the line, and bytes that have made other programs stumble.
const WORDS: &[&str] = &[
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    "\"",
    "\\",
    "\n",
    "\r",
    "\t",
    "\0",
    "//",
    "/*",
    "*/",
    "-",
    "'",
    "r#\"",
    "\"#",
    "\\u{0}",
    "\\u{110000}",
    "\\x",
    "0",
    "-1",
    "1e999",
    "18446744073709551616",
    "0x1F",
    "1_000",
    "NaN",
    "inf",
    "true",
    "Some(",
    "None",
    "()",
    "version:",
    "session:",
    "records:",
    "findings:",
    "last_edit:",
    "id:",
    "version: 2,",
    "version: 0,",
    "Edit((number:",
    "Checkpoint((last_edit:",
    "cause:Undo(",
    "changes:[",
    "Added(",
    "Removed(",
    "Changed(before:",
    "after:",
    "Finding((",
    "Measure((",
    "\"w1\"",
    "\"2027-02-30\"",
    "\u{feff}",
    "\u{202e}",
    "\u{200d}",
    "\u{308}",
    "ß",
    "İ",
    "ſ",
    "🇩🇪",
    "#4",
    "#wohn",
    "@FB 2",
    ">",
    "bis ",
    "by ",
    "Q5 2027",
    "31.2.2027",
    "3/27",
    "€",
    "18.000 €",
    "/J",
    "Mio.",
    "!1",
    "z:",
    "m: ",
    "999999999999999999 €",
    "1.000.000.000.000,99 €/J",
];

fn place(dice: &mut Rng, bytes: &[u8]) -> usize {
    dice.usize(..=bytes.len())
}

/// Some piece of an input, not too long.
fn piece(dice: &mut Rng, bytes: &[u8]) -> std::ops::Range<usize> {
    let from = place(dice, bytes);
    let longest = if dice.u8(..4) == 0 { 2000 } else { 24 };
    from..(from + dice.usize(..longest)).min(bytes.len())
}

fn digits(dice: &mut Rng, bytes: &[u8]) -> Option<std::ops::Range<usize>> {
    let begin = place(dice, bytes);
    let from = begin + bytes[begin..].iter().position(u8::is_ascii_digit)?;
    let length = bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    Some(from..from + length)
}

/// Changes the input once.
pub fn mutate(dice: &mut Rng, input: &mut Vec<u8>, other: &[u8]) {
    let at = place(dice, input);
    match dice.u8(..10) {
        0 if at < input.len() => input[at] ^= 1 << dice.u32(..8),
        1 if at < input.len() => input[at] = dice.u8(..),
        2 => {
            let word = WORDS[dice.usize(..WORDS.len())];
            input.splice(at..at, word.bytes());
        }
        3 => {
            let (word, gone) = (WORDS[dice.usize(..WORDS.len())], piece(dice, input));
            input.splice(gone, word.bytes());
        }
        4 => drop(input.drain(piece(dice, input))),
        5 => {
            let copied = input[piece(dice, input)].to_vec();
            input.splice(at..at, copied);
        }
        6 => {
            let (gone, taken) = (piece(dice, input), other[piece(dice, other)].to_vec());
            input.splice(gone, taken);
        }
        7 => {
            let number = [dice.u64(..), dice.u64(..12), u64::from(dice.u32(..)), u64::MAX][dice.usize(..4)];
            if let Some(range) = digits(dice, input) {
                input.splice(range, number.to_string().into_bytes());
            }
        }
        8 => input.truncate(at),
        _ => {
            // two pieces change places: lines of a journal, fields of a record
            let (one, two) = (piece(dice, input), piece(dice, input));
            if one.end <= two.start {
                let (first, second) = (input[one.clone()].to_vec(), input[two.clone()].to_vec());
                input.splice(two, first);
                input.splice(one, second);
            }
        }
    }
}
