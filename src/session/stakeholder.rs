//! Stakeholder groups (Anspruchsgruppen) and how they were asked.

use serde::{Deserialize, Deserializer, Serialize, de::Error};

use super::{Day, Id, Rank};

/// Where a group belongs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Category {
    /// Zivilgesellschaft
    CivilSociety,
    /// Träger
    Provider,
    /// Wirtschaft
    Business,
    /// Politik
    Politics,
    /// Verwaltung
    Administration,
}

impl Category {
    /// In the order of the tables.
    pub const ALL: [Self; 5] =
        [Self::CivilSociety, Self::Provider, Self::Business, Self::Politics, Self::Administration];
}

/// Influence or interest, 1–5.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(transparent)] // a bare digit in the file, as it is read
pub struct Level(u8);

impl Level {
    /// `None` outside 1–5.
    pub fn new(level: u8) -> Option<Self> {
        (1..=5).contains(&level).then_some(Self(level))
    }

    /// 1–5.
    pub fn get(self) -> u8 {
        self.0
    }
}

impl<'de> Deserialize<'de> for Level {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let level = u8::deserialize(deserializer)?;
        Self::new(level).ok_or_else(|| D::Error::custom(format_args!("bad-level {level}")))
    }
}

/// A group that has a stake in the town's family policy; never a person.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stakeholder {
    /// Identity.
    pub id: Id,
    /// The spoken number: 7 in `K7`.
    pub number: u32,
    /// The group.
    pub name: String,
    /// Where it belongs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<Category>,
    /// How large it is, in words ("ca. 940 Haushalte").
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub size: String,
    /// Einfluss.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub influence: Option<Level>,
    /// Interesse.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interest: Option<Level>,
    /// How it is asked ("Elternforum").
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub format: String,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    /// How many were reached; `None` is unknown, which is not nobody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reached: Option<u32>,
    /// The role that is the contact; never a name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub contact_role: String,
    /// Place in the list.
    pub rank: Rank,
}
