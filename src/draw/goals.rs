//! Goals and measures as a folding list with lead, due, cost and status.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::paper::Piece;
use super::{Page, text};
use crate::console::{GoalRow, Hit, Pane};
use crate::session::{Measure, Money, Ref, Status};
use crate::words::{Named, Word};

/// Cells of the columns behind the title; none where there is no room for it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Columns {
    lead: u16,
    due: u16,
    once: u16,
    yearly: u16,
    status: u16,
}

impl Columns {
    /// What fits beside a readable title, the most asked-for first.
    fn of(width: u16) -> Self {
        let mut columns = Self::default();
        let mut left = width.saturating_sub(32);
        let mut take = |field: &mut u16, cells: u16| {
            if left > cells {
                *field = cells;
                left -= cells + 1;
            }
        };
        take(&mut columns.status, 11);
        take(&mut columns.due, 5);
        take(&mut columns.lead, 6);
        take(&mut columns.once, 11);
        take(&mut columns.yearly, 11);
        columns.lead += if columns.yearly > 0 { (left / 3).min(30) } else { 0 };
        columns
    }

    fn cells(self) -> u16 {
        [self.lead, self.due, self.once, self.yearly, self.status].iter().filter(|c| **c > 0).map(|c| c + 1).sum()
    }
}

impl Page<'_> {
    pub(super) fn goals(&mut self, area: Rect) {
        let words = self.console.words();
        let inside = self.frame(Pane::Goals, words.get(Word("console-goals")), &self.goal_counts(), area);
        self.piece(Piece::Goals, inside, |page| page.goals_inside(inside));
    }

    fn goals_inside(&mut self, inside: Rect) {
        if inside.height < 4 {
            return;
        }
        let columns = Columns::of(inside.width);
        self.column_heads(columns, Rect { height: 1, ..inside });
        let sums = if inside.height >= 18 { 3 } else { 2 };
        let list = Rect { y: inside.y + 1, height: inside.height - 1 - sums, ..inside };
        self.goal_rows(columns, list);
        self.sums(Rect { y: list.bottom(), height: sums, ..inside });
    }

    fn column_heads(&mut self, columns: Columns, area: Rect) {
        let words = self.console.words();
        let heads = [
            (columns.lead, Word("console-lead"), false),
            (columns.due, Word("console-due"), false),
            (columns.once, Word("console-once"), true),
            (columns.yearly, Word("console-yearly"), true),
            (columns.status, Word("console-status"), false),
        ];
        let mut x = area.right() - columns.cells();
        for (width, word, right) in heads.into_iter().filter(|(width, ..)| *width > 0) {
            let whole = words.get(word);
            let head = if text::width(whole) <= width.into() { whole } else { words.short(word) };
            if right {
                self.put_right(x + width, area.y, width, head, self.theme.dim);
            } else {
                self.put(x, area.y, width, head, self.theme.dim);
            }
            x += width + 1;
        }
    }

    fn goal_rows(&mut self, columns: Columns, area: Rect) {
        let rows = &self.console.board().goals;
        let selected = self.console.goal_cursor().at();
        let here = self.console.focus() == Pane::Goals;
        if here {
            self.drawn.page = area.height.into();
        }
        let page = usize::from(area.height);
        let before = self.console.drawn().goal_top;
        let top = before.clamp((selected + 1).saturating_sub(page), selected).min(rows.len().saturating_sub(page));
        self.drawn.goal_top = top;
        self.no_goals_yet(area);
        for (y, (at, row)) in (area.y..area.bottom()).zip(rows.iter().enumerate().skip(top)) {
            let line = Rect { y, height: 1, ..area };
            self.drawn.hit((line.x, y, line.width, 1), Hit::Record(Pane::Goals, row.at));
            let on = (at == selected).then_some(if here { self.theme.selected } else { self.theme.selected_elsewhere });
            if let Some(on) = on {
                self.wipe(line, on);
                self.set(line.x, y, '▌', on);
            }
            self.goal_row(row, columns, line, on);
            if self.console.marks().holds(row.at) {
                self.set(line.x, y, super::bottom::MARK, on.unwrap_or(self.theme.accent));
            }
        }
    }

    /// Says how to begin where there are no goals.
    pub(super) fn no_goals_yet(&mut self, area: Rect) {
        if !self.console.session().goals().is_empty() {
            return;
        }
        let hint = self.console.words().get(Word("console-empty-goals"));
        for (row, line) in (0..2).zip(text::wrap(hint, area.width.saturating_sub(2).into(), 2)) {
            self.put(area.x + 1, area.bottom() - 2 + row, area.width - 1, &line, self.theme.dim);
        }
    }

    fn goal_row(&mut self, row: &GoalRow, columns: Columns, line: Rect, on: Option<Style>) {
        let session = self.console.session();
        match row.at {
            Ref::Area(id) => {
                let Some(area) = session.areas().get(id) else { return };
                let style = on.unwrap_or(self.theme.accent);
                let title = format!("{} {}", area.number, area.name);
                self.put(line.x + 1, line.y, line.width - 1 - self.money_room(row, columns), &title, style);
                self.goal_money(row, columns, line, style);
            }
            Ref::Goal(id) => {
                let Some(goal) = session.goals().get(id) else { return };
                let style = on.unwrap_or(self.theme.strong).add_modifier(Modifier::BOLD);
                let choice = self.console.choice();
                let fold = if choice.folds(id) { '▸' } else { '▾' };
                let title = format!("{fold} {} {}", session.goal_number(goal), goal.text);
                let folded = fold == '▸';
                let room = if folded { self.money_room(row, columns) } else { 0 };
                self.put(line.x + 1, line.y, line.width - 1 - room, &title, style);
                if folded {
                    self.goal_money(row, columns, line, style);
                }
            }
            Ref::Measure(id) => {
                if let Some(measure) = session.measures().get(id) {
                    self.measure_row(measure, columns, line, on);
                }
            }
            _ => {}
        }
    }

    /// Cells that the sums of a heading take at the right end.
    fn money_room(&self, row: &GoalRow, columns: Columns) -> u16 {
        if row.sums.measures == 0 || columns.yearly == 0 { 0 } else { columns.cells() - columns.lead - columns.due - 1 }
    }

    fn goal_money(&mut self, row: &GoalRow, columns: Columns, line: Rect, style: Style) {
        if self.money_room(row, columns) == 0 {
            return;
        }
        let style = Style { add_modifier: Modifier::empty(), ..style };
        let end = line.right() - columns.status - 1 - u16::from(columns.status > 0);
        let words = self.console.words();
        self.put_right(end, line.y, columns.yearly, &words.money(row.sums.yearly), style);
        self.put_right(end - columns.yearly - 1, line.y, columns.once, &words.money(row.sums.once), style);
    }

    fn measure_row(&mut self, measure: &Measure, columns: Columns, line: Rect, on: Option<Style>) {
        let words = self.console.words();
        let style = on.unwrap_or(self.theme.text);
        let dim = on.unwrap_or(self.theme.dim);
        let number = self.console.session().measure_number(measure).to_string();
        let end = line.right() - columns.cells();
        let x = self.put(line.x + 4, line.y, 9, &format!("{number:<6}"), on.unwrap_or(self.theme.strong));
        let mark = measure.priority.map(|p| format!("!{} ", p.digit())).unwrap_or_default();
        let x = self.put(x, line.y, 3, &mark, on.unwrap_or(self.theme.warn));
        self.put(x, line.y, end.saturating_sub(x + 1), &measure.title, style);
        let mut x = end;
        if columns.lead > 0 {
            let (lead, lead_style) = match measure.lead.as_str() {
                "" => ("?", on.unwrap_or(self.theme.warn)),
                lead => (lead, dim),
            };
            let lead = if columns.lead <= 6 { shortest(lead) } else { lead };
            self.put(x, line.y, columns.lead, lead, lead_style);
            x += columns.lead + 1;
        }
        if columns.due > 0 {
            let due = measure.due.map_or_else(|| "?".to_owned(), |due| words.month(due.date()));
            self.put(x, line.y, 5, &due, if measure.due.is_none() { on.unwrap_or(self.theme.warn) } else { style });
            x += 6;
        }
        for (width, money) in [(columns.once, measure.once), (columns.yearly, measure.yearly)] {
            if width > 0 {
                self.put_right(x + width, line.y, width, &self.amount(money), style);
                x += width + 1;
            }
        }
        let status = on.unwrap_or(self.status_style(&measure.status));
        self.put(x, line.y, columns.status, words.get(measure.status.word()), status);
    }

    /// An amount in a list: nothing is a dash, unknown is empty.
    fn amount(&self, money: Option<Money>) -> String {
        match money {
            None => String::new(),
            Some(money) if money == Money::default() => "–".to_owned(),
            Some(money) => self.console.words().money(money),
        }
    }

    pub(super) fn status_style(&self, status: &Status) -> Style {
        match status {
            Status::Draft => self.theme.dim,
            Status::Coordinated => self.theme.text,
            Status::Disputed { .. } => self.theme.warn,
            Status::Agreed => self.theme.plus,
            Status::Resolved => self.theme.plus.add_modifier(Modifier::BOLD),
        }
    }

    /// How many goals and measures are shown, for the frame.
    pub(super) fn goal_counts(&self) -> String {
        let board = self.console.board();
        let counts = [("goals", board.goal_count.into()), ("measures", board.sums.measures.into())];
        self.console.words().say(Word("console-goal-counts"), &counts)
    }

    /// What all that is shown costs; and by kind of cost where there is room.
    pub(super) fn sums(&mut self, area: Rect) {
        for x in area.x..area.right() {
            self.set(x, area.y, '┄', self.theme.border);
        }
        let sums = self.console.board().sums;
        let room = usize::from(area.width.saturating_sub(2));
        let words = self.console.words();
        let args = [
            ("once", words.money(sums.once).into()),
            ("yearly", words.money(sums.yearly).into()),
            ("years", words.money(sums.three_years()).into()),
        ];
        let whole = words.say(Word("console-sums"), &args);
        let short = words.say(Word("console-sums-short"), &args);
        let line = if text::width(&whole) <= room { whole } else { short };
        self.put(area.x + 1, area.y + 1, room as u16, &line, self.theme.strong);
        if area.height >= 3 {
            let kinds = self.by_kind();
            self.put(area.x + 1, area.y + 2, room as u16, &kinds, self.theme.dim);
        }
    }

    /// Cost once by kind, of what is shown.
    fn by_kind(&self) -> String {
        let words = self.console.words();
        let kinds = self.console.board().by_kind.iter();
        let told = kinds.map(|(kind, sums)| format!("{} {}", words.get(kind.word()), words.money(sums.once)));
        told.collect::<Vec<_>>().join(" · ")
    }
}

/// The shortest handle of an office: "FB 4" of "FB 4 Stadtentwicklung".
pub(super) fn shortest(lead: &str) -> &str {
    let mut ends = lead.match_indices(' ').map(|(at, _)| at);
    match (ends.next(), ends.next()) {
        (Some(first), second) if lead[first..].trim_start().starts_with(|c: char| c.is_ascii_digit()) => {
            &lead[..second.unwrap_or(lead.len())]
        }
        _ => lead,
    }
}
