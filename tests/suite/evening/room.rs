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
    /// The pictures from which on something was counted.
    counting: Vec<usize>,
    /// From so many pictures on these texts may not stand there again.
    lost: Vec<(usize, String)>,
}

/// Stands on the wall while a poll is counted, and nothing else may change there.
const COUNTING: &str = "Die Abfrage läuft";

impl Room {
    pub fn open(file: &Path, clock: &Clock) -> Self {
        let env = [("TAFELRUNDE_NOW", clock.file())];
        let terminal = Terminal::start(&Start { command: &["screen"], size: SIZE, env: &env, ..Start::on(file) });
        terminal.until("a first picture", |screen| !screen.contents().trim().is_empty());
        Self { terminal, hidden: vec![], counting: vec![], lost: vec![] }
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

    /// What stands there goes, and never comes back.
    #[track_caller]
    pub fn loses(&mut self, text: &str) {
        self.terminal.until(&format!("no more on the wall: {text}"), |screen| !says(&screen.contents(), text));
        self.lost.push((self.so_far(), text.to_owned()));
    }

    /// A poll is asked; from now on the room must see nothing of the count.
    #[track_caller]
    pub fn sees_the_question(&mut self, question: &str) {
        self.sees(question);
        self.sees(COUNTING);
        self.counting.push(self.so_far() - 1);
    }

    /// Everything is counted, and the room knows nothing of it yet.
    #[track_caller]
    pub fn waits_for_the_result(&self) {
        self.terminal.look(|screen| assert!(says(&screen.contents(), COUNTING), "{}", screen.contents()));
    }

    /// How many pages the picture has that is on the wall, and which it is.
    pub fn page(&self) -> Option<(usize, usize)> {
        let screen = self.terminal.screen();
        let (page, pages) = screen.split_whitespace().last()?.split_once('/')?;
        Some((page.parse().ok()?, pages.parse().ok()?))
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
        for (from, text) in &self.lost {
            let again = seen[*from..].iter().find(|picture| says(picture, text));
            assert_eq!(again, None, "again on the wall: {text}");
        }
        for from in &self.counting {
            let counted = seen[*from..].iter().take_while(|picture| says(picture, COUNTING));
            counted.for_each(|picture| assert_eq!(*picture, seen[*from], "the wall told something of the count"));
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
