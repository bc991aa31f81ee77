//! Capture: one typed line → one complete card.
//!
//! ```text
//! m: #5 Abendbus einrichten @FB 4 bis 3/27 18.000 € !1
//! │  │  │                   │     │        │        └ priority
//! │  │  │                   │     │        └ cost        (money)
//! │  │  │                   │     └ due                  (due)
//! │  │  │                   └ lead                       (lead)
//! │  │  └ text: all that is not understood
//! │  └ area                                              (area)
//! └ kind                                                 (kind)
//! ```
//!
//! Marks count at the start of a word and end where a word ends; one of `, ; . :` may close a mark and goes with it.
//! German and English forms are always both understood. Of two areas, dates, sums or priorities the first counts and
//! the second stays text, and so does what this kind has no place for. Nothing that is not understood is lost: the line without its [`Mark`]s is the text.

mod area;
mod complete;
mod context;
mod due;
mod edge;
mod fold;
mod kind;
mod lead;
mod lines;
mod money;
mod origin;
#[cfg(test)]
mod properties;
mod read;
#[cfg(test)]
mod tests;
mod twin;

use std::ops::Range;

use crate::session::{Day, Id, Money, Priority};

pub use complete::{Completion, complete};
pub use context::Context;
pub use due::due;
pub use fold::{fold, matches};
pub use kind::Kind;
pub use lines::lines;
pub use money::amount;
pub use read::{parse, said_by};
pub use twin::Twins;

/// What one line means.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Captured {
    /// What the line becomes; the context's kind where it says none.
    pub kind: Kind,
    /// The area of action; the context's where it says none.
    pub area: Option<Id>,
    /// What is left when the marks are taken out. Empty means that there is no card.
    pub text: String,
    /// The groups from which it came.
    pub origins: Vec<Id>,
    /// Who does it: the first leads, the others are partners.
    pub leads: Vec<String>,
    /// The last day.
    pub due: Option<Day>,
    /// Cost once.
    pub once: Option<Money>,
    /// Cost per year.
    pub yearly: Option<Money>,
    /// How urgent it is.
    pub priority: Option<Priority>,
    /// What was understood and where it stands, in the order of the line.
    pub marks: Vec<Mark>,
}

impl Captured {
    /// Whether the line itself says the kind.
    pub fn says_kind(&self) -> bool {
        self.marks.iter().any(|mark| matches!(mark.meaning, Meaning::Kind(_)))
    }

    /// Whether the line itself says the area.
    pub fn says_area(&self) -> bool {
        self.marks.iter().any(|mark| matches!(mark.meaning, Meaning::Area(_)))
    }
}

/// A part of the line that was understood and is not text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mark {
    /// Its bytes in the line.
    pub range: Range<usize>,
    /// What it means.
    pub meaning: Meaning,
}

/// What a mark means.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Meaning {
    /// The kind.
    Kind(Kind),
    /// The area of action.
    Area(Id),
    /// A lead, or a partner behind the first one.
    Lead(String),
    /// The group from which it came.
    Origin(Id),
    /// The last day.
    Due(Day),
    /// Cost once.
    Once(Money),
    /// Cost per year.
    Yearly(Money),
    /// How urgent it is.
    Priority(Priority),
    /// One of the two quotes around the whole text.
    Quote,
}

/// Bytes at the start of what was looked at, and their meaning.
type Found = (usize, Meaning);
