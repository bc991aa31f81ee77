//! The analysis by cluster: a column for each, the unsorted cards before them; as many columns as are readable.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::analysis::ROOM_FOR_FACTS;
use super::{Page, text};
use crate::console::clusters::Pile;
use crate::console::{Hit, Pane, cluster_letter};
use crate::session::Ref;
use crate::words::Word;

/// A column is not narrower than this, as long as there are more clusters than fit.
const NARROWEST: u16 = 18;
/// Lines of a title.
const TITLE: usize = 2;

impl Page<'_> {
    pub(super) fn clusters(&mut self, area: Rect) {
        let words = self.console.words();
        let board = self.console.board();
        let cards = board.columns.iter().map(Vec::len).sum::<usize>();
        let counts = [("cards", cards.into()), ("clusters", board.piles.len().saturating_sub(1).into())];
        let beside = words.say(Word("console-cluster-counts"), &counts);
        let title = format!("{} · {}", words.get(Word("console-analysis")), words.get(Word("console-clusters")));
        let mut inside = self.frame(Pane::Analysis, &title, &beside, area);
        self.ground(inside);
        if inside.height < 4 || inside.width < 4 {
            return;
        }
        if inside.height >= ROOM_FOR_FACTS {
            inside.height -= 4;
            self.facts(Rect { y: inside.bottom(), height: 4, ..inside });
        }
        let gap = if inside.width >= 90 { 2 } else { 1 };
        let fit = usize::from((inside.width + gap) / (NARROWEST + gap)).clamp(1, board.piles.len().max(1));
        let at = self.console.standing().column();
        let left = self.drawn.pile_left.clamp((at + 1).saturating_sub(fit), at).min(board.piles.len() - fit);
        self.drawn.pile_left = left;
        self.drawn.pile_tops.resize(board.piles.len(), 0);
        if fit < board.piles.len() {
            self.piles_beside(left, left + fit, Rect { height: 1, ..inside });
            inside = Rect { y: inside.y + 1, height: inside.height - 1, ..inside };
        }
        let width = if board.piles.len() > 1 { (inside.width + gap) / fit as u16 - gap } else { inside.width / 2 };
        if board.piles.len() == 1 {
            let hint = words.get(Word("console-empty-clusters"));
            let lines = text::wrap(hint, usize::from(inside.width - width).saturating_sub(3), inside.height.into());
            for (y, line) in (inside.y..inside.bottom()).zip(&lines) {
                self.put(inside.x + width + 2, y, inside.width - width - 2, line, self.theme.dim);
            }
        }
        for (column, pile) in board.piles.iter().enumerate().skip(left).take(fit) {
            let x = inside.x + (column - left) as u16 * (width + gap);
            self.pile(column, pile, Rect { x, width, ..inside });
        }
    }

    /// Says how many columns lie beside those on view, and how the next one is called.
    fn piles_beside(&mut self, left: usize, right: usize, area: Rect) {
        let piles = &self.console.board().piles;
        let half = usize::from(area.width / 2).saturating_sub(6);
        let named = |at: usize| text::cut(&self.pile_name(&piles[at]), half).into_owned();
        let before = left.checked_sub(1).map(|at| format!("◂ {left}  {}", named(at)));
        let behind = (right < piles.len()).then(|| format!("{}  {} ▸", named(right), piles.len() - right));
        self.put(area.x + 1, area.y, area.width / 2, &before.unwrap_or_default(), self.theme.dim);
        self.put_right(area.right() - 1, area.y, area.width / 2, &behind.unwrap_or_default(), self.theme.dim);
    }

    fn pile_name(&self, pile: &Pile) -> String {
        let title =
            pile.at.and_then(|id| self.console.session().clusters().get(id)).map(|cluster| cluster.title.clone());
        title.unwrap_or_else(|| self.console.words().get(Word("console-unsorted")).to_owned())
    }

    fn pile(&mut self, column: usize, pile: &Pile, area: Rect) {
        let standing = self.console.standing();
        let stands = standing.column() == column;
        let here = stands && self.console.focus() == Pane::Analysis;
        let on = stands.then_some(if here { self.theme.selected } else { self.theme.selected_elsewhere });
        self.drawn.hit((area.x, area.y, area.width, area.height), Hit::Pile(column, None));
        let selected = standing.row();
        let height = self.pile_title(column, pile, on.filter(|_| selected.is_none()), area);
        let cards = Rect { y: area.y + height, height: area.height.saturating_sub(height), ..area };
        if here {
            self.drawn.page = usize::from(cards.height / 3).max(1);
        }
        let before = self.drawn.pile_tops[column].min(pile.cards.len().saturating_sub(1));
        let top = match selected.filter(|_| stands) {
            Some(on) => self.first_card(before, &pile.cards, on, cards).0,
            None if stands => 0, // from the title down
            None => before,
        };
        self.drawn.pile_tops[column] = top;
        let mut y = cards.y;
        for (at, id) in pile.cards.iter().enumerate().skip(top) {
            if y >= cards.bottom() {
                break;
            }
            let is_on = stands && selected == Some(at);
            let Some(card) = self.card(*id, cards.width, is_on) else { continue };
            let height = card.height().min(cards.bottom() - y);
            let hit = Hit::Pile(column, Some(Ref::Finding(*id)));
            self.draw_card(&card, Rect { y, height, ..cards }, on.filter(|_| is_on), hit);
            y += card.height() + self.space(cards);
        }
        self.more(top, cards);
    }

    /// The letter under which it is reached, its title, how many cards; returns how many lines that took.
    fn pile_title(&mut self, column: usize, pile: &Pile, on: Option<Style>, area: Rect) -> u16 {
        let letter = column.checked_sub(1).and_then(cluster_letter);
        let letter = letter.map(|letter| format!("{letter} ")).unwrap_or_default();
        // By its number the room calls it, by its letter it is reached.
        let number = if pile.at.is_some() { format!("{column} ") } else { String::new() };
        let style = if pile.at.is_some() { self.theme.accent } else { self.theme.dim };
        let style = on.unwrap_or(style).add_modifier(Modifier::BOLD);
        let count = pile.cards.len().to_string();
        let room = usize::from(area.width).saturating_sub(text::width(&count) + 2);
        let lines = text::wrap(&format!("{letter}{number}{}", self.pile_name(pile)), room, TITLE);
        let height = TITLE as u16;
        if let Some(on) = on {
            self.wipe(Rect { height: height.min(area.height), ..area }, on);
            (area.y..area.y + height.min(area.height)).for_each(|y| self.set(area.x, y, '▌', on));
        }
        for (y, line) in (area.y..area.bottom()).zip(&lines) {
            self.put(area.x + 1, y, area.width - 1, line, style);
        }
        self.put_right(area.right(), area.y, area.width, &count, on.unwrap_or(self.theme.dim));
        height.min(area.height)
    }
}
