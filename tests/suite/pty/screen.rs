//! What only a terminal shows: sizes, clicks, colours, languages.

use super::*;

#[test]
fn a_click_selects() {
    let folder = Folder::new();
    let mut terminal = Terminal::open(&folder.file);
    let place = terminal.find("2.1.1");
    terminal.click(place).send("e").see("Maßnahme 2.1.1");
    terminal.escape();
    terminal.leave();
}

#[test]
fn a_key_changes_the_language_and_the_command_line_chooses_it() {
    let folder = Folder::new();
    let mut terminal = Terminal::open(&folder.file);
    terminal.see("Ziele und Maßnahmen");
    terminal.send(F12).see("Goals and measures");
    terminal.send(F12).see("Ziele und Maßnahmen");
    terminal.leave();
    let terminal = Terminal::start(&Start { language: "en", ..Start::on(&folder.file) });
    terminal.see("Goals and measures");
    terminal.leave();
}

#[test]
fn a_tiny_window_asks_for_room_and_a_large_one_has_everything_again() {
    let folder = Folder::new();
    let mut terminal = Terminal::open(&folder.file);
    let before = terminal.screen();
    for (width, height, told) in [(39, 11, "Bitte das Fenster"), (10, 2, "Bitte das\nFenster g…"), (1, 1, "…")] {
        terminal.resize(width, height);
        terminal.see(told);
    }
    terminal.send("j"); // keys in a window without room do no harm
    terminal.send("k");
    terminal.resize(240, 67);
    terminal.see("Zeitplan");
    terminal.resize(80, 24);
    terminal.see_no_more("Zeitplan");
    terminal.resize(120, 36);
    terminal.until("the screen as it was", |screen| screen.contents() == before);
    terminal.leave();
}

/// The rows on which some cell is reversed.
fn reversed_rows(screen: &vt100::Screen) -> Vec<u16> {
    let (height, width) = screen.size();
    let is = |row, column| screen.cell(row, column).is_some_and(|cell| cell.inverse());
    (0..height).filter(|row| (0..width).any(|column| is(*row, column))).collect()
}

#[test]
fn without_colours_one_still_sees_what_is_selected() {
    let folder = Folder::new();
    let env = [("NO_COLOR", "1"), ("COLORTERM", "truecolor")];
    let mut terminal = Terminal::start(&Start { env: &env, ..Start::on(&folder.file) });
    terminal.see("Zeitplan");
    let before = terminal.look(reversed_rows);
    assert!(!before.is_empty());
    terminal.send("j").until("another row reversed", |screen| reversed_rows(screen) != before);
    let bold = terminal.look(|screen| screen.rows_formatted(0, 120).any(|row| row.windows(3).any(|w| w == b"[1m")));
    assert!(bold, "and headings are bold");
    let raw = terminal.raw();
    for colour in ["\x1b[38;", "\x1b[48;"] {
        let at = raw.windows(colour.len()).position(|bytes| bytes == colour.as_bytes());
        assert_eq!(at, None, "a colour was sent: {colour:?}");
    }
    terminal.leave();
}
