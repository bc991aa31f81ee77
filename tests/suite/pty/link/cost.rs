//! What following costs: time from one process to the other, and wake-ups while nothing happens.
//!
//! `cargo test --release --test suite -- --ignored --nocapture --test-threads=1 link::cost`

use std::time::Instant;

use super::*;

/// The threads of a process: each name, and how often it went to sleep so far.
fn sleeps(process: u32) -> u64 {
    let threads = fs::read_dir(format!("/proc/{process}/task")).expect("Linux").flatten();
    let status = |thread: fs::DirEntry| fs::read_to_string(thread.path().join("status")).unwrap_or_default();
    let count = |status: String| {
        let line = status.lines().find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"));
        line.and_then(|count| count.trim().parse::<u64>().ok()).unwrap_or_default()
    };
    threads.map(status).map(count).sum()
}

/// Wake-ups a second of a process that nobody touches.
fn wake_ups(process: u32) -> f64 {
    const WATCHED: Duration = Duration::from_secs(6);
    std::thread::sleep(Duration::from_secs(1)); // what was begun is finished
    let before = sleeps(process);
    std::thread::sleep(WATCHED);
    (sleeps(process) - before) as f64 / WATCHED.as_secs_f64()
}

#[test]
#[ignore = "seconds: counts wake-ups, on a quiet machine"]
fn idle_nothing_is_written_and_only_the_slow_look_wakes() {
    let folder = Folder::new();
    let mut console = Console::start(&folder);
    console.show("eins").has_shown("eins");
    let alone = wake_ups(console.child.id());
    let screen = screen(&folder);
    screen.see("eins");
    console.has(&[(60, 18)]);
    let followed = wake_ups(console.child.id());
    let sent = screen.raw().len();
    let screens = wake_ups(screen.id());
    println!("wake-ups a second: console alone {alone:.1}, followed {followed:.1}, screen {screens:.1}");
    assert_eq!(screen.raw().len(), sent, "nothing is written");
    assert_eq!(alone, 0.0);
    assert!(followed <= 2.0, "every two seconds, and the look is heard by the one who listens");
    assert!(screens <= 5.0, "every quarter of a second");
}

/// From the Enter that saves a card in the real console until the screen's terminal has the card.
#[test]
#[ignore = "seconds: measures, on a quiet machine"]
fn from_the_key_to_the_wall() {
    let folder = Folder::new();
    let screen = screen(&folder);
    let mut console = Terminal::open(&folder.file);
    console.see("Leinwand folgt 60×18");
    console.send("+").see("Stärke");
    let once = |round: usize| {
        let text = format!("Karte {round:03}");
        console.send(&text).see(&text);
        std::thread::sleep(Duration::from_millis(20)); // as fingers rest before Enter
        let begin = Instant::now();
        console.send(ENTER);
        screen.see(&text);
        begin.elapsed()
    };
    let mut took: Vec<Duration> = (0..120).map(once).collect();
    took.sort_unstable();
    let at = |percent: usize| took[(took.len() * percent / 100).min(took.len() - 1)];
    println!("key to wall: p50 {:.2?}  p99 {:.2?}  slowest {:.2?}", at(50), at(99), at(100));
    assert!(cfg!(debug_assertions) || at(50) <= Duration::from_millis(10) && at(99) <= Duration::from_millis(30));
}

/// From the moment the console has a picture until the terminal of the screen has it.
fn latency(name: &str, entries: usize) {
    let (folder, rounds) = (Folder::new(), 400);
    let (session, _) = store::read(&folder.file).expect("a session");
    let link = Link::start(&Names::of(&folder.file), session.id(), |_| {});
    let screen = screen(&folder);
    let mut took: Vec<Duration> = (0..rounds).map(|round| once(&link, &screen, round, entries)).collect();
    took.sort_unstable();
    let at = |percent: usize| took[(took.len() * percent / 100).min(took.len() - 1)];
    println!("{name}: p50 {:.2?}  p99 {:.2?}  slowest {:.2?}", at(50), at(99), at(100));
    assert!(cfg!(debug_assertions) || at(50) <= Duration::from_millis(10) && at(99) <= Duration::from_millis(30));
}

fn once(link: &Link<Scene>, screen: &Terminal, round: usize, entries: usize) -> Duration {
    let text = format!("Bild {round:04}");
    let mut scene = page(&text);
    if let Body::Sheet(blocks) = &mut scene.body {
        let text = "Abends kein Bus in drei Ortsteilen, und am Wochenende auch tagsüber keiner".to_owned();
        let entry = |at| Entry { number: format!("W{at}"), text: text.clone(), ..Entry::default() };
        blocks.extend((1..entries).map(|at| Block::Entry(entry(at))));
    }
    std::thread::sleep(Duration::from_millis(3)); // as after a key, both have gone to sleep
    let begin = Instant::now();
    link.show(scene);
    screen.see(&text);
    begin.elapsed()
}

#[test]
#[ignore = "seconds: measures, on a quiet machine"]
fn from_the_console_to_the_frame_on_the_screen() {
    latency("one card", 1);
    latency("a list of seven", 7);
    latency("as many entries as a scene holds", 140);
}
