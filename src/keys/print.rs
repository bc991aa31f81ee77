//! The table as people read it: sections of the help, the README's Markdown.

use super::{Keymap, Place};
use crate::words::{Word, Words};

/// The heading of a place in help and README.
pub fn section(place: Place) -> Word {
    match place {
        Place::Board => Word("keys-place-board"),
        Place::Analysis => Word("keys-place-analysis"),
        Place::Goals => Word("keys-place-goals"),
        Place::Clusters => Word("keys-place-clusters"),
        Place::Kanban => Word("keys-place-kanban"),
        Place::Plan => Word("keys-place-plan"),
        Place::Capture => Word("keys-place-capture"),
        Place::Editing => Word("keys-place-editing"),
        Place::Form => Word("keys-place-form"),
        Place::Filtering => Word("keys-place-filtering"),
        Place::Palette => Word("keys-place-palette"),
        Place::Log => Word("keys-place-log"),
        Place::Then => Word("keys-place-then"),
        Place::Helping => Word("keys-place-helping"),
        Place::Asking => Word("keys-place-asking"),
        Place::View => Word("keys-place-view"),
        Place::Thread => Word("keys-place-thread"),
        Place::Sums => Word("keys-place-sums"),
        Place::Participation => Word("keys-place-participation"),
        Place::Overview => Word("keys-place-overview"),
        Place::Agenda => Word("keys-place-agenda"),
        Place::OnTime => Word("keys-place-on-time"),
        Place::Resolutions => Word("keys-place-resolutions"),
        Place::Report => Word("keys-place-report"),
        Place::PollSetup => Word("keys-place-poll-setup"),
        Place::Poll => Word("keys-place-poll"),
        Place::Topics => Word("keys-place-topics"),
        Place::Round => Word("keys-place-round"),
        Place::Planning => Word("keys-place-planning"),
        Place::Screen => Word("keys-place-screen"),
        Place::Trial => Word("keys-place-trial"),
    }
}

/// The key table of the README, in one language.
pub fn markdown(words: &Words) -> String {
    let mut out = String::new();
    let keys = Keymap::default();
    for place in Place::ALL.iter().copied() {
        out.push_str(&format!("\n**{}**\n\n| | |\n|---|---|\n", words.get(section(place))));
        for row in keys.rows(place).filter(|row| !row.chords.is_empty()) {
            out.push_str(&format!(
                "| `{}` | {} |\n",
                row.labels(words).replace('|', "\\|"),
                words.get(row.binding.word)
            ));
        }
    }
    out
}
