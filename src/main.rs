//! Arguments in, one command run, exit code out.

use tafelrunde::store::{self, Holder, Mode};
use tafelrunde::terminal::{Clock, Setup, run};

fn main() -> anyhow::Result<()> {
    let path = std::env::args().nth(1).unwrap_or_default();
    let path = std::path::Path::new(&path);
    let now = chrono::Local::now().fixed_offset();
    let clock = std::env::var("TAFELRUNDE_NOW").ok().and_then(|t| t.parse().ok()).map_or(Clock::Machine, Clock::Fixed);
    let look = match std::env::var("LOOK").as_deref() {
        Ok("light") => tafelrunde::console::Look::Light,
        Ok("dark") => tafelrunde::console::Look::Dark,
        _ => Default::default(),
    };
    let language = match std::env::var("L").as_deref() {
        Ok("en") => tafelrunde::words::Language::English,
        _ => Default::default(),
    };
    let opened = store::open(path, &Holder::here(now), Mode::Write)
        .map_err(|e| anyhow::anyhow!(e.tell(&tafelrunde::words::Words::new(Default::default()))))?;
    let depth = match std::env::var_os("NO_COLOR") {
        Some(_) => tafelrunde::draw::theme::Depth::Mono,
        None => tafelrunde::draw::theme::Depth::True,
    };
    run(path, opened, Setup { language, look, depth, clock })
}
