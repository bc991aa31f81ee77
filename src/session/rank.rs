//! Where a record stands among its neighbours: a fraction between two others, so that moving one changes one.

use std::fmt;
use std::str::FromStr;

const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";

/// A position: an integer part whose first letter tells its length, then a fraction in base 36, compared as text.
///
/// `a0 … az, b00 … bzz, c000 …`: appending ten thousand cards one by one stays at four letters, and between any two
/// ranks there is always room, so no neighbour ever has to move. The idea is *fractional indexing*.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rank(Box<str>);

impl Rank {
    /// The rank of the first record of a list.
    pub fn first() -> Self {
        Self("a0".into())
    }

    /// A rank after `before` and before `after`; `None` is the open end of the list.
    ///
    /// Where the two stand the wrong way round (a file edited by hand), the new one follows `before`.
    pub fn between(before: Option<&Rank>, after: Option<&Rank>) -> Self {
        match (before, after) {
            (None, None) => Self::first(),
            (Some(low), None) => Self::next(low),
            (None, Some(high)) => Self(Self::middle("", Some(&high.0)).into()),
            (Some(low), Some(high)) if low < high => Self(Self::middle(&low.0, Some(&high.0)).into()),
            (Some(low), Some(_)) => Self(Self::middle(&low.0, None).into()),
        }
    }

    /// The next whole number after `low`.
    fn next(low: &Rank) -> Self {
        let head = low.0.as_bytes().first().copied().unwrap_or(b'a');
        if !head.is_ascii_lowercase() {
            return Self::first();
        }
        let wanted = (head - b'a') as usize + 1;
        let mut digits: Vec<u8> = low.0.bytes().skip(1).chain(std::iter::repeat(b'0')).take(wanted).collect();
        for at in (0..digits.len()).rev() {
            let value = DIGITS.iter().position(|d| *d == digits[at]).unwrap_or(35);
            if value < 35 {
                digits[at] = DIGITS[value + 1];
                return Self::of(head, &digits);
            }
            digits[at] = b'0';
        }
        if head == b'z' {
            return Self(format!("{}m", low.0).into());
        }
        Self::of(head + 1, &vec![b'0'; wanted + 1])
    }

    fn of(head: u8, digits: &[u8]) -> Self {
        Self(std::iter::once(head).chain(digits.iter().copied()).map(char::from).collect::<String>().into())
    }

    /// Text strictly between `low` and `high`, never ending in `0` (so that there is room before it).
    fn middle(low: &str, high: Option<&str>) -> String {
        let (low, mut high) = (low.as_bytes(), high.map(str::as_bytes));
        let (mut out, mut at) = (String::new(), 0);
        loop {
            let digit = |text: &[u8]| text.get(at).and_then(|l| DIGITS.iter().position(|d| d == l));
            let from = digit(low).unwrap_or(0);
            high = high.filter(|h| at < h.len()); // `a` and `a0`, written by hand, have nothing between them
            let to = high.map_or(36, |h| digit(h).unwrap_or(0));
            if to > from + 1 {
                out.push(char::from(DIGITS[(from + to) / 2]));
                return out;
            }
            if to == from + 1 {
                high = None;
            }
            out.push(char::from(DIGITS[from]));
            at += 1;
        }
    }
}

impl fmt::Display for Rank {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Rank {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Rank({})", self.0)
    }
}

/// What was given is no rank.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("bad-rank {0}")]
pub struct BadRank(String);

impl FromStr for Rank {
    type Err = BadRank;
    fn from_str(text: &str) -> Result<Self, BadRank> {
        let fits = !text.is_empty() && text.bytes().all(|b| DIGITS.contains(&b)) && text.bytes().any(|b| b != b'0');
        if fits { Ok(Self(text.into())) } else { Err(BadRank(text.to_owned())) }
    }
}

super::record::as_text!(Rank);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn appending_ten_thousand_stays_short_and_in_order() {
        let mut last = Rank::first();
        for _ in 0..10_000 {
            let next = Rank::between(Some(&last), None);
            assert!(last < next, "{last} < {next}");
            last = next;
        }
        assert!(last.0.len() <= 4, "{last}");
    }

    #[test]
    fn ranks_written_by_hand_never_hang() {
        for (low, high) in [("a", "a0"), ("a", "a000"), ("b", "a"), ("zz", "zz0"), ("00a", "00a0")] {
            Rank::between(Some(&low.parse().unwrap()), Some(&high.parse().unwrap()));
        }
        assert!("000".parse::<Rank>().is_err(), "nothing could ever stand before it");
    }

    proptest! {
        #[test]
        fn any_place_has_room_for_another(places in prop::collection::vec(0usize..100, 1..200)) {
            let mut list: Vec<Rank> = vec![];
            for place in places {
                let at = place % (list.len() + 1);
                let new = Rank::between(at.checked_sub(1).map(|i| &list[i]), list.get(at));
                list.insert(at, new);
            }
            prop_assert!(list.is_sorted_by(|a, b| a < b), "{list:?}");
        }
    }
}
