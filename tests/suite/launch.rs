//! The way from the shell into the interface and back, in a real terminal: waits for text, never for time.
#![cfg(unix)]
#![allow(clippy::unwrap_used)] // clippy knows test functions, not the helpers of a test binary

use std::io::{Read, Write};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use tempfile::TempDir;

const PATIENCE: Duration = Duration::from_secs(10);

/// The program in a terminal of its own.
struct Stage {
    child: Box<dyn Child + Send + Sync>,
    output: Receiver<Vec<u8>>,
    keys: Box<dyn Write + Send>,
    screen: vt100::Parser,
    _master: Box<dyn MasterPty + Send>,
}

impl Stage {
    fn begin(folder: &TempDir, arguments: &[&str]) -> Self {
        let pair = native_pty_system().openpty(PtySize { rows: 30, cols: 100, ..PtySize::default() }).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_tafelrunde"));
        command.args(arguments);
        command.cwd(folder.path());
        for (name, value) in [("TERM", "xterm-256color"), ("LANG", "de_DE.UTF-8"), ("LC_ALL", "")] {
            command.env(name, value);
        }
        command.env("TAFELRUNDE_STATE", folder.path().join("state"));
        command.env("TAFELRUNDE_CONFIG", folder.path().join("config"));
        command.env("TAFELRUNDE_NOW", "2026-11-28T18:04:07+01:00");
        let child = pair.slave.spawn_command(command).unwrap();
        let (send, output) = mpsc::channel();
        let mut reader = pair.master.try_clone_reader().unwrap();
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                let _ = send.send(bytes[..count].to_vec());
            }
        });
        let keys = pair.master.take_writer().unwrap();
        Self { child, output, keys, screen: vt100::Parser::new(30, 100, 0), _master: pair.master }
    }

    /// Waits until the screen holds the text.
    fn see(&mut self, text: &str) -> &mut Self {
        let end = Instant::now() + PATIENCE;
        while !self.screen.screen().contents().contains(text) {
            let left = end.saturating_duration_since(Instant::now());
            match self.output.recv_timeout(left) {
                Ok(bytes) => self.screen.process(&bytes),
                Err(_) => panic!("no {text:?} in\n{}", self.screen.screen().contents()),
            }
        }
        self
    }

    fn press(&mut self, keys: &str) -> &mut Self {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
        self
    }

    /// Waits for the end and returns the exit code; the terminal is given back.
    fn end(&mut self) -> u32 {
        let code = self.child.wait().unwrap().exit_code();
        while let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(200)) {
            self.screen.process(&bytes);
        }
        assert!(!self.screen.screen().alternate_screen(), "the shell's screen is back");
        code
    }
}

#[test]
fn a_new_session_from_the_start_page_is_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = Stage::begin(&folder, &[]);
    stage.see("Neue Sitzung").press("n").see("Ratsbeschluss").press("Stadt Müßigen\r\r11.12.2025\r");
    stage.see("stadt-muessigen.ron").press("\r").see("Zeitplan").press("q");
    assert_eq!(stage.end(), 0);
    assert!(folder.path().join("stadt-muessigen.ron").exists());
    let mut again = Stage::begin(&folder, &[]);
    again.see("Zuletzt geöffnet").see("Stadt Müßigen").press("1").see("Analyse").press("q");
    assert_eq!(again.end(), 0);
}

#[test]
fn what_does_not_go_is_told_on_the_start_page() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("x.ron"), "taken").unwrap();
    let mut stage = Stage::begin(&folder, &["--theme", "hell"]);
    stage.see("Neue Sitzung").press("n").see("Ratsbeschluss").press("X\x13").see("gibt es schon");
    stage.press("\x1b").see("Beispiel ansehen").press("q");
    assert_eq!(stage.end(), 0);
    assert_eq!(std::fs::read_to_string(folder.path().join("x.ron")).unwrap(), "taken");
}

#[test]
fn the_sample_opens_and_tells_where_it_lies_when_it_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = Stage::begin(&folder, &["demo"]);
    stage.see("Stadt Lindbrück").press("q");
    assert_eq!(stage.end(), 0);
    stage.see("lindbrueck-20261128-180407.ron");
    let file = folder.path().join("state/demo/lindbrueck-20261128-180407.ron");
    let mut reading = Stage::begin(&folder, &["open", "--read-only", file.to_str().unwrap()]);
    reading.see("nur lesen").press("q");
    assert_eq!(reading.end(), 0);
}

#[test]
fn a_broken_file_never_gets_as_far_as_the_interface() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("broken.ron"), "(version: 1").unwrap();
    let mut stage = Stage::begin(&folder, &["open", "broken"]);
    assert_eq!(stage.end(), 1);
    stage.see("broken.ron:1:11");
}

#[test]
fn new_asks_in_plain_lines_until_it_understands() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = Stage::begin(&folder, &["new", "kreis"]);
    stage.see("Name der Kommune").press("Kreis Hellweg\r").see("Kommune oder Kreis").press("kreis\r");
    stage.see("Ratsbeschluss").press("1.13.2026\r").see("noch einmal").press("11.12.2026\r").see("Angelegt: kreis.ron");
    assert_eq!(stage.end(), 0);
}
