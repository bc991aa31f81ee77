//! Lanes' titles and cards.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::super::bottom::MARK;
use super::super::goals::shortest;
use super::super::{Page, text};
use super::Grid;
use crate::console::kanban::{Lane, RUNGS};
use crate::console::{Hit, Pane};
use crate::session::{Id, Measure, Ref, Status};

/// From this width on a card has room for what it costs.
const ROOM_FOR_MONEY: u16 = 36;
/// From this width on the title of a lane says what it costs.
const ROOM_FOR_SUMS: u16 = 70;
/// A title keeps at least so many cells beside what is counted.
const READABLE: u16 = 24;

impl Page<'_> {
    fn on_style(&self) -> Style {
        let here = self.console.focus() == Pane::Goals;
        if here { self.theme.selected } else { self.theme.selected_elsewhere }
    }

    /// Number and name of the lane, and what of it is not seen here.
    pub(super) fn lane_title(&mut self, lane: &Lane, grid: &Grid, on: bool, line: Rect) {
        self.drawn.hit((line.x, line.y, line.width, 1), Hit::Record(Pane::Goals, lane.at));
        let (name, style) = match self.lane_name(lane.at) {
            Some(named) => named,
            None => return,
        };
        (line.x..line.right()).for_each(|x| self.set(x, line.y, '┄', self.theme.border));
        let style = if on { self.on_style().add_modifier(style.add_modifier) } else { style };
        if on {
            self.wipe(line, self.on_style());
            self.set(line.x, line.y, '▌', style);
        }
        let beside = self.beside_title(lane, grid, line.width);
        let room = line.width.saturating_sub(text::width(&beside) as u16 + 4).max(line.width.min(READABLE));
        let fold = if lane.shut { '▸' } else { '▾' };
        let x = self.put(line.x + 1, line.y, room, &format!("{fold} {name} "), style);
        if !beside.is_empty() {
            let room = line.right().saturating_sub(x + 1);
            let dim = if on { self.on_style() } else { self.theme.dim };
            self.put_right(line.right(), line.y, room, &format!(" {beside}"), dim);
        }
    }

    fn lane_name(&self, at: Ref) -> Option<(String, Style)> {
        let session = self.console.session();
        match at {
            Ref::Goal(id) => {
                let goal = session.goals().get(id)?;
                Some((format!("{} {}", session.goal_number(goal), goal.text), self.theme.strong))
            }
            Ref::Area(id) => {
                let area = session.areas().get(id)?;
                Some((format!("{} {}", area.number, area.name), self.theme.accent))
            }
            _ => None,
        }
    }

    /// How many cards each cell of a shut lane has, or those beside the columns on view; and what the lane costs.
    fn beside_title(&self, lane: &Lane, grid: &Grid, width: u16) -> String {
        let count = |cells: &[Vec<Id>]| cells.iter().map(Vec::len).sum::<usize>();
        let (left, right) = (count(&lane.cells[..grid.rungs.start]), count(&lane.cells[grid.rungs.end..RUNGS]));
        let mut parts = vec![];
        if lane.shut {
            parts.push(lane.cells.iter().map(|cell| cell.len().to_string()).collect::<Vec<_>>().join(" · "));
        } else {
            parts.extend((left > 0).then(|| format!("◂ {left}")));
            parts.extend((right > 0).then(|| format!("{right} ▸")));
        }
        if width >= ROOM_FOR_SUMS {
            parts.insert(0, self.glances(&[lane.sums], usize::from(width / 3)).concat());
        }
        parts.retain(|part| !part.is_empty());
        parts.join("  ")
    }

    /// One card of each cell that is on view.
    pub(super) fn cards(&mut self, grid: &Grid, lane: &Lane, row: usize, on: Option<usize>, area: Rect) {
        for rung in grid.rungs.clone() {
            let card = Rect { x: grid.column(rung), width: grid.width, ..area };
            let on = on == Some(rung);
            let id = lane.cells[rung].get(row);
            match id.and_then(|id| self.console.session().measures().get(*id)) {
                Some(measure) => self.kanban_card(grid, measure, on, card),
                None if on => self.empty_cell(card),
                None => {}
            }
        }
    }

    /// Shows that one stands where no card is.
    fn empty_cell(&mut self, area: Rect) {
        let line = Rect { height: 1, ..area };
        self.wipe(line, self.on_style());
        self.set(line.x, line.y, '▌', self.on_style());
    }

    fn kanban_card(&mut self, grid: &Grid, measure: &Measure, on: bool, area: Rect) {
        let height = (grid.lines + u16::from(grid.more)).min(area.height);
        let area = Rect { height, ..area };
        self.drawn.hit((area.x, area.y, area.width, height), Hit::Record(Pane::Goals, Ref::Measure(measure.id)));
        let on = on.then(|| self.on_style());
        if let Some(on) = on {
            self.wipe(area, on);
            (area.y..area.bottom()).for_each(|y| self.set(area.x, y, '▌', on));
        }
        if self.console.marks().holds(Ref::Measure(measure.id)) {
            self.set(area.x, area.y, MARK, on.unwrap_or(self.theme.accent));
        }
        let text = Rect { x: area.x + 1, width: area.width - 1, height: height.min(grid.lines), ..area };
        let lines = self.card_title(measure, on, text);
        if grid.more && height > lines {
            self.card_facts(measure, on, Rect { y: area.y + lines, height: 1, ..text });
        }
    }

    /// Number and title in one flow; the number stands out, and so does what is in dispute. Returns how many lines.
    fn card_title(&mut self, measure: &Measure, on: Option<Style>, area: Rect) -> u16 {
        let number = self.console.session().measure_number(measure);
        let dispute = if matches!(measure.status, Status::Disputed { .. }) { "≠ " } else { "" };
        let priority = measure.priority.map(|p| format!(" !{}", p.digit())).unwrap_or_default();
        let label = format!("{dispute}{number}{priority}");
        let style = on.unwrap_or(self.theme.text);
        let lines = text::wrap(&format!("{label} {}", measure.title), area.width.into(), area.height.into());
        for (y, line) in (area.y..area.bottom()).zip(&lines) {
            self.put(area.x, y, area.width, line, style);
        }
        let label_style = if dispute.is_empty() { self.theme.strong } else { self.theme.warn };
        let label_style = on.map_or(label_style, |on| on.add_modifier(Modifier::BOLD));
        if lines.first().is_some_and(|line| line.starts_with(&label)) {
            self.put(area.x, area.y, area.width, &label, label_style);
        }
        lines.len() as u16
    }

    /// Who, until when, and for how much where there is room.
    fn card_facts(&mut self, measure: &Measure, on: Option<Style>, line: Rect) {
        let words = self.console.words();
        let dim = on.unwrap_or(self.theme.dim);
        let lead = if measure.lead.is_empty() { "?" } else { &measure.lead };
        let lead = if line.width < ROOM_FOR_MONEY { shortest(lead) } else { lead };
        let due = measure.due.map_or_else(|| "?".to_owned(), |due| words.month(due.date()));
        let money = crate::session::Sums::over([measure].into_iter());
        let money = if line.width >= ROOM_FOR_MONEY { self.glances(&[money], 16).concat() } else { String::new() };
        let end = line.width.saturating_sub(text::width(&money) as u16 + u16::from(!money.is_empty()));
        let room = end.saturating_sub(text::width(&due) as u16 + 3);
        let x = self.put(line.x, line.y, room, lead, dim);
        self.put(x, line.y, (line.x + end).saturating_sub(x), &format!(" · {due}"), dim);
        self.put_right(line.right(), line.y, line.width, &money, dim);
    }
}
