//! The form through the keys: parts, notes, new records, what is checked while one types, and how it looks.

use tafelrunde::console::Mode;
use tafelrunde::session::*;
use tafelrunde::words::Language::{self, English, German};

use crate::support::{Desk, sample, text};

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

/// A desk with a form open.
fn open(at: Ref) -> Desk {
    open_in(at, German)
}

fn open_in(at: Ref, language: Language) -> Desk {
    let mut desk = Desk::new(sample(), language);
    desk.console.open(at);
    desk.buffer();
    desk
}

fn is_open(desk: &Desk) -> bool {
    matches!(desk.console.mode(), Mode::Form(_))
}

/// Presses Tab until the field of this name has the keys.
fn go(desk: &mut Desk, label: &str) {
    for _ in 0..200 {
        let Mode::Form(form) = desk.console.mode() else { panic!("no form") };
        if form.focused().label.0 == label {
            return;
        }
        desk.press("<Tab>");
    }
    panic!("no field {label}");
}

/// What is said at the field that has the keys.
fn said(desk: &Desk) -> String {
    let Mode::Form(form) = desk.console.mode() else { panic!("no form") };
    form.focused().remark.as_ref().map(|remark| remark.said.clone()).unwrap_or_default()
}

fn card(desk: &Desk) -> Finding {
    desk.session().findings().get(id("w5")).expect("W5").clone()
}

fn workshop(desk: &Desk) -> Workshop {
    desk.session().workshops().get(id("ws2")).expect("the workshop").clone()
}

const W5: fn() -> Ref = || Ref::Finding(id("w5"));
const WS2: fn() -> Ref = || Ref::Workshop(id("ws2"));

#[test]
fn several_pieces_of_evidence_come_move_and_go() {
    let mut desk = open(W5());
    go(&mut desk, "form-more-evidence");
    desk.press("<Enter>Plätze<Tab>741");
    go(&mut desk, "form-more-evidence");
    desk.press("<Enter>Gruppen<Tab>31<Shift+Up><Shift+Up><Ctrl+s>");
    let names = |desk: &Desk| card(desk).evidence.into_iter().map(|one| one.indicator).collect::<Vec<_>>();
    assert_eq!(names(&desk), ["Gruppen", "Grundschulkinder im Ganztag", "Plätze"]);
    assert_eq!(desk.edits.len(), 1);
    desk.press("<Enter>");
    go(&mut desk, "form-indicator");
    desk.press("<PgDn><Ctrl+d><Ctrl+s>");
    assert_eq!(names(&desk), ["Gruppen", "Plätze"]);
    desk.press("uu");
    assert_eq!(names(&desk), ["Grundschulkinder im Ganztag"]);
}

#[test]
fn what_was_removed_comes_back_inside_the_form() {
    let mut desk = open(WS2());
    let steps = workshop(&desk).agenda.len();
    go(&mut desk, "form-step-title");
    desk.press("<Ctrl+d><Ctrl+d><Ctrl+d>");
    assert!(desk.told().contains("Strg+Z"), "{}", desk.told());
    desk.press("<Ctrl+z><Ctrl+z><Ctrl+y><Ctrl+s>");
    assert_eq!(workshop(&desk).agenda.len(), steps - 2);
    assert_eq!(desk.edits.len(), 1);
}

#[test]
fn a_key_for_parts_says_so_where_there_is_none() {
    let mut desk = open(WS2());
    desk.press("<Ctrl+d>");
    assert_eq!(desk.told(), "Hier steht nichts mehrfach.");
    desk.press("<Ctrl+s>");
    assert_eq!(desk.edits.len(), 0);
}

#[test]
fn letters_are_taken_back_field_by_field() {
    let mut desk = open(W5());
    desk.press(" eins<Tab><Tab><Tab><Tab>77<Ctrl+z>");
    let Mode::Form(form) = desk.console.mode() else { panic!() };
    assert_eq!(form.focused().label.0, "form-dots");
    assert!(!form.focused().is_changed() && form.is_changed());
    desk.press("<Ctrl+z><Ctrl+s>");
    assert_eq!(desk.edits.len(), 0, "everything is as it was");
}

#[test]
fn several_private_notes_on_one_record_are_one_edit() {
    let mut desk = open(W5());
    go(&mut desk, "form-note");
    desk.press("heikel<Enter><Enter>nachfragen<Ctrl+s>");
    let notes = |desk: &Desk| {
        let own = desk.session().notes().iter().filter(|note| note.about == Some(W5()));
        let mut texts: Vec<_> = own.map(|note| note.text.clone()).collect();
        texts.sort();
        texts
    };
    assert_eq!((desk.edits.len(), notes(&desk)), (1, vec!["heikel".to_owned(), "nachfragen".to_owned()]));
    desk.press("<Enter>");
    let shown = desk.screen();
    assert!(shown.contains("heikel") && shown.contains("nachfragen"), "{shown}");
    go(&mut desk, "form-note");
    desk.press("<Ctrl+d><Ctrl+s>");
    assert_eq!(notes(&desk).len(), 1);
    desk.press("u");
    assert_eq!(notes(&desk).len(), 2);
}

#[test]
fn enter_alone_walks_through_a_form_to_its_end() {
    for at in [Ref::Strategy, Ref::Module(id("mod1")), Ref::Topic(id("t1")), Ref::Note(id("n3"))] {
        let mut desk = open(at);
        for _ in 0..20 {
            let Mode::Form(form) = desk.console.mode() else { break };
            use tafelrunde::console::form::Entry;
            let list = matches!(form.focused().entry, Entry::Choosing(_) | Entry::Chips(_)); // Enter chooses there
            desk.press(if list { "<Tab>" } else { "<Enter>" });
        }
        assert!(!is_open(&desk), "{at:?}");
    }
}

#[test]
fn a_new_record_is_added_only_when_it_is_valid_and_saved() {
    let mut desk = Desk::sample();
    let before = desk.session().stakeholders().len();
    desk.console.open_new(Kind::Stakeholder);
    desk.press("<Tab><Tab>ca. 940 Haushalte<Ctrl+s>");
    assert!(is_open(&desk), "it has no name");
    assert_eq!(said(&desk), "Hier fehlt der Text: Ohne ihn geht es nicht.");
    desk.press("Pflegende<Ctrl+s>");
    assert!(!is_open(&desk));
    assert_eq!((desk.session().stakeholders().len(), desk.edits.len()), (before + 1, 1));
    let new = desk.session().stakeholders().iter().find(|group| group.name == "Pflegende").expect("the group");
    assert_eq!((new.size.as_str(), desk.told()), ("ca. 940 Haushalte", &*format!("K{} aufgenommen", new.number)));
    desk.press("u");
    assert_eq!(desk.session().stakeholders().len(), before);
}

#[test]
fn a_new_record_of_every_kind_can_be_made_and_left_without_a_trace() {
    for kind in Kind::ALL.iter().filter(|kind| !matches!(kind, Kind::Municipality | Kind::Strategy)) {
        let mut desk = Desk::sample();
        desk.press("<F3><Down>");
        desk.console.open_new(*kind);
        assert!(is_open(&desk), "{kind:?}");
        desk.press("<Ctrl+s>");
        assert!(is_open(&desk), "{kind:?} is not valid without its text");
        desk.press("Neu<Esc>");
        assert!(!is_open(&desk) && desk.edits.is_empty(), "{kind:?}");
        assert_eq!(*desk.session(), sample());
        desk.press("u<Ctrl+s>");
        let faulty = desk.screen();
        if *kind == Kind::Area {
            desk.press("Neu<Ctrl+s>"); // its short name
        }
        assert_eq!(desk.edits.len(), 1, "{kind:?}\n{faulty}");
        assert!(
            matches!(desk.edits[0].changes.as_slice(), [Change::Added(record)] if record.reference().kind() == *kind)
        );
    }
}

#[test]
fn a_note_is_about_what_is_selected() {
    let mut desk = Desk::sample();
    desk.press("<F3><Down>");
    let at = desk.console.selected();
    desk.console.open_new(Kind::Note);
    desk.press("nachfragen<Ctrl+s>");
    let Change::Added(Record::Note(note)) = &desk.edits[0].changes[0] else { panic!() };
    assert_eq!((note.about, note.text.as_str()), (at, "nachfragen"));
}

#[test]
fn opening_another_form_puts_what_is_typed_aside() {
    let mut desk = open(W5());
    desk.press(" und mehr");
    desk.console.open(WS2());
    desk.press("<Esc>");
    assert!(!is_open(&desk));
    desk.press("u");
    let Mode::Form(form) = desk.console.mode() else { panic!() };
    assert!(form.at() == W5() && form.is_changed());
}

#[test]
fn an_edit_in_between_is_undone_first_and_what_was_typed_waits() {
    let mut desk = open(W5());
    desk.press(" und mehr<Esc>t");
    desk.press("Parken<Enter><Esc>u");
    assert!(!is_open(&desk), "the topic is taken back");
    desk.console.open(W5());
    assert!(desk.told().contains("Strg+Y"), "{}", desk.told());
    desk.press("<Ctrl+y><Ctrl+s>");
    assert!(card(&desk).text.ends_with(" und mehr"));
}

#[test]
fn a_report_is_added_and_dropped_needs_its_reason() {
    let mut desk = open(Ref::Measure(id("m213")));
    go(&mut desk, "form-more-reports");
    desk.press("<Enter><Tab><Tab>entf<Enter><Ctrl+s>");
    assert!(is_open(&desk));
    assert_eq!(said(&desk), "Entfallen braucht einen Grund: kurz sagen, warum.");
    desk.press("Träger sagt ab<Tab>2.1.4 <Down><Enter><Ctrl+s>");
    let measure = desk.session().measures().get(id("m213")).expect("the measure");
    let state = &measure.reports.last().expect("a report").state;
    let replacement = Replacement::Measure(id("m214"));
    assert_eq!(*state, Implementation::Dropped { reason: "Träger sagt ab".into(), replacement });
}

#[test]
fn votes_are_held_against_who_was_present_and_against_the_factions() {
    let mut desk = open(Ref::Resolution(id("b1")));
    go(&mut desk, "form-votes-yes");
    desk.press("34");
    assert_eq!(said(&desk), "Die Fraktionen ergeben zusammen 33: stimmt das?");
    desk.press("<Ctrl+s>");
    assert_eq!(said(&desk), "43 Stimmen bei 42 Anwesenden: eine der Zahlen berichtigen.");
    desk.press("43<Ctrl+s>");
    assert!(!is_open(&desk), "an odd number is told and saved");
}

#[test]
fn a_fault_that_stood_there_before_stands_in_nobodys_way() {
    let mut session = sample();
    let before = session.measures().get(id("m213")).expect("the measure").clone();
    let after = Measure { due: before.start.map(|day| day.plus_days(-1)), ..before.clone() };
    let changes = vec![Change::Changed { before: before.into(), after: after.into() }];
    let time = crate::support::now().wall;
    session.apply(&Edit { number: 1, time, workshop: None, cause: Cause::Changed, changes }).expect("an edit");
    let mut desk = Desk::new(session, German);
    desk.console.open(Ref::Measure(id("m213")));
    desk.press(" neu<Ctrl+s>");
    assert_eq!(desk.edits.len(), 1, "{}", desk.told());
}

#[test]
fn what_is_typed_shows_how_it_is_understood() {
    let mut desk = open(Ref::Measure(id("m213")));
    go(&mut desk, "form-due");
    desk.press("3/29");
    assert!(desk.screen().contains("3/29  = 31.03.2029"), "{}", desk.screen());
    desk.press("<Ctrl+u>");
    assert!(desk.screen().contains("z. B. 31.12.2027"), "an empty field shows an example");
}

#[test]
fn the_next_record_is_one_key_away_and_this_one_is_saved() {
    let mut desk = Desk::sample();
    desk.console.open(Ref::Topic(id("t1")));
    desk.press("!<Ctrl+PgDn>");
    let Mode::Form(form) = desk.console.mode() else { panic!() };
    assert_eq!((form.at(), desk.edits.len()), (Ref::Topic(id("t2")), 1));
    desk.press("<Ctrl+b>");
    let Mode::Form(form) = desk.console.mode() else { panic!() };
    assert_eq!((form.at(), desk.edits.len()), (Ref::Topic(id("t1")), 1));
    desk.press("<Ctrl+b>");
    assert_eq!(desk.told(), "Weiter geht es nicht.");
    desk.press("<End><Ctrl+u><Ctrl+n>");
    let Mode::Form(form) = desk.console.mode() else { panic!() };
    assert!(form.at() == Ref::Topic(id("t1")) && form.focused().is_wrong(), "what is not valid stays open");
}

#[test]
fn the_room_never_sees_a_running_poll_or_a_form() {
    let mut desk = Desk::sample();
    desk.press("v");
    let live = |desk: &Desk| format!("{:?}", desk.console.stage().live());
    let before = live(&desk);
    desk.console.open(Ref::Poll(id("dots1")));
    go(&mut desk, "form-option-count");
    desk.press("17<Tab>");
    assert_eq!(live(&desk), before);
    desk.press("<Esc>v<F5>u");
    assert!(!is_open(&desk), "nor does one come back there");
    desk.console.open(Ref::Poll(id("dots1")));
    assert!(!is_open(&desk), "on the one display no form opens");
}

/// Name, record, language, size, keys.
type Shot = (&'static str, fn() -> Ref, Language, (u16, u16), &'static str);

const SHOTS: &[Shot] = &[
    ("form-agenda", WS2, German, (48, 18), "<PgDn><PgDn><PgDn><PgDn><PgDn><PgDn><PgDn><PgDn><PgDn><PgDn>"),
    ("form-agenda", WS2, English, (120, 36), "<PgDn><PgDn><PgDn><PgDn><PgDn><PgDn><PgDn><PgDn><PgDn><PgDn>"),
    ("form-evidence", W5, German, (80, 24), "<PgDn><PgDn><Enter>Plätze<Tab>viele"),
    ("form-measure", || Ref::Measure(id("m211")), English, (60, 18), "<PgDn><Tab>"),
    ("form-measure", || Ref::Measure(id("m211")), German, (240, 67), ""),
    ("form-municipality", || Ref::Municipality, German, (120, 36), "<Tab><Tab><Tab><Tab>0537<Tab>"),
    ("form-poll", || Ref::Poll(id("dots1")), German, (80, 24), "<PgDn><PgDn><Tab><Tab>99<Tab><Shift+Tab>"),
    ("form-resolution", || Ref::Resolution(id("b1")), German, (120, 36), "<PgDn><PgDn><PgDn><PgDn><PgDn><Tab>40<Tab>"),
    ("form-resolution", || Ref::Resolution(id("b3")), English, (80, 24), "<PgUp>"),
    ("form-topic", || Ref::Topic(id("t1")), English, (48, 18), "<Tab><Tab><Tab><Right><Tab>W5"),
];

#[test]
fn forms_look_as_they_should() {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for (name, at, language, (width, height), keys) in SHOTS {
            let mut desk = open_in(at(), *language);
            desk.resize(*width, *height);
            desk.press(keys);
            insta::assert_snapshot!(format!("{name}-{}-{width}x{height}", language.code()), text(&desk.buffer()));
        }
    });
}

#[test]
fn the_palette_opens_what_has_no_place_on_the_board() {
    let mut desk = Desk::sample();
    desk.press(":B2<Enter>");
    let Mode::Form(form) = desk.console.mode() else { panic!("{}", desk.screen()) };
    assert_eq!(form.at(), Ref::Resolution(id("b2")));
    desk.press("<Esc>:neue Anspruchsgruppe<Enter>");
    let Mode::Form(form) = desk.console.mode() else { panic!("{}", desk.screen()) };
    assert!(form.is_new() && form.at().kind() == Kind::Stakeholder);
}

#[test]
fn a_form_above_a_view_closes_to_the_view() {
    let mut desk = Desk::sample();
    desk.press("<F3><Down><Down>r").press("<Enter>!<Ctrl+s>");
    assert!(matches!(desk.console.mode(), Mode::Thread(_)), "{}", desk.screen());
    assert_eq!(desk.edits.len(), 1);
}

#[test]
fn undo_brings_a_left_form_back_once_and_then_undoes() {
    let mut desk = Desk::sample();
    desk.press("y<Enter>Neu<Esc>");
    assert_eq!(desk.edits.len(), 1);
    desk.press("u");
    assert!(matches!(desk.console.mode(), Mode::Form(_)));
    desk.press("<Esc>u");
    assert_eq!(desk.edits.len(), 2, "the copy is taken back: {}", desk.told());
}
