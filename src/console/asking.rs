//! Questions: few, answered with Enter or Esc, and neither answer loses anything.

use super::{Console, Effect, Mode, Now};
use crate::capture;
use crate::keys::Action;
use crate::session::{Cause, Session, difference};
use crate::words::Word;

/// What is asked.
#[derive(Clone, PartialEq, Debug)]
pub enum Question {
    /// Whether these lines become cards.
    Paste(Vec<String>),
    /// The file was changed outside: take that, or keep ours?
    Outside {
        /// What stands there now; `None` where it cannot be read.
        session: Option<Box<Session>>,
        /// What is wrong with it.
        why: String,
    },
}

impl Console {
    /// The question in words.
    pub fn question(&self, question: &Question) -> String {
        match question {
            Question::Paste(lines) => {
                let kind = self.words.get(self.paste_kind_word());
                self.words.say(Word("console-paste"), &[("count", lines.len().into()), ("kind", kind.into())])
            }
            Question::Outside { session: Some(session), .. } => {
                let count = difference(&self.session, session).len();
                self.words.say(Word("console-outside"), &[("count", count.into())])
            }
            Question::Outside { session: None, why } => {
                self.words.say(Word("console-outside-broken"), &[("why", why.as_str().into())])
            }
        }
    }

    /// Many lines make as many cards, after a count to confirm; one line goes into the capture line.
    pub(super) fn ask_paste(&mut self, text: &str) {
        if let Some(why) = self.opening.read_only.clone() {
            return self.warn(why);
        }
        let lines = capture::lines(text);
        match (&mut self.mode, lines.as_slice()) {
            (_, []) => {}
            (Mode::Capture(line), [one]) => line.insert(one, &self.known),
            (_, [one]) => {
                self.new_for_paste();
                if let Mode::Capture(line) = &mut self.mode {
                    line.insert(one, &self.known);
                }
            }
            _ => self.ask(Question::Paste(lines)),
        }
    }

    pub(super) fn answer(&mut self, action: Option<Action>, now: Now) {
        let yes = match action {
            Some(Action::Accept) => true,
            Some(Action::Back) => false,
            _ => return,
        };
        let Mode::Asking(question) = std::mem::replace(&mut self.mode, Mode::Board) else { return };
        match (question, yes) {
            (Question::Paste(lines), true) => self.add_lines(&lines, now),
            (Question::Paste(_), false) => {}
            (Question::Outside { session: Some(session), .. }, true) => self.take_outside(&session, now),
            (Question::Outside { .. }, _) => self.effects.push(Effect::KeepOurs),
        }
    }

    /// What was changed outside becomes an edit like any other, so that it can be undone.
    fn take_outside(&mut self, outside: &Session, now: Now) {
        let changes = difference(&self.session, outside);
        self.effects.push(Effect::AcceptOutside);
        self.commit(Cause::Outside, changes, now);
    }
}
