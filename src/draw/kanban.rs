//! Goals and measures by status: columns side by side, lanes one below the other, cards of one height.
//!
//! All cards are equally high, so lanes stand in one rhythm, and where something lies is known without measuring texts:
//! only the cards that are seen are broken into lines.

mod cards;

use std::ops::Range;

use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::{Page, text};
use crate::console::Pane;
use crate::console::kanban::{RUNGS, Spot, Stretch};
use crate::session::{Status, Sums};
use crate::words::{Named, Word};

/// A column is not narrower than this; those for which there is no room are named beside the others.
const NARROWEST: u16 = 18;
/// From this width on a card needs only two lines for its title.
const WIDE: u16 = 24;
/// From this many rows on a card has a line for lead and due, and from this many a line of air behind it.
const ROOM_FOR_MORE: u16 = 10;
const ROOM_FOR_AIR: u16 = 30;

/// What fits: which columns, how wide, how high a card.
#[derive(Clone, Debug)]
struct Grid {
    rungs: Range<usize>,
    x: u16,
    width: u16,
    gap: u16,
    /// Lines for number and title.
    lines: u16,
    /// Whether lead and due have a line.
    more: bool,
    /// Lines from one card to the next.
    step: u16,
}

impl Grid {
    /// As many columns as are readable, moved just so far that the one where one stands is seen.
    fn of(area: Rect, rung: usize, before: usize) -> Self {
        let gap = if area.width >= 100 { 2 } else { 1 };
        let fit = usize::from((area.width + gap) / (NARROWEST + gap)).clamp(1, RUNGS);
        let first = before.clamp((rung + 1).saturating_sub(fit), rung).min(RUNGS - fit);
        let width = (area.width + gap) / fit as u16 - gap;
        let lines = if width < WIDE { 3 } else { 2 }.min(area.height.saturating_sub(1)).max(1);
        let more = area.height >= ROOM_FOR_MORE;
        let step = lines + u16::from(more) + u16::from(area.height >= ROOM_FOR_AIR);
        Self { rungs: first..first + fit, x: area.x, width, gap, lines, more, step }
    }

    fn column(&self, rung: usize) -> u16 {
        self.x + (rung - self.rungs.start) as u16 * (self.width + self.gap)
    }

    fn height(&self, stretch: &Stretch) -> usize {
        stretch.row.map_or(1, |_| self.step.into())
    }

    /// The first stretch that is seen: as before, moved just so far that the selected one is seen whole beneath the
    /// title of its lane, and that no room is left empty at the end.
    fn top(&self, all: &[Stretch], selected: usize, before: usize, room: usize) -> usize {
        let lowest = self.first_above(all, selected, room);
        let end = self.first_above(all, all.len() - 1, room);
        before.clamp(lowest, selected).min(end)
    }

    /// The first stretch from which on all fit until this one, with the title of the lane above them.
    fn first_above(&self, all: &[Stretch], last: usize, room: usize) -> usize {
        let mut used = 0;
        let fits = |at: &usize| {
            used += self.height(&all[*at]);
            used + usize::from(all[*at].row.is_some()) <= room
        };
        (0..=last).rev().take_while(fits).last().unwrap_or(last)
    }
}

impl Page<'_> {
    pub(super) fn kanban(&mut self, area: Rect) {
        let words = self.console.words();
        let whole = format!("{} · {}", words.get(Word("console-goals")), words.get(Word("console-kanban")));
        let title =
            if text::width(&whole) + 6 <= area.width.into() { &whole } else { words.get(Word("console-kanban")) };
        let inside = self.frame(Pane::Goals, title, &self.goal_counts(), area);
        self.ground(inside);
        if inside.height < 4 {
            return;
        }
        let sums = if inside.height >= 14 { 2 } else { 0 };
        let spot = self.console.spot();
        let fit = Grid::of(inside, spot.rung, self.console.drawn().kanban.1);
        let beside = u16::from(fit.rungs.len() < RUNGS);
        let heads = if inside.height >= 9 { 2 } else { 1 };
        let lanes = Rect {
            y: inside.y + beside + heads,
            height: (inside.height - sums).saturating_sub(beside + heads),
            ..inside
        };
        let grid = Grid::of(lanes, spot.rung, fit.rungs.start);
        self.drawn.kanban.1 = grid.rungs.start;
        if beside > 0 {
            self.columns_beside(&grid, Rect { height: 1, ..inside });
        }
        self.status_heads(&grid, spot, Rect { y: inside.y + beside, height: heads, ..inside });
        self.lanes(&grid, spot, lanes);
        if sums > 0 {
            self.sums(Rect { y: lanes.bottom(), height: sums, ..inside });
        }
    }

    /// Names the columns for which there is no room, with how many cards they hold: nothing is hidden in silence.
    fn columns_beside(&mut self, grid: &Grid, area: Rect) {
        let words = self.console.words();
        let heads = &self.console.board().kanban.heads;
        let names = |rungs: Range<usize>, short: bool| {
            let name = |rung: &usize| {
                let word = Status::LADDER[*rung].word();
                let name = if short { words.short(word) } else { words.get(word) };
                format!("{name} {}", heads[*rung].measures)
            };
            rungs.map(|rung| name(&rung)).collect::<Vec<_>>().join(" · ")
        };
        let both = |short| (names(0..grid.rungs.start, short), names(grid.rungs.end..RUNGS, short));
        let whole = both(false);
        let fits = text::width(&whole.0) + text::width(&whole.1) + 8 <= area.width.into();
        let (left, right) = if fits { whole } else { both(true) };
        let mut x = area.x + 1;
        if !left.is_empty() {
            x = self.put(x, area.y, area.width.saturating_sub(2), &format!("◂ {left}"), self.theme.dim) + 2;
        }
        if !right.is_empty() {
            let room = area.right().saturating_sub(x + 1);
            self.put_right(area.right() - 1, area.y, room, &format!("{right} ▸"), self.theme.dim);
        }
    }

    /// The names of the columns, how many cards they hold, and what those cost.
    fn status_heads(&mut self, grid: &Grid, spot: Spot, area: Rect) {
        let here = self.console.focus() == Pane::Goals;
        let heads = &self.console.board().kanban.heads;
        let money = self.glances(&heads[grid.rungs.clone()], usize::from(grid.width) - 1);
        for (rung, money) in grid.rungs.clone().zip(money) {
            let x = grid.column(rung);
            let style = self.status_style(&Status::LADDER[rung]).add_modifier(Modifier::BOLD);
            let name = self.console.words().get(Status::LADDER[rung].word());
            let behind = self.put(x + 1, area.y, grid.width - 1, name, style);
            let room = (x + grid.width).saturating_sub(behind + 1);
            self.put(behind + 1, area.y, room, &heads[rung].measures.to_string(), self.theme.dim);
            if here && rung == spot.rung {
                self.set(x, area.y, '▾', self.theme.accent);
            }
            if area.height > 1 {
                self.put(x + 1, area.y + 1, grid.width - 1, &money, self.theme.dim);
            }
        }
    }

    /// What each costs once and yearly, all told alike: the longest form that has room for all of them.
    fn glances(&self, all: &[Sums], room: usize) -> Vec<String> {
        let words = self.console.words();
        let per_year = words.get(Word("record-per-year"));
        let whole = |sums: &Sums| told(sums, words.money(sums.once), words.yearly(sums.yearly), " + ");
        let short = |sums: &Sums, and: &str| {
            let yearly = words.money_at_a_glance(sums.yearly) + per_year;
            told(sums, words.money_at_a_glance(sums.once), yearly, and)
        };
        let forms: [Vec<String>; 3] = [
            all.iter().map(whole).collect(),
            all.iter().map(|sums| short(sums, " + ")).collect(),
            all.iter().map(|sums| short(sums, "+")).collect(),
        ];
        let fits = forms.iter().find(|form| form.iter().all(|text| text::width(text) <= room));
        fits.unwrap_or(&forms[2]).clone()
    }

    fn lanes(&mut self, grid: &Grid, spot: Spot, area: Rect) {
        let kanban = &self.console.board().kanban;
        let all = &kanban.stretches;
        let room = usize::from(area.height);
        if self.console.focus() == Pane::Goals {
            self.drawn.page = room / usize::from(grid.step) + 1;
        }
        self.no_goals_yet(area);
        if all.is_empty() || room < 2 {
            return;
        }
        let here = Stretch { lane: spot.lane, row: spot.row };
        let selected = all.iter().position(|stretch| *stretch == here).unwrap_or(0);
        let top = grid.top(all, selected, self.console.drawn().kanban.0, room);
        self.drawn.kanban.0 = top;
        let mut y = area.y;
        for (at, stretch) in all.iter().enumerate().skip(top) {
            let lane = &kanban.lanes[stretch.lane];
            if (at == top || stretch.row.is_none()) && y < area.bottom() {
                let on = spot.row.is_none() && stretch.lane == spot.lane;
                self.lane_title(lane, grid, on, Rect { y, height: 1, ..area });
                y += 1;
            }
            let Some(row) = stretch.row else { continue };
            if y >= area.bottom() {
                break;
            }
            let on = (*stretch == here).then_some(spot.rung);
            self.cards(grid, lane, row, on, Rect { y, height: grid.step.min(area.bottom() - y), ..area });
            y += grid.step;
        }
    }
}

/// Once and yearly, each only where there is any.
fn told(sums: &Sums, once: String, yearly: String, and: &str) -> String {
    match (sums.once.cents(), sums.yearly.cents()) {
        (0, 0) => String::new(),
        (_, 0) => once,
        (0, _) => yearly,
        _ => format!("{once}{and}{yearly}"),
    }
}
