//! What a typed line makes: a new record at the end of its list, with the next number there.

use crate::capture::{Captured, fold};
use crate::session::{Finding, FindingKind, Goal, Id, Measure, Session, Status, Topic, TopicState};

/// A card of this kind, the last of its column. While a card query is on it belongs to it, and waits to be read out.
pub(super) fn finding(session: &Session, id: Id, kind: FindingKind, captured: &Captured) -> Finding {
    let (number, rank) = session.next_finding(kind);
    let query = session.running_card_query().map(|query| query.id);
    Finding {
        id,
        kind,
        number,
        area: captured.area,
        text: captured.text.clone(),
        rank,
        dots: 0,
        priority: captured.priority,
        origins: captured.origins.clone(),
        evidence: vec![],
        query,
        unread: query.is_some(),
    }
}

/// A card that also says what was typed: its own number, place and words stay and come first. What is `raw` and not said
/// yet has to be read out.
pub(super) fn joined(twin: &Finding, captured: &Captured, raw: bool) -> Finding {
    let text = joined_text(&twin.text, &captured.text);
    let more = captured.origins.iter().filter(|group| !twin.origins.contains(group));
    Finding {
        origins: twin.origins.iter().chain(more).copied().collect(),
        unread: twin.unread || (raw && text != twin.text),
        text,
        area: twin.area.or(captured.area.filter(|_| captured.says_area())),
        priority: twin.priority.or(captured.priority),
        ..twin.clone()
    }
}

/// Both texts; one where it says all that the other says.
pub(super) fn joined_text(first: &str, second: &str) -> String {
    let (a, b) = (fold(first), fold(second));
    let says = |whole: &str, part: &str| {
        let words: Vec<&str> = whole.split_whitespace().collect();
        part.split_whitespace().all(|word| words.contains(&word))
    };
    match () {
        () if says(&a, &b) => first.to_owned(),
        () if says(&b, &a) => second.to_owned(),
        () => format!("{first} / {second}"),
    }
}

/// A topic for the parking lot.
pub(super) fn topic(session: &Session, id: Id, captured: &Captured) -> Topic {
    let (number, rank) = session.next_topic();
    Topic {
        id,
        number,
        text: captured.text.clone(),
        area: captured.area.filter(|_| captured.says_area()),
        workshop: session.municipality().running_workshop,
        origins: captured.origins.clone(),
        state: TopicState::Open,
        remark: String::new(),
        rank,
    }
}

/// A goal of this area.
pub(super) fn goal(session: &Session, id: Id, area: Id, captured: &Captured) -> Goal {
    let (number, rank) = session.next_goal(area);
    Goal { id, area, number, text: captured.text.clone(), rank, findings: vec![], indicators: vec![] }
}

/// A measure under this goal; the first lead leads, the others are partners.
pub(super) fn measure(session: &Session, id: Id, goal: Id, captured: &Captured) -> Measure {
    let (number, rank) = session.next_measure(goal);
    let mut leads = captured.leads.iter().cloned();
    Measure {
        id,
        goal,
        number,
        title: captured.text.clone(),
        rank,
        lead: leads.next().unwrap_or_default(),
        partners: leads.collect(),
        start: None,
        due: captured.due,
        once: captured.once,
        yearly: captured.yearly,
        cost_kind: None,
        budget_reservation: false,
        preventive: false,
        modules: vec![],
        indicator: None,
        status: Status::Draft,
        priority: captured.priority,
        origin: captured.origins.first().copied(),
        reports: vec![],
        remark: String::new(),
    }
}
