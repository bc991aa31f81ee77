//! Writing at the end of the journal, so that what is acknowledged is on the disk.

use std::io::ErrorKind;
use std::path::PathBuf;

use super::disk::Disk;
use super::error::{Problem, StoreError};

/// The end of a journal. It is opened by name for every write: a folder that was moved away or a journal that was
/// replaced is noticed, instead of going on in a file that nobody will find.
#[derive(Debug)]
pub struct Appender {
    path: PathBuf,
    /// How many bytes are on the disk for certain.
    good: u64,
    /// Whether a write failed, so that what stands behind `good` is our own rest.
    failed: bool,
}

impl Appender {
    /// Writes go behind the first `good` bytes.
    pub fn new(path: PathBuf, good: u64) -> Self {
        Self { path, good, failed: false }
    }

    /// Comes back when the disk has these lines, all of them.
    ///
    /// # Errors
    /// None of them count then; the next call first removes what was written of them.
    pub fn append(&mut self, disk: &dyn Disk, lines: &str) -> Result<(), StoreError> {
        let error = |error| StoreError::io(&self.path, &error);
        let mut file = disk.open(&self.path, false).map_err(|failed| match failed.kind() {
            ErrorKind::NotFound => StoreError::new(&self.path, Problem::JournalTouched),
            _ => error(failed),
        })?;
        let length = file.metadata().map_err(error)?.len();
        if length < self.good || (length > self.good && !self.failed) {
            return Err(StoreError::new(&self.path, Problem::JournalTouched));
        }
        if length > self.good {
            disk.truncate(&file, self.good).map_err(error)?;
        }
        if let Err(failed) = disk.append(&mut file, lines.as_bytes()).and_then(|()| disk.sync(&file)) {
            self.failed = true;
            let _ = disk.truncate(&file, self.good); // else the next call does it
            return Err(StoreError::io(&self.path, &failed));
        }
        self.good += lines.len() as u64;
        self.failed = false;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs::{self, File};
    use std::io::{self, Seek, SeekFrom, Write};
    use std::sync::atomic::{AtomicUsize, Ordering};

    /// Has room for half a line so many times, and then cannot even cut so many times.
    struct Full(AtomicUsize, AtomicUsize);

    fn still(counter: &AtomicUsize) -> bool {
        counter.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1)).is_ok()
    }

    impl Disk for Full {
        fn append(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
            let full = still(&self.0);
            file.seek(SeekFrom::End(0))?;
            file.write_all(if full { &bytes[..bytes.len() / 2] } else { bytes })?;
            if full { Err(ErrorKind::StorageFull.into()) } else { Ok(()) }
        }

        fn truncate(&self, file: &File, length: u64) -> io::Result<()> {
            if still(&self.1) { Err(ErrorKind::StorageFull.into()) } else { file.set_len(length) }
        }
    }

    #[test]
    fn half_a_line_is_taken_back_before_the_next_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("j");
        fs::write(&path, "head\n").unwrap();
        let (disk, mut end) = (Full(2.into(), 1.into()), Appender::new(path.clone(), 5));
        assert_eq!(end.append(&disk, "first line\n").unwrap_err().problem, Problem::Full);
        assert_eq!(fs::read(&path).unwrap(), b"head\nfirst", "even the cutting failed");
        assert_eq!(end.append(&disk, "first line\n").unwrap_err().problem, Problem::Full);
        end.append(&disk, "first line\nsecond line\n").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"head\nfirst line\nsecond line\n");
    }

    #[test]
    fn a_journal_that_somebody_else_touched_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("j");
        fs::write(&path, "head\nforeign\n").unwrap();
        let mut end = Appender::new(path.clone(), 5);
        let problem = |end: &mut Appender| end.append(&super::super::disk::RealDisk, "x\n").unwrap_err().problem;
        assert_eq!(problem(&mut end), Problem::JournalTouched);
        fs::remove_file(&path).unwrap();
        assert_eq!(problem(&mut end), Problem::JournalTouched);
        assert!(!path.exists(), "and not begun anew with a gap");
    }
}
