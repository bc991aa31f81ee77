//! Who follows: the files of the screens, and which of them are still held by a process.

use std::fs::{self, File, TryLockError};
use std::path::Path;

use super::super::disk::{Disk, RealDisk};
use super::super::names::Names;
use super::{Size, presence};

/// The sizes of all screens that are there, sorted. Files that a killed one left behind are taken away.
pub(super) fn present(names: &Names) -> Vec<Size> {
    let entries = fs::read_dir(names.folder()).into_iter().flatten().flatten();
    let named = entries.filter_map(|entry| Some((presence::size_in(names, &entry.file_name())?, entry.path())));
    let mut sizes: Vec<Size> = named.filter(|(_, path)| is_held(path)).map(|(size, _)| size).collect();
    sizes.sort_unstable();
    sizes
}

/// Whether a process holds this file. One that nobody holds is removed while it is ours, so that no new one is hit.
fn is_held(path: &Path) -> bool {
    if !path.is_file() {
        return false;
    }
    let Ok(file) = File::open(path) else { return false };
    match RealDisk.lock(&file) {
        Err(TryLockError::WouldBlock) => true,
        Err(TryLockError::Error(_)) => false,
        Ok(()) => {
            let _ = fs::remove_file(path);
            false
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Presence;
    use super::*;

    #[test]
    fn screens_come_grow_and_leave() {
        let folder = tempfile::tempdir().unwrap();
        let names = Names::of(&folder.path().join("x.ron"));
        assert_eq!(present(&names), []);
        let mut first = Presence::enter(&names, (60, 18)).unwrap();
        let second = Presence::enter(&names, (48, 18)).unwrap();
        assert_eq!(present(&names), [(48, 18), (60, 18)]);
        first.resize((120, 36));
        drop(second);
        assert_eq!(present(&names), [(120, 36)]);
        drop(first);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is left behind");
    }

    #[test]
    fn what_a_killed_screen_left_behind_is_taken_away() {
        let folder = tempfile::tempdir().unwrap();
        let names = Names::of(&folder.path().join("x.ron"));
        fs::write(folder.path().join("x.screen-abc-60x18"), "").unwrap();
        fs::create_dir(folder.path().join("x.screen-abd-60x18")).unwrap();
        fs::write(folder.path().join("y.screen-abc-60x18"), "").unwrap();
        assert_eq!(present(&names), []);
        assert!(!folder.path().join("x.screen-abc-60x18").exists());
        assert!(folder.path().join("y.screen-abc-60x18").exists(), "another session's");
    }
}
