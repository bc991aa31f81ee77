//! The selected record in one line: whole where its row had to be cut.

use ratatui::layout::Rect;

use super::Page;
use crate::console::Mode;
use crate::session::{Goal, Measure, Money, Ref, Status};
use crate::words::{Named, Word};

impl Page<'_> {
    /// Draws what is selected in full, dim, where otherwise nothing would stand.
    pub(super) fn selection(&mut self, area: Rect) {
        let session = self.console.session();
        let Some(at) = self.console.selected() else { return };
        let number = session.number(at).map(|number| number.to_string()).unwrap_or_default();
        let parts = match at {
            Ref::Goal(id) => session.goals().get(id).map(|goal| self.goal_in_words(goal)),
            Ref::Measure(id) => session.measures().get(id).map(|measure| self.measure_in_words(measure)),
            Ref::Area(id) => session.areas().get(id).map(|area| vec![area.name.clone(), area.guiding_sentence.clone()]),
            _ if matches!(self.console.view(), Mode::Thread(_)) => Some(vec![self.said(at)]),
            Ref::Cluster(id) => session.clusters().get(id).map(|cluster| vec![cluster.title.clone()]),
            Ref::Phase(_) | Ref::Event(_) => self.drawn.plan_cut.clone().map(|told| vec![told]),
            _ => None, // a card stands whole in its column
        };
        let Some(parts) = parts else { return };
        let told = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        let x = self.put(area.x + 1, area.y, area.width - 2, &number, self.theme.strong);
        self.put(x + 1, area.y, area.right().saturating_sub(x + 2), &told, self.theme.dim);
    }

    fn goal_in_words(&self, goal: &Goal) -> Vec<String> {
        let session = self.console.session();
        let numbers = goal.findings.iter().filter_map(|id| session.number(Ref::Finding(*id)));
        let from: Vec<String> = numbers.map(|number| number.to_string()).collect();
        let from = if from.is_empty() { String::new() } else { format!("← {}", from.join(" ")) };
        let courses = goal.indicators.iter().flat_map(|indicator| self.course_to(indicator));
        [goal.text.clone(), from].into_iter().chain(courses).collect()
    }

    fn measure_in_words(&self, measure: &Measure) -> Vec<String> {
        let words = self.console.words();
        let due = measure.due.map(|day| words.say(Word("console-until"), &[("day", words.date(day.date()).into())]));
        let some = |money: &Money| *money != Money::default();
        let status = match &measure.status {
            Status::Disputed { reason } if !reason.is_empty() => {
                format!("{}: {reason}", words.get(measure.status.word()))
            }
            _ => String::new(),
        };
        let mut told = vec![
            measure.title.clone(),
            measure.lead.clone(),
            measure.partners.join(", "),
            due.unwrap_or_default(),
            measure.once.filter(some).map(|money| words.money(money)).unwrap_or_default(),
            measure.yearly.filter(some).map(|money| words.yearly(money)).unwrap_or_default(),
            status,
        ];
        if self.console.in_kanban() {
            told.rotate_right(1); // the card says its title: what is in dispute comes first
        }
        told.extend(measure.indicator.iter().flat_map(|indicator| self.course_to(indicator)));
        told
    }
}
