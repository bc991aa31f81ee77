//! Colours and emphasis of the console, from what the terminal offers.

use ratatui::style::{Color, Modifier, Style};

use crate::console::Look;

/// How many colours the terminal offers.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Depth {
    /// Any colour.
    True,
    /// The sixteen that the terminal's own scheme defines.
    #[default]
    Sixteen,
    /// None: emphasis only (`NO_COLOR`).
    Mono,
}

/// The styles of the console. Meaning never lies in a colour alone: a sign or a word says it too.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Theme {
    /// Ordinary text; also the ground of the whole screen.
    pub text: Style,
    /// Beside the point: units, hints, what could be missing.
    pub dim: Style,
    /// Numbers and headings.
    pub strong: Style,
    /// What has the attention.
    pub accent: Style,
    /// Strengths and potentials; what is settled.
    pub plus: Style,
    /// Weaknesses and challenges; what is disputed.
    pub minus: Style,
    /// What must not be overlooked.
    pub warn: Style,
    /// Frames of panes.
    pub border: Style,
    /// The frame of the pane that takes the keys.
    pub border_focus: Style,
    /// The selected record in the pane that takes the keys.
    pub selected: Style,
    /// The selected record in another pane.
    pub selected_elsewhere: Style,
    /// A chip: something that was understood.
    pub chip: Style,
    /// A bar of the plan.
    pub bar: Style,
    /// A bar or day that is only planned.
    pub planned: Style,
    /// Today's line.
    pub today: Style,
}

impl Default for Theme {
    fn default() -> Self {
        Self::of(Look::default(), Depth::default())
    }
}

/// The colours that a theme is made of.
struct Palette {
    ground: Color,
    text: Color,
    dim: Color,
    accent: Color,
    plus: Color,
    minus: Color,
    line: Color,
    chosen: (Color, Color),
    resting: (Color, Color),
    chip: (Color, Color),
}

const fn rgb(hex: u32) -> Color {
    Color::Rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

const DARK: Palette = Palette {
    ground: rgb(0x14181f),
    text: rgb(0xdfe4ea),
    dim: rgb(0xb9c3ce),
    accent: rgb(0xf6c978),
    plus: rgb(0x9acbff),
    minus: rgb(0xffb08f),
    line: rgb(0x414c5b),
    chosen: (rgb(0xffffff), rgb(0x2f4566)),
    resting: (rgb(0xdfe4ea), rgb(0x232b36)),
    chip: (rgb(0xf4e3c4), rgb(0x3d3524)),
};

const LIGHT: Palette = Palette {
    ground: rgb(0xffffff),
    text: rgb(0x1a1f26),
    dim: rgb(0x4a545f),
    accent: rgb(0x744700),
    plus: rgb(0x004f8c),
    minus: rgb(0x9c3700),
    line: rgb(0xb4bcc6),
    chosen: (rgb(0x06182b), rgb(0xcfe2f6)),
    resting: (rgb(0x1a1f26), rgb(0xe8ecf0)),
    chip: (rgb(0x4a2f00), rgb(0xf6e6c8)),
};

const MAX: Palette = Palette {
    ground: rgb(0xffffff),
    text: rgb(0x000000),
    dim: rgb(0x000000),
    accent: rgb(0x000000),
    plus: rgb(0x000000),
    minus: rgb(0x000000),
    line: rgb(0x000000),
    chosen: (rgb(0xffffff), rgb(0x000000)),
    resting: (rgb(0x000000), rgb(0xffffff)),
    chip: (rgb(0xffffff), rgb(0x000000)),
};

/// Colours that are read on black and on white alike, for a terminal whose ground is not known.
const EITHER: Palette = Palette {
    ground: Color::Reset,
    text: Color::Reset,
    dim: rgb(0x84909d),
    accent: rgb(0xc07d17),
    plus: rgb(0x3d87cf),
    minus: rgb(0xd4633b),
    line: rgb(0x6f7a86),
    chosen: (rgb(0xffffff), rgb(0x2c5f96)),
    resting: (Color::Reset, Color::Reset),
    chip: (rgb(0xffffff), rgb(0x8a5a12)),
};

const SIXTEEN: Palette = Palette {
    ground: Color::Reset,
    text: Color::Reset,
    dim: Color::Reset,
    accent: Color::Reset,
    plus: Color::Reset,
    minus: Color::Reset,
    line: Color::DarkGray,
    chosen: (Color::Reset, Color::Reset),
    resting: (Color::Reset, Color::Reset),
    chip: (Color::Reset, Color::Reset),
};

impl Theme {
    /// The theme for a look on a terminal of this depth.
    pub fn of(look: Look, depth: Depth) -> Self {
        match (look, depth) {
            (_, Depth::Mono) => Self::mono(),
            (Look::Dark, Depth::True) => Self::new(&DARK),
            (Look::Light, Depth::True) => Self::new(&LIGHT),
            (Look::Max, Depth::True) => {
                let theme = Self::new(&MAX);
                Self { selected_elsewhere: theme.text.add_modifier(Modifier::UNDERLINED), ..theme }
            }
            (Look::Terminal, Depth::True) => {
                let theme = Self::new(&EITHER);
                Self { selected_elsewhere: theme.text.add_modifier(Modifier::UNDERLINED), ..theme }
            }
            (look, Depth::Sixteen) => Self::sixteen(look),
        }
    }

    fn new(p: &Palette) -> Self {
        let text = Style::new().fg(p.text).bg(p.ground);
        let on = |(text, ground): (Color, Color)| Style::new().fg(text).bg(ground);
        Self {
            text,
            dim: text.fg(p.dim),
            strong: text.add_modifier(Modifier::BOLD),
            accent: text.fg(p.accent).add_modifier(Modifier::BOLD),
            plus: text.fg(p.plus),
            minus: text.fg(p.minus),
            warn: text.fg(p.minus).add_modifier(Modifier::BOLD),
            border: text.fg(p.line),
            border_focus: text.fg(p.accent),
            selected: on(p.chosen),
            selected_elsewhere: on(p.resting),
            chip: on(p.chip),
            bar: text.fg(p.plus),
            planned: text.fg(p.dim),
            today: text.fg(p.accent),
        }
    }

    /// Sixteen colours: only those that every scheme keeps readable, and reverse for what is chosen.
    fn sixteen(look: Look) -> Self {
        let (ground, text) = match look {
            Look::Terminal => (Color::Reset, Color::Reset),
            Look::Light | Look::Max => (Color::White, Color::Black),
            Look::Dark => (Color::Black, Color::White),
        };
        let theme = Self::new(&Palette {
            ground,
            text,
            dim: text,
            accent: text,
            plus: text,
            minus: text,
            line: text,
            ..SIXTEEN
        });
        Self::emphasised(theme)
    }

    fn mono() -> Self {
        Self::emphasised(Self::new(&Palette { line: Color::Reset, ..SIXTEEN }))
    }

    fn emphasised(theme: Self) -> Self {
        let reversed = theme.text.add_modifier(Modifier::REVERSED);
        Self {
            border_focus: theme.strong,
            selected: reversed,
            selected_elsewhere: theme.text.add_modifier(Modifier::UNDERLINED),
            chip: reversed,
            ..theme
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance by WCAG 2.
    fn luminance(color: Color) -> f64 {
        let Color::Rgb(r, g, b) = color else { panic!("{color:?} is not ours") };
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
    }

    fn contrast(style: Style, stray: f64) -> f64 {
        let (a, b) = (luminance(style.fg.expect("text")), luminance(style.bg.expect("ground")));
        (a.max(b) + stray) / (a.min(b) + stray)
    }

    /// Every style that carries text: all but the frames. Taking the theme apart by name makes a new style fail here.
    fn texts(theme: Theme) -> Vec<Style> {
        let Theme {
            text,
            dim,
            strong,
            accent,
            plus,
            minus,
            warn,
            border: _,
            border_focus: _,
            selected,
            selected_elsewhere,
            chip,
            bar,
            planned,
            today,
        } = theme;
        vec![text, dim, strong, accent, plus, minus, warn, selected, selected_elsewhere, chip, bar, planned, today]
    }

    #[test]
    fn every_text_of_every_look_is_read_also_with_stray_light() {
        for look in [Look::Light, Look::Dark, Look::Max] {
            for (at, style) in texts(Theme::of(look, Depth::True)).into_iter().enumerate() {
                let (wcag, stray) = (contrast(style, 0.05), contrast(style, 0.25));
                assert!(wcag >= 7.0 && stray >= 3.0, "{look:?} {at}: {wcag:.1} {stray:.1}");
            }
        }
    }

    #[test]
    fn what_is_chosen_is_seen_without_colours() {
        for look in [Look::Terminal, Look::Light, Look::Dark, Look::Max] {
            for depth in [Depth::Sixteen, Depth::Mono] {
                assert!(
                    Theme::of(look, depth).selected.add_modifier.contains(Modifier::REVERSED),
                    "{look:?} {depth:?}"
                );
            }
        }
    }
}
