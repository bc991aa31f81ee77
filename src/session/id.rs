//! Identity of a record inside the file: random, stable, never shown.

use std::fmt;
use std::num::NonZeroU64;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Letters an id is made of, in the order of their digit value (0 stands for "no letter").
const LETTERS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
const LONGEST: usize = 12;

/// The identity of a record: one to twelve of `0-9a-z`, eight bytes in memory.
///
/// New records get twelve random letters (62 bits); a record added by hand in an editor may call itself `w99`.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Id(NonZeroU64);

impl Id {
    /// An id out of 64 random bits.
    pub fn random(mut dice: impl FnMut() -> u64) -> Self {
        let mut bits = dice();
        let letters: [u8; LONGEST] = std::array::from_fn(|_| {
            let letter = LETTERS[(bits % 36) as usize];
            bits /= 36;
            letter
        });
        Self::pack(&letters).unwrap_or(Self(NonZeroU64::MIN))
    }

    fn pack(letters: &[u8]) -> Option<Self> {
        if letters.is_empty() || letters.len() > LONGEST {
            return None;
        }
        let digits = letters.iter().map(|l| LETTERS.iter().position(|x| x == l));
        let packed = digits.map(|d| d.map(|d| d as u64 + 1)).try_fold(0, |sum, d| Some(sum * 37 + d?));
        packed.and_then(NonZeroU64::new).map(Self)
    }

    fn letters(self) -> ([u8; LONGEST], usize) {
        let (mut out, mut rest, mut len) = ([0; LONGEST], self.0.get(), 0);
        while rest > 0 && len < LONGEST {
            out[len] = LETTERS[((rest % 37).max(1) - 1) as usize];
            rest /= 37;
            len += 1;
        }
        out[..len].reverse();
        (out, len)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (letters, len) = self.letters();
        f.pad(std::str::from_utf8(&letters[..len]).unwrap_or_default())
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Id({self})")
    }
}

impl Ord for Id {
    /// As the letters are read, so that a file sorted by id looks sorted.
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.letters().0.cmp(&other.letters().0)
    }
}

impl PartialOrd for Id {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// What was given is not one to twelve of `0-9a-z`.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("bad-id {0}")]
pub struct BadId(String);

impl FromStr for Id {
    type Err = BadId;
    fn from_str(text: &str) -> Result<Self, BadId> {
        Self::pack(text.as_bytes()).ok_or_else(|| BadId(text.to_owned()))
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        super::record::from_text(deserializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn an_id_reads_back_what_it_writes(text in "[0-9a-z]{1,12}") {
            prop_assert_eq!(text.parse::<Id>().unwrap().to_string(), text);
        }

        #[test]
        fn random_bits_make_twelve_letters(bits: u64) {
            let id = Id::random(|| bits);
            prop_assert_eq!(id.to_string().len(), 12);
            prop_assert_eq!(id.to_string().parse(), Ok(id));
        }

        #[test]
        fn order_is_the_order_of_the_letters(a in "[0-9a-z]{1,12}", b in "[0-9a-z]{1,12}") {
            let ids = (a.parse::<Id>().unwrap(), b.parse::<Id>().unwrap());
            prop_assert_eq!(ids.0.cmp(&ids.1), a.cmp(&b));
        }
    }

    #[test]
    fn what_is_no_id_is_refused() {
        for text in ["", "W5", "ä", "a b", "1234567890123", "\u{1b}[2J"] {
            assert!(text.parse::<Id>().is_err(), "{text:?}");
        }
    }
}
