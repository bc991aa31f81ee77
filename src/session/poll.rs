//! Straw polls (Meinungsbilder): counted in the room, never a resolution.

mod option;
mod shown;

use serde::{Deserialize, Serialize};

pub use shown::Shown;

use super::{Decimal, Id, Rank, Session, Vote, WorkshopKind, tally};

pub use option::PollOption;

/// How was asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum PollKind {
    /// Mehrpunktabfrage: dots per person, at most so many on one option
    Dots {
        /// Dots per person.
        each: u16,
        /// At most on one option.
        at_most: u16,
    },
    /// Einpunktabfrage: marks on a scale, one option per mark
    Scale,
    /// Ampelabfrage: green, amber, red
    TrafficLight,
    /// Handzeichen: yes, no, abstention, biased
    ShowOfHands,
    /// Widerstandsabfrage: sums of 0–10 per option
    Resistance,
    /// Kartenabfrage: one statement a card; the cards point to it
    Cards,
    /// Blitzlicht: one core sentence of each person, an option each
    FlashRound,
    /// Berichte: one core sentence of each table, an option each
    Reports,
}

impl PollKind {
    /// Whether sentences are said in turn: they are heard by everybody, so the room sees them at once.
    pub fn is_spoken(self) -> bool {
        matches!(self, Self::FlashRound | Self::Reports)
    }

    /// Whether people are counted, and not cards or sentences kept.
    pub fn is_counted(self) -> bool {
        !matches!(self, Self::Cards | Self::FlashRound | Self::Reports)
    }
}

/// How many green, amber and red ones a faction showed.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactionLights {
    /// The faction.
    pub faction: String,
    /// Green, amber, red; `None` while they are not counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lights: Option<[u32; 3]>,
}

/// One straw poll.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Poll {
    /// Identity.
    pub id: Id,
    /// The workshop it was held in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workshop: Option<Id>,
    /// How was asked.
    pub kind: PollKind,
    /// What was asked.
    pub question: String,
    /// How many people took part.
    pub people: u32,
    /// Whether counting is over; until then the room sees nothing.
    pub closed: bool,
    /// The options.
    pub options: Vec<PollOption>,
    /// Whether the room sees no numbers, not even when it is closed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub totals_off: bool,
    /// The lights by faction, where they are counted so; the options hold their sums.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub factions: Vec<FactionLights>,
    /// Place in the list.
    pub rank: Rank,
}

impl Poll {
    /// What was counted at all of it.
    pub fn counted(&self) -> u64 {
        self.options.iter().filter_map(|option| option.count).map(u64::from).sum()
    }

    /// What people give altogether; `None` where there is no such sum, or it is not known how many they are.
    pub fn due(&self) -> Option<u64> {
        let people = u64::from(self.people);
        let due = match self.kind {
            PollKind::Dots { each, .. } => people * u64::from(each),
            PollKind::Scale | PollKind::TrafficLight | PollKind::ShowOfHands => people,
            PollKind::Resistance | PollKind::Cards | PollKind::FlashRound | PollKind::Reports => return None,
        };
        (people > 0).then_some(due)
    }

    /// By how much the count falls short of what people give; below nothing where it is too much.
    pub fn missing(&self) -> Option<i64> {
        let wide = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        self.due().map(|due| wide(due) - wide(self.counted()))
    }

    /// The most that one option can have; `None` where it is not known how many people there are.
    pub fn most(&self) -> Option<u64> {
        let one = match self.kind {
            PollKind::Dots { at_most, .. } => u64::from(at_most),
            PollKind::Resistance => 10,
            _ => 1,
        };
        (self.people > 0).then(|| u64::from(self.people) * one)
    }

    /// Whether it is asked in front of a council, where nothing is ranked by itself.
    pub fn in_council(&self, session: &Session) -> bool {
        let workshop = self.workshop.and_then(|id| session.workshops().get(id));
        workshop.is_some_and(|workshop| workshop.kind == WorkshopKind::Council)
    }

    /// Whether its options are ranked once it is closed.
    pub fn is_ranked(&self, session: &Session) -> bool {
        let can_be = matches!(self.kind, PollKind::Dots { .. } | PollKind::Resistance);
        can_be && !self.totals_off && !self.in_council(session)
    }

    /// The options as they are shown when it is closed: most dots first, lowest resistance first, else as listed.
    pub fn order(&self, session: &Session) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.options.len()).collect();
        if self.is_ranked(session) {
            let places = self.places();
            order.sort_by_key(|at| places[*at]);
        }
        order
    }

    /// The place of each option, from 1; who is even shares it, and the next place is left out.
    pub fn places(&self) -> Vec<usize> {
        let lowest = self.kind == PollKind::Resistance;
        let better = |one: &PollOption, other: &PollOption| match (one.count, other.count) {
            (Some(one), Some(other)) if lowest => one < other,
            (one, other) if lowest => one.is_some() && other.is_none(),
            (one, other) => one > other,
        };
        let mut order: Vec<usize> = (0..self.options.len()).collect();
        let rank = |at: usize| {
            let count = self.options[at].count.map(u64::from);
            if lowest { count.unwrap_or(u64::MAX) } else { u64::MAX - count.map_or(0, |count| count + 1) }
        };
        order.sort_by_key(|at| rank(*at));
        let mut places = vec![0; order.len()];
        for (place, at) in order.iter().enumerate() {
            let before = place.checked_sub(1).map(|before| order[before]);
            let even = before.filter(|before| !better(&self.options[*before], &self.options[*at]));
            places[*at] = even.map_or(place + 1, |before| places[before]);
        }
        places
    }

    /// The lights of all factions that are counted, into the options.
    pub fn sum_factions(&mut self) {
        let counted: Vec<[u32; 3]> = self.factions.iter().filter_map(|faction| faction.lights).collect();
        for (at, option) in self.options.iter_mut().enumerate().take(3) {
            let sum = counted.iter().fold(0u32, |sum, lights| sum.saturating_add(lights[at]));
            option.count = (!counted.is_empty()).then_some(sum);
        }
    }

    /// The mean resistance to an option: of the values that were taken down, else of the people.
    pub fn mean_of(&self, option: &PollOption) -> Option<Decimal> {
        let voices = if option.values.is_empty() { self.people.into() } else { option.values.len() as u64 };
        option.count.and_then(|sum| tally::mean(sum.into(), voices))
    }

    /// Takes a show of hands as a vote; `None` while nothing is counted.
    pub fn hands(&self) -> Option<Vote> {
        let count = |at: usize| self.options.get(at).and_then(|option| option.count);
        let zero = |at: usize| count(at).unwrap_or(0);
        let (yes, no, abstained, biased) = (count(0)?, zero(1), zero(2), zero(3));
        Some(Vote { yes, no, abstained, biased, by_faction: vec![] })
    }
}
