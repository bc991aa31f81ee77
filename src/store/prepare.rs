//! Before a session is written: its files are brought into the state from which writing goes on.

use std::collections::HashSet;
use std::io::ErrorKind;

use super::append::Appender;
use super::disk;
use super::document;
use super::error::{Problem, StoreError};
use super::journal::{self, Entry, Mark};
use super::keeper::Store;
use super::lock::Lock;
use super::mend::Kept;
use super::notice::Notice;
use super::open::{Loaded, Mode, Opening};
use super::reconcile::Whole;

impl Opening<'_> {
    /// Brings the files into the state from which writing goes on.
    pub(super) fn prepare(&self, loaded: &Loaded, lock: Lock, notices: &mut Vec<Notice>) -> Result<Store, StoreError> {
        self.sweep();
        let journal = self.journal(loaded, notices)?;
        self.keep_older(loaded, notices)?;
        let mut known: HashSet<u64> =
            loaded.beside.journal.iter().flat_map(|journal| &journal.marks).map(|mark| mark.hash).collect();
        if !loaded.whole.outside {
            known.insert(loaded.hash);
        }
        let mut store = Store {
            disk: self.disk.clone(),
            names: self.names.clone(),
            journal,
            kept: Kept::of(&loaded.whole, loaded.file.as_ref()),
            home: disk::identity(&*self.disk, self.names.folder())?,
            current: loaded.mark(),
            notices: vec![],
            known,
            seen: loaded.seen,
            base: loaded.file.as_ref().map_or(&loaded.whole.session, |file| &file.session).clone(),
            told: loaded.whole.outside.then_some(loaded.hash),
            lock,
        };
        self.settle(&mut store, loaded, notices)?;
        Ok(store)
    }

    /// After a change outside the file is written at once, so that the next start need not think about it again.
    fn settle(&self, store: &mut Store, loaded: &Loaded, notices: &mut Vec<Notice>) -> Result<(), StoreError> {
        let Whole { session, last_edit, edit, outside, .. } = &loaded.whole;
        if let Some(edit) = edit {
            let line = store.line(&Entry::Edit(edit.clone()))?;
            store.enter(&line)?;
        }
        match (*outside, self.mode) {
            (true, Mode::Ours) => {
                notices.extend(store.keep(session, *last_edit, self.who.since)?.map(Notice::Kept));
            }
            (true, _) => drop(store.accept(session, *last_edit)?),
            _ => {}
        }
        Ok(())
    }

    /// A journal with a whole end.
    fn journal(&self, loaded: &Loaded, notices: &mut Vec<Notice>) -> Result<Appender, StoreError> {
        let (path, beside) = (self.names.journal(), &loaded.beside);
        let error = |error| StoreError::io(&path, &error);
        let good = beside.journal.as_ref().map_or(0, |journal| journal.good);
        if good < beside.bytes.len() {
            self.set_aside(&beside.bytes[good..])?;
            let line = beside.journal.as_ref().and_then(|journal| journal.torn).unwrap_or(1);
            notices.push(Notice::Torn { line, kept: self.names.torn() });
        }
        match &beside.journal {
            None => self.begin(loaded),
            Some(_) if good < beside.bytes.len() => {
                let file = self.disk.open(&path, false).map_err(error)?;
                self.disk.truncate(&file, good as u64).and_then(|()| self.disk.sync(&file)).map_err(error)?;
                Ok(Appender::new(path, &beside.bytes[..good]))
            }
            Some(_) => Ok(Appender::new(path, &beside.bytes[..good])),
        }
    }

    fn set_aside(&self, torn: &[u8]) -> Result<(), StoreError> {
        let path = self.names.torn();
        let error = |error| StoreError::io(&path, &error);
        let mut file = self.disk.open(&path, true).map_err(error)?;
        self.disk.append(&mut file, torn).map_err(error)?;
        self.disk.append(&mut file, b"\n").and_then(|()| self.disk.sync(&file)).map_err(error)?;
        self.disk.sync_folder(self.names.folder()).map_err(error)
    }

    /// A journal for a session that came without one, and a backup to start from, so that ours can always be put
    /// together again.
    fn begin(&self, loaded: &Loaded) -> Result<Appender, StoreError> {
        let (path, backup) = (self.names.journal(), self.names.backup());
        let mark = Mark { last_edit: loaded.whole.last_edit, hash: loaded.hash };
        let lines = journal::header(loaded.whole.session.id())
            .and_then(|header| Ok(header + &journal::line(&Entry::Checkpoint(mark))?))
            .map_err(|error| StoreError::new(&path, Problem::System(error.to_string())))?;
        match disk::make(&*self.disk, &backup, &loaded.bytes) {
            Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(StoreError::io(&backup, &error)),
            _ => {}
        }
        disk::replace(&*self.disk, &path, lines.as_bytes()).map_err(|error| StoreError::io(&path, &error))?;
        Ok(Appender::new(path, lines.as_bytes()))
    }

    /// A file of an older version is kept under a name that says so.
    fn keep_older(&self, loaded: &Loaded, notices: &mut Vec<Notice>) -> Result<(), StoreError> {
        let version = loaded.file.as_ref().map_or(document::VERSION, |file| file.version);
        if version == document::VERSION {
            return Ok(());
        }
        let kept = self.names.before_migration(version);
        let kept = disk::keep(&*self.disk, &kept, &loaded.bytes).map_err(|error| StoreError::io(&kept, &error))?;
        notices.push(Notice::Migrated { version, kept });
        Ok(())
    }

    /// Takes away what a killed process left half written: our own temporary files, and only while we hold the lock.
    fn sweep(&self) {
        let folder = self.names.folder();
        for name in self.disk.list(folder).unwrap_or_default() {
            if self.names.staged(&name) {
                let _ = self.disk.remove(&folder.join(name));
            }
        }
    }
}
