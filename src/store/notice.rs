//! What the user is told although everything is well, on opening and later.

use std::path::{Path, PathBuf};

use super::error::Problem;
use super::flaw::{harmless, plain};
use super::lock::Holder;
use crate::words::{Word, Words};

/// Something about the files that is worth a line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Notice {
    /// The end of the journal was torn and is kept in a file beside.
    Torn {
        /// The line of the journal.
        line: usize,
        /// Where it is kept.
        kept: PathBuf,
    },
    /// The file was changed outside and taken over: how many records, where that can be said.
    Outside(Option<usize>),
    /// The file was of an older version.
    Migrated {
        /// Its version.
        version: u32,
        /// Where the original is kept.
        kept: PathBuf,
    },
    /// The file began with a byte order mark.
    Mark,
    /// Edits came from the journal because the session was not left properly.
    Recovered(usize),
    /// A version from outside was put aside.
    Kept(PathBuf),
    /// The journal was gone or not ours any more, and was put together anew; where what stood there is kept.
    Renewed(Option<PathBuf>),
    /// The session file was gone, or an older one stood there, and was written anew.
    PutBack,
}

impl Notice {
    /// The notice as a sentence.
    pub fn tell(&self, words: &Words) -> String {
        let path = |path: &Path| harmless(&path.display().to_string());
        match self {
            Self::Torn { line, kept } => {
                words.say(Word("store-notice-torn"), &[("line", line.to_string().into()), ("path", path(kept).into())])
            }
            Self::Outside(Some(count)) => words.say(Word("store-notice-outside"), &[("count", (*count).into())]),
            Self::Outside(None) => words.get(Word("store-notice-outside-whole")).to_owned(),
            Self::Migrated { version, kept } => words.say(
                Word("store-notice-migrated"),
                &[("version", version.to_string().into()), ("path", path(kept).into())],
            ),
            Self::Mark => words.get(Word("store-notice-mark")).to_owned(),
            Self::Recovered(count) => words.say(Word("store-notice-recovered"), &[("count", (*count).into())]),
            Self::Renewed(None) => words.get(Word("store-notice-renewed")).to_owned(),
            Self::Renewed(Some(kept)) => words.say(Word("store-notice-renewed-kept"), &[("path", path(kept).into())]),
            Self::PutBack => words.get(Word("store-notice-put-back")).to_owned(),
            Self::Kept(kept) => words.say(Word("store-notice-kept"), &[("path", path(kept).into())]),
        }
    }
}

/// Why a session can be read and not written.
#[derive(Clone, PartialEq, Debug)]
pub enum ReadOnly {
    /// Somebody has it open; who, where that can be read.
    Held(Option<Holder>),
    /// Something of ours could not be written beside it.
    Refused(Problem),
    /// The file is write-protected.
    Protected,
    /// It was asked for.
    Wanted,
}

impl ReadOnly {
    /// The reason as a sentence.
    pub fn tell(&self, words: &Words) -> String {
        match self {
            Self::Held(Some(holder)) => words.say(
                Word("store-reading-held"),
                &[
                    ("user", plain(&holder.user).into()),
                    ("host", plain(&holder.host).into()),
                    ("time", since(words, holder).into()),
                    ("pid", holder.pid.to_string().into()),
                ],
            ),
            Self::Held(None) => words.get(Word("store-reading-held-unknown")).to_owned(),
            Self::Refused(problem) => {
                words.say(Word("store-reading-folder"), &[("detail", problem.tell(words).into())])
            }
            Self::Protected => words.get(Word("store-reading-file")).to_owned(),
            Self::Wanted => words.get(Word("store-reading-wanted")).to_owned(),
        }
    }
}

fn since(words: &Words, holder: &Holder) -> String {
    format!("{} {}", words.date(holder.since.date_naive()), holder.since.format("%H:%M"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn everything_that_is_told_has_words_in_both_languages() {
        let kept = PathBuf::from("kept.ron");
        let holder = Holder::here("2026-11-28T18:04:07+01:00".parse().unwrap());
        let notices = [
            Notice::Torn { line: 7, kept: kept.clone() },
            Notice::Outside(None),
            Notice::Outside(Some(0)),
            Notice::Outside(Some(1)),
            Notice::Outside(Some(7)),
            Notice::Migrated { version: 7, kept: kept.clone() },
            Notice::Mark,
            Notice::Recovered(1),
            Notice::Recovered(7),
            Notice::Kept(kept.clone()),
            Notice::Renewed(None),
            Notice::Renewed(Some(kept)),
            Notice::PutBack,
        ];
        let reasons = [
            ReadOnly::Held(Some(holder)),
            ReadOnly::Held(None),
            ReadOnly::Refused(Problem::Full),
            ReadOnly::Protected,
            ReadOnly::Wanted,
        ];
        for words in Language::ALL.map(Words::new) {
            let told = notices.iter().map(|n| n.tell(&words)).chain(reasons.iter().map(|r| r.tell(&words)));
            for text in told {
                assert!(!text.contains("store-") && !text.contains('$'), "{text}");
            }
        }
    }
}
