//! What was said in turn, as a list; and the plain list that views of one column share.

use std::ops::Range;

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{Page, text};
use crate::console::{Hit, Mode, Round, Subject};
use crate::session::{Poll, PollKind, PollOption};
use crate::words::Word;

/// Lines of one sentence.
const LINES: usize = 3;

impl Page<'_> {
    pub(super) fn round(&mut self, round: &Round, area: Rect) {
        let Some(poll) = self.console.session().polls().get(round.of()) else { return };
        let title = format!("{} · {}", self.console.round_name(poll.kind), poll.question);
        let (said, state) = self.how_many(poll);
        let whole = format!("{said} · {state}");
        // The frame has no room for what is beside a title that needs all of it.
        let fits = text::width(&title) + text::width(&whole) + 9 <= area.width.into();
        let inside = self.view_frame(&title, if fits { &whole } else { &said }, area);
        if poll.options.is_empty() {
            return self.sentences(self.console.words().get(Word("method-nothing-said")), self.theme.dim, inside);
        }
        let handles: Vec<String> = poll.options.iter().map(|option| self.handle(option.table)).collect();
        let handle = handles.iter().map(|handle| text::width(handle)).max().unwrap_or(0) as u16;
        let indent = if handle == 0 { 1 } else { handle + 3 };
        let room = inside.width.saturating_sub(indent);
        let lines: Vec<Vec<String>> =
            poll.options.iter().map(|option| text::wrap(&self.sentence_said(option), room.into(), LINES)).collect();
        let heights: Vec<u16> = lines.iter().map(|lines| lines.len().max(1) as u16).collect();
        // While one types, the newest is in view.
        let typing =
            matches!(self.console.mode(), Mode::Editing(editing) if matches!(editing.subject, Subject::Sentence(_)));
        let on = if typing { lines.len() - 1 } else { round.on() };
        self.view_list(&heights, on, inside, |page, at, place, style| {
            page.put(place.x + 1, place.y, handle, &handles[at], style.unwrap_or(page.theme.strong));
            for (y, line) in (place.y..place.bottom()).zip(&lines[at]) {
                page.put(place.x + indent, y, room, line, style.unwrap_or(page.theme.text));
            }
        });
    }

    /// What was said, and from whom: only the one who types sees that.
    fn sentence_said(&self, option: &PollOption) -> String {
        let from = self.console.words().from_groups(self.console.session(), &option.origins);
        if from.is_empty() { option.label.clone() } else { format!("{} · {from}", option.label) }
    }

    fn handle(&self, table: Option<u16>) -> String {
        table
            .map(|table| self.console.words().say(Word("record-table"), &[("table", table.into())]))
            .unwrap_or_default()
    }

    /// `12 von 28`, `läuft`
    fn how_many(&self, poll: &Poll) -> (String, &str) {
        let words = self.console.words();
        let said = match poll.people {
            0 => words.say(Word("method-said"), &[("count", poll.options.len().into())]),
            people => {
                words.say(Word("method-said-of"), &[("count", poll.options.len().into()), ("people", people.into())])
            }
        };
        let state = if poll.closed { Word("method-round-closed") } else { Word("method-round-open") };
        (said, words.get(state))
    }

    /// A list of rows of several lines: as many as fit, the chosen one among them, a place in the frame where not all are
    /// on view. `draw` gets the number of the row, its place, and its style where it is chosen.
    pub(super) fn view_list(
        &mut self,
        heights: &[u16],
        on: usize,
        inside: Rect,
        draw: impl Fn(&mut Self, usize, Rect, Option<Style>),
    ) {
        let on_view = fitting(heights, self.console.drawn().view_top, on, inside.height);
        (self.drawn.view_top, self.drawn.page) = (on_view.start, on_view.len());
        self.view_place(on_view.clone(), heights.len(), inside);
        let mut y = inside.y;
        for at in on_view {
            let place = Rect { y, height: heights[at].min(inside.bottom().saturating_sub(y)), ..inside };
            let style = (at == on).then_some(self.theme.selected);
            if let Some(style) = style {
                self.wipe(place, style);
                (place.y..place.bottom()).for_each(|y| self.set(place.x, y, '▌', style));
            }
            draw(self, at, place, style);
            self.drawn.hit((place.x, y, place.width, place.height), Hit::Row(at));
            y += place.height;
        }
    }

    /// A sentence in an empty view.
    pub(super) fn sentences(&mut self, told: &str, style: Style, area: Rect) {
        for (y, line) in (area.y..area.bottom()).zip(text::wrap(told, area.width.into(), area.height.into())) {
            self.put(area.x, y, area.width, &line, style);
        }
    }
}

impl<'a> Page<'a> {
    /// What is asked in the line while a method is at work, and how to answer.
    pub(super) fn method_words(&self, subject: Subject) -> (String, &'a str) {
        let words = self.console.words();
        let (name, hint) = match subject {
            Subject::Question(PollKind::Cards) => (Word("method-question"), Word("method-question-hint")),
            Subject::Question(PollKind::Reports) => (Word("record-reports"), Word("method-round-hint")),
            Subject::Question(_) => (Word("method-round"), Word("method-round-hint")),
            Subject::Sentence(round) => {
                let kind = self.console.session().polls().get(round).map(|poll| poll.kind);
                let reports = kind == Some(PollKind::Reports);
                let hint = if reports { Word("method-report-hint") } else { Word("method-sentence-hint") };
                (Word("method-sentence"), hint)
            }
            Subject::TopicGoal(_) => (Word("method-goal"), Word("method-goal-hint")),
            Subject::AssignTopic(_) => (Word("method-assign"), Word("method-assign-hint")),
            Subject::DropTopic(_) => (Word("method-drop"), Word("method-drop-hint")),
            _ => (Word("method-sentence"), Word("method-sentence-hint")),
        };
        (words.get(name).to_owned(), words.get(hint))
    }
}

/// The rows that fit: from where they began before, moved just so far that the chosen one is seen whole.
fn fitting(heights: &[u16], before: usize, on: usize, room: u16) -> Range<usize> {
    let on = on.min(heights.len().saturating_sub(1));
    let fits = |from: usize| {
        let mut left = room;
        let rows = heights[from..].iter().take_while(|height| {
            let fits = **height <= left;
            left = left.saturating_sub(**height);
            fits
        });
        from + rows.count()
    };
    let mut top = before.min(on);
    while top < on && fits(top) <= on {
        top += 1;
    }
    // A list that came short does not leave room empty above which there is more.
    while top > 0 && fits(top - 1) == heights.len() {
        top -= 1;
    }
    top..fits(top).max(on + 1).min(heights.len())
}

#[cfg(test)]
mod tests {
    use super::fitting;
    use proptest::prelude::*;

    #[test]
    fn the_list_moves_just_so_far() {
        assert_eq!(fitting(&[1, 1, 1, 1], 0, 0, 3), 0..3);
        assert_eq!(fitting(&[1, 1, 1, 1], 0, 3, 3), 1..4);
        assert_eq!(fitting(&[1, 3, 1, 1], 0, 2, 3), 2..4);
        assert_eq!(fitting(&[5], 0, 0, 3), 0..1);
        assert_eq!(fitting(&[1, 1], 7, 1, 3), 0..2);
    }

    proptest! {
        #[test]
        fn the_chosen_row_is_in_view(heights in prop::collection::vec(1u16..4, 1..40), before in 0usize..50, on in 0usize..40, room in 0u16..20) {
            let on = on.min(heights.len() - 1);
            let view = fitting(&heights, before, on, room);
            prop_assert!(view.contains(&on) && view.end <= heights.len());
        }
    }
}
