//! Every field of every kind: typed, saved, read again, taken back; and none is forgotten.

use std::collections::{BTreeMap, BTreeSet};

use super::entry::Entry;
use super::tests::{lindbrueck, now, press};
use super::{Console, Form, Mode};
use crate::console::{Look, Opening};
use crate::keys::Chord;
use crate::session::*;
use crate::words::Language;

fn id(text: &str) -> Id {
    text.parse().unwrap()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// One record of a kind in which every part stands at least once.
fn full(kind: Kind) -> Record {
    let town = lindbrueck();
    let dropped = Implementation::Dropped { reason: "Absage".into(), replacement: Replacement::Nothing };
    let report = |year, state| Report { year, date: day("2028-05-31"), state, value: None, remark: String::new() };
    let wording = Wording { replaced_by: "Rat".into(), date: None, text: "Alt".into() };
    let indicator = Indicator { name: "Plätze".into(), ..Indicator::default() };
    match kind {
        Kind::Municipality => {
            let town = town.municipality().clone();
            Municipality { figures: first(&town.figures), seats: first(&town.seats), ..town }.into()
        }
        Kind::Strategy => town.strategy().clone().into(),
        Kind::Area => town.areas().get(id("a1")).unwrap().clone().into(),
        Kind::Module => town.modules().get(id("mod1")).unwrap().clone().into(),
        Kind::Finding => town.findings().get(id("w5")).unwrap().clone().into(),
        Kind::Cluster => {
            Cluster { id: id("c1"), title: "Wege".into(), area: None, findings: vec![id("w5")], rank: Rank::first() }
                .into()
        }
        Kind::Offer => Offer { name: "Paten".into(), ..offer() }.into(),
        Kind::Goal => Goal { indicators: vec![indicator], ..town.goals().get(id("g21")).unwrap().clone() }.into(),
        Kind::Measure => Measure {
            reports: vec![report(1, Implementation::Started), report(2, dropped)],
            ..town.measures().get(id("m213")).unwrap().clone()
        }
        .into(),
        Kind::Phase => town.phases().iter().next().unwrap().clone().into(),
        Kind::Event => town.events().iter().next().unwrap().clone().into(),
        Kind::Stakeholder => town.stakeholders().get(id("k1")).unwrap().clone().into(),
        Kind::Workshop => {
            let ws = town.workshops().get(id("ws2")).unwrap().clone();
            Workshop { people: first(&ws.people), agenda: first(&ws.agenda), ..ws }.into()
        }
        Kind::Poll => {
            let poll = town.polls().get(id("dots1")).unwrap().clone();
            let factions = vec![FactionLights { faction: "A".into(), lights: Some([9, 2, 1]) }];
            Poll { options: first(&poll.options), factions, ..poll }.into()
        }
        Kind::Resolution => {
            let paper = town.resolutions().get(id("b3")).unwrap().clone();
            let vote = paper.vote.clone().map(|vote| Vote { by_faction: first(&vote.by_faction), ..vote });
            let consultations = first(&paper.consultations);
            Resolution { earlier: vec![wording], vote, consultations, ..paper }.into()
        }
        Kind::Topic => town.topics().get(id("t1")).unwrap().clone().into(),
        Kind::Note => town.notes().get(id("n3")).unwrap().clone().into(),
    }
}

/// One part is as good as twenty here.
fn first<V: Clone>(all: &[V]) -> Vec<V> {
    all[..1].to_vec()
}

fn offer() -> Offer {
    Offer {
        id: id("o1"),
        name: String::new(),
        provider: String::new(),
        area: None,
        target_group: String::new(),
        stakeholder: None,
        findings: vec![],
        measures: vec![],
        rank: Rank::first(),
    }
}

/// The sample with this record in it, and its form open.
fn open(record: &Record, language: Language) -> Console {
    let mut session = lindbrueck();
    let (at, after) = (record.reference(), record.clone());
    let change = match session.get(at) {
        Some(before) => Change::Changed { before, after },
        None => Change::Added(after),
    };
    let edit = Edit { number: 1, time: now().wall, workshop: None, cause: Cause::Changed, changes: vec![change] };
    session.apply(&edit).unwrap();
    let mut console = Console::new(session, Opening::default(), language, Look::Dark, 7, now());
    console.open(at);
    console
}

fn form(console: &Console) -> &Form {
    let Mode::Form(form) = &console.mode else { panic!("no form: {:?}", console.message) };
    form
}

/// Goes to a field; what it hangs on is chosen first.
fn go_to(console: &mut Console, at: usize) {
    let wanted = form(console).slots[at].only;
    if let Some(only) = wanted {
        let on = form(console).slots[..at].iter().rposition(|slot| slot.only.is_none()).unwrap();
        let named = only.of.and_then(|label| form(console).slots.iter().position(|slot| slot.label == label));
        let on = named.unwrap_or(on);
        console.in_form(|form, known| {
            form.enter(on);
            let count = form.slots[on].entry.clone();
            let Entry::Choosing(choosing) = count else { panic!("hangs on no choice") };
            let steps = (only.at.0 + choosing.list.picks().len() - choosing.at) % choosing.list.picks().len();
            (0..steps).for_each(|_| form.touch(|entry| entry.key(Chord::read("Right").unwrap())));
            form.judge(known);
        });
    }
    console.in_form(|form, _| form.enter(at));
}

/// Keys that may be valid in a field of this sort; the first that are taken count.
fn tries(entry: &Entry) -> &'static [&'static str] {
    match entry {
        Entry::Typing(_) => &["27", "99", "4", "0", "31.12.2029", "01.01.2026", "18:35", "05370020", "9 2 1"],
        Entry::Choosing(_) => &["<Right>", "<Right><Right>", "<Left>"],
        Entry::Chips(chips) if chips.free => &["Neu<Enter>"],
        Entry::Chips(_) => &["<Enter><Enter>", "<Backspace>"],
        Entry::Button(_) => &[],
    }
}

/// Types something into a field that is valid there; `None` where there is nothing to choose from.
fn fill(record: &Record, at: usize, sort: &Entry, language: Language) -> Option<Console> {
    let clear = if matches!(sort, Entry::Typing(_)) { "<End><Ctrl+u>" } else { "" };
    tries(sort).iter().find_map(|keys| {
        let mut console = open(record, language);
        go_to(&mut console, at);
        press(&mut console, &format!("{clear}{keys}"));
        let form = form(&console);
        (form.focused().is_changed() && !form.slots().any(|(_, slot)| slot.is_wrong())).then_some(console)
    })
}

/// What every field of every struct in a record holds, by struct and field.
fn leaves(record: &Record) -> BTreeMap<(String, String), Vec<String>> {
    let mut leaves: BTreeMap<_, Vec<String>> = BTreeMap::new();
    let mut inside: Vec<(String, String)> = vec![];
    for line in format!("{record:#?}").lines().map(str::trim) {
        let (field, value) = line.split_once(": ").filter(|(name, _)| is_name(name)).unwrap_or(("", line));
        if let Some(last) = inside.last_mut().filter(|_| !field.is_empty()) {
            last.1 = field.to_owned();
        }
        inside.iter().for_each(|own| leaves.entry(own.clone()).or_default().push(value.to_owned()));
        match value.strip_suffix('{') {
            Some(name) => inside.push((name.trim().rsplit('(').next().unwrap().to_owned(), String::new())),
            None if line.starts_with('}') => drop(inside.pop()),
            None => {}
        }
    }
    leaves
}

fn is_name(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_lowercase() || c == '_')
}

fn changed(before: &Record, after: &Record) -> BTreeSet<(String, String)> {
    let (before, after) = (leaves(before), leaves(after));
    let keys: BTreeSet<_> = before.keys().chain(after.keys()).cloned().collect();
    keys.into_iter().filter(|key| before.get(key) != after.get(key)).collect()
}

/// The fields of a struct as they stand in a file.
fn fields<T: serde::de::DeserializeOwned>() -> Vec<&'static str> {
    match ron::from_str::<T>("(nothing_of_this_name:1)").err().map(|error| error.code) {
        Some(ron::Error::NoSuchStructField { expected, .. }) => expected.to_vec(),
        other => panic!("{other:?}"),
    }
}

macro_rules! structs {
    ($($Struct:ident)*) => { vec![$((stringify!($Struct), fields::<$Struct>()),)*] };
}

/// Every struct that stands in a record.
fn structs() -> Vec<(&'static str, Vec<&'static str>)> {
    let mut all = structs! {
        Municipality Strategy Area Module Finding Cluster Offer Goal Measure Phase Event Stakeholder Workshop Poll
        Resolution Topic Note Seats Evidence Indicator Span Report Step GroupCount PollOption Consultation FactionVote
        Vote Wording
    };
    all.push(("Disputed", vec!["reason"]));
    all.push(("Dropped", vec!["reason", "replacement"]));
    all.push(("Dots", vec!["each", "at_most"]));
    all
}

/// What no form changes, and why.
const ELSEWHERE: &[(&str, &str)] = &[
    ("id", "identity: nothing would know the record any more"),
    ("rank", "its place: moved on the board"),
    ("finding", "how a file has always said that a card stands for an option: changed with `of`"),
    ("number", "spoken in the room: follows from column, area or goal and is never renumbered by hand"),
    ("began", "measured: a step begins when it is begun"),
];

#[test]
fn every_field_of_every_kind_is_typed_saved_read_again_and_taken_back() {
    let mut seen = BTreeSet::new();
    for (language, kind) in Kind::ALL.iter().zip(Language::ALL.into_iter().cycle()).map(|(kind, l)| (l, *kind)) {
        let record = full(kind);
        let slots = form(&open(&record, language)).slots.clone();
        for (at, slot) in slots.iter().enumerate() {
            let Some(mut console) = fill(&record, at, &slot.entry, language) else { continue };
            seen.extend(saved_read_and_undone(&mut console, at, &record, slot.label.0));
        }
    }
    let missing: Vec<_> = structs()
        .into_iter()
        .flat_map(|(name, fields)| fields.into_iter().map(move |field| (name.to_owned(), field.to_owned())))
        .filter(|(_, field)| !ELSEWHERE.iter().any(|(name, _)| name == field))
        // What became a list keeps its old name in the file: one alone stands there as it always did.
        .filter(|(name, field)| {
            ![field.clone(), format!("{field}s")].map(|f| (name.clone(), f)).iter().any(|key| seen.contains(key))
        })
        .collect();
    assert!(missing.is_empty(), "no form changes these: {missing:?}");
}

/// Saves, opens again, undoes; returns what the field had changed.
fn saved_read_and_undone(console: &mut Console, at: usize, record: &Record, label: &str) -> BTreeSet<(String, String)> {
    let before = console.session.clone();
    let (own, name) = (record.reference(), format!("{:?} {label}", record.reference()));
    press(console, "<Tab>");
    assert!(form(console).slots[at].is_changed(), "{name}: leaving the field loses what was typed");
    let shown = form(console).slots[at].entry.clone();
    let edits = press(console, "<Ctrl+s>");
    assert_eq!(edits.len(), 1, "{name}: {:?}", console.message);
    let after = console.session.get(own).unwrap();
    console.open(own);
    assert_eq!(said(&shown), said(&form(console).slots[at].entry), "{name}");
    press(console, "<Esc>u");
    assert_eq!(console.session, before, "{name}");
    changed(record, &after)
}

/// What a field says; goals that answer a card stand in their own order.
fn said(entry: &Entry) -> Vec<String> {
    let mut said = match entry {
        Entry::Typing(typing) => vec![typing.field.text().to_owned()],
        Entry::Choosing(choosing) => choosing.chosen().map(|pick| pick.label.clone()).into_iter().collect(),
        Entry::Chips(chips) => chips.chosen.iter().map(|pick| pick.label.clone()).collect(),
        Entry::Button(_) => vec![],
    };
    said.sort();
    said
}

#[test]
fn what_is_no_value_is_told_at_the_field_and_keeps_the_form_open() {
    let mut told = BTreeSet::new();
    for (language, kind) in Kind::ALL.iter().zip(Language::ALL.into_iter().cycle()).map(|(kind, l)| (l, *kind)) {
        let record = full(kind);
        let slots = form(&open(&record, language)).slots.clone();
        for at in (0..slots.len()).filter(|at| matches!(slots[*at].entry, Entry::Typing(_))) {
            let mut console = open(&record, language);
            go_to(&mut console, at);
            press(&mut console, "<End><Ctrl+u>?!");
            let Some(remark) = form(&console).focused().remark.clone().filter(|remark| remark.stops) else { continue };
            assert_eq!(press(&mut console, "<Ctrl+s>"), [], "{:?}", form(&console).focused().label);
            assert!(form(&console).focused().is_wrong() && !remark.said.is_empty());
            told.insert(remark.word.0);
        }
    }
    let expected =
        ["form-bad-ags", "form-bad-day", "form-bad-figure", "form-bad-level", "form-bad-money", "form-bad-number"];
    let counted = ["form-bad-time", "form-bad-values", "poll-three-numbers", "poll-three-or-four"];
    assert_eq!(told.into_iter().collect::<Vec<_>>(), [&expected[..], &counted].concat());
}

#[test]
fn every_field_has_a_label_of_its_own_and_its_help() {
    for kind in Kind::ALL {
        let console = open(&full(*kind), Language::German);
        let mut labels = BTreeMap::new();
        for (_, slot) in form(&console).slots() {
            assert_ne!(console.words.help(slot.label), "", "{kind:?} {:?}", slot.label);
            let place = (slot.place.group, slot.place.field);
            assert_eq!(*labels.entry(slot.label.0).or_insert(place), place, "{kind:?} {:?}", slot.label);
        }
    }
}
