//! The pane of the Zeitplan: its frame around the plan.

use ratatui::layout::Rect;

use super::Page;
use super::paper::Piece;
use super::plan::Plan;
use crate::console::plan::troubles;
use crate::console::{Hit, Pane};
use crate::words::Word;

impl Page<'_> {
    pub(super) fn timeline(&mut self, area: Rect) {
        let title = self.plan_title();
        let inside = self.frame(Pane::Plan, &title, &self.plan_troubles(), area);
        self.piece(Piece::Plan, inside, |page| page.plan(inside));
    }

    fn plan(&mut self, inside: Rect) {
        let words = self.console.words();
        if self.console.plan_rows().is_empty() && !self.console.choice().words.is_empty() {
            self.put(inside.x + 1, inside.y, inside.width, words.get(Word("console-nothing-found")), self.theme.dim);
            return;
        }
        let here = self.console.focus() == Pane::Plan;
        let selected = if here { self.theme.selected } else { self.theme.selected_elsewhere };
        let theme = super::theme::Theme { selected, ..*self.theme };
        let plan = Plan {
            rows: self.console.plan_rows(),
            view: self.console.plan(),
            today: self.console.known().today,
            words,
            theme: &theme,
        };
        let drawn = plan.draw(self.buffer, inside);
        for (area, at) in drawn.hits.into_iter().rev() {
            self.drawn.hit((area.x, area.y, area.width, area.height), Hit::Record(Pane::Plan, at));
        }
        if here {
            self.drawn.page = drawn.height;
        }
        (self.drawn.plan_top, self.drawn.plan_folded, self.drawn.plan_cut) = (drawn.top, drawn.folded, drawn.cut);
    }

    fn plan_title(&self) -> String {
        let words = self.console.words();
        let plan = words.get(Word("console-plan"));
        let proposed = self.console.proposal().map(|_| format!("{plan} · {}", words.get(Word("plan-proposal"))));
        proposed.unwrap_or_else(|| plan.to_owned())
    }

    /// `! 2 überfällig · × 1 Konflikt`; empty where nothing is wrong.
    fn plan_troubles(&self) -> String {
        let (overdue, conflicts) = troubles(self.console.plan_rows());
        let count = |count: usize, word| self.console.words().say(word, &[("count", count.into())]);
        let overdue = (overdue > 0).then(|| format!("! {}", count(overdue, Word("plan-count-overdue"))));
        let conflicts = (conflicts > 0).then(|| format!("× {}", count(conflicts, Word("plan-count-conflicts"))));
        overdue.into_iter().chain(conflicts).collect::<Vec<_>>().join(" · ")
    }
}
