//! Taking the terminal over and giving it back, on every way out.

use std::io::{self, Write, stdout};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::sync::{Mutex, Once, PoisonError};
use std::thread::{self, ThreadId};

use crossterm::event::{
    DisableBracketedPaste, DisableFocusChange, DisableMouseCapture, EnableBracketedPaste, EnableFocusChange,
    EnableMouseCapture,
};
use crossterm::terminal::{
    DisableLineWrap, EnableLineWrap, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{cursor, execute, queue};

use super::run::Wake;
use crate::words::{Language, Word, Words};

/// Whether the terminal is ours; asked by the panic hook.
static TAKEN: AtomicBool = AtomicBool::new(false);
static HOOK: Once = Once::new();
/// The loop that draws: its thread, and how it is woken when another thread panics.
static LOOP: Mutex<Option<(ThreadId, Sender<Wake>)>> = Mutex::new(None);
/// What another thread said in its panic.
static STUMBLED: Mutex<Option<String>> = Mutex::new(None);

/// What a program that panicked ends with.
const PANICKED: i32 = 101;

/// Holds the terminal; dropping it gives the terminal back.
pub struct Guard(());

impl Guard {
    /// Takes the terminal: raw mode, second screen, bracketed paste, mouse, focus.
    ///
    /// # Errors
    /// Where there is no terminal.
    pub fn take() -> io::Result<Self> {
        HOOK.call_once(restore_on_panic);
        enable_raw_mode()?;
        TAKEN.store(true, Ordering::SeqCst);
        let guard = Self(());
        crossterm::style::force_color_output(true); // NO_COLOR is honoured by the theme; here it would kill emphasis
        execute!(
            stdout(),
            EnterAlternateScreen,
            DisableLineWrap,
            EnableBracketedPaste,
            EnableMouseCapture,
            EnableFocusChange
        )?;
        // No richer keyboard protocol: with it kitty 0.26 sends F3 as `CSI R`, which crossterm takes for a cursor
        // report and drops. Ctrl+Enter is only an extra to Ctrl+S, F3 is a promise.
        Ok(guard)
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        give_back();
    }
}

/// Gives the terminal back, once. On a dead terminal every write fails, and that is no matter then.
fn give_back() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut out = stdout();
    let _ = queue!(
        out,
        DisableFocusChange,
        DisableMouseCapture,
        DisableBracketedPaste,
        EnableLineWrap,
        cursor::Show,
        LeaveAlternateScreen
    );
    let _ = out.flush();
    let _ = disable_raw_mode();
}

/// From now on this thread is woken when another one panics.
pub(super) fn wake_on_panic(wake: Sender<Wake>) {
    *LOOP.lock().unwrap_or_else(PoisonError::into_inner) = Some((thread::current().id(), wake));
}

/// Tells of a panic in another thread, once the terminal is given back, and ends as one.
///
/// # Errors
/// What went wrong before.
pub(super) fn end(result: anyhow::Result<()>) -> anyhow::Result<()> {
    let stumbled = STUMBLED.lock().unwrap_or_else(PoisonError::into_inner).take();
    let mut out = io::stderr();
    if let Some(what) = &stumbled {
        sorry(&mut out);
        let _ = writeln!(out, "{what}");
    }
    result?;
    if stumbled.is_some() { std::process::exit(PANICKED) } else { Ok(()) }
}

/// A panic gives the terminal back first, so that its message can be read. One in another thread waits for that until
/// the loop has ended: it would draw over the message.
fn restore_on_panic() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        if TAKEN.load(Ordering::SeqCst) && end_the_loop(&info.to_string()) {
            return;
        }
        let was_ours = TAKEN.load(Ordering::SeqCst);
        give_back();
        if was_ours {
            sorry(&mut io::stderr());
        }
        usual(info);
    }));
}

fn sorry(out: &mut impl Write) {
    for language in Language::ALL {
        let _ = writeln!(out, "{}", Words::new(language).get(Word("console-panic")));
    }
}

/// Asks the loop to end, where it runs in another thread and still listens.
fn end_the_loop(what: &str) -> bool {
    let draws = LOOP.lock().unwrap_or_else(PoisonError::into_inner);
    let Some((_, wake)) = draws.as_ref().filter(|(thread, _)| *thread != thread::current().id()) else { return false };
    *STUMBLED.lock().unwrap_or_else(PoisonError::into_inner) = Some(what.to_owned());
    wake.send(Wake::Hangup).is_ok()
}
