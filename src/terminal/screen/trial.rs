//! The test picture: can the last row read it, is all of it seen? Height and distance are set by keys.

use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Standing, hint};
use crate::console::Now;
use crate::draw::scene::draw_test_page;
use crate::draw::scene::theme::SceneTheme;
use crate::keys::{Action, Chord, Keymap, Place};
use crate::scene::{SceneLook, Sight};
use crate::words::{Language, Words};

/// A common room: a picture of a metre and a half, the last row at ten metres.
const USUAL: Sight = Sight { picture: 150, distance: 1000 };
/// Centimetres of one step of the picture's height.
const HIGHER: i32 = 10;
/// Centimetres of one step of the distance.
const FARTHER: i32 = 50;
/// Centimetres from one row of chairs to the next.
const CHAIRS: i32 = 90;

/// The state of the test picture.
#[derive(Debug)]
pub struct Trial {
    words: Words,
    keys: Arc<Keymap>,
    sight: Option<Sight>,
    look: SceneLook,
}

impl Trial {
    /// The test picture; without a sight it says the size only, until one is set.
    pub fn new(sight: Option<Sight>, look: SceneLook, language: Language) -> Self {
        Self { words: Words::new(language), keys: Arc::default(), sight, look }
    }

    /// With keys of one's own.
    pub fn with_keys(self, keys: Arc<Keymap>) -> Self {
        Self { keys, ..self }
    }

    fn turn(&mut self, higher: i32, farther: i32) {
        let Sight { picture, distance } = self.sight.unwrap_or(USUAL);
        let within = |old: u32, by: i32, (least, most): (u32, u32)| old.saturating_add_signed(by).clamp(least, most);
        self.sight = Some(Sight {
            picture: within(picture, higher, (30, 2000)),
            distance: within(distance, farther, (50, 10_000)),
        });
    }
}

impl Standing for Trial {
    fn look(&self) -> SceneLook {
        self.look
    }

    fn key(&mut self, chord: Chord, _: Now) -> bool {
        match self.keys.action(Place::Trial, chord) {
            Some(Action::Quit) => return true,
            Some(Action::Up) => self.turn(HIGHER, 0),
            Some(Action::Down) => self.turn(-HIGHER, 0),
            Some(Action::Right) => self.turn(0, FARTHER),
            Some(Action::Left) => self.turn(0, -FARTHER),
            Some(Action::ZoomOut) => self.turn(0, CHAIRS),
            Some(Action::ZoomIn) => self.turn(0, -CHAIRS),
            Some(Action::Theme) => self.look = self.look.next(),
            _ => {}
        }
        false
    }

    fn draw(&mut self, _: Now, theme: &SceneTheme, buffer: &mut Buffer) {
        let area = buffer.area;
        draw_test_page(self.sight, &self.words, theme, buffer, area);
        // Between the corners, which have to be seen.
        let between = Rect { x: area.x + area.width.min(3), width: area.width.saturating_sub(6), ..area };
        hint::put(&hint::keys(&self.keys, Place::Trial, &self.words, between.width), theme, buffer, between);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_set_the_sight_within_reason() {
        let now = Now { wall: "2026-11-28T18:00:00+01:00".parse().unwrap(), elapsed: std::time::Duration::ZERO };
        let mut trial = Trial::new(None, SceneLook::Light, Language::German);
        let mut press = |keys: &[&str]| {
            keys.iter().for_each(|key| assert!(!trial.key(Chord::read(key).unwrap(), now)));
            trial.sight
        };
        assert_eq!(press(&["x"]), None);
        assert_eq!(press(&["Up", "Right", "+"]), Some(Sight { picture: 160, distance: 1140 }));
        assert_eq!(press(&["-"; 100]), Some(Sight { picture: 160, distance: 50 }));
        assert_eq!(press(&["Down"; 100]), Some(Sight { picture: 30, distance: 50 }));
    }
}
