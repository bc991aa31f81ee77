//! The yearly report: one year at a time, every measure in the order of the walk; while one enters, one letter a measure.

use super::view::Home;
use super::{Console, Cursor, Editing, Mode, Now, Subject};
use crate::keys::{Action, Chord, Key};
use crate::session::{Cause, Id, Implementation, Measure, Progress, ProgressRow, Ref, Replacement, Session};
use crate::words::{Named, Word, Words};

/// Which measures are listed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Listed {
    /// All of them.
    #[default]
    All,
    /// Those that moved since the last report.
    Moved,
    /// Those without a state.
    Missing,
}

impl Listed {
    fn next(self) -> Self {
        match self {
            Self::All => Self::Moved,
            Self::Moved => Self::Missing,
            Self::Missing => Self::All,
        }
    }

    fn holds(self, row: &ProgressRow) -> bool {
        match self {
            Self::All => true,
            Self::Moved => row.moved.is_move(),
            Self::Missing => row.state.is_none(),
        }
    }
}

/// The report that is looked at.
#[derive(Clone, Debug)]
pub struct ReportView {
    year: u8,
    progress: Progress,
    listed: Listed,
    rows: Vec<ProgressRow>,
    on: Cursor<Id>,
    /// Whether letters set states.
    entering: bool,
    /// Why the measure that is being dropped is dropped.
    reason: String,
    pub(super) home: Home,
}

impl ReportView {
    /// The report year.
    pub fn year(&self) -> u8 {
        self.year
    }

    /// The whole report.
    pub fn progress(&self) -> &Progress {
        &self.progress
    }

    /// Which measures are listed.
    pub fn listed(&self) -> Listed {
        self.listed
    }

    /// The rows that are shown.
    pub fn rows(&self) -> &[ProgressRow] {
        &self.rows
    }

    /// The number of the row that is chosen.
    pub fn at(&self) -> usize {
        self.on.at()
    }

    /// The measure that is chosen.
    pub fn on(&self) -> Option<Id> {
        self.on.on()
    }

    /// Whether letters set states.
    pub fn is_entering(&self) -> bool {
        self.entering
    }

    pub(super) fn renew(&mut self, session: &Session, area: Option<Id>) {
        self.progress = Progress::of(session, self.year, area, None);
        self.list();
    }

    fn list(&mut self) {
        self.rows = self.progress.rows.iter().filter(|row| self.listed.holds(row)).cloned().collect();
        self.on.settle(&self.places());
    }

    fn places(&self) -> Vec<Id> {
        self.rows.iter().map(|row| row.measure).collect()
    }

    pub(super) fn step(&mut self, by: isize) {
        self.on.step(&self.places(), by);
    }

    pub(super) fn pick(&mut self, row: usize) {
        self.on.jump(&self.places(), row);
    }
}

/// The letter that sets a state.
pub fn state_letter(state: &Implementation, words: &Words) -> char {
    let letter = match state {
        Implementation::NotStarted => Word("report-letter-not-started"),
        Implementation::InPreparation => Word("report-letter-in-preparation"),
        Implementation::Started => Word("report-letter-started"),
        Implementation::Ongoing => Word("report-letter-ongoing"),
        Implementation::Completed => Word("report-letter-completed"),
        Implementation::Dropped { .. } => Word("report-letter-dropped"),
    };
    words.get(letter).chars().next().unwrap_or('?')
}

impl Console {
    /// Shows the report of a year.
    pub fn show_report(&mut self, year: u8) {
        let view = ReportView {
            year,
            progress: Progress::default(),
            listed: Listed::All,
            rows: vec![],
            on: Cursor::default(),
            entering: false,
            reason: String::new(),
            home: self.home(),
        };
        self.mode = Mode::Report(Box::new(view));
        self.renew_view();
    }

    /// The report that is due: the newest year in which something is said, else the first.
    pub fn open_report(&mut self) {
        let said = |year: &u8| self.session.measures().iter().any(|measure| measure.report(*year).is_some());
        self.show_report(Progress::YEARS.rev().find(said).unwrap_or(1));
    }

    pub(super) fn report_key(&mut self, action: Option<Action>, chord: Chord, now: Now) {
        if let Some(state) = self.state_of(chord) {
            return self.enter_state(state, now);
        }
        let Mode::Report(view) = &mut self.mode else { return };
        match action {
            Some(Action::Accept) => view.entering = !view.entering,
            Some(Action::Back) if view.entering && !self.stage.here() => view.entering = false,
            Some(Action::Left) => self.turn_report(-1),
            Some(Action::Right) => self.turn_report(1),
            Some(Action::Narrow) => {
                view.listed = view.listed.next();
                view.list();
            }
            Some(Action::OnlyArea) => self.only_area(super::act::digit(chord)),
            Some(Action::AllAreas) => self.all_areas(),
            Some(action) => self.list_key(action, chord, now),
            None => {}
        }
    }

    /// The state that a letter sets while one enters.
    fn state_of(&self, chord: Chord) -> Option<Implementation> {
        let Mode::Report(view) = &self.mode else { return None };
        let (true, false, Key::Char(letter)) = (view.entering, chord.ctrl, chord.key) else { return None };
        Implementation::ladder().into_iter().find(|state| state_letter(state, &self.words) == letter)
    }

    fn turn_report(&mut self, by: i8) {
        let years = i16::from(*Progress::YEARS.end());
        if let Mode::Report(view) = &mut self.mode {
            let next = (i16::from(view.year) - 1 + i16::from(by)).rem_euclid(years) + 1;
            view.year = u8::try_from(next).unwrap_or(1);
        }
        self.renew_view();
    }

    /// Sets the state of the chosen measure and goes on to the next; why one is dropped is asked first.
    fn enter_state(&mut self, state: Implementation, now: Now) {
        let Mode::Report(view) = &self.mode else { return };
        let Some(id) = view.on() else { return };
        if let Some(why) = self.opening.read_only.clone() {
            return self.warn(why);
        }
        if matches!(state, Implementation::Dropped { .. }) {
            let text = self.reason_of(id).unwrap_or_default();
            self.behind.push(std::mem::replace(&mut self.mode, Mode::Board));
            self.mode = Mode::Editing(Editing::offer(Subject::Dropping(id), text));
            return;
        }
        let next = self.behind_in_report(id);
        self.set_state(id, state, now);
        self.stand_in_report(next);
    }

    /// The measure that comes next in the list, before the list changes.
    fn behind_in_report(&self, id: Id) -> Option<Id> {
        let Mode::Report(view) = self.view() else { return None };
        let rows = view.places();
        let at = rows.iter().position(|other| *other == id)?;
        rows.get(at + 1).copied()
    }

    fn stand_in_report(&mut self, id: Option<Id>) {
        if let (Some(view), Some(id)) = (self.report_mut(), id) {
            let places = view.places();
            view.on.seek(&places, id);
        }
    }

    /// The report that is looked at, also while a line is typed above it.
    fn report_mut(&mut self) -> Option<&mut ReportView> {
        match (&mut self.mode, self.behind.last_mut()) {
            (Mode::Report(view), _) | (_, Some(Mode::Report(view))) => Some(view),
            _ => None,
        }
    }

    fn reason_of(&self, id: Id) -> Option<String> {
        let Mode::Report(view) = self.view() else { return None };
        match &self.session.measures().get(id)?.report(view.year)?.state {
            Implementation::Dropped { reason, .. } => Some(reason.clone()),
            _ => None,
        }
    }

    fn set_state(&mut self, id: Id, state: Implementation, now: Now) {
        let Mode::Report(view) = self.view() else { return };
        let Some(measure) = self.session.measures().get(id) else { return };
        let date = self.session.report_day(view.year, now.today());
        let name = self.words.get(state.word()).to_owned();
        let after = measure.with_state(view.year, date, state);
        if self.change(Cause::Changed, after, now) {
            self.tell_sent(self.name(Ref::Measure(id)), name);
        }
    }

    /// The reason is there; what stands in its place is asked next.
    pub(super) fn accept_reason(&mut self, id: Id, text: String) {
        if let Some(view) = self.report_mut() {
            view.reason = text;
            self.mode = Mode::Editing(Editing::new(Subject::Instead(id), String::new()));
        }
    }

    /// The measure is dropped, with its reason and what replaces it: the number of a measure, other words, or nothing.
    pub(super) fn accept_instead(&mut self, id: Id, text: &str, now: Now) {
        let called = |measure: &&Measure| self.session.measure_number(measure).to_string() == text && measure.id != id;
        let measure = self.session.measures().iter().find(called).map(|measure| measure.id);
        let replacement = match measure {
            _ if text.is_empty() => Replacement::Nothing,
            Some(id) => Replacement::Measure(id),
            None => Replacement::Other(text.to_owned()),
        };
        let Some(reason) = self.report_mut().map(|view| std::mem::take(&mut view.reason)) else { return };
        let next = self.behind_in_report(id);
        self.set_state(id, Implementation::Dropped { reason, replacement }, now);
        self.stand_in_report(next);
    }

    /// Asks for the indicator's value then; a report without a state has none.
    pub(super) fn ask_value(&mut self) {
        let Mode::Report(view) = self.view() else { return };
        let Some(row) = view.on().and_then(|id| view.rows.iter().find(|row| row.measure == id)) else { return };
        if row.state.is_none() {
            return self.tell(self.words.get(Word("report-state-first")).to_owned());
        }
        let (id, text) = (row.measure, row.value.map(|value| self.words.value(value)).unwrap_or_default());
        self.mode = Mode::Editing(Editing::offer(Subject::ValueThen(id), text));
    }

    /// Takes the value; an empty line takes it away. What is no number stays in the line.
    pub(super) fn accept_value(&mut self, id: Id, text: &str, now: Now) {
        let value = self.words.read_value(text).filter(|_| !text.is_empty());
        if value.is_none() && !text.is_empty() {
            return self.tell(self.words.get(Word("report-no-value")).to_owned());
        }
        self.mode = Mode::Board;
        let Mode::Report(view) = self.view() else { return };
        let (year, measure) = (view.year, self.session.measures().get(id).cloned());
        if let Some(mut measure) = measure
            && let Some(report) = measure.reports.iter_mut().find(|report| report.year == year)
        {
            report.value = value;
            self.change(Cause::Changed, measure, now);
        }
    }
}
