//! What is said in the room: plain text, read once, and counted here without the program.

use tafelrunde::session::FindingKind;

/// One card as it is on the pinboard: what it says, what kind it is, which area it belongs to.
#[derive(Clone, PartialEq, Debug)]
pub struct Card {
    pub kind: FindingKind,
    pub area: u8,
    pub text: String,
    /// What it is called: cards of a kind are numbered one after the other, behind those of the sample.
    pub number: String,
}

/// How many strengths, weaknesses, challenges and potentials the sample has.
const BEFORE: [usize; 4] = [12, 12, 8, 10];

/// Sixty cards in the order in which they are read from the pinboards.
pub fn cards() -> Vec<Card> {
    let mut numbers = BEFORE;
    let card = |line: &str| {
        let mut parts = line.splitn(3, ' ');
        let mut part = || parts.next().expect("sign, area, text");
        let (sign, area, text) = (part(), part(), part());
        let kind = FindingKind::ALL.into_iter().find(|kind| sign.starts_with(kind.sign())).expect("a sign");
        numbers[kind as usize] += 1;
        let number = format!("{}{}", kind.letter(), numbers[kind as usize]);
        Card { kind, area: area.parse().expect("a digit"), text: text.to_owned(), number }
    };
    include_str!("cards.txt").lines().map(card).collect()
}

/// A core sentence of each table.
pub fn reports() -> impl Iterator<Item = &'static str> {
    said().take_while(|line| *line != ROUND).filter(|line| *line != REPORTS)
}

/// What is said in the last round.
pub fn sentences() -> impl Iterator<Item = &'static str> {
    said().skip_while(|line| *line != ROUND).skip(1)
}

const REPORTS: &str = "Berichte";
const ROUND: &str = "Blitzlicht";

fn said() -> impl Iterator<Item = &'static str> {
    include_str!("sentences.txt").lines()
}
