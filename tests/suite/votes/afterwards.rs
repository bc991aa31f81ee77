//! What happens after a poll was closed: a slip is corrected, cards are voted on again, what was asked moves or goes.

use tafelrunde::console::Mode;
use tafelrunde::scene::Subject;
use tafelrunde::session::{Id, PollKind, PollOption, Ref};

use super::wall::{said, scene};
use super::{STRATEGY, council, counts, desk, id, poll};
use crate::support::Desk;

/// Two goals of area 5 as options, by 30 people; counted 40 and 20 with 2 dots each, and closed.
fn goals_voted(desk: &mut Desk) {
    desk.press("<F3>5:Mehrpunktabfrage beginnen<Enter>Womit anfangen?<Enter><Enter><Enter>2<Enter>");
    desk.press("40<Enter>20<Enter>s");
    assert!(poll(desk).closed, "{}", desk.told());
}

fn dots(desk: &Desk, cards: &[Id]) -> Vec<u32> {
    cards.iter().map(|card| desk.session().findings().get(*card).map_or(0, |card| card.dots)).collect()
}

#[test]
fn an_hour_later_a_slip_is_mended_with_two_keys_besides_the_number() {
    let mut desk = desk(STRATEGY);
    desk.press("<F2><Right> <Down> ").press(":Mehrpunktabfrage beginnen<Enter>Was?<Enter><Enter><Enter>2<Enter>");
    let cards: Vec<Id> = poll(&desk).options.iter().filter_map(PollOption::finding).collect();
    desk.press("19<Enter>41<Enter>s<Esc>").wait(3600);
    desk.press("-Etwas ganz anderes<Enter><Esc>#");
    assert_eq!(dots(&desk, &cards), [19, 41]);
    desk.press("s");
    assert!(!poll(&desk).closed && desk.told().starts_with("Wieder offen"), "{}", desk.told());
    // One stands where one stood: on the first of the ranking, which is the second that was asked about.
    desk.press("49<Enter><Up><Up>11<Enter>s");
    assert_eq!((counts(&desk), dots(&desk, &cards)), (vec![Some(11), Some(49)], vec![11, 49]));
    assert!(poll(&desk).closed, "{}", desk.told());
}

#[test]
fn while_it_is_open_again_the_room_sees_no_result() {
    let mut desk = desk(STRATEGY);
    goals_voted(&mut desk);
    assert!(said(&desk).contains("40"), "{}", said(&desk));
    desk.press("s");
    assert!(!said(&desk).contains("40") && said(&desk).contains("Die Abfrage läuft"), "{}", said(&desk));
}

#[test]
fn single_values_and_the_lights_of_factions_are_corrected_too() {
    let mut desk = desk(STRATEGY);
    desk.press(":Widerstandsabfrage beginnen<Enter>Was?<Enter><Ctrl+u>5<Enter>A<Enter>B<Enter><Enter>");
    desk.press("12345<Enter>00000<Enter>55555<Enter>s");
    desk.press("s<Home><Down>00009<Enter>s");
    assert_eq!((poll(&desk).options[1].values.clone(), counts(&desk)[1]), (vec![0, 0, 0, 0, 9], Some(9)));
    let mut desk = super::desk(&council());
    desk.press(&super::begin("Ampelabfrage")).press("n10 3 2<Enter>9 3 3<Enter>s");
    assert!(poll(&desk).closed, "{}", desk.told());
    desk.press("s<Home>11 3 1<Enter>s");
    assert_eq!(counts(&desk), [Some(20), Some(6), Some(4)]);
}

#[test]
fn a_faction_with_more_lights_than_seats_is_named() {
    let mut desk = desk(&council());
    desk.press(&super::begin("Ampelabfrage")).press("n10 3 1<Enter>");
    assert_eq!(desk.told(), "", "A has 14 seats");
    desk.press("9 9 9<Enter>");
    assert!(desk.told().contains("27 Stimmen bei"), "{}", desk.told());
    assert_eq!(poll(&desk).factions[1].lights, Some([9, 9, 9]), "kept all the same");
}

#[test]
fn single_values_changed_in_the_form_make_the_sum_and_a_changed_sum_drops_them() {
    let mut desk = desk(STRATEGY);
    desk.press(":Widerstandsabfrage beginnen<Enter>Was?<Enter><Ctrl+u>5<Enter>A<Enter>B<Enter><Enter>12345<Enter>o");
    let go = |desk: &mut Desk, label: &str| {
        for _ in 0..99 {
            let Mode::Form(form) = desk.console.mode() else { panic!("a form") };
            if form.focused().label.0 == label {
                return;
            }
            desk.press("<Tab>");
        }
        panic!("no {label}");
    };
    go(&mut desk, "form-option-values");
    desk.press("<Ctrl+u>1234x<Ctrl+s>");
    assert_eq!((poll(&desk).options[0].values.len(), counts(&desk)[0]), (5, Some(20)));
    desk.press("o");
    go(&mut desk, "form-option-count");
    desk.press("<Ctrl+u>21<Ctrl+s>");
    assert_eq!((poll(&desk).options[0].values.len(), counts(&desk)[0]), (0, Some(21)));
}

#[test]
fn an_option_that_stands_for_a_goal_is_called_as_the_goal_is_now_and_keeps_its_words_when_that_goes() {
    let mut desk = desk(STRATEGY);
    goals_voted(&mut desk);
    let first = poll(&desk).options[0].clone();
    let Some(at @ Ref::Goal(goal)) = first.of else { panic!("a goal: {first:?}") };
    let named = |desk: &Desk| {
        let option = poll(desk).options[0].clone();
        let (number, words) = desk.session().option_said(&option);
        (number, words.to_owned())
    };
    assert_eq!(named(&desk).0, "5.1");
    desk.press(":5.1<Enter>m4");
    let moved = desk.session().number(at).expect("a number").to_string();
    assert!(moved.starts_with("4."), "{moved}");
    assert_eq!(named(&desk).0, moved);
    desk.press(&format!(":{moved}<Enter>e<Ctrl+u>Ein anderer Satz<Enter>"));
    assert_eq!(named(&desk).1, "Ein anderer Satz");
    desk.press("d");
    assert!(desk.session().goals().get(goal).is_none(), "{}", desk.told());
    assert_eq!(named(&desk), (String::new(), format!("{moved} Ein anderer Satz")));
    assert_eq!(poll(&desk).options[0].count, Some(40));
    desk.press("u");
    assert_eq!(poll(&desk).options[0].of, Some(at), "undo brings the link back");
}

#[test]
fn the_thread_reaches_from_a_goal_to_the_poll_and_from_there_to_what_was_asked() {
    let mut desk = desk(STRATEGY);
    goals_voted(&mut desk);
    desk.press(":5.1<Enter>r");
    let screen = desk.screen();
    assert!(screen.contains("Mehrpunktab-") && screen.contains("40 Punkte"), "{screen}");
    let Mode::Thread(thread) = desk.console.mode() else { panic!("a thread") };
    let polls = thread.chain().items().filter(|(_, item)| matches!(item.record(), Ref::Poll(_))).count();
    assert_eq!(polls, 1);
    let goal = poll(&desk).options[0].of.expect("a goal");
    let shown = ron::to_string(&scene(desk.session(), &Subject::Thread(goal))).expect("a scene");
    assert!(shown.contains("Im Raum gefragt") && shown.contains("kein Beschluss"), "{shown}");
    desk.press("<Esc>#r");
    let Mode::Thread(thread) = desk.console.mode() else { panic!("a thread") };
    let goals = thread.chain().items().filter(|(_, item)| matches!(item.record(), Ref::Goal(_))).count();
    assert_eq!(goals, poll(&desk).options.len());
}

#[test]
fn where_so_few_took_part_that_they_could_be_known_the_thread_on_the_wall_tells_no_number() {
    for (people, values, told) in [("3", "123", false), ("5", "11112", true)] {
        let mut desk = desk(STRATEGY);
        desk.press("<F3>5:Widerstandsabfrage beginnen<Enter>Was?<Enter><Ctrl+u>").press(people).press("<Enter><Enter>");
        desk.press(&format!("{values}<Enter>{values}<Enter>{values}<Enter>s"));
        assert!(poll(&desk).closed, "{}", desk.told());
        let goal = poll(&desk).options[0].of.expect("a goal");
        let shown = ron::to_string(&scene(desk.session(), &Subject::Thread(goal))).expect("a scene");
        assert!(shown.contains("Widerstandsabfrage"), "{shown}");
        assert_eq!(shown.contains("Summe 6"), told, "{people}: {shown}");
    }
}

#[test]
fn a_measure_of_an_asked_goal_has_the_poll_not_on_its_own_thread() {
    let mut desk = desk(STRATEGY);
    goals_voted(&mut desk);
    desk.press(":5.1.1<Enter>r");
    assert!(!desk.screen().contains("Mehrpunktab"), "{}", desk.screen());
}

#[test]
fn a_later_vote_replaces_the_dots_and_says_so_and_a_correction_of_the_earlier_one_leaves_them() {
    let mut desk = desk(STRATEGY);
    let vote = |desk: &mut Desk, one: u32, other: u32| {
        desk.press("<Esc><Esc><F2><Home> <Down> :Mehrpunktabfrage beginnen<Enter>Was?<Enter><Enter><Enter>2<Enter>");
        desk.press(&format!("{one}<Enter>{other}<Enter>s"));
        assert!(poll(desk).closed, "{}", desk.told());
    };
    vote(&mut desk, 19, 41);
    assert!(!desk.told().contains("früheren"), "{}", desk.told());
    let cards: Vec<Id> = poll(&desk).options.iter().filter_map(PollOption::finding).collect();
    assert_eq!((cards.len(), dots(&desk, &cards)), (2, vec![19, 41]));
    vote(&mut desk, 33, 27);
    assert!(desk.told().contains("2 Karten hatten Punkte aus einer früheren Abfrage"), "{}", desk.told());
    assert_eq!(dots(&desk, &cards), [33, 27]);
    desk.press("<Left>s<Home>21<Enter>39<Enter>s");
    assert_eq!(dots(&desk, &cards), [33, 27], "the later vote stays");
    let first = desk.session().polls().iter().min_by_key(|poll| poll.rank.clone()).expect("a poll").clone();
    let counted = first.options.iter().map(|option| option.count).collect::<Vec<_>>();
    assert_eq!((first.closed, counted), (true, vec![Some(21), Some(39)]));
}

#[test]
fn left_and_right_turn_to_the_other_polls_and_lose_nothing_that_is_typed() {
    let mut desk = desk(STRATEGY);
    desk.press(&super::begin("Einpunktabfrage")).press("5<Esc>").press(&super::begin("Handzeichen"));
    assert!(desk.screen().contains("Handzeichen 2 von 2"), "{}", desk.screen());
    desk.press("19 0 2<Left>");
    assert!(desk.screen().contains("Einpunktabfrage 1 von 2"), "{}", desk.screen());
    desk.press("<Left>");
    assert!(desk.told().contains("Keine weitere Abfrage"), "{}", desk.told());
    desk.press("<Right><Esc>");
    assert!(matches!(desk.console.mode(), Mode::Board));
    assert_eq!(counts(&desk)[..3], [Some(19), Some(0), Some(2)]);
}

#[test]
fn an_option_reads_from_old_files_and_a_card_is_written_as_it_always_was() {
    let old = "(finding:\"w1\",count:4)";
    let option: PollOption =
        ron::from_str(&old.replace("\"w1\"", "Some(\"w1\")").replace('4', "Some(4)")).expect("old");
    assert_eq!((option.of, option.count), (Some(Ref::Finding(id("w1"))), Some(4)));
    let written = ron::to_string(&option).expect("text");
    assert!(written.contains("finding") && !written.contains("of:"), "{written}");
    let goal = PollOption { of: Some(Ref::Goal(id("g1"))), ..PollOption::default() };
    let written = ron::to_string(&goal).expect("text");
    assert_eq!(ron::from_str::<PollOption>(&written).expect("read back"), goal);
    assert!(ron::from_str::<PollOption>("(nonsense:1)").is_err());
    assert!(matches!(poll_kinds(), 8));
}

/// Every kind is counted, spoken, or holds cards: none is two of them.
fn poll_kinds() -> usize {
    let dots = PollKind::Dots { each: 1, at_most: 1 };
    let all = [
        dots,
        PollKind::Scale,
        PollKind::TrafficLight,
        PollKind::ShowOfHands,
        PollKind::Resistance,
        PollKind::Cards,
        PollKind::FlashRound,
        PollKind::Reports,
    ];
    all.into_iter().filter(|kind| !(kind.is_counted() && kind.is_spoken())).count()
}
