//! Identity of a record inside the file: random, stable, never shown.

use std::fmt;
use std::num::NonZeroU64;
use std::str::FromStr;

/// Letters an id is made of, in the order of their digit value (0 stands for "no letter").
const LETTERS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
const LONGEST: usize = 12;

/// The identity of a record: one to twelve of `0-9a-z`, eight bytes in memory.
///
/// The letters are the digits of a number, the first one the highest, so that ids compare as they are read and a file
/// sorted by id looks sorted. New records get twelve random letters (62 bits); a record added by hand in an editor may call itself `w99`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
        let digit = |letter: &u8| LETTERS.iter().position(|other| other == letter).map(|at| at as u64 + 1);
        let packed = letters.iter().try_fold(0, |sum, letter| Some(sum * 37 + digit(letter)?))?;
        let unused = (LONGEST - letters.len()) as u32;
        NonZeroU64::new(packed * 37_u64.pow(unused)).map(Self)
    }

    fn letters(self) -> ([u8; LONGEST], usize) {
        let (mut out, mut rest, mut len) = ([0; LONGEST], self.0.get(), 0);
        for at in (0..LONGEST).rev() {
            if let Some(digit) = (rest % 37).checked_sub(1) {
                out[at] = LETTERS[digit as usize];
                len = len.max(at + 1);
            }
            rest /= 37;
        }
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

super::record::as_text!(Id);

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
