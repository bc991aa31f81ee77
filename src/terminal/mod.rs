//! The real terminal: raw mode and its end, events in, pictures out, effects carried out.
//!
//! One channel; the loop blocks until something comes, takes all that is queued, draws once. Nothing ticks.

mod asleep;
mod clock;
mod effects;
mod encode;
mod events;
mod guard;
mod picture;
mod provoke;
mod run;
mod screen;
mod signals;

pub use clock::Clock;
pub use guard::Guard;
pub use run::{Setup, Start, run, run_start};
pub use screen::{Following, Trial, Wall, run_screen, waiting};
