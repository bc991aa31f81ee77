//! The steps that there are towards a disk, and what can go wrong with each.

use std::io::{self, ErrorKind};

/// What is done.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Op {
    Stat,
    StatOpen,
    List,
    Remove,
    Read,
    Open,
    Make,
    Append,
    Sync,
    Truncate,
    Stage,
    Rename,
    Settle,
    Permit,
    SyncFolder,
    Lock,
}

impl Op {
    pub const ALL: &[Self] = &[
        Self::Stat,
        Self::StatOpen,
        Self::List,
        Self::Remove,
        Self::Read,
        Self::Open,
        Self::Make,
        Self::Append,
        Self::Sync,
        Self::Truncate,
        Self::Stage,
        Self::Rename,
        Self::Settle,
        Self::Permit,
        Self::SyncFolder,
        Self::Lock,
    ];
}

/// One step, and to which file of the session: `.journal`, `.ron.bak`; nothing for the folder.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Step {
    pub op: Op,
    pub role: String,
}

/// How the disk is in trouble until it is back.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Trouble {
    Full,
    ReadOnly,
    Forbidden,
    Gone,
}

/// What goes wrong at one step.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fault {
    /// It fails, once.
    Fails,
    /// So much of it is written, in hundredths, and then there is no room.
    Short(usize),
    /// From there on, until the disk is back.
    Lasting(Trouble),
    /// The process ends before it, or when half of it is done.
    Killed { half: bool },
    /// The power goes before it: what was not synced is not there.
    PowerCut,
}

impl Fault {
    /// Which faults a step can have.
    pub fn of(op: Op) -> Vec<Self> {
        let mut faults = vec![Self::Fails, Self::Lasting(Trouble::Gone)];
        if !matches!(op, Op::Stat | Op::StatOpen | Op::Read | Op::List | Op::Lock) {
            faults.extend([Trouble::Full, Trouble::ReadOnly, Trouble::Forbidden].map(Self::Lasting));
            faults.extend([Self::Killed { half: false }, Self::PowerCut]);
        }
        if matches!(op, Op::Append | Op::Stage) {
            faults.extend([Self::Short(0), Self::Short(50), Self::Short(99), Self::Killed { half: true }]);
        }
        faults
    }
}

/// What comes of the question whether a step may be done.
pub enum Verdict {
    Go,
    /// So many hundredths of it are done, then this.
    Part(usize, io::Error),
}

/// What such a disk does not do.
pub fn refusal(trouble: Trouble, op: Op) -> Verdict {
    use Op::{Append, Make, Open, Permit, Remove, Rename, Settle, Stage, Stat, StatOpen, Sync, SyncFolder, Truncate};
    let refuses = match trouble {
        Trouble::Full => matches!(op, Append | Stage | Make),
        Trouble::ReadOnly => {
            matches!(op, Append | Stage | Make | Open | Rename | Settle | Remove | Truncate | Permit | Sync)
        }
        Trouble::Forbidden => matches!(op, Stage | Make | Open | Rename | Settle | Remove | SyncFolder | Stat),
        Trouble::Gone => !matches!(op, Append | Sync | Truncate | StatOpen | Permit | Op::Lock),
    };
    let kind = match trouble {
        Trouble::Full => ErrorKind::StorageFull,
        Trouble::ReadOnly => ErrorKind::ReadOnlyFilesystem,
        Trouble::Forbidden => ErrorKind::PermissionDenied,
        Trouble::Gone => ErrorKind::NotFound,
    };
    let part = if trouble == Trouble::Full { 50 } else { 0 };
    if refuses { Verdict::Part(part, kind.into()) } else { Verdict::Go }
}
