//! The journal beside a session file: a header, then one line an entry. It only grows.
//!
//! ```text
//! (journal:1,session:"lindbrueck1")
//! Edit((number:1,time:"2026-11-28T18:00:00+01:00",cause:Created,changes:[…]))
//! Checkpoint((last_edit:1,hash:8213…))
//! ```

use std::path::Path;

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_64;

use super::document::RON;
use super::error::{Problem, StoreError};
use super::flaw::{Flaw, Flawed};
use super::locate::Spot;
use crate::session::{Edit, Id};

/// The version of the journal that this program writes.
const VERSION: u32 = 1;

/// The beginning of every line that holds an edit: behind it stands its number.
const EDIT: &str = "Edit((number:";

#[derive(Serialize, Deserialize)]
struct Header {
    journal: u32,
    session: Id,
}

/// One line of a journal.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum Entry {
    /// The session was changed.
    Edit(Edit),
    /// The session file is about to be written.
    Checkpoint(Mark),
}

/// By this a session file is known as our own: what it contains, and what its bytes add up to.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Mark {
    /// The last edit in the file.
    pub last_edit: u64,
    /// The sum of its bytes.
    pub hash: u64,
}

/// The sum of a file's bytes: tells a changed file from ours, and is no guard against malice.
pub fn hash(bytes: &[u8]) -> u64 {
    xxh3_64(bytes)
}

/// The first line of a new journal.
///
/// # Errors
/// In RON's words; not for anything that a session holds.
pub fn header(session: Id) -> Result<String, ron::Error> {
    Ok(RON.to_string(&Header { journal: VERSION, session })? + "\n")
}

/// An entry as a line.
///
/// # Errors
/// In RON's words; not for anything that a session holds.
pub fn line(entry: &Entry) -> Result<String, ron::Error> {
    Ok(RON.to_string(entry)? + "\n")
}

/// What a journal holds.
#[derive(Clone, PartialEq, Debug)]
pub struct Journal {
    /// The session it belongs to.
    pub session: Id,
    /// The edits that were asked for, in order.
    pub edits: Vec<Edit>,
    /// Every checkpoint, in order.
    pub marks: Vec<Mark>,
    /// The highest number of an edit in it; 0 for none.
    pub last: u64,
    /// How many bytes of it are good.
    pub good: usize,
    /// The line at which a torn end begins.
    pub torn: Option<usize>,
}

impl Journal {
    /// Whether a session file with these bytes is one that we wrote.
    pub fn knows(&self, hash: u64) -> bool {
        self.marks.iter().any(|mark| mark.hash == hash)
    }
}

/// Reads a journal: of its edits only those after a number, because reading them is what takes time.
///
/// Whatever cannot be read *at its end* is a line that was being written when the power went: it is left out, and
/// `good` and `torn` say where it begins. `None` for a journal of which not even the first line is whole.
///
/// # Errors
/// A journal of a newer version; a line that cannot be read with readable ones behind it.
pub fn read(path: &Path, bytes: &[u8], after: u64) -> Result<Option<Journal>, StoreError> {
    let mut lines = bytes.split_inclusive(|byte| *byte == b'\n').enumerate();
    let Some((_, first)) = lines.next().filter(|(_, line)| line.ends_with(b"\n")) else { return Ok(None) };
    let session = head(first).map_err(|flawed| StoreError::flawed(path, flawed))?;
    let mut journal = Journal { session, edits: vec![], marks: vec![], last: 0, good: first.len(), torn: None };
    let mut bad: Option<Flawed> = None;
    for (index, line) in lines {
        match (journal.take(line, after), bad.take()) {
            (Ok(()), None) => journal.good += line.len(),
            (Ok(()), Some(earlier)) => return Err(StoreError::flawed(path, earlier)),
            (Err(flawed), earlier) => {
                journal.torn = journal.torn.or(Some(index + 1));
                bad = earlier.or(Some(on_line(flawed, index + 1)));
            }
        }
    }
    journal.ordered(path)?;
    Ok(Some(journal))
}

impl Journal {
    fn take(&mut self, line: &[u8], after: u64) -> Result<(), Flawed> {
        let text = str::from_utf8(line).map_err(|_| Flawed::from(Flaw::NotText))?;
        let text = text.strip_suffix('\n').ok_or(Flawed::from(Flaw::Empty))?;
        if let Some(number) = number(text).filter(|number| *number <= after) {
            self.last = self.last.max(number);
            return Ok(());
        }
        match RON.from_str(text).map_err(|error| Flawed::of(error, text))? {
            Entry::Edit(edit) => {
                self.last = self.last.max(edit.number);
                if edit.number > after {
                    self.edits.push(edit);
                }
            }
            Entry::Checkpoint(mark) => self.marks.push(mark),
        }
        Ok(())
    }

    /// Two programs that wrote to one journal show in its numbers.
    fn ordered(&self, path: &Path) -> Result<(), StoreError> {
        match self.edits.windows(2).find(|pair| pair[0].number >= pair[1].number) {
            Some(pair) => Err(StoreError::new(path, Problem::Unfitting(pair[1].number))),
            None => Ok(()),
        }
    }
}

fn number(text: &str) -> Option<u64> {
    text.strip_prefix(EDIT)?.split(',').next()?.parse().ok()
}

fn head(line: &[u8]) -> Result<Id, Flawed> {
    let line = line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(line);
    let text = str::from_utf8(line).map_err(|_| Flawed::from(Flaw::NotText))?;
    let header: Header = RON.from_str(text).map_err(|error| Flawed::of(error, text))?;
    match header.journal {
        VERSION => Ok(header.session),
        version if version > VERSION => Err(Flaw::Newer { version }.into()),
        version => Err(Flaw::Unknown { version }.into()),
    }
}

fn on_line(flawed: Flawed, line: usize) -> Flawed {
    let column = flawed.at.map_or(1, |spot| spot.column);
    flawed.flaw.at(Spot { line, column })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Cause;

    fn edit(number: u64) -> Edit {
        let time = "2026-11-28T18:00:00+01:00".parse().unwrap();
        Edit { number, time, workshop: None, cause: Cause::Changed, changes: vec![] }
    }

    fn text() -> String {
        let mark = Entry::Checkpoint(Mark { last_edit: 1, hash: u64::MAX });
        [Entry::Edit(edit(1)), mark, Entry::Edit(edit(2)), Entry::Edit(edit(3))]
            .iter()
            .fold(header("s1".parse().unwrap()).unwrap(), |text, entry| text + &line(entry).unwrap())
    }

    #[test]
    fn the_number_stands_where_it_is_looked_for() {
        assert_eq!(number(&line(&Entry::Edit(edit(4711))).unwrap()), Some(4711));
    }

    #[test]
    fn only_later_edits_are_read() {
        let journal = read(Path::new("j"), text().as_bytes(), 1).unwrap().unwrap();
        assert_eq!((journal.edits, journal.last), (vec![edit(2), edit(3)], 3));
        assert_eq!((journal.good, journal.torn), (text().len(), None));
    }

    #[test]
    fn every_torn_prefix_holds_exactly_its_whole_lines() {
        let text = text();
        for cut in 0..=text.len() {
            let whole = text[..cut].rfind('\n').map_or(0, |end| end + 1);
            let journal = read(Path::new("j"), &text.as_bytes()[..cut], 0).unwrap();
            assert_eq!(journal.as_ref().map_or(0, |j| j.good), whole, "{cut}");
            let edits = journal.map_or(0, |j| j.edits.len());
            assert_eq!(edits, text[..whole].matches("Edit(").count(), "{cut}");
        }
    }

    #[test]
    fn a_power_cut_may_leave_rubbish_but_only_at_the_end() {
        let rubbish = text() + "\0\0\0\0\n" + "\0";
        let journal = read(Path::new("j"), rubbish.as_bytes(), 0).unwrap().unwrap();
        assert_eq!((journal.edits.len(), journal.good, journal.torn), (3, text().len(), Some(6)));
        let middle = text().replace("number:2", "nummer:2");
        let error = read(Path::new("j"), middle.as_bytes(), 0).unwrap_err();
        assert_eq!(error.at.map(|spot| (spot.line, spot.column)), Some((4, 7)), "{error:?}");
    }
}
