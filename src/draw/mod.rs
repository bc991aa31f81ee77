//! Drawing only: it reads the console and writes cells, and says what lies where.

mod analysis;
pub mod ascii;
mod bottom;
mod clusters;
mod field;
mod form;
mod frame;
mod goals;
mod header;
mod help;
mod hyphen;
mod kanban;
mod log;
mod palette;
pub mod plan;
mod planning;
mod poll;
pub mod scene;
mod selection;
mod start;
mod sums;
pub mod text;
pub mod theme;
mod then;
mod thread;
mod timeline;
mod view;
mod wall;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;

pub use start::draw_start;
pub use view::{View, draw_view};
pub use wall::Wall;

use crate::console::{Console, Drawn, Hit, Mode, Pane};
use crate::words::Word;
use theme::Theme;

/// Below this nothing can be read.
const SMALLEST: (u16, u16) = (40, 12);
/// From this on three panes stand side by side; below it, one fills the screen.
const THREE_PANES: (u16, u16) = (100, 30);

/// From this width on the two upper panes share it evenly.
const FULL: u16 = 120;

/// Draws the whole console into the buffer.
pub fn draw(console: &Console, theme: &Theme, wall: Wall, buffer: &mut Buffer) -> Drawn {
    if let Mode::Then(then) = console.mode() {
        return then::draw_then(console, then, theme, wall, buffer);
    }
    let Drawn { card_tops, kanban, pile_left, ref pile_tops, .. } = *console.drawn();
    let mut drawn = Drawn { card_tops, kanban, pile_left, pile_tops: pile_tops.clone(), ..Drawn::default() };
    let area = buffer.area;
    if !begin(console, theme, buffer) {
        return drawn;
    }
    let mut page = Page { console, theme, wall, buffer, drawn: &mut drawn };
    if console.stage().here() {
        page.one_display();
        return drawn;
    }
    page.header(Rect { height: 1, ..area });
    let body = Rect { y: area.y + 1, height: area.height - 3, ..area };
    match console.mode() {
        Mode::Form(form) => page.form(form, body),
        Mode::Helping(top) => page.help(*top, body),
        Mode::Log(log) => page.log(log, body),
        Mode::PollSetup(setup) => page.poll_setup(setup, body),
        _ => page.view_or_board(body),
    }
    page.preview(body);
    if let Mode::Palette(palette) = console.mode() {
        page.palette(palette, body);
    }
    page.bottom(Rect { y: area.bottom() - 2, height: 2, ..area });
    page.count_pages();
    drawn
}

/// Lays the ground; false where there is too little of it, which is then said.
fn begin(console: &Console, theme: &Theme, buffer: &mut Buffer) -> bool {
    let area = buffer.area;
    lay_ground(theme, buffer);
    if area.width >= SMALLEST.0 && area.height >= SMALLEST.1 {
        return true;
    }
    let room = console.words().get(Word("console-too-small"));
    for (row, line) in (0..area.height).zip(text::wrap(room, area.width.into(), area.height.into())) {
        text::put(buffer, area.x, area.y + row, area.width, &line, theme.text);
    }
    false
}

/// Wipes the buffer, whatever picture it held, in one go: half of what a frame cost was emptying cells one by one.
fn lay_ground(theme: &Theme, buffer: &mut Buffer) {
    let mut ground = Cell::EMPTY;
    ground.set_style(theme.text);
    buffer.content.fill(ground);
}

/// One picture while it is drawn: what is read, where it goes, what is learned.
pub(crate) struct Page<'a> {
    console: &'a Console,
    theme: &'a Theme,
    wall: Wall,
    buffer: &'a mut Buffer,
    drawn: &'a mut Drawn,
}

impl Page<'_> {
    /// What stands before the board, else the board.
    fn view_or_board(&mut self, area: Rect) {
        match self.console.view() {
            Mode::Thread(thread) => self.thread(thread, area),
            Mode::Sums(sums) => self.sums_view(sums, area),
            Mode::Poll(poll) => self.poll(poll, area),
            _ => self.board(area),
        }
    }

    /// The three panes, or the one that takes the keys.
    fn board(&mut self, area: Rect) {
        let focus = self.console.focus();
        let whole = self.buffer.area;
        let narrow = whole.width < THREE_PANES.0 || whole.height < THREE_PANES.1;
        if narrow || self.console.zoomed() {
            return self.pane(focus, area);
        }
        let plan_height = (area.height / 3).clamp(10, 22);
        let top = Rect { height: area.height - plan_height, ..area };
        // Four columns of cards need more room than one list; from the full size on both have enough.
        let share = if area.width < FULL { area.width * 3 / 5 } else { area.width / 2 };
        let left = Rect { width: share, ..top };
        self.pane(Pane::Analysis, left);
        self.pane(Pane::Goals, Rect { x: left.right(), width: area.width - left.width, ..top });
        self.pane(Pane::Plan, Rect { y: top.bottom(), height: plan_height, ..area });
    }

    fn pane(&mut self, pane: Pane, area: Rect) {
        self.drawn.hit((area.x, area.y, area.width, area.height), Hit::Pane(pane));
        match pane {
            Pane::Analysis if self.console.in_clusters() => self.clusters(area),
            Pane::Analysis => self.analysis(area),
            Pane::Goals if self.console.in_kanban() => self.kanban(area),
            Pane::Goals => self.goals(area),
            Pane::Plan => self.timeline(area),
        }
    }
}
