//! What the room sees at this screen: the newest picture, and what was done to it at the screen itself.

use std::sync::Arc;
use std::time::Duration;

use ratatui::buffer::Buffer;

use super::{Standing, hint};
use crate::console::Now;
use crate::draw::scene::theme::SceneTheme;
use crate::draw::scene::{SceneDrawn, draw_scene};
use crate::draw::text;
use crate::keys::{Action, Chord, Keymap, Place};
use crate::scene::{Body, Scene, SceneLook};
use crate::store::link::{Doubt, Followed};
use crate::words::{Language, Word, Words};

/// How long the line of keys stands there.
const HINT: Duration = Duration::from_secs(6);
/// The sign for a picture that could not be shown: there for who looks for it.
const SIGN: &str = "~";

/// The state of a screen.
#[derive(Debug)]
pub struct Wall {
    words: Words,
    keys: Arc<Keymap>,
    scene: Scene,
    /// The title page, shown while blanked here.
    calm: Scene,
    blank: bool,
    /// The page turned to here, before which the console's stands back.
    turned: Option<u16>,
    /// The look chosen here.
    look: Option<SceneLook>,
    doubt: Option<Doubt>,
    /// Until when the line of keys stands there.
    hint: Option<Duration>,
    drawn: SceneDrawn,
}

impl Wall {
    /// A screen that shows the calm page until a console shows something else.
    pub fn new(calm: Scene, look: Option<SceneLook>, language: Language) -> Self {
        let (words, scene, drawn) = (Words::new(language), calm.clone(), SceneDrawn::default());
        Self {
            words,
            keys: Arc::default(),
            scene,
            calm,
            blank: false,
            turned: None,
            look,
            doubt: None,
            hint: None,
            drawn,
        }
    }

    /// With keys of one's own.
    pub fn with_keys(self, keys: Arc<Keymap>) -> Self {
        Self { keys, ..self }
    }

    /// Another place or another page of the console's takes back the page that was turned to here; so with the look.
    fn show(&mut self, scene: Scene) {
        let place = |scene: &Scene| (scene.head.clone(), scene.page, std::mem::discriminant(&scene.body));
        if place(&scene) != place(&self.scene) {
            self.turned = None;
        }
        if scene.look != self.scene.look {
            self.look = None;
        }
        if matches!(scene.body, Body::Title { .. }) {
            self.calm.clone_from(&scene);
        } else if scene.town != self.calm.town {
            self.calm.town.clone_from(&scene.town);
            self.calm.head.clear(); // until now it was a page that waited
        }
        (self.scene, self.doubt) = (scene, None);
    }

    /// A clock changes with the second of the day, a countdown with the second of its end.
    fn next_second(&self, now: Now) -> Option<Duration> {
        const SECOND: u32 = 1_000_000_000;
        let begins = match self.on_view().body {
            Body::Clock => 0,
            Body::Countdown { until, .. } if now.wall < until => until.timestamp_subsec_nanos(),
            _ => return None,
        };
        let left = (begins % SECOND + SECOND - now.wall.timestamp_subsec_nanos() % SECOND) % SECOND;
        Some(Duration::from_nanos(if left == 0 { SECOND } else { left }.into()))
    }

    fn on_view(&self) -> &Scene {
        if self.blank { &self.calm } else { &self.scene }
    }
}

impl Standing for Wall {
    fn look(&self) -> SceneLook {
        self.look.unwrap_or(self.scene.look)
    }

    fn follow(&mut self, followed: Followed<Scene>) {
        match followed {
            Followed::Doubt(doubt) => self.doubt = Some(doubt),
            Followed::Scene(scene) => self.show(scene),
        }
    }

    fn key(&mut self, chord: Chord, now: Now) -> bool {
        let shown = self.hint.take(); // any key takes the line away
        match self.keys.action(Place::Screen, chord) {
            Some(Action::Quit) => return true,
            Some(Action::PageUp | Action::PageDown) if self.blank => {} // nobody would see what it does
            Some(Action::PageUp) => self.turned = Some(self.drawn.page.saturating_sub(1)),
            Some(Action::PageDown) => self.turned = Some((self.drawn.page + 1).min(self.drawn.pages.max(1) - 1)),
            Some(Action::Blank) => self.blank = !self.blank,
            Some(Action::Theme) => self.look = Some(self.look().next()),
            Some(Action::Help) if shown.is_none() => self.hint = Some(now.elapsed + HINT),
            _ => {}
        }
        false
    }

    fn next_change(&self, now: Now) -> Option<Duration> {
        let hint = self.hint.map(|until| until.saturating_sub(now.elapsed));
        [hint, self.next_second(now)].into_iter().flatten().min()
    }

    fn draw(&mut self, now: Now, theme: &SceneTheme, buffer: &mut Buffer) {
        if self.hint.is_some_and(|until| until <= now.elapsed) {
            self.hint = None;
        }
        let area = buffer.area;
        let drawn = draw_scene(self.on_view(), self.turned.filter(|_| !self.blank), now.wall, theme, buffer, area);
        if !self.blank {
            self.drawn = drawn;
        }
        if self.hint.is_some() {
            let keys = hint::keys(&self.keys, Place::Screen, &self.words, area.width);
            let line = self.doubt.map_or(keys.as_str(), |doubt| doubt.tell(&self.words));
            hint::put(line, theme, buffer, area);
        } else if self.doubt.is_some() {
            text::put(buffer, area.x, area.bottom().saturating_sub(1), area.width, SIGN, theme.text);
        }
    }
}

/// The page of a screen that knows no session yet.
pub fn waiting(words: &Words) -> Scene {
    let body = Body::Title { workshop: String::new(), date: String::new(), step: String::new() };
    Scene {
        on: String::new(),
        town: words.get(Word("screen-program")).to_owned(),
        head: words.get(Word("screen-waiting")).to_owned(),
        body,
        note: String::new(),
        page: 0,
        look: SceneLook::default(),
    }
}

#[cfg(test)]
#[path = "wall_tests.rs"]
mod tests;
