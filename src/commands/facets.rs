//! What the log tells of a record: its fields by name, each in the words of the language.

use crate::session::{Day, Event, Finding, Goal, Id, Measure, Money, Phase, Record, Session, Status};
use crate::words::{Named, Word, Words};

/// A field: its name, and what it holds as text.
pub type Facet = (Word, String);

/// Longer texts are cut: the log is a list, not a reader.
const LONGEST: usize = 60;

/// The fields of a record that can be told in a line.
pub fn of(record: &Record, session: &Session, words: &Words) -> Vec<Facet> {
    let mut facets = vec![(Word("commands-field-text"), title(record).to_owned())];
    facets.extend(match record {
        Record::Finding(finding) => of_finding(finding, session, words),
        Record::Goal(goal) => of_goal(goal, session),
        Record::Measure(measure) => of_measure(measure, session, words),
        Record::Phase(phase) => of_phase(phase, words),
        Record::Event(event) => of_event(event, words),
        Record::Municipality(town) => {
            let running = town.running_workshop.and_then(|id| session.workshops().get(id));
            vec![(Word("commands-field-workshop"), running.map(|w| w.title.clone()).unwrap_or_default())]
        }
        _ => vec![],
    });
    facets
}

fn of_finding(finding: &Finding, session: &Session, words: &Words) -> Vec<Facet> {
    vec![
        (Word("commands-field-kind"), words.get(finding.kind.word()).to_owned()),
        (Word("commands-field-area"), area(finding.area, session)),
        (Word("commands-field-dots"), finding.dots.to_string()),
        (Word("commands-field-priority"), finding.priority.map(|p| p.digit().to_string()).unwrap_or_default()),
        (Word("commands-field-evidence"), finding.evidence.len().to_string()),
    ]
}

fn of_goal(goal: &Goal, session: &Session) -> Vec<Facet> {
    vec![
        (Word("commands-field-area"), area(Some(goal.area), session)),
        (Word("commands-field-number"), goal.number.to_string()),
    ]
}

fn of_measure(measure: &Measure, session: &Session, words: &Words) -> Vec<Facet> {
    let money = |money: Option<Money>| money.map(|money| words.money(money)).unwrap_or_default();
    let goal = session.goals().get(measure.goal).map(|goal| session.goal_number(goal).to_string());
    vec![
        (Word("commands-field-goal"), goal.unwrap_or_default()),
        (Word("commands-field-lead"), measure.lead.clone()),
        (Word("commands-field-partners"), measure.partners.join(", ")),
        (Word("commands-field-start"), day(measure.start, words)),
        (Word("commands-field-due"), day(measure.due, words)),
        (Word("commands-field-once"), money(measure.once)),
        (Word("commands-field-yearly"), money(measure.yearly)),
        (Word("commands-field-status"), status(&measure.status, words)),
        (Word("commands-field-priority"), measure.priority.map(|p| p.digit().to_string()).unwrap_or_default()),
        (Word("commands-field-reports"), measure.reports.len().to_string()),
        (Word("commands-field-remark"), measure.remark.clone()),
    ]
}

fn of_phase(phase: &Phase, words: &Words) -> Vec<Facet> {
    vec![
        (Word("commands-field-begin"), words.date(phase.planned.start.date())),
        (Word("commands-field-end"), words.date(phase.planned.end.date())),
        (Word("commands-field-began"), day(phase.started, words)),
        (Word("commands-field-ended"), day(phase.ended, words)),
    ]
}

fn of_event(event: &Event, words: &Words) -> Vec<Facet> {
    vec![
        (Word("commands-field-kind"), words.get(event.kind.word()).to_owned()),
        (Word("commands-field-planned"), words.date(event.planned.date())),
        (Word("commands-field-actual"), day(event.actual, words)),
    ]
}

fn area(area: Option<Id>, session: &Session) -> String {
    area.and_then(|id| session.areas().get(id))
        .map(|area| format!("{} {}", area.number, area.short))
        .unwrap_or_default()
}

fn day(day: Option<Day>, words: &Words) -> String {
    day.map(|day| words.date(day.date())).unwrap_or_default()
}

fn status(status: &Status, words: &Words) -> String {
    let name = words.get(status.word());
    match status {
        Status::Disputed { reason } if !reason.is_empty() => format!("{name} ({reason})"),
        _ => name.to_owned(),
    }
}

/// What a record is called.
pub fn title(record: &Record) -> &str {
    match record {
        Record::Municipality(r) => &r.name,
        Record::Strategy(r) => &r.guiding_sentence,
        Record::Area(r) => &r.name,
        Record::Module(r) => &r.name,
        Record::Finding(r) => &r.text,
        Record::Cluster(r) => &r.title,
        Record::Offer(r) => &r.name,
        Record::Goal(r) => &r.text,
        Record::Measure(r) => &r.title,
        Record::Phase(r) => &r.name,
        Record::Event(r) => &r.title,
        Record::Stakeholder(r) => &r.name,
        Record::Workshop(r) => &r.title,
        Record::Poll(r) => &r.question,
        Record::Resolution(r) => &r.title,
        Record::Topic(r) => &r.text,
        Record::Note(r) => &r.text,
    }
}

/// `Frist 31.12.2026 → 30.06.2027, Status …`; empty where only the place changed, or a field without a name here.
pub fn differences(before: &[Facet], after: &[Facet], words: &Words) -> String {
    let changed = before.iter().zip(after).filter(|(before, after)| before != after);
    let told: Vec<String> = changed
        .map(|((name, from), (_, to))| format!("{} {} → {}", words.get(*name), shown(from), shown(to)))
        .collect();
    told.join(", ")
}

fn shown(text: &str) -> String {
    if text.is_empty() { "–".to_owned() } else { short(text) }
}

/// At most so much of a text that a list of them stays one.
pub fn short(text: &str) -> String {
    crate::draw::text::cut(text, LONGEST).into_owned()
}
