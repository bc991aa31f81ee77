//! All areas at once: how many of what, a sign where something is missing, and in words what the chosen number means.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{Page, text};
use crate::console::{Hit, OverviewAt, OverviewView};
use crate::session::{Column, Gap, OverviewRow, Ref};
use crate::words::{Named, Word, Words};

/// Marks a number behind which something is missing.
const MISSING: char = '!';
/// Below this nothing can stand between the heads and the words beneath.
const LEAST: u16 = 7;
/// Cells of the narrowest column: two digits, the sign, a gap.
const COUNT: u16 = 4;
/// A wider column stands too far from its name.
const WIDEST: u16 = 20;
/// So many lines of heads at the most.
const MOST_HEADS: u16 = 3;
/// An area's name needs so much before columns grow.
const AREA: u16 = 20;

/// Cells of the area's name, of a count, of the money.
#[derive(Clone, Copy)]
struct Widths {
    area: u16,
    count: u16,
    money: u16,
}

impl Widths {
    fn of(width: u16) -> Self {
        let money = if width >= 100 { 15 } else { 9 };
        let spare = width.saturating_sub(money + AREA);
        let count = (spare / 7).clamp(COUNT, WIDEST);
        let area = width.saturating_sub(money + 7 * count).min(44);
        Self { area, count, money }
    }

    fn whole(self) -> u16 {
        self.area + 7 * self.count + self.money
    }

    /// From where to where a column goes.
    fn span(self, column: Column) -> (u16, u16) {
        let at = column as u16;
        let left = self.area + at * self.count;
        (left, left + if column == Column::Money { self.money } else { self.count })
    }
}

impl Page<'_> {
    pub(super) fn overview(&mut self, view: &OverviewView, area: Rect) {
        let words = self.console.words();
        let missing = view.gaps().len();
        let beside = if missing == 0 {
            words.get(Word("overview-no-gaps")).to_owned()
        } else {
            words.say(Word("thread-gaps"), &[("count", missing.into())])
        };
        let title = words.get(Word("overview-title")).to_owned();
        let inside = self.view_frame(&title, &beside, area);
        if inside.height < LEAST {
            return;
        }
        match view.listed() {
            Some(at) => self.gap_list(view, at, inside),
            None => self.table(view, inside),
        }
    }

    fn table(&mut self, view: &OverviewView, area: Rect) {
        let widths = Widths::of(area.width);
        let rows = view.rows();
        let table = Rect { width: widths.whole().min(area.width), ..area };
        let heads = self.overview_heads(view, widths, table);
        // The heads, the rule above the sum, a gap, what it means.
        let below = area.height.saturating_sub(rows.len() as u16 + heads + 1).clamp(1, 6);
        let page = usize::from(area.height.saturating_sub(below + heads + 2)).max(1);
        self.drawn.page = page;
        let (areas, total) = rows.split_at(rows.len() - 1);
        let at = rows.iter().position(|row| *row == view.on()).unwrap_or(0);
        let top = (at + 1).saturating_sub(page).min(areas.len().saturating_sub(page));
        let mut y = area.y + heads;
        for (at, row) in areas.iter().enumerate().skip(top).take(page) {
            self.overview_row(view, *row, at, widths, Rect { y, height: 1, ..table });
            y += 1;
        }
        for x in table.x..table.right() {
            self.set(x, y, '─', self.theme.border);
        }
        total
            .iter()
            .for_each(|row| self.overview_row(view, *row, areas.len(), widths, Rect { y: y + 1, height: 1, ..table }));
        self.view_place(top..(top + page).min(areas.len()), areas.len(), area);
        let gap = u16::from(y + 3 < area.bottom() && below > 2);
        let told = Rect { y: y + 2 + gap, height: area.bottom().saturating_sub(y + 2 + gap), ..area };
        self.in_words(view, told);
    }

    /// On one line where they fit; else in turn on two or three, each ending above its numbers. Returns how many lines.
    fn overview_heads(&mut self, view: &OverviewView, widths: Widths, area: Rect) -> u16 {
        let (names, lines) = heads(self.console.words(), widths);
        for (column, name) in Column::ALL.into_iter().zip(names) {
            let (left, right) = widths.span(column);
            let at = column as u16;
            let room = (right - left + (lines - 1) * widths.count).min(right);
            let style = if column == view.column() { self.theme.accent } else { self.theme.dim };
            // Numbers end before the place of their sign, and so do their heads.
            self.put_right(area.x + right - 1, area.y + at % lines, room - 1, name, style);
        }
        lines
    }

    fn overview_row(&mut self, view: &OverviewView, at: OverviewAt, index: usize, widths: Widths, line: Rect) {
        let on = at == view.on();
        self.drawn.hit((line.x, line.y, line.width, 1), Hit::Row(index));
        let style = if on || at == OverviewAt::Total { self.theme.strong } else { self.theme.text };
        let name = self.row_name(at);
        self.put(line.x, line.y, widths.area.saturating_sub(1), &name, style);
        let row = view.row(at);
        for column in Column::ALL {
            let (left, right) = widths.span(column);
            let chosen = on && column == view.column();
            let cell = Rect { x: line.x + left, width: right - left, ..line };
            if chosen {
                self.wipe(Rect { x: cell.x + 1, width: cell.width - 1, ..cell }, self.theme.selected);
            }
            self.overview_cell(row, column, cell, if chosen { self.theme.selected } else { style }, chosen);
        }
    }

    fn overview_cell(&mut self, row: &OverviewRow, column: Column, area: Rect, style: Style, chosen: bool) {
        let (words, cell) = (self.console.words(), row.cell(column));
        let money = row.sums.three_years();
        let said = match column {
            Column::Money if area.width >= 15 => words.money(money),
            Column::Money => words.money_at_a_glance(money),
            _ if cell.records.is_empty() => "–".to_owned(),
            _ => cell.records.len().to_string(),
        };
        self.put_right(area.right() - 1, area.y, area.width - 1, &said, style);
        if !cell.gaps.is_empty() {
            let style = if chosen { style } else { self.theme.minus };
            self.set(area.right() - 1, area.y, MISSING, style);
        }
    }

    fn row_name(&self, at: OverviewAt) -> String {
        let (session, words) = (self.console.session(), self.console.words());
        match at {
            OverviewAt::Row(Some(id)) => {
                session.areas().get(id).map(|area| format!("{} {}", area.number, area.short)).unwrap_or_default()
            }
            OverviewAt::Row(None) => words.get(Word("overview-no-area")).to_owned(),
            OverviewAt::Total => words.get(Word("overview-total")).to_owned(),
        }
    }

    /// What the chosen number means, and what is missing behind it.
    fn in_words(&mut self, view: &OverviewView, area: Rect) {
        let (session, words) = (self.console.session(), self.console.words());
        let (row, cell) = (view.row(view.on()), view.cell());
        let count = match view.column() {
            Column::Money => words.money(row.sums.three_years()),
            _ => cell.records.len().to_string(),
        };
        let head = format!("{} · {}: {count}", self.row_name(view.on()), words.get(view.column().word()));
        let x = self.put(area.x, area.y, area.width, &head, self.theme.strong);
        if view.column() == Column::Money {
            let told = words.say(Word("overview-money-rule"), &[("count", row.sums.measures.into())]);
            self.put(x + 2, area.y, area.right().saturating_sub(x + 2), &told, self.theme.dim);
        }
        let told = cell.missing().into_iter().map(|(gap, count)| {
            let of = cell.gaps.iter().filter(|(_, other)| *other == gap);
            let numbers: Vec<String> = of.filter_map(|(at, _)| session.number(*at)).map(|n| n.to_string()).collect();
            format!("{MISSING} {}: {}", words.missing(gap, count), numbers.join(" "))
        });
        let lines = told.flat_map(|told| text::wrap(&told, area.width.into(), 2));
        let mut y = area.y + 1;
        for line in lines.take(area.height.saturating_sub(1).into()) {
            self.put(area.x, y, area.width, &line, self.theme.text);
            y += 1;
        }
        self.all_that_is_open(view, Rect { y: y + 1, height: area.bottom().saturating_sub(y + 1), ..area });
    }

    /// What is missing altogether, by kind, where there is room for all of it.
    fn all_that_is_open(&mut self, view: &OverviewView, area: Rect) {
        let gaps = &view.overview().gaps;
        if gaps.is_empty() || usize::from(area.height) < gaps.len() + 1 {
            return;
        }
        let words = self.console.words();
        self.put(area.x, area.y, area.width, words.get(Word("overview-open")), self.theme.dim);
        for (y, (gap, all)) in (area.y + 1..).zip(gaps) {
            self.put(area.x, y, area.width, &words.missing(*gap, all.len()), self.theme.dim);
        }
    }

    /// All that is missing, by kind; what is chosen stands in view with its heading.
    fn gap_list(&mut self, view: &OverviewView, on: usize, area: Rect) {
        let rows = listed(view);
        let at = rows.iter().position(|row| row.1.is_some_and(|(at, _)| at == on)).unwrap_or(0);
        let page = usize::from(area.height);
        self.drawn.page = page;
        let before = self.console.drawn().view_top;
        let top =
            before.clamp((at + 1).saturating_sub(page), at.saturating_sub(1)).min(rows.len().saturating_sub(page));
        self.drawn.view_top = top;
        for (y, (gap, row)) in (area.y..area.bottom()).zip(rows[top..].iter()) {
            match row {
                None => {
                    let count =
                        view.overview().gaps.iter().find(|(other, _)| other == gap).map_or(0, |(_, all)| all.len());
                    let told = format!("{MISSING} {}", self.console.words().missing(*gap, count));
                    self.put(area.x, y, area.width, &told, self.theme.accent);
                }
                Some((index, at)) => {
                    let line = Rect { y, height: 1, ..area };
                    self.drawn.hit((line.x, y, line.width, 1), Hit::Row(*index));
                    let style = if *index == on { self.theme.selected } else { self.theme.text };
                    if *index == on {
                        self.wipe(line, style);
                    }
                    self.gap_row(*at, line, style);
                }
            }
        }
        self.view_place(top..(top + page).min(rows.len()), rows.len(), area);
    }

    fn gap_row(&mut self, at: Ref, line: Rect, style: Style) {
        let number = self.console.session().number(at).map(|number| number.to_string()).unwrap_or_default();
        self.put(line.x + 2, line.y, 7, &number, style);
        self.put(line.x + 9, line.y, line.width.saturating_sub(9), &self.said(at), style);
    }
}

/// Headings (`None`), and what lacks something with its number among all.
fn listed(view: &OverviewView) -> Vec<(Gap, Option<(usize, Ref)>)> {
    let mut rows = vec![];
    let mut index = 0;
    for (gap, all) in &view.overview().gaps {
        rows.push((*gap, None));
        for at in all {
            rows.push((*gap, Some((index, *at))));
            index += 1;
        }
    }
    rows
}

/// What stands above the columns, and on how many lines.
fn heads(words: &Words, widths: Widths) -> ([&str; 8], u16) {
    let (whole, short) =
        (Column::ALL.map(|column| words.get(column.word())), Column::ALL.map(|column| words.short(column.word())));
    let room = |lines: u16| usize::from(lines * widths.count);
    let fits = |names: &[&str; 8], lines: u16| names[..7].iter().all(|name| text::width(name) < room(lines));
    if fits(&whole, 1) {
        return (whole, 1);
    }
    let lines = (1..MOST_HEADS).find(|lines| fits(&short, *lines)).unwrap_or(MOST_HEADS);
    let name = |at: usize| if text::width(whole[at]) < room(lines) { whole[at] } else { short[at] };
    (std::array::from_fn(name), lines)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn heads_are_whole_words_that_end_above_their_numbers_and_touch_none_other() {
        for (language, width) in Language::ALL.into_iter().flat_map(|one| (44..=240).map(move |width| (one, width))) {
            let (words, widths) = (Words::new(language), Widths::of(width));
            let (names, lines) = heads(&words, widths);
            let mut ends = vec![0; lines.into()];
            for (column, name) in Column::ALL.into_iter().zip(names) {
                let (at, end) = (usize::from(column as u16 % lines), usize::from(widths.span(column).1 - 1));
                let begin = end.checked_sub(text::width(name)).expect("room");
                assert!(begin >= ends[at] && text::width(name) > 3, "{name} at {width}: {begin} {ends:?}");
                ends[at] = end + 1;
            }
        }
    }
}
