//! The municipality that is audited, and the strategy it gives itself.

use serde::{Deserialize, Serialize};

use super::{Day, Evidence, Id};

/// What kind of body runs the audit; the words for council and certificate follow from it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub enum Form {
    /// *Kommune*: Rat, "Familiengerechte Kommune"
    #[default]
    Municipality,
    /// *Kreis*: Kreistag, "Familiengerechter Kreis"
    County,
}

impl Form {
    /// In the order of the choices.
    pub const ALL: [Self; 2] = [Self::Municipality, Self::County];
}

/// Seats of one faction in the council.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seats {
    /// The faction's name.
    pub faction: String,
    /// How many seats it holds.
    pub seats: u32,
}

/// The town or county whose audit the session holds; there is exactly one.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Municipality {
    /// Full name, such as "Stadt Lindbrück".
    pub name: String,
    /// Kommune or Kreis.
    pub form: Form,
    /// The council's own name where it is neither Rat nor Kreistag ("Stadtverordnetenversammlung").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub council: Option<String>,
    /// Federal state, such as "NRW".
    pub state: String,
    /// Amtlicher Gemeindeschlüssel, eight digits; empty where unknown.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub ags: String,
    /// Inhabitants.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub population: Option<u32>,
    /// Reference date of the inhabitants.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub population_date: Option<Day>,
    /// Districts (Ortsteile).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub districts: Vec<String>,
    /// What kind of town it is, in words ("kreisangehörige Stadt mit eigenem Jugendamt").
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// Its figures: age groups, quotients, facilities.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Evidence>,
    /// The council's seats by faction.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub seats: Vec<Seats>,
    /// The day of the council's resolution to take part: the anchor of the plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anchor: Option<Day>,
    /// The workshop in which edits are made now; `None` outside of one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub running_workshop: Option<Id>,
}

impl Municipality {
    /// How many seats the council has; 0 where they are not known.
    pub fn members(&self) -> u32 {
        self.seats.iter().fold(0, |sum, one| sum.saturating_add(one.seats))
    }
}

/// The strategy as a whole; each area carries its own guiding sentence besides.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Strategy {
    /// Leitsatz of the town.
    pub guiding_sentence: String,
    /// Familienbegriff: what the town calls a family.
    pub family_definition: String,
}
