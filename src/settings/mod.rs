//! The settings: one RON file that a person writes. What is wrong in it is told with its line, and the rest counts.

mod bindings;
mod template;
mod trouble;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fs, io};

use ron::extensions::Extensions;
use serde::Deserialize;

pub use template::template;
pub use trouble::Trouble;

use crate::console::Look;
use crate::keys::Keymap;
use crate::scene::SceneLook;
use crate::store::Flawed;
use crate::words::Language;
use bindings::Bindings;

/// More than anybody writes by hand.
const LARGEST: u64 = 1 << 20;

/// What can be set; each is what the surroundings say where nothing is set.
#[derive(Clone, PartialEq, Debug, Default, Deserialize)]
#[serde(default)]
struct File {
    language: Option<Language>,
    look: Option<Look>,
    wall: Option<SceneLook>,
    ascii: bool,
    bell: bool,
    keys: Bindings,
}

/// The settings that count, and what was wrong in the file.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// Language of the interface.
    pub language: Option<Language>,
    /// Look of the console.
    pub look: Option<Look>,
    /// Look of the screen.
    pub wall: Option<SceneLook>,
    /// Nothing but ASCII on the screen.
    pub ascii: bool,
    /// The terminal's bell when a step is over.
    pub bell: bool,
    /// The keys.
    pub keys: Arc<Keymap>,
    /// What does not count, in the order of the lines.
    pub troubles: Vec<Trouble>,
}

impl Settings {
    /// The settings of this file; those of the program where there is none.
    pub fn read(file: &Path) -> Self {
        match text_of(file) {
            Ok(text) => Self::of(&text),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Self::default(),
            Err(error) => Self { troubles: vec![Trouble::Unreadable(error.kind())], ..Self::default() },
        }
    }

    /// The settings that a text says.
    pub fn of(text: &str) -> Self {
        if blank(text) {
            return Self::default();
        }
        let mut unknown = vec![];
        match parse(text, &mut unknown) {
            Ok(file) => Self::from_file(file, text, unknown),
            Err(flawed) => Self { troubles: vec![Trouble::Flawed(flawed)], ..Self::default() },
        }
    }

    fn from_file(file: File, text: &str, unknown: Vec<String>) -> Self {
        let (wishes, mut troubles) = file.keys.wishes(text);
        let (keys, conflicts) = Keymap::with(&wishes);
        troubles.extend(unknown.into_iter().map(|name| Trouble::Unknown { line: line_of(text, &name), name }));
        troubles.extend(conflicts.into_iter().map(Trouble::Binding));
        troubles.sort_by_key(Trouble::line);
        let File { language, look, wall, ascii, bell, keys: _ } = file;
        Self { language, look, wall, ascii, bell, keys: Arc::new(keys), troubles }
    }
}

/// The settings' file below the platform's configuration folder.
pub fn file_in(folder: &Path) -> PathBuf {
    folder.join("settings.ron")
}

fn text_of(file: &Path) -> io::Result<String> {
    if fs::metadata(file)?.len() > LARGEST {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(fs::read_to_string(file)?.trim_start_matches('\u{feff}').to_owned())
}

/// Whether there is nothing but comments.
fn blank(text: &str) -> bool {
    text.lines().map(str::trim).all(|line| line.is_empty() || line.starts_with("//"))
}

fn parse(text: &str, unknown: &mut Vec<String>) -> Result<File, Flawed> {
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let told = |error| Flawed::of(error, text);
    let mut reader = ron::Deserializer::from_str_with_options(text, &options).map_err(told)?;
    let file = serde_ignored::deserialize(&mut reader, |path| unknown.push(path.to_string()));
    let file = file.map_err(|error| told(reader.span_error(error)))?;
    reader.end().map_err(|error| told(reader.span_error(error)))?;
    Ok(file)
}

/// The line, from 1, on which a field is named outside of comments; 1 where it is not found.
fn line_of(text: &str, name: &str) -> usize {
    let named = |line: &str| line.split("//").next().unwrap_or_default().contains(name);
    text.lines().position(named).map_or(1, |at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::{Action, Chord, Place};
    use crate::words::Words;

    fn told(text: &str) -> Vec<String> {
        let words = Words::new(Language::English);
        Settings::of(text).troubles.iter().map(|trouble| trouble.tell(&words)).collect()
    }

    #[test]
    fn what_is_set_counts() {
        let settings = Settings::of(
            "(\n  language: English, look: Dark, wall: Max, ascii: true, bell: true,\n  keys: {\"Board Zoom\": \"Z F11\"},\n)",
        );
        assert_eq!(settings.troubles, []);
        assert_eq!((settings.language, settings.look), (Some(Language::English), Some(Look::Dark)));
        assert_eq!((settings.wall, settings.ascii, settings.bell), (Some(SceneLook::Max), true, true));
        assert_eq!(settings.keys.action(Place::Plan, Chord::read("F11").unwrap()), Some(Action::Zoom));
    }

    #[test]
    fn the_template_is_read_without_trouble_and_changes_nothing() {
        for language in Language::ALL {
            let text = template(&Words::new(language));
            assert_eq!(Settings::of(&text).troubles, [], "{text}");
            // Every line that is offered can be taken as it is.
            let taken: String = text.lines().map(|line| line.replacen("//  ", "    ", 1) + "\n").collect();
            assert_eq!(Settings::of(&taken).troubles, [], "{taken}");
            assert_eq!(Settings::of(&taken).language, Some(language));
        }
    }

    #[test]
    fn what_is_unknown_is_told_with_its_line_and_the_rest_counts() {
        let text = "(\n  // colour: 1\n  colour: 7,\n  look: Max,\n  keys: {\n    \"Board Fly\": \"x\",\n    \"Board Zoom\": \"Hyper+x\",\n    \"Board Edit\": \"d\",\n  },\n)";
        let lines: Vec<_> = Settings::of(text).troubles.iter().map(Trouble::line).collect();
        assert_eq!(lines, [3, 6, 7, 8]);
        assert_eq!(Settings::of(text).look, Some(Look::Max));
        let told = told(text);
        assert!(told[0].contains("Line 3") && told[0].contains("colour"), "{told:?}");
        assert!(told[3].contains("Line 8") && told[3].contains("delete"), "{told:?}");
    }

    #[test]
    fn a_broken_file_is_told_with_line_and_column_and_the_programs_own_count() {
        let told = told("(\n  look: Blue,\n)");
        assert!(told[0].starts_with("Line 2, column 9"), "{told:?}");
        assert!(told[0].contains("Terminal, Light, Dark, Max"), "{told:?}");
        assert_eq!(Settings::of("(look: ").look, None);
    }

    #[test]
    fn one_name_said_twice_is_told() {
        let text = "(keys: {\n\"Board Zoom\": \"Z\",\n\"Board Zoom\": \"X\",\n})";
        assert_eq!(Settings::of(text).troubles.iter().map(Trouble::line).collect::<Vec<_>>(), [3]);
    }
}
