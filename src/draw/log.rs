//! The log: the edits under day and workshop, and beside or beneath them all that the chosen one did.

use ratatui::layout::Rect;

use super::{Page, text};
use crate::console::log::{Detail, DetailKind, Entry, Row};
use crate::console::{Hit, Log};
use crate::words::Word;

/// From this width on the detail stands beside the list, not beneath it.
const BESIDE: u16 = 100;
/// Below this height there is no room for the detail.
const WITH_DETAIL: u16 = 12;
/// Columns of the verb.
const VERB: u16 = 14;

impl Page<'_> {
    pub(super) fn log(&mut self, log: &Log, area: Rect) {
        self.wipe(area, self.theme.text);
        let (list, detail) = shares(area);
        self.log_list(log, list);
        if let Some(detail) = detail {
            self.log_detail(log, detail);
        }
    }

    fn log_list(&mut self, log: &Log, area: Rect) {
        let words = self.console.words();
        let count = words.say(Word("log-count"), &[("count", log.count().into())]);
        let mut title = words.get(Word("log-title")).to_owned();
        if let Some(record) = self.console.log_record(log).filter(|_| log.only().is_some()) {
            title += &format!(" · {}", words.say(Word("log-only"), &[("what", record.into())]));
        }
        if !log.field.text().is_empty() {
            title += &format!(" · {}", words.say(Word("console-searching"), &[("words", log.field.text().into())]));
        }
        let inside = self.log_frame(&title, &count, area, true);
        self.drawn.page = inside.height.into();
        if log.waits() || log.count() == 0 {
            let word = match () {
                () if log.waits() => Word("log-reading"),
                () if log.only().is_none() && log.field.text().is_empty() => Word("log-empty"),
                () => Word("log-no-match"),
            };
            self.put(inside.x + 1, inside.y, inside.width.saturating_sub(2), words.get(word), self.theme.dim);
            return;
        }
        self.log_rows(log, inside);
    }

    /// A frame with its title; bright where the keys go.
    fn log_frame(&mut self, title: &str, beside: &str, area: Rect, bright: bool) -> Rect {
        let (line, head) = match bright {
            true => (self.theme.border_focus, self.theme.accent),
            false => (self.theme.border, self.theme.strong),
        };
        self.rounded(area, line);
        let end = self.put(area.x + 2, area.y, area.width.saturating_sub(4), &format!(" {title} "), head);
        let left = area.right().saturating_sub(2).saturating_sub(end);
        if !beside.is_empty() && text::width(beside) + 3 <= left.into() {
            self.put_right(area.right() - 2, area.y, left, &format!(" {beside} "), self.theme.dim);
        }
        let (width, height) = (area.width.saturating_sub(2), area.height.saturating_sub(2));
        Rect { x: area.x + 1, y: area.y + 1, width, height }
    }

    /// The first row always says the day and workshop of what stands beneath it.
    fn log_rows(&mut self, log: &Log, area: Rect) {
        let (rows, height) = (log.rows(), usize::from(area.height));
        let chosen = log.row().unwrap_or(0);
        let middle = chosen.saturating_sub(height / 2).min(rows.len().saturating_sub(height));
        let top = middle.min(chosen.saturating_sub(1));
        let top = if matches!(rows.get(top + 1), Some(Row::Heading(_))) { top + 1 } else { top };
        for (at, y) in (top..rows.len()).zip(area.y..area.bottom()) {
            let line = Rect { y, height: 1, ..area };
            match rows[at] {
                Row::Heading(edit) => self.log_heading(log, edit, line),
                Row::Line(edit) if at == top => self.log_heading(log, edit, line),
                Row::Line(edit) => self.log_line(log, edit, log.on() == Some(edit), line),
            }
        }
    }

    fn log_heading(&mut self, log: &Log, edit: usize, line: Rect) {
        let Some(entry) = log.entry(edit) else { return };
        let words = self.console.words();
        let workshop = entry.workshop.as_deref().unwrap_or_else(|| words.get(Word("log-no-workshop")));
        let room = line.width.saturating_sub(2);
        let end = self.put(line.x + 1, line.y, room, &entry.day, self.theme.strong);
        self.put(end, line.y, line.right().saturating_sub(end + 1), &format!(" · {workshop}"), self.theme.dim);
    }

    fn log_line(&mut self, log: &Log, edit: usize, chosen: bool, line: Rect) {
        let Some(Entry { time, verb, name, text: says, others, .. }) = log.entry(edit) else { return };
        self.drawn.hit((line.x, line.y, line.width, 1), Hit::Edit(edit));
        let style = if chosen { self.theme.selected } else { self.theme.text };
        let (strong, dim) = if chosen { (style, style) } else { (self.theme.strong, self.theme.dim) };
        if chosen {
            self.wipe(line, style);
            self.set(line.x, line.y, '▌', style);
        }
        self.put(line.x + 2, line.y, 5, time, dim);
        self.put(line.x + 9, line.y, VERB, verb, style);
        let x = line.x + 10 + VERB;
        let more = match others {
            0 => String::new(),
            others => self.console.words().say(Word("log-more"), &[("count", (*others).into())]),
        };
        let room = line.right().saturating_sub(x + 1);
        let after = if more.is_empty() { 0 } else { (text::width(&more) as u16 + 3).min(room / 2) };
        let end = self.put(x, line.y, room - after, name, strong);
        let left = (line.right().saturating_sub(1 + after)).saturating_sub(end + 1);
        let end = if left > 3 { self.put(end + 1, line.y, left, says, style) } else { end };
        if after > 0 {
            self.put(end, line.y, after, &format!(" · {more}"), dim);
        }
    }

    fn log_detail(&mut self, log: &Log, area: Rect) {
        let inside = self.log_frame(self.console.words().get(Word("log-what")), "", area, false);
        let lines: Vec<(DetailKind, u16, String)> =
            log.detail().iter().flat_map(|row| wrapped(row, inside.width.saturating_sub(2))).collect();
        let rows = usize::from(inside.height);
        self.drawn.last_top = lines.len().saturating_sub(rows);
        let top = log.detail_top.min(self.drawn.last_top);
        for ((kind, indent, line), y) in lines.iter().skip(top).zip(inside.y..inside.bottom()) {
            let style = match kind {
                DetailKind::Head => self.theme.accent,
                DetailKind::Note => self.theme.dim,
                DetailKind::Record => self.theme.strong,
                DetailKind::Field => self.theme.text,
            };
            self.put(inside.x + 1 + indent, y, inside.width.saturating_sub(1 + indent), line, style);
        }
        if lines.len() > rows {
            let place = format!(" {}–{}/{} ", top + 1, (top + rows).min(lines.len()), lines.len());
            self.put_right(area.right() - 2, area.bottom() - 1, area.width.saturating_sub(4), &place, self.theme.dim);
        }
    }
}

/// The list, and the detail beside it, beneath it or nowhere.
fn shares(area: Rect) -> (Rect, Option<Rect>) {
    if area.height < WITH_DETAIL - 3 {
        return (area, None);
    }
    if area.width >= BESIDE {
        let width = area.width * 11 / 20;
        let detail = Rect { x: area.x + width, width: area.width - width, ..area };
        return (Rect { width, ..area }, Some(detail));
    }
    let height = area.height * 11 / 20;
    let detail = Rect { y: area.y + height, height: area.height - height, ..area };
    (Rect { height, ..area }, Some(detail))
}

/// A row of the detail in as many lines as it needs; fields stand in, and what goes on further in.
fn wrapped(row: &Detail, width: u16) -> Vec<(DetailKind, u16, String)> {
    let indent = if row.kind == DetailKind::Field { 2 } else { 0 };
    let lines = text::wrap(&row.text, width.saturating_sub(indent + 2).into(), usize::MAX);
    let place = |at: usize| if at == 0 { indent } else { indent + 2 };
    lines.into_iter().enumerate().map(|(at, line)| (row.kind, place(at), line)).collect()
}
