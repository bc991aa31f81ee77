//! The analysis: four columns of cards in the audit's words.

use std::cell::LazyCell;

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::paper::Piece;
use super::{Page, text};
use crate::console::{Hit, Pane};
use crate::session::{Finding, FindingKind, Id, Ref};
use crate::words::{Word, Words, plural};

/// Lines of a card's text; the selected one shows more.
const LINES: usize = 3;
const LINES_SELECTED: usize = 7;
/// From this width on a card's text hangs beneath its beginning rather than beneath its number.
const HANGING: u16 = 24;
/// Cells of a head beside its name: the edge, a space, a count of two digits.
const BESIDE: usize = 4;
/// From this many rows on the pane keeps room for the facts behind the selected card.
pub(super) const ROOM_FOR_FACTS: u16 = 15;

/// A card, broken into lines for its column.
pub(super) struct Card<'a> {
    finding: &'a Finding,
    label: String,
    /// Area and priority.
    beside: String,
    lines: Vec<String>,
    /// Where the text begins; nothing where it stands beneath the label.
    indent: u16,
    dots: String,
    /// Whether the dots need a line of their own.
    dots_below: bool,
}

impl Card<'_> {
    pub(super) fn height(&self) -> u16 {
        self.lines.len() as u16 + u16::from(self.dots_below) + self.first_line()
    }

    /// The line of the card on which the text begins.
    fn first_line(&self) -> u16 {
        u16::from(self.indent == 0)
    }
}

impl<'a> Page<'a> {
    pub(super) fn analysis(&mut self, area: Rect) {
        let words = self.console.words();
        let order = match self.console.choice().order {
            crate::console::Order::Hand => "",
            crate::console::Order::Dots => words.get(Word("console-by-dots")),
            crate::console::Order::Area => words.get(Word("console-by-area")),
        };
        let mut inside = self.frame(Pane::Analysis, words.get(Word("console-analysis")), order, area);
        if inside.height >= ROOM_FOR_FACTS {
            inside.height -= 4;
            let facts = Rect { y: inside.bottom(), height: 4, ..inside };
            self.piece(Piece::Facts, facts, |page| page.facts(facts));
        }
        let gap = if inside.width >= 90 { 2 } else { 1 };
        let width = inside.width.saturating_sub(3 * gap) / 4;
        let last = inside.width.saturating_sub(3 * (width + gap));
        let heads = LazyCell::new(|| heads(words, width, last));
        for (at, kind) in FindingKind::ALL.into_iter().enumerate() {
            let x = inside.x + at as u16 * (width + gap);
            let (width, gap) = if at == 3 { (inside.right().saturating_sub(x), 0) } else { (width, gap) };
            let area = Rect { x, width, ..inside };
            let with_gap = Rect { width: width + gap, ..area };
            self.piece(Piece::Column(kind), with_gap, |page| page.column(kind, &heads[at], area));
        }
    }

    fn column(&mut self, kind: FindingKind, head: &str, area: Rect) {
        self.drawn.hit((area.x, area.y, area.width, area.height), Hit::Column(kind));
        let list = &self.console.board().columns[kind as usize];
        self.heading(kind, head, list.len(), area);
        let area = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
        let here = self.console.focus() == Pane::Analysis && self.console.column() == kind;
        if here {
            self.drawn.page = usize::from(area.height / 3).max(1);
        }
        if list.is_empty() {
            if here {
                let hint = self.console.words().get(Word("console-empty-column"));
                for (row, line) in
                    (0..area.height).zip(text::wrap(hint, area.width.saturating_sub(1).into(), area.height.into()))
                {
                    self.put(area.x + 1, area.y + row, area.width - 1, &line, self.theme.dim);
                }
            }
            return;
        }
        let selected = self.console.card_cursor(kind).at();
        let before = self.drawn.card_tops[kind as usize];
        let (top, mut measured) = self.first_card(before, list, selected, area);
        self.drawn.card_tops[kind as usize] = top;
        let mut y = area.y;
        for (at, id) in list.iter().enumerate().skip(top) {
            if y >= area.bottom() {
                break;
            }
            let card = measured.pop().unwrap_or_else(|| self.card(*id, area.width, at == selected));
            let Some(card) = card else { continue };
            let elsewhere = self.console.focus() != Pane::Analysis && self.console.column() == kind;
            let on = match at == selected {
                true if here => Some(self.theme.selected),
                true if elsewhere => Some(self.theme.selected_elsewhere),
                _ => None,
            };
            let hit = Hit::Record(Pane::Analysis, Ref::Finding(*id));
            self.draw_card(&card, Rect { y, height: card.height().min(area.bottom() - y), ..area }, on, hit);
            y += card.height() + self.space(area);
        }
        self.more(top, area);
    }

    /// Rows between cards: air where there is room for it.
    pub(super) fn space(&self, area: Rect) -> u16 {
        u16::from(area.height >= 26 && area.width >= 20)
    }

    /// The first card to draw: as before, moved just so far that the selected one is seen whole. And those that had to be
    /// measured for it, from the selected one up to the first.
    pub(super) fn first_card(
        &self,
        before: usize,
        list: &[Id],
        selected: usize,
        area: Rect,
    ) -> (usize, Vec<Option<Card<'a>>>) {
        if before >= selected {
            return (selected, vec![]); // it leads the column: nothing above has to be measured
        }
        let mut room = area.height;
        let (mut lowest, mut measured) = (selected, vec![]);
        for at in (before..=selected).rev() {
            let card = self.card(list[at], area.width, at == selected);
            let height = card.as_ref().map_or(1, Card::height);
            if height > room && at < selected {
                break;
            }
            lowest = at;
            measured.push(card);
            room = room.saturating_sub(height + self.space(area));
        }
        (lowest, measured)
    }

    fn heading(&mut self, kind: FindingKind, head: &str, count: usize, area: Rect) {
        let style = self.kind_style(kind).add_modifier(Modifier::BOLD);
        let count = count.to_string();
        let room = area.width.saturating_sub(text::width(&count) as u16 + 2);
        let x = self.put(area.x + 1, area.y, room, head, style);
        self.put(x + 1, area.y, area.right().saturating_sub(x + 1), &count, self.theme.dim);
    }

    fn kind_style(&self, kind: FindingKind) -> Style {
        match kind {
            FindingKind::Strength | FindingKind::Potential => self.theme.plus,
            FindingKind::Weakness | FindingKind::Challenge => self.theme.minus,
        }
    }

    pub(super) fn card(&self, id: Id, width: u16, selected: bool) -> Option<Card<'a>> {
        let session = self.console.session();
        let finding = session.findings().get(id)?;
        let area = finding.area.map_or(String::from("·"), |area| session.area_digit(area).to_string());
        let priority = finding.priority.map(|p| format!(" !{}", p.digit())).unwrap_or_default();
        let label = format!("{}{}", finding.kind.letter(), finding.number);
        let shared = if self.console.board().shared.contains(&id) { " ×2" } else { "" };
        let room = width.saturating_sub(1);
        let beside = format!(" {area}{priority}{shared}");
        let hidden =
            self.hidden_sign(finding, usize::from(room).saturating_sub(text::width(&label) + text::width(&beside)));
        let beside = format!("{beside}{hidden}");
        let begin = (text::width(&label) + text::width(&beside)) as u16 + 1;
        let most = if selected { LINES_SELECTED } else { LINES };
        let indent = if room >= HANGING { begin } else { 0 };
        let lines = text::wrap(&finding.text, (room - indent).into(), most);
        let dots = if finding.dots > 0 { format!("●{}", finding.dots) } else { String::new() };
        let last = lines.last().map_or(0, |line| text::width(line)) as u16 + indent;
        let dots_below = indent > 0 && !dots.is_empty() && last + text::width(&dots) as u16 + 1 > room;
        Some(Card { finding, label, beside, lines, indent, dots, dots_below })
    }

    /// Says of a card that the room does not see it yet: a sign, and the word where there is room for it.
    fn hidden_sign(&self, finding: &Finding, room: usize) -> String {
        let whole = format!(" ░ {}", self.console.words().get(Word("method-unread")));
        match finding.unread {
            false => String::new(),
            true if text::width(&whole) <= room => whole,
            true => " ░".to_owned(),
        }
    }

    pub(super) fn draw_card(&mut self, card: &Card<'_>, area: Rect, on: Option<Style>, hit: Hit) {
        let style = on.unwrap_or(self.theme.text);
        if let Some(on) = on {
            self.wipe(area, on);
        }
        self.drawn.hit((area.x, area.y, area.width, area.height), hit);
        for (y, line) in (area.y + card.first_line()..area.bottom()).zip(&card.lines) {
            self.put(area.x + 1 + card.indent, y, area.width - 1 - card.indent.min(area.width - 1), line, style);
        }
        let number = style.patch(Style::new().add_modifier(Modifier::BOLD));
        let number = if on.is_none() { number.patch(fg(self.kind_style(card.finding.kind))) } else { number };
        let x = self.put(area.x + 1, area.y, area.width - 1, &card.label, number);
        self.put(x, area.y, area.right().saturating_sub(x), &card.beside, on.unwrap_or(self.theme.dim));
        if on.is_some() {
            (area.y..area.bottom()).for_each(|y| self.set(area.x, y, '▌', style));
        }
        if self.console.marks().holds(Ref::Finding(card.finding.id)) {
            self.set(area.x, area.y, super::bottom::MARK, on.unwrap_or(self.theme.accent));
        }
        let bottom = if card.indent == 0 { area.y } else { area.y + card.height() - 1 };
        if bottom < area.bottom() {
            let dots = if on.is_none() { self.theme.accent } else { style };
            self.put_right(area.right(), bottom, area.width, &card.dots, dots);
        }
    }

    /// Says that cards lie above; those below are seen to be cut.
    pub(super) fn more(&mut self, top: usize, area: Rect) {
        let (x, y) = (area.right().saturating_sub(1), area.y.saturating_sub(1));
        let free = |x: u16| self.buffer.cell((x, y)).is_some_and(|cell| cell.symbol() == " ");
        if top > 0 && free(x) && free(x.saturating_sub(1)) {
            self.set(x, y, '▴', self.theme.dim);
        }
    }

    /// What stands behind the selected card: its evidence, and where it leads.
    pub(super) fn facts(&mut self, area: Rect) {
        for x in area.x..area.right() {
            self.set(x, area.y, '┄', self.theme.border);
        }
        let area = Rect { y: area.y + 1, height: area.height - 1, ..area };
        let session = self.console.session();
        let Some(finding) = self.console.card_behind().and_then(|id| session.findings().get(id)) else {
            return;
        };
        let words = self.console.words();
        let evidence = finding.evidence.first().map(|evidence| self.evidence(evidence));
        let goals: Vec<String> = session
            .goals()
            .iter()
            .filter(|goal| goal.findings.contains(&finding.id))
            .map(|goal| format!("{} {}", session.goal_number(goal), goal.text))
            .collect();
        let leads = if goals.is_empty() { words.get(Word("console-no-goal")).to_owned() } else { goals.join(" · ") };
        let number = format!("{}{}", finding.kind.letter(), finding.number);
        let fact = evidence.unwrap_or_else(|| words.get(Word("console-no-evidence")).to_owned());
        let room = area.width.saturating_sub(2);
        let x = self.put(area.x + 1, area.y, room, &format!("{number}  "), self.theme.strong);
        let lines = text::wrap(&fact, room.saturating_sub(x - area.x).into(), 2);
        let used = lines.len().max(1) as u16;
        for (row, fact) in (0..).zip(&lines) {
            self.put(x, area.y + row, area.right().saturating_sub(x), fact, self.theme.text);
        }
        let style = if goals.is_empty() { self.theme.dim } else { self.theme.text };
        self.put(x - 2, area.y + used, 2, "→ ", self.theme.accent);
        self.put(x, area.y + used, area.right().saturating_sub(x + 1), &leads, style);
    }
}

/// The heads of the four columns, all made alike: the longest form that fits all of them beside their counts.
fn heads(words: &Words, width: u16, last: u16) -> [String; 4] {
    let forms: [&dyn Fn(FindingKind) -> String; 4] = [
        &|kind| format!("{} {}", sign(kind), words.get(plural(kind))),
        &|kind| format!("{} {}", sign(kind), words.short(plural(kind))),
        &|kind| words.short(plural(kind)).to_owned(),
        &|kind| words.get(tiny(kind)).to_owned(),
    ];
    let made = |form: &&dyn Fn(FindingKind) -> String| FindingKind::ALL.map(form);
    let rooms = [width, width, width, last].map(|width| usize::from(width).saturating_sub(BESIDE));
    let fits = |heads: &[String; 4]| heads.iter().zip(rooms).all(|(head, room)| text::width(head) <= room);
    forms.iter().map(made).find(fits).unwrap_or_else(|| made(&forms[3]))
}

/// The name of a column where hardly anything fits.
fn tiny(kind: FindingKind) -> Word {
    match kind {
        FindingKind::Strength => Word("record-strengths-tiny"),
        FindingKind::Weakness => Word("record-weaknesses-tiny"),
        FindingKind::Challenge => Word("record-challenges-tiny"),
        FindingKind::Potential => Word("record-potentials-tiny"),
    }
}

/// The sign of a kind as it is drawn: a real minus.
pub(super) fn sign(kind: FindingKind) -> char {
    if kind == FindingKind::Weakness { '−' } else { kind.sign() }
}

fn fg(style: Style) -> Style {
    Style { fg: style.fg, ..Style::new() }
}
