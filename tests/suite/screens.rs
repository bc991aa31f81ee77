//! Screens as text: what stands where, and what is emphasised. Every size and mode is drawn without a panic.
//!
//! After a change of the drawing: `INSTA_UPDATE=always cargo test --test suite screens`, then look at the difference.

use ratatui::buffer::Buffer;
use ratatui::style::Modifier;
use tafelrunde::session::Session;
use tafelrunde::words::Language::{self, English, German};

use crate::hostile;
use crate::support::{Desk, sample, session, text};

/// Name, session, language, size, and what is done before one looks; `¶` stands for a pasted text.
type Shot = (&'static str, &'static str, Language, (u16, u16), &'static str);

const PASTE: &str = "- Kein Bus\n- Kein Radweg\n- Keine Bank";
const SAMPLE: &str = "lindbrueck.ron";

/// The sample after clustering.
const CLUSTERED: &str = "clustered";
/// The sample where something is missing.
const LACKING: &str = "lacking";
/// Twenty goals with fifty measures each.
const LARGE: &str = "large";

const SHOTS: &[Shot] = &[
    ("home", SAMPLE, German, (48, 18), ""),
    ("home", SAMPLE, German, (60, 18), ""),
    ("home", SAMPLE, German, (80, 24), ""),
    ("home", SAMPLE, German, (120, 36), ""),
    ("home", SAMPLE, German, (240, 67), ""),
    ("home", SAMPLE, English, (48, 18), ""),
    ("home", SAMPLE, English, (80, 24), ""),
    ("home", SAMPLE, English, (120, 36), ""),
    ("home", SAMPLE, English, (240, 67), ""),
    ("analysis-zoomed", SAMPLE, German, (120, 36), "jz"),
    ("analysis-zoomed", SAMPLE, English, (240, 67), "<Right>jz"),
    ("clusters", CLUSTERED, German, (48, 18), "a"),
    ("clusters", CLUSTERED, English, (60, 18), "a<Right><Right><Down>"),
    ("clusters", CLUSTERED, German, (80, 24), "a<Right><Right><Right><Right><Down>mE"),
    ("clusters", CLUSTERED, English, (120, 36), "a<Right><Down>mB"),
    ("clusters-zoomed", CLUSTERED, German, (120, 36), "a<Right><Down>mBz"),
    ("clusters-zoomed", CLUSTERED, English, (240, 67), "a<Right><Down>mBz"),
    ("clusters-none", SAMPLE, German, (80, 24), "a"),
    ("clusters-sending", CLUSTERED, German, (60, 18), "a<Down><Down>m"),
    ("clusters-sending", CLUSTERED, English, (80, 24), "a<Down><Down>m"),
    ("clusters-join", CLUSTERED, German, (80, 24), "aJ"),
    ("goals", SAMPLE, German, (48, 18), "<F3>jjj"),
    ("goals", SAMPLE, English, (60, 18), "<F3>jjj"),
    ("goals", SAMPLE, German, (80, 24), "<F3>jjj"),
    ("goals-zoomed", SAMPLE, German, (120, 36), "<F3>jjjz"),
    ("goals-zoomed", SAMPLE, English, (240, 67), "<F3>jjjz"),
    ("kanban", SAMPLE, German, (48, 18), "<F3>ajj"),
    ("kanban", SAMPLE, English, (60, 18), "<F3>a<Right><Right>jj"),
    ("kanban", SAMPLE, German, (80, 24), "<F3>ao<Right><Right>jjj"),
    ("kanban", SAMPLE, English, (120, 36), "<F3>a<Right>jjj"),
    ("kanban-zoomed", SAMPLE, German, (120, 36), "<F3>azj<"),
    ("kanban-zoomed", SAMPLE, English, (240, 67), "<F3>azo<Right>jjj"),
    ("kanban-large", LARGE, German, (48, 18), "<F3>a<Right><PgDn>"),
    ("kanban-large", LARGE, German, (80, 24), "<F3>a<Right><PgDn><PgDn><PgDn>"),
    ("kanban-large", LARGE, English, (120, 36), "<F3>azo<Right>jj<PgDn>"),
    ("kanban-large", LARGE, German, (240, 67), "<F3>az<PgDn>"),
    ("plan", SAMPLE, English, (48, 18), "<F4>"),
    ("plan", SAMPLE, German, (60, 18), "<F4>"),
    ("plan", SAMPLE, German, (80, 24), "<F4>jj"),
    ("plan-zoomed", SAMPLE, English, (120, 36), "<F4>jjz"),
    ("plan-zoomed", SAMPLE, German, (240, 67), "<F4>jjz"),
    ("plan-proposal", SAMPLE, English, (48, 18), "<F4><Right><Right><Right><Right><Shift+Right><Ctrl+Right>"),
    ("plan-proposal", SAMPLE, German, (80, 24), "<F4><Right><Right><Right><Right><Shift+Right><Ctrl+Right>"),
    ("plan-proposal", SAMPLE, German, (120, 36), "<F4><Right><Right><Right><Right><Shift+Left><Tab>q"),
    ("plan-anew", "template.ron", German, (60, 18), "<F4>a11.3.2026<Enter>"),
    ("plan-anew", SAMPLE, English, (120, 36), "<F4>za2026-01-14<Enter>"),
    ("plan-happened", SAMPLE, German, (60, 18), "<F4>i"),
    ("plan-slipped", SAMPLE, German, (120, 36), "<F4>i20.11.2026<Enter>"),
    ("capture", SAMPLE, German, (48, 18), "-Abends kein Bus #5 !1"),
    ("capture", SAMPLE, German, (80, 24), "-m: Randzeiten @FB bis Q2 2027 18.000 € 2.400 €/J @J"),
    ("capture", SAMPLE, English, (120, 36), "-m: Late hours @FB by Q2 2027 €18,000 #wo"),
    ("capture-empty", SAMPLE, German, (120, 36), "-Abends kein Bus<Enter>"),
    ("filter", SAMPLE, German, (60, 18), "/kita"),
    ("filter", SAMPLE, English, (120, 36), "5/bus"),
    ("palette", SAMPLE, German, (48, 18), ":kita"),
    ("palette", SAMPLE, English, (80, 24), ":"),
    ("palette", SAMPLE, German, (120, 36), ":bus"),
    ("palette", SAMPLE, English, (240, 67), ":2.1"),
    ("send-card", SAMPLE, German, (80, 24), "m"),
    ("send-measure", SAMPLE, English, (120, 36), "<F3>jjm"),
    ("editing", SAMPLE, German, (80, 24), "<F3>jje"),
    ("help", SAMPLE, English, (48, 18), "?"),
    ("help", SAMPLE, German, (80, 24), "?<PgDn>"),
    ("help", SAMPLE, German, (120, 36), "?"),
    ("help", SAMPLE, English, (240, 67), "?"),
    ("ask-paste", SAMPLE, German, (60, 18), "¶"),
    ("ask-paste", SAMPLE, English, (120, 36), "¶"),
    ("deleted", SAMPLE, German, (80, 24), "<F3>jd"),
    ("new-session", "template.ron", German, (80, 24), ""),
    ("new-session", "template.en.ron", English, (120, 36), ""),
    ("thread-measure", SAMPLE, German, (48, 18), "<F3>jjjjjjjjr"),
    ("thread-measure", SAMPLE, English, (60, 18), "<F3>jjjjjjjjr"),
    ("thread-measure", SAMPLE, German, (80, 24), "<F3>jjjjjjjjr"),
    ("thread-measure", SAMPLE, English, (80, 24), "<F3>jjjjjjjjr"),
    ("thread-measure", SAMPLE, German, (120, 36), "<F3>jjjjjjjjr"),
    ("thread-measure", SAMPLE, English, (120, 36), "<F3>jjjjjjjjr"),
    ("thread-walked", SAMPLE, German, (120, 36), "<F3>jr<Left><Enter><Right><Right>"),
    ("thread-paper", SAMPLE, German, (120, 36), "<F3>jjr<Right><Enter><Left><Down>"),
    ("thread-gaps", SAMPLE, German, (120, 36), "<F3>jjjjjjjjnRadweg<Enter><Esc>r"),
    ("thread-gaps", SAMPLE, German, (48, 18), "<F3>jjjjjjjjnRadweg<Enter><Esc>r"),
    ("thread-gaps", SAMPLE, English, (80, 24), "nz: A goal #3<Enter><Esc>r"),
    ("thread-measure", SAMPLE, German, (240, 67), "<F3>jjjjjjjjr"),
    ("thread-card", SAMPLE, English, (240, 67), "<Right>jjr"),
    ("sums-area", SAMPLE, German, (48, 18), "$"),
    ("sums-area", SAMPLE, English, (60, 18), "$"),
    ("sums-area", SAMPLE, German, (80, 24), "$"),
    ("sums-area", SAMPLE, English, (120, 36), "$jj<Enter>j"),
    ("sums-goal", SAMPLE, German, (120, 36), "5$"),
    ("sums-year", SAMPLE, German, (80, 24), "$<Tab><Tab><Tab>"),
    ("sums-year", SAMPLE, English, (48, 18), "$<Tab><Tab><Tab>"),
    ("sums-kind", SAMPLE, German, (240, 67), "$<Left><Left><Enter>"),
    ("sums-searched", SAMPLE, German, (80, 24), "/kita<Enter>$<Tab>"),
    ("participation", SAMPLE, German, (48, 18), "<F6>"),
    ("participation", SAMPLE, English, (60, 18), "<F6>jj"),
    ("participation", SAMPLE, German, (80, 24), "<F6><End>"),
    ("participation", SAMPLE, English, (120, 36), "<F6>jj"),
    ("participation", SAMPLE, German, (240, 67), "<F6>"),
    ("participation-picture", SAMPLE, German, (48, 18), "<F6>a"),
    ("participation-picture", SAMPLE, English, (60, 18), "<F6>a"),
    ("participation-picture", SAMPLE, German, (80, 24), "<F6>ajj"),
    ("participation-picture", SAMPLE, English, (120, 36), "<F6>a"),
    ("participation-picture", SAMPLE, German, (240, 67), "<F6>a"),
    ("participation-links", SAMPLE, German, (80, 24), "<F6>jj+"),
    ("overview", LACKING, German, (48, 18), "<F8>2"),
    ("overview", LACKING, English, (60, 18), "<F8>2"),
    ("overview", LACKING, German, (80, 24), "<F8>2"),
    ("overview", LACKING, English, (120, 36), "<F8>0"),
    ("overview", LACKING, German, (240, 67), "<F8>2"),
    ("overview-gaps", LACKING, English, (48, 18), "<F8>g"),
    ("overview-gaps", LACKING, German, (80, 24), "<F8>g"),
    ("too-small", SAMPLE, German, (39, 11), ""),
];

/// Does what the keys say; `¶` pastes.
fn act(desk: &mut Desk, keys: &str) {
    for (at, part) in keys.split('¶').enumerate() {
        if at > 0 {
            desk.paste(PASTE);
        }
        desk.press(part);
    }
}

#[test]
fn screens_are_as_they_were() {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let _bound = settings.bind_to_scope();
    for (name, from, language, (width, height), keys) in SHOTS {
        let from = match *from {
            LARGE => crate::kanban::thousand(),
            LACKING => crate::overview::lacking(),
            CLUSTERED => crate::clusters::clustered(),
            from => session(from),
        };
        let mut desk = Desk::new(from, *language);
        desk.resize(*width, *height);
        act(&mut desk, keys);
        insta::assert_snapshot!(format!("{name}-{}-{width}x{height}", language.code()), picture(&desk.buffer()));
    }
}

/// The screen, and beneath it what is emphasised: row, columns, text.
pub fn picture(buffer: &Buffer) -> String {
    let mut out = text(buffer);
    for (name, modifier) in [("reversed", Modifier::REVERSED), ("underlined", Modifier::UNDERLINED)] {
        let runs = runs(buffer, modifier);
        out += &format!("\n\n[{name}]");
        out.extend(runs.into_iter().map(|run| format!("\n{run}")));
    }
    out
}

/// Stretches of cells with that modifier.
fn runs(buffer: &Buffer, modifier: Modifier) -> Vec<String> {
    let area = buffer.area;
    let mut runs = vec![];
    for y in area.top()..area.bottom() {
        let is = |x: u16| buffer[(x, y)].modifier.contains(modifier);
        let mut x = area.left();
        while x < area.right() {
            let end = (x..area.right()).find(|x| !is(*x)).unwrap_or(area.right());
            if end > x {
                let text: String = (x..end).map(|x| buffer[(x, y)].symbol()).collect();
                runs.push(format!("{y:>2}: {x}–{} {}", end - 1, text.trim_end()));
            }
            x = end.max(x) + 1;
        }
    }
    runs
}

/// One for each mode and pane.
const MODES: &[&str] = &[
    "",
    "<F4>a11.12.2026<Enter><Shift+Right>",
    "<F3>jj",
    "<F4>j",
    "z",
    "amnWege<Enter>mnWohnen und Umfeld<Enter>mA<Right>jm",
    "azJ",
    "<F3>ajj<Right>",
    "<F3>azoj<End>",
    "<F3>jz",
    "<F4>z",
    "-Abends kein Bus #5 !1",
    "<F3>jjnBus @FB bis Q2 2027 18.000 € #wo",
    "e",
    "<F4>n13.01.2027 Probe",
    "/kita",
    ":",
    ":bus<Down>",
    ":nothing at all fits this",
    "m",
    "<F3>jjm",
    "?<PgDn>",
    "<F3>jjr<Left><Enter>",
    "jro",
    "$<Enter>jj",
    "5$<Tab><Tab>e",
    "<F6><End>",
    "<F6>ajj",
    "<F6>jj+W5",
    "<F8>2<Right>",
    "<F8>g",
    "¶",
    "L",
    "ydL",
    "yd-Kein Bus<Enter><Esc>L/kein",
    "ydL<Enter>",
    "yeX<Enter>L<Enter><F3>j<Shift+Left>",
];

/// Sizes at which something begins or ends.
const EDGES: (&[u16], &[u16]) = (&[0, 1, 39, 40, 99, 100, 130], &[0, 1, 11, 12, 29, 30, 45]);

/// Draws these sizes in every mode and looks at every cell.
fn draws(session: &Session, language: Language, wanted: impl Fn(usize, u16, u16) -> bool) {
    let mut drawn = 0;
    for (mode, keys) in MODES.iter().enumerate() {
        let mut desk = Desk::new(session.clone(), language);
        act(&mut desk, keys);
        for (height, width) in (0..=45).flat_map(|height| (0..=130).map(move |width| (height, width))) {
            let edge = EDGES.0.contains(&width) && EDGES.1.contains(&height);
            if edge || wanted(mode, width, height) {
                desk.resize(width, height);
                let buffer = desk.buffer();
                let bad = buffer.content.iter().find(|cell| cell.symbol().contains(harmful));
                assert!(bad.is_none(), "{keys:?} at {width}×{height} draws {:?}", bad.map(|cell| cell.symbol()));
                drawn += 1;
            }
        }
    }
    assert!(drawn > 100 * MODES.len(), "{drawn}");
}

/// Few enough sizes to be quick, others in every mode, so that each is drawn in some.
fn some(mode: usize, width: u16, height: u16) -> bool {
    (usize::from(width) + 7 * usize::from(height) + 2 * mode).is_multiple_of(60)
}

/// Whether a terminal would obey it instead of showing it.
fn harmful(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}' | '\u{feff}')
}

#[test]
fn every_mode_is_drawn_at_any_size_in_german() {
    draws(&sample(), German, some);
}

#[test]
fn every_mode_is_drawn_at_any_size_in_english() {
    draws(&sample(), English, some);
}

#[test]
fn hostile_texts_are_drawn_at_any_size() {
    draws(&hostile::session(), German, some);
}

#[test]
fn an_empty_session_is_drawn_at_any_size() {
    draws(&session("template.en.ron"), English, some);
}

/// `cargo test --test suite -- --ignored every_size`, without `--release`, which would not see an overflow.
#[test]
#[ignore = "a quarter of an hour: every size in every mode, language and session"]
fn every_mode_is_drawn_at_every_size() {
    std::thread::scope(|scope| {
        for language in Language::ALL {
            for session in [sample(), hostile::session(), session("template.ron")] {
                scope.spawn(move || draws(&session, language, |_, _, _| true));
            }
        }
    });
}
