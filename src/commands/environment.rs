//! What the surroundings say: language, colours, the folders for state and settings, the clock.
//!
//! | variable | says |
//! |---|---|
//! | `LC_ALL` `LC_MESSAGES` `LANG` | the language, the first that is set; German unless it is English |
//! | `NO_COLOR` | emphasis only, no colour |
//! | `COLORTERM` `TERM` | whether any colour can be shown, or sixteen |
//! | `COLORFGBG` | whether the terminal is light or dark |
//! | `TAFELRUNDE_STATE` | the folder for recent sessions and samples, instead of the platform's |
//! | `TAFELRUNDE_CONFIG` | the folder of the settings, instead of the platform's |
//! | `VISUAL` `EDITOR` | what `settings` opens the file with |
//! | `TAFELRUNDE_NOW` | a fixed time (RFC 3339), or a file that tells it, for pictures and tests |

use std::path::PathBuf;
use std::time::Instant;

use etcetera::BaseStrategy;

use crate::console::{Look, Now};
use crate::draw::theme::Depth;
use crate::terminal::Clock;
use crate::words::Language;

/// Terminals that show any colour and do not always say so.
const COLOURFUL: [&str; 5] = ["kitty", "alacritty", "direct", "ghostty", "wezterm"];

/// What the surroundings say.
#[derive(Clone, Debug)]
pub struct Environment {
    /// The language of the interface.
    pub language: Language,
    /// How many colours there are.
    pub depth: Depth,
    /// Whether the terminal is light or dark, where it says so.
    pub look: Option<Look>,
    /// Where the program keeps what is no session; `None` where there is no such place.
    pub state: Option<PathBuf>,
    /// Where the settings lie; `None` where there is no such place.
    pub config: Option<PathBuf>,
    /// What opens a text for editing.
    pub editor: Option<String>,
    /// Where the time comes from.
    pub clock: Clock,
    began: Instant,
}

impl Environment {
    /// Reads the variables of this process.
    pub fn here() -> Self {
        Self::read(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
    }

    /// Reads variables; one that is empty counts as not set.
    pub fn read(variable: impl Fn(&str) -> Option<String>) -> Self {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| variable(name)).unwrap_or_default();
        Self {
            language: Language::of_locale(&locale).unwrap_or_default(),
            depth: depth(&variable),
            look: variable("COLORFGBG").and_then(|colours| ground(&colours)),
            state: variable("TAFELRUNDE_STATE").map(PathBuf::from).or_else(state),
            config: variable("TAFELRUNDE_CONFIG").map(PathBuf::from).or_else(config),
            editor: variable("VISUAL").or_else(|| variable("EDITOR")),
            clock: variable("TAFELRUNDE_NOW").and_then(|time| Clock::read(&time)).unwrap_or(Clock::Machine),
            began: Instant::now(),
        }
    }

    /// This moment.
    pub fn now(&self) -> Now {
        self.clock.now(self.began)
    }
}

fn depth(variable: &impl Fn(&str) -> Option<String>) -> Depth {
    let term = variable("TERM").unwrap_or_default();
    let says = matches!(variable("COLORTERM").as_deref(), Some("truecolor" | "24bit"));
    match () {
        () if variable("NO_COLOR").is_some() => Depth::Mono,
        () if says || COLOURFUL.iter().any(|name| term.contains(name)) => Depth::True,
        () => Depth::Sixteen,
    }
}

/// `15;0` is white on black; the last number is the ground, 7 and 15 are the light ones.
fn ground(colours: &str) -> Option<Look> {
    match colours.rsplit(';').next()?.parse().ok()? {
        7u8 | 15 => Some(Look::Light),
        0..=15 => Some(Look::Dark),
        _ => None,
    }
}

fn state() -> Option<PathBuf> {
    let folders = etcetera::choose_base_strategy().ok()?;
    Some(folders.state_dir().unwrap_or_else(|| folders.data_dir()).join("tafelrunde"))
}

fn config() -> Option<PathBuf> {
    Some(etcetera::choose_base_strategy().ok()?.config_dir().join("tafelrunde"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(set: &[(&str, &str)]) -> Environment {
        Environment::read(|name| set.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn german_unless_it_says_english() {
        assert_eq!(with(&[]).language, Language::German);
        assert_eq!(with(&[("LANG", "en_GB.UTF-8")]).language, Language::English);
        assert_eq!(with(&[("LC_ALL", "C"), ("LANG", "en_GB.UTF-8")]).language, Language::German);
        assert_eq!(with(&[("LANG", "fr_FR")]).language, Language::German);
    }

    #[test]
    fn colours_as_the_terminal_says() {
        assert_eq!(with(&[("TERM", "xterm-256color")]).depth, Depth::Sixteen);
        assert_eq!(with(&[("TERM", "xterm-kitty")]).depth, Depth::True);
        assert_eq!(with(&[("COLORTERM", "truecolor")]).depth, Depth::True);
        assert_eq!(with(&[("COLORTERM", "truecolor"), ("NO_COLOR", "1")]).depth, Depth::Mono);
        assert_eq!(with(&[("COLORFGBG", "0;default;15")]).look, Some(Look::Light));
        assert_eq!(with(&[("COLORFGBG", "15;0")]).look, Some(Look::Dark));
        assert_eq!(with(&[("COLORFGBG", "x")]).look, None);
    }

    #[test]
    fn a_given_time_stands_still() {
        let environment = with(&[("TAFELRUNDE_NOW", "2026-11-28T18:04:07+01:00")]);
        assert_eq!(environment.now().wall, environment.now().wall);
        assert_eq!(environment.now().today().to_string(), "2026-11-28");
    }

    #[test]
    fn a_told_time_passes_as_its_file_says() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("clock");
        let tell = |time: &str| std::fs::write(&file, time).unwrap();
        tell("2026-11-28T18:04:07+01:00");
        let environment = with(&[("TAFELRUNDE_NOW", file.to_str().unwrap())]);
        let (before, again) = (environment.now(), environment.now());
        assert_eq!((before.elapsed, before.wall), (again.elapsed, again.wall), "nothing passes by itself");
        tell("2026-11-28T18:19:07+01:00\n");
        assert_eq!(environment.now().elapsed, std::time::Duration::from_secs(15 * 60));
        assert_eq!(environment.now().wall.to_rfc3339(), "2026-11-28T18:19:07+01:00");
    }
}
