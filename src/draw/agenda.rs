//! The agenda: when it was planned, when it ends as things stand, and step by step what is over, on and to come.
//! And in the first line, wherever one is: which step is on, what it has left, how far one is ahead or behind.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{Page, text};
use crate::console::{AgendaView, Hit, Left};
use crate::session::{Course, OnTime, Step, Workshop};
use crate::words::{Named, Word};

/// From this width on there is room for when a step begins as things stand.
const BOTH_TIMES: u16 = 64;
/// From this width on there is room for method and note.
const ROOMY: u16 = 76;
/// A line for the eye to follow is not wider.
const WIDEST: u16 = 140;
/// From this height on the list stands apart.
const AIRY: u16 = 12;
/// From this width on the first line says what it counts.
const WORDY: u16 = 100;

/// What all rows of the list share.
struct Rows<'a> {
    workshop: &'a Workshop,
    course: Option<Course>,
    proposal: Option<&'a OnTime>,
    on: usize,
    left: Option<Left>,
}

impl Page<'_> {
    pub(super) fn agenda_view(&mut self, view: &AgendaView, area: Rect) {
        let (session, words) = (self.console.session(), self.console.words());
        let Some(workshop) = view.workshop().and_then(|id| session.workshops().get(id)) else {
            let inside = self.view_frame(words.get(Word("agenda-title")), "", area);
            self.put(inside.x, inside.y, inside.width, words.get(Word("agenda-no-workshop")), self.theme.dim);
            return;
        };
        let title = format!("{} · {}", words.get(Word("agenda-title")), workshop.title);
        let day = workshop.date.map(|day| words.date(day.date())).unwrap_or_default();
        let inside = self.view_frame(&title, &day, area);
        let inside = Rect { width: inside.width.min(WIDEST), ..inside };
        let course = self.console.course_of(workshop);
        let mut y = self.agenda_head(workshop, course.as_ref(), inside);
        y += u16::from(inside.height >= AIRY);
        let list = Rect { y, height: inside.bottom().saturating_sub(y), ..inside };
        let left = self.console.left_in(workshop);
        let rows = Rows { workshop, course, proposal: view.proposal(), on: view.on(), left };
        self.agenda_rows(&rows, list);
    }

    /// The planned and the expected time, and beneath it what is on, or what the last workshop left; the row behind.
    fn agenda_head(&mut self, workshop: &Workshop, course: Option<&Course>, area: Rect) -> u16 {
        let words = self.console.words();
        let mut parts = vec![];
        if let Some(course) = course.filter(|_| !workshop.agenda.is_empty()) {
            let time = |at: chrono::DateTime<_>| at.format("%H:%M").to_string();
            let start = course.planned.first().copied().unwrap_or(course.planned_end);
            let args = [("start", time(start).into()), ("end", time(course.planned_end).into())];
            if workshop.has_begun() {
                parts.push(self.console.behind_told(workshop, false));
                parts.push(words.say(Word("agenda-expected"), &[("end", time(course.expected_end).into())]));
            }
            parts.push(words.say(Word("agenda-planned"), &args));
        }
        if parts.is_empty() && !workshop.agenda.is_empty() {
            let minutes = workshop.agenda.iter().map(|step| u32::from(step.minutes())).sum::<u32>();
            parts.push(words.say(Word("agenda-length"), &[("count", minutes.into())]));
        }
        if self.console.running().is_some_and(|running| running.id == workshop.id) {
            parts.insert(0, words.get(Word("agenda-runs")).to_owned());
        }
        let told = parts.join(" · ");
        let x = self.put(area.x, area.y, area.width, &told, self.theme.text);
        self.in_the_room(workshop, Rect { x, width: area.right().saturating_sub(x), ..area });
        let beneath = Rect { y: area.y + 1, height: 1, ..area };
        self.beneath_the_head(workshop, beneath)
    }

    /// Where it is and for how many, as far as there is room.
    fn in_the_room(&mut self, workshop: &Workshop, line: Rect) {
        let words = self.console.words();
        let people: u32 = workshop.people.iter().fold(0, |sum, group| sum.saturating_add(group.count));
        let people = (people > 0).then(|| words.say(Word("poll-people"), &[("count", people.into())]));
        let tables = workshop.tables.filter(|tables| *tables > 0);
        let tables = tables.map(|tables| words.say(Word("minutes-tables"), &[("count", tables.into())]));
        let place = Some(workshop.place.clone()).filter(|place| !place.is_empty());
        let mut x = line.x;
        for part in [people, tables, place].into_iter().flatten() {
            let part = format!(" · {part}");
            if text::width(&part) > usize::from(line.right().saturating_sub(x)) {
                return;
            }
            x = self.put(x, line.y, line.right().saturating_sub(x), &part, self.theme.dim);
        }
    }

    fn beneath_the_head(&mut self, workshop: &Workshop, line: Rect) -> u16 {
        let words = self.console.words();
        if let Some(time) = self.console.speaking() {
            let told = format!("{} {time}", words.get(Word("agenda-speaking")));
            self.put(line.x, line.y, line.width, &told, self.theme.strong);
            return line.y + 1;
        }
        if let Some(told) = self.console.left_open_told(workshop.id).filter(|_| !workshop.has_begun()) {
            self.put(line.x, line.y, line.width, &told, self.theme.dim);
            return line.y + 1;
        }
        line.y
    }

    fn agenda_rows(&mut self, rows: &Rows<'_>, area: Rect) {
        let steps = &rows.workshop.agenda;
        let page = usize::from(area.height);
        self.drawn.page = page;
        if steps.is_empty() {
            let empty = self.console.words().get(Word("agenda-empty"));
            for (y, line) in (area.y..area.bottom()).zip(text::wrap(empty, area.width.into(), page)) {
                self.put(area.x, y, area.width, &line, self.theme.dim);
            }
            return;
        }
        let before = self.console.drawn().view_top;
        let top = before.clamp((rows.on + 1).saturating_sub(page), rows.on).min(steps.len().saturating_sub(page));
        self.drawn.view_top = top;
        for (y, (at, step)) in (area.y..area.bottom()).zip(steps.iter().enumerate().skip(top)) {
            let line = Rect { y, height: 1, ..area };
            self.drawn.hit((line.x, y, line.width, 1), Hit::Row(at));
            let chosen = (at == rows.on).then_some(self.theme.selected);
            if let Some(style) = chosen {
                self.wipe(line, style);
            }
            self.agenda_row(rows, at, step, line, chosen);
        }
        let on_view = top..(top + page).min(steps.len());
        self.view_place(on_view, steps.len(), Rect { height: area.height, ..area });
    }

    fn agenda_row(&mut self, rows: &Rows<'_>, at: usize, step: &Step, line: Rect, chosen: Option<Style>) {
        let (theme, skipped) = (self.theme, rows.workshop.was_skipped(at));
        let main = match () {
            () if step.is_on() => theme.strong,
            () if step.is_over() || skipped || step.internal => theme.dim,
            () => theme.text,
        };
        let (main, dim) = (chosen.unwrap_or(main), chosen.unwrap_or(theme.dim));
        let sign = match () {
            () if step.is_on() => "▸",
            () if step.is_over() => "✓",
            () if skipped => "–",
            () => " ",
        };
        let mut x = self.put(line.x, line.y, 2, sign, main).max(line.x + 1) + 1;
        if let Some(course) = &rows.course {
            self.put(x, line.y, 5, &course.planned[at].format("%H:%M").to_string(), dim);
            x += 7;
            if line.width >= BOTH_TIMES && rows.workshop.has_begun() {
                let moved = course.expected[at] != course.planned[at] && !step.is_over() && !skipped;
                let begins = format!("→{}", course.expected[at].format("%H:%M"));
                self.put(x, line.y, 6, if moved { &begins } else { "" }, main);
                x += 8;
            }
        }
        x += 8;
        self.put_right(x, line.y, 8, &minutes(rows, at, step), main);
        x += 2;
        let told = self.step_told(rows, at, step, line.width);
        let room = line.right().saturating_sub(x);
        let aside = (text::width(&told) as u16).min(room / 2);
        self.put_right(line.right(), line.y, aside, &told, if step.is_on() { main } else { dim });
        let room = room.saturating_sub(aside + 2);
        let end = self.put(x, line.y, room, &step.title, main);
        if line.width >= ROOMY {
            let words = self.console.words();
            let beside = [words.get(step.method.word()), &step.note];
            let beside = beside
                .into_iter()
                .filter(|part| !part.is_empty() && *part != step.title)
                .collect::<Vec<_>>()
                .join(" · ");
            self.put(end + 2, line.y, (x + room).saturating_sub(end + 2), &beside, dim);
        }
    }

    /// What stands at the right end: what is left, what it took, that it was passed over or is not for the room.
    fn step_told(&self, rows: &Rows<'_>, at: usize, step: &Step, width: u16) -> String {
        let words = self.console.words();
        let parked = rows.proposal.is_some_and(|proposal| proposal.parked == Some(at));
        let taken = step.actual.map(|actual| words.say(Word("agenda-actual"), &[("count", actual.into())]));
        let left = rows.left.filter(|_| step.is_on() && rows.workshop.current() == Some(at));
        let wordy = width >= BOTH_TIMES;
        let left = left.map(|left| if wordy { self.left_told(left) } else { left.time() });
        let skipped = rows.workshop.was_skipped(at);
        let say = |is: bool, word| is.then(|| words.get(Word(word)).to_owned());
        let internal = say(step.internal, "agenda-internal");
        let parts = [internal, say(skipped, "agenda-skipped"), say(parked, "agenda-parks"), taken, left];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// `noch 12:30`
    fn left_told(&self, left: Left) -> String {
        self.console.words().say(left.word(), &[("time", left.time().into())])
    }

    /// What is proposed, told or noted, at the bottom.
    pub(super) fn agenda_line(&mut self, view: &AgendaView, line: Rect) {
        if let Some(proposal) = view.proposal() {
            let told = self.console.on_time_told(proposal);
            self.put(line.x + 1, line.y, line.width.saturating_sub(2), &told, self.theme.accent);
            return;
        }
        self.message_line(line);
        let workshop = view.workshop().and_then(|id| self.console.session().workshops().get(id));
        let note = workshop.and_then(|workshop| workshop.agenda.get(view.on())).map_or("", |step| &step.note);
        if self.console.message().is_none() && self.console.marks().is_empty() {
            self.put(line.x + 1, line.y, line.width.saturating_sub(2), note, self.theme.dim);
        }
    }

    /// At the right end of the first line: the step that is on and how far one is; returns where it begins.
    pub(super) fn put_step(&mut self, area: Rect) -> u16 {
        let right = area.right().saturating_sub(1);
        let Some(workshop) = self.console.running().filter(|workshop| !workshop.agenda.is_empty()) else {
            return right;
        };
        let words = self.console.words();
        let left = self.console.left_in(workshop).zip(workshop.current());
        let style = match left {
            Some((Left::Over(_) | Left::One(_), _)) => self.theme.warn,
            Some((Left::Two(_), _)) => self.theme.chip,
            Some((Left::Five(_), _)) => self.theme.strong,
            _ => self.theme.text,
        };
        let step = left.map(|(left, at)| {
            let place = [("at", (at + 1).into()), ("all", workshop.agenda.len().into())];
            let place = words.say(Word("agenda-step-of"), &place);
            let short = format!("{}/{}", at + 1, workshop.agenda.len());
            let place = if area.width >= WORDY { place } else { short };
            format!("{place} {}", self.left_told(left))
        });
        let step = step.unwrap_or_else(|| words.get(Word("agenda-no-step-on")).to_owned());
        let how = workshop.has_begun().then(|| self.console.behind_told(workshop, area.width < WORDY));
        let how = how.map(|how| format!(" · {how}")).unwrap_or_default();
        let how_cells = text::width(&how) as u16;
        self.put_right(right, area.y, how_cells, &how, self.theme.text);
        let right = right.saturating_sub(how_cells);
        let cells = text::width(&step) as u16;
        self.put_right(right, area.y, cells, &step, style);
        right.saturating_sub(cells + 2)
    }
}

/// `20`; `15 (20)` where it gets other minutes than planned; `20→15` where that is proposed.
fn minutes(rows: &Rows<'_>, at: usize, step: &Step) -> String {
    match (rows.proposal.and_then(|proposal| proposal.minutes(at)), step.granted) {
        (Some(proposed), _) => format!("{}→{proposed}", step.minutes()),
        (None, Some(granted)) => format!("{granted} ({})", step.planned),
        (None, None) => step.planned.to_string(),
    }
}
