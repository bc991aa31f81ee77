//! What the keys do with steps and workshops.

use tafelrunde::console::{Console, Look, Mode, Opening};
use tafelrunde::session::{Id, Method, Session, Step, Workshop, WorkshopKind};
use tafelrunde::words::Language::German;

use super::pictures::{act, morning};
use crate::support::{Desk, now, sample, session};

/// The goal agreement workshop of the sample.
const WORKSHOP: &str = "ws4";

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

fn workshop(desk: &Desk) -> Workshop {
    desk.session().workshops().get(id(WORKSHOP)).expect("the workshop").clone()
}

fn steps(desk: &Desk) -> Vec<Step> {
    workshop(desk).agenda
}

fn minutes(desk: &Desk) -> Vec<u16> {
    steps(desk).iter().map(Step::minutes).collect()
}

fn running(desk: &Desk) -> Option<Id> {
    desk.session().municipality().running_workshop
}

#[test]
fn enter_begins_the_workshop_and_goes_from_step_to_step() {
    let mut desk = morning(German);
    act(&mut desk, "<F7>a<Enter>");
    assert_eq!((running(&desk), workshop(&desk).current()), (Some(id(WORKSHOP)), Some(0)));
    assert_eq!(desk.edits.len(), 2, "the template, and one edit for workshop and step");
    act(&mut desk, "<Enter>");
    assert_eq!(desk.told(), "Der Schritt hat gerade erst begonnen.", "a doubled key leaves no step");
    act(&mut desk, "[600]<Enter>[59]<Enter>");
    let all = steps(&desk);
    assert_eq!((all[0].actual, all[1].actual, workshop(&desk).current()), (Some(10), Some(1), Some(2)));
    assert!(desk.edits[2..].iter().all(|edit| edit.workshop == Some(id(WORKSHOP))), "every edit carries it");
    desk.press("u");
    assert_eq!((workshop(&desk).current(), steps(&desk)[1].actual), (Some(1), None));
    assert!(desk.screen().contains("noch 4:01"), "{}", desk.screen());
    desk.press("uuu");
    assert_eq!((running(&desk), steps(&desk).len()), (None, 0));
}

#[test]
fn any_step_can_be_begun_and_taken_up_again() {
    let mut desk = morning(German);
    act(&mut desk, "<F7>a<Enter>[300]jj<Enter>[120]<Up><Up><Enter>");
    let all = steps(&desk);
    assert_eq!((all[0].actual, all[1].actual, all[2].actual), (None, None, Some(2)));
    assert_eq!(workshop(&desk).current(), Some(0));
    act(&mut desk, "[60]");
    assert!(desk.screen().contains("noch 4:00"), "five minutes and one more: {}", desk.screen());
}

#[test]
fn minutes_are_planned_before_it_begins_and_granted_afterwards() {
    let mut desk = morning(German);
    act(&mut desk, "<F7>a5+-");
    assert_eq!((steps(&desk)[0].planned, steps(&desk)[0].granted), (15, None));
    act(&mut desk, "<Enter>15");
    assert_eq!((steps(&desk)[0].planned, steps(&desk)[0].granted), (15, Some(21)));
    assert!(desk.screen().contains("21 (15)") && desk.screen().contains("8 min hinter Plan"), "{}", desk.screen());
    act(&mut desk, "[5]j<Enter>k1");
    assert_eq!(desk.told(), "Der Schritt ist vorbei; Enter nimmt ihn wieder auf.");
    assert_eq!(steps(&desk)[0].granted, Some(21));
}

#[test]
fn the_running_step_gets_minutes_from_anywhere_by_name() {
    let mut desk = morning(German);
    act(&mut desk, "<F7>a<Enter>[5]<Esc>:fünf minuten<Enter>");
    assert_eq!((steps(&desk)[0].granted, desk.told()), (Some(15), "Begrüßung: 15 min"));
    desk.press(":schritt beginnen<Enter>");
    assert_eq!(workshop(&desk).current(), Some(1));
    assert!(matches!(desk.console.mode(), Mode::Board));
}

#[test]
fn steps_are_written_changed_moved_hidden_and_deleted() {
    let mut desk = morning(German);
    desk.press("<F7>n20 Begrüßung und Leitsatz<Enter>nAussprache<Enter>");
    let titles = |desk: &Desk| steps(desk).iter().map(|step| (step.planned, step.title.clone())).collect::<Vec<_>>();
    let wanted = [(20, "Begrüßung und Leitsatz".to_owned()), (10, "Aussprache".to_owned())];
    assert_eq!(titles(&desk), wanted);
    desk.press("<Shift+Up>e<Home><Del><Del>25<Enter>i");
    assert_eq!(titles(&desk), [(25, "Aussprache".to_owned()), wanted[0].clone()]);
    assert!(steps(&desk)[0].internal && desk.screen().contains("intern"), "{}", desk.screen());
    desk.press("d");
    assert_eq!(titles(&desk), [wanted[0].clone()]);
    desk.press("uuuu");
    assert_eq!(titles(&desk), wanted);
    desk.press("<Esc>");
    assert!(matches!(desk.console.mode(), Mode::Board));
}

#[test]
fn a_step_can_be_internal_from_its_first_letter() {
    let mut desk = morning(German);
    desk.input(tafelrunde::console::Input::Screens(vec![(60, 18)]));
    desk.press("<F7>nintern: Absprache<Enter>n5 Lage: Zahlen<Enter>n5 Intern: <Enter>");
    let told: Vec<_> = steps(&desk).into_iter().map(|step| (step.title, step.internal)).collect();
    let wanted = [("Absprache", true), ("Lage: Zahlen", false), ("Intern:", false)];
    assert_eq!(told, wanted.map(|(title, internal)| (title.to_owned(), internal)));
    let shown = |effect: &tafelrunde::console::Effect| match effect {
        tafelrunde::console::Effect::Show(scene) => ron::to_string(scene.as_ref()).ok(),
        _ => None,
    };
    assert!(desk.effects.iter().filter_map(shown).all(|scene| !scene.contains("Absprache")), "not for a moment");
    desk.press("<Home>e<Ctrl+u>7 Aussprache<Enter><Down>e<Home>intern: <Enter>");
    let told: Vec<_> = steps(&desk).into_iter().map(|step| (step.title, step.internal)).collect();
    assert_eq!(told[..2], [("Aussprache".to_owned(), true), ("5 Lage: Zahlen".to_owned(), true)], "and it stays so");
}

#[test]
fn templates_follow_each_other_until_something_of_ones_own_is_there() {
    let mut desk = morning(German);
    let sum = |desk: &Desk| (steps(desk).len(), minutes(desk).iter().sum::<u16>());
    desk.press("<F7>a");
    assert_eq!(sum(&desk), (14, 180));
    desk.press("a");
    assert_eq!(sum(&desk), (7, 120));
    desk.press("a");
    assert_eq!(sum(&desk), (6, 120));
    desk.press("a");
    assert_eq!(sum(&desk), (14, 180));
    desk.press("da");
    assert_eq!(steps(&desk).len(), 13);
    assert!(desk.told().starts_with("Der Ablauf hat schon eigene Schritte"), "{}", desk.told());
}

#[test]
fn ending_on_time_is_seen_before_it_is_accepted_and_is_one_edit() {
    let mut desk = morning(German);
    act(&mut desk, "<F7>ax");
    assert_eq!(desk.told(), "Der Workshop endet pünktlich; nichts ist zu kürzen.");
    act(&mut desk, "<Enter>[1380]<Enter>");
    let (before, edits) = (minutes(&desk), desk.edits.len());
    desk.press("x");
    assert!(desk.screen().contains("20→18") && desk.screen().contains("Pünktlich enden"), "{}", desk.screen());
    desk.press("<Esc>");
    assert_eq!((minutes(&desk), desk.edits.len()), (before.clone(), edits), "nothing happened");
    assert!(matches!(desk.console.mode(), Mode::Agenda(_)));
    desk.press("x<Enter>");
    let after = minutes(&desk);
    assert_eq!(before.iter().sum::<u16>() - after.iter().sum::<u16>(), 15);
    assert!(steps(&desk).iter().all(|step| step.minutes() >= step.least() || step.is_over()));
    assert_eq!(desk.edits.len(), edits + 1);
    assert!(desk.screen().contains("im Plan · Ende etwa 12:00"), "{}", desk.screen());
    desk.press("u");
    assert_eq!(minutes(&desk), before);
}

#[test]
fn instead_of_shortening_one_step_can_move_to_the_parking_lot() {
    let mut desk = morning(German);
    act(&mut desk, "<F7>a<Enter>[960]<Enter>x<Tab><Up><Up>");
    let (topics, edits) = (desk.session().topics().len(), desk.edits.len());
    assert!(desk.screen().contains("„Wer wird noch gefragt?“ in den Themenspeicher"), "{}", desk.screen());
    desk.press("<Enter>");
    assert_eq!((steps(&desk).len(), desk.session().topics().len()), (13, topics + 1));
    assert!(desk.session().topics().iter().any(|topic| topic.text == "Wer wird noch gefragt?"));
    assert_eq!(minutes(&desk).iter().sum::<u16>(), 172, "and one minute of the others");
    desk.press("u");
    assert_eq!((steps(&desk).len(), desk.session().topics().len(), desk.edits.len()), (14, topics, edits + 2));
}

#[test]
fn a_workshop_starts_with_what_was_left_open_and_ends() {
    let mut desk = morning(German);
    act(&mut desk, "<F7>aW");
    assert!(desk.told().contains("Workshop läuft: Zielvereinbarungsworkshop. Offen: 6 Themen"), "{}", desk.told());
    act(&mut desk, "<Enter>[600]<Enter>[300]<Tab><Enter>");
    assert!(desk.told().contains("läuft noch"), "{}", desk.told());
    desk.press("<Shift+Tab>W");
    assert_eq!(desk.told(), "Workshop beendet: Zielvereinbarungsworkshop. 12 Schritte blieben offen.");
    assert_eq!((running(&desk), workshop(&desk).current(), steps(&desk)[1].actual), (None, None, Some(5)));
    let last = desk.edits.last().expect("an edit");
    assert_eq!((last.workshop, last.changes.len()), (Some(id(WORKSHOP)), 2));
    desk.press("<Tab>");
    assert!(desk.screen().contains("Offen: 6 Themen im Speicher, 12 Schritte vom letzten Mal"), "{}", desk.screen());
    desk.press("N");
    let next = desk.session().workshops().get(id("ws5")).expect("the next").agenda.clone();
    assert_eq!((next.len(), next[0].title.as_str()), (12, "Ergebnisse der Analyse"));
    assert!(next.iter().all(|step| step.began.is_none() && step.actual.is_none()));
    desk.press("N");
    assert_eq!(desk.told(), "Vom letzten Workshop blieb kein Schritt offen.");
    desk.press("W-Kein Bus<Enter>");
    assert_eq!(desk.edits.last().expect("a card").workshop, Some(id("ws5")));
}

#[test]
fn an_agenda_is_read_out_line_by_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("s.ron");
    let mut desk = morning(German);
    act(&mut desk, "<F7>a<Enter>[720]<Enter>");
    let who = tafelrunde::store::Holder::here(now().wall);
    tafelrunde::store::create(&file, desk.session(), &who).map(drop).expect("a session");
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_tafelrunde"));
    command.env("TAFELRUNDE_NOW", "2026-11-28T09:15:00+01:00").args(["show", "--linear", "--lang", "de"]);
    let output = command.arg(&file).arg("ablauf").output().expect("the program");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(text.contains("Ablauf · Zielvereinbarungsworkshop · 28.11.2026"), "{text}");
    assert!(text.contains("09:00: Begrüßung. 10 min. Gespräch. 12 gebraucht. Aufbau 45 min vorher"), "{text}");
    assert!(text.contains("09:10: Wo stehen wir?. 5 min. Einpunktabfrage. läuft."), "{text}");
}

#[test]
fn the_last_step_ends_and_nothing_is_on() {
    let mut desk = morning(German);
    act(&mut desk, "<F7>n5 Blitzlicht<Enter><Enter>[240]<Enter>");
    assert_eq!(steps(&desk)[0].actual, Some(4));
    assert_eq!(desk.told(), "Alle Schritte sind gehalten. W beendet den Workshop.");
    assert!(desk.screen().contains("kein Schritt läuft"), "{}", desk.screen());
}

#[test]
fn who_may_only_read_changes_nothing() {
    let opening = Opening { read_only: Some("nur lesen".to_owned()), ..Opening::default() };
    let console = Console::new(sample(), opening, German, Look::Terminal, 7, now());
    let mut desk = Desk::on(console);
    desk.press("<F7>aWn<Enter>15xei<Shift+Down>dA");
    assert_eq!((desk.session(), desk.edits.len()), (&sample(), 0));
    assert!(matches!(desk.console.mode(), Mode::Agenda(_)));
}

#[test]
fn a_click_chooses_a_step_and_the_form_stands_above_the_agenda() {
    let mut desk = morning(German);
    desk.press("<F7>a");
    desk.input(tafelrunde::console::Input::Click { x: 30, y: 8 });
    desk.press("1");
    assert_eq!(steps(&desk).iter().position(|step| step.planned == 6), Some(3));
    desk.press("o");
    assert!(matches!(desk.console.mode(), Mode::Form(_)));
    desk.press("<Esc>");
    assert!(matches!(desk.console.mode(), Mode::Agenda(_)));
}

#[test]
fn a_session_without_workshops_says_so_and_makes_one() {
    let session = Session::new(id("s1"));
    let mut desk = Desk::new(session, German);
    desk.press("<F7>");
    assert!(desk.screen().contains("Noch kein Workshop"), "{}", desk.screen());
    desk.press("<Enter>1xWaACsdei<Tab>n");
    assert!(matches!(desk.console.mode(), Mode::Form(_)), "{:?}", desk.console.place());
}

/// A method for every kind of step is there, so that nothing is forgotten in the shares that may be cut.
#[test]
fn no_step_can_be_cut_to_nothing() {
    for method in Method::ALL {
        let step = Step { planned: 10, method, ..Step::default() };
        assert!((5..10).contains(&step.least()), "{method:?} {}", step.least());
        assert_eq!(Step { planned: 1, ..step }.least(), 1);
    }
}

/// A session that has nothing but the plan that follows from the council's day.
fn planned() -> Desk {
    let mut desk = Desk::new(session("template.ron"), German);
    desk.press("<F4>a1.10.2026<Enter><Enter>");
    desk
}

#[test]
fn a_new_workshop_is_that_of_the_next_event_of_the_plan_and_is_held_then() {
    let event = |desk: &Desk, title: &str| {
        desk.session().events().iter().find(|event| event.title == title).expect("an event").clone()
    };
    let mut desk = planned();
    let strategy = event(&desk, "Strategieworkshop");
    desk.press("<F7>n<Ctrl+s>");
    let made = desk.session().workshops().iter().next().expect("a workshop").clone();
    assert_eq!(
        (made.title.as_str(), made.kind, made.date),
        ("Strategieworkshop", WorkshopKind::Strategy, Some(strategy.planned))
    );
    assert_eq!((event(&desk, "Strategieworkshop").workshop, desk.edits.len()), (Some(made.id), 2));
    assert!(desk.console.agenda().is_some_and(|view| view.workshop() == Some(made.id)), "and its agenda is on view");
    desk.press("u");
    assert_eq!((event(&desk, "Strategieworkshop").workshop, desk.session().workshops().len()), (None, 0));
    let goals = event(&desk, "Zielvereinbarungsworkshop");
    desk.press("<Esc>:Zielvereinbarungsworkshop<Enter><F7>n<Ctrl+s>");
    let made = desk.session().workshops().iter().next().expect("a workshop").clone();
    assert_eq!(
        (made.kind, made.date),
        (WorkshopKind::GoalAgreement, Some(goals.planned)),
        "that of the event that is selected"
    );
}

#[test]
fn what_an_agenda_does_not_take_is_not_offered() {
    let mut desk = planned();
    let hints = |desk: &mut Desk| desk.screen().lines().last().expect("hints").to_owned();
    desk.press("<F7>");
    let told = hints(&mut desk);
    assert!(told.contains("n neu") && !told.contains("Enter"), "{told}");
    desk.press("n<Ctrl+s>");
    let told = hints(&mut desk);
    assert!(told.contains("a Vorlage") && !told.contains("pünktlich"), "{told}");
    desk.press("a");
    let told = hints(&mut desk);
    assert!(told.contains("Enter beginnen"), "{told}");
}
