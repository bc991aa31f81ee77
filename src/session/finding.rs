//! Findings: the cards of the strength/weakness analysis.

use serde::{Deserialize, Serialize};

use super::{Evidence, Id, Rank};

/// The four kinds of the audit. *Herausforderung* is not "risk", *Entwicklungspotenzial* is not "chance".
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum FindingKind {
    /// Stärke
    Strength,
    /// Schwäche
    Weakness,
    /// Herausforderung
    Challenge,
    /// Entwicklungspotenzial
    Potential,
}

impl FindingKind {
    /// In the order of the columns.
    pub const ALL: [Self; 4] = [Self::Strength, Self::Weakness, Self::Challenge, Self::Potential];

    /// The letter before a card's number, the same in both languages because it is spoken in the room: `W5`.
    pub fn letter(self) -> char {
        ['S', 'W', 'H', 'P'][self as usize]
    }

    /// The sign that starts a line of this kind: `+ - ! *`.
    pub fn sign(self) -> char {
        ['+', '-', '!', '*'][self as usize]
    }
}

/// How urgent something is, 1 before 3.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Priority {
    /// `!1`
    High,
    /// `!2`
    Medium,
    /// `!3`
    Low,
}

impl Priority {
    /// In order.
    pub const ALL: [Self; 3] = [Self::High, Self::Medium, Self::Low];

    /// 1, 2 or 3.
    pub fn digit(self) -> u8 {
        self as u8 + 1
    }
}

/// A card of the analysis.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// Identity.
    pub id: Id,
    /// Strength, weakness, challenge or potential.
    pub kind: FindingKind,
    /// The spoken number within its kind: 5 in `W5`.
    pub number: u32,
    /// Area of action; a raw card may have none yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Id>,
    /// What it says.
    pub text: String,
    /// Place in its column.
    pub rank: Rank,
    /// Points from dot votes.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub dots: u32,
    /// Urgency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<Priority>,
    /// The stakeholder groups it came from; several where cards were joined. One alone stands in the file without
    /// brackets, as it always did.
    #[serde(default, rename = "origin", with = "one_or_many", skip_serializing_if = "Vec::is_empty")]
    pub origins: Vec<Id>,
    /// The facts behind it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// The card query (Kartenabfrage) in which it was written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub query: Option<Id>,
    /// Whether it still waits to be read out: until then it is nobody's business in the room.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unread: bool,
}

impl Finding {
    /// Takes in what another card says: texts joined, dots added, the more urgent of both, facts and origins of both.
    /// What was not read out yet does not come to light by it: then all of it waits.
    pub fn absorb(&mut self, other: &Self) {
        if !self.text.contains(&other.text) {
            self.text = format!("{} / {}", self.text, other.text);
        }
        self.dots = self.dots.saturating_add(other.dots);
        self.area = self.area.or(other.area);
        self.priority = self.priority.into_iter().chain(other.priority).min();
        let evidence = other.evidence.iter().filter(|fact| !self.evidence.contains(fact)).cloned().collect::<Vec<_>>();
        self.evidence.extend(evidence);
        let origins = other.origins.iter().filter(|id| !self.origins.contains(id)).copied().collect::<Vec<_>>();
        self.origins.extend(origins);
        self.query = self.query.or(other.query);
        self.unread |= other.unread;
    }
}

/// `"k1"`, `Some("k1")` or `["k1", "k2"]`.
mod one_or_many {
    use std::fmt;

    use serde::de::{SeqAccess, Visitor, value::StrDeserializer};
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::Id;

    pub fn serialize<S: Serializer>(ids: &[Id], serializer: S) -> Result<S::Ok, S::Error> {
        match ids {
            [one] => one.serialize(serializer),
            many => many.serialize(serializer),
        }
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Id>, D::Error> {
        deserializer.deserialize_any(Ids)
    }

    struct Ids;

    impl<'de> Visitor<'de> for Ids {
        type Value = Vec<Id>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an id, or several in brackets")
        }

        fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Vec<Id>, E> {
            Id::deserialize(StrDeserializer::new(text)).map(|id| vec![id])
        }

        fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Vec<Id>, D::Error> {
            deserializer.deserialize_any(self)
        }

        fn visit_none<E>(self) -> Result<Vec<Id>, E> {
            Ok(vec![])
        }

        fn visit_unit<E>(self) -> Result<Vec<Id>, E> {
            Ok(vec![])
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut all: A) -> Result<Vec<Id>, A::Error> {
            let mut ids = vec![];
            while let Some(id) = all.next_element()? {
                ids.push(id);
            }
            Ok(ids)
        }
    }
}

fn is_zero(number: &u32) -> bool {
    *number == 0
}
