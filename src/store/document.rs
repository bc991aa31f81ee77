//! The session file: what stands in it, how it is written and read.

use std::sync::LazyLock;

use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};

use super::flaw::{Flaw, Flawed};
use super::{locate, migrate};
use crate::session::{Fault, Id, Records, Session};

/// The version that this program writes.
pub const VERSION: u32 = 1;

/// Who opens the file in an editor should know what it is.
const HEAD: &str = "// Tafelrunde: die Sitzungsdatei eines Audits Familiengerechte Kommune. Sie darf von Hand bearbeitet werden,\n\
                    // `tafelrunde check` prüft sie. / A session of the audit; edit it by hand if you like, then check it.\n";

/// A record with its fields is one block of lines; what is deeper inside it stands on one line each.
const DEPTH: usize = 5;

/// RON as this program reads and writes it: `area: "x"` instead of `area: Some("x")`.
pub static RON: LazyLock<ron::Options> =
    LazyLock::new(|| ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME));

/// The content of a session file.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// By which rules it is written.
    pub version: u32,
    /// The session's identity, by which its journal is known.
    pub session: Id,
    /// The number of the last edit that it contains.
    #[serde(default)]
    pub last_edit: u64,
    /// Everything else.
    pub records: Records,
}

/// A session as it was read.
#[derive(Clone, PartialEq, Debug)]
pub struct Read {
    /// The session.
    pub session: Session,
    /// The number of the last edit that it contains.
    pub last_edit: u64,
    /// The version it was written in.
    pub version: u32,
    /// Whether it began with a byte order mark.
    pub mark: bool,
}

/// The text of a session file.
///
/// # Errors
/// In RON's words, where a value cannot be written; none of ours is of that kind.
pub fn write(session: &Session, last_edit: u64) -> Result<String, ron::Error> {
    let document = Document { version: VERSION, session: session.id(), last_edit, records: session.to_records() };
    let look = PrettyConfig::new().new_line("\n").depth_limit(DEPTH);
    let mut text = HEAD.to_owned();
    RON.to_writer_pretty(&mut text, &document, look)?;
    text.push('\n');
    Ok(text)
}

/// Reads the bytes of a session file, of this version or an older one.
///
/// # Errors
/// Every flaw that can be told at once: one where the text is not RON or not a session, else all faults between its
/// records. Never empty.
pub fn read(bytes: &[u8]) -> Result<Read, Vec<Flawed>> {
    let text = text_of(bytes).map_err(|flawed| vec![flawed])?;
    let (document, version) = parse(text).map_err(|flawed| vec![flawed])?;
    let (last_edit, mark) = (document.last_edit, text.len() < bytes.len());
    match Session::from_records(document.session, document.records) {
        Ok(session) => Ok(Read { session, last_edit, version, mark }),
        Err(faults) => Err(faults.into_iter().map(|fault| fault_in(text, fault)).collect()),
    }
}

/// The text without a byte order mark, which editors on Windows put there.
fn text_of(bytes: &[u8]) -> Result<&str, Flawed> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    match str::from_utf8(bytes) {
        Ok(text) if text.trim_matches(|c: char| c.is_whitespace() || c == '\0').is_empty() => Err(Flaw::Empty.into()),
        Ok(text) => Ok(text),
        Err(error) => {
            let good = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
            Err(Flaw::NotText.at(locate::end_of(&good)))
        }
    }
}

/// Looks at the version before anything else, so that a newer file says that it is newer.
fn parse(text: &str) -> Result<(Document, u32), Flawed> {
    match locate::version(text) {
        Some(version) if version != VERSION => other(version, text),
        _ => {
            let document: Document = RON.from_str(text).map_err(|error| Flawed::of(error, text))?;
            if document.version == VERSION { Ok((document, VERSION)) } else { other(document.version, text) }
        }
    }
}

fn other(version: u32, text: &str) -> Result<(Document, u32), Flawed> {
    let place = locate::word(text, "version");
    let unknown = if version > VERSION { Flaw::Newer { version } } else { Flaw::Unknown { version } };
    let migrated = migrate::migrate(version, text).ok_or(unknown.at(place))?;
    migrated.map(|document| (document, version)).map_err(|error| Flawed::of(error, text))
}

fn fault_in(text: &str, fault: Fault) -> Flawed {
    match fault {
        Fault::Twice(at) => Flaw::Twice(at).at(locate::second(text, at)),
        Fault::Dangling { from, to } => Flaw::Dangling { from, to }.at(locate::link(text, from, to)),
    }
}
