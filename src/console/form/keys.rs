//! What a key does in the form.

use super::entry::{Accepted, Button};
use super::{Form, Known};
use crate::console::{Console, Mode, Now};
use crate::keys::{Action, Chord, Key};
use crate::words::Word;

/// What a key asks of the console.
enum Wish {
    Nothing,
    Tell(Word),
    Close,
    Save,
}

impl Form {
    fn key(&mut self, chord: Chord, action: Option<Action>, known: &Known<'_>) -> Wish {
        let asked = std::mem::take(&mut self.leaving);
        match action {
            Some(Action::Done) => return Wish::Save,
            Some(Action::Back) => return self.back(asked),
            Some(Action::Accept) => return self.accept(known),
            Some(Action::Down) if chord.key == Key::Tab || !self.slots[self.focus].entry.step(1) => self.go(1, known),
            Some(Action::Up) if chord.key == Key::Tab || !self.slots[self.focus].entry.step(-1) => self.go(-1, known),
            Some(Action::PageDown) => self.go_group(1, known),
            Some(Action::PageUp) => self.go_group(-1, known),
            Some(Action::Undo) => self.as_opened(),
            Some(_) => {}
            None => self.slots[self.focus].entry.key(chord),
        }
        Wish::Nothing
    }

    /// Esc closes the list, then the form; where something would be lost, only when it is pressed again.
    fn back(&mut self, asked: bool) -> Wish {
        if self.slots[self.focus].entry.close() {
            return Wish::Nothing;
        }
        if asked || !self.is_changed() {
            return Wish::Close;
        }
        self.leaving = true;
        Wish::Tell(Word("form-discard"))
    }

    fn accept(&mut self, known: &Known<'_>) -> Wish {
        match self.slots[self.focus].entry.accept() {
            Accepted::Here if self.focused().entry.list().is_none() => self.judge(self.focus, known),
            Accepted::Here => {}
            Accepted::Next => self.go(1, known),
            Accepted::Pressed(Button::More) => self.add_part(known),
            Accepted::Pressed(Button::Done) => return Wish::Save,
        }
        Wish::Nothing
    }

    fn as_opened(&mut self) {
        let slot = &mut self.slots[self.focus];
        slot.entry = slot.opened.clone();
        slot.fault = None;
    }

    /// To the next field that takes keys; from the last one to the first.
    fn go(&mut self, by: isize, known: &Known<'_>) {
        self.leave(known);
        let count = self.slots.len() as isize;
        for step in 1..=count {
            let at = (self.focus as isize + by * step).rem_euclid(count) as usize;
            if self.is_there(at) && self.slots[at].takes_keys() {
                return self.enter(at);
            }
        }
    }

    /// To the first field of the next group; back first to the beginning of this one.
    fn go_group(&mut self, by: isize, known: &Known<'_>) {
        let group = |at: usize| (self.slots[at].place.group, self.slots[at].place.part);
        let firsts: Vec<usize> = (0..self.slots.len()).filter(|at| *at == 0 || group(*at) != group(at - 1)).collect();
        let wanted = match by {
            1 => firsts.iter().find(|at| **at > self.focus),
            _ => firsts.iter().rev().find(|at| **at < self.focus),
        };
        let Some(at) = wanted.copied() else { return };
        self.leave(known);
        self.enter(at);
        if !self.slots[at].takes_keys() {
            self.go(by, known);
        }
    }

    /// The keys go to this field from now on.
    pub(super) fn enter(&mut self, at: usize) {
        self.focus = at;
        self.slots[at].entry.enter();
    }

    fn leave(&mut self, known: &Known<'_>) {
        self.slots[self.focus].entry.leave();
        self.judge(self.focus, known);
    }

    /// One more part before the button that was pressed.
    fn add_part(&mut self, known: &Known<'_>) {
        let place = self.slots[self.focus].place;
        let fields = self.sheet.part(&self.opened, place.group, place.part, known);
        self.slots[self.focus].place.part += 1;
        self.slots.splice(self.focus..self.focus, fields);
        self.enter(self.focus);
    }
}

impl Console {
    pub(in crate::console) fn form_key(&mut self, chord: Chord, action: Option<Action>, now: Now) {
        let Mode::Form(form) = &mut self.mode else { return };
        let known = Known { at: form.at(), session: &self.session, words: &self.words, context: &self.known };
        match form.key(chord, action, &known) {
            Wish::Nothing => {}
            Wish::Tell(word) => self.tell(self.words.get(word).to_owned()),
            Wish::Close => self.mode = Mode::Board,
            Wish::Save => self.save_form(now),
        }
    }
}
