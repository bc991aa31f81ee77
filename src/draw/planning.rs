//! The line at the bottom while the plan is worked on: what is proposed, and whose day is entered.

use ratatui::layout::Rect;

use super::bottom::ONE_LINE;
use super::plan::flaw_sign;
use super::{Page, text};
use crate::console::Moment;
use crate::console::plan::{Proposal, Wish};
use crate::session::Reach;
use crate::words::{Named, Word};

impl Page<'_> {
    /// What it is whose day is entered: an event's title, a phase and which end of it.
    pub(super) fn moment_words(&self, moment: Moment) -> String {
        let (words, session) = (self.console.words(), self.console.session());
        let phase = |id| session.phases().get(id).map_or("", |phase| phase.name.as_str());
        let (word, what) = match moment {
            Moment::Event(id) => {
                (Word("plan-happened"), session.events().get(id).map_or("", |event| event.title.as_str()))
            }
            Moment::Start(id) => (Word("plan-began"), phase(id)),
            Moment::End(id) => (Word("plan-finished"), phase(id)),
        };
        let room = usize::from(self.buffer.area.width) / 3;
        words.say(word, &[("what", text::cut(what, room).into_owned().into())])
    }

    /// What is proposed in one line: how far, how much, what would be wrong then.
    pub(super) fn proposal_line(&mut self, proposal: &Proposal, area: Rect) {
        let told = self.proposal_words(proposal).join(" · ");
        let style = if proposal.worse.is_empty() { self.theme.accent } else { self.theme.warn };
        let mut x = area.x;
        if area.width >= ONE_LINE {
            let chip = format!(" {} ", self.console.words().get(Word("plan-proposal")));
            x = self.put(area.x + 1, area.y, area.width - 2, &chip, self.theme.chip);
        }
        // What is told of a key that does nothing here stands where the eyes are.
        let told = self.console.message().map_or(told, |message| message.text.clone());
        self.put(x + 1, area.y, area.right().saturating_sub(x + 2), &told, style);
    }

    fn proposal_words(&self, proposal: &Proposal) -> Vec<String> {
        let (words, session) = (self.console.words(), self.console.session());
        let far = match proposal.wish {
            Wish::Anew(anchor) => words.say(Word("plan-proposal-anew"), &[("date", words.date(anchor.date()).into())]),
            Wish::Move { reach, .. } => {
                let reach = match reach {
                    Reach::Alone => Word("plan-proposal-alone"),
                    Reach::Following => Word("plan-proposal-following"),
                };
                format!("{}, {}", words.shift(proposal.days(session).unwrap_or(0)), words.get(reach))
            }
        };
        let (moved, new) = proposal.counts();
        let count = |count: usize, word| (count > 0).then(|| words.say(word, &[("count", count.into())]));
        let worse = proposal.worse.first().map(|(at, flaw)| {
            let more = proposal.worse.len() - 1;
            let sign = flaw_sign(*flaw);
            let row = proposal.rows.iter().find(|row| row.at == *at).map_or("", |row| &row.label);
            let more = count(more, Word("plan-proposal-more")).unwrap_or_default();
            format!("{sign} {}: {row}{more}", words.get(flaw.word()))
        });
        let fine = proposal.worse.is_empty().then(|| words.get(Word("plan-proposal-fine")).to_owned());
        let (moved, new) = (count(moved, Word("plan-proposal-moved")), count(new, Word("plan-proposal-new")));
        [Some(far), worse, moved, new, fine].into_iter().flatten().collect()
    }
}
