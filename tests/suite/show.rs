//! `show`: everything that has a picture is reachable by name, for the facilitator, for the room, and line by line; what
//! is hidden from the room is hidden in all of it.

use tafelrunde::draw::text;
use tafelrunde::session::{Cause, Change, Edit, Note};
use tafelrunde::store::{self, Access, Holder};

use crate::commands::Shell;
use crate::minutes::evening::in_the_midst;
use crate::support::sample;

/// Name in both languages, what can be named behind it for the facilitator and for the room, and words that stand there.
type Way = (&'static str, &'static str, &'static [&'static str], &'static [&'static str], &'static str);

const ALL: &[Way] = &[
    ("home", "alles", &[""], &[], "W5"),
    ("analysis", "analyse", &[""], &["", "schwaechen", "weaknesses", "-", "5"], "Schwäche"),
    ("clusters", "cluster", &[""], &["", "1"], "Wege am Abend"),
    ("goals", "ziele", &[""], &["", "2"], "2.1"),
    ("kanban", "tafel", &[""], &["", "2", "strittig", "agreed"], "strittig"),
    ("plan", "zeitplan", &[""], &[""], "2028"),
    ("title", "titel", &[], &[""], "Lindbrück"),
    ("area", "feld", &[], &["2"], "Betreuung"),
    ("card", "karte", &[], &["W5"], "Ganztag"),
    ("goal", "ziel", &[], &["2.1"], "Betreuung"),
    ("measure", "massnahme", &[], &["2.1.1"], "Kita"),
    ("sums", "summen", &[""], &["", "5"], "€"),
    ("agenda", "ablauf", &["", "2", "running", "letzter", "on-time", "puenktlich"], &["", "2", "laufend"], "Begrüßung"),
    ("thread", "faden", &["2.1.1"], &["2.1.1"], "Kita"),
    ("participation", "beteiligung", &["", "picture", "bild"], &[""], "K1"),
    ("overview", "ueberblick", &["", "gaps", "luecken"], &[""], "Ziel"),
    ("topics", "themen", &[""], &[""], "Hebammen"),
    ("near", "bald", &[], &[""], "2027"),
    ("resolutions", "beschluesse", &[""], &["", "B1"], "Audit"),
    ("report", "bericht", &["", "2"], &["", "2"], "Jahresbericht"),
    ("poll", "abfrage", &["", "1", "4"], &["", "1", "4"], "Noch geheim?"),
    ("query", "kartenabfrage", &["", "1"], &["", "1", "W13"], "Was fehlt Familien"),
    ("round", "blitzlicht", &["", "1"], &["", "1"], "Mut"),
    ("reports", "tische", &["", "1"], &["", "1"], "17 Uhr"),
    ("altered", "geaendert", &["", "4", "last"], &["", "4", "letzter"], "auch in den"),
    ("clock", "uhr", &[], &[""], "18:04"),
    ("countdown", "restzeit", &[], &["", "5"], ":"),
    ("break", "pause", &[], &["", "19:45"], "weiter um"),
];

/// A session in the midst of a workshop, with its journal.
fn midst() -> Shell {
    let shell = Shell::new();
    let (session, mut edits) = in_the_midst();
    let holder = Holder::here(crate::support::now().wall);
    let opened = store::create(&shell.path("s.ron"), &sample(), &holder).expect("a session");
    let Access::Write(mut store) = opened.access else { panic!("writable") };
    // Making the session was the first edit.
    edits.iter_mut().for_each(|edit| edit.number += 1);
    let note = Note { id: "n9".parse().expect("an id"), about: None, text: "Notizgeheim".to_owned() };
    let (number, time) = (edits.len() as u64 + 2, edits[0].time);
    edits.push(Edit { number, time, workshop: None, cause: Cause::Added, changes: vec![Change::Added(note.into())] });
    store.append(&edits).expect("edits");
    drop(store);
    assert!(session.findings().iter().any(|card| card.unread), "something is hidden");
    shell
}

#[test]
fn everything_is_shown_to_the_facilitator_to_the_room_and_line_by_line() {
    let shell = midst();
    for (at, (english, german, own, audience, part)) in ALL.iter().enumerate() {
        let (name, language) = if at % 2 == 0 { (english, "en") } else { (german, "de") };
        let calls = own.iter().map(|which| (which, "", true));
        let calls = calls.chain(audience.iter().map(|which| (which, "--audience", true)));
        let linear = own.iter().chain(*audience).take(1).map(|which| (which, "--linear", false));
        let both = audience.iter().map(|which| (which, "--audience --linear", false));
        for (which, mode, sized) in calls.chain(linear).chain(both) {
            let sizes: &[&str] = if sized { &["48x18", "240x67"] } else { &["48x18"] };
            for size in sizes {
                let said = shell.run(&format!("show s {name} {which} {mode} --size {size} --lang {language}"));
                assert_eq!((said.code, said.err.as_str()), (0, ""), "{name} {which} {mode}");
                let (width, height) = size.split_once('x').expect("a size");
                let (width, height): (usize, usize) = (width.parse().expect("w"), height.parse().expect("h"));
                let fits =
                    said.out.lines().count() <= height && said.out.lines().all(|line| text::width(line) <= width);
                assert!(!sized || fits, "{name} {which} {mode} {size}\n{}", said.out);
                assert!(said.out.lines().count() > 1 && !said.out.contains(['\u{1b}', '\t']), "{name} {which} {mode}");
                hidden(&said.out, mode, &format!("{name} {which} {mode}"));
            }
        }
        let which = audience.first().or(own.first()).expect("a way");
        let mode = if audience.is_empty() { "" } else { "--audience" };
        let told = shell.out(&format!("show s {german} {which} {mode} --linear --lang de"));
        assert!(told.contains(part), "{part} in {german} {which} {mode}:\n{told}");
    }
}

/// What the room must not see; the facilitator may.
fn hidden(told: &str, mode: &str, place: &str) {
    let room = mode.contains("--audience");
    for private in ["niemand vor", "Notizgeheim", "W15"] {
        assert!(!room || !told.contains(private), "{private} in {place}:\n{told}");
    }
}

#[test]
fn a_poll_that_is_counted_is_no_number_to_the_room_and_all_of_them_to_the_facilitator() {
    let shell = midst();
    for mode in ["--audience", "--audience --linear"] {
        let told = shell.out(&format!("show s abfrage {mode} --lang de --size 60x18"));
        assert!(told.contains("Noch geheim?") && told.contains("läuft") && !told.contains("19"), "{told}");
    }
    let own = shell.out("show s abfrage --linear --lang de");
    assert!(own.contains("7: 19.") && own.contains("19 von 77: 58 Personen fehlen."), "{own}");
    assert!(!shell.out("show s abfrage 3 --audience --linear --lang de").contains("Mittel"), "only three took part");
    let query = shell.out("show s kartenabfrage --linear --lang de");
    assert!(query.contains("W15: Das liest niemand vor") && query.contains("1 verdeckt"), "{query}");
    let wall = shell.out("show s kartenabfrage --audience --linear --lang de");
    assert!(wall.contains("4 von 60") && !wall.contains("niemand vor"), "{wall}");
}

#[test]
fn lines_are_for_reading_aloud() {
    let shell = midst();
    let on_time = shell.out("show s ablauf puenktlich --linear --lang de");
    assert!(on_time.contains("nur noch") || on_time.contains("nichts ist zu kürzen"), "{on_time}");
    let picture = shell.out("show s beteiligung bild --linear --lang de");
    assert!(picture.contains("Einfluss 5, Interesse 4: K15 Ratsfraktionen"), "{picture}");
    let gaps = shell.out("show s ueberblick luecken --linear --lang de");
    assert!(gaps.contains("\n5.1.5: Wartehäuschen mit Licht."), "{gaps}");
    let signs = shell.out("show s ueberblick --audience --linear --lang de");
    assert!(signs.contains("1 Steuerung: +3 −2 !1 *2."), "{signs}");
    let altered = shell.out("show s geaendert --linear --lang de");
    assert!(
        altered.contains("4.1.3: ") && altered.contains("gestrichen") && altered.contains("W13: Kein Bus"),
        "{altered}"
    );
    let card = shell.out("show s karte w5 --linear --lang de");
    assert!(card.contains("Art: Schwäche.") && card.contains("Handlungsfeld: 3 Bildung"), "{card}");
    for name in ["abfrage", "kartenabfrage", "blitzlicht", "ablauf", "geaendert", "tafel", "cluster"] {
        for mode in ["--linear", "--linear --audience"] {
            let told = shell.out(&format!("show s {name} {mode} --lang de"));
            assert!(!told.contains(['│', '─', '▌', '█', '≠', '◆', '░']), "{name} {mode}: {told}");
            assert!(!told.contains("..") && !told.contains("?."), "{name} {mode}: {told}");
        }
    }
}

#[test]
fn what_cannot_be_named_is_told() {
    let shell = midst();
    shell.out("demo leer.ron --lang de");
    for (call, part) in [
        ("show s plan 3", "„3“"),
        ("show s titel 3 --audience", "„3“"),
        ("show s abfrage 99", "  2  Einpunktabfrage: Wie familiengerecht"),
        ("show leer blitzlicht", "noch nicht"),
        ("show s ueberblick quer", "„quer“"),
        ("show s ablauf 99", "„99“"),
        ("show s pause 25:99 --audience", "„25:99“"),
        ("show s restzeit bald --audience", "„bald“"),
        ("show s karte W99 --linear", "„W99“"),
        ("show s karte 2.1 --linear", "„2.1“"),
        ("show s uhr", "--audience"),
        ("show leer restzeit --audience", "Schritt"),
    ] {
        let said = shell.run(&format!("{call} --lang de"));
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{call}: {}", said.err);
        assert!(said.err.contains(part), "{call}: {}", said.err);
    }
}
