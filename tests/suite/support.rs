//! What tests share: the sample on a console, keys as a string, the screen as text.

use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::Size;
use tafelrunde::console::{Console, Effect, Input, Look, Now, Opening};
use tafelrunde::draw::{self, theme::Depth, theme::Theme};
use tafelrunde::keys::{Chord, Key};
use tafelrunde::session::{Edit, Session};
use tafelrunde::store;
use tafelrunde::words::Language;

/// The evening on which every test plays.
pub fn now() -> Now {
    Now { wall: "2026-11-21T18:04:07+01:00".parse().expect("a time"), elapsed: Duration::ZERO }
}

/// A session of `data/`.
pub fn session(name: &str) -> Session {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name);
    store::read(&path).unwrap_or_else(|errors| panic!("{name}: {} errors", errors.len())).0
}

pub fn sample() -> Session {
    session("lindbrueck.ron")
}

/// A console under the fingers.
pub struct Desk {
    pub console: Console,
    pub edits: Vec<Edit>,
    pub effects: Vec<Effect>,
    pub size: (u16, u16),
    /// What the journal holds from before; handed over as soon as it is asked for.
    pub past: Vec<Edit>,
    pub paper: draw::Paper,
}

impl Desk {
    pub fn new(session: Session, language: Language) -> Self {
        let console = Console::new(session, Opening::default(), language, Look::Terminal, 7, now());
        let mut desk = Self::on(console);
        desk.resize(120, 36);
        desk
    }

    /// A desk with a console of its own; its paper is new, for on it nothing of another console may stand.
    pub fn on(console: Console) -> Self {
        let size = (120, 36);
        Self { console, edits: vec![], effects: vec![], size, past: vec![], paper: draw::Paper::new(size.into()) }
    }

    pub fn sample() -> Self {
        Self::new(sample(), Language::German)
    }

    /// A console on the sample after an evening of work that lies in the journal.
    pub fn with_past(language: Language) -> Self {
        let (session, past) = evening();
        let last_edit = past.len() as u64;
        let opening = Opening { last_edit, has_past: true, ..Opening::default() };
        let console = Console::new(session, opening, language, Look::Terminal, 7, now());
        let mut desk = Self { past, ..Self::on(console) };
        desk.resize(120, 36);
        desk
    }

    pub fn resize(&mut self, width: u16, height: u16) {
        self.size = (width, height);
        self.paper = draw::Paper::new(Size { width, height });
        self.input(Input::Resize { width, height });
    }

    /// One input; drawn afterwards, as the loop does.
    pub fn input(&mut self, input: Input) {
        let mut asked = false;
        for effect in self.console.update(input, now()) {
            if let Effect::Save(edit) = &effect {
                self.edits.push(edit.clone());
            }
            asked |= effect == Effect::ReadPast && !self.past.is_empty();
            self.effects.push(effect);
        }
        self.buffer();
        if asked {
            self.input(Input::Past(Ok(self.past.clone())));
        }
    }

    /// Keys as a string: letters, and `<Enter>`, `<Shift+Up>`, `<Ctrl+s>`.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for chord in chords(keys) {
            self.input(Input::Key(chord));
        }
        self
    }

    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.input(Input::Paste(text.to_owned()));
        self
    }

    pub fn buffer(&mut self) -> Buffer {
        let theme = Theme::of(self.console.look(), Depth::Mono);
        let wall = draw::Wall { now: now().wall, ..draw::Wall::default() };
        let drawn = self.paper.draw(&self.console, &theme, wall);
        self.console.seen(drawn);
        self.paper.buffer().clone()
    }

    /// The columns of each row that were drawn since this was asked last.
    pub fn touched(&mut self) -> Vec<std::ops::Range<u16>> {
        self.paper.touched()
    }

    /// The screen as text, without the spaces at the ends of lines.
    pub fn screen(&mut self) -> String {
        text(&self.buffer())
    }

    pub fn session(&self) -> &Session {
        self.console.session()
    }

    /// What is told in the line above the hints.
    pub fn told(&self) -> &str {
        self.console.message().map_or("", |message| &message.text)
    }
}

/// The sample after work on two days, in a workshop and outside of one, and the edits that led there.
pub fn evening() -> (Session, Vec<Edit>) {
    let mut desk = Desk::sample();
    desk.press("<F2>:w5<Enter>e, abends kein Bus in drei Ortsteilen<Enter>");
    desk.press(":2.1.1<Enter>mv:3.1<Enter><Shift+Down>");
    desk.press(":w7<Enter>d:s3<Enter>d-Kein Radweg nach Nordheide #5 !1<Enter><Esc>");
    desk.paste("- Kein Platz am Bahnhof\n- Kein Spielplatz in Altenhof\n- Kein Licht am Schulweg").press("<Enter>");
    desk.press(":5.1<Enter>nAnruf-Linientaxi abends @FB 4 bis Q2 2028 118.000 €/J<Enter><Esc>u");
    desk.press(":2.2<Enter>d:w5<Enter>m4m+");
    let workshop = desk.session().workshops().iter().map(|workshop| workshop.id).min();
    let mut edits = desk.edits.clone();
    for (at, edit) in edits.iter_mut().enumerate() {
        let day = if at < 3 { "2026-11-20T16:32:05+01:00" } else { "2026-11-21T17:01:00+01:00" };
        edit.time =
            day.parse::<chrono::DateTime<chrono::FixedOffset>>().expect("a time") + Duration::from_secs(97 * at as u64);
        edit.workshop = workshop.filter(|_| at >= 5);
    }
    (desk.session().clone(), edits)
}

/// A buffer as lines of text.
pub fn text(buffer: &Buffer) -> String {
    let area = buffer.area;
    let row = |y: u16| {
        let mut line = String::new();
        let mut skip = 0;
        for x in area.left()..area.right() {
            let symbol = buffer[(x, y)].symbol();
            if skip == 0 {
                line.push_str(symbol);
                skip = unicode_width::UnicodeWidthStr::width(symbol).saturating_sub(1);
            } else {
                skip -= 1;
            }
        }
        line.trim_end().to_owned()
    };
    (area.top()..area.bottom()).map(row).collect::<Vec<_>>().join("\n")
}

pub fn chords(keys: &str) -> Vec<Chord> {
    let mut chords = vec![];
    let mut rest = keys;
    while let Some(letter) = rest.chars().next() {
        let named = rest.strip_prefix('<').and_then(|rest| rest.split_once('>'));
        match named.and_then(|(name, after)| Some((Chord::read(name).filter(|_| name.len() > 1)?, after))) {
            Some((chord, after)) => {
                chords.push(chord);
                rest = after;
            }
            None => {
                chords.push(Chord::plain(Key::Char(letter)));
                rest = &rest[letter.len_utf8()..];
            }
        }
    }
    chords
}
