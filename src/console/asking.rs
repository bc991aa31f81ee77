//! Questions: few, answered with Enter or Esc, and neither answer loses anything.

use super::{Console, Effect, Mode, Now, Outside};
use crate::capture;
use crate::keys::Action;
use crate::session::{Cause, Change, difference};
use crate::words::Word;

/// What is asked.
#[derive(Clone, PartialEq, Debug)]
pub enum Question {
    /// Whether these lines become cards.
    Paste(Vec<String>),
    /// The file was changed outside: take that, or keep ours?
    Outside(Result<Box<Outside>, String>),
}

impl Console {
    /// The question in words.
    pub fn question(&self, question: &Question) -> String {
        match question {
            Question::Paste(lines) => {
                let kind = self.words.get(self.paste_kind_word());
                self.words.say(Word("console-paste"), &[("count", lines.len().into()), ("kind", kind.into())])
            }
            Question::Outside(Ok(outside)) => {
                self.words.say(Word("console-outside"), &[("count", outside.changes.len().into())])
            }
            Question::Outside(Err(why)) => {
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
        let back = self.waiting.take().map_or(Mode::Board, Mode::Form);
        let Mode::Asking(question) = std::mem::replace(&mut self.mode, back) else { return };
        match (question, yes) {
            (Question::Paste(lines), true) => self.add_lines(&lines, now),
            (Question::Paste(_), false) => {}
            (Question::Outside(Ok(outside)), true) => self.take_outside(*outside, now),
            (Question::Outside(_), _) => self.effects.push(Effect::KeepOurs),
        }
    }

    /// What was changed outside becomes an edit like any other, so that it can be undone. Both sides are kept where
    /// they do not contradict each other; where they do, the other side counts, because that was the answer.
    fn take_outside(&mut self, outside: Outside, now: Now) {
        let differs = |change: &Change| self.session.get(change.reference()).as_ref() != change.after();
        let missing: Vec<Change> = outside.changes.into_iter().filter(differs).collect();
        if !missing.is_empty() && !self.commit(Cause::Outside, missing, now) {
            let whole = difference(&self.session, &outside.session);
            self.commit(Cause::Outside, whole, now);
            self.message = None;
        }
        self.effects.push(Effect::AcceptOutside);
    }
}
