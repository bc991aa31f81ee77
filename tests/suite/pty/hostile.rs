//! Texts are data: whatever stands in a card, the terminal obeys none of it and the file keeps all of it.

use super::*;
use crate::hostile::{FORBIDDEN, session, texts};

/// The file of a session in which every text that is drawn somewhere is hostile.
fn poisoned() -> (Folder, Session) {
    let (folder, session) = (Folder::new(), session());
    fs::remove_file(&folder.file).expect("the sample");
    let holder = store::Holder::here(crate::support::now().wall);
    drop(store::create(&folder.file, &session, &holder).expect("a new session"));
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
    let mut terminal = Terminal::start(&Start::on(&folder.file));
    terminal.see("Zwischenablage");
    let from = first_picture(&terminal);
    for pane in [F2, F3, F4] {
        terminal.send(pane).send("z").see("Zwischenablage");
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
