//! However it ends: the terminal is as it was before, and everything is saved.

use std::time::Duration;

use super::*;

#[test]
fn it_shows_the_board_and_leaves_a_clean_terminal() {
    let folder = Folder::new();
    let terminal = Terminal::open(&folder.file);
    terminal.see("Analyse");
    assert!(terminal.look(|screen| screen.alternate_screen() && screen.bracketed_paste()));
    terminal.leave();
}

#[test]
fn ctrl_c_leaves_and_all_is_saved() {
    let folder = Folder::new();
    let mut terminal = Terminal::open(&folder.file);
    terminal.send("-Kein Bus am Abend").send(ENTER).see("W13");
    terminal.escape();
    assert_eq!(terminal.send(CTRL_C).wait().code, 0);
    terminal.is_clean();
    assert!(folder.text().contains("Kein Bus am Abend"));
}

/// The program has to be gone soon after, with everything saved that was typed before.
#[track_caller]
fn ends_at_once_and_has_saved(folder: &Folder, mut terminal: Terminal) {
    let ended = terminal.wait();
    assert!(ended.after < Duration::from_secs(1), "{ended:?}");
    assert!(card(&folder.session(), "Kein Bus am Abend").is_some(), "in file or journal");
    assert!(folder.text().contains("Kein Bus am Abend"), "and there was time for the file itself");
}

#[test]
fn a_closed_window_ends_it_with_all_saved() {
    let folder = Folder::new();
    let mut terminal = Terminal::open(&folder.file);
    terminal.send("-Kein Bus am Abend").send(ENTER).see("W13");
    terminal.close_window();
    ends_at_once_and_has_saved(&folder, terminal);
}

#[test]
fn being_asked_to_end_it_ends_with_all_saved() {
    let folder = Folder::new();
    let mut terminal = Terminal::open(&folder.file);
    terminal.send("-Kein Bus am Abend").send(ENTER).see("W13");
    terminal.signal("TERM");
    ends_at_once_and_has_saved(&folder, terminal);
}

#[test]
fn a_signal_leaves_a_clean_terminal() {
    let folder = Folder::new();
    let mut terminal = Terminal::open(&folder.file);
    terminal.signal("TERM");
    terminal.wait();
    terminal.is_clean();
}

#[cfg(debug_assertions)]
#[test]
fn a_panic_leaves_a_clean_terminal_and_says_what_happened() {
    for place in ["update", "draw", "thread"] {
        let folder = Folder::new();
        let env = [("TAFELRUNDE_TEST_PANIC", place)];
        let mut terminal = Terminal::start(&Start { env: &env, ..Start::on(&folder.file) });
        terminal.see("Lindbrück");
        terminal.send("-Kein Bus am Abend").send(ENTER);
        let ended = terminal.wait();
        terminal.is_clean();
        let told = terminal.screen();
        assert!(told.contains("Tafelrunde ist gestolpert") && told.contains("Tafelrunde stumbled"), "{place}: {told}");
        assert!(told.contains("provoked"), "{place}: {told}");
        assert_ne!(ended.code, 0, "{place}");
        Terminal::open(&folder.file).leave();
    }
}
