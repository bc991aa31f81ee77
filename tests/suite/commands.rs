//! The real binary from outside: help, errors, exit codes, and what the commands print.
#![allow(clippy::unwrap_used)] // clippy knows test functions, not the helpers of a test binary

use std::path::Path;
use std::process::{Command, Stdio};

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use tafelrunde::console::{Console, Look, Now, Opening, Recent, Start};
use tafelrunde::draw::theme::{Depth, Theme};
use tafelrunde::draw::{View, draw_start, draw_view, text};
use tafelrunde::keys::Chord;
use tafelrunde::session::{Cause, Change, Edit, Measure, Session, Status};
use tafelrunde::store::{self, Access, Holder, Mode};
use tafelrunde::words::Language;
use tempfile::TempDir;

const NOW: &str = "2026-11-28T18:04:07+01:00";
const COMMANDS: [&str; 10] =
    ["demo", "new", "open", "show", "check", "log", "minutes", "settings", "man", "completions"];

/// What a call printed, and how it ended.
pub struct Said {
    pub out: String,
    pub err: String,
    pub code: i32,
}

/// A folder of its own, and calls in it.
pub struct Shell(TempDir);

impl Shell {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn command(&self, arguments: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tafelrunde"));
        command.current_dir(self.0.path()).args(arguments.split_whitespace()).stdin(Stdio::null());
        for name in ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "COLORTERM", "COLORFGBG"] {
            command.env_remove(name);
        }
        command.env("TAFELRUNDE_CONFIG", self.0.path().join("config"));
        command.env("TAFELRUNDE_STATE", self.0.path().join("state")).env("TAFELRUNDE_NOW", NOW);
        command
    }

    pub fn run(&self, arguments: &str) -> Said {
        said(&mut self.command(arguments))
    }

    /// The output of a call that went well.
    pub fn out(&self, arguments: &str) -> String {
        let said = self.run(arguments);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{arguments}");
        said.out
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.0.path().join(name), text).unwrap();
    }

    pub fn path(&self, name: &str) -> std::path::PathBuf {
        self.0.path().join(name)
    }
}

fn said(command: &mut Command) -> Said {
    let output = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Said { out: text(output.stdout), err: text(output.stderr), code: output.status.code().unwrap() }
}

/// Once for the help of the program and of each command.
fn helps(shell: &Shell, language: &str) -> Vec<String> {
    let calls = COMMANDS.iter().map(|command| format!("{command} --help --lang {language}"));
    std::iter::once(format!("--help --lang {language}")).chain(calls).map(|call| shell.out(&call)).collect()
}

#[test]
fn help_in_both_languages() {
    let shell = Shell::new();
    for language in ["de", "en"] {
        let helps = helps(&shell, language);
        assert!(COMMANDS.iter().all(|command| helps[0].contains(&format!("\n  {command} "))), "{}", helps[0]);
        assert!(!helps[0].contains("\n  keys "), "hidden");
        for help in &helps {
            assert!(!help.contains("commands-"), "a word is missing: {help}");
            assert!(help.lines().all(|line| line.chars().count() <= 80), "{help}");
        }
        let english = ["Usage", "Options", "Print", "Commands", "Arguments", "default", "possible", "FILE", "help\n"];
        let found = english.iter().find(|word| language == "de" && helps.iter().any(|help| help.contains(**word)));
        assert_eq!(found, None, "English in the German help");
    }
}

#[test]
fn the_language_comes_from_the_call_else_from_the_environment_else_german() {
    let shell = Shell::new();
    let usage = |variables: &[(&str, &str)], arguments: &str| {
        let help = said(shell.command(arguments).envs(variables.iter().copied())).out;
        help.lines().find_map(|line| line.split_once(": tafelrunde")).map(|(word, _)| word.to_owned()).unwrap()
    };
    assert_eq!(usage(&[], "--help"), "Aufruf");
    assert_eq!(usage(&[("LANG", "en_GB.UTF-8")], "--help"), "Usage");
    assert_eq!(usage(&[("LANG", "en_GB.UTF-8"), ("LC_ALL", "de_DE.UTF-8")], "--help"), "Aufruf");
    assert_eq!(usage(&[("LANG", "en_GB.UTF-8")], "--lang=de --help"), "Aufruf");
}

/// Call, language, and what the one sentence holds.
const WRONG: &[(&str, &str, &[&str])] = &[
    ("fliege", "de", &["Befehl", "fliege"]),
    ("chek x", "de", &["chek", "check"]),
    ("fliege", "en", &["command", "fliege"]),
    ("show", "de", &["fehlt", "DATEI", "ANSICHT"]),
    ("show", "en", &["Missing", "FILE", "VIEW"]),
    ("show x quer", "de", &["quer", "tafel", "analyse", "ziele", "zeitplan"]),
    ("show x across", "en", &["across", "home", "analysis", "goals", "plan"]),
    ("show x plan --size 0x0", "de", &["0x0", "120x36"]),
    ("show x plan --size 99999x9", "en", &["99999x9", "120x36"]),
    ("show x plan --size", "de", &["--size", "Wert"]),
    ("show x plan --area zwei", "de", &["zwei", "1 bis 9"]),
    ("show x karte W5", "de", &["--audience"]),
    ("show x plan --audience --page 0", "de", &["--page"]),
    ("show x summen --by monat", "de", &["monat", "jahr"]),
    ("check --fest x", "de", &["Option", "--fest"]),
    ("log a b", "de", &["b", "zu viel"]),
    ("log a --since", "de", &["--since", "Wert"]),
    ("open x --read-only --take ours", "de", &["--read-only", "--take"]),
    ("completions csh", "de", &["csh", "bash", "zsh", "fish"]),
    ("new x --name Y --council-date 30.2.2026", "de", &["30.2.2026", "kein Datum"]),
    ("new x", "de", &["--name"]),
];

#[test]
fn what_is_not_understood_is_told_in_one_sentence_and_ends_with_two() {
    let shell = Shell::new();
    for (call, language, parts) in WRONG {
        let said = said(shell.command(call).env("LANG", language));
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{call}");
        assert_eq!(said.err.lines().count(), 1, "{}", said.err);
        assert!(parts.iter().all(|part| said.err.contains(part)), "{call}: {}", said.err);
        assert!(!said.err.contains("commands-") && !said.err.contains("error:"), "{}", said.err);
    }
    assert_eq!(std::fs::read_dir(shell.0.path()).unwrap().count(), 0, "nothing was made");
}

#[test]
fn what_the_room_sees_is_shown_as_text() {
    let shell = Shell::new();
    shell.run("demo x");
    for (view, part) in [
        ("title", "Audit Familiengerechte Kommune"),
        ("analyse", "Stärken"),
        ("feld 2", "Betreuung"),
        ("goals 2", "2.1"),
        ("goal 2.1", "2.1.1"),
        ("karte w5", "Ganztag"),
        ("measure 2.1.1", "Kita"),
        ("sums", "€"),
        ("sums --by jahr", "2029"),
        ("ablauf", "Zielvereinbarungsworkshop"),
        ("summen 5 --by ziel", "5.1"),
        ("faden --of 2.1.1", "Woher es kommt"),
        ("thread w5", "2.1.1"),
        ("participation", "Elternforum"),
        ("ueberblick", "Befunde"),
        ("plan", "2028"),
        ("bald", "2026"),
    ] {
        let said = shell.run(&format!("show x {view} --audience --size 60x18"));
        assert_eq!(said.code, 0, "{view}: {}", said.err);
        assert!(said.out.contains(part) && said.out.lines().count() <= 18, "{view}:\n{}", said.out);
    }
    assert_ne!(shell.run("show x plan --audience --page 2").out, shell.run("show x plan --audience").out);
    for (view, part) in [("card", "WELCHES"), ("card W99", "W99"), ("home", "Raum"), ("goal W5", "W5")] {
        let said = shell.run(&format!("show x {view} --audience"));
        assert_eq!((said.code, said.err.lines().count()), (2, 1), "{view}");
        assert!(said.err.contains(part), "{}", said.err);
    }
}

#[test]
fn without_a_terminal_there_is_no_interface() {
    let shell = Shell::new();
    for call in ["", "demo", "open x", "screen x"] {
        for (language, word) in [("de", "Terminal"), ("en", "terminal")] {
            let said = said(shell.command(call).env("LANG", language));
            assert_eq!((said.code, said.out.as_str(), said.err.lines().count()), (2, "", 1), "{call}: {}", said.err);
            assert!(said.err.contains(word), "{}", said.err);
        }
    }
}

#[test]
fn the_sample_is_a_fresh_session_each_time_and_overwrites_nothing() {
    let shell = Shell::new();
    assert!(shell.out("demo a.ron").contains("a.ron"));
    assert!(shell.out("--lang en demo b").contains("b.ron"), "the ending may be left out");
    let session = |name: &str| store::read(&shell.path(name)).unwrap().0;
    assert_ne!(session("a.ron").id(), session("b.ron").id());
    assert_eq!(session("a.ron").municipality().name, "Stadt Lindbrück");
    let again = shell.run("demo a");
    assert_eq!((again.code, again.out.as_str()), (1, ""));
    assert!(again.err.starts_with("a.ron: "), "{}", again.err);
}

#[test]
fn check_tells_file_line_and_column() {
    let shell = Shell::new();
    shell.out("demo good.ron");
    assert!(shell.out("check good").starts_with("good.ron: in Ordnung (42 Karten"));
    assert!(shell.out("--lang en check good.ron").starts_with("good.ron: fine (42 cards"));
    let good = std::fs::read_to_string(shell.path("good.ron")).unwrap();
    shell.write("choice.ron", "(version: 1,\n session: \"a\",\n records: (findings: [(id: \"w1\", kind: Weaknes)]))");
    shell.write("link.ron", &good.replace("area: \"a2\"", "area: \"zz\""));
    shell.write("newer.ron", "(version: 99)");
    shell.write("empty.ron", "");
    let all = shell.run("check choice.ron good.ron link.ron newer.ron empty.ron gone.ron");
    assert_eq!((all.code, all.err.as_str()), (1, ""));
    let lines: Vec<&str> = all.out.lines().collect();
    for begin in
        ["choice.ron:3:40: ", "good.ron: ", "link.ron:244:23: ", "newer.ron:1:2: ", "empty.ron: ", "gone.ron: "]
    {
        assert!(lines.iter().any(|line| line.starts_with(begin)), "{begin} {}", all.out);
    }
    assert_eq!(lines.iter().filter(|line| line.starts_with("link.ron:")).count(), 9, "every fault");
    for call in ["show choice.ron home", "log choice.ron"] {
        let said = shell.run(call);
        assert_eq!((said.code, said.out.as_str()), (1, ""));
        assert!(said.err.starts_with("choice.ron:3:40: "), "{}", said.err);
    }
}

/// View in both languages, and words that stand in it.
const VIEWS: &[(&str, &str, &[&str], &[&str])] = &[
    ("home", "alles", &["Lindbrück", "Analyse", "Ziele", "Zeitplan"], &["Lindbrück", "Analysis", "Goals", "Timeline"]),
    ("kanban", "tafel", &["Tafel", "strittig 3", "1.1.1"], &["Kanban", "disputed 3", "1.1.1"]),
    ("clusters", "cluster", &["noch offen", "42 Karten", "Noch kein Cluster"], &["unsorted", "No cluster yet"]),
    ("board", "tafel", &["beschlossen 0"], &["resolved 0"]),
    ("analysis", "analyse", &["Stärken", "Schwächen", "W5"], &["Strengths", "Weaknesses", "W5"]),
    ("goals", "ziele", &["Frist", "2.1.1", "strittig"], &["Due", "2.1.1", "disputed"]),
    ("plan", "zeitplan", &["geplant", "heute", "2027"], &["planned", "today", "2027"]),
];

#[test]
fn show_prints_each_view_in_both_languages_and_keeps_to_its_size() {
    let shell = Shell::new();
    shell.out("demo s.ron");
    for (english, german, german_words, english_words) in VIEWS {
        for (view, language, words) in [(german, "de", german_words), (english, "en", english_words)] {
            for (width, height) in [(120, 36), (80, 24), (200, 60), (40, 12), (20, 3)] {
                let out = shell.out(&format!("show s {view} --lang {language} --size {width}x{height}"));
                let lines: Vec<&str> = out.lines().collect();
                assert!(lines.len() <= height, "{view}");
                assert!(lines.iter().all(|line| text::width(line) <= width && !line.ends_with(' ')), "{view}\n{out}");
                assert!(!out.contains(['\u{1b}', '\t']), "plain text");
                let whole = width >= 120;
                assert!(!whole || words.iter().all(|word| out.contains(word)), "{view} {language}\n{out}");
            }
        }
    }
    assert_eq!(shell.out("show s plan").lines().count(), 36, "the usual size");
}

#[test]
fn show_follows_a_thread_and_takes_sums_apart() {
    let shell = Shell::new();
    shell.out("demo s.ron");
    let thread = shell.out("show s faden --of 2.1.1");
    assert!(["Befunde", "W5", "2.1.1", "B3"].iter().all(|part| thread.contains(part)), "{thread}");
    assert!(shell.out("show s thread --of W5 --lang en --size 60x18").contains("Findings"));
    let sums = shell.out("show s sums --by jahr --area 5 --size 80x24");
    assert!(sums.contains("nur 5") && sums.contains("2028") && sums.contains("428.000 €"), "{sums}");
    assert!(shell.out("show s summen").contains("12.655.800 €"));
    for (call, part) in [("faden", "WELCHES"), ("faden --of W99", "W99"), ("faden --of 2", "Roten Faden")] {
        let said = shell.run(&format!("show s {call}"));
        assert_eq!((said.code, said.err.lines().count()), (2, 1), "{call}: {}", said.err);
        assert!(said.err.contains(part), "{}", said.err);
    }
}

#[test]
fn show_can_be_narrowed_to_an_area_and_says_so() {
    let shell = Shell::new();
    shell.out("demo s.ron");
    let out = shell.out("show s analyse --area 5");
    assert!(out.contains("nur 5") && out.contains("W10") && !out.contains("W3 "), "{out}");
    let none = shell.run("show s analyse --area 9");
    assert_eq!(none.code, 2);
    assert!(none.err.contains("Handlungsfeld 9"));
}

#[test]
fn a_new_session_has_its_plan_and_can_be_shown() {
    let shell = Shell::new();
    let kreis = ["new", "kreis", "--name", "Kreis Hellweg-Süd", "--kind", "kreis", "--council-date", "11.12.2026"];
    let made = said(shell.command("").args(kreis));
    let told = "Angelegt: kreis.ron\nZeitplan vorgeschlagen, 25 Termine: Zielvereinbarung 07.01.2028, \
        Zertifikat 11.02.2028, Umsetzung bis 10.02.2031.\n";
    assert_eq!((made.code, made.out.as_str()), (0, told), "{}", made.err);
    let session = store::read(&shell.path("kreis.ron")).unwrap().0;
    assert_eq!((session.areas().len(), session.phases().len(), session.events().len()), (6, 6, 25));
    assert_eq!(session.municipality().anchor.unwrap().to_string(), "2026-12-11");
    let plan = shell.out("show kreis zeitplan");
    assert!(["Kreistag beschließt die Teilnahme", "3. Jahresbericht", "Vorbereitung"].iter().all(|w| plan.contains(w)));
    assert!(shell.out("check kreis").contains("25 Termine"));
    assert_eq!(shell.run("new kreis --name X").code, 1, "nothing is overwritten");
    shell.out("new plain --name X --lang en");
    let plain = store::read(&shell.path("plain.ron")).unwrap().0;
    assert_eq!((plain.phases().len(), plain.events().len()), (0, 0), "no date, no plan");
    assert!(plain.areas().iter().any(|area| area.short == "Education"));
}

/// Edits as a workshop makes them: a card moved on, a measure changed and changed back.
fn work(session: &Session) -> Vec<Edit> {
    let w5 = session.findings().iter().find(|f| f.kind.letter() == 'W' && f.number == 5).unwrap();
    let measure = session.measures().iter().find(|m| session.measure_number(m).to_string() == "2.1.1").unwrap();
    let dots = tafelrunde::session::Finding { dots: 23, ..w5.clone() };
    let agreed = Measure { status: Status::Agreed, due: measure.due.map(|d| d.plus_months(1)), ..measure.clone() };
    let change = |before: tafelrunde::session::Record, after| Change::Changed { before, after };
    let changed = change(measure.clone().into(), agreed.into());
    let workshop = session.workshops().iter().next().map(|w| w.id);
    let edits = [
        (Cause::Changed, change(w5.clone().into(), dots.into())),
        (Cause::Changed, changed.clone()),
        (Cause::Undo(3), changed.inverse()),
    ];
    let edit =
        |(number, (cause, change))| Edit { number, time: NOW.parse().unwrap(), workshop, cause, changes: vec![change] };
    (2..).zip(edits).map(edit).collect()
}

#[test]
fn the_log_tells_each_edit_in_a_line() {
    let shell = Shell::new();
    shell.out("demo s.ron");
    let opened = store::open(&shell.path("s.ron"), &Holder::here(NOW.parse().unwrap()), Mode::Write).unwrap();
    let Access::Write(mut store) = opened.access else { panic!("writable") };
    store.append(&work(&opened.session)).unwrap();
    drop(store);
    let log = shell.out("log s");
    let lines: Vec<&str> = log.lines().collect();
    assert_eq!(lines.len(), 4, "{log}");
    assert!(lines[0].starts_with("28.11.2026 18:04:07  angelegt: "), "{log}");
    assert!(lines[1].contains("geändert: W5 Punkte 19 → 23") && lines[1].ends_with(']'), "{log}");
    assert!(lines[2].contains("Maßnahme 2.1.1 Frist ") && lines[2].contains("strittig"), "{log}");
    assert!(lines[3].contains("zurückgenommen (geändert): ") && lines[3].contains("→ strittig"), "{log}");
    let english = shell.out("log s --lang en");
    assert!(english.contains("changed: W5 dots 19 → 23") && english.contains("undone (changed)"), "{english}");
    only_a_part_of_the_log(&shell, &opened.session);
}

fn only_a_part_of_the_log(shell: &Shell, session: &Session) {
    let record = shell.out("log s --record w5");
    assert_eq!(record.lines().count(), 2, "{record}");
    assert!(record.lines().next().unwrap().contains("angelegt: W5 „Ganztag"), "{record}");
    assert_eq!(shell.out("log s --record 2.1.1 --since 28.11.2026").lines().count(), 3);
    assert_eq!(shell.out("log s --since 2026-11-29"), "Dazu steht nichts im Verlauf.\n");
    let first = session.workshops().iter().next().unwrap().id;
    let workshops = session.to_records().workshops;
    let at = workshops.iter().position(|workshop| workshop.id == first).unwrap() + 1;
    assert_eq!(shell.out(&format!("log s --workshop {at}")).lines().count(), 3);
    for (call, part) in [
        ("--record W99", "W99"),
        ("--workshop 99", "99"),
        ("--workshop running", "running"),
        ("--since gestern", "kein Datum"),
    ] {
        let said = shell.run(&format!("log s {call}"));
        assert_eq!((said.code, said.out.as_str(), said.err.lines().count()), (2, "", 1), "{call}");
        assert!(said.err.contains(part), "{}", said.err);
    }
}

#[test]
fn where_the_clock_went_backwards_the_log_keeps_the_order_of_what_was_done() {
    let shell = Shell::new();
    shell.out("demo s.ron");
    let opened = store::open(&shell.path("s.ron"), &Holder::here(NOW.parse().unwrap()), Mode::Write).unwrap();
    let Access::Write(mut store) = opened.access else { panic!("writable") };
    let times = ["2026-11-28T18:04:07+01:00", "2019-01-01T00:00:00+01:00", "2026-11-28T16:59:00+00:00"];
    let at = |(edit, time): (Edit, &str)| Edit { time: time.parse().unwrap(), ..edit };
    store.append(&work(&opened.session).into_iter().zip(times).map(at).collect::<Vec<_>>()).unwrap();
    drop(store);
    let log = shell.out("log s");
    let begins: Vec<&str> = log.lines().map(|line| line.split("  ").next().unwrap_or_default()).collect();
    assert_eq!(begins[1..], ["28.11.2026 18:04:07", "01.01.2019 00:00:00", "28.11.2026 16:59:00"], "{log}");
    assert!(log.lines().nth(3).is_some_and(|line| line.contains("zurückgenommen (geändert): ")), "{log}");
}

#[test]
fn completions_for_every_shell_and_the_table_of_keys() {
    let shell = Shell::new();
    for name in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = shell.out(&format!("completions {name}"));
        assert!(COMMANDS.iter().all(|command| script.contains(command)), "{name}");
    }
    assert!(shell.out("keys --markdown").contains("|---|---|"));
    assert!(shell.out("--version").starts_with("tafelrunde "));
}

#[cfg(unix)]
#[test]
fn a_reader_that_goes_away_is_no_error() {
    let shell = Shell::new();
    shell.out("demo s.ron");
    for call in ["show s goals --size 200x2000", "completions bash", "--help", "keys --markdown"] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let said = said_into(shell.command(call), writer);
        assert_eq!(said, (0, String::new()), "{call}");
    }
}

fn said_into(mut command: Command, writer: std::io::PipeWriter) -> (i32, String) {
    let output = command.stdout(writer).stderr(Stdio::piped()).spawn().unwrap().wait_with_output().unwrap();
    (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
}

fn page(buffer: &Buffer) -> String {
    let row = |row: Rect| row.columns().map(|cell| buffer[(cell.x, cell.y)].symbol()).collect::<String>();
    buffer.area.rows().map(|r| row(r).trim_end().to_owned() + "\n").collect()
}

fn recent(count: usize) -> Vec<Recent> {
    let one = |n: usize| Recent {
        path: Path::new("/home/anna/Dokumente/audits/hellweg").join(format!("stadt-{n}.ron")),
        name: format!("Stadt Müßigbrück an der Lippe {n}"),
        opened: NOW.parse().unwrap(),
        missing: n % 3 == 1,
    };
    (0..count).map(one).collect()
}

fn start_page(start: &Start, width: u16, height: u16) -> String {
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    draw_start(start, &Theme::of(Look::Dark, Depth::True), &mut buffer);
    page(&buffer)
}

#[test]
fn the_start_page_holds_its_words_at_every_usual_size() {
    for (width, height) in [(48, 16), (80, 24), (120, 36), (240, 67)] {
        let mut start = Start::new(recent(9), Language::German);
        let list = start_page(&start, width, height);
        for word in ["T A F E L R U N D E", "Neue Sitzung", "Beispiel", "Müßigbrück", "beenden"] {
            assert!(list.contains(word), "{width}x{height} {word}\n{list}");
        }
        start.key(Chord::read("n").unwrap());
        let form = start_page(&start, width, height);
        assert!(["Name", "Kreis", "Ratsbeschluss", "Datei", "anlegen"].iter().all(|w| form.contains(w)), "{form}");
        println!("{list}\n{form}"); // to look at, with --nocapture
    }
}

#[test]
fn nothing_panics_however_small_the_picture_is() {
    let shell = Shell::new();
    shell.out("demo s.ron");
    let session = store::read(&shell.path("s.ron")).unwrap().0;
    let now = Now { wall: NOW.parse().unwrap(), elapsed: std::time::Duration::ZERO };
    let console = Console::new(session, Opening::default(), Language::German, Look::Terminal, 1, now);
    let theme = Theme::of(Look::Terminal, Depth::Mono);
    let mut form = Start::new(recent(9), Language::English);
    form.key(Chord::read("n").unwrap());
    form.tell("Something went wrong with a rather long story to it that wraps.".to_owned());
    for (width, height) in (0..=130).step_by(13).flat_map(|w| (0..=40).step_by(2).map(move |h| (w, h))) {
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
        for view in [View::Home, View::Analysis, View::Goals, View::Plan] {
            draw_view(&console, view, &theme, &mut buffer);
        }
        for start in [&form, &Start::new(recent(9), Language::German), &Start::new(vec![], Language::German)] {
            draw_start(start, &theme, &mut buffer);
        }
    }
}

#[test]
fn settings_without_a_terminal_are_printed_and_name_every_key() {
    let shell = Shell::new();
    let printed = shell.out("settings");
    assert_eq!(printed, shell.out("settings --template"), "where there is no file, it would begin like this");
    for row in tafelrunde::keys::TABLE.iter().filter(|row| !row.action.is_digits()) {
        let named = format!("\"{:?} {:?}\"", row.place, row.action);
        assert!(printed.contains(&named), "{named}");
    }
    shell.write("config", "");
    std::fs::remove_file(shell.0.path().join("config")).unwrap();
    std::fs::create_dir(shell.0.path().join("config")).unwrap();
    shell.write("config/settings.ron", "(language: English)");
    assert_eq!(shell.out("settings --print"), "(language: English)");
    assert!(shell.out("--help").contains("Usage"), "the language of the settings counts");
    assert!(shell.out("--lang de --help").contains("Aufruf"), "what is said at the call counts more");
}

#[test]
fn the_manual_page_names_every_command_and_option() {
    let shell = Shell::new();
    for language in ["de", "en"] {
        let page = shell.out(&format!("man --lang {language}"));
        assert!(page.contains(".TH TAFELRUNDE 1"), "{page}");
        COMMANDS.iter().for_each(|command| assert!(page.contains(&format!("\\fB{command}\\fR")), "{command}: {page}"));
        assert!(page.contains("\\-\\-ascii"), "{page}");
    }
    let files = shell.out("man pages --lang de");
    let show = std::fs::read_to_string(shell.path("pages/tafelrunde-show.1")).unwrap();
    assert!(show.contains("kartenabfrage [W5]"), "{show}");
    assert_eq!(files.lines().count(), COMMANDS.len() + 2, "one for each, one for all, and the screen's: {files}");
}

#[test]
fn linear_output_has_every_record_on_a_line_of_its_own_and_no_signs() {
    let shell = Shell::new();
    shell.out("demo s.ron");
    for language in ["de", "en"] {
        let text = shell.out(&format!("show s.ron home --linear --lang {language}"));
        for number in ["\nS1: ", "\nW12: ", " 2.1.1: ", " 5.2: "] {
            assert_eq!(text.matches(number).count(), 1, "{number:?}\n{text}");
        }
        assert!(!text.contains(['│', '─', '▌', '●', '≠', '◆', '…']), "{text}");
    }
    let ascii = shell.out("show s.ron goals --ascii");
    assert!(ascii.is_ascii() && ascii.contains("2.1.1"), "{ascii}");
    assert!(shell.out("show s.ron goals --linear --ascii --area 2").is_ascii());
}

#[test]
fn minutes_are_written_into_a_new_file_and_never_over_one() {
    let shell = Shell::new();
    shell.out("demo lindbrueck.ron --lang de");
    let said = shell.run("minutes lindbrueck --lang de");
    assert_eq!(said.code, 2);
    assert!(said.err.contains("2  25.04.2026  Strategieworkshop") && said.out.is_empty(), "{}", said.err);
    let text = shell.out("minutes lindbrueck --workshop 2 --lang de");
    assert!(text.starts_with("# Ergebnisprotokoll: Strategieworkshop\n\n- Kommune:"), "{text}");
    assert!(text.contains("| W5 Ganztag deckt nicht einmal die Hälfte | 19 |"), "{text}");
    assert_eq!(shell.out("minutes lindbrueck --workshop 2 --out neu.md --lang de"), "");
    assert_eq!(std::fs::read_to_string(shell.path("neu.md")).unwrap(), text);
    shell.write("alt.md", "vom Amt");
    let said = shell.run("minutes lindbrueck --workshop 2 --out alt.md --lang de");
    assert!(said.code == 1 && said.err.contains("gibt es schon"), "{}", said.err);
    assert_eq!(std::fs::read_to_string(shell.path("alt.md")).unwrap(), "vom Amt");
    let last = shell.out("minutes lindbrueck --workshop last --lang en");
    assert!(last.starts_with("# Results minutes: Zielvereinbarungsworkshop"), "today is its day: {last}");
    assert_eq!(shell.run("minutes lindbrueck --workshop 9").code, 2);
}

#[test]
fn papers_and_reports_are_printed_in_pipes() {
    let shell = Shell::new();
    shell.out("demo lindbrueck.ron --lang de");
    assert!(shell.out("show lindbrueck beschluesse --lang de").contains("unverändert beschlossen"));
    assert!(shell.out("show lindbrueck bericht --linear --lang de").contains("1.1.2: Digitaler Familienwegweiser"));
    assert!(shell.out("show lindbrueck resolutions --linear --lang en").contains("B1: Teilnahme"));
    let wall = shell.out("show lindbrueck resolutions B1 --audience --lang de --size 60x18");
    assert!(wall.contains("Beschluss B1"), "{wall}");
    assert_eq!(shell.run("show lindbrueck report 4 --audience").code, 2);
}
