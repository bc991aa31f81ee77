//! The settings as a file to begin with: every setting explained, none of them set.

use super::bindings::name;
use crate::keys::{Keymap, Place, section};
use crate::words::{Language, Word, Words};

/// A file with every setting as a comment, each line ready to be taken.
pub fn template(words: &Words) -> String {
    let mut text = String::new();
    let comment = |text: &mut String, word: Word| {
        words.get(word).lines().for_each(|line| text.push_str(&format!("    // {line}\n")));
    };
    words.get(Word("settings-head")).lines().for_each(|line| text.push_str(&format!("// {line}\n")));
    text.push_str("(\n");
    let language = match words.language() {
        Language::German => "German",
        Language::English => "English",
    };
    let settings = [
        (Word("settings-language"), format!("language: {language},")),
        (Word("settings-look"), "look: Dark,".to_owned()),
        (Word("settings-wall"), "wall: Light,".to_owned()),
        (Word("settings-ascii"), "ascii: false,".to_owned()),
        (Word("settings-bell"), "bell: true,".to_owned()),
    ];
    for (word, line) in settings {
        comment(&mut text, word);
        text.push_str(&format!("    //  {line}\n\n"));
    }
    comment(&mut text, Word("settings-keys"));
    text.push_str("    keys: {\n");
    let keys = Keymap::default();
    for place in Place::ALL.iter().copied() {
        text.push_str(&format!("        // {}\n", words.get(section(place))));
        for row in keys.rows(place).filter(|row| !row.binding.action.is_digits()) {
            let named = format!("{:?}: {:?},", name(place, row.binding.action), row.binding.chords);
            text.push_str(&format!("        //  {named:<44} // {}\n", words.get(row.binding.word)));
        }
    }
    text.push_str("    },\n)\n");
    text
}
