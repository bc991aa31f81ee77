//! Drawing only: it reads the console and writes cells, and says what lies where.

mod agenda;
mod analysis;
pub mod ascii;
mod bottom;
mod clusters;
mod course;
mod field;
mod form;
mod frame;
mod goals;
mod header;
mod help;
mod hyphen;
mod kanban;
mod log;
mod overview;
mod palette;
mod paper;
mod participation;
pub mod plan;
mod planning;
mod poll;
mod report;
mod resolutions;
mod round;
pub mod scene;
mod selection;
mod start;
mod sums;
pub mod text;
pub mod theme;
mod then;
mod thread;
mod timeline;
mod topics;
mod view;
mod wall;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;

pub use paper::Paper;
pub use start::draw_start;
pub use view::{View, draw_view};
pub use wall::Wall;

use crate::console::{Console, Drawn, Hit, Mode, Pane};
use crate::words::Word;
use paper::Kept;
use theme::Theme;

/// Below this nothing can be read.
const SMALLEST: (u16, u16) = (40, 12);
/// From this on three panes stand side by side; below it, one fills the screen.
const THREE_PANES: (u16, u16) = (100, 30);

/// From this width on the two upper panes share it evenly.
const FULL: u16 = 120;

/// Draws the whole console into the buffer, whatever stood there.
pub fn draw(console: &Console, theme: &Theme, wall: Wall, buffer: &mut Buffer) -> Drawn {
    draw_on(console, theme, wall, buffer, &mut Kept::default())
}

/// Draws what is not kept.
fn draw_on(console: &Console, theme: &Theme, wall: Wall, buffer: &mut Buffer, kept: &mut Kept) -> Drawn {
    let area = buffer.area;
    kept.begin(console, theme, area);
    let drawn = match console.doing() {
        Mode::Then(then) => then::draw_then(console, then, theme, wall, buffer),
        _ => draw_present(console, theme, wall, buffer, kept),
    };
    kept.end(console, area);
    drawn
}

/// Draws what is, as against what was then.
fn draw_present(console: &Console, theme: &Theme, wall: Wall, buffer: &mut Buffer, kept: &mut Kept) -> Drawn {
    let mut drawn = Drawn { hits: vec![], cursor: None, ..console.drawn().of_the_board() };
    let area = buffer.area;
    let mut page = Page { console, theme, wall, buffer, drawn: &mut drawn, kept };
    if !page.big_enough() {
        return drawn;
    }
    if console.stage().here() {
        page.ground(area);
        page.one_display();
    } else {
        page.console(area);
    }
    drawn
}

/// Wipes a part of the buffer, whatever picture it held, row by row: half of what a frame cost was emptying cells one by one.
fn lay_ground(theme: &Theme, buffer: &mut Buffer, area: Rect) {
    let mut ground = Cell::EMPTY;
    ground.set_style(theme.text);
    for row in area.rows().filter(|row| !row.is_empty()) {
        let start = buffer.index_of(row.x, row.y);
        buffer.content[start..start + usize::from(row.width)].fill(ground.clone());
    }
}

/// One picture while it is drawn: what is read, where it goes, what is learned.
pub(crate) struct Page<'a> {
    console: &'a Console,
    theme: &'a Theme,
    wall: Wall,
    buffer: &'a mut Buffer,
    drawn: &'a mut Drawn,
    kept: &'a mut Kept,
}

impl Page<'_> {
    /// What stands before the board, else the board.
    fn view_or_board(&mut self, area: Rect) {
        let view = self.console.view();
        if view.is_view() {
            self.ground(area);
        }
        match view {
            Mode::Thread(thread) => self.thread(thread, area),
            Mode::Sums(sums) => self.sums_view(sums, area),
            Mode::Topics(topics) => self.topics(topics, area),
            Mode::Round(round) => self.round(round, area),
            Mode::Agenda(view) => self.agenda_view(view, area),
            Mode::Resolutions(papers) => self.resolutions_view(papers, area),
            Mode::Report(report) => self.report_view(report, area),
            Mode::Participation(view) => self.participation(view, area),
            Mode::Overview(view) => self.overview(view, area),
            Mode::Poll(poll) => self.poll(poll, area),
            _ => self.board(area),
        }
    }

    /// Whether there is room for something; says so where there is too little.
    fn big_enough(&mut self) -> bool {
        let area = self.buffer.area;
        if area.width >= SMALLEST.0 && area.height >= SMALLEST.1 {
            return true;
        }
        self.ground(area);
        let room = self.console.words().get(Word("console-too-small"));
        for (row, line) in (0..area.height).zip(text::wrap(room, area.width.into(), area.height.into())) {
            self.put(area.x, area.y + row, area.width, &line, self.theme.text);
        }
        false
    }

    /// Header, body and the two last lines.
    fn console(&mut self, area: Rect) {
        let header = Rect { height: 1, ..area };
        let body = Rect { y: area.y + 1, height: area.height - 3, ..area };
        let bottom = Rect { y: area.bottom() - 2, height: 2, ..area };
        self.ground(header);
        self.ground(bottom); // before the body: a form tells what it has to tell there
        self.header(header);
        match self.console.doing() {
            Mode::Form(form) => {
                self.ground(body);
                self.form(form, body);
            }
            Mode::Helping(top) => self.help(*top, body),
            Mode::Log(log) => {
                self.ground(body);
                self.log(log, body);
            }
            Mode::PollSetup(setup) => {
                self.ground(body);
                self.poll_setup(setup, body);
            }
            _ => self.view_or_board(body),
        }
        self.preview(body);
        if let Mode::Palette(palette) = self.console.doing() {
            self.palette(palette, body);
        }
        self.bottom(bottom);
        self.count_pages();
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
