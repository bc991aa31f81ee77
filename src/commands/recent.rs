//! The sessions of last time: a short list in the state folder. That it cannot be read or written is no error.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::Environment;
use crate::console::Recent;
use crate::session::Session;

/// As many as have a digit on the start page.
const MOST: usize = 9;

/// One line of the list as it is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Entry {
    path: PathBuf,
    name: String,
    opened: DateTime<FixedOffset>,
}

/// The list, the newest first.
pub fn list(environment: &Environment) -> Vec<Recent> {
    let known = |entry: Entry| Recent {
        missing: !entry.path.is_file(),
        name: entry.name,
        opened: entry.opened,
        path: entry.path,
    };
    entries(environment).into_iter().map(known).collect()
}

/// Puts a session in front.
pub fn remember(path: &Path, session: &Session, environment: &Environment) {
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let name = session.municipality().name.clone();
    let mut entries = entries(environment);
    entries.retain(|entry| entry.path != path);
    entries.insert(0, Entry { path, name, opened: environment.now().wall });
    entries.truncate(MOST);
    let _ = write(&entries, environment); // nothing hangs on it
}

fn file(environment: &Environment) -> Option<PathBuf> {
    Some(environment.state.as_ref()?.join("recent.ron"))
}

fn entries(environment: &Environment) -> Vec<Entry> {
    let text = file(environment).and_then(|file| fs::read_to_string(file).ok());
    text.and_then(|text| ron::from_str(&text).ok()).unwrap_or_default()
}

/// Beside, then renamed: two programs that start at once leave one whole list.
fn write(entries: &[Entry], environment: &Environment) -> Option<()> {
    let file = file(environment)?;
    let folder = file.parent()?;
    fs::create_dir_all(folder).ok()?;
    let text = ron::ser::to_string_pretty(entries, ron::ser::PrettyConfig::new().new_line("\n")).ok()?;
    let mut beside = tempfile::NamedTempFile::new_in(folder).ok()?;
    beside.write_all(text.as_bytes()).ok()?;
    beside.persist(file).ok().map(drop)
}
