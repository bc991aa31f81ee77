//! Bringing records back: from the state before an edit, or from the one that is looked at.

use crate::console::{Console, Mode, Now};
use crate::session::{Cause, Change, Ref, Session};
use crate::words::Word;

/// So many records are named when it is told.
const NAMED: usize = 3;

/// An earlier state, as it is told.
pub(in crate::console) struct State<'a> {
    /// The session then.
    pub session: &'a Session,
    /// The number of the last edit that it holds.
    pub number: u64,
    /// Since or until when it stood so: `vom 21.11.2026 18:04`.
    pub when: String,
}

impl Console {
    /// Brings back what the chosen edit took away: what it deleted, else the one record that it changed, as before it.
    pub(super) fn bring_back_before(&mut self, now: Now) {
        let Mode::Log(log) = &self.mode else { return };
        let (Some(on), Some(account)) = (log.on(), log.account(&self.journal, &self.words)) else { return };
        let changes = account.changes().filter(|change| log.only.is_none_or(|only| change.reference() == only));
        let changes: Vec<&Change> = changes.collect();
        let gone = changes.iter().filter(|change| change.after().is_none()).map(|change| change.reference());
        let mut records: Vec<Ref> = gone.collect();
        if records.is_empty() {
            records = changes.iter().filter(|change| change.before().is_some()).map(|c| c.reference()).collect();
            if records.len() > 1 {
                return self.tell(self.words.get(Word("log-brought-several")).to_owned());
            }
        }
        let Some(session) = log.before().cloned() else {
            return self.warn(self.words.get(Word("log-lost")).to_owned());
        };
        let time = crate::words::account::time(account.edit, &self.words);
        let when = self.words.say(Word("log-before"), &[("time", time.into())]);
        let number = on.checked_sub(1).map_or(0, |before| self.journal[before].number);
        if records.is_empty() {
            return self.tell(self.words.get(Word("log-brought-nothing")).to_owned());
        }
        self.bring_back(&records, &State { session: &session, number, when }, now);
        self.fill_log();
    }

    /// Brings records back from an earlier state: one edit, and all that it meant is told.
    pub(in crate::console) fn bring_back(&mut self, records: &[Ref], then: &State<'_>, now: Now) {
        let restored = self.session.restoring(records, then.session);
        let what = self.names_then(records, then.session);
        if restored.changes.is_empty() {
            let args = [("what", what.into()), ("when", then.when.as_str().into())];
            return self.tell(self.words.say(Word("log-brought-same"), &args));
        }
        if !self.commit(Cause::Restored(then.number), restored.changes, now) {
            return;
        }
        records.iter().rev().for_each(|at| self.show(*at));
        let renamed: Vec<String> = restored.renumbered.iter().map(|at| self.name(*at)).collect();
        let renamed = if renamed.is_empty() { "no".to_owned() } else { renamed.join(", ") };
        let args = [
            ("what", what.into()),
            ("when", then.when.as_str().into()),
            ("along", restored.along.len().into()),
            ("dropped", restored.dropped.into()),
            ("unlinked", restored.unlinked.into()),
            ("renamed", renamed.into()),
        ];
        self.tell(self.words.say(Word("log-brought"), &args));
    }

    /// `W5, W6, W7, 2 weitere`
    fn names_then(&self, records: &[Ref], then: &Session) -> String {
        use crate::words::Named;
        let name = |at: &Ref| {
            let number = then.number(*at).map(|number| number.to_string());
            number.unwrap_or_else(|| self.words.get(at.kind().word()).to_owned())
        };
        let mut names: Vec<String> = records.iter().take(NAMED).map(name).collect();
        if records.len() > NAMED {
            names.push(self.words.say(Word("log-more"), &[("count", (records.len() - NAMED).into())]));
        }
        names.join(", ")
    }
}
