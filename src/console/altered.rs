//! What was altered tonight, put on the wall: the net effect of the running workshop, outside of one that of this day.

use super::{Console, Effect, Past};
use crate::keys::Action;
use crate::scene::Subject;
use crate::words::Word;

impl Console {
    /// Puts it on the wall; what was done before this start is read first where nobody needed it yet.
    pub(super) fn show_altered(&mut self) {
        match &mut self.past {
            Past::Unread => {
                self.past = Past::Wanted(vec![Action::ShowAltered]);
                self.effects.push(Effect::ReadPast);
            }
            Past::Wanted(waiting) => waiting.push(Action::ShowAltered),
            Past::Known => {
                let subject = self.altered();
                if matches!(&subject, Subject::Altered(changes) if changes.is_empty()) {
                    self.tell(self.words.get(Word("minutes-nothing-altered")).to_owned());
                }
                self.put_on_stage(subject);
            }
        }
    }

    /// As it is now.
    pub(super) fn altered(&self) -> Subject {
        Subject::Altered(self.session.altered(&self.journal, None, self.known.today).into())
    }
}
