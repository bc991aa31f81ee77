//! `show --audience`: what the room would see, as text.

use chrono::{DateTime, FixedOffset, NaiveTime, TimeDelta};
use ratatui::buffer::Buffer;

use super::arguments::ShowArguments;
use super::failure::Usage;
use super::what::What;
use super::{Context, launch, named};
use crate::draw::scene::draw_scene;
use crate::draw::scene::theme::SceneTheme;
use crate::draw::theme::Depth;
use crate::scene::{Scene, Subject};
use crate::session::{Edit, Id, Method, PollKind, Progress, Ref, Session, Step};
use crate::words::Word;

/// What is asked for, and of what it is made.
pub struct Asked<'a> {
    /// The command line.
    pub arguments: &'a ShowArguments,
    /// The session.
    pub session: &'a Session,
    /// What the journal holds, where that is wanted.
    pub edits: &'a [Edit],
    /// The rest.
    pub context: &'a Context,
}

/// Draws it; the size is that of the buffer.
pub fn draw(asked: &Asked<'_>, buffer: &mut Buffer) -> Result<(), Usage> {
    let now = asked.context.environment.now();
    let scene = scene(asked)?;
    let (theme, area) = (SceneTheme::of(scene.look, Depth::Mono, false), buffer.area);
    draw_scene(&scene, None, now.wall, &theme, buffer, area);
    Ok(())
}

/// The scene itself.
pub fn scene(asked: &Asked<'_>) -> Result<Scene, Usage> {
    let Asked { arguments, session, context, .. } = asked;
    let (now, look) = (context.environment.now(), launch::setup(context).scene_look);
    let page = arguments.page.unwrap_or(1).saturating_sub(1);
    let mut scene = Scene::of(session, &asked.subject()?, page, now.today(), look, &context.words);
    scene.head = asked.altered_in()?.unwrap_or(scene.head);
    Ok(scene)
}

impl Asked<'_> {
    fn subject(&self) -> Result<Subject, Usage> {
        let Asked { arguments, session, context, .. } = *self;
        let digit = arguments.area.map(|digit| digit.to_string());
        let which = arguments.which.as_deref();
        let called = which.or(arguments.of.as_deref()).or(digit.as_deref());
        let find = |refs: &[Ref]| called.map(|called| named::among(session, refs, called, context)).transpose();
        let one = |refs: &[Ref]| find(refs)?.ok_or_else(|| named::missing(context));
        let areas: Vec<Ref> = session.areas().iter().map(|area| Ref::Area(area.id)).collect();
        let poll = |wanted: fn(PollKind) -> bool| named::poll(session, |poll| wanted(poll.kind), which, context);
        let kind = called.and_then(named::kind);
        let status = called.and_then(named::status);
        Ok(match arguments.what {
            What::Title => Subject::Title,
            What::Analysis => match (kind, called) {
                (Some(kind), _) => Subject::Kind(kind),
                (None, Some(_)) => Subject::Area(one(&areas)?),
                (None, None) => Subject::Analysis,
            },
            What::Plan => Subject::Plan { near: false },
            What::Near => Subject::Plan { near: true },
            What::Goals => Subject::Goals(find(&areas)?),
            What::Clusters => match which {
                Some(which) => Subject::Cluster(named::cluster(session, which, context)?),
                None => Subject::Clusters,
            },
            What::Kanban => match status {
                Some(status) => Subject::Status(status, self.area(digit.as_deref(), &areas)?),
                None => Subject::Kanban(find(&areas)?),
            },
            What::Sums => match arguments.by {
                Some(by) => Subject::SumsBy(by, find(&areas)?),
                None => Subject::Sums(find(&areas)?),
            },
            What::Agenda => self.workshop()?.map_or(Subject::Title, Subject::Agenda),
            What::Altered => {
                let today = context.environment.now().today();
                let workshop = which.map(|_| self.workshop()).transpose()?.flatten();
                Subject::Altered(session.altered(self.edits, workshop, today).into())
            }
            What::Thread => {
                Subject::Thread(named::record(session, called.ok_or_else(|| named::missing(context))?, context)?)
            }
            What::Participation => Subject::Participation,
            What::Overview => Subject::Overview,
            What::Topics => Subject::Topics,
            What::Area => Subject::Area(one(&areas)?),
            What::Card | What::Goal | What::Measure => match self.record()? {
                Ref::Finding(id) => Subject::Finding(id),
                Ref::Goal(id) => Subject::Goal(id),
                Ref::Measure(id) => Subject::Measure(id),
                _ => return Err(named::missing(context)),
            },
            What::Resolutions => {
                let papers: Vec<Ref> = session.resolutions().iter().map(|paper| Ref::Resolution(paper.id)).collect();
                find(&papers)?.map_or(Subject::Resolutions, Subject::Resolution)
            }
            What::Report => Subject::Report(year(which, context)?.unwrap_or(1), self.area(digit.as_deref(), &areas)?),
            What::Poll => Subject::Poll(poll(PollKind::is_counted)?),
            What::Round => Subject::Round(poll(|kind| kind == PollKind::FlashRound)?),
            What::Reports => Subject::Round(poll(|kind| kind == PollKind::Reports)?),
            What::Query => self.query()?,
            What::Clock => Subject::Clock,
            What::Countdown => self.countdown()?,
            What::Break => self.pause()?,
            What::Home => return Err(Usage(context.words.get(Word("commands-no-view")).to_owned())),
        })
    }

    fn area(&self, digit: Option<&str>, areas: &[Ref]) -> Result<Option<Id>, Usage> {
        digit.map(|digit| named::among(self.session, areas, digit, self.context)).transpose()
    }

    /// The card, goal, measure or area that is named.
    pub fn record(&self) -> Result<Ref, Usage> {
        let Asked { arguments, session, context, .. } = *self;
        let digit = arguments.area.map(|digit| digit.to_string());
        let called = arguments.which.as_deref().or(arguments.of.as_deref()).or(digit.as_deref());
        let called = called.ok_or_else(|| named::missing(context))?;
        let is_meant = |at: &Ref| {
            matches!(
                (arguments.what, at),
                (What::Card, Ref::Finding(_))
                    | (What::Goal, Ref::Goal(_))
                    | (What::Measure, Ref::Measure(_))
                    | (What::Area, Ref::Area(_))
            )
        };
        let found = named::record(session, called, context)?;
        Some(found).filter(is_meant).ok_or_else(|| named::unknown(called, context))
    }

    /// The workshop that is named, else the one that matters today.
    pub fn workshop(&self) -> Result<Option<Id>, Usage> {
        let today = self.context.environment.now().today();
        match self.arguments.which.as_deref() {
            Some(which) => named::workshop_until(self.session, which, today)
                .map(Some)
                .ok_or_else(|| named::no_workshop(which, self.context)),
            None => Ok(self.session.workshop_at(today).map(|workshop| workshop.id)),
        }
    }

    /// What stands above what was altered in a workshop that is named.
    pub fn altered_in(&self) -> Result<Option<String>, Usage> {
        let named = self.arguments.what == What::Altered && self.arguments.which.is_some();
        let id = if named { self.workshop()? } else { None };
        let title = id.and_then(|id| self.session.workshops().get(id)).map(|workshop| workshop.title.as_str());
        let say = |title: &str| self.context.words.say(Word("minutes-altered-in"), &[("workshop", title.into())]);
        Ok(title.map(say))
    }

    /// A card query; named by one of its cards, with that card being read out.
    fn query(&self) -> Result<Subject, Usage> {
        let (session, which) = (self.session, self.arguments.which.as_deref());
        let card = session.findings().iter().find(|card| {
            let number = session.number(Ref::Finding(card.id)).map(|number| number.to_string());
            which.zip(number).is_some_and(|(which, number)| number.eq_ignore_ascii_case(which))
        });
        if let Some((card, query)) = card.and_then(|card| Some((card, card.query?))) {
            return Ok(Subject::CardQuery { query, read: Some(card.id) });
        }
        let query = named::poll(session, |poll| poll.kind == PollKind::Cards, which, self.context)?;
        Ok(Subject::CardQuery { query, read: None })
    }

    /// So many minutes from now, else what is left of the step that is on.
    fn countdown(&self) -> Result<Subject, Usage> {
        let now = self.context.environment.now().wall;
        if let Some(which) = self.arguments.which.as_deref() {
            let minutes = which.parse::<u16>().map_err(|_| named::unknown(which, self.context))?;
            return Ok(Subject::Countdown { label: String::new(), until: later(now, minutes), early: minutes > 5 });
        }
        let step = self.step_on().filter(|step| !step.internal);
        let (step, began) = step
            .and_then(|step| Some((step, step.began?)))
            .ok_or_else(|| Usage(self.context.words.get(Word("agenda-no-clock")).to_owned()))?;
        Ok(Subject::Countdown {
            label: step.title.clone(),
            until: later(began, step.minutes()),
            early: step.minutes() > 5,
        })
    }

    /// Until the time that is named, else as long as the break that is on or comes next.
    fn pause(&self) -> Result<Subject, Usage> {
        let (now, words) = (self.context.environment.now(), &self.context.words);
        let is_break = |step: &&Step| step.method == Method::Break && !step.internal;
        let on = self.step_on().filter(is_break);
        let workshop = self.session.workshop_at(now.today());
        let next = workshop.and_then(|workshop| workshop.agenda.iter().filter(|step| !step.is_over()).find(is_break));
        let step = on.or(next);
        let label = step.map_or_else(|| words.get(Word("record-method-break")).to_owned(), |step| step.title.clone());
        let began = on.and_then(|step| step.began).unwrap_or(now.wall);
        let until = match self.arguments.which.as_deref() {
            Some(which) => self.today_at(which)?,
            None => later(began, step.map_or(USUAL_BREAK, Step::minutes)),
        };
        Ok(Subject::Break { label, until })
    }

    fn today_at(&self, time: &str) -> Result<DateTime<FixedOffset>, Usage> {
        let now = self.context.environment.now().wall;
        let read = NaiveTime::parse_from_str(time, "%H:%M").ok();
        let there = read.and_then(|time| now.date_naive().and_time(time).and_local_timezone(*now.offset()).earliest());
        there.ok_or_else(|| named::unknown(time, self.context))
    }

    /// The step that is on in the running workshop.
    fn step_on(&self) -> Option<&Step> {
        let workshop = self.session.workshops().get(self.session.municipality().running_workshop?)?;
        workshop.agenda.get(workshop.current()?)
    }
}

/// Minutes of a break of which nothing is said.
const USUAL_BREAK: u16 = 10;

fn later(from: DateTime<FixedOffset>, minutes: u16) -> DateTime<FixedOffset> {
    from.checked_add_signed(TimeDelta::minutes(minutes.into())).unwrap_or(from)
}

/// The report year that is named.
pub fn year(which: Option<&str>, context: &Context) -> Result<Option<u8>, Usage> {
    let year = |which: &str| which.parse().ok().filter(|year| Progress::YEARS.contains(year));
    which.map(|which| year(which).ok_or_else(|| named::unknown(which, context))).transpose()
}
