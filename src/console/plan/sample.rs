//! A plan to test with: six phases, the third of which has just begun to end, and what happens in them.

use std::sync::Arc;

use crate::session::{Day, Event, EventKind, Phase, Records, Session, Span};

/// The day on which the sample is looked at.
pub fn today() -> Day {
    day("2026-11-21")
}

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

const PHASES: [(&str, &str, &str, &str, &str); 6] = [
    ("Vorbereitung", "2025-12-11", "2026-01-30", "2025-12-11", "2026-01-30"),
    ("Bestandsaufnahme und Strategie", "2026-02-02", "2026-05-29", "2026-02-02", "2026-06-19"),
    ("Beteiligung von Bürgerschaft und Anspruchsgruppen", "2026-06-01", "2026-10-30", "2026-06-10", "2026-10-30"),
    ("Ziel- und Maßnahmenentwicklung, Zielvereinbarung", "2026-11-02", "2027-02-18", "2026-11-02", ""),
    ("Begutachtung und Zertifizierung", "2027-02-19", "2027-05-19", "", ""),
    ("Umsetzung mit Jahresberichten", "2027-05-20", "2030-05-19", "", ""),
];

const EVENTS: [(usize, EventKind, &str, &str, &str); 19] = {
    use EventKind::*;
    [
        (0, Resolution, "Rat beschließt die Teilnahme (B1)", "2025-12-11", "2025-12-11"),
        (0, Contract, "Vertrag mit dem Verein unterzeichnet", "2026-01-14", "2026-01-14"),
        (1, Deadline, "Auditfragebogen vollständig", "2026-03-13", "2026-04-10"),
        (1, Workshop, "Strategieworkshop (09:30–12:30, 30 Personen)", "2026-04-25", "2026-04-25"),
        (2, Participation, "Elternforum (48 Personen)", "2026-06-10", "2026-06-10"),
        (2, Participation, "Unternehmensfrühstück (17 Personen)", "2026-07-01", "2026-07-01"),
        (2, Participation, "Jugendwerkstatt (41 Personen)", "2026-09-05", "2026-09-05"),
        (2, Survey, "Ende Online-Befragung (612 Antworten)", "2026-10-04", "2026-10-04"),
        (3, Meeting, "Steuerungsgruppe: Themenliste", "2026-11-18", ""),
        (3, Workshop, "Zielvereinbarungsworkshop (09:00–14:00)", "2026-11-28", ""),
        (3, Meeting, "Jugendhilfeausschuss: Vorberatung B3", "2027-01-21", ""),
        (3, Resolution, "Rat: Zielvereinbarung (B3)", "2027-02-18", ""),
        (4, Deadline, "Unterlagen zur Begutachtung beim Verein", "2027-02-26", ""),
        (4, Certificate, "Verleihung beim Netzwerktreffen", "2027-05-19", ""),
        (5, Network, "Netzwerktreffen der Audit-Kommunen (zwei Tage)", "2027-11-18", ""),
        (5, Report, "1. Jahresbericht an Rat und Verein", "2028-05-31", ""),
        (5, Resolution, "Rat: Haushalt", "2028-05-31", ""),
        (5, Report, "2. Jahresbericht an Rat und Verein", "2029-05-31", ""),
        (5, Report, "3. Jahresbericht und Bilanz", "2030-03-29", ""),
    ]
};

pub fn session() -> Session {
    let phases = PHASES.iter().enumerate().map(|(number, (name, start, end, started, ended))| Phase {
        id: format!("ph{number}").parse().unwrap(),
        number: number as u8,
        name: (*name).to_owned(),
        planned: Span { start: day(start), end: day(end) },
        started: started.parse().ok(),
        ended: ended.parse().ok(),
    });
    let events = EVENTS.iter().enumerate().map(|(number, (phase, kind, title, planned, actual))| Event {
        id: format!("e{number}").parse().unwrap(),
        phase: format!("ph{phase}").parse().ok(),
        kind: *kind,
        title: (*title).to_owned(),
        planned: day(planned),
        actual: actual.parse().ok(),
        workshop: None,
        resolution: None,
    });
    let records = Records {
        phases: phases.map(Arc::new).collect(),
        events: events.map(Arc::new).collect(),
        ..Records::default()
    };
    Session::from_records("plan".parse().unwrap(), records).unwrap()
}
