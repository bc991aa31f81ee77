//! What it costs, taken apart: every ledger against a plain recount, and the view through the keys.

use std::sync::Arc;

use proptest::prelude::*;
use tafelrunde::session::{CostKind, Costs, Day, Dimension, Heading, Id, Ledger, Measure, Money, Session, Status};

use tafelrunde::console::{Input, Mode};

use crate::support::{Desk, sample};

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

fn ledger(session: &Session, by: Dimension, area: Option<Id>) -> Ledger {
    Ledger::of(session, by, area, session.measures().iter())
}

/// A measure's own fields, drawn at random.
type Drawn = (usize, usize, Option<i64>, Option<i64>, Option<(i32, i32)>, usize, usize, bool);

fn drawn() -> impl Strategy<Value = Drawn> {
    let money = || prop::option::of(prop_oneof![Just(0), 0i64..900_000]);
    let dates = prop::option::of((2026i32..2032, -1i32..5));
    (0usize..25, 0usize..8, money(), money(), dates, 0usize..5, 0usize..5, any::<bool>())
}

/// The sample with these fields laid over its measures.
fn with(all: &[Drawn]) -> Session {
    let mut records = sample().to_records();
    let goals: Vec<Id> = records.goals.iter().map(|goal| goal.id).collect();
    let status = [
        Status::Draft,
        Status::Coordinated,
        Status::Disputed { reason: String::new() },
        Status::Agreed,
        Status::Resolved,
    ];
    for (at, goal, once, yearly, dates, rung, kind, reservation) in all {
        let measure: &mut Measure = Arc::make_mut(&mut records.measures[*at]);
        let years = |year: i32| Day::of(year, 6, 1);
        *measure = Measure {
            goal: goals[*goal],
            once: once.map(Money::of_cents),
            yearly: yearly.map(Money::of_cents),
            start: dates.filter(|(_, run)| run % 2 == 0).and_then(|(start, _)| years(start)),
            due: dates.filter(|(_, run)| *run >= 0).and_then(|(start, run)| years(start + run)),
            cost_kind: CostKind::ALL.get(*kind).copied(),
            budget_reservation: *reservation,
            status: status[*rung].clone(),
            ..measure.clone()
        };
    }
    Session::from_records(id("x"), records).expect("a session")
}

/// The same row, counted again by going through all measures.
fn recount(session: &Session, of: Heading) -> (usize, Costs) {
    let cents = |money: Option<Money>| money.unwrap_or_default();
    let goal = |measure: &Measure| session.goals().get(measure.goal).expect("a goal").clone();
    let (mut count, mut sum) = (0, Costs::default());
    for measure in session.measures().iter() {
        let (once, yearly) = (cents(measure.once), cents(measure.yearly));
        let whole = Costs { once, yearly, all: once + yearly + yearly + yearly };
        let nothing = None;
        let year = |day: Option<Day>| day.map(|day| day.to_string()[..4].parse::<i32>().expect("a year"));
        let brings = match of {
            Heading::Area(area) => (goal(measure).area == area).then_some(whole),
            Heading::Goal(goal) => (measure.goal == goal).then_some(whole),
            Heading::Status(rung) => (measure.status.rung() == rung).then_some(whole),
            Heading::CostKind(kind) => (measure.cost_kind == kind).then_some(whole),
            Heading::Reservation(under) => (measure.budget_reservation == under).then_some(whole),
            Heading::Year(None) if measure.due.or(measure.start).is_none() => {
                Some(Costs { once, yearly: yearly + yearly + yearly, all: whole.all })
            }
            Heading::Year(None) => nothing,
            Heading::Year(Some(asked)) => {
                let paid = year(measure.due.or(measure.start)) == Some(asked);
                let first = year(measure.start.or(measure.due));
                let runs = yearly != Money::default() && first.is_some_and(|first| (first..first + 3).contains(&asked));
                let (once, yearly) = (if paid { once } else { cents(None) }, if runs { yearly } else { cents(None) });
                (paid || runs).then(|| Costs { once, yearly, all: once + yearly })
            }
        };
        if let Some(costs) = brings {
            (count, sum) = (count + 1, sum + costs);
        }
    }
    (count, sum)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn every_row_is_what_a_plain_recount_says_and_the_total_is_the_sum(all in prop::collection::vec(drawn(), 0..40)) {
        let session = with(&all);
        for by in Dimension::ALL {
            let ledger = ledger(&session, by, None);
            for row in &ledger.rows {
                prop_assert_eq!((row.measures.len(), row.costs), recount(&session, row.of), "{:?}", row.of);
            }
            let (costs, total) = (ledger.costs(), ledger.total);
            prop_assert_eq!((total.measures, costs.once, costs.all), (25, total.once, total.three_years()));
            let runs = if by == Dimension::Year { total.yearly * 3 } else { total.yearly };
            prop_assert_eq!(costs.yearly, runs);
            if by != Dimension::Year {
                prop_assert_eq!(ledger.rows.iter().map(|row| row.measures.len()).sum::<usize>(), 25);
            }
        }
    }

    #[test]
    fn an_area_is_the_part_of_the_whole_that_its_row_says(all in prop::collection::vec(drawn(), 0..40)) {
        let session = with(&all);
        for row in ledger(&session, Dimension::Area, None).rows {
            let Heading::Area(area) = row.of else { panic!("{:?}", row.of) };
            for by in Dimension::ALL {
                let part = ledger(&session, by, Some(area));
                prop_assert_eq!((part.total.measures, part.costs().all), (row.measures.len(), row.costs.all));
            }
        }
    }
}

#[test]
fn rows_stand_in_the_order_of_the_walk_never_by_amount() {
    let session = sample();
    let numbers = |by| {
        let rows = ledger(&session, by, None).rows;
        rows.into_iter().map(|row| row.of).collect::<Vec<_>>()
    };
    let areas: Vec<_> = numbers(Dimension::Area)
        .into_iter()
        .map(|of| if let Heading::Area(id) = of { session.area_digit(id) } else { 0 })
        .collect();
    assert_eq!(areas, [1, 2, 3, 4, 5, 6]);
    let goals: Vec<_> = numbers(Dimension::Goal)
        .into_iter()
        .filter_map(|of| if let Heading::Goal(id) = of { session.goals().get(id) } else { None })
        .map(|goal| session.goal_number(goal).to_string())
        .collect();
    assert_eq!(goals, ["1.1", "2.1", "2.2", "3.1", "4.1", "5.1", "5.2", "6.1"]);
    assert_eq!(numbers(Dimension::Status), (0..5).map(Heading::Status).collect::<Vec<_>>());
    assert_eq!(numbers(Dimension::CostKind), CostKind::ALL.map(|kind| Heading::CostKind(Some(kind))));
    assert_eq!(numbers(Dimension::Reservation), [true, false].map(Heading::Reservation));
    let years = numbers(Dimension::Year);
    assert!(years.is_sorted_by_key(|of| if let Heading::Year(year) = of { *year } else { None }) && years.len() > 3);
}

#[test]
fn the_sums_of_lindbrueck_are_those_of_its_paper() {
    let session = sample();
    let area = |digit: u8| session.areas().iter().find(|area| area.number == digit).map(|area| area.id);
    let euros = |ledger: Ledger| ledger.costs().all.cents() / 100;
    assert_eq!(euros(ledger(&session, Dimension::Year, None)), 12_655_800);
    assert_eq!(euros(ledger(&session, Dimension::CostKind, area(5))), 428_000);
}

#[test]
fn what_area_five_costs_takes_two_keys() {
    let mut desk = Desk::sample();
    desk.press("5$");
    let screen = desk.screen();
    let total = screen.lines().find(|line| line.contains("Summe")).unwrap_or_default();
    assert!(total.contains("32.000 €") && total.contains("132.000 €") && total.contains("428.000 €"), "{screen}");
    assert!(screen.contains("nur 5 Wohnen & Umfeld") && screen.contains("▸ 5.1 Familien"), "{screen}");
}

#[test]
fn a_search_narrows_the_sum_and_says_so() {
    let mut desk = Desk::sample();
    desk.press("/kita<Enter>$");
    let screen = desk.screen();
    assert!(
        screen.contains("Suche: kita") && screen.contains("6.264.500 €") && !screen.contains("Generationen"),
        "{screen}"
    );
    assert_eq!(desk.console.board().sums.three_years(), Money::euros(6_264_500), "as the board says");
}

#[test]
fn folded_measures_cost_as_well() {
    let mut desk = Desk::sample();
    desk.press("<F3>o$");
    assert!(desk.screen().contains("12.655.800 €"), "{}", desk.screen());
}

#[test]
fn every_dimension_comes_round_and_goes_back() {
    let mut desk = Desk::sample();
    desk.press("$");
    let by = |desk: &Desk| match desk.console.view() {
        Mode::Sums(sums) => sums.by(),
        mode => panic!("{mode:?}"),
    };
    for dimension in Dimension::ALL {
        assert_eq!(by(&desk), dimension);
        assert!(desk.screen().contains("12.655.800 €"), "{dimension:?} adds up: {}", desk.screen());
        desk.press("<Tab>");
    }
    assert_eq!(by(&desk), Dimension::Area);
    desk.press("<Left>");
    assert_eq!(by(&desk), Dimension::Reservation);
}

#[test]
fn behind_a_row_stand_its_measures_and_each_opens_its_form_or_its_thread() {
    let mut desk = Desk::sample();
    let home = (desk.console.focus(), desk.console.choice().clone(), desk.screen());
    desk.press("$jj<Enter>");
    assert!(desk.screen().contains("3.1.2 Alltagsintegrierte"), "{}", desk.screen());
    desk.press("jj<Enter>");
    assert!(matches!(desk.console.mode(), Mode::Form(_)));
    desk.press("<Esc>r");
    assert!(matches!(desk.console.mode(), Mode::Thread(_)));
    desk.press("<Left><Enter><Esc><Esc>");
    assert!(matches!(desk.console.mode(), Mode::Sums(sums) if sums.on() == 4), "{:?}", desk.console.mode());
    desk.press("5<Tab><Esc>");
    assert_eq!((desk.console.focus(), desk.console.choice().clone(), desk.screen()), home, "as it was");
}

#[test]
fn money_that_is_changed_in_the_form_stands_in_the_sum_at_once() {
    let mut desk = Desk::sample();
    desk.press("5$<Enter>j<Enter>");
    desk.press("einmalig");
    desk.press("<Esc>");
    assert!(matches!(desk.console.mode(), Mode::Sums(_)), "{:?}", desk.console.mode());
    desk.press("<Esc>").press("0<F3>jjnBus @FB 3 5.000.000 €<Enter><Esc>$");
    assert!(desk.screen().contains("17.655.800 €"), "{}", desk.screen());
}

#[test]
fn the_wall_follows_the_sums_and_never_the_search() {
    let mut desk = Desk::sample();
    desk.input(Input::Screens(vec![(60, 18)]));
    let live = |desk: &Desk| ron::to_string(desk.console.stage().live().expect("a picture").as_ref()).expect("RON");
    desk.press("$<Tab><Tab><Tab>");
    assert!(live(&desk).contains("Jahr für Jahr") && live(&desk).contains("8.690.900"), "{}", live(&desk));
    desk.press("5");
    assert!(live(&desk).contains("Wohnumfeld") && live(&desk).contains("428.000"), "{}", live(&desk));
    desk.press("<Esc>");
    assert!(!live(&desk).contains("€"), "back on the board");
    desk.press("/kita<Enter>$");
    assert!(live(&desk).contains("12.655.800"), "the whole: {}", live(&desk));
}

#[test]
fn unknown_costs_are_told_and_nothing_is_a_dash() {
    let mut desk = Desk::sample();
    desk.press("<F3>jjnBus<Enter><Esc>$");
    assert!(desk.screen().contains("Bei einer Maßnahme sind die Kosten noch offen."), "{}", desk.screen());
    let mut bare = Desk::new(crate::support::session("template.ron"), tafelrunde::words::Language::German);
    bare.press("$");
    assert!(bare.screen().contains("–") && !bare.screen().contains("%"), "{}", bare.screen());
    bare.press("<Tab>");
    assert!(bare.screen().contains("Hier steht keine Maßnahme."), "{}", bare.screen());
    bare.press("<Enter><Down>or");
}
