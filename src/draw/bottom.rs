//! The last two lines: what is typed or told, and what the keys do here.

use ratatui::layout::Rect;

use super::analysis::sign;
use super::{Page, scene, text};
use crate::capture::{Kind, Meaning};
use crate::console::{CaptureLine, Console, Editing, Field, Filtering, Log, Mode, Subject, Target, targets_of_all};
use crate::keys::{Action, Place, Row};
use crate::words::{Named, Word};

/// The sign of a mark.
pub(super) const MARK: char = '✓';
/// From this width on chips and text share one line.
pub(super) const ONE_LINE: u16 = 100;

impl<'a> Page<'a> {
    pub(super) fn bottom(&mut self, area: Rect) {
        self.line(Rect { height: 1, ..area });
        self.hints(Rect { y: area.y + 1, height: 1, ..area });
    }

    /// What is typed, asked or told.
    pub(super) fn line(&mut self, line: Rect) {
        match self.console.mode() {
            Mode::Capture(capture) => self.capture_line(capture, line),
            Mode::Editing(editing) => self.editing_line(editing, line),
            Mode::Filtering(filtering) => self.filter_line(filtering, line),
            Mode::Asking(question, _) => {
                let question = self.console.question(question);
                self.put(line.x + 1, line.y, line.width - 2, &question, self.theme.warn);
            }
            Mode::Sending => self.sending(line),
            Mode::Agenda(view) => self.agenda_line(view, line),
            Mode::Poll(poll) if self.console.message().is_none() => self.poll_line(poll, line),
            Mode::Planning(proposal) => self.proposal_line(proposal, line),
            Mode::Log(log) if log.typing => self.log_search_line(log, line),
            Mode::Then(_) => {} // drawn by the console of that time
            Mode::Form(_) => {} // told by the form itself, in as many rows as it needs
            _ => self.message_line(line),
        }
    }

    pub(super) fn message_line(&mut self, area: Rect) {
        let area = self.marked(area);
        if let Some(message) = self.console.message() {
            let style = if message.warns { self.theme.warn } else { self.theme.accent };
            self.put(area.x + 1, area.y, area.width - 2, &message.text, style);
        } else if self.console.mode().looks() {
            self.selection(area);
        }
    }

    /// How many are marked, before anything else; returns the room behind it.
    fn marked(&mut self, area: Rect) -> Rect {
        let marks = self.console.marks().len();
        if marks == 0 {
            return area;
        }
        let told = self.console.words().say(Word("console-marked"), &[("count", marks.into())]);
        let x = self.put(area.x + 1, area.y, area.width - 2, &format!(" {MARK} {told} "), self.theme.chip);
        Rect { x, width: area.right().saturating_sub(x), ..area }
    }

    /// The keys of this place, as many as fit, the most useful first; leaving and help always at the end.
    pub(super) fn hints(&mut self, area: Rect) {
        let words = self.console.words();
        let mut x = area.x + 1;
        if matches!(self.console.mode(), Mode::Sending) {
            x = self.put(x, area.y, area.width, words.get(Word("keys-esc")), self.theme.strong);
            self.put(x + 1, area.y, area.width, words.get(Word("keys-do-close")), self.theme.dim);
            return;
        }
        let (console, rows) = self.offered();
        let end = match rows.iter().find(|row| row.binding.action == Action::Help) {
            Some(help) => self.hint_at_the_end(help, area),
            None => area.right(),
        };
        for row in rows.into_iter().filter(|row| row.binding.action != Action::Help) {
            if console.possible(row.binding.action).is_err() {
                continue;
            }
            let areas = row.binding.action == Action::OnlyArea;
            let label = if areas { format!("1–{}", self.last_area()) } else { row.label(words) };
            let hint = words.short(row.binding.word);
            let cells = (text::width(&label) + text::width(hint) + 1) as u16;
            if x + cells >= end {
                continue;
            }
            x = self.put(x, area.y, cells, &label, self.theme.strong);
            x = self.put(x + 1, area.y, cells, hint, self.theme.dim) + 2;
        }
    }

    /// The rows whose hints are offered, and the console that knows what is possible: at an earlier state that one,
    /// with the keys of looking before its own.
    fn offered(&self) -> (&'a Console, Vec<&'a Row>) {
        let place = self.console.place();
        let mut rows = self.console.keys().hints(place);
        match self.console.mode() {
            Mode::Then(then) if place == Place::Then => {
                rows.extend(then.console().keys().hints(then.console().place()));
                (then.console(), rows)
            }
            _ => (self.console, rows),
        }
    }

    /// Help stands at the right end, always at the same place; returns where it begins.
    fn hint_at_the_end(&mut self, row: &Row, area: Rect) -> u16 {
        let words = self.console.words();
        let (label, hint) = (row.label(words), words.short(row.binding.word));
        let x = area.right().saturating_sub((text::width(&label) + text::width(hint) + 2) as u16);
        let after = self.put(x, area.y, area.width, &label, self.theme.strong);
        self.put(after + 1, area.y, area.width, hint, self.theme.dim);
        x
    }

    fn last_area(&self) -> u8 {
        self.console.session().areas().iter().map(|area| area.number).max().unwrap_or(6)
    }

    /// Where `m` can send: the keys that can follow.
    fn sending(&mut self, area: Rect) {
        let words = self.console.words();
        let targets = targets_of_all(self.console.session(), words, &self.console.meant());
        if targets.is_empty() {
            self.put(area.x + 1, area.y, area.width - 2, words.get(Word("console-send-nowhere")), self.theme.dim);
            return;
        }
        let outcome = matches!(targets[..], [(_, Target::Outcome(_), _), ..]);
        let title = words.get(if outcome { Word("resolutions-outcome") } else { Word("console-send-title") });
        let whole = self.buffer.area;
        // Where they would be too many for one column there are several.
        let rows = targets.len().min(usize::from(area.y.saturating_sub(whole.y + 3)).max(1));
        let columns = targets.len().div_ceil(rows) as u16;
        let longest = targets.iter().map(|(.., name)| text::width(name)).max().unwrap_or(0) as u16 + 4;
        let column = longest.min(whole.width.saturating_sub(7) / columns);
        let height = rows as u16 + 2;
        let popup = Rect {
            x: whole.x + 2,
            y: (area.y + 1).saturating_sub(height).max(whole.y + 1),
            width: (columns * column + 3).max(text::width(title) as u16 + 6).min(whole.width - 4),
            height: height.min(whole.height - 2),
        };
        self.wipe(popup, self.theme.text);
        self.rounded(popup, self.theme.border_focus);
        self.put(popup.x + 2, popup.y, popup.width - 4, &format!(" {title} "), self.theme.accent);
        for (at, (key, _, name)) in targets.iter().enumerate() {
            let (x, y) = (popup.x + 2 + (at / rows) as u16 * column, popup.y + 1 + (at % rows) as u16);
            self.put(x, y, 2, &key.to_string(), self.theme.strong);
            self.put(x + 2, y, column.saturating_sub(3), name, self.theme.text);
        }
    }

    fn filter_line(&mut self, filtering: &Filtering, area: Rect) {
        let words = self.console.words();
        let board = self.console.board();
        let cards: usize = board.columns.iter().map(Vec::len).sum();
        let found =
            words.say(Word("console-found"), &[("cards", cards.into()), ("measures", board.sums.measures.into())]);
        self.search_line(&filtering.field, &found, area);
    }

    fn log_search_line(&mut self, log: &Log, area: Rect) {
        let found = self.console.words().say(Word("log-found"), &[("count", log.count().into())]);
        self.search_line(&log.field, &found, area);
    }

    fn search_line(&mut self, field: &Field, found: &str, area: Rect) {
        let words = self.console.words();
        let room = text::width(found) as u16 + 2;
        let x = self.put(
            area.x + 1,
            area.y,
            area.width,
            &format!(" {} ", words.get(Word("console-filter"))),
            self.theme.chip,
        );
        self.field(field, Rect { x: x + 1, width: area.right().saturating_sub(x + 1 + room), ..area }, &[]);
        self.put_right(area.right() - 1, area.y, area.width / 2, found, self.theme.dim);
    }

    fn editing_line(&mut self, editing: &Editing, area: Rect) {
        let words = self.console.words();
        let (name, hint) = match editing.subject {
            Subject::Text(at) => {
                let number = self.console.session().number(at).map(|number| format!(" {number}")).unwrap_or_default();
                (format!("{}{number}", words.get(at.kind().word())), "")
            }
            Subject::Dispute(_) => {
                (words.get(Word("console-dispute")).to_owned(), words.get(Word("console-dispute-hint")))
            }
            Subject::Due => (words.get(Word("console-send-due")).to_owned(), words.get(Word("console-due-hint"))),
            Subject::Lead => (words.get(Word("console-send-lead")).to_owned(), words.get(Word("console-lead-hint"))),
            Subject::NewCluster(_) => {
                (words.get(Word("console-new-cluster")).to_owned(), words.get(Word("console-new-cluster-hint")))
            }
            Subject::Split { .. } => {
                (words.get(Word("console-split-cluster")).to_owned(), words.get(Word("console-new-cluster-hint")))
            }
            Subject::Join(_) => (words.get(Word("console-join")).to_owned(), words.get(Word("console-join-hint"))),
            Subject::Links(of) => (self.said(of), words.get(Word("participation-links-hint"))),
            Subject::Step(..) => (words.get(Word("agenda-step-label")).to_owned(), words.get(Word("agenda-step-hint"))),
            Subject::NewStep(..) => {
                (words.get(Word("agenda-new-step-label")).to_owned(), words.get(Word("agenda-step-hint")))
            }
            Subject::NewEvent => {
                (words.get(Word("console-new-event")).to_owned(), words.get(Word("console-new-event-hint")))
            }
            Subject::Happened(moment) => (self.moment_words(moment), words.get(Word("plan-happened-hint"))),
            Subject::Vote(..) => {
                (words.get(Word("resolutions-vote")).to_owned(), words.get(Word("resolutions-vote-hint")))
            }
            Subject::Amended { .. } => (words.get(Word("resolutions-wording")).to_owned(), ""),
            Subject::Dropping(_) => {
                (words.get(Word("report-reason")).to_owned(), words.get(Word("report-reason-hint")))
            }
            Subject::Instead(_) => {
                (words.get(Word("report-replaced")).to_owned(), words.get(Word("report-replaced-hint")))
            }
            Subject::ValueThen(_) => (words.get(Word("report-value")).to_owned(), words.get(Word("report-value-hint"))),
            Subject::Question(_)
            | Subject::Sentence(_)
            | Subject::Said(..)
            | Subject::TopicGoal(_)
            | Subject::AssignTopic(_)
            | Subject::DropTopic(_) => self.method_words(editing.subject),
            Subject::Anchor => (words.get(Word("plan-anchor")).to_owned(), words.get(Word("plan-anchor-hint"))),
        };
        let x = self.put(area.x + 1, area.y, area.width, &format!(" {name} "), self.theme.chip);
        let rest = Rect { x: x + 1, width: area.right().saturating_sub(x + 2), ..area };
        if editing.field.text().is_empty() {
            self.put(rest.x + 2, rest.y, rest.width.saturating_sub(2), hint, self.theme.dim);
        }
        self.typed_field(&editing.field, rest, &[]);
        if let Some(message) = self.console.message() {
            let above = Rect { y: area.y.saturating_sub(1), ..area };
            self.wipe(above, self.theme.text);
            self.put(above.x + 1, above.y, above.width.saturating_sub(2), &message.text, self.theme.warn);
        }
    }

    fn capture_line(&mut self, line: &CaptureLine, area: Rect) {
        let before = self.chips_before(line);
        let behind = self.chips_behind(line);
        let above = Rect { y: area.y.saturating_sub(1), ..area };
        if area.width >= ONE_LINE {
            let x = self.chips(&before, area);
            let room = behind.iter().map(|chip| text::width(chip) + 3).sum::<usize>() as u16;
            let beside = room <= area.width / 3;
            let end = if beside { area.right().saturating_sub(room + 1) } else { area.right() };
            let width = end.saturating_sub(x + 2);
            self.typed_field(&line.field, Rect { x: x + 1, width, ..area }, &self.mark_ranges(line));
            if beside {
                self.chips(&behind, Rect { x: end, width: area.right().saturating_sub(end), ..area });
            } else {
                self.wipe(above, self.theme.text);
                self.chips(&behind, above);
            }
            self.completions(line, above);
        } else {
            self.wipe(above, self.theme.text);
            let x = self.chips(&before, above);
            self.chips(&behind, Rect { x: x + 1, width: area.right().saturating_sub(x + 1), ..above });
            let room = Rect { x: area.x + 1, width: area.width - 2, ..area };
            self.typed_field(&line.field, room, &self.mark_ranges(line));
            self.completions(line, above);
        }
        if line.field.text().is_empty() {
            self.empty_hint(line, area);
        }
    }

    fn empty_hint(&mut self, line: &CaptureLine, area: Rect) {
        let Some((x, _)) = self.drawn.cursor else { return };
        let words = self.console.words();
        let room = area.right().saturating_sub(x + 2);
        // What was just saved is told where the eyes are.
        let told = self.console.message().map(|message| message.text.clone());
        let hint = match line.captured.kind {
            Kind::Measure => words.get(Word("console-hint-measure")),
            _ => words.get(Word("console-hint-card")),
        };
        let style = if told.is_some() { self.theme.accent } else { self.theme.dim };
        self.put(x + 2, area.y, room, told.as_deref().unwrap_or(hint), style);
    }

    fn chips(&mut self, chips: &[String], area: Rect) -> u16 {
        let mut x = area.x + 1;
        for chip in chips {
            let room = area.right().saturating_sub(x);
            x = self.put(x, area.y, room, &format!(" {chip} "), self.theme.chip) + 1;
        }
        x
    }

    /// Kind and area, said or kept from the last card; for a measure its goal.
    fn chips_before(&self, line: &CaptureLine) -> Vec<String> {
        let words = self.console.words();
        let session = self.console.session();
        let kind = match line.captured.kind {
            Kind::Finding(kind) => format!("{} {}", sign(kind), words.get(kind.word())),
            Kind::Goal => words.get(Word("record-kind-goal")).to_owned(),
            Kind::Measure => words.get(Word("record-kind-measure")).to_owned(),
            Kind::Topic => words.get(Word("record-method-parking-lot")).to_owned(),
        };
        let area = line
            .captured
            .area
            .and_then(|id| session.areas().get(id))
            .map(|area| format!("#{} {}", area.number, area.short));
        let goal = line.goal.and_then(|id| session.goals().get(id)).map(|goal| {
            let whole = format!("{} {}", session.goal_number(goal), goal.text);
            text::cut(&whole, usize::from(self.buffer.area.width) / 4).into_owned()
        });
        let second = match line.captured.kind {
            Kind::Measure => goal,
            Kind::Finding(_) => Some(area.unwrap_or_else(|| words.get(Word("console-no-area")).to_owned())),
            Kind::Goal | Kind::Topic => area,
        };
        std::iter::once(kind).chain(second).collect()
    }

    /// Everything else that was understood.
    fn chips_behind(&self, line: &CaptureLine) -> Vec<String> {
        let words = self.console.words();
        let said = line.captured.marks.iter().filter_map(|mark| match &mark.meaning {
            Meaning::Lead(name) => Some(format!("@{name}")),
            Meaning::Origin(id) => self.console.known().group(*id).map(|name| format!("@{name}")),
            Meaning::Due(day) => Some(words.say(Word("console-until"), &[("day", words.date(day.date()).into())])),
            Meaning::Once(money) => Some(words.money(*money)),
            Meaning::Yearly(money) => Some(words.yearly(*money)),
            Meaning::Priority(priority) => Some(format!("!{}", priority.digit())),
            Meaning::Kind(_) | Meaning::Area(_) | Meaning::Quote => None,
        });
        said.collect()
    }

    fn mark_ranges(&self, line: &CaptureLine) -> Vec<std::ops::Range<usize>> {
        line.captured.marks.iter().map(|mark| mark.range.clone()).collect()
    }

    /// What Tab would complete, above the line.
    fn completions(&mut self, line: &CaptureLine, area: Rect) {
        if line.completions.is_empty() {
            return self.warning(line, area);
        }
        let tab = self.completing_key();
        self.wipe(area, self.theme.text);
        let mut x = self.put(area.x + 1, area.y, area.width, &format!(" {tab} "), self.theme.chip) + 1;
        for (at, completion) in line.completions.iter().enumerate() {
            let style = if at == 0 { self.theme.accent } else { self.theme.dim };
            let room = area.right().saturating_sub(x + 1);
            if text::width(&completion.label) > room.into() && at > 0 {
                break;
            }
            x = self.put(x, area.y, room, &completion.label, style) + 3;
        }
    }

    /// What is to be known of the card while it is typed, above the line: that another one says nearly the same, else
    /// that the room will not see all of it on one page.
    fn warning(&mut self, line: &CaptureLine, area: Rect) {
        let Some(told) = self.twin(line).or_else(|| self.too_long(line)) else { return };
        let room = area.width.saturating_sub(4).min(text::width(&told) as u16 + 2);
        let x = if area.width >= ONE_LINE { area.x + 1 } else { area.right().saturating_sub(room + 1) };
        self.wipe(Rect { x, width: room, ..area }, self.theme.text);
        self.put(x, area.y, room, &format!(" {told} "), self.theme.warn);
    }

    /// The key that completes and joins.
    fn completing_key(&self) -> String {
        let row = self.console.keys().rows(Place::Capture).find(|row| row.binding.action == Action::Complete);
        row.map(|row| row.label(self.console.words())).unwrap_or_default()
    }

    fn twin(&self, line: &CaptureLine) -> Option<String> {
        let twin = line.twin.and_then(|id| self.console.session().findings().get(id))?;
        if twin.unread && self.console.stage().here() {
            return None; // the room reads along
        }
        let number = format!("{}{}", twin.kind.letter(), twin.number);
        let tab = self.completing_key();
        let args = [("number", number.into()), ("text", twin.text.as_str().into()), ("tab", tab.into())];
        Some(self.console.words().say(Word("console-twin"), &args))
    }

    fn too_long(&self, line: &CaptureLine) -> Option<String> {
        let screens = self.console.stage().screens();
        let long = screens.iter().any(|size| !scene::fits(&line.captured.text, *size));
        long.then(|| self.console.words().get(Word("console-too-long")).to_owned())
    }

    /// The field into which a record's text is typed; where the room must not read along, a sign for each letter.
    fn typed_field(&mut self, field: &Field, area: Rect, marks: &[std::ops::Range<usize>]) {
        match self.console.is_masked() {
            true => self.field(&field.masked(), area, &[]),
            false => self.field(field, area, marks),
        }
    }

    /// A text field: scrolled so that the cursor is seen, understood parts marked.
    pub(super) fn field(&mut self, field: &crate::console::Field, area: Rect, marks: &[std::ops::Range<usize>]) {
        if let Some(cursor) = super::field::put_field(self.buffer, self.theme, field, area, marks) {
            self.drawn.cursor = Some(cursor);
        }
    }
}
