//! Keys in, edits out: on the sample town, in both languages.

use std::sync::LazyLock;

use super::{Console, Entry, Form, Known, Mode, Pick, Slot};
use crate::console::{Effect, Input, Look, Now, Opening};
use crate::keys::Chord;
use crate::session::{
    Change, Comparison, CostKind, Day, Edit, Evidence, Finding, FindingKind, Goal, Id, Indicator, Measure, Money, Note,
    Priority, Record, Records, Ref, Session, Status, Value, When,
};
use crate::words::{Language, Word};

#[derive(serde::Deserialize)]
struct File {
    #[serde(rename = "version")]
    _version: u32,
    session: Id,
    #[serde(rename = "last_edit")]
    _last_edit: u64,
    records: Records,
}

static LINDBRUECK: LazyLock<Session> = LazyLock::new(|| {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let file: File = options.from_str(include_str!("../../../data/lindbrueck.ron")).unwrap();
    Session::from_records(file.session, file.records).unwrap()
});

pub(super) fn lindbrueck() -> Session {
    LINDBRUECK.clone()
}

pub(super) fn now() -> Now {
    Now { wall: "2026-11-28T18:00:00+01:00".parse().unwrap(), elapsed: std::time::Duration::ZERO }
}

pub(crate) fn console(language: Language) -> Console {
    Console::new(lindbrueck(), Opening::default(), language, Look::Dark, 7, now())
}

fn id(text: &str) -> Id {
    text.parse().unwrap()
}

/// Presses keys: characters stand for themselves, `<Tab>` and `<Ctrl+s>` for keys with a name.
pub(crate) fn press(console: &mut Console, keys: &str) -> Vec<Edit> {
    let mut edits = vec![];
    let mut rest = keys;
    while let Some(first) = rest.chars().next() {
        let named = rest.strip_prefix('<').and_then(|rest| rest.split_once('>'));
        let named = named.and_then(|(name, rest)| Some((Chord::read(name)?, rest)));
        let (chord, after) = named.unwrap_or((Chord::plain(crate::keys::Key::Char(first)), &rest[first.len_utf8()..]));
        rest = after;
        edits.extend(console.update(Input::Key(chord), now()).into_iter().filter_map(|effect| match effect {
            Effect::Save(edit) => Some(edit),
            _ => None,
        }));
    }
    edits
}

/// A console with the form of this record open.
pub(crate) fn open(at: Ref, language: Language) -> Console {
    let mut console = console(language);
    console.open(at);
    assert!(matches!(console.mode, Mode::Form(_)), "{at:?}");
    console
}

/// Opens, goes to the first field of this name, presses keys there.
fn edit(at: Ref, label: &str, keys: &str) -> (Console, Vec<Edit>) {
    let mut console = open(at, Language::German);
    go_to(&mut console, label);
    let edits = press(&mut console, keys);
    (console, edits)
}

fn form(console: &Console) -> &Form {
    let Mode::Form(form) = &console.mode else { panic!("no form: {:?}", console.message) };
    form
}

fn fault(slot: &Slot) -> Option<Word> {
    slot.remark.as_ref().filter(|remark| remark.stops).map(|remark| remark.word)
}

fn go_to(console: &mut Console, label: &str) {
    for _ in 0..200 {
        if form(console).focused().label.0 == label {
            return;
        }
        press(console, "<Tab>");
    }
    panic!("no field {label}");
}

fn every_record() -> Vec<Ref> {
    let session = lindbrueck();
    let mut all = vec![];
    session.each(|record| all.push(record.reference()));
    assert!(all.len() > 150, "{}", all.len());
    all
}

#[test]
fn opening_and_saving_changes_nothing() {
    for language in Language::ALL {
        for at in every_record() {
            let mut console = open(at, language);
            assert_eq!(press(&mut console, "<Ctrl+s>"), [], "{at:?}");
            assert!(matches!(console.mode, Mode::Board), "{at:?}");
        }
    }
}

#[test]
fn every_field_reads_back_what_it_shows() {
    for language in Language::ALL {
        for at in every_record() {
            let console = open(at, language);
            let form = form(&console);
            let (session, words, context) = (&console.session, &console.words, &console.known);
            let known = Known { at, session, words, context, picks: form.picks.clone() };
            let mut after = form.opened.clone();
            for (_, slot) in form.slots() {
                let written = form.sheet.write(&mut after, slot.place, &slot.entry, &known);
                assert_eq!(written, Ok(()), "{at:?} {:?}", slot.label);
                assert_eq!(form.sheet.beside(slot.place, &slot.entry, &known, &mut || id("n0")), [], "{at:?}");
            }
            form.sheet.settle(&mut after, &form.opened, &console.session);
            assert_eq!(after, form.opened, "{at:?} {language:?}");
        }
    }
}

const W5: fn() -> Ref = || Ref::Finding(id("w5"));
const M213: fn() -> Ref = || Ref::Measure(id("m213"));
const G21: fn() -> Ref = || Ref::Goal(id("g21"));

fn day(text: &str) -> Option<Day> {
    Some(text.parse().unwrap())
}

fn measure(of: &str) -> Measure {
    lindbrueck().measures().get(id(of)).unwrap().clone()
}

fn finding(of: &str) -> Finding {
    lindbrueck().findings().get(id(of)).unwrap().clone()
}

fn goal(of: &str) -> Goal {
    lindbrueck().goals().get(id(of)).unwrap().clone()
}

/// Presses keys in one field, saves, and expects one edit that makes exactly this record.
fn becomes(before: impl Into<Record>, label: &str, keys: &str, after: impl Into<Record>) {
    let (before, after) = (before.into(), after.into());
    let (console, edits) = edit(before.reference(), label, &format!("{keys}<Ctrl+s>"));
    let [edit] = edits.as_slice() else { panic!("{label} {keys}: {} edits, {:?}", edits.len(), console.message) };
    assert_eq!(edit.changes, [Change::Changed { before, after }], "{label} {keys}");
    assert!(matches!(console.mode, Mode::Board), "{label} {keys}");
}

#[test]
fn every_field_of_a_measure_takes_what_is_typed() {
    let m = || measure("m213");
    let indicator = |change: fn(&mut Indicator)| {
        let mut own = m().indicator.unwrap();
        change(&mut own);
        Measure { indicator: Some(own), ..m() }
    };
    becomes(m(), "form-title", " und mehr", Measure { title: format!("{} und mehr", m().title), ..m() });
    becomes(m(), "form-lead", "Jugendamt", Measure { lead: "Jugendamt".into(), ..m() });
    becomes(m(), "form-lead", "wirtsch<Down><Enter>", Measure { lead: "Wirtschaftsförderung".into(), ..m() });
    let partners = |names: &[&str]| m().partners.into_iter().chain(names.iter().map(|n| (*n).to_owned())).collect();
    becomes(m(), "form-partners", "A,B<Enter>C", Measure { partners: partners(&["A", "B", "C"]), ..m() });
    becomes(m(), "form-partners", "<Backspace>!<Enter>", Measure { partners: vec!["drei Kita-Träger!".into()], ..m() });
    let office = "FB 2 Jugend, Familie, Soziales";
    becomes(m(), "form-partners", office, Measure { partners: partners(&[office]), ..m() });
    becomes(m(), "form-start", "1.9.27", Measure { start: day("2027-09-01"), ..m() });
    becomes(m(), "form-due", "3/29", Measure { due: day("2029-03-31"), ..m() });
    becomes(m(), "form-due", "Q2 2029", Measure { due: day("2029-06-30"), ..m() });
    becomes(m(), "form-due", "<Del>", Measure { due: None, ..m() });
    becomes(m(), "form-once", "18.000", Measure { once: Some(Money::euros(18_000)), ..m() });
    becomes(m(), "form-once", "2,5 Mio. €", Measure { once: Some(Money::euros(2_500_000)), ..m() });
    becomes(m(), "form-yearly", "2.400 €/J", Measure { yearly: Some(Money::euros(2400)), ..m() });
    becomes(m(), "form-yearly", "<Backspace>", Measure { yearly: None, ..m() });
    becomes(m(), "form-cost-kind", "<Right>", Measure { cost_kind: Some(CostKind::Capital), ..m() });
    becomes(m(), "form-reservation", " ", Measure { budget_reservation: true, ..m() });
    becomes(m(), "form-preventive", "<Enter>j<Enter>", Measure { preventive: true, ..m() });
    becomes(m(), "form-status", "v<Enter>", Measure { status: Status::Agreed, ..m() });
    let disputed = Status::Disputed { reason: "Personal".into() };
    becomes(m(), "form-status", "str<Tab>Personal", Measure { status: disputed, ..m() });
    becomes(m(), "form-priority", "<Right>", Measure { priority: Some(Priority::High), ..m() });
    becomes(m(), "form-origin", "k2 <Tab>", Measure { origin: Some(id("k2")), ..m() });
    becomes(m(), "form-remark", "!", Measure { remark: format!("{}!", m().remark), ..m() });
    becomes(m(), "form-baseline", "3 von 12", indicator(|own| own.baseline = share(3, 12)));
    becomes(m(), "form-target", "<Backspace>", indicator(|own| own.target = Value::Missing));
    becomes(m(), "form-unit", "Kitas", indicator(|own| own.unit = "Kitas".into()));
    let modules: Vec<Id> = open_chips(M213(), "form-modules").into_iter().take(2).collect();
    becomes(m(), "form-modules", "<Enter><Enter><Enter><Enter>", Measure { modules, ..m() });
}

fn share(part: i64, whole: i64) -> Value {
    let number = |units| crate::session::Decimal { units, scale: 0, plus: false };
    Value::Share(number(part), number(whole))
}

/// What a field offers, in its order.
fn open_chips(at: Ref, label: &str) -> Vec<Id> {
    let (console, _) = edit(at, label, "<Enter>");
    let list = form(&console).focused().entry.list().expect("an open list");
    list.found().filter_map(Pick::id).collect()
}

#[test]
fn every_field_of_a_card_takes_what_is_typed() {
    let f = || finding("w5");
    let evidence = |change: fn(&mut Evidence)| {
        let mut card = f();
        change(&mut card.evidence[0]);
        card
    };
    becomes(f(), "form-text", "!", Finding { text: format!("{}!", f().text), ..f() });
    becomes(f(), "form-area", "5<Enter>", Finding { area: Some(area(5)), ..f() });
    becomes(f(), "form-area", "<Enter><Up><Up><Up><Up><Enter>", Finding { area: None, ..f() });
    becomes(f(), "form-priority", "2<Tab>", Finding { priority: Some(Priority::Medium), ..f() });
    becomes(f(), "form-dots", "20", Finding { dots: 20, ..f() });
    becomes(f(), "form-value", "48 / 34", evidence(|e| e.value = pair(48, 34)));
    becomes(f(), "form-as-of", "06/2026", evidence(|e| e.as_of = Some(When::Month(2026, 6))));
    becomes(f(), "form-as-of", "HH 2026", evidence(|e| e.as_of = Some(When::Text("HH 2026".into()))));
    becomes(f(), "form-source", ", S. 4", evidence(|e| e.source.push_str(", S. 4")));
    becomes(f(), "form-comparisons", "; Kreis 34,3 je 100 (2024)", evidence(|e| e.comparisons.push(kreis())));
    becomes(f(), "form-comparisons", "<Ctrl+u>", evidence(|e| e.comparisons.clear()));
}

fn kreis() -> Comparison {
    let value = Value::Number("34.3".parse().unwrap());
    let (label, unit) = ("Kreis".into(), "je 100".into());
    Comparison { label, value, unit, as_of: Some(When::Year(2024)), remark: String::new() }
}

fn pair(left: i64, right: i64) -> Value {
    match share(left, right) {
        Value::Share(left, right) => Value::Pair(left, right),
        other => other,
    }
}

fn area(number: u8) -> Id {
    lindbrueck().areas().iter().find(|area| area.number == number).unwrap().id
}

#[test]
fn evidence_is_added_and_emptied() {
    let mut more = finding("w5");
    let new =
        Evidence { indicator: "Plätze".into(), value: Value::Number("741".parse().unwrap()), ..Evidence::default() };
    more.evidence.push(new);
    becomes(finding("w5"), "form-more-evidence", "<Enter>Plätze<Tab>741", more);
    let (console, edits) = edit(W5(), "form-more-evidence", "<Enter><PgDn><Enter><Ctrl+s>");
    assert_eq!(edits, [], "empty parts are none: {:?}", console.message);
    let clear = "<Ctrl+u><Tab><Del><Tab><Ctrl+u><Tab><Del><Tab><Ctrl+u><Tab><Ctrl+u><Tab><Ctrl+u>";
    becomes(finding("w5"), "form-indicator", clear, Finding { evidence: vec![], ..finding("w5") });
}

#[test]
fn links_are_picked_by_typing() {
    let g = || goal("g21");
    let with = |more: &str| g().findings.into_iter().chain([id(more)]).collect::<Vec<_>>();
    becomes(g(), "form-findings", "S4<Enter>", Goal { findings: with("s4"), ..g() });
    becomes(g(), "form-findings", "kita drei jahr", Goal { findings: with("s3"), ..g() });
    let mut fewer = g();
    fewer.findings.pop();
    becomes(g(), "form-findings", "<Backspace>", fewer);
    let (console, _) = edit(G21(), "form-findings", "W5");
    assert!(form(&console).focused().entry.list().is_none(), "it is there already");
}

#[test]
fn a_link_that_does_not_exist_stays_as_typed_and_is_told() {
    for (at, label) in [(G21(), "form-findings"), (M213(), "form-status")] {
        let (console, edits) = edit(at, label, "xyz<Tab><Ctrl+s>");
        let slot = form(&console).focused();
        assert_eq!((slot.label.0, fault(slot)), (label, Some(Word("form-no-match"))));
        assert_eq!(edits, []);
    }
}

#[test]
fn from_the_finding_s_side_the_goals_change() {
    let (console, edits) = edit(W5(), "form-answered", "1.1 <Enter><Ctrl+s>");
    let before = goal("g11");
    let after = Goal { findings: before.findings.iter().copied().chain([id("w5")]).collect(), ..before.clone() };
    assert_eq!(edits[0].changes, [Change::Changed { before: before.into(), after: after.into() }]);
    assert!(matches!(console.mode, Mode::Board));
}

#[test]
fn a_new_place_gives_a_new_number_and_tells_it() {
    for (at, label, keys, told) in [
        (M213(), "form-goal", "2.2<Enter>", "2.1.3 heißt jetzt 2.2.3"),
        (G21(), "form-area", "5<Enter>", "2.1 heißt jetzt 5.3"),
        (W5(), "form-kind", "<Right>", "W5 heißt jetzt H9"),
    ] {
        let (console, edits) = edit(at, label, &format!("{keys}<Ctrl+s>"));
        let message = console.message.as_ref().map(|message| message.text.as_str());
        assert_eq!((edits.len(), message), (1, Some(told)));
        assert_eq!(console.selected(), Some(at));
    }
    assert_eq!(finding("w5").kind, FindingKind::Weakness);
}

#[test]
fn what_cannot_be_read_stays_and_is_told_at_the_field() {
    let faults = [
        ("form-start", "morgen", "form-bad-day"),
        ("form-once", "viel", "form-bad-money"),
        ("form-target", "einige", "form-bad-figure"),
        ("form-title", "<Ctrl+u>", "form-needs-text"),
    ];
    for (label, keys, said) in faults {
        let (mut console, edits) = edit(M213(), label, &format!("{keys}<Tab><Tab><Ctrl+s>"));
        assert_eq!(edits, []);
        let slot = form(&console).focused();
        assert_eq!((slot.label.0, fault(slot)), (label, Some(Word(said))));
        let Entry::Typing(typing) = &slot.entry else { panic!("{label}") };
        assert_eq!(typing.field.text(), if keys.starts_with('<') { "" } else { keys });
        assert!(console.message.as_ref().is_some_and(|message| message.warns));
        press(&mut console, "<Ctrl+z><Ctrl+s>");
        assert!(matches!(console.mode, Mode::Board), "as it was, there is nothing to save: {label}");
    }
}

#[test]
fn what_was_left_without_saving_comes_back_with_undo() {
    let (mut console, _) = edit(M213(), "form-remark", "x<Esc>");
    assert!(matches!(console.mode, Mode::Board));
    assert!(console.message.as_ref().is_some_and(|message| message.text.contains("u öffnet")));
    assert_eq!(*console.session(), lindbrueck());
    press(&mut console, "u");
    assert_eq!(form(&console).focused().label.0, "form-remark");
    let edits = press(&mut console, "<Ctrl+s>");
    assert_eq!(edits.len(), 1);
    let (console, _) = edit(M213(), "form-remark", "<Esc>");
    assert!(console.message.is_none(), "nothing changed, nothing told");
}

#[test]
fn what_was_left_without_saving_waits_behind_redo() {
    let (mut console, _) = edit(M213(), "form-remark", "x<Esc>");
    press(&mut console, "<Enter>");
    assert!(!form(&console).is_changed(), "it opens as the record is");
    press(&mut console, "<Ctrl+y>");
    let edits = press(&mut console, "<Ctrl+s>");
    let remark = format!("{}x", measure("m213").remark);
    let after = Measure { remark, ..measure("m213") };
    assert_eq!(edits[0].changes, [Change::Changed { before: measure("m213").into(), after: after.into() }]);
}

#[test]
fn esc_closes_the_list_first() {
    let (mut console, _) = edit(M213(), "form-status", "<Enter><Down><Esc>");
    assert!(form(&console).focused().entry.list().is_none());
    press(&mut console, "<Esc>");
    assert!(matches!(console.mode, Mode::Board), "nothing was chosen");
}

#[test]
fn enter_walks_to_done_and_saves() {
    let mut console = open(Ref::Area(area(1)), Language::German);
    let edits = press(&mut console, "!<Enter><Enter><Enter><Enter><Enter>");
    assert_eq!((edits.len(), edits[0].changes.len()), (1, 1));
}

#[test]
fn a_private_note_comes_changes_and_goes_with_the_record() {
    let (mut console, edits) = edit(M213(), "form-note", "heikel<Tab><Tab><Tab>!<Ctrl+s>");
    let [Change::Added(Record::Note(note)), Change::Changed { .. }] = edits[0].changes.as_slice() else {
        panic!("{edits:?}")
    };
    assert_eq!((note.text.as_str(), note.about), ("heikel", Some(M213())));
    let mut again = |keys: &str| {
        press(&mut console, "<Enter>");
        go_to(&mut console, "form-note");
        press(&mut console, keys)
    };
    let edits = again("!<Ctrl+s>");
    let [Change::Changed { after: Record::Note(after), .. }] = edits[0].changes.as_slice() else { panic!("{edits:?}") };
    assert_eq!(**after, Note { text: "heikel!".into(), ..(**note).clone() });
    assert!(matches!(again("<Ctrl+u><Ctrl+s>")[0].changes.as_slice(), [Change::Removed(Record::Note(_))]));
    press(&mut console, "uuu");
    assert_eq!(*console.session(), lindbrueck());
}

#[test]
fn read_only_says_so_on_done_and_keeps_what_is_typed() {
    let opening = Opening { read_only: Some("gesperrt".into()), ..Opening::default() };
    let mut console = Console::new(lindbrueck(), opening, Language::German, Look::Dark, 7, now());
    console.show(M213());
    assert_eq!(press(&mut console, "<Enter>!<Ctrl+s>"), []);
    assert_eq!(console.message.as_ref().map(|message| message.text.as_str()), Some("gesperrt"));
    assert!(form(&console).is_changed());
}

#[test]
fn a_question_from_outside_loses_nothing_that_is_typed() {
    let (mut console, _) = edit(M213(), "form-remark", "wichtig");
    let outside = crate::console::Disk::Outside(Err("kaputt".into()));
    console.update(Input::Disk(outside), now());
    assert!(form(&console).is_changed(), "the question waits");
    press(&mut console, "<Esc>");
    assert!(matches!(console.mode, Mode::Asking(..)), "and comes when the form is closed");
}

#[test]
fn no_key_and_no_paste_panics_anywhere() {
    let keys = ["x", "2", " ", ",", "<Enter>", "<Down>", "<Up>", "<Left>", "<Right>", "<Backspace>", "<Del>", "<PgDn>"];
    let keys: Vec<&str> = keys.into_iter().chain(["<PgUp>", "<Ctrl+z>", "<Shift+Tab>", "ä", "<Tab>"]).collect();
    let mut dice = fastrand::Rng::with_seed(3);
    for at in [W5(), M213(), G21()] {
        let mut console = open(at, Language::English);
        for _ in 0..600 {
            press(&mut console, keys[dice.usize(..keys.len())]);
            if dice.u8(..40) == 0 {
                console.update(Input::Paste("a\tb\nc \u{1b}[2J".into()), now());
            }
            if !matches!(console.mode, Mode::Form(_)) {
                press(&mut console, "<Enter>");
            }
        }
    }
}

#[test]
fn what_is_called_by_name_opens_its_form() {
    let named = |row: &&crate::keys::Binding| row.chords.is_empty() && row.word.0.starts_with("keys-do-");
    let opens = |row: &&crate::keys::Binding| row.word.0.contains("-new-") || row.word.0.contains("-open-");
    let rows: Vec<_> = crate::keys::TABLE.iter().filter(named).filter(opens).collect();
    assert!(rows.len() >= 14, "{}", rows.len());
    for row in rows {
        let mut console = console(Language::German);
        console.act(row.action, Chord::plain(crate::keys::Key::Enter), now());
        assert!(matches!(console.mode, Mode::Form(_)), "{:?}", row.action);
        assert_eq!(row.hint, 0);
    }
}

#[test]
fn read_only_a_new_record_is_not_even_begun() {
    let opening = Opening { read_only: Some("gesperrt".into()), ..Opening::default() };
    let mut console = Console::new(lindbrueck(), opening, Language::German, Look::Dark, 7, now());
    console.open_new(crate::session::Kind::Stakeholder);
    assert!(matches!(console.mode, Mode::Board));
    assert_eq!(console.message.as_ref().map(|message| message.text.as_str()), Some("gesperrt"));
}
