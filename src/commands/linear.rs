//! `show --linear`: a view line by line, for screen readers and for whoever searches in it. No frames, no columns, no signs:
//! every meaning is a word, every line stands for itself.

use crate::console::plan::{Mark, PlanRow};
use crate::console::{Console, Mode, SumsView, Thread, Topics};
use crate::draw::View;
use crate::session::{
    Area, Costs, Finding, FindingKind, Goal, Item, Measure, Money, Ref, Station, Status, Topic, TopicState,
};
use crate::words::{Named, Word, Words, facets, plural};

/// The lines of a view.
pub fn lines(console: &Console, view: View) -> Vec<String> {
    let reader = Reader { console, words: console.words() };
    let mut lines = vec![console.session().municipality().name.clone()];
    if view == View::Before {
        lines.extend(reader.before());
    }
    if matches!(view, View::Home | View::Analysis) {
        lines.extend(reader.analysis());
    }
    if matches!(view, View::Home | View::Goals | View::Kanban) {
        lines.extend(reader.goals());
    }
    if matches!(view, View::Home | View::Plan) {
        lines.extend(reader.plan());
    }
    lines
}

struct Reader<'a> {
    console: &'a Console,
    words: &'a Words,
}

impl Reader<'_> {
    fn heading(&self, word: Word) -> Vec<String> {
        vec![String::new(), self.words.get(word).to_owned()]
    }

    fn analysis(&self) -> Vec<String> {
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
    fn card(&self, card: &Finding) -> String {
        let session = self.console.session();
        let area = card.area.and_then(|id| session.areas().get(id)).map(|area| self.area(area));
        let dots = (card.dots > 0).then(|| self.words.say(Word("scene-dots"), &[("count", card.dots.into())]));
        let facts = card.evidence.iter().map(|fact| {
            let value = self.words.value(fact.value);
            format!("{} {value} {}", fact.indicator, fact.unit).trim_end().to_owned()
        });
        let hidden = card.unread.then(|| self.words.get(Word("method-unread")).to_owned());
        let parts = std::iter::once(card.text.clone()).chain(area).chain(hidden).chain(dots).chain(facts);
        self.line(session.number(Ref::Finding(card.id)).map(|number| number.to_string()), parts)
    }

    fn area(&self, area: &Area) -> String {
        format!("{} {} {}", self.words.get(Word("record-kind-area")), area.number, area.short)
    }

    fn goals(&self) -> Vec<String> {
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

    fn goal(&self, goal: &Goal) -> String {
        let number =
            format!("{} {}", self.words.get(Word("record-kind-goal")), self.console.session().goal_number(goal));
        self.line(Some(number), [goal.text.clone()].into_iter())
    }

    fn measure(&self, measure: &Measure) -> String {
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
        self.line(Some(number), parts.into_iter().flatten())
    }

    fn plan(&self) -> Vec<String> {
        let mut lines = self.heading(Word("console-plan"));
        lines.extend(self.console.board().plan.iter().map(|row| self.plan_row(row)));
        lines
    }

    /// `28.11.2026: Zielvereinbarungsworkshop. Workshop.`; a phase with its days.
    fn plan_row(&self, row: &PlanRow) -> String {
        let words = self.words;
        let date = |day: crate::session::Day| words.date(day.date());
        let flaws = || row.flaws.iter().map(|flaw| words.get(flaw.word()).to_owned());
        match row.mark {
            Mark::Phase { planned, started, ended, .. } => {
                let span = format!("{} – {}", date(planned.start), date(planned.end));
                let began = started.map(|day| format!("{} {}", words.get(Word("facets-began")), date(day)));
                let ended = ended.map(|day| format!("{} {}", words.get(Word("facets-ended")), date(day)));
                let parts = [Some(span), began, ended].into_iter().flatten();
                format!("\n{}", self.line(Some(row.label.clone()), parts.chain(flaws())))
            }
            Mark::Event { kind, .. } => {
                let parts = [row.label.clone(), words.get(kind.word()).to_owned()].into_iter();
                self.line(Some(date(row.day())), parts.chain(flaws()))
            }
        }
    }

    /// The view that stands before the board.
    fn before(&self) -> Vec<String> {
        match self.console.view() {
            Mode::Sums(sums) => self.sums(sums),
            Mode::Thread(thread) => self.thread(thread),
            Mode::Topics(topics) => self.topics(topics),
            _ => vec![],
        }
    }

    /// `2 Arbeit & Betreuung: 6 Maßn. einmalig 7.162.600 €. jährlich 913.000 €/J. drei Jahre 9.901.600 €.`
    fn sums(&self, sums: &SumsView) -> Vec<String> {
        let words = self.words;
        let mut lines = self.heading(Word("sums-title"));
        let told = |name: String, count: usize, costs: Costs| {
            let parts = [
                format!("{count} {}", words.get(Word("sums-measures")).trim_end_matches('.')),
                format!("{} {}", words.get(Word("sums-once")), words.money(costs.once)),
                format!("{} {}", words.get(Word("sums-yearly")), words.yearly(costs.yearly)),
                format!("{} {}", words.get(Word("sums-three-years")), words.money(costs.all)),
            ];
            self.line(Some(name), parts.into_iter())
        };
        for row in &sums.ledger().rows {
            lines.push(told(words.heading(self.console.session(), row.of), row.measures.len(), row.costs));
        }
        let total = words.get(Word("sums-total")).to_owned();
        lines.push(told(total, sums.ledger().total.measures, sums.ledger().costs()));
        lines
    }

    /// `T3: Hebammenmangel. abgegeben Jugendamt.`
    fn topics(&self, topics: &Topics) -> Vec<String> {
        let (session, words) = (self.console.session(), self.words);
        let told = |topic: &Topic| {
            let to = match &topic.state {
                TopicState::Adopted(at) => session.number(*at).map(|number| number.to_string()).unwrap_or_default(),
                TopicState::Assigned(to) => to.clone(),
                _ => String::new(),
            };
            let area = topic.area.and_then(|id| session.areas().get(id)).map(|area| self.area(area));
            let state = format!("{} {to}", words.get(topic.state.word())).trim_end().to_owned();
            let parts = [topic.text.clone(), state, topic.remark.clone(), area.unwrap_or_default()];
            self.line(session.number(Ref::Topic(topic.id)).map(|number| number.to_string()), parts.into_iter())
        };
        let mut lines = self.heading(Word("record-method-parking-lot"));
        lines.extend(topics.rows().iter().filter_map(|id| session.topics().get(*id)).map(told));
        lines
    }

    /// Station by station, each record with what it lacks.
    fn thread(&self, thread: &Thread) -> Vec<String> {
        let (session, words) = (self.console.session(), self.words);
        let of = session.number(thread.of()).map(|number| number.to_string()).unwrap_or_default();
        let mut lines = vec![String::new(), words.say(Word("thread-title"), &[("what", of.into())])];
        for station in Station::ALL {
            let records = thread.chain().at(station).iter().filter_map(|item| match item {
                Item::Record(at) => session.get(*at),
                Item::Report { .. } => None,
            });
            let records: Vec<_> = records.collect();
            if records.is_empty() {
                continue;
            }
            lines.push(format!("\n{}", words.get(station.word())));
            for record in records {
                let number = session.number_of(&record).map(|number| number.to_string());
                let gaps = thread.gaps(session, record.reference()).into_iter();
                let gaps = gaps.map(|gap| words.get(gap.word()).to_owned());
                lines.push(self.line(number, std::iter::once(facets::title(&record).to_owned()).chain(gaps)));
            }
        }
        lines
    }

    /// `number: part. part.`
    fn line(&self, number: Option<String>, parts: impl Iterator<Item = String>) -> String {
        let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
        let sentences = parts.iter().map(|part| part.trim_end_matches('.')).collect::<Vec<_>>().join(". ");
        format!("{}{sentences}.", number.map(|number| format!("{number}: ")).unwrap_or_default())
    }
}
