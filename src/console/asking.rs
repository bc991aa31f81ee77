//! Questions: few, answered with Enter or Esc, and neither answer loses anything.

use super::{Console, Effect, Mode, Now, Outside, capturing};
use crate::capture;
use crate::keys::Action;
use crate::session::{Cause, Change, Session, difference};
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

    /// Asks now; afterwards what was being done goes on.
    pub(super) fn ask(&mut self, question: Question) {
        let back = std::mem::replace(&mut self.mode, Mode::Board);
        self.mode = Mode::Asking(question, Box::new(back));
    }

    /// Whether a question waits until nothing is being typed.
    pub fn waits(&self) -> bool {
        self.waiting.is_some()
    }

    /// Asks what waits as soon as nothing is being typed: an Enter meant for a card must not answer a question.
    pub(super) fn ask_what_waits(&mut self) {
        if self.waiting.is_none() {
            return;
        }
        if matches!(self.mode, Mode::Board | Mode::Thread(_) | Mode::Sums(_) | Mode::Topics(_) | Mode::Round(_)) {
            self.waiting.take().into_iter().for_each(|question| self.ask(question));
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
            (Mode::Capture(line), [one]) => line.insert(one),
            (_, [one]) => {
                self.new_for_paste();
                if let Mode::Capture(line) = &mut self.mode {
                    line.insert(one);
                }
            }
            _ => self.ask(Question::Paste(lines)),
        }
    }

    pub(super) fn answer(&mut self, action: Option<Action>, now: Now) {
        let yes = match action {
            Some(Action::Accept) => true,
            Some(Action::Back) => false,
            // Nothing is decided then: the file stays as it is, ours is in the journal, and opening asks again.
            Some(Action::Quit) => return self.effects.push(Effect::Quit),
            _ => return,
        };
        let Mode::Asking(question, back) = std::mem::replace(&mut self.mode, Mode::Board) else { return };
        self.mode = *back;
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
        let mut taken = self.session.clone();
        let missing: Vec<Change> = outside
            .changes
            .into_iter()
            .filter(differs)
            .map(|change| {
                let change = with_free_number(&taken, change);
                taken = capturing::with(taken.clone(), &change, now);
                change
            })
            .collect();
        if !missing.is_empty() && !self.commit(Cause::Outside, missing, now) {
            let whole = difference(&self.session, &outside.session);
            self.commit(Cause::Outside, whole, now);
            self.message = None;
        }
        self.effects.push(Effect::AcceptOutside);
    }
}

/// Two cards that were made on both sides may have taken the same number: the one from outside gets the next.
fn with_free_number(session: &Session, change: Change) -> Change {
    match &change {
        Change::Added(record) => session.with_free_number(record).map_or(change, Change::Added),
        _ => change,
    }
}
