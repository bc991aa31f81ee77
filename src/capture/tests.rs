//! Every row of the table of marks in both languages, and what must stay text.

use super::*;
use crate::session::{Area, FindingKind::*, Measure, Records, Session, Stakeholder};
use std::sync::{Arc, LazyLock};

const AREAS: [(&str, &str); 6] = [
    ("Steuerung, Vernetzung und Nachhaltigkeit", "Steuerung"),
    ("Familie und Arbeitswelt, Betreuung", "Arbeit & Betreuung"),
    ("Bildung und Erziehung", "Bildung"),
    ("Beratung und Unterstützung", "Beratung"),
    ("Wohnumfeld und Lebensqualität", "Wohnen & Umfeld"),
    ("Senioren und Generationen", "Generationen"),
];
const LEADS: [(&str, &[&str]); 4] = [
    ("Jugendamt", &["FB 2 Jugendpflege", "Verein e. V."]),
    ("FB 2", &["Jugendamt"]),
    ("FB 2 Jugendpflege", &["Büro der Bürgermeisterin"]),
    ("FB 2 Jugendpflege", &[]),
];

fn area(number: usize) -> Id {
    format!("a{number}").parse().unwrap()
}

fn areas() -> Vec<Arc<Area>> {
    let area = |(at, (name, short)): (usize, &(&str, &str))| Area {
        id: area(at + 1),
        number: at as u8 + 1,
        name: (*name).into(),
        short: (*short).into(),
        guiding_sentence: String::new(),
    };
    AREAS.iter().enumerate().map(area).map(Arc::new).collect()
}

fn measure(at: usize, lead: &str, partners: &[&str]) -> Measure {
    let text = format!(r#"(id: "m{at}", goal: "g1", number: 1, title: "", rank: "n")"#);
    let measure: Measure = ron::from_str(&text).unwrap();
    Measure { lead: lead.into(), partners: partners.iter().map(|name| (*name).into()).collect(), ..measure }
}

fn stakeholder(name: &str) -> Stakeholder {
    ron::from_str(&format!(r#"(id: "k1", number: 1, name: "{name}", rank: "n")"#)).unwrap()
}

pub(super) fn context() -> Context {
    let goal = ron::from_str(r#"(id: "g1", area: "a1", number: 1, text: "", rank: "n")"#).unwrap();
    let measures = LEADS.iter().enumerate().map(|(at, (lead, partners))| Arc::new(measure(at, lead, partners)));
    let records = Records {
        areas: areas(),
        goals: vec![goal],
        measures: measures.collect(),
        stakeholders: vec![Arc::new(stakeholder("Elternbeirat der Kitas"))],
        ..Records::default()
    };
    let session = Session::from_records(area(9), records).unwrap();
    Context::of(&session, day(2026, 11, 28)).with(Kind::Measure, None)
}

fn day(year: i32, month: u32, day: u32) -> Day {
    Day::of(year, month, day).unwrap()
}

pub(super) fn read(line: &str) -> Captured {
    static CONTEXT: LazyLock<Context> = LazyLock::new(context);
    parse(line, &CONTEXT)
}

/// What a line means, all in one text: `Kein Bus | Due(2027-03-31)`.
fn said(line: &str) -> String {
    let captured = read(line);
    let marks = captured.marks.iter().map(|mark| match &mark.meaning {
        Meaning::Kind(Kind::Finding(kind)) => format!(" | {kind:?}"),
        Meaning::Kind(kind) => format!(" | {kind:?}"),
        Meaning::Area(id) => format!(" | #{}", &id.to_string()[1..]),
        Meaning::Origin(id) => format!(" | @{id}"),
        Meaning::Lead(name) => format!(" | @{name}"),
        Meaning::Due(day) => format!(" | {day}"),
        Meaning::Once(money) => format!(" | {money}"),
        Meaning::Yearly(money) => format!(" | {money}/J"),
        Meaning::Priority(priority) => format!(" | !{}", priority.digit()),
        Meaning::Quote => String::new(),
    });
    captured.text.clone() + &marks.collect::<String>()
}

fn all_say(table: &[(&str, &str)]) {
    for (line, meaning) in table {
        assert_eq!(said(line), *meaning, "{line:?}");
    }
}

fn all_text(lines: &[&str]) {
    for line in lines {
        assert_eq!(said(line), *line);
    }
}

#[test]
fn on_cards_and_topics_a_known_group_is_where_it_came_from_and_nothing_else_is() {
    all_say(&[
        ("- Kein Bus @k1", "Kein Bus | Weakness | @k1"),
        ("- Kein Bus @K1, abends", "Kein Bus abends | Weakness | @k1"),
        ("t: Bad @elternbeirat der kitas", "Bad | Topic | @k1"),
        ("+ @Eltern Gutes Essen", "Gutes Essen | Strength | @k1"),
        ("- Bus @kitas", "Bus | Weakness | @k1"),
        ("- Bus @el", "Bus @el | Weakness"),
        ("- Bus @K9 @Jugendamt >Elternbeirat", "Bus @K9 @Jugendamt >Elternbeirat | Weakness"),
        ("- Bus um 8@Kitas", "Bus um 8@Kitas | Weakness"),
        ("- Bus \"@K1\"", "Bus \"@K1\" | Weakness"),
    ]);
    assert_eq!(read("- Bus @K1 @K1").origins.len(), 1);
}

#[test]
fn of_a_sentence_only_its_groups_are_read() {
    let (from, said) = said_by("#4 ist gut, bis 3/27 @K1", &context());
    assert_eq!((from.len(), said.as_str()), (1, "#4 ist gut, bis 3/27"));
    assert_eq!(said_by("Danke!", &context()), (vec![], "Danke!".to_owned()));
}

#[test]
fn the_kind_stands_at_the_start_of_the_line() {
    all_say(&[
        ("+ Runder Tisch", "Runder Tisch | Strength"),
        ("- Kein Bus", "Kein Bus | Weakness"),
        ("−Kein Bus", "Kein Bus | Weakness"),
        ("! Rechtsanspruch", "Rechtsanspruch | Challenge"),
        ("  *Betriebe", "Betriebe | Potential"),
        ("s: Runder Tisch", "Runder Tisch | Strength"),
        ("W: Kein Bus", "Kein Bus | Weakness"),
        ("h:Rechtsanspruch", "Rechtsanspruch | Challenge"),
        ("p: Betriebe", "Betriebe | Potential"),
        ("z: Eltern finden Betreuung", "Eltern finden Betreuung | Goal"),
        ("M: Kita bauen", "Kita bauen | Measure"),
        ("t: Schwimmbad", "Schwimmbad | Topic"),
        ("-#5 Kein Bus", "Kein Bus | Weakness | #5"),
        ("! !1 Rechtsanspruch", "Rechtsanspruch | Challenge | !1"),
        ("-", " | Weakness"),
        ("- Familie - Beruf", "Familie - Beruf | Weakness"),
    ]);
    all_text(&[
        "-5 % Einwohner",
        "+49 ist die Vorwahl",
        "--",
        ":-)",
        "C: Tisch drei",
        "g: g",
        "m:1",
        "Kein Bus - abends",
    ]);
}

#[test]
fn the_kind_and_area_of_the_last_card_stay() {
    let context = context().with(Kind::Goal, Some(area(2)));
    let plain = parse("Kein Bus", &context);
    assert_eq!(
        (plain.kind, plain.area, plain.says_kind(), plain.says_area()),
        (Kind::Goal, Some(area(2)), false, false)
    );
    let said = parse("+ #5 Kein Bus", &context);
    assert_eq!((said.kind, said.area), (Kind::Finding(Strength), Some(area(5))));
    assert!(said.says_kind() && said.says_area());
}

#[test]
fn an_area_by_digit_or_by_the_start_of_its_name() {
    all_say(&[
        ("#4 Kein Bus", "Kein Bus | #4"),
        ("Kein #wohn Bus", "Kein Bus | #5"),
        ("#4: Kein Bus", "Kein Bus | #4"),
        ("#BILD Kein Bus", "Kein Bus | #3"),
        ("#umf Kein Bus", "Kein Bus | #5"),
        ("#be Kein Bus", "Kein Bus | #4"),
        ("#unterstutz Kein Bus", "Kein Bus | #4"),
        ("#Unterstu\u{308}tz Kein Bus", "Kein Bus | #4"),
        ("#Wohnen & Umfeld Kein Bus", "Kein Bus | #5"),
        ("#un Kein Bus", "Kein Bus | #4"),
        ("#4 #5 Kein Bus", "#5 Kein Bus | #4"),
    ]);
    all_text(&["#9 Kein Bus", "#", "# 4", "#b Kein Bus", "#s", "#und", "C# lernen", "#40", "#xyz", "Tor#4"]);
}

#[test]
fn leads_and_partners() {
    all_say(&[
        ("Kita bauen @Jugendamt", "Kita bauen | @Jugendamt"),
        ("Kita >jugendamt bauen", "Kita bauen | @Jugendamt"),
        ("Kita @Bauamt, @Kämmerei bauen.", "Kita bauen. | @Bauamt | @Kämmerei"),
        ("Kita bauen @\"FB 7 Bauen\" bald", "Kita bauen bald | @FB 7 Bauen"),
        ("Kita @FB 2 Jugendpflege bauen", "Kita bauen | @FB 2 Jugendpflege"),
        ("Kita @fb 2 bauen", "Kita bauen | @FB 2"),
        ("Kita @buro der burgermeisterin bauen", "Kita bauen | @Büro der Bürgermeisterin"),
        ("Kita @Verein e. V., bis 2027", "Kita | @Verein e. V. | 2027-12-31"),
        ("Kita @elternbeirat der kitas: fragen", "Kita fragen | @Elternbeirat der Kitas"),
        ("Kita @FB 7, bauen @Amt 51", "Kita bauen | @FB 7 | @Amt 51"),
        ("Kita @Bauamt 3 Gruppen @Amt 3x", "Kita 3 Gruppen 3x | @Bauamt | @Amt"),
        ("Kita @Amt 500 €", "Kita | @Amt | 500"),
        ("@51 fragen", "fragen | @51"),
        ("Kita >\"FB 7\" bauen", "Kita bauen | @FB 7"),
    ]);
    assert_eq!(read("Kita @Bauamt @FB 2 @bauamt").leads, ["Bauamt", "FB 2"]);
    all_text(&[
        "a@b",
        "5>3",
        "> 3",
        ">3 Jahre",
        "@",
        "@ Jugendamt",
        "@\"Jugend",
        "@\"\" x",
        "info@stadt.de",
        "@!",
        "->",
    ]);
}

#[test]
fn a_due_date_is_the_end_of_what_is_named() {
    for (date, due) in [
        ("3/27", day(2027, 3, 31)),
        ("03/2027", day(2027, 3, 31)),
        ("31.12.2027", day(2027, 12, 31)),
        ("1.2.27", day(2027, 2, 1)),
        ("31.12.", day(2026, 12, 31)),
        ("27.11.", day(2027, 11, 27)),
        ("28.11.", day(2026, 11, 28)),
        ("31.12", day(2026, 12, 31)),
        ("Q2 2027", day(2027, 6, 30)),
        ("q4/27", day(2027, 12, 31)),
        ("zum 2. Quartal 2027", day(2027, 6, 30)),
        ("31.12. 2027", day(2027, 12, 31)),
        ("März 2027", day(2027, 3, 31)),
        ("feb. 2028", day(2028, 2, 29)),
        ("Dec 2027", day(2027, 12, 31)),
        ("31 Dec 2027", day(2027, 12, 31)),
        ("31. Januar 2027", day(2027, 1, 31)),
        ("31. Januar", day(2027, 1, 31)),
        ("December 24, 2027", day(2027, 12, 24)),
        ("2027", day(2027, 12, 31)),
        ("Ende 2027", day(2027, 12, 31)),
        ("the end of May 2027", day(2027, 5, 31)),
        ("zum 30.09.2027", day(2027, 9, 30)),
        ("2027-12-31", day(2027, 12, 31)),
        ("2027-06", day(2027, 6, 30)),
        ("2026/27", day(2027, 7, 31)),
    ] {
        for opening in ["bis", "by", "Bis"] {
            for (tail, text) in [("", "Kita"), (" bauen", "Kita bauen"), (", bauen", "Kita bauen"), (" 5 €", "Kita")]
            {
                let captured = read(&format!("Kita {opening} {date}{tail}"));
                assert_eq!((captured.due, captured.text.as_str()), (Some(due), text), "{opening} {date}{tail}");
            }
        }
    }
}

#[test]
fn what_is_no_date_stays_text() {
    all_text(&[
        "bis",
        "by",
        "bis bald",
        "bis 31.02.2027",
        "bis 31.04.",
        "bis 13/27",
        "bis Q5 2027",
        "bis 27",
        "bis 9999",
        "bis 3/4 der Eltern",
        "bis 9/10 der Eltern",
        "bis 2019 fuhr ein Bus",
        "bis 2030 Euro",
        "bis 2030 Prozent",
        "von 2024 bis 2027",
        "von Januar bis März 2027",
        "Kinder 6 bis 12/13 Jahre",
        "von 7 bis 16 Uhr",
        "bis zur Schule",
        "bis März",
        "Babis 2027",
        "bis2027",
        "bis 2027)",
        "by bike",
    ]);
    all_say(&[("Zuschuss bis 2030 €", "Zuschuss bis | 2030"), ("bis 2027 bis 2028", "bis 2028 | 2027-12-31")]);
}

#[test]
fn costs_once_and_a_year() {
    for (amount, euros) in [
        ("18.000 €", "18000"),
        ("18000 EUR", "18000"),
        ("18000€", "18000"),
        ("18\u{202f}000\u{a0}€", "18000"),
        ("1.250.000,50 €", "1250000.50"),
        ("12,5 €", "12.50"),
        ("2,5 Mio. €", "2500000"),
        ("2,125 Mio €", "2125000"),
        ("30 T€", "30000"),
        ("30 TEUR", "30000"),
        ("18.000,- €", "18000"),
        ("€18,000", "18000"),
        ("€ 18,000.50", "18000.50"),
        ("€2.5 million", "2500000"),
        ("€2.5m", "2500000"),
        ("EUR 18.000", "18000"),
        ("0 €", "0"),
    ] {
        let money: Money = euros.parse().unwrap();
        for (tail, text) in [("", "Kita"), (" bauen", "Kita bauen"), (", bauen", "Kita bauen"), (" @Amt", "Kita")] {
            let captured = read(&format!("Kita {amount}{tail}"));
            assert_eq!((captured.once, captured.yearly), (Some(money), None), "{amount}{tail}");
            assert_eq!(captured.text, text);
        }
        for yearly in ["/J", "/Jahr", "/yr", "/year", "/a", " pro Jahr", " per year", " jährlich", " p.a."] {
            let captured = read(&format!("Kita {amount}{yearly}, bauen"));
            assert_eq!((captured.once, captured.yearly), (None, Some(money)), "{amount}{yearly}");
            assert_eq!(captured.text, "Kita bauen");
        }
    }
    all_say(&[
        ("Kita 18.000 €, 2.400 €/J", "Kita | 18000 | 2400/J"),
        ("Kita 5 € und 6 €", "Kita und 6 € | 5"),
        ("Kita 5 € jährliche Pacht", "Kita jährliche Pacht | 5"),
    ]);
}

#[test]
fn what_is_no_cost_stays_text() {
    all_text(&[
        "€",
        "EUR",
        "18.000 Plätze",
        "5 Euro",
        "1.25.000 €",
        "1.2500 €",
        "0.500 €",
        "5 €/Kind",
        "5 € pro Kind",
        "200 € im Monat",
        "x5 €",
        "10–15 €",
        "5,, €",
        "1234567890123456789012345 €",
        "1234567890123 €",
        "0,123456789 Mio. €",
        "999999999999 Mrd. €",
        "0,0001 Mio €x",
        "Europa 2000",
    ]);
}

#[test]
fn priority() {
    all_say(&[("!1 Kein Bus", "Kein Bus | !1"), ("Kein !2 Bus", "Kein Bus | !2"), ("Kein Bus !3", "Kein Bus | !3")]);
    all_text(&["!0", "!4 Bus", "!12", "Bus!1", "Kein ! Bus"]);
}

#[test]
fn quotes_hold_everything_back() {
    all_say(&[
        ("\"- #4 bis 2027 5 €\"", "- #4 bis 2027 5 €"),
        ("- \"Kein Bus bis 2027,\" #5", "Kein Bus bis 2027, | Weakness | #5"),
        ("\"Das Projekt \"X\" bis 2027\"", "Das Projekt \"X\" bis 2027"),
        ("Leitbild \"bis 2027\" fehlt #4", "Leitbild \"bis 2027\" fehlt | #4"),
        ("\"A\" #4 \"B\"", "\"A\" \"B\" | #4"),
        ("\"Kein Bus #4", "\"Kein Bus | #4"),
        ("„Netz #4 werk“", "„Netz werk“ | #4"),
    ]);
    all_text(&["\"", "\"\"", "5\" Rohr", "\"A\" und \"B\"", "ein \"#4\" Feld"]);
}

#[test]
fn a_whole_line() {
    let line = "m: #5 Neue Kita, @Jugendamt, @FB 2 Jugendpflege, bis 3/27, 18.000 €, 2.400 €/J, !1.";
    let captured = read(line);
    assert_eq!((captured.kind, captured.area, captured.text.as_str()), (Kind::Measure, Some(area(5)), "Neue Kita"));
    assert_eq!(captured.leads, ["Jugendamt", "FB 2 Jugendpflege"]);
    assert_eq!((captured.due, captured.priority), (Some(day(2027, 3, 31)), Some(Priority::High)));
    assert_eq!((captured.once, captured.yearly), (Some(Money::euros(18_000)), Some(Money::euros(2_400))));
    let marked: Vec<&str> = captured.marks.iter().map(|mark| &line[mark.range.clone()]).collect();
    let expected = ["m:", "#5", "@Jugendamt,", "@FB 2 Jugendpflege,", "bis 3/27,", "18.000 €,", "2.400 €/J,", "!1."];
    assert_eq!(marked, expected);
    assert_eq!(read("m: #4 @Amt").text, "", "no text, no card");
}

#[test]
fn what_a_kind_has_no_place_for_stays_text() {
    all_say(&[
        ("- Kein Bus bis 20.12.2027 @Amt 500 € #5", "Kein Bus bis 20.12.2027 @Amt 500 € | Weakness | #5"),
        ("z: Eltern finden Betreuung bis 2029 !1", "Eltern finden Betreuung bis 2029 !1 | Goal"),
        ("t: Hallenbad #5 @Amt", "Hallenbad @Amt | Topic | #5"),
    ]);
}

#[test]
fn words_of_people_stay_text() {
    all_text(&[
        "Eltern-Kind-Treff",
        "Familie + Beruf",
        "Kita U3: Warteliste, 40 Kinder; 12 % mehr!",
        "S-Bahn * Bus",
        "Mai: Fest der Kulturen",
    ]);
}
