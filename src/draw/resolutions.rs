//! The council papers as a list, and beneath it all of the chosen one.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{Page, text};
use crate::console::{Hit, ResolutionsView};
use crate::session::{Measure, Placed, Ref, Resolution, ResolutionState, Status};
use crate::words::{Named, Word};

/// A title needs at least so much before there is room for another column.
const TITLE: u16 = 18;
/// A column wider than this leaves no room for the others; one narrower says nothing.
const WIDEST: u16 = 26;
const NARROWEST: u16 = 10;
/// A space at which no line breaks.
const HOLD: char = '\u{a0}';

/// The numbers kept with the words behind them.
fn held(told: &str) -> String {
    let mut held = String::with_capacity(told.len());
    for letter in told.chars() {
        let number = held.ends_with(|before: char| before.is_ascii_digit());
        held.push(if letter == ' ' && number { HOLD } else { letter });
    }
    held
}

impl Page<'_> {
    pub(super) fn resolutions_view(&mut self, view: &ResolutionsView, area: Rect) {
        let title = self.console.words().get(Word("resolutions-title")).to_owned();
        let inside = self.view_frame(&title, "", area);
        if inside.height < 3 || inside.width < TITLE {
            return;
        }
        if view.papers().is_empty() {
            let none = self.console.words().get(Word("resolutions-none"));
            self.put(inside.x, inside.y, inside.width, none, self.theme.dim);
            return;
        }
        let rows = view.papers().len();
        let height = (rows as u16).min((inside.height - 1) / 2).max(1);
        let list = Rect { height, ..inside };
        self.papers(view, list);
        let rule = inside.y + height;
        for x in inside.x..inside.right() {
            self.set(x, rule, '─', self.theme.border);
        }
        let detail = Rect { y: rule + 1, height: inside.bottom().saturating_sub(rule + 1), ..inside };
        self.paper_detail(view, detail);
    }

    fn papers(&mut self, view: &ResolutionsView, area: Rect) {
        let session = self.console.session();
        let (page, all) = (usize::from(area.height), view.papers().len());
        self.drawn.page = page;
        let before = self.console.drawn().view_top;
        let top = before.clamp((view.at() + 1).saturating_sub(page), view.at()).min(all.saturating_sub(page));
        self.drawn.view_top = top;
        let papers: Vec<&Resolution> = view.papers().iter().filter_map(|id| session.resolutions().get(*id)).collect();
        let widths = self.paper_columns(&papers, area.width);
        for (y, (at, paper)) in (area.y..area.bottom()).zip(papers.iter().enumerate().skip(top)) {
            let line = Rect { y, height: 1, ..area };
            self.drawn.hit((line.x, y, line.width, 1), Hit::Row(at));
            let on = at == view.at();
            if on {
                self.wipe(line, self.theme.selected);
            }
            self.paper_row(paper, &widths, line, if on { self.theme.selected } else { self.theme.text });
        }
        self.view_place(top..(top + page).min(all), all, area);
    }

    /// What stands beside a title: state, day, paper number, how many measures; cells where there is room, else 0.
    fn paper_columns(&self, papers: &[&Resolution], width: u16) -> [u16; 4] {
        let mut left = width.saturating_sub(7 + TITLE);
        let mut widths = [0; 4];
        for (at, column) in widths.iter_mut().enumerate() {
            let widest = papers.iter().map(|paper| text::width(&self.beside_paper(paper)[at])).max().unwrap_or(0);
            // The state may be cut, the others stand whole or not at all.
            let cells =
                (widest as u16).min(WIDEST).min(if at == 0 { left.saturating_sub(2).max(NARROWEST) } else { WIDEST });
            if cells > 0 && left >= cells + 2 {
                *column = cells;
                left -= cells + 2;
            }
        }
        widths
    }

    fn beside_paper(&self, paper: &Resolution) -> [String; 4] {
        let words = self.console.words();
        let adopts = paper.measures.len();
        let adopts = (adopts > 0).then(|| words.say(Word("resolutions-adopts"), &[("count", adopts.into())]));
        let day = paper.date.map(|day| words.date(day.date())).unwrap_or_default();
        [self.paper_state(paper), day, paper.paper.clone(), adopts.unwrap_or_default()]
    }

    /// What was done with it, where it is decided, else where it stands.
    fn paper_state(&self, paper: &Resolution) -> String {
        let word = paper.decided().map_or(paper.state.word(), |(_, outcome)| outcome.word());
        self.console.words().get(word).to_owned()
    }

    fn paper_row(&mut self, paper: &Resolution, widths: &[u16; 4], line: Rect, style: Style) {
        let number = self.console.session().number(Ref::Resolution(paper.id)).map(|number| number.to_string());
        self.put(line.x, line.y, 4, &number.unwrap_or_default(), style);
        let sign = match paper.state {
            ResolutionState::Planned => '◇',
            ResolutionState::Decided => '◆',
            ResolutionState::Withdrawn => '×',
        };
        self.put(line.x + 5, line.y, 1, &sign.to_string(), style);
        let beside: u16 = widths.iter().filter(|width| **width > 0).map(|width| width + 2).sum();
        let room = line.width.saturating_sub(7 + beside);
        self.put(line.x + 7, line.y, room, &paper.title, style);
        let mut x = line.x + 7 + room;
        for (width, cell) in widths.iter().zip(self.beside_paper(paper)).filter(|(width, _)| **width > 0) {
            self.put(x + 2, line.y, *width, &cell, style);
            x += width + 2;
        }
    }

    /// All of the chosen paper, as much as there is room for.
    fn paper_detail(&mut self, view: &ResolutionsView, area: Rect) {
        let Some(paper) = view.on().and_then(|id| self.console.session().resolutions().get(id)) else { return };
        let lines_of = |told: &str, style: Style| {
            let lines = text::wrap(told, area.width.into(), usize::MAX).into_iter();
            lines.map(move |line| (line.replace(HOLD, " "), style)).collect::<Vec<_>>()
        };
        let facts = lines_of(&self.paper_facts(paper), self.theme.dim);
        let result = self.console.words().result(paper).map(|told| lines_of(&held(&told), self.theme.accent));
        let text = Some(&paper.text).filter(|text| !text.is_empty()).map(|text| lines_of(text, self.theme.text));
        let factions = self.paper_factions(paper).map(|told| lines_of(&told, self.theme.dim));
        let measures = self.paper_measures(view, paper).into_iter();
        let style = |warns| if warns { self.theme.warn } else { self.theme.text };
        let measures = measures.flat_map(|(told, warns)| lines_of(&told, style(warns))).collect();
        let head = [lines_of(&paper.title, self.theme.strong), facts].concat();
        let parts = [Some(head), result, text, factions, Some(measures)].into_iter().flatten();
        let parts: Vec<Vec<(String, Style)>> = parts.filter(|part| !part.is_empty()).collect();
        // A line between what belongs together, where there is room for all of it.
        let height = parts.iter().map(Vec::len).sum::<usize>() + parts.len().saturating_sub(1);
        let between = if height <= usize::from(area.height) { vec![(String::new(), self.theme.text)] } else { vec![] };
        let lines = parts.join(&between[..]);
        let more = lines.len() > usize::from(area.height);
        for (y, (line, style)) in (area.y..area.bottom()).zip(&lines) {
            self.put(area.x, y, area.width, line, *style);
        }
        if more && area.height > 0 {
            let last = Rect { y: area.bottom() - 1, height: 1, ..area };
            self.wipe(last, self.theme.text);
            self.put(last.x, last.y, last.width, "…", self.theme.dim);
        }
    }

    /// Paper number, the way through the bodies, what has to be known of it.
    fn paper_facts(&self, paper: &Resolution) -> String {
        let words = self.console.words();
        let known = paper.state == ResolutionState::Decided;
        // What the last word was stands beneath, as the result.
        let result = paper.decided().map(|(stop, _)| stop);
        let before = paper.consultations.iter().filter(|stop| result.is_none_or(|result| !std::ptr::eq(*stop, result)));
        let stops = before.map(|stop| {
            let fact = known || stop.is_fact(self.console.known().today);
            let outcome = stop.outcome.filter(|_| fact).map_or(stop.competence.word(), |outcome| outcome.word());
            let date = stop.date.map(|day| format!(" {}", words.date(day.date()))).unwrap_or_default();
            let vote = stop.vote.filter(|_| fact).map(|counts| format!(" ({})", words.counts(counts)));
            format!("{}{date} {}{}", stop.body, words.get(outcome), vote.unwrap_or_default())
        });
        let earlier = paper.earlier.len();
        let flags = [
            paper.budget_reservation.then(|| words.get(Word("resolutions-reservation")).to_owned()),
            (!paper.public).then(|| words.get(Word("resolutions-not-public")).to_owned()),
            (earlier > 0).then(|| words.say(Word("resolutions-earlier"), &[("count", earlier.into())])),
        ];
        let parts = std::iter::once(paper.paper.clone()).chain(stops).chain(flags.into_iter().flatten());
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    fn paper_factions(&self, paper: &Resolution) -> Option<String> {
        let vote = paper.vote.as_ref().filter(|_| paper.state == ResolutionState::Decided)?;
        let words = self.console.words();
        let told = vote
            .by_faction
            .iter()
            .map(|one| format!("{}: {}", one.faction, words.counts([one.yes, one.no, one.abstained, one.biased])))
            .map(|told| told.replace(' ', &HOLD.to_string()));
        let told = told.collect::<Vec<_>>().join(&format!("{HOLD}· "));
        let differs = (!vote.adds_up()).then(|| format!(" · ! {}", words.get(Word("resolutions-differs"))));
        (!told.is_empty()).then(|| format!("{told}{}", differs.unwrap_or_default()))
    }

    /// The measures with their status; those that say something else than what was resolved say so.
    fn paper_measures(&self, view: &ResolutionsView, paper: &Resolution) -> Vec<(String, bool)> {
        let (session, words) = (self.console.session(), self.console.words());
        let mut all: Vec<&Measure> = paper.measures.iter().filter_map(|id| session.measures().get(*id)).collect();
        all.sort_by_cached_key(|measure| measure.place(session));
        let told = |measure: &Measure| {
            let altered = view.is_altered(measure.id);
            let differs = altered || (paper.passed() && measure.status != Status::Resolved);
            let since = if altered { format!(" · ! {}", words.get(Word("resolutions-since"))) } else { String::new() };
            let status = words.get(measure.status.word());
            (format!("{} {} · {status}{since}", session.measure_number(measure), measure.title), differs)
        };
        all.into_iter().map(told).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_ends_between_a_number_and_its_word() {
        let told = held("mehrheitlich bei sechs Gegenstimmen (33 Ja, 6 Nein, 3 Enthaltungen)");
        for width in 16..60 {
            let lines = text::wrap(&told, width, usize::MAX);
            assert!(lines.iter().all(|line| !line.ends_with(|last: char| last.is_ascii_digit())), "{lines:?}");
        }
    }
}
