//! What stands in the scene file: one line that says what follows and its sum, then the picture.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_64;

use super::super::document::RON;
use crate::session::Id;
use crate::words::{Word, Words};

/// The version that this program writes.
const VERSION: u32 = 1;
/// The first word of the file.
const MARK: &str = "tafelrunde-scene";
/// The largest file that is read: hundreds of times what a picture needs.
pub(super) const LARGEST: u64 = 4 * 1024 * 1024;

/// A picture on its way to the screens.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sheet<T> {
    /// The session it shows.
    pub(super) session: Id,
    /// The console that shows it; another one after each start.
    pub(super) console: Id,
    /// The how-manieth of that console.
    pub(super) number: u64,
    /// What is to be seen.
    pub(super) scene: T,
}

/// Why the scene file was not shown; the last good picture stays.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Doubt {
    /// It is torn, or no scene file at all.
    Damaged,
    /// A newer program wrote it.
    Newer,
    /// It shows another session.
    Foreign,
    /// It cannot be read: no file, far too large, or not allowed.
    Unreadable,
}

impl Doubt {
    /// Every doubt there is.
    pub const ALL: [Self; 4] = [Self::Damaged, Self::Newer, Self::Foreign, Self::Unreadable];

    /// What is to be said of it to who asks; the room sees only a quiet sign.
    pub fn tell(self, words: &Words) -> &str {
        words.get(match self {
            Self::Damaged => Word("screen-doubt-damaged"),
            Self::Newer => Word("screen-doubt-newer"),
            Self::Foreign => Word("screen-doubt-foreign"),
            Self::Unreadable => Word("screen-doubt-unreadable"),
        })
    }
}

/// The bytes of the file.
pub(super) fn write<T: Serialize>(sheet: &Sheet<T>) -> Result<Vec<u8>, ron::Error> {
    let body = RON.to_string(sheet)?;
    Ok(format!("{MARK} {VERSION} {:016x}\n{body}\n", xxh3_64(body.as_bytes())).into_bytes())
}

/// The picture in these bytes.
pub(super) fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<Sheet<T>, Doubt> {
    let head = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let sum = sum_in(str::from_utf8(head).unwrap_or_default())?;
    let body = bytes.get(head.len() + 1..).and_then(|body| body.strip_suffix(b"\n"));
    let body = body.filter(|body| xxh3_64(body) == sum).and_then(|body| str::from_utf8(body).ok());
    RON.from_str(body.ok_or(Doubt::Damaged)?).map_err(|_| Doubt::Damaged)
}

/// The sum that the first line names; the version is looked at before anything else.
fn sum_in(head: &str) -> Result<u64, Doubt> {
    let mut parts = head.split(' ');
    let mark = parts.next().filter(|mark| *mark == MARK);
    let version: Option<u32> = mark.and(parts.next()).and_then(|version| version.parse().ok());
    match version {
        Some(version) if version > VERSION => Err(Doubt::Newer),
        Some(VERSION) => parts.next().and_then(|sum| u64::from_str_radix(sum, 16).ok()).ok_or(Doubt::Damaged),
        _ => Err(Doubt::Damaged),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sheet(text: &str) -> Sheet<Vec<String>> {
        let id = |text: &str| text.parse().unwrap();
        Sheet { session: id("town"), console: id("c1"), number: 7, scene: vec![text.to_owned(), "2".into()] }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(text: String) {
            prop_assert_eq!(read(&write(&sheet(&text)).unwrap()), Ok(sheet(&text)));
        }

        #[test]
        fn no_bytes_at_all_make_it_stumble(bytes: Vec<u8>) {
            prop_assert_eq!(read::<Vec<String>>(&bytes), Err(Doubt::Damaged));
        }

        #[test]
        fn one_wrong_byte_is_noticed(at: prop::sample::Index, bits in 1u8..) {
            let mut bytes = write(&sheet("Kein Bus am Abend")).unwrap();
            let at = at.index(bytes.len());
            bytes[at] ^= bits;
            // Only the case of a letter in the sum changes nothing, and the version may become a newer one.
            match read(&bytes) {
                Ok(same) => prop_assert!(same == sheet("Kein Bus am Abend") && at < 40),
                Err(doubt) => prop_assert!(doubt == Doubt::Damaged || at < 20),
            }
        }
    }

    #[test]
    fn torn_at_every_byte_it_is_damaged() {
        let bytes = write(&sheet("Müßiggang")).unwrap();
        for end in 0..bytes.len() {
            assert_eq!(read::<Vec<String>>(&bytes[..end]), Err(Doubt::Damaged), "{end}");
        }
        let twice = [&bytes[..], &bytes[..]].concat();
        assert_eq!(read::<Vec<String>>(&twice), Err(Doubt::Damaged));
    }

    #[test]
    fn a_newer_one_says_so_whatever_else_it_holds() {
        assert_eq!(read::<Vec<String>>(b"tafelrunde-scene 2 quite different\n\xff"), Err(Doubt::Newer));
        for bad in ["tafelrunde-scene 0 0\n\n", "tafelrunde-scene -1 0\n\n", "scene 2 0\n\n", "\n\n"] {
            assert_eq!(read::<Vec<String>>(bad.as_bytes()), Err(Doubt::Damaged), "{bad:?}");
        }
    }

    #[test]
    fn a_right_sum_over_nonsense_is_no_picture() {
        for body in ["(((", "", &"[".repeat(100_000), "(session:\"x\",console:\"y\",number:1,scene:[1,2])"] {
            let bytes = format!("{MARK} {VERSION} {:016x}\n{body}\n", xxh3_64(body.as_bytes()));
            assert_eq!(read::<Vec<String>>(bytes.as_bytes()), Err(Doubt::Damaged));
        }
    }

    #[test]
    fn every_doubt_has_words() {
        for words in crate::words::Language::ALL.map(Words::new) {
            assert!(Doubt::ALL.iter().all(|doubt| !doubt.tell(&words).contains("screen-")));
        }
    }
}
