//! One line of text under the fingers, edited by whole characters.

use tui_input::{Input, InputRequest};
use unicode_segmentation::UnicodeSegmentation;

use crate::keys::{Chord, Key};

/// Stands for a letter that is not for everybody who sees it.
const MASK: &str = "•";

/// A one-line text field.
#[derive(Clone, Debug, Default)]
pub struct Field(Input);

impl Field {
    /// A field that holds a text, the cursor behind it.
    pub fn new(text: impl Into<String>) -> Self {
        Self(Input::new(text.into()))
    }

    /// What it holds.
    pub fn text(&self) -> &str {
        self.0.value()
    }

    /// The text before the cursor.
    pub fn before_cursor(&self) -> &str {
        let text = self.text();
        let end = text.char_indices().nth(self.0.cursor()).map_or(text.len(), |(at, _)| at);
        &text[..end]
    }

    /// The same without its words: a sign for each letter, the cursor where it stands.
    pub fn masked(&self) -> Self {
        let signs = |text: &str| text.graphemes(true).count();
        Self(Input::new(MASK.repeat(signs(self.text()))).with_cursor(signs(self.before_cursor())))
    }

    /// Writes another text into it, the cursor behind it.
    pub fn set(&mut self, text: impl Into<String>) {
        *self = Self::new(text);
    }

    /// Writes at the cursor; line ends become spaces, because a record's text is one line.
    pub fn insert(&mut self, text: &str) {
        let text = text.replace("\r\n", " ").replace(['\n', '\r', '\t'], " ");
        let (before, after) = (self.before_cursor().to_owned(), self.text()[self.before_cursor().len()..].to_owned());
        let cursor = before.chars().count() + text.chars().count();
        self.0 = Input::new(format!("{before}{text}{after}")).with_cursor(cursor);
    }

    /// Replaces a range of bytes and puts the cursor behind what was written.
    pub fn replace(&mut self, range: std::ops::Range<usize>, with: &str) {
        let text = self.text();
        let (Some(before), Some(after)) = (text.get(..range.start), text.get(range.end..)) else { return };
        let cursor = before.chars().count() + with.chars().count();
        self.0 = Input::new(format!("{before}{with}{after}")).with_cursor(cursor);
    }

    /// Takes a key that edits text; true where the text is another now.
    pub fn key(&mut self, chord: Chord) -> bool {
        request(chord).and_then(|request| self.0.handle(request)).is_some_and(|changed| changed.value)
    }
}

fn request(chord: Chord) -> Option<InputRequest> {
    use InputRequest::*;
    if let Some(letter) = chord.text() {
        return Some(InsertChar(letter));
    }
    Some(match (chord.ctrl, chord.key) {
        (false, Key::Backspace) => DeletePrevChar,
        (true, Key::Backspace | Key::Char('w')) => DeletePrevWord,
        (false, Key::Del) => DeleteNextChar,
        (true, Key::Del) => DeleteNextWord,
        (false, Key::Left) => GoToPrevChar,
        (false, Key::Right) => GoToNextChar,
        (true, Key::Left) => GoToPrevWord,
        (true, Key::Right) => GoToNextWord,
        (_, Key::Home) | (true, Key::Char('a')) => GoToStart,
        (_, Key::End) | (true, Key::Char('e')) => GoToEnd,
        (true, Key::Char('u')) => DeleteLine,
        (true, Key::Char('k')) => DeleteTillEnd,
        _ => return None,
    })
}
