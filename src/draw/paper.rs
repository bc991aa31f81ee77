//! The picture from one frame to the next: what would be drawn the same is left as it stands.
//!
//! The board is laid out in pieces without gaps. What a piece shows follows from its place, from what all of them share
//! ([`Common`]) and from what it alone looks at ([`Seen`]). Where these are as they were, and nothing was laid over the
//! piece, its cells stay and are not even compared.
//!
//! What is not known to be equal is drawn anew: whatever may have changed a piece counts into the console's revision
//! (only what stands behind a card follows from the session alone, and searches it for ten thousand cards),
//! other modes than moving and typing keep nothing, and where something is wiped, the pieces beneath it are forgotten. In
//! debug builds every picture is drawn a second time from nothing and compared, so that no test overlooks a lapse.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};

use super::theme::Theme;
use super::{Page, Wall, lay_ground};
use crate::console::plan::PlanView;
use crate::console::{Area, Console, Cursor, Drawn, Hit, Mode, Pane};
use crate::session::{Day, FindingKind, Id, Ref};
use crate::words::Language;

/// A picture of the console that is kept from frame to frame.
#[derive(Debug, Default)]
pub struct Paper {
    buffer: Buffer,
    kept: Kept,
    /// What was learned when it was drawn: a console that saw something else is another one.
    last: Drawn,
}

impl Paper {
    /// Empty paper.
    pub fn new(size: Size) -> Self {
        Self { buffer: Buffer::empty(size.into()), ..Self::default() }
    }

    /// What stands on it.
    pub fn buffer(&self) -> &Buffer {
        &self.buffer
    }

    /// The whole of it, to draw something else than the console.
    pub fn whole(&mut self) -> &mut Buffer {
        self.kept.forget();
        self.kept.touch(self.buffer.area);
        &mut self.buffer
    }

    /// The columns of each row that may have changed since this was asked last.
    pub fn touched(&mut self) -> Vec<Range<u16>> {
        let mut rows = std::mem::take(&mut self.kept.touched);
        rows.resize(self.buffer.area.height.into(), 0..0);
        rows
    }

    /// Draws the console: what changed of it since the last time.
    pub fn draw(&mut self, console: &Console, theme: &Theme, wall: Wall) -> Drawn {
        #[cfg(debug_assertions)]
        let before = (self.buffer.clone(), self.kept.touched.clone());
        if *console.drawn() != self.last {
            self.kept.forget();
        }
        let drawn = super::draw_on(console, theme, wall, &mut self.buffer, &mut self.kept);
        #[cfg(debug_assertions)]
        self.check(before, &drawn, &|buffer| super::draw(console, theme, wall, buffer));
        self.last.clone_from(&drawn);
        drawn
    }

    /// That what was kept is what would have been drawn, and that nothing changed beside what was touched.
    #[cfg(debug_assertions)]
    fn check(&self, before: (Buffer, Vec<Range<u16>>), drawn: &Drawn, draw: &dyn Fn(&mut Buffer) -> Drawn) {
        let mut anew = Buffer::empty(self.buffer.area);
        debug_assert_eq!(*drawn, draw(&mut anew), "kept pieces tell something else than drawn anew");
        let touched = |x, y| self.kept.touched.get(usize::from(y)).is_some_and(|columns| columns.contains(&x));
        for (at, cell) in self.buffer.content.iter().enumerate() {
            let (x, y) = self.buffer.pos_of(at);
            debug_assert_eq!(*cell, anew[(x, y)], "kept at {x},{y}, drawn anew it would be different");
            debug_assert!(touched(x, y) || *cell == before.0[(x, y)], "changed at {x},{y}, but not touched");
        }
    }
}

/// A part of the board that is drawn as one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Piece {
    /// The frame around a pane.
    Frame(Pane),
    /// A column of the analysis.
    Column(FindingKind),
    /// What stands behind the selected card.
    Facts,
    /// What is inside the frame of goals and measures.
    Goals,
    /// What is inside the frame of the plan.
    Plan,
}

/// What every piece looks at.
#[derive(Clone, PartialEq, Debug)]
struct Common {
    theme: Theme,
    language: Language,
    today: Day,
    whole: Rect,
}

/// What one piece looks at besides.
#[derive(Clone, PartialEq, Debug)]
enum Seen {
    Frame { focused: bool },
    Column { cursor: Cursor<Id>, top: usize, focused: Option<bool> },
    Facts { on: Option<Id> },
    Goals { cursor: Cursor<Ref>, top: usize, focused: bool },
    Plan { view: PlanView, focused: bool },
}

impl Seen {
    fn by(piece: Piece, console: &Console) -> Self {
        let focused = |pane| console.focus() == pane;
        match piece {
            Piece::Frame(pane) => Self::Frame { focused: focused(pane) },
            Piece::Column(kind) => Self::Column {
                cursor: *console.card_cursor(kind),
                top: console.drawn().card_tops[kind as usize],
                focused: (console.column() == kind).then_some(focused(Pane::Analysis)),
            },
            Piece::Facts => Self::Facts { on: console.card_behind() },
            Piece::Goals => Self::Goals {
                cursor: *console.goal_cursor(),
                top: console.drawn().goal_top,
                focused: focused(Pane::Goals),
            },
            Piece::Plan => Self::Plan { view: console.plan().clone(), focused: focused(Pane::Plan) },
        }
    }
}

/// Counts the changes that a piece may show.
fn changes(piece: Piece, console: &Console) -> u64 {
    match piece {
        Piece::Facts => console.saving().last,
        _ => console.revision(),
    }
}

/// What stands on the paper and may stay there.
#[derive(Debug, Default)]
pub(super) struct Kept {
    common: Option<Common>,
    pieces: Vec<KeptPiece>,
    /// Of each row the columns that were drawn.
    touched: Vec<Range<u16>>,
}

#[derive(Debug)]
struct KeptPiece {
    piece: Piece,
    area: Rect,
    /// What the piece leaves to others.
    hole: Rect,
    changes: u64,
    seen: Seen,
    hits: Vec<(Area, Hit)>,
}

impl Kept {
    /// Begins a picture: keeps the pieces only if what they share is as it was.
    pub(super) fn begin(&mut self, console: &Console, theme: &Theme, whole: Rect) {
        let common =
            Common { theme: *theme, language: console.words().language(), today: console.known().today, whole };
        if !is_plain(console) || self.common.as_ref() != Some(&common) {
            self.forget();
            self.common = Some(common);
        }
    }

    /// Ends a picture: beneath what lies over the board nothing is kept.
    pub(super) fn end(&mut self, console: &Console, whole: Rect) {
        if !is_plain(console) || console.stage().here() || console.stage().preview() {
            self.forget();
            self.touch(whole);
        }
    }

    fn forget(&mut self) {
        self.common = None;
        self.pieces.clear();
    }

    /// Something is drawn there: it has to be compared, and what lay there does not stay.
    fn cover(&mut self, area: Rect) {
        self.touch(area);
        self.pieces.retain(|kept| !kept.area.intersects(area) || kept.hole.intersection(area) == area);
    }

    fn touch(&mut self, area: Rect) {
        if area.is_empty() {
            return;
        }
        let bottom = usize::from(area.bottom());
        self.touched.resize(self.touched.len().max(bottom), 0..0);
        for columns in &mut self.touched[area.top().into()..bottom] {
            let all = if columns.start >= columns.end { area.left() } else { columns.start.min(area.left()) };
            *columns = all..columns.end.max(area.right());
        }
    }
}

impl Page<'_> {
    /// Draws a piece, unless it stands there already.
    pub(super) fn piece(&mut self, piece: Piece, area: Rect, draw: impl FnOnce(&mut Self)) {
        self.piece_around(piece, area, Rect::ZERO, draw);
    }

    /// Draws a piece around a hole in which others stand.
    pub(super) fn piece_around(&mut self, piece: Piece, area: Rect, hole: Rect, draw: impl FnOnce(&mut Self)) {
        let (changes, seen) = (changes(piece, self.console), Seen::by(piece, self.console));
        let kept = self.kept.pieces.iter().find(|kept| kept.piece == piece && kept.changes == changes);
        let same = kept.filter(|kept| kept.area == area && kept.hole == hole && kept.seen == seen);
        if let Some(kept) = same {
            return self.drawn.hits.extend_from_slice(&kept.hits);
        }
        self.kept.pieces.retain(|kept| kept.piece != piece);
        around(area, hole).into_iter().for_each(|strip| self.ground(strip));
        let from = self.drawn.hits.len();
        draw(self);
        let hits = self.drawn.hits[from..].to_vec();
        self.kept.pieces.push(KeptPiece { piece, area, hole, changes, seen, hits });
    }

    /// Lays the ground for something new.
    pub(super) fn ground(&mut self, area: Rect) {
        let area = area.intersection(self.buffer.area);
        self.kept.cover(area);
        lay_ground(self.theme, self.buffer, area);
    }

    /// Notes that something is laid over what is drawn there.
    pub(super) fn covers(&mut self, area: Rect) {
        self.kept.cover(area);
    }
}

/// Whether the board is shown as it is: no proposal, no form, nothing that fills the screen.
fn is_plain(console: &Console) -> bool {
    let board = matches!(console.view(), Mode::Board | Mode::Capture(_) | Mode::Editing(_) | Mode::Filtering(_));
    board && matches!(console.doing(), Mode::Board | Mode::Capture(_) | Mode::Editing(_) | Mode::Filtering(_))
}

/// The rectangle without the hole.
fn around(area: Rect, hole: Rect) -> Vec<Rect> {
    if hole.is_empty() {
        return vec![area];
    }
    vec![
        Rect { height: hole.y - area.y, ..area },
        Rect { y: hole.bottom(), height: area.bottom() - hole.bottom(), ..area },
        Rect { width: hole.x - area.x, y: hole.y, height: hole.height, ..area },
        Rect { x: hole.right(), width: area.right() - hole.right(), y: hole.y, height: hole.height },
    ]
}
