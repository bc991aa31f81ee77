use super::*;
use proptest::prelude::*;
use ratatui::layout::Rect;

/// Pieces that have broken other programs; mixed, they make every kind of neighbourhood.
const PIECES: &[&str] = &[
    "Bäcker",
    "Ba\u{308}cker",
    "Straße",
    " ",
    "  ",
    "-",
    "Eltern-Kind-Treff",
    "€/J",
    "…",
    "a\u{308}\u{323}\u{301}",
    "👩\u{200d}👩\u{200d}👧\u{200d}👦",
    "👍🏽",
    "❤\u{fe0f}",
    "🇩🇪",
    "🇩",
    "🏴\u{e0067}\u{e0062}\u{e007f}",
    "1\u{fe0f}\u{20e3}",
    "日本語",
    "한국",
    "\u{1112}\u{1161}",
    "ｶﾞ",
    "שלום",
    "مرحبا",
    "नमस्ते",
    "\u{600}",
    "\u{308}",
    "\n",
    "\r\n",
    "\t",
    "\u{1b}[2J",
    "\u{7}",
    "\u{9b}",
    "\u{202e}",
    "\u{2066}",
    "\u{200b}",
    "\u{200d}",
    "\u{ad}",
    "\u{feff}",
    "\u{115f}",
    "\u{3164}",
    "\0",
    "Betreu\u{ad}ungs\u{ad}angebote",
    "Donaudampfschifffahrtsgesellschaftskapitänswitwenrente",
    "12345678901234567890",
];

fn texts() -> impl Strategy<Value = String> {
    let mixed = prop::collection::vec(prop::sample::select(PIECES), 0..14).prop_map(|p| p.concat());
    prop_oneof![3 => mixed, 1 => ".{0,40}", 1 => "[a-zäöüß]{0,30}( [A-ZÄÖÜa-zäöüß-]{1,24}){0,9}"]
}

/// What a reader sees of it, whatever lines it stands in.
fn letters(text: &str) -> String {
    clean(text).chars().filter(|c| !c.is_whitespace() && *c != '-').collect()
}

fn drawn(text: &str, size: Rect, x: u16, room: u16) -> (Buffer, u16) {
    let mut buffer = Buffer::empty(size);
    let end = put(&mut buffer, x, size.y, room, text, Style::new());
    (buffer, end)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn pieces_are_the_clusters_of_the_tables(text in texts()) {
        let clean = clean(&text);
        let tables: Vec<_> = clean.grapheme_indices(true).map(|(at, cluster)| (at, cluster, cluster_cells(cluster))).collect();
        prop_assert_eq!(pieces(&clean).collect::<Vec<_>>(), tables);
    }

    #[test]
    fn cut_text_fits_and_says_when_it_is_cut(text in texts(), room in 0usize..60) {
        let short = cut(&text, room);
        prop_assert!(width(&short) <= room, "{short:?}");
        prop_assert_eq!(room > 0 && width(&text) > room, *short != *clean(&text) && room > 0);
        if width(&text) > room && room > 0 {
            prop_assert!(short.ends_with('…'));
        }
    }

    #[test]
    fn wrapped_lines_fit(text in texts(), room in 0usize..40, most in 0usize..5) {
        let lines = wrap(&text, room, most);
        prop_assert!(lines.len() <= most);
        for line in &lines {
            prop_assert!(width(line) <= room && !line.is_empty(), "{line:?}");
        }
    }

    #[test]
    fn wrapping_loses_no_letter(text in texts(), room in 2usize..40) {
        let lines = wrap(&text, room, usize::MAX);
        let ended = lines.concat();
        if room >= 4 {
            prop_assert_eq!(letters(&ended), letters(&text));
        }
    }

    #[test]
    fn a_last_line_is_the_head_of_what_remains(text in texts(), room in 4usize..30, most in 1usize..4) {
        let (some, all) = (wrap(&text, room, most), wrap(&text, room, usize::MAX));
        if all.len() > most {
            prop_assert!(some[most - 1].ends_with('…'));
            prop_assert_eq!(&some[..most - 1], &all[..most - 1]);
        } else {
            prop_assert_eq!(some, all);
        }
    }

    #[test]
    fn nothing_harmful_reaches_a_cell(text in texts(), x in 0u16..30, room in 0u16..40) {
        let (buffer, end) = drawn(&text, Rect::new(3, 2, 20, 1), x, room);
        prop_assert!(end >= x && end - x <= room && (end == x || end <= 23));
        for cell in &buffer.content {
            let harmful = |c: char| c.is_control() || matches!(c, '\u{ad}' | '\u{202a}'..='\u{202e}');
            prop_assert!(!cell.symbol().contains(harmful), "{:?}", cell.symbol());
            prop_assert!(cell.symbol() == " " || cell.symbol().cell_width() > 0, "{:?}", cell.symbol());
        }
    }

    #[test]
    fn what_is_put_takes_the_width_that_was_measured(text in texts()) {
        let (_, end) = drawn(&text, Rect::new(0, 0, 600, 1), 0, 600);
        prop_assert_eq!(usize::from(end), width(&text).min(600));
    }

    #[test]
    fn clean_text_stays_as_it_is(text in texts()) {
        let once = clean(&text).into_owned();
        prop_assert_eq!(clean(&once).into_owned(), once.clone());
    }
}

#[test]
fn simple_characters_are_one_cell_and_one_cluster() {
    let all: String = (' '..='\u{ffff}').filter(|c| simple(*c)).collect();
    assert_eq!(all.graphemes(true).count(), all.chars().count());
    assert!(all.graphemes(true).all(|cluster| cluster.cell_width() == 1));
    assert!(!all.chars().any(char::is_control));
}

#[test]
fn ten_thousand_letters_without_a_space() {
    let long = "ä".repeat(10_000);
    assert_eq!(width(&long), 10_000);
    assert_eq!(cut(&long, 5), "ääää…");
    assert_eq!(wrap(&long, 20, usize::MAX).concat().replace('-', ""), long);
}

#[test]
fn lines_break_where_a_reader_expects_it() {
    let wrapped = |text, room| wrap(text, room, 9).join("|");
    assert_eq!(wrapped("Abends kein Bus in drei Ortsteilen", 14), "Abends kein|Bus in drei|Ortsteilen");
    assert_eq!(wrapped("Der Eltern-Kind-Treff bleibt", 12), "Der Eltern-|Kind-Treff|bleibt");
    assert_eq!(wrapped("Ganz\u{ad}tags\u{ad}schule", 10), "Ganztags-|schule");
    assert_eq!(wrapped("Ganz\u{ad}tags\u{ad}schule", 30), "Ganztagsschule");
    assert_eq!(wrapped("Kinderbetreuungsangebote", 18), "Kinderbetreuungs-|angebote");
    assert_eq!(wrapped("日本語日本語", 5), "日本|語日|本語");
    assert_eq!(wrapped("日本", 1), "…", "half a sign cannot be drawn");
    assert_eq!(wrap("eins zwei drei", 9, 1), ["eins zwe…"]);
    assert_eq!(
        (wrap("", 9, 9), wrap(" \n ", 9, 9), wrap("a", 0, 9), wrap("a", 9, 0)),
        (vec![], vec![], vec![], vec![])
    );
}

#[test]
fn what_cannot_be_drawn_is_seen_or_gone() {
    assert_eq!(clean("a\tb\r\nc"), "a b c");
    assert_eq!(clean("\u{1b}[2J"), "▯[2J");
    assert_eq!(clean("a\u{202e}b\u{200b}c\u{ad}d"), "abcd");
    assert_eq!(clean("👩\u{200d}👧 a\u{200d}b"), "👩\u{200d}👧 ab");
    assert!(matches!(clean("Bäcker, 3 € – „gut“"), Cow::Borrowed(_)));
}

#[test]
fn a_wide_character_is_never_half_drawn() {
    let (mut buffer, end) = drawn("a日本", Rect::new(0, 0, 4, 1), 0, 4);
    assert_eq!((end, buffer[(1, 0)].symbol(), buffer[(3, 0)].symbol()), (3, "日", " "));
    put(&mut buffer, 2, 0, 1, "x", Style::new());
    assert_eq!((buffer[(1, 0)].symbol(), buffer[(2, 0)].symbol()), (" ", "x"));
    assert_eq!(drawn("日", Rect::new(0, 0, 0, 0), 0, 4).1, 0);
}

#[test]
fn simple_characters_are_one_cell_and_a_cluster_by_themselves() {
    let all: Vec<char> = ('\0'..='\u{ffff}').filter(|c| simple(*c)).collect();
    assert!(all.iter().all(|c| c.to_string().as_str().cell_width() == 1));
    let text: String = all.iter().flat_map(|c| [*c, 'a']).chain(all.iter().copied()).collect();
    assert_eq!(text.graphemes(true).count(), text.chars().count());
}
