//! How much of a straw poll is told outside of the console: on the wall and in the minutes alike.

use super::{Poll, PollKind};

/// Fewer than these are a small group: what one of them said could be known.
const FEW: u64 = 5;

/// How much of a poll is told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shown {
    /// Nothing: it is still being counted.
    Nothing,
    /// What could be chosen, without any number.
    Options,
    /// That so few took part that single values could be known by name.
    TooFew,
    /// What was counted.
    Counts,
}

impl Poll {
    /// How much of it is told.
    pub fn shown(&self) -> Shown {
        let single = matches!(self.kind, PollKind::Scale | PollKind::Resistance);
        match self.closed {
            false => Shown::Nothing,
            true if self.totals_off => Shown::Options,
            true if single && self.is_small() => Shown::TooFew,
            true => Shown::Counts,
        }
    }

    /// The lights by faction as the room may see them: who is fewer than five is joined with others until they are five.
    pub fn shown_factions(&self) -> Vec<(Vec<&str>, [u32; 3])> {
        let mut rows: Vec<(Vec<&str>, [u32; 3])> = vec![];
        let counted = self.factions.iter().filter_map(|row| row.lights.map(|lights| (row.faction.as_str(), lights)));
        let (mut few, mut many): (Vec<_>, Vec<_>) = counted.partition(|(_, lights)| people(lights) < FEW);
        while !few.is_empty() && few.iter().map(|(_, lights)| people(lights)).sum::<u64>() < FEW && !many.is_empty() {
            let least = (0..many.len()).min_by_key(|at| people(&many[*at].1)).unwrap_or(0);
            few.push(many.remove(least));
        }
        rows.extend(many.into_iter().map(|(name, lights)| (vec![name], lights)));
        if few.iter().map(|(_, lights)| people(lights)).sum::<u64>() >= FEW {
            let add = |sum: [u32; 3], lights: &[u32; 3]| [0, 1, 2].map(|at| sum[at].saturating_add(lights[at]));
            let sum = few.iter().fold([0; 3], |sum, (_, lights)| add(sum, lights));
            rows.push((few.iter().map(|(name, _)| *name).collect(), sum));
        }
        rows
    }

    /// Whether so few took part that single answers could be known by name.
    pub fn is_small(&self) -> bool {
        u64::from(self.people).max(self.voices()) < FEW
    }

    /// How many people answered.
    fn voices(&self) -> u64 {
        match self.kind {
            PollKind::Dots { .. } => self.people.into(),
            PollKind::Resistance => self.options.iter().map(|option| option.values.len() as u64).max().unwrap_or(0),
            _ => self.counted(),
        }
    }
}

fn people(lights: &[u32; 3]) -> u64 {
    lights.iter().copied().map(u64::from).sum()
}
