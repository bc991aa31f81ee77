//! Every broken file has its own message, in both languages, with its place, and is left as it is.

use super::*;
use std::io;
use std::sync::Arc;

/// The session of [`Bench`] with something replaced; `‸` in it marks the place that the message has to name.
fn broken(from: &str, to: &str) -> (Bench, String) {
    let bench = Bench::new();
    bench.edit_by_hand(from, to);
    let text = fs::read_to_string(&bench.path).unwrap();
    let known = text.split('‸').next().unwrap();
    let (line, column) = (known.split('\n').count(), known.split('\n').next_back().unwrap().chars().count() + 1);
    bench.edit_by_hand("‸", "");
    (bench, format!(".ron:{line}:{column}"))
}

fn whole(text: &[u8]) -> Bench {
    let bench = Bench::new();
    fs::write(&bench.path, text).unwrap();
    bench
}

/// The message in both languages; it does not depend on how the file is opened, and nothing is changed by it.
fn messages(bench: &Bench) -> [String; 2] {
    let before = bench.files();
    let error = bench.open_as(Mode::Write).map(drop).unwrap_err();
    assert_eq!(read(&bench.path).unwrap_err()[0].problem, error.problem);
    assert_eq!(bench.files(), before, "nothing is overwritten, nothing is left behind");
    Language::ALL.map(|language| error.tell(&Words::new(language)))
}

fn tells(bench: &Bench, place: &str, german: &str, english: &str) {
    for (message, essence) in messages(bench).iter().zip([german, english]) {
        assert!(message.contains(&format!("lindbrück{place}: ")), "{place} {message}");
        assert!(message.contains(essence), "{message}");
        assert!(!message.contains("store-"), "{message}");
    }
}

fn breaks(from: &str, to: &str, german: &str, english: &str) {
    let (bench, place) = broken(from, to);
    tells(&bench, &place, german, english);
}

const TEXT: &str = "text: \"Kein Bus\",";

#[test]
fn words_that_do_not_belong_there() {
    breaks(TEXT, "‸titel: \"Kein Bus\",", "Feld „titel“", "field “titel”");
    breaks("kind: Weakness", "kind: ‸Swäche", "„Swäche“ kann hier nicht stehen", "“Swäche” cannot stand here");
    breaks("kind: Weakness", "kind: ‸7", "ein Name", "a name");
    breaks("rank: \"a0\",\n            )", "dots: 2\n            ‸)", "fehlt das Feld „rank“", "“rank” is missing");
    breaks(TEXT, "text: \"a\", ‸text: \"b\",", "„text“ steht hier zweimal", "“text” stands here twice");
}

#[test]
fn values_of_the_wrong_type() {
    breaks("number: 1,", "number: ‸\"eins\",", "eine ganze Zahl", "a whole number");
    breaks("number: 1,", "number: ‸-1,", "Grenzen", "limits");
    breaks("number: 2,", "number: ‸300,", "Grenzen", "limits");
    breaks(TEXT, "text: ‸7,", "Text in Anführungszeichen", "text in quotation marks");
    breaks("rank: \"a0\"", "rank: ‸7", "Text in Anführungszeichen", "text in quotation marks");
    breaks("findings: [", "findings: ‸7, goals: [", "eckigen Klammern", "square brackets");
    breaks("areas: [", "areas: [\n   ‸7,", "runden Klammern", "round brackets");
}

#[test]
fn values_that_make_no_sense() {
    let date = |text| format!("state: \"\",\n            anchor: \"‸{text}\",");
    breaks("state: \"\",", &date("2027-99-01"), "„2027-99-01“ ist kein Datum", "“2027-99-01” is no date");
    breaks("state: \"\",", &date("0227-06-01"), "zwischen 1900 und 2199", "between 1900 and 2199");
    breaks("id: \"w1\"", "id: \"‸W 1\"", "„W 1“ ist keine Kennung", "“W 1” is no id");
    breaks("rank: \"a0\"", "rank: \"‸000\"", "„000“ ist kein Rang", "“000” is no rank");
    let (bell, _) = broken("id: \"w1\"", "id: \"‸\\u{1b}[2J\"");
    assert!(messages(&bell).iter().all(|message| !message.contains('\u{1b}')), "no text of a file moves the terminal");
}

#[test]
fn records_that_contradict_each_other() {
    let twin = "findings: [(id: \"w1\", kind: Weakness, number: 2, text: \"x\", rank: \"b\"),";
    let (bench, _) = broken("findings: [", &format!("{twin}‸"));
    tells(&bench, ".ron:27:21", "Art Karte haben die Kennung „w1“", "kind Card have the id “w1”");
    breaks(TEXT, "text: \"\", area: ‸\"a9\",", "„w1“ verweist auf „a9“ (Handlungsfeld)", "“w1” points to “a9”");
    let (bench, place) = broken(TEXT, "text: \"\", area: ‸\"a9\", origin: \"k9\",");
    tells(&bench, &place, "noch einen weiteren Fehler", "one more mistake");
    assert_eq!(read(&bench.path).unwrap_err().len(), 2, "`check` shows them all");
}

#[test]
fn text_that_is_no_ron() {
    breaks(
        "text: \"Kein Bus\",\n                rank: \"",
        "text: \"Kein Bus,\n rank: \"‸",
        "Anführungszeichen",
        "quotation",
    );
    breaks("kind: Weakness,\n                ", "kind: Weakness\n ‸", "Komma", "comma");
    breaks("kind: Weakness,", "kind ‸Weakness,", "Doppelpunkt", "colon");
    breaks("state: \"\"", "state: \"‸\\x\"", "Rückstrich", "backslash");
    tells(&whole(b"(version: 1, session: \"s\","), ".ron:1:26", "hört mittendrin auf", "ends in the middle");
    tells(&whole(b"(version: 1, session: \"s\")"), ".ron:1:26", "fehlt das Feld „records“", "“records” is missing");
    tells(&whole("Liebe Grüße".as_bytes()), ".ron:1:1", "runden Klammern", "round brackets");
    tells(
        &whole(b"(version: 1, session: \"s\", records: ()) x"),
        ".ron:1:41",
        "das Ende der Datei",
        "the end of the file",
    );
    tells(&whole(b"\xef\xbb\xbf(version: 1,\n \"b\xfc\")"), ".ron:2:4", "UTF-8", "UTF-8");
    tells(&whole(&b"(".repeat(1_000_000)), ".ron:1:2", "Name", "name");
}

#[test]
fn brackets_deeper_than_any_session() {
    let newer =
        |deep: &[u8]| whole(&[&b"(version: 1, session: \"s\", records: (notes: [(about: Finding("[..], deep].concat());
    tells(&newer(&b"(".repeat(1_000_000)), ".ron:1:62", "Text in Anführungszeichen", "text in quotation marks");
    tells(&whole(&b"/*".repeat(1_000_000)), ".ron:1:1999999", "Kommentars", "comment");
}

#[test]
fn files_that_are_none() {
    tells(&whole(b""), ".ron", "leer", "empty");
    tells(&whole(b"\xef\xbb\xbf \n"), ".ron", "leer", "empty");
    let huge = whole(b"");
    let file = fs::File::options().write(true).open(&huge.path).unwrap();
    file.set_len(100_000_000).unwrap();
    tells(&huge, ".ron", "96 MB groß; gelesen werden höchstens 64 MB", "has 96 MB; at most 64 MB");
    let gone = Bench::new();
    fs::remove_file(&gone.path).unwrap();
    tells(&gone, ".ron", "gibt es nicht", "no such file");
    fs::create_dir(&gone.path).unwrap();
    tells(&gone, ".ron", "ein Ordner", "a folder");
}

#[test]
fn versions_of_other_programs() {
    let newer = whole(b"// x\n(version: 2, whatever: <this is>, session");
    tells(&newer, ".ron:2:2", "Version 2; sie stammt von einem neueren Programm", "version 2; a newer program");
    let last = whole(b"(session: \"s\", version: 3, records: ())");
    tells(&last, ".ron:1:16", "Version 3", "version 3");
}

#[test]
fn a_journal_that_does_not_belong_to_the_session() {
    let bench = Bench::new();
    let text = fs::read_to_string(bench.beside(".journal")).unwrap();
    fs::write(bench.beside(".journal"), text.replacen("lindbrueck1", "other", 1)).unwrap();
    tells(&bench, ".journal", "gehört zur Sitzung „other“", "belongs to session “other”");
    fs::write(bench.beside(".journal"), text.replacen("journal:1", "journal:2", 1)).unwrap();
    tells(&bench, ".journal", "Version 2", "version 2");
    fs::write(bench.beside(".journal"), text.replacen("Checkpoint(", "Edit(7)\nCheckpoint(", 1)).unwrap();
    tells(&bench, ".journal:3:6", "runden Klammern", "round brackets");
}

/// A disk that refuses to read.
struct Refusing(io::ErrorKind);

impl Disk for Refusing {
    fn read(&self, _: &Path, _: u64) -> io::Result<Vec<u8>> {
        Err(self.0.into())
    }
}

#[test]
fn what_the_system_refuses() {
    let bench = Bench::new();
    let refused = |kind| {
        let error = open_on(Arc::new(Refusing(kind)), &bench.path, &who(), Mode::Write).map(drop).unwrap_err();
        Language::ALL.map(|language| error.tell(&Words::new(language)))
    };
    let [german, english] = refused(io::ErrorKind::PermissionDenied);
    assert!(german.contains("lindbrück.ron: Der Zugriff ist nicht erlaubt. Bitte die Rechte"), "{german}");
    assert!(english.contains("Access is not allowed. Please check the permissions"), "{english}");
    let [german, _] = refused(io::ErrorKind::TimedOut);
    assert!(german.contains("Das System meldet: "), "{german}");
}

#[test]
fn a_new_session_takes_nobodys_name() {
    let bench = Bench::new();
    let before = bench.files();
    let error = create(&bench.path, &Session::new(id("s")), &who()).map(drop).unwrap_err();
    assert_eq!(error.problem, Problem::Taken);
    fs::remove_file(bench.beside(".journal")).unwrap();
    assert_eq!(create(&bench.path, &Session::new(id("s")), &who()).map(drop).unwrap_err().problem, Problem::Taken);
    assert_eq!(before[1], bench.files()[0]);
}
