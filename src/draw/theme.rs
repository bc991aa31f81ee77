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
    dim: rgb(0x95a1b0),
    accent: rgb(0xf2bd66),
    plus: rgb(0x83bcff),
    minus: rgb(0xff9c72),
    line: rgb(0x414c5b),
    chosen: (rgb(0xffffff), rgb(0x2f4566)),
    resting: (rgb(0xdfe4ea), rgb(0x232b36)),
    chip: (rgb(0xf4e3c4), rgb(0x3d3524)),
};

const LIGHT: Palette = Palette {
    ground: rgb(0xfdfcf9),
    text: rgb(0x1a1f26),
    dim: rgb(0x545f6b),
    accent: rgb(0x7a4b00),
    plus: rgb(0x004f8c),
    minus: rgb(0x9c3700),
    line: rgb(0xb4bcc6),
    chosen: (rgb(0x06182b), rgb(0xcfe2f6)),
    resting: (rgb(0x1a1f26), rgb(0xe8ecf0)),
    chip: (rgb(0x4a2f00), rgb(0xf6e6c8)),
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
            Look::Light => (Color::White, Color::Black),
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
