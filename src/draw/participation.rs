//! Who was heard: the list with its columns, beneath it what came from the chosen group; or the picture.

mod picture;

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{Page, text};
use crate::console::{Hit, ParticipationView, VoiceAt};
use crate::session::{Category, Heard, Offer, Ref, Stakeholder};
use crate::words::{Named, Word};

/// A name needs at least so much before there is room for anything else.
const NAME: u16 = 16;
/// With so much it stands whole, mostly; only then come the columns that one asks for less.
const WHOLE_NAME: u16 = 32;
/// A name in a wider column stands too far from what is said of it.
const WIDEST: u16 = 56;
/// Numbers: `K12`.
const NUMBER: u16 = 4;
/// Below this nothing can stand between the head and what is told beneath.
const LEAST: u16 = 6;
/// Cells of a date, `10.06.2026`.
const DATE: u16 = 10;
/// What was not heard.
const NOT_HEARD: char = '○';

/// Cells of the columns; none where there is no room.
#[derive(Clone, Copy, Debug, Default)]
struct Columns {
    name: u16,
    levels: u16,
    category: u16,
    size: u16,
    format: u16,
    date: u16,
    heard: u16,
}

impl Columns {
    /// What fits beside the names, the most asked-for first.
    fn of(width: u16, heard: u16, date: u16) -> Self {
        let mut columns = Self::default();
        let mut left = width.saturating_sub(NUMBER + NAME);
        let mut take = |field: &mut u16, cells: u16, name: u16| {
            if NAME + left >= name + cells + 2 {
                *field = cells;
                left -= cells + 2;
            }
        };
        take(&mut columns.heard, heard, NAME);
        take(&mut columns.date, date, NAME);
        take(&mut columns.levels, 5, NAME + 4);
        take(&mut columns.format, 22, WHOLE_NAME);
        take(&mut columns.category, 17, WHOLE_NAME);
        take(&mut columns.size, 22, WHOLE_NAME);
        columns.name = (NAME + left).min(WIDEST);
        columns
    }

    /// The columns behind the name, in the order in which they stand.
    fn widths(self) -> [u16; 6] {
        [self.category, self.size, self.levels, self.format, self.date, self.heard]
    }

    fn width(self) -> u16 {
        NUMBER + self.name + self.widths().iter().filter(|cells| **cells > 0).map(|cells| cells + 2).sum::<u16>()
    }
}

impl Page<'_> {
    pub(super) fn participation(&mut self, view: &ParticipationView, area: Rect) {
        let words = self.console.words();
        let all = view.voices().iter().filter(|voice| voice.group.is_some()).count();
        let args = [("count", view.not_heard().into()), ("all", all.into())];
        let beside = match view.not_heard() {
            0 if all == 0 => String::new(),
            0 => words.say(Word("participation-all-heard"), &args[1..]),
            _ => words.say(Word("participation-not-heard-count"), &args),
        };
        let title = if view.pictured() { Word("participation-picture") } else { Word("participation-title") };
        let title = words.get(title).to_owned();
        let inside = self.view_frame(&title, &beside, area);
        if inside.height < LEAST {
            return;
        }
        self.categories(view, inside);
        // The picture needs every row: five squares of two rows each stand at 48 × 18.
        let below = match (inside.height, view.pictured()) {
            (..17, true) => 1,
            (..12, _) => 2,
            _ => 4,
        };
        let body = Rect { y: inside.y + 1, height: inside.height - 1 - below, ..inside };
        match view.pictured() {
            true => self.picture(view, body),
            false => self.voices(view, body, inside),
        }
        let ruled = u16::from(below > 1);
        if ruled > 0 {
            self.rule(Rect { y: body.bottom(), height: 1, ..inside });
        }
        self.of_voice(view, Rect { y: body.bottom() + ruled, height: below - ruled, ..inside });
    }

    fn rule(&mut self, area: Rect) {
        for x in area.x..area.right() {
            self.set(x, area.y, '─', self.theme.border);
        }
    }

    /// All, then each category with its digit; the one that is shown as a chip.
    fn categories(&mut self, view: &ParticipationView, area: Rect) {
        let words = self.console.words();
        let name = |only: Option<Category>, short: bool| match only {
            None => words.get(Word("participation-all")).to_owned(),
            Some(only) if short => format!("{} {}", only as u8 + 1, words.short(only.word())),
            Some(only) => format!("{} {}", only as u8 + 1, words.get(only.word())),
        };
        let all = || std::iter::once(None).chain(Category::ALL.map(Some));
        let whole: usize = all().map(|only| text::width(&name(only, false)) + 2).sum();
        let short = whole > area.width.into();
        let mut x = area.x;
        for only in all() {
            let style = if only == view.only() { self.theme.chip } else { self.theme.dim };
            let name = name(only, short);
            let name = if short { name } else { format!(" {name} ") };
            let room = area.right().saturating_sub(x);
            x = self.put(x, area.y, room, &name, style) + u16::from(short);
        }
    }

    fn voices(&mut self, view: &ParticipationView, area: Rect, inside: Rect) {
        let words = self.console.words();
        let unknown = [Word("participation-not-yet"), Word("participation-unknown"), Word("participation-reached")];
        let heard = unknown.iter().map(|word| text::width(words.get(*word))).max().unwrap_or(0) as u16 + 2;
        let dates = self.console.session().stakeholders().iter().filter_map(|group| group.date);
        let date = dates.map(|day| text::width(&words.date(day.date())) as u16).max().unwrap_or(0).max(DATE);
        let columns = Columns::of(area.width, heard, date);
        let heads = [
            words.get(Word("participation-category")),
            words.get(Word("participation-size")),
            words.get(Word("participation-levels")),
            words.get(Word("participation-format")),
            words.get(Word("participation-date")),
            words.get(Word("participation-reached")),
        ];
        self.voice_cells(columns, Rect { height: 1, ..area }, heads.map(str::to_owned), self.theme.dim);
        let list = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
        let page = usize::from(list.height);
        self.drawn.page = page;
        let rows = view.rows();
        let before = self.console.drawn().view_top;
        let top = before.clamp((view.on() + 1).saturating_sub(page), view.on()).min(rows.len().saturating_sub(page));
        self.drawn.view_top = top;
        if rows.is_empty() {
            self.put(list.x, list.y, list.width, words.get(Word("participation-nobody")), self.theme.dim);
        }
        for (y, (at, row)) in (list.y..list.bottom()).zip(rows.iter().enumerate().skip(top)) {
            let line = Rect { y, height: 1, width: columns.width().min(list.width), ..list };
            self.drawn.hit((line.x, y, line.width, 1), Hit::Row(at));
            let on = (at == view.on()).then_some(self.theme.selected);
            on.into_iter().for_each(|on| self.wipe(line, on));
            self.voice_row(view, *row, columns, line, on);
        }
        self.view_place(top..(top + page).min(rows.len()), rows.len(), inside);
    }

    fn voice_row(&mut self, view: &ParticipationView, row: VoiceAt, columns: Columns, line: Rect, on: Option<Style>) {
        let (session, words) = (self.console.session(), self.console.words());
        match row {
            VoiceAt::Group(id) => {
                let Some(group) = session.stakeholders().get(id) else { return };
                let heard = view.voice(id).map_or(Heard::NotYet, |voice| voice.heard);
                let (text, strong) = (on.unwrap_or(self.theme.text), on.unwrap_or(self.theme.strong));
                self.put(line.x, line.y, NUMBER, &format!("K{}", group.number), strong);
                self.put(line.x + NUMBER, line.y, columns.name, &group.name, text);
                let cells = self.of_group(group, heard);
                self.voice_cells(columns, line, cells, text);
            }
            VoiceAt::Offer(id) => {
                let Some(offer) = session.offers().get(id) else { return };
                let room = line.width.saturating_sub(NUMBER);
                let none = offer.stakeholder.is_none().then(|| words.get(Word("participation-no-group")).to_owned());
                let told = none.into_iter().chain(self.of_offer(offer)).collect::<Vec<_>>();
                let told = format!("· {}", told.join(" · "));
                self.put(line.x + NUMBER, line.y, room, &told, on.unwrap_or(self.theme.dim));
            }
        }
    }

    fn of_group(&self, group: &Stakeholder, heard: Heard) -> [String; 6] {
        let words = self.console.words();
        let level = |level: Option<crate::session::Level>| level.map_or("–".to_owned(), |l| l.get().to_string());
        [
            group.category.map(|category| words.get(category.word()).to_owned()).unwrap_or_default(),
            group.size.clone(),
            format!("{} × {}", level(group.influence), level(group.interest)),
            group.format.clone(),
            group.date.map(|day| words.date(day.date())).unwrap_or_default(),
            self.heard(heard),
        ]
    }

    /// How many were reached; a sign and words where nobody was, and where it is not known.
    fn heard(&self, heard: Heard) -> String {
        let words = self.console.words();
        match heard {
            Heard::Reached(count) => {
                // Beneath each other by their last digits, which stand under the last letter of the head.
                let room = text::width(words.get(Word("participation-reached")));
                format!("{:>room$}", words.whole(count.into()))
            }
            Heard::Unknown => format!("? {}", words.get(Word("participation-unknown"))),
            Heard::Planned | Heard::NotYet => format!("{NOT_HEARD} {}", words.get(Word("participation-not-yet"))),
        }
    }

    fn voice_cells(&mut self, columns: Columns, area: Rect, cells: [String; 6], style: Style) {
        let mut x = area.x + NUMBER + columns.name;
        for (width, cell) in columns.widths().into_iter().zip(cells).filter(|(width, _)| *width > 0) {
            self.put(x + 2, area.y, width, &cell, style);
            x += width + 2;
        }
    }

    /// An offer with what it is linked to.
    fn of_offer(&self, offer: &Offer) -> Vec<String> {
        let session = self.console.session();
        let findings = offer.findings.iter().map(|id| Ref::Finding(*id));
        let links = findings.chain(offer.measures.iter().map(|id| Ref::Measure(*id)));
        let links: Vec<String> = links.filter_map(|at| session.number(at)).map(|number| number.to_string()).collect();
        let parts = [offer.name.clone(), links.join(" "), offer.provider.clone()];
        parts.into_iter().filter(|part| !part.is_empty()).collect()
    }

    /// What came from the chosen group, what it runs, whom one asks.
    fn of_voice(&mut self, view: &ParticipationView, area: Rect) {
        let (session, words) = (self.console.session(), self.console.words());
        let parts: Vec<String> = match view.chosen() {
            Some(VoiceAt::Offer(id)) => session.offers().get(id).map(|offer| {
                let target = (!offer.target_group.is_empty()).then(|| offer.target_group.clone());
                self.of_offer(offer).into_iter().chain(target).collect()
            }),
            Some(VoiceAt::Group(id)) => session.stakeholders().get(id).map(|group| self.all_of(view, group)),
            None => None,
        }
        .unwrap_or_default();
        let said = parts.join(" · ");
        let hint = view.pictured().then(|| words.get(Word("participation-private")).to_owned());
        let lines = text::wrap(&said, area.width.into(), area.height.into());
        let used = lines.len() as u16;
        for (y, line) in (area.y..area.bottom()).zip(lines) {
            self.put(area.x, y, area.width, &line, self.theme.text);
        }
        if let Some(hint) = hint.filter(|_| used < area.height) {
            self.put(area.x, area.bottom() - 1, area.width, &hint, self.theme.dim);
        }
    }

    fn all_of(&self, view: &ParticipationView, group: &Stakeholder) -> Vec<String> {
        let (session, words) = (self.console.session(), self.console.words());
        let voice = view.voice(group.id);
        let numbers = |refs: &[Ref]| {
            let numbers = refs.iter().filter_map(|at| session.number(*at)).map(|number| number.to_string());
            numbers.collect::<Vec<_>>().join(" ")
        };
        let brought = voice.map(|voice| numbers(&voice.brought)).filter(|numbers| !numbers.is_empty());
        let said = voice.map_or(0, |voice| voice.said);
        let said = (said > 0).then(|| words.say(Word("participation-said"), &[("count", said.into())]));
        let brought = match brought {
            Some(numbers) => Some(words.say(Word("participation-brought"), &[("numbers", numbers.into())])),
            None if said.is_some() => None,
            None => Some(words.get(Word("participation-brought-nothing")).to_owned()),
        };
        let offers = voice.map(|voice| &voice.offers[..]).unwrap_or_default().iter();
        let offers: Vec<&str> = offers.filter_map(|id| session.offers().get(*id)).map(|o| o.name.as_str()).collect();
        let offers = (!offers.is_empty())
            .then(|| words.say(Word("participation-offers"), &[("offers", offers.join(", ").into())]));
        let contact = (!group.contact_role.is_empty())
            .then(|| words.say(Word("participation-contact"), &[("role", group.contact_role.as_str().into())]));
        let size = Some(group.size.clone()).filter(|size| !size.is_empty());
        let name = format!("K{} {}", group.number, group.name);
        [Some(name), brought, said, offers, contact, size].into_iter().flatten().collect()
    }
}
