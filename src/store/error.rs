//! Why a session could not be opened or saved: what, where, and what to do about it.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::flaw::{Flaw, Flawed, harmless, plain};
use super::locate::Spot;
use crate::session::Id;
use crate::words::{Arg, Word, Words};

/// What went wrong with one file. Whatever it is: no file was changed by it.
#[derive(Clone, PartialEq, Debug)]
pub struct StoreError {
    /// The file.
    pub path: PathBuf,
    /// Where inside it.
    pub at: Option<Spot>,
    /// What.
    pub problem: Problem,
    /// How many more things are wrong with it.
    pub more: usize,
}

/// What can go wrong.
#[derive(Clone, PartialEq, Debug)]
pub enum Problem {
    /// There is no such file or folder.
    Missing,
    /// It is a folder.
    Folder,
    /// It is neither file nor folder: a pipe, a device.
    Device,
    /// The system does not allow it.
    Forbidden,
    /// The disk or its quota is full.
    Full,
    /// The disk can only be read.
    ReadOnly,
    /// Any other refusal, in the system's words.
    System(String),
    /// It is larger than anything that this program writes: bytes, and how many are read at most.
    Large(u64, u64),
    /// There is a file of this name already.
    Taken,
    /// What stands in the file is wrong.
    Flaw(Flaw),
    /// The journal belongs to another session: its own, and the one whose file lies beside it.
    Stranger {
        /// The session that the journal names.
        journal: Id,
        /// The session that the file names.
        session: Id,
    },
    /// Somebody else wrote to the journal, or took it away.
    JournalTouched,
    /// The folder of the open session is not there any more.
    Gone,
    /// Another program took the lock of the open session.
    TakenOver,
    /// An edit in the journal does not fit the session: its number.
    Unfitting(u64),
    /// The file was changed outside and contradicts what the journal holds.
    Conflict,
    /// Our own version is wanted and cannot be put together again.
    NoBase,
    /// The thread that saves does not answer.
    Ended,
}

impl StoreError {
    /// Something is wrong with the whole file.
    pub fn new(path: &Path, problem: Problem) -> Self {
        Self { path: path.to_owned(), at: None, problem, more: 0 }
    }

    /// The system refused.
    pub fn io(path: &Path, error: &io::Error) -> Self {
        Self::new(path, Problem::of(error))
    }

    /// Something is wrong inside the file.
    pub fn flawed(path: &Path, flawed: Flawed) -> Self {
        Self { path: path.to_owned(), at: flawed.at, problem: Problem::Flaw(flawed.flaw), more: 0 }
    }

    /// One error that stands for all of these; `None` for none.
    pub fn first(errors: Vec<Self>) -> Option<Self> {
        let more = errors.len().saturating_sub(1);
        errors.into_iter().next().map(|first| Self { more, ..first })
    }

    /// The whole message: `file:line:column: what is wrong. What to do.`
    pub fn tell(&self, words: &Words) -> String {
        let mut parts = vec![self.line(words)];
        if self.more > 0 {
            parts.push(words.say(Word("store-more"), &[("count", self.more.into())]));
        }
        parts.extend(self.problem.advice().map(|word| words.get(word).to_owned()));
        parts.join(" ")
    }

    /// What, and what to do about it, without the file: for a line in which there is little room.
    pub fn reason(&self, words: &Words) -> String {
        let advice = self.problem.advice().map(|word| words.get(word).to_owned());
        std::iter::once(self.problem.tell(words)).chain(advice).collect::<Vec<_>>().join(" ")
    }

    /// Where and what, without advice: `file:line:column: what is wrong.`
    pub fn line(&self, words: &Words) -> String {
        format!("{}: {}", self.place(), self.problem.tell(words))
    }

    fn place(&self) -> String {
        let path = harmless(&self.path.display().to_string());
        self.at.map_or(path.clone(), |spot| format!("{path}:{}:{}", spot.line, spot.column))
    }
}

impl Problem {
    /// What the system refused.
    pub fn of(error: &io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => Self::Missing,
            ErrorKind::IsADirectory => Self::Folder,
            ErrorKind::PermissionDenied => Self::Forbidden,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::Full,
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            ErrorKind::AlreadyExists => Self::Taken,
            _ => Self::System(error.to_string()),
        }
    }

    /// What is wrong, as a sentence.
    pub fn tell(&self, words: &Words) -> String {
        let word = match self {
            Self::Missing => Word("store-missing"),
            Self::Folder => Word("store-folder"),
            Self::Device => Word("store-device"),
            Self::Forbidden => Word("store-forbidden"),
            Self::Full => Word("store-full"),
            Self::ReadOnly => Word("store-disk-read-only"),
            Self::Taken => Word("store-taken"),
            Self::JournalTouched => Word("store-journal-touched"),
            Self::Gone => Word("store-gone"),
            Self::TakenOver => Word("store-taken-over"),
            Self::Conflict => Word("store-conflict"),
            Self::NoBase => Word("store-no-base"),
            Self::Ended => Word("store-ended"),
            Self::Flaw(flaw) => return flaw.tell(words),
            Self::System(detail) => return words.say(Word("store-system"), &[("detail", plain(detail).into())]),
            Self::Large(size, limit) => {
                return words.say(Word("store-large"), &[mega("size", *size), mega("limit", *limit)]);
            }
            Self::Unfitting(number) => {
                return words.say(Word("store-unfitting"), &[("number", number.to_string().into())]);
            }
            Self::Stranger { journal, session } => {
                let ids = [("journal", journal.to_string().into()), ("session", session.to_string().into())];
                return words.say(Word("store-stranger"), &ids);
            }
        };
        words.get(word).to_owned()
    }

    /// What the person in front of it can do.
    fn advice(&self) -> Option<Word> {
        Some(match self {
            Self::Missing => Word("store-advice-missing"),
            Self::Folder | Self::Device => Word("store-advice-file"),
            Self::Forbidden => Word("store-advice-forbidden"),
            Self::Full => Word("store-advice-full"),
            Self::ReadOnly => Word("store-advice-read-only"),
            Self::Taken => Word("store-advice-taken"),
            Self::Large(..) | Self::Flaw(Flaw::Empty | Flaw::NotText | Flaw::Deep) => Word("store-advice-damaged"),
            Self::Flaw(Flaw::Newer { .. }) => Word("store-advice-newer"),
            Self::Flaw(_) => Word("store-advice-repair"),
            Self::Stranger { .. } => Word("store-advice-stranger"),
            Self::JournalTouched | Self::Unfitting(_) => Word("store-advice-journal"),
            Self::Gone => Word("store-advice-gone"),
            Self::TakenOver => Word("store-advice-taken-over"),
            Self::Conflict => Word("store-advice-conflict"),
            Self::NoBase | Self::System(_) | Self::Ended => return None,
        })
    }
}

fn mega(name: &'static str, bytes: u64) -> Arg<'static> {
    (name, bytes.div_ceil(1024 * 1024).to_string().into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Ref;
    use crate::words::Language;

    #[test]
    fn every_problem_has_words_in_both_languages() {
        let id: Id = "w1".parse().unwrap();
        let flaws = [
            Flaw::Unknown { version: 0 },
            Flaw::Expected(Word("store-expected-list-end")),
            Flaw::ExpectedKind("variant of enum".into()),
            Flaw::Deep,
            Flaw::Other("premature end".into()),
            Flaw::Dangling { from: Ref::Note(id), to: Ref::Municipality },
        ];
        let problems = [
            Problem::Device,
            Problem::Full,
            Problem::ReadOnly,
            Problem::System("broken pipe".into()),
            Problem::Stranger { journal: id, session: id },
            Problem::JournalTouched,
            Problem::Gone,
            Problem::TakenOver,
            Problem::Unfitting(7),
            Problem::Conflict,
            Problem::NoBase,
            Problem::Ended,
        ];
        for problem in flaws.map(Problem::Flaw).into_iter().chain(problems) {
            for words in Language::ALL.map(Words::new) {
                let text = StoreError { more: 2, ..StoreError::new(Path::new("x.ron"), problem.clone()) }.tell(&words);
                assert!(text.starts_with("x.ron: ") && !text.contains("store-") && !text.contains('$'), "{text}");
            }
        }
    }

    #[test]
    fn a_file_name_cannot_move_the_terminal() {
        let error = StoreError::new(Path::new("\u{1b}[2J.ron"), Problem::Missing);
        assert!(!error.tell(&Words::new(Language::German)).contains('\u{1b}'));
    }
}
