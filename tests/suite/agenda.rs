//! The agenda and the clock: through the keys, with a time that passes, jumps and stands still.

mod clock;
mod methods;
pub(crate) mod pictures;
mod steps;
