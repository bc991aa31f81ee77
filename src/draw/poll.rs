//! A poll under the hands of the one who counts: what is asked, the rows, and beneath them what is counted and missing.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{Page, text};
use crate::console::poll::{self, Line};
use crate::console::{Hit, PollView, Setup};
use crate::session::{Poll, PollKind, PollOption, Session, tally};
use crate::words::Word;

/// Below this nothing can stand between the question and the sum.
const LEAST: u16 = 5;
/// From this height on there is room for air.
const AIRY: u16 = 14;
/// Cells of what is counted in a row.
const VALUE: u16 = 12;
/// From this width on a bar stands beside the count.
const WITH_BAR: u16 = 60;

/// Cells of a bar in which more and less can still be told apart.
const NARROW_BAR: u16 = 10;

/// One row: its handle, its words, what stands at its end, how long its bar is.
struct Row {
    name: String,
    value: String,
    part: u32,
    /// The row into which is typed, where it is one.
    typed: Option<usize>,
}

impl Page<'_> {
    pub(super) fn poll(&mut self, view: &PollView, area: Rect) {
        let Some(poll) = self.console.session().polls().get(view.id()) else { return };
        let title = self.poll_title(poll);
        let room = usize::from(area.width).saturating_sub(text::width(&title) + 8);
        let inside = self.view_frame(&title, &self.poll_state(poll, room), area);
        if inside.height < LEAST {
            return;
        }
        let airy = inside.height >= AIRY;
        let mut y = inside.y;
        for line in text::wrap(&poll.question, inside.width.into(), if airy { 3 } else { 1 }) {
            self.put(inside.x, y, inside.width, &line, self.theme.strong);
            y += 1;
        }
        self.put(inside.x, y, inside.width, &self.poll_facts(poll), self.theme.dim);
        y += 1 + u16::from(airy);
        let foot = self.poll_foot(view, poll, inside);
        let list = Rect { y, height: foot.saturating_sub(y + 1), ..inside };
        self.poll_rows(view, poll, list);
        for x in inside.x..inside.right() {
            self.set(x, foot.saturating_sub(1), '─', self.theme.border);
        }
    }

    /// How is asked, and which of several polls it is.
    fn poll_title(&self, poll: &Poll) -> String {
        let (words, polls) = (self.console.words(), self.console.counted_polls());
        let kind = words.poll_kind(poll.kind);
        let at = polls.iter().position(|id| *id == poll.id).map_or(0, |at| at + 1);
        let which = words.say(Word("poll-which"), &[("at", at.into()), ("all", polls.len().into())]);
        if polls.len() > 1 { format!("{kind} {which}") } else { kind.to_owned() }
    }

    /// Where it stands, and where there is room for it, what the room does not see.
    fn poll_state(&self, poll: &Poll, room: usize) -> String {
        let words = self.console.words();
        let state = if poll.closed { Word("poll-closed") } else { Word("poll-running") };
        let off = poll.totals_off.then_some(Word("poll-hidden-numbers"));
        let council = poll.in_council(self.console.session()).then_some(Word("poll-council"));
        let mut all = words.get(state).to_owned();
        for word in [off, council].into_iter().flatten().map(|word| words.get(word)) {
            if text::width(&all) + text::width(word) + 3 <= room {
                all += &format!(" · {word}");
            }
        }
        all
    }

    fn poll_facts(&self, poll: &Poll) -> String {
        let words = self.console.words();
        let people = words.say(Word("poll-people"), &[("count", poll.people.into())]);
        match poll.kind {
            PollKind::Dots { each, at_most } => {
                let dots = words.say(Word("poll-dots-each"), &[("each", each.into()), ("most", at_most.into())]);
                format!("{people} · {dots}")
            }
            _ => match self.quorum(poll) {
                Some(quorum) => format!("{people} · {quorum}"),
                None => people,
            },
        }
    }

    /// In front of a council: whether more than half of it is there.
    fn quorum(&self, poll: &Poll) -> Option<String> {
        let session = self.console.session();
        let members = session.municipality().members();
        let quorate = tally::quorate(poll.people, members);
        let word = if quorate { Word("poll-quorate") } else { Word("poll-not-quorate") };
        let known = members > 0 && poll.people > 0 && poll.in_council(session);
        known.then(|| self.console.words().say(word, &[("members", members.into())]))
    }

    /// What is counted and missing, what it says, and that it is no resolution; returns where it begins.
    fn poll_foot(&mut self, view: &PollView, poll: &Poll, inside: Rect) -> u16 {
        let words = self.console.words();
        let counts: Vec<u32> = poll.options.iter().map(|option| option.count.unwrap_or(0)).collect();
        let said = match poll.kind {
            PollKind::ShowOfHands => poll.hands().map(|vote| words.hands(&vote)),
            PollKind::Scale => tally::scale_mean(&counts).zip(tally::scale_median(&counts)).map(|(mean, median)| {
                let args = [("mean", words.decimal(mean).into()), ("median", words.decimal(median).into())];
                words.say(Word("poll-mean-median"), &args)
            }),
            PollKind::Resistance => {
                let at = self.option_on(view, poll);
                at.and_then(|at| poll.options.get(at)).map(|option| words.resistance(poll, option).join(" · "))
            }
            _ => None,
        };
        let said = said.filter(|said| !said.is_empty());
        let note = words.get(Word("scene-straw-poll")).to_owned();
        let odd = poll.missing().is_some_and(|missing| missing < 0);
        let style = if odd { self.theme.warn } else { self.theme.strong };
        let mut lines: Vec<(String, Style)> = vec![];
        let told = poll::told(poll, words);
        lines.extend(text::wrap(&told, inside.width.into(), 2).into_iter().map(|line| (line, style)));
        let said = said.map(|said| text::wrap(&said, inside.width.into(), 2)).unwrap_or_default();
        lines.extend(said.into_iter().map(|line| (line, self.theme.accent)));
        lines.push((note, self.theme.dim));
        let lines: Vec<_> = lines.into_iter().take(usize::from(inside.height / 2)).collect();
        let top = inside.bottom() - lines.len() as u16;
        for (y, (line, style)) in (top..inside.bottom()).zip(lines) {
            self.put(inside.x, y, inside.width, &line, style);
        }
        top
    }

    /// The option on which one stands.
    fn option_on(&self, view: &PollView, poll: &Poll) -> Option<usize> {
        let row = view.row();
        if poll.closed { poll.order(self.console.session()).get(row).copied() } else { Some(row) }
    }

    /// The steps in one line and their counts beneath, where there is no room for a row each.
    fn poll_scale(&mut self, view: &PollView, poll: &Poll, area: Rect) {
        let width = (area.width / (poll.options.len().max(1) as u16)).clamp(1, 6);
        for ((at, option), x) in poll.options.iter().enumerate().zip((area.x..).step_by(width.into())) {
            let chosen = at == view.row();
            let style = if chosen { self.theme.selected } else { self.theme.dim };
            self.put_right(x + width - 1, area.y, width - 1, &option.label, style);
            let count = option.count.map_or_else(|| "–".to_owned(), |count| count.to_string());
            let style = if chosen { self.theme.selected } else { self.theme.text };
            self.put_right(x + width - 1, area.y + 1, width - 1, &count, style);
        }
    }

    fn poll_rows(&mut self, view: &PollView, poll: &Poll, area: Rect) {
        if poll.kind == PollKind::Scale && poll.options.len() > usize::from(area.height) && area.height >= 2 {
            return self.poll_scale(view, poll, area);
        }
        let rows = self.rows_of(view, poll);
        let page = usize::from(area.height).max(1);
        self.drawn.page = page;
        let on = rows.iter().position(|row| row.typed == Some(view.row())).unwrap_or(0);
        let before = self.console.drawn().view_top;
        let top = before.clamp((on + 1).saturating_sub(page), on).min(rows.len().saturating_sub(page));
        self.drawn.view_top = top;
        let most = rows.iter().map(|row| row.part).max().unwrap_or(0);
        let longest = rows.iter().map(|row| text::width(&row.name)).max().unwrap_or(0) as u16;
        let left = area.width.saturating_sub(longest + VALUE + 3);
        let bar = if area.width >= WITH_BAR { left.clamp(NARROW_BAR, area.width / 2) } else { 0 };
        let name = area.width.saturating_sub(VALUE + 2 + bar).min(longest);
        let end = (top + page).min(rows.len());
        for (y, row) in (area.y..area.bottom()).zip(rows.iter().take(end).skip(top)) {
            let line = Rect { y, height: 1, ..area };
            if let Some(typed) = row.typed {
                self.drawn.hit((line.x, y, line.width, 1), Hit::Row(typed));
            }
            let chosen = row.typed == Some(view.row());
            if chosen {
                self.wipe(line, self.theme.selected);
            }
            self.poll_row(row, (name, most, bar), line, if chosen { self.theme.selected } else { self.theme.text });
        }
        self.view_place(top..end, rows.len(), Rect { height: area.height, ..area });
    }

    /// A row: its number beside its name, then the bar, which leaves to the names what they need.
    fn poll_row(&mut self, row: &Row, (name, most, bar): (u16, u32, u16), area: Rect, style: Style) {
        let value = tail(&row.value, VALUE.into());
        let cut = text::cut(&row.name, name.into());
        self.put(area.x, area.y, name, &cut, style);
        self.put_right(area.x + name + 1 + VALUE, area.y, VALUE, &value, style);
        if bar > 2 && most > 0 && row.part > 0 {
            let cells = (u64::from(row.part) * u64::from(bar - 1) / u64::from(most)).max(1);
            let bar_text = "▇".repeat(usize::try_from(cells).unwrap_or(1));
            self.put(area.x + name + VALUE + 3, area.y, bar - 1, &bar_text, style);
        }
    }

    /// The rows into which is typed; for lights and hands beneath them how many of each there are.
    fn rows_of(&self, view: &PollView, poll: &Poll) -> Vec<Row> {
        let session = self.console.session();
        let order = if poll.closed { poll.order(session) } else { (0..poll.options.len()).collect() };
        let sums = order.iter().map(|at| self.sum_row(poll, *at));
        match poll.kind {
            PollKind::Dots { .. } | PollKind::Resistance | PollKind::Scale => sums
                .zip(&order)
                .enumerate()
                .map(|(row, (sum, at))| match view.typed().filter(|_| *at == view.row() && !poll.closed) {
                    Some(typed) => Row { value: format!("{typed}_"), typed: Some(row), ..sum },
                    None => Row { typed: Some(row), ..sum },
                })
                .collect(),
            _ => {
                let typed = (0..poll::rows(poll)).map(|row| self.typed_row(view, poll, row));
                typed.chain(sums).collect()
            }
        }
    }

    fn typed_row(&self, view: &PollView, poll: &Poll, row: usize) -> Row {
        let words = self.console.words();
        let name = match (poll.kind, poll.factions.get(row)) {
            (PollKind::TrafficLight, Some(faction)) => faction.faction.clone(),
            (PollKind::ShowOfHands, _) => words.get(Word("poll-hands-row")).to_owned(),
            _ => words.get(Word("poll-everybody")).to_owned(),
        };
        let typed = view.typed().filter(|_| row == view.row()).map(|typed| format!("{typed}_"));
        Row { name, value: typed.unwrap_or_else(|| poll::text(poll, row)), part: 0, typed: Some(row) }
    }

    /// An option and what was counted for it, with its place once it is closed.
    fn sum_row(&self, poll: &Poll, at: usize) -> Row {
        let (session, words) = (self.console.session(), self.console.words());
        let option = &poll.options[at];
        let name = match poll.kind {
            PollKind::TrafficLight => format!("  {}", words.light(at)),
            PollKind::ShowOfHands => format!("  {}", words.hand(at)),
            _ => option_name(session, option),
        };
        let count = option.count.map(|count| count.to_string());
        let values = Some(option.values.len()).filter(|values| *values > 0).map(|values| format!(" ({values})"));
        let value = count.map(|count| count + &values.unwrap_or_default()).unwrap_or_else(|| "–".to_owned());
        let places = (poll.closed && poll.is_ranked(session)).then(|| poll.places());
        let name = match places {
            Some(places) => {
                let even = places.iter().filter(|place| **place == places[at]).count() > 1;
                format!("{:>2}.{} {name}", places[at], if even { "=" } else { " " })
            }
            None => name,
        };
        Row { name, value, part: option.count.unwrap_or(0), typed: None }
    }

    /// What is typed, or what can be.
    pub(super) fn poll_line(&mut self, view: &PollView, area: Rect) {
        let words = self.console.words();
        let Some(poll) = self.console.session().polls().get(view.id()).filter(|poll| !poll.closed) else { return };
        let hint = words.get(match poll.kind {
            PollKind::Dots { .. } => Word("poll-type-dots"),
            PollKind::Scale => Word("poll-type-scale"),
            PollKind::TrafficLight => Word("poll-type-lights"),
            PollKind::ShowOfHands => Word("poll-type-hands"),
            _ => Word("poll-type-resistance"),
        });
        let Some(typed) = view.typed() else {
            self.put(area.x + 1, area.y, area.width.saturating_sub(2), hint, self.theme.dim);
            return;
        };
        let count = (poll.kind == PollKind::Resistance && poll.people > 0).then(|| {
            let args = [("count", typed.chars().count().into()), ("people", poll.people.into())];
            words.say(Word("poll-typed-values"), &args)
        });
        let right = count.unwrap_or_default();
        let room = area.width.saturating_sub(text::width(&right) as u16 + 5);
        let shown = tail(typed, room.into());
        let x = self.put(area.x + 1, area.y, room, &shown, self.theme.strong);
        self.drawn.cursor = Some((x, area.y));
        self.put_right(area.right() - 1, area.y, area.width / 2, &right, self.theme.dim);
    }

    /// The lines of a poll that is set up, and what can be chosen so far.
    pub(super) fn poll_setup(&mut self, setup: &Setup, area: Rect) {
        let words = self.console.words();
        let title = words.poll_kind(setup.kind()).to_owned();
        let note = words.get(Word("scene-straw-poll"));
        self.wipe(area, self.theme.text);
        let inside = self.view_frame(&title, note, area);
        let label = |line: Line| match line {
            Line::Question => (Word("poll-question"), Word("poll-question-hint")),
            Line::People => (Word("poll-people-line"), Word("poll-people-hint")),
            Line::Options => (Word("poll-options"), Word("poll-options-hint")),
            Line::Dots => (Word("poll-dots-line"), Word("poll-dots-hint")),
        };
        let wide = setup.lines().iter().map(|line| text::width(words.get(label(*line).0))).max().unwrap_or(0) as u16;
        let mut y = inside.y;
        for line in setup.lines().iter().copied().filter(|_| inside.height > 0) {
            if y >= inside.bottom() {
                return;
            }
            let (name, hint) = label(line);
            let on = line == setup.at();
            let style = if on { self.theme.accent } else { self.theme.dim };
            self.put(inside.x, y, inside.width, words.get(name), style);
            let field = Rect { x: inside.x + wide + 1, y, width: inside.width.saturating_sub(wide + 1), height: 1 };
            self.setup_field(setup, line, words.get(hint), field);
            y += 1;
        }
        self.setup_options(setup, Rect { y: y + 1, height: inside.bottom().saturating_sub(y + 1), ..inside });
    }

    fn setup_field(&mut self, setup: &Setup, line: Line, hint: &str, area: Rect) {
        let field = setup.field(line);
        if line == setup.at() {
            self.field(field, area, &[]);
            if field.text().is_empty() {
                self.put(area.x + 2, area.y, area.width.saturating_sub(2), hint, self.theme.dim);
            }
            return;
        }
        let chosen = (line == Line::Options)
            .then(|| self.console.words().say(Word("poll-chosen"), &[("count", setup.options().len().into())]));
        let shown =
            text::cut(chosen.as_deref().unwrap_or(field.text()), area.width.saturating_sub(1).into()).into_owned();
        self.put(area.x + 1, area.y, area.width.saturating_sub(1), &shown, self.theme.text);
    }

    /// The rule, and the end of the list: what was added last is seen.
    fn setup_options(&mut self, setup: &Setup, area: Rect) {
        let words = self.console.words();
        let rule = match setup.kind() {
            PollKind::Dots { .. } if setup.count().is_none() => words.get(Word("poll-dots-usual")).to_owned(),
            PollKind::Dots { .. } => words.say(Word("poll-dots-rule"), &[("least", setup.least_dots().into())]),
            PollKind::Resistance => {
                words.say(Word("poll-passive-comes"), &[("label", words.get(Word("poll-passive")).into())])
            }
            _ => return,
        };
        let mut y = area.y;
        for line in text::wrap(&rule, area.width.into(), 2) {
            if y < area.bottom() {
                self.put(area.x, y, area.width, &line, self.theme.dim);
                y += 1;
            }
        }
        let room = usize::from(area.bottom().saturating_sub(y + 1));
        let (options, session) = (setup.options(), self.console.session());
        let hidden = options.len().saturating_sub(room);
        for (y, option) in (y + 1..area.bottom()).zip(&options[hidden..]) {
            let name = option_name(session, option);
            self.put(
                area.x + 2,
                y,
                area.width.saturating_sub(2),
                &text::cut(&name, area.width.saturating_sub(2).into()),
                self.theme.text,
            );
        }
    }
}

/// `5.1 Kein Kind wartet`, `W5 Kein Bus`, or just words.
fn option_name(session: &Session, option: &PollOption) -> String {
    let (number, words) = session.option_said(option);
    format!("{number} {words}").trim_start().to_owned()
}

/// The end of a text that is typed from left to right.
fn tail(typed: &str, room: usize) -> String {
    let hidden = typed.chars().count().saturating_sub(room.saturating_sub(1));
    let whole = text::width(typed) <= room;
    if whole { typed.to_owned() } else { std::iter::once('…').chain(typed.chars().skip(hidden)).collect() }
}
