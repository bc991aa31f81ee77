//! The panes of the board: cards, goals and measures, the plan.

use super::{Reader, line};
use crate::console::plan::{Mark, PlanRow};
use crate::session::{Area, Finding, FindingKind, Goal, Id, Measure, Money, Ref, Status};
use crate::words::{Named, Word, plural};

impl Reader<'_> {
    pub(super) fn analysis(&self) -> Vec<String> {
        let mut lines = self.heading(Word("console-analysis"));
        for kind in FindingKind::ALL {
            let cards = &self.console.board().columns[kind as usize];
            lines.push(String::new());
            lines.push(format!("{}: {}", self.words.get(plural(kind)), cards.len()));
            let cards = cards.iter().filter_map(|id| self.console.session().findings().get(*id));
            lines.extend(cards.map(|card| self.card(card)));
        }
        lines
    }

    /// `W5: Ganztag deckt nicht einmal die Hälfte. Handlungsfeld 3 Bildung. 19 Punkte. Ganztagsquote 47,1 %.`
    pub(super) fn card(&self, card: &Finding) -> String {
        let session = self.console.session();
        let area = card.area.and_then(|id| session.areas().get(id)).map(|area| self.area(area));
        let dots = (card.dots > 0).then(|| self.words.say(Word("scene-dots"), &[("count", card.dots.into())]));
        let facts = card.evidence.iter().map(|fact| {
            let value = self.words.value(fact.value);
            format!("{} {value} {}", fact.indicator, fact.unit).trim_end().to_owned()
        });
        let hidden = card.unread.then(|| self.words.get(Word("method-unread")).to_owned());
        let parts = std::iter::once(card.text.clone()).chain(area).chain(hidden).chain(dots).chain(facts);
        line(session.number(Ref::Finding(card.id)).map(|number| number.to_string()), parts)
    }

    pub(super) fn area(&self, area: &Area) -> String {
        format!("{} {} {}", self.words.get(Word("record-kind-area")), area.number, area.short)
    }

    /// Cluster after cluster, at last the cards that are in none.
    pub(super) fn clusters(&self) -> Vec<String> {
        let session = self.console.session();
        let shown: Vec<Id> = self.console.board().columns.iter().flatten().copied().collect();
        let card = |id: &Id| session.findings().get(*id).map(|card| self.card(card));
        let mut lines = self.heading(Word("minutes-clusters"));
        let mut pile = |title: &str, cards: Vec<Id>| {
            if !cards.is_empty() {
                lines.extend([String::new(), format!("{title}: {}", cards.len())]);
                lines.extend(cards.iter().filter_map(card));
            }
        };
        let all = session.clusters_in_order();
        for cluster in &all {
            pile(&cluster.title, cluster.findings.iter().filter(|id| shown.contains(id)).copied().collect());
        }
        let loose = |id: &&Id| !all.iter().any(|cluster| cluster.findings.contains(id));
        pile(self.words.get(Word("console-unsorted")), shown.iter().filter(loose).copied().collect());
        lines
    }

    pub(super) fn goals(&self) -> Vec<String> {
        let session = self.console.session();
        let mut lines = self.heading(Word("console-goals"));
        for row in &self.console.board().goals {
            match row.at {
                Ref::Area(id) => lines.extend(session.areas().get(id).map(|area| {
                    format!("\n{} {} {}", self.words.get(Word("record-kind-area")), area.number, area.name)
                })),
                Ref::Goal(id) => lines.extend(session.goals().get(id).map(|goal| self.goal(goal))),
                Ref::Measure(id) => lines.extend(session.measures().get(id).map(|measure| self.measure(measure))),
                _ => {}
            }
        }
        lines
    }

    pub(super) fn goal(&self, goal: &Goal) -> String {
        let number =
            format!("{} {}", self.words.get(Word("record-kind-goal")), self.console.session().goal_number(goal));
        line(Some(number), [goal.text.clone()].into_iter())
    }

    pub(super) fn measure(&self, measure: &Measure) -> String {
        let words = self.words;
        let number =
            format!("{} {}", words.get(Word("record-kind-measure")), self.console.session().measure_number(measure));
        let some = |money: &Money| *money != Money::default();
        let status = match &measure.status {
            Status::Disputed { reason } if !reason.is_empty() => {
                format!("{}: {reason}", words.get(measure.status.word()))
            }
            status => words.get(status.word()).to_owned(),
        };
        let due = measure.due.map(|day| words.say(Word("console-until"), &[("day", words.date(day.date()).into())]));
        let parts = [
            Some(measure.title.clone()),
            Some(status),
            Some(measure.lead.clone()),
            due,
            measure.once.filter(some).map(|money| words.money(money)),
            measure.yearly.filter(some).map(|money| words.yearly(money)),
        ];
        line(Some(number), parts.into_iter().flatten())
    }

    pub(super) fn plan(&self) -> Vec<String> {
        let mut lines = self.heading(Word("console-plan"));
        lines.extend(self.console.board().plan.iter().map(|row| self.plan_row(row)));
        lines
    }

    /// `28.11.2026: Zielvereinbarungsworkshop. Workshop.`; a phase with its days.
    pub(super) fn plan_row(&self, row: &PlanRow) -> String {
        let words = self.words;
        let date = |day: crate::session::Day| words.date(day.date());
        let flaws = || row.flaws.iter().map(|flaw| words.get(flaw.word()).to_owned());
        match row.mark {
            Mark::Phase { planned, started, ended, .. } => {
                let span = format!("{} – {}", date(planned.start), date(planned.end));
                let began = started.map(|day| format!("{} {}", words.get(Word("facets-began")), date(day)));
                let ended = ended.map(|day| format!("{} {}", words.get(Word("facets-ended")), date(day)));
                let parts = [Some(span), began, ended].into_iter().flatten();
                format!("\n{}", line(Some(row.label.clone()), parts.chain(flaws())))
            }
            Mark::Event { kind, .. } => {
                let parts = [row.label.clone(), words.get(kind.word()).to_owned()].into_iter();
                line(Some(date(row.day())), parts.chain(flaws()))
            }
        }
    }
}
