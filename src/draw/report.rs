//! The yearly report: the years, how many measures stand where, then each measure with its state, the last one, and how
//! the one stands to the other.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{Page, text};
use crate::console::{Hit, Listed, ReportView, state_letter};
use crate::session::{Implementation, Moved, Progress, ProgressRow, Ref, Replacement};
use crate::words::{Named, Word};

/// A title needs at least so much before there is room for another column.
const TITLE: u16 = 16;
/// A title in a wider column stands too far from its state.
const WIDEST: u16 = 72;

/// Cells of the columns; none where there is no room.
#[derive(Clone, Copy, Default)]
struct Columns {
    title: u16,
    before: u16,
    now: u16,
    moved: u16,
    value: u16,
}

impl Page<'_> {
    pub(super) fn report_view(&mut self, view: &ReportView, area: Rect) {
        let words = self.console.words();
        let title = words.say(Word("report-title"), &[("year", view.year().into())]);
        let beside = [self.only_area_told(), self.listed_told(view.listed())];
        let beside = beside.into_iter().filter(|told| !told.is_empty()).collect::<Vec<_>>().join(" · ");
        let inside = self.view_frame(&title, &beside, area);
        if inside.height < 5 || inside.width < TITLE + 12 {
            return;
        }
        self.years(view.year(), inside);
        let y = self.state_counts(view, Rect { y: inside.y + 1, height: inside.height - 1, ..inside });
        let columns = self.report_columns(view.year(), inside.width);
        if y + 2 >= inside.bottom() {
            return;
        }
        self.report_heads(columns, Rect { y, height: 1, ..inside });
        // The last line is kept for the reason of what was dropped, if anything was.
        let dropped = |row: &ProgressRow| matches!(row.state, Some(Implementation::Dropped { .. }));
        let reasons = u16::from(view.rows().iter().any(dropped));
        let list = Rect { y: y + 1, height: inside.bottom() - y - 1 - reasons, ..inside };
        self.report_rows(view, columns, list);
        self.why_dropped(view, Rect { y: inside.bottom() - 1, height: 1, ..inside });
    }

    fn only_area_told(&self) -> String {
        let area = self.console.choice().area.and_then(|id| self.console.session().areas().get(id));
        let args = |area: &crate::session::Area| format!("{} {}", area.number, area.short);
        area.map(|area| self.console.words().say(Word("console-only-area"), &[("area", args(area).into())]))
            .unwrap_or_default()
    }

    fn listed_told(&self, listed: Listed) -> String {
        let words = self.console.words();
        match listed {
            Listed::All => String::new(),
            Listed::Moved => words.get(Word("report-only-moved")).to_owned(),
            Listed::Missing => words.get(Word("report-only-missing")).to_owned(),
        }
    }

    /// The years that there are; the one that is looked at as a chip.
    fn years(&mut self, year: u8, area: Rect) {
        let mut x = area.x;
        for one in Progress::YEARS {
            let name = format!(" {} ", self.console.words().say(Word("report-year"), &[("year", one.into())]));
            let style = if one == year { self.theme.chip } else { self.theme.dim };
            x = self.put(x, area.y, area.right().saturating_sub(x), &name, style) + 1;
        }
    }

    /// How many stand where, on as many lines as it takes; while one enters, each with its letter. Returns the row behind.
    fn state_counts(&mut self, view: &ReportView, area: Rect) -> u16 {
        let words = self.console.words();
        let states = Implementation::ladder();
        let of_state = |state: &Implementation| {
            let letter = view.is_entering().then(|| format!("{} ", state_letter(state, words)));
            (letter.unwrap_or_default(), words.get(state.word()).to_owned(), view.progress().on_rung(state.rung()))
        };
        let missing = (String::new(), words.get(Word("report-missing")).to_owned(), view.progress().missing());
        let (mut x, mut y) = (area.x, area.y);
        // Where nobody is says nothing, but while one enters each has its letter.
        let told = |(_, _, count): &(String, String, usize)| view.is_entering() || *count > 0;
        for (letter, name, count) in states.iter().map(of_state).chain([missing]).filter(told) {
            let count = format!(" {count}");
            let cells = (text::width(&letter) + text::width(&name) + text::width(&count)) as u16;
            if x > area.x && x + cells > area.right() {
                (x, y) = (area.x, y + 1);
            }
            let room = area.right().saturating_sub(x);
            x = self.put(x, y, room, &letter, self.theme.chip);
            x = self.put(x, y, area.right().saturating_sub(x), &name, self.theme.dim);
            x = self.put(x, y, area.right().saturating_sub(x), &count, self.theme.strong) + 3;
        }
        (y + 1).min(area.bottom())
    }

    /// The state first, then how it moved, the last state, the value; before the first report there was none.
    fn report_columns(&self, year: u8, width: u16) -> Columns {
        let words = self.console.words();
        let widest = |texts: &[Word]| texts.iter().map(|word| text::width(words.get(*word))).max().unwrap_or(0) as u16;
        let states: Vec<Word> = Implementation::ladder().iter().map(Named::word).collect();
        let state = widest(&states).max(widest(&[Word("report-before"), Word("report-missing")]));
        let moves = [Moved::First, Moved::Same, Moved::Onward, Moved::Back, Moved::Dropped].map(|moved| moved.word());
        let mut columns = Columns::default();
        let mut left = width.saturating_sub(8 + TITLE);
        let mut take = |field: &mut u16, cells: u16| {
            if left >= cells + 2 {
                *field = cells;
                left -= cells + 2;
            }
        };
        take(&mut columns.now, state);
        if year > 1 {
            take(&mut columns.moved, widest(&moves) + 2);
            if columns.moved == 0 {
                take(&mut columns.moved, 1);
            }
            take(&mut columns.before, state);
        }
        take(&mut columns.value, 14);
        columns.title = (TITLE + left).min(WIDEST);
        columns
    }

    fn report_heads(&mut self, columns: Columns, area: Rect) {
        let words = self.console.words();
        let heads = [Word("report-before"), Word("report-now"), Word("report-move"), Word("report-value-head")];
        let cells = heads.map(|word| words.get(word).to_owned());
        self.put(area.x + 8, area.y, columns.title, words.get(Word("report-measure")), self.theme.dim);
        self.report_cells(columns, area, cells, self.theme.dim);
    }

    fn report_cells(&mut self, columns: Columns, area: Rect, cells: [String; 4], style: Style) {
        let mut x = area.x + 8 + columns.title;
        let widths = [columns.before, columns.now, columns.moved, columns.value];
        for (width, cell) in widths.into_iter().zip(cells).filter(|(width, _)| *width > 0) {
            self.put(x + 2, area.y, width, if width > 1 { &cell } else { "" }, style);
            if width == 1 {
                self.put(
                    x + 2,
                    area.y,
                    1,
                    cell.split(' ').next().filter(|sign| text::width(sign) == 1).unwrap_or(""),
                    style,
                );
            }
            x += width + 2;
        }
    }

    fn report_rows(&mut self, view: &ReportView, columns: Columns, area: Rect) {
        let (page, rows) = (usize::from(area.height), view.rows());
        self.drawn.page = page;
        if rows.is_empty() {
            self.put(area.x, area.y, area.width, self.console.words().get(Word("report-nothing")), self.theme.dim);
            return;
        }
        let before = self.console.drawn().view_top;
        let top = before.clamp((view.at() + 1).saturating_sub(page), view.at()).min(rows.len().saturating_sub(page));
        self.drawn.view_top = top;
        for (y, (at, row)) in (area.y..area.bottom()).zip(rows.iter().enumerate().skip(top)) {
            let line = Rect { y, height: 1, ..area };
            self.drawn.hit((line.x, y, line.width, 1), Hit::Row(at));
            let on = at == view.at();
            if on {
                self.wipe(line, self.theme.selected);
            }
            self.report_row(row, view.year(), columns, line, on.then_some(self.theme.selected));
        }
        self.view_place(top..(top + page).min(rows.len()), rows.len(), Rect { height: area.height + 1, ..area });
    }

    fn report_row(&mut self, row: &ProgressRow, year: u8, columns: Columns, line: Rect, on: Option<Style>) {
        let (session, words) = (self.console.session(), self.console.words());
        let Some(measure) = session.measures().get(row.measure) else { return };
        let style = on.unwrap_or(self.theme.text);
        self.put(line.x, line.y, 7, &session.measure_number(measure).to_string(), on.unwrap_or(self.theme.strong));
        self.put(line.x + 8, line.y, columns.title, &measure.title, style);
        let state = |state: Option<&Implementation>, none: &str| {
            state.map_or_else(|| none.to_owned(), |state| words.get(state.word()).to_owned())
        };
        let unit = measure.indicator.as_ref().map_or("", |indicator| indicator.unit.as_str());
        let value = row.value.map(|value| format!("{} {unit}", words.value(value)).trim_end().to_owned());
        let moved = match row.moved {
            Moved::Missing => String::new(),
            Moved::First if year == 1 => String::new(), // there is none before the first
            moved => format!("{} {}", sign(moved), words.get(moved.word())),
        };
        let missing = words.get(Word("report-missing"));
        let cells =
            [state(row.before.as_ref(), "–"), state(row.state.as_ref(), missing), moved, value.unwrap_or_default()];
        self.report_cells(columns, line, cells, style);
    }

    /// Why the chosen measure was dropped, and what stands in its place.
    fn why_dropped(&mut self, view: &ReportView, line: Rect) {
        let row = view.on().and_then(|id| view.rows().iter().find(|row| row.measure == id));
        let Some(Implementation::Dropped { reason, replacement }) = row.and_then(|row| row.state.as_ref()) else {
            return;
        };
        let (session, words) = (self.console.session(), self.console.words());
        let instead = match replacement {
            Replacement::Nothing => None,
            Replacement::Measure(id) => session.number(Ref::Measure(*id)).map(|number| number.to_string()),
            Replacement::Other(text) => Some(text.clone()),
        };
        let instead = instead.map(|what| format!(" · {}", words.say(Word("report-instead"), &[("what", what.into())])));
        let told = format!("{}: {reason}{}", words.get(Word("report-dropped")), instead.unwrap_or_default());
        self.put(line.x, line.y, line.width, &told, self.theme.accent);
    }
}

/// A sign for each, so that nothing hangs on a colour.
fn sign(moved: Moved) -> char {
    match moved {
        Moved::Missing => ' ',
        Moved::First => '+',
        Moved::Same => '=',
        Moved::Onward => '▲',
        Moved::Back => '▼',
        Moved::Dropped => '×',
    }
}
