//! A new session: areas and modules of the procedure, the town, and the whole plan out of one date.

use super::new_id;
use crate::console::{Details, plan};
use crate::session::{Cause, Change, Day, Edit, Municipality, Session};
use crate::store;
use crate::words::{Language, Words};
use chrono::{DateTime, FixedOffset};

const GERMAN: &str = include_str!("../../data/template.ron");
const ENGLISH: &str = include_str!("../../data/template.en.ron");

/// The session that these details describe; `None` where the template is broken, which a test excludes.
pub fn session(details: &Details, words: &Words, now: DateTime<FixedOffset>) -> Option<Session> {
    let template = match words.language() {
        Language::German => GERMAN,
        Language::English => ENGLISH,
    };
    let mut session = store::embedded(template, new_id())?;
    let town = town(&session, details);
    take(&mut session, 1, vec![town], now)?;
    if let Some(anchor) = details.anchor {
        let today = Day::new(now.date_naive())?;
        let plan = plan::anew(&session, anchor, today, words, &mut new_id);
        take(&mut session, 2, plan, now)?;
    }
    Some(session)
}

fn take(session: &mut Session, number: u64, changes: Vec<Change>, time: DateTime<FixedOffset>) -> Option<()> {
    session.apply(&Edit { number, time, workshop: None, cause: Cause::Created, changes }).ok()
}

fn town(session: &Session, details: &Details) -> Change {
    let before = session.municipality().clone();
    let Details { name, form, .. } = details.clone();
    let after = Municipality { name, form, ..before.clone() };
    Change::Changed { before: before.into(), after: after.into() }
}
