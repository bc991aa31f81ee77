//! The colours of the screen: what survives a projector in a lit room.

use ratatui::style::{Color, Style};

use crate::draw::theme::Depth;
use crate::scene::SceneLook;

/// The styles of the screen.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct SceneTheme {
    /// Ordinary text; also the ground.
    pub text: Style,
    /// Whether everything is to be drawn in ASCII.
    pub ascii: bool,
}

impl SceneTheme {
    /// The theme for a look on a terminal of this depth, in ASCII where nothing else is to be had.
    pub fn of(look: SceneLook, depth: Depth, ascii: bool) -> Self {
        let _ = (look, depth);
        Self { text: Style::new().fg(Color::Black).bg(Color::White), ascii }
    }
}
