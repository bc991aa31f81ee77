//! One view by itself, as `show` prints it: no hints, no cursor, nothing that only a person at the keys needs.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::paper::Kept;
use super::theme::Theme;
use super::{Page, Wall};
use crate::console::{Console, Drawn, Pane};

/// A view that can be printed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum View {
    /// All three panes.
    Home,
    /// The analysis.
    Analysis,
    /// The analysis by cluster; the console has to show that face.
    Clusters,
    /// Goals and measures.
    Goals,
    /// Goals and measures by status; the console has to show that face.
    Kanban,
    /// The plan.
    Plan,
    /// What stands before the board: the thread, or the sums.
    Before,
}

impl View {
    fn pane(self) -> Option<Pane> {
        match self {
            Self::Home | Self::Before => None,
            Self::Analysis | Self::Clusters => Some(Pane::Analysis),
            Self::Goals | Self::Kanban => Some(Pane::Goals),
            Self::Plan => Some(Pane::Plan),
        }
    }
}

/// Draws one view.
///
/// A line above says whose board it is, wherever more than one pane is shown or something is left out of it.
pub fn draw_view(console: &Console, view: View, theme: &Theme, buffer: &mut Buffer) -> Drawn {
    let mut drawn = Drawn::default();
    let area = buffer.area;
    let kept = &mut Kept::default();
    let mut page = Page { console, theme, wall: Wall::default(), buffer, drawn: &mut drawn, kept };
    if !page.big_enough() {
        return drawn;
    }
    page.ground(area);
    let headed = view == View::Home || console.choice().narrows();
    if headed {
        page.whose(Rect { height: 1, ..area }, area.right());
    }
    let top = u16::from(headed);
    let body = Rect { y: area.y + top, height: area.height - top, ..area };
    match view.pane() {
        Some(pane) => page.pane(pane, body),
        None => page.view_or_board(body),
    }
    drawn
}
