//! The pane of the Zeitplan: its frame around the plan.

use ratatui::layout::Rect;

use super::Page;
use super::paper::Piece;
use super::plan::Plan;
use crate::console::{Hit, Pane};
use crate::words::Word;

impl Page<'_> {
    pub(super) fn timeline(&mut self, area: Rect) {
        let words = self.console.words();
        let inside = self.frame(Pane::Plan, words.get(Word("console-plan")), "", area);
        self.piece(Piece::Plan, inside, |page| page.plan(inside));
    }

    fn plan(&mut self, inside: Rect) {
        let words = self.console.words();
        if self.console.board().plan.is_empty() && !self.console.choice().words.is_empty() {
            self.put(inside.x + 1, inside.y, inside.width, words.get(Word("console-nothing-found")), self.theme.dim);
            return;
        }
        let here = self.console.focus() == Pane::Plan;
        let selected = if here { self.theme.selected } else { self.theme.selected_elsewhere };
        let theme = super::theme::Theme { selected, ..*self.theme };
        let plan = Plan {
            rows: &self.console.board().plan,
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
        (self.drawn.plan_top, self.drawn.plan_folded) = (drawn.top, drawn.folded);
    }
}
