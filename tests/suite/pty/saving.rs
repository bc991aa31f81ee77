//! What the screen calls saved is on the disk, whatever comes next.

use std::time::Duration;

use super::*;

const CARDS: usize = 60;

fn line(at: usize) -> String {
    format!("Karte {at:02}: kein Bus am Abend")
}

fn lines() -> Vec<String> {
    (1..=CARDS).map(line).collect()
}

#[test]
fn a_card_is_typed_and_stands_in_the_file() {
    let folder = Folder::new();
    let mut terminal = Terminal::open(&folder.file);
    terminal.send("-Kein Bus am Abend #wohn").send(ENTER).see("gespeichert 18:04:07");
    terminal.escape();
    terminal.leave();
    assert!(folder.text().contains("Kein Bus am Abend"));
    assert!(!folder.text().contains("#wohn"));
    let session = folder.session();
    let area = card(&session, "Kein Bus am Abend").and_then(|card| card.area).expect("its area");
    assert_eq!(session.area_digit(area), 5);
}

#[test]
fn what_was_called_saved_survives_the_plug() {
    let folder = Folder::new();
    let before = folder.text();
    let mut terminal = Terminal::open(&folder.file);
    terminal.send("-Kein Bus am Abend").send(ENTER).see("gespeichert 18:04:07");
    terminal.signal("KILL");
    terminal.wait();
    assert_eq!(folder.text(), before, "it was too soon for the file");
    let mut terminal = Terminal::open(&folder.file);
    terminal.see("Eine Änderung wurde aus dem Journal wiederhergestellt");
    terminal.send(F2).send("/am abend").see("1 Karte ·");
    assert_eq!(added(&folder.edits()), ["Kein Bus am Abend"]);
    terminal.send(ENTER);
    terminal.leave();
}

#[test]
fn undo_goes_on_after_a_restart() {
    let folder = Folder::new();
    let before = folder.session();
    let mut terminal = Terminal::open(&folder.file);
    terminal.send("-Kein Bus am Abend").send(ENTER).send("Keine Bank").send(ENTER).see("W14");
    terminal.escape();
    terminal.leave();
    assert_ne!(folder.session(), before);
    let mut terminal = Terminal::open(&folder.file);
    terminal.send("u").see("W14");
    terminal.send("u").see("W13");
    terminal.send("u").see("Nichts mehr zurückzunehmen");
    terminal.leave();
    assert_eq!(folder.session(), before);
}

#[test]
fn pasted_lines_are_asked_for_and_come_in_with_enter() {
    let folder = Folder::new();
    let mut terminal = Terminal::open(&folder.file);
    terminal.paste("Kein Bus\r\nd q u\nKeine Bank").see("3 Zeilen als Karten einfügen");
    assert!(folder.edits().is_empty(), "nothing before the answer");
    terminal.send(ENTER).see("gespeichert 18:04:07");
    terminal.leave();
    assert_eq!(added(&folder.edits()), ["Kein Bus", "d q u", "Keine Bank"]);
}

#[test]
fn sixty_cards_in_one_burst_all_come_in_and_in_order() {
    let folder = Folder::new();
    let mut terminal = Terminal::open(&folder.file);
    let keys: String = lines().iter().map(|line| format!("{line}\r")).collect();
    terminal.send("-").send(&keys).see("W72");
    terminal.see("gespeichert 18:04:07");
    terminal.escape();
    terminal.leave();
    assert_eq!(added(&folder.edits()), lines());
}

/// The same while a card query is on: every card is in, in order, hidden, and counted.
#[test]
fn sixty_cards_of_a_query_in_one_burst_all_come_in_and_stay_hidden() {
    let folder = Folder::new();
    let mut terminal = Terminal::open(&folder.file);
    let keys: String = lines().iter().map(|line| format!("{line}\r")).collect();
    terminal.send("KWas fehlt?").send(ENTER).see("0 von 60");
    terminal.send("-").send(&keys).see("60 von 60");
    terminal.see("mehr wird zu viel");
    terminal.see("gespeichert 18:04:07");
    terminal.escape();
    terminal.leave();
    let edits = folder.edits();
    assert_eq!(added(&edits[1..]), lines());
    let session = folder.session();
    assert_eq!(session.findings().iter().filter(|card| card.unread && card.query.is_some()).count(), lines().len());
}

/// Types the cards, each key as soon as `pace` says; returns how long it took.
fn type_cards(pace: impl Fn(&Terminal, &str)) -> Duration {
    let folder = Folder::new();
    let begin = std::time::Instant::now();
    let mut terminal = Terminal::open(&folder.file);
    terminal.send("-").see("Schwäche");
    for line in lines() {
        let mut typed = String::new();
        for letter in line.chars() {
            terminal.send(letter.encode_utf8(&mut [0; 4]));
            typed.push(letter);
            pace(&terminal, &typed);
        }
        terminal.send(ENTER);
        pace(&terminal, "");
    }
    terminal.see("gespeichert 18:04:07");
    terminal.escape();
    terminal.leave();
    assert_eq!(added(&folder.edits()), lines());
    begin.elapsed()
}

/// Faster than any person: the next key comes as soon as the last one is seen.
#[test]
fn sixty_cards_typed_key_by_key_all_come_in_and_in_order() {
    type_cards(|terminal, typed| {
        if !typed.ends_with(' ') {
            terminal.see(&format!("▏{typed}"))
        }
    });
}

/// `cargo test --release -- --ignored --nocapture typed_by_a_person`; `WPM=240` types faster.
#[test]
#[ignore = "minutes: sixty cards at 120 words a minute"]
fn sixty_cards_typed_by_a_person_all_come_in_and_in_order() {
    let words: u32 = std::env::var("WPM").ok().and_then(|text| text.parse().ok()).unwrap_or(120);
    let gap = Duration::from_secs(60) / (words * 5); // five letters a word
    let took = type_cards(|_, _| std::thread::sleep(gap));
    println!("{CARDS} cards at {words} words a minute in {took:.1?}: none lost");
}

#[test]
fn a_folder_that_is_renamed_meanwhile_is_told_and_all_is_saved_when_it_is_back() {
    let folder = Folder::new();
    let home = folder.file.parent().expect("a folder").to_owned();
    let away = home.with_extension("away");
    let mut terminal = Terminal::open(&folder.file);
    fs::rename(&home, &away).expect("another name");
    terminal
        .send("-Kein Bus am Abend")
        .send(ENTER)
        .see("NICHT GESPEICHERT (1): Der Ordner der Sitzung ist nicht mehr da");
    terminal.send("Keine Bank").send(ENTER).see("NICHT GESPEICHERT (2)");
    fs::rename(&away, &home).expect("its own name");
    terminal.send(FOCUS).see("gespeichert 18:04:07");
    terminal.escape();
    terminal.leave();
    assert_eq!(added(&folder.edits()), ["Kein Bus am Abend", "Keine Bank"]);
}

#[test]
fn a_journal_deleted_meanwhile_is_told_and_made_anew() {
    let folder = Folder::new();
    let mut terminal = Terminal::open(&folder.file);
    terminal.send("-Kein Bus am Abend").send(ENTER).see("gespeichert 18:04:07");
    terminal.escape();
    fs::remove_file(folder.file.with_extension("journal")).expect("a journal");
    terminal.send(FOCUS).see("Das Journal war entfernt worden");
    terminal.signal("KILL");
    terminal.wait();
    assert!(card(&folder.session(), "Kein Bus am Abend").is_some());
    assert_eq!(added(&folder.edits()), ["Kein Bus am Abend"]);
}

#[test]
fn what_cannot_be_saved_on_leaving_is_put_into_the_shelter() {
    let (folder, shelter) = (Folder::new(), tempfile::tempdir().expect("a folder"));
    let home = folder.file.parent().expect("a folder").to_owned();
    let away = home.with_extension("away");
    let state = shelter.path().join("state");
    let env = [("TAFELRUNDE_STATE", state.to_str().expect("a name"))];
    let mut terminal = Terminal::start(&Start { env: &env, ..Start::on(&folder.file) });
    terminal.see("gespeichert");
    fs::rename(&home, &away).expect("another name");
    terminal.send("-Kein Bus am Abend").send(ENTER).see("NICHT GESPEICHERT (1)");
    terminal.escape();
    terminal.send("q").see("Die ganze Sitzung mit ihnen liegt hier");
    terminal.wait();
    let rescued = state.join("lindbrueck.rescued-20261121-180407.ron");
    let session = store::read(&rescued).expect("a session").0;
    assert!(card(&session, "Kein Bus am Abend").is_some());
    fs::rename(&away, &home).expect("its own name");
    fs::copy(&rescued, &folder.file).expect("put back by hand");
    Terminal::open(&folder.file).leave();
    assert!(folder.session() == session, "and taken over like any change from outside");
    assert_eq!(added(&folder.edits()), ["Kein Bus am Abend"]);
}
