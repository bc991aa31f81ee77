//! Taking the terminal over and giving it back, on every way out.

use std::io::{self, Write, stdout};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::event::{
    DisableBracketedPaste, DisableFocusChange, DisableMouseCapture, EnableBracketedPaste, EnableFocusChange,
    EnableMouseCapture,
};
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use crossterm::{cursor, execute, queue};

use crate::words::{Language, Word, Words};

/// Whether the terminal is ours; asked by the panic hook.
static TAKEN: AtomicBool = AtomicBool::new(false);
static HOOK: Once = Once::new();

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
        execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste, EnableMouseCapture, EnableFocusChange)?;
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
    let _ =
        queue!(out, DisableFocusChange, DisableMouseCapture, DisableBracketedPaste, cursor::Show, LeaveAlternateScreen);
    let _ = out.flush();
    let _ = disable_raw_mode();
}

/// A panic gives the terminal back first, so that its message can be read.
fn restore_on_panic() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        let was_ours = TAKEN.load(Ordering::SeqCst);
        give_back();
        if was_ours {
            let mut out = io::stderr();
            for language in Language::ALL {
                let _ = writeln!(out, "{}", Words::new(language).get(Word("console-panic")));
            }
        }
        usual(info);
    }));
}
