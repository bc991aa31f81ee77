//! Whatever a session holds, it comes back from its file and from its journal as it was.

use super::*;
use proptest::prelude::{Strategy, *};
use std::time::Instant;

const HOSTILE: &[&str] = &[
    "Bäcker & Söhne GmbH",
    "„Anführung“ \"gerade\" 'einfach'",
    "zwei\nZeilen\r\nund\tTab",
    "\u{1b}[2J\u{7}\u{0}\u{9b}31m",
    "\u{202e}rückwärts\u{2066}",
    "👩‍👩‍👧 u\u{308} \u{feff} \u{2028}",
    "\\u{41} \\n r#\"roh\"# // kein Kommentar /* */",
    ")], Edit((number:99,",
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![prop::sample::select(HOSTILE).prop_map(str::to_owned), ".*", "[ -~]{0,12}"]
}

fn day() -> impl Strategy<Value = Day> {
    (1900..2200i32, 1..13u32, 1..29u32).prop_map(|(year, month, day)| Day::of(year, month, day).unwrap())
}

fn value() -> impl Strategy<Value = Value> {
    let number = (-999_999i64..999_999, 0u8..5, any::<bool>()).prop_map(|(units, scale, plus)| Decimal {
        units,
        scale,
        plus: plus && units >= 0,
    });
    prop_oneof![
        Just(Value::Missing),
        number.clone().prop_map(Value::Number),
        (number.clone(), number).prop_map(|(part, whole)| Value::Share(part, whole)),
    ]
}

fn evidence() -> impl Strategy<Value = Evidence> {
    (text(), value(), text(), prop::option::of(day())).prop_map(|(indicator, value, unit, day)| Evidence {
        indicator,
        value,
        unit,
        as_of: day.map(When::Day),
        ..Default::default()
    })
}

fn finding() -> impl Strategy<Value = Finding> {
    let kind = prop::sample::select(&FindingKind::ALL[..]);
    let priority = prop::option::of(prop::sample::select(&Priority::ALL[..]));
    (kind, text(), any::<u32>(), priority, prop::collection::vec(evidence(), 0..3)).prop_map(
        |(kind, text, number, priority, evidence)| Finding {
            kind,
            priority,
            evidence,
            area: Some(id("a2")),
            ..card("w1", number, &text)
        },
    )
}

fn measure() -> impl Strategy<Value = Measure> {
    let status = prop_oneof![Just(Status::Draft), text().prop_map(|reason| Status::Disputed { reason })];
    let money = prop::option::of((-1_000_000i64..1_000_000_000).prop_map(Money::of_cents));
    (text(), prop::collection::vec(text(), 0..3), prop::option::of(day()), money, status, any::<bool>()).prop_map(
        |(title, partners, due, once, status, preventive)| {
            let text = "(id: \"m1\", goal: \"g1\", number: 1, title: \"\", rank: \"a0\")";
            let plain: Measure = ron::Options::default().from_str(text).unwrap();
            Measure { title, partners, due, once, status, preventive, ..plain }
        },
    )
}

/// Sessions of several kinds of records that point to each other.
fn session() -> impl Strategy<Value = Session> {
    let cards = prop::collection::vec(finding(), 0..8);
    let measures = prop::collection::vec(measure(), 0..5);
    let notes = prop::collection::vec(text(), 0..3);
    (cards, measures, notes, text()).prop_map(|(cards, measures, notes, name)| {
        let town = Municipality { name, ..Default::default() };
        let named = Change::Changed { before: Municipality::default().into(), after: town.into() };
        let goal = Goal {
            id: id("g1"),
            area: id("a2"),
            number: 1,
            text: String::new(),
            rank: Rank::first(),
            findings: vec![],
            indicators: vec![],
        };
        let mut changes = vec![named, Change::Added(area("a2").into()), Change::Added(goal.into())];
        changes.extend(
            cards.into_iter().zip(1..).map(|(card, n)| Change::Added(card.with_id(id(&format!("w{n}"))).into())),
        );
        changes
            .extend(measures.into_iter().zip(1..).map(|(m, n)| Change::Added(m.with_id(id(&format!("m{n}"))).into())));
        changes.extend(notes.into_iter().zip(1..).map(|(text, n)| {
            Change::Added(Note { id: id(&format!("n{n}")), about: Some(Ref::Goal(id("g1"))), text }.into())
        }));
        let mut session = Session::new(id("s"));
        session.apply(&edit(1, changes)).unwrap();
        session
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..Default::default() })]

    #[test]
    fn a_session_comes_back_from_its_file_and_from_its_journal(session in session()) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("s.ron");
        drop(create(&path, &session, &who()).unwrap());
        prop_assert_eq!(&read(&path).unwrap(), &(session.clone(), vec![]));
        let mut replayed = Session::new(id("s"));
        for edit in edits(&path).unwrap() {
            replayed.apply(&edit).unwrap();
        }
        prop_assert_eq!(&replayed, &session);
        let text = fs::read_to_string(&path).unwrap();
        prop_assert!(!text.contains(|c: char| c.is_control() && c != '\n'), "no control character reaches the file");
    }

    #[test]
    fn a_broken_file_never_panics(session in session(), at in 0.0..1.0f64, rubbish in ".{0,3}") {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("s.ron");
        drop(create(&path, &session, &who()).unwrap());
        let mut text = fs::read_to_string(&path).unwrap();
        let byte = text.floor_char_boundary((text.len() as f64 * at) as usize);
        text.replace_range(byte..text.ceil_char_boundary(byte + 2), &rubbish);
        fs::write(&path, text).unwrap();
        for error in read(&path).err().into_iter().flatten() {
            for language in Language::ALL {
                prop_assert!(!error.tell(&Words::new(language)).contains("store-"));
            }
        }
    }
}

#[test]
fn one_record_is_one_block_and_umlauts_stay() {
    let bench = Bench::new();
    let text = fs::read_to_string(&bench.path).unwrap();
    assert!(text.starts_with("// Tafelrunde"));
    assert!(text.contains("\n                name: \"Bürger\",\n"), "{text}");
    assert!(!text.contains("Some("));
}

#[test]
fn the_first_draft_is_taken_over_and_kept() {
    let bench = Bench::new();
    fs::remove_file(bench.beside(".journal")).unwrap();
    let old = include_str!("version-0.ron");
    fs::write(&bench.path, old).unwrap();
    let opened = bench.open();
    assert_eq!(opened.session.municipality().name, "Stadt Lindbrück");
    let numbers: Vec<_> = opened.session.findings().iter().map(|f| opened.session.number(Ref::Finding(f.id))).collect();
    let spoken: Vec<String> = numbers.into_iter().flatten().map(|number| number.to_string()).collect();
    assert_eq!(spoken, ["W1", "S1", "W2"]);
    let kept = fs::canonicalize(bench.beside(".version-0.ron")).unwrap();
    assert_eq!(fs::read_to_string(&kept).unwrap(), old);
    assert_eq!(opened.notices, [Notice::Migrated { version: 0, kept }]);
    let session = opened.session.clone();
    assert_eq!(store(opened).checkpoint(&session, 0).unwrap(), Checkpoint::Done);
    assert_eq!(bench.open().notices, []);
    fs::write(&bench.path, old.replace("Weakness", "Swäche")).unwrap();
    let error = &read(&bench.path).unwrap_err()[0];
    assert_eq!(error.at, Some(Spot { line: 10, column: 26 }), "{error:?}");
}

/// `cargo test --release --test suite -- --ignored ten_thousand --nocapture`
#[test]
#[ignore = "a measurement"]
fn ten_thousand_cards_open_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("s.ron");
    let mut session = Session::new(id("s"));
    let long = "Abends fährt in drei Ortsteilen kein Bus mehr; wer Schicht arbeitet, braucht ein Auto. ".repeat(2);
    let cards = (0..10_000).map(|n| Change::Added(card(&format!("w{n}"), n, &long).into()));
    session.apply(&edit(1, cards.collect())).unwrap();
    drop(create(&path, &session, &who()).unwrap());
    let began = Instant::now();
    let opened = open(&path, &who(), Mode::Write).unwrap();
    println!("{:?} for {} bytes", began.elapsed(), fs::metadata(&path).unwrap().len());
    let began = Instant::now();
    let (session, mut open) = (opened.session.clone(), store(opened));
    println!("{:?} checkpoint: {:?}", open.checkpoint(&session, 2).unwrap(), began.elapsed());
    let began = Instant::now();
    println!("{} edits: {:?}", edits(&path).unwrap().len(), began.elapsed());
}
