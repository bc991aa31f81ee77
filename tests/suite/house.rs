//! House rules: who may name whom, every word in both languages, one meaning a key, no German in the code.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use tafelrunde::keys::{self, Action, Chord, Key, Place, TABLE};
use tafelrunde::words::{FILES, Language, Word, Words, ids};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn sources(under: &Path) -> Vec<(PathBuf, String)> {
    let mut found = vec![];
    for entry in fs::read_dir(under).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push((path.clone(), fs::read_to_string(&path).expect("a source")));
        }
    }
    found.sort();
    found
}

/// Who may name whom; a folder may always name itself.
const LAYERS: &[(&str, &[&str])] = &[
    ("session", &[]),
    ("words", &["session"]),
    ("capture", &["session"]),
    ("keys", &["words"]),
    ("scene", &["session", "words"]),
    ("papers", &["session", "words"]),
    ("store", &["session", "scene", "words"]),
    ("console", &["session", "scene", "capture", "keys", "words"]),
    ("settings", &["console", "keys", "scene", "store", "words"]),
    ("draw", &["console", "scene", "session", "capture", "keys", "words"]),
    ("terminal", &["console", "draw", "scene", "store", "keys", "words", "session"]),
    (
        "commands",
        &["terminal", "console", "draw", "scene", "settings", "store", "papers", "capture", "keys", "words", "session"],
    ),
];

#[test]
fn every_folder_names_only_what_it_may() {
    let mut seen = 0;
    for (path, text) in sources(&root().join("src")) {
        let inside = path.strip_prefix(root().join("src")).expect("inside");
        let folder = inside.components().next().expect("a folder").as_os_str().to_string_lossy().into_owned();
        let Some((_, allowed)) = LAYERS.iter().find(|(name, _)| *name == folder.trim_end_matches(".rs")) else {
            continue;
        };
        for (_, after) in text.match_indices("crate::").map(|(at, m)| (at, &text[at + m.len()..])) {
            let named: String = after.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
            if named.is_empty() || named == folder || !LAYERS.iter().any(|(layer, _)| *layer == named) {
                continue;
            }
            seen += 1;
            assert!(allowed.contains(&named.as_str()), "{} may not name {named}", inside.display());
        }
    }
    assert!(seen > 50, "the rule looked at {seen} places");
}

#[test]
fn the_session_knows_no_clock_no_disk_and_no_dice() {
    for (path, text) in sources(&root().join("src/session")) {
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for forbidden in
            ["Local::now", "Utc::now", "SystemTime", "Instant", "std::fs", "fastrand", "ratatui", "crossterm"]
        {
            assert!(!code.contains(forbidden), "{}: {forbidden}", path.display());
        }
    }
}

/// The places of a message: `{ $count }` → `count`.
fn places(text: &str) -> BTreeMap<&str, BTreeSet<String>> {
    let starts: Vec<(usize, &str)> =
        ids(text).map(|id| (text.find(&format!("\n{id} =")).map_or(0, |at| at + 1), id)).collect();
    let end =
        |at: usize| starts.iter().map(|(start, _)| *start).filter(|start| *start > at).min().unwrap_or(text.len());
    let of = |at: usize| {
        let message = &text[at..end(at)];
        message
            .split('$')
            .skip(1)
            .map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric()).collect())
            .collect()
    };
    starts.iter().map(|(at, id)| (*id, of(*at))).collect()
}

#[test]
fn every_word_stands_in_both_languages_with_the_same_places() {
    for (name, german, english) in FILES {
        let (german_ids, english_ids): (Vec<_>, Vec<_>) = (ids(german).collect(), ids(english).collect());
        let once: HashSet<_> = german_ids.iter().collect();
        assert_eq!(once.len(), german_ids.len(), "{name}: an id stands twice");
        assert_eq!(places(german), places(english), "{name}");
        assert!(
            german_ids.iter().all(|id| id.starts_with(&format!("{name}-"))),
            "{name}: ids begin with the file's name"
        );
        assert_eq!(english_ids.len(), german_ids.len(), "{name}");
    }
}

#[test]
fn every_word_file_is_read_without_a_fault() {
    for (name, german, english) in FILES {
        for text in [german, english] {
            let parsed = fluent_bundle::FluentResource::try_new((*text).to_owned());
            assert!(parsed.is_ok(), "{name}: {:?}", parsed.err().map(|(_, errors)| errors));
        }
    }
}

/// Every id that the code names: `Word("…")`, the tables of names, the table of keys.
fn named_in_code() -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    let prefixes: Vec<String> = FILES.iter().map(|(name, ..)| format!("\"{name}-")).collect();
    for (_, text) in sources(&root().join("src")) {
        for prefix in &prefixes {
            for (at, _) in text.match_indices(prefix.as_str()) {
                let id: String = text[at + 1..].chars().take_while(|c| *c != '"').collect();
                if !id.ends_with('-') && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
                    named.insert(id);
                }
            }
        }
    }
    named
}

#[test]
fn every_word_that_the_code_names_is_there_and_every_word_is_named() {
    let known: BTreeSet<String> = FILES.iter().flat_map(|(_, german, _)| ids(german)).map(str::to_owned).collect();
    let named = named_in_code();
    let missing: Vec<_> = named.difference(&known).collect();
    assert!(missing.is_empty(), "not in the word files: {missing:?}");
    let unused: Vec<_> = known
        .difference(&named)
        .filter(|id| !id.ends_with("-short") && !id.ends_with("-help"))
        .filter(|id| !id.ends_with("-example"))
        .collect();
    assert!(unused.is_empty(), "named nowhere: {unused:?}");
    assert!(named.len() > 200, "{}", named.len());
}

#[test]
fn no_german_stands_in_the_code() {
    for (path, text) in sources(&root().join("src")) {
        if path.to_string_lossy().contains("tests") || path.ends_with("sample.rs") || path.ends_with("properties.rs") {
            continue;
        }
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
            let strings = line.split('"').skip(1).step_by(2);
            let umlaut = strings.flat_map(str::chars).any(|c| "äöüÄÖÜ".contains(c));
            assert!(!umlaut || GRAMMAR.iter().any(|file| path.ends_with(file)), "{}: {line}", path.display());
        }
    }
}

/// Files whose German is the grammar of what is typed, not something that is shown.
const GRAMMAR: &[&str] =
    &["capture/due.rs", "capture/fold.rs", "capture/money.rs", "capture/lines.rs", "draw/hyphen.rs", "draw/text.rs"];

#[test]
fn every_action_has_a_key_and_its_words_in_both_languages() {
    for row in TABLE {
        assert_eq!(row.chords().count(), row.chords.split_whitespace().count(), "{row:?}");
        assert!(
            row.chords().count() > 0 || row.place == Place::Board,
            "only the palette reaches what has no key: {row:?}"
        );
        for language in Language::ALL {
            let words = Words::new(language);
            assert_ne!(words.get(row.word), row.word.0, "{row:?}");
        }
    }
    for action in [Action::Undo, Action::Redo, Action::Delete, Action::Quit, Action::Done, Action::Complete] {
        assert!(TABLE.iter().any(|row| row.action == action), "{action:?} has no key");
    }
}

#[test]
fn place_and_action_name_one_row() {
    let mut seen = HashSet::new();
    TABLE.iter().for_each(|row| assert!(seen.insert((row.place, row.action)), "{row:?}"));
}

#[test]
fn no_chord_means_two_things_in_one_place() {
    let mut seen = HashSet::new();
    for row in TABLE {
        for chord in row.chords() {
            assert!(seen.insert((row.place, chord)), "{chord} twice in {:?}", row.place);
        }
    }
    for pane in [Place::Analysis, Place::Goals, Place::Plan] {
        for row in TABLE.iter().filter(|row| row.place == pane) {
            for chord in row.chords() {
                assert!(!seen.contains(&(Place::Board, chord)), "{chord} of {pane:?} hides one of the board");
            }
        }
    }
}

#[test]
fn nothing_needs_alt_gr_or_a_dead_key_and_no_chord_of_three() {
    let hard = "@[]{}\\|~^´`";
    for row in TABLE {
        for chord in row.chords() {
            assert!(!matches!(chord.key, Key::Char(c) if hard.contains(c)), "{chord}");
            assert!(!(chord.ctrl && chord.shift), "{chord}");
        }
        // Ctrl+Enter, Ctrl+I, Ctrl+H and Shift+Enter do not arrive everywhere: there is another way.
        let plain = row.chords().any(|chord| chord != Chord::read("Ctrl+Enter").expect("a chord"));
        assert!(plain || row.chords.is_empty(), "{row:?}");
    }
}

#[test]
fn the_readme_holds_the_key_table() {
    let path = root().join("README.md");
    let readme = fs::read_to_string(&path).unwrap_or_default();
    let mut made = readme.clone();
    for language in Language::ALL {
        let (begin, end) = (format!("<!-- keys:{} -->\n", language.code()), "<!-- /keys -->");
        let Some(at) = made.find(&begin) else { panic!("README.md has no {begin}") };
        let from = at + begin.len();
        let to = from + made[from..].find(end).expect("the end of the key table");
        made.replace_range(from..to, &format!("{}\n", keys::markdown(&Words::new(language))));
    }
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &made).expect("README.md");
    } else {
        assert_eq!(readme, made, "run `UPDATE=1 cargo test the_readme_holds` to write it anew");
    }
}

#[test]
fn plurals_are_right_in_both_languages() {
    let say = |language, count: u64| {
        Words::new(language).say(Word("console-goal-counts"), &[("goals", count.into()), ("measures", count.into())])
    };
    assert_eq!(say(Language::German, 1), "1 Ziel · 1 Maßnahme");
    assert_eq!(say(Language::German, 2), "2 Ziele · 2 Maßnahmen");
    assert_eq!(say(Language::English, 1), "1 goal · 1 measure");
    assert_eq!(say(Language::English, 0), "0 goals · 0 measures");
}

#[test]
fn every_step_of_the_store_goes_through_its_one_seam() {
    let store = root().join("src/store");
    let mut looked = 0;
    for (path, text) in sources(&store) {
        let inside = path.strip_prefix(&store).expect("inside");
        if inside.starts_with("link") || inside.ends_with("disk.rs") {
            continue; // what the screens see may be lost; and the seam itself
        }
        looked += 1;
        let code = text.split("#[cfg(test)]").next().unwrap_or_default().replace("fs::canonicalize", "");
        for forbidden in
            ["fs::", "File::open", "File::options", "File::create", ".metadata()", ".set_len(", ".write_all("]
        {
            let plain =
                code.replace("std::fs::File", "").replace("std::fs::{File", "").replace("std::fs::Metadata", "");
            let plain = plain.replace("use std::fs;", "");
            assert!(!plain.contains(forbidden), "{}: {forbidden} bypasses the seam", inside.display());
        }
    }
    assert!(looked > 15, "{looked}");
}
