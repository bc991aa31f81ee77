//! Evidence: figures with their reference date, definition, comparison and source.

use serde::{Deserialize, Serialize};

use super::{Value, When};

/// What a figure is held against.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Comparison {
    /// Whose figure it is, such as "NRW" or "Kreis"; a comparison that is only words stands here whole.
    pub label: String,
    /// Its value.
    #[serde(skip_serializing_if = "is_missing")]
    pub value: Value,
    /// Its unit.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// Its own reference date, which may be another year's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<When>,
    /// What is to be known about it, such as "(v)" for published.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub remark: String,
}

/// One figure of the stocktaking.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Evidence {
    /// Name of the indicator.
    pub indicator: String,
    /// How it is defined, where the name alone leaves it open.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub definition: String,
    /// The value.
    #[serde(skip_serializing_if = "is_missing")]
    pub value: Value,
    /// Its unit, such as "%" or "Plätze / Personen".
    #[serde(skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// Reference date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<When>,
    /// What it is compared with.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub comparisons: Vec<Comparison>,
    /// Where it comes from.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub source: String,
}

/// The figure by which one will see whether a goal or measure works.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Indicator {
    /// Its name.
    pub name: String,
    /// How it is defined.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub definition: String,
    /// Unit of baseline and target.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// Ausgangswert.
    #[serde(skip_serializing_if = "is_missing")]
    pub baseline: Value,
    /// Zielwert.
    #[serde(skip_serializing_if = "is_missing")]
    pub target: Value,
}

fn is_missing(value: &Value) -> bool {
    *value == Value::Missing
}
