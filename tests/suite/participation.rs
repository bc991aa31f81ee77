//! Participation: who was heard, what came from whom, links by number; through the keys.

use std::sync::Arc;

use tafelrunde::console::{Input, Mode, ParticipationView, VoiceAt};
use tafelrunde::session::{Cause, Day, Heard, Id, Level, Records, Ref, Session, Stakeholder};
use tafelrunde::words::Language;

use crate::support::{Desk, now, sample, session};

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

fn desk(change: impl FnOnce(&mut Records)) -> Desk {
    let mut records = sample().to_records();
    change(&mut records);
    Desk::new(Session::from_records(id("x"), records).expect("a session"), Language::German)
}

fn view(desk: &Desk) -> &ParticipationView {
    match desk.console.view() {
        Mode::Participation(view) => view,
        mode => panic!("{}", std::any::type_name_of_val(mode)),
    }
}

fn group(records: &mut Records, at: usize) -> &mut Stakeholder {
    Arc::make_mut(&mut records.stakeholders[at])
}

#[test]
fn unknown_is_not_nobody_and_what_came_from_a_group_was_said_by_somebody() {
    let today = now().today();
    let group = sample().stakeholders().get(id("k1")).expect("a group").clone();
    let heard = |reached, date: Option<(i32, u32, u32)>, brought| {
        let date = date.and_then(|(year, month, day)| Day::of(year, month, day));
        Stakeholder { reached, date, ..group.clone() }.heard(brought, today)
    };
    assert_eq!(heard(Some(48), None, false), Heard::Reached(48));
    assert_eq!(heard(None, Some((2026, 6, 10)), false), Heard::Unknown);
    assert_eq!(heard(Some(0), Some((2026, 6, 10)), false), Heard::NotYet, "nobody came");
    assert_eq!(heard(None, Some((2026, 12, 1)), false), Heard::Planned);
    assert_eq!(heard(None, None, false), Heard::NotYet);
    assert_eq!(heard(None, None, true), Heard::Unknown);
    assert!(!Heard::Planned.is_heard() && Heard::Unknown.is_heard());
}

#[test]
fn every_group_and_every_offer_stands_once_and_all_that_was_brought_is_with_its_group() {
    let mut records = sample().to_records();
    for (at, card) in records.findings.iter_mut().enumerate() {
        Arc::make_mut(card).origins = [id("k1"), id("k2"), id("k3")][..at % 4].to_vec();
    }
    Arc::make_mut(&mut records.measures[3]).origin = Some(id("k2"));
    let session = Session::from_records(id("x"), records).expect("a session");
    let voices = session.voices(now().today());
    let offers: usize = voices.iter().map(|voice| voice.offers.len()).sum();
    assert_eq!((voices.len(), offers), (session.stakeholders().iter().count() + 1, session.offers().iter().count()));
    for voice in &voices {
        let origin = |id: Id| session.findings().iter().filter(move |card| card.origins.contains(&id)).count();
        let measures = session.measures().iter().filter(|m| voice.group.is_some() && m.origin == voice.group).count();
        assert_eq!(voice.brought.len(), voice.group.map_or(0, origin) + measures);
    }
}

#[test]
fn who_was_not_heard_yet_is_marked_by_sign_and_word_and_counted() {
    let mut desk = desk(|records| {
        (group(records, 0).reached, group(records, 0).date) = (None, None);
        group(records, 1).reached = Some(0);
    });
    desk.press("<F6>");
    let screen = desk.screen();
    let row = |name: &str| screen.lines().find(|line| line.contains(name)).unwrap_or_default().to_owned();
    assert!(screen.contains("2 von 15 noch nicht gehört"), "{screen}");
    assert!(row("K1 ").contains("○ noch nicht") && row("K2 ").contains("○ noch nicht"), "{screen}");
    assert!(row("K3 ").contains("? unbekannt") && row("K4 ").contains("12"), "{screen}");
}

#[test]
fn what_is_marked_is_linked_with_the_group_by_one_line_and_one_undo() {
    let mut desk = Desk::sample();
    desk.press("<F2><Space><Space><F6>jj+");
    assert!(desk.screen().contains("S1 S2"), "offered: {}", desk.screen());
    desk.press("<Enter>");
    assert_eq!(desk.edits.len(), 1);
    assert!(desk.told().contains("K3: 2 Verknüpfungen"), "{}", desk.told());
    let origins = |desk: &Desk, card: &str| desk.session().findings().get(id(card)).expect("a card").origins.clone();
    assert_eq!((origins(&desk, "s1"), origins(&desk, "s2")), (vec![id("k3")], vec![id("k3")]));
    assert!(desk.screen().contains("Von dieser Gruppe: S1 S2"), "{}", desk.screen());
    desk.press("u");
    assert!(origins(&desk, "s1").is_empty() && origins(&desk, "s2").is_empty(), "one act, one undo");
    assert_eq!(desk.edits.last().expect("an edit").cause, Cause::Undo(1));
}

#[test]
fn numbers_that_are_typed_replace_the_offer_and_a_minus_takes_a_link_away() {
    let mut desk = Desk::sample();
    desk.press("<F6>+w5 2.1.3<Enter>");
    let card = |desk: &Desk| desk.session().findings().get(id("w5")).expect("a card").origins.clone();
    let measure = |desk: &Desk| desk.session().measures().get(id("m213")).expect("a measure").origin;
    assert_eq!((card(&desk), measure(&desk)), (vec![id("k1")], Some(id("k1"))));
    desk.press("+w5<Enter>");
    assert!(desk.told().contains("nichts geändert") && desk.edits.len() == 1, "{}", desk.told());
    desk.press("+-w5, -2.1.3<Enter>");
    assert_eq!((card(&desk), measure(&desk)), (vec![], None));
    desk.press("+W5 W99 2.1<Enter>");
    assert!(matches!(desk.console.mode(), Mode::Editing(_)) && desk.told().contains("W99"), "{}", desk.told());
    desk.press("<Esc>");
    assert!(matches!(desk.console.mode(), Mode::Participation(_)) && card(&desk).is_empty());
}

#[test]
fn an_offer_is_linked_with_findings_measures_and_the_group_that_runs_it() {
    let mut desk = Desk::sample();
    desk.press("<F6><End>");
    let Some(VoiceAt::Offer(offer)) = view(&desk).chosen() else { panic!("an offer") };
    desk.press("+w5 5.1.1 k2<Enter>");
    let linked = desk.session().offers().get(offer).expect("an offer").clone();
    assert!(linked.findings.contains(&id("w5")) && linked.measures.contains(&id("m511")), "{}", desk.told());
    assert_eq!((linked.stakeholder, desk.edits.len()), (Some(id("k2")), 1));
    let beneath = |desk: &Desk| {
        let rows = view(desk).rows();
        let at = rows.iter().position(|row| *row == VoiceAt::Offer(offer)).expect("a row");
        rows[at - 1]
    };
    assert_eq!(beneath(&desk), VoiceAt::Group(id("k2")), "it stands under its group");
    assert_eq!(view(&desk).chosen(), Some(VoiceAt::Offer(offer)), "and one still stands on it");
}

#[test]
fn a_new_offer_belongs_to_the_group_on_which_one_stands_and_a_new_group_comes_last() {
    let mut desk = Desk::sample();
    desk.press("<F6>jNKrabbelgruppe<Ctrl+s>");
    let offer = desk.session().offers().iter().find(|offer| offer.name == "Krabbelgruppe").expect("an offer").clone();
    assert_eq!(offer.stakeholder, Some(id("k2")));
    assert!(desk.screen().contains("· Krabbelgruppe"), "{}", desk.screen());
    desk.press("nHebammen<Ctrl+s>");
    let number = desk.session().stakeholders().iter().map(|group| group.number).max();
    assert_eq!(number, Some(16));
    assert!(matches!(desk.console.mode(), Mode::Participation(_)));
}

#[test]
fn groups_are_moved_and_deleted_and_all_of_it_comes_back() {
    let mut desk = Desk::sample();
    let order = |desk: &Desk| view(desk).rows().iter().map(|row| row.record()).collect::<Vec<_>>();
    desk.press("<F6>");
    let before = order(&desk);
    desk.press("<Shift+Down><Shift+Down>");
    assert_eq!(order(&desk)[..3], [before[1], before[2], before[0]]);
    assert_eq!(view(&desk).chosen().map(VoiceAt::record), Some(before[0]), "one goes along");
    desk.press("<Shift+Up>d");
    assert!(!desk.session().has(before[0]) && desk.told().contains("K1"), "{}", desk.told());
    desk.press("uuuu");
    assert_eq!(order(&desk), before);
    desk.press("<Home><Shift+Up>");
    assert_eq!(order(&desk), before);
}

#[test]
fn marks_on_the_board_are_not_deleted_by_a_key_in_the_view() {
    let mut desk = Desk::sample();
    desk.press("<F2><Space><Space><F6>d");
    assert!(desk.session().findings().get(id("s1")).is_some() && desk.session().stakeholders().get(id("k1")).is_none());
}

#[test]
fn categories_narrow_the_list_and_moving_goes_past_what_is_hidden() {
    let mut desk = Desk::sample();
    let all = Desk::sample().press("<F6>").session().stakeholders().iter().count();
    desk.press("<F6>2");
    let numbers = |desk: &Desk| {
        let numbers = view(desk).rows().iter().filter_map(|row| desk.session().number(row.record()));
        numbers.map(|number| number.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(numbers(&desk), ["K9", "K10", "K11"]);
    desk.press("<End><Up><Shift+Up>");
    assert_eq!(numbers(&desk), ["K9", "K11", "K10"], "{}", desk.told());
    desk.press("<Tab>");
    assert_eq!(numbers(&desk), ["K14"]);
    desk.press("<Left><Left>1");
    assert_eq!(view(&desk).only(), None, "pressed again, all");
    desk.press("0");
    assert_eq!(numbers(&desk).len(), all);
}

#[test]
fn in_the_picture_every_group_stands_in_its_square_or_among_those_without_one() {
    let mut desk = desk(|records| {
        for at in 0..15 {
            group(records, at).influence = Level::new(at as u8 % 5 + 1);
            group(records, at).interest = Level::new(at as u8 % 3 + 1).filter(|_| at != 4);
        }
    });
    desk.press("<F6>a");
    let mut placed = view(&desk).unplaced(desk.session());
    assert_eq!(placed, [id("k5")]);
    for influence in 1..=5 {
        for interest in 1..=5 {
            placed.extend(view(&desk).at(desk.session(), influence, interest));
        }
    }
    placed.sort();
    let mut all: Vec<Id> = desk.session().stakeholders().iter().map(|group| group.id).collect();
    all.sort();
    assert_eq!(placed, all);
    for size in [(48, 18), (60, 18), (80, 24), (120, 36), (240, 67)] {
        desk.resize(size.0, size.1);
        let screen = desk.screen();
        assert!(screen.contains("ohne Einschätzung: K5") && screen.contains("Einfluss ↑"), "{size:?}:\n{screen}");
        assert!((1..=15).all(|at| screen.contains(&format!("K{at}"))), "{size:?}:\n{screen}");
    }
    assert!(desk.screen().contains("K1 Eltern mit Kindern"), "names where there is room");
}

#[test]
fn the_thread_of_a_group_leads_to_what_came_from_it_and_back() {
    let mut desk = Desk::sample();
    desk.press("<F6>+w5<Enter>r");
    assert!(desk.screen().contains("W5") && matches!(desk.console.mode(), Mode::Thread(_)), "{}", desk.screen());
    desk.press("<Esc>");
    assert!(matches!(desk.console.mode(), Mode::Participation(_)));
    desk.press("<Esc>");
    assert!(matches!(desk.console.mode(), Mode::Board));
}

#[test]
fn views_do_not_pile_up_and_esc_leads_home() {
    let mut desk = Desk::sample();
    let home = desk.screen();
    desk.press("<F6><F8><F6><F8><Esc>");
    assert!(matches!(desk.console.mode(), Mode::Board));
    assert_eq!(desk.screen(), home);
    desk.press("<F6>:F8");
    desk.press("<Esc><F8><F3>");
    assert!(matches!(desk.console.mode(), Mode::Board));
}

#[test]
fn the_wall_shows_who_was_asked_and_never_who_was_not_heard() {
    let mut desk = desk(|records| {
        let first = group(records, 0);
        (first.format, first.date, first.reached) = (String::new(), None, None);
    });
    desk.input(Input::Screens(vec![(60, 18)]));
    desk.press("<F6>a");
    let live = ron::to_string(desk.console.stage().live().expect("a picture").as_ref()).expect("RON");
    assert!(live.contains("Jugendwerkstatt") && !live.contains("unter 6 Jahren"), "{live}");
    desk.press("j");
    assert_eq!(ron::to_string(desk.console.stage().live().expect("a picture").as_ref()).expect("RON"), live);
    desk.press("<F5>n+d");
    assert!(matches!(desk.console.mode(), Mode::Participation(_)), "no form on the wall");
}

#[test]
fn a_session_without_groups_says_how_one_begins() {
    let mut desk = Desk::new(session("template.ron"), Language::German);
    desk.press("<F6>");
    let none = desk.session().stakeholders().iter().next().is_none();
    assert_eq!(desk.screen().contains("n legt eine an"), none, "{}", desk.screen());
    desk.press("a<Enter>+dr<Shift+Up><Tab><Esc>");
    assert!(desk.edits.is_empty() || !none);
}

#[test]
fn an_older_state_can_be_looked_at_and_not_changed() {
    let mut desk = Desk::with_past(Language::German);
    desk.press("L<Enter><F6>d+n<Shift+Down><Esc>");
    assert!(desk.edits.is_empty(), "{}", desk.told());
    assert_eq!(desk.session().stakeholders().get(id("k1")).map(|group| group.number), Some(1));
    assert_eq!(desk.session().number(Ref::Stakeholder(id("k1"))).map(|n| n.to_string()).as_deref(), Some("K1"));
}
