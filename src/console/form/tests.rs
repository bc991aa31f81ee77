//! Keys in, edits out: on the sample town, in both languages.

use super::{Console, Form, Known, Mode};
use crate::console::{Effect, Input, Look, Now, Opening};
use crate::keys::Chord;
use crate::session::{Edit, Id, Kind, Records, Ref, Session};
use crate::words::Language;

#[derive(serde::Deserialize)]
struct File {
    #[allow(dead_code)]
    version: u32,
    session: Id,
    #[allow(dead_code)]
    last_edit: u64,
    records: Records,
}

fn lindbrueck() -> Session {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let file: File = options.from_str(include_str!("../../../data/lindbrueck.ron")).unwrap();
    Session::from_records(file.session, file.records).unwrap()
}

fn now() -> Now {
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
    console.show(at);
    press(&mut console, "<Enter>");
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
    let kinds = [Kind::Finding, Kind::Goal, Kind::Measure, Kind::Phase, Kind::Event, Kind::Area];
    all.retain(|at| kinds.contains(&at.kind()));
    assert!(all.len() > 110, "{}", all.len());
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
            let known = Known { at, session: &console.session, words: &console.words, context: &console.known };
            let mut after = form.opened.clone();
            for (_, slot) in form.slots() {
                let written = form.sheet.write(&mut after, slot.place, &slot.entry, &known);
                assert_eq!(written, Ok(()), "{at:?} {:?}", slot.label);
                assert_eq!(form.sheet.beside(slot.place, &slot.entry, &known, id("n0")), [], "{at:?}");
            }
            form.sheet.settle(&mut after, &form.opened, &console.session);
            assert_eq!(after, form.opened, "{at:?} {language:?}");
        }
    }
}
