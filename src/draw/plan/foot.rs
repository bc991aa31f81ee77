//! The last line: today under its line, and the chosen row, else the next event, in full.

use ratatui::layout::Rect;

use super::Plan;
use super::bar::flaw_sign;
use super::canvas::Canvas;
use crate::console::plan::{Ghost, Mark, PlanRow};
use crate::draw::text;
use crate::session::{Day, Flaw, Span};
use crate::words::{Named, Word};

impl Plan<'_> {
    /// Draws the last line: "heute" at its line, or at the edge behind which it lies, and the details in what is free.
    ///
    /// Returns the details where they had to be cut.
    pub(super) fn foot(&self, canvas: &mut Canvas<'_>, line: Rect) -> Option<String> {
        let (from, to) = self.today_word(canvas, line);
        let right = line.right().saturating_sub(to);
        let left = from.saturating_sub(line.x);
        let (detail, alarm) = self.detail()?;
        let style = if alarm { self.theme.minus } else { self.theme.text };
        let (x, room) =
            if right >= left { (to + 1, right.saturating_sub(1)) } else { (line.x + 1, left.saturating_sub(2)) };
        text::put(canvas.buffer, x, line.y, room, &text::cut(&detail, room.into()), style);
        (text::width(&detail) > room.into()).then_some(detail)
    }

    /// Draws the word for today; returns the columns that it takes.
    fn today_word(&self, canvas: &mut Canvas<'_>, line: Rect) -> (u16, u16) {
        let word = self.words.get(Word("plan-today"));
        let wide = text::width(word) as u16 + 2;
        let chart = canvas.chart;
        let window = canvas.scale.window();
        let (x, words) = match canvas.scale.column(self.today) {
            Some(column) if chart.x + column + 1 >= line.x + wide => (chart.x + column + 1 - wide, format!("{word} ┊")),
            Some(column) => (chart.x + column, format!("┊ {word}")),
            None if self.today < window.start => (chart.x, format!("◂ {word}")),
            None => (line.right().saturating_sub(wide), format!("{word} ▸")),
        };
        let room = line.right().saturating_sub(x);
        let end = text::put(canvas.buffer, x, line.y, room, &words, self.theme.accent);
        (x, end)
    }

    /// The chosen row in words, else the next event; and whether it is an alarm.
    fn detail(&self) -> Option<(String, bool)> {
        let chosen = self.view.chosen(self.rows).map(|at| &self.rows[at]);
        let coming =
            || self.rows.iter().filter(|row| row.open() && row.day() >= self.today).min_by_key(|row| row.day());
        let row = chosen.or_else(coming)?;
        let words = match row.mark {
            Mark::Phase { .. } => self.phase_words(row),
            Mark::Event { .. } => self.event_words(row),
        };
        let flaws: String = row.flaws.iter().map(|flaw| format!("{} · ", self.flaw_words(row, *flaw))).collect();
        Some((format!("{flaws}{words}"), !row.flaws.is_empty()))
    }

    /// `! überfällig`, `× Doppeltermin (Rat: Haushalt)`
    fn flaw_words(&self, row: &PlanRow, flaw: Flaw) -> String {
        let word = format!("{} {}", flaw_sign(flaw), self.words.get(flaw.word()));
        let same = |other: &&PlanRow| other.at != row.at && other.flaws.contains(&flaw) && other.day() == row.day();
        let other = self.rows.iter().find(|other| flaw == Flaw::SameDay && same(other));
        other.map_or_else(|| word.clone(), |other| format!("{word} ({})", other.label))
    }

    /// Where it stood before what is proposed.
    fn before(&self, row: &PlanRow) -> Option<String> {
        let before = match row.ghost? {
            Ghost::New => return Some(self.words.get(Word("plan-new")).to_owned()),
            Ghost::Was(Mark::Event { planned, .. }) => self.words.date(planned.date()),
            Ghost::Was(Mark::Phase { planned, .. }) => self.dates(planned),
        };
        Some(format!("{} {before}", self.words.get(Word("plan-before"))))
    }

    fn dates(&self, span: Span) -> String {
        format!("{} – {}", self.words.date(span.start.date()), self.words.date(span.end.date()))
    }

    /// `Do 18.02.2027 · in 89 Tagen · Beschluss · Rat: Zielvereinbarung (B3)`
    fn event_words(&self, row: &PlanRow) -> String {
        let Mark::Event { kind, planned, actual, .. } = row.mark else { return String::new() };
        let day = self.words.weekday_date(row.day().date());
        let done = self.words.get(Word("plan-done"));
        let when = match actual {
            None => match self.before(row) {
                Some(before) => before,
                None if row.computed => {
                    format!("{}, {}", self.distance(planned), self.words.get(Word("plan-computed")))
                }
                None => self.distance(planned),
            },
            Some(actual) if actual == planned => format!("{done}, {}", self.words.slip(0)),
            Some(actual) => {
                let slip = self.words.slip(actual.days_after(planned));
                format!("{done}, {slip} ({})", self.words.date(planned.date()))
            }
        };
        format!("{day} · {when} · {} · {}", self.words.get(kind.word()), row.label)
    }

    /// `02.11.2026 – 18.02.2027 · begonnen 02.11.2026 · 3 Ziel- und Maßnahmenentwicklung`
    fn phase_words(&self, row: &PlanRow) -> String {
        let Mark::Phase { planned, started, ended, .. } = row.mark else { return String::new() };
        let fact = |word, day: Day, planned: Day| {
            let slip = self.words.slip(day.days_after(planned));
            format!("{} {}, {slip}", self.words.get(word), self.words.date(day.date()))
        };
        let state = match (self.before(row), started, ended) {
            (Some(before), ..) => before,
            (None, _, Some(ended)) => fact(Word("plan-ended"), ended, planned.end),
            (None, Some(started), None) => fact(Word("plan-started"), started, planned.start),
            (None, None, None) => self.distance(planned.start),
        };
        format!("{} · {state} · {}", self.dates(planned), row.label)
    }

    /// `heute`, `morgen`, `in 12 Tagen`, `vor 3 Wochen`
    fn distance(&self, day: Day) -> String {
        let days = day.days_after(self.today);
        let (past, future) = if days.abs() < 21 {
            (Word("plan-days-ago"), Word("plan-in-days"))
        } else if days.abs() < 120 {
            (Word("plan-weeks-ago"), Word("plan-in-weeks"))
        } else {
            (Word("plan-months-ago"), Word("plan-in-months"))
        };
        let count = match days.abs() {
            near @ 0..21 => near,
            weeks @ 21..120 => (weeks + 3) / 7,
            months => (months * 12 + 182) / 365,
        };
        match days {
            0 => self.words.get(Word("plan-today")).to_owned(),
            1 => self.words.get(Word("plan-tomorrow")).to_owned(),
            ..0 => self.words.say(past, &[("count", count.into())]),
            _ => self.words.say(future, &[("count", count.into())]),
        }
    }
}
