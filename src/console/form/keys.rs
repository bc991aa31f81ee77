//! What a key does in the form.

use super::entry::{Accepted, Button, Entry};
use super::{Form, Known};
use crate::console::{Console, Now};
use crate::keys::{Action, Chord, Key};
use crate::words::Word;

/// What a key asks of the console.
enum Wish {
    Nothing,
    Tell(Word),
    Close,
    Save,
    /// Save, then on to the next record, or back to the one before.
    Next(isize),
}

impl Form {
    fn key(&mut self, chord: Chord, action: Option<Action>, known: &Known<'_>) -> Wish {
        let wish = match action {
            Some(Action::Done) => return Wish::Save,
            Some(Action::NextRecord) => return Wish::Next(1),
            Some(Action::PreviousRecord) => return Wish::Next(-1),
            Some(Action::Back) if self.slots[self.focus].entry.close() => Wish::Nothing,
            Some(Action::Back) => return Wish::Close,
            Some(Action::Accept) => self.accept(known),
            Some(Action::Down) => self.down(1, chord, known),
            Some(Action::Up) => self.down(-1, chord, known),
            Some(Action::PageDown) => self.go_group(1, known),
            Some(Action::PageUp) => self.go_group(-1, known),
            Some(Action::Undo) => told(self.undo(known), "console-nothing-to-undo"),
            Some(Action::Redo) => told(self.redo(known), "console-nothing-to-redo"),
            Some(Action::Delete) => self.remove(),
            Some(Action::MoveUp) => told(self.move_part(-1), "form-no-part"),
            Some(Action::MoveDown) => told(self.move_part(1), "form-no-part"),
            Some(_) => Wish::Nothing,
            None => {
                self.touch(|entry| entry.key(chord));
                Wish::Nothing
            }
        };
        self.judge(known);
        wish
    }

    fn accept(&mut self, known: &Known<'_>) -> Wish {
        match self.touch(|entry| entry.accept()) {
            Accepted::Here => self.typing = self.focused().entry.list().is_some(),
            Accepted::Next => self.go_on(known),
            Accepted::Pressed(Button::More) => self.add_part(known),
            Accepted::Pressed(Button::Done) => return Wish::Save,
        }
        Wish::Nothing
    }

    /// Enter in a field: on to the next one. Out of an empty part it leads past the button that would add another.
    fn go_on(&mut self, known: &Known<'_>) {
        let past = self.is_in_empty_part();
        self.go(1, known);
        if past && matches!(self.focused().entry, Entry::Button(Button::More)) {
            self.go(1, known);
        }
    }

    fn remove(&mut self) -> Wish {
        Wish::Tell(Word(if self.remove_part() { "form-removed" } else { "form-no-part" }))
    }

    /// Through the open list, else to the next field.
    fn down(&mut self, by: isize, chord: Chord, known: &Known<'_>) -> Wish {
        if chord.key != Key::Tab && self.slots[self.focus].entry.step(by) {
            return Wish::Nothing;
        }
        self.go(by, known)
    }

    /// To the next field; from the last one to the first.
    fn go(&mut self, by: isize, known: &Known<'_>) -> Wish {
        self.leave(known);
        let count = self.slots.len() as isize;
        let next = (1..=count).map(|step| (self.focus as isize + by * step).rem_euclid(count) as usize);
        let there: Option<usize> = next.into_iter().find(|at| self.is_there(*at));
        there.into_iter().for_each(|at| self.enter(at));
        Wish::Nothing
    }

    /// To the first field of the next group; back first to the beginning of this one.
    fn go_group(&mut self, by: isize, known: &Known<'_>) -> Wish {
        let group = |at: usize| (self.slots[at].place.group, self.slots[at].place.part);
        let mut firsts = (0..self.slots.len()).filter(|at| *at == 0 || group(*at) != group(at - 1));
        let wanted = match by {
            1 => firsts.find(|at| *at > self.focus),
            _ => firsts.take_while(|at| *at < self.focus).last(),
        };
        if let Some(at) = wanted {
            self.leave(known);
            self.enter(at);
        }
        Wish::Nothing
    }

    /// The keys go to this field from now on.
    pub(super) fn enter(&mut self, at: usize) {
        self.focus = at;
        self.typing = false;
        self.slots[at].entry.enter();
    }

    fn leave(&mut self, known: &Known<'_>) {
        self.touch(|entry| entry.leave());
        self.judge(known);
        self.tidy(self.focus, known);
    }
}

/// Nothing more, or why nothing was done.
fn told(done: bool, why: &'static str) -> Wish {
    if done { Wish::Nothing } else { Wish::Tell(Word(why)) }
}

impl Console {
    pub(in crate::console) fn form_key(&mut self, chord: Chord, action: Option<Action>, now: Now) {
        let Some(wish) = self.in_form(|form, known| form.key(chord, action, known)) else { return };
        match wish {
            Wish::Nothing => {}
            Wish::Tell(word) => self.tell(self.words.get(word).to_owned()),
            Wish::Close => self.drop_form(),
            Wish::Save => drop(self.save_form(now)),
            Wish::Next(by) => self.save_and_open_next(by, now),
        }
    }
}
