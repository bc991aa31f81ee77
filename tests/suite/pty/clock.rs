//! A running clock in a real terminal: it goes on by itself, and costs next to nothing.

use super::*;

/// The seconds that the step has left, as the first line says.
fn left(screen: &str) -> Option<usize> {
    let (_, time) = screen.lines().next()?.split_once("noch ")?;
    let (minutes, seconds) = time.split(' ').next()?.split_once(':')?;
    Some(minutes.parse::<usize>().ok()? * 60 + seconds.parse::<usize>().ok()?)
}

#[test]
fn a_running_clock_sends_less_than_a_hundred_bytes_a_second() {
    let folder = Folder::new();
    let mut terminal = Terminal::open(&folder.file);
    terminal.send(F7).see("Noch kein Schritt");
    terminal.send("a").send(ENTER).see("gespeichert 18:04:07");
    for view in ["", ESC] {
        terminal.send(view);
        let reach = |wanted: usize| {
            terminal.until("time goes on", |screen| left(&screen.contents()).is_some_and(|left| left <= wanted));
            (left(&terminal.screen()).expect("a clock"), terminal.raw().len())
        };
        let (begin, _) = reach(599);
        let (from, before) = reach(begin - 2);
        let (to, after) = reach(from - 2);
        assert!(after > before && after - before <= 100 * (from - to + 1), "{} bytes", after - before);
    }
    terminal.leave();
}

#[test]
fn the_screen_counts_by_itself_and_sends_little() {
    let folder = Folder::new();
    let env = [("TAFELRUNDE_NOW", "")];
    let mut console = Terminal::start(&Start { env: &env, ..Start::on(&folder.file) });
    let wall = Terminal::start(&Start { command: &["screen"], size: (60, 18), env: &env, ..Start::on(&folder.file) });
    wall.see("Lindbrück");
    console.see("60×18");
    console.send(F7).see("Noch kein Schritt");
    console.send("a").send(ENTER).send("C");
    wall.see("Begrüßung");
    let change = || {
        let before = wall.look(|screen| screen.contents());
        wall.until("the next second", |screen| screen.contents() != before);
        wall.raw().len()
    };
    change();
    let sent: Vec<usize> = (0..4).map(|_| change()).collect();
    let sent: Vec<usize> = sent.windows(2).map(|pair| pair[1] - pair[0]).collect();
    // Seconds cost less than a hundred bytes, tens somewhat more; the minute, with which large figures change, comes once.
    let beyond = sent.iter().filter(|bytes| **bytes > 150).count();
    assert!(beyond <= 1 && sent.iter().all(|bytes| *bytes <= 1000), "{sent:?} bytes");
    wall.leave();
    console.leave();
}
