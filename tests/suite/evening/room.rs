//! What the room saw: every whole picture that stood on the wall, and what must not have been there yet.

use std::path::Path;

use super::player::Clock;
use crate::pty::terminal::{Start, Terminal, pictures};

const SIZE: (u16, u16) = (100, 30);

/// The wall, and what it had to keep to itself until when.
pub struct Room {
    terminal: Terminal,
    /// In so many pictures from the first on none of these texts may stand.
    hidden: Vec<(usize, Vec<String>)>,
}

impl Room {
    pub fn open(file: &Path, clock: &Clock) -> Self {
        let env = [("TAFELRUNDE_NOW", clock.file())];
        let terminal = Terminal::start(&Start { command: &["screen"], size: SIZE, env: &env, ..Start::on(file) });
        terminal.see("Lindbrück");
        Self { terminal, hidden: vec![] }
    }

    /// Looks until the wall shows this, however it is broken into lines.
    #[track_caller]
    pub fn sees(&self, text: &str) {
        self.terminal.until(&format!("on the wall: {text}"), |screen| says(&screen.contents(), text));
    }

    /// Until now none of these was to be seen.
    pub fn has_not_seen(&mut self, texts: Vec<String>) {
        self.hidden.push((self.so_far(), texts));
    }

    /// How many pictures stood on the wall until now.
    pub fn so_far(&self) -> usize {
        let end = b"\x1b[?2026l";
        self.terminal.raw().windows(end.len()).filter(|bytes| bytes == end).count()
    }

    /// Everything that stood on the wall, one picture after the other.
    pub fn pictures(&self) -> Vec<String> {
        let mut all = vec![];
        pictures(&self.terminal.raw(), SIZE, |screen| all.push(one_line(&screen.contents())));
        all
    }

    /// Leaves, and goes through everything that was seen: what was hidden for a time, and what never comes to the wall.
    #[track_caller]
    pub fn leaves(self, never: &[&str]) {
        let seen = self.pictures();
        assert!(seen.len() > 20, "the wall lived: {} pictures", seen.len());
        for (until, texts) in &self.hidden {
            for picture in &seen[..*until] {
                let told = texts.iter().find(|text| says(picture, text));
                assert_eq!(told, None, "too early on the wall:\n{picture}");
            }
        }
        for picture in &seen {
            let told = never.iter().find(|text| says(picture, text));
            assert_eq!(told, None, "on the wall:\n{picture}");
        }
        self.terminal.leave();
    }
}

/// Whether a picture says this, wherever its lines end.
fn says(picture: &str, text: &str) -> bool {
    one_line(picture).contains(&one_line(text))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
