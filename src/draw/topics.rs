//! The parking lot as a list: number, topic, what became of it.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{Page, text};
use crate::console::Topics;
use crate::session::{Id, Ref, Topic, TopicState};
use crate::words::{Named, Word};

/// Cells for numbers such as `T12`, and a space.
const NUMBER: u16 = 5;
/// From this width on what became of a topic stands beside it.
const BESIDE: u16 = 70;
/// A topic is told in so many lines.
const LINES: usize = 3;

/// A topic broken into lines.
struct Row {
    number: String,
    text: Vec<String>,
    state: Vec<String>,
    /// Whether the state stands at the end of the topic's line.
    ends_line: bool,
    open: bool,
}

impl Page<'_> {
    pub(super) fn topics(&mut self, topics: &Topics, area: Rect) {
        let (session, words) = (self.console.session(), self.console.words());
        let open = session.topics().iter().filter(|topic| topic.state == TopicState::Open).count();
        let args = [("open", open.into()), ("all", topics.rows().len().into())];
        let beside = words.say(Word("method-topics-open"), &args);
        let inside = self.view_frame(words.get(Word("record-method-parking-lot")), &beside, area);
        if topics.rows().is_empty() {
            let hint = words.get(Word("method-no-topics"));
            return self.sentences(hint, self.theme.dim, inside);
        }
        let room = self.topic_columns(inside);
        let rows: Vec<Row> = topics.rows().iter().filter_map(|id| self.topic_row(*id, room)).collect();
        let heights: Vec<u16> = rows.iter().map(|row| row.height(room)).collect();
        self.view_list(&heights, topics.on(), inside, |page, at, place, on| {
            page.draw_topic(&rows[at], room, place, on)
        });
    }

    /// Cells of the topic and of what became of it; none of these where it stands beneath.
    fn topic_columns(&self, inside: Rect) -> (u16, u16) {
        let whole = inside.width.saturating_sub(NUMBER + 1);
        if inside.width < BESIDE { (whole, 0) } else { (whole * 3 / 5 - 2, whole - whole * 3 / 5) }
    }

    fn topic_row(&self, id: Id, (wide, beside): (u16, u16)) -> Option<Row> {
        let session = self.console.session();
        let topic = session.topics().get(id)?;
        let number = session.number(Ref::Topic(id)).map(|number| number.to_string()).unwrap_or_default();
        let state_room = if beside == 0 { wide } else { beside };
        let (text, state) = (&topic.text, self.topic_state(topic));
        Some(Row {
            number,
            ends_line: beside == 0 && text::width(text) + 2 + text::width(&state) <= wide.into(),
            text: text::wrap(text, wide.into(), LINES),
            state: text::wrap(&state, state_room.into(), LINES),
            open: topic.state == TopicState::Open,
        })
    }

    /// A sign and words: `✓ übernommen: W12 · 3 Bildung`.
    fn topic_state(&self, topic: &Topic) -> String {
        let (session, words) = (self.console.session(), self.console.words());
        let (sign, to) = match &topic.state {
            TopicState::Open => ("○", String::new()),
            TopicState::Adopted(at) => ("✓", session.number(*at).map(|number| number.to_string()).unwrap_or_default()),
            TopicState::Assigned(to) => ("→", to.clone()),
            TopicState::Kept => ("▸", String::new()),
            TopicState::Dropped => ("×", String::new()),
        };
        let area =
            topic.area.and_then(|id| session.areas().get(id)).map(|area| format!("{} {}", area.number, area.short));
        let word = words.get(topic.state.word());
        let state = if to.is_empty() { format!("{sign} {word}") } else { format!("{sign} {word}: {to}") };
        let from = words.from_groups(session, &topic.origins);
        let parts = [state, topic.remark.clone(), area.unwrap_or_default(), from];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    fn draw_topic(&mut self, row: &Row, (wide, beside): (u16, u16), area: Rect, on: Option<Style>) {
        let text = on.unwrap_or(if row.open { self.theme.text } else { self.theme.dim });
        let number = on.unwrap_or(if row.open { self.theme.strong } else { self.theme.dim });
        self.put(area.x + 1, area.y, NUMBER - 1, &row.number, number);
        let x = area.x + 1 + NUMBER;
        for (y, line) in (area.y..area.bottom()).zip(&row.text) {
            self.put(x, y, wide, line, text);
        }
        if row.ends_line {
            let state = row.state.first().map(String::as_str).unwrap_or_default();
            return self.put_right(x + wide, area.y, wide, state, on.unwrap_or(self.theme.dim));
        }
        let (x, y) = if beside == 0 { (x, area.y + row.text.len() as u16) } else { (x + wide + 2, area.y) };
        let room = if beside == 0 { wide } else { beside };
        for (y, line) in (y..area.bottom()).zip(&row.state) {
            self.put(x, y, room, line, on.unwrap_or(self.theme.dim));
        }
    }
}

impl Row {
    fn height(&self, (_, beside): (u16, u16)) -> u16 {
        let (text, state) = (self.text.len().max(1), self.state.len());
        if beside == 0 && !self.ends_line { text + state } else { text.max(state) }.try_into().unwrap_or(1)
    }
}
