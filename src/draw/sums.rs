//! What it costs as a table: by what, the rows, beneath them the sum, and of what it is the sum.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{Page, text};
use crate::console::{Hit, SumsAt, SumsRow, SumsView};
use crate::session::{Costs, Dimension, Money, Ref};
use crate::words::{Named, Word};

/// A name needs at least so much before there is room for money.
const NAME: u16 = 14;
/// And so much before there is room for anything else.
const WHOLE_NAME: u16 = 24;
/// A name in a wider column stands too far from its money.
const WIDEST: u16 = 72;
/// From this height on there is room for a gap and for remarks.
const AIRY: u16 = 12;
/// Below this nothing can stand between the heads and the sum.
const LEAST: u16 = 5;

/// Cells of the columns; none where there is no room.
#[derive(Clone, Copy, Debug, Default)]
struct Columns {
    name: u16,
    measures: u16,
    once: u16,
    yearly: u16,
    all: u16,
    share: u16,
}

impl Columns {
    /// What fits beside the names, the most asked-for first.
    fn of(width: u16, money: u16) -> Self {
        let mut columns = Self::default();
        let mut left = width.saturating_sub(NAME);
        let mut take = |field: &mut u16, cells: u16, name: u16| {
            if NAME + left >= name + cells + 2 {
                *field = cells;
                left -= cells + 2;
            }
        };
        take(&mut columns.all, money, NAME);
        take(&mut columns.once, money, NAME);
        take(&mut columns.yearly, money, NAME);
        take(&mut columns.measures, 6, WHOLE_NAME);
        take(&mut columns.share, 7, WHOLE_NAME);
        columns.name = (NAME + left).min(WIDEST);
        columns
    }

    fn width(self) -> u16 {
        let cells = [self.measures, self.once, self.yearly, self.all, self.share];
        self.name + cells.iter().filter(|cells| **cells > 0).map(|cells| cells + 2).sum::<u16>()
    }
}

/// One line of the table.
struct Line<'a> {
    name: &'a str,
    measures: Option<usize>,
    costs: Costs,
    share: String,
}

impl Page<'_> {
    pub(super) fn sums_view(&mut self, sums: &SumsView, area: Rect) {
        let title = self.console.words().get(Word("sums-title")).to_owned();
        let inside = self.view_frame(&title, &self.of_what(), area);
        if inside.height < LEAST {
            return;
        }
        // The dimensions, a gap, the heads; the rule, the sum, two lines of remarks.
        let (above, beneath) = if inside.height < AIRY { (2, 2) } else { (3, 4) };
        self.dimensions(sums.by(), inside);
        let columns = Columns::of(inside.width, self.widest(sums));
        let table = Rect { width: columns.width().min(inside.width), ..inside };
        self.sums_heads(sums.by(), columns, Rect { y: inside.y + above - 1, height: 1, ..table });
        let list = Rect { y: inside.y + above, height: inside.height - above - beneath, ..table };
        let end = self.rows(sums, columns, list);
        let top = self.drawn.view_top;
        let on_view = top..(top + usize::from(list.height)).min(sums.rows().len());
        self.view_place(on_view, sums.rows().len(), inside);
        self.total(sums, columns, Rect { y: end, height: inside.bottom() - end, ..table });
    }

    /// Of what it is the sum, so that nobody takes a part for the whole.
    fn of_what(&self) -> String {
        let (choice, words) = (self.console.choice(), self.console.words());
        let area = choice.area.and_then(|id| self.console.session().areas().get(id));
        let area = area.map(|area| format!("{} {}", area.number, area.short));
        let only = area.map(|area| words.say(Word("console-only-area"), &[("area", area.into())]));
        let search = (!choice.words.is_empty())
            .then(|| words.say(Word("console-searching"), &[("words", choice.words.as_str().into())]));
        only.into_iter().chain(search).collect::<Vec<_>>().join(" · ")
    }

    /// By what it can be taken apart; by what it is, as a chip.
    fn dimensions(&mut self, by: Dimension, area: Rect) {
        let words = self.console.words();
        let whole: usize = Dimension::ALL.iter().map(|by| text::width(words.get(by.word())) + 2).sum();
        let short = whole > area.width.into();
        let mut x = area.x;
        for dimension in Dimension::ALL {
            let name = if short { words.short(dimension.word()) } else { words.get(dimension.word()) };
            let room = area.right().saturating_sub(x);
            let on = dimension == by;
            let (name, style) = match (on, short) {
                (true, false) => (format!(" {name} "), self.theme.chip),
                (true, true) => (name.to_owned(), self.theme.chip),
                (false, false) => (format!(" {name} "), self.theme.dim),
                (false, true) => (name.to_owned(), self.theme.dim),
            };
            x = self.put(x, area.y, room, &name, style) + u16::from(short);
        }
    }

    /// Cells of the widest amount.
    fn widest(&self, sums: &SumsView) -> u16 {
        let words = self.console.words();
        let costs = sums.ledger().costs();
        let amounts = [costs.all, costs.once, costs.yearly].map(|money| text::width(&words.money(money)));
        let heads = [Word("sums-three-years"), Word("sums-in-year"), Word("sums-yearly"), Word("sums-once")];
        let heads = heads.map(|word| text::width(words.get(word)));
        amounts.into_iter().chain(heads).max().unwrap_or(0) as u16
    }

    fn sums_heads(&mut self, by: Dimension, columns: Columns, area: Rect) {
        let words = self.console.words();
        let year = by == Dimension::Year;
        let all = if year { Word("sums-in-year") } else { Word("sums-three-years") };
        let yearly = if year { Word("sums-running") } else { Word("sums-yearly") };
        let heads = [
            (columns.measures, words.get(Word("sums-measures"))),
            (columns.once, words.get(Word("sums-once"))),
            (columns.yearly, words.get(yearly)),
            (columns.all, words.get(all)),
            (columns.share, words.get(Word("sums-share"))),
        ];
        self.cells(columns, area, heads.map(|(width, head)| (width, head.to_owned())), self.theme.dim);
    }

    /// The rows on view; returns the row behind them.
    fn rows(&mut self, sums: &SumsView, columns: Columns, area: Rect) -> u16 {
        let (rows, page) = (sums.rows(), usize::from(area.height));
        self.drawn.page = page;
        let before = self.console.drawn().view_top;
        let top = before.clamp((sums.on() + 1).saturating_sub(page), sums.on()).min(rows.len().saturating_sub(page));
        self.drawn.view_top = top;
        if rows.is_empty() {
            self.put(area.x, area.y, area.width, self.console.words().get(Word("sums-nothing")), self.theme.dim);
            return (area.y + 1).min(area.bottom());
        }
        let mut y = area.y;
        for (at, row) in rows.iter().enumerate().skip(top).take(page) {
            let line = Rect { y, height: 1, ..area };
            self.drawn.hit((line.x, y, line.width, 1), Hit::Row(at));
            let on = (at == sums.on()).then_some(self.theme.selected);
            if let Some(on) = on {
                self.wipe(line, on);
            }
            self.row(sums, row, columns, line, on);
            y += 1;
        }
        y
    }

    fn row(&mut self, sums: &SumsView, row: &SumsRow, columns: Columns, area: Rect, on: Option<Style>) {
        let (session, words) = (self.console.session(), self.console.words());
        let whole = sums.ledger().costs().all;
        let (name, style) = match row.at {
            SumsAt::Heading(heading) => {
                let fold = match (row.measures, sums.is_open(heading)) {
                    (0, _) => ' ',
                    (_, true) => '▾',
                    (_, false) => '▸',
                };
                (format!("{fold} {}", words.heading(session, heading)), self.theme.text)
            }
            SumsAt::Measure(_, id) => {
                let number = session.number(Ref::Measure(id)).map(|number| number.to_string()).unwrap_or_default();
                (format!("    {number} {}", self.said(Ref::Measure(id))), self.theme.dim)
            }
        };
        let heads = matches!(row.at, SumsAt::Heading(_));
        let share =
            share(row.costs.all, whole).filter(|_| heads).map(|share| words.of_hundred(&share)).unwrap_or_default();
        let line = Line { name: &name, measures: heads.then_some(row.measures), costs: row.costs, share };
        self.table_line(columns, area, &line, on.unwrap_or(style));
    }

    /// Nothing is a dash: what is not said and what costs nothing are told apart beneath.
    fn table_line(&mut self, columns: Columns, area: Rect, line: &Line<'_>, style: Style) {
        let words = self.console.words();
        let money = |money: Money| if money == Money::default() { "–".to_owned() } else { words.money(money) };
        let cells = [
            (columns.measures, line.measures.map(|count| count.to_string()).unwrap_or_default()),
            (columns.once, money(line.costs.once)),
            (columns.yearly, money(line.costs.yearly)),
            (columns.all, money(line.costs.all)),
            (columns.share, line.share.clone()),
        ];
        self.put(area.x, area.y, columns.name, line.name, style);
        self.cells(columns, area, cells, style);
    }

    fn cells(&mut self, columns: Columns, area: Rect, cells: [(u16, String); 5], style: Style) {
        let mut x = area.x + columns.name;
        for (width, cell) in cells.into_iter().filter(|(width, _)| *width > 0) {
            x += width + 2;
            self.put_right(x, area.y, width, &cell, style);
        }
    }

    /// The rule, the sum, and what has to be known of it.
    fn total(&mut self, sums: &SumsView, columns: Columns, area: Rect) {
        for x in area.x..area.right() {
            self.set(x, area.y, '─', self.theme.border);
        }
        let (words, ledger) = (self.console.words(), sums.ledger());
        let name = format!("  {}", words.get(Word("sums-total")));
        let line =
            Line { name: &name, measures: Some(ledger.total.measures), costs: ledger.costs(), share: String::new() };
        self.table_line(columns, Rect { y: area.y + 1, height: 1, ..area }, &line, self.theme.strong);
        let unknown =
            (ledger.unknown > 0).then(|| words.say(Word("scene-unknown-cost"), &[("count", ledger.unknown.into())]));
        let rule = (ledger.by == Dimension::Year).then(|| words.get(Word("sums-year-rule")).to_owned());
        let told =
            unknown.into_iter().chain(rule).flat_map(|told| text::wrap(&told, area.width.saturating_sub(2).into(), 2));
        for (y, told) in (area.y + 2..area.bottom()).zip(told) {
            self.put(area.x + 2, y, area.width.saturating_sub(2), &told, self.theme.dim);
        }
    }
}

/// Of a hundred, rounded; something is never nothing. `None` where there is nothing to share.
fn share(part: Money, whole: Money) -> Option<String> {
    let (part, whole) = (i128::from(part.cents()), i128::from(whole.cents()));
    (whole > 0 && part > 0).then(|| match (part * 100 + whole / 2) / whole {
        0 => "< 1".to_owned(),
        share => share.to_string(),
    })
}
