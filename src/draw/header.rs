//! The first line: where one is, and what is saved since when.

use ratatui::layout::Rect;

use super::{Page, text};
use crate::console::Saving;
use crate::session::{CardCount, Day};
use crate::words::Word;

/// Below this width signs are as short as they can be.
const NARROW: u16 = 80;

impl Page<'_> {
    pub(super) fn header(&mut self, area: Rect) {
        let (saved, warns) = self.saved();
        let style = if warns { self.theme.warn } else { self.theme.dim };
        let right = self.put_step(area);
        let room = if warns { area.width * 2 / 3 } else { area.width / 2 };
        let room = room.min(right.saturating_sub(area.x + 1));
        self.put_right(right, area.y, room, &saved, style);
        let left = right.saturating_sub((text::width(&saved) as u16).min(room) + 3);
        let end = self.put_wall_sign(left, area);
        self.whose(area, end);
    }

    /// The town, what the board leaves out, and what is on or comes next.
    pub(super) fn whose(&mut self, area: Rect, end: u16) {
        let town = self.town();
        let mut x = self.put(area.x + 1, area.y, end.saturating_sub(area.x), &town, self.theme.strong);
        for chip in self.narrowings() {
            x = self.put(x + 2, area.y, end.saturating_sub(x + 2), &format!(" {chip} "), self.theme.chip);
        }
        if let Some(next) = self.next_event() {
            self.put(x + 2, area.y, end.saturating_sub(x + 2), &next, self.theme.dim);
        }
    }

    fn town(&self) -> String {
        let name = &self.console.session().municipality().name;
        if name.is_empty() { self.console.words().get(Word("console-unnamed")).to_owned() } else { name.clone() }
    }

    /// What the board leaves out, so that nobody takes a part for the whole.
    fn narrowings(&self) -> Vec<String> {
        let (choice, words) = (self.console.choice(), self.console.words());
        let area = choice.area.and_then(|id| self.console.session().areas().get(id));
        let area = area.map(|area| {
            words.say(Word("console-only-area"), &[("area", format!("{} {}", area.number, area.short).into())])
        });
        let search = (!choice.words.is_empty())
            .then(|| words.say(Word("console-searching"), &[("words", choice.words.as_str().into())]));
        let asked = choice.query.and_then(|id| self.console.session().polls().get(id));
        let asked =
            asked.map(|query| words.say(Word("method-only-query"), &[("question", query.question.as_str().into())]));
        self.query_sign().into_iter().chain(area).chain(asked).chain(search).collect()
    }

    /// The card query that is on: how many cards there are, and how many of them the room does not know yet.
    fn query_sign(&self) -> Option<String> {
        let count = self.console.board().query?;
        let args =
            [("count", count.cards.into()), ("target", CardCount::TARGET.into()), ("unread", count.unread.into())];
        let words = self.console.words();
        let sign = if self.buffer.area.width < NARROW { Word("method-of") } else { Word("method-query-sign") };
        let raw = (count.unread > 0).then(|| words.say(Word("method-query-raw"), &args));
        Some([Some(words.say(sign, &args)), raw].into_iter().flatten().collect::<Vec<_>>().join(" "))
    }

    fn next_event(&self) -> Option<String> {
        let today: Day = self.console.known().today;
        let session = self.console.session();
        let workshop = session.municipality().running_workshop.and_then(|id| session.workshops().get(id));
        if let Some(workshop) = workshop {
            return Some(format!("· {}", workshop.title));
        }
        let coming = session.events().iter().filter(|event| event.actual.is_none() && event.planned >= today);
        let event = coming.min_by_key(|event| event.planned)?;
        Some(format!("· {} {}", self.console.words().date(event.planned.date()), event.title))
    }

    /// The state of the disk in words, and whether it needs attention.
    pub(super) fn saved(&self) -> (String, bool) {
        let words = self.console.words();
        let Saving { last, synced, since, failure } = self.console.saving();
        if let Some((why, pending)) = failure {
            let args = [("count", (*pending).into()), ("why", why.as_str().into())];
            return (words.say(Word("console-unsaved"), &args), true);
        }
        if self.console.waits() {
            return (words.get(Word("console-outside-sign")).to_owned(), true);
        }
        if self.console.opening().read_only.is_some() {
            return (words.get(Word("console-read-only")).to_owned(), true);
        }
        let text = match since {
            Some(time) if synced >= last => words.say(Word("console-saved"), &[("time", time.as_str().into())]),
            None if synced >= last => words.get(Word("console-all-saved")).to_owned(),
            _ => words.get(Word("console-saving")).to_owned(),
        };
        (text, false)
    }
}
