//! Version 0, the first draft: a name, areas and cards. Cards had neither number nor rank; they were called by
//! nobody and stood in the order of the file.

use std::collections::HashMap;
use std::sync::Arc;

use serde::Deserialize;

use super::super::document::{self, VERSION};
use crate::session::{self, Id, Rank, Records};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    #[serde(rename = "version")]
    _version: u32,
    session: Id,
    name: String,
    #[serde(default)]
    areas: Vec<Area>,
    #[serde(default)]
    findings: Vec<Finding>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Area {
    id: Id,
    number: u8,
    name: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Finding {
    id: Id,
    kind: Kind,
    area: Option<Id>,
    text: String,
}

#[derive(Clone, Copy, Deserialize)]
enum Kind {
    Strength,
    Weakness,
    Challenge,
    Potential,
}

impl From<Document> for document::Document {
    fn from(old: Document) -> Self {
        let records = Records {
            municipality: Arc::new(session::Municipality { name: old.name, ..Default::default() }),
            areas: old.areas.into_iter().map(|area| Arc::new(area.into())).collect(),
            findings: number(old.findings),
            ..Default::default()
        };
        Self { version: VERSION, session: old.session, last_edit: 0, records }
    }
}

impl From<Area> for session::Area {
    fn from(old: Area) -> Self {
        let short = old.name.clone();
        Self { id: old.id, number: old.number, name: old.name, short, guiding_sentence: String::new() }
    }
}

impl From<Kind> for session::FindingKind {
    fn from(old: Kind) -> Self {
        match old {
            Kind::Strength => Self::Strength,
            Kind::Weakness => Self::Weakness,
            Kind::Challenge => Self::Challenge,
            Kind::Potential => Self::Potential,
        }
    }
}

/// Cards get their number and their rank from the order in which they stood.
fn number(old: Vec<Finding>) -> Vec<Arc<session::Finding>> {
    let mut highest: HashMap<session::FindingKind, u32> = HashMap::new();
    let mut last: Option<Rank> = None;
    let with_number = |old: Finding| {
        let kind = old.kind.into();
        let number = highest.entry(kind).and_modify(|n| *n += 1).or_insert(1);
        let rank = last.insert(Rank::between(last.as_ref(), None)).clone();
        Arc::new(card(old, kind, *number, rank))
    };
    old.into_iter().map(with_number).collect()
}

fn card(old: Finding, kind: session::FindingKind, number: u32, rank: Rank) -> session::Finding {
    let Finding { id, area, text, .. } = old;
    session::Finding {
        id,
        kind,
        number,
        area,
        text,
        rank,
        dots: 0,
        priority: None,
        origins: vec![],
        evidence: vec![],
        query: None,
        unread: false,
    }
}
