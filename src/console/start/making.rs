//! The form of a new session: four lines.

use std::path::PathBuf;

use crate::console::Field;
use crate::keys::{Chord, Key};
use crate::session::{Day, Form};
use crate::words::{Word, Words};

/// What a new session is made of.
#[derive(Clone, PartialEq, Debug)]
pub struct Details {
    /// The file that is made.
    pub file: PathBuf,
    /// The town's name.
    pub name: String,
    /// Kommune or Kreis.
    pub form: Form,
    /// The council's resolution to take part, from which the plan follows; it can come later.
    pub anchor: Option<Day>,
}

/// A line of the form.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Line {
    /// The town's name.
    #[default]
    Name,
    /// Kommune or Kreis.
    Form,
    /// The council's date.
    Date,
    /// The file.
    File,
}

impl Line {
    /// From top to bottom.
    pub const ALL: [Self; 4] = [Self::Name, Self::Form, Self::Date, Self::File];

    /// What it is called.
    pub fn word(self) -> Word {
        match self {
            Self::Name => Word("start-name"),
            Self::Form => Word("start-form"),
            Self::Date => Word("start-date"),
            Self::File => Word("start-file"),
        }
    }

    fn step(self, by: isize) -> Self {
        Self::ALL[(self as usize).saturating_add_signed(by).min(Self::ALL.len() - 1)]
    }
}

/// The form while it is filled.
#[derive(Clone, Debug, Default)]
pub struct Making {
    line: Line,
    name: Field,
    form: Form,
    date: Field,
    file: Field,
    /// From then on the file is not named after the town any more.
    own_file: bool,
}

impl Making {
    /// The line on which one stands.
    pub fn line(&self) -> Line {
        self.line
    }

    /// Kommune or Kreis.
    pub fn form(&self) -> Form {
        self.form
    }

    /// The text of a line; `None` for the one that is chosen, not typed.
    pub fn field(&self, line: Line) -> Option<&Field> {
        match line {
            Line::Name => Some(&self.name),
            Line::Form => None,
            Line::Date => Some(&self.date),
            Line::File => Some(&self.file),
        }
    }

    pub(super) fn go(&mut self, line: Line) {
        self.line = line;
    }

    pub(super) fn key(&mut self, chord: Chord) {
        match chord.key {
            Key::Tab if chord.shift => self.line = self.line.step(-1),
            Key::Up => self.line = self.line.step(-1),
            Key::Tab | Key::Down | Key::Enter => self.line = self.line.step(1),
            _ if self.line == Line::Form => self.choose(chord.key),
            _ => self.edit(|field| field.key(chord)),
        }
    }

    pub(super) fn paste(&mut self, text: &str) {
        self.edit(|field| {
            field.insert(text);
            true
        });
    }

    fn choose(&mut self, key: Key) {
        if matches!(key, Key::Left | Key::Right | Key::Char(' ')) {
            self.form = match self.form {
                Form::Municipality => Form::County,
                Form::County => Form::Municipality,
            };
        }
    }

    fn edit(&mut self, edit: impl FnOnce(&mut Field) -> bool) {
        let field = match self.line {
            Line::Name => &mut self.name,
            Line::Form => return,
            Line::Date => &mut self.date,
            Line::File => &mut self.file,
        };
        if !edit(field) {
            return;
        }
        self.own_file |= self.line == Line::File;
        if !self.own_file {
            self.file.set(file_name(self.name.text()));
        }
    }

    /// What was filled in; else the line that is wrong, and why.
    pub(super) fn details(&self, words: &Words) -> Result<Details, (Line, Word)> {
        let text = |field: &Field| field.text().trim().to_owned();
        let (name, date, file) = (text(&self.name), text(&self.date), text(&self.file));
        if name.is_empty() {
            return Err((Line::Name, Word("start-needs-name")));
        }
        let anchor = (!date.is_empty()).then(|| words.read_day(&date).ok_or((Line::Date, Word("start-bad-date"))));
        if file.is_empty() {
            return Err((Line::File, Word("start-needs-file")));
        }
        let file = if file.to_lowercase().ends_with(".ron") { file } else { format!("{file}.ron") };
        Ok(Details { file: file.into(), name, form: self.form, anchor: anchor.transpose()? })
    }
}

/// `stadt-lindbrueck.ron`: a name that every disk and every mail takes.
fn file_name(town: &str) -> String {
    let mut name = String::new();
    for letter in town.to_lowercase().chars() {
        match letter {
            'ä' => name.push_str("ae"),
            'ö' => name.push_str("oe"),
            'ü' => name.push_str("ue"),
            'ß' => name.push_str("ss"),
            'a'..='z' | '0'..='9' => name.push(letter),
            _ if !name.is_empty() && !name.ends_with('-') => name.push('-'),
            _ => {}
        }
    }
    let name = name.trim_end_matches('-');
    if name.is_empty() { String::new() } else { format!("{name}.ron") }
}
