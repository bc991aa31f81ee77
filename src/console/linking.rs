//! Links by number: `W5 2.1.3` typed at a group or an offer, `-W5` to take one away again; one line is one edit.

use super::{Console, Mode, Now};
use crate::session::{Cause, Change, Finding, Id, Measure, Offer, Ref, Session};
use crate::words::Word;

/// A link that is wished: to what, and whether it is to be there.
type Wish = (Ref, bool);

impl Console {
    /// What is marked on the board, else what is selected there, whatever stands before it.
    pub(super) fn meant_on_the_board(&self) -> Vec<Ref> {
        if self.marks().is_empty() { self.selected_on_the_board().into_iter().collect() } else { self.meant() }
    }

    /// What cannot be understood stays in the line.
    pub(super) fn accept_links(&mut self, of: Ref, text: &str, now: Now) {
        let wishes = match self.wishes(of, text) {
            Ok(wishes) => wishes,
            Err(what) => {
                let args = [("what", what.into())];
                return self.tell(self.words.say(Word("participation-no-such"), &args));
            }
        };
        self.mode = Mode::Board;
        let count = match of {
            Ref::Stakeholder(group) => self.link_group(group, &wishes, now),
            Ref::Offer(offer) => self.link_offer(offer, &wishes, now),
            _ => 0,
        };
        let args = [("count", count.into()), ("what", self.name(of).into())];
        self.tell(self.words.say(Word("participation-linked"), &args));
    }

    /// What the numbers name; the first that names nothing that can be linked.
    fn wishes(&self, of: Ref, text: &str) -> Result<Vec<Wish>, String> {
        let mut known = std::collections::HashMap::new();
        self.session.each(|record| {
            let at = record.reference();
            let linked = matches!(at, Ref::Finding(_) | Ref::Measure(_));
            let runs = matches!((at, of), (Ref::Stakeholder(_), Ref::Offer(_)));
            if let Some(number) = self.session.number_of(&record).filter(|_| linked || runs) {
                known.insert(number.to_string(), at);
            }
        });
        let tokens = text.split([' ', ',', ';']).filter(|token| !token.is_empty());
        let wish = |token: &str| {
            let number = token.trim_start_matches(['-', '−', '+']);
            let at = known.get(&number.to_uppercase()).copied();
            at.map(|at| (at, !token.starts_with(['-', '−']))).ok_or_else(|| token.to_owned())
        };
        tokens.map(wish).collect()
    }

    /// A group becomes the origin of cards and measures; a measure comes from one group, a card may come from several.
    fn link_group(&mut self, group: Id, wishes: &[Wish], now: Now) -> usize {
        let list: Vec<Ref> = wishes.iter().map(|(at, _)| *at).collect();
        let wanted = |at: Ref| wishes.iter().rev().any(|(other, on)| *other == at && *on);
        self.change_each(Cause::Changed, &list, |session, at| with_origin(session, at, group, wanted(at)), now)
    }

    fn link_offer(&mut self, id: Id, wishes: &[Wish], now: Now) -> usize {
        let Some(offer) = self.session.offers().get(id).cloned() else { return 0 };
        let mut after: Offer = offer.clone();
        for (at, on) in wishes {
            match at {
                Ref::Finding(id) => turn(&mut after.findings, *id, *on),
                Ref::Measure(id) => turn(&mut after.measures, *id, *on),
                Ref::Stakeholder(id) if *on => after.stakeholder = Some(*id),
                Ref::Stakeholder(id) => after.stakeholder = after.stakeholder.filter(|other| other != id),
                _ => {}
            }
        }
        let changed = after != offer;
        let change = Change::Changed { before: offer.into(), after: after.into() };
        if changed && self.commit(Cause::Changed, vec![change], now) { wishes.len() } else { 0 }
    }
}

fn with_origin(session: &Session, at: Ref, group: Id, on: bool) -> Option<crate::session::Record> {
    match at {
        Ref::Finding(id) => {
            let mut card: Finding = session.findings().get(id)?.clone();
            turn(&mut card.origins, group, on);
            Some(card.into())
        }
        Ref::Measure(id) => {
            let measure = session.measures().get(id)?;
            let origin = if on { Some(group) } else { measure.origin.filter(|other| *other != group) };
            Some(Measure { origin, ..measure.clone() }.into())
        }
        _ => None,
    }
}

fn turn(list: &mut Vec<Id>, id: Id, on: bool) {
    match on {
        true if !list.contains(&id) => list.push(id),
        true => {}
        false => list.retain(|other| *other != id),
    }
}
