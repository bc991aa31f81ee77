//! One view by itself, as `show` prints it.

use ratatui::buffer::Buffer;

use super::theme::Theme;
use crate::console::{Console, Drawn};

/// A view that can be printed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum View {
    /// All three panes.
    Home,
    /// The analysis.
    Analysis,
    /// Goals and measures.
    Goals,
    /// The plan.
    Plan,
}

/// Draws one view.
pub fn draw_view(console: &Console, theme: &Theme, buffer: &mut Buffer) -> Drawn {
    super::draw(console, theme, buffer)
}
