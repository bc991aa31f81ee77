//! A scene as cells: one function for the second terminal, the preview, one display, `show --audience` and tests.

pub mod theme;

use chrono::{DateTime, FixedOffset};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::draw::text;
use crate::scene::Scene;
use theme::SceneTheme;

/// What the drawing found out.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct SceneDrawn {
    /// The page on view, from 0.
    pub page: u16,
    /// How many pages there are at this size, at least 1.
    pub pages: u16,
    /// Whether the area is large enough for the rules of the wall (48 × 16).
    pub fits: bool,
}

/// Draws the scene into the area; `turned` is a page turned to at the screen itself, before which the scene's own
/// stands back.
pub fn draw_scene(
    scene: &Scene,
    turned: Option<u16>,
    now: DateTime<FixedOffset>,
    theme: &SceneTheme,
    buffer: &mut Buffer,
    area: Rect,
) -> SceneDrawn {
    let _ = (turned, now);
    let area = area.intersection(buffer.area);
    buffer.set_style(area, theme.text);
    text::put(buffer, area.x, area.y, area.width, &scene.town, theme.text);
    SceneDrawn { page: 0, pages: 1, fits: area.width >= 48 && area.height >= 16 }
}
