//! The kind, said at the start of the line: `+ - ! *`, or a letter and a colon.

use super::{Context, Found, Meaning};
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

    /// Whether a record of this kind has a place for it. What has no place stays text, so that nothing is lost: a card
    /// "- kein Bus bis 20 Uhr" keeps its hour, only a measure has a due date.
    pub fn holds(self, meaning: &Meaning) -> bool {
        match meaning {
            Meaning::Kind(_) | Meaning::Area(_) | Meaning::Quote => true,
            Meaning::Priority(_) => matches!(self, Self::Finding(_) | Self::Measure),
            Meaning::Origin(_) => self.comes_from_groups(),
            Meaning::Lead(_) | Meaning::Due(_) | Meaning::Once(_) | Meaning::Yearly(_) => self == Self::Measure,
        }
    }

    /// Whether a record of this kind says from which groups it came. A measure has one that leads it, behind the same sign.
    pub(super) fn comes_from_groups(self) -> bool {
        matches!(self, Self::Finding(_) | Self::Topic)
    }

    /// The sign at the start of a line, which only findings have.
    pub fn sign(self) -> Option<char> {
        match self {
            Self::Finding(kind) => Some(kind.sign()),
            _ => None,
        }
    }
}

/// The kind that a line becomes: the one it says, else the context's.
pub(super) fn of(line: &str, context: &Context) -> Kind {
    match read(line.trim_start()) {
        Some((_, Meaning::Kind(kind))) => kind,
        _ => context.kind,
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
