//! What a key does in the log.

use super::Log;
use crate::console::{Console, Mode, Now};
use crate::keys::{Action, Chord};
use crate::session::Ref;
use crate::words::{Named, Word};

/// Rows of the detail that stay on view when it is scrolled.
const STEP: usize = 4;

impl Console {
    pub(in crate::console) fn log_key(&mut self, chord: Chord, action: Option<Action>, now: Now) {
        let Mode::Log(log) = &mut self.mode else { return };
        if log.typing {
            return self.log_search_key(chord, action);
        }
        match action {
            Some(Action::Back) if log.only.is_some() || !log.field.text().is_empty() => self.whole_log(),
            Some(Action::Back) => self.mode = Mode::Board,
            Some(Action::Filter) => log.typing = true,
            Some(Action::OnlyThis) => self.only_this(),
            Some(Action::Left) => log.detail_top = log.detail_top.saturating_sub(STEP),
            Some(Action::Right) => log.detail_top = (log.detail_top + STEP).min(self.drawn.last_top),
            Some(Action::Open) => self.look_then(now),
            Some(Action::BringBack) => self.bring_back_before(now),
            Some(action @ (Action::Undo | Action::Redo)) => {
                self.travel(action, now);
                self.fill_log();
            }
            Some(action) => self.log_step(action),
            None => {}
        }
    }

    fn log_search_key(&mut self, chord: Chord, action: Option<Action>) {
        let Mode::Log(log) = &mut self.mode else { return };
        match action {
            Some(Action::Accept) => log.typing = false,
            Some(Action::Back) => self.whole_log(),
            Some(action @ (Action::Up | Action::Down)) => self.log_step(action),
            _ if log.field.key(chord) => self.list_log(),
            _ => {}
        }
    }

    /// Lists anew what is searched or narrowed to.
    fn list_log(&mut self) {
        let Mode::Log(log) = &mut self.mode else { return };
        let on = log.on();
        log.list(&self.journal);
        log.choose(on.and_then(|on| log.hits.iter().position(|hit| *hit == on)).unwrap_or(0));
        log.look(&self.session, &self.journal, &self.words);
    }

    /// All edits again.
    fn whole_log(&mut self) {
        let Mode::Log(log) = &mut self.mode else { return };
        (log.only, log.typing, log.field) = (None, false, Default::default());
        self.list_log();
    }

    /// Only the edits of one record, and back: of the card from which one came, after a step of the one that is chosen.
    fn only_this(&mut self) {
        let Mode::Log(log) = &mut self.mode else { return };
        log.only = match log.only {
            Some(_) => None,
            None if log.of.is_some() => log.of,
            None => return self.tell(self.words.get(Word("log-nothing-alone")).to_owned()),
        };
        self.list_log();
    }

    fn log_step(&mut self, action: Action) {
        let page = self.page();
        let by = match action {
            Action::Up => -1,
            Action::Down => 1,
            Action::PageUp => -page,
            Action::PageDown => page,
            Action::First => isize::MIN / 2,
            Action::Last => isize::MAX / 2,
            _ => return,
        };
        self.log_move(by);
    }

    /// Goes so many edits down the list.
    pub(in crate::console) fn log_move(&mut self, by: isize) {
        let Mode::Log(log) = &mut self.mode else { return };
        log.choose(log.at.saturating_add_signed(by));
        self.log_look();
    }

    /// Stands on this edit.
    pub(in crate::console) fn log_choose(&mut self, edit: usize) {
        if let Mode::Log(log) = &mut self.mode {
            log.stand_on(edit);
            self.log_look();
        }
    }

    fn log_look(&mut self) {
        let Mode::Log(log) = &mut self.mode else { return };
        log.look(&self.session, &self.journal, &self.words);
        log.of = log.only.or_else(|| log.account(&self.journal, &self.words)?.changes().next().map(|c| c.reference()));
    }

    pub(in crate::console) fn log_paste(&mut self, text: &str) {
        if let Mode::Log(log) = &mut self.mode
            && log.typing
        {
            log.field.insert(text);
            self.list_log();
        }
    }

    /// What the log is narrowed to, or would be: its number now, else the last that it had, else its kind.
    pub fn log_record(&self, log: &Log) -> Option<String> {
        let at: Ref = log.only.or(log.of)?;
        let then = || log.entries.as_ref()?.iter().rfind(|entry| entry.at == Some(at)).map(|entry| entry.name.clone());
        let number = self.session.number(at).map(|number| number.to_string()).or_else(then);
        Some(number.unwrap_or_else(|| self.words.get(at.kind().word()).to_owned()))
    }
}
