//! Participation: the groups that have a stake, as a list with what they run and as a picture of influence × interest.
//!
//! What came from a group is linked here by number: cards and measures get the group as their origin, an offer gets the
//! findings that speak of it, the measures that build on it, and the group that runs it.

use super::view::Home;
use super::{Console, Cursor, Editing, Mode, Now, Subject as Typed};
use crate::keys::{Action, Chord};
use crate::session::{Category, Cause, Day, Id, Level, Offer, Rank, Record, Ref, Session, Stakeholder, Voice};
use crate::words::Word;

/// A row of the list.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum VoiceAt {
    /// A group.
    Group(Id),
    /// An offer, beneath the group that runs it or beneath all.
    Offer(Id),
}

impl VoiceAt {
    /// The record for which it stands.
    pub fn record(self) -> Ref {
        match self {
            Self::Group(id) => Ref::Stakeholder(id),
            Self::Offer(id) => Ref::Offer(id),
        }
    }
}

/// Participation that is looked at.
#[derive(Clone, Debug)]
pub struct ParticipationView {
    voices: Vec<Voice>,
    /// Only this category.
    only: Option<Category>,
    /// Whether the picture is on view.
    picture: bool,
    rows: Vec<VoiceAt>,
    on: Cursor<VoiceAt>,
    pub(super) home: Home,
}

impl ParticipationView {
    /// Every group, whatever is shown.
    pub fn voices(&self) -> &[Voice] {
        &self.voices
    }

    /// A group with what came from it.
    pub fn voice(&self, group: Id) -> Option<&Voice> {
        self.voices.iter().find(|voice| voice.group == Some(group))
    }

    /// By which category it is narrowed.
    pub fn only(&self) -> Option<Category> {
        self.only
    }

    /// Whether influence × interest is on view.
    pub fn pictured(&self) -> bool {
        self.picture
    }

    /// The rows that are shown.
    pub fn rows(&self) -> &[VoiceAt] {
        &self.rows
    }

    /// The number of the row that is chosen.
    pub fn on(&self) -> usize {
        self.on.at()
    }

    /// What is chosen.
    pub fn chosen(&self) -> Option<VoiceAt> {
        self.on.on()
    }

    /// How many groups were not heard yet.
    pub fn not_heard(&self) -> usize {
        self.voices.iter().filter(|voice| voice.group.is_some() && !voice.heard.is_heard()).count()
    }

    /// The group that is chosen, or that runs the offer that is.
    pub(super) fn group(&self, session: &Session) -> Option<Id> {
        match self.on.on()? {
            VoiceAt::Group(id) => Some(id),
            VoiceAt::Offer(id) => session.offers().get(id)?.stakeholder,
        }
    }

    /// The groups of one square of the picture, in the order of the list.
    pub fn at(&self, session: &Session, influence: u8, interest: u8) -> Vec<Id> {
        let here = |level: Option<Level>, at: u8| level.is_some_and(|level| level.get() == at);
        let of = |group: &&Stakeholder| here(group.influence, influence) && here(group.interest, interest);
        self.groups(session).filter(of).map(|group| group.id).collect()
    }

    /// The groups that have no place in the picture.
    pub fn unplaced(&self, session: &Session) -> Vec<Id> {
        let of = |group: &&Stakeholder| group.influence.is_none() || group.interest.is_none();
        self.groups(session).filter(of).map(|group| group.id).collect()
    }

    fn groups<'a>(&'a self, session: &'a Session) -> impl Iterator<Item = &'a Stakeholder> {
        self.rows.iter().filter_map(|row| match row {
            VoiceAt::Group(id) => session.stakeholders().get(*id),
            VoiceAt::Offer(_) => None,
        })
    }

    pub(super) fn renew(&mut self, session: &Session, today: Day) {
        self.voices = session.voices(today);
        let category = |id: Id| session.stakeholders().get(id).and_then(|group| group.category);
        let shown = |voice: &&Voice| self.only.is_none_or(|only| voice.group.and_then(category) == Some(only));
        self.rows.clear();
        for voice in self.voices.iter().filter(shown) {
            self.rows.extend(voice.group.map(VoiceAt::Group));
            let offers = voice.offers.iter().copied().filter(|_| !self.picture);
            self.rows.extend(offers.map(VoiceAt::Offer));
        }
        self.on.settle(&self.rows);
    }

    pub(super) fn step(&mut self, by: isize) {
        self.on.step(&self.rows, by);
    }

    pub(super) fn pick(&mut self, row: usize) {
        self.on.jump(&self.rows, row);
    }

    /// The next category round, with all of them in between.
    fn turn_category(&mut self, by: isize) {
        let all = Category::ALL.len() as isize + 1;
        let here = self.only.map_or(0, |only| only as isize + 1);
        let next = (here + by).rem_euclid(all) as usize;
        self.only = next.checked_sub(1).map(|at| Category::ALL[at]);
    }
}

impl Console {
    /// Shows the groups, as a list or as the picture.
    pub fn show_participation(&mut self, picture: bool) {
        let (voices, rows, on, home) = (vec![], vec![], Cursor::default(), self.home());
        let view = ParticipationView { voices, only: None, picture, rows, on, home };
        self.mode = Mode::Participation(Box::new(view));
        self.renew_view();
    }

    pub(super) fn participation_key(&mut self, action: Option<Action>, chord: Chord, now: Now) {
        if let Some(Err(why)) = action.map(|action| self.possible(action)) {
            return self.tell(self.words.get(why).to_owned());
        }
        match action {
            Some(action) if self.walks_in_view(action) => {}
            Some(Action::Left) => self.narrow(|view| view.turn_category(-1)),
            Some(Action::Right) => self.narrow(|view| view.turn_category(1)),
            Some(Action::OnlyArea) => {
                let only = usize::from(super::act::digit(chord)).checked_sub(1);
                let only = only.and_then(|at| Category::ALL.get(at)).copied();
                self.narrow(|view| view.only = only.filter(|only| view.only != Some(*only)));
            }
            Some(Action::AllAreas) => self.narrow(|view| view.only = None),
            Some(Action::Face) => self.narrow(|view| view.picture = !view.picture),
            Some(Action::MoveUp) => self.move_voice(-1, now),
            Some(Action::MoveDown) => self.move_voice(1, now),
            Some(Action::Delete) => self.delete_voice(now),
            Some(Action::Link) => self.ask_links(),
            Some(Action::Accept) => self.act_above(Action::Open, chord, now),
            Some(Action::New) => self.act_above(Action::NewStakeholder, chord, now),
            Some(Action::Back) if self.leave_the_wall() => {}
            Some(Action::Back) => self.leave_view(),
            Some(other) => self.act_above(other, chord, now),
            None => {}
        }
    }

    fn narrow(&mut self, by: impl FnOnce(&mut ParticipationView)) {
        if let Mode::Participation(view) = &mut self.mode {
            by(view);
        }
        self.renew_view();
    }

    /// The group on which one stands, for a new offer that it runs.
    pub(super) fn group_on_view(&self) -> Option<Id> {
        let view = self.behind.last().unwrap_or(&self.mode);
        if let Mode::Participation(view) = view { view.group(&self.session) } else { None }
    }

    fn chosen_voice(&self) -> Option<VoiceAt> {
        if let Mode::Participation(view) = &self.mode { view.chosen() } else { None }
    }

    fn delete_voice(&mut self, now: Now) {
        if let Some(at) = self.chosen_voice() {
            self.remove(&[at.record()], now);
        }
    }

    /// One up or down among those of its kind that are seen.
    fn move_voice(&mut self, by: isize, now: Now) {
        let (Some(at), Mode::Participation(view)) = (self.chosen_voice(), &self.mode) else { return };
        let home = |row: VoiceAt| match row {
            VoiceAt::Group(_) => None,
            VoiceAt::Offer(id) => Some(self.session.offers().get(id).and_then(|offer| offer.stakeholder)),
        };
        let list: Vec<Ref> = view.rows.iter().filter(|row| home(**row) == home(at)).map(|row| row.record()).collect();
        let place = list.iter().position(|other| *other == at.record());
        let near = place.and_then(|place| list.get(place.checked_add_signed(by)?)).copied();
        let moved = near.and_then(|near| self.ranked_beside(at.record(), near, by));
        if !moved.is_some_and(|record| self.change(Cause::Moved, record, now)) {
            self.tell(self.words.get(Word("console-at-the-end")).to_owned());
        }
    }

    /// The record with a rank right behind another, seen in the direction of the move: also past those that are hidden.
    fn ranked_beside(&self, at: Ref, near: Ref, by: isize) -> Option<Record> {
        let (groups, offers) = (self.session.stakeholders(), self.session.offers());
        let ranks: Vec<&Rank> = match at {
            Ref::Stakeholder(_) => groups.iter().map(|group| &group.rank).collect(),
            _ => offers.iter().map(|offer| &offer.rank).collect(),
        };
        let close = match near {
            Ref::Stakeholder(id) => &groups.get(id)?.rank,
            Ref::Offer(id) => &offers.get(id)?.rank,
            _ => return None,
        };
        let rank = match by < 0 {
            true => Rank::between(ranks.into_iter().filter(|rank| *rank < close).max(), Some(close)),
            false => Rank::between(Some(close), ranks.into_iter().filter(|rank| *rank > close).min()),
        };
        Some(match at {
            Ref::Stakeholder(id) => Stakeholder { rank, ..groups.get(id)?.clone() }.into(),
            Ref::Offer(id) => Offer { rank, ..offers.get(id)?.clone() }.into(),
            _ => return None,
        })
    }

    /// Asks for the numbers of what is linked; what is marked on the board, or selected there, is offered.
    fn ask_links(&mut self) {
        let Some(at) = self.chosen_voice() else { return };
        let board = self.meant_on_the_board().into_iter();
        let linked = board.filter(|at| matches!(at, Ref::Finding(_) | Ref::Measure(_)));
        let numbers: Vec<String> = linked.filter_map(|at| self.session.number(at)).map(|n| n.to_string()).collect();
        self.behind.push(std::mem::replace(&mut self.mode, Mode::Board));
        self.mode = Mode::Editing(Editing::offer(Typed::Links(at.record()), numbers.join(" ")));
    }
}
