//! The title page: whose audit, which workshop, which day, which step.

use chrono::{Datelike, NaiveDate};

use super::subject::Act;
use super::{Body, Stage};
use crate::session::{Step, Workshop};
use crate::words::Word;

impl Stage<'_> {
    pub(super) fn title(&self) -> Act {
        let certificate = self.words.certificate(self.session.municipality());
        let head = self.words.say(Word("scene-audit"), &[("certificate", certificate.into())]);
        let workshop = self.workshop();
        let date = workshop.and_then(|workshop| workshop.date).unwrap_or(self.today);
        let step = workshop.and_then(current).filter(|step| !step.internal);
        Act::new(
            head,
            Body::Title {
                workshop: workshop.map_or_else(String::new, |workshop| workshop.title.clone()),
                date: self.long_date(date.date()),
                step: step.map_or_else(String::new, |step| step.title.clone()),
            },
        )
    }

    /// The workshop that is on, else the one of today.
    fn workshop(&self) -> Option<&Workshop> {
        let running = self.session.municipality().running_workshop;
        let today = || self.session.workshops().iter().find(|workshop| workshop.date == Some(self.today));
        running.and_then(|id| self.session.workshops().get(id)).or_else(today)
    }

    /// `28. November 2026`
    fn long_date(&self, day: NaiveDate) -> String {
        let month = self.words.month_name(day.month(), true);
        let args =
            [("day", day.day().to_string().into()), ("month", month.into()), ("year", day.year().to_string().into())];
        self.words.say(Word("scene-date"), &args)
    }
}

/// The step that is on, else the first one that is not over; none before the first one is.
fn current(workshop: &Workshop) -> Option<&Step> {
    if let Some(step) = workshop.agenda.iter().find(|step| step.is_on()) {
        return Some(step);
    }
    let begun = workshop.agenda.iter().any(|step| step.actual.is_some());
    workshop.agenda.iter().find(|step| step.actual.is_none()).filter(|_| begun)
}
