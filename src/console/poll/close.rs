//! Closing: from then on the room sees what was counted. The dots of a dot vote go onto the cards with the same edit.
//! A slip that is found later is no reason to undo an hour: the same key opens the poll again.

use std::collections::{BTreeMap, BTreeSet};

use super::{Console, Mode, count, rows};
use crate::console::Now;
use crate::session::{Cause, Change, FactionLights, Finding, Id, Poll, PollKind, Record};
use crate::words::Word;

impl Console {
    /// Closes the poll. What does not come out is told first; then the key closes it all the same.
    pub(super) fn close_poll(&mut self, now: Now) {
        if !self.take_typed(now) {
            return;
        }
        let Some((view, poll)) = self.polled() else { return };
        if !view.warned && !comes_out(poll) {
            let args = [("what", count::told(poll, &self.words).into())];
            let told = self.words.say(Word("poll-close-odd"), &args);
            if let Mode::Poll(view) = &mut self.mode {
                view.warned = true;
            }
            return self.warn(told);
        }
        let changes = self.closing(poll);
        let dotted = changes.iter().filter_map(dots_before).filter(|dots| *dots > 0).count();
        if self.commit(Cause::Changed, changes, now) {
            let other = Some(dotted).filter(|_| dotted > 0);
            let other = other.map(|count| self.words.say(Word("poll-dots-replaced"), &[("count", count.into())]));
            let closed = self.words.get(Word("poll-closed-now")).to_owned();
            self.tell(std::iter::once(closed).chain(other).collect::<Vec<_>>().join(" "));
        }
    }

    /// Opens a closed poll again, on the row on which one stands: what was counted stays and can be corrected.
    pub(super) fn open_again(&mut self, now: Now) {
        let Some((view, poll)) = self.polled() else { return };
        let row = poll.order(&self.session).get(view.row()).copied().filter(|_| rows(poll) > 1).unwrap_or(0);
        let after = Poll { closed: false, ..poll.clone() };
        if self.change(Cause::Changed, after, now) {
            if let Mode::Poll(view) = &mut self.mode {
                (view.row, view.warned) = (row, false);
            }
            self.tell(self.words.get(Word("poll-open-again")).to_owned());
        }
    }

    /// The poll closed, and the cards with their dots.
    fn closing(&self, poll: &Poll) -> Vec<Change> {
        let mut after = Poll { closed: true, ..poll.clone() };
        let mut changes = vec![];
        if matches!(poll.kind, PollKind::Dots { .. }) {
            after.options.iter_mut().for_each(|option| option.count = option.count.or(Some(0)));
            changes = self.dotted(&after);
        }
        let before = Record::from(poll.clone());
        changes.push(Change::Changed { before, after: after.into() });
        changes
    }

    /// The cards with the dots of this vote; those of an earlier one go. Cards that were voted on later again keep what
    /// they got then: this is an old vote that was corrected.
    fn dotted(&self, poll: &Poll) -> Vec<Change> {
        let later = self.session.polls().iter().filter(|other| {
            matches!(other.kind, PollKind::Dots { .. })
                && other.closed
                && (&other.rank, other.id) > (&poll.rank, poll.id)
        });
        let kept: BTreeSet<Id> = later.flat_map(|other| &other.options).filter_map(|option| option.finding()).collect();
        let mut dots: BTreeMap<Id, u32> = BTreeMap::new();
        for option in &poll.options {
            let sum = option.finding().map(|id| dots.entry(id).or_default());
            sum.into_iter().for_each(|sum| *sum = sum.saturating_add(option.count.unwrap_or(0)));
        }
        let change = |(id, dots)| {
            let card = self.session.findings().get(id).filter(|card| card.dots != dots)?;
            let after = Finding { dots, ..card.clone() };
            Some(Change::Changed { before: card.clone().into(), after: after.into() })
        };
        dots.into_iter().filter(|(id, _)| !kept.contains(id)).filter_map(change).collect()
    }

    /// Whether the room sees numbers.
    pub(super) fn turn_totals(&mut self, now: Now) {
        let Some((_, poll)) = self.polled() else { return };
        let off = !poll.totals_off;
        let after = Poll { totals_off: off, ..poll.clone() };
        if self.change(Cause::Changed, after, now) {
            let word = if off { Word("poll-totals-off") } else { Word("poll-totals-on") };
            self.tell(self.words.get(word).to_owned());
        }
    }

    /// Counts the lights by faction, or all in one line again.
    pub(super) fn turn_factions(&mut self, now: Now) {
        let Some((_, poll)) = self.polled() else { return };
        let row = |faction: &String| FactionLights { faction: faction.clone(), lights: None };
        let whole = poll.factions.is_empty();
        let seats = self.session.municipality().seats.iter().filter(|_| whole);
        let mut after = Poll { factions: seats.map(|seats| row(&seats.faction)).collect(), ..poll.clone() };
        if whole {
            after.sum_factions();
        }
        self.drop_typed();
        self.change(Cause::Changed, after, now);
        self.go_to_uncounted();
    }
}

/// The dots that a card had which gets others now.
fn dots_before(change: &Change) -> Option<u32> {
    if let Some(Record::Finding(card)) = change.before() { Some(card.dots) } else { None }
}

/// Whether everything is counted, and the sum is what people give.
fn comes_out(poll: &Poll) -> bool {
    let whole = match poll.kind {
        PollKind::Dots { .. } | PollKind::Scale => poll.counted() > 0,
        PollKind::Resistance => poll.options.iter().all(|option| option.count.is_some()),
        _ => poll.options.iter().any(|option| option.count.is_some()),
    };
    whole && poll.missing().is_none_or(|missing| missing == 0) && count::odd_options(poll) == 0
}
