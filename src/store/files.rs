//! Reading a session's files from the disk, with a look at each before it is opened.

use std::fs::Metadata;
use std::io;
use std::path::Path;
use std::time::SystemTime;

use super::disk::{Disk, Identity};
use super::document;
use super::error::{Problem, StoreError};
use super::journal::{self, Journal};
use super::names::Names;

/// The largest session file that is read: some two hundred thousand cards.
pub const LARGEST: u64 = 64 * 1024 * 1024;

/// The largest journal that is read: years of daily work.
const LARGEST_JOURNAL: u64 = 1024 * 1024 * 1024;

/// By this is seen, without reading it, whether a file may have changed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stamp {
    which: Identity,
    length: u64,
    modified: Option<SystemTime>,
}

impl From<&Metadata> for Stamp {
    fn from(data: &Metadata) -> Self {
        Self { which: data.into(), length: data.len(), modified: data.modified().ok() }
    }
}

impl Stamp {
    /// The stamp of the file as it lies there; `None` where there is none.
    pub fn of(disk: &dyn Disk, path: &Path) -> Option<Self> {
        Some(Self::from(&disk.stat(path).ok()?))
    }
}

/// Looks at a session file without opening it.
///
/// # Errors
/// Where it cannot be a session: not there, a folder, a device, too large.
pub fn look(disk: &dyn Disk, names: &Names) -> Result<Metadata, StoreError> {
    plain_file(disk, &names.session, LARGEST).map_err(|problem| StoreError::new(&names.given, problem))
}

fn plain_file(disk: &dyn Disk, path: &Path, limit: u64) -> Result<Metadata, Problem> {
    let data = disk.stat(path).map_err(|error| Problem::of(&error))?;
    match data.len() {
        _ if data.is_dir() => Err(Problem::Folder),
        _ if !data.is_file() => Err(Problem::Device),
        size if size > limit => Err(Problem::Large(size, limit)),
        _ => Ok(data),
    }
}

/// The bytes of the session file.
///
/// # Errors
/// As [`look`], or the system's.
pub fn bytes(disk: &dyn Disk, names: &Names) -> Result<Vec<u8>, StoreError> {
    look(disk, names)?;
    disk.read(&names.session, LARGEST + 1).map_err(|error| StoreError::io(&names.given, &error))
}

/// A session out of these bytes of its file.
///
/// # Errors
/// Everything that is wrong with them.
pub fn session(names: &Names, bytes: &[u8]) -> Result<document::Read, Vec<StoreError>> {
    document::read(bytes)
        .map_err(|flaws| flaws.into_iter().map(|flawed| StoreError::flawed(&names.given, flawed)).collect())
}

/// A journal as it lies there.
#[derive(Debug, Default)]
pub struct Beside {
    /// All of its bytes; none where there is no journal.
    pub bytes: Vec<u8>,
    /// What they say; `None` where there is nothing whole.
    pub journal: Option<Journal>,
}

/// Reads the journal, its edits only after that number.
///
/// # Errors
/// Where it is there and cannot be read.
pub fn journal(disk: &dyn Disk, names: &Names, after: u64) -> Result<Beside, StoreError> {
    let path = names.journal();
    match plain_file(disk, &path, LARGEST_JOURNAL) {
        Err(Problem::Missing) => return Ok(Beside::default()),
        Err(problem) => return Err(StoreError::new(&path, problem)),
        Ok(_) => {}
    }
    let bytes = match disk.read(&path, LARGEST_JOURNAL) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Beside::default()),
        other => other.map_err(|error| StoreError::io(&path, &error))?,
    };
    let journal = journal::read(&path, &bytes, after)?;
    Ok(Beside { bytes, journal })
}
