//! What it costs: `18.000 €`, `2.400 €/J`, `2,5 Mio. €`, `€18,000`, `€2,400/yr`.
//!
//! Only the sign or `EUR` makes a number money; an amount in words ("5 Euro") stays text, and so does a price for
//! something (`5 €/Kind`, `12 € pro Stunde`).

use super::{Found, Meaning, edge, fold::folded_prefix};
use crate::session::Money;

const CURRENCIES: [&str; 2] = ["€", "eur"];
/// Folded names of what a number counts; the longer of two before its beginning.
const FACTORS: [(&str, i64); 13] = [
    ("millionen", 1_000_000),
    ("millions", 1_000_000),
    ("million", 1_000_000),
    ("mio.", 1_000_000),
    ("mio", 1_000_000),
    ("m", 1_000_000),
    ("mrd.", 1_000_000_000),
    ("mrd", 1_000_000_000),
    ("tsd.", 1_000),
    ("tsd", 1_000),
    ("t", 1_000),
    ("k", 1_000),
    ("", 1),
];
/// What makes it a yearly cost, behind the currency.
const YEARLY: [&str; 16] = [
    "/jahr", "/ jahr", "/year", "/ year", "/yr", "/j.", "/j", "/a", "pro jahr", "je jahr", "im jahr", "per year",
    "a year", "jahrlich", "yearly", "p.a.",
];
/// What makes it a price, behind the currency.
const PRICE: [&str; 7] = ["pro", "je", "per", "im monat", "monatlich", "monthly", "a month"];
/// Between the groups of a number as word processors set them.
const THIN: [char; 2] = ['\u{a0}', '\u{202f}'];
/// More digits than any budget has, and few enough for exact sums.
const MOST_DIGITS: usize = 12;

/// Reads an amount with its currency.
pub(super) fn read(rest: &str) -> Option<Found> {
    let mut scan = Scan { rest };
    let before = scan.currency();
    scan.rest = scan.rest.trim_start();
    let number = scan.number()?;
    let factor = scan.unit(before)?;
    let yearly = YEARLY.iter().any(|word| scan.whole_word(word));
    if scan.is_price() {
        return None;
    }
    let amount = Money::of_cents(cents(number, factor)?);
    let meaning = if yearly { Meaning::Yearly(amount) } else { Meaning::Once(amount) };
    Some((rest.len() - scan.rest.len(), meaning))
}

/// Reads an amount by itself, once or per year: `2,5 Mio. €`, `2.400 €/J`, `18 T€`.
pub fn amount(text: &str) -> Option<Money> {
    match read(text)? {
        (len, Meaning::Once(money) | Meaning::Yearly(money)) if len == text.len() => Some(money),
        _ => None,
    }
}

#[derive(Clone, Copy)]
struct Scan<'a> {
    rest: &'a str,
}

impl<'a> Scan<'a> {
    /// Takes `folded`, and the white space before it.
    fn eat(&mut self, folded: &str) -> bool {
        let text = if folded.is_empty() { self.rest } else { self.rest.trim_start() };
        let found = folded_prefix(text, folded);
        self.rest = found.map_or(self.rest, |len| &text[len..]);
        found.is_some()
    }

    /// Takes `folded` where the word ends with it.
    fn whole_word(&mut self, folded: &str) -> bool {
        let mut ahead = *self;
        let fits = ahead.eat(folded) && edge::end(ahead.rest).is_some();
        if fits {
            *self = ahead;
        }
        fits
    }

    fn currency(&mut self) -> bool {
        CURRENCIES.iter().any(|name| self.eat(name))
    }

    /// Digits and what groups them, without the `,-` of even sums.
    fn number(&mut self) -> Option<&'a str> {
        let of_number = |c: char| c.is_ascii_digit() || c == '.' || c == ',' || THIN.contains(&c);
        let run = self.rest.trim_start_matches(of_number);
        let number = self.rest[..self.rest.len() - run.len()].trim_end_matches(|c: char| !c.is_ascii_digit());
        self.rest = &self.rest[number.len()..];
        let _even = self.eat(",--") || self.eat(",-") || self.eat(",–");
        number.starts_with(|c: char| c.is_ascii_digit()).then_some(number)
    }

    /// Takes `Mio. €`; the currency may have stood before the number.
    fn unit(&mut self, before: bool) -> Option<i64> {
        FACTORS.into_iter().find_map(|(name, factor)| {
            let mut ahead = *self;
            let ends = |scan: &mut Self| edge::end(scan.rest).is_some() || scan.rest.starts_with('/');
            let fits = ahead.eat(name) && if before { ends(&mut ahead) } else { ahead.currency() };
            if fits {
                *self = ahead;
            }
            fits.then_some(factor)
        })
    }

    fn is_price(mut self) -> bool {
        self.rest.trim_start().starts_with('/') || PRICE.iter().any(|word| self.whole_word(word))
    }
}

/// The number in cents, whichever language grouped it; `None` where it is no exact sum.
fn cents(number: &str, factor: i64) -> Option<i64> {
    let (whole, part) = split(number, factor > 1);
    let digits = ungrouped(whole)? + part;
    if digits.len() > MOST_DIGITS {
        return None;
    }
    let scaled = digits.parse::<i64>().ok()?.checked_mul(factor)?.checked_mul(100)?;
    let divisor = 10_i64.checked_pow(u32::try_from(part.len()).ok()?)?;
    (scaled % divisor == 0).then_some(scaled / divisor)
}

/// Before and behind the decimal sign: the last sign, where one or two digits follow, in `2,125 Mio.` also more.
fn split(number: &str, counted: bool) -> (&str, &str) {
    let Some((whole, part)) = number.rfind(['.', ',']).map(|at| (&number[..at], &number[at + 1..])) else {
        return (number, "");
    };
    let alone = !whole.contains(|c: char| !c.is_ascii_digit());
    let other = !whole.contains(&number[whole.len()..=whole.len()]);
    if other && (part.len() <= 2 || (counted && alone)) { (whole, part) } else { (number, "") }
}

/// The digits of `1.250.000`; `None` where the groups are not what they should be.
fn ungrouped(whole: &str) -> Option<String> {
    let sign = whole.chars().find(|c| !c.is_ascii_digit());
    let groups: Vec<&str> = whole.split(|c| Some(c) == sign).collect();
    let digits = groups.iter().all(|group| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit()));
    let grouped =
        groups[0].len() <= 3 && !groups[0].starts_with('0') && groups[1..].iter().all(|group| group.len() == 3);
    (digits && (groups.len() == 1 || grouped)).then(|| groups.concat())
}
