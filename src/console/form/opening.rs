//! Any record's form from anywhere, a form for a new record, and what becomes of a form that is left without saving.

use std::rc::Rc;

use super::picks::in_order;
use super::{Form, Known, Picks};
use crate::console::{Console, Mode, Now};
use crate::keys::Action;
use crate::session::{Kind, Record, Ref};
use crate::words::{Named, Word};

/// A form that was left without saving; nothing that was typed in it is lost at once.
#[derive(Debug)]
pub struct Dropped {
    form: Box<Form>,
    /// The last edit before it was left: as long as it is the last, undo brings the form back, once.
    last: Option<u64>,
}

impl Console {
    /// Opens the form of any record, from anywhere.
    pub fn open(&mut self, at: Ref) {
        let Some(record) = self.session.get(at) else { return };
        if let Err(why) = self.form_is_possible() {
            return self.tell(self.words.get(why).to_owned());
        }
        self.show(at);
        self.open_form(record, false);
    }

    /// Opens an empty form for a new record, which is added only when it is saved.
    pub fn open_new(&mut self, kind: Kind) {
        if let Some(why) = self.opening.read_only.clone() {
            return self.warn(why);
        }
        match self.form_is_possible().and_then(|()| self.blank(kind)) {
            Ok(record) => self.open_form(record, true),
            Err(why) => self.tell(self.words.get(why).to_owned()),
        }
    }

    pub(in crate::console) fn open_selected(&mut self) {
        self.selected().into_iter().for_each(|at| self.open(at));
    }

    fn open_form(&mut self, record: Record, is_new: bool) {
        self.drop_form(); // another one may be open: what is typed there is put aside
        let (session, words, context) = (&self.session, &self.words, &self.known);
        let known = Known { at: record.reference(), session, words, context, picks: Rc::new(Picks::default()) };
        let mut form = Form::new(record, is_new, &known);
        let waits = |dropped: &mut Dropped| dropped.form.is_of(&form);
        if let Some(dropped) = self.dropped.take_if(waits) {
            form.can_become(*dropped.form);
            self.tell(self.words.get(Word("form-dropped-waits")).to_owned());
        }
        self.mode = Mode::Form(Box::new(form));
    }

    /// The room never sees a form, so none opens on the one display while it is the screen.
    fn form_is_possible(&self) -> Result<(), Word> {
        if self.stage.here() { Err(Word("console-not-on-the-wall")) } else { Ok(()) }
    }

    /// Esc: closes; what was typed is put aside.
    pub(super) fn drop_form(&mut self) {
        if !matches!(self.mode, Mode::Form(_)) {
            return;
        }
        let Mode::Form(form) = std::mem::replace(&mut self.mode, Mode::Board) else { return };
        if !form.is_changed() {
            return;
        }
        let what = match form.is_new() {
            true => self.words.get(form.kind().word()).to_owned(),
            false => self.name(form.at()),
        };
        let last = (!form.brought_back).then_some(self.saving.last);
        self.dropped = Some(Dropped { form, last });
        self.tell(self.words.say(Word("form-dropped"), &[("what", what.into())]));
    }

    /// Undo right after a form was left: it is open again as it was left. False where there is none.
    pub(in crate::console) fn take_up_dropped(&mut self) -> bool {
        let last = self.saving.last;
        if self.form_is_possible().is_err() {
            return false;
        }
        let Some(dropped) = self.dropped.take_if(|dropped| dropped.last == Some(last)) else { return false };
        self.mode = Mode::Form(Box::new(Form { brought_back: true, ..*dropped.form }));
        true
    }

    /// Saves, then opens the record before or behind this one.
    pub(super) fn save_and_open_next(&mut self, by: isize, now: Now) {
        let Mode::Form(form) = &self.mode else { return };
        let (at, kind) = (form.at(), form.kind());
        if !self.save_form(now) {
            return;
        }
        let all = in_order(&self.session, kind);
        let here = all.iter().position(|other| *other == at).unwrap_or(0);
        let next = here.checked_add_signed(by).and_then(|at| all.get(at)).copied();
        let message = self.message.take();
        self.open(next.unwrap_or(at));
        self.message = self.message.take().or(message);
        if next.is_none() {
            self.tell(self.words.get(Word("console-at-the-end")).to_owned());
        }
    }

    /// Opens what an action is named after.
    pub(in crate::console) fn open_by(&mut self, action: Action) {
        match action {
            Action::OpenMunicipality => self.open(Ref::Municipality),
            Action::OpenStrategy => self.open(Ref::Strategy),
            _ => new_kind(action).into_iter().for_each(|kind| self.open_new(kind)),
        }
    }
}

impl Form {
    /// Whether another form is of the same record as it stands, or of a new one of the same kind.
    fn is_of(&self, other: &Self) -> bool {
        match (self.is_new, other.is_new) {
            (true, true) => self.kind() == other.kind(),
            (false, false) => self.opened == other.opened,
            _ => false,
        }
    }
}

/// The kind of record that an action begins.
fn new_kind(action: Action) -> Option<Kind> {
    Some(match action {
        Action::NewArea => Kind::Area,
        Action::NewModule => Kind::Module,
        Action::NewCluster => Kind::Cluster,
        Action::NewOffer => Kind::Offer,
        Action::NewPhase => Kind::Phase,
        Action::NewEvent => Kind::Event,
        Action::NewStakeholder => Kind::Stakeholder,
        Action::NewWorkshop => Kind::Workshop,
        Action::NewPoll => Kind::Poll,
        Action::NewResolution => Kind::Resolution,
        Action::NewTopic => Kind::Topic,
        Action::NewNote => Kind::Note,
        _ => return None,
    })
}
