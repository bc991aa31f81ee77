//! The kind, said at the start of the line: `+ - ! *`, or a letter and a colon.

use super::{Found, Meaning};
use crate::session::FindingKind;

/// What a line becomes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Kind {
    /// A card of the analysis.
    Finding(FindingKind),
    /// A strategic goal.
    Goal,
    /// A measure under the current goal.
    Measure,
    /// A topic for the parking lot.
    Topic,
}

impl Kind {
    /// In the order in which they are taught.
    pub const ALL: [Self; 7] = [
        Self::Finding(FindingKind::Strength),
        Self::Finding(FindingKind::Weakness),
        Self::Finding(FindingKind::Challenge),
        Self::Finding(FindingKind::Potential),
        Self::Goal,
        Self::Measure,
        Self::Topic,
    ];

    /// The letter before the colon: `s w h p z m t`.
    ///
    /// The same in both languages, as the letters before a card's number are; English `g:` and `c:` would swallow
    /// the labels of tables ("C: kein Bus").
    pub fn letter(self) -> char {
        match self {
            Self::Finding(kind) => kind.letter().to_ascii_lowercase(),
            Self::Goal => 'z',
            Self::Measure => 'm',
            Self::Topic => 't',
        }
    }

    /// The sign at the start of a line, which only findings have.
    pub fn sign(self) -> Option<char> {
        match self {
            Self::Finding(kind) => Some(kind.sign()),
            _ => None,
        }
    }
}

/// Reads the kind at the start of a line.
pub(super) fn read(line: &str) -> Option<Found> {
    let mut rest = line.chars();
    let first = match rest.next()?.to_ascii_lowercase() {
        '−' => '-',
        first => first,
    };
    let colon = rest.as_str().starts_with(':');
    let kind = Kind::ALL.into_iter().find(|k| k.sign() == Some(first) || (colon && k.letter() == first))?;
    let by_sign = kind.sign() == Some(first);
    let len = line.len() - rest.as_str().len() + usize::from(!by_sign);
    opens(&line[len..]).then_some((len, Meaning::Kind(kind)))
}

/// Whether a card can begin like this behind its sign. Not with a digit (`-5 %`, `!1`) nor another sign (`--`, `:-)`).
fn opens(rest: &str) -> bool {
    rest.chars().next().is_none_or(|c| c.is_whitespace() || c.is_alphabetic() || matches!(c, '"' | '„' | '#' | '@'))
}
