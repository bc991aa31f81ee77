//! The keys while counting. Digits are typed into the row and taken when one leaves it; on the scale each is a mark.

use super::{Console, Mode, count, rows};
use crate::console::Now;
use crate::keys::{Action, Chord, Key};
use crate::session::{Cause, Poll, PollKind};
use crate::words::Word;

impl Console {
    pub(in crate::console) fn poll_key(&mut self, action: Option<Action>, chord: Chord, now: Now) {
        let Some(action) = action else { return };
        if let Err(why) = self.possible(action) {
            return self.tell(self.words.get(why).to_owned());
        }
        if action != Action::CloseVote
            && let Mode::Poll(view) = &mut self.mode
        {
            view.warned = false;
        }
        let page = self.page();
        match action {
            Action::Count => self.count_key(chord, now),
            Action::Before => self.correct(now),
            Action::Accept | Action::Down => self.leave_row(1, now),
            Action::Up => self.leave_row(-1, now),
            Action::First => self.leave_row(isize::MIN / 2, now),
            Action::Last => self.leave_row(isize::MAX / 2, now),
            Action::PageUp if !self.turn_page(-1) => self.leave_row(-page, now),
            Action::PageDown if !self.turn_page(1) => self.leave_row(page, now),
            Action::PageUp | Action::PageDown => {}
            Action::CloseVote if self.polled().is_some_and(|(_, poll)| poll.closed) => self.open_again(now),
            Action::CloseVote => self.close_poll(now),
            Action::Left => self.next_poll(-1, now),
            Action::Right => self.next_poll(1, now),
            Action::Totals if self.take_typed(now) => self.turn_totals(now),
            Action::Totals => {}
            Action::ByFaction => self.turn_factions(now),
            Action::Back if self.leave_the_wall() => {}
            Action::Back if self.drop_typed() => {}
            Action::Back => self.leave_view(),
            Action::Undo if self.drop_typed() => {}
            Action::Vote if self.take_typed(now) => self.leave_view(),
            Action::Vote => {}
            other if self.take_typed(now) => self.act_above(other, chord, now),
            _ => {}
        }
    }

    /// Why the poll that is looked at does not take an act.
    pub(in crate::console) fn possible_in_poll(&self, action: Action) -> Result<(), Word> {
        let Some((_, poll)) = self.polled() else { return Ok(()) };
        let counts = matches!(action, Action::Count | Action::Before | Action::ByFaction);
        match action {
            Action::Before if self.stage.here() => Err(Word("console-not-on-the-wall")),
            _ if counts && poll.closed => Err(Word("poll-is-closed")),
            Action::ByFaction if poll.kind != PollKind::TrafficLight => Err(Word("poll-only-lights")),
            Action::ByFaction if self.session.municipality().seats.is_empty() => Err(Word("poll-no-factions")),
            _ => Ok(()),
        }
    }

    fn count_key(&mut self, chord: Chord, now: Now) {
        let (Some((_, poll)), Key::Char(letter)) = (self.polled(), chord.key) else { return };
        let digits = matches!(poll.kind, PollKind::Resistance);
        let apart = matches!(poll.kind, PollKind::TrafficLight | PollKind::ShowOfHands);
        match letter {
            '0'..='9' if poll.kind == PollKind::Scale => self.mark_step(letter, now),
            '0'..='9' => self.type_letter(letter),
            'x' | 'a' if digits => self.type_letter(letter),
            ' ' if apart => self.type_letter(letter),
            _ => {}
        }
    }

    fn type_letter(&mut self, letter: char) {
        /// Longer than what anybody types.
        const LONGEST: usize = 400;
        if let Mode::Poll(view) = &mut self.mode {
            let typed = view.typed.get_or_insert_default();
            if typed.len() < LONGEST {
                typed.push(letter);
            }
        }
    }

    /// One mark: 1 to 9, and 0 is 10.
    fn mark_step(&mut self, letter: char, now: Now) {
        let Some((_, poll)) = self.polled() else { return };
        let step = letter.to_digit(10).filter(|digit| *digit > 0).unwrap_or(10) as usize;
        let full = poll.missing().is_some_and(|missing| missing <= 0);
        let Some(after) = count::marked(poll, step - 1, true) else {
            return self.tell(self.words.get(Word("poll-no-step")).to_owned());
        };
        if full {
            return self.warn(self.words.say(Word("poll-scale-full"), &[("people", poll.people.into())]));
        }
        if self.change(Cause::Changed, after, now)
            && let Mode::Poll(view) = &mut self.mode
        {
            view.row = step - 1;
        }
    }

    /// Takes the last letter back, of what is typed or of what stands in the row; on the scale the last mark.
    fn correct(&mut self, now: Now) {
        let Some((view, poll)) = self.polled() else { return };
        if poll.kind == PollKind::Scale {
            let last = view.marks.last().copied().unwrap_or(view.row);
            let Some(after) = count::marked(poll, last, false) else {
                return self.tell(self.words.get(Word("poll-no-mark")).to_owned());
            };
            self.change(Cause::Changed, after, now);
            return self.tell(self.words.say(Word("poll-mark-gone"), &[("step", (last + 1).into())]));
        }
        let mut typed = view.typed.clone().unwrap_or_else(|| count::text(poll, view.row));
        typed.pop();
        if let Mode::Poll(view) = &mut self.mode {
            view.typed = Some(typed);
        }
    }

    /// Takes what is typed and goes on; what is no count stays and is told.
    pub(in crate::console) fn leave_row(&mut self, by: isize, now: Now) {
        if self.take_typed(now)
            && let Mode::Poll(view) = &mut self.mode
        {
            let last = self.session.polls().get(view.id).map_or(0, rows).saturating_sub(1);
            view.row = view.row.saturating_add_signed(by).min(last);
        }
    }

    /// Makes what is typed a count; false where it is none, which is told.
    pub(super) fn take_typed(&mut self, now: Now) -> bool {
        let Some((view, poll)) = self.polled() else { return true };
        let Some(typed) = view.typed.clone() else { return true };
        match count::with(poll, view.row, &typed) {
            Ok(after) => {
                let over = self.over_seats(&after, view.row);
                self.drop_typed();
                self.change(Cause::Changed, after, now);
                over.into_iter().for_each(|over| self.warn(over));
                true
            }
            Err(why) => {
                let most = poll.most().unwrap_or(0);
                self.warn(self.words.say(why, &[("most", most.into())]));
                false
            }
        }
    }

    /// More lights than the faction of this row has seats: it is kept, and said.
    fn over_seats(&self, poll: &Poll, row: usize) -> Option<String> {
        let row = poll.factions.get(row)?;
        let sum: u64 = row.lights?.into_iter().map(u64::from).sum();
        let seats = self.session.municipality().seats.iter().find(|one| one.faction == row.faction)?.seats;
        let args = [("faction", row.faction.as_str().into()), ("sum", sum.into()), ("seats", seats.into())];
        (sum > seats.into()).then(|| self.words.say(Word("poll-over-seats"), &args))
    }

    /// Forgets what is typed; false where nothing is.
    pub(super) fn drop_typed(&mut self) -> bool {
        let Mode::Poll(view) = &mut self.mode else { return false };
        view.typed.take().is_some()
    }
}
