//! A screen says that it is there: an empty file under a lock, whose name says how large it is.
//!
//! The lock ends with its process, however that ends. The size stands in the name, because a locked file cannot be
//! read by others everywhere, and because a name is never half written.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io;
use std::path::PathBuf;

use super::super::disk::{Disk, RealDisk};
use super::super::names::Names;
use super::Size;
use crate::session::Id;

/// No screen is larger; a name that says so is not one of ours.
const LARGEST: u16 = 2000;

/// A screen that is there; it leaves when dropped.
#[derive(Debug)]
pub struct Presence {
    names: Names,
    who: Id,
    path: PathBuf,
    /// Open and locked as long as the screen is there.
    _file: File,
}

impl Presence {
    /// Says that a screen of this size is there.
    ///
    /// # Errors
    /// Where nothing can be written or locked. The screen follows all the same; only nobody knows of it.
    pub fn enter(names: &Names, size: Size) -> io::Result<Self> {
        let who = Id::random(|| fastrand::u64(..));
        let path = names.screen(who, size);
        // The lock first, then the name: no console ever takes it for one that was left behind.
        let staged = RealDisk.stage(&path, b"")?;
        RealDisk.lock(staged.as_file())?;
        let file = staged.persist_noclobber(&path).map_err(|failed| failed.error)?;
        Ok(Self { names: names.clone(), who, path, _file: file })
    }

    /// The screen has another size now.
    pub fn resize(&mut self, size: Size) {
        let path = self.names.screen(self.who, size);
        if fs::rename(&self.path, &path).is_ok() {
            self.path = path;
        }
    }
}

impl Drop for Presence {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.path);
    }
}

/// The size that a file's name says; `None` where it is not the file of a screen of this session.
pub(super) fn size_in(names: &Names, name: &OsStr) -> Option<Size> {
    let (_, size) = names.screen_part(name)?.split_once('-')?;
    let (width, height) = size.split_once('x')?;
    let side = |text: &str| text.parse().ok().filter(|side| (1..=LARGEST).contains(side));
    Some((side(width)?, side(height)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn the_name_says_the_size_and_only_of_this_session() {
        let names = Names::of(Path::new("nowhere/lindbrueck.ron"));
        let path = names.screen("abc".parse().unwrap(), (60, 18));
        assert_eq!(path, Path::new("nowhere/lindbrueck.screen-abc-60x18"));
        assert_eq!(size_in(&names, path.file_name().unwrap()), Some((60, 18)));
        for other in ["lindbrueck.ron", "x.screen-abc-60x18", "lindbrueck.screen-abc-0x18", "lindbrueck.screen-60x18"] {
            assert_eq!(size_in(&names, OsStr::new(other)), None, "{other}");
        }
        assert_eq!(size_in(&names, OsStr::new("lindbrueck.screen-a-99999x1")), None);
        assert_eq!(size_in(&names, OsStr::new("lindbrueck.screen-ü-x")), None);
    }
}
