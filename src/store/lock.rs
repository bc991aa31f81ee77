//! One writer: a lock of the operating system on a small file of its own, which ends with its process.
//!
//! The file says who holds it. What counts is the lock, not the file: one that a dead process left behind locks nobody
//! out.

use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::disk::{Disk, Identity};
use super::document::RON;

/// Who has a session open.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Holder {
    /// Name of the account.
    pub user: String,
    /// Name of the machine.
    pub host: String,
    /// The process.
    pub pid: u32,
    /// Since when.
    pub since: DateTime<FixedOffset>,
}

impl Holder {
    /// This process; it holds the session since `now`.
    pub fn here(now: DateTime<FixedOffset>) -> Self {
        let user = ["USER", "USERNAME", "LOGNAME"].iter().find_map(|name| std::env::var(name).ok());
        let host = gethostname::gethostname().to_string_lossy().into_owned();
        Self { user: user.unwrap_or_else(|| "?".to_owned()), host, pid: std::process::id(), since: now }
    }
}

/// The lock; let go when dropped.
pub struct Lock {
    disk: Arc<dyn Disk>,
    path: PathBuf,
    who: Holder,
    /// Open as long as it is locked.
    file: File,
}

/// What came of asking for a lock.
pub enum Asked {
    /// It is ours.
    Ours(Lock),
    /// Somebody has it; who, where that can be read.
    Held(Option<Holder>),
    /// There can be no lock here.
    Refused(io::Error),
}

/// Asks for the lock, without waiting.
pub fn ask(disk: &Arc<dyn Disk>, path: &Path, who: &Holder) -> Asked {
    loop {
        let file = match disk.open(path, true) {
            Ok(file) => file,
            Err(error) => return Asked::Refused(error),
        };
        match disk.lock(&file) {
            Err(TryLockError::WouldBlock) => return Asked::Held(holder(&**disk, path)),
            Err(TryLockError::Error(error)) => return Asked::Refused(error),
            // Between opening and locking, the holder may have left and taken the file away: then begin again.
            Ok(()) => {}
        }
        match same(&**disk, &file, path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Asked::Refused(error),
            // Between opening and locking, the holder may have left and taken the file away: then begin again.
            Err(_) | Ok(false) => {}
            Ok(true) => {
                let mut lock = Lock { disk: disk.clone(), path: path.to_owned(), who: who.clone(), file };
                let _ = lock.sign(); // the lock holds without a name, too
                return Asked::Ours(lock);
            }
        }
    }
}

fn holder(disk: &dyn Disk, path: &Path) -> Option<Holder> {
    let bytes = disk.read(path, 4096).ok()?;
    RON.from_str(str::from_utf8(&bytes).ok()?).ok()
}

impl Lock {
    fn sign(&mut self) -> io::Result<()> {
        let text = RON.to_string(&self.who).map_err(io::Error::other)?;
        self.disk.truncate(&self.file, 0)?;
        self.disk.append(&mut self.file, text.as_bytes())
    }

    /// Whether its name still leads to it: else somebody took the file away, and another program may lock a new one.
    ///
    /// # Errors
    /// Where that cannot be said.
    pub fn holds(&self) -> io::Result<bool> {
        match same(&*self.disk, &self.file, &self.path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            other => other,
        }
    }

    /// Asks once more, after the file was taken away.
    pub fn ask_again(&self) -> Asked {
        ask(&self.disk, &self.path, &self.who)
    }
}

impl Drop for Lock {
    /// Takes the file away while it is still locked, so that nobody else's is taken. Where the system does not let an
    /// open file go, it stays, empty.
    fn drop(&mut self) {
        if !cfg!(unix) {
            let _ = self.disk.truncate(&self.file, 0);
        } else if self.holds().unwrap_or(false) {
            let _ = self.disk.remove(&self.path);
        }
    }
}

/// Whether the name leads to the open file.
fn same(disk: &dyn Disk, file: &File, path: &Path) -> io::Result<bool> {
    Ok(Identity::from(&disk.stat_open(file)?) == Identity::from(&disk.stat(path)?))
}

#[cfg(test)]
mod tests {
    use super::super::disk::RealDisk;
    use super::*;
    use std::fs;

    fn ask(path: &Path, who: &Holder) -> Asked {
        let disk: Arc<dyn Disk> = Arc::new(RealDisk);
        super::ask(&disk, path, who)
    }

    fn who(user: &str) -> Holder {
        Holder { user: user.into(), ..Holder::here("2026-11-28T18:00:00+01:00".parse().unwrap()) }
    }

    #[test]
    fn the_second_one_is_told_who_was_first() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.lock");
        let first = ask(&path, &who("anna"));
        assert!(matches!(first, Asked::Ours(_)));
        assert!(matches!(ask(&path, &who("bert")), Asked::Held(Some(holder)) if holder == who("anna")));
        drop(first);
        assert!(!path.exists(), "nothing confusing stays");
        assert!(matches!(ask(&path, &who("bert")), Asked::Ours(_)));
    }

    #[test]
    fn a_file_that_a_dead_process_left_locks_nobody_out() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.lock");
        fs::write(&path, "(user:\"gone\"").unwrap();
        let lock = ask(&path, &who("anna"));
        assert!(matches!(lock, Asked::Ours(_)));
        assert_eq!(holder(&RealDisk, &path), Some(who("anna")));
    }
}
