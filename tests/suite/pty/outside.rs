//! Somebody else has the file too: nobody's work is overwritten, and everybody is told.

use super::*;

#[test]
fn a_second_console_reads_only_and_says_who_holds_it() {
    let folder = Folder::new();
    let first = Terminal::open(&folder.file);
    let env = [("USER", "berta")];
    let mut second = Terminal::start(&Start { env: &env, ..Start::on(&folder.file) });
    second.see("Nur lesen:");
    second.see("hat die Sitzung seit");
    second.send("-").see("Nur lesen:");
    second.send("d").see("nur lesen");
    second.leave();
    assert!(folder.edits().is_empty());
    first.leave();
    let mut third = Terminal::open(&folder.file);
    third.send("-Kein Bus").send(ENTER).see("gespeichert 18:04:07");
    third.escape();
    third.leave();
}

/// Changes the file as an editor would.
fn by_hand(folder: &Folder) {
    let text = folder.text();
    let changed = text.replacen("Lindbrück", "Neu-Lindbrück", 1);
    assert_ne!(changed, text);
    fs::write(&folder.file, changed).expect("the session file");
}

#[test]
fn a_file_changed_by_hand_is_noticed_and_taken_with_enter() {
    let folder = Folder::new();
    let mut terminal = Terminal::open(&folder.file);
    terminal.send("-Kein Bus am Abend").send(ENTER).see("gespeichert 18:04:07");
    terminal.escape();
    by_hand(&folder);
    terminal.send(FOCUS).see("außerhalb geändert");
    terminal.send(ENTER).see("Neu-Lindbrück");
    terminal.leave();
    let session = folder.session();
    assert_eq!(session.municipality().name, "Stadt Neu-Lindbrück");
    assert!(card(&session, "Kein Bus am Abend").is_some(), "ours is kept beside theirs");
}

#[test]
fn a_file_changed_by_hand_is_kept_aside_where_ours_is_wanted() {
    let folder = Folder::new();
    let mut terminal = Terminal::open(&folder.file);
    by_hand(&folder);
    terminal.send(FOCUS).see("außerhalb geändert");
    terminal.send(ESC).see("lindbrueck");
    terminal.leave();
    assert!(!folder.text().contains("Neu-Lindbrück"));
    let kept = folder.names().into_iter().find(|name| {
        let text = fs::read_to_string(folder.file.with_file_name(name)).unwrap_or_default();
        text.contains("Neu-Lindbrück")
    });
    assert!(kept.is_some(), "theirs stands beside: {:?}", folder.names());
}

#[test]
fn a_file_changed_by_hand_is_noticed_by_the_next_save() {
    let folder = Folder::new();
    let mut terminal = Terminal::open(&folder.file);
    by_hand(&folder);
    terminal.send("-Kein Bus am Abend").send(ENTER).see("außerhalb geändert");
    assert!(folder.text().contains("Neu-Lindbrück"), "and not overwritten");
    terminal.send(ESC).see("Enter übernehmen");
    terminal.send(ENTER).see("Neu-Lindbrück");
    terminal.leave();
    assert!(folder.text().contains("Neu-Lindbrück") && folder.text().contains("Kein Bus am Abend"));
}

#[test]
fn leaving_in_a_hurry_overwrites_nothing_that_was_changed_by_hand() {
    let folder = Folder::new();
    let mut terminal = Terminal::open(&folder.file);
    by_hand(&folder);
    terminal.send("-Kein Bus am Abend").send(ENTER).see("W13");
    terminal.send(ESC).see_no_more("▏"); // what comes now is the question, and it stays open
    terminal.leave();
    assert!(folder.text().contains("Neu-Lindbrück"));
    let terminal = Terminal::open(&folder.file);
    terminal.see("Neu-Lindbrück");
    terminal.leave();
    assert!(card(&folder.session(), "Kein Bus am Abend").is_some(), "out of the journal");
}
