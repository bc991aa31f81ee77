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

/// The lines that the office pastes before the council's evening: goals, and under each its measures.
pub const DRAFT: &str = include_str!("draft.txt");

/// A measure as it stands in the draft.
#[derive(Clone, PartialEq, Debug)]
pub struct Measure {
    pub number: String,
    pub title: &'static str,
    pub lead: &'static str,
    /// `31.12.2027`
    pub due: &'static str,
    pub once: Option<u64>,
    pub yearly: Option<u64>,
}

/// A goal as it stands in the draft.
#[derive(Clone, PartialEq, Debug)]
pub struct Goal {
    pub number: String,
    pub area: u8,
    pub text: &'static str,
    pub measures: Vec<Measure>,
}

/// The draft, numbered on from the sample's goals.
pub fn draft() -> Vec<Goal> {
    let mut numbers = [1, 2, 1, 1, 2, 1];
    let mut goals: Vec<Goal> = vec![];
    for line in DRAFT.lines() {
        if let Some((text, digit)) = line.strip_prefix("z: ").and_then(|line| line.split_once(" #")) {
            let area: u8 = digit.parse().expect("an area");
            let last = &mut numbers[usize::from(area) - 1];
            *last += 1;
            goals.push(Goal { number: format!("{area}.{last}"), area, text, measures: vec![] });
        } else {
            let goal = goals.last_mut().expect("a goal before its measures");
            let measure = measure(line, format!("{}.{}", goal.number, goal.measures.len() + 1));
            goal.measures.push(measure);
        }
    }
    goals
}

/// `m: Title @Lead bis 31.12.2027 4.500 € 1.200 €/J`
fn measure(line: &'static str, number: String) -> Measure {
    let (title, rest) = line.strip_prefix("m: ").and_then(|line| line.split_once(" @")).expect("a title");
    let (lead, rest) = rest.split_once(" bis ").expect("a lead");
    let (due, money) = rest.split_once(' ').unwrap_or((rest, ""));
    let words: Vec<&str> = money.split(' ').collect();
    let amount = |unit: &str| {
        let pair = words.windows(2).find(|pair| pair[1] == unit)?;
        pair[0].replace('.', "").parse().ok()
    };
    Measure { number, title, lead, due, once: amount("€"), yearly: amount("€/J") }
}

/// Measures, and what they cost in euros.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Costs {
    pub measures: usize,
    pub once: u64,
    pub yearly: u64,
}

impl Costs {
    fn and(self, other: Self) -> Self {
        let (once, yearly) = (self.once + other.once, self.yearly + other.yearly);
        Self { measures: self.measures + other.measures, once, yearly }
    }

    /// Once, a year, three years: `8.492.100 €` `1.387.900 €` `12.655.800 €`.
    pub fn euros(&self) -> [String; 3] {
        [self.once, self.yearly, self.once + 3 * self.yearly].map(euros)
    }
}

/// What the draft costs in one area, or in all.
fn draft_costs(area: Option<u8>) -> Costs {
    let goals = draft().into_iter().filter(|goal| area.is_none_or(|area| area == goal.area));
    let cost = |of: Measure| Costs { measures: 1, once: of.once.unwrap_or(0), yearly: of.yearly.unwrap_or(0) };
    goals.flat_map(|goal| goal.measures).map(cost).fold(Costs::default(), Costs::and)
}

/// What the sample costs in one area, or in all, counted from the letters of its file: an id such as `m211` says the area.
fn sample_costs(area: Option<u8>) -> Costs {
    let file = include_str!("../../../data/lindbrueck.ron");
    let (_, measures) = file.split_once("measures: [\n            (").expect("measures");
    let measures = measures.split_once("\n        ],").expect("their end").0;
    let mut sum = Costs::default();
    for block in measures.split("\n            (") {
        let field = |name: &str| {
            block.lines().find_map(|line| Some(line.trim().strip_prefix(name)?.trim_matches([' ', ':', ',', '"'])))
        };
        let digit = field("id").expect("an id")[1..2].parse::<u8>().expect("an area");
        let money = |name: &str| field(name).map_or(0, |amount| amount.parse().expect("whole euros"));
        if area.is_none_or(|area| area == digit) {
            sum = sum.and(Costs { measures: 1, once: money("once"), yearly: money("yearly") });
        }
    }
    sum
}

/// What the whole draft costs.
pub fn all_costs(area: Option<u8>) -> Costs {
    sample_costs(area).and(draft_costs(area))
}

/// `12.655.800 €`
fn euros(amount: u64) -> String {
    let digits = amount.to_string();
    let mut told = String::new();
    for (at, digit) in digits.chars().enumerate() {
        let left = digits.len() - at;
        told.extend((at > 0 && left.is_multiple_of(3)).then_some('.'));
        told.push(digit);
    }
    format!("{told} €")
}
