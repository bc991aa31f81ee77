//! The way into the interface: what the terminal needs, put together in one place.

use std::path::Path;

use super::Context;
use crate::console::{Chosen, Start};
use crate::store::Opened;

/// Runs the console on an opened session until it is left.
pub fn console(_path: &Path, _opened: Opened, _context: &Context) -> anyhow::Result<()> {
    anyhow::bail!("terminal::run is not there yet")
}

/// Shows the start page until something is chosen.
pub fn start(_start: &mut Start, _context: &Context) -> anyhow::Result<Chosen> {
    anyhow::bail!("terminal::start is not there yet")
}
