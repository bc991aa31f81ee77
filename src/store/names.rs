//! Where the files of one session lie.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};

use super::disk;
use crate::session::Id;

/// How the file of a screen goes on behind the session's name.
const SCREEN: &str = ".screen-";

/// The names of a session's files; all lie in one folder, that of the session file itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Names {
    /// `lindbrueck.ron`: the session.
    pub session: PathBuf,
    /// The same as the user wrote it, for messages.
    pub given: PathBuf,
    stem: PathBuf,
}

impl Names {
    /// The names around a session file. A link is followed, so that two ways to one file meet at one lock.
    pub fn of(path: &Path) -> Self {
        let session = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let plain = session.extension().is_some_and(|end| end.eq_ignore_ascii_case("ron"));
        let stem = if plain { session.with_extension("") } else { session.clone() };
        Self { session, given: path.to_owned(), stem }
    }

    /// `lindbrueck.journal`: every edit.
    pub fn journal(&self) -> PathBuf {
        self.beside(".journal")
    }

    /// `lindbrueck.lock`: who has it open.
    pub fn lock(&self) -> PathBuf {
        self.beside(".lock")
    }

    /// `lindbrueck.ron.bak`: the last good session file before the present one.
    pub fn backup(&self) -> PathBuf {
        let mut name = self.session.clone().into_os_string();
        name.push(".bak");
        name.into()
    }

    /// `lindbrueck.journal.torn`: ends of journal lines that a power cut left behind.
    pub fn torn(&self) -> PathBuf {
        self.beside(".journal.torn")
    }

    /// `lindbrueck.touched.journal`: a journal in which somebody else wrote, kept as it was found.
    pub fn touched(&self) -> PathBuf {
        self.beside(".touched.journal")
    }

    /// `lindbrueck.version-0.ron`: the session as it was before it was migrated.
    pub fn before_migration(&self, version: u32) -> PathBuf {
        self.beside(&format!(".version-{version}.ron"))
    }

    /// `lindbrueck.outside-20261128-180407.ron`: what somebody else wrote, kept.
    pub fn outside(&self, time: DateTime<FixedOffset>) -> PathBuf {
        self.beside(&time.format(".outside-%Y%m%d-%H%M%S.ron").to_string())
    }

    /// `lindbrueck.rescued-20261128-180407.ron`: a session that could not be saved in its own place.
    pub fn rescued(&self, time: DateTime<FixedOffset>) -> PathBuf {
        self.beside(&time.format(".rescued-%Y%m%d-%H%M%S.ron").to_string())
    }

    /// `lindbrueck.scene`: what the screens show.
    pub fn scene(&self) -> PathBuf {
        self.beside(".scene")
    }

    /// `lindbrueck.screen-4k2m-60x18`: a screen is there, and so large.
    pub fn screen(&self, who: Id, (width, height): (u16, u16)) -> PathBuf {
        self.beside(&format!("{SCREEN}{who}-{width}x{height}"))
    }

    /// What stands behind `lindbrueck.screen-` in the name of a file; `None` where it begins otherwise.
    pub fn screen_part<'a>(&self, name: &'a OsStr) -> Option<&'a str> {
        let stem = self.stem.file_name()?.as_encoded_bytes();
        let part = name.as_encoded_bytes().strip_prefix(stem)?.strip_prefix(SCREEN.as_bytes())?;
        str::from_utf8(part).ok()
    }

    /// Whether a passing name is that of a file which was to become one of ours.
    pub fn staged(&self, name: &OsStr) -> bool {
        let Some(target) = disk::target(name) else { return false };
        let named = |path: PathBuf| path.file_name().is_some_and(|name| name.as_encoded_bytes() == target);
        let begins =
            |end: &str| self.beside(end).file_name().is_some_and(|begin| target.starts_with(begin.as_encoded_bytes()));
        let fixed = [self.session.clone(), self.backup(), self.journal(), self.touched()];
        fixed.into_iter().any(named) || [".version-", ".outside-", ".touched-"].into_iter().any(begins)
    }

    /// The folder they all lie in.
    pub fn folder(&self) -> &Path {
        self.session.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
    }

    fn beside(&self, end: &str) -> PathBuf {
        let mut name = self.stem.clone().into_os_string();
        name.push(end);
        name.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_ending_of_a_session_is_replaced() {
        let names = Names::of(Path::new("nowhere/lindbrueck.ron"));
        assert_eq!(names.journal(), Path::new("nowhere/lindbrueck.journal"));
        assert_eq!(names.backup(), Path::new("nowhere/lindbrueck.ron.bak"));
        let odd = Names::of(Path::new("x.journal"));
        assert_eq!(odd.journal(), Path::new("x.journal.journal"), "never the session file itself");
        assert_eq!(odd.folder(), Path::new("."));
    }
}
