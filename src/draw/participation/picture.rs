//! Influence × interest: five by five squares, groups by number, with their names where there is room.

use ratatui::layout::Rect;

use crate::console::{Hit, ParticipationView, VoiceAt};
use crate::draw::{Page, text};
use crate::session::Id;
use crate::words::Word;

/// From this on a name beside its number says something.
const NAMED: u16 = 16;
/// From this height on a square has room for a line beneath it.
const LINED: u16 = 4;
/// Cells left of the squares, for the level.
const LEFT: u16 = 2;

impl Page<'_> {
    pub(super) fn picture(&mut self, view: &ParticipationView, area: Rect) {
        let session = self.console.session();
        // The foot with the levels of interest, and who has no place.
        let unplaced = view.unplaced(session);
        let beneath = if unplaced.is_empty() { 1 } else { 2 };
        if area.height < 5 + beneath || area.width < LEFT + 5 * 4 {
            return;
        }
        let words = self.console.words();
        let squares = Rect { height: area.height - beneath, ..area };
        let (width, height) = ((squares.width - LEFT) / 5, squares.height / 5);
        for row in 0..5u16 {
            let y = squares.y + row * height;
            self.put(area.x, y, 1, &(5 - row).to_string(), self.theme.dim);
            for column in 0..5u16 {
                let square = Rect { x: area.x + LEFT + column * width, y, width, height };
                let groups = view.at(session, (5 - row) as u8, column as u8 + 1);
                self.square(view, &groups, square);
            }
        }
        let foot = squares.y + 5 * height;
        for column in 0..5u16 {
            let x = area.x + LEFT + column * width + 1;
            self.put(x, foot, 1, &(column + 1).to_string(), self.theme.dim);
        }
        if !unplaced.is_empty() {
            let told = words.get(Word("participation-unplaced"));
            let x = self.put(area.x, foot + 1, area.width, &format!("{told} "), self.theme.dim);
            self.in_a_row(view, &unplaced, Rect { x, y: foot + 1, width: area.right().saturating_sub(x), height: 1 });
        }
    }

    /// A line at the left of each square, and beneath it where there is room; in it one group a line with its name, else as many numbers as fit.
    fn square(&mut self, view: &ParticipationView, groups: &[Id], area: Rect) {
        for y in area.y..area.bottom() {
            self.set(area.x, y, '│', self.theme.border);
        }
        let lined = u16::from(area.height >= LINED);
        if lined > 0 {
            for x in area.x..area.right() {
                self.set(x, area.bottom() - 1, if x == area.x { '┼' } else { '┄' }, self.theme.border);
            }
        }
        let inside = Rect { x: area.x + 1, width: area.width.saturating_sub(2), height: area.height - lined, ..area };
        if inside.width >= NAMED && groups.len() <= inside.height.into() {
            for (y, id) in (inside.y..).zip(groups) {
                self.in_a_row(view, &[*id], Rect { y, height: 1, ..inside });
                let name = self.console.session().stakeholders().get(*id).map(|group| group.name.clone());
                let x = inside.x + text::width(&self.group_number(*id)) as u16 + 1;
                let room = inside.right().saturating_sub(x);
                self.put(x, y, room, &name.unwrap_or_default(), self.theme.text);
            }
            return;
        }
        let mut rest = groups;
        for y in inside.y..inside.bottom() {
            let last = y + 1 == inside.bottom();
            let line = Rect { y, height: 1, ..inside };
            let fits = self.fitting(rest, inside.width, last);
            self.in_a_row(view, &rest[..fits], line);
            rest = &rest[fits..];
            if last && !rest.is_empty() {
                self.put_right(inside.right(), y, inside.width, &format!("+{}", rest.len()), self.theme.dim);
            }
        }
    }

    /// How many numbers fit into a line; in the last one there must be room to say how many more there are.
    fn fitting(&self, groups: &[Id], width: u16, last: bool) -> usize {
        let mut used = 0;
        for (at, id) in groups.iter().enumerate() {
            used += text::width(&self.group_number(*id)) + usize::from(at > 0);
            let more = if last && at + 1 < groups.len() { 3 } else { 0 };
            if used + more > width.into() {
                return at;
            }
        }
        groups.len()
    }

    fn group_number(&self, id: Id) -> String {
        let group = self.console.session().stakeholders().get(id);
        group.map(|group| format!("K{}", group.number)).unwrap_or_default()
    }

    fn in_a_row(&mut self, view: &ParticipationView, groups: &[Id], area: Rect) {
        let mut x = area.x;
        for id in groups {
            let (handle, at) = (self.group_number(*id), VoiceAt::Group(*id));
            let style = if view.chosen() == Some(at) { self.theme.selected } else { self.theme.strong };
            if let Some(row) = view.rows().iter().position(|row| *row == at) {
                self.drawn.hit((x, area.y, text::width(&handle) as u16, 1), Hit::Row(row));
            }
            x = self.put(x, area.y, area.right().saturating_sub(x), &handle, style) + 1;
        }
    }
}
