//! Somebody who plays an evening: one key at a time at the pace of a person, who looks at the screen only where a
//! person would. The time of the workshop stands in a file of its own and passes as it is played.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use chrono::{DateTime, FixedOffset, TimeDelta};

use crate::pty::terminal::{ESC, Start, Terminal};

/// 120 words a minute of five letters are ten keys a second.
const A_PERSON: Duration = Duration::from_millis(100);

/// Named keys as a terminal sends them.
const NAMED: &[(&str, &str)] = &[
    ("Enter", "\r"),
    ("Tab", "\t"),
    ("Space", " "),
    ("Up", "\x1b[A"),
    ("Down", "\x1b[B"),
    ("Right", "\x1b[C"),
    ("Left", "\x1b[D"),
    ("Home", "\x1b[H"),
    ("End", "\x1b[F"),
    ("Backspace", "\x7f"),
    ("F2", "\x1bOQ"),
    ("F3", "\x1bOR"),
    ("F4", "\x1bOS"),
    ("F6", "\x1b[17~"),
    ("F7", "\x1b[18~"),
    ("F8", "\x1b[19~"),
    ("Ctrl+g", "\x07"),
    ("Ctrl+s", "\x13"),
    ("Ctrl+t", "\x14"),
    ("Ctrl+u", "\x15"),
];

/// The time of the workshop, told by a file.
pub struct Clock {
    file: PathBuf,
    now: DateTime<FixedOffset>,
}

impl Clock {
    pub fn new(folder: &Path, begin: &str) -> Self {
        let clock = Self { file: folder.join("clock"), now: begin.parse().expect("a time") };
        clock.tell();
        clock
    }

    /// Replaced as a whole: nobody reads half a time.
    fn tell(&self) {
        let beside = self.file.with_extension("next");
        fs::write(&beside, self.now.to_rfc3339()).and_then(|()| fs::rename(&beside, &self.file)).expect("a clock");
    }

    pub fn pass(&mut self, minutes: u16) {
        self.now += TimeDelta::minutes(minutes.into());
        self.tell();
    }

    pub fn file(&self) -> &str {
        self.file.to_str().expect("a name")
    }
}

/// The facilitator at the keys.
pub struct Player {
    pub terminal: Terminal,
    pub clock: Clock,
    gap: Duration,
    next: Instant,
    /// How many keys were pressed.
    pub keys: usize,
}

impl Player {
    /// Opens a session; types so many times as fast as a person.
    pub fn open(file: &Path, begin: &str, times: u32) -> Self {
        let clock = Clock::new(file.parent().expect("a folder"), begin);
        let env = [("TAFELRUNDE_NOW", clock.file())];
        let terminal = Terminal::start(&Start { env: &env, size: (120, 40), ..Start::on(file) });
        terminal.see("Analyse");
        Self { terminal, clock, gap: A_PERSON / times, next: Instant::now(), keys: 0 }
    }

    /// One key, when its time has come.
    fn key(&mut self, bytes: &str) {
        std::thread::sleep(self.next.saturating_duration_since(Instant::now())); // the pace is what is played here
        self.next = self.next.max(Instant::now()) + self.gap;
        self.terminal.send(bytes);
        self.keys += 1;
    }

    /// Types a text letter by letter.
    pub fn types(&mut self, text: &str) -> &mut Self {
        text.chars().for_each(|letter| self.key(letter.encode_utf8(&mut [0; 4])));
        self
    }

    /// Types a text and Enter.
    pub fn enters(&mut self, text: &str) -> &mut Self {
        self.types(text).press("<Enter>")
    }

    /// Keys as a string: letters, and those that have a name in `<…>`.
    #[track_caller]
    pub fn press(&mut self, keys: &str) -> &mut Self {
        let mut rest = keys;
        while let Some(letter) = rest.chars().next() {
            let named = rest.strip_prefix('<').and_then(|rest| rest.split_once('>'));
            let known = named.and_then(|(name, after)| {
                NAMED.iter().find(|(known, _)| *known == name).map(|(_, bytes)| (*bytes, after))
            });
            assert!(known.is_some() || letter != '<', "no such key: {rest}");
            let (bytes, after) = known.unwrap_or_else(|| rest.split_at(letter.len_utf8()));
            self.key(bytes);
            rest = after;
        }
        self
    }

    /// Looks until this stands on the screen.
    #[track_caller]
    pub fn looks(&mut self, text: &str) -> &mut Self {
        self.terminal.see(text);
        self
    }

    /// Whether this stands on the screen now.
    pub fn told(&self, text: &str) -> bool {
        self.terminal.screen().contains(text)
    }

    /// Esc closes the line in which one types. With a key right behind it, it would be Alt and that key: looks until the
    /// line is gone.
    #[track_caller]
    pub fn closes_the_line(&mut self) -> &mut Self {
        self.key(ESC);
        self.terminal.see_no_more("Enter speichern");
        self
    }

    /// Minutes pass in the room.
    pub fn lets_pass(&mut self, minutes: u16) -> &mut Self {
        self.clock.pass(minutes);
        self
    }

    /// The key of the next step of the agenda, which is `played[at]`: the one before took as long as is said there.
    #[track_caller]
    pub fn begins(&mut self, played: &[(&str, u16)], at: usize) -> &mut Self {
        self.lets_pass(played[at - 1].1).press("<F7>").looks("Ablauf ·").press("<Enter>");
        self.looks(&format!("Schritt {} läuft: {}", at + 1, played[at].0))
    }
}
