//! Participation on the wall: which groups were asked or will be, how, when, and how many were reached.
//!
//! What the facilitator thinks of a group (influence, interest), whom one asks there, and that it was not heard yet have no
//! place here: a group stands on the wall once there is something to tell of it. One to four people are "under 5".

use super::subject::Act;
use super::{Block, Body, Entry, Stage};
use crate::session::{Placed, Ref, Stakeholder};
use crate::words::Word;

impl Stage<'_> {
    pub(super) fn participation(&self) -> Act {
        let mut groups: Vec<&Stakeholder> = self.session.stakeholders().iter().filter(|group| is_told(group)).collect();
        groups.sort_by_cached_key(|group| group.place(self.session));
        let mut body = self.list(&groups, |group| self.group(group));
        if let Body::Sheet(blocks) = &mut body {
            let offers = self.session.to_records().offers;
            if !offers.is_empty() {
                blocks.push(self.heading(Word("participation-exists")));
                blocks.extend(offers.iter().map(|offer| Block::Entry(super::thread::offer(offer))));
            }
        }
        Act::new(self.words.get(Word("participation-title")), body)
    }

    fn group(&self, group: &Stakeholder) -> Entry {
        let format = Some(group.format.clone()).filter(|format| !format.is_empty());
        let date = group.date.map(|day| self.words.date(day.date()));
        Entry {
            number: self.number(Ref::Stakeholder(group.id)),
            text: group.name.clone(),
            asides: [format, date, self.reached(group)].into_iter().flatten().collect(),
            ..Entry::default()
        }
    }

    /// Nothing where it is unknown, and nothing where it is nobody.
    fn reached(&self, group: &Stakeholder) -> Option<String> {
        let reached = group.reached.filter(|reached| *reached > 0)?;
        Some(match reached {
            1..5 => self.words.get(Word("participation-few-reached")).to_owned(),
            _ => self.words.say(Word("participation-so-many-reached"), &[("count", reached.into())]),
        })
    }
}

/// Whether there is something of it that the room may hear.
fn is_told(group: &Stakeholder) -> bool {
    !group.format.is_empty() || group.date.is_some() || group.reached.is_some_and(|reached| reached > 0)
}
