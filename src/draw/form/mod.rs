//! The form drawn.

use ratatui::layout::Rect;

use super::Page;
use crate::console::form::Form;

impl Page<'_> {
    pub(super) fn form(&mut self, form: &Form, area: Rect) {
        let _ = (form, area);
    }
}
