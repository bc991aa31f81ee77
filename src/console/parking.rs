//! Parking a topic from wherever one is: what was being done is left for a moment, and is there again as it was.

use super::{Console, Mode, Past, Then};
use crate::capture::Kind;
use crate::keys::{Action, Chord};

impl Console {
    /// Whether a key parks a topic here. Where letters say where something goes, they mean that.
    pub(super) fn parks(&self, chord: Chord) -> bool {
        let letter = matches!(self.mode, Mode::Sending) && chord.text().is_some();
        !letter && self.keys.action(self.place(), chord) == Some(Action::Park)
    }

    /// Opens the line for a topic. From where one only looks it stays open for more; else it closes after one.
    pub(super) fn park(&mut self) {
        self.message = None;
        if let Some(why) = self.opening.read_only.clone() {
            return self.warn(why);
        }
        if matches!(&self.mode, Mode::Capture(line) if line.left.is_some()) {
            return; // it is the line for a topic already
        }
        let left = std::mem::replace(&mut self.mode, Mode::Board);
        let left = match left {
            Mode::Board => None,
            view if view.is_view() => {
                self.behind.push(view);
                None
            }
            left => Some(Box::new(left)),
        };
        self.capture(Kind::Topic);
        if let Mode::Capture(line) = &mut self.mode {
            line.left = left;
        }
    }

    /// What was left to park a topic is there again.
    pub(super) fn take_up(&mut self, left: Mode) {
        self.mode = left;
        let Mode::Log(log) = &mut self.mode else { return };
        if self.past == Past::Known && !log.tells(self.journal.len()) {
            let top = log.detail_top;
            log.fill(&self.session, &self.journal, &self.words);
            log.detail_top = top;
        }
    }

    /// What is being done; while a topic is parked, what was left for it.
    pub fn doing(&self) -> &Mode {
        match &self.mode {
            Mode::Capture(line) => line.left.as_deref().unwrap_or(&self.mode),
            mode => mode,
        }
    }

    /// The earlier state that is looked at, also while a topic is parked.
    pub(super) fn then_mut(&mut self) -> Option<&mut Then> {
        match &mut self.mode {
            Mode::Then(then) => Some(then),
            Mode::Capture(line) => match line.left.as_deref_mut() {
                Some(Mode::Then(then)) => Some(then),
                _ => None,
            },
            _ => None,
        }
    }
}
