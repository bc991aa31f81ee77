//! The overview: its numbers against a plain recount, and the way behind them through the keys.

use std::sync::Arc;

use proptest::prelude::*;
use tafelrunde::console::{Input, Mode, OverviewAt, OverviewView, Pane};
use tafelrunde::session::{
    Column, Finding, FindingKind, Gap, Goal, Id, Measure, Money, Overview, Ref, Session, Status, Sums, Threads,
};
use tafelrunde::words::Language;

use crate::support::{Desk, sample, session};

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

/// What is changed at random: a card, a goal, a measure, each by its place.
type Whim = (usize, usize, usize, usize, Option<i64>, bool);

fn whim() -> impl Strategy<Value = Whim> {
    (0usize..42, 0usize..8, 0usize..25, 0usize..7, prop::option::of(0i64..900_000), any::<bool>())
}

fn with(all: &[Whim]) -> Session {
    let mut records = sample().to_records();
    let areas: Vec<Id> = records.areas.iter().map(|area| area.id).collect();
    for (card, goal, measure, area, money, off) in all {
        let count = records.findings.len();
        let card: &mut Finding = Arc::make_mut(&mut records.findings[card % count]);
        card.area = areas.get(*area).copied();
        let goal_id = records.goals[*goal].id;
        let goal: &mut Goal = Arc::make_mut(&mut records.goals[*goal]);
        if *off {
            goal.findings.clear();
        }
        let measure: &mut Measure = Arc::make_mut(&mut records.measures[*measure]);
        (measure.goal, measure.once, measure.yearly) = (goal_id, money.map(Money::of_cents), None);
        (measure.status, measure.indicator) = (Status::LADDER[*area % 5].clone(), None);
        if *off {
            measure.lead.clear();
        }
    }
    Session::from_records(id("x"), records).expect("a session")
}

/// What a cell should hold, by going through all records once more.
fn recount(session: &Session, area: Option<Id>, column: Column) -> usize {
    let of = |measure: &&Measure| session.goals().get(measure.goal).map(|goal| goal.area) == area;
    match column {
        Column::Goals => session.goals().iter().filter(|goal| Some(goal.area) == area).count(),
        Column::Measures => session.measures().iter().filter(of).count(),
        Column::Resolved => session.measures().iter().filter(of).filter(|m| m.status == Status::Resolved).count(),
        Column::Money => {
            session.measures().iter().filter(of).filter(|m| m.once.is_some() || m.yearly.is_some()).count()
        }
        _ => {
            let kind = FindingKind::ALL[column as usize];
            session.findings().iter().filter(|card| card.kind == kind && card.area == area).count()
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn every_number_is_what_a_plain_recount_says_and_all_is_the_sum(all in prop::collection::vec(whim(), 0..40)) {
        let session = with(&all);
        let overview = Overview::of(&session);
        for row in &overview.rows {
            for column in Column::ALL {
                prop_assert_eq!(row.cell(column).records.len(), recount(&session, row.area, column), "{:?}", column);
            }
        }
        for column in Column::ALL {
            let sum: usize = overview.rows.iter().map(|row| row.cell(column).records.len()).sum();
            prop_assert_eq!(overview.total.cell(column).records.len(), sum);
        }
        let whole = Sums::over(session.measures().iter());
        prop_assert_eq!(overview.total.sums, whole);
        prop_assert_eq!(overview.rows.iter().fold(Sums::default(), |sum, row| sum + row.sums), whole);
    }

    #[test]
    fn everything_that_is_missing_stands_behind_one_number_and_in_the_list(all in prop::collection::vec(whim(), 0..40)) {
        let session = with(&all);
        let overview = Overview::of(&session);
        let mut missing = Threads::of(&session).all_gaps(&session);
        let mut behind: Vec<(Ref, Gap)> =
            overview.rows.iter().flat_map(|row| row.cells.iter().flat_map(|cell| cell.gaps.clone())).collect();
        let mut listed: Vec<(Ref, Gap)> =
            overview.gaps.iter().flat_map(|(gap, all)| all.iter().map(|at| (*at, *gap))).collect();
        [&mut missing, &mut behind, &mut listed].into_iter().for_each(|list| list.sort());
        prop_assert!(missing == behind && missing == listed);
        let told: usize = overview.total.cells.iter().flat_map(|cell| cell.missing()).map(|(_, count)| count).sum();
        prop_assert_eq!(told, missing.len());
    }
}

fn view(desk: &Desk) -> &OverviewView {
    match desk.console.view() {
        Mode::Overview(view) => view,
        mode => panic!("{}", std::any::type_name_of_val(mode)),
    }
}

/// The sample where something is missing.
pub fn lacking() -> Session {
    let mut records = sample().to_records();
    records.goals.iter_mut().for_each(|goal| Arc::make_mut(goal).findings.retain(|card| *card != id("w5")));
    let measure = Arc::make_mut(records.measures.iter_mut().find(|m| m.id == id("m212")).expect("a measure"));
    (measure.lead, measure.once, measure.yearly, measure.cost_kind) = (String::new(), None, None, None);
    Session::from_records(id("x"), records).expect("a session")
}

fn lacking_desk() -> Desk {
    Desk::new(lacking(), Language::German)
}

#[test]
fn a_sign_stands_where_something_is_missing_and_words_say_what() {
    let mut desk = lacking_desk();
    desk.press("<F8>2");
    let screen = desk.screen();
    let row = screen.lines().find(|line| line.contains("2 Arbeit")).unwrap_or_default();
    assert!(
        row.contains("6!") && row.contains("€!") && screen.contains("! 1 Maßnahme ohne Federführung: 2.1.2"),
        "{screen}"
    );
    desk.press("<Right><Right>");
    assert!(desk.screen().contains("! 1 Maßnahme, Kosten offen: 2.1.2"), "{}", desk.screen());
    desk.press("3<Left><Left><Left><Left><Left><Left>");
    assert!(
        view(&desk).column() == Column::Weaknesses && desk.screen().contains("! 1 Schwäche ohne Ziel: W5"),
        "{}",
        desk.screen()
    );
    let mut whole = Desk::sample();
    whole.press("<F8>");
    assert!(whole.screen().contains("Es fehlt nichts") && !whole.screen().contains("12!"), "{}", whole.screen());
}

#[test]
fn what_area_five_costs_is_on_the_wall_with_three_keys() {
    let mut desk = Desk::sample();
    desk.input(Input::Screens(vec![(60, 18)]));
    desk.press("<F8>5s");
    let live = ron::to_string(desk.console.stage().live().expect("a picture").as_ref()).expect("RON");
    assert!(live.contains("5 Wohnumfeld") && live.contains("428.000 €"), "{live}");
}

#[test]
fn where_2_1_1_comes_from_is_on_the_wall_with_three_keys() {
    let mut desk = Desk::sample();
    desk.input(Input::Screens(vec![(60, 18)]));
    desk.press("<F8>2r");
    let live = ron::to_string(desk.console.stage().live().expect("a picture").as_ref()).expect("RON");
    assert!(live.contains("Roter Faden 2.1.1") || live.contains("2.1.1"), "{live}");
    assert!(live.contains("W3") && live.contains("Woher es kommt"), "{live}");
    desk.press("<Esc>");
    assert!(matches!(desk.console.mode(), Mode::Overview(_)));
}

#[test]
fn the_way_reaches_from_the_finding_to_resolution_and_report() {
    let mut desk = Desk::sample();
    desk.press("<F8>2r");
    let screen = desk.screen();
    assert!(["W3", "2.1.1", "B3", "Bericht"].iter().all(|part| screen.contains(part)), "{screen}");
}

#[test]
fn enter_goes_behind_the_number_and_f8_comes_back_to_it() {
    let mut desk = Desk::sample();
    desk.press("<F8>3<Left><Enter>");
    assert!(matches!(desk.console.mode(), Mode::Board));
    assert_eq!((desk.console.focus(), desk.console.selected()), (Pane::Goals, Some(Ref::Goal(id("g31")))));
    assert_eq!(desk.console.choice().area, Some(id("a3")));
    desk.press("<F8>");
    assert_eq!((view(&desk).on(), view(&desk).column()), (OverviewAt::Row(Some(id("a3"))), Column::Goals));
    desk.press("<Esc>");
    assert_eq!(desk.console.choice().area, Some(id("a3")), "as it was before the overview");
    desk.press("<F8>0<Left><Left><Left><Enter>");
    assert_eq!((desk.console.focus(), desk.console.choice().area), (Pane::Analysis, None));
    assert_eq!(desk.console.column(), FindingKind::Weakness);
    desk.press("<F8>1<Right><Right><Right><Right><Right><Enter>");
    assert!(matches!(desk.console.mode(), Mode::Overview(_)) && desk.told().contains("nichts"), "{}", desk.told());
}

#[test]
fn the_list_of_all_that_is_missing_begins_where_one_stands_and_enter_goes_on() {
    let mut desk = lacking_desk();
    desk.press("<F8>2g");
    let screen = desk.screen();
    assert!(screen.contains("! 1 Schwäche ohne Ziel") && screen.contains("! 1 Maßnahme ohne Federführung"), "{screen}");
    assert_eq!(desk.console.selected(), Some(Ref::Measure(id("m212"))));
    desk.press("<Home><Enter>");
    assert_eq!((desk.console.selected(), desk.console.focus()), (Some(Ref::Finding(id("w5"))), Pane::Analysis));
    desk.press("<F8>gg");
    assert!(view(&desk).listed().is_none());
    desk.press("g<Esc>");
    assert!(view(&desk).listed().is_none(), "first back to the table");
    desk.press("<Esc>");
    assert!(matches!(desk.console.mode(), Mode::Board));
    let mut whole = Desk::sample();
    whole.press("<F8>g");
    assert!(view(&whole).listed().is_none() && whole.told().contains("nichts"), "{}", whole.told());
}

#[test]
fn what_is_mended_in_the_form_is_gone_from_the_list_at_once() {
    let mut desk = lacking_desk();
    let missing = |desk: &Desk| view(desk).gaps().len();
    desk.press("<F8>2g");
    assert_eq!(missing(&desk), 3);
    desk.press("o<Tab><Tab>FB 2<Ctrl+s>");
    assert!(matches!(desk.console.mode(), Mode::Overview(_)));
    assert_eq!(missing(&desk), 2, "{}", desk.told());
    desk.press("u");
    assert_eq!(missing(&desk), 3);
}

#[test]
fn an_empty_session_has_its_areas_and_nothing_behind_them() {
    let mut desk = Desk::new(session("template.ron"), Language::German);
    desk.press("<F8>");
    assert!(desk.screen().contains("Alle") && !desk.screen().contains('!'), "{}", desk.screen());
    desk.press("<Enter>rgs<Up><Left><Enter>rj<Esc>");
    assert!(desk.edits.is_empty());
}

#[test]
fn the_wall_tells_what_is_open_as_facts_and_ranks_nothing() {
    let mut desk = lacking_desk();
    desk.input(Input::Screens(vec![(60, 18)]));
    desk.press("<F8>");
    let live = ron::to_string(desk.console.stage().live().expect("a picture").as_ref()).expect("RON");
    assert!(live.contains("Was noch offen ist") && live.contains("1 Schwäche ohne Ziel"), "{live}");
    let places: Vec<_> = (1..=6).filter_map(|digit| live.find(&format!("label:\"{digit} "))).collect();
    assert!(places.len() == 6 && places.is_sorted(), "in the order of their digits");
    desk.press("jjlg");
    assert_eq!(ron::to_string(desk.console.stage().live().expect("a picture").as_ref()).expect("RON"), live);
}
