//! Marks, and what is done to many at once: one edit, one undo.

use tafelrunde::session::{FindingKind, Measure, Ref, Status};
use tafelrunde::words::Language;

use crate::support::{Desk, session};

fn numbers(desk: &Desk, kind: FindingKind) -> Vec<String> {
    let column = &desk.console.board().columns[kind as usize];
    column.iter().map(|id| desk.session().number(Ref::Finding(*id)).unwrap().to_string()).collect()
}

fn measure<'a>(desk: &'a Desk, number: &str) -> &'a Measure {
    let session = desk.session();
    session.measures().iter().find(|m| session.measure_number(m).to_string() == number).unwrap()
}

#[test]
fn space_marks_and_goes_on_and_the_count_is_told() {
    let mut desk = Desk::sample();
    desk.press("<Space><Space>");
    assert_eq!(desk.console.marks().len(), 2);
    assert!(desk.screen().contains("✓ 2 markiert"), "{}", desk.screen());
    desk.press("<Up><Space>");
    assert_eq!(desk.console.marks().len(), 1, "pressed again it takes the mark away");
    desk.press("<Esc>");
    assert!(desk.console.marks().is_empty() && desk.edits.is_empty());
}

#[test]
fn a_stretch_and_the_others() {
    let mut desk = Desk::sample();
    desk.press("<Space><Down><Down>,");
    assert_eq!(desk.console.marks().len(), 4);
    desk.press("V");
    assert_eq!(desk.console.marks().len(), 8, "of twelve strengths");
}

#[test]
fn many_cards_go_to_an_area_in_one_edit() {
    let mut desk = Desk::sample();
    desk.press("<Space><Space><Space>m6");
    assert_eq!(desk.edits.len(), 1);
    assert_eq!(desk.edits[0].changes.len(), 3);
    assert!(desk.told().contains('3'), "{}", desk.told());
    let before = desk.press("u").session().clone();
    assert_eq!(before.to_records(), Desk::sample().session().to_records());
}

#[test]
fn many_cards_to_another_column_take_the_numbers_that_follow() {
    let mut desk = Desk::sample();
    let there = numbers(&desk, FindingKind::Potential).len();
    desk.press("<Space><Space>m*");
    let potentials = numbers(&desk, FindingKind::Potential);
    assert_eq!(potentials[there..], ["P11", "P12"], "{potentials:?}");
    assert_eq!(desk.edits.len(), 1);
    desk.press("<Esc>u");
    assert_eq!(numbers(&desk, FindingKind::Strength).len(), 12);
}

#[test]
fn a_block_moves_together_and_in_order() {
    let mut desk = Desk::sample();
    let before = numbers(&desk, FindingKind::Strength);
    desk.press("<Down><Space><Space><Shift+Down><Shift+Down>");
    let after = numbers(&desk, FindingKind::Strength);
    assert_eq!(after[..5], [&*before[0], &*before[3], &*before[4], &*before[1], &*before[2]]);
    desk.press("<Shift+Up><Shift+Up><Shift+Up><Shift+Up>");
    assert_eq!(numbers(&desk, FindingKind::Strength)[..3], [&*before[1], &*before[2], &*before[0]]);
    assert_eq!(desk.told(), "Weiter geht es nicht.");
}

#[test]
fn scattered_cards_are_brought_together() {
    let mut desk = Desk::sample();
    let before = numbers(&desk, FindingKind::Strength);
    desk.press("<Down><Space><Down><Space><Shift+Down>");
    let after = numbers(&desk, FindingKind::Strength);
    assert_eq!(after[..4], [&*before[0], &*before[2], &*before[1], &*before[3]]);
}

#[test]
fn status_due_and_lead_of_many_measures() {
    let mut desk = Desk::sample();
    desk.press(":2.1.1<Enter><Space><Space>mv");
    for number in ["2.1.1", "2.1.2"] {
        assert_eq!(measure(&desk, number).status, Status::Agreed, "{number}");
    }
    desk.press("mfQ2 2028<Enter>");
    assert!(desk.told().contains("30.06.2028"), "{}", desk.told());
    desk.press("mlFB 7<Enter>");
    for number in ["2.1.1", "2.1.2"] {
        let measure = measure(&desk, number);
        assert_eq!((measure.lead.as_str(), measure.due.unwrap().to_string().as_str()), ("FB 7", "2028-06-30"));
    }
    let edits = desk.edits.len();
    desk.press("msist zu teuer<Enter>");
    assert_eq!(desk.edits.len(), edits + 1, "one reason for all, one edit");
    assert_eq!(measure(&desk, "2.1.2").status, Status::Disputed { reason: "ist zu teuer".into() });
    desk.press("uuuu");
    assert_eq!(desk.session().to_records(), Desk::sample().session().to_records());
}

#[test]
fn a_day_that_is_none_stays_in_the_line() {
    let mut desk = Desk::sample();
    desk.press(":2.1.1<Enter>mfirgendwann<Enter>");
    assert!(desk.told().contains("irgendwann") && desk.edits.is_empty());
    desk.press("<Ctrl+u>3/27<Enter>");
    assert_eq!(measure(&desk, "2.1.1").due.unwrap().to_string(), "2027-03-31");
}

#[test]
fn many_are_deleted_at_once_and_come_back_at_once() {
    let mut desk = Desk::sample();
    desk.press("<Space><Space><Space>d");
    assert_eq!(numbers(&desk, FindingKind::Strength).len(), 9);
    assert!(desk.console.marks().is_empty(), "what is gone is not marked");
    desk.press("u");
    assert_eq!(desk.session().to_records(), Desk::sample().session().to_records());
}

#[test]
fn only_common_targets_are_offered() {
    let mut desk = Desk::sample();
    desk.press("<Space><F3>:2.1.1<Enter><Space>m");
    assert!(desk.screen().contains("nirgendwohin"), "a card and a measure share no target: {}", desk.screen());
    desk.press("v");
    assert!(desk.edits.is_empty());
}

#[test]
fn thousands_of_marked_cards_are_deleted_in_one_go() {
    let mut desk = Desk::new(session("template.ron"), Language::German);
    let lines: String = (0..2500).map(|at| format!("- Karte Nummer {at}\n")).collect();
    desk.paste(&lines).press("<Enter><Esc>");
    desk.press("V");
    assert_eq!(desk.console.marks().len(), 2500);
    desk.press("d");
    assert!(desk.session().findings().is_empty());
    desk.press("u");
    assert_eq!(desk.session().findings().len(), 2500);
}
