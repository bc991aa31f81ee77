//! `show --linear`: a view line by line, for screen readers and for whoever searches in it. No frames, no columns, no signs:
//! every meaning is a word, every line stands for itself.

use crate::console::plan::{Mark, PlanRow};
use crate::console::{
    AgendaView, Console, Mode, OverviewView, ParticipationView, ReportView, ResolutionsView, SumsView, Thread, Topics,
    VoiceAt,
};
use crate::draw::View;
use crate::session::{
    Area, Column, Costs, Finding, FindingKind, Goal, Heard, Id, Item, Level, Measure, Money, Ref, Station, Status,
    Topic, TopicState,
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
            Mode::Participation(view) => self.participation(view),
            Mode::Overview(view) => self.overview(view),
            Mode::Agenda(view) => self.agenda(view),
            Mode::Thread(thread) => self.thread(thread),
            Mode::Resolutions(papers) => self.resolutions(papers),
            Mode::Report(report) => self.report(report),
            Mode::Topics(topics) => self.topics(topics),
            _ => vec![],
        }
    }

    /// `18:20: Karten schreiben. 15 min. Kartenabfrage. intern. Notiz.`
    fn agenda(&self, view: &AgendaView) -> Vec<String> {
        let (session, words) = (self.console.session(), self.words);
        let Some(workshop) = view.workshop().and_then(|id| session.workshops().get(id)) else { return vec![] };
        let date = workshop.date.map(|day| words.date(day.date()));
        let head = [Some(words.get(Word("agenda-title")).to_owned()), Some(workshop.title.clone()), date];
        let mut lines = vec![String::new(), head.into_iter().flatten().collect::<Vec<_>>().join(" · ")];
        let course = self.console.course_of(workshop);
        for (at, step) in workshop.agenda.iter().enumerate() {
            let time = course.as_ref().map(|course| course.planned[at].format("%H:%M").to_string());
            let say = |word, count: u16| words.say(Word(word), &[("count", count.into())]);
            let on = step.is_on().then(|| words.get(Word("agenda-runs")).to_owned());
            let parts = [
                Some(step.title.clone()),
                Some(say("agenda-minutes", step.minutes())),
                Some(words.get(step.method.word()).to_owned()),
                step.actual.map(|actual| say("agenda-actual", actual)),
                on,
                step.internal.then(|| words.get(Word("agenda-internal")).to_owned()),
                Some(step.note.clone()),
            ];
            lines.push(self.line(time, parts.into_iter().flatten()));
        }
        lines
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

    /// `B1: Teilnahme am Audit. 214/2025. Rat, 11.12.2025: unverändert beschlossen.`
    fn resolutions(&self, view: &ResolutionsView) -> Vec<String> {
        let (session, words) = (self.console.session(), self.words);
        let mut lines = self.heading(Word("resolutions-title"));
        for paper in view.papers().iter().filter_map(|id| session.resolutions().get(*id)) {
            let number = session.number(Ref::Resolution(paper.id)).map(|number| number.to_string());
            let result = words.result(paper).unwrap_or_else(|| words.get(paper.state.word()).to_owned());
            let adopts = paper.measures.len();
            let adopts = (adopts > 0).then(|| words.say(Word("resolutions-adopts"), &[("count", adopts.into())]));
            let reserved = paper.budget_reservation.then(|| words.get(Word("resolutions-reservation")).to_owned());
            let parts = [paper.title.clone(), paper.paper.clone(), result].into_iter().chain(adopts).chain(reserved);
            lines.push(self.line(number, parts));
        }
        lines
    }

    /// `1.1.1: Familiencheck. abgeschlossen. voriger Stand: begonnen. weiter.`
    fn report(&self, view: &ReportView) -> Vec<String> {
        let (session, words) = (self.console.session(), self.words);
        let title = words.say(Word("report-title"), &[("year", view.year().into())]);
        let mut lines = vec![String::new(), title];
        for row in view.rows() {
            let Some(measure) = session.measures().get(row.measure) else { continue };
            let state = row.state.as_ref().map_or(Word("report-missing"), Named::word);
            let before = row.before.as_ref().map(|state| words.get(state.word()));
            let before = before.map(|state| format!("{}: {state}", words.get(Word("report-before"))));
            let moved = (row.before.is_some() && row.state.is_some()).then(|| words.get(row.moved.word()).to_owned());
            let parts = [Some(measure.title.clone()), Some(words.get(state).to_owned()), before, moved];
            lines.push(self.line(Some(session.measure_number(measure).to_string()), parts.into_iter().flatten()));
        }
        lines
    }

    /// Group by group; of those that were not heard yet, that.
    fn participation(&self, view: &ParticipationView) -> Vec<String> {
        let mut lines = self.heading(Word("participation-title"));
        lines.extend(view.rows().iter().filter_map(|row| match row {
            VoiceAt::Group(id) => Some(self.group(view, *id)),
            VoiceAt::Offer(id) => {
                let offer = self.console.session().offers().get(*id)?;
                let kind = self.words.get(Ref::Offer(*id).kind().word()).to_owned();
                Some(self.line(Some(kind), [offer.name.clone(), offer.provider.clone()].into_iter()))
            }
        }));
        lines
    }

    fn group(&self, view: &ParticipationView, id: Id) -> String {
        let (session, words) = (self.console.session(), self.words);
        let Some(group) = session.stakeholders().get(id) else { return String::new() };
        let heard = view.voice(id).map_or(Heard::NotYet, |voice| voice.heard);
        let reached = match heard {
            Heard::Reached(count) => words.say(Word("participation-so-many-reached"), &[("count", count.into())]),
            Heard::Unknown => {
                format!("{} {}", words.get(Word("participation-reached")), words.get(Word("participation-unknown")))
            }
            Heard::Planned | Heard::NotYet => words.get(Word("participation-not-heard")).to_owned(),
        };
        let brought = view.voice(id).map(|voice| &voice.brought[..]).unwrap_or_default().iter();
        let brought: Vec<String> = brought.filter_map(|at| session.number(*at)).map(|n| n.to_string()).collect();
        let brought = (!brought.is_empty())
            .then(|| words.say(Word("participation-brought"), &[("numbers", brought.join(" ").into())]));
        let level =
            |word: Word, level: Option<Level>| level.map(|level| format!("{} {}", words.get(word), level.get()));
        let parts = [
            Some(group.name.clone()),
            group.category.map(|category| words.get(category.word()).to_owned()),
            Some(group.size.clone()),
            level(Word("facets-influence"), group.influence),
            level(Word("facets-interest"), group.interest),
            Some(group.format.clone()),
            group.date.map(|day| words.date(day.date())),
            Some(reached),
            brought,
            view.voice(id)
                .filter(|voice| voice.said > 0)
                .map(|voice| words.say(Word("participation-said"), &[("count", voice.said.into())])),
        ];
        self.line(Some(format!("K{}", group.number)), parts.into_iter().flatten())
    }

    /// Area by area, then what is missing.
    fn overview(&self, view: &OverviewView) -> Vec<String> {
        let (session, words) = (self.console.session(), self.words);
        let mut lines = self.heading(Word("overview-title"));
        for row in view.overview().rows.iter().chain([&view.overview().total]) {
            let name = row.area.and_then(|id| session.areas().get(id)).map(|area| self.area(area));
            let all = std::ptr::eq(row, &view.overview().total);
            let other = if all { Word("overview-total") } else { Word("overview-no-area") };
            let count = |column: Column| match column {
                Column::Money => words.money(row.sums.three_years()),
                _ => row.cell(column).records.len().to_string(),
            };
            let parts = Column::ALL.map(|column| format!("{} {}", words.get(column.word()), count(column)));
            lines.push(self.line(Some(name.unwrap_or_else(|| words.get(other).to_owned())), parts.into_iter()));
        }
        for (gap, all) in &view.overview().gaps {
            let numbers = all.iter().filter_map(|at| session.number(*at)).map(|number| number.to_string());
            lines.push(
                self.line(Some(words.missing(*gap, all.len())), std::iter::once(numbers.collect::<Vec<_>>().join(" "))),
            );
        }
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
