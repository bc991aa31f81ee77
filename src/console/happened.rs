//! When it really was: the day of an event, the beginning or the end of a phase, in the line at the bottom.

use super::{Console, Editing, Mode, Now, Subject};
use crate::session::{Cause, Day, Event, Id, Phase, Reach, Record, Ref, shifted};
use crate::words::Word;

/// A day that is still to be entered, or corrected.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Moment {
    /// When an event was.
    Event(Id),
    /// When a phase began.
    Start(Id),
    /// When a phase ended.
    End(Id),
}

impl Moment {
    /// The phase or event.
    pub fn at(self) -> Ref {
        match self {
            Self::Event(id) => Ref::Event(id),
            Self::Start(id) | Self::End(id) => Ref::Phase(id),
        }
    }
}

impl Console {
    /// Opens the line for what comes next of the selected row: a phase begins before it ends.
    pub(super) fn ask_moment(&mut self) {
        if let Some(why) = self.opening.read_only.clone() {
            return self.warn(why);
        }
        let (moment, known, planned) = match self.selected() {
            Some(Ref::Event(id)) => {
                let Some(event) = self.session.events().get(id) else { return };
                (Moment::Event(id), event.actual, event.planned)
            }
            Some(Ref::Phase(id)) => match self.session.phases().get(id) {
                Some(Phase { started: None, planned, .. }) => (Moment::Start(id), None, planned.start),
                Some(Phase { ended, planned, .. }) => (Moment::End(id), *ended, planned.end),
                None => return,
            },
            _ => return,
        };
        let day = known.unwrap_or(planned.min(self.known.today));
        let text = self.words.date(day.date());
        self.mode = Mode::Editing(Editing::offer(Subject::Happened(moment), text));
    }

    /// Takes the day that was typed; an empty line says that it has not been yet. What cannot be stays in the line.
    pub(super) fn accept_moment(&mut self, moment: Moment, text: &str, now: Now) {
        let day = self.words.read_day(text);
        let wrong = match day {
            None if !text.is_empty() => Some(Word("plan-no-day")),
            Some(day) if day > now.today() => Some(Word("plan-not-yet")),
            _ => None,
        };
        let record = self.with_moment(moment, day);
        match (wrong, record) {
            (Some(why), _) => self.tell(self.words.get(why).to_owned()),
            (None, None) => self.tell(self.words.get(Word("plan-ends-before")).to_owned()),
            (None, Some(record)) => {
                self.mode = Mode::Board;
                if self.change(Cause::Changed, record, now) {
                    self.show(moment.at());
                    self.tell_slip(moment);
                }
            }
        }
    }

    /// The record with that day; `None` where a phase would end before it begins.
    fn with_moment(&self, moment: Moment, day: Option<Day>) -> Option<Record> {
        let phase = |id| self.session.phases().get(id).cloned();
        let phase = match moment {
            Moment::Event(id) => {
                return Some(Event { actual: day, ..self.session.events().get(id)?.clone() }.into());
            }
            Moment::Start(id) => Phase { started: day, ..phase(id)? },
            Moment::End(id) => Phase { ended: day, ..phase(id)? },
        };
        let fits = phase.started.zip(phase.ended).is_none_or(|(started, ended)| started <= ended);
        fits.then(|| phase.into())
    }

    /// By how much it was late, and how what follows can be moved along.
    fn tell_slip(&mut self, moment: Moment) {
        let session = &self.session;
        let slip = match moment {
            Moment::Event(id) => session.events().get(id).and_then(Event::slip),
            Moment::Start(id) => session.phases().get(id).and_then(Phase::start_slip),
            Moment::End(id) => session.phases().get(id).and_then(Phase::end_slip),
        };
        let Some(days) = slip else { return };
        let slip = self.words.slip(days);
        let follows = days != 0 && !shifted(session, moment.at(), 7 * days.signum(), Reach::Following).is_empty();
        let told = if follows { self.words.say(Word("plan-slipped"), &[("slip", slip.into())]) } else { slip };
        self.tell(told);
    }
}
