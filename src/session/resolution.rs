//! Council papers, their way through the bodies, and how was voted.

use serde::{Deserialize, Serialize};

use super::{Day, Id, Rank};

/// What a body may do with a paper.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Competence {
    /// Anhörung
    Hearing,
    /// Vorberatung
    Preliminary,
    /// Entscheidung
    Decision,
    /// Kenntnisnahme
    Notice,
}

impl Competence {
    /// In the order of the choices.
    pub const ALL: [Self; 4] = [Self::Hearing, Self::Preliminary, Self::Decision, Self::Notice];
}

/// What a body did with a paper.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Outcome {
    /// unverändert beschlossen
    Passed,
    /// geändert beschlossen
    PassedAmended,
    /// empfohlen
    Recommended,
    /// geändert empfohlen
    RecommendedAmended,
    /// zur Kenntnis genommen
    Noted,
    /// zurückgestellt
    Deferred,
    /// vertagt
    Adjourned,
    /// abgelehnt
    Rejected,
}

impl Outcome {
    /// In the order of the choices.
    pub const ALL: [Self; 8] = [
        Self::Passed,
        Self::PassedAmended,
        Self::Recommended,
        Self::RecommendedAmended,
        Self::Noted,
        Self::Deferred,
        Self::Adjourned,
        Self::Rejected,
    ];
}

/// One stop of the Beratungsfolge.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consultation {
    /// Gremium.
    pub body: String,
    /// The meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    /// What the body may do.
    pub competence: Competence,
    /// What it did; `None` while it is still to come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// How a body that does not decide voted: Ja, Nein, Enthaltung, befangen. The deciding vote is the paper's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vote: Option<[u32; 4]>,
}

/// How one faction voted.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactionVote {
    /// The faction.
    pub faction: String,
    /// Ja.
    pub yes: u32,
    /// Nein.
    pub no: u32,
    /// Enthaltung.
    pub abstained: u32,
    /// Befangen.
    pub biased: u32,
}

/// A vote of the council; only it binds.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vote {
    /// Ja.
    pub yes: u32,
    /// Nein.
    pub no: u32,
    /// Enthaltung.
    pub abstained: u32,
    /// Befangen.
    pub biased: u32,
    /// The same by faction, where it was taken so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by_faction: Vec<FactionVote>,
}

/// Where a paper stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub enum ResolutionState {
    /// Still to come: whatever consultations and vote it holds are not yet fact.
    #[default]
    Planned,
    /// Decided.
    Decided,
    /// Withdrawn.
    Withdrawn,
}

impl ResolutionState {
    /// In the order of the choices.
    pub const ALL: [Self; 3] = [Self::Planned, Self::Decided, Self::Withdrawn];
}

/// A wording that was replaced.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// The body that changed it, or why it was changed.
    pub replaced_by: String,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    /// The old text.
    pub text: String,
}

/// A council paper (Vorlage) and its resolution.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Resolution {
    /// Identity.
    pub id: Id,
    /// The spoken number: 2 in `B2`.
    pub number: u32,
    /// Vorlagen-Nr., free text such as `FB 45/0255/WP16`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub paper: String,
    /// Betreff.
    pub title: String,
    /// Federführende Stelle.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub office: String,
    /// Whether it is dealt with in public.
    #[serde(default)]
    pub public: bool,
    /// Where it stands.
    #[serde(default)]
    pub state: ResolutionState,
    /// The day of the decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    /// Beratungsfolge.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub consultations: Vec<Consultation>,
    /// Beschlussvorschlag or resolved text.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Earlier wordings, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<Wording>,
    /// Sachverhalt.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub background: String,
    /// Finanzielle Auswirkungen.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub finance: String,
    /// Anlagen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<String>,
    /// Haushaltsvorbehalt.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub budget_reservation: bool,
    /// How was voted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vote: Option<Vote>,
    /// How many were present.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub present: Option<u32>,
    /// The measures it adopts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<Id>,
    /// Place in the list.
    pub rank: Rank,
}
