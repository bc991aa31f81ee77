//! `tafelrunde keys --markdown`: the README's table of keys, from the one table that binds them.

use std::io::{self, Write};

use super::Context;
use crate::keys;

pub fn run(context: &Context) -> anyhow::Result<()> {
    Ok(write!(io::stdout(), "{}", keys::markdown(&context.words))?)
}
