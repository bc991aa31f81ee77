//! A terminal with the real program in it: keys in, the screen out. Waits for what is seen, never for time.

use std::fmt::Debug;
use std::io::{Read, Write};
use std::path::Path;
use std::process::Stdio;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// How long anything may take before the test fails; on a quiet machine everything takes milliseconds.
const PATIENCE: Duration = Duration::from_secs(20);
/// A picture begins and ends with these (synchronized update).
const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";

pub const ENTER: &str = "\r";
pub const ESC: &str = "\x1b";
pub const CTRL_C: &str = "\x03";
pub const F2: &str = "\x1bOQ";
pub const F3: &str = "\x1bOR";
pub const F4: &str = "\x1bOS";
pub const F7: &str = "\x1b[18~";
pub const F12: &str = "\x1b[24~";
/// What a terminal sends when its window comes to the front.
pub const FOCUS: &str = "\x1b[I";

/// How the program is started.
pub struct Start<'a> {
    pub file: &'a Path,
    /// Subcommand and options, before the file.
    pub command: &'a [&'a str],
    pub language: &'a str,
    pub size: (u16, u16),
    pub env: &'a [(&'a str, &'a str)],
}

impl<'a> Start<'a> {
    pub fn on(file: &'a Path) -> Self {
        Self { file, command: &["open"], language: "de", size: (120, 36), env: &[] }
    }

    /// The command line; nothing of the machine's own environment reaches the program.
    fn command(&self) -> CommandBuilder {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_tafelrunde"));
        command.args(["--lang", self.language]);
        command.args(self.command);
        command.arg(self.file);
        let folder = self.file.parent().expect("a folder");
        command.env_clear();
        command.env("TERM", "xterm-256color");
        command.env("LANG", "de_DE.UTF-8");
        command.env("HOME", folder);
        command.env("TAFELRUNDE_STATE", folder.join("state"));
        command.env("TAFELRUNDE_CONFIG", folder.join("config"));
        command.env("TAFELRUNDE_NOW", "2026-11-21T18:04:07+01:00");
        self.env.iter().for_each(|(name, value)| command.env(name, value));
        command.cwd(folder);
        command
    }
}

/// What the program sent so far.
struct Seen {
    parser: vt100::Parser,
    raw: Vec<u8>,
    /// Nobody reads any more: the window was closed.
    closed: bool,
    /// The program's side is gone.
    ended: bool,
}

impl Seen {
    /// Whether no picture is half sent.
    fn whole(&self) -> bool {
        let last = |mark: &[u8]| self.raw.windows(mark.len()).rposition(|bytes| bytes == mark);
        last(BEGIN) <= last(END)
    }
}

type Shared = Arc<(Mutex<Seen>, Condvar)>;

/// A terminal and the program that runs in it; the program never outlives it.
pub struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    window: Option<(Box<dyn MasterPty + Send>, Box<dyn Write + Send>)>,
    reader: Option<JoinHandle<()>>,
    shared: Shared,
    /// The line discipline as it was before the start.
    modes: String,
}

/// The plug of the program, in a hand.
pub struct Plug(std::process::Child);

impl Plug {
    /// Kills the program, unless it has ended by itself.
    pub fn pull(mut self) {
        let pulled = self.0.stdin.take().map(|mut hand| hand.write_all(b"\n"));
        assert!(matches!(pulled, Some(Ok(()))), "{pulled:?}");
        let _ = self.0.wait();
    }
}

/// How the program ended.
#[derive(Debug)]
pub struct Ended {
    pub code: u32,
    pub after: Duration,
}

impl Terminal {
    pub fn start(start: &Start<'_>) -> Self {
        let (width, height) = start.size;
        let pair = native_pty_system().openpty(size(width, height)).expect("a pty");
        let modes = modes(&pair.master.get_termios());
        let reader = pair.master.try_clone_reader().expect("its output");
        let writer = pair.master.take_writer().expect("its input");
        let child = pair.slave.spawn_command(start.command()).expect("the program");
        drop(pair.slave);
        let seen = Seen { parser: vt100::Parser::new(height, width, 0), raw: vec![], closed: false, ended: false };
        let shared = Arc::new((Mutex::new(seen), Condvar::new()));
        let reader = Some(std::thread::spawn({
            let shared = shared.clone();
            move || read(reader, &shared)
        }));
        Self { child, window: Some((pair.master, writer)), reader, shared, modes }
    }

    /// The program on a file, its first picture seen.
    pub fn open(file: &Path) -> Self {
        let terminal = Self::start(&Start::on(file));
        terminal.see("Lindbrück");
        terminal
    }

    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.shared.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until a whole picture is as it should be.
    #[track_caller]
    pub fn until(&self, what: &str, mut is_so: impl FnMut(&vt100::Screen) -> bool) {
        let begin = Instant::now();
        let mut seen = self.seen();
        loop {
            if seen.whole() && is_so(seen.parser.screen()) {
                return;
            }
            let left = PATIENCE.saturating_sub(begin.elapsed());
            if left.is_zero() || seen.ended {
                panic!("never seen: {what}; the screen:\n{}", seen.parser.screen().contents());
            }
            seen = self.shared.1.wait_timeout(seen, left).unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    #[track_caller]
    pub fn see(&self, text: &str) {
        self.until(text, |screen| screen.contents().contains(text));
    }

    #[track_caller]
    pub fn see_no_more(&self, text: &str) {
        self.until(&format!("no {text}"), |screen| !screen.contents().contains(text));
    }

    pub fn screen(&self) -> String {
        self.seen().parser.screen().contents()
    }

    /// Row and column of a text on the screen, counted from 0 in cells.
    #[track_caller]
    pub fn find(&self, text: &str) -> (u16, u16) {
        let seen = self.seen();
        let screen = seen.parser.screen();
        let (height, width) = screen.size();
        let at = |row: u16, column: u16| screen.contents_between(row, column, row, width).starts_with(text);
        let found = (0..height).flat_map(|row| (0..width).map(move |column| (row, column)));
        found.into_iter().find(|(row, column)| at(*row, *column)).unwrap_or_else(|| panic!("no {text} on the screen"))
    }

    /// Looks at the screen as cells.
    pub fn look<T>(&self, look: impl FnOnce(&vt100::Screen) -> T) -> T {
        look(self.seen().parser.screen())
    }

    /// Every byte that the program sent.
    pub fn raw(&self) -> Vec<u8> {
        self.seen().raw.clone()
    }

    pub fn send(&mut self, keys: &str) -> &mut Self {
        let (_, writer) = self.window.as_mut().expect("an open window");
        writer.write_all(keys.as_bytes()).and_then(|()| writer.flush()).expect("the program takes keys");
        self
    }

    /// Closes what is typed in. Esc with a key right behind it would be Alt and that key: waits until it had its effect.
    #[track_caller]
    pub fn escape(&mut self) -> &mut Self {
        self.send(ESC).until("hints without Esc", |screen| {
            let contents = screen.contents();
            !contents.trim_end().lines().last().unwrap_or_default().contains("Esc ")
        });
        self
    }

    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.send(&format!("\x1b[200~{text}\x1b[201~"))
    }

    /// A click at row and column, counted from 0.
    pub fn click(&mut self, (row, column): (u16, u16)) -> &mut Self {
        let (x, y) = (column + 1, row + 1);
        self.send(&format!("\x1b[<0;{x};{y}M\x1b[<0;{x};{y}m"))
    }

    pub fn resize(&self, width: u16, height: u16) {
        self.seen().parser.screen_mut().set_size(height, width);
        self.window.as_ref().expect("an open window").0.resize(size(width, height)).expect("another size");
    }

    /// The program's process.
    pub fn id(&self) -> u32 {
        self.child.process_id().expect("an id")
    }

    /// Sends a signal by the system's own command, so that no test needs unsafe code.
    pub fn signal(&self, name: &str) {
        let id = self.id().to_string();
        let sent = std::process::Command::new("kill").args(["-s", name, &id]).status().expect("kill");
        assert!(sent.success(), "kill -s {name}");
    }

    /// A kill that is ready to happen: no process has to be started first.
    pub fn plug(&self) -> Plug {
        let id = self.id().to_string();
        let mut shell = std::process::Command::new("sh");
        shell.args(["-c", "echo ready; read -r line; kill -s KILL \"$0\" 2>/dev/null", &id]);
        let mut shell = shell.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("a shell");
        let ready = shell.stdout.as_mut().map(|out| out.read(&mut [0; 16]));
        assert!(matches!(ready, Some(Ok(1..))), "{ready:?}");
        Plug(shell)
    }

    /// Closes the window: the program's terminal is gone from one moment to the next.
    pub fn close_window(&mut self) {
        self.seen().closed = true;
        let (master, writer) = self.window.take().expect("an open window");
        // The reader holds the terminal too; another size makes the program send something, and the reader lets go.
        master.resize(size(100, 30)).expect("another size");
        self.reader.take().expect("a reader").join().expect("the reader lives");
        drop((writer, master));
    }

    /// Waits for the program's end; everything that it sent is then read.
    #[track_caller]
    pub fn wait(&mut self) -> Ended {
        let begin = Instant::now();
        while begin.elapsed() < PATIENCE {
            if let Some(status) = self.child.try_wait().expect("a status") {
                let after = begin.elapsed();
                self.reader.take().into_iter().for_each(|reader| reader.join().expect("the reader lives"));
                return Ended { code: status.exit_code(), after };
            }
            std::thread::sleep(Duration::from_millis(1)); // asks again; there is no event to wait for
        }
        panic!("the program does not end; the screen:\n{}", self.screen());
    }

    /// `q`, and a clean end.
    #[track_caller]
    pub fn leave(mut self) {
        assert_eq!(self.send("q").wait().code, 0, "{}", self.screen());
        self.is_clean();
    }

    /// Everything that was switched on is off again, and the line discipline is as it was.
    #[track_caller]
    pub fn is_clean(&self) {
        let seen = self.seen();
        let screen = seen.parser.screen();
        assert!(!screen.alternate_screen(), "the second screen was left");
        assert!(!screen.hide_cursor(), "the cursor is shown");
        assert!(!screen.bracketed_paste(), "bracketed paste is off");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None, "the mouse is free");
        // Focus events, pictures, and the richer keyboard protocol should it ever be asked for.
        for (on, off) in [("\x1b[?1004h", "\x1b[?1004l"), ("\x1b[?2026h", "\x1b[?2026l"), ("\x1b[>1u", "\x1b[<1u")] {
            let count = |what: &str| seen.raw.windows(what.len()).filter(|bytes| *bytes == what.as_bytes()).count();
            assert_eq!(count(on), count(off), "{on:?} was taken back");
        }
        let master = &self.window.as_ref().expect("an open window").0;
        assert_eq!(modes(&master.get_termios()), self.modes, "the line discipline is as before");
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            self.signal("KILL");
            let _ = self.child.wait();
        }
    }
}

fn read(mut from: Box<dyn Read + Send>, shared: &Shared) {
    let mut bytes = [0; 1 << 14];
    while let Ok(count @ 1..) = from.read(&mut bytes) {
        let mut seen = shared.0.lock().unwrap_or_else(PoisonError::into_inner);
        seen.raw.extend(&bytes[..count]);
        seen.parser.process(&bytes[..count]);
        if seen.closed {
            break;
        }
        shared.1.notify_all();
    }
    drop(from);
    shared.0.lock().unwrap_or_else(PoisonError::into_inner).ended = true;
    shared.1.notify_all();
}

fn size(cols: u16, rows: u16) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}

fn modes(termios: &impl Debug) -> String {
    format!("{termios:?}")
}

/// The whole pictures of which the bytes consist, one after the other, each as it stood on the screen.
pub fn pictures(raw: &[u8], (width, height): (u16, u16), mut each: impl FnMut(&vt100::Screen)) {
    let mut parser = vt100::Parser::new(height, width, 0);
    let mut rest = raw;
    while let Some(at) = rest.windows(END.len()).position(|bytes| bytes == END) {
        let (picture, after) = rest.split_at(at + END.len());
        parser.process(picture);
        each(parser.screen());
        rest = after;
    }
}
