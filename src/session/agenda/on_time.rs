//! How to end on time: the coming steps shrink in proportion to how far each can, or one moves to the parking lot.

use chrono::TimeDelta;

use crate::session::Workshop;

/// A proposal of how to end on time.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct OnTime {
    /// The step that moves to the parking lot.
    pub parked: Option<usize>,
    /// The steps that get fewer minutes, and how many they get.
    pub shorter: Vec<(usize, u16)>,
    /// Minutes by which it still ends late.
    pub short: u16,
}

impl OnTime {
    /// The minutes that a step would get; `None` where they stay as they are.
    pub fn minutes(&self, at: usize) -> Option<u16> {
        self.shorter.iter().find(|(step, _)| *step == at).map(|(_, minutes)| *minutes)
    }
}

impl Workshop {
    /// The steps that are still to come.
    pub fn coming(&self) -> Vec<usize> {
        let coming = |at: &usize| !self.agenda[*at].is_over() && !self.agenda[*at].is_on() && !self.was_skipped(*at);
        (0..self.agenda.len()).filter(coming).collect()
    }

    /// How to win back this time, with or without one of the steps to come.
    pub fn on_time(&self, behind: TimeDelta, parked: Option<usize>) -> OnTime {
        let over = u32::try_from((behind.num_seconds() + 59).div_euclid(60)).unwrap_or(0);
        let freed = parked.map_or(0, |at| u32::from(self.agenda[at].minutes()));
        let over = over.saturating_sub(freed);
        let steps: Vec<usize> = self.coming().into_iter().filter(|at| Some(*at) != parked).collect();
        let slack: Vec<u32> = steps.iter().map(|at| self.slack(*at)).collect();
        let cuts = shares(&slack, over);
        let short = over - cuts.iter().sum::<u32>();
        let cut = |(at, cut): (usize, u32)| (cut > 0).then(|| (at, self.agenda[at].minutes() - cut as u16));
        let shorter = steps.into_iter().zip(cuts).filter_map(cut).collect();
        OnTime { parked, shorter, short: short.try_into().unwrap_or(u16::MAX) }
    }

    fn slack(&self, at: usize) -> u32 {
        let step = &self.agenda[at];
        (step.minutes() - step.least()).into()
    }

    /// The workshop with a proposal taken; the parked step is gone from the agenda.
    pub fn with_on_time(&self, proposal: &OnTime) -> Self {
        let mut workshop = self.clone();
        let begun = self.has_begun();
        for (at, minutes) in &proposal.shorter {
            workshop.agenda.get_mut(*at).into_iter().for_each(|step| step.give(*minutes, begun));
        }
        if let Some(at) = proposal.parked.filter(|at| *at < workshop.agenda.len()) {
            workshop.agenda.remove(at);
        }
        workshop
    }
}

/// Divides what is needed in proportion to what there is, in whole minutes; what is left over goes to the largest rests.
fn shares(slack: &[u32], over: u32) -> Vec<u32> {
    let all: u64 = slack.iter().map(|slack| u64::from(*slack)).sum();
    let over = u64::from(over).min(all);
    let parts = slack.iter().map(|slack| u64::from(*slack) * over);
    let mut cuts: Vec<u64> = parts.clone().map(|part| part.checked_div(all).unwrap_or(0)).collect();
    let mut order: Vec<usize> = (0..slack.len()).collect();
    let rests: Vec<u64> = parts.map(|part| part.checked_rem(all).unwrap_or(0)).collect();
    order.sort_by_key(|at| std::cmp::Reverse(rests[*at]));
    let missing = over - cuts.iter().sum::<u64>();
    order.into_iter().take(missing as usize).for_each(|at| cuts[at] += 1);
    cuts.into_iter().map(|cut| cut as u32).collect()
}
