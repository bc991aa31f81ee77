//! A new session: areas and modules of the procedure, the town, and the whole plan out of one date.

use super::new_id;
use crate::console::Details;
use crate::session::{Cause, Change, Day, Edit, Event, EventKind, Municipality, Phase, Session, plan_from};
use crate::store;
use crate::words::{Language, Word, Words};
use chrono::{DateTime, FixedOffset};

const GERMAN: &str = include_str!("../../data/template.ron");
const ENGLISH: &str = include_str!("../../data/template.en.ron");

const PHASES: [Word; 6] = [
    Word("commands-phase-preparation"),
    Word("commands-phase-stocktaking"),
    Word("commands-phase-participation"),
    Word("commands-phase-goals"),
    Word("commands-phase-review"),
    Word("commands-phase-implementation"),
];

/// The session that these details describe; `None` where the template is broken, which a test excludes.
pub fn session(details: &Details, words: &Words, now: DateTime<FixedOffset>) -> Option<Session> {
    let template = match words.language() {
        Language::German => GERMAN,
        Language::English => ENGLISH,
    };
    let mut session = store::embedded(template, new_id())?;
    let mut changes = vec![town(&session, details)];
    changes.extend(details.anchor.iter().flat_map(|anchor| plan(*anchor, details, words, now)));
    let edit = Edit { number: 1, time: now, workshop: None, cause: Cause::Created, changes };
    session.apply(&edit).ok()?;
    Some(session)
}

fn town(session: &Session, details: &Details) -> Change {
    let before = session.municipality().clone();
    let Details { name, form, anchor, .. } = details.clone();
    let after = Municipality { name, form, anchor, ..before.clone() };
    Change::Changed { before: before.into(), after: after.into() }
}

/// Six phases, and the days on which the whole audit hangs.
fn plan(anchor: Day, details: &Details, words: &Words, now: DateTime<FixedOffset>) -> Vec<Change> {
    let outline = plan_from(anchor);
    let phases: Vec<Phase> = (0..)
        .zip(outline.phases.iter().zip(PHASES))
        .map(|(number, (planned, name))| {
            let name = words.get(name).to_owned();
            Phase { id: new_id(), number, name, planned: *planned, started: None, ended: None }
        })
        .collect();
    let council = words.council(&Municipality { form: details.form, ..Municipality::default() }).to_owned();
    let event = |phase: usize, kind, day: Day, title: String| Event {
        id: new_id(),
        phase: phases.get(phase).map(|phase| phase.id),
        kind,
        title,
        planned: day,
        actual: (day.date() <= now.date_naive() && kind == EventKind::Resolution).then_some(day),
        workshop: None,
        resolution: None,
    };
    let title = |word| words.say(word, &[("council", council.as_str().into())]);
    let mut events = vec![
        event(0, EventKind::Resolution, anchor, title(Word("commands-event-participation"))),
        event(3, EventKind::Resolution, outline.agreement, title(Word("commands-event-agreement"))),
        event(4, EventKind::Certificate, outline.certificate, title(Word("commands-event-certificate"))),
    ];
    events.extend(outline.reports.iter().zip(1usize..).map(|(day, year)| {
        event(5, EventKind::Report, *day, words.say(Word("commands-event-report"), &[("year", year.into())]))
    }));
    let events = events.into_iter().map(|event| Change::Added(event.into()));
    phases.iter().map(|phase| Change::Added(phase.clone().into())).chain(events).collect()
}
