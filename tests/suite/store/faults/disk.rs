//! A disk that notes every step that the running code makes, and on which one of them goes wrong.
//!
//! It also knows what a power cut would leave: the content that was synced, under the names that were synced.

use std::collections::{BTreeMap, HashMap};
use std::ffi::OsString;
use std::fs::{self, File, Metadata, Permissions, TryLockError};
use std::io::{self, ErrorKind, Read, Seek, SeekFrom};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};

use tafelrunde::store::{Disk, RealDisk};
use tempfile::NamedTempFile;

use super::fault::{Fault, Op, Step, Verdict, refusal};

type Ident = (u64, u64);

#[derive(Default)]
struct State {
    steps: Vec<Step>,
    plan: Option<(usize, Fault)>,
    struck: bool,
    healed: bool,
    dead: bool,
    /// Which file an open one is.
    roles: HashMap<Ident, String>,
    /// What is on the disk for good: the content of each file, and which file has which name. The open files keep their
    /// numbers from being given to others.
    content: HashMap<Ident, (File, Vec<u8>)>,
    folder: BTreeMap<OsString, Ident>,
}

/// The disk.
pub struct Faulty {
    home: PathBuf,
    stem: String,
    state: Mutex<State>,
}

fn ident(data: &Metadata) -> Ident {
    (data.dev(), data.ino())
}

fn whole(file: &File) -> io::Result<Vec<u8>> {
    let (mut file, mut bytes) = (file.try_clone()?, vec![]);
    let at = file.stream_position()?;
    file.seek(SeekFrom::Start(0))?;
    file.read_to_end(&mut bytes)?;
    file.seek(SeekFrom::Start(at))?;
    Ok(bytes)
}

impl Faulty {
    pub fn new(session: &Path, plan: Option<(usize, Fault)>) -> Arc<Self> {
        let home = session.parent().unwrap().to_owned();
        let stem = session.file_stem().unwrap().to_string_lossy().into_owned();
        let disk = Self { home, stem, state: Mutex::new(State { plan, ..State::default() }) };
        disk.sync_all();
        Arc::new(disk)
    }

    /// What lies there now is on the disk for good: somebody else wrote it.
    pub fn sync_all(&self) {
        let mut state = self.state();
        self.folder_is_synced(&mut state);
        let State { content, folder, .. } = &mut *state;
        for ident in folder.values() {
            if let Some((file, bytes)) = content.get_mut(ident) {
                *bytes = whole(file).unwrap();
            }
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    pub fn steps(&self) -> Vec<Step> {
        self.state().steps.clone()
    }

    /// Whether the fault has come.
    pub fn struck(&self) -> bool {
        self.state().struck
    }

    pub fn dead(&self) -> bool {
        self.state().dead
    }

    pub fn healed(&self) -> bool {
        self.state().healed
    }

    /// The disk is back.
    pub fn heal(&self) {
        self.state().healed = true;
    }

    /// After a power cut: the folder as it would be found.
    pub fn leave_what_is_synced(&self) {
        let state = self.state();
        for name in RealDisk.list(&self.home).unwrap() {
            fs::remove_file(self.home.join(name)).unwrap();
        }
        for (name, ident) in &state.folder {
            fs::write(self.home.join(name), &state.content[ident].1).unwrap();
        }
    }

    fn folder_is_synced(&self, state: &mut State) {
        let names = RealDisk.list(&self.home).unwrap();
        state.folder = names
            .into_iter()
            .map(|name| {
                let file = File::open(self.home.join(&name)).unwrap();
                let ident = ident(&file.metadata().unwrap());
                state.content.entry(ident).or_insert((file, vec![]));
                (name, ident)
            })
            .collect();
    }

    fn role(&self, path: &Path) -> String {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path == self.home { String::new() } else { name.trim_start_matches(&self.stem).to_owned() }
    }

    fn role_of(&self, file: &File) -> String {
        let known = |data| self.state().roles.get(&ident(&data)).cloned();
        file.metadata().ok().and_then(known).unwrap_or_default()
    }

    /// Notes the step; whether it is done, and how far.
    fn step(&self, op: Op, role: String) -> Verdict {
        let mut state = self.state();
        if state.dead {
            return Verdict::Part(0, io::Error::other("the process has ended"));
        }
        let number = state.steps.len();
        state.steps.push(Step { op, role });
        let Some((at, fault)) = state.plan else { return Verdict::Go };
        state.struck |= number == at;
        match fault {
            Fault::Lasting(trouble) if number >= at && !state.healed => refusal(trouble, op),
            _ if number != at => Verdict::Go,
            Fault::Fails => Verdict::Part(0, io::Error::from_raw_os_error(5)),
            Fault::Short(hundredths) => Verdict::Part(hundredths, ErrorKind::StorageFull.into()),
            Fault::Killed { half } => {
                state.dead = true;
                Verdict::Part(if half { 50 } else { 0 }, io::Error::other("killed"))
            }
            Fault::PowerCut => {
                state.dead = true;
                Verdict::Part(0, io::Error::other("no power"))
            }
            Fault::Lasting(_) => Verdict::Go,
        }
    }

    fn go(&self, op: Op, path: &Path) -> io::Result<()> {
        match self.step(op, self.role(path)) {
            Verdict::Go => Ok(()),
            Verdict::Part(_, error) => Err(error),
        }
    }

    fn go_open(&self, op: Op, file: &File) -> io::Result<()> {
        match self.step(op, self.role_of(file)) {
            Verdict::Go => Ok(()),
            Verdict::Part(_, error) => Err(error),
        }
    }
}

fn part(bytes: &[u8], hundredths: usize) -> &[u8] {
    &bytes[..bytes.len() * hundredths / 100]
}

impl Disk for Faulty {
    fn stat(&self, path: &Path) -> io::Result<Metadata> {
        self.go(Op::Stat, path)?;
        RealDisk.stat(path)
    }

    fn stat_open(&self, file: &File) -> io::Result<Metadata> {
        self.go_open(Op::StatOpen, file)?;
        RealDisk.stat_open(file)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        self.go(Op::List, folder)?;
        RealDisk.list(folder)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.go(Op::Remove, path)?;
        RealDisk.remove(path)
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        self.go(Op::Read, path)?;
        RealDisk.read(path, limit)
    }

    fn open(&self, path: &Path, make: bool) -> io::Result<File> {
        self.go(if make { Op::Make } else { Op::Open }, path)?;
        let file = RealDisk.open(path, make)?;
        let role = self.role(path);
        self.state().roles.insert(ident(&file.metadata()?), role);
        Ok(file)
    }

    fn append(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        match self.step(Op::Append, self.role_of(file)) {
            Verdict::Go => RealDisk.append(file, bytes),
            Verdict::Part(hundredths, error) => RealDisk.append(file, part(bytes, hundredths)).and(Err(error)),
        }
    }

    fn sync(&self, file: &File) -> io::Result<()> {
        self.go_open(Op::Sync, file)?;
        let (synced, bytes) = (ident(&file.metadata()?), whole(file)?);
        self.state().content.insert(synced, (file.try_clone()?, bytes));
        Ok(())
    }

    fn truncate(&self, file: &File, length: u64) -> io::Result<()> {
        self.go_open(Op::Truncate, file)?;
        RealDisk.truncate(file, length)
    }

    fn stage(&self, to: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
        match self.step(Op::Stage, self.role(to)) {
            Verdict::Go => {
                let staged = RealDisk.stage(to, bytes)?;
                let role = self.role(to);
                self.state().roles.insert(ident(&staged.as_file().metadata()?), role);
                Ok(staged)
            }
            Verdict::Part(hundredths, error) => {
                let staged = RealDisk.stage(to, part(bytes, hundredths))?;
                if self.dead() {
                    staged.keep().unwrap(); // a killed process takes nothing away
                }
                Err(error)
            }
        }
    }

    fn rename(&self, staged: NamedTempFile, to: &Path) -> io::Result<()> {
        self.go(Op::Rename, to).map_err(|error| self.left(&staged, error))?;
        RealDisk.rename(staged, to)
    }

    fn settle(&self, staged: NamedTempFile, to: &Path) -> io::Result<()> {
        self.go(Op::Settle, to).map_err(|error| self.left(&staged, error))?;
        RealDisk.settle(staged, to)
    }

    fn permit(&self, file: &File, permissions: Permissions) -> io::Result<()> {
        self.go_open(Op::Permit, file)?;
        RealDisk.permit(file, permissions)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.go(Op::SyncFolder, folder)?;
        self.folder_is_synced(&mut self.state());
        Ok(())
    }

    fn lock(&self, file: &File) -> Result<(), TryLockError> {
        self.go_open(Op::Lock, file).map_err(TryLockError::Error)?;
        RealDisk.lock(file)
    }
}

impl Faulty {
    /// A killed process leaves its temporary file.
    fn left(&self, staged: &NamedTempFile, error: io::Error) -> io::Error {
        if self.dead() {
            let mut name = staged.path().file_stem().unwrap().to_owned();
            name.push("left.tmp");
            fs::copy(staged.path(), staged.path().with_file_name(name)).unwrap();
        }
        error
    }
}
