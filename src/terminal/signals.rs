//! A closed window must end the process: on a thread of its own, whatever the loop does.

use std::sync::mpsc::Sender;

use super::run::Wake;

/// How long the loop may take to save and leave after its terminal is gone.
#[cfg(unix)]
const PATIENCE: std::time::Duration = std::time::Duration::from_millis(500);

/// Asks the loop for a clean end when the window is closed, and ends the process soon after in any case.
#[cfg(unix)]
pub(super) fn watch(wake: Sender<Wake>) -> std::io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGTERM};
    let mut signals = signal_hook::iterator::Signals::new([SIGHUP, SIGTERM])?;
    std::thread::spawn(move || {
        if let Some(signal) = signals.forever().next() {
            let _ = wake.send(Wake::Hangup);
            std::thread::sleep(PATIENCE);
            std::process::exit(128 + signal);
        }
    });
    Ok(())
}

/// Windows ends the process itself when its window closes.
#[cfg(not(unix))]
pub(super) fn watch(_wake: Sender<Wake>) -> std::io::Result<()> {
    Ok(())
}
