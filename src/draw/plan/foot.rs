//! The last line: today under its line, and the chosen row, else the next event, in full.

use ratatui::layout::Rect;

use super::Plan;
use super::canvas::Canvas;
use crate::console::plan::{Mark, PlanRow};
use crate::draw::text;
use crate::session::Day;
use crate::words::{Named, Word};

impl Plan<'_> {
    /// Draws the last line: "heute" at its line, or at the edge behind which it lies, and the details in what is free.
    pub(super) fn foot(&self, canvas: &mut Canvas<'_>, line: Rect) {
        let (from, to) = self.today_word(canvas, line);
        let right = line.right().saturating_sub(to);
        let left = from.saturating_sub(line.x);
        let Some((detail, alarm)) = self.detail() else { return };
        let style = if alarm { self.theme.minus } else { self.theme.text };
        let (x, room) =
            if right >= left { (to + 1, right.saturating_sub(1)) } else { (line.x + 1, left.saturating_sub(2)) };
        text::put(canvas.buffer, x, line.y, room, &text::cut(&detail, room.into()), style);
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
        let alarm = self.alarm(row);
        let words = match row.mark {
            Mark::Phase { .. } => self.phase_words(row),
            Mark::Event { .. } => self.event_words(row),
        };
        let sign = alarm.map_or_else(String::new, |(sign, word)| format!("{sign} {word} · "));
        Some((format!("{sign}{words}"), alarm.is_some()))
    }

    /// `Do 18.02.2027 · in 89 Tagen · Beschluss · Rat: Zielvereinbarung (B3)`
    fn event_words(&self, row: &PlanRow) -> String {
        let Mark::Event { kind, planned, actual, .. } = row.mark else { return String::new() };
        let day = self.words.weekday_date(row.day().date());
        let when = match actual {
            None => self.distance(planned),
            Some(actual) if actual == planned => self.words.get(Word("plan-done")).to_owned(),
            Some(_) => format!("{} {}", self.words.get(Word("plan-planned")), self.words.date(planned.date())),
        };
        format!("{day} · {when} · {} · {}", self.words.get(kind.word()), row.label)
    }

    /// `02.11.2026 – 18.02.2027 · begonnen 02.11.2026 · 3 Ziel- und Maßnahmenentwicklung`
    fn phase_words(&self, row: &PlanRow) -> String {
        let Mark::Phase { planned, started, ended, .. } = row.mark else { return String::new() };
        let date = |day: Day| self.words.date(day.date());
        let state = match (started, ended) {
            (_, Some(ended)) => format!("{} {}", self.words.get(Word("plan-ended")), date(ended)),
            (Some(started), None) => format!("{} {}", self.words.get(Word("plan-started")), date(started)),
            (None, None) => self.distance(planned.start),
        };
        format!("{} – {} · {state} · {}", date(planned.start), date(planned.end), row.label)
    }

    /// `heute`, `morgen`, `in 12 Tagen`, `vor 3 Wochen`
    fn distance(&self, day: Day) -> String {
        let days = (*day - *self.today).num_days();
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
