//! Texts are data: whatever stands in a card, the terminal obeys none of it and the file keeps all of it.

use super::*;
use tafelrunde::session::{Cause, Change, FindingKind, Rank};

/// Bytes that a card may hold and that must never reach the terminal.
const FORBIDDEN: &[&str] = &[
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

fn texts() -> Vec<String> {
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
    ]
}

/// A session in which every text that is drawn somewhere is hostile.
fn poisoned() -> (Folder, Session) {
    let folder = Folder::new();
    let mut session = folder.session();
    let cards = session.findings().iter().filter(|f| f.kind == FindingKind::Strength).cloned();
    let mut cards: Vec<_> = cards.collect();
    cards.sort_by(|a, b| a.rank.cmp(&b.rank));
    let mut rank = Rank::first();
    let mut changes: Vec<Change> = vec![];
    for (card, text) in cards.into_iter().zip(texts()) {
        rank = Rank::between(Some(&rank), None);
        changes.push(Change::Changed {
            after: Finding { text, rank: rank.clone(), ..card.clone() }.into(),
            before: card.into(),
        });
    }
    for (phase, text) in session.phases().iter().zip(texts()) {
        let after = tafelrunde::session::Phase { name: text, ..phase.clone() };
        changes.push(Change::Changed { before: phase.clone().into(), after: after.into() });
    }
    for (goal, text) in session.goals().iter().zip(texts()) {
        let after = tafelrunde::session::Goal { text, ..goal.clone() };
        changes.push(Change::Changed { before: goal.clone().into(), after: after.into() });
    }
    for (measure, text) in session.measures().iter().zip(texts().into_iter().cycle()) {
        let after =
            tafelrunde::session::Measure { title: text.clone(), lead: text.clone(), remark: text, ..measure.clone() };
        changes.push(Change::Changed { before: measure.clone().into(), after: after.into() });
    }
    for (area, text) in session.areas().iter().zip(texts()) {
        let after = tafelrunde::session::Area { name: text.clone(), short: text, ..area.clone() };
        changes.push(Change::Changed { before: area.clone().into(), after: after.into() });
    }
    for (event, text) in session.events().iter().zip(texts()) {
        let after = tafelrunde::session::Event { title: text, ..event.clone() };
        changes.push(Change::Changed { before: event.clone().into(), after: after.into() });
    }
    let time = "2026-11-21T18:04:07+01:00".parse().expect("a time");
    session.apply(&Edit { number: 1, time, workshop: None, cause: Cause::Changed, changes }).expect("an edit");
    fs::remove_file(&folder.file).expect("the sample");
    drop(store::create(&folder.file, &session, &store::Holder::here(time)).expect("a new session"));
    (folder, session)
}

/// Where a forbidden sequence stands in what was sent after the first picture's own clearing.
#[track_caller]
fn sends_nothing_forbidden(raw: &[u8], from: usize) {
    for forbidden in FORBIDDEN {
        let at = raw[from..].windows(forbidden.len()).position(|bytes| bytes == forbidden.as_bytes());
        assert_eq!(at, None, "{forbidden:?} was sent: {:?}", at.map(|at| around(&raw[from..], at)));
    }
}

fn around(raw: &[u8], at: usize) -> String {
    String::from_utf8_lossy(&raw[at.saturating_sub(40)..(at + 40).min(raw.len())]).into_owned()
}

/// Behind the program's own first clearing of the screen.
fn first_picture(terminal: &Terminal) -> usize {
    let raw = terminal.raw();
    let clear = b"\x1b[2J";
    raw.windows(clear.len()).position(|bytes| bytes == clear).expect("the screen is cleared once") + clear.len()
}

#[test]
fn hostile_texts_are_shown_and_kept_and_never_obeyed() {
    let (folder, session) = poisoned();
    let mut terminal = Terminal::open(&folder.file);
    let from = first_picture(&terminal);
    for pane in [F2, F3, F4] {
        terminal.send(pane).send("z").see("Lindbrück");
        for _ in 0..6 {
            terminal.send("e").see("▏");
            terminal.escape().send("j");
        }
        terminal.send("m").send("\u{f6}").send("z"); // no target has an ö
    }
    terminal.send("1").send("0").send("/familie").see("▏familie");
    terminal.escape().send(F2).send("y").see("gespeichert");
    terminal.send("u").see("Zurückgenommen");
    terminal.send("-#1 @\t").see("▏");
    terminal.escape();
    sends_nothing_forbidden(&terminal.raw(), from);
    terminal.leave();
    assert_eq!(folder.session(), session, "the file keeps every character");
}

#[test]
fn a_pasted_escape_sequence_is_text() {
    let folder = Folder::new();
    let mut terminal = Terminal::open(&folder.file);
    let from = first_picture(&terminal);
    terminal.send("-").see("Schwäche");
    terminal.paste(&texts()[0]).see("Zwischenablage");
    terminal.send(ENTER).see("W13");
    terminal.paste(&texts().join("\n")).see("Zeilen als Karten einfügen");
    terminal.send(ENTER).see("Karten eingefügt");
    sends_nothing_forbidden(&terminal.raw(), from);
    terminal.escape();
    terminal.leave();
    let session = folder.session();
    assert!(card(&session, "Bäcker").is_some() && card(&session, &"x".repeat(10_000)).is_some());
}
