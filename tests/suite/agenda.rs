//! The agenda and the clock: through the keys, with a time that passes, jumps and stands still.

mod clock;
pub mod pictures;
mod steps;
