//! What the room sees, line by line: the same value as on the wall, so nothing that is hidden there is in it.

use chrono::{DateTime, FixedOffset};

use super::line;
use crate::scene::{Block, Body, Chart, Entry, Scene, Sign};
use crate::session::Span;
use crate::words::{Word, Words};

/// The lines of a scene.
pub fn lines(scene: &Scene, words: &Words, now: DateTime<FixedOffset>) -> Vec<String> {
    let mut lines = vec![scene.town.clone()];
    if !scene.head.is_empty() {
        lines.extend([String::new(), scene.head.clone()]);
    }
    let clock = |time: DateTime<FixedOffset>| time.with_timezone(now.offset()).format("%H:%M").to_string();
    match &scene.body {
        Body::Title { workshop, date, step } => lines.extend([workshop, date, step].into_iter().cloned()),
        Body::Sheet(blocks) => blocks.iter().for_each(|block| lines.extend(told(block, words))),
        Body::Clock => lines.push(clock(now)),
        Body::Countdown { label, until, .. } => lines.push(line(Some(label.clone()), std::iter::once(clock(*until)))),
        Body::Break { label, lead, back } => {
            lines.push(line(Some(label.clone()), std::iter::once(format!("{lead} {back}"))));
        }
    }
    lines.push(scene.note.clone());
    lines.retain({
        let mut before = String::from("-");
        move |line| !(std::mem::replace(&mut before, line.clone()).is_empty() && line.is_empty())
    });
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

fn told(block: &Block, words: &Words) -> Vec<String> {
    match block {
        Block::Heading(text) => vec![String::new(), text.clone()],
        Block::Entry(entry) | Block::Card(entry) => vec![of_entry(entry, words)],
        Block::Figure(figure) => {
            let parts = std::iter::once(in_a_row(&figure.value)).chain(figure.remarks.iter().cloned());
            vec![line(Some(figure.label.clone()), parts)]
        }
        Block::Tally(tally) => {
            let name = format!("{} {}", unsigned(&tally.number), tally.text);
            vec![line(Some(name.trim().to_owned()), std::iter::once(tally.value.clone()))]
        }
        Block::Chart(chart) => of_chart(chart, words),
    }
}

/// `− rot` without its sign: the word says it.
fn unsigned(name: &str) -> &str {
    let sign = name.split_once(' ').filter(|(sign, _)| ["+", "o", "−"].contains(sign));
    sign.map_or(name, |(_, word)| word)
}

/// A sign is said only where no word beside it says it.
fn of_entry(entry: &Entry, words: &Words) -> String {
    let sign = match entry.sign {
        Sign::On => words.get(Word("agenda-runs")),
        Sign::Late => words.get(Word("plan-overdue")),
        Sign::Disputed => words.get(Word("record-disputed")),
        Sign::None | Sign::Kind(_) | Sign::Done | Sign::Open => "",
    };
    let said = entry.asides.iter().any(|aside| aside.contains(sign));
    let sign = Some(sign.to_owned()).filter(|_| !said);
    line(
        Some(entry.number.clone()),
        std::iter::once(entry.text.clone()).chain(sign).chain(entry.asides.iter().cloned()),
    )
}

/// `2 Beteiligung: 01.06.2026 – 30.11.2026. läuft.`
fn of_chart(chart: &Chart, words: &Words) -> Vec<String> {
    let span = |span: Span| format!("{} – {}", words.date(span.start.date()), words.date(span.end.date()));
    let bar = |bar: &crate::scene::Bar| {
        let actual = bar.actual.filter(|actual| *actual != bar.planned).map(span);
        let actual = actual.map(|actual| format!("{} {actual}", words.get(Word("plan-actual"))));
        let parts = [Some(span(bar.planned)), actual, Some(bar.state.clone())];
        line(Some(bar.label.clone()), parts.into_iter().flatten())
    };
    let today = line(Some(chart.today.label.clone()), std::iter::once(words.date(chart.today.day.date())));
    chart.bars.iter().map(bar).chain([today]).collect()
}

/// Without the spaces that keep numbers in columns.
fn in_a_row(told: &str) -> String {
    told.split(' ').filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}
