//! Journeys through the keys: what is pressed and what comes of it, without drawing or disk.

use tafelrunde::console::{Effect, Input, Mode, Pane};
use tafelrunde::session::{Cause, Change, FindingKind, History, Number, Ref, Session, Status};
use tafelrunde::words::Language;

use crate::support::{Desk, now, sample};

fn weakness<'a>(session: &'a Session, text: &str) -> Option<&'a tafelrunde::session::Finding> {
    session.findings().iter().find(|f| f.text == text)
}

#[test]
fn a_card_is_typed_and_saved_and_the_line_stays_open() {
    let mut desk = Desk::sample();
    desk.press("-Abends kein Bus #wohn<Enter>");
    let card = weakness(desk.session(), "Abends kein Bus").expect("the card");
    assert_eq!((card.kind, card.number), (FindingKind::Weakness, 13));
    assert_eq!(desk.session().area_digit(card.area.expect("an area")), 5);
    assert!(matches!(desk.console.mode(), Mode::Capture(_)));
    assert_eq!(desk.edits.len(), 1);
}

#[test]
fn the_last_area_and_kind_stay_for_the_next_card() {
    let mut desk = Desk::sample();
    desk.press("nFamilien ziehen weg #5<Enter>- Kein Bus<Enter>Kein Radweg<Enter><Esc>");
    for text in ["Kein Bus", "Kein Radweg"] {
        let card = weakness(desk.session(), text).expect(text);
        assert_eq!((card.kind, desk.session().area_digit(card.area.expect("an area"))), (FindingKind::Weakness, 5));
    }
}

#[test]
fn sixty_cards_in_a_row_stand_in_the_order_of_typing() {
    let mut desk = Desk::sample();
    desk.press("-");
    for at in 0..60 {
        desk.press(&format!("Karte Nummer {at:02} aus dem Raum<Enter>"));
    }
    let column = &desk.console.board().columns[FindingKind::Weakness as usize];
    let texts: Vec<_> = column.iter().filter_map(|id| desk.session().findings().get(*id)).map(|f| &f.text).collect();
    let typed: Vec<_> = texts.into_iter().filter(|text| text.starts_with("Karte Nummer")).cloned().collect();
    assert_eq!(typed, (0..60).map(|at| format!("Karte Nummer {at:02} aus dem Raum")).collect::<Vec<_>>());
    assert_eq!(desk.edits.len(), 60);
}

#[test]
fn undo_and_redo_go_all_the_way_both_ways() {
    let mut desk = Desk::sample();
    let before = desk.session().clone();
    desk.press("-Eins<Enter>Zwei<Enter><Esc>").press("dm+").press("<F3>jjj").press("<Shift+Right>mv");
    let after = desk.session().clone();
    let made = desk.edits.len();
    assert!(made >= 5, "{made} edits");
    desk.press(&"u".repeat(made));
    assert_eq!(*desk.session(), before);
    desk.press(&"U".repeat(made));
    assert_eq!(*desk.session(), after);
    desk.press(&"u".repeat(made + 5));
    assert_eq!(*desk.session(), before);
}

#[test]
fn edit_undo_edit_redo_loses_nothing() {
    let mut desk = Desk::sample();
    desk.press("-A<Enter><Esc>u").press("-B<Enter><Esc>U");
    assert!(weakness(desk.session(), "B").is_some(), "B was made after the undo and stays");
    assert!(weakness(desk.session(), "A").is_none(), "redo has nothing to do any more");
}

#[test]
fn undo_reaches_back_across_a_restart() {
    let mut first = Desk::sample();
    first.press("-Vor dem Neustart<Enter><Esc>");
    let mut opening = tafelrunde::console::Opening { last_edit: 1, has_past: true, ..Default::default() };
    opening.path = "x.ron".into();
    let console = tafelrunde::console::Console::new(
        first.session().clone(),
        opening,
        Language::German,
        Default::default(),
        8,
        now(),
    );
    let mut second = Desk::on(console);
    second.press("u");
    assert_eq!(second.effects, [Effect::ReadPast]);
    second.input(Input::Past(Ok(first.edits.clone())));
    assert_eq!(*second.session(), sample());
    assert_eq!(second.edits.last().map(|edit| (edit.number, edit.cause)), Some((2, Cause::Undo(1))));
    second.press("U");
    assert_eq!(second.session(), first.session());
}

#[test]
fn every_edit_of_a_journey_replays_to_the_same_session() {
    let mut desk = Desk::sample();
    desk.press("+Neu #1<Enter>z: Ein Ziel #3<Enter>m: Eine Maßnahme @FB 3 bis 3/28 500 €<Enter>t: Parken<Enter><Esc>");
    desk.press("<F2>dy<Shift+Down><Shift+Right>").press("<F4><Shift+Right>u");
    let mut replayed = sample();
    for edit in &desk.edits {
        replayed.apply(edit).expect("an edit that was made once");
    }
    assert_eq!(replayed, *desk.session());
    assert_eq!(History::of(&desk.edits).undo().map(|(_, _, changes)| changes.len()), Some(1));
}

#[test]
fn a_measure_comes_under_the_goal_where_one_stands() {
    let mut desk = Desk::sample();
    desk.press("<F3>").press("jjjjjjjj").press("n");
    desk.press("Randzeiten @Familienbüro bis Q2 2027 18.000 € 2.400 €/J<Enter>");
    let edit = desk.edits.last().expect("an edit");
    let [Change::Added(tafelrunde::session::Record::Measure(measure))] = edit.changes.as_slice() else {
        panic!("{edit:?}")
    };
    assert_eq!(desk.session().measure_number(measure), Number::Measure(2, 1, 5));
    assert_eq!((measure.lead.as_str(), measure.once.map(|m| m.cents())), ("Familienbüro", Some(1_800_000)));
    assert_eq!(
        (measure.due.map(|d| d.to_string()), measure.status.clone()),
        (Some("2027-06-30".into()), Status::Draft)
    );
}

#[test]
fn a_card_moved_to_another_column_tells_its_new_number() {
    let mut desk = Desk::sample();
    desk.press("<F2>").press("<Right>").press("<Shift+Right>");
    assert_eq!(desk.told(), "W1 heißt jetzt H9");
    desk.press("u");
    assert!(desk.session().findings().iter().any(|f| f.kind == FindingKind::Weakness && f.number == 1));
}

#[test]
fn cards_move_up_and_down_among_those_that_are_seen() {
    let mut desk = Desk::sample();
    let column = |desk: &Desk| desk.console.board().columns[0].clone();
    let before = column(&desk);
    desk.press("<Shift+Down>");
    assert_eq!((column(&desk)[0], column(&desk)[1]), (before[1], before[0]));
    assert_eq!(desk.console.selected(), Some(Ref::Finding(before[0])), "the selection goes along");
    desk.press("<Shift+Up>");
    assert_eq!(column(&desk), before);
    desk.press("<Shift+Up>");
    assert_eq!((desk.told(), desk.edits.len()), ("Weiter geht es nicht.", 2));
}

#[test]
fn deleting_a_goal_takes_its_measures_along_and_undo_brings_all_back() {
    let mut desk = Desk::sample();
    let before = desk.session().clone();
    desk.press("<F3>jd");
    assert_eq!(desk.told(), "1.1 gelöscht mit 4 Maßnahmen – u holt es zurück");
    assert_eq!((desk.session().goals().len(), desk.session().measures().len()), (7, 21));
    desk.press("u");
    assert_eq!(*desk.session(), before);
}

#[test]
fn a_disputed_measure_asks_for_its_reason() {
    let mut desk = Desk::sample();
    desk.press("<F3>jjms").press("Höhe der Mittel<Enter>");
    let disputed = Status::Disputed { reason: "Höhe der Mittel".into() };
    assert!(desk.session().measures().iter().any(|m| m.status == disputed && m.number == 1));
}

#[test]
fn the_area_filter_and_the_search_narrow_and_esc_gives_all_back() {
    let mut desk = Desk::sample();
    desk.press("5");
    let shown: usize = desk.console.board().columns.iter().map(Vec::len).sum();
    assert_eq!((shown, desk.console.board().sums.measures), (8, 5));
    desk.press("5/kita<Enter>");
    let shown: usize = desk.console.board().columns.iter().map(Vec::len).sum();
    assert!((1..42).contains(&shown));
    desk.press("<Esc>");
    let shown: usize = desk.console.board().columns.iter().map(Vec::len).sum();
    assert_eq!(shown, 42);
}

#[test]
fn a_search_finds_umlauts_without_them() {
    let mut desk = Desk::sample();
    desk.press("/fachkraftemangel");
    assert_eq!(desk.console.board().columns[FindingKind::Challenge as usize].len(), 1);
}

#[test]
fn pasted_lines_ask_and_come_in_as_one_undo() {
    let mut desk = Desk::sample();
    let before = desk.session().clone();
    desk.press("<F2><Right>").paste("Kein Bus\r\nKein Radweg\nKeine Bank\n");
    assert!(desk.screen().contains("3 Zeilen als Karten einfügen (Schwäche)?"));
    desk.press("<Enter>");
    assert_eq!((desk.edits.len(), desk.session().findings().len()), (1, 45));
    desk.press("u");
    assert_eq!(*desk.session(), before);
    desk.paste("Nur eine Zeile").press("<Enter>");
    assert!(weakness(desk.session(), "Nur eine Zeile").is_some());
}

#[test]
fn a_pasted_measure_comes_under_the_goal_that_stands_above_it() {
    let mut desk = Desk::sample();
    desk.press("<F3>").paste("m: Zuvor\nz: Neu in drei #3\nm: Eins\nm: Zwei #5\nz: Neu in vier #4\nm: Drei\nm: Vier");
    desk.press("<Enter>");
    let measures = desk.session().measures();
    let under = |title: &str| {
        let measure = measures.iter().find(|measure| measure.title == title).expect("a measure");
        desk.session().measure_number(measure).to_string()
    };
    let numbers: Vec<_> = ["Zuvor", "Eins", "Zwei", "Drei", "Vier"].into_iter().map(under).collect();
    assert_eq!(numbers, ["1.1.5", "3.2.1", "5.1.4", "4.2.1", "4.2.2"]);
}

#[test]
fn a_paste_is_never_commands() {
    let mut desk = Desk::sample();
    desk.paste("ddqq\nddqq").press("<Esc>");
    assert_eq!((desk.edits.len(), desk.session().findings().len()), (0, 42));
}

#[test]
fn text_is_edited_in_place_by_whole_characters() {
    let mut desk = Desk::sample();
    desk.press("e").press("<Ctrl+u>").paste("Ba\u{308}cker 👨‍👩‍👧").press("<Backspace><Backspace>!<Enter>");
    let card = desk.session().findings().iter().find(|f| f.kind == FindingKind::Strength && f.number == 1);
    assert_eq!(card.map(|f| f.text.as_str()), Some("Ba\u{308}cker!"));
}

#[test]
fn lines_are_recalled_with_the_arrows() {
    let mut desk = Desk::sample();
    desk.press("-Eins<Enter>Zwei<Enter><Up><Up><Enter>");
    assert_eq!(desk.session().findings().iter().filter(|f| f.text == "Eins").count(), 2);
}

#[test]
fn tab_completes_area_and_lead() {
    let mut desk = Desk::sample();
    desk.press("-#wo<Tab>Kein Bus<Enter>");
    assert!(
        weakness(desk.session(), "Kein Bus").is_some_and(|f| desk.session().area_digit(f.area.expect("area")) == 5)
    );
    desk.press("m: Bus @FB 4<Tab><Enter>");
    assert!(desk.session().measures().iter().any(|m| m.title == "Bus" && m.lead == "FB 4 Stadtentwicklung"));
}

#[test]
fn events_are_added_and_moved_by_a_week() {
    let mut desk = Desk::sample();
    desk.press("<F4>n13.01.2027 Probe<Enter>");
    let planned =
        |desk: &Desk| desk.session().events().iter().find(|e| e.title == "Probe").map(|e| e.planned.to_string());
    assert_eq!(planned(&desk), Some("2027-01-13".into()));
    desk.press("<Shift+Right>");
    assert_eq!(planned(&desk), Some("2027-01-13".into()), "only proposed");
    desk.press("<Enter>");
    assert_eq!(planned(&desk), Some("2027-01-20".into()));
    desk.press("<Ctrl+Left><Enter>");
    assert_eq!(planned(&desk), Some("2026-12-23".into()), "a month keeps the weekday");
}

#[test]
fn the_panes_go_round_and_zoom() {
    let mut desk = Desk::sample();
    desk.press("<Tab>");
    assert_eq!(desk.console.focus(), Pane::Goals);
    desk.press("<Tab><Tab><Shift+Tab>z");
    assert_eq!((desk.console.focus(), desk.console.zoomed()), (Pane::Plan, true));
}

#[test]
fn a_session_that_is_only_read_takes_no_edit() {
    let opening = tafelrunde::console::Opening { read_only: Some("nur lesen: Probe".into()), ..Default::default() };
    let console = tafelrunde::console::Console::new(sample(), opening, Language::German, Default::default(), 8, now());
    let mut desk = Desk::on(console);
    desk.press("dmu<Esc>-Nein<Enter><Esc>y<Shift+Down>").paste("a\nb");
    assert_eq!((desk.edits.len(), desk.session()), (0, &sample()));
    assert_eq!(desk.told(), "nur lesen: Probe");
}

#[test]
fn a_click_selects_and_the_wheel_scrolls() {
    let mut desk = Desk::sample();
    let screen = desk.screen();
    let (y, line) = screen.lines().enumerate().find(|(_, line)| line.contains("2.1.1")).expect("the measure");
    let x = line.chars().take_while(|c| *c != '2').count();
    let x = line.char_indices().position(|(at, _)| line[at..].starts_with("2.1.1")).unwrap_or(x);
    desk.input(Input::Click { x: x as u16, y: y as u16 });
    let number = desk.console.selected().and_then(|at| desk.session().number(at));
    assert_eq!(number, Some(Number::Measure(2, 1, 1)));
    desk.input(Input::Wheel { x: x as u16, y: y as u16, by: 1 });
    let number = desk.console.selected().and_then(|at| desk.session().number(at));
    assert_eq!(number, Some(Number::Measure(2, 1, 2)));
}

#[test]
fn a_near_twin_is_told_while_it_is_typed() {
    let mut desk = Desk::sample();
    desk.press("-abends kein bus in drei ortsteil");
    assert!(desk.screen().contains("ähnlich: W10 Abends kein Bus in drei Ortsteilen"), "{}", desk.screen());
    desk.press("<Esc>-Etwas ganz anderes");
    assert!(!desk.screen().contains("ähnlich"));
}

#[test]
fn a_change_from_outside_waits_until_nothing_is_typed_and_keeps_both_sides() {
    let mut desk = Desk::sample();
    let mut theirs = sample();
    let mut outside = Desk::sample();
    outside.press("yu-Von außen<Enter>"); // the copy only rolls the dice on: other cards, other ids
    let edit = outside.edits.pop().expect("the card from outside");
    theirs.apply(&edit).expect("applies");
    let told = tafelrunde::console::Outside { session: theirs, changes: edit.changes };
    desk.press("-Halb getip");
    desk.input(Input::Disk(tafelrunde::console::Disk::Outside(Ok(Box::new(told)))));
    desk.press("pt<Enter>");
    assert!(weakness(desk.session(), "Halb getippt").is_some(), "the line went on");
    assert_eq!(desk.edits.len(), 1, "Enter answered no question");
    desk.press("<Esc>");
    assert!(matches!(desk.console.mode(), Mode::Asking(..)));
    desk.press("<Enter>");
    assert!(weakness(desk.session(), "Von außen").is_some() && weakness(desk.session(), "Halb getippt").is_some());
    assert_eq!(desk.effects.last(), Some(&Effect::AcceptOutside));
    let numbers = |text| weakness(desk.session(), text).map(|f| f.number);
    assert_eq!((numbers("Halb getippt"), numbers("Von außen")), (Some(13), Some(14)), "no number stands twice");
    desk.press("u");
    assert!(weakness(desk.session(), "Von außen").is_none(), "taken over as an edit like any other");
}

#[test]
fn asking_about_a_paste_keeps_what_was_half_typed() {
    let mut desk = Desk::sample();
    desk.press("-Halb getippt").paste("Eins\nZwei").press("<Enter><Enter>");
    assert_eq!(desk.edits.len(), 2);
    assert!(weakness(desk.session(), "Halb getippt").is_some());
}

/// A console that was started anew on what another one left behind.
fn restarted(before: &Desk) -> Desk {
    let last_edit = before.edits.last().map_or(0, |edit| edit.number);
    let opening = tafelrunde::console::Opening { last_edit, has_past: true, ..Default::default() };
    let session = before.session().clone();
    let console = tafelrunde::console::Console::new(session, opening, Language::German, Default::default(), 9, now());
    Desk::on(console)
}

#[test]
fn what_was_undone_before_a_restart_is_done_again_after_it() {
    let mut first = Desk::sample();
    first.press("-Eins<Enter>Zwei<Enter><Esc>");
    let whole = first.session().clone();
    first.press("uu");
    let mut second = restarted(&first);
    second.press("UU");
    assert_eq!(second.effects, [Effect::ReadPast], "read once, both keys wait");
    second.input(Input::Past(Ok(first.edits.clone())));
    assert_eq!(*second.session(), whole);
}

#[test]
fn undo_goes_from_what_is_new_into_what_was_before() {
    // The journal may be read before the newest lines are in it, after, or in between.
    for synced in 0..=4 {
        let mut first = Desk::sample();
        first.press("-Null<Enter>Eins<Enter><Esc>");
        let mut second = restarted(&first);
        second.press("-Zwei<Enter>Drei<Enter><Esc>uuu");
        let newest = second.edits.iter().take(synced);
        let journal = first.edits.iter().chain(newest).cloned().collect();
        second.input(Input::Past(Ok(journal)));
        second.press("u");
        assert_eq!(*second.session(), sample());
        second.press("UUUU");
        let all = ["Null", "Eins", "Zwei", "Drei"];
        assert!(all.iter().all(|text| weakness(second.session(), text).is_some()), "{synced}");
    }
}

#[test]
fn a_journal_that_cannot_be_read_is_told_and_tried_again() {
    let mut first = Desk::sample();
    first.press("-Eins<Enter><Esc>");
    let mut second = restarted(&first);
    second.press("u");
    second.input(Input::Past(Err("kaputt".into())));
    assert_eq!(second.told(), "kaputt");
    second.press("u");
    second.input(Input::Past(Ok(first.edits.clone())));
    assert_eq!(*second.session(), sample());
}

#[test]
fn tab_joins_a_twin_in_the_place_of_a_new_card() {
    let mut desk = Desk::sample();
    let cards = desk.session().findings().len();
    desk.press("-Abends fährt kein Bus in drei Ortsteilen");
    assert!(desk.screen().contains("ähnlich: W10"), "{}", desk.screen());
    assert!(desk.screen().contains("Tab vereint"), "{}", desk.screen());
    desk.press("<Tab>");
    assert_eq!((desk.session().findings().len(), desk.edits.len()), (cards, 1));
    let text =
        |desk: &Desk| desk.session().findings().iter().find(|f| f.id == "w10".parse().unwrap()).unwrap().text.clone();
    assert_eq!(text(&desk), "Abends fährt kein Bus in drei Ortsteilen");
    desk.press("drei Ortsteilen kein Bus<Tab>");
    assert_eq!(desk.edits.len(), 1, "it says so already: {}", desk.told());
    desk.press("<Esc>u");
    assert_eq!(text(&desk), "Abends kein Bus in drei Ortsteilen");
}
