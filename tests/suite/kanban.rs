//! The second face of goals and measures: walking, moving, asking for a reason, one selection with the list.

use std::collections::{BTreeMap, BTreeSet};

use tafelrunde::console::{Input, Mode};
use tafelrunde::session::{Cause, Change, Edit, Goal, Id, Measure, Money, Rank, Ref, Session, Status, Sums};
use tafelrunde::words::Language;

use crate::support::{Desk, now, sample};

/// A desk on the second face.
fn desk() -> Desk {
    let mut desk = Desk::sample();
    desk.press("<F3>a");
    desk
}

fn measure(session: &Session, number: &str) -> Measure {
    let found = session.measures().iter().find(|m| session.measure_number(m).to_string() == number);
    found.unwrap_or_else(|| panic!("{number}")).clone()
}

fn on(desk: &Desk) -> String {
    let at = desk.console.selected().expect("a selection");
    desk.session().number(at).map_or_else(|| format!("{at:?}"), |number| number.to_string())
}

/// Goes to a measure by way of the list.
fn go(desk: &mut Desk, number: &str) {
    desk.press("a/").press(number).press("<Enter><End><Esc>a");
    assert_eq!(on(desk), number);
}

/// Twenty goals with fifty measures each, of every status.
pub fn thousand() -> Session {
    let mut session = sample();
    let areas: Vec<Id> = session.areas().iter().map(|area| area.id).collect();
    let mut changes = session.removal(&session.goals().iter().map(|g| Ref::Goal(g.id)).collect::<Vec<_>>());
    let templates: Vec<Measure> = session.measures().iter().cloned().collect();
    let mut rank = Rank::first();
    for goal in 0..20u32 {
        let id: Id = format!("big{goal}").parse().expect("an id");
        let area = areas[goal as usize % areas.len()];
        let text = format!("Familien finden in Ortsteil {goal} alles, was sie für ihren Alltag brauchen.");
        let number = goal / areas.len() as u32 + 1;
        changes.push(Change::Added(
            Goal { id, area, number, text, rank: rank.clone(), findings: vec![], indicators: vec![] }.into(),
        ));
        for at in 0..50u32 {
            rank = Rank::between(Some(&rank), None);
            let template = templates[at as usize % templates.len()].clone();
            let status = Status::LADDER[(at * 7 + goal) as usize % 5].clone();
            let id = format!("big{goal}m{at}").parse().expect("an id");
            let goal = format!("big{goal}").parse().expect("an id");
            let once = Some(Money::euros(i64::from(at) * 1_700));
            let number = at + 1;
            changes.push(Change::Added(
                Measure { id, goal, number, rank: rank.clone(), status, once, reports: vec![], ..template }.into(),
            ));
        }
    }
    let edit = Edit { number: 0, time: now().wall, workshop: None, cause: Cause::Pasted, changes };
    session.apply(&edit).expect("a thousand measures");
    session
}

/// Every measure of the list stands in exactly one cell, and heads and lanes add up to the list's sums.
fn adds_up(desk: &Desk) {
    let board = desk.console.board();
    let mut cells = BTreeMap::<Id, usize>::new();
    for lane in &board.kanban.lanes {
        for (rung, cell) in lane.cells.iter().enumerate() {
            for id in cell {
                *cells.entry(*id).or_default() += 1;
                assert_eq!(desk.session().measures().get(*id).map(|m| m.status.rung()), Some(rung));
            }
        }
    }
    let listed: Vec<Id> =
        board.goals.iter().filter_map(|row| if let Ref::Measure(id) = row.at { Some(id) } else { None }).collect();
    assert_eq!(cells.keys().copied().collect::<Vec<_>>(), {
        let mut ids = listed.clone();
        ids.sort();
        ids
    });
    assert!(cells.values().all(|times| *times == 1));
    let add = |all: &mut dyn Iterator<Item = Sums>| all.fold(Sums::default(), |a, b| a + b);
    assert_eq!(add(&mut board.kanban.heads.iter().copied()), board.sums);
    assert_eq!(add(&mut board.kanban.lanes.iter().map(|lane| lane.sums)), board.sums);
}

#[test]
fn a_card_stays_selected_when_the_face_is_turned() {
    let mut desk = Desk::sample();
    desk.press("<F3>jjj");
    let before = desk.console.selected();
    desk.press("a");
    assert_eq!((desk.console.selected(), desk.console.in_kanban()), (before, true));
    desk.press("o");
    assert_eq!(desk.console.selected(), before, "whatever the lanes are");
    desk.press("oa");
    assert_eq!((desk.console.selected(), desk.console.in_kanban()), (before, false));
    assert!(desk.edits.is_empty(), "no face is an edit");
}

#[test]
fn titles_of_the_list_give_way_to_what_the_other_face_has() {
    let mut desk = Desk::sample();
    desk.press("<F3>j");
    assert_eq!(on(&desk), "1.1");
    desk.press("a");
    assert_eq!(on(&desk), "1.1.1", "a goal among lanes by area: its first card");
    desk.press("a<Up>ao");
    assert_eq!(on(&desk), "1.1.1");
    desk.press("<Up>");
    assert_eq!(on(&desk), "1.1", "a goal is the title of its lane");
    desk.press("a");
    assert_eq!(on(&desk), "1.1");
    desk.press("<Up>a");
    assert_eq!(on(&desk), "1.1", "an area among lanes by goal: its first goal");
}

#[test]
fn what_is_folded_in_the_list_is_seen_on_the_other_face_and_unfolds_for_its_card() {
    let mut desk = Desk::sample();
    desk.press("<F3>jo");
    assert!(!desk.screen().contains("1.1.2"));
    desk.press("a<Down>");
    let card = on(&desk);
    desk.press("a");
    assert_eq!(on(&desk), card);
}

#[test]
fn arrows_walk_in_two_dimensions_and_stand_in_empty_cells() {
    let mut desk = desk();
    assert_eq!(on(&desk), "1");
    desk.press("<Right><Down>");
    assert_eq!(on(&desk), "1.1.3");
    desk.press("<Right>");
    assert_eq!((on(&desk).as_str(), desk.console.spot().row), ("1", Some(0)), "the empty cell of the disputed");
    desk.press("<Right>");
    assert_eq!(on(&desk), "1.1.1");
    desk.press("<Down><Down><Left><Left>");
    assert_eq!(on(&desk), "1.1.3", "the lowest of the shorter cell");
    desk.press("<Left><Up>");
    assert_eq!((on(&desk).as_str(), desk.console.spot().row), ("1", None), "out of an empty cell to its title");
    desk.press("<Down>");
    assert_eq!(on(&desk), "2");
    desk.press("<End><Home>");
    assert_eq!(on(&desk), "1");
}

#[test]
fn every_measure_is_reached_in_either_kind_of_lanes() {
    let mut desk = desk();
    for _ in 0..2 {
        let mut reached = BTreeSet::new();
        for _ in 0..5 {
            desk.press("<Home>");
            for _ in 0..40 {
                reached.extend(desk.press("<Down>").console.selected());
            }
            desk.press("<Home><Right>");
        }
        assert!(desk.session().measures().iter().all(|m| reached.contains(&Ref::Measure(m.id))));
        desk.press("o").press(&"<Left>".repeat(5));
    }
}

#[test]
fn a_card_moves_to_the_next_status_and_back_with_one_undo() {
    let mut desk = desk();
    go(&mut desk, "2.1.4");
    desk.press("<Shift+Right>");
    assert_eq!(measure(desk.session(), "2.1.4").status, Status::Resolved);
    assert_eq!((on(&desk).as_str(), desk.edits.len(), desk.console.spot().rung), ("2.1.4", 1, 4));
    desk.press("<Shift+Right>");
    assert_eq!((desk.told(), desk.edits.len()), ("Weiter geht es nicht.", 1));
    desk.press("u");
    assert_eq!(measure(desk.session(), "2.1.4").status, Status::Agreed);
    assert_eq!(on(&desk), "2.1.4");
    adds_up(&desk);
}

#[test]
fn a_dispute_asks_for_its_reason_and_esc_leaves_the_card_where_it_was() {
    let mut desk = desk();
    go(&mut desk, "2.1.3");
    desk.press("<Shift+Right>");
    assert!(matches!(desk.console.mode(), Mode::Editing(_)) && desk.screen().contains("strittig, weil"));
    desk.press("zu teuer<Esc>");
    assert_eq!((measure(desk.session(), "2.1.3").status, desk.edits.len()), (Status::Coordinated, 0));
    desk.press("<Shift+Right>zu teuer<Enter>");
    assert_eq!(measure(desk.session(), "2.1.3").status, Status::Disputed { reason: "zu teuer".to_owned() });
    assert_eq!((on(&desk).as_str(), desk.edits.len()), ("2.1.3", 1));
    desk.press("<Down><Up>");
    assert!(desk.screen().contains("strittig: zu teuer"), "{}", desk.screen());
    assert!(desk.screen().contains("≠ 2.1.3"), "{}", desk.screen());
    desk.press("u");
    assert_eq!(measure(desk.session(), "2.1.3").status, Status::Coordinated);
}

#[test]
fn a_card_moves_past_the_one_that_is_seen_above_it() {
    let mut desk = desk();
    go(&mut desk, "1.1.4");
    desk.press("<Shift+Up>");
    let order = |desk: &Desk| {
        let row = |row: &tafelrunde::console::GoalRow| desk.session().number(row.at).map(|n| n.to_string());
        let rows = desk.console.board().goals.iter().filter_map(row);
        rows.filter(|number| number.starts_with("1.1.")).collect::<Vec<_>>()
    };
    assert_eq!(order(&desk), ["1.1.1", "1.1.4", "1.1.2", "1.1.3"], "right before the one above, not further");
    desk.press("<Shift+Down>");
    assert_eq!(order(&desk), ["1.1.1", "1.1.2", "1.1.4", "1.1.3"], "right behind it, past nobody unseen");
    assert_eq!(desk.edits.len(), 2);
}

#[test]
fn past_the_end_of_its_goal_a_card_goes_to_the_next_and_its_new_number_is_told() {
    for keys in ["", "o"] {
        let mut desk = desk();
        desk.press(keys);
        go(&mut desk, "2.1.3");
        desk.press("<Shift+Down>");
        assert_eq!(desk.told(), "2.1.3 heißt jetzt 2.2.3");
        assert_eq!((on(&desk).as_str(), desk.edits.len()), ("2.2.3", 1));
        adds_up(&desk);
    }
}

#[test]
fn a_filter_and_an_area_narrow_both_faces_alike() {
    let mut desk = desk();
    for keys in ["2", "0/kita<Enter>", "<Esc>/gibtesnicht<Enter>", "<Esc>o5", "/bus<Enter>", "<Esc>"] {
        desk.press(keys);
        adds_up(&desk);
        let kanban = (desk.console.board().sums, desk.console.board().kanban.lanes.is_empty());
        desk.press("a");
        assert_eq!(desk.console.board().sums, kanban.0, "{keys}");
        desk.press("a");
        assert!(kanban.1 || !keys.contains("gibtesnicht"));
    }
    assert_eq!(desk.console.board().sums.measures, 25);
}

#[test]
fn lanes_shut_and_open_and_a_card_opens_its_own() {
    let mut desk = desk();
    go(&mut desk, "2.1.4");
    desk.press("<");
    assert_eq!(on(&desk), "2");
    assert!(!desk.screen().contains("2.1.4"), "{}", desk.screen());
    adds_up(&desk);
    desk.press("<Down>");
    assert_eq!(on(&desk), "3");
    desk.press(">");
    assert!(desk.console.board().kanban.lanes.iter().all(|lane| lane.shut));
    desk.press("a<Down><Down><Down>a");
    assert!(desk.console.selected().is_some_and(|at| matches!(at, Ref::Measure(_))));
    assert!(desk.console.spot().row.is_some(), "its lane opened");
    desk.press(">>");
    assert!(desk.console.board().kanban.lanes.iter().all(|lane| !lane.shut));
}

#[test]
fn acts_on_the_selected_card_are_those_of_the_list() {
    let mut desk = desk();
    go(&mut desk, "2.1.4");
    desk.press("eGanztag<Enter>");
    assert!(measure(desk.session(), "2.1.4").title.ends_with("Ganztag"));
    desk.press("mb");
    assert_eq!(measure(desk.session(), "2.1.4").status, Status::Resolved);
    desk.press("y");
    assert_eq!(on(&desk), "2.1.5");
    desk.press("d");
    assert!(desk.told().contains("2.1.5"));
    assert_eq!(on(&desk), "2.1.4", "the neighbour in the column");
    desk.press("nNeue Maßnahme<Enter><Esc>");
    assert_eq!(on(&desk), "2.1.5");
    desk.press("<Enter>");
    assert!(matches!(desk.console.mode(), Mode::Form(_)));
    desk.press("<Esc>p<F5>");
}

#[test]
fn a_click_selects_a_card_and_the_wheel_walks_on() {
    let mut desk = desk();
    desk.resize(120, 36);
    desk.press("z");
    let screen = desk.screen();
    let (y, line) = screen.lines().enumerate().find(|(_, line)| line.contains("2.1.4")).expect("a card");
    let x = line[..line.find("2.1.4").expect("it")].chars().count();
    desk.input(Input::Click { x: x as u16, y: y as u16 + 1 });
    assert_eq!(on(&desk), "2.1.4");
    desk.input(Input::Wheel { x: x as u16, y: y as u16, by: -1 });
    assert_eq!(on(&desk), "2.1.2");
}

#[test]
fn a_thousand_measures_are_seen_whole_wherever_one_stands() {
    for (size, lanes) in [((48, 18), ""), ((80, 24), "o"), ((120, 36), ""), ((240, 67), "oz")] {
        let mut desk = Desk::new(thousand(), Language::German);
        desk.resize(size.0, size.1);
        desk.press("<F3>a").press(lanes);
        adds_up(&desk);
        for keys in ["<Down>", "<Right>", "<PgDn>", "<Down>", "<Right>", "<PgDn>", "<PgUp>", "<Left>", "<End>", "<Up>"]
        {
            for _ in 0..7 {
                desk.press(keys);
                let whole = desk.console.drawn().hits.iter().any(|(area, hit)| {
                    matches!(hit, tafelrunde::console::Hit::Record(_, at) if Some(*at) == desk.console.selected()
                        && (area.3 > 2 || !matches!(at, Ref::Measure(_))))
                });
                assert!(whole, "{size:?} {keys} {}", desk.screen());
            }
        }
    }
}

#[test]
fn the_room_follows_the_column_where_one_stands() {
    let mut desk = desk();
    desk.input(Input::Screens(vec![(60, 18)]));
    let live = |desk: &Desk| desk.console.stage().live().expect("a picture").clone();
    assert_eq!(live(&desk).head, "1 Steuerung · Der Weg zum Beschluss");
    go(&mut desk, "2.1.3");
    assert_eq!((live(&desk).head.as_str(), live(&desk).on.as_str()), ("abgestimmt · 8 Maßnahmen", "2.1.3"));
    desk.press("2");
    assert!(live(&desk).head.ends_with("abgestimmt · 2 Maßnahmen"), "{}", live(&desk).head);
    desk.press("0<Shift+Right>geheim");
    assert!(!format!("{:?}", live(&desk)).contains("geheim"), "no letter before Enter");
}
