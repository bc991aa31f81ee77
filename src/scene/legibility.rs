//! What the last row can read: how many rows of text the picture may have, and how far the letters must be enlarged.
//!
//! The rule: 103 × picture height ÷ distance rows of text are comfortable, 129 × are just readable, and nobody should sit
//! farther away than eight picture heights. Where it comes from: a capital is about two thirds of a row, and should
//! appear under 22 minutes of arc, at least 18 (ISO 9241-303 recommends 20 to 22 and allows no less than 16). A row of
//! 1/103 of the distance appears under 33 minutes, one of 1/129 under 27: two thirds of these are 22 and 18.

use crate::words::{Word, Words};

/// Rows × distance ÷ picture height at which text is comfortable.
const COMFORTABLE: u32 = 103;
/// The same at which it can still be read.
const READABLE: u32 = 129;
/// Picture heights behind which no row should stand.
const FARTHEST: u32 = 8;
/// Centimetres from one row of chairs to the next.
const CHAIRS: u32 = 90;
/// Picture heights from the picture to the first row of chairs.
const FIRST: u32 = 2;
/// Points of a terminal's font before anything is enlarged; each Ctrl + adds one point.
const POINTS: u32 = 11;

/// How large the picture is, and how far away the last row sits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sight {
    /// Height of the picture in centimetres.
    pub picture: u32,
    /// Distance of the last row in centimetres.
    pub distance: u32,
}

impl Sight {
    /// Estimated from rows of chairs: the first stands two picture heights away, the others 90 cm apart.
    pub fn of_chairs(picture: u32, rows: u32) -> Self {
        let behind = rows.saturating_sub(1).saturating_mul(CHAIRS);
        Self { picture, distance: picture.saturating_mul(FIRST).saturating_add(behind) }
    }

    /// Rows of text that the last row reads with ease.
    pub fn comfortable(self) -> u16 {
        self.rows(COMFORTABLE)
    }

    /// Rows of text that the last row can just read.
    pub fn readable(self) -> u16 {
        self.rows(READABLE)
    }

    /// Whether the last row sits farther away than letters can make up for.
    pub fn too_far(self) -> bool {
        u64::from(self.distance) > u64::from(self.picture) * u64::from(FARTHEST)
    }

    fn rows(self, factor: u32) -> u16 {
        let rows = u64::from(factor) * u64::from(self.picture) / u64::from(self.distance.max(1));
        rows.try_into().unwrap_or(u16::MAX)
    }

    /// What it means for a picture that now has so many rows, as a sentence.
    pub fn verdict(self, now: u16, words: &Words) -> String {
        let (comfortable, readable) = (self.comfortable(), self.readable());
        let say = |word, want: u16| {
            let args = [
                ("now", now.to_string().into()),
                ("want", want.to_string().into()),
                ("steps", steps(now, want).into()),
            ];
            words.say(word, &args)
        };
        match () {
            () if self.too_far() => words.get(Word("scene-sight-far")).to_owned(),
            () if now <= comfortable => say(Word("scene-sight-good"), comfortable),
            () if now <= readable => say(Word("scene-sight-readable"), comfortable),
            () => say(Word("scene-sight-small"), readable),
        }
    }
}

/// How often Ctrl + must be pressed until a picture of `now` rows has no more than `want`.
///
/// Terminals differ; assumed is what most do: a font of 11 points that grows by one point with each press.
pub fn steps(now: u16, want: u16) -> u32 {
    let points = (POINTS * u32::from(now)).div_ceil(u32::from(want.max(1)));
    points.saturating_sub(POINTS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn the_table_of_the_rule() {
        let table = [(150, 1000, 15, 19), (200, 1000, 20, 25), (100, 570, 18, 22), (150, 300, 51, 64), (0, 0, 0, 0)];
        for (picture, distance, comfortable, readable) in table {
            let sight = Sight { picture, distance };
            assert_eq!((sight.comfortable(), sight.readable()), (comfortable, readable), "{sight:?}");
        }
        assert!(Sight { picture: 100, distance: 801 }.too_far() && !Sight { picture: 100, distance: 800 }.too_far());
        assert_eq!(Sight::of_chairs(150, 8), Sight { picture: 150, distance: 930 });
        assert_eq!(Sight::of_chairs(u32::MAX, u32::MAX).readable(), 129);
    }

    #[test]
    fn the_sentence_says_what_to_press() {
        let words = Words::new(Language::German);
        let sight = Sight { picture: 150, distance: 1000 };
        assert_eq!(sight.verdict(31, &words), "jetzt 31 Zeilen, lesbar ab 19: 7 × Strg +");
        assert_eq!(sight.verdict(18, &words), "jetzt 18 Zeilen: lesbar; bequem ab 15: 3 × Strg +");
        assert_eq!(sight.verdict(15, &words), "jetzt 15 Zeilen: auch hinten bequem zu lesen");
        assert_eq!((steps(31, 0), steps(10, 20)), (330, 0));
    }
}
