//! What must hold for any bytes.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex};

use tafelrunde::capture::{self, Context, Twins};
use tafelrunde::session::{Day, Session};
use tafelrunde::store::{self, Access, Disk, Holder, Mode, Opened, StoreError};
use tafelrunde::words::{Language, Words};

use crate::support::{now, sample};

/// Something that reads bytes.
pub struct Target {
    pub name: &'static str,
    /// Takes any bytes and says in a word what came of them.
    pub run: fn(&[u8]) -> String,
    /// How many changed inputs the suite tries, and how many outcomes there are at least.
    pub few: usize,
    pub outcomes: usize,
}

pub const TARGETS: &[Target] = &[
    Target { name: "file", run: file, few: 500, outcomes: 18 },
    Target { name: "journal", run: journal, few: 500, outcomes: 12 },
    Target { name: "capture", run: line, few: 700, outcomes: 30 },
];

const SESSION: &[u8] = include_bytes!("../../fuzz/corpus/file/small.ron");

/// A folder in which only the input is not what it was.
struct Folder {
    folder: tempfile::TempDir,
    path: PathBuf,
}

impl Folder {
    fn new() -> Self {
        let shared = Path::new("/dev/shm");
        let folder = if shared.is_dir() { tempfile::tempdir_in(shared) } else { tempfile::tempdir() };
        let folder = folder.expect("a folder");
        let path = folder.path().join("s.ron");
        Self { folder, path }
    }

    fn write(&self, file: &[u8], journal: Option<&[u8]>) {
        for entry in std::fs::read_dir(self.folder.path()).expect("a folder").flatten() {
            std::fs::remove_file(entry.path()).expect("a file");
        }
        std::fs::write(&self.path, file).expect("the file");
        journal.into_iter().for_each(|bytes| std::fs::write(self.journal(), bytes).expect("the journal"));
    }

    fn journal(&self) -> PathBuf {
        self.path.with_extension("journal")
    }

    fn open(&self, mode: Mode) -> Result<Opened, StoreError> {
        let who = Holder { user: "u".into(), host: "h".into(), pid: 1, since: now().wall };
        store::open_on(Arc::new(Quick), &self.path, &who, mode)
    }

    fn everything(&self) -> Vec<Vec<u8>> {
        [self.path.clone(), self.journal()].iter().filter_map(|path| std::fs::read(path).ok()).collect()
    }
}

/// A disk that does not take its time.
struct Quick;

impl Disk for Quick {
    fn sync(&self, _: &std::fs::File) -> io::Result<()> {
        Ok(())
    }

    fn sync_folder(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }
}

/// One folder for all inputs, made once.
static FOLDER: LazyLock<Mutex<Folder>> = LazyLock::new(|| Mutex::new(Folder::new()));

thread_local! {
    static WORDS: [Words; 2] = Language::ALL.map(Words::new);
}

/// The message is a sentence in both languages and moves no terminal.
fn told(error: &StoreError) -> String {
    for text in WORDS.with(|words| words.each_ref().map(|words| error.tell(words))) {
        assert!(text.len() > 20 && !text.contains("store-"), "{text}");
        assert!(!text.chars().any(char::is_control), "{text:?}");
    }
    let problem = format!("{:?}", error.problem);
    let ours = |(at, part): &(usize, &str)| at % 2 == 0 || part.starts_with("store-"); // not what stands in the file
    let parts = problem.split('"').enumerate().filter(ours).map(|(_, part)| part).collect::<String>();
    parts.chars().filter(|c| c.is_alphabetic() || *c == '-').collect()
}

/// What was opened can be written, opens again as it was, and stays as it is then.
fn comes_back(folder: &Folder, opened: Opened) {
    let (session, last) = (opened.session, opened.last_edit);
    let Access::Write(mut store) = opened.access else { panic!("not for writing") };
    assert_eq!(store.checkpoint(&session, last).expect("a checkpoint"), store::Checkpoint::Done);
    drop(store);
    let again = folder.open(Mode::Write).expect("what we wrote");
    assert!(again.session == session && again.last_edit == last, "it comes back as it was");
    assert!(again.notices.is_empty() && again.recent.is_empty());
}

fn either(folder: &Folder) -> String {
    let before = folder.everything();
    match folder.open(Mode::Write) {
        Ok(opened) => {
            let (size, recent) = (size(&opened.session), opened.recent.len());
            let outcome = format!("{size} records, {recent} recent, {} notices", opened.notices.len());
            comes_back(folder, opened);
            outcome
        }
        Err(error) => {
            assert!(folder.everything() == before, "a file that does not open is not changed");
            for mode in [Mode::Theirs, Mode::Ours] {
                if let Ok(opened) = folder.open(mode) {
                    comes_back(folder, opened);
                    break;
                }
            }
            told(&error)
        }
    }
}

fn size(session: &Session) -> usize {
    let mut count = 0;
    session.each(|_| count += 1);
    count
}

fn lock() -> std::sync::MutexGuard<'static, Folder> {
    FOLDER.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

fn file(bytes: &[u8]) -> String {
    let folder = lock();
    folder.write(bytes, None);
    either(&folder)
}

fn journal(bytes: &[u8]) -> String {
    let folder = lock();
    folder.write(SESSION, Some(bytes));
    either(&folder)
}

struct Known {
    context: Context,
    twins: Twins,
    today: Day,
}

static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let (session, today) = (sample(), now().today());
    Known { context: Context::of(&session, today), twins: Twins::of(&session), today }
});

/// Marks are whole, in order and apart; what is not marked is the text.
fn line(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let Known { context, twins, today } = &*KNOWN;
    for line in capture::lines(&text) {
        assert!(!line.trim().is_empty() && !line.chars().any(char::is_control), "{line:?}");
    }
    let captured = capture::parse(&text, context);
    let (mut end, mut rest) = (0, String::new());
    for mark in &captured.marks {
        assert!(end <= mark.range.start && mark.range.start < mark.range.end, "{:?}", captured.marks);
        rest.push_str(text.get(end..mark.range.start).expect("whole letters"));
        end = mark.range.end;
    }
    rest.push_str(text.get(end..).expect("whole letters"));
    let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
    assert!(letters(&captured.text) <= letters(&rest) && letters(&captured.text) + 2 >= letters(&rest), "{captured:?}");
    let _ = (capture::due(&text, *today), capture::amount(&text), capture::fold(&text), twins.find(&captured.text));
    let cursor = text.char_indices().nth(bytes.len() % 7).map_or(text.len(), |(at, _)| at);
    let completed = capture::complete(&text, cursor, context);
    let meaning = |mark: &capture::Mark| format!("{:?}", mark.meaning).split('(').next().unwrap_or_default().to_owned();
    let kinds: BTreeSet<String> = captured.marks.iter().map(meaning).collect();
    format!("{kinds:?} {}", completed.len().min(2))
}
