//! The table as people read it: sections of the help, the README's Markdown.

use super::{Binding, Place, rows};
use crate::words::{Word, Words};

/// The heading of a place in help and README.
pub fn section(place: Place) -> Word {
    match place {
        Place::Board => Word("keys-place-board"),
        Place::Analysis => Word("keys-place-analysis"),
        Place::Goals => Word("keys-place-goals"),
        Place::Plan => Word("keys-place-plan"),
        Place::Capture => Word("keys-place-capture"),
        Place::Editing => Word("keys-place-editing"),
        Place::Form => Word("keys-place-form"),
        Place::Filtering => Word("keys-place-filtering"),
        Place::Helping => Word("keys-place-helping"),
        Place::Asking => Word("keys-place-asking"),
        Place::Screen => Word("keys-place-screen"),
        Place::Trial => Word("keys-place-trial"),
    }
}

impl Binding {
    /// All its chords as a keyboard of this language prints them, `n · Einfg`.
    pub fn labels(&self, words: &Words) -> String {
        if self.chords.starts_with("1 2") {
            return "1…9".to_owned();
        }
        self.chords().map(|chord| chord.label(words)).collect::<Vec<_>>().join(" · ")
    }
}

/// The key table of the README, in one language.
pub fn markdown(words: &Words) -> String {
    let mut out = String::new();
    for place in Place::ALL {
        out.push_str(&format!("\n**{}**\n\n| | |\n|---|---|\n", words.get(section(place))));
        for row in rows(place) {
            out.push_str(&format!("| `{}` | {} |\n", row.labels(words).replace('|', "\\|"), words.get(row.word)));
        }
    }
    out
}
