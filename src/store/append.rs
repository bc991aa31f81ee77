//! Writing at the end of the journal, so that what is acknowledged is on the disk.

use std::fs::File;
use std::io::{self, ErrorKind};
use std::path::PathBuf;

use xxhash_rust::xxh3::{Xxh3, xxh3_64};

use super::disk::{Disk, folder_of};
use super::error::{Problem, StoreError};
use super::files::Stamp;

/// The end of a journal. It is opened by name for every write: a folder that was moved away or a journal that was
/// replaced is noticed, instead of going on in a file that nobody will find.
pub struct Appender {
    path: PathBuf,
    /// How many bytes are on the disk for certain.
    good: u64,
    /// What they add up to.
    sum: Xxh3,
    /// The journal as we left it; `None` where that has to be read.
    seen: Option<Stamp>,
    /// Whether a write failed, so that what stands behind `good` is our own rest.
    failed: bool,
    /// Whether its name is on the disk, too.
    named: bool,
}

impl Appender {
    /// Writes go behind these bytes, with which the journal begins.
    pub fn new(path: PathBuf, good: &[u8]) -> Self {
        let mut sum = Xxh3::new();
        sum.update(good);
        Self { path, good: good.len() as u64, sum, seen: None, failed: false, named: false }
    }

    /// Comes back when the disk has these lines, all of them.
    ///
    /// # Errors
    /// None of them count then; the next call first removes what was written of them. `JournalTouched` where it is not
    /// the journal that we know any more; nothing was changed then.
    pub fn append(&mut self, disk: &dyn Disk, lines: &str) -> Result<(), StoreError> {
        let mut file = self.ours(disk)?.ok_or_else(|| StoreError::new(&self.path, Problem::JournalTouched))?;
        (self.seen, self.failed) = (None, true);
        let written = self.write(disk, &mut file, lines);
        if written.is_err() {
            let _ = disk.truncate(&file, self.good); // else the next call does it
        }
        written.map_err(|error| StoreError::io(&self.path, &error))?;
        self.good += lines.len() as u64;
        self.sum.update(lines.as_bytes());
        self.failed = false;
        self.seen = disk.stat_open(&file).ok().as_ref().map(Stamp::from);
        Ok(())
    }

    fn write(&mut self, disk: &dyn Disk, file: &mut File, lines: &str) -> io::Result<()> {
        if disk.stat_open(file)?.len() > self.good {
            disk.truncate(file, self.good)?;
        }
        disk.append(file, lines.as_bytes())?;
        disk.sync(file)?;
        if !self.named {
            disk.sync_folder(folder_of(&self.path))?;
            self.named = true;
        }
        Ok(())
    }

    /// Whether the journal is still there as we left it: cheap while nobody touched it.
    ///
    /// # Errors
    /// Where that cannot be said.
    pub fn untouched(&self, disk: &dyn Disk) -> Result<bool, StoreError> {
        let seen = self.seen.is_some() && Stamp::of(disk, &self.path) == self.seen;
        Ok(seen || self.ours(disk)?.is_some())
    }

    /// The journal, open; `None` where somebody else wrote in it or took it away.
    fn ours(&self, disk: &dyn Disk) -> Result<Option<File>, StoreError> {
        let error = |error| StoreError::io(&self.path, &error);
        let file = match disk.open(&self.path, false) {
            Err(failed) if failed.kind() == ErrorKind::NotFound => return Ok(None),
            other => other.map_err(error)?,
        };
        let data = disk.stat_open(&file).map_err(error)?;
        if self.seen == Some(Stamp::from(&data)) {
            return Ok(Some(file));
        }
        let length = data.len();
        let fits = length == self.good || (length > self.good && self.failed);
        let ours = fits && xxh3_64(&disk.read(&self.path, self.good).map_err(error)?) == self.sum.digest();
        Ok(ours.then_some(file))
    }
}

#[cfg(test)]
mod tests {
    use super::super::disk::RealDisk;
    use super::*;
    use std::fs;
    use std::io::{Seek, SeekFrom, Write};
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
        let (disk, mut end) = (Full(2.into(), 1.into()), Appender::new(path.clone(), b"head\n"));
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
        let mut end = Appender::new(path.clone(), b"head\n");
        let mut problem = || end.append(&RealDisk, "x\n").unwrap_err().problem;
        for touched in ["head\nforeign\n", "he", "haed\n", ""] {
            fs::write(&path, touched).unwrap();
            assert_eq!(problem(), Problem::JournalTouched, "{touched}");
            assert_eq!(fs::read_to_string(&path).unwrap(), touched);
        }
        fs::remove_file(&path).unwrap();
        assert_eq!(problem(), Problem::JournalTouched);
        assert!(!path.exists(), "and not begun anew with a gap");
    }

    /// Counts how often names were made to last.
    #[derive(Default)]
    struct Naming(AtomicUsize);

    impl Disk for Naming {
        fn sync_folder(&self, _: &std::path::Path) -> io::Result<()> {
            self.0.fetch_add(1, Ordering::Relaxed);
            Ok(())
        }
    }

    #[test]
    fn the_name_of_the_journal_lasts_before_anything_in_it_is_called_saved() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("j"); // its last writer may have been killed before it could do that
        fs::write(&path, "head\n").unwrap();
        let (disk, mut end) = (Naming::default(), Appender::new(path, b"head\n"));
        end.append(&disk, "one\n").unwrap();
        end.append(&disk, "two\n").unwrap();
        assert_eq!(disk.0.load(Ordering::Relaxed), 1);
    }

    #[test]
    fn the_same_bytes_in_another_file_are_still_our_journal() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("j");
        fs::write(&path, "head\n").unwrap();
        let mut end = Appender::new(path.clone(), b"head\n");
        end.append(&RealDisk, "one\n").unwrap();
        fs::rename(&path, folder.path().join("moved")).unwrap();
        fs::copy(folder.path().join("moved"), &path).unwrap();
        assert!(end.untouched(&RealDisk).unwrap());
        end.append(&RealDisk, "two\n").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "head\none\ntwo\n");
    }
}
