//! Texts that mean harm or are merely hard, and a session full of them.

use tafelrunde::session::*;

use crate::support::{now, sample};

/// What a card may hold and what must never reach a terminal.
pub const FORBIDDEN: &[&str] = &[
    "\x1b]52",
    "\x1b]0;",
    "\x1b[2J",
    "\x1b[31;5m",
    "\x1bP",
    "\x1b_",
    "\x07",
    "\u{9b}",
    "\u{9d}",
    "\u{202e}",
    "\u{2066}",
    "\u{200b}",
    "\u{feff}",
    "\u{e0041}",
    "\x7f",
];

pub fn texts() -> Vec<String> {
    vec![
        "Zwischenablage \x1b]52;c;ZWtlbA==\x07 und Titel \x1b]0;weg\x1b\\".into(),
        "Leeren \x1b[2J, blinken \x1b[31;5m, \x1bP1$r\x1b\\ \x1b_G\x1b\\ \u{9b}2J \u{9d}52;c;\u{9c} \x7f".into(),
        "Verdreht \u{202e}gnudlibsuA\u{202c} \u{2066}isoliert\u{2069} null\u{200b}breit\u{feff} \u{e0041}\u{e007f}"
            .into(),
        "Familie 👨‍👩‍👧‍👦 und 👩🏽‍🎓 in 🇩🇪, ein e\u{301}\u{301}\u{301}".into(),
        "Bäcker".into(),
        "Ba\u{308}cker".into(),
        "漢字かな交じり文は二つ分の幅".into(),
        "x".repeat(10_000),
        "\u{301}allein \u{200d}\u{200d} \t\r\nZeile".into(),
        String::new(),
    ]
}

/// The sample, every text that is drawn somewhere replaced.
pub fn session() -> Session {
    let mut session = sample();
    let (mut changes, mut texts) = (vec![], texts().into_iter().cycle());
    session.each(|before| {
        let mut text = || texts.next().unwrap_or_default();
        let after: Record = match &before {
            Record::Municipality(m) => Municipality { name: text(), ..m.as_ref().clone() }.into(),
            Record::Area(a) => Area { name: text(), short: text(), ..a.as_ref().clone() }.into(),
            Record::Finding(f) => Finding { text: text(), evidence: poisoned(f, text()), ..f.as_ref().clone() }.into(),
            Record::Goal(g) => Goal { text: text(), ..g.as_ref().clone() }.into(),
            Record::Measure(m) => {
                let status = Status::Disputed { reason: text() };
                Measure { title: text(), lead: text(), remark: text(), status, ..m.as_ref().clone() }.into()
            }
            Record::Phase(p) => Phase { name: text(), ..p.as_ref().clone() }.into(),
            Record::Event(e) => Event { title: text(), ..e.as_ref().clone() }.into(),
            Record::Workshop(w) => Workshop { title: text(), place: text(), ..w.as_ref().clone() }.into(),
            Record::Stakeholder(s) => Stakeholder { name: text(), ..s.as_ref().clone() }.into(),
            Record::Topic(t) => Topic { text: text(), ..t.as_ref().clone() }.into(),
            Record::Resolution(r) => Resolution { title: text(), ..r.as_ref().clone() }.into(),
            _ => return,
        };
        changes.push(Change::Changed { before, after });
    });
    let edit = Edit { number: 1, time: now().wall, workshop: None, cause: Cause::Changed, changes };
    session.apply(&edit).expect("an edit");
    session
}

fn poisoned(finding: &Finding, text: String) -> Vec<Evidence> {
    let with = |evidence: &Evidence| Evidence { indicator: text.clone(), source: text.clone(), ..evidence.clone() };
    finding.evidence.iter().map(with).collect()
}
