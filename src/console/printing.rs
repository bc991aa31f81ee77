//! What a printed view needs to be told, because nobody presses keys for it.

use super::Console;

impl Console {
    /// Shows goals and measures by status.
    pub fn show_kanban(&mut self) {
        self.choice.layout.face = super::kanban::Face::Kanban;
        self.derive();
    }

    /// Shows only the area of this digit; false where there is none, and all are shown.
    pub fn show_only(&mut self, digit: u8) -> bool {
        self.choice.area = self.session.areas().iter().find(|area| area.number == digit).map(|area| area.id);
        self.derive();
        self.choice.area.is_some()
    }
}
