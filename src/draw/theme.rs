//! Styles by what they mean; the drawing code names no colour.

use ratatui::style::{Color, Modifier, Style};

/// How each kind of thing looks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Theme {
    /// Plain text.
    pub text: Style,
    /// What stands back.
    pub dim: Style,
    /// What stands out.
    pub strong: Style,
    /// What is current: today, the next thing.
    pub accent: Style,
    /// What is well: done, within the plan.
    pub good: Style,
    /// What needs help: overdue, clashing.
    pub bad: Style,
    /// The chosen row.
    pub selected: Style,
    /// Frames and lines.
    pub border: Style,
}

impl Default for Theme {
    fn default() -> Self {
        let plain = Style::new();
        Self {
            text: plain,
            dim: plain.fg(Color::DarkGray),
            strong: plain.add_modifier(Modifier::BOLD),
            accent: plain.fg(Color::Cyan),
            good: plain.fg(Color::Blue),
            bad: plain.fg(Color::Red),
            selected: plain.add_modifier(Modifier::REVERSED),
            border: plain.fg(Color::DarkGray),
        }
    }
}
