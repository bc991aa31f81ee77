//! The colours of the screen: what survives a projector in a lit room.
//!
//! Every style sets both colours. A test holds that each pair reaches 7:1 by WCAG and 3:1 under stray light of a quarter
//! of the lamp's, where a projector's black is as light as the wall. Whatever a colour says, a sign or word says too.

use ratatui::style::{Color, Modifier, Style};

use crate::draw::theme::Depth;
use crate::scene::{SceneLook, Tone};

macro_rules! theme {
    ($($(#[$about:meta])* $name:ident,)*) => {
        /// The styles of the screen.
        #[derive(Clone, Copy, PartialEq, Debug)]
        pub struct SceneTheme {
            $($(#[$about])* pub $name: Style,)*
            /// Whether everything is drawn in ASCII.
            pub ascii: bool,
        }

        impl SceneTheme {
            /// Every style with its name.
            pub fn styles(&self) -> Vec<(&'static str, Style)> {
                vec![$((stringify!($name), self.$name),)*]
            }

            fn all(style: Style, ascii: bool) -> Self {
                Self { $($name: style,)* ascii }
            }
        }
    };
}

theme! {
    /// Ordinary text; also the ground.
    text,
    /// The line above everything, numbers, headings.
    strong,
    /// Strengths and potentials.
    plus,
    /// Weaknesses and challenges, what is late or in dispute.
    minus,
    /// What must be said beneath a picture.
    note,
    /// The rule beneath the head.
    rule,
    /// A phase as it was.
    bar,
    /// A phase as it is planned.
    planned,
    /// A sign upon a bar.
    mark,
    /// Today's line.
    today,
}

/// Ground, text, plus, minus.
struct Palette(Color, Color, Color, Color);

const fn rgb(hex: u32) -> Color {
    Color::Rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

/// Blue and vermilion are told apart by all eyes, and both are dark enough on white.
const LIGHT: Palette = Palette(rgb(0xffffff), rgb(0x000000), rgb(0x004f8c), rgb(0x9c3700));
const DARK: Palette = Palette(rgb(0x000000), rgb(0xffffff), rgb(0xa8d4ff), rgb(0xffc2a3));
const MAX: Palette = Palette(rgb(0xffffff), rgb(0x000000), rgb(0x000000), rgb(0x000000));
/// Of the sixteen colours only the two ends are sure to be readable on each other.
const SIXTEEN_LIGHT: Palette = Palette(Color::White, Color::Black, Color::Black, Color::Black);
const SIXTEEN_DARK: Palette = Palette(Color::Black, Color::White, Color::White, Color::White);
const MONO: Palette = Palette(Color::Reset, Color::Reset, Color::Reset, Color::Reset);

impl SceneTheme {
    /// The theme for a look on a terminal of this depth, in ASCII where nothing else is to be had.
    pub fn of(look: SceneLook, depth: Depth, ascii: bool) -> Self {
        let palette = match (depth, look) {
            (Depth::Mono, _) => MONO,
            (Depth::Sixteen, SceneLook::Dark) => SIXTEEN_DARK,
            (Depth::Sixteen, _) => SIXTEEN_LIGHT,
            (Depth::True, SceneLook::Light) => LIGHT,
            (Depth::True, SceneLook::Dark) => DARK,
            (Depth::True, SceneLook::Max) => MAX,
        };
        let theme = Self::new(&palette, ascii);
        if look == SceneLook::Max { Self { text: theme.strong, ..theme } } else { theme }
    }

    fn new(&Palette(ground, text, plus, minus): &Palette, ascii: bool) -> Self {
        let text = Style::new().fg(text).bg(ground);
        let strong = text.add_modifier(Modifier::BOLD);
        Self {
            text,
            plus: strong.fg(plus),
            minus: strong.fg(minus),
            note: strong.add_modifier(Modifier::REVERSED),
            bar: text.fg(plus),
            mark: strong.fg(plus).add_modifier(Modifier::REVERSED),
            today: strong.fg(minus),
            ..Self::all(strong, ascii)
        }
    }

    /// The style for what is good, bad or neither.
    pub fn tone(&self, tone: Tone) -> Style {
        match tone {
            Tone::Plus => self.plus,
            Tone::Minus => self.minus,
            Tone::Neutral => self.strong,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance by WCAG 2.
    fn luminance(color: Color) -> f64 {
        let (r, g, b) = match color {
            Color::Rgb(r, g, b) => (r, g, b),
            Color::Black => (0, 0, 0),
            Color::White => (255, 255, 255),
            other => panic!("{other:?} is as the terminal likes it"),
        };
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
    }

    fn contrast(style: Style, light: f64) -> f64 {
        let (fg, bg) = (luminance(style.fg.unwrap()), luminance(style.bg.unwrap()));
        (fg.max(bg) + light) / (fg.min(bg) + light)
    }

    #[test]
    fn every_pair_of_every_theme_is_read_in_a_lit_room() {
        let mut pairs = 0;
        for look in [SceneLook::Light, SceneLook::Dark, SceneLook::Max] {
            for depth in [Depth::True, Depth::Sixteen] {
                for (name, style) in SceneTheme::of(look, depth, false).styles() {
                    assert!(contrast(style, 0.05) >= 7.0, "{look:?} {depth:?} {name}: {}", contrast(style, 0.05));
                    assert!(contrast(style, 0.25) >= 3.0, "{look:?} {depth:?} {name}: {}", contrast(style, 0.25));
                    assert!(!style.add_modifier.contains(Modifier::DIM), "{name}");
                    pairs += 1;
                }
            }
        }
        assert!(pairs >= 60, "{pairs}");
    }

    #[test]
    fn without_colours_the_terminals_own_two_remain() {
        for (name, style) in SceneTheme::of(SceneLook::Dark, Depth::Mono, false).styles() {
            assert_eq!((style.fg, style.bg), (Some(Color::Reset), Some(Color::Reset)), "{name}");
        }
    }
}
