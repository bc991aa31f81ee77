//! A scene as cells: one function for the second terminal, the preview, one display, `show --audience` and tests.
//!
//! The rules of the wall hold at every size: a head of one line, at most seven entries a page, pages instead of scrolling
//! or shrinking, nothing cut in silence, both colours set in every cell. What room there is beyond that becomes
//! larger letters for single words and more air for the rest.

mod calm;
mod chart;
mod letters;
mod pages;
mod piece;
mod room;
mod sheet;
mod tally;
mod test_page;
pub mod theme;

pub use test_page::draw_test_page;

use std::borrow::Cow;
use std::time::Duration;

use chrono::{DateTime, FixedOffset};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use self::calm::Calm;
use self::room::Room;
use self::sheet::Sheet;
use self::theme::SceneTheme;
use super::{ascii, text};
use crate::scene::{Block, Body, Entry, Scene};

/// What the drawing found out.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct SceneDrawn {
    /// The page on view, from 0.
    pub page: u16,
    /// How many pages there are at this size, at least 1.
    pub pages: u16,
    /// Whether the rules of the wall are kept: at least 48 × 16, and no entry broken over two pages.
    pub fits: bool,
    /// When the picture will be another one by itself: the next minute or second of a clock.
    pub next: Option<Duration>,
}

/// Draws the scene into the area; `turned` is a page turned to at the screen itself, which goes before the scene's own.
pub fn draw_scene(
    scene: &Scene,
    turned: Option<u16>,
    now: DateTime<FixedOffset>,
    theme: &SceneTheme,
    buffer: &mut Buffer,
    area: Rect,
) -> SceneDrawn {
    let area = area.intersection(buffer.area);
    let scene = if theme.ascii { Cow::Owned(ascii::spelled(scene)) } else { Cow::Borrowed(scene) };
    clear(buffer, area, theme);
    let mut picture = Picture { scene: &scene, theme, buffer, area, now };
    let drawn = picture.body(turned);
    if theme.ascii {
        ascii::replace(buffer, area);
    }
    SceneDrawn { fits: drawn.fits && area.width >= room::LEAST.0 && area.height >= room::LEAST.1, ..drawn }
}

/// Whether a card's text would stand on one page of a screen of this size, as it is.
pub fn fits(words: &str, (width, height): (u16, u16)) -> bool {
    let theme = SceneTheme::of(Default::default(), Default::default(), false);
    let room = Room::of(Rect::new(0, 0, width, height), "-", false);
    let sheet = Sheet { theme: &theme, width: room.body.width, height: room.body.height };
    let number = "W99".to_owned();
    let pages = sheet.pages(&[Block::Card(Entry { number, text: words.to_owned(), ..Entry::default() })]);
    !pages.broken
}

fn clear(buffer: &mut Buffer, area: Rect, theme: &SceneTheme) {
    for y in area.top()..area.bottom() {
        for x in area.left()..area.right() {
            let cell = &mut buffer[(x, y)];
            cell.reset();
            cell.set_style(theme.text);
        }
    }
}

/// A time as it stands on the wall.
enum Time<'a> {
    /// It stays for a minute, or for good.
    Still(&'a str),
    /// It is another one every second.
    Passing(&'a str),
}

/// One picture while it is drawn.
struct Picture<'a> {
    scene: &'a Scene,
    theme: &'a SceneTheme,
    buffer: &'a mut Buffer,
    area: Rect,
    now: DateTime<FixedOffset>,
}

impl Picture<'_> {
    fn body(&mut self, turned: Option<u16>) -> SceneDrawn {
        let still = SceneDrawn { page: 0, pages: 1, fits: true, next: None };
        match &self.scene.body {
            Body::Title { workshop, date, step } => {
                self.title(workshop, date, step);
                still
            }
            Body::Sheet(blocks) => self.sheet(blocks, turned),
            Body::Clock => {
                let (time, next) = calm::clock(self.now);
                self.time("", Time::Still(&time), None);
                SceneDrawn { next: Some(next), ..still }
            }
            Body::Countdown { label, until, over, signs } => {
                let (time, next) = calm::countdown(*until, self.now);
                let ended = next.is_none() && !over.is_empty();
                let sign = Some(calm::sign(signs, *until, self.now)).filter(|_| !signs.is_empty() && !ended);
                self.time(label, if ended { Time::Still(over) } else { Time::Passing(&time) }, sign);
                SceneDrawn { next, ..still }
            }
            Body::Break { label, lead, back } => {
                self.pause(label, lead, back);
                still
            }
        }
    }

    fn title(&mut self, workshop: &str, date: &str, step: &str) {
        let (area, theme) = (room::within(self.area), self.theme);
        let mut page = Calm::new(theme, area).line(&self.scene.head, theme.text).gap();
        page = page.large(&self.scene.town).gap().rule().gap();
        page = page.line(workshop, theme.strong).line(date, theme.text);
        if !step.is_empty() {
            page = page.gap().line(step, theme.strong);
        }
        page.draw(self.buffer);
    }

    /// A time as large as can be. A sign has its row before it comes, so that nothing moves then.
    fn time(&mut self, label: &str, time: Time<'_>, sign: Option<&str>) {
        let room = Room::of(self.area, "", self.theme.ascii);
        let whole = room::within(self.area);
        let area = Rect { height: whole.height - room.foot.height, ..whole };
        let page = Calm::new(self.theme, area).line(label, self.theme.strong).gap();
        let mut page = match time {
            Time::Still(words) => page.large(words),
            Time::Passing(time) => page.passing(time),
        };
        if let Some(sign) = sign {
            page = page.gap().sign(sign);
        }
        page.draw(self.buffer);
        self.foot(&room, 0, 1);
    }

    /// A break: when it goes on, as large as can be.
    fn pause(&mut self, label: &str, lead: &str, back: &str) {
        let room = Room::of(self.area, "", self.theme.ascii);
        let whole = room::within(self.area);
        let area = Rect { height: whole.height - room.foot.height, ..whole };
        let page = Calm::new(self.theme, area).line(label, self.theme.strong).gap().line(lead, self.theme.text);
        page.gap().large(back).draw(self.buffer);
        self.foot(&room, 0, 1);
    }

    fn sheet(&mut self, blocks: &[Block], turned: Option<u16>) -> SceneDrawn {
        let room = Room::of(self.area, &self.scene.head, self.theme.ascii);
        let whole = self.head(&room);
        let blocks = if whole { Cow::Borrowed(blocks) } else { Cow::Owned(self.with_head(blocks)) };
        let sheet = Sheet { theme: self.theme, width: room.body.width, height: room.body.height };
        let pages = sheet.pages(&blocks);
        let page = turned.or_else(|| pages.page_of(&self.scene.on)).unwrap_or(self.scene.page);
        let page = sheet.draw(&pages, page, self.buffer, room.body);
        self.foot(&room, page, pages.count());
        SceneDrawn { page, pages: pages.count(), fits: !pages.broken, next: None }
    }

    /// Draws the head and its rule; false where it had to be cut.
    fn head(&mut self, room: &Room) -> bool {
        let Rect { x, y, width, height } = room.head;
        if height == 0 {
            return true;
        }
        let rule = "▀".repeat(room.rule.width.into());
        text::put(self.buffer, x, room.rule.y, room.rule.width, &rule, self.theme.rule);
        if let Some(letters) = &room.letters {
            letters.put(self.buffer, (x, y), self.theme.strong);
            return true;
        }
        let cut = text::cut(&self.scene.head, width.into());
        text::put(self.buffer, x, y, width, &cut, self.theme.strong);
        text::width(&self.scene.head) <= width.into()
    }

    /// A head that had to be cut is told whole before everything else.
    fn with_head(&self, blocks: &[Block]) -> Vec<Block> {
        [Block::Heading(self.scene.head.clone())].into_iter().chain(blocks.iter().cloned()).collect()
    }

    /// The note, else the town, at the left; the page at the right, where there are several.
    fn foot(&mut self, room: &Room, page: u16, pages: u16) {
        let Rect { x, y, width, height } = room.foot;
        if height == 0 {
            return;
        }
        let turn = if pages > 1 { format!("{}/{pages}", page + 1) } else { String::new() };
        let right = text::width(&turn) as u16;
        let noted = !self.scene.note.is_empty();
        let (words, style) = match noted {
            true => (format!(" {} ", self.scene.note), self.theme.note),
            false => (self.scene.town.clone(), self.theme.text),
        };
        let room = width.saturating_sub(right + 1);
        text::put(self.buffer, x, y, room, &text::cut(&words, room.into()), style);
        text::put(self.buffer, (x + width).saturating_sub(right), y, right, &turn, self.theme.strong);
    }
}
