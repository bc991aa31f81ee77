//! The few things that the store does with a disk: one place to make each of them fail in a test.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File, Metadata, Permissions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use tempfile::NamedTempFile;

use super::error::{Problem, StoreError};

/// Every step towards the disk. The bodies are the real thing; a test overrides the one that shall fail.
pub trait Disk: Send + Sync {
    /// Size, age and kind of a file.
    ///
    /// # Errors
    /// The system's.
    fn stat(&self, path: &Path) -> io::Result<Metadata> {
        fs::metadata(path)
    }

    /// Size and kind of an open file.
    ///
    /// # Errors
    /// The system's.
    fn stat_open(&self, file: &File) -> io::Result<Metadata> {
        file.metadata()
    }

    /// The names in a folder.
    ///
    /// # Errors
    /// The system's.
    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.file_name())).collect()
    }

    /// Takes a file away.
    ///
    /// # Errors
    /// The system's.
    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    /// Makes a folder, and those above it, where they are not there.
    ///
    /// # Errors
    /// The system's.
    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        fs::create_dir_all(folder)
    }

    /// The content of a file, at most `limit` bytes of it.
    ///
    /// # Errors
    /// The system's.
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        let mut bytes = vec![];
        File::open(path)?.take(limit).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// Opens a file for reading and writing; makes it where it is not there only if asked to.
    ///
    /// # Errors
    /// The system's.
    fn open(&self, path: &Path, make: bool) -> io::Result<File> {
        File::options().read(true).write(true).create(make).truncate(false).open(path)
    }

    /// Writes at the end of an open file.
    ///
    /// # Errors
    /// The system's; a part may then have been written.
    fn append(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        file.seek(SeekFrom::End(0))?;
        file.write_all(bytes)
    }

    /// Comes back when the disk has it.
    ///
    /// # Errors
    /// The system's; what was written is then not to be relied upon.
    fn sync(&self, file: &File) -> io::Result<()> {
        file.sync_data()
    }

    /// Cuts an open file to a length.
    ///
    /// # Errors
    /// The system's.
    fn truncate(&self, file: &File, length: u64) -> io::Result<()> {
        file.set_len(length)
    }

    /// A new file with a passing name beside `to`, with its content, not yet synced.
    ///
    /// # Errors
    /// The system's; nothing is left behind then.
    fn stage(&self, to: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
        let name = staged_for(to);
        let mut maker = tempfile::Builder::new();
        maker.prefix(&name.0).suffix(STAGED);
        as_plain_files_are(&mut maker);
        let mut file = maker.tempfile_in(folder_of(to))?;
        file.write_all(bytes)?;
        Ok(file)
    }

    /// Gives a staged file its name, in place of whatever had it.
    ///
    /// # Errors
    /// The system's; the old file is then still there.
    fn rename(&self, staged: NamedTempFile, to: &Path) -> io::Result<()> {
        let mut staged = staged;
        for pause in if cfg!(windows) { &[20, 80, 320][..] } else { &[] } {
            match staged.persist(to) {
                Ok(_) => return Ok(()),
                Err(failed) => staged = failed.file, // a virus scanner or a sync program has it open for a moment
            }
            thread::sleep(Duration::from_millis(*pause));
        }
        staged.persist(to).map(drop).map_err(|failed| failed.error)
    }

    /// Gives a staged file its name, which must be free.
    ///
    /// # Errors
    /// The system's; `AlreadyExists` where the name is taken.
    fn settle(&self, staged: NamedTempFile, to: &Path) -> io::Result<()> {
        staged.persist_noclobber(to).map(drop).map_err(|failed| failed.error)
    }

    /// Gives an open file the mode of another.
    ///
    /// # Errors
    /// The system's.
    fn permit(&self, file: &File, permissions: Permissions) -> io::Result<()> {
        file.set_permissions(permissions)
    }

    /// Makes names in a folder last.
    ///
    /// # Errors
    /// The system's.
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        if cfg!(windows) { Ok(()) } else { File::open(folder)?.sync_all() }
    }

    /// Asks for the lock on an open file, without waiting.
    ///
    /// # Errors
    /// `WouldBlock` where somebody else has it, else the system's.
    fn lock(&self, file: &File) -> Result<(), TryLockError> {
        file.try_lock()
    }
}

/// The disk of this machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealDisk;

impl Disk for RealDisk {}

/// The ending of passing names.
const STAGED: &str = ".tmp";

/// How files are called that are to become another: `.lindbrueck.ron.` before, `.tmp` behind some letters of chance.
pub struct Staged(OsString);

/// The passing names of this file.
pub fn staged_for(to: &Path) -> Staged {
    let mut name = OsString::from(".");
    name.push(to.file_name().unwrap_or_default());
    name.push(".");
    Staged(name)
}

/// The name of the file that one with this passing name was to become; `None` for other names.
pub fn target(name: &OsStr) -> Option<&[u8]> {
    let inner = name.as_encoded_bytes().strip_prefix(b".")?.strip_suffix(STAGED.as_bytes())?;
    let dot = inner.iter().rposition(|byte| *byte == b'.')?;
    inner[dot + 1..].iter().all(u8::is_ascii_alphanumeric).then_some(&inner[..dot])
}

impl Staged {
    /// Whether a file of this name was to become that one.
    pub fn fits(&self, name: &OsStr) -> bool {
        let inner = name.as_encoded_bytes().strip_prefix(self.0.as_encoded_bytes());
        let chance = inner.and_then(|inner| inner.strip_suffix(STAGED.as_bytes()));
        chance.is_some_and(|chance| chance.iter().all(u8::is_ascii_alphanumeric))
    }
}

/// Puts a whole new file in the place of `to`: staged beside it, synced, renamed; at every instant `to` is the old
/// file or the new one. Keeps the old file's mode.
///
/// # Errors
/// That of the step which failed; `to` is then as it was, or, where only the name could not be synced, new.
pub fn replace(disk: &dyn Disk, to: &Path, bytes: &[u8]) -> io::Result<()> {
    disk.rename(staged(disk, to, bytes)?, to)?;
    disk.sync_folder(folder_of(to))
}

/// Makes a whole new file where there was none, in one step.
///
/// # Errors
/// That of the step which failed; `AlreadyExists` where there is a file of this name, which is not touched. Nothing is
/// left behind, so that it can be tried again.
pub fn make(disk: &dyn Disk, to: &Path, bytes: &[u8]) -> io::Result<()> {
    disk.settle(staged(disk, to, bytes)?, to)?;
    disk.sync_folder(folder_of(to)).inspect_err(|_| drop(disk.remove(to)))
}

/// A whole synced file that has no name yet.
fn staged(disk: &dyn Disk, to: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let staged = disk.stage(to, bytes)?;
    keep_mode(disk, to, staged.as_file());
    disk.sync(staged.as_file())?;
    Ok(staged)
}

/// Puts bytes beside the session for good: under this name or, where something else has it, under one with the next
/// number; the name. The same bytes are not kept twice.
///
/// # Errors
/// That of the step which failed; nothing was overwritten.
pub fn keep(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
    let mut tried = path.to_owned();
    for number in 2.. {
        match make(disk, &tried, bytes) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            other => return other.map(|()| tried),
        }
        if disk.read(&tried, bytes.len() as u64 + 1).is_ok_and(|there| there == bytes) {
            break;
        }
        tried = numbered(path, number);
    }
    disk.sync_folder(folder_of(path)).map(|()| tried)
}

/// `x.ron` → `x-2.ron`
fn numbered(path: &Path, number: u32) -> PathBuf {
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(format!("-{number}"));
    if let Some(ending) = path.extension() {
        name.push(".");
        name.push(ending);
    }
    path.with_file_name(name)
}

/// The folder in which a file lies.
pub fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// By this is seen whether a name still leads to the same file or folder; where the system does not say, every two are
/// the same.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Identity(#[cfg(unix)] (u64, u64));

#[cfg(unix)]
impl From<&Metadata> for Identity {
    fn from(data: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt;
        Self((data.dev(), data.ino()))
    }
}

#[cfg(not(unix))]
impl From<&Metadata> for Identity {
    fn from(_: &Metadata) -> Self {
        Self()
    }
}

/// Which folder this is now.
///
/// # Errors
/// `Gone` where there is none.
pub fn identity(disk: &dyn Disk, folder: &Path) -> Result<Identity, StoreError> {
    match disk.stat(folder) {
        Ok(data) => Ok(Identity::from(&data)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(StoreError::new(folder, Problem::Gone)),
        Err(error) => Err(StoreError::io(folder, &error)),
    }
}

/// Temporary files are private by default; a session is as readable as any other file that its user makes.
#[cfg(unix)]
fn as_plain_files_are(maker: &mut tempfile::Builder<'_, '_>) {
    use std::os::unix::fs::PermissionsExt;
    maker.permissions(fs::Permissions::from_mode(0o666));
}

#[cfg(not(unix))]
fn as_plain_files_are(_: &mut tempfile::Builder<'_, '_>) {}

/// A disk without modes (a stick, a share) is no reason not to save, so its refusal is passed over.
fn keep_mode(disk: &dyn Disk, old: &Path, staged: &File) {
    if let Ok(old) = disk.stat(old) {
        let _ = disk.permit(staged, old.permissions());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn a_replaced_file_keeps_its_mode_and_a_new_one_is_readable() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.ron");
        let mode = || fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        make(&RealDisk, &path, b"one").unwrap();
        fs::write(folder.path().join("plain"), "").unwrap();
        let plain = fs::metadata(folder.path().join("plain")).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(), plain, "as the user's other files");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o660)).unwrap();
        replace(&RealDisk, &path, b"two").unwrap();
        assert_eq!((mode(), fs::read(&path).unwrap()), (0o660, b"two".to_vec()));
        assert_eq!(make(&RealDisk, &path, b"three").unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "nothing is left behind");
    }
}
