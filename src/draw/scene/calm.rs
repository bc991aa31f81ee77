//! The pages with one thing in the middle: the title page, the clock, the countdown.

use std::time::Duration;

use chrono::{DateTime, FixedOffset, TimeDelta, Timelike};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::letters::Letters;
use super::theme::SceneTheme;
use crate::draw::text;

/// Empty rows that remain at least where letters are as large as can be.
const SPACE: u16 = 2;

/// What stands in the middle of the page, line by line.
pub struct Calm<'a> {
    theme: &'a SceneTheme,
    area: Rect,
    parts: Vec<(Part, Style)>,
}

enum Part {
    Large(String),
    Passing(String),
    Letters(Letters),
    Line(String),
    Rule,
    Gap,
}

impl Part {
    fn rows(&self) -> u16 {
        match self {
            Self::Large(_) | Self::Passing(_) => 0,
            Self::Letters(letters) => letters.height(),
            Self::Line(_) | Self::Rule | Self::Gap => 1,
        }
    }
}

impl<'a> Calm<'a> {
    /// An empty page.
    pub fn new(theme: &'a SceneTheme, area: Rect) -> Self {
        Self { theme, area, parts: vec![] }
    }

    /// The one thing that shall be as large as the rest leaves room for.
    pub fn large(mut self, words: &str) -> Self {
        self.parts.push((Part::Large(words.to_owned()), self.theme.strong));
        self
    }

    /// The same for a time that passes.
    pub fn passing(mut self, time: &str) -> Self {
        self.parts.push((Part::Passing(time.to_owned()), self.theme.strong));
        self
    }

    /// The words in block letters, in two lines if that makes them larger; else as ordinary lines.
    fn letters(&self, words: &str, height: u16) -> Vec<Part> {
        let (width, ascii) = (self.area.width, self.theme.ascii);
        let rows = height.min(self.area.height / 2 + 1);
        let whole = Letters::fit(words, width, rows, ascii);
        let halves = words
            .trim()
            .split_once(' ')
            .and_then(|(above, below)| Letters::fit_all([above, below], width, rows.saturating_sub(1) / 2, ascii));
        match (whole, halves) {
            (Some(whole), Some([above, _])) if whole.height() >= above.height() => vec![Part::Letters(whole)],
            (_, Some([above, below])) => vec![Part::Letters(above), Part::Gap, Part::Letters(below)],
            (Some(whole), None) => vec![Part::Letters(whole)],
            (None, None) => {
                text::wrap(words, width.into(), self.area.height.into()).into_iter().map(Part::Line).collect()
            }
        }
    }

    /// Puts letters in the place of what shall be large.
    fn enlarge(&mut self) {
        let large = |part: &Part| matches!(part, Part::Large(_) | Part::Passing(_));
        let Some(at) = self.parts.iter().position(|(part, _)| large(part)) else { return };
        let height = self.area.height.saturating_sub(self.needed() + SPACE);
        let (part, style) = &self.parts[at];
        let letters = match part {
            Part::Passing(time) => match Letters::fit_passing(time, self.area.width, height, self.theme.ascii) {
                Some(letters) => vec![Part::Letters(letters)],
                None => vec![Part::Line(time.clone())],
            },
            Part::Large(words) => self.letters(words, height),
            _ => return,
        };
        let letters: Vec<_> = letters.into_iter().map(|part| (part, *style)).collect();
        self.parts.splice(at..=at, letters);
    }

    /// Text in the middle, wrapped where it is long; nothing where it is empty.
    pub fn line(mut self, words: &str, style: Style) -> Self {
        let lines = text::wrap(words, self.area.width.into(), usize::from(self.area.height));
        self.parts.extend(lines.into_iter().map(|line| (Part::Line(line), style)));
        self
    }

    /// One line with emphasis; its row is kept where it says nothing.
    pub fn sign(mut self, words: &str) -> Self {
        let (words, style) = match words {
            "" => (String::new(), self.theme.text),
            words => {
                (format!(" {} ", text::cut(words, usize::from(self.area.width).saturating_sub(2))), self.theme.note)
            }
        };
        self.parts.push((Part::Line(words), style));
        self
    }

    /// An empty row.
    pub fn gap(mut self) -> Self {
        self.parts.push((Part::Gap, self.theme.text));
        self
    }

    /// A short rule.
    pub fn rule(mut self) -> Self {
        self.parts.push((Part::Rule, self.theme.rule));
        self
    }

    /// Draws the page; gaps are left out where the rest needs their rows.
    pub fn draw(mut self, buffer: &mut Buffer) {
        self.enlarge();
        while self.rows() > self.area.height && self.drop_gap() {}
        let gaps = self.parts.iter().filter(|(part, _)| matches!(part, Part::Gap)).count() as u16;
        let free = self.area.height.saturating_sub(self.rows());
        let more = (free / 2).checked_div(gaps).unwrap_or(0).min(self.area.height / 16);
        let mut y = self.area.y + free.saturating_sub(gaps * more) / 2;
        for (part, style) in &self.parts {
            if y >= self.area.bottom() {
                break;
            }
            self.part(buffer, y, part, *style);
            y += part.rows() + if matches!(part, Part::Gap) { more } else { 0 };
        }
    }

    fn rows(&self) -> u16 {
        self.parts.iter().map(|(part, _)| part.rows()).sum()
    }

    /// Rows that cannot be left out.
    fn needed(&self) -> u16 {
        self.parts.iter().filter(|(part, _)| !matches!(part, Part::Gap | Part::Rule)).map(|(part, _)| part.rows()).sum()
    }

    fn drop_gap(&mut self) -> bool {
        let gap = self.parts.iter().rposition(|(part, _)| matches!(part, Part::Gap | Part::Rule));
        gap.map(|at| self.parts.remove(at)).is_some()
    }

    fn part(&self, buffer: &mut Buffer, y: u16, part: &Part, style: Style) {
        let middle = |width: u16| self.area.x + self.area.width.saturating_sub(width) / 2;
        match part {
            Part::Letters(letters) => letters.put(buffer, (middle(letters.width()), y), style),
            Part::Line(line) => {
                text::put(buffer, middle(text::width(line) as u16), y, self.area.width, line, style);
            }
            Part::Rule => {
                let wide = (self.area.width / 6).max(1);
                text::put(buffer, middle(wide), y, wide, &"▀".repeat(wide.into()), style);
            }
            Part::Large(_) | Part::Passing(_) | Part::Gap => {}
        }
    }
}

/// The time of day, and how long it stays so.
pub fn clock(now: DateTime<FixedOffset>) -> (String, Duration) {
    let seconds = u64::from(60 - now.second().min(59));
    (now.format("%H:%M").to_string(), Duration::from_secs(seconds))
}

/// The time that is left, and how long it stays so; at the end it stands still.
pub fn countdown(until: DateTime<FixedOffset>, now: DateTime<FixedOffset>) -> (String, Option<Duration>) {
    let left = (until - now).max(TimeDelta::zero());
    let seconds = (left.num_milliseconds() + 999) / 1000;
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let text = if hours > 0 { format!("{hours}:{minutes:02}:{rest:02}") } else { format!("{minutes}:{rest:02}") };
    let into = u64::try_from((left.num_milliseconds() - 1).rem_euclid(1000) + 1).unwrap_or(1000);
    (text, (seconds > 0).then(|| Duration::from_millis(into)))
}

/// What is to be said of the time that is left: the same as long as it is between two of five, two and one minutes.
pub fn sign(signs: &[String], until: DateTime<FixedOffset>, now: DateTime<FixedOffset>) -> &str {
    let at = match (until - now).num_milliseconds() {
        ..=60_000 => 2,
        60_001..=120_000 => 1,
        120_001..=300_000 => 0,
        _ => return "",
    };
    signs.get(at).map_or("", String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(time: &str) -> DateTime<FixedOffset> {
        format!("2026-11-28T{time}+01:00").parse().unwrap()
    }

    #[test]
    fn a_clock_asks_for_its_next_minute_and_a_countdown_for_its_next_second() {
        assert_eq!(clock(at("18:04:07")), ("18:04".to_owned(), Duration::from_secs(53)));
        let left = |now| countdown(at("19:00:00"), at(now));
        assert_eq!(left("18:47:30"), ("12:30".to_owned(), Some(Duration::from_secs(1))));
        assert_eq!(left("18:59:59.250"), ("0:01".to_owned(), Some(Duration::from_millis(750))));
        assert_eq!(left("17:00:00"), ("2:00:00".to_owned(), Some(Duration::from_secs(1))));
        assert_eq!(left("19:30:00"), ("0:00".to_owned(), None));
    }

    #[test]
    fn signs_stand_still_between_five_two_and_one_minutes() {
        let signs = ["five", "two", "one"].map(str::to_owned);
        let told = |now| sign(&signs, at("19:00:00"), at(now));
        let seen =
            ["18:54:59.999", "18:55:00", "18:57:59.999", "18:58:00", "18:58:59.999", "18:59:00", "19:00:30"].map(told);
        assert_eq!(seen, ["", "five", "five", "two", "two", "one", "one"]);
        assert_eq!(sign(&[], at("19:00:00"), at("18:59:00")), "");
    }
}
