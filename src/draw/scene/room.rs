//! How a size is divided: margins, the head, the body, the line beneath.

use ratatui::layout::Rect;

use super::letters::Letters;

/// The smallest size at which the rules of the wall can be kept.
pub const LEAST: (u16, u16) = (48, 16);
/// A line wider than this would have to be followed with the finger.
const WIDEST: u16 = 150;
/// From this height on, the head is set in block letters.
const TALL: u16 = 30;
/// From this height on, there is an empty line between the rule and the body.
const AIRY: u16 = 18;
/// From this height on, there is one above the last line.
const HIGH: u16 = 24;
/// At the right of the body, room for the ellipsis of what goes on on the next page.
pub const ELLIPSIS: u16 = 2;

/// The parts of a picture; each is empty where there is no room for it.
#[derive(Clone, PartialEq, Debug)]
pub struct Room {
    /// The head, one line or as high as its block letters.
    pub head: Rect,
    /// The head in block letters.
    pub letters: Option<Letters>,
    /// The rule beneath the head.
    pub rule: Rect,
    /// What is on view.
    pub body: Rect,
    /// Town or note, and the page.
    pub foot: Rect,
}

impl Room {
    /// Divides the area for a picture with such a head.
    pub fn of(area: Rect, head: &str, ascii: bool) -> Self {
        let inner = inner(area);
        let foot = Rect { y: inner.bottom().saturating_sub(1), height: u16::from(inner.height > 3), ..inner };
        let above = Rect { height: inner.height - foot.height, ..inner };
        if head.is_empty() || above.height < 4 {
            let none = Rect { height: 0, ..inner };
            return Self { head: none, letters: None, rule: none, body: above, foot };
        }
        let letters =
            (area.height >= TALL).then(|| Letters::fit_wide(head, inner.width, area.height / 8, ascii)).flatten();
        let head = Rect { height: letters.as_ref().map_or(1, Letters::height), ..above };
        let gap = u16::from(area.height >= AIRY) + u16::from(letters.is_some());
        let rule = Rect { y: head.bottom() + u16::from(letters.is_some()), height: 1, ..inner };
        let top = (head.bottom() + 1 + gap).min(above.bottom());
        let low = u16::from(area.height >= HIGH);
        let body = Rect {
            y: top,
            height: (above.bottom() - top).saturating_sub(low),
            width: inner.width.saturating_sub(ELLIPSIS),
            ..inner
        };
        Self { head, letters, rule, body, foot }
    }
}

/// The area without its margins; what is too wide for a line stands in the middle.
fn inner(area: Rect) -> Rect {
    let whole = within(area);
    let beside = whole.width.saturating_sub(WIDEST) / 2;
    Rect { x: whole.x + beside, width: whole.width - 2 * beside, ..whole }
}

/// The area without its margins.
pub fn within(area: Rect) -> Rect {
    let (beside, above) = (area.width / 24, area.height / 24);
    Rect { x: area.x + beside, y: area.y + above, width: area.width - 2 * beside, height: area.height - 2 * above }
}
