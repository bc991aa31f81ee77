//! A console and its screens, each a process of its own: in any order, killed and started again.

use std::io::{BufRead, BufReader, Write, stdin};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use tafelrunde::scene::{Block, Body, Entry, Scene, SceneLook};
use tafelrunde::store::Names;
use tafelrunde::store::link::{Link, Report, Size};

use super::*;

mod cost;

/// How long the console may take to notice; a killed screen is noticed by looking every two seconds.
const PATIENCE: Duration = Duration::from_secs(20);
const SESSION: &str = "TAFELRUNDE_TEST_CONSOLE";
const SHOWN: &str = "shown: ";

/// A sheet that says this.
fn page(text: &str) -> Scene {
    let body = Body::Sheet(vec![Block::Entry(Entry { text: text.to_owned(), ..Entry::default() })]);
    let (town, head, note) = ("Lindbrück".to_owned(), "Analyse".to_owned(), String::new());
    Scene { town, head, body, note, page: 0, on: String::new(), look: SceneLook::Light }
}

/// Stands for the console: another process with the link's end in it, which shows what it is told.
struct Console {
    child: Child,
    told: ChildStdin,
    reports: Receiver<String>,
}

impl Console {
    /// This test program once more, running nothing but [`console_process`].
    fn start(folder: &Folder) -> Self {
        let this = std::env::current_exe().expect("this program");
        let mut child = Command::new(this)
            .args(["--ignored", "--exact", "--nocapture", "pty::link::console_process"])
            .env(SESSION, &folder.file)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("another process");
        let (told, output) = (child.stdin.take().expect("its input"), child.stdout.take().expect("its output"));
        let (send, reports) = mpsc::channel();
        std::thread::spawn(move || {
            let lines = BufReader::new(output).lines().map_while(Result::ok);
            lines.for_each(|line| drop(send.send(line)));
        });
        Self { child, told, reports }
    }

    fn show(&mut self, town: &str) -> &mut Self {
        writeln!(self.told, "{town}").and_then(|()| self.told.flush()).expect("it listens");
        self
    }

    /// Waits until it has come so far.
    #[track_caller]
    fn has_shown(&self, town: &str) {
        let wanted = format!("{SHOWN}{town}");
        while self.reports.recv_timeout(PATIENCE).unwrap_or_else(|_| panic!("never {wanted}")) != wanted {}
    }

    /// Waits until it reports that these screens are there.
    #[track_caller]
    fn has(&self, screens: &[Size]) {
        let wanted = format!("{:?}", Report::Screens(screens.to_vec()));
        while self.reports.recv_timeout(PATIENCE).unwrap_or_else(|_| panic!("never {wanted}")) != wanted {}
    }

    fn kill(&mut self) {
        self.child.kill().expect("a kill");
        self.child.wait().expect("its end");
    }
}

impl Drop for Console {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
#[ignore = "no test: the process that stands for a console"]
fn console_process() {
    let Some(file) = std::env::var_os(SESSION) else { return };
    let (session, _) = store::read(Path::new(&file)).expect("a session");
    println!();
    let link = Link::start(&Names::of(Path::new(&file)), session.id(), |report| println!("{report:?}"));
    for town in stdin().lines().map_while(Result::ok) {
        link.show(page(&town));
        println!("{SHOWN}{town}");
    }
    link.finish(PATIENCE);
}

fn screen(folder: &Folder) -> Terminal {
    Terminal::start(&Start { command: &["screen"], size: (60, 18), ..Start::on(&folder.file) })
}

/// The names of the files that belong to the link, without what differs each time.
fn left_behind(folder: &Folder) -> Vec<String> {
    folder.names().into_iter().filter(|name| name.contains(".scene") || name.contains(".screen")).collect()
}

/// Waits until so many are left: a picture that is on its way has a file beside it until it is renamed.
#[track_caller]
fn remain(folder: &Folder, count: usize) {
    let begin = std::time::Instant::now();
    while left_behind(folder).len() != count && begin.elapsed() < PATIENCE {
        std::thread::yield_now();
    }
    assert_eq!(left_behind(folder).len(), count, "{:?}", left_behind(folder));
}

#[test]
fn the_screen_first_then_the_console() {
    let folder = Folder::new();
    let screen = screen(&folder);
    screen.see("Audit Familiengerechte");
    let mut console = Console::start(&folder);
    console.show("eins");
    screen.see("eins");
    console.show("zwei");
    screen.see("zwei");
    console.has(&[(60, 18)]);
    screen.leave();
    console.has(&[]);
    remain(&folder, 1); // the scene
}

#[test]
fn the_console_first_then_the_screen_has_the_whole_picture_at_once() {
    let folder = Folder::new();
    let mut console = Console::start(&folder);
    let early = screen(&folder);
    console.show("eins");
    early.see("eins");
    let late = screen(&folder);
    late.see("eins");
    console.has(&[(60, 18), (60, 18)]);
    console.show("zwei");
    early.see("zwei");
    late.see("zwei");
    late.resize(80, 24);
    console.has(&[(60, 18), (80, 24)]);
    late.until("as large as the window", |screen| screen.contents().contains("zwei") && screen.size() == (24, 80));
}

#[test]
fn a_killed_console_leaves_its_picture_and_comes_back() {
    let folder = Folder::new();
    let screen = screen(&folder);
    let mut console = Console::start(&folder);
    console.show("eins").show("zwei").show("drei");
    screen.see("drei");
    console.kill();
    screen.see("drei");
    // It counts from one again, and is believed all the same.
    let mut again = Console::start(&folder);
    again.show("vier");
    screen.see("vier");
    again.has(&[(60, 18)]);
    screen.leave();
}

#[test]
fn a_killed_screen_is_missed_and_comes_back() {
    let folder = Folder::new();
    let mut console = Console::start(&folder);
    console.show("eins");
    let mut first = screen(&folder);
    first.see("eins");
    console.has(&[(60, 18)]);
    first.signal("KILL");
    first.wait();
    console.has(&[]);
    let second = screen(&folder);
    second.see("eins");
    console.has(&[(60, 18)]);
    remain(&folder, 2); // the scene, and the new screen
}

#[test]
fn a_screen_without_any_session_waits_and_follows_whoever_comes() {
    let folder = Folder::new();
    let hidden = folder.file.with_extension("away");
    fs::rename(&folder.file, &hidden).expect("away");
    let screen = screen(&folder);
    screen.see("Gleich geht es los");
    fs::rename(&hidden, &folder.file).expect("back");
    let mut console = Console::start(&folder);
    console.show("eins");
    screen.see("eins");
    screen.leave();
}

#[test]
fn a_file_that_is_no_picture_changes_nothing_but_a_quiet_sign() {
    let folder = Folder::new();
    let mut console = Console::start(&folder);
    let mut screen = screen(&folder);
    console.has(&[(60, 18)]); // who comes gets the picture once more: not after what follows
    console.show("eins");
    screen.see("eins");
    let scene = folder.file.with_extension("scene");
    fs::write(&scene, b"tafelrunde-scene 9 \x1b]0;boo\x07 and so on").expect("a newer one");
    screen.until("the sign", |screen| screen.contents().contains("eins") && screen.contents().contains('~'));
    screen.send("?").see("neueren");
    console.show("zwei");
    screen.see("zwei");
    screen.see_no_more("~");
}

#[test]
fn no_text_of_a_picture_reaches_the_terminal_as_a_command() {
    let folder = Folder::new();
    let mut console = Console::start(&folder);
    let screen = screen(&folder);
    console.show("eins \x1b]0;boo\x07\x1b[2J\u{9b}31m\u{202e} zwei");
    screen.see("zwei");
    let raw = String::from_utf8_lossy(&screen.raw()).into_owned();
    assert!(
        !["]0;boo", "\u{9b}", "\x1b[2J\u{9b}", "\x07"].iter().any(|command| raw.contains(&format!("\x1b{command}")))
    );
    assert!(!raw.contains('\u{9b}') && !raw.contains('\u{202e}') && !raw.contains('\x07'), "{raw:?}");
    screen.leave();
}

#[test]
fn the_keys_of_the_screen() {
    let folder = Folder::new();
    let mut console = Console::start(&folder);
    let mut screen = screen(&folder);
    screen.see("Audit Familiengerechte");
    console.show("eins");
    screen.see("eins");
    screen.send("?").see("verlassen");
    screen.send("?").see_no_more("verlassen");
    screen.send(ESC).send("\x1b[5~").send("\x1b[6~"); // what clickers send does not end it
    console.show("zwei");
    screen.see("zwei");
    assert_eq!(screen.send(CTRL_C).wait().code, 0);
    screen.is_clean();
}

#[test]
fn the_test_picture_says_what_the_last_row_can_read() {
    let folder = Folder::new();
    let command = ["screen", "--test", "--height", "150", "--distance", "10", "--theme", "max"];
    let mut screen = Terminal::start(&Start { command: &command, size: (80, 31), ..Start::on(&folder.file) });
    screen.see("jetzt 31 Zeilen, lesbar ab 19: 7 × Strg +");
    screen.resize(80, 18);
    screen.see("jetzt 18 Zeilen");
    screen.send("\x1b[C").see("1050 cm");
    screen.leave();
    assert!(left_behind(&folder).is_empty(), "it follows nobody");
}

#[test]
fn without_a_terminal_it_says_so_in_one_line() {
    let folder = Folder::new();
    let mut command = Command::new(env!("CARGO_BIN_EXE_tafelrunde"));
    let output = command.args(["--lang", "de", "screen"]).arg(&folder.file).stdin(Stdio::null()).output().expect("it");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(String::from_utf8_lossy(&output.stderr).lines().count(), 1);
    assert!(left_behind(&folder).is_empty());
}

/// So many kills of either side, at random moments while the console shows one picture after the other.
fn kill_either(kills: usize, seed: u64) {
    let (mut dice, folder) = (fastrand::Rng::with_seed(seed), Folder::new());
    let (mut console, mut wall) = (Console::start(&folder), screen(&folder));
    let mut slowest = Duration::ZERO;
    for kill in 0..kills {
        for at in 0..dice.usize(..40) {
            console.show(&format!("Bild {kill} {at}"));
            std::thread::sleep(Duration::from_micros(dice.u64(..2000))); // the moment itself is what is random here
        }
        if dice.bool() {
            console.kill();
            console = Console::start(&folder);
        } else {
            wall.signal("KILL");
            wall.wait();
            wall = screen(&folder);
        }
        // Both run again: from now on the room may not be wrong for longer than a second.
        wall.until("any picture", |screen| !screen.contents().trim().is_empty());
        console.show(&format!("Ganz {kill}")).has_shown(&format!("Ganz {kill}"));
        let begin = std::time::Instant::now();
        wall.see(&format!("Ganz {kill}"));
        slowest = slowest.max(begin.elapsed());
        wall.see_no_more("~");
    }
    wall.leave();
    console.has(&[]);
    assert!(slowest < Duration::from_secs(1), "{slowest:?}");
    remain(&folder, 1); // the scene
    println!("{kills} kills; the right picture after {slowest:.1?} at the latest");
}

#[test]
fn a_few_kills_of_either_side_never_leave_a_wrong_picture() {
    kill_either(6, 4711);
}

/// `cargo test --release -- --ignored --nocapture hundreds_of_kills`; `KILLS=1000` kills more.
#[test]
#[ignore = "a minute: two hundred kills of either side"]
fn hundreds_of_kills_of_either_side_never_leave_a_wrong_picture() {
    kill_either(std::env::var("KILLS").ok().and_then(|text| text.parse().ok()).unwrap_or(200), fastrand::u64(..));
}

/// The whole of it: what is typed in one window stands in the other with Enter, and not a letter before.
#[test]
fn a_card_typed_in_the_console_stands_on_the_wall() {
    let folder = Folder::new();
    let screen = screen(&folder);
    let mut console = Terminal::open(&folder.file);
    console.see("Leinwand folgt 60×18");
    screen.see("Stärken");
    console.send("-Kein Ort am Abend").see("Kein Ort am Abend");
    assert!(!String::from_utf8_lossy(&screen.raw()).contains("Kein Ort"), "not before Enter");
    console.send(ENTER);
    screen.see("Kein Ort am Abend");
    console.escape().send("f").see("angehalten (0)");
    console.send("u").see("angehalten (1)");
    screen.see("Kein Ort am Abend");
    console.send("b");
    screen.see("Audit Familiengerechte Kommune");
    console.send("bf");
    screen.see_no_more("Kein Ort am Abend");
    console.leave();
    screen.see("Schwächen");
}
