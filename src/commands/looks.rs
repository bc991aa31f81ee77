//! The looks that were chosen last, for console and screen: kept in the state folder. That they cannot be read or
//! written is no error.

use std::fs;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::Environment;
use crate::console::Look;
use crate::scene::SceneLook;

/// What is kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Looks {
    /// Of the console.
    pub console: Look,
    /// Of the screen.
    pub screen: SceneLook,
}

impl Looks {
    /// Those of last time; `None` where none were chosen.
    pub fn of_last_time(environment: &Environment) -> Option<Self> {
        ron::from_str(&fs::read_to_string(file(environment)?).ok()?).ok()
    }

    /// Keeps them for next time.
    pub fn keep(self, environment: &Environment) {
        let written = file(environment).zip(ron::to_string(&self).ok()).and_then(|(file, text)| {
            fs::create_dir_all(file.parent()?).ok()?;
            fs::write(file, text).ok()
        });
        let _ = written; // nothing hangs on it
    }
}

fn file(environment: &Environment) -> Option<PathBuf> {
    Some(environment.state.as_ref()?.join("looks.ron"))
}
