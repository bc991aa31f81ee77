//! What is shown follows from the session and from what was chosen: derived once per change, never per frame.

use super::Console;
use super::outline::Outline;

impl Console {
    /// Derives what follows from the session, and from that what is shown.
    pub(super) fn derive_anew(&mut self) {
        self.outline = Outline::of(&self.session, self.known.today);
        self.board.count_cards(&self.session);
        self.derive();
    }

    /// Derives what is shown of the session, which is as it was; once per change.
    pub(super) fn derive(&mut self) {
        let (before, stood) = (self.rows.on(), self.stood());
        self.revision += 1;
        self.board_anew();
        self.settle_cards();
        self.rows.settle(&self.board.goals);
        self.settle_on_kanban(before, stood);
        if self.plan.chosen(&self.board.plan).is_none() {
            self.plan.selected = None;
            self.plan.step_event(&self.board.plan, true, self.known.today);
        }
        self.renew_view();
    }

    /// The same where only cards changed.
    pub(super) fn derive_cards(&mut self) {
        self.revision += 1;
        self.board.count_cards(&self.session);
        self.shelf.search(&self.choice);
        self.board.derive_columns(&self.session, &self.shelf, &self.choice);
        self.settle_cards();
        self.renew_view();
    }

    /// What the board shows, before anybody finds their place on it again.
    pub(super) fn board_anew(&mut self) {
        self.shelf.search(&self.choice);
        self.board.derive_columns(&self.session, &self.shelf, &self.choice);
        self.board.derive_rows(&self.session, &self.outline, &self.choice);
    }

    fn settle_cards(&mut self) {
        for (cursor, list) in self.cards.iter_mut().zip(&self.board.columns) {
            cursor.settle(list);
        }
        self.settle_in_piles();
    }
}
